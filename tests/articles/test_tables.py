"""Tables and JSON as people have them: no field is cut off, no column mixed up, no file passed over in silence."""

import gzip
import json
from pathlib import Path

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from backports import zstd
from click.testing import CliRunner
from commands import command_line

from extractor import Article
from extractor.articles import BadRow, ReadingOptions, cut, fingerprint, raw_rows, read_articles
from extractor.batch import extract_frame

SENTENCE = "COVAX đã giao 4,9 triệu liều."
ROWS = [{"id": str(n), "text": f"Tin số {n}.\nNhật Bản tặng {n} triệu liều."} for n in range(1, 6)]


def read(path: Path) -> list[Article | BadRow]:
    return list(read_articles([path]))


def told(row: Article | BadRow) -> str:
    assert isinstance(row, BadRow), row
    return str(row)


def test_a_row_with_more_fields_than_columns_is_an_error_that_says_why(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text(f'id,text\n1,{SENTENCE}\n2,"{SENTENCE}"\n3,Tin,,\n', "utf-8")
    bad, good, trailing = read(tmp_path / "a.csv")
    assert bad.id == "1"
    assert told(bad) == (
        f"{tmp_path}/a.csv line 2: 3 fields for 2 columns ('id', 'text'); a field that holds ',' must stand in quotes"
        ' ("…")'
    )
    assert good == Article("2", SENTENCE)
    assert trailing == Article("3", "Tin"), "spreadsheets end rows with empty fields"
    (tmp_path / "b.csv").write_text(f"text,id\n{SENTENCE},1\n", "utf-8")
    (shifted,) = read(tmp_path / "b.csv")
    assert shifted.id == "b:2", "not '9 triệu liều.', which stands under id"
    done = CliRunner().invoke(command_line(), ["extract", str(tmp_path / "a.csv"), "-o", str(tmp_path / "o.jsonl")])
    assert done.exit_code == 1
    assert "line 2: 3 fields for 2 columns" in done.stderr
    assert len((tmp_path / "o.jsonl").read_text("utf-8").splitlines()) == 3


def test_a_column_that_is_there_twice_is_an_error_if_it_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("id,text,text\n1,một,hai\n", "utf-8")
    (bad,) = read(tmp_path / "a.csv")
    assert told(bad) == f"{tmp_path}/a.csv: 2 columns are called 'text'; rename all but one of them"
    pq.write_table(
        pa.Table.from_arrays([pa.array(["một"]), pa.array(["hai"])], ["text", "text"]), tmp_path / "a.parquet"
    )
    (bad,) = read(tmp_path / "a.parquet")
    assert "2 columns are called 'text'" in told(bad)
    with pytest.raises(ValueError, match="more than one column is called 'text'"):
        extract_frame(pd.DataFrame([["một", "hai"]], columns=["text", "text"]))
    (tmp_path / "b.csv").write_text("id,note,note,text\n1,x,y,hai\n", "utf-8")
    assert read(tmp_path / "b.csv") == [Article("1", "hai")]


@pytest.mark.parametrize(
    ("content", "line"),
    [
        ("sep=;\r\nid;text\r\n1;Tin, khác\r\n2\r\n", 4),
        ("\ufeffsep=|\nid|text\n1|Tin, khác\n2\n", 4),
        ('"sep=\t"\nid\ttext\n1\tTin, khác\n2\n', 4),
        ("id;text\n1;Tin, khác\n2\n", 3),
    ],
)
def test_a_first_line_that_names_the_separator_is_understood(tmp_path: Path, content: str, line: int) -> None:
    (tmp_path / "a.csv").write_bytes(content.encode())
    good, bad = read(tmp_path / "a.csv")
    assert good == Article("1", "Tin, khác")
    assert f"line {line}: text: missing" in told(bad), "the lines are those of the file"


def test_tables_with_tabs_are_read(tmp_path: Path) -> None:
    content = 'id\ttitle, or none\ttext\n1\tx, y\tTin, khác\n2\t\t"Hai\ndòng"\n'
    (tmp_path / "a.tsv").write_text(content, "utf-8")
    assert read(tmp_path / "a.tsv") == [Article("1", "Tin, khác"), Article("2", "Hai\ndòng")]


def articles_of(name: str, rows: list[dict[str, str]]) -> list[Article]:
    return [Article(row.get("id", f"{name}:{n}"), row["text"]) for n, row in enumerate(rows, 1)]


@pytest.mark.parametrize(
    "content",
    [
        json.dumps(ROWS),
        json.dumps(ROWS, ensure_ascii=False, indent=2),
        "\n".join(map(json.dumps, ROWS)),  # lines, as some tools call .json
        " [] ",
    ],
)
def test_an_array_of_articles_is_read(tmp_path: Path, content: str, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.json").write_text(content, "utf-8")
    expected = [] if content == " [] " else articles_of("a", ROWS)
    for block in (2**20, 1, 7):
        monkeypatch.setattr("extractor.articles.formats.json_array._BLOCK", block)
        assert read(tmp_path / "a.json") == expected


def test_one_object_is_one_article_called_as_its_file(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text(json.dumps({"text": SENTENCE}), "utf-8")
    assert read(tmp_path / "a.json") == [Article("a", SENTENCE)]


@pytest.mark.parametrize(
    ("content", "good", "reason"),
    [
        (b'[{"text": "x"}, {"text": 5}, {"text": "y"}]', 2, "a.json row 2: text: missing or not a text"),
        (b'[{"text": "x"}, {"text": "b\xe0i"}, {"text": "y"}]', 2, "a.json row 2: not UTF-8"),
        (b'[{"text": "x"}, {"text": "\\ud83d"}, {"text": "y"}]', 2, "a.json row 2: text: holds half a character"),
        (b'[{"text": "x"}, 12, {"text": "y"}]', 2, "a.json row 2: not an object"),
        (b'[{"text": "x"}, {"text": "y"', 1, "not JSON of articles from row 2 on"),
        (b'[{"text": "x"}', 1, "not JSON of articles from row 2 on (the array is broken off)"),
        (b'[{"text": "x"} {"text": "y"}]', 1, "not JSON of articles from row 2 on (',' or ']' expected)"),
        (b'[{"text": "x"}, {text: "y"}, ' + b" " * 100 + b"]", 1, "not JSON of articles from row 2 on"),
        (b'[{"text": "x"}] []', 1, "more follows the array"),
        (b"", 0, "neither an array nor an object"),
        (b"[" * 100_000, 0, "nested too deeply"),
    ],
)
def test_what_is_wrong_in_json_is_told_and_what_is_before_it_read(
    tmp_path: Path, content: bytes, good: int, reason: str
) -> None:
    (tmp_path / "a.json").write_bytes(content)
    rows = read(tmp_path / "a.json")
    assert sum(isinstance(row, Article) for row in rows) == good
    (bad,) = [row for row in rows if isinstance(row, BadRow)]
    assert reason in str(bad)


def test_a_member_longer_than_a_row_may_be_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("extractor.articles.formats.json_array.ROW_LIMIT", 1000)
    monkeypatch.setattr("extractor.articles.formats.json_array._BLOCK", 100)
    (tmp_path / "a.json").write_text(json.dumps([{"text": "x"}, {"text": "y" * 9000}]), "utf-8")
    good, bad = read(tmp_path / "a.json")
    assert isinstance(good, Article)
    assert "longer than" in told(bad)


def test_packed_ones_in_a_folder_and_in_shards_are_the_same_articles(tmp_path: Path) -> None:
    whole = json.dumps(ROWS).encode()
    table = b"id\ttext\n" + b"".join(f'{row["id"]}\t"{row["text"]}"\n'.encode() for row in ROWS)
    (tmp_path / "a.json").write_bytes(whole)
    (tmp_path / "b.json.gz").write_bytes(gzip.compress(whole))
    (tmp_path / "c.tsv").write_bytes(table)
    (tmp_path / "d.tsv.gz").write_bytes(gzip.compress(table))
    (tmp_path / "e.json.zst").write_bytes(zstd.compress(whole))
    (tmp_path / "f.tsv.zst").write_bytes(zstd.compress(table))
    expected = articles_of("", ROWS) * 6
    assert read(tmp_path) == expected
    options = ReadingOptions()
    for size in (1, 200, 10**6):
        shards = list(cut([tmp_path], options, size))
        assert [row.read() for shard in shards for row in raw_rows(shard, options)] == expected
        before = list(map(fingerprint, shards))
        assert before == list(map(fingerprint, cut([tmp_path], options, size)))
    (tmp_path / "c.tsv").write_bytes(table.replace(b"1", b"7"))
    assert before != list(map(fingerprint, cut([tmp_path], options, size))), "a run that goes on sees the change"


def test_what_a_folder_holds_and_nobody_reads_is_named_with_its_count(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    (folder / "deep").mkdir(parents=True)
    for name in ("a.odt", "b.ODT", "deep/c.odt", "d.epub", "README", ".hidden.epub"):
        (folder / name).write_bytes(b"x")
    (folder / "a.txt").write_text(SENTENCE, "utf-8")
    (folder / "linked").symlink_to(tmp_path)
    (folder / "gone.txt").symlink_to(tmp_path / "nowhere")
    done = CliRunner().invoke(command_line(), ["extract", str(folder), "-o", str(tmp_path / "o.jsonl")])
    assert done.exit_code == 0, done.output
    (line,) = [line for line in done.stderr.splitlines() if line.startswith("not read: ")]
    assert line.startswith("not read: 3 .odt, ")
    assert set(line.removeprefix("not read: ").split(", ")) == {
        "3 .odt", "1 .epub", "1 without an ending", "1 linked folder", "1 broken link",
    }  # fmt: skip
    quiet = CliRunner().invoke(
        command_line(), ["extract", str(folder), "-o", str(tmp_path / "o.jsonl"), "--force", "--quiet"]
    )
    assert quiet.stderr == ""
