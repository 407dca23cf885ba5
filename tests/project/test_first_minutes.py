"""The first minutes: what installs tells how far it is, and the first command ends with the data."""

import base64
import contextlib
import csv
import hashlib
import io
import os
import re
import runpy
import shlex
import shutil
import subprocess
import sys
import zipfile
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path

import pytest
from commands import extractor
from rich.console import Console
from thorough import thorough

from extractor.model_file import card_of


def wheel(folder: Path, name: str) -> str:
    """Make a package that holds next to nothing, and return its line for a lock file."""
    info, path = f"{name}-1.0.dist-info", folder / f"{name}-1.0-py3-none-any.whl"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(f"{name}.py", "")
        archive.writestr(f"{info}/METADATA", f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n")
        archive.writestr(
            f"{info}/WHEEL", "Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
        )
        archive.writestr(f"{info}/RECORD", f"{name}.py,,\n{info}/METADATA,,\n{info}/WHEEL,,\n{info}/RECORD,,\n")
    return f"{name}==1.0 \\\n    --hash=sha256:{hashlib.sha256(path.read_bytes()).hexdigest()}\n"


def install(folder: Path, lock: str) -> subprocess.CompletedProcess[str]:
    (folder / "lock").write_text(lock, "utf-8")
    environment = {**os.environ, "PIP_NO_INDEX": "1", "PIP_FIND_LINKS": str(folder), "PIP_TARGET": str(folder / "site")}
    command = [sys.executable, "scripts/install_packages.py", folder / "lock"]
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=False)


@thorough
def test_packages_are_installed_and_counted_with_nothing_that_frightens(tmp_path: Path) -> None:
    done = install(tmp_path, wheel(tmp_path, "first") + wheel(tmp_path, "second"))
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "site" / "second.py").exists()
    assert re.fullmatch(r"(    (fetching|unpacking): .*\n)*    2 packages in \d+ s\n", done.stderr)
    assert "WARNING" not in done.stderr + done.stdout


@thorough
def test_what_pip_says_of_an_error_is_shown_whole(tmp_path: Path) -> None:
    wrong = base64.b16encode(bytes(32)).decode().lower()
    done = install(tmp_path, wheel(tmp_path, "first").split("sha256:")[0] + f"sha256:{wrong}\n")
    assert done.returncode == 1
    assert "THESE PACKAGES DO NOT MATCH THE HASHES" in done.stderr
    assert wrong in done.stderr


def test_a_second_call_says_in_one_line_that_set_up_is_done(tmp_path: Path) -> None:
    shutil.copytree("scripts", tmp_path / "scripts")
    for name in ("requirements.lock", "pyproject.toml"):
        shutil.copy(name, tmp_path)
    (tmp_path / ".venv" / "bin").mkdir(parents=True)
    (tmp_path / ".venv" / "bin" / "python").symlink_to(sys.executable)
    wanted = subprocess.run(
        "cat requirements.lock pyproject.toml | cksum",
        shell=True,
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=True,
    )
    (tmp_path / ".venv" / ".extractor-setup").write_text(wanted.stdout.rstrip("\n"), "utf-8")
    done = subprocess.run(
        ["bash", "-c", ". scripts/setup.sh"], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout) == (0, "")
    assert done.stderr == "==> set-up was done before\n"


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str, str]:
    """The folder, standard output and standard error of the first command over a few bundled articles of two sets."""
    folder = tmp_path_factory.mktemp("demo")
    for kind in ("corpus", "gold"):
        (folder / kind).mkdir()
        for name in ("dev.jsonl", "dev2.jsonl"):
            lines = Path(kind, name).read_text("utf-8").splitlines(keepends=True)
            (folder / kind / name).write_text("".join(lines[:6]), "utf-8")
    script = Path("scripts/demo.py").absolute()
    shown, told = io.StringIO(), io.StringIO()
    with contextlib.chdir(folder), redirect_stdout(shown), redirect_stderr(told):
        runpy.run_path(str(script), run_name="__main__")
    return folder, shown.getvalue(), told.getvalue()


@thorough
def test_the_first_command_leaves_lines_tables_and_pages(
    demo: tuple[Path, str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, _, told = demo
    monkeypatch.chdir(folder)
    for name in ("dev", "dev2"):
        assert len((folder / "out" / f"{name}.jsonl").read_text("utf-8").splitlines()) == 6
        assert (folder / "out" / f"report-{name}" / "index.html").exists()
        for ending in ("jsonl", "csv"):
            again = folder / f"again.{ending}"
            assert extractor("extract", f"corpus/{name}.jsonl", "-o", again, "--force").returncode == 0
            assert (folder / "out" / f"{name}.{ending}").read_bytes() == again.read_bytes()
    assert told.count("articles/s") == 1, "one pass"


@thorough
def test_the_last_screen_is_the_data_the_files_and_a_line_of_score_a_set(demo: tuple[Path, str, str]) -> None:
    folder, shown, _ = demo
    with (folder / "out" / "dev.csv").open(encoding="utf-8", newline="") as file:
        doses = {f"{int(row['value']):,}" for row in csv.DictReader(file) if row["value"]}
    rows = shown.splitlines()
    assert all(word in shown for word in ("partner", "doses", "mechanism", "status", "recipient", "date"))
    assert sum(any(f" {number} " in row for number in doses) for row in rows) >= 3
    assert all(len(row) <= 120 for row in rows)
    assert len(rows) <= 36
    told = [
        found
        for row in rows
        if (found := re.match(r"  (dev2?) +F1 out of fold ([01]\.\d{3}); here, .* [01]\.\d{3}: ", row))
    ]
    assert {one[1]: one[2] for one in told} == {
        name: f"{card_of()['out_of_fold'][name]['core']:.3f}" for name in ("dev", "dev2")
    }, "what was learned from is not told as if it were not"
    for file in re.findall(r"out/\S*NAME\S*", shown):
        for name in ("dev", "dev2"):
            assert (folder / file.replace("NAME", name)).exists()


@thorough
def test_what_is_to_be_tried_next_works_as_it_stands(
    demo: tuple[Path, str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, shown, _ = demo
    monkeypatch.chdir(folder)
    commands = re.findall(r"^  \.venv/bin/(extractor .*)$", shown, re.MULTILINE)
    assert len(commands) == 3
    for command in commands:
        _, *words = shlex.split(command)
        files = [sorted(Path().glob(word)) if "*" in word else [word] for word in words]  # as a shell does
        done = extractor(*(file for some in files for file in some))
        assert done.returncode == 0, f"{command}\n{done.stderr}"
        assert done.stdout or (folder / "out" / "all.xlsx").exists()


def test_the_table_is_readable_on_a_narrow_terminal() -> None:
    row = {
        "date": "2021-07-10", "partner": "ASTRAZENECA", "value": 51000000, "qualifier": "exact",
        "mechanism": "unspecified", "status": "unspecified", "recipient": "VNM", "vaccine": "ASTRAZENECA", "id": "dev-001",
    }  # fmt: skip
    screen = io.StringIO()
    Console(width=80, file=screen).print(runpy.run_path("scripts/demo.py")["table"]([row], 1, 80))
    shown = screen.getvalue()
    assert "…" not in shown
    for value in ("2021-07-10", "ASTRAZENECA", "51,000,000", "unspecified", "VNM"):
        assert value in shown
