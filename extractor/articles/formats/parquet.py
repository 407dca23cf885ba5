"""Parquet: an article a row in, the flat table with its types out. Needs pyarrow."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path
from typing import IO, Any

from extractor.articles.flat_table import COLUMNS, NUMBERS, flat_rows
from extractor.articles.optional import needed
from extractor.articles.options import ReadingOptions
from extractor.articles.rows import BadRow, article_from_row
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
        if options.columns.text not in there:
            names = ", ".join(map(repr, table.schema_arrow.names))[:200]
            reason = f"no column {options.columns.text!r} (columns: {names}); name it with --column text=NAME"
            yield BadRow(source.id, source.name, reason)
            return
        wanted = [getattr(options.columns, field.name) for field in fields(options.columns)]
        for batch in table.iter_batches(batch_size=_READ_AT_ONCE, columns=[name for name in wanted if name in there]):
            for row in batch.to_pylist():
                number += 1
                yield article_from_row(row, options.columns, f"{source.id}:{number}", f"{source.name} row {number}")
    except (arrow.ArrowException, UnicodeDecodeError) as error:
        reason = " ".join(str(error).split())[:200]
        yield BadRow(source.id, source.name, f"not Parquet after row {number} ({reason})")


def schema() -> Any:
    """The Arrow schema of the flat table."""
    arrow = needed("pyarrow", "parquet")
    return arrow.schema([(column, arrow.int64() if column in NUMBERS else arrow.string()) for column in COLUMNS])


class ParquetWriter:
    """The flat table, its numbers as numbers, what is not known as null."""

    def __init__(self, path: Path) -> None:
        self._arrow = needed("pyarrow", "parquet")
        self._schema = schema()
        self._writer = needed("pyarrow.parquet", "parquet").ParquetWriter(path, self._schema, compression="zstd")
        self._rows: list[dict[str, object]] = []

    def write(self, result: Result, article: Article | None) -> None:
        """Add the tuples of one result."""
        self._rows.extend(flat_rows(result, article))
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
