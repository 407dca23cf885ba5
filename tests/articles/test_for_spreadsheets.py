"""What a spreadsheet program opens: a sheet of its own kind, and CSV that it neither runs nor reads wrongly."""

import csv
import io
import json
import logging
import re
import sys
import zipfile
from pathlib import Path
from xml.etree import ElementTree

import pytest
from commands import extractor

from extractor import Article, extract
from extractor.articles import COLUMNS, BadRow, OutputError, WritingOptions, open_texts, open_writer, read_articles
from extractor.articles.formats import xlsx_sheet
from extractor.batch import RunError, RunOptions, run
from extractor.model import Failure, Result

TEXT = "Tin vui. Nhật Bản đã tặng Việt Nam 3 triệu liều vaccine hôm 2/7. Hết."
SPACE = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def sheet(path: Path) -> ElementTree.Element:
    with zipfile.ZipFile(path) as archive:
        return ElementTree.fromstring(archive.read("xl/worksheets/sheet1.xml"))


def cells(path: Path) -> list[dict[str, object]]:
    """The rows of a sheet by the names in its first row: numbers as numbers, texts as texts."""
    found: list[dict[str, object]] = []
    for row in sheet(path).iter(f"{SPACE}row"):
        values: dict[str, object] = {}
        for cell in row:
            column = re.sub(r"\d", "", cell.attrib["r"])
            if cell.attrib.get("t") == "inlineStr":
                values[column] = "".join(cell.itertext())
            else:
                assert "t" not in cell.attrib, "neither a formula nor an index into texts that stand elsewhere"
                value = cell.find(f"{SPACE}v")
                assert value is not None
                assert value.text is not None
                values[column] = float(value.text)
        found.append(values)
    names, *rows = found
    return [{str(names[column]): value for column, value in row.items()} for row in rows]


def written(path: Path, *articles: Article) -> list[dict[str, object]]:
    with open_writer(path) as writer:
        for article in articles:
            writer.write(extract(article.text, article.published), article)
    return cells(path)


def test_a_sheet_holds_the_flat_table_its_numbers_as_numbers(tmp_path: Path) -> None:
    article = Article("007", TEXT, title="Tin", published="2021-07-03")
    with open_writer(tmp_path / "o.xlsx") as writer:
        writer.write(extract(TEXT, "2021-07-03"), article)
        writer.write(Result("bad", error=Failure("reading", "x")), None)
    with open_writer(tmp_path / "o.csv") as writer:
        writer.write(extract(TEXT, "2021-07-03"), article)
        writer.write(Result("bad", error=Failure("reading", "x")), None)
    first, second = cells(tmp_path / "o.xlsx")
    assert (first["value"], first["tuple"], first["partner"], first["date"]) == (3_000_000, 0, "JPN", "2021-07-02")
    assert second == {"id": "bad", "error": "reading: x"}
    for row, as_text in zip(
        (first, second), csv.DictReader(io.StringIO((tmp_path / "o.csv").read_text("utf-8"))), strict=True
    ):
        shown = {
            k: str(float(v)) if k.startswith("confidence") else f"{v:.0f}" if isinstance(v, float) else v
            for k, v in row.items()
        }
        assert shown == {k: v for k, v in as_text.items() if v}


@pytest.mark.parametrize(
    "title",
    [
        "=1+1",
        "@x",
        "{=1}",
        "http://example.org/",
        "mailto:a@b.vn",
        "internal:x!A1",
        "0123",
        "1e5",
        "TRUE",
        " x ",
        "_x0041_",
        "a\nb",
    ],
)
def test_a_text_stays_the_text_it_is(tmp_path: Path, title: str) -> None:
    article = Article("id", TEXT, title=title, url=title, source=title)
    (row,) = written(tmp_path / "o.xlsx", article)
    kept = title.replace(
        "_x0041_", "_x005F_x0041_"
    )  # how the format writes a text that looks like an escape of its own
    assert (row["title"], row["url"], row["source"]) == (kept, kept, kept)
    with zipfile.ZipFile(tmp_path / "o.xlsx") as archive:
        assert not [name for name in archive.namelist() if "_rels/sheet" in name], "no links"


