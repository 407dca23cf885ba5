"""Reads articles from files of any known format, folders of them, and standard input.

Rows are streamed, never a whole file of them. What cannot be read becomes a :class:`BadRow`, a value that names the file,
the row and the reason, so that a run goes on and nothing is lost silently. A new format is a module in ``formats`` and a
line here.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from extractor.articles.encodings import DETECT, LEGACY
from extractor.articles.formats import csv_table, html, json_array, json_lines, parquet, pdf, plain_text, warc, word
from extractor.articles.optional_libraries import check_installed, needed
from extractor.articles.options import ReadingOptions
from extractor.articles.rows import BadRow, MadeArticle
from extractor.articles.sources import DAMAGED, ZSTANDARD, Source, find_sources
from extractor.model import Article

Read = Callable[[Any, Source, ReadingOptions], Iterator[Article | BadRow]]


@dataclass(frozen=True, slots=True)
class _Format:
    read: Read
    library: str | None = None
    extra: str = ""


_HTML = _Format(html.read, "trafilatura", "html")
_FORMATS: Mapping[str, _Format] = {
    ".jsonl": _Format(json_lines.read),
    ".txt": _Format(plain_text.read),
    ".json": _Format(json_array.read),
    ".csv": _Format(csv_table.read),
    ".tsv": _Format(csv_table.read),
    ".html": _HTML,
    ".htm": _HTML,
    ".parquet": _Format(parquet.read, "pyarrow", "parquet"),
    ".docx": _Format(word.read, "docx", "docx"),
    ".pdf": _Format(pdf.read, "pypdf", "pdf"),
    ".warc": _Format(warc.read, "warcio", "warc"),
}


def read_articles(
    inputs: Iterable[str | Path], options: ReadingOptions = ReadingOptions()
) -> Iterator[Article | BadRow]:
    """Read the articles of `inputs` in order: files by their ending (``.gz`` or ``.zst`` may follow it), folders with all
    such files in them, globs, ``-`` for JSON Lines on standard input.

    Raises :class:`InputError` or :class:`MissingLibrary` before anything is read when an input is missing, of an unknown
    kind, or of one that a library is missing for.
    """
    return _read(checked_sources(inputs, options), options)


def checked_sources(inputs: Iterable[str | Path], options: ReadingOptions) -> list[Source]:
    """The files of `inputs`, once it is sure that they can be read. Raises as :func:`read_articles` does."""
    sources = find_sources(inputs, _FORMATS)
    for source in sources:
        format_ = _FORMATS[source.kind]
        if format_.library is not None:
            check_installed(format_.library, format_.extra)
        if format_.read is warc.read:
            check_installed("trafilatura", "warc")
        if source.path is not None and source.path.suffix.lower() == ".zst":
            check_installed(ZSTANDARD, "zstd")
    if options.repair:
        check_installed("ftfy", "repair")
    return sources


def input_files(inputs: Iterable[str | Path]) -> set[Path]:
    """The files that :func:`read_articles` would read, by their full path."""
    return {source.path.resolve() for source in find_sources(inputs, _FORMATS) if source.path is not None}


def not_read(inputs: Iterable[str | Path]) -> dict[str, int]:
    """How many files of each ending lie in the folders among `inputs` that :func:`read_articles` does not read."""
    passed_over: Counter[str] = Counter()
    find_sources(inputs, _FORMATS, passed_over)
    return {ending: number for ending, number in passed_over.most_common() if number}


def names_a_file(text: str) -> bool:
    """Whether `text` is the name of a file rather than a text: there is one, or it is a word with an ending that we read.

    >>> names_a_file("Nga tặng 1.000 liều."), names_a_file("missing.jsonl")
    (False, True)
    """
    try:
        there = Path(text).is_file()
    except OSError:  # longer than any name
        there = False
    return there or (len(text.split()) == 1 and text.lower().endswith(tuple(_FORMATS)))


def _read(sources: Iterable[Source], options: ReadingOptions) -> Iterator[Article | BadRow]:
    for source in sources:
        yield from read_source(source, options)


def read_source(source: Source, options: ReadingOptions) -> Iterator[Article | BadRow]:
    """Read the articles of one file; damage to it is a row, the last."""
    if source.problem is not None:
        yield BadRow(source.id, source.name, source.problem)
        return
    read = 0
    try:
        with source.open() as file:
            for row in _FORMATS[source.kind].read(file, source, options):
                yield as_asked(row, options)
                read += 1
    except DAMAGED as error:
        reason = getattr(error, "strerror", None) or str(error)
        done = f" after {read} rows" if read else ""
        yield BadRow(f"{source.id}:{read + 1}" if read else source.id, source.name, f"cannot be read{done}: {reason}")


def as_asked(row: Article | BadRow, options: ReadingOptions) -> Article | BadRow:
    """`row`, and where `options` make its text another than the file holds, marked as ours and mended if asked."""
    if isinstance(row, Article) and (options.repair or options.encoding in (DETECT, *LEGACY)):
        return _made(row, options)
    return row


def _made(article: Article, options: ReadingOptions) -> MadeArticle:
    """`article` as one whose text is ours; mended where that was asked for, but with its quotes as they are."""
    made = MadeArticle(**asdict(article))
    if not options.repair:
        return made
    fix = needed("ftfy", "repair").fix_text
    title = fix(made.title, uncurl_quotes=False) if made.title else made.title
    return replace(made, text=fix(made.text, uncurl_quotes=False), title=title)
