"""XLSX: the flat table as a sheet for a spreadsheet program. Needs XlsxWriter."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from datetime import datetime
from pathlib import Path

from extractor.articles.flat_table import COLUMNS, FRACTIONS, NUMBERS, flat_rows
from extractor.articles.optional_libraries import needed
from extractor.articles.options import Form, OutputError
from extractor.model import Article, Result

MOST_ROWS = 1_048_576 - 1
"""Rows that a sheet holds under its header."""

_LONGEST = 32_767
"""UTF-16 code units that a cell holds."""

_WIDTHS = {"title": 40, "sentence": 80, "error": 40, "partner": 16, "doses": 14, "value": 13, "id": 20, "url": 20}
_WIDTH = 11
_CREATED = datetime(2000, 1, 1)
"""Stands in the file, which would otherwise differ from run to run."""


class XlsxWriter:
    """One sheet, a tuple a row: numbers as numbers, everything else as the text it is, never a formula or a link.

    A text too long for a cell ends in ``…``. Raises :class:`~extractor.articles.OutputError` with the first row that a sheet
    has no room for.
    """

    form: Form = "rows"

    def __init__(self, path: Path) -> None:
        settings = {"constant_memory": True, "use_zip64": True}
        self._workbook = needed("xlsxwriter", "xlsx").Workbook(str(path), settings)
        self._workbook.set_properties({"created": _CREATED})
        self._sheet = self._workbook.add_worksheet("tuples")
        self._sheet.freeze_panes(1, 0)
        self._sheet.ignore_errors({"number_stored_as_text": "A1:XFD1048576"})
        bold = self._workbook.add_format({"bold": True})
        for position, column in enumerate(COLUMNS):
            self._sheet.set_column(position, position, _WIDTHS.get(column, _WIDTH))
            self._sheet.write_string(0, position, column, bold)
        self._rows = 0

    def write(self, result: Result, article: Article | None) -> None:
        """Add the tuples of one result."""
        for row in flat_rows(result, article):
            self._add(row)

    def write_part(self, lines: Iterable[bytes]) -> None:
        """Add rows of the table made elsewhere, each a line of JSON."""
        for line in lines:
            self._add(json.loads(line))

    def close(self) -> None:
        """Finish: everything is in the file afterwards."""
        self._sheet.autofilter(0, 0, self._rows, len(COLUMNS) - 1)
        self._workbook.close()

    def _add(self, row: Mapping[str, object]) -> None:
        if self._rows == MOST_ROWS:
            raise OutputError(f"there are more tuples than the {MOST_ROWS:,} rows of a sheet; take .csv or .parquet")
        self._rows += 1
        for position, column in enumerate(COLUMNS):
            value = row.get(column)
            if value is None or value == "":
                continue
            if column in NUMBERS or column in FRACTIONS:
                self._sheet.write_number(self._rows, position, value)
            else:
                self._sheet.write_string(self._rows, position, _fitting(str(value)))


def _fitting(text: str) -> str:
    """`text`, cut where a cell cannot hold it."""
    if 2 * len(text) <= _LONGEST:
        return text
    units = text.encode("utf-16-le", "surrogatepass")
    if len(units) <= 2 * _LONGEST:
        return text
    return units[: 2 * (_LONGEST - 1)].decode("utf-16-le", "ignore") + "…"
