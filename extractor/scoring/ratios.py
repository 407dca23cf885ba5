"""Precision, recall and F1 from counts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


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
class Macro:
    """Means over articles, each over those where there is something to measure; ``None`` where there is none."""

    precision: float | None
    recall: float | None
    f1: float | None
