"""Where mentions contradict each other. One conflict for one contradiction, each with its mentions, none dropped."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass

from extractor.ledger.books import Checkpoint, overfilled
from extractor.ledger.entries import Entry, Figures
from extractor.ledger.links import before, reach
from extractor.ledger.mention import WORD, Mention, days

FIGURE, SUM, FALLS, MORE, ORDER = "figure", "sum", "total falls", "more than promised", "date order"
"""What may be contradicted."""

Places = tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Conflict:
    """A contradiction: the events and mentions in it, and which of these are the better supported reading, if any is.

    But for one of figures, `mentions` are those beside the mentions of its events; the mentions of `better_events` are
    better, too.
    """

    what: str
    events: tuple[str, ...]
    mentions: Places
    better: Places
    why: str
    better_events: tuple[str, ...] = ()


def figure_conflicts(entry: Entry, figures: Figures) -> Iterator[Conflict]:
    """Different figures for one event, the better supported first."""
    if not figures.others:
        return
    mentions = [*figures.agree, *(m for other in figures.others for m in other)]
    best = len({m.voice for m in figures.agree})
    clear = all(len({m.voice for m in other}) < best for other in figures.others)
    told = " against ".join(_figure(group[0]) for group in (figures.agree, *figures.others))
    yield Conflict(FIGURE, (entry.event,), _places(mentions), _places(figures.agree) if clear else (), told)


def other_conflicts(
    entries: Sequence[Entry], checkpoints: Sequence[Checkpoint], stated: Set[str], falling: Iterable[Fall]
) -> Iterator[Conflict]:
    """Sums over their whole, totals that fall, more than was promised, a delivery before its promise.

    `stated` are the events whose day a text states. Parts are better than their sum, arrivals than their promise, and of two
    totals the one that is no slip.
    """
    by_id = {entry.event: entry for entry in entries}
    parts: dict[str, list[Entry]] = defaultdict(list)
    arrivals: dict[str, list[Entry]] = defaultdict(list)
    for entry in sorted(entries, key=lambda one: (one.date, one.event)):
        if entry.part_of:
            parts[entry.part_of].append(entry)
        if entry.fulfils and entry.stage == "received":
            arrivals[entry.fulfils].append(entry)
    for whole, found in sorted(parts.items()):
        total = sum(entry.low for entry in found)
        if whole in by_id and total > reach(by_id[whole]):
            listed = tuple(entry.event for entry in found)
            why = f"the parts are {total:,}, the whole {by_id[whole].high:,}"
            yield Conflict(SUM, (*listed, whole), (), (), why, listed)
    for checkpoint in checkpoints:
        if checkpoint.parts and not checkpoint.consistent:
            yield Conflict(SUM, checkpoint.parts, (checkpoint.mention.place,), (), checkpoint.why, checkpoint.parts)
    for fall in falling:
        better = fall.higher if fall.slip is fall.lower else fall.lower
        why = f"{_figure(fall.higher)} by {fall.higher.day}, {_figure(fall.lower)} by {fall.lower.day}"
        yield Conflict(FALLS, (), (fall.higher.place, fall.lower.place), (better.place,), why)
    for promise, found in sorted(arrivals.items()):
        word = by_id.get(promise)
        if word is not None and word.kind in WORD and overfilled(word, found):
            come = tuple(entry.event for entry in found)
            why = f"{sum(entry.low for entry in found):,} have come of {word.high:,}"
            yield Conflict(MORE, (*come, promise), (), (), why, come)
    for entry in entries:
        word = by_id.get(entry.fulfils)
        if word is None or not {entry.event, word.event} <= stated or not before(entry, word):
            continue
        events = (entry.event, word.event)
        yield Conflict(ORDER, events, (), (), f"{entry.date} is before the promise of {word.date}")


@dataclass(frozen=True, slots=True)
class Fall:
    """Two running totals of which the later is lower; `slip` is the one of them that is not believed."""

    higher: Mention
    lower: Mention
    slip: Mention


def falls(mentions: Iterable[Mention]) -> list[Fall]:
    """Where running totals of a taker, supplier and product are lower than earlier ones: a slip is one, whatever follows."""
    books: dict[tuple[str, str, str], list[Mention]] = defaultdict(list)
    for mention in mentions:
        if days(mention.day) is not None:
            books[mention.recipient, mention.partner, mention.vaccine].append(mention)
    return [
        fall
        for _, found in sorted(books.items())
        for fall in _falls(sorted(found, key=lambda m: (m.day, -m.low, m.place)))
    ]


def _falls(totals: Iterable[Mention]) -> Iterator[Fall]:
    """The falls of totals in the order of their days. Which of the two is the slip, those behind tell: a total that rises on
    from the higher one, or more low ones than high ones that they contradict."""
    rising: list[Mention] = []
    low: list[Mention] = []
    for total in totals:
        if not rising or total.high >= rising[-1].low:
            yield from (Fall(rising[-1], one, one) for one in low)
            low = []
            if not rising or total.low > rising[-1].low:
                rising.append(total)
        elif rising[-1].day < total.day:
            if low and total.high < low[-1].low:
                yield Fall(low[-1], total, total)
                continue
            low.append(total)
            high = [one for one in rising if one.low > low[0].high]
            if len(low) > len(high):
                yield from (Fall(one, low[0], one) for one in high)
                rising, low = rising[: -len(high)] + low, []
    yield from (Fall(rising[-1], one, one) for one in low)


def _figure(mention: Mention) -> str:
    return f"{mention.value:,}" if mention.value is not None else f"{mention.low:,}–{mention.high:,}"


def _places(mentions: Sequence[Mention]) -> Places:
    return tuple(mention.place for mention in mentions)
