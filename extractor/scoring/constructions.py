"""What kind of statement a tuple is, told from its annotation and its sentence: to see which kinds cost most.

A tuple may be of several kinds, so their counts do not add up to the number of tuples.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from extractor.scoring.gold import Annotation
from extractor.scoring.labels import item_labels
from extractor.scoring.outcomes import Item, Outcome
from extractor.scoring.ratios import Score

CONSTRUCTIONS: Mapping[str, str] = {
    "headline": "stands in the first line of the article",
    "alone in its sentence": "the only quantity in its sentence",
    "two in a sentence": "one of two quantities in a sentence",
    "list of three or more": "one of three or more quantities in a sentence",
    "each": "one number for several tuples (mỗi nước 1 triệu liều)",
    "joint partners": "several suppliers give one quantity together",
    "nobody named": "no supplier is named",
    "donor through COVAX": "somebody else's doses come through COVAX",
    "total": "a figure that sums several deliveries",
    "part of a total": "counted inside another quantity",
    "third parties": "the recipient is not Vietnam",
    "Vietnam gives": "Vietnam is the supplier",
    "bounded number": "approximately, at least, at most",
    "range or vague": "from … to …, several million",
    "number in words": "written without a digit",
    "dated": "the event has a day or month",
    "two readings": "gold accepts several readings",
}
"""Each kind of statement, and what makes a tuple one."""

_SENTENCE_END = re.compile(r"\n|[.!?…](?=\s+\S)")


@dataclass(frozen=True, slots=True)
class Cost:
    """What one kind of statement costs: the strict `score` of its tuples, the `errors` among them, their share of all
    errors, and the core slot that is wrong most often (``missing``, ``spurious`` where there is no pair)."""

    construction: str
    score: Score
    errors: int
    share: float
    mostly: str


@dataclass(frozen=True, slots=True)
class Mistake:
    """One kind of error: the slot with gold's label and the run's, or a tuple missing or spurious; how often."""

    slot: str
    expected: str
    found: str
    count: int
    share: float


_UNPAIRED = {
    Outcome.MISSING: ("tuple", "in gold", "missing"),
    Outcome.SPURIOUS: ("tuple", "not in gold", "spurious"),
}


def constructions_of(one: Annotation, others: Iterable[Annotation], text: str | None) -> Iterator[str]:
    """The kinds of statement that a tuple is. `others` are the tuples of its article, `text` the article's where known."""
    if text is not None:
        start, end = _sentence(text, one.start)
        if start == 0:
            yield "headline"
        spans = {(other.start, other.end) for other in others if start <= other.start < end} | {(one.start, one.end)}
        yield (
            "alone in its sentence"
            if len(spans) == 1
            else "two in a sentence"
            if len(spans) == 2
            else "list of three or more"
        )
    partner, recipient, mechanism = one.first("partner"), one.first("recipient"), one.first("mechanism")
    qualifier = one.first("doses")[3]
    tests = {
        "each": sum((other.start, other.end) == (one.start, one.end) for other in others) > 1,
        "joint partners": len(partner) > 1,
        "nobody named": not partner,
        "donor through COVAX": mechanism == "covax" and bool(partner) and partner != ("COVAX",),
        "total": one.first("scope") == "total",
        "part of a total": one.first("part_of") is not None,
        "third parties": "VNM" not in recipient and partner != ("VNM",),
        "Vietnam gives": "VNM" in partner,
        "bounded number": qualifier in ("approx", "at_least", "at_most"),
        "range or vague": qualifier in ("range", "vague"),
        "number in words": not any(character.isdigit() for character in one.text),
        "dated": one.first("date") is not None,
        "two readings": one.has_alternatives,
    }
    yield from (name for name, holds in tests.items() if holds)


def costs(items: Iterable[Item], texts: Mapping[str, str]) -> list[Cost]:
    """What each kind of statement costs, the dearest first; an aligned pair is of gold's kinds."""
    items = list(items)
    siblings: dict[tuple[str, bool], list[Annotation]] = {}
    for item in items:
        for one, side in ((item.expected, True), (item.found, False)):
            if one is not None:
                siblings.setdefault((item.article, side), []).append(one)
    members: dict[str, list[Item]] = {name: [] for name in CONSTRUCTIONS}
    for item in items:
        others = siblings[item.article, item.expected is not None]
        for name in constructions_of(item.shown, others, texts.get(item.article)):
            members[name].append(item)
    errors = sum(item.outcome is not Outcome.CORRECT for item in items)
    found = [_cost(name, group, errors) for name, group in members.items() if group]
    return sorted(found, key=lambda cost: (-cost.errors, cost.construction))


def mistakes(items: Iterable[Item]) -> list[Mistake]:
    """Every kind of error in the core slots, the most frequent first; a tuple with two wrong slots counts in both."""
    counts: dict[tuple[str, str, str], int] = {}
    wrong = [item for item in items if item.outcome is not Outcome.CORRECT]
    for item in wrong:
        kinds = [_mistake(slot, item) for slot in item.wrong] or [_UNPAIRED[item.outcome]]
        for one in kinds:
            counts[one] = counts.get(one, 0) + 1
    found = [Mistake(*key, count, count / len(wrong)) for key, count in counts.items()]
    return sorted(found, key=lambda m: (-m.count, m.slot, m.expected, m.found))


def _cost(name: str, group: list[Item], errors: int) -> Cost:
    correct = sum(item.outcome is Outcome.CORRECT for item in group)
    gold = sum(item.gold is not None for item in group)
    predicted = sum(item.predicted is not None for item in group)
    wrong = len(group) - correct
    reasons: dict[str, int] = {}
    for item in group:
        if item.outcome is not Outcome.CORRECT:
            for reason in item.wrong or (item.outcome.value,):
                reasons[reason] = reasons.get(reason, 0) + 1
    mostly = max(reasons, key=lambda reason: (reasons[reason], reason)) if reasons else ""
    return Cost(name, Score(correct, gold, predicted), wrong, wrong / errors if errors else 0.0, mostly)


def _mistake(slot: str, item: Item) -> tuple[str, str, str]:
    if slot == "doses":
        assert item.expected is not None
        assert item.found is not None
        if item.judgement is not None and item.judgement.number:
            return "doses", item.expected.first("doses")[3], item.found.first("doses")[3]
        return "doses", "number", "another number"
    expected, found = item_labels(slot, item)
    return slot, " + ".join(expected), " + ".join(found)


def _sentence(text: str, position: int) -> tuple[int, int]:
    """Where the sentence around `position` begins and ends, by full stops and line ends only."""
    start, end = 0, len(text)
    for stop in _SENTENCE_END.finditer(text):
        if stop.end() <= position:
            start = stop.end()
        else:
            end = stop.end()
            break
    return start, end
