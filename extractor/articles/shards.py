"""Cuts inputs into shards that can be read apart from each other, and reads a shard row by row.

Only what is cheap happens where the cutting is done: a file of JSON Lines is cut at line ends and a folder between files,
so that whoever gets the shard reads the files; what cannot be entered in the middle (packed files, standard input, tables)
is read there and travels with the shard.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import IO, Any, NamedTuple

from extractor.articles.formats import warc
from extractor.articles.formats.json_lines import LineReader
from extractor.articles.options import ReadingOptions
from extractor.articles.reading import as_asked, checked_sources, read_source
from extractor.articles.rows import BadRow
from extractor.articles.sources import DAMAGED, PACKINGS, Source, read_lines
from extractor.model import Article

SHARD_BYTES = 2 * 2**20
"""How much a shard holds, about; a longer row is a shard of its own."""

_MOST_ROWS = 1000
_LEAST, _BLOCK = 2**10, 2**20
_WHOLE = (".txt", ".html", ".htm", ".docx", ".pdf")
"""Formats of which a file is one article."""


Held = bytes | Article | BadRow | warc.Page | None
"""A row that travels with its shard: a line, an article, a page that is still to be taken apart."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Some rows of one input: `rows` of them, numbered from `first`.

    They lie in the bytes from `start` to `stop` of the file, are the whole file (`stop` is ``None``), or are `held` here:
    lines (``None`` for one too long), or rows already read.
    """

    source: Source
    rows: int
    first: int = 1
    start: int = 0
    stop: int | None = None
    held: tuple[Held, ...] | None = None


Shard = tuple[Stretch, ...]


class RawRow(NamedTuple):
    """A row not yet read: its name and place as far as they are known unread, and what reads it.

    `harmless` tells that reading it does next to nothing; a page is taken apart, and may be what takes a process down.
    """

    id: str
    where: str
    read: Callable[[], Article | BadRow | None]
    harmless: bool = True


def cut(inputs: Iterable[str | Path], options: ReadingOptions, size: int = SHARD_BYTES) -> Iterator[Shard]:
    """Cut `inputs` into shards of about `size` bytes, one after another, the rows in order.

    The same inputs give the same shards. Raises as :func:`~extractor.articles.read_articles` does, before the first.
    """
    return _gathered(map(_absolute, checked_sources(inputs, options)), options, size)


def raw_rows(shard: Shard, options: ReadingOptions) -> Iterator[RawRow]:
    """The rows of `shard` in order, each to be read by who wants it."""
    for stretch in shard:
        try:
            yield from _raw_rows(stretch, options)
        except DAMAGED as error:
            reason = f"cannot be read: {getattr(error, 'strerror', None) or error}"
            bad = BadRow(stretch.source.row(stretch.first)[0], stretch.source.name, reason)
            yield RawRow(bad.id, bad.where, partial(_same, bad))


def fingerprint(shard: Shard) -> str:
    """A digest of what `shard` holds: equal for equal content, wherever the files lie."""
    digest = hashlib.sha256()
    for stretch in shard:
        digest.update(f"{stretch.source.id} {stretch.first} {stretch.rows}\n".encode())
        if stretch.held is not None:
            for row in stretch.held:
                digest.update(row if isinstance(row, bytes) else repr(row).encode("utf-8", "surrogatepass"))
            continue
        assert stretch.source.path is not None, "what has no path is held"
        try:
            with stretch.source.path.open("rb") as file:
                file.seek(stretch.start)
                left = stretch.stop - stretch.start if stretch.stop is not None else None
                while block := file.read(_BLOCK if left is None else min(_BLOCK, left)):
                    digest.update(block)
                    left = None if left is None else left - len(block)
        except OSError as error:
            digest.update(str(error.errno).encode())
    return digest.hexdigest()[:32]


def rows_in(shard: Shard) -> int:
    """How many rows `shard` has, empty lines included."""
    return sum(stretch.rows for stretch in shard)


def _absolute(source: Source) -> Source:
    """`source` as a process with another working directory finds it."""
    return source if source.path is None else replace(source, path=source.path.absolute())


def _gathered(sources: Iterable[Source], options: ReadingOptions, size: int) -> Iterator[Shard]:
    shard: list[Stretch] = []
    weight = rows = 0
    for stretch, bytes_ in _stretches(sources, options, size):
        if shard and (weight + bytes_ > size or rows + stretch.rows > _MOST_ROWS):
            yield tuple(shard)
            shard, weight, rows = [], 0, 0
        shard.append(stretch)
        weight += bytes_
        rows += stretch.rows
    if shard:
        yield tuple(shard)


def _stretches(sources: Iterable[Source], options: ReadingOptions, size: int) -> Iterator[tuple[Stretch, int]]:
    for source in sources:
        if source.problem is not None:
            bad = BadRow(source.id, source.name, source.problem)
            yield Stretch(source, 1, held=(bad,)), 0
            continue
        packed = source.path is None or source.path.suffix.lower() in PACKINGS
        if source.kind in _WHOLE and source.path is not None:
            yield Stretch(source, 1), _size(source.path)
        elif source.kind == ".jsonl" and source.path is not None and not packed:
            yield from _line_ranges(source, source.path, size)
        elif source.kind == ".jsonl":
            yield from _held_lines(source, size)
        elif source.kind == ".warc":
            yield from _held_pages(source, size)
        else:
            yield from _held_rows(source, options, size)


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0


def _line_ranges(source: Source, path: Path, size: int) -> Iterator[tuple[Stretch, int]]:
    """Cut a file at line ends, without keeping more than a block of it in memory."""
    first = 1
    start = position = lines = 0
    try:
        with path.open("rb") as file:
            while block := file.read(max(_LEAST, min(_BLOCK, size))):
                end = block.rfind(b"\n") + 1
                if end and position + end - start >= size:
                    lines += block.count(b"\n", 0, end)
                    yield Stretch(source, lines, first, start, position + end), position + end - start
                    first += lines
                    start, lines = position + end, 0
                    lines += block.count(b"\n", end)
                else:
                    lines += block.count(b"\n")
                position += len(block)
    except OSError as error:
        bad = BadRow(f"{source.id}:{first}", source.name, f"cannot be read: {error.strerror or error}")
        yield Stretch(source, 1, first, held=(bad,)), 0
        return
    if position > start:
        yield Stretch(source, lines + 1, first, start, position), position - start


def _held_lines(source: Source, size: int) -> Iterator[tuple[Stretch, int]]:
    """Read the lines of a file that can only be read from its beginning."""
    return _held(source, _until_damaged(source, read_lines), lambda line: len(line or b""), size)


def _held_pages(source: Source, size: int) -> Iterator[tuple[Stretch, int]]:
    """Take the pages out of an archive; what is in them is read by who gets the shard."""
    pages = _until_damaged(source, lambda file: warc.pages(file, source))
    return _held(source, pages, lambda page: len(page.content) if isinstance(page, warc.Page) else 0, size)


def _held_rows(source: Source, options: ReadingOptions, size: int) -> Iterator[tuple[Stretch, int]]:
    """Read the rows of a table."""
    rows = read_source(source, options)
    return _held(source, rows, lambda row: 2 * len(row.text) if isinstance(row, Article) else 0, size)


def _until_damaged(source: Source, read: Callable[[IO[bytes]], Iterable[Held]]) -> Iterator[Held]:
    """What `read` gives of a file; damage to it is a row, the last."""
    count = 0
    try:
        with source.open() as file:
            for row in read(file):
                yield row
                count += 1
    except DAMAGED as error:
        reason = getattr(error, "strerror", None) or str(error)
        done = f" after {count} rows" if count else ""
        yield BadRow(source.row(count + 1)[0], source.name, f"cannot be read{done}: {reason}")


def _held(source: Source, rows: Iterable[Any], weigh: Callable[[Any], int], size: int) -> Iterator[tuple[Stretch, int]]:
    """Stretches of rows that travel with their shard, each of about `size` as `weigh` tells."""
    held: list[Held] = []
    first = 1
    weight = 0
    for row in rows:
        held.append(row)
        weight += 0 if isinstance(row, BadRow) else weigh(row)
        if weight >= size or len(held) >= _MOST_ROWS:
            yield Stretch(source, len(held), first, held=tuple(held)), weight
            first += len(held)
            held, weight = [], 0
    if held:
        yield Stretch(source, len(held), first, held=tuple(held)), weight


def _raw_rows(stretch: Stretch, options: ReadingOptions) -> Iterator[RawRow]:
    source = stretch.source
    if source.kind == ".jsonl":
        reader = LineReader(source, options)
        for number, line in enumerate(_lines(stretch), stretch.first):
            if line is None or isinstance(line, bytes):
                yield RawRow(*source.row(number), partial(_read_line, reader, line, number, options))
            else:
                assert isinstance(line, (Article, BadRow))
                yield RawRow(line.id, source.row(number)[1], partial(_same, line))
    elif stretch.held is None:
        yield RawRow(source.id, source.name, partial(_read_file, source, options), harmless=False)
    else:
        for row in stretch.held:
            if isinstance(row, warc.Page):
                yield RawRow(row.id, row.where, partial(_read_page, row, options), harmless=False)
            else:
                assert isinstance(row, (Article, BadRow))
                yield RawRow(row.id, source.name, partial(_same, row))


def _lines(stretch: Stretch) -> Iterator[Held]:
    if stretch.held is not None or stretch.source.path is None or stretch.stop is None:
        yield from stretch.held or ()
        return
    with stretch.source.path.open("rb") as file:
        file.seek(stretch.start)
        yield from read_lines(file, stretch.stop - stretch.start)


def _read_line(reader: LineReader, line: bytes | None, number: int, options: ReadingOptions) -> Article | BadRow | None:
    row = reader.read(line, number)
    return row if row is None else as_asked(row, options)


def _read_file(source: Source, options: ReadingOptions) -> Article | BadRow | None:
    return next(read_source(source, options), None)


def _read_page(page: warc.Page, options: ReadingOptions) -> Article | BadRow | None:
    return as_asked(warc.article_of(page, options), options)


def _same(row: Article | BadRow) -> Article | BadRow:
    return row
