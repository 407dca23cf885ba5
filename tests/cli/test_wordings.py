"""Help and pages in words that a researcher understands."""

from pathlib import Path

import pytest
from commands import extractor
from examples import annotated, many

from extractor.articles import OutputError
from extractor.reports import write_page
from extractor.scoring import score

COMMANDS = ["extract", "score", "agree", "explain", "lexicon", "lexicon check", "lexicon report", "gold"]
COMMANDS += [f"gold {name}" for name in ("check", "stats", "export", "import", "suggest", "gate")]


@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_help_shows_no_type_behind_what_takes_no_value(command: str) -> None:
    done = extractor(*command.split(), "--help")
    assert done.returncode == 0
    assert "--help" in done.stdout
    assert "bool" not in done.stdout.lower()


@pytest.mark.parametrize(
    ("command", "unclear"),
    [("extract", "so, and do again"), ("score", "of the drawings"), ("agree", "of the drawings")],
)
def test_help_says_what_an_option_does(command: str, unclear: str) -> None:
    done = extractor(command, "--help")
    assert unclear not in " ".join(done.stdout.replace("│", " ").split())


def test_the_report_page_speaks_of_what_a_reader_knows(tmp_path: Path) -> None:
    gold, run, texts = many(3)
    report = score(annotated(gold), annotated(run), resamples=10)
    page = write_page(tmp_path / "report", report, texts, names=("run", ""), gold="gold").read_text("utf-8")
    assert "Click a row to see its errors." in page
    for unclear in ("Tap ", "dearest", "drawings"):
        assert unclear not in page


def test_a_report_into_a_file_says_that_it_wants_a_folder(tmp_path: Path) -> None:
    (tmp_path / "report.html").write_text("mine", "utf-8")
    gold, run, texts = many(3)
    report = score(annotated(gold), annotated(run), resamples=10)
    with pytest.raises(OutputError, match=r"report\.html is a file; the report wants a folder"):
        write_page(tmp_path / "report.html", report, texts, names=("run", ""), gold="gold", force=True)
    assert (tmp_path / "report.html").read_text("utf-8") == "mine"
