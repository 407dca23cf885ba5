"""Which mention of a ledger is which of gold, and which event stands for which: through mentions, never through ids."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from extractor.model import SLOTS, slots_of
from extractor.scoring.alignment import align, assign
from extractor.scoring.gold import Annotated, Annotation
from extractor.scoring.ledgers.flaws import TablesError
from extractor.scoring.ledgers.tables import Contradiction, Place, Tables

MadeFrom = Mapping[str, Mapping[int, Annotation]]
"""The tuples that a ledger was made from, by article and position."""


def places_in_gold(
    gold: Mapping[str, Annotated], ledger: Tables, where: str, made_from: MadeFrom | None = None
) -> dict[Place, Place]:
    """The mention of gold that each mention of a ledger stands for; one that has no counterpart is left out.

    They stand for each other by their characters, as ``score`` aligns tuples, given what the ledger was `made_from`; not
    given, the ledger must have just the tuples of gold. `where` is what messages call the ledger. Raises
    :class:`TablesError` where it was made from other tuples than these.
    """
    foreign = sorted({article for article, _ in ledger.mentions if article not in gold})
    if foreign:
        raise TablesError(
            f"{where}: mentions: {len(foreign)} articles are not in gold, first {foreign[0]}; a ledger is scored against "
            "gold of the same articles"
        )
    there = {
        (article, position)
        for article, tuples in (by_position(gold) if made_from is None else made_from).items()
        for position in tuples
    }
    unknown = sorted(ledger.mentions.keys() - there)
    if made_from is None:
        if other := unknown or sorted(there - ledger.mentions.keys()):
            side = "gold" if unknown else "the ledger"
            raise TablesError(
                f"{where}: mentions: {side} has no {other[0][0]} tuple {other[0][1]}; a ledger that was made from other "
                "tuples than those of gold, and does not tell them, needs them: --tuples FILE"
            )
        return {place: place for place in there}
    if unknown:
        article, position = unknown[0]
        raise TablesError(
            f"{where}: mentions: {article} tuple {position} is not among the tuples that it was made from"
        )
    places: dict[Place, Place] = {}
    for article, tuples in made_from.items():
        if article in gold:
            order = sorted(tuples)
            pairs = align(gold[article].tuples, [tuples[position] for position in order])
            places |= {(article, order[found]): (article, expected) for expected, found in pairs}
    return places


def by_position(annotated: Mapping[str, Annotated]) -> MadeFrom:
    """The tuples of gold or of a run as what a ledger may be made from."""
    return {one.id: dict(enumerate(one.tuples)) for one in annotated.values()}


def told_tuples(rows: Sequence[Mapping[str, Any]], where: str) -> MadeFrom:
    """The tuples that a ledger says it was made from, in its table ``told``: where they stand, and what tells those apart
    that stand at the same characters. Raises :class:`TablesError`.
    """
    made_from: dict[str, dict[int, Annotation]] = defaultdict(dict)
    for number, row in enumerate(rows):
        try:
            position, start, end = (int(row[column]) for column in ("tuple", "start", "end"))
            article = str(row["id"])
        except (KeyError, TypeError, ValueError):
            raise TablesError(f"{where}: told[{number}]: id, tuple, start or end is missing or no number") from None
        slots = {slot: ((row.get(slot) or SLOTS[slot].default),) for slot in slots_of("label", core=True)}
        ids = {slot: (tuple(filter(None, (row.get(slot) or "").split("+"))),) for slot in slots_of("ids")}
        accepted = {**dict.fromkeys(SLOTS, ()), "doses": ((None, None, None, ""),), **slots, **ids}
        made_from[article][position] = Annotation(start, end, "", accepted)
    return made_from


def pair_events(gold: Tables, ledger: Tables, places: Mapping[Place, Place]) -> dict[str, str]:
    """The event of gold that each event of the ledger stands for, by the mentions that they share.

    One to one, so that as many mentions as possible are in events that stand for each other; among equals those that
    agree in more of what is told of them, then in the order of gold. Events that share no mention stand for nothing.
    """
    shared: Counter[tuple[str, str]] = Counter()
    for place, found in ledger.mentions.items():
        expected = gold.mentions.get(places.get(place, ("", -1)))
        if found.event is not None and expected is not None and expected.event is not None:
            shared[expected.event, found.event] += 1
    pairs: dict[str, str] = {}
    order = {event: position for position, event in enumerate(gold.events)}
    for left, right in _groups(shared, order):
        most = 1 + len(left) * 8
        weights = [
            [shared[g, f] * most + _alike(gold, ledger, g, f) if shared[g, f] else 0 for f in right] for g in left
        ]
        pairs |= {right[f]: left[g] for g, f in assign(weights) if weights[g][f]}
    return pairs


def _alike(gold: Tables, ledger: Tables, expected: str, found: str) -> int:
    """In how many of seven respects two events agree."""
    one, other = gold.events[expected], ledger.events[found]
    told = ("kind", "stage", "partner", "recipient", "vaccine", "date", "bounds")
    return sum(bool(getattr(one, field) == getattr(other, field)) for field in told)


def _groups(shared: Mapping[tuple[str, str], int], order: Mapping[str, int]) -> list[tuple[list[str], list[str]]]:
    """Groups of events such that none shares a mention with an event of another group."""
    partners: dict[tuple[int, str], list[tuple[int, str]]] = defaultdict(list)
    for one, other in shared:
        partners[0, one].append((1, other))
        partners[1, other].append((0, one))
    groups, seen = [], set()
    for start in sorted({one for one, _ in shared}, key=order.__getitem__):
        if (0, start) in seen:
            continue
        seen.add((0, start))
        group, waiting = [], [(0, start)]
        while waiting:
            group.append(waiting.pop())
            following = [one for one in partners[group[-1]] if one not in seen]
            seen.update(following)
            waiting += following
        left = sorted((event for side, event in group if side == 0), key=order.__getitem__)
        groups.append((left, sorted(event for side, event in group if side == 1)))
    return groups


def in_terms_of_gold(ledger: Tables, events: Mapping[str, str], places: Mapping[Place, Place]) -> Tables:
    """The ledger with the ids of gold for the events and mentions that stand for such; others are ``ledger's e7``."""

    def event(one: str) -> str:
        return events.get(one, f"ledger's {one}")

    def link(one: str | None) -> str | None:
        return None if one is None else event(one)

    def place(one: Place) -> Place:
        return places.get(one, (f"ledger's {one[0]}", one[1]))

    return Tables(
        {
            event(one.event): replace(one, event=event(one.event), fulfils=link(one.fulfils), part_of=link(one.part_of))
            for one in ledger.events.values()
        },
        {place(where): replace(one, event=link(one.event)) for where, one in ledger.mentions.items()},
        ledger.totals,
        tuple(
            replace(
                one,
                events=tuple(map(event, one.events)),
                mentions=tuple(map(place, one.mentions)),
                better=tuple(map(place, one.better)),
            )
            for one in ledger.conflicts
        ),
    )


def pair_conflicts(gold: Tables, found: Tables) -> list[tuple[int, int]]:
    """Positions of conflicts that are the same: of one kind between the same events, or mentions where none is named.

    Both sides are in the terms of gold. Of several between the same events those with the same mentions go together.
    """
    waiting: dict[tuple[str, frozenset[object]], list[int]] = defaultdict(list)
    for position, one in enumerate(found.conflicts):
        waiting[_between(one)].append(position)
    pairs: list[tuple[int, int]] = []
    for same in _SAME:
        taken = {position for position, _ in pairs}
        for position, one in enumerate(gold.conflicts):
            left = waiting[_between(one)]
            match = next((k for k in left if position not in taken and same(found.conflicts[k]) == same(one)), None)
            if match is not None:
                left.remove(match)
                pairs.append((position, match))
    return sorted(pairs)


_SAME: tuple[Callable[[Contradiction], object], ...] = (
    lambda one: (set(one.mentions), set(one.better)),
    lambda one: set(one.mentions),
    lambda one: None,
)
"""What is to be the same in conflicts between the same events, the most first."""


def _between(one: Contradiction) -> tuple[str, frozenset[object]]:
    return one.what, frozenset(one.events or one.mentions)
