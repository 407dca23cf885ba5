"""A text with what its tuples were read from, highlighted as displaCy does.

displaCy itself would write a text twice where two slots rest on the same words (*COVAX* is partner and mechanism), leaves
labels as they are, so that a hostile file of results could bring a script, and has white words on pale ground in a dark
notebook: hence a template of our own.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from extractor.model import SLOTS, Result, SupplyTuple
from extractor.notebook import WRAPPER, Html

COLOURS = {
    "doses": "#ffd88a", "partner": "#9fd3ff", "mechanism": "#c3e7b0", "status": "#e3c6ff", "vaccine": "#ffc2cf",
    "recipient": "#c9d6e3", "scope": "#e6dcc3", "part_of": "#e6dcc3", "date": "#b5ece4", "assertion": "#ffb3a1",
}  # fmt: skip
"""The ground behind the words of each slot; where words serve several, that of the first in the order of the slots."""


@dataclass(frozen=True, slots=True)
class _Mark:
    start: int
    end: int
    slot: str
    label: str
    told: str


@dataclass(frozen=True, slots=True)
class _Piece:
    text: str
    labels: tuple[str, ...] = ()
    told: str = ""
    colour: str = ""


def render(result: Result, text: str) -> Html:
    """Return `text` as HTML in which the words that the tuples of `result` rest on are highlighted, with their labels.

    A quantity is labelled with its tuple's position and what it says, other words with the value that they gave; the rule
    that read them, and for which tuples, is told where the pointer rests. In a notebook the last line of a cell shows
    itself. Everything is escaped: neither the text nor a result from a file can bring markup of its own.

    Raises :class:`ValueError` where `result` has an error, or was not read from `text`.

    >>> from extractor import extract
    >>> text = "Liên bang Nga tặng 1.000 liều Sputnik V."
    >>> html = render(extract(text), text)
    >>> html.count("<mark"), "SPUTNIK_V" in html
    (4, True)
    """
    # Imported late: only who asks for a page pays for it.
    from jinja2 import Environment, PackageLoader

    if result.error is not None:
        raise ValueError(f"{result.id}: nothing to highlight: error in {result.error.step}: {result.error.reason}")
    marks = [mark for position, found in enumerate(result) for mark in _marks(result.id, position, found, text)]
    environment = Environment(loader=PackageLoader("extractor.reports"), autoescape=True)
    used = {mark.slot for mark in marks}
    legend = {slot: COLOURS[slot] for slot in SLOTS if slot in used}
    pieces = _pieces(text, marks)
    return Html(environment.get_template("highlight.html").render(pieces=pieces, legend=legend, wrapper=WRAPPER))


def _marks(identifier: str, position: int, found: SupplyTuple, text: str) -> Iterator[_Mark]:
    doses = found.doses
    spans = [("doses", doses.start, doses.end, doses.text, "")]
    spans += [(slot, e.start, e.end, e.text, e.rule) for slot, seen in found.evidence.items() for e in seen]
    for slot, start, end, words, rule in spans:
        there = text[start:end] if 0 <= start < end else ""
        if there != words:
            raise ValueError(
                f"{identifier}: tuple {position}: {slot}: the text has {there!r} where it was read as {words!r}; "
                "render wants the text that the result was read from"
            )
        by = f" by {rule}" if rule else ""
        yield _Mark(start, end, slot, _label(slot, position, found, rule), f"tuple {position}: {slot}{by}")


def _label(slot: str, position: int, found: SupplyTuple, rule: str) -> str:
    """What words gave to a slot: of several parties or products the one that the rule names, if it names one."""
    value = getattr(found, slot)
    if slot == "doses":
        known = (value.value,) if value.value is not None else (value.low, value.high)
        return f"{position}: {' to '.join('?' if bound is None else f'{bound:,}' for bound in known)}"
    if SLOTS[slot].kind == "ids":
        named = rule.rpartition(".")[2]
        return named if named in value else ", ".join(value)
    if SLOTS[slot].kind == "label":
        return str(value.value)
    return slot if value is None else str(value)


def _pieces(text: str, marks: list[_Mark]) -> Iterator[_Piece]:
    """The text cut where a mark begins or ends, each piece with the labels of all marks that cover it."""
    order = {slot: place for place, slot in enumerate(SLOTS)}
    cuts = sorted({0, len(text), *(place for mark in marks for place in (mark.start, mark.end))})
    opening: dict[int, list[_Mark]] = {}
    for mark in sorted(marks, key=lambda mark: order[mark.slot]):
        opening.setdefault(mark.start, []).append(mark)
    covering: list[_Mark] = []
    for start, end in pairwise(cuts):
        covering = [mark for mark in covering if mark.end > start] + opening.get(start, [])
        if covering:
            covering.sort(key=lambda mark: order[mark.slot])
            labels = tuple(dict.fromkeys(mark.label for mark in covering if mark.label))
            told = "; ".join(dict.fromkeys(mark.told for mark in covering))
            yield _Piece(text[start:end], labels or (covering[0].slot,), told, COLOURS[covering[0].slot])
        else:
            yield _Piece(text[start:end])
