"""DuckDB: the flat table as table ``tuples`` of a database file. Needs duckdb and pyarrow."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

from extractor.articles.flat_table import COLUMNS, NUMBERS, flat_rows
from extractor.articles.formats.parquet import schema
from extractor.articles.optional import needed
from extractor.articles.options import Form
from extractor.model import Article, Result

_WRITTEN_AT_ONCE = 10_000


class DuckDbWriter:
    """The flat table, its numbers as numbers, what is not known as null."""

    form: Form = "rows"

    def __init__(self, path: Path) -> None:
        self._arrow = needed("pyarrow", "duckdb")
        self._database = needed("duckdb", "duckdb").connect(str(path))
        columns = ", ".join(f'"{column}" {"BIGINT" if column in NUMBERS else "VARCHAR"}' for column in COLUMNS)
        self._database.execute(f"CREATE TABLE tuples ({columns})")
        self._rows: list[dict[str, object]] = []

    def write(self, result: Result, article: Article | None) -> None:
        """Add the tuples of one result."""
        self._add(flat_rows(result, article))

    def write_part(self, lines: Iterable[bytes]) -> None:
        """Add rows of the table made elsewhere, each a line of JSON."""
        self._add(map(json.loads, lines))

    def _add(self, rows: Iterable[dict[str, object]]) -> None:
        for row in rows:
            self._rows.append(row)
            if len(self._rows) >= _WRITTEN_AT_ONCE:
                self._flush()

    def close(self) -> None:
        """Finish: everything is in the file afterwards."""
        if self._rows:
            self._flush()
        self._database.close()

    def _flush(self) -> None:
        self._database.register("batch", self._arrow.Table.from_pylist(self._rows, schema=schema()))
        self._database.execute("INSERT INTO tuples SELECT * FROM batch")
        self._database.unregister("batch")
        self._rows = []
