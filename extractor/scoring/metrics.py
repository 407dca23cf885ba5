"""Precision, recall and F1 of a run against gold: micro, macro over articles, by label, with intervals."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np

from extractor.model import SLOTS, slots_of
from extractor.scoring.certainty import Certainty, certainty
from extractor.scoring.gold import Annotated, read_annotations
from extractor.scoring.intervals import Array, Interval, bootstrap, ratio
from extractor.scoring.labels import LabelScores, confusion, label_scores
from extractor.scoring.outcomes import Item, Outcome, judge_article
from extractor.scoring.ratios import Macro, Score
from extractor.scoring.same_texts import check_same_texts

TUPLE_METRICS: Mapping[str, Callable[[Item], bool]] = {
    "detection": lambda item: item.judgement is not None,
    "core": lambda item: item.judgement is not None and item.judgement.strict,
    "lenient": lambda item: item.judgement is not None and item.judgement.lenient,
    "pairs": lambda item: item.judgement is not None and item.judgement.pair,
}
"""What makes a tuple count as right, by the name of the metric."""

METRICS = ("detection", *SLOTS, "core", "lenient", "pairs")
RATIOS = ("precision", "recall", "f1")
RESAMPLES = 1000


Intervals = Mapping[str, Interval | None]


@dataclass(frozen=True, slots=True)
class Report:
    """The score of a run.

    `scores` and `macro` by the names in :data:`METRICS`, with their `intervals` and `macro_intervals` by precision, recall
    and f1; `labels` by slot and label; `confusions` by slot, label in gold, label in the run; `items` is every tuple and
    what became of it. `failed` are the articles that the run gave an error for; they count as without tuples.
    """

    articles: int
    failed: tuple[str, ...]
    scores: Mapping[str, Score]
    macro: Mapping[str, Macro]
    labels: Mapping[str, Mapping[str, LabelScores]]
    confusions: Mapping[str, Mapping[str, Mapping[str, int]]]
    items: tuple[Item, ...]
    tolerance: float = 0.0
    resamples: int = RESAMPLES
    seed: int = 0
    intervals: Mapping[str, Intervals] = field(default_factory=dict)
    macro_intervals: Mapping[str, Intervals] = field(default_factory=dict)

    @property
    def detection(self) -> Score:
        """Dose spans found, whatever their slots."""
        return self.scores["detection"]

    @property
    def core(self) -> Score:
        """The whole core tuple, strict."""
        return self.scores["core"]

    @property
    def errors(self) -> tuple[Item, ...]:
        """Every tuple that is not wholly right in its core."""
        return tuple(item for item in self.items if item.outcome is not Outcome.CORRECT)

    @property
    def slots(self) -> tuple[str, ...]:
        """The slots that are scored: all but the optional ones that gold leaves out everywhere."""
        spoken = [item.expected for item in self.items if item.expected is not None]
        return tuple(
            slot.name for slot in SLOTS.values() if not slot.optional or any(one.speaks_of(slot.name) for one in spoken)
        )

    @property
    def metrics(self) -> tuple[str, ...]:
        """The names in :data:`METRICS` that something was scored by."""
        slots = self.slots
        return tuple(metric for metric in METRICS if metric not in SLOTS or metric in slots)

    @property
    def certainty(self) -> Certainty | None:
        """What the confidence of the run is worth, where all of its tuples carry one."""
        return certainty(self.items)

    def outcomes(self) -> dict[str, dict[str, int]]:
        """How often each of the five outcomes came, for the tuple and for each slot."""
        slots = self.slots
        counts = {view: dict.fromkeys(map(str, Outcome), 0) for view in ("tuple", *slots)}
        for item in self.items:
            counts["tuple"][item.outcome] += 1
            for slot in slots:
                counts[slot][item.slots[slot]] += 1
        return counts

    def to_dict(self) -> dict[str, Any]:
        """Everything as JSON, each item by the article and its positions in the two lists."""
        figures = {name: self._figure(name) for name in METRICS}
        slots, sure = self.slots, self.certainty
        return {
            "articles": self.articles, "failed": list(self.failed), "tolerance": self.tolerance,
            "bootstrap": {"resamples": self.resamples, "seed": self.seed, "level": 0.95},
            **{name: figures[name] for name in ("detection", "core", "lenient", "pairs")},
            "slots": {slot: figures[slot] for slot in slots},
            "labels": {
                slot: {label: {"slot": s.slot.to_dict(), "strict": s.strict.to_dict()} for label, s in labels.items()}
                for slot, labels in self.labels.items()
            },
            "confusion": {slot: {g: dict(row) for g, row in rows.items()} for slot, rows in self.confusions.items()},
            "outcomes": self.outcomes(),
            **({} if sure is None else {"certainty": sure.to_dict()}),
            "items": [
                {
                    "article": item.article, "gold": item.gold, "predicted": item.predicted,
                    "outcome": item.outcome.value, "slots": {slot: item.slots[slot].value for slot in slots},
                }
                for item in self.items
            ],
        }  # fmt: skip

    def _figure(self, name: str) -> dict[str, Any]:
        macro = self.macro[name]
        return {
            **self.scores[name].to_dict(),
            "interval": dict(self.intervals.get(name, {})),
            "macro": {
                **{key: getattr(macro, key) for key in RATIOS},
                "interval": dict(self.macro_intervals.get(name, {})),
            },
        }


def score(
    gold: Mapping[str, Annotated],
    predicted: Mapping[str, Annotated],
    *,
    tolerance: float = 0.0,
    resamples: int = RESAMPLES,
    seed: int = 0,
    sides: tuple[str, str] = ("gold", "the run"),
) -> Report:
    """Score `predicted` against `gold` over all articles of gold.

    Numbers of doses may differ by the share `tolerance` of the larger one. Intervals come from `resamples` drawings of
    articles with `seed`; with 0 there are none. `sides` is what messages call the two. Raises :class:`ValueError` when the
    run has no line for an article of gold, and :class:`~extractor.scoring.DifferentTextsError`.
    """
    absent = [identifier for identifier in gold if identifier not in predicted]
    if absent:
        raise ValueError(f"the run has no line for {len(absent)} articles of gold, first {absent[0]!r}")
    check_same_texts(gold, predicted, sides)
    by_article = [list(judge_article(one, predicted[one.id], tolerance)) for one in gold.values()]
    items = tuple(item for found in by_article for item in found)
    columns = count_columns(by_article)
    micro_intervals, macro_intervals = _intervals(columns, resamples, seed)
    return Report(
        articles=len(gold),
        failed=tuple(identifier for identifier in gold if predicted[identifier].failed),
        scores=_scores(columns),
        macro=_macro(columns),
        labels=label_scores(items),
        confusions={slot: confusion(slot, items) for slot in slots_of("label", core=True)},
        items=items,
        tolerance=tolerance,
        resamples=resamples,
        seed=seed,
        intervals=micro_intervals,
        macro_intervals=macro_intervals,
    )


def score_files(
    gold: Path, predicted: Path, *, tolerance: float = 0.0, resamples: int = RESAMPLES, seed: int = 0
) -> Report:
    """Score one file against another. Raises :class:`~extractor.scoring.GoldError` and :class:`ValueError`."""
    read = read_annotations(gold), read_annotations(predicted)
    return score(*read, tolerance=tolerance, resamples=resamples, seed=seed, sides=(str(gold), str(predicted)))


def is_right(metric: str, item: Item) -> bool:
    """Whether `item` counts as right in `metric`."""
    test = TUPLE_METRICS.get(metric)
    return test(item) if test else item.slots[metric] is Outcome.CORRECT


def count_columns(by_article: Sequence[Sequence[Item]]) -> Array:
    """For each article: tuples of gold, tuples of the run, and those right in each of :data:`METRICS`."""
    rows = [
        [
            sum(item.gold is not None for item in items),
            sum(item.predicted is not None for item in items),
            *(sum(is_right(metric, item) for item in items) for metric in METRICS),
        ]
        for items in by_article
    ]
    return np.array(rows, dtype=float).reshape(len(rows), 2 + len(METRICS))


def micro_ratios(sums: Array) -> Array:
    """Precision, recall and F1 of each metric from sums of :func:`count_columns`, a row for each resample."""
    gold, given, right = sums[:, :1], sums[:, 1:2], sums[:, 2:]
    return np.concatenate([ratio(right, given), ratio(right, gold), ratio(2 * right, gold + given)], axis=1)


def _scores(columns: Array) -> dict[str, Score]:
    gold, predicted, *right = (int(total) for total in columns.sum(axis=0))
    return {metric: Score(count, gold, predicted) for metric, count in zip(METRICS, right, strict=True)}


def _by_article(columns: Array) -> tuple[Array, Array]:
    """The ratios of each article, 0 where it has none, and whether it has one."""
    ratios = micro_ratios(columns)
    return np.nan_to_num(ratios), (~np.isnan(ratios)).astype(float)


def _macro(columns: Array) -> dict[str, Macro]:
    ratios, measured = _by_article(columns)
    means = ratio(ratios.sum(axis=0), measured.sum(axis=0)).reshape(len(RATIOS), len(METRICS))
    return {
        metric: Macro(*(None if np.isnan(mean) else float(mean) for mean in means[:, k]))
        for k, metric in enumerate(METRICS)
    }


def _intervals(columns: Array, resamples: int, seed: int) -> tuple[dict[str, Intervals], dict[str, Intervals]]:
    ratios, measured = _by_article(columns)
    width, figures = columns.shape[1], ratios.shape[1]

    def statistic(sums: Array) -> Array:
        micro = micro_ratios(sums[:, :width])
        macro = ratio(sums[:, width : width + figures], sums[:, width + figures :])
        return np.concatenate([micro, macro], axis=1)

    found = bootstrap(np.concatenate([columns, ratios, measured], axis=1), statistic, resamples, seed)
    return dict(_named(found[:figures])), dict(_named(found[figures:]))


def _named(intervals: Sequence[Interval | None]) -> Iterator[tuple[str, Intervals]]:
    for k, metric in enumerate(METRICS):
        yield metric, {name: intervals[r * len(METRICS) + k] for r, name in enumerate(RATIOS)}
