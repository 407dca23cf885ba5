"""Every command and snippet of the README works as it stands."""

import csv
import re
import shlex
from pathlib import Path

import pytest
from commands import extractor, process

README = Path("README.md").read_text("utf-8")
BATCH = Path("docs/batch.md").read_text("utf-8")
CONFIDENCE = Path("docs/confidence.md").read_text("utf-8")


def blocks(language: str, page: str = README) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", page, re.DOTALL)


def test_the_example_gives_the_table_beside_it(tmp_path: Path) -> None:
    news, output = tmp_path / "news.txt", tmp_path / "tuples.csv"
    example, table = README.split("From\n", 1)[1].split(" makes\n", 1)
    news.write_text(" ".join(re.findall(r"^> ?(.*)$", example, re.MULTILINE)), "utf-8")
    table, _, told = table.partition("\nand puts before it")
    head, _, *body = [[cell.strip() for cell in line.strip("|").split("|")] for line in table.strip().splitlines()]
    around = re.findall(r"`(\w+)`", told.split("(`best`)")[0])
    before, after = around[: around.index("sentence")], around[around.index("sentence") :]

    assert example.rstrip().endswith("`extractor extract news.txt -o tuples.csv`")
    assert extractor("extract", news, "-o", output).returncode == 0
    with output.open(encoding="utf-8", newline="") as file:
        columns, *rows = csv.reader(file)
    assert columns == [*before, *head, *after]
    assert [row[len(before) : -len(after)] for row in rows] == body
    assert all(row[-3:] == ["", "", "best"] for row in rows)


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
    """Those of the README, and then those that go on with what they have written."""
    for line in "".join([*blocks("sh"), *blocks("sh", CONFIDENCE)]).strip().splitlines():
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
