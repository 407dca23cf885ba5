"""File names and cells that are no valid text: an error for each, and everything else is kept and can be written."""

import csv
import io
import json
import os
import sys
from pathlib import Path

import duckdb
import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from commands import environment, extractor, process
from thorough import thorough

from extractor import Article
from extractor.articles import BadRow, read_articles
from extractor.batch import RunOptions, extract_frame, run

SENTENCE = "Nhật Bản đã tặng Việt Nam 3 triệu liều vaccine."
DULL = "Không có gì."
"""Needs no library to be loaded."""
HALF = "\ud83d"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with names in another encoding, two that differ in one byte, and good files between them."""
    inside = tmp_path / "in"
    inside.mkdir()
    row = json.dumps({"id": "row", "text": SENTENCE}, ensure_ascii=False).encode()
    contents = {b"a.txt": SENTENCE.encode(), b"b\xe0i.txt": SENTENCE.encode(), b"b\xe1i.txt": SENTENCE.encode()}
    contents |= {b"c\xe0.jsonl": row, b"d.jsonl": row, b"e\xe0.csv": b"text\nx\n"}
    for name, content in contents.items():
        Path(os.fsdecode(os.fsencode(inside) + b"/" + name)).write_bytes(content)
    return inside


BAD = ["b\\xe0i", "b\\xe1i", "c\\xe0", "e\\xe0"]


def ids(path: Path) -> list[str]:
    """The ids in an output of any kind, those with an error."""
    if path.suffix == ".jsonl":
        rows = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    elif path.suffix == ".csv":
        rows = list(csv.DictReader(io.StringIO(path.read_text("utf-8"))))
    elif path.suffix == ".parquet":
        rows = pq.read_table(path).to_pylist()
    else:
        rows = duckdb.connect(str(path)).sql("SELECT id, error FROM tuples").df().to_dict("records")
    assert {"a", "row"} <= {row["id"] for row in rows}, "the rest is kept"
    return sorted(row["id"] for row in rows if isinstance(row.get("error"), (str, dict)) and row["error"])


@pytest.mark.parametrize("name", ["o.jsonl", "o.csv", "o.parquet", "o.duckdb"])
def test_a_file_name_that_is_no_text_is_an_error_in_every_output(folder: Path, name: str) -> None:
    output = folder.parent / name
    done = extractor("extract", folder, "-o", output)
    assert done.returncode == 1, done.stderr
    assert "4 errors" in done.stderr
    assert "b\\xe0i.txt: its name holds a byte that is no text (\\xe0) at 1; rename it" in done.stderr
    assert ids(output) == BAD


@pytest.mark.parametrize("name", ["o.jsonl", "o.parquet"])
def test_a_run_in_shards_tells_it_too_and_can_be_resumed(folder: Path, name: str) -> None:
    output = folder.parent / name
    done = run([folder], output, RunOptions(shard_bytes=1))
    assert done.counts.failed == 4
    assert ids(output) == BAD

    def interrupted(counts: object, shard: object) -> None:
        if shard is not None:
            raise KeyboardInterrupt

    whole = output.read_bytes()
    output.unlink()
    with pytest.raises(KeyboardInterrupt):
        run([folder], output, RunOptions(shard_bytes=1), interrupted)
    run([folder], output, RunOptions(shard_bytes=1, resume=True))
    assert output.read_bytes() == whole or name != "o.jsonl"
    assert ids(output) == BAD


def test_a_folder_above_whose_name_is_no_text_costs_nothing(tmp_path: Path) -> None:
    folder = Path(os.fsdecode(os.fsencode(tmp_path) + b"/n\xe0o"))
    folder.mkdir()
    (folder / "a.txt").write_text(SENTENCE, "utf-8")
    done = extractor("extract", folder, "-o", tmp_path / "o.csv")
    assert done.returncode == 0, done.stderr
    (row,) = csv.DictReader(io.StringIO((tmp_path / "o.csv").read_text("utf-8")))
    assert (row["id"], row["source"].endswith("n\\xe0o/a.txt")) == ("a", True)


@thorough
@pytest.mark.parametrize("terminal", [{"PYTHONIOENCODING": "ascii"}, {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0"}])
def test_such_names_are_printed_on_any_terminal(folder: Path, terminal: dict[str, str]) -> None:
    for file in folder.glob("[ad].*"):
        file.write_text(file.read_text("utf-8").replace(SENTENCE, DULL).replace("row", "bản tin"), "utf-8")
    command = [sys.executable, "-c", "from extractor.cli import main; main()", "extract", folder]
    done = process(command, environment(**terminal), text=False, encoding=None)
    assert done.returncode == 1, done.stderr
    assert rb"b\xe0i.txt: its name holds" in done.stderr.replace(rb"\\", b"\\")
    told = done.stdout.decode("utf-8")
    assert len(told.splitlines()) == 6
    assert '"bản tin"' in told


@pytest.mark.parametrize("field", ["id", "text", "title", "source", "url"])
def test_half_a_character_in_any_field_costs_its_row(tmp_path: Path, field: str) -> None:
    bad = {"id": "bad", "text": SENTENCE} | {field: f"n{HALF}"}
    (tmp_path / "in.jsonl").write_text(json.dumps(bad) + "\n" + json.dumps({"id": "good", "text": SENTENCE}), "utf-8")
    output = tmp_path / "o.csv"
    done = extractor("extract", tmp_path / "in.jsonl", "-o", output)
    assert done.returncode == 1, done.stderr
    failed, good = csv.DictReader(io.StringIO(output.read_text("utf-8")))
    assert failed["id"] == ("n\\ud83d" if field == "id" else "bad")
    assert "holds half a character (a lone surrogate) at 1" in failed["error"]
    assert good["value"] == "3000000"


@pytest.mark.parametrize("field", ["id", "text", "title", "source", "published"])
def test_half_a_character_in_a_frame_costs_its_row(field: str) -> None:
    news = pd.DataFrame({name: ["x", SENTENCE] for name in ("text", "title", "source")}, dtype=object)
    news["id"] = pd.Series(["bad", "good"], dtype=object)
    news["published"] = pd.Series(["2021-07-10", "2021-07-10"], dtype=object)
    news.loc[0, field] = f"n{HALF}"
    table = extract_frame(news)
    assert table["id"].iloc[-1] == "good"
    assert table["value"].iloc[-1] == 3_000_000
    if field != "published":  # there it is a day that cannot be read
        assert "holds half a character" in table["error"].iloc[0]


def test_a_frame_with_cells_of_many_kinds_loses_only_the_wrong_ones() -> None:
    news = pd.DataFrame({"id": [1, "two", 3.5], "text": [SENTENCE, SENTENCE, SENTENCE]}, dtype=object)
    table = extract_frame(news)
    assert table["id"].tolist() == ["1", "two", "2"]
    assert table["error"].notna().tolist() == [False, False, True]


def not_utf8() -> pa.Array:
    """Texts of which one is none, as a library that does not check makes them."""
    content = [SENTENCE.encode(), b"b\xe0i", SENTENCE.encode()]
    binary = pa.array(content, pa.binary())
    return pa.Array.from_buffers(pa.string(), 3, binary.buffers())


def test_bytes_in_arrow_and_parquet_that_are_no_text_cost_their_row(tmp_path: Path) -> None:
    table = pa.table({"text": not_utf8()})
    assert extract_frame(table).column("error").to_pylist() == [
        None,
        "reading: row 1: text: holds a byte that is no text (\\xe0) at 1",
        None,
    ]
    pq.write_table(table, tmp_path / "a.parquet")
    first, bad, last = read_articles([tmp_path / "a.parquet"])
    assert isinstance(first, Article)
    assert isinstance(bad, BadRow)
    assert isinstance(last, Article)
