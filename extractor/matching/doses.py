"""Which quantities of a text count doses: those with the unit, and bare ones in a list that said the unit once."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from extractor.lexicon import Lexicon
from extractor.quantities import Quantity, find_quantities

SMALLEST_SUPPLY = 50
"""Numbers of doses below this are dosage (*tiêm 2 liều*), never a supply."""

SMALLEST_BARE = 1_000
"""A number without its unit is taken for doses only from here on: smaller ones count other things."""

_CLOSING = frozenset(",.;:)(\"'-–/\n…")


@dataclass(frozen=True, slots=True)
class DoseMention:
    """A quantity that may count doses; `unit` tells whether the unit word stands beside it."""

    start: int
    end: int
    quantity: Quantity
    unit: bool


def find_doses(text: str, lexicon: Lexicon, followers: Collection[int]) -> Iterator[DoseMention]:
    """Find the quantities of `text` that may count doses.

    `followers` holds the offsets at which a word starts that may follow a bare number of doses (a preposition, a verb,
    a name); any other word there is taken for the noun that the number counts.
    """
    for _, _, quantity in find_quantities(text, units=lexicon.forms("unit", "dose")):
        start, end = quantity.number
        number = quantity.value if quantity.value is not None else quantity.low
        if quantity.unit is not None:
            if number is None or number >= SMALLEST_SUPPLY:
                yield DoseMention(start, end, quantity, unit=True)
        elif (number is None or number >= SMALLEST_BARE) and not _is_year(quantity):
            after = end + 1 if text[end : end + 1] == " " else end
            if text[after : after + 1] in _CLOSING or after >= len(text) or after in followers:
                yield DoseMention(start, end, quantity, unit=False)


def _is_year(quantity: Quantity) -> bool:
    return quantity.text.isdigit() and quantity.value is not None and 1900 <= quantity.value <= 2100
