"""The unit nouns that are looked for, and the normalised view of a text that is short."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING

from extractor.quantities import words
from extractor.quantities.lexer import NOTE
from extractor.quantities.plain import Plain
from extractor.quantities.qualifiers import alternatives, lexicon_rows, sides

if TYPE_CHECKING:
    from extractor.text import View


def view_of(text: str) -> View | Plain:
    """The normalised view of a text; one of known words and ASCII with a space each between them is its own."""
    known = vocabulary()
    for word in text.lower().split(" "):
        if word not in known and not (word and word.isascii() and word.isprintable()):
            return normaliser()(text)
    return Plain(text, text)


@cache
def vocabulary() -> frozenset[str]:
    """The words of numbers, qualifiers and unit nouns."""
    table = sides()
    forms = [
        *words.DIGITS,
        *words.TEENS,
        words.TENS,
        *words.SCALES,
        *words.VAGUE,
        *table.before,
        *table.after,
        *words.NOUNS,
    ]
    known = {word for form in (*forms, *nouns_of(None)) for word in form.split()}
    return frozenset(word for word in known if normaliser()(word).text == word)


@cache
def normaliser() -> Callable[[str], View]:
    from extractor.text import normalise  # its tables take longer to load than all of this package

    return normalise


def fold(text: str) -> str:
    lowered = text.lower()
    return lowered if len(lowered) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


@cache
def nouns_of(units: tuple[str, ...] | None) -> tuple[str, ...]:
    """The unit nouns as they are looked for; by default those of the lexicon that count doses."""
    if units is None:
        rows = lexicon_rows("units", "unit")
        units = tuple(form for row in rows if row["label"] == "dose" for form in row["forms"])
    if not all(unit.strip() for unit in units):
        raise ValueError(f"a unit noun is blank: {units!r}")
    return tuple(fold(normaliser()(unit).text) for unit in units)


@cache
def unit_pattern(units: tuple[str, ...] | None, *, whole: bool = False) -> re.Pattern[str] | None:
    """A unit noun, or up to three of them in a row: *liều vaccine*. By default those of the lexicon; `whole` adds others."""
    nouns = nouns_of(units)
    if units is None and whole:
        nouns += words.NOUNS
    if not nouns:
        return None
    forms = alternatives(nouns)
    return re.compile(rf"(?:{NOTE})? ?(?P<noun>(?:{forms})(?!\w)(?: (?:{forms})(?!\w)){{0,2}})")
