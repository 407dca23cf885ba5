"""B³: how well mentions are put together, seen from each mention (Bagga and Baldwin 1998)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class BCubed:
    """Sums over mentions: those of several collections add up.

    `precise` is the sum, over the `predicted` mentions, of the share of a mention's cluster that belongs with it;
    `recalled` that, over the `gold` mentions, of the share of what belongs with it that its cluster has. Without any
    mentions the ratios are ``None``.
    """

    precise: float
    recalled: float
    gold: int
    predicted: int

    @property
    def precision(self) -> float | None:
        """Mean over the mentions that were given."""
        return self.precise / self.predicted if self.predicted else None

    @property
    def recall(self) -> float | None:
        """Mean over the mentions of gold."""
        return self.recalled / self.gold if self.gold else None

    @property
    def f1(self) -> float | None:
        """Harmonic mean of the two; where only one side has mentions it is 0."""
        precision, recall = self.precision or 0.0, self.recall or 0.0
        if not self.gold + self.predicted:
            return None
        return 2 * precision * recall / (precision + recall) if precision + recall else 0.0

    def __add__(self, other: BCubed) -> BCubed:
        return BCubed(
            self.precise + other.precise,
            self.recalled + other.recalled,
            self.gold + other.gold,
            self.predicted + other.predicted,
        )

    def to_dict(self) -> dict[str, Any]:
        """Mentions of both sides and the ratios."""
        return {
            "gold": self.gold, "predicted": self.predicted,
            "precision": self.precision, "recall": self.recall, "f1": self.f1,
        }  # fmt: skip


def b_cubed(gold: Mapping[Any, str], predicted: Mapping[Any, str]) -> BCubed:
    """Compare two ways to put mentions into clusters, each given as the cluster of every mention.

    A mention that only gold has is found with nothing: recall 0. One that only the other side has belongs with nothing:
    precision 0, and it spoils the cluster that it stands in.

    >>> score = b_cubed({"a": "e1", "b": "e1", "c": "e2"}, {"a": "x", "b": "x", "c": "x"})
    >>> score.precision == (2 / 3 + 2 / 3 + 1 / 3) / 3, score.recall
    (True, 1.0)
    """
    together = Counter((gold[one], predicted[one]) for one in gold.keys() & predicted.keys())
    of_gold, of_predicted = Counter(gold.values()), Counter(predicted.values())
    return BCubed(
        sum(count * count / of_predicted[right] for (_, right), count in sorted(together.items())),
        sum(count * count / of_gold[left] for (left, _), count in sorted(together.items())),
        len(gold),
        len(predicted),
    )
