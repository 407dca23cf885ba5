"""CSV: an article a row in, a tuple a row out."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from extractor.articles.encodings import DETECT, LEGACY, Undecodable, byte_order, decode_part, from_font, looks_like
from extractor.articles.flat_table import COLUMNS, flat_rows
from extractor.articles.options import Form, ReadingOptions, WritingOptions
from extractor.articles.rows import BadRow, article_from_row
from extractor.articles.sources import ROW_LIMIT, Source
from extractor.model import Article, Result

_SAMPLE = 50_000
_DELIMITERS = (",", ";", "\t", "|")
_FORMULA = re.compile(r"[\t\r]|[\s\ufeff\u200b]*[=+\-@＝＋－＠]")
"""How texts begin that a spreadsheet may run: some drop blanks before the sign, some take its full-width form for it."""


def read(file: Any, source: Source, options: ReadingOptions) -> Iterator[Article | BadRow]:
    """Read an article from each row under a line of column names; the separator is the one that those names use."""
    csv.field_size_limit(ROW_LIMIT)  # of the process: the library knows no other, and its own is shorter than articles
    sample = file.peek(_SAMPLE)
    encoding = byte_order(sample) or options.encoding or "utf-8"
    if encoding == DETECT:
        encoding = looks_like(sample) or "utf-8"
    font = encoding if encoding in LEGACY else None
    with io.TextIOWrapper(file, "cp1252" if font else encoding, errors="surrogateescape", newline="") as text:
        header = sample.decode(text.encoding, "ignore").lstrip("\ufeff").partition("\n")[0]
        advised = False
        rows = csv.DictReader(text, delimiter=max(_DELIMITERS, key=header.count))
        try:
            if options.columns.text not in (rows.fieldnames or ()):
                yield BadRow(source.id, source.name, _no_text_column(options.columns.text, rows.fieldnames))
                return
            for row in rows:
                name, where = source.row(rows.line_num)
                wrong = _undecodable(row, text.encoding)
                if wrong is not None:
                    yield BadRow(name, where, str(wrong) if advised else f"{wrong}{wrong.advice()}")
                    advised = True
                    continue
                cells = {column: from_font(cell, font) if font and cell else cell for column, cell in row.items()}
                yield article_from_row(cells, options.columns, name, where)
        except (csv.Error, UnicodeError) as error:
            yield BadRow(*source.row(rows.line_num), f"not CSV from here on ({error})")


def _no_text_column(column: str, found: object) -> str:
    names = ", ".join(map(repr, found)) if isinstance(found, list) else "none"
    return f"no column {column!r} (columns: {names[:200]}); name it with --column text=NAME"


def _undecodable(row: Mapping[str, Any], encoding: str) -> Undecodable | None:
    """What is wrong with the bytes of `row`; bytes that are no text stand in it as escapes."""
    for cell in row.values():
        if isinstance(cell, str):
            try:
                cell.encode()
            except UnicodeEncodeError:
                try:
                    decode_part(cell.encode(encoding, "surrogateescape"), encoding)
                except Undecodable as error:
                    return error
    return None


class CsvWriter:
    """One row for each tuple, with the article's own columns beside it."""

    form: Form = "rows"

    def __init__(self, path: Path, options: WritingOptions) -> None:
        encoding = "utf-8-sig" if options.byte_order_mark else "utf-8"
        self._file = path.open("w", encoding=encoding, newline="")
        self._writer = csv.writer(self._file)
        self._writer.writerow(COLUMNS)

    def write(self, result: Result, article: Article | None) -> None:
        """Write the tuples of one result as rows."""
        for row in flat_rows(result, article):
            self._write_row(row)

    def write_part(self, lines: Iterable[bytes]) -> None:
        """Write rows of the table made elsewhere, each a line of JSON."""
        for line in lines:
            self._write_row(json.loads(line))

    def _write_row(self, row: Mapping[str, object]) -> None:
        self._writer.writerow([_cell(row.get(column)) for column in COLUMNS])

    def close(self) -> None:
        """Finish: everything is in the file afterwards."""
        self._file.close()


def _cell(value: object) -> object:
    """Neutralise a text that a spreadsheet would run as a formula."""
    if isinstance(value, str) and _FORMULA.match(value):
        return "'" + value
    return value
