"""``extractor explain`` as a person reads it, and what it takes."""

import json
import re
from pathlib import Path

from commands import Done, extractor
from rich.cells import cell_len

from extractor import Extractor

LIST = "Việt Nam đã nhận 9 triệu liều vaccine; trong đó COVAX khoảng 4,9 triệu liều, mua của AstraZeneca hơn 1,1 triệu."
GIFT = "Nhật Bản tặng Việt Nam 3 triệu liều vaccine."


def explain(*arguments: object, text: bytes = b"") -> Done:
    return extractor("explain", *arguments, text=text)


def told(done: Done) -> str:
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_a_part_names_the_number_it_is_part_of() -> None:
    shown = str(Extractor().explain(LIST))
    assert re.findall(r"part_of +(.*)", shown) == ["-", "tuple 0 (9 triệu)", "tuple 0 (9 triệu)"]
    assert "✓ tuple 0: 9 triệu" in shown


def test_words_are_told_once_for_all_that_they_are() -> None:
    shown = str(Extractor().explain(LIST))
    seen = shown[shown.index("seen:") : shown.index("roles:")]
    assert seen.count("'AstraZeneca'") == 1
    assert "(mua của AstraZeneca)" in shown, "asked"
    for line in seen.splitlines()[1:]:
        cells = line.split("  ")
        assert len(set(filter(None, cells))) == len(list(filter(None, cells))), line


def test_columns_begin_at_the_same_place_whatever_the_width_of_the_words() -> None:
    shown = str(Extractor().explain(f"{LIST} Công ty 日本 Sinopharm tặng 5.000.000.000 đến 6.000.000.000 liều."))
    reasons = [cell_len(line[: line.index("'")]) for line in shown.splitlines() if re.match(r" {6}\w.* by ", line)]
    assert len(reasons) > 5
    assert len(set(reasons)) == 1
    kinds = [cell_len(line[: line.index("dose.")]) for line in shown.splitlines() if "  dose." in line]
    assert len(kinds) >= 3
    assert len(set(kinds)) == 1


def test_a_file_is_explained_article_by_article(tmp_path: Path) -> None:
    (tmp_path / "a b.txt").write_text(GIFT, "utf-8")
    assert "✓ tuple 0: 3 triệu" in told(explain(tmp_path / "a b.txt"))
    rows = [{"id": f"n{n}", "text": f"Sáng 9/7, {GIFT}", "published": f"202{n}-07-10"} for n in (0, 1)]
    (tmp_path / "in.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    shown = told(explain(tmp_path / "in.jsonl"))
    assert re.findall("^# (.*)", shown, re.MULTILINE) == ["n0", "n1"]
    assert re.findall(r"date +(\S+)", shown) == ["2020-07-09", "2021-07-09"]


def test_standard_input_is_one_text() -> None:
    assert "✓ tuple 0: 3 triệu" in told(explain("-", text=f"Tin mới\n{GIFT}".encode()))
    done = explain("-", text=b"Nh\xe2t")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("error: standard input: not UTF-8")


def test_a_file_that_is_not_there_is_no_text_and_a_long_text_is_no_file(tmp_path: Path) -> None:
    done = explain("missing.txt")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("error: missing.txt: no such file")
    assert "✓ tuple" in told(explain(GIFT * 200))


def test_a_row_that_cannot_be_read_is_told_and_the_rest_explained(tmp_path: Path) -> None:
    (tmp_path / "in.jsonl").write_text("{broken\n" + json.dumps({"id": "a", "text": GIFT}) + "\n", "utf-8")
    done = explain(tmp_path / "in.jsonl")
    assert done.returncode == 1
    assert done.stderr.startswith(f"error: {tmp_path / 'in.jsonl'} line 1: not JSON")
    assert "# a\n" in done.stdout
