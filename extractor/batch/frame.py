"""Frames: a pandas DataFrame, or whatever speaks Arrow, in; the flat table out.

>>> import pandas as pd
>>> news = pd.DataFrame({"id": ["a"], "text": ["Nga tặng 1.000 liều Sputnik V."]})
>>> extract_frame(news)[["id", "partner", "value", "status"]].values.tolist()
[['a', 'RUS', 1000, 'unspecified']]
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields
from pathlib import Path
from typing import Any

from extractor.articles import BadRow, Columns, flat_rows, needed
from extractor.articles.formats.parquet import schema
from extractor.articles.rows import article_from_row
from extractor.batch.engine import TIMEOUT
from extractor.batch.many import extract_many
from extractor.model import Article, Failure, Result

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
    names. The other arguments are those of :func:`extract_many`. Needs pyarrow.

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
    read: deque[Article | BadRow] = deque()
    rows: list[dict[str, object]] = []
    articles = _articles(reader, named, read)
    results = extract_many(articles, workers=workers, scheduler=scheduler, lexicon=lexicon, timeout=timeout)
    for result in results:
        rows += _bad_rows(read)
        article = read.popleft()
        assert isinstance(article, Article)
        rows += flat_rows(result, article)
    rows += _bad_rows(read)
    table = arrow.Table.from_pylist(rows, schema=schema())
    return table.to_pandas() if type(frame).__module__.partition(".")[0] == "pandas" else table


def _articles(reader: Any, columns: Columns, read: deque[Article | BadRow]) -> Iterator[Article]:
    """Yield the articles of the frame; every row that has been read is noted in `read`, in order."""
    wanted = {getattr(columns, field.name) for field in fields(columns)}
    number = 0
    for batch in reader:
        chosen = batch.select([name for name in batch.schema.names if name in wanted])
        for start in range(0, chosen.num_rows, _AT_ONCE):
            for row in chosen.slice(start, _AT_ONCE).to_pylist():
                article = article_from_row(row, columns, str(number), f"row {number}")
                number += 1
                read.append(article)
                if isinstance(article, Article):
                    yield article


def _bad_rows(read: deque[Article | BadRow]) -> Iterator[dict[str, object]]:
    """Take the rows that are no articles from the front of `read`, as rows of the table."""
    while read and isinstance(read[0], BadRow):
        bad = read.popleft()
        yield from flat_rows(Result(bad.id, error=Failure("reading", str(bad))), None)
