"""HTML pages: a page is an article, its text what trafilatura takes for the main text, under the title.

Offsets then refer to that text, so articles read here are :class:`MadeArticle`: whoever writes tuples writes them too.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO, Any

from extractor.articles.encodings import Undecodable, decode, known
from extractor.articles.optional_libraries import needed
from extractor.articles.options import ReadingOptions
from extractor.articles.rows import BadRow, MadeArticle, day_or_warning, written
from extractor.articles.sources import TOO_LONG, Source, read_whole
from extractor.model import Article

_DECLARED = re.compile(rb"charset\s*=\s*[\"']?([\w-]+)", re.IGNORECASE)
_CELL = re.compile(r"<t[dh]\b", re.IGNORECASE)
_ITEM = re.compile(r"<li\b", re.IGNORECASE)
_HEAD = 4096
_LONGEST_REASON = 200
_TALKING = ("trafilatura", "htmldate", "courlan")
"""Loggers of the libraries that take a page apart."""


def read(file: IO[bytes], source: Source, options: ReadingOptions) -> Iterator[Article | BadRow]:
    """Read the one article of a page."""
    content = read_whole(file)
    if content is None:
        yield BadRow(source.id, source.name, TOO_LONG)
    else:
        yield article_of(content, source.id, source.name, options, source=source.name)


def article_of(
    content: bytes, name: str, where: str, options: ReadingOptions, *, source: str, url: str = "", day: str = ""
) -> Article | BadRow:
    """The article of a page, called `name`; what the page does not tell itself are its `source`, `url` and `day`."""
    try:
        page = _decode(content, options.encoding)
    except Undecodable as error:
        return BadRow(name, where, f"{error}{error.advice()}")
    trafilatura = needed("trafilatura", "html")
    with messages(*_TALKING) as told_by_libraries:
        found = trafilatura.bare_extraction(_with_lists_told(page), with_metadata=True, include_comments=False)
    if found is None or not found.text:
        told = f" ({'; '.join(dict.fromkeys(told_by_libraries))})" if told_by_libraries else ""
        return BadRow(name, where, f"no article found in this page{told}"[:_LONGEST_REASON])
    title = found.title or None
    text = found.text if title is None or found.text.startswith(title) else f"{title}\n{found.text}"
    published, warnings = day_or_warning(found.date or day, "published")
    made = MadeArticle(
        name,
        text,
        title=title,
        published=published,
        source=found.sitename or source or None,
        url=url or found.url or None,
        warnings=warnings,
    )
    return written(made, where)


def _with_lists_told(page: str) -> Any:
    """The page, its lists inside cells of tables made running text, as trafilatura drops them there."""
    if _CELL.search(page) is None or _ITEM.search(page) is None:
        return page
    tree = needed("trafilatura", "html").load_html(page)
    items = [] if tree is None else tree.xpath("//td//li | //th//li")
    if not items:
        return page
    for item in items:
        last = item.getnext() is None
        item.tag = "span"
        item.tail = " " if last else "; "
        item.getparent().tag = "span"
    return tree


@contextmanager
def messages(*loggers: str) -> Iterator[list[str]]:
    """Collect the warnings that libraries would print while a page is read; nothing else of logging changes."""
    collected: list[str] = []
    collector = _Collector(collected)
    before = [(logger, logger.propagate) for logger in map(logging.getLogger, loggers)]
    for logger, _ in before:
        logger.addHandler(collector)
        logger.propagate = False
    try:
        yield collected
    finally:
        for logger, propagate in before:
            logger.removeHandler(collector)
            logger.propagate = propagate


class _Collector(logging.Handler):
    def __init__(self, collected: list[str]) -> None:
        super().__init__(logging.WARNING)
        self._collected = collected

    def emit(self, record: logging.LogRecord) -> None:
        told = " ".join(record.getMessage().split())
        if not told.endswith(": None"):  # that the page of no known address was given up: we say so ourselves
            self._collected.append(told)


def _decode(content: bytes, encoding: str | None) -> str:
    """Decode a page: as asked, else as UTF-8, else as the page says of itself."""
    try:
        return decode(content, encoding)
    except Undecodable:
        declared = _DECLARED.search(content[:_HEAD])
        name = declared.group(1).decode("ascii") if declared else None
        if encoding is not None or name is None or not known(name):
            raise
        return decode(content, name)
