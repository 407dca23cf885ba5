"""Frames: a pandas DataFrame, or whatever speaks Arrow, in; the flat table out.

>>> import pandas as pd
>>> news = pd.DataFrame({"id": ["a"], "text": ["Nga tặng 1.000 liều Sputnik V."]})
>>> extract_frame(news)[["id", "partner", "value", "status"]].values.tolist()
[['a', 'RUS', 1000, 'unspecified']]
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields
from pathlib import Path
from typing import Any

from extractor.articles import BadRow, Columns, flat_rows, needed
from extractor.articles.formats.arrow_writer import flat_schema
from extractor.articles.rows import article_from_row
from extractor.batch.engine import TIMEOUT
from extractor.batch.many import extract_rows
from extractor.model import Article

_AT_ONCE = 1000


def extract_frame(
    frame: Any,
    *,
    columns: Mapping[str, str] | None = None,
    workers: int = 0,
    scheduler: str | None = None,
    lexicon: Sequence[Path | str] | Path | str = (),
    timeout: float = TIMEOUT,
) -> Any:
    """Return the flat table of the articles in `frame`, an article a row: one row for each tuple, or for a failure.

    `frame` is a pandas DataFrame, which gives one, or any object that offers its rows by Arrow's C stream (a Polars
    DataFrame, a DuckDB relation, a pyarrow Table), which gives a pyarrow Table. Its columns are ``text`` and, where there
    are any, ``id`` (else the row's number), ``title``, ``published``, ``source``, ``url``; `columns` maps these to other
    names. The other arguments are those of :func:`~extractor.batch.extract_many`. Needs pyarrow.

    Raises :class:`ValueError` where the column of the text is missing or a field in `columns` is unknown, and
    :class:`TypeError` for what is no frame.
    """
    arrow = needed("pyarrow", "parquet")
    if not hasattr(frame, "__arrow_c_stream__"):
        raise TypeError(f"{type(frame).__name__} is no frame: it offers no Arrow stream")
    named = Columns.named([f"{field}={name}" for field, name in (columns or {}).items()])
    reader = arrow.RecordBatchReader.from_stream(frame)
    if named.text not in reader.schema.names:
        there = ", ".join(map(repr, reader.schema.names))[:200]
        raise ValueError(f"no column {named.text!r} (columns: {there}); name it with columns={{'text': NAME}}")
    results = extract_rows(_rows(reader, named), workers=workers, scheduler=scheduler, lexicon=lexicon, timeout=timeout)
    rows = [row for article, result in results for row in flat_rows(result, article)]
    table = arrow.Table.from_pylist(rows, schema=flat_schema())
    return table.to_pandas() if type(frame).__module__.partition(".")[0] == "pandas" else table


def _rows(reader: Any, columns: Columns) -> Iterator[Article | BadRow]:
    """Read the rows of the frame, a thousand at once."""
    wanted = {getattr(columns, field.name) for field in fields(columns)}
    number = 0
    for batch in reader:
        chosen = batch.select([name for name in batch.schema.names if name in wanted])
        for start in range(0, chosen.num_rows, _AT_ONCE):
            for row in chosen.slice(start, _AT_ONCE).to_pylist():
                yield article_from_row(row, columns, str(number), f"row {number}")
                number += 1
