"""Pairs the tuples of gold with those of a run: one to one, on overlapping dose spans, most slots right first.

Overlapping spans fall into small groups, nearly always of one tuple on each side. In each the assignment is optimal (the
Hungarian method on exact integers, some thirty lines where SciPy would be 100 MB), so no overlapping prediction steals
the match of a better one. What counts, in this order: core slots right, tuples wholly right, tuples paired, tuples right
but for the qualifier, partners with their doses, each core slot, the other slots, characters shared, text order. The last
makes the result the same each time; those before it make every figure independent of which side is called gold.
"""

from __future__ import annotations

from collections.abc import Sequence

from extractor.scoring.gold import Annotation
from extractor.scoring.judging import COMPARED, judge

Pair = tuple[int, int]


def align(gold: Sequence[Annotation], predicted: Sequence[Annotation], tolerance: float = 0.0) -> list[Pair]:
    """Positions of the aligned tuples, in the order of `gold`. `tolerance` is that of :func:`~extractor.scoring.judge`."""
    pairs: list[Pair] = []
    for left, right in _groups(gold, predicted):
        weights = _weights(gold, predicted, left, right, tolerance)
        pairs.extend((left[g], right[p]) for g, p in assign(weights) if weights[g][p])
    return sorted(pairs)


def _groups(gold: Sequence[Annotation], predicted: Sequence[Annotation]) -> list[tuple[list[int], list[int]]]:
    """Groups of tuples such that no span of one overlaps a span of another."""
    items = sorted(
        (min(s for s, _ in one.spans), max(e for _, e in one.spans), side, position)
        for side, tuples in enumerate((gold, predicted))
        for position, one in enumerate(tuples)
    )
    groups: list[tuple[list[int], list[int]]] = []
    reach = -1
    for start, end, side, position in items:
        if start >= reach:
            groups.append(([], []))
        groups[-1][side].append(position)
        reach = max(reach, end)
    return [(sorted(left), sorted(right)) for left, right in groups if left and right]


def _weights(
    gold: Sequence[Annotation], predicted: Sequence[Annotation], left: list[int], right: list[int], tolerance: float
) -> list[list[int]]:
    """What each pair is worth, 0 where the spans do not overlap: the criteria as digits of one number, the first highest."""
    most = min(len(left), len(right))
    longest = max(max(e - s for s, e in gold[g].spans) for g in left)
    steps = max(len(left), len(right)) ** 2

    def weight(g: int, p: int) -> int:
        expected, found = gold[left[g]], predicted[right[p]]
        shared = max(min(e, y) - max(s, x) for s, e in expected.spans for x, y in found.spans)
        if shared <= 0:
            return 0
        j = judge(expected, found, tolerance)
        total = 0
        for digit in (j.core, j.strict, 1, j.lenient, j.pair, *(slot in j.right for slot in COMPARED)):
            total = total * (4 * most + 1) + digit
        total = total * (longest * most + 1) + shared
        return total * (steps * most + 1) + steps - (g - p) ** 2

    return [[weight(g, p) for p in range(len(right))] for g in range(len(left))]


def assign(weights: list[list[int]]) -> list[Pair]:
    """The assignment of rows to columns with the greatest total weight; every row or every column is used."""
    if len(weights) == 1 and len(weights[0]) == 1:
        return [(0, 0)]
    if len(weights) > len(weights[0]):
        return [(row, column) for column, row in assign([list(column) for column in zip(*weights, strict=True)])]
    rows, columns = len(weights), len(weights[0])
    infinite = 1 + 2 * sum(max(row) for row in weights)
    # Potentials of rows and columns; owner[c] is the row of column c. Index 0 is a column that is not there.
    row_potential, column_potential, owner = [0] * (rows + 1), [0] * (columns + 1), [0] * (columns + 1)
    for row in range(1, rows + 1):
        owner[0], column = row, 0
        slack, reached_from, visited = [infinite] * (columns + 1), [0] * (columns + 1), [False] * (columns + 1)
        while owner[column]:
            visited[column], current, step, following = True, owner[column], infinite, 0
            for c in range(1, columns + 1):
                if visited[c]:
                    continue
                cost = -weights[current - 1][c - 1] - row_potential[current] - column_potential[c]
                if cost < slack[c]:
                    slack[c], reached_from[c] = cost, column
                if slack[c] < step:
                    step, following = slack[c], c
            for c in range(columns + 1):
                if visited[c]:
                    row_potential[owner[c]] += step
                    column_potential[c] -= step
                else:
                    slack[c] -= step
            column = following
        while column:
            owner[column] = owner[reached_from[column]]
            column = reached_from[column]
    return [(owner[c] - 1, c - 1) for c in range(1, columns + 1) if owner[c]]
