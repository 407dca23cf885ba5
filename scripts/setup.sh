# Sourced by scripts/run and scripts/test: makes .venv from the lock file, once for each version of lock and project.
# After it, "$python" is the interpreter of the environment.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$root"

say() { printf '==> %s\n' "$*" >&2; }
fail() { printf 'error: %s\n' "$*" >&2; exit 1; }

find_python() {
    local candidate
    for candidate in "${PYTHON:-}" python3.11 python3.12 python3.13 python3.14 python3 python; do
        [ -n "$candidate" ] && command -v "$candidate" >/dev/null 2>&1 || continue
        if "$candidate" -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1; then
            command -v "$candidate"
            return
        fi
    done
    fail "Python 3.11 or newer with venv is needed and was not found; install it, or name it: PYTHON=/path/to/python $0"
}

python="$root/.venv/bin/python"
stamp="$root/.venv/.extractor-setup"
wanted=$(cat requirements.lock pyproject.toml | cksum)

if [ ! -x "$python" ] || [ "$(cat "$stamp" 2>/dev/null)" != "$wanted" ]; then
    base=$(find_python)
    say "setting up .venv with $("$base" --version) (once; takes a minute, more where the line is slow)"
    [ -x "$python" ] || "$base" -m venv .venv
    "$python" scripts/install_packages.py requirements.lock ||
        fail "the packages of requirements.lock could not be installed; is a package registry reachable?"
    "$python" -m pip install -qq --disable-pip-version-check --no-deps --no-build-isolation --editable . ||
        fail "the project itself could not be installed into .venv"
    # Start-up is more than twice as fast compiled; an environment may forbid Python to do it by itself.
    "$python" -m compileall -q extractor || fail "extractor/ could not be compiled"
    printf '%s' "$wanted" >"$stamp"
    say "set-up is done"
else
    say "set-up was done before"
fi
