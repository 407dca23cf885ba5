"""Web archives (WARC, ISO 28500), such as Common Crawl's of news: each HTML page that was answered is an article.

Pages are taken out one after another and handed on as they were sent; whoever wants the article takes it apart
(:func:`article_of`), so that this is done where the work is. Address and source are the record's, so is the day where the
page tells none. A damaged record costs itself alone, a file that breaks off what would stand behind.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from gzip import GzipFile
from typing import IO, Any
from urllib.parse import urlsplit

from extractor.articles.formats import html
from extractor.articles.optional_libraries import needed
from extractor.articles.options import ReadingOptions
from extractor.articles.rows import BadRow
from extractor.articles.sources import DAMAGED, ROW_LIMIT, TOO_LONG, Source
from extractor.model import Article

_BEGIN = b"WARC/"
"""How every record begins, in a line of its own."""

_GZIP = 31
"""What zlib calls gzip."""

_MEMBER = b"\x1f\x8b\x08"
"""How every part begins that gzip packs."""

_LINE = 2**16
_LONGEST_REASON = 160


@dataclass(frozen=True, slots=True)
class Page:
    """A page of an archive, as it was sent; `day` is the moment when it was fetched, as its record tells it."""

    id: str
    where: str
    content: bytes
    url: str
    day: str


def pages(file: IO[bytes], source: Source) -> Iterator[Page | BadRow]:
    """The pages in an archive that were answered as HTML; requests, pictures and answers that are errors are passed over.

    A damaged record is one :class:`BadRow`, and reading goes on with the next line, or packed part, that begins a record.
    Raises one of :data:`~extractor.articles.sources.DAMAGED` where the file itself breaks off.
    """
    noticing = _Members(file.fileobj) if isinstance(file, GzipFile) else _Noticing(file)
    stream: Any = noticing
    number = 0
    while stream is not None:
        archive = needed("warcio.archiveiterator", "warc").ArchiveIterator(stream)
        archive.INC_RECORD = ""  # which it would print: a record of the wrong length is a row here
        stream = None
        while True:
            name, where = f"{source.id}:{number + 1}", f"{source.name} page {number + 1}"
            record = None
            try:
                with html.messages("warcio"):
                    record = next(archive, None)
                page = None if record is None else _page(record, archive, name, where)
            except Exception as error:  # whatever a damaged record makes of the library
                if noticing.damage is None:
                    number += 1
                    yield BadRow(name, where, f"a damaged record ({_told(error)})")
                    stream = _behind(archive.reader, b"" if record is None else archive.next_line)
                break
            if record is None:
                break
            if getattr(record.raw_stream, "limit", 0) > 0:
                if noticing.damage is None:
                    raise EOFError("the archive breaks off within a record")
                break  # half a page is none
            if page is not None:
                number += 1
                yield page
        damage = noticing.damage
        if damage is not None:
            if not noticing.go_on():
                raise damage
            number += 1
            yield BadRow(f"{source.id}:{number}", f"{source.name} page {number}", f"a damaged record ({damage})")
            stream = noticing


class _Noticing:
    """A file that remembers what went wrong when it was read: the library takes any such thing for the end of an archive."""

    def __init__(self, file: Any) -> None:
        self._file = file
        self.damage: Exception | None = None

    def read(self, size: int) -> bytes:
        """As much as there is at hand: what stands before the damage is still given."""
        try:
            return bytes(self._file.read1(size))
        except DAMAGED as error:
            self.damage = error
            return b""

    def go_on(self) -> bool:
        """Pass over what is damaged; return whether there is something behind that can be read."""
        return False


class _Members(_Noticing):
    """A file packed by gzip in parts, one for each record as archives have them; a damaged one can be passed over."""

    def __init__(self, file: Any) -> None:
        super().__init__(file)
        self._ahead = b""
        self._unpacker = zlib.decompressobj(_GZIP)
        self._begun = False

    def read(self, size: int) -> bytes:
        """What the next bytes of the file hold."""
        try:
            while data := self._ahead or self._file.read(size):
                self._ahead = data
                if not self._begun:
                    self._ahead = data = data.lstrip(b"\0")  # what some fill files up with
                    self._unpacker = zlib.decompressobj(_GZIP)
                if not data:
                    continue
                self._begun = True
                unpacked = self._unpacker.decompress(data)
                self._ahead = self._unpacker.unused_data
                self._begun = not self._unpacker.eof
                if unpacked:
                    return unpacked
            if self._begun:
                raise EOFError("it ends within a packed part")
        except DAMAGED as error:
            self.damage = error
        return b""

    def go_on(self) -> bool:
        """Pass over the part that is damaged."""
        if not isinstance(self.damage, zlib.error):
            return False
        data = self._ahead[1:]
        while (at := data.find(_MEMBER)) < 0:
            more = self._file.read(_LINE)
            if not more:
                return False
            data = data[-len(_MEMBER) :] + more
        self._ahead = data[at:]
        self._begun = False
        self.damage = None
        return True


class _Rest:
    """What is left of an archive, from `line` on."""

    def __init__(self, line: bytes, reader: Any) -> None:
        self._line = line
        self._reader = reader

    def read(self, size: int) -> bytes:
        """The line, then what follows it."""
        line, self._line = self._line, b""
        return line or bytes(self._reader.read(size))


def _behind(reader: Any, line: bytes | None) -> _Rest | None:
    """What is left of an archive from the next record on, which may begin with `line`; ``None`` where there is none."""
    line = line or reader.readline(_LINE)
    while line and not line.startswith(_BEGIN):
        line = reader.readline(_LINE)
    return _Rest(line, reader) if line else None


def _told(error: Exception) -> str:
    ours = isinstance(error, (ValueError, needed("warcio.exceptions", "warc").ArchiveLoadFailed))
    return " ".join(str(error).split())[:_LONGEST_REASON] if ours else type(error).__name__


def _page(record: Any, archive: Any, name: str, where: str) -> Page | BadRow | None:
    """The page that a record holds, if any; the record is read to its end. Raises :class:`ValueError` for a damaged one."""
    archive.next_line = None
    if record.length is None:
        raise ValueError("it does not tell its length")
    wanted = _is_page(record)
    content = record.content_stream().read(ROW_LIMIT + 1) if wanted else b""
    before = archive.err_count
    archive.read_to_end()
    if archive.err_count > before:
        raise ValueError("its length is wrong")
    if not wanted:
        return None
    if len(content) > ROW_LIMIT:
        return BadRow(name, where, TOO_LONG)
    packed = (record.http_headers.get_header("Content-Encoding") or "").lower()
    if packed and packed not in archive.reader.get_supported_decompressors() and content[:1] != b"<":
        return BadRow(name, where, f"packed as {packed!r:.20}, which is not read")
    headers = record.rec_headers
    return Page(name, where, content, headers.get_header("WARC-Target-URI"), headers.get_header("WARC-Date") or "")


def _is_page(record: Any) -> bool:
    if record.rec_type != "response" or record.http_headers is None:
        return False
    answered = record.http_headers.get_statuscode() == "200"
    return answered and "html" in (record.http_headers.get_header("Content-Type") or "").lower()


def article_of(page: Page, options: ReadingOptions) -> Article | BadRow:
    """The article of a page."""
    try:
        host = urlsplit(page.url).hostname or ""
    except ValueError:  # an address that is none: `http://[x/`
        host = ""
    return html.article_of(
        page.content, page.id, page.where, options, source=host.removeprefix("www."), url=page.url, day=page.day
    )


def read(file: IO[bytes], source: Source, options: ReadingOptions) -> Iterator[Article | BadRow]:
    """Read the articles of an archive."""
    for page in pages(file, source):
        yield page if isinstance(page, BadRow) else article_of(page, options)
