"""Stretches of an article in which the encoder reads: whole sentences, with what stands around them.

Each quantity is read in one window, where its sentence stands in the middle. Before that stand the title and the
sentences from which a supplier may be named, behind it one more.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from extractor.assembly.candidates import ArticleLook, Look
from extractor.encoder.pieces import END, START, Piece, Pieces

MOST = 384
"""Pieces in a window."""
MOST_BEFORE = 90
"""Pieces of the sentences before those whose quantities are read."""
MOST_OF_TITLE = 40
MOST_OF_SENTENCE = 150
NO_CUE = ""

Place = tuple[int, int]
"""A sentence and an item of it."""


@dataclass(frozen=True, slots=True)
class Window:
    """Pieces as numbers, with the cue and the role that each belongs to, and the pieces (first, behind the last) of items.

    `quantities` are those that are read here, `items` all parties and quantities in sight.
    """

    pieces: tuple[int, ...]
    cues: tuple[str, ...]
    roles: tuple[str, ...]
    quantities: tuple[Place, ...]
    items: Mapping[Place, tuple[int, int]]


@dataclass(frozen=True, slots=True)
class _Cut:
    """A sentence as pieces."""

    index: int
    pieces: tuple[int, ...]
    cues: tuple[str, ...]
    roles: tuple[str, ...]
    items: Mapping[int, tuple[int, int]]
    quantities: tuple[int, ...]


def windows(article: ArticleLook, pieces: Pieces, asked: frozenset[int] | None = None) -> list[Window]:
    """The windows of `article` in which the quantities of the sentences `asked` for (all by default) are read."""
    looks = article.looks
    wanted = [k for k, look in enumerate(looks) if look.quantities and (asked is None or k in asked)]
    cuts: dict[int, _Cut] = {}

    def cut(index: int) -> _Cut:
        if index not in cuts:
            cuts[index] = _cut(index, looks[index], pieces)
        return cuts[index]

    title = [k for k, look in enumerate(looks[:2]) if look.sentence.title]
    found: list[Window] = []
    while wanted:
        first = last = wanted[0]
        head = [k for k in title if k < first]
        room = MOST - 3 - min(MOST_OF_TITLE, sum(len(cut(k).pieces) for k in head))
        before: list[int] = []
        size = 0
        for k in range(first - 1, -1, -1):
            size += len(cut(k).pieces)
            if k in head or size > MOST_BEFORE:
                break
            before.insert(0, k)
        used = sum(len(cut(k).pieces) for k in [*before, first])
        served = 1
        while served < len(wanted):
            more = sum(len(cut(k).pieces) for k in range(last + 1, wanted[served] + 1))
            if used + more > room:
                break
            used, last, served = used + more, wanted[served], served + 1
        behind = [last + 1] if last + 1 < len(looks) and used + len(cut(last + 1).pieces) <= room else []
        middle = [cut(k) for k in [*before, *range(first, last + 1), *behind]]
        found.append(_window([cut(k) for k in head], middle, frozenset(wanted[:served])))
        wanted = wanted[served:]
    return found


def _window(head: Sequence[_Cut], middle: Sequence[_Cut], asked: frozenset[int]) -> Window:
    numbers, cues, roles = [START], [NO_CUE], [NO_CUE]
    items: dict[Place, tuple[int, int]] = {}

    def add(part: _Cut, most: int) -> None:
        start = len(numbers)
        numbers.extend(part.pieces[:most])
        cues.extend(part.cues[:most])
        roles.extend(part.roles[:most])
        for item, (first, last) in part.items.items():
            if first < most:
                items[part.index, item] = (start + first, start + min(last, most))

    room = MOST_OF_TITLE
    for part in head:
        add(part, room)
        room = max(0, room - len(part.pieces))
    if head:
        numbers.append(END)
        cues.append(NO_CUE)
        roles.append(NO_CUE)
    for part in middle:
        add(part, MOST_OF_SENTENCE)
    numbers.append(END)
    cues.append(NO_CUE)
    roles.append(NO_CUE)
    quantities = tuple(
        (part.index, item)
        for part in middle
        if part.index in asked
        for item in part.quantities
        if (part.index, item) in items
    )
    return Window(tuple(numbers), tuple(cues), tuple(roles), quantities, items)


def _cut(index: int, look: Look, pieces: Pieces) -> _Cut:
    sentence = look.sentence
    cut = pieces.cut(sentence.text)[:MOST_OF_SENTENCE]
    cues, roles = [NO_CUE] * len(cut), [NO_CUE] * len(cut)
    items: dict[int, tuple[int, int]] = {}
    at = 0
    for k, item in enumerate(look.items):
        if item.kind == "c":
            continue
        first, last = _covering(cut, item.start - sentence.start, item.end - sentence.start, at)
        if first == last:
            continue
        at = first
        for place in range(first, last):
            if not cues[place]:
                cues[place] = item.key
                roles[place] = item.use.role if item.use is not None else NO_CUE
        if item.kind in "NP":
            items[k] = (first, last)
    return _Cut(
        index,
        tuple(piece.number for piece in cut),
        tuple(cues),
        tuple(roles),
        items,
        look.quantities,
    )


def _covering(cut: Sequence[Piece], start: int, end: int, at: int) -> tuple[int, int]:
    """The pieces (first, behind the last) with characters between `start` and `end`; those before `at` are not looked at."""
    first = at
    while first < len(cut) and cut[first].end <= start:
        first += 1
    last = first
    while last < len(cut) and cut[last].start < end:
        last += 1
    return first, last
