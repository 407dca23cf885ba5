"""Web archives: each page that was answered is an article, and a damaged record costs only what stands behind it."""

import gzip
import io
import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
from commands import extractor
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from extractor import Article
from extractor.articles import BadRow, MadeArticle, read_articles
from extractor.articles.options import ReadingOptions
from extractor.articles.shards import cut, raw_rows

PARAGRAPH = (
    "Bộ Y tế cho biết số vaccine này sẽ được phân bổ cho các địa phương trong tuần tới theo kế hoạch tiêm chủng. "
)


def html(number: int) -> bytes:
    text = f"Nhật Bản tặng Việt Nam {number} triệu liều vaccine. " + PARAGRAPH * 3
    return f"<html><head><title>Tin số {number}</title></head><body><article><p>{text}</p></article></body></html>".encode()


def archive(path: Path, packed: bool = True, pages: int = 3) -> Path:
    """So many pages, a picture, an error and a request among them."""
    with path.open("wb") as file:
        writer = WARCWriter(file, gzip=packed, warc_version="WARC/1.1")

        def put(url: str, kind: str, content: bytes, status: str = "200 OK", record: str = "response") -> None:
            headers = StatusAndHeaders(status, [("Content-Type", kind)], protocol="HTTP/1.1")
            day = {"WARC-Date": datetime(2021, 7, 2, tzinfo=UTC).strftime("%Y-%m-%dT%H:%M:%SZ")}
            writer.write_record(
                writer.create_warc_record(
                    url, record, payload=io.BytesIO(content), http_headers=headers, warc_headers_dict=day
                )
            )

        put("https://bao.example/anh.jpg", "image/jpeg", b"\xff\xd8")
        for number in range(1, pages + 1):
            put(f"https://www.bao.example/tin-{number}.html", "text/html; charset=utf-8", html(number))
            put(f"https://bao.example/mat-{number}", "text/html", b"<p>404</p>", "404 Not Found")
    return path


@pytest.mark.parametrize("packed", [True, False])
def test_each_page_is_an_article_with_address_source_and_day_of_its_record(tmp_path: Path, packed: bool) -> None:
    path = archive(tmp_path / ("news.warc.gz" if packed else "news.warc"), packed)
    first, *others = read_articles([path])
    assert isinstance(first, MadeArticle)
    assert (first.id, first.title, first.url) == ("news:1", "Tin số 1", "https://www.bao.example/tin-1.html")
    assert (first.source, first.published) == ("bao.example", "2021-07-02")
    assert "Nhật Bản tặng Việt Nam 1 triệu liều" in first.text
    assert [row.id for row in others] == ["news:2", "news:3"]


def test_in_shards_the_pages_are_the_same_and_taken_apart_where_the_work_is(tmp_path: Path) -> None:
    path = archive(tmp_path / "news.warc.gz", pages=5)
    shards = list(cut([path], ReadingOptions(), size=500))
    assert len(shards) > 1
    rows = [row for shard in shards for row in raw_rows(shard, ReadingOptions())]
    assert not any(row.harmless for row in rows)
    assert [row.read() for row in rows] == list(read_articles([path]))


def test_an_archive_that_breaks_off_gives_what_stands_before_and_an_error(tmp_path: Path) -> None:
    whole = gzip.decompress(archive(tmp_path / "news.warc.gz").read_bytes())
    at = whole.index(b"tin-3.html")
    broken = tmp_path / "broken.warc"
    broken.write_bytes(whole[: whole.rindex(b"WARC/1.1", 0, at)] + b"no record\r\n\r\n" + whole[at:])
    *pages, last = read_articles([broken])
    assert [row.id for row in pages if isinstance(row, Article)] == ["broken:1", "broken:2"]
    assert isinstance(last, BadRow)
    assert last.reason.startswith("cannot be read after 2 pages: ")
    cut_off = tmp_path / "cut.warc.gz"
    content = archive(tmp_path / "news.warc.gz").read_bytes()
    cut_off.write_bytes(content[:-40])
    rows = list(read_articles([cut_off]))
    assert [row.id for row in rows[:2]] == ["cut:1", "cut:2"]
    assert isinstance(rows[-1], BadRow)
    half = tmp_path / "half.warc"
    half.write_bytes(whole[: at + 400])
    assert "breaks off within a page" in str(list(read_articles([half]))[-1])
    in_shards = [row.read() for shard in cut([cut_off], ReadingOptions()) for row in raw_rows(shard, ReadingOptions())]
    assert isinstance(in_shards[-1], BadRow)


def test_a_run_over_an_archive_goes_on_where_it_was(tmp_path: Path) -> None:
    path = archive(tmp_path / "news.warc.gz")
    assert extractor("extract", path, "-o", tmp_path / "o.jsonl").returncode == 0
    lines = [json.loads(line) for line in (tmp_path / "o.jsonl").read_text("utf-8").splitlines()]
    assert [(line["id"], line["tuples"][0]["partner"]) for line in lines] == [(f"news:{n}", ["JPN"]) for n in (1, 2, 3)]
    texts = (tmp_path / "o.jsonl.articles.jsonl").read_text("utf-8").splitlines()
    assert len(texts) == 3, "the texts that offsets refer to are written beside"
