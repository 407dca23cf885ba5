"""The value that reading a quantity gives, and the exact arithmetic behind it."""

from decimal import Context, Decimal
from typing import NamedTuple

from extractor.qualifier import Qualifier

Number = int | Decimal
"""Exact values only: whole numbers are ``int``, others ``Decimal``."""

Span = tuple[int, int]


class Quantity(NamedTuple):
    """A number with what the words say about its exactness (annotation guidelines, section 3).

    `value` is the number asserted, ``None`` for a range and a vague one; `low` and `high` bound the true number where the
    words do. `text` is the number with its scale word. The spans count code points of the text that was read: `number`
    that of `text`, `qualifiers` those of the qualifying words, `unit` that of the unit noun, if one was asked for and
    follows. Two quantities are equal when number, bounds and qualifier are, wherever and however they are written.
    """

    value: Number | None
    low: Number | None = None
    high: Number | None = None
    qualifier: Qualifier = Qualifier.EXACT
    text: str = ""
    number: Span = (0, 0)
    qualifiers: tuple[Span, ...] = ()
    unit: Span | None = None

    def __eq__(self, other: object) -> bool:
        return self[:4] == other[:4] if isinstance(other, Quantity) else NotImplemented

    def __ne__(self, other: object) -> bool:
        return self[:4] != other[:4] if isinstance(other, Quantity) else NotImplemented

    def __hash__(self) -> int:
        return hash(self[:4])

    def __repr__(self) -> str:
        return (
            f"Quantity(value={self.value!r}, low={self.low!r}, high={self.high!r}, qualifier={self.qualifier.value!r})"
        )


_EXACT = Context(prec=200)
"""More places than any number has that is read, so that nothing is rounded."""


def times(value: Number, factor: int) -> Number:
    """The exact product.

    >>> times(Decimal("1.5"), 1000000)
    Decimal('1500000.0')
    """
    return value * factor if isinstance(value, int) else _EXACT.multiply(value, Decimal(factor))


def plus(value: Number, other: Number) -> Number:
    """The exact sum."""
    if isinstance(value, int) and isinstance(other, int):
        return value + other
    return _EXACT.add(Decimal(value), Decimal(other))


def exact(value: Number) -> Number:
    """`value` as ``int`` where it is whole, else without idle zeros.

    >>> exact(Decimal("1500000.0")), exact(Decimal("4.750"))
    (1500000, Decimal('4.75'))
    """
    if isinstance(value, int):
        return value
    return int(value) if value == int(value) else value.normalize(_EXACT)
