"""Every command and snippet of the README works as it stands."""

import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from extractor import extract

README = Path("README.md").read_text("utf-8")
BATCH = Path("docs/batch.md").read_text("utf-8")
BIN = Path(sys.executable).parent


def blocks(language: str, page: str = README) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", page, re.DOTALL)


def test_the_example_gives_the_table_beside_it() -> None:
    text = " ".join(re.findall(r"^> ?(.*)$", README, re.MULTILINE))
    table = README.split("it makes", 1)[1].split("Every slot")[0]
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in table.strip().splitlines()[2:]]
    found = [
        ["+".join(t.partner), str(t.doses.value), t.doses.qualifier.value, t.mechanism.value, t.status.value]
        for t in extract(text).tuples
    ]
    assert found == rows


@pytest.mark.parametrize("snippet", blocks("python") + blocks("python", BATCH))
def test_python_snippets_run(snippet: str) -> None:
    done = subprocess.run([sys.executable, "-c", snippet], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip()


def test_commands_run_in_order(tmp_path: Path) -> None:
    for folder in ("corpus", "gold"):
        shutil.copytree(folder, tmp_path / folder)
    (block,) = blocks("sh")
    for line in block.strip().splitlines():
        program, *arguments = shlex.split(line)
        done = subprocess.run([BIN / program, *arguments], cwd=tmp_path, capture_output=True, text=True, check=False)
        assert done.returncode == 0, f"{line}\n{done.stderr}"


def test_every_file_the_readme_links_to_is_there() -> None:
    for target in re.findall(r"\]\((?!http)([^)#]+)\)", README):
        assert Path(target).exists(), target


def test_the_two_commands_are_there_and_can_be_run() -> None:
    for line in blocks("console")[0].splitlines():
        script = Path(line.removeprefix("$ ").split()[0])
        assert script.stat().st_mode & 0o111
        assert subprocess.run(["bash", "-n", script], check=False).returncode == 0
