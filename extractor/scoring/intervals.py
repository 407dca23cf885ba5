"""95 % intervals and a test of differences, by resampling whole articles.

Tuples of one article stand and fall together, so articles are what is drawn. Every figure is a ratio of sums over articles,
so that a resample is a product of matrices. Intervals are percentiles of the bootstrap (Efron and Tibshirani, *An
Introduction to the Bootstrap*, 1993, chapter 13); the test is approximate randomisation (Noreen, *Computer-Intensive Methods
for Testing Hypotheses*, 1989).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import numpy as np

Interval = tuple[float, float]
Array = Any
Statistic = Callable[[Array], Array]
"""From sums (resamples × columns) to figures (resamples × figures); NaN where there is nothing to measure."""

_CELLS_AT_ONCE = 4_000_000


def ratio(numerator: Array, denominator: Array) -> Array:
    """`numerator / denominator`, NaN where the latter is 0."""
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.where(denominator > 0, numerator / denominator, np.nan)


def bootstrap(columns: Array, statistic: Statistic, resamples: int, seed: int) -> list[Interval | None]:
    """The 95 % interval of each figure of `statistic`; ``None`` where it cannot be measured or `resamples` is 0.

    `columns` holds a row for each article.
    """
    count = len(columns)
    if not resamples or not count:
        return [None] * statistic(columns.sum(axis=0, keepdims=True)).shape[1]
    generator = np.random.default_rng(seed)
    drawn = []
    for size in _blocks(resamples, count):
        picks = generator.integers(count, size=(size, count))
        picks += np.arange(0, size * count, count)[:, np.newaxis]  # so that one count serves all resamples
        weights = np.bincount(picks.ravel(), minlength=size * count).reshape(size, count).astype(float)
        drawn.append(statistic(weights @ columns))
    figures = np.concatenate(drawn)
    return [_percentiles(figures[:, k]) for k in range(figures.shape[1])]


def paired_test(first: Array, second: Array, statistic: Statistic, resamples: int, seed: int) -> list[float | None]:
    """For each figure, how often swapping the two runs article by article at random makes as large a difference (p).

    `first` and `second` hold a row for each article. ``None`` where a figure cannot be measured or `resamples` is 0.
    """
    observed = (statistic(second.sum(axis=0, keepdims=True)) - statistic(first.sum(axis=0, keepdims=True)))[0]
    total_first, total_second = first.sum(axis=0), second.sum(axis=0)
    change = second - first
    change = change[np.any(change != 0, axis=1)]
    generator = np.random.default_rng(seed)
    extreme = np.zeros(len(observed))
    for size in _blocks(resamples, max(1, len(change))):
        moved = generator.integers(2, size=(size, len(change))) @ change
        difference = statistic(total_second - moved) - statistic(total_first + moved)
        extreme += np.nansum(np.abs(difference) >= np.abs(observed) - 1e-12, axis=0)
    p_values = (extreme + 1) / (resamples + 1)
    return [None if np.isnan(o) or not resamples else float(p) for o, p in zip(observed, p_values, strict=True)]


def _blocks(resamples: int, width: int) -> Iterator[int]:
    """`resamples` in parts that fit in memory whatever the number of articles."""
    size = max(1, _CELLS_AT_ONCE // width)
    for done in range(0, resamples, size):
        yield min(size, resamples - done)


def _percentiles(values: Array) -> Interval | None:
    measured = values[~np.isnan(values)]
    if not len(measured):
        return None
    low, high = np.percentile(measured, [2.5, 97.5])
    return float(low), float(high)
