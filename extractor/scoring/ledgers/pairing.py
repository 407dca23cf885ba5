"""Which mention of a ledger is which of gold, and which event stands for which: through mentions, never through ids."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping
from dataclasses import replace

from extractor.scoring.alignment import align, assign
from extractor.scoring.gold import Annotated
from extractor.scoring.ledgers.flaws import TablesError
from extractor.scoring.ledgers.tables import Contradiction, Place, Tables
from extractor.scoring.same_texts import check_same_texts


def places_in_gold(
    gold: Mapping[str, Annotated], ledger: Tables, where: str, run: Mapping[str, Annotated] | None = None
) -> dict[Place, Place]:
    """The mention of gold that each mention of a ledger stands for.

    A ledger that was made from the tuples of gold has just those. One that was made from those of a `run` needs them: they
    stand for each other by their characters, as ``score`` aligns tuples, and what has no counterpart is left out. `where` is
    what messages call the ledger. Raises :class:`TablesError` where it was made from other tuples than these, and
    :class:`~extractor.scoring.DifferentTextsError`.
    """
    foreign = sorted({article for article, _ in ledger.mentions if article not in gold})
    if foreign:
        raise TablesError(
            f"{where}: mentions: {len(foreign)} articles are not in gold, first {foreign[0]}; a ledger is scored against "
            "gold of the same articles"
        )
    made_from = _places(gold if run is None else run)
    unknown = sorted(ledger.mentions.keys() - made_from)
    if run is None:
        unknown = unknown or sorted(made_from - ledger.mentions.keys())
        if unknown:
            article, position = unknown[0]
            side = "the ledger" if unknown[0] in made_from else "gold"
            raise TablesError(
                f"{where}: mentions: {side} has no {article} tuple {position}; a ledger that was made from other tuples "
                "than those of gold needs them: --tuples FILE"
            )
        return {place: place for place in made_from}
    if unknown:
        article, position = unknown[0]
        raise TablesError(
            f"{where}: mentions: {article} tuple {position} is not among the tuples that it was made from"
        )
    check_same_texts(gold, run, ("gold", "the tuples"))
    return {
        (one.id, found): (one.id, expected)
        for one in gold.values()
        if one.id in run
        for expected, found in align(one.tuples, run[one.id].tuples)
    }


def _places(annotated: Mapping[str, Annotated]) -> set[Place]:
    return {(one.id, k) for one in annotated.values() for k in range(len(one.tuples))}


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
