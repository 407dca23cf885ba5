"""Which mentions tell the same event: same supplier and taker, figures and days that agree (``docs/ledger.md``).

The mentions of one taker are linked at a time, the most exact first, so that they make the events and the rounded ones join
them; the outcome does not hang on the order of the files. Events are looked up by kind, supplier, size and day.
"""

from __future__ import annotations

import math
from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import islice, product

from extractor.ledger.mention import DELIVERY, HANDED_OVER, Mention, days
from extractor.ledger.parties import NOBODY, SUPPLIER, Parties

SAME_LOT = 3
"""Stated days that lie further apart are those of two lots."""
RETOLD = 21
"""Days from one article to another that tells a handing over again in round numbers, where neither states the day and one of
them leaves open who supplied it."""
AWAITED = 90
"""Days from the announcement of a lot to its arrival."""
EXACT = 0.002
"""A figure this little vague is told again whenever it is: nothing else has the same."""
NEAR = 1
"""Days within which two figures that differ are of one event."""
APART = 3
"""Figures of one event differ by no more than this factor."""
_ALWAYS = 10**7
_ANYBODY, _NO_SUPPLIER = "*", "-"
_SIZES = 64
"""Of an event, to the power of two."""


@dataclass(slots=True)
class Event:
    """An event as it is found: its mentions with why each is one, and what they agree on.

    `stated` are the days that texts state, `seen` the first and last day of an article that tells it, as ordinals; `places`
    are its mentions by article.
    """

    number: int
    kind: str
    recipient: str
    partner: str
    vaccine: str
    mechanism: str
    low: int
    high: int
    members: list[tuple[Mention, str]] = field(default_factory=list)
    stated: set[tuple[int, int]] = field(default_factory=set)
    seen: tuple[int, int] | None = None
    awaited: bool = False
    places: dict[str, list[Mention]] = field(default_factory=lambda: defaultdict(list))

    def add(self, mention: Mention, why: str) -> None:
        """Take in a mention."""
        self.members.append((mention, why))
        self.places[mention.id].append(mention)
        self.awaited = self.awaited or mention.status == "scheduled"
        day = days(mention.day)
        if day is None:
            return
        if mention.told:
            self.stated.add(day)
        self.seen = day if self.seen is None else (min(self.seen[0], day[0]), max(self.seen[1], day[1]))


@dataclass(frozen=True, slots=True)
class Linked:
    """The events of a taker, and the mentions that sum up several."""

    events: list[Event]
    checkpoints: list[Mention]


