"""Two runs against the same gold: what differs, how surely, and which tuples only one of them has right."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from extractor.scoring.gold import CORE, Annotated, Annotation
from extractor.scoring.intervals import Interval, bootstrap, paired_test
from extractor.scoring.metrics import METRICS, Report, count_columns, micro_ratios
from extractor.scoring.outcomes import Item, Outcome
from extractor.scoring.same_texts import check_same_texts

COMPARED_METRICS = ("detection", *CORE, "core", "lenient", "pairs")


@dataclass(frozen=True, slots=True)
class Difference:
    """F1 of the second run less that of the first, its 95 % interval (paired bootstrap) and `p` (paired permutation).

    ``None`` where one of them cannot be measured.
    """

    delta: float | None
    interval: Interval | None
    p: float | None


@dataclass(frozen=True, slots=True)
class Changed:
    """A tuple that one run has right and the other not: of gold, with the item of each; or one that only one invents."""

    first: Item | None
    second: Item | None

    @property
    def shown(self) -> Item:
        """Whichever item there is."""
        item = self.first or self.second
        assert item is not None
        return item


@dataclass(frozen=True, slots=True)
class Comparison:
    """`differences` by metric; tuples of gold that only the first or only the second run has wholly right; tuples not in
    gold that only the first or only the second has."""

    first: Report
    second: Report
    differences: Mapping[str, Difference]
    only_first: tuple[Changed, ...]
    only_second: tuple[Changed, ...]
    invented_first: tuple[Changed, ...]
    invented_second: tuple[Changed, ...]

    def to_dict(self) -> dict[str, Any]:
        """Everything as JSON."""
        return {
            "first": self.first.to_dict(),
            "second": self.second.to_dict(),
            "differences": {
                name: {"delta": d.delta, "interval": d.interval, "p": d.p} for name, d in self.differences.items()
            },
            "only_first_right": [_place(one) for one in self.only_first],
            "only_second_right": [_place(one) for one in self.only_second],
            "only_first_spurious": [_place(one) for one in self.invented_first],
            "only_second_spurious": [_place(one) for one in self.invented_second],
        }


def compare(first: Report, second: Report, *, resamples: int = 10_000, seed: int = 0) -> Comparison:
    """Compare two reports on the same gold, both made by :func:`~extractor.scoring.score`.

    Raises :class:`ValueError` where gold is not the same, and :class:`~extractor.scoring.DifferentTextsError`.
    """
    of_gold = [{(i.article, i.gold): i for i in report.items if i.gold is not None} for report in (first, second)]
    if of_gold[0].keys() != of_gold[1].keys():
        raise ValueError("the two reports are not on the same gold")
    check_same_texts(_found(first), _found(second), ("the first run", "the second"))
    pairs = [Changed(item, of_gold[1][place]) for place, item in of_gold[0].items()]
    invented = [{_identity(i): i for i in report.items if i.gold is None} for report in (first, second)]
    return Comparison(
        first,
        second,
        _differences(first, second, resamples, seed),
        tuple(one for one in pairs if _right(one.first) and not _right(one.second)),
        tuple(one for one in pairs if _right(one.second) and not _right(one.first)),
        tuple(Changed(item, None) for key, item in invented[0].items() if key not in invented[1]),
        tuple(Changed(None, item) for key, item in invented[1].items() if key not in invented[0]),
    )


def _differences(first: Report, second: Report, resamples: int, seed: int) -> dict[str, Difference]:
    """Both runs in one table with a row for each article that holds any tuple, resampled together."""
    articles = list(dict.fromkeys(item.article for report in (first, second) for item in report.items))
    empty = max(0, first.articles - len(articles))
    tables = []
    for report in (first, second):
        by_article: dict[str, list[Item]] = {article: [] for article in articles}
        for item in report.items:
            by_article[item.article].append(item)
        tables.append(count_columns([*by_article.values(), *[[]] * empty]))
    width, f1 = tables[0].shape[1], slice(2 * len(METRICS), None)

    def statistic(sums: Any) -> Any:
        return micro_ratios(sums[:, width:])[:, f1] - micro_ratios(sums[:, :width])[:, f1]

    both = np.concatenate(tables, axis=1)
    deltas = statistic(both.sum(axis=0, keepdims=True))[0]
    intervals = bootstrap(both, statistic, resamples, seed)
    p_values = paired_test(tables[0], tables[1], lambda sums: micro_ratios(sums)[:, f1], resamples, seed)
    found = {
        metric: Difference(None if np.isnan(deltas[k]) else float(deltas[k]), intervals[k], p_values[k])
        for k, metric in enumerate(METRICS)
    }
    return {metric: found[metric] for metric in COMPARED_METRICS}


def _found(report: Report) -> dict[str, Annotated]:
    """The tuples of a run by article."""
    tuples: dict[str, list[Annotation]] = {}
    for item in report.items:
        if item.found is not None:
            tuples.setdefault(item.article, []).append(item.found)
    return {article: Annotated(article, tuple(found)) for article, found in tuples.items()}


def _right(item: Item | None) -> bool:
    return item is not None and item.outcome is Outcome.CORRECT


def _identity(item: Item) -> tuple[Any, ...]:
    found = item.found
    assert found is not None
    return item.article, found.start, found.end, *(found.first(slot) for slot in CORE)


def _place(one: Changed) -> dict[str, Any]:
    item = one.shown
    return {
        "article": item.article,
        "gold": item.gold,
        "first": None if one.first is None else {"predicted": one.first.predicted, "outcome": one.first.outcome.value},
        "second": None
        if one.second is None
        else {"predicted": one.second.predicted, "outcome": one.second.outcome.value},
    }
