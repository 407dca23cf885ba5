"""Parquet: an article a row in, the flat table with its types out. Needs pyarrow."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import fields
from pathlib import Path
from typing import IO, Any

from extractor.articles.formats.arrow_rows import rows_of
from extractor.articles.formats.arrow_writer import ArrowWriter, flat_schema, nested_schema
from extractor.articles.optional_libraries import needed
from extractor.articles.options import Form, ReadingOptions
from extractor.articles.rows import BadRow, article_from_row, wrong_columns
from extractor.articles.sources import Source
from extractor.model import Article, Result

_READ_AT_ONCE = 256


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


class ParquetWriter(ArrowWriter):
    """The flat table, its numbers as numbers, what is not known as null."""

    _make_schema = staticmethod(flat_schema)

    def __init__(self, path: Path) -> None:
        schema = self._make_schema()
        file = needed("pyarrow.parquet", "parquet").ParquetWriter(path, schema, compression="zstd")
        super().__init__(schema, file.write_table, file.close)


class NestedParquetWriter(ParquetWriter):
    """An article a row: its own columns, its tuples as a list of structures, and why it failed."""

    form: Form = "results"
    _make_schema = staticmethod(nested_schema)

    def write(self, result: Result, article: Article | None) -> None:
        """Add one result."""
        self._add([_row(result.to_dict())])

    def write_part(self, lines: Iterable[bytes]) -> None:
        """Add results made elsewhere, each a line of JSON."""
        self._add(_row(json.loads(line)) for line in lines)


def _row(form: dict[str, Any]) -> dict[str, Any]:
    """A line of the output as Arrow takes it: a mapping as its pairs."""
    for found in form["tuples"]:
        found["evidence"] = list(found.get("evidence", {}).items())
    return form
