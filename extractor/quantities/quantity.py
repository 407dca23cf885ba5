"""The value that reading a quantity gives."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal

from extractor.model import Qualifier

Number = int | Decimal
"""Exact values only: whole numbers are ``int``, others ``Decimal``."""

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with what the words say about its exactness (annotation guidelines, section 3).

    `value` is the number asserted, ``None`` for a range and a vague one; `low` and `high` bound the true number where the
    words do. `text` is the number with its scale word. The spans count code points of the text that was read: `number`
    that of `text`, `qualifiers` those of the qualifying words, `unit` that of the unit noun, if one was asked for and
    follows.
    """

    value: Number | None
    low: Number | None = None
    high: Number | None = None
    qualifier: Qualifier = Qualifier.EXACT
    text: str = field(default="", repr=False, compare=False)
    number: Span = field(default=(0, 0), repr=False, compare=False)
    qualifiers: tuple[Span, ...] = field(default=(), repr=False, compare=False)
    unit: Span | None = field(default=None, repr=False, compare=False)


def exact(value: Decimal) -> Number:
    """`value` as ``int`` where it is whole.

    >>> exact(Decimal("1.50") * 1000000)
    1500000
    """
    return int(value) if value == value.to_integral_value() else value.normalize()
