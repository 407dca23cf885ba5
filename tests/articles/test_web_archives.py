"""Web archives: each page that was answered is an article, and a damaged record costs only what stands behind it."""

import gzip
import io
import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from commands import extractor
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from extractor import Article
from extractor.articles import BadRow, MadeArticle, read_articles
from extractor.articles.options import ReadingOptions
from extractor.articles.shards import Shard, cut, raw_rows
from extractor.batch import Counts, run

PARAGRAPH = (
    "Bộ Y tế cho biết số vaccine này sẽ được phân bổ cho các địa phương trong tuần tới theo kế hoạch tiêm chủng. "
)


def html(number: int) -> bytes:
    text = f"Nhật Bản tặng Việt Nam {number} triệu liều vaccine. " + PARAGRAPH * 3
    return f"<html><head><title>Tin số {number}</title></head><body><article><p>{text}</p></article></body></html>".encode()


def put(
    writer: WARCWriter,
    url: str,
    content: bytes,
    kind: str = "text/html; charset=utf-8",
    status: str = "200 OK",
    day: str = "2021-07-02T02:00:00Z",
    **more: str,
) -> None:
    """Write the record of one answer; `more` are headers of the answer."""
    told = [("Content-Type", kind), *((name.replace("_", "-"), value) for name, value in more.items())]
    headers = StatusAndHeaders(status, told, protocol="HTTP/1.1")
    record = writer.create_warc_record(
        url, "response", payload=io.BytesIO(content), http_headers=headers, warc_headers_dict={"WARC-Date": day}
    )
    writer.write_record(record)


def archive(path: Path, packed: bool = True, pages: int = 3) -> Path:
    """So many pages, a picture and errors among them."""
    with path.open("wb") as file:
        writer = WARCWriter(file, gzip=packed, warc_version="WARC/1.1")
        put(writer, "https://bao.example/anh.jpg", b"\xff\xd8", "image/jpeg")
        for number in range(1, pages + 1):
            put(writer, f"https://www.bao.example/tin-{number}.html", html(number))
            put(writer, f"https://bao.example/mat-{number}", b"<p>404</p>", "text/html", "404 Not Found")
    return path


def parts(path: Path) -> list[bytes]:
    """The packed records of an archive."""
    return re.split(b"(?=\x1f\x8b\x08)", path.read_bytes())[1:]


def rows_of(path: Path) -> list[Article | BadRow]:
    """What is read from an archive, which is the same in shards."""
    rows = list(read_articles([path]))
    assert rows == [
        row.read() for shard in cut([path], ReadingOptions(), size=500) for row in raw_rows(shard, ReadingOptions())
    ]
    return rows


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
    assert not any(row.harmless for shard in shards for row in raw_rows(shard, ReadingOptions()))
    assert len(rows_of(path)) == 5


DAMAGES: list[tuple[str, Callable[[bytes], bytes], str]] = [
    ("no record", lambda record: b"no record\r\n\r\n" + record[20:], "Invalid WARC record"),
    ("no length", lambda record: record.replace(b"Content-Length", b"Content-Size", 1), "does not tell its length"),
    ("bad length", lambda record: record.replace(b"Content-Length: ", b"Content-Length: x", 1), "its length is wrong"),
    ("too short", lambda record: re.sub(rb"Content-Length: \d+", b"Content-Length: 400", record, count=1), "is wrong"),
    ("no address", lambda record: record.replace(b"WARC-Target-URI", b"WARC-Target-URX"), "AttributeError"),
]


@pytest.mark.parametrize(("damage", "reason"), [case[1:] for case in DAMAGES], ids=[case[0] for case in DAMAGES])
def test_a_damaged_record_costs_itself_alone(
    tmp_path: Path, damage: Callable[[bytes], bytes], reason: str, capfd: pytest.CaptureFixture[str]
) -> None:
    path = archive(tmp_path / "news.warc", packed=False)
    records = re.split(rb"(?=WARC/1\.1\r\n)", path.read_bytes())
    path.write_bytes(b"".join(damage(record) if b"tin-2.html" in record else record for record in records))
    rows = rows_of(path)
    assert [(row.id, isinstance(row, BadRow)) for row in rows] == [
        ("news:1", False),
        ("news:2", True),
        ("news:3", False),
    ]
    told = str(rows[1])
    assert told.startswith(f"{path} page 2: a damaged record (")
    assert reason in told
    assert capfd.readouterr().err == ""


@pytest.mark.parametrize("place", [1, 15, 60, 200, -6])
def test_a_damaged_record_of_a_packed_archive_costs_itself_alone(tmp_path: Path, place: int) -> None:
    path = archive(tmp_path / "news.warc.gz", pages=40)
    packed = [bytearray(part) for part in parts(path)]
    (second,) = (part for part in packed if b"tin-2.html" in gzip.decompress(part))
    second[place] ^= 0xFF
    path.write_bytes(b"".join(packed))
    rows = rows_of(path)
    bad = [row for row in rows if isinstance(row, BadRow)]
    assert [row.id for row in bad] == ["news:2"]
    assert bad[0].reason.startswith("a damaged record (")
    assert [row.title for row in rows if isinstance(row, Article)] == [f"Tin số {n}" for n in range(1, 41) if n != 2]


