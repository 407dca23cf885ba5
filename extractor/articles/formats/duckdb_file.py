"""DuckDB: the flat table as table ``tuples`` of a database file. Needs duckdb and pyarrow."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from extractor.articles.flat_table import COLUMNS, FRACTIONS, NUMBERS
from extractor.articles.formats.arrow_writer import ArrowWriter, flat_schema
from extractor.articles.optional_libraries import check_installed, needed


class DuckDbWriter(ArrowWriter):
    """The flat table as a table of a database."""

    def __init__(self, path: Path) -> None:
        check_installed("pyarrow", "duckdb")
        self._database = needed("duckdb", "duckdb").connect(str(path))
        types = {**dict.fromkeys(NUMBERS, "BIGINT"), **dict.fromkeys(FRACTIONS, "DOUBLE")}
        columns = ", ".join(f'"{column}" {types.get(column, "VARCHAR")}' for column in COLUMNS)
        self._database.execute(f"CREATE TABLE tuples ({columns})")
        super().__init__(flat_schema(), self._insert, self._database.close)

    def _insert(self, table: Any) -> None:
        self._database.register("batch", table)
        self._database.execute("INSERT INTO tuples SELECT * FROM batch")
        self._database.unregister("batch")
