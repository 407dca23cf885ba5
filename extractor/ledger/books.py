"""Running totals that articles tell, held against what had come by then, and the books of what was promised and delivered."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from operator import itemgetter

from extractor.ledger.entries import Entry, month_of
from extractor.ledger.links import reach
from extractor.ledger.mention import HANDED_OVER, WORD, Mention, days

DELIVERED, PROMISED = "delivered", "promised"
BY = ("vaccine", "mechanism")
"""What totals may be told by besides taker, supplier and month."""


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """A total that an article tells: whether nothing contradicts it, and in words what does. `parts` are events it lists."""

    mention: Mention
    parts: tuple[str, ...]
    consistent: bool
    why: str


@dataclass(frozen=True, slots=True)
class Total:
    """What was delivered, or promised, in a month (all: empty), as a range; `vaccine` and `mechanism` where asked by."""

    recipient: str
    partner: str
    book: str
    month: str
    low: int
    high: int
    vaccine: str = ""
    mechanism: str = ""


def delivered(entries: Iterable[Entry]) -> list[Entry]:
    """The entries that the book of deliveries counts: what has come, and is no part of another of the same taker."""
    by_id = {entry.event: entry for entry in entries}

    def counted(entry: Entry) -> bool:
        whole = by_id.get(entry.part_of)
        inside = whole is not None and whole.recipient == entry.recipient and whole.stage == "received"
        return entry.kind in HANDED_OVER and entry.stage == "received" and not inside

    return [entry for entry in by_id.values() if counted(entry)]


def promised(entries: Iterable[Entry]) -> list[Entry]:
    """The entries that the book of promises counts: the first word given, once."""
    by_id = {entry.event: entry for entry in entries}

    def counted(entry: Entry) -> bool:
        if entry.kind not in WORD:
            return False
        above = (by_id.get(entry.fulfils), by_id.get(entry.part_of))
        return all(one is None or one.kind not in WORD or one.recipient != entry.recipient for one in above)

    return [entry for entry in by_id.values() if counted(entry)]


def totals(entries: Sequence[Entry], by: Collection[str] = ()) -> list[Total]:
    """The books: by taker and supplier, in all and month by month, and by what is asked."""
    sums: dict[tuple[str, ...], list[int]] = defaultdict(lambda: [0, 0])
    for book, counted in ((DELIVERED, delivered(entries)), (PROMISED, promised(entries))):
        for entry in counted:
            more = tuple(getattr(entry, name) if name in by else "" for name in BY)
            months = {"", month_of(entry.date)}
            for month in months:
                one = sums[entry.recipient, entry.partner, book, month, *more]
                one[0] += entry.low
                one[1] += entry.high
    return [
        Total(taker, supplier, book, month, low, high, *more)
        for (taker, supplier, book, month, *more), (low, high) in sorted(sums.items())
    ]


def judged(
    checkpoints: Iterable[Mention],
    entries: Sequence[Entry],
    parts: Mapping[tuple[str, int], Sequence[str]],
    slips: Set[tuple[str, int]],
) -> Iterator[Checkpoint]:
    """Each told total with whether it is contradicted: by what had come by its day, by the parts that it lists, or as one of
    the `slips` among the totals that were told."""
    by_id = {entry.event: entry for entry in entries}
    come: dict[str, list[Entry]] = defaultdict(list)
    for entry in delivered(entries):
        come[entry.recipient].append(entry)
    running = {taker: _Running(found) for taker, found in come.items()}
    for mention in checkpoints:
        listed = tuple(parts.get(mention.place, ()))
        least = sum(by_id[part].low for part in listed if part in by_id)
        if listed and least > mention.high:
            yield Checkpoint(mention, listed, False, f"the parts that it lists are {least:,}")
            continue
        day = days(mention.day)
        known = running.get(mention.recipient)
        by_then = known.by(day[0], mention) if known is not None and day is not None else 0
        if by_then > mention.high:
            yield Checkpoint(mention, listed, False, f"{by_then:,} had come before its day")
        elif mention.place in slips:
            yield Checkpoint(mention, listed, False, "other totals that were told contradict it")
        else:
            yield Checkpoint(mention, listed, True, "a total over several events")


class _Running:
    """What had come to a taker by a day, from each supplier and of each product, as sums from day to day."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self._days: dict[tuple[str, str], list[tuple[int, int]]] = defaultdict(list)
        for entry in sorted(entries, key=lambda one: one.date):
            if entry.span is None:
                continue
            for key in {(p, v) for p in ("", entry.partner) for v in ("", entry.vaccine)}:
                sums = self._days[key]
                sums.append((entry.span[1], entry.low + (sums[-1][1] if sums else 0)))

    def by(self, day: int, mention: Mention) -> int:
        """How much had surely come before `day` of what `mention` counts."""
        sums = self._days.get((mention.partner, mention.vaccine), [])
        count = bisect_left(sums, day, key=itemgetter(0))
        return sums[count - 1][1] if count else 0


def overfilled(promise: Entry, arrivals: Sequence[Entry]) -> bool:
    """Whether more has come than a promise may stand for."""
    return sum(entry.low for entry in arrivals) > reach(promise)
