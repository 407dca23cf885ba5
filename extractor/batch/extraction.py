"""The extraction loop, the only one there is: rows in, each with its result out.

The command, its shards on whatever machine, the functions for Python callers and the gate all go through it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice

from extractor.articles import BadRow, ReadingOptions, Shard, raw_rows
from extractor.model import Article, Failure, Result
from extractor.pipeline import Extractor


def extracted(rows: Iterable[Article | BadRow], extractor: Extractor) -> Iterator[tuple[Article | None, Result]]:
    """Extract `rows` one by one as they are asked for; what cannot be read is a result without an article.

    >>> rows = [Article("a", "Nga tặng 1.000 liều."), BadRow("b", "news.jsonl line 2", "not JSON")]
    >>> [(result.id, len(result.tuples), result.error) for _, result in extracted(rows, Extractor())]
    [('a', 1, None), ('b', 0, Failure(step='reading', reason='news.jsonl line 2: not JSON'))]
    """
    for row in rows:
        if isinstance(row, BadRow):
            yield None, Result(row.id, error=Failure("reading", str(row)))
        else:
            yield row, extractor.extract(row)


def rows_of(
    shard: Shard, reading: ReadingOptions, first: int = 0, last: int | None = None
) -> Iterator[Article | BadRow]:
    """Read the rows of `shard` from the position `first` to before `last`; empty lines are none."""
    for raw in islice(raw_rows(shard, reading), first, last):
        row = raw.read()
        if row is not None:
            yield row
