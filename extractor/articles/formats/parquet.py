"""Parquet: an article a row in, the flat table with its types out. Needs pyarrow."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import fields
from pathlib import Path
from typing import IO, Any

from extractor.articles.flat_table import COLUMNS, NUMBERS, flat_rows
from extractor.articles.formats.arrow_rows import rows_of
from extractor.articles.optional import needed
from extractor.articles.options import Form, ReadingOptions
from extractor.articles.rows import BadRow, article_from_row, wrong_columns
from extractor.articles.sources import Source
from extractor.model import Article, Result

_READ_AT_ONCE = 256
_WRITTEN_AT_ONCE = 10_000


def read(file: IO[bytes], source: Source, options: ReadingOptions) -> Iterator[Article | BadRow]:
    """Read an article from each row, a few hundred rows at a time."""
    arrow = needed("pyarrow", "parquet")
    parquet = needed("pyarrow.parquet", "parquet")
    number = 0
    try:
        table = parquet.ParquetFile(file)
        there = set(table.schema_arrow.names)
        wrong = wrong_columns(table.schema_arrow.names, options.columns)
        if wrong is not None:
            yield BadRow(source.id, source.name, wrong)
            return
        wanted = [getattr(options.columns, field.name) for field in fields(options.columns)]
        for batch in table.iter_batches(batch_size=_READ_AT_ONCE, columns=[name for name in wanted if name in there]):
            for row in rows_of(batch):
                number += 1
                name, where = f"{source.id}:{number}", f"{source.name} row {number}"
                yield article_from_row(row, options.columns, name, where, options.date_format)
    except (arrow.ArrowException, UnicodeDecodeError) as error:
        reason = " ".join(str(error).split())[:200]
        yield BadRow(source.id, source.name, f"not Parquet after row {number} ({reason})")


def schema() -> Any:
    """The Arrow schema of the flat table."""
    arrow = needed("pyarrow", "parquet")
    return arrow.schema([(column, arrow.int64() if column in NUMBERS else arrow.string()) for column in COLUMNS])


class ParquetWriter:
    """The flat table, its numbers as numbers, what is not known as null."""

    form: Form = "rows"

    def __init__(self, path: Path) -> None:
        self._arrow = needed("pyarrow", "parquet")
        self._schema = schema()
        self._writer = needed("pyarrow.parquet", "parquet").ParquetWriter(path, self._schema, compression="zstd")
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
        self._writer.close()

    def _flush(self) -> None:
        self._writer.write_table(self._arrow.Table.from_pylist(self._rows, schema=self._schema))
        self._rows = []


class NestedParquetWriter:
    """An article a row: its own columns, its tuples as a list of structures, and why it failed."""

    form: Form = "results"

    def __init__(self, path: Path) -> None:
        self._arrow = needed("pyarrow", "parquet")
        self._schema = nested_schema()
        self._writer = needed("pyarrow.parquet", "parquet").ParquetWriter(path, self._schema, compression="zstd")
        self._rows: list[dict[str, object]] = []

    def write(self, result: Result, article: Article | None) -> None:
        """Add one result."""
        self._add(result.to_dict())

    def write_part(self, lines: Iterable[bytes]) -> None:
        """Add results made elsewhere, each a line of JSON."""
        for line in lines:
            self._add(json.loads(line))

    def close(self) -> None:
        """Finish: everything is in the file afterwards."""
        if self._rows:
            self._flush()
        self._writer.close()

    def _add(self, row: dict[str, Any]) -> None:
        for found in row["tuples"]:
            found["evidence"] = list(found.get("evidence", {}).items())
        self._rows.append(row)
        if len(self._rows) >= _WRITTEN_AT_ONCE:
            self._flush()

    def _flush(self) -> None:
        self._writer.write_table(self._arrow.Table.from_pylist(self._rows, schema=self._schema))
        self._rows = []


def nested_schema() -> Any:
    """The Arrow schema of results: that of their JSON form."""
    arrow = needed("pyarrow", "parquet")
    text, number, texts = arrow.string(), arrow.int64(), arrow.list_(arrow.string())
    place = [("start", number), ("end", number), ("text", text)]
    bounds = [("value", number), ("low", number), ("high", number), ("qualifier", text)]
    found = arrow.struct(
        [
            ("partner", texts),
            ("doses", arrow.struct([("text", text), ("start", number), ("end", number), *bounds])),
            *((slot, text) for slot in ("mechanism", "status")),
            *((slot, texts) for slot in ("vaccine", "recipient")),
            ("scope", text),
            ("part_of", number),
            ("date", text),
            ("evidence", arrow.map_(text, arrow.list_(arrow.struct([*place, ("rule", text)])))),
        ]
    )
    error = arrow.struct([("step", text), ("reason", text)])
    return arrow.schema(
        [("id", text), ("group", text), ("tuples", arrow.list_(found)), ("error", error), ("warnings", texts)]
    )
