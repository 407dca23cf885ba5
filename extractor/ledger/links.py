"""What belongs to what among events: lots to a contract, a contract to its promise, parts to wholes, returns to loans."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, field

from extractor.ledger.entries import Entry
from extractor.ledger.mention import ALLOCATION, CESSION, CONTRACT, DELIVERY, LOAN, PLEDGE, REQUEST, RETURN, unit

_BELOW: Mapping[str, tuple[str, ...]] = {
    DELIVERY: (ALLOCATION, CONTRACT, PLEDGE),
    CESSION: (CONTRACT, PLEDGE),
    LOAN: (CONTRACT, PLEDGE),
    ALLOCATION: (PLEDGE,),
    CONTRACT: (PLEDGE,),
    PLEDGE: (REQUEST,),
}
"""The rungs below a kind, the nearest first."""
_ORDER = (PLEDGE, CONTRACT, ALLOCATION, DELIVERY, CESSION, LOAN)
FILLED = 0.9
"""Of a promise: from there on it is filled, for it was told in round numbers."""
_AS_MUCH_OR_TOGETHER = frozenset({REQUEST})
"""Rungs that are fulfilled only by what is as much, or told together with them."""


def with_returns(entries: Sequence[Entry]) -> list[Entry]:
    """The entries, those of doses lent that go back to who had lent them before as returns."""
    loans: dict[tuple[str, str], list[Entry]] = defaultdict(list)
    for entry in entries:
        if entry.kind == LOAN:
            loans[entry.partner, entry.recipient].append(entry)
    found = []
    for entry in entries:
        lent = [
            loan
            for loan in loans.get((entry.recipient, entry.partner), ())
            if entry.kind == LOAN and not before(entry, loan) and loan.date < entry.date and compatible(loan, entry)
        ]
        if lent:
            best = min(lent, key=lambda loan: (not as_much(loan, entry), loan.date, loan.event))
            entry = entry.linked(kind=RETURN, fulfils=best.event)
        found.append(entry)
    return found


def with_parts(entries: Iterable[Entry], whole_of: Mapping[str, str]) -> list[Entry]:
    """The entries with the whole that each is a part of: an event of the same kind, of which it is not a part by others."""
    by_id = {entry.event: entry for entry in entries}
    wholes: dict[str, str] = {}
    for part, whole in sorted(whole_of.items()):
        if part == whole or part not in by_id or whole not in by_id or by_id[part].kind != by_id[whole].kind:
            continue
        above = whole
        while above in wholes and above != part:
            above = wholes[above]
        if above != part:
            wholes[part] = whole
    return [entry.linked(part_of=wholes.get(entry.event, "")) for entry in by_id.values()]


@dataclass(frozen=True, slots=True)
class Telling:
    """How events are told: under which suppliers, where there are several, and words given in which articles."""

    suppliers: Mapping[str, Set[str]] = field(default_factory=dict)
    articles: Mapping[str, Set[str]] = field(default_factory=dict)


def with_fulfilled(entries: Sequence[Entry], telling: Telling = Telling()) -> list[Entry]:
    """The entries, each with the event on the nearest rung below that it fulfils.

    Words give a lot its contract (same supplier, taker and product; a lot told under its channel, too, that channel's); what
    has been fulfilled to the last dose is fulfilled by nothing more. A request is fulfilled by what is as much, or by what
    an article tells together with it.
    """
    promises: dict[tuple[str, str, str], list[Entry]] = defaultdict(list)
    for entry in entries:
        promises[entry.kind, entry.recipient, entry.partner].append(entry)
    given: dict[str, int] = defaultdict(int)
    fulfils: dict[str, str] = {}
    by_id = {entry.event: entry for entry in entries}
    order = sorted(entries, key=lambda e: (_ORDER.index(e.kind) if e.kind in _ORDER else 9, e.date or "9", e.event))
    for entry in order:
        if entry.fulfils or not entry.partner or by_id.get(entry.part_of) is not None:
            continue
        for rung in _BELOW.get(entry.kind, ()):
            suppliers = [entry.partner, *sorted(telling.suppliers.get(entry.event, set()) - {entry.partner, ""})]
            below = [one for who in suppliers for one in promises.get((rung, entry.recipient, who), ())]
            open_ = [one for one in below if _may_fulfil(entry, one, given[one.event], telling)]
            if open_:
                best = min(open_, key=lambda one: (not as_much(one, entry), -len(one.vaccine), one.date, one.event))
                fulfils[entry.event] = best.event
                if entry.stage == "received" or entry.kind in (CONTRACT, ALLOCATION):
                    given[best.event] += entry.low
                break
    return [entry.linked(fulfils=fulfils.get(entry.event, entry.fulfils)) for entry in entries]


def _may_fulfil(entry: Entry, promise: Entry, given: int, telling: Telling) -> bool:
    if promise.event == entry.event or promise.part_of or not compatible(promise, entry):
        return False
    if as_much(promise, entry) and given == 0:
        return True
    if before(entry, promise):
        return False
    if promise.kind in _AS_MUCH_OR_TOGETHER:
        together = telling.articles.get(entry.event, set()) & telling.articles.get(promise.event, set())
        return bool(together) and given == 0
    return given < FILLED * promise.low


def before(one: Entry, other: Entry) -> bool:
    """Whether `one` was surely before `other`."""
    first, second = one.span, other.span
    return first is not None and second is not None and first[1] < second[0]


def as_much(one: Entry, other: Entry) -> bool:
    """Whether both may be of as many doses, as far as their figures tell."""
    return one.low <= reach(other) and other.low <= reach(one)


def reach(entry: Entry) -> int:
    """How many doses the figure of an event may stand for at most."""
    return entry.high if entry.low != entry.high else entry.high + unit(entry.high) // 2


def compatible(one: Entry, other: Entry) -> bool:
    """Whether product and arrangement may be the same."""
    products = [set(e.vaccine.split("+")) for e in (one, other) if e.vaccine]
    same_product = len(products) < 2 or products[0] <= products[1] or products[1] <= products[0]
    pair = {one.mechanism, other.mechanism}
    free = pair & {"unspecified", "mixed"} or pair <= {"covax", "donation"} or pair <= {"purchase", "production"}
    return same_product and (len(pair) == 1 or bool(free))
