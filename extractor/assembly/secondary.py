"""Reads the secondary slots: vaccine, recipient, scope, date and what a quantity is part of (guidelines, section 7)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from extractor.assembly.contexts import BACK, HEAD, NEXT, OWN, PARENT, WHOLE, Unit
from extractor.assembly.mentions import Mention
from extractor.assembly.roles import LABEL, RECIPIENT, PartyUse
from extractor.assembly.segments import INSIDE, LIST, SIBLING
from extractor.model import Scope, Status

Proof = tuple[Mention | PartyUse, ...]


@dataclass(frozen=True, slots=True)
class Labels:
    """Ids with the places that name them."""

    ids: tuple[str, ...]
    evidence: Proof


def read_vaccines(unit: Unit, partner: Sequence[PartyUse], products: frozenset[str]) -> Labels:
    """The products said for this quantity: own words, the list's head or the contract, else the maker that supplies."""
    for context in unit.contexts:
        if context.name == PARENT and any(u.role == LABEL for u in unit.own.uses):
            continue
        if context.name not in (OWN, HEAD, PARENT, NEXT, BACK, WHOLE):
            continue
        found = [m for m in context.mentions if m.kind == "vaccine"]
        if context.name == OWN:
            found = _near(unit, found)
        if found and (context.name == OWN or len({m.label for m in found}) == 1):
            unique = {m.label: m for m in found}
            return Labels(tuple(unique), tuple(unique.values()))
    makers = [u for u in partner if u.id in products]
    return Labels(tuple(dict.fromkeys(u.id for u in makers)), tuple(makers))


def _near(unit: Unit, found: Sequence[Mention]) -> list[Mention]:
    """Products after the quantity if there are any, else those before it."""
    after = [m for m in found if m.start >= unit.dose.end]
    return after or list(found)


def read_recipients(unit: Unit, partner: Sequence[str]) -> Labels:
    """Who receives: the parties addressed in own words or the words depended on; Vietnam where nothing is said."""
    for context in unit.contexts:
        takers = [u for u in context.uses if u.role == RECIPIENT and u.id not in partner]
        if takers:
            foreign = [u for u in takers if not u.domestic]
            chosen = foreign if foreign and "VNM" in partner else takers
            group = _group(chosen, context.uses)
            ids = ("VNM" if u.home else u.id for u in group)
            return Labels(tuple(dict.fromkeys(ids)), tuple(group))
    return Labels(("VNM",), ())


def _group(takers: Sequence[PartyUse], uses: Sequence[PartyUse]) -> list[PartyUse]:
    last = takers[-1]
    ordered = list(uses)
    first = position = ordered.index(last)
    while first > 0 and ordered[first].joined and ordered[first - 1].role == RECIPIENT:
        first -= 1
    return [u for u in ordered[first : position + 1] if u in takers]


def read_scope(unit: Unit) -> tuple[Scope, Proof]:
    """``total`` where the figure's own words sum several deliveries; the items of a list are ``single``."""
    if unit.segment.link == LIST:
        return Scope.SINGLE, ()
    cues = [m for m in unit.own.lead if m.kind == "structure" and m.label in ("total", "raise")]
    near = [m for m in unit.sentence.between(unit.segment.start, unit.dose.start) if m.label in ("total", "raise")]
    cues = cues or near
    return (Scope.TOTAL, tuple(cues[-1:])) if cues else (Scope.SINGLE, ())


def read_date(unit: Unit, status: Status) -> tuple[str | None, Proof]:
    """The day or month of the event that the status names, from this sentence or the one it points back to."""
    candidates = [m for m in unit.own.mentions if m.kind == "date" and m.iso]
    if not candidates and unit.segment.link not in (LIST, SIBLING):
        first = unit.sentence.between(unit.sentence.start, unit.dose.start)
        candidates = [m for m in first if m.kind == "date" and m.iso]
    candidates = [m for m in candidates if not _counts(unit, m)]
    if not candidates:
        return None, ()
    after = [m for m in candidates if m.start > unit.dose.end]
    before = [m for m in candidates if m.start < unit.dose.start]
    chosen = before[-1] if before and status is not Status.SCHEDULED else (after or before)[0]
    if status is Status.CONTRACTED and not after:
        return chosen.iso, (chosen,)
    return chosen.iso, (chosen,)


def _counts(unit: Unit, date: Mention) -> bool:
    """Whether the day only dates the count: *tính đến ngày 20/9*."""
    before = unit.sentence.slice(max(unit.sentence.start, date.start - 16), date.start).lower()
    return any(
        word in before for word in ("đến ngày", "tính đến", "đến hết", "tới ngày", "đến sáng", "đến chiều", "đến ")
    )


def part_of(unit: Unit, positions: dict[int, int], units: Sequence[Unit]) -> int | None:
    """Position of the tuple that this quantity is counted inside, if the text says so."""
    segment = unit.segment
    siblings = [u for u in units if u.sentence is unit.sentence]
    following = next((u for u in siblings if u.segment.index == segment.index + 1), None)
    if following is not None and following.segment.link == INSIDE:
        return positions.get(following.dose.start)
    if segment.link == LIST and unit.parent is not None:
        return positions.get(unit.parent.dose.start)
    return None