class Linking:
    """Links the mentions of one taker."""

    def __init__(self, mentions: Iterable[Mention], parties: Parties) -> None:
        self._rank = cache(parties.rank)
        self._events: list[Event] = []
        self._vaguest = 0.0
        """Of the figures that events began with."""
        self._by_size: dict[tuple[str, int, str], list[tuple[int, int, Event]]] = defaultdict(list)
        """By kind, size and the supplier that an event began with; also all of them, and those that began with none."""
        self._by_day: dict[tuple[str, str], list[tuple[int, int, Event]]] = defaultdict(list)
        self._mentions = sorted(mentions, key=lambda m: (m.vagueness, not m.told, m.day, m.id, m.position))
        self._wholes = {(m.id, m.part_of) for m in self._mentions if m.part_of is not None}

    def link(self) -> Linked:
        """Link all mentions; sums come behind what they may restate, those of no stage at the end."""
        checkpoints: list[Mention] = []
        for mention in self._mentions:
            if not mention.total and mention.kind:
                self._take(mention, [mention.kind])
        for mention in self._mentions:
            if mention.total:
                promised = bool(mention.kind) and mention.kind not in HANDED_OVER
                found = self._agreeing(mention, [mention.kind]) if promised else None
                if found is not None:
                    self._join(found[0], mention, f"restates it: {found[1]}")
                elif promised and mention.place not in self._wholes:
                    self._begin(mention, mention.kind)
                else:
                    checkpoints.append(mention)
        kinds = sorted({event.kind for event in self._events})
        for mention in self._mentions:
            if not mention.total and not mention.kind:
                self._take(mention, kinds)
        return Linked(self._events, checkpoints)

    def _take(self, mention: Mention, kinds: Sequence[str]) -> None:
        found = self._agreeing(mention, kinds) or self._deviating(mention, kinds)
        if found is None:
            self._begin(mention, mention.kind or DELIVERY)
        else:
            self._join(found[0], mention, found[1])

    def _begin(self, mention: Mention, kind: str) -> None:
        told = (mention.recipient, mention.partner, mention.vaccine, mention.mechanism, mention.low, mention.high)
        event = Event(len(self._events), kind, *told)
        self._events.append(event)
        size = _size((mention.low + mention.high) / 2)
        entry = (_first_day(mention), event.number, event)
        of = {_ANYBODY, mention.partner if self._rank(mention.partner) == SUPPLIER else _NO_SUPPLIER}
        for partner in of:
            insort(self._by_size[kind, size, partner], entry)
        insort(self._by_day[kind, mention.partner], entry)
        event.add(mention, "the most exact mention")
        self._vaguest = max(self._vaguest, mention.vagueness)

    def _join(self, event: Event, mention: Mention, why: str) -> None:
        if mention.low <= event.high and event.low <= mention.high:
            event.low, event.high = max(event.low, mention.low), min(event.high, mention.high)
        if self._rank(mention.partner) > self._rank(event.partner):
            event.partner = mention.partner
        event.vaccine = event.vaccine or mention.vaccine
        if event.mechanism == "unspecified":
            event.mechanism = mention.mechanism
        event.add(mention, why)

    def _agreeing(self, mention: Mention, kinds: Sequence[str]) -> tuple[Event, str] | None:
        """The event that `mention` tells most probably, by a figure that agrees, and why."""
        best: tuple[tuple[float, ...], Event, str] | None = None
        for event in self._of_size(mention, kinds):
            if not (mention.low <= event.high and event.low <= mention.high):
                continue
            found = self._same(event, mention)
            if found is None:
                continue
            score, why = found
            told = f"same figure, {why}"
            if best is None or (score, -event.number) > (best[0], -best[1].number):
                best = (score, event, told)
        return None if best is None else (best[1], best[2])

    def _of_size(self, mention: Mention, kinds: Sequence[str]) -> Iterator[Event]:
        named = self._rank(mention.partner) == SUPPLIER
        partners = (mention.partner, _NO_SUPPLIER) if named else (_ANYBODY,)
        day = days(mention.day)
        reach = _reach(mention)
        # The middle of an event whose figure agrees lies no further off than half of its own width.
        sizes = range(_size(mention.low * (1 - self._vaguest / 2)), _size(mention.high / (1 - self._vaguest / 2)) + 1)
        for kind in kinds:
            window = reach if kind in HANDED_OVER else _ALWAYS
            for size, partner in product(sizes, partners):
                entries = self._by_size.get((kind, size, partner))
                if entries is None:
                    continue
                if day is None:
                    yield from (event for _, _, event in entries)
                    continue
                for begun, _, event in islice(entries, bisect_left(entries, (day[0] - window, -1)), None):
                    if begun > day[1] + window:
                        break
                    yield event

    def _same(self, event: Event, mention: Mention) -> tuple[tuple[float, ...], str] | None:
        """How well all but the figure agrees, and in words what does; ``None`` where something speaks against it."""
        partner = self._partner(event.partner, mention.partner)
        vaccine = _vaccine(event.vaccine, mention.vaccine)
        mechanism = _mechanism(event.mechanism, mention.mechanism)
        when = self._days(event, mention)
        if partner is None or vaccine is None or mechanism is None or when is None or not _apart(event, mention):
            return None
        in_article = mention.id in event.places
        why = ", ".join(words for words in (partner[1], vaccine[1], when[1]) if words)
        return (in_article, partner[0], when[0], vaccine[0], mechanism), why

    def _partner(self, one: str, other: str) -> tuple[float, str] | None:
        if one == other:
            return 1.0, "same supplier" if one else "nobody named in either"
        ranks = sorted((self._rank(one), self._rank(other)))
        if ranks[0] == ranks[1]:
            return None
        return 0.5, "supplier named in one only" if ranks[0] == NOBODY else "channel or importer of the supplier"

    def _days(self, event: Event, mention: Mention) -> tuple[float, str] | None:
        if event.kind not in HANDED_OVER:
            return 1.0, ""
        here = days(mention.day)
        if here is None:
            return 0.0, "day not known"
        if mention.told and event.stated:
            gap = min(_gap(here, there) for there in event.stated)
            return (1.0 - gap / 10, "same day stated") if gap <= SAME_LOT else None
        gap = 0 if event.seen is None else _gap(here, event.seen)
        awaited = event.awaited or mention.status == "scheduled"
        if mention.vagueness > EXACT and gap > max(AWAITED if awaited else RETOLD, _retold(event, mention)):
            return None
        return 1.0 - min(gap, 365) / 366, f"told {gap} days apart" if gap else "told on the same day"

    def _deviating(self, mention: Mention, kinds: Sequence[str]) -> tuple[Event, str] | None:
        """An event whose figure is another, though all else says that it is the same."""
        day = days(mention.day)
        if day is None or self._rank(mention.partner) < SUPPLIER or mention.part_of is not None:
            return None
        for kind in kinds:
            entries = self._by_day.get((kind, mention.partner), [])
            for _, _, event in islice(entries, bisect_left(entries, (day[0] - NEAR, -1)), None):
                first, _ = event.members[0]
                there = days(first.day)
                if there is None or there[0] > day[1] + NEAR:
                    break
                if first.told is not mention.told or event.vaccine != mention.vaccine or mention.id in event.places:
                    continue
                if _mechanism(event.mechanism, mention.mechanism) is None or len(first.day) != len(mention.day):
                    continue
                if first.part_of is None and event.low <= APART * mention.high and mention.low <= APART * event.high:
                    return event, "another figure, but same supplier, taker, product and day"
        return None


