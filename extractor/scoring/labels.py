"""Scores for each label, and which label was taken for which."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from extractor.model import CLOSED, SLOTS, slots_of
from extractor.scoring.gold import Annotation, Value
from extractor.scoring.judging import agreed_value
from extractor.scoring.outcomes import Item, Outcome
from extractor.scoring.ratios import Score

LABEL_SLOTS = tuple("qualifier" if slot == "doses" else slot for slot in slots_of("ids", "doses", "label"))
"""The slots whose values are labels: a few known ones, or ids; of the doses it is the qualifier."""

LABELLED = (*slots_of("label", core=True), *slots_of("ids", core=True), "qualifier")
"""The slots of the core that are scored label by label."""

NOT_FOUND = "(missing)"
NOT_IN_GOLD = "(spurious)"


@dataclass(frozen=True, slots=True)
class LabelScores:
    """How the tuples with one label fare: whether the label is right (`slot`), whether the whole core is (`strict`)."""

    slot: Score
    strict: Score


def labels_of(slot: str, value: Value) -> tuple[str, ...]:
    """The labels that a slot's value counts under: a joint gift under each of its partners.

    >>> labels_of("partner", ("FRA", "ITA")), labels_of("partner", ()), labels_of("status", "pledged")
    (('FRA', 'ITA'), ('(nobody)',), ('pledged',))
    """
    if isinstance(value, tuple):
        return value or (f"({SLOTS[slot].empty})",)
    return (str(value),)


def item_labels(slot: str, item: Item) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The labels of `item` in gold and in the run. Of gold's alternatives it is the one that the run has, else the first."""
    expected = () if item.expected is None else labels_of(slot, _value(slot, item.expected, item.found))
    found = () if item.found is None else labels_of(slot, _value(slot, item.found, item.expected))
    return expected, found


def label_scores(items: Iterable[Item]) -> dict[str, dict[str, LabelScores]]:
    """For each of :data:`LABELLED` the scores of each label, the most frequent in gold first."""
    counts: dict[str, dict[str, list[int]]] = {slot: defaultdict(lambda: [0, 0, 0, 0]) for slot in LABELLED}
    for item in items:
        for slot in LABELLED:
            expected, found = item_labels(slot, item)
            for label in {*expected, *found}:
                in_both = label in expected and label in found
                strict = in_both and item.outcome is Outcome.CORRECT
                for k, counted in enumerate((label in expected, label in found, in_both, strict)):
                    counts[slot][label][k] += counted
    return {
        slot: {
            label: LabelScores(Score(both, gold, given), Score(strict, gold, given))
            for label, (gold, given, both, strict) in sorted(
                labels.items(), key=lambda pair: (-pair[1][0], -pair[1][1], pair[0])
            )
        }
        for slot, labels in counts.items()
    }


def confusion(slot: str, items: Iterable[Item]) -> Mapping[str, Mapping[str, int]]:
    """How often each label of gold (row) became which label of the run (column), with those not found and not in gold."""
    known = CLOSED[slot]
    table = {row: dict.fromkeys((*known, NOT_FOUND), 0) for row in known}
    table[NOT_IN_GOLD] = dict.fromkeys(known, 0)
    for item in items:
        expected, found = item_labels(slot, item)
        table[expected[0] if expected else NOT_IN_GOLD][found[0] if found else NOT_FOUND] += 1
    return table


def _value(slot: str, one: Annotation, other: Annotation | None) -> Value:
    if slot != "qualifier":
        return agreed_value(slot, one, other)
    qualifiers = [doses[3] for doses in one.accepted["doses"]]
    others = [doses[3] for doses in other.accepted["doses"]] if other is not None else []
    return next((q for q in qualifiers if q in others), qualifiers[0])
