"""Plain text: a file is an article, its first line the title where it reads as one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import IO

from extractor.articles.encodings import Undecodable, decode
from extractor.articles.options import ReadingOptions
from extractor.articles.rows import BadRow, written
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
