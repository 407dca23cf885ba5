"""Articles from files, folders and standard input; what is wrong becomes a value that names file, row and reason."""

import json
from pathlib import Path

import pytest

from extractor.articles import BadRow, InputError, read_articles
from extractor.model import Article


def write(path: Path, *rows: object) -> Path:
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    return path


def test_json_lines_give_articles_in_order(tmp_path: Path) -> None:
    file = write(tmp_path / "a.jsonl", {"id": "1", "text": "một", "published": "2021-07-01"}, {"id": 2, "text": "hai"})
    assert list(read_articles([file])) == [Article("1", "một", published="2021-07-01"), Article("2", "hai")]


def test_a_folder_gives_all_its_files_and_a_text_file_is_one_article(tmp_path: Path) -> None:
    (tmp_path / "b.txt").write_text("Tiêu đề\nThân bài", "utf-8")
    write(tmp_path / "a.jsonl", {"id": "x", "text": "t"})
    read = list(read_articles([tmp_path]))
    assert [a.id for a in read if isinstance(a, Article)] == ["x", "b"]
    assert read[1].title == "Tiêu đề"


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (b"{", "not JSON"),
        (b"[1]", "not an object"),
        (b'{"id": "a"}', "text: missing"),
        (b'{"id": "a", "text": 5}', "text: missing or not a text"),
        (b'{"id": [], "text": "t"}', "id: "),
        (b'{"id": "a", "text": "t", "title": 3}', "title: 3 is not a text"),
        (b"\xff\xfe", "not UTF-8"),
    ],
)
def test_a_bad_row_is_a_value_and_the_rest_is_read(tmp_path: Path, line: bytes, reason: str) -> None:
    file = tmp_path / "a.jsonl"
    file.write_bytes(line + b'\n{"id": "good", "text": "t"}\n')
    bad, good = read_articles([file])
    assert isinstance(bad, BadRow)
    assert reason in str(bad)
    assert f"{file} line 1" in str(bad)
    assert good == Article("good", "t")


def test_a_text_file_that_is_not_utf8_is_a_bad_row(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes("liều".encode("cp1258", "replace") + b"\xff")
    (bad,) = read_articles([tmp_path / "a.txt"])
    assert isinstance(bad, BadRow)
    assert "not UTF-8" in bad.reason


@pytest.mark.parametrize("name", ["missing.jsonl", "picture.png", "empty"])
def test_an_input_that_cannot_be_read_stops_before_anything_is(tmp_path: Path, name: str) -> None:
    (tmp_path / "picture.png").write_bytes(b"x")
    (tmp_path / "empty").mkdir()
    with pytest.raises(InputError, match=name):
        read_articles([tmp_path / name])
