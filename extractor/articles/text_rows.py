"""Files of text that hold many rows: opened in their encoding, so that bytes that are no text cost one row only."""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from extractor.articles.encodings import DETECT, LEGACY, Undecodable, byte_order, decode_part, from_font, looks_like
from extractor.articles.options import ReadingOptions
from extractor.articles.rows import BadRow, article_from_row
from extractor.model import Article

_SAMPLE = 50_000


class TextRows:
    """An open file: its `text`, of which a `sample` is known already, and what its rows are read with."""

    def __init__(self, text: io.TextIOWrapper, sample: str, font: str | None, options: ReadingOptions) -> None:
        self.text = text
        self.sample = sample
        self._font = font
        self._options = options
        self._advised = False

    def article(self, row: Any, name: str, where: str) -> Article | BadRow:
        """Return the article of a row; how to read a wrong encoding is told once."""
        if isinstance(row, Mapping):
            wrong = _undecodable(row, self.text.encoding)
            if wrong is not None:
                reason = str(wrong) if self._advised else f"{wrong}{wrong.advice()}"
                self._advised = True
                return BadRow(name, where, reason)
            if self._font is not None:
                row = {
                    column: from_font(cell, self._font) if isinstance(cell, str) else cell
                    for column, cell in row.items()
                }
        return article_from_row(row, self._options.columns, name, where, self._options.date_format)


@contextmanager
def text_rows(file: Any, options: ReadingOptions) -> Iterator[TextRows]:
    """Open the text of `file`; bytes that are no text stand in it as escapes."""
    sample = file.peek(_SAMPLE)
    encoding = byte_order(sample) or options.encoding or "utf-8"
    if encoding == DETECT:
        encoding = looks_like(sample) or "utf-8"
    font = encoding if encoding in LEGACY else None
    with io.TextIOWrapper(file, "cp1252" if font else encoding, errors="surrogateescape", newline="") as text:
        yield TextRows(text, sample.decode(text.encoding, "ignore").lstrip("\ufeff"), font, options)


def _undecodable(row: Mapping[str, Any], encoding: str) -> Undecodable | None:
    """What is wrong with the bytes of `row`."""
    for cell in row.values():
        if isinstance(cell, str):
            try:
                cell.encode()
            except UnicodeEncodeError:
                try:
                    decode_part(cell.encode(encoding, "surrogateescape"), encoding)
                except Undecodable as error:
                    return error
                except UnicodeEncodeError:
                    continue  # half a character that was written as an escape: the row tells it
    return None
