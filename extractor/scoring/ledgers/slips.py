"""Every error of a ledger, one by one: what gold has, what the ledger has instead, and the mentions that it concerns."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from extractor.scoring.ledgers.tables import COLUMNS, LINKS, Bounds, Contradiction, Event, Mention, Place, Tables

FIELDS = (
    *(field for field in COLUMNS["events"] if field not in ("event", "low", "high", *LINKS)),
    "doses",
    "doses_meet",
)
"""What is told of an event, and how many doses: the same bounds, or bounds that meet."""


@dataclass(frozen=True, slots=True)
class Slip:
    """One error: its `kind` (``put apart``, ``put together``, ``lost``, ``not in gold``, ``checkpoint``, ``event``,
    ``fulfils``, ``part_of``, ``total``, ``conflict``), what it is about, what gold has and what was found, in words.

    `mentions` are those of gold that it concerns.
    """

    kind: str
    about: str
    expected: str
    found: str
    mentions: tuple[Place, ...] = ()

    def __str__(self) -> str:
        return f"{self.kind}: {self.about}: {self.expected or '–'} → {self.found or '–'}"

    def to_dict(self) -> dict[str, Any]:
        """As JSON."""
        return {
            "kind": self.kind, "about": self.about, "expected": self.expected, "found": self.found,
            "mentions": [list(one) for one in self.mentions],
        }  # fmt: skip


def differing(gold: Event, found: Event) -> dict[str, tuple[str, str]]:
    """The fields of :data:`FIELDS` in which two events differ, with the values of both."""
    told = {field: (getattr(gold, field), getattr(found, field)) for field in FIELDS if not field.startswith("doses")}
    told = {field: values for field, values in told.items() if values[0] != values[1]}
    if gold.bounds != found.bounds:
        told["doses"] = str(gold.bounds), str(found.bounds)
    if not gold.bounds.meets(found.bounds):
        told["doses_meet"] = told["doses"]
    return told


def slips(gold: Tables, found: Tables, conflicts: Sequence[tuple[int, int]]) -> Iterator[Slip]:
    """All errors of a ledger that is `found`, in the terms of gold; `conflicts` are the positions of those that are right."""
    yield from _of_clusters(gold, found)
    yield from _of_mentions(gold, found)
    yield from _of_events(gold, found)
    for account in dict.fromkeys([*gold.totals, *found.totals]):
        expected, got = gold.totals.get(account), found.totals.get(account)
        if expected != got:
            recipient, partner, book = account
            yield Slip("total", f"{book} to {recipient or '?'} by {partner or 'nobody'}", _words(expected), _words(got))
    for one in _left(gold.conflicts, (k for k, _ in conflicts)):
        yield Slip("conflict", one.what, _conflict(one), "", one.mentions)
    for one in _left(found.conflicts, (k for _, k in conflicts)):
        yield Slip("conflict", one.what, "", _conflict(one), one.mentions)


def _of_clusters(gold: Tables, found: Tables) -> Iterator[Slip]:
    """Mentions of one event that the ledger has in several, and of several that it has in one."""
    for kind, one, other in (("put apart", gold, found), ("put together", found, gold)):
        for event, held in _by_event(one.mentions, other.mentions).items():
            if len(held) > 1:
                parts = " | ".join(f"{name}: {_places(places)}" for name, places in held.items())
                concerned = tuple(place for places in held.values() for place in places)
                about = str(one.events[event])
                yield Slip(kind, about, *((event, parts) if kind == "put apart" else (parts, event)), concerned)


def _by_event(one: Mapping[Place, Mention], other: Mapping[Place, Mention]) -> dict[str, dict[str, list[Place]]]:
    """For each event of one side the events of the other that its mentions are in."""
    held: dict[str, dict[str, list[Place]]] = defaultdict(lambda: defaultdict(list))
    for place, mention in one.items():
        counterpart = other.get(place)
        if mention.event is not None and counterpart is not None and counterpart.event is not None:
            held[mention.event][counterpart.event].append(place)
    return held


def _of_mentions(gold: Tables, found: Tables) -> Iterator[Slip]:
    """Tuples that one side has not, and those that are a checkpoint on one side only, or consistent on one only."""
    for place, mention in gold.mentions.items():
        got = found.mentions.get(place)
        if got is None:
            yield Slip("lost", _places([place]), _role(mention), "", (place,))
        elif (mention.role, mention.consistent) != (got.role, got.consistent):
            yield Slip("checkpoint", _places([place]), _role(mention), _role(got), (place,))
    for place, mention in found.mentions.items():
        if place not in gold.mentions:
            yield Slip("not in gold", _places([place]), "", _role(mention), (place,))


def _of_events(gold: Tables, found: Tables) -> Iterator[Slip]:
    """What is told otherwise of events that stand for each other, and links that one side has not."""
    for name, event in gold.events.items():
        for field, values in differing(event, found.events[name]).items() if name in found.events else ():
            if field != "doses_meet":
                yield Slip("event", f"{event}: {field}", *values)
    for link in LINKS:
        for name in dict.fromkeys([*gold.events, *found.events]):
            one, other = gold.events.get(name), found.events.get(name)
            expected, got = (None if side is None else getattr(side, link) for side in (one, other))
            if expected != got:
                yield Slip(link, str(one or other), expected or "", got or "")


def _left(conflicts: Sequence[Contradiction], right: Iterable[int]) -> list[Contradiction]:
    done = set(right)
    return [one for position, one in enumerate(conflicts) if position not in done]


def _conflict(one: Contradiction) -> str:
    return f"{', '.join(one.events) or 'no event'}: {_places(one.mentions)} ({one.why})"


def _role(one: Mention) -> str:
    if one.role != "checkpoint":
        return f"of {one.event}"
    return "checkpoint, consistent" if one.consistent else "checkpoint, contradicted"


def _places(places: Iterable[Place]) -> str:
    return ", ".join(f"{article} tuple {position}" for article, position in places)


def _words(bounds: Bounds | None) -> str:
    return "" if bounds is None else str(bounds)
