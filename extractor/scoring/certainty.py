"""Whether a run is as sure of its tuples as it is right: the surest part of it against gold, and the calibration error."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

from extractor.scoring.outcomes import Item
from extractor.scoring.ratios import Score

SHARES = (0.25, 0.5, 0.75, 1.0)
BINS = 10


@dataclass(frozen=True, slots=True)
class Coverage:
    """The surest `share` of a run's tuples: how many of them are wholly right (strict), and how sure the last one is."""

    share: float
    score: Score
    least: float

    def to_dict(self) -> dict[str, Any]:
        """Everything as JSON."""
        return {"share": self.share, "least": self.least, **self.score.to_dict()}


@dataclass(frozen=True, slots=True)
class Bin:
    """The tuples with a confidence from `low` to `high`: how many, how sure on average, and which share is wholly right."""

    low: float
    high: float
    tuples: int
    sure: float
    right: float


@dataclass(frozen=True, slots=True)
class Certainty:
    """What the confidence of a run's tuples is worth, by whether their core is right (strict).

    `error` is the expected calibration error: over :data:`BINS` equal parts of 0 to 1, the mean distance between how sure
    the tuples there are and how many of them are right, each part by its tuples.
    """

    coverage: tuple[Coverage, ...]
    error: float
    bins: tuple[Bin, ...]
    """Those that hold any tuples."""

    def to_dict(self) -> dict[str, Any]:
        """Everything as JSON."""
        return {
            "coverage": [one.to_dict() for one in self.coverage],
            "calibration_error": self.error,
            "bins": [asdict(one) for one in self.bins],
        }


def certainty(items: Sequence[Item]) -> Certainty | None:
    """Hold the confidence of a run to what became of its tuples; ``None`` where one of them does not tell any, or none is
    there. Tuples that are equally sure are taken in their order."""
    judged: list[tuple[float, bool]] = []
    for item in items:
        if item.found is not None:
            if item.found.confidence is None:
                return None
            judged.append((item.found.confidence, item.judgement is not None and item.judgement.strict))
    if not judged:
        return None
    judged.sort(key=lambda one: -one[0])
    gold = sum(item.expected is not None for item in items)
    bins = _bins(judged)
    error = sum(one.tuples * abs(one.sure - one.right) for one in bins) / len(judged)
    return Certainty(tuple(_surest(judged, share, gold) for share in SHARES), error, bins)


def _surest(judged: Sequence[tuple[float, bool]], share: float, gold: int) -> Coverage:
    part = judged[: max(1, round(share * len(judged)))]
    return Coverage(share, Score(sum(right for _, right in part), gold, len(part)), part[-1][0])


def _bins(judged: Sequence[tuple[float, bool]]) -> tuple[Bin, ...]:
    held: list[list[tuple[float, bool]]] = [[] for _ in range(BINS)]
    for one in judged:
        held[min(int(one[0] * BINS), BINS - 1)].append(one)
    return tuple(
        Bin(
            k / BINS,
            (k + 1) / BINS,
            len(part),
            sum(sure for sure, _ in part) / len(part),
            sum(right for _, right in part) / len(part),
        )
        for k, part in enumerate(held)
        if part
    )
