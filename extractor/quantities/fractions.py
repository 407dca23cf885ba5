"""Reads a fraction that counts a scale: *1/2 triệu, 1 1/2 triệu, một phần tư triệu, ba phần tư*; never a date or a share.

Figures are a fraction only before a scale word (*ngày 1/2*, *1/3 trong số 30 triệu* are not); words only where they can be
nothing else: *một phần năm triệu* may be a part of five million.
"""

import re
from collections.abc import Sequence
from decimal import Decimal

from extractor.quantities import words
from extractor.quantities.lexer import Token
from extractor.quantities.number_words import Coefficient

_FIGURES = re.compile(r"([1-9])/(2|4|5|8|10)")
_DENOMINATORS = frozenset({2, 4, 5, 8, 10})
"""Those that give an exact decimal."""


def read_fraction(run: Sequence[Token], at: int, end: int) -> Coefficient | None:
    """Read the fraction that starts at token `at`, before token `end`."""
    token = run[at]
    if token.kind != "other" and run[at + 1].kind == "over":
        return _read_words(run, at, end)
    whole, part = (0, at) if token.kind == "other" else (int(token.text) if token.text.isdigit() else -1, at + 1)
    figures = _FIGURES.fullmatch(run[part].text)
    if figures is None or whole < 0 or part + 1 >= end or run[part + 1].value < words.LEAST_IN_PARTS:
        return None
    numerator, denominator = int(figures[1]), int(figures[2])
    if numerator >= denominator:
        return None
    return Coefficient(whole + Decimal(numerator) / denominator, part + 1)


def _read_words(run: Sequence[Token], at: int, end: int) -> Coefficient | None:
    if at + 2 >= end:
        return None
    numerator, denominator = _small(run[at]), _small(run[at + 2])
    if not 0 < numerator < denominator or denominator not in _DENOMINATORS:
        return None
    if numerator == 1 and run[at + 2].text != words.FOURTH:
        return None
    return Coefficient(Decimal(numerator) / denominator, at + 3)


def _small(token: Token) -> int:
    if token.kind == "digits":
        return int(token.text) if token.text.isdigit() and len(token.text) <= 2 else 0
    return token.value if token.kind in ("digit", "teen") else 0
