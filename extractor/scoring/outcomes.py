"""What became of every tuple of gold and of a run: the five outcomes, for the tuple and for each slot.

``correct`` (a tuple: all core slots), ``partial`` (a tuple: some core slots; a slot: a list that shares an id, a number
with another qualifier), ``incorrect`` (nothing of it), ``missing`` (only in gold), ``spurious`` (only in the run).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from extractor.model import SLOTS, slots_of
from extractor.scoring.alignment import align
from extractor.scoring.gold import CORE, Annotated, Annotation
from extractor.scoring.judging import Judgement, judge


class Outcome(StrEnum):
    """What became of a tuple, or of a slot of it."""

    CORRECT = "correct"
    INCORRECT = "incorrect"
    PARTIAL = "partial"
    MISSING = "missing"
    SPURIOUS = "spurious"


@dataclass(frozen=True, slots=True)
class Item:
    """A tuple of gold, one of the run, or the two aligned: what became of it.

    `gold` and `predicted` are positions in the article's lists, `expected` and `found` the tuples there; `None` on the
    side that has none. `slots` has the outcome of each slot.
    """

    article: str
    gold: int | None
    predicted: int | None
    expected: Annotation | None
    found: Annotation | None
    outcome: Outcome
    slots: Mapping[str, Outcome]
    judgement: Judgement | None = None

    @property
    def wrong(self) -> tuple[str, ...]:
        """The core slots that are not right, of an aligned tuple."""
        return tuple(slot for slot in CORE if self.slots[slot] in (Outcome.INCORRECT, Outcome.PARTIAL))

    @property
    def shown(self) -> Annotation:
        """The tuple of gold, where there is none that of the run."""
        one = self.expected or self.found
        assert one is not None
        return one


def judge_article(gold: Annotated, predicted: Annotated, tolerance: float = 0.0) -> Iterator[Item]:
    """The items of one article: those of gold in its order, then what the run has besides."""
    pairs = dict(align(gold.tuples, predicted.tuples, tolerance))
    for g, expected in enumerate(gold.tuples):
        if g in pairs:
            yield _aligned(gold, predicted, g, pairs, tolerance)
        else:
            yield Item(gold.id, g, None, expected, None, Outcome.MISSING, dict.fromkeys(SLOTS, Outcome.MISSING))
    taken = set(pairs.values())
    for p, found in enumerate(predicted.tuples):
        if p not in taken:
            yield Item(gold.id, None, p, None, found, Outcome.SPURIOUS, dict.fromkeys(SLOTS, Outcome.SPURIOUS))


def _aligned(gold: Annotated, predicted: Annotated, g: int, pairs: Mapping[int, int], tolerance: float) -> Item:
    expected, found = gold.tuples[g], predicted.tuples[pairs[g]]
    judgement = judge(expected, found, tolerance)
    right = set(judgement.right)
    # A position in one list means another one in the other: it is right when the tuples there are aligned.
    for slot in slots_of("position"):
        aligned = {None if position is None else pairs.get(position, -1) for position in expected.accepted[slot]}
        if not aligned.isdisjoint(found.accepted[slot]):
            right.add(slot)
    slots = {slot: _slot_outcome(slot, right, judgement) for slot in SLOTS}
    outcome = _tuple_outcome(judgement)
    return Item(gold.id, g, pairs[g], expected, found, outcome, slots, judgement)


def _tuple_outcome(judgement: Judgement) -> Outcome:
    if judgement.strict:
        return Outcome.CORRECT
    return Outcome.PARTIAL if judgement.core else Outcome.INCORRECT


def _slot_outcome(slot: str, right: set[str], judgement: Judgement) -> Outcome:
    if slot in right:
        return Outcome.CORRECT
    return Outcome.PARTIAL if slot in judgement.close else Outcome.INCORRECT
