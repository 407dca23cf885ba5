"""Plain text: a file is an article, its first line the title where it reads as one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import IO

from extractor.articles.encodings import Undecodable, decode
from extractor.articles.options import ReadingOptions
from extractor.articles.rows import BadRow, MadeArticle, written
from extractor.articles.sources import TOO_LONG, Source, read_whole
from extractor.model import Article
from extractor.text import title_line


def read(file: IO[bytes], source: Source, options: ReadingOptions) -> Iterator[Article | BadRow]:
    """Read the one article of a file."""
    content = read_whole(file)
    if content is None:
        yield BadRow(source.id, source.name, TOO_LONG)
        return
    try:
        text = decode(content, options.encoding)
    except Undecodable as error:
        yield BadRow(source.id, source.name, f"{error}{error.advice()}")
        return
    yield written(Article(source.id, text, title=title_line(text), source=source.name), source.name)


def document_article(source: Source, text: str, title: object, warnings: tuple[str, ...] = ()) -> Article | BadRow:
    """The article of a document, whose properties name a `title`: they may hold anything, so it must stand in the text."""
    words = " ".join(title.split()) if isinstance(title, str) else ""
    told = words if words and words in " ".join(text.split()) else title_line(text)
    return written(MadeArticle(source.id, text, title=told, source=source.name, warnings=warnings), source.name)
