"""Every command and snippet of the README works as it stands."""

import re
import shlex
from pathlib import Path

import pytest
from commands import extractor, process

from extractor import extract

README = Path("README.md").read_text("utf-8")
BATCH = Path("docs/batch.md").read_text("utf-8")


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


@pytest.fixture
def small_clone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The working directory is one like the project's, with the first eight articles."""
    for folder in ("corpus", "gold"):
        (tmp_path / folder).mkdir()
        lines = Path(folder, "dev.jsonl").read_text("utf-8").splitlines(keepends=True)
        (tmp_path / folder / "dev.jsonl").write_text("".join(lines[:8]), "utf-8")
    monkeypatch.chdir(tmp_path)


@pytest.mark.usefixtures("small_clone")
@pytest.mark.parametrize("snippet", blocks("python") + blocks("python", BATCH))
def test_python_snippets_run(snippet: str, capsys: pytest.CaptureFixture[str]) -> None:
    exec(compile(snippet, "snippet", "exec"), {"__name__": "__main__"})
    assert capsys.readouterr().out.strip()


@pytest.mark.usefixtures("small_clone")
def test_commands_run_in_order() -> None:
    (block,) = blocks("sh")
    for line in block.strip().splitlines():
        program, *arguments = shlex.split(line)
        assert program == "extractor"
        done = extractor(*arguments)
        assert done.returncode == 0, f"{line}\n{done.stderr}"


def test_every_file_the_readme_links_to_is_there() -> None:
    for target in re.findall(r"\]\((?!http)([^)#]+)\)", README):
        assert Path(target).exists(), target


def test_the_two_commands_are_there_and_can_be_run() -> None:
    for line in blocks("console")[0].splitlines():
        script = Path(line.removeprefix("$ ").split()[0])
        assert script.stat().st_mode & 0o111
        assert process(["bash", "-n", script]).returncode == 0
