"""Which quantities of a text count doses: those with the unit, and bare ones in a list that said the unit once."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from extractor.lexicon import Lexicon
from extractor.model import why_no_doses
from extractor.quantities import Quantity
from extractor.quantities.plain import Plain
from extractor.quantities.reading import find_in_view

SMALLEST_SUPPLY = 50
"""Numbers of doses below this are dosage (*tiêm 2 liều*), never a supply."""

SMALLEST_BARE = 1_000
"""A number without its unit is taken for doses only from here on: smaller ones count other things."""

_CLOSING = frozenset(",.;:)(\"'-–/\n…")


@dataclass(frozen=True, slots=True)
class DoseMention:
    """A quantity that stands where doses are counted; `unit` tells whether the unit stands beside it or is said for its list.

    `refused` tells why it is no number of doses all the same, ``None`` where it may be one.
    """

    start: int
    end: int
    quantity: Quantity
    unit: bool
    refused: str | None = None


def quantities_of(text: str, lexicon: Lexicon) -> Iterator[Quantity]:
    """All quantities of `text`, a normalised view, each with the unit of doses that follows it, if one does."""
    return (quantity for _, _, quantity in find_in_view(Plain(text, text), lexicon.forms("unit", "dose")))


def doses_among(
    quantities: Iterable[Quantity], text: str, followers: Collection[int], counted: Collection[int] = ()
) -> Iterator[DoseMention]:
    """Yield those of the `quantities` of `text` that may count doses, and those that are refused for what number they are.

    `followers` holds the offsets at which a word starts that may follow a bare number of doses (a preposition, a verb,
    a name); any other word there is taken for the noun that the number counts. `counted` are the offsets at which numbers
    start whose unit is said elsewhere, once for a list.
    """
    for quantity in quantities:
        start, end = quantity.number
        number = quantity.value if quantity.value is not None else quantity.low
        if quantity.unit is not None or start in counted:
            if number is None or number >= SMALLEST_SUPPLY:
                yield DoseMention(start, end, quantity, unit=True, refused=_refused(quantity))
        elif (number is None or number >= SMALLEST_BARE) and not _is_year(quantity):
            after = end + 1 if text[end : end + 1] == " " else end
            if text[after : after + 1] in _CLOSING or after >= len(text) or after in followers:
                yield DoseMention(start, end, quantity, unit=False, refused=_refused(quantity))


def _refused(quantity: Quantity) -> str | None:
    """Why a number of the quantity cannot be one of doses: the first of value and bounds that cannot."""
    for number in (quantity.value, quantity.low, quantity.high):
        if number is not None and (reason := why_no_doses(number)) is not None:
            return reason
    return None


def _is_year(quantity: Quantity) -> bool:
    return quantity.text.isdigit() and quantity.value is not None and 1900 <= quantity.value <= 2100
