"""Frames: a pandas DataFrame or Series, or whatever speaks Arrow, in; the flat table out.

>>> import pandas as pd
>>> news = pd.DataFrame({"id": ["a"], "text": ["Nga tặng 1.000 liều Sputnik V."]})
>>> extract_frame(news)[["id", "partner", "value", "status"]].values.tolist()
[['a', 'RUS', 1000, 'unspecified']]
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import fields
from pathlib import Path
from typing import Any

from extractor.articles import Columns, flat_rows, needed
from extractor.articles.formats.arrow_rows import rows_of
from extractor.articles.formats.arrow_writer import flat_schema
from extractor.articles.rows import article_from_row
from extractor.batch.engine import TIMEOUT
from extractor.batch.iterables import extract_rows
from extractor.model import frame_of
from extractor.pipeline import Extractor

Rows = Callable[[list[str]], Iterator[Mapping[str, Any]]]
"""Gives the rows of a frame, with the columns that are asked for."""

_AT_ONCE = 1000


def extract_frame(
    frame: Any,
    *,
    columns: Mapping[str, str] | None = None,
    workers: int = 0,
    scheduler: str | None = None,
    lexicon: Sequence[Path | str] | Path | str = (),
    timeout: float = TIMEOUT,
    date_format: str | None = None,
    min_confidence: float = 0.0,
    model: Path | str | None = None,
    reader: str | None = None,
) -> Any:
    """Return the flat table of the articles in `frame`, an article a row: one row for each tuple, or for a failure.

    `frame` is a pandas DataFrame, which gives one with ``Int64`` for numbers, or any object that offers its rows by Arrow's
    C stream (a Polars DataFrame, a DuckDB relation, a pyarrow Table), which gives a pyarrow Table. Its columns are ``text``
    and, where there are any, ``id`` (else the row's number), ``title``, ``published``, ``source``, ``url``; `columns` maps
    these to other names. It may also be a Series of texts: a pandas one names each article by its index.

    Days of publication may be dates, timestamps (those with a zone become Vietnam's day), numbers since 1970 or texts,
    whose form `date_format` tells as for :meth:`~datetime.datetime.strptime` where it is not one that news sites use. A row
    that is no article, and one whose day cannot be read, is told in the column ``error`` or ``warning``; the rest is kept.
    The other arguments are those of :func:`~extractor.batch.extract_many`. Needs pyarrow, except for pandas. Ids are
    left as they are, whether they repeat or not.

    Raises :class:`ValueError` where the column of the text is missing, one that is read is there twice, or a field in
    `columns` is unknown, and :class:`TypeError` for what is no frame.
    """
    extractor = Extractor(lexicon, min_confidence=min_confidence, model=model, reader=reader)
    named = Columns.named([f"{field}={name}" for field, name in (columns or {}).items()])
    pandas = _is_pandas(frame)
    names, taken = _from_pandas(frame, named) if pandas else _from_arrow(frame, named)
    if named.text not in names:
        there = ", ".join(map(repr, names))[:200]
        raise ValueError(f"no column {named.text!r} (columns: {there}); name it with columns={{'text': NAME}}")
    wanted = [name for name in names if name in {getattr(named, field.name) for field in fields(named)}]
    if twice := [name for name in wanted if wanted.count(name) > 1]:
        raise ValueError(f"more than one column is called {twice[0]!r}")
    articles = (
        article_from_row(row, named, str(number), f"row {number}", date_format)
        for number, row in enumerate(taken(wanted))
    )
    results = extract_rows(articles, extractor, workers=workers, scheduler=scheduler, timeout=timeout)
    rows = [row for article, result in results for row in flat_rows(result, article)]
    return frame_of(rows) if pandas else needed("pyarrow", "parquet").Table.from_pylist(rows, schema=flat_schema())


def _is_pandas(frame: Any) -> bool:
    pandas = sys.modules.get("pandas")  # whoever has a frame of it has loaded it
    return pandas is not None and isinstance(frame, (pandas.DataFrame, pandas.Series))


def _from_arrow(frame: Any, named: Columns) -> tuple[list[str], Rows]:
    """The names of a frame's columns, and what gives its rows with some of them."""
    arrow = needed("pyarrow", "parquet")
    if not hasattr(frame, "__arrow_c_stream__"):
        raise TypeError(f"{type(frame).__name__} is no frame: it offers no Arrow stream")
    try:
        reader = arrow.RecordBatchReader.from_stream(frame)
    except arrow.ArrowInvalid:  # no rows of columns, but one column
        reader = arrow.table({named.text: arrow.chunked_array(frame)}).to_reader()

    def rows(wanted: list[str]) -> Iterator[Mapping[str, Any]]:
        for batch in reader:
            chosen = batch.select(wanted)
            for start in range(0, chosen.num_rows, _AT_ONCE):
                yield from rows_of(chosen.slice(start, _AT_ONCE))

    return list(reader.schema.names), rows


def _from_pandas(frame: Any, named: Columns) -> tuple[list[str], Rows]:
    """As from Arrow, but row by row as Python has them: Arrow takes no column with one cell in it that is no text."""
    if frame.ndim == 1:
        texts = frame.rename(named.text)
        frame = texts.to_frame().assign(**{named.id: [str(label) for label in texts.index]})

    def rows(wanted: list[str]) -> Iterator[Mapping[str, Any]]:
        for start in range(0, len(frame), _AT_ONCE):
            piece = frame.iloc[start : start + _AT_ONCE]
            columns = [_cells(piece[name]) for name in wanted]
            for cells in zip(*columns, strict=True):
                yield dict(zip(wanted, cells, strict=True))

    return list(frame.columns), rows


def _cells(series: Any) -> list[Any]:
    """The cells of a series as Python's own, ``None`` for those that pandas calls missing."""
    pairs = zip(series.tolist(), series.isna().tolist(), strict=True)
    return [None if missing else cell.item() if hasattr(cell, "dtype") else cell for cell, missing in pairs]
