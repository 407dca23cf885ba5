"""How far two annotators of the same articles agree, and what they have to settle.

Agreement on which tuples there are is F1 (there is no count of tuples that both left out, which the coefficients would
need; Hripcsak and Rothschild, *Agreement, the F-measure, and reliability*, 2005). On the tuples that both have, the label
slots get Cohen's kappa and Krippendorff's alpha for nominal labels, as computed by NLTK.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from extractor.model import SLOTS, slots_of
from extractor.scoring.gold import Annotated
from extractor.scoring.labels import LABEL_SLOTS, item_labels
from extractor.scoring.metrics import RESAMPLES, Report, score
from extractor.scoring.outcomes import Item, Outcome


@dataclass(frozen=True, slots=True)
class Coefficients:
    """Agreement on one slot over `tuples` aligned tuples: the share that is the same, kappa and alpha.

    ``None`` where chance cannot be told from agreement, because no or only one label was used.
    """

    tuples: int
    observed: float | None
    kappa: float | None
    alpha: float | None


@dataclass(frozen=True, slots=True)
class Agreement:
    """`report` scores the second annotator against the first; F1 is the same either way. `only_first` and `only_second`
    are the ids of articles that one of them has no line for: these are left out."""

    report: Report
    coefficients: Mapping[str, Coefficients]
    only_first: tuple[str, ...]
    only_second: tuple[str, ...]

    def to_dict(self) -> dict[str, Any]:
        """Everything as JSON."""
        return {
            **self.report.to_dict(),
            "coefficients": {
                slot: {"tuples": c.tuples, "observed": c.observed, "kappa": c.kappa, "alpha": c.alpha}
                for slot, c in self.coefficients.items()
            },
            "only_first": list(self.only_first),
            "only_second": list(self.only_second),
        }


def agree(
    first: Mapping[str, Annotated], second: Mapping[str, Annotated], *, resamples: int = RESAMPLES, seed: int = 0
) -> Agreement:
    """Measure how far two annotations agree on the articles that both have.

    Raises :class:`ValueError` where there is no such article, and :class:`~extractor.scoring.DifferentTextsError`.
    """
    both = [identifier for identifier in first if identifier in second]
    if not both:
        raise ValueError("the two files have no article in common")
    report = score(
        {identifier: first[identifier] for identifier in both},
        {identifier: second[identifier] for identifier in both},
        resamples=resamples,
        seed=seed,
        sides=("the first", "the second"),
    )
    aligned = [item for item in report.items if item.judgement is not None]
    labelled = [slot for slot in LABEL_SLOTS if slot not in SLOTS or slot in report.slots]
    return Agreement(
        report,
        {slot: _coefficients([_labels(slot, item) for item in aligned]) for slot in labelled},
        tuple(identifier for identifier in first if identifier not in second),
        tuple(identifier for identifier in second if identifier not in first),
    )


def merge(report: Report, first: Mapping[str, Mapping[str, Any]], second: Mapping[str, Mapping[str, Any]]) -> list[Any]:
    """The lines of a merged file that lists what to adjudicate; `first` and `second` are the lines of the two by id.

    A tuple of both is written once; a slot they differ in holds both readings as ``{"any": [first's, second's]}``. A line
    with anything to settle says so under ``adjudicate``: the tuple, and the slots that differ or who alone has it.
    """
    by_article: dict[str, list[Item]] = {identifier: [] for identifier in first if identifier in second}
    for item in report.items:
        by_article[item.article].append(item)
    return [_merged(items, first[article], second[article]) for article, items in by_article.items()]


def _labels(slot: str, item: Item) -> tuple[str, str]:
    expected, found = item_labels(slot, item)
    return "+".join(expected), "+".join(found)


def _coefficients(pairs: Sequence[tuple[str, str]]) -> Coefficients:
    if not pairs:
        return Coefficients(0, None, None, None)
    observed = sum(a == b for a, b in pairs) / len(pairs)
    if len({label for pair in pairs for label in pair}) < 2:
        return Coefficients(len(pairs), observed, None, None)
    # Imported late: NLTK is large, and only this needs it.
    from nltk.metrics.agreement import AnnotationTask

    data = [(coder, k, label) for k, pair in enumerate(pairs) for coder, label in zip("ab", pair, strict=True)]
    task = AnnotationTask(data)
    return Coefficients(len(pairs), observed, float(task.kappa()), float(task.alpha()))


def _merged(items: Sequence[Item], first: Mapping[str, Any], second: Mapping[str, Any]) -> dict[str, Any]:
    ordered = sorted(items, key=lambda item: (item.shown.start, item.gold is None, item.gold or 0, item.predicted or 0))
    # Positions are those in each annotator's own list; in the merged one they are others.
    moved: tuple[dict[int, int], dict[int, int]] = ({}, {})
    for position, item in enumerate(ordered):
        for side, own in zip(moved, (item.gold, item.predicted), strict=True):
            if own is not None:
                side[own] = position
    tuples: list[Any] = []
    to_settle: list[dict[str, Any]] = []
    for position, item in enumerate(ordered):
        one = None if item.gold is None else _moved(first["tuples"][item.gold], moved[0])
        other = None if item.predicted is None else _moved(second["tuples"][item.predicted], moved[1])
        if one is None or other is None:
            tuples.append(one if one is not None else other)
            to_settle.append({"tuple": position, "only": "first" if other is None else "second"})
            continue
        differing = [slot for slot in SLOTS if item.slots[slot] is not Outcome.CORRECT]
        same_span = item.expected is not None and item.found is not None and item.expected.spans == item.found.spans
        if not same_span and "doses" not in differing:
            differing.append("doses")
        tuples.append({**one, **{slot: _either(one[slot], other[slot]) for slot in differing}})
        if differing:
            to_settle.append({"tuple": position, "slots": differing})
    merged: dict[str, Any] = {"id": first["id"], "tuples": tuples}
    return merged | {"adjudicate": to_settle} if to_settle else merged


def _moved(form: Mapping[str, Any], positions: Mapping[int, int]) -> dict[str, Any]:
    moved = {key: value for key, value in form.items() if key in SLOTS}
    for slot in slots_of("position"):
        whole = form[slot]
        if isinstance(whole, dict):
            moved[slot] = {"any": [positions.get(one, one) for one in whole["any"]]}
        else:
            moved[slot] = positions.get(whole, whole)
    return moved


def _either(one: Any, other: Any) -> dict[str, Any]:
    readings = []
    for value in (one, other):
        for reading in value["any"] if isinstance(value, dict) and "any" in value else [value]:
            if reading not in readings:
                readings.append(reading)
    return {"any": readings}
