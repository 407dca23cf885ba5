"""What the guidelines decide always, whatever the scorer thinks: few rules, each with a name and a test.

:func:`decide` takes the most probable of each choice and lets the constraints change it; those that did are named in the
decision. What holds for several quantities at once (*mỗi*, *lần lượt*) is in :mod:`extractor.assembly.respective`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from extractor.assembly.assertion import allowed_statuses
from extractor.assembly.candidates import Candidate
from extractor.assembly.contexts import Unit
from extractor.assembly.parties import PartyUse
from extractor.assembly.scorer import NOBODY, SUPPLY, Probabilities
from extractor.model import Mechanism, Status

JOINT = 0.2
"""A party that is joined to the supplier (*Pháp và Italia*) gives with it where it is this probable beside it."""


@dataclass(frozen=True, slots=True)
class Decision:
    """What is chosen for a quantity; `overruled` names the constraints that changed it."""

    suppliers: tuple[PartyUse, ...]
    mechanism: Mechanism
    status: Status
    overruled: tuple[str, ...] = ()


def decide(unit: Unit, candidates: Sequence[Candidate], scored: Probabilities) -> Decision | None:
    """The choice for a quantity, ``None`` where it is no supply."""
    allowed = allowed_statuses(unit.dose.cue)
    if scored.supply < SUPPLY or not allowed:
        return None
    suppliers = _suppliers(candidates, scored)
    status = next(stage for stage, _ in scored.status if stage in allowed)
    held = () if status == scored.status[0][0] else ("stage_as_asserted",)
    decision = Decision(suppliers, Mechanism(scored.mechanism[0][0]), Status(status), held)
    for constraint in CONSTRAINTS:
        changed = constraint(decision, unit)
        if changed is not decision:
            decision = replace(changed, overruled=(*decision.overruled, constraint.__name__))
    return decision


def _suppliers(candidates: Sequence[Candidate], scored: Probabilities) -> tuple[PartyUse, ...]:
    """The most probable party, where it is most probably named, with those that are joined to it."""
    chosen, p = scored.partner[0]
    if chosen == NOBODY:
        return ()
    best = max((k for k, c in enumerate(candidates) if c.use.id == chosen), key=lambda k: scored.mentions[k])
    here = [(k, c) for k, c in enumerate(candidates) if c.sentence == candidates[best].sentence]
    place = next(n for n, (k, _) in enumerate(here) if k == best)
    first = last = place
    while first > 0 and here[first][1].use.joined:
        first -= 1
    while last + 1 < len(here) and here[last + 1][1].use.joined:
        last += 1
    probable = dict(scored.partner)
    joint = [c.use for k, c in here[first : last + 1] if k == best or probable[c.use.id] >= JOINT * p]
    return tuple({use.id: use for use in reversed(joint)}.values())[::-1]


def covax_alone_is_covax(decision: Decision, unit: Unit) -> Decision:
    """What comes from COVAX and nobody else comes through COVAX (guidelines, section 4)."""
    if [use.id for use in decision.suppliers] == ["COVAX"] and decision.mechanism is not Mechanism.COVAX:
        return replace(decision, mechanism=Mechanism.COVAX)
    return decision


def own_allocation_is_allocated(decision: Decision, unit: Unit) -> Decision:
    """What COVAX *phân bổ* is allocated also under a head that promises, unless its own words promise (section 5)."""
    told = [m for m in unit.own.lead if m.kind in ("verb", "status")]
    allocated = bool(told) and all(m.kind == "verb" and m.label == "allocate" for m in told)
    if decision.status is Status.PLEDGED and decision.mechanism is Mechanism.COVAX and allocated:
        return replace(decision, status=Status.ALLOCATED)
    return decision


CONSTRAINTS = (covax_alone_is_covax, own_allocation_is_allocated)
