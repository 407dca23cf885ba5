"""Many articles from Python: an iterable of articles in, their results out, on the same engine as the command's runs.

>>> from extractor import Article
>>> articles = [Article("a", "Nga tặng 1.000 liều."), Article("b", "Tin khác.")]
>>> [(result.id, len(result.tuples)) for result in extract_many(articles)]
[('a', 1), ('b', 0)]
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from itertools import islice
from pathlib import Path

from extractor.articles import ReadingOptions, Shard, raw_rows
from extractor.articles.sources import Source
from extractor.articles.stretches import Stretch
from extractor.batch.engine import TIMEOUT, ClusterRun, Numbered, cluster
from extractor.batch.work import results
from extractor.model import Article, Failure, Result
from extractor.pipeline import Extractor

_AT_ONCE = 200


def extract_many(
    articles: Iterable[Article],
    *,
    workers: int = 0,
    scheduler: str | None = None,
    ordered: bool = True,
    lexicon: Sequence[Path | str] | Path | str = (),
    timeout: float = TIMEOUT,
) -> Iterator[Result]:
    """Yield the result of each article, in the order of `articles`, or with ``ordered=False`` as they are done.

    With `workers` they are extracted by so many processes of this machine, with `scheduler` (an address) by a Dask
    cluster; then an article that takes its process down, or takes longer than `timeout` seconds, is a result with an
    error, too. `articles` may be a generator: only as many are read ahead as the workers need. `lexicon` is a
    directory of rows of your own, or several.

    A script that asks for `workers` must keep its own work under ``if __name__ == "__main__":``, since each of them
    imports it. Raises :class:`~extractor.batch.EngineError` where the cluster cannot be reached.
    """
    directories = Extractor(lexicon).lexicon_directories
    if not workers and scheduler is None:
        extractor = Extractor(directories)
        for article in articles:
            yield extractor.extract(article)
        return
    with cluster(workers, scheduler) as client:
        engine = ClusterRun(client, Extractor(directories).load, partial(_results, directories), _lose, timeout)
        done = engine.run(_shards(articles))
        for parts in _in_order(done) if ordered else (parts for _, _, parts in done):
            for part in parts:
                yield from part


def _shards(articles: Iterable[Article]) -> Iterator[Numbered]:
    source = Source(None, "articles", "articles")
    remaining = iter(articles)
    batches = iter(lambda: tuple(islice(remaining, _AT_ONCE)), ())
    for number, batch in enumerate(batches):
        yield number, (Stretch(source, len(batch), held=batch),)


def _results(lexicon: tuple[Path, ...], shard: Shard, first: int, last: int | None) -> list[Result]:
    rows = raw_rows(shard, ReadingOptions())
    return [result for _, result in results(rows, Extractor(lexicon), first, last)]


def _lose(shard: Shard, position: int, reason: str) -> list[Result]:
    article = shard[0].held[position] if shard[0].held is not None else None
    assert isinstance(article, Article)
    return [Result(article.id, error=Failure("worker", reason))]


def _in_order(done: Iterable[tuple[int, Shard, list[list[Result]]]]) -> Iterator[list[list[Result]]]:
    waiting: dict[int, list[list[Result]]] = {}
    following = 0
    for number, _, parts in done:
        waiting[number] = parts
        while following in waiting:
            yield waiting.pop(following)
            following += 1
