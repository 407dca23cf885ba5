"""Rows out of Arrow, for Parquet and for frames: a cell that is no text costs its row, not the rest."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from extractor.articles.optional_libraries import needed


def rows_of(batch: Any) -> Iterator[dict[str, Any]]:
    """The rows of a record batch as mappings; bytes in a text that are none stand in it as escapes."""
    try:
        yield from batch.to_pylist()
    except UnicodeDecodeError:  # nothing has been yielded: the list comes before its rows
        columns = [_cells(column) for column in batch.columns]
        for cells in zip(*columns, strict=True):
            yield dict(zip(batch.schema.names, cells, strict=True))


def _cells(column: Any) -> list[Any]:
    try:
        return column.to_pylist()  # type: ignore[no-any-return]
    except UnicodeDecodeError:
        arrow = needed("pyarrow", "parquet")
        if arrow.types.is_dictionary(column.type):
            column = column.dictionary_decode()
        cells = column.cast(arrow.large_binary()).to_pylist()
        return [cell if cell is None else cell.decode("utf-8", "surrogateescape") for cell in cells]