def test_characters_that_xml_forbids_do_not_break_the_file(tmp_path: Path) -> None:
    (row,) = written(tmp_path / "o.xlsx", Article("id", TEXT, title="a\x00b\x0bc￾d"))
    assert row["title"] == "a_x0000_b_x000B_c_xFFFE_d"


@pytest.mark.parametrize(
    ("title", "kept"),
    [("x" * 32_767, "x" * 32_767), ("x" * 32_768, "x" * 32_766 + "…"), ("😀" * 16_384, "😀" * 16_383 + "…")],
)
def test_a_text_too_long_for_a_cell_is_cut_with_a_mark(tmp_path: Path, title: str, kept: str) -> None:
    (row,) = written(tmp_path / "o.xlsx", Article("id", TEXT, title=title))
    assert row["title"] == kept


def test_the_header_stays_in_sight_and_can_be_filtered_by(tmp_path: Path) -> None:
    written(tmp_path / "o.xlsx", Article("a", TEXT), Article("b", TEXT))
    root = sheet(tmp_path / "o.xlsx")
    pane, filters = root.find(f".//{SPACE}pane"), root.find(f"{SPACE}autoFilter")
    assert pane is not None
    assert filters is not None
    assert (pane.attrib["state"], pane.attrib["ySplit"]) == ("frozen", "1")
    assert filters.attrib["ref"] == f"A1:A{chr(64 + len(COLUMNS) - 26)}3"
    widths = [
        float(cols.attrib["width"])
        for cols in root.iter(f"{SPACE}col")
        for _ in range(int(cols.attrib["min"]), int(cols.attrib["max"]) + 1)
    ]
    assert widths[COLUMNS.index("sentence")] > 60 > widths[COLUMNS.index("status")] > 8


def test_the_same_input_gives_the_same_file(tmp_path: Path) -> None:
    for name in ("a.xlsx", "b.xlsx"):
        written(tmp_path / name, Article("a", TEXT))
    assert (tmp_path / "a.xlsx").read_bytes() == (tmp_path / "b.xlsx").read_bytes()
    with zipfile.ZipFile(tmp_path / "a.xlsx") as archive:
        assert b"2000-01-01T00:00:00Z" in archive.read("docProps/core.xml")


def test_a_run_of_many_parts_gives_the_sheet_that_one_pass_gives(tmp_path: Path) -> None:
    source = tmp_path / "in.jsonl"
    source.write_text("".join(json.dumps({"id": f"a{n}", "text": TEXT}) + "\n" for n in range(9)), "utf-8")
    done = extractor("extract", source, "-o", tmp_path / "one.xlsx")
    assert done.returncode == 0, done.stderr
    run([source], tmp_path / "parts.xlsx", RunOptions(shard_bytes=200))
    assert (tmp_path / "one.xlsx").read_bytes() == (tmp_path / "parts.xlsx").read_bytes()


def test_more_rows_than_a_sheet_holds_end_the_run_and_lose_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("extractor.articles.writing.MOST_ROWS", 4)  # a million tuples take minutes
    source = tmp_path / "in.jsonl"
    source.write_text("".join(json.dumps({"id": f"a{n}", "text": TEXT}) + "\n" for n in range(9)), "utf-8")
    with pytest.raises(
        RunError, match=r"more than 4 rows.*rename .*o\.xlsx\.run to .*o\.csv\.run .*-o .*o\.csv --resume"
    ):
        run([source], tmp_path / "o.xlsx", RunOptions(shard_bytes=200))
    assert sorted(path.name for path in tmp_path.iterdir()) == ["in.jsonl", "o.xlsx.run"]
    (tmp_path / "o.xlsx.run").rename(tmp_path / "o.csv.run")
    summary = run([source], tmp_path / "o.csv", RunOptions(shard_bytes=200, resume=True))
    assert summary.resumed > 0
    assert summary.counts.tuples == 9
    run([source], tmp_path / "clean.csv", RunOptions(shard_bytes=200))
    assert (tmp_path / "o.csv").read_bytes() == (tmp_path / "clean.csv").read_bytes()


