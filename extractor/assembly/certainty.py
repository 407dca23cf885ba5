"""How sure the answer is for a quantity that is a supply, in the terms of the model: its confidence and the runners-up."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from extractor.assembly.assertion import allowed_statuses
from extractor.assembly.constraints import Decision
from extractor.assembly.contexts import Unit
from extractor.assembly.scorer import NOBODY, Probabilities
from extractor.confidence import MENTIONED
from extractor.model import Alternative, Confidence

Ranked = Sequence[tuple[str, float]]
"""Values with their probabilities, the most probable first."""


def how_sure(unit: Unit, decision: Decision, scored: Probabilities) -> tuple[Confidence, Mapping[str, Alternative]]:
    """The confidence of what was decided, and for each slot of the core the next most probable value, if it is told.

    Several parties that give together are as sure as the surest of them: to add them up, as if one of them had to be the
    giver, promised twice as much as was right out of fold. The stages that are not allowed here count for nothing. A value
    that a constraint overruled is no runner-up, and its probability is that of the value in its place.
    """
    chosen = tuple(use.id for use in decision.suppliers) or (NOBODY,)
    partner = max(p for party, p in scored.partner if party in chosen)
    mechanism, mechanisms = _answered(scored.mechanism, decision.mechanism)
    allowed = allowed_statuses(unit.dose.cue)
    possible = [(stage, p) for stage, p in scored.status if stage in allowed]
    among = sum(p for _, p in possible)
    status, statuses = _answered([(stage, p / among) for stage, p in possible], decision.status)
    others = {
        "partner": [(([party] if party else []), p) for party, p in scored.partner if party not in chosen],
        "mechanism": mechanisms,
        "status": statuses,
    }
    told = {
        slot: Alternative(value if isinstance(value, str) else tuple(value), p)
        for slot, ranked in others.items()
        for value, p in ranked[:1]
        if p > MENTIONED
    }
    whole = scored.supply * partner * mechanism * status
    return Confidence(whole, scored.supply, partner, mechanism, status), told


def _answered(ranked: Ranked, chosen: str) -> tuple[float, Ranked]:
    """How probable the label that was `chosen` is, and the other labels."""
    gone = {chosen, ranked[0][0]}
    return _share(ranked, gone), [(label, p) for label, p in ranked if label not in gone]


def _share(ranked: Ranked, labels: Collection[str]) -> float:
    return min(1.0, sum(p for label, p in ranked if label in labels))
