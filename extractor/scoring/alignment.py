"""Pairs the tuples of gold with those of a run: one to one, on overlapping dose spans, most slots right first.

Overlapping spans fall into small groups (nearly always of one tuple on each side), so the best assignment is found by
trying all of them; ties keep text order, so the result is the same each time.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from extractor.scoring.gold import CORE, SECONDARY, Annotation

Pair = tuple[int, int]


def agrees(slot: str, gold: Annotation, predicted: Annotation) -> bool:
    """Whether a prediction's value of `slot` is one that gold accepts."""
    return bool(set(gold.accepted[slot]) & set(predicted.accepted[slot]))


def align(gold: Sequence[Annotation], predicted: Sequence[Annotation]) -> list[Pair]:
    """Positions of the aligned tuples, in the order of `gold`."""
    pairs: list[Pair] = []
    for left, right in _groups(gold, predicted):
        pairs.extend(_best(gold, predicted, left, right))
    return sorted(pairs)


def _groups(gold: Sequence[Annotation], predicted: Sequence[Annotation]) -> list[tuple[list[int], list[int]]]:
    """Connected groups of overlapping spans."""
    items = sorted(
        [(a.start, a.end, 0, i) for i, a in enumerate(gold)] + [(a.start, a.end, 1, i) for i, a in enumerate(predicted)]
    )
    groups: list[tuple[list[int], list[int]]] = []
    reach = -1
    for start, end, side, position in items:
        if start >= reach:
            groups.append(([], []))
        groups[-1][side].append(position)
        reach = max(reach, end)
    return [group for group in groups if group[0] and group[1]]


def _best(gold: Sequence[Annotation], predicted: Sequence[Annotation], left: list[int], right: list[int]) -> list[Pair]:
    @cache
    def weight(g: int, p: int) -> tuple[int, int] | None:
        if gold[g].start >= predicted[p].end or predicted[p].start >= gold[g].end:
            return None
        core = sum(agrees(slot, gold[g], predicted[p]) for slot in CORE)
        return core, sum(agrees(slot, gold[g], predicted[p]) for slot in SECONDARY)

    @cache
    def search(k: int, free: frozenset[int]) -> tuple[tuple[int, int, int], tuple[Pair, ...]]:
        if k == len(left):
            return (0, 0, 0), ()
        best = search(k + 1, free)
        for p in sorted(free):
            points = weight(left[k], p)
            if points is None:
                continue
            (pairs, core, other), rest = search(k + 1, free - {p})
            total = (pairs + 1, core + points[0], other + points[1])
            if total > best[0]:
                best = total, ((left[k], p), *rest)
        return best

    return list(search(0, frozenset(right))[1])
