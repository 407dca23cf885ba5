"""CSV and tables with tabs: an article a row in; CSV: a tuple a row out."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from extractor.articles.flat_table import COLUMNS, flat_rows
from extractor.articles.options import Form, ReadingOptions, WritingOptions
from extractor.articles.rows import BadRow, wrong_columns
from extractor.articles.sources import ROW_LIMIT, Source
from extractor.articles.text_rows import text_rows
from extractor.model import Article, Result

_DELIMITERS = (",", ";", "\t", "|")
_SEPARATOR = re.compile(r'"?sep=(?P<by>[^"\r\n])"?[,;]*\r?\n', re.IGNORECASE)
"""A first line that spreadsheets understand."""

_FORMULA = re.compile(r"[\t\r]|[\s\ufeff\u200b]*[=+\-@＝＋－＠]")
"""How texts begin that a spreadsheet may run: some drop blanks before the sign, some take its full-width form for it."""


def read(file: Any, source: Source, options: ReadingOptions) -> Iterator[Article | BadRow]:
    """Read an article from each row under a line of column names; the separator is the one that those names use, or that
    a first line ``sep=;`` names.
    """
    csv.field_size_limit(ROW_LIMIT)  # of the process: the library knows no other, and its own is shorter than articles
    with text_rows(file, options) as opened:
        told = _SEPARATOR.match(opened.sample)
        if told is not None:
            opened.text.readline()
        passed = 0 if told is None else 1
        delimiter = told["by"] if told is not None else _delimiter(opened.sample.partition("\n")[0], source.kind)
        rows = csv.DictReader(opened.text, delimiter=delimiter)
        try:
            wrong = wrong_columns(rows.fieldnames or (), options.columns)
            if wrong is not None:
                yield BadRow(source.id, source.name, wrong)
                return
            for row in rows:
                name, where = source.row(rows.line_num + passed)
                surplus: Any = row.pop(None, None)  # the key of what has no column
                article = opened.article(row, name, where)
                if surplus is not None and any(surplus):
                    fields = len(row) + len(surplus)
                    sure = (rows.fieldnames or ())[0] == options.columns.id  # what stands before the text's first piece
                    article = BadRow(
                        article.id if sure else name, where, _too_many(fields, rows.fieldnames or (), delimiter)
                    )
                yield article
        except (csv.Error, UnicodeError) as error:
            yield BadRow(*source.row(rows.line_num + passed), f"not CSV from here on ({error})")


def _delimiter(header: str, kind: str) -> str:
    if kind == ".tsv" and "\t" in header:
        return "\t"
    return max(_DELIMITERS, key=header.count)


def _too_many(fields: int, columns: Sequence[str], delimiter: str) -> str:
    names = ", ".join(map(repr, columns))[:200]
    advice = f'a field that holds {delimiter!r} must stand in quotes ("…")'
    return f"{fields} fields for {len(columns)} columns ({names}); {advice}"


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
