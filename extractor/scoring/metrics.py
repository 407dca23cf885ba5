"""Precision, recall and F1 of a run against gold, and every error by name."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from extractor.scoring.alignment import agrees, align
from extractor.scoring.gold import CORE, SLOTS, Annotated, Annotation, read_annotations


@dataclass(frozen=True, slots=True)
class Score:
    """How many of a kind were right: `correct` of `gold` expected and of `predicted` given.

    Without any expected or given the ratios are ``None``: nothing to measure is not a zero.

    >>> Score(correct=3, gold=4, predicted=3).f1
    0.8571428571428571
    """

    correct: int
    gold: int
    predicted: int

    @property
    def precision(self) -> float | None:
        """Share of what was given that is right."""
        return self.correct / self.predicted if self.predicted else None

    @property
    def recall(self) -> float | None:
        """Share of what was expected that was found."""
        return self.correct / self.gold if self.gold else None

    @property
    def f1(self) -> float | None:
        """Harmonic mean of precision and recall."""
        return 2 * self.correct / (self.gold + self.predicted) if self.gold + self.predicted else None

    def to_dict(self) -> dict[str, Any]:
        """Counts and ratios."""
        return {
            "correct": self.correct, "gold": self.gold, "predicted": self.predicted,
            "precision": self.precision, "recall": self.recall, "f1": self.f1,
        }  # fmt: skip


@dataclass(frozen=True, slots=True)
class Error:
    """A tuple that is not wholly right: ``missing``, ``spurious``, or ``wrong`` with the core slots that differ."""

    article: str
    outcome: str
    slots: tuple[str, ...]
    gold: Annotation | None
    predicted: Annotation | None


@dataclass(frozen=True, slots=True)
class Report:
    """The score of a run: `detection` of dose spans, each of `slots`, the whole `core` tuple (strict), and `errors`."""

    detection: Score
    slots: Mapping[str, Score]
    core: Score
    articles: int
    errors: tuple[Error, ...]

    def to_dict(self) -> dict[str, Any]:
        """The figures, without the errors."""
        return {
            "articles": self.articles,
            "detection": self.detection.to_dict(),
            "slots": {slot: score.to_dict() for slot, score in self.slots.items()},
            "core": self.core.to_dict(),
        }


def score(gold: Mapping[str, Annotated], predicted: Mapping[str, Annotated]) -> Report:
    """Score `predicted` against `gold`, micro over all articles of gold.

    A core tuple is right when partner, doses (value, bounds, qualifier), mechanism and status are. Raises
    :class:`ValueError` when the run has no line for an article of gold.
    """
    absent = [identifier for identifier in gold if identifier not in predicted]
    if absent:
        raise ValueError(f"the run has no line for {len(absent)} articles of gold, first {absent[0]!r}")
    totals = {"gold": 0, "predicted": 0, "found": 0, "core": 0}
    right = dict.fromkeys(SLOTS, 0)
    errors: list[Error] = []
    for identifier, article in gold.items():
        given = predicted[identifier].tuples
        pairs = align(article.tuples, given)
        totals["gold"] += len(article.tuples)
        totals["predicted"] += len(given)
        totals["found"] += len(pairs)
        by_gold = dict(pairs)
        for g, expected in enumerate(article.tuples):
            if g not in by_gold:
                errors.append(Error(identifier, "missing", (), expected, None))
                continue
            found = given[by_gold[g]]
            agreed = {slot for slot in SLOTS if agrees(slot, expected, found)}
            for slot in agreed:
                right[slot] += 1
            wrong = tuple(slot for slot in CORE if slot not in agreed)
            totals["core"] += not wrong
            if wrong:
                errors.append(Error(identifier, "wrong", wrong, expected, found))
        taken = set(by_gold.values())
        errors.extend(Error(identifier, "spurious", (), None, found) for p, found in enumerate(given) if p not in taken)

    def made(correct: int) -> Score:
        return Score(correct, totals["gold"], totals["predicted"])

    slots = {slot: made(right[slot]) for slot in SLOTS}
    return Report(made(totals["found"]), slots, made(totals["core"]), len(gold), tuple(errors))


def score_files(gold: Path, predicted: Path) -> Report:
    """Score one file against another. Raises :class:`~extractor.scoring.GoldError` and :class:`ValueError`."""
    return score(read_annotations(gold), read_annotations(predicted))
