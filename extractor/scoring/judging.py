"""Says what is right of a prediction that stands for a tuple of gold: which slots, and whether the number is."""

from __future__ import annotations

from dataclasses import dataclass

from extractor.model import slots_of
from extractor.scoring.gold import CORE, Annotation, Value

Doses = tuple[int | None, int | None, int | None, str]

COMPARED = slots_of("ids", "doses", "label", "date")
"""The slots that two tuples show by themselves. Whether a position is right only the alignment of the article tells."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """What is right of a prediction: the slots in `right`, the `number` (whatever its qualifier); `close` slots are wrong
    but share something with gold: a list an id, doses the number."""

    right: frozenset[str]
    number: bool
    close: frozenset[str]

    @property
    def core(self) -> int:
        """How many of the core slots are right."""
        return sum(slot in self.right for slot in CORE)

    @property
    def strict(self) -> bool:
        """Whether all core slots are right."""
        return self.core == len(CORE)

    @property
    def lenient(self) -> bool:
        """Whether the core is right but for the doses, and their number is; the qualifier and the bounds may differ."""
        return self.number and {*CORE} - {"doses"} <= self.right

    @property
    def pair(self) -> bool:
        """Whether partner and doses are right."""
        return {"partner", "doses"} <= self.right


def judge(gold: Annotation, predicted: Annotation, tolerance: float = 0.0) -> Judgement:
    """Compare two tuples slot by slot. Numbers may differ by the share `tolerance` of the larger one."""
    right = {slot for slot in COMPARED if agrees(slot, gold, predicted, tolerance)}
    number = "doses" in right or any(
        _same_number(a, b, tolerance) for a in gold.accepted["doses"] for b in predicted.accepted["doses"]
    )
    close = {slot for slot in slots_of("ids") if slot not in right and _share_an_id(slot, gold, predicted)}
    if number and "doses" not in right:
        close.add("doses")
    return Judgement(frozenset(right), number, frozenset(close))


def agrees(slot: str, gold: Annotation, predicted: Annotation, tolerance: float = 0.0) -> bool:
    """Whether a prediction's value of `slot` is one that gold accepts; a slot that one of them leaves out is agreed on."""
    if not (gold.speaks_of(slot) and predicted.speaks_of(slot)):
        return True
    if slot == "doses" and tolerance:
        return any(_same_doses(a, b, tolerance) for a in gold.accepted["doses"] for b in predicted.accepted["doses"])
    return not set(gold.accepted[slot]).isdisjoint(predicted.accepted[slot])


def agreed_value(slot: str, gold: Annotation, predicted: Annotation | None) -> Value:
    """Gold's value of `slot`: of its alternatives the one that the prediction has, else the first choice."""
    if predicted is not None and gold.speaks_of(slot) and predicted.speaks_of(slot):
        for value in gold.accepted[slot]:
            if value in predicted.accepted[slot]:
                return value
    return gold.first(slot)


def _same_doses(a: Doses, b: Doses, tolerance: float) -> bool:
    return a[3] == b[3] and all(_near(x, y, tolerance) for x, y in zip(a[:3], b[:3], strict=True))


def _same_number(a: Doses, b: Doses, tolerance: float) -> bool:
    if a[0] is not None or b[0] is not None:
        return _near(a[0], b[0], tolerance)
    return _near(a[1], b[1], tolerance) and _near(a[2], b[2], tolerance)


def _near(a: int | None, b: int | None, tolerance: float) -> bool:
    if a is None or b is None:
        return a is b
    return a == b or abs(a - b) <= tolerance * max(a, b)


def _share_an_id(slot: str, gold: Annotation, predicted: Annotation) -> bool:
    return any(not set(a).isdisjoint(b) for a in gold.accepted[slot] for b in predicted.accepted[slot])
