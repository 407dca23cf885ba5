"""A folder as scrapers leave it: every good article is extracted, every bad one is named with its reason."""

import gzip
import json
import os
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from commands import extractor, python
from thorough import thorough

from extractor.articles import MissingLibrary, read_articles

SENTENCE = "Nhật Bản đã tặng Việt Nam 3 triệu liều vaccine."


def line(**fields: object) -> bytes:
    return json.dumps(fields).encode() + b"\n"


def awkward(k: int) -> Iterator[tuple[str, bytes, str | None]]:
    """Names, contents, and what the report says of them (``None`` for a good article with one tuple)."""
    page = (
        f"<html><head><title>Tin</title></head><body><script>9 triệu liều</script><p>{SENTENCE * 4}</p></body></html>"
    )
    yield f"{k}/good.txt", SENTENCE.encode(), None
    yield f"{k}/mark.txt", SENTENCE.encode("utf-8-sig"), None
    yield f"{k}/sixteen.txt", SENTENCE.encode("utf-16"), None
    yield f"{k}/right-to-left.txt", f"\u202b{SENTENCE}\u202c".encode(), None
    yield f"{k}/nul.txt", f"\0\0{SENTENCE}".encode(), None
    yield f"{k}/good.jsonl", line(id="same", text=SENTENCE) + b"\r\n" + line(id="same", text=SENTENCE), None
    yield f"{k}/good.csv", f'id,text\n1,"{SENTENCE}"\n'.encode(), None
    yield f"{k}/good.jsonl.gz", gzip.compress(line(id="z", text=SENTENCE)), None
    yield (
        f"{k}/old.txt",
        "Nhaät Baûn ñaõ taëng Vieät Nam 3 trieäu lieàu cuûa nöôùc naøy".encode("cp1252"),
        "(looks like VNI)",
    )
    yield f"{k}/b\udce0i.txt", SENTENCE.encode(), "its name holds a byte that is no text"
    yield f"{k}/binary.txt", bytes(range(128, 256)) * 4, "not UTF-8 (byte 0)"
    yield f"{k}/broken.jsonl", b'{"id": "a", "text": "' + SENTENCE.encode(), "not JSON"
    yield f"{k}/missing.jsonl", line(id="a"), "text: missing"
    yield f"{k}/mistyped.jsonl", line(id="a", text=["x"]), "text: missing or not a text"
    yield f"{k}/half.jsonl", b'{"id": "a", "text": "\\ud800"}\n', "half a character"
    yield f"{k}/off.jsonl.gz", gzip.compress(line(id="a", text=SENTENCE))[:-12], "cannot be read"
    yield f"{k}/no.parquet", b"PAR1", "not Parquet"
    yield f"{k}/no.csv", b"a,b\n1,2\n", "no column 'text'"
    yield f"{k}/empty.html", b"", "no article found"
    yield f"{k}/empty.jsonl", b"", ""
    yield f"{k}/picture.png", b"\x89PNG", ""
    if k == 0:
        yield f"{k}/page.html", page.encode(), None
    if k == 1:
        yield f"{k}/large.jsonl", line(id="large", text=SENTENCE, page="<p>" * 3_500_000), None


def written(folder: Path, rounds: int) -> list[tuple[str, bytes, str | None]]:
    """Write some rounds of them into a folder, and return them with their names as they are printed."""
    inputs = [case for k in range(rounds) for case in awkward(k)]
    for name, content, _ in inputs:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)
    return [(os.fsencode(name).decode("utf-8", "backslashreplace"), *rest) for name, *rest in inputs]  # type: ignore[misc]


def test_every_good_article_is_extracted_and_every_bad_one_is_told(tmp_path: Path) -> None:
    inputs = written(tmp_path / "in", 1)
    done = extractor("extract", tmp_path / "in", "-o", tmp_path / "out.jsonl")
    assert done.returncode == 1, done.stderr
    lines = [json.loads(line) for line in (tmp_path / "out.jsonl").read_text("utf-8").splitlines()]
    reasons = [line["error"]["reason"] for line in lines if "error" in line]
    for name, _, reason in inputs:
        if reason:
            assert any(f"/{name}" in told and reason in told for told in reasons), name
    assert len(reasons) == sum(1 for *_, reason in inputs if reason), "nothing else is an error"
    found = Counter(len(line["tuples"]) for line in lines if "error" not in line)
    assert found[0] == 0, "each good article has a tuple"
    assert len(lines) - len(reasons) == sum(1 for *_, reason in inputs if reason is None) + 1


@thorough
def test_a_worker_tells_of_a_hundred_of_them_what_one_process_does(tmp_path: Path) -> None:
    written(tmp_path / "in", 5)
    for workers in (0, 1):
        output = tmp_path / f"{workers}.csv"
        done = extractor("extract", tmp_path / "in", "-o", output, "--workers", workers, "--timeout", 200)
        assert done.returncode == 1, done.stderr
    assert (tmp_path / "0.csv").read_bytes() == (tmp_path / "1.csv").read_bytes()


@pytest.mark.parametrize(
    ("name", "library", "extra"),
    [
        ("a.parquet", "pyarrow", "parquet"),
        ("a.html", "trafilatura", "html"),
        ("a.txt.zst", "backports.zstd", "zstd"),
        ("a.warc.gz", "warcio", "warc"),
        ("a.warc", "trafilatura", "warc"),
        ("a.docx", "docx", "docx"),
        ("a.pdf", "pypdf", "pdf"),
    ],
)
def test_a_format_whose_library_is_missing_says_how_to_get_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, library: str, extra: str
) -> None:
    (tmp_path / name).write_bytes(b"")
    monkeypatch.setitem(sys.modules, library, None)
    with pytest.raises(MissingLibrary, match=rf"needs {library}, .* pip install 'extractor\[{extra}\]'"):
        read_articles([tmp_path / name])


def test_formats_that_are_not_used_cost_nothing() -> None:
    code = (
        "import sys, extractor.articles as a; list(a.read_articles(['corpus/dev.jsonl']))\n"
        "libraries = ('pyarrow', 'duckdb', 'trafilatura', 'ftfy', 'charset_normalizer', 'warcio', 'docx', 'pypdf')\n"
        "print([m for m in libraries if m in sys.modules])"
    )
    assert python(code).strip() == "[]"
