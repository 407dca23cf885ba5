"""Every format gives the same articles, and takes the same results."""

import csv
import gzip
import json
from datetime import date
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as arrow
import pytest
from backports import zstd
from pyarrow import parquet

from extractor import Article, Doses, Failure, Mechanism, Party, Qualifier, Result, Status, SupplyTuple
from extractor.articles import (
    BadRow,
    Columns,
    MadeArticle,
    ReadingOptions,
    WritingOptions,
    open_texts,
    open_writer,
    read_articles,
)

ARTICLES = [
    Article(
        "a", 'Tin "vui"; hôm nay,\nNga tặng 1.000 liều.', title="Tin vui", published="2021-07-01", source="báo", url="u"
    ),
    Article("b", "Hết.", published="2021-07-02"),
]
ROWS = [{field: getattr(a, field) for field in Article.__slots__} for a in ARTICLES]
RESULT = Result(
    "a",
    (
        SupplyTuple(
            (Party("RUS"), Party("JPN")),
            Doses("1.000", 29, 34, 1000, 1000, None, Qualifier.AT_LEAST),
            Mechanism.DONATION,
            Status.UNSPECIFIED,
        ),
    ),
)
LINES = "".join(json.dumps(row) + "\n" for row in ROWS).encode()


def write_csv(path: Path, rows: list[dict[str, Any]], delimiter: str = ",", encoding: str = "utf-8") -> Path:
    with path.open("w", encoding=encoding, newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]), delimiter=delimiter)
        writer.writeheader()
        writer.writerows(rows)
    return path


def write_parquet(path: Path, rows: list[dict[str, Any]]) -> Path:
    parquet.write_table(arrow.Table.from_pylist(rows), path)
    return path


