"""Web archives (WARC, ISO 28500), such as Common Crawl's of news: each HTML page that was answered is an article.

Pages are taken out one after another and handed on as they were sent; whoever wants the article takes it apart
(:func:`article_of`), so that this is done where the work is. Address and source are the record's, so is the day where the
page tells none.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import IO, Any
from urllib.parse import urlsplit

from extractor.articles.formats import html
from extractor.articles.optional_libraries import needed
from extractor.articles.options import ReadingOptions
from extractor.articles.rows import BadRow
from extractor.articles.sources import DAMAGED, ROW_LIMIT, TOO_LONG, Source
from extractor.model import Article


@dataclass(frozen=True, slots=True)
class Page:
    """A page of an archive, as it was sent; `day` is that on which it was fetched."""

    id: str
    where: str
    content: bytes
    url: str
    day: str


def pages(file: IO[bytes], source: Source) -> Iterator[Page | BadRow]:
    """The pages in an archive that were answered as HTML; requests, pictures and answers that are errors are passed over."""
    noticing = _Noticing(file)
    archive = needed("warcio.archiveiterator", "warc").ArchiveIterator(noticing)
    damaged = needed("warcio.exceptions", "warc").ArchiveLoadFailed
    number = 0
    incomplete = False
    try:
        for record in archive:
            if not _is_page(record):
                continue
            number += 1
            name, where = f"{source.id}:{number}", f"{source.name} page {number}"
            content = record.content_stream().read(ROW_LIMIT + 1)
            if len(content) > ROW_LIMIT:
                yield BadRow(name, where, TOO_LONG)
                continue
            if noticing.damage is not None or record.raw_stream.limit > 0:
                incomplete = True  # half a page is none
                break
            headers = record.rec_headers
            url = headers.get_header("WARC-Target-URI") or ""
            yield Page(name, where, content, url, (headers.get_header("WARC-Date") or "")[:10])
    except damaged as error:
        done = f" after {number} pages" if number else ""
        yield BadRow(
            f"{source.id}:{number + 1}", source.name, f"cannot be read{done}: {str(error).strip().splitlines()[0]}"
        )

    if noticing.damage is not None:
        raise noticing.damage
    if incomplete:
        raise EOFError("the archive breaks off within a page")


class _Noticing:
    """A file that remembers what went wrong when it was read: the library takes any such thing for the end of an archive."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file: Any = file
        self.damage: Exception | None = None

    def read(self, size: int = -1) -> bytes:
        """As much as there is at hand: what stands before the damage is still given."""
        try:
            return bytes(self._file.read1(size))
        except DAMAGED as error:
            self.damage = error
            return b""


def _is_page(record: Any) -> bool:
    if record.rec_type != "response" or record.http_headers is None:
        return False
    answered = record.http_headers.get_statuscode() == "200"
    return answered and "html" in (record.http_headers.get_header("Content-Type") or "").lower()


def article_of(page: Page, options: ReadingOptions) -> Article | BadRow:
    """The article of a page."""
    host = urlsplit(page.url).hostname or ""
    return html.article_of(
        page.content, page.id, page.where, options, source=host.removeprefix("www."), url=page.url, day=page.day
    )


def read(file: IO[bytes], source: Source, options: ReadingOptions) -> Iterator[Article | BadRow]:
    """Read the articles of an archive."""
    for page in pages(file, source):
        yield page if isinstance(page, BadRow) else article_of(page, options)
