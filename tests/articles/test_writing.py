"""Results as JSON Lines and as a flat table; whole files or none."""

import csv
import json
from pathlib import Path

import pytest

from extractor import Article, extract
from extractor.articles import COLUMNS, OutputError, open_writer
from extractor.model import Failure, Result

TEXT = "Tin vui. Nhật Bản đã tặng Việt Nam 3 triệu liều vaccine hôm 2/7. Hết."


def test_json_lines_hold_every_article(tmp_path: Path) -> None:
    path = tmp_path / "o.jsonl"
    with open_writer(path) as writer:
        writer.write(extract(TEXT), Article("text", TEXT))
        writer.write(Result("none"), Article("none", ""))
        writer.write(Result("bad", error=Failure("reading", "x")), None)
    lines = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    assert [line["id"] for line in lines] == ["text", "none", "bad"]
    assert lines[0]["tuples"][0]["partner"] == ["JPN"]
    assert lines[2]["error"] == {"step": "reading", "reason": "x"}


def test_the_table_has_a_row_for_each_tuple_with_its_sentence(tmp_path: Path) -> None:
    path = tmp_path / "o.csv"
    article = Article("a", TEXT, title="=cmd()", published="2021-07-03")
    with open_writer(path) as writer:
        writer.write(extract(TEXT, "2021-07-03"), article)
        writer.write(Result("bad", error=Failure("reading", "x")), None)
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert tuple(rows[0]) == COLUMNS
    assert rows[0]["partner"] == "JPN"
    assert rows[0]["value"] == "3000000"
    assert rows[0]["date"] == "2021-07-02"
    assert rows[0]["sentence"] == "Nhật Bản đã tặng Việt Nam 3 triệu liều vaccine hôm 2/7."
    assert rows[0]["title"] == "'=cmd()", "a cell that a spreadsheet would run is neutralised"
    assert rows[1]["error"] == "reading: x"


def test_nothing_is_overwritten_unless_asked(tmp_path: Path) -> None:
    path = tmp_path / "o.jsonl"
    path.write_text("mine", "utf-8")
    with pytest.raises(OutputError, match="--force"), open_writer(path):
        pass
    with open_writer(path, force=True) as writer:
        writer.write(Result("a"), None)
    assert json.loads(path.read_text("utf-8"))["id"] == "a"


def test_a_run_that_breaks_off_leaves_no_half_file(tmp_path: Path) -> None:
    with pytest.raises(RuntimeError), open_writer(tmp_path / "o.jsonl") as writer:  # noqa: PT012
        writer.write(Result("a"), None)
        raise RuntimeError
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(("name", "reason"), [("o.xls", "unknown kind"), ("no/o.csv", "no such folder")])
def test_an_output_that_cannot_be_written_says_why(tmp_path: Path, name: str, reason: str) -> None:
    with pytest.raises(OutputError, match=reason), open_writer(tmp_path / name):
        pass