@pytest.mark.parametrize(
    "name", ["in.jsonl", "in.jsonl.gz", "in.jsonl.zst", "in.csv", "in.csv.gz", "in.tab.csv", "in.16.csv", "in.parquet"]
)
def test_every_format_gives_the_same_articles(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    match name.split(".", 1)[1]:
        case "jsonl":
            path.write_bytes(LINES)
        case "jsonl.gz":
            path.write_bytes(gzip.compress(LINES))
        case "jsonl.zst":
            path.write_bytes(zstd.compress(LINES))
        case "csv":
            write_csv(path, ROWS)
        case "csv.gz":
            path.write_bytes(gzip.compress(write_csv(tmp_path / "x", ROWS).read_bytes()))
        case "tab.csv":
            write_csv(path, ROWS, "\t")
        case "16.csv":
            write_csv(path, ROWS, ";", "utf-16")
        case "parquet":
            write_parquet(path, ROWS)
    assert list(read_articles([path])) == ARTICLES


def test_columns_are_named_by_the_user(tmp_path: Path) -> None:
    options = ReadingOptions(Columns.named(["id=key", "text=body", "published=day"]))
    rows = [{"key": 7, "body": "Tin", "day": date(2021, 7, 1)}]
    assert list(read_articles([write_parquet(tmp_path / "a.parquet", rows)], options)) == [
        Article("7", "Tin", published="2021-07-01")
    ]
    assert list(read_articles([write_csv(tmp_path / "a.csv", rows)], options)) == [
        Article("7", "Tin", published="2021-07-01")
    ]


@pytest.mark.parametrize("name", ["a.csv", "a.parquet"])
def test_a_table_without_the_column_of_texts_says_which_it_has(tmp_path: Path, name: str) -> None:
    (write_csv if name == "a.csv" else write_parquet)(tmp_path / name, [{"id": "1", "body": "Tin"}])
    (bad,) = read_articles([tmp_path / name])
    assert "no column 'text' (columns: 'id', 'body'); name it with --column text=NAME" in str(bad)


def test_a_row_of_a_table_that_is_not_utf8_is_told_and_the_rest_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(b"id,text\n1," + "Vieät Nam ñaõ nhaän lieàu cuûa Nga".encode("cp1252") + "\n2,Tốt\n".encode())
    bad, good = read_articles([path])
    assert isinstance(bad, BadRow)
    assert str(bad).startswith(f"{path} line 2: not UTF-8")
    assert str(bad).endswith("(looks like VNI); use --encoding vni")
    assert good == Article("2", "Tốt")


def test_a_csv_in_a_font_encoding_is_read_when_asked(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes("id,text\n1,Vieät Nam ñaõ nhaän\n".encode("cp1252"))
    (article,) = read_articles([path], ReadingOptions(encoding="vni"))
    assert isinstance(article, MadeArticle)
    assert article.text == "Việt Nam đã nhận"


def test_a_page_gives_its_main_text_under_its_title(tmp_path: Path) -> None:
    body = (
        "<p>Nhật Bản đã tặng Việt Nam 3 triệu liều vaccine, Bộ Y tế cho biết trong thông cáo phát đi hôm nay.</p>" * 3
    )
    page = f"<html><head><title>Tin vui</title></head><body><script>var n = '9 triệu liều';</script><h1>Tin vui</h1>{body}</body></html>"
    (tmp_path / "a.html").write_text(page, "utf-8")
    (article,) = read_articles([tmp_path / "a.html"])
    assert isinstance(article, MadeArticle)
    assert article.title == "Tin vui"
    assert article.text.startswith("Tin vui\nNhật Bản đã tặng")
    assert "var n" not in article.text


def test_an_empty_page_is_a_bad_row(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text("<html></html>", "utf-8")
    (bad,) = read_articles([tmp_path / "a.html"])
    assert isinstance(bad, BadRow)
    assert bad.reason == "no article found in this page"


def test_broken_text_is_mended_when_asked(tmp_path: Path) -> None:
    broken = "nhận 1.000 liều".encode().decode("latin-1")
    (tmp_path / "a.txt").write_text(broken, "utf-8")
    assert next(iter(read_articles([tmp_path / "a.txt"]))) == Article("a", broken, source=str(tmp_path / "a.txt"))
    (mended,) = read_articles([tmp_path / "a.txt"], ReadingOptions(repair=True))
    assert isinstance(mended, MadeArticle)
    assert mended.text == "nhận 1.000 liều"


@pytest.mark.parametrize(
    ("name", "content"), [("a.jsonl.gz", gzip.compress(LINES * 50)), ("a.jsonl.zst", zstd.compress(LINES * 50))]
)
def test_a_file_that_is_broken_off_gives_what_it_holds_and_says_so(tmp_path: Path, name: str, content: bytes) -> None:
    (tmp_path / name).write_bytes(content[:-9])
    *_, last = read_articles([tmp_path / name])
    assert isinstance(last, BadRow)
    assert "cannot be read" in last.reason or "not JSON" in last.reason
    assert last.where.startswith(str(tmp_path / name))


@pytest.mark.parametrize("name", ["a.jsonl.gz", "a.jsonl.zst", "a.parquet"])
def test_a_file_that_is_not_what_its_name_says_is_a_bad_row(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"not at all what the name says")
    (bad,) = read_articles([tmp_path / name])
    assert isinstance(bad, BadRow)
    assert str(tmp_path / name) in str(bad)


def test_texts_with_the_same_name_in_two_folders_have_ids_of_their_own(tmp_path: Path) -> None:
    for folder in ("x", "y"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "1.txt").write_text("Tin", "utf-8")
    (tmp_path / ".hidden.txt").write_text("Tin", "utf-8")
    assert [row.id for row in read_articles([tmp_path])] == ["x/1", "y/1"]


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (r'{"id": "a", "text": "n\ud83d"}', "text: holds half a character (a lone surrogate) at 1"),
        (r'{"id": "\ud83d", "text": "n"}', r"id: '\ud83d' holds half a character"),
        ("[" * 100_000, "nested too deeply"),
    ],
)
def test_rows_that_no_file_could_take_are_bad_rows(tmp_path: Path, line: str, reason: str) -> None:
    (tmp_path / "a.jsonl").write_text(line + "\n", "utf-8")
    (bad,) = read_articles([tmp_path / "a.jsonl"])
    assert isinstance(bad, BadRow)
    assert reason in str(bad)
    str(bad).encode()


def test_a_line_that_is_too_long_is_passed_over_without_being_held(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("extractor.articles.sources.ROW_LIMIT", 1000)
    (tmp_path / "a.jsonl").write_bytes(b'{"id": "long", "text": "' + b"x" * 5000 + b'"}\n' + LINES)
    bad, *good = read_articles([tmp_path / "a.jsonl"])
    assert isinstance(bad, BadRow)
    assert "longer than" in bad.reason
    assert good == ARTICLES


def written(path: Path) -> list[dict[str, Any]]:
    with open_writer(path) as writer:
        writer.write(RESULT, ARTICLES[0])
        writer.write(Result("bad", error=Failure("reading", "x")), None)
    if path.suffix == ".parquet":
        return list(parquet.read_table(path).to_pylist())
    with duckdb.connect(str(path), read_only=True) as database:
        return list(database.sql("SELECT * FROM tuples").to_arrow_table().to_pylist())


@pytest.mark.parametrize("name", ["o.parquet", "o.duckdb"])
def test_tables_with_types_hold_numbers_as_numbers_and_unknown_as_null(tmp_path: Path, name: str) -> None:
    first, failed = written(tmp_path / name)
    assert first["partner"] == "RUS; JPN"
    assert (first["value"], first["low"], first["high"]) == (1000, 1000, None)
    assert first["title"] == "Tin vui"
    assert first["sentence"] == "Nga tặng 1.000 liều."
    assert failed["error"] == "reading: x"
    assert failed["doses"] is None
    assert [file.name for file in tmp_path.iterdir()] == [name]


def test_a_table_without_tuples_is_still_a_table(tmp_path: Path) -> None:
    for name in ("o.parquet", "o.duckdb", "o.csv"):
        with open_writer(tmp_path / name):
            pass
    assert parquet.read_table(tmp_path / "o.parquet").num_rows == 0


def test_csv_starts_with_the_mark_that_spreadsheets_look_for_when_asked(tmp_path: Path) -> None:
    with open_writer(tmp_path / "o.csv", options=WritingOptions(byte_order_mark=True)) as writer:
        writer.write(RESULT, ARTICLES[0])
    assert (tmp_path / "o.csv").read_bytes().startswith(b"\xef\xbb\xbfid,title")


def test_texts_made_here_are_written_beside_the_tuples_and_others_are_not(tmp_path: Path) -> None:
    with open_texts(tmp_path / "o.csv") as texts:
        texts(ARTICLES[0])
    assert list(tmp_path.iterdir()) == []
    with open_texts(tmp_path / "o.csv") as texts:
        texts(MadeArticle("m", "Chữ"))
    (article,) = read_articles([tmp_path / "o.csv.articles.jsonl"])
    assert article == Article("m", "Chữ")