def test_zeros_between_the_parts_of_an_archive_and_one_part_for_all_do_no_harm(tmp_path: Path) -> None:
    path = archive(tmp_path / "news.warc.gz")
    whole = [row.text for row in rows_of(path) if isinstance(row, Article)]
    filled = b"".join(part + bytes(70_000) for part in parts(path))
    for content in (filled, gzip.compress(gzip.decompress(path.read_bytes()))):
        path.write_bytes(content)
        assert [row.text for row in rows_of(path) if isinstance(row, Article)] == whole


def test_what_is_no_archive_is_one_error(tmp_path: Path) -> None:
    (tmp_path / "a.warc").write_bytes(b"hello\n" * 1000)
    (tmp_path / "b.warc").write_bytes(b"")
    assert len(rows_of(tmp_path / "a.warc")) == 1
    assert rows_of(tmp_path / "b.warc") == []


def test_an_archive_that_breaks_off_gives_what_stands_before_and_an_error(tmp_path: Path) -> None:
    packed = archive(tmp_path / "news.warc.gz").read_bytes()
    plain = gzip.decompress(packed)
    for name, content, pages in (
        ("cut.warc.gz", packed[:-40], 3),
        ("half.warc", plain[: plain.index(b"tin-3.html") + 400], 2),
    ):
        (tmp_path / name).write_bytes(content)
        *whole, last = rows_of(tmp_path / name)
        assert [row.id.partition(":")[2] for row in whole if isinstance(row, Article)] == ["1", "2", "3"][:pages]
        assert isinstance(last, BadRow)
        assert last.reason.startswith(f"cannot be read after {pages} rows: ")


@pytest.mark.parametrize(
    ("url", "day", "source", "published"),
    [
        ("https://www.bao.example/a", "2021-07-01T20:00:00Z", "bao.example", "2021-07-02"),  # Vietnam's day
        ("https://[bao/a", "2021-07-01T01:00:00Z", None, "2021-07-01"),
        ("https://bao.example:x/a", "yesterday", "bao.example", None),
    ],
)
def test_an_address_or_a_day_that_is_none_costs_no_article(
    tmp_path: Path, url: str, day: str, source: str | None, published: str | None
) -> None:
    with (tmp_path / "a.warc").open("wb") as file:
        put(WARCWriter(file, gzip=False), url, html(1), day=day)
    (found,) = rows_of(tmp_path / "a.warc")
    assert isinstance(found, Article)
    assert (found.source, found.published, found.url) == (source, published, url)
    assert [warning.startswith("published: 'yesterday'") for warning in found.warnings] == [True] * (published is None)


@pytest.mark.parametrize("chunked", [True, False])
def test_pages_that_were_sent_packed_or_in_chunks_are_put_together(tmp_path: Path, chunked: bool) -> None:
    content, headers = gzip.compress(html(1)), {"Content_Encoding": "gzip"}
    if chunked:
        content = b"".join(f"{len(part):x}\r\n".encode() + part + b"\r\n" for part in (content[:99], content[99:], b""))
        headers["Transfer_Encoding"] = "chunked"
    with (tmp_path / "a.warc").open("wb") as file:
        writer = WARCWriter(file, gzip=False)
        put(writer, "https://bao.example/a", content, **headers)
        put(writer, "https://bao.example/b", b"\x8b\x02\x80\x00", Content_Encoding="zz")
    found, unread = rows_of(tmp_path / "a.warc")
    assert "1 triệu liều" in found.text if isinstance(found, Article) else found
    assert isinstance(unread, BadRow)
    assert unread.reason == "packed as 'zz', which is not read"


def test_texts_that_offsets_refer_to_are_written_beside(tmp_path: Path) -> None:
    path = archive(tmp_path / "news.warc.gz")
    assert extractor("extract", path, "-o", tmp_path / "o.jsonl").returncode == 0
    lines = [json.loads(line) for line in (tmp_path / "o.jsonl").read_text("utf-8").splitlines()]
    assert [(line["id"], line["tuples"][0]["partner"]) for line in lines] == [(f"news:{n}", ["JPN"]) for n in (1, 2, 3)]
    beside = (tmp_path / "o.jsonl.articles.jsonl").read_text("utf-8").splitlines()
    for text, line in zip(map(json.loads, beside), lines, strict=True):
        doses = line["tuples"][0]["doses"]
        assert text["text"][doses["start"] : doses["end"]] == doses["text"]


def test_a_run_over_an_archive_that_is_interrupted_goes_on_where_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("extractor.articles.shards._MOST_ROWS", 1)
    path = archive(tmp_path / "news.warc.gz", pages=4)
    assert extractor("extract", path, "-o", tmp_path / "whole.jsonl").returncode == 0
    done: list[object] = []

    def stop(counts: Counts, shard: Shard | None) -> None:
        done.append(shard)
        if len(done) == 3:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        run([path], tmp_path / "o.jsonl", progress=stop)
    assert not (tmp_path / "o.jsonl").exists()
    resumed = extractor("extract", path, "-o", tmp_path / "o.jsonl", "--workers", 0, "--resume")
    assert resumed.returncode == 0, resumed.stderr
    assert "shards were done before" in resumed.stderr
    for ending in (".jsonl", ".jsonl.articles.jsonl"):
        assert (tmp_path / f"o{ending}").read_bytes() == (tmp_path / f"whole{ending}").read_bytes()
