"""Many articles from Python: an iterable of articles in, their results out, on the same engine as the command's runs.

>>> from extractor import Article
>>> articles = [Article("a", "Nga tặng 1.000 liều."), Article("b", "Tin khác.")]
>>> [(result.id, len(result.tuples)) for result in extract_many(articles)]
[('a', 1), ('b', 0)]
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from itertools import chain, islice
from pathlib import Path
from typing import TypeVar

from extractor.articles import BadRow, Shard
from extractor.articles.shards import Stretch
from extractor.articles.sources import Source
from extractor.batch.engine import TIMEOUT, ClusterRun, Numbered, cluster
from extractor.batch.extraction import extracted, rows_of
from extractor.batch.shard_work import Job, begun, check_version, prepare
from extractor.model import Article, Failure, Result
from extractor.pipeline import Extractor

T = TypeVar("T")

_AT_ONCE = 200


def extract_many(
    articles: Iterable[Article],
    *,
    workers: int = 0,
    scheduler: str | None = None,
    ordered: bool = True,
    lexicon: Sequence[Path | str] | Path | str = (),
    timeout: float = TIMEOUT,
    min_confidence: float = 0.0,
    model: Path | str | None = None,
    reader: str | None = None,
) -> Iterator[Result]:
    """Yield the result of each article, in the order of `articles`, or with ``ordered=False`` as they are done.

    With `workers` they are extracted by so many processes of this machine, with `scheduler` (an address) by a Dask
    cluster; then an article that takes its process down, or takes longer than `timeout` seconds, is a result with an
    error, too. `articles` may be a generator: only as many are read ahead as the workers need. `lexicon`,
    `min_confidence`, `model` and `reader` are those of :class:`~extractor.pipeline.Extractor`, which tells what is raised,
    at once, where one of them is wrong; a result tells by ``dropped`` how many tuples were not sure enough.

    A script that asks for `workers` must keep its own work under ``if __name__ == "__main__":``, since each of them
    imports it. Raises :class:`~extractor.batch.EngineError` where the cluster cannot be reached, and
    :class:`~extractor.batch.WrongVersion` where a worker has other code, another lexicon or another model.
    """
    extractor = Extractor(lexicon, min_confidence=min_confidence, model=model, reader=reader)
    pairs = extract_rows(articles, extractor, workers=workers, scheduler=scheduler, ordered=ordered, timeout=timeout)
    return (result for _, result in pairs)


def extract_rows(
    rows: Iterable[Article | BadRow],
    extractor: Extractor,
    *,
    workers: int,
    scheduler: str | None,
    ordered: bool = True,
    timeout: float,
) -> Iterator[tuple[Article | None, Result]]:
    """Do as :func:`extract_many` does with rows that need not all be articles; yield each article with its result."""
    if not workers and scheduler is None:
        yield from extracted(rows, extractor)
        return
    job = begun(Job(extractor))
    with cluster(workers, scheduler) as client:
        engine = ClusterRun(client, partial(prepare, job), partial(_results, job), _lose, timeout)
        done = ((number, list(_paired(shard, parts))) for number, shard, parts in engine.run(_shards(rows)))
        for pairs in _in_order(done) if ordered else (pairs for _, pairs in done):
            yield from pairs


def _shards(rows: Iterable[Article | BadRow]) -> Iterator[Numbered]:
    source = Source(None, "articles", "articles")
    remaining = iter(rows)
    batches = iter(lambda: tuple(islice(remaining, _AT_ONCE)), ())
    for number, batch in enumerate(batches):
        yield number, (Stretch(source, len(batch), held=batch),)


def _results(job: Job, shard: Shard, first: int, last: int | None) -> list[Result]:
    check_version(job)
    rows = rows_of(shard, job.reading, first, last)
    return [result for _, result in extracted(rows, job.extractor)]


def _lose(shard: Shard, position: int, reason: str) -> list[Result]:
    row = _held(shard)[position]
    return [Result(row.id, error=Failure("worker", reason))]


def _paired(shard: Shard, parts: Iterable[list[Result]]) -> Iterator[tuple[Article | None, Result]]:
    """Put the articles, which stay here, beside the results, which alone come back."""
    for row, result in zip(_held(shard), chain.from_iterable(parts), strict=True):
        yield row if isinstance(row, Article) else None, result


def _held(shard: Shard) -> list[Article | BadRow]:
    return [row for row in shard[0].held or () if isinstance(row, (Article, BadRow))]


def _in_order(done: Iterable[tuple[int, T]]) -> Iterator[T]:
    waiting: dict[int, T] = {}
    following = 0
    for number, one in done:
        waiting[number] = one
        while following in waiting:
            yield waiting.pop(following)
            following += 1
