"""Events as they are entered: the figure that is best supported, the furthest stage, and who says so."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from extractor.ledger.linking import Event
from extractor.ledger.mention import STAGES, Mention, days
from extractor.ledger.parties import Parties


@dataclass(frozen=True, slots=True)
class Entry:
    """An event of the ledger, a row of its table. `first` and `last` bound its day, as ordinals, 0 where none is known."""

    event: str
    kind: str
    stage: str
    partner: str
    recipient: str
    vaccine: str
    mechanism: str
    low: int
    high: int
    date: str
    fulfils: str
    part_of: str
    mentions: int
    sources: int
    confidence: float | None

    @property
    def span(self) -> tuple[int, int] | None:
        """The first and last day on which it may have been."""
        return days(self.date)

    def linked(self, *, kind: str | None = None, fulfils: str | None = None, part_of: str | None = None) -> Entry:
        """The same with another kind, or other links."""
        told = {"kind": kind, "fulfils": fulfils, "part_of": part_of}
        changed: dict[str, Any] = {name: value for name, value in told.items() if value is not None}
        return replace(self, **changed)


@dataclass(frozen=True, slots=True)
class Figures:
    """What the mentions of an event say of how much it was: the interval, who says so, and who says otherwise."""

    low: int
    high: int
    agree: tuple[Mention, ...]
    others: tuple[tuple[Mention, ...], ...]


def entered(event: Event, parties: Parties) -> tuple[Entry, Figures]:
    """The entry of an event, and what its mentions say of the figure."""
    mentions = [mention for mention, _ in event.members]
    figures = figures_of(mentions)
    stage = max((m.status for m in mentions), key=STAGES.index)
    partner = _most([m.partner for m in mentions], parties.rank)
    told = f"{min(m.place for m in mentions)}"
    sure = [m.confidence for m in mentions if m.confidence is not None]
    entry = Entry(
        hashlib.sha256(told.encode()).hexdigest()[:12],
        event.kind,
        stage,
        partner,
        event.recipient,
        _most([m.vaccine for m in mentions], bool),
        _most([m.mechanism for m in mentions], lambda name: (name != "unspecified", name != "donation")),
        figures.low,
        figures.high,
        _day(mentions, stage),
        "",
        "",
        len(mentions),
        len({m.voice for m in mentions}),
        max(sure, default=None),
    )
    return entry, figures


def figures_of(mentions: Sequence[Mention]) -> Figures:
    """The most exact figure; where figures disagree, that which more independent sources say, else all between them."""
    intervals = sorted({(m.low, m.high) for m in mentions})
    voices = {one: {m.voice for m in mentions if _meet(one, (m.low, m.high))} for one in intervals}
    best = max(intervals, key=lambda one: (len(voices[one]), one[0] - one[1], one))
    agree = [m for m in mentions if _meet(best, (m.low, m.high))]
    rest = [m for m in mentions if not _meet(best, (m.low, m.high))]
    low, high = _value(agree)
    others: list[tuple[Mention, ...]] = []
    while rest:
        lead = min(rest, key=lambda m: (m.vagueness, m.place))
        others.append(tuple(m for m in rest if _meet((lead.low, lead.high), (m.low, m.high))))
        rest = [m for m in rest if not _meet((lead.low, lead.high), (m.low, m.high))]
    if others and any(len({m.voice for m in other}) >= len({m.voice for m in agree}) for other in others):
        values = [(low, high), *(_value(other) for other in others)]
        low, high = min(first for first, _ in values), max(last for _, last in values)
    return Figures(low, high, tuple(agree), tuple(others))


def _value(mentions: Sequence[Mention]) -> tuple[int, int]:
    """The figure where one is told as such, the most exact; else the tightest bounds."""
    told = [m for m in mentions if m.value is not None]
    if told:
        best = min(told, key=lambda m: (m.vagueness, m.place))
        assert best.value is not None
        return best.value, best.value
    low, high = max(m.low for m in mentions), min(m.high for m in mentions)
    return (low, high) if low <= high else (min(m.low for m in mentions), max(m.high for m in mentions))


def _meet(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] <= other[1] and other[0] <= one[1]


def _most(values: Iterable[str], rank: Callable[[str], Any]) -> str:
    """The commonest of the values that rank highest."""
    counts = Counter(values)
    return max(counts, key=lambda value: (rank(value), counts[value], value))


def _day(mentions: Sequence[Mention], stage: str) -> str:
    """The day that is stated most often of the furthest stage, else the first on which an article tells it."""
    furthest = [m for m in mentions if m.status == stage]
    stated = Counter(m.day for m in furthest if m.told) or Counter(m.day for m in mentions if m.told)
    if stated:
        return max(stated, key=lambda day: (len(day), stated[day], day))
    return min((m.day for m in furthest if m.day), default="")


def month_of(day: str) -> str:
    """The month of an ISO day or month."""
    return day[:7]