def _size(number: float) -> int:
    """Sizes of which each is some one per cent above the last."""
    return int(math.log2(max(number, 1)) * _SIZES)


def _retold(event: Event, mention: Mention) -> int:
    """Days within which a handing over may be told again in round numbers: long, where supplier or product are the same."""
    if not mention.partner or mention.partner != event.partner:
        return RETOLD
    return _ALWAYS if mention.vaccine and mention.vaccine == event.vaccine else AWAITED


def _reach(mention: Mention) -> int:
    """How many days an event may lie from a mention of it."""
    if mention.told:
        return AWAITED
    return _ALWAYS if mention.vagueness <= EXACT or (mention.partner and mention.vaccine) else AWAITED


def _first_day(mention: Mention) -> int:
    found = days(mention.day)
    return 0 if found is None else found[0]


def _gap(one: tuple[int, int], other: tuple[int, int]) -> int:
    """Days between two stretches of days, 0 where they meet."""
    return max(0, one[0] - other[1], other[0] - one[1])


def _vaccine(one: str, other: str) -> tuple[float, str] | None:
    if one == other:
        return 1.0, "same product" if one else ""
    if not one or not other:
        return 0.5, ""
    first, second = set(one.split("+")), set(other.split("+"))
    return (0.7, "one product among several") if first <= second or second <= first else None


def _mechanism(one: str, other: str) -> float | None:
    if one == other:
        return 1.0
    pair = {one, other}
    return 0.5 if pair & {"unspecified", "mixed"} or pair == {"covax", "donation"} else None


def _apart(event: Event, mention: Mention) -> bool:
    """Whether no mention of the event in the same article is a part of this one, its whole, or its like in one whole."""
    for other in event.places.get(mention.id, ()):
        if other.part_of == mention.position or mention.part_of == other.position:
            return False
        if other.part_of is not None and other.part_of == mention.part_of:
            return False
    return True