def test_a_stream_that_outgrows_a_sheet_says_so_and_leaves_no_half_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(xlsx_sheet, "MOST_ROWS", 1)
    reason = r"more tuples than .* rows of a sheet; take \.csv"
    with pytest.raises(OutputError, match=reason), open_writer(tmp_path / "o.xlsx") as writer:  # noqa: PT012
        writer.write(extract(TEXT), Article("a", TEXT))
        writer.write(extract(TEXT), Article("b", TEXT))
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("sign", "=+-@＝＋－＠")
@pytest.mark.parametrize("before", ["", " ", "\u00a0 ", "\t", "\r\n", "\u3000", "\ufeff", "\u200b"])
def test_csv_neutralises_what_a_spreadsheet_would_run(tmp_path: Path, before: str, sign: str) -> None:
    title = f"{before}{sign}1"
    with open_writer(tmp_path / "o.csv") as writer:
        writer.write(extract(TEXT), Article("a", TEXT, title=title))
    with (tmp_path / "o.csv").open(encoding="utf-8", newline="") as file:
        (row,) = csv.DictReader(file)
    assert row["title"] == f"'{title}"


@pytest.mark.parametrize("title", ["1 = 1", "a-b", "Việt Nam", "", "«=»"])
def test_csv_leaves_other_texts_alone(tmp_path: Path, title: str) -> None:
    with open_writer(tmp_path / "o.csv") as writer:
        writer.write(extract(TEXT), Article("a", TEXT, title=title))
    with (tmp_path / "o.csv").open(encoding="utf-8", newline="") as file:
        (row,) = csv.DictReader(file)
    assert row["title"] == title


@pytest.mark.parametrize("name", ["o.jsonl", "o.parquet", "o.duckdb", "o.xlsx", None])
def test_the_mark_for_spreadsheets_is_refused_where_it_would_be_ignored(tmp_path: Path, name: str | None) -> None:
    options = WritingOptions(byte_order_mark=True)
    with (
        pytest.raises(OutputError, match="--bom is for CSV only"),
        open_writer(tmp_path / name if name else None, options=options),
    ):
        pass
    assert list(tmp_path.iterdir()) == []


def test_a_call_with_a_mark_and_no_csv_ends_with_one_line() -> None:
    done = extractor("extract", "corpus/dev.jsonl", "--bom")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "error: standard output: --bom is for CSV only (-o OUT.csv)\n"


def test_outputs_that_differ_by_their_ending_have_side_files_of_their_own(tmp_path: Path) -> None:
    page = tmp_path / "in.html"
    page.write_text(f"<html><body><p>{TEXT} Lễ bàn giao diễn ra tại Hà Nội.</p></body></html>", "utf-8")
    (article,) = read_articles([page])
    assert isinstance(article, Article)
    for name in ("f.csv", "f.parquet"):
        with open_texts(tmp_path / name) as texts:
            texts(article)
    assert {path.name for path in tmp_path.glob("f.*")} == {"f.csv.articles.jsonl", "f.parquet.articles.jsonl"}


def test_what_the_reader_of_pages_says_is_our_reason_and_not_a_line_of_its_own(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    page = tmp_path / "in.html"
    page.write_text("x", "utf-8")
    handler = logging.StreamHandler(sys.stderr)
    logging.getLogger().addHandler(handler)  # as a program does that has us as a library
    try:
        (row,) = read_articles([page])
        said = capfd.readouterr().err
        logging.getLogger("trafilatura").warning("of somebody else")
        heard = capfd.readouterr().err
    finally:
        logging.getLogger().removeHandler(handler)
    assert isinstance(row, BadRow)
    assert row.reason.startswith("no article found in this page (parsed tree length: 0")
    assert said == ""
    assert heard == "of somebody else\n", "logging is as it was before"
