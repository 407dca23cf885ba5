"""Figures with nothing beside them that numbers have: most numbers of running text. One look each way tells them.

*12 nhà hư hỏng*: no scale, no unit noun, no qualifier, no sign, nothing that joins two numbers. All others take the grammar.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from types import EllipsisType
from typing import TYPE_CHECKING

from extractor.qualifier import Qualifier
from extractor.quantities import words
from extractor.quantities.digits import may_be_date, read_digits
from extractor.quantities.lexer import NOTE, Token
from extractor.quantities.look_alikes import follows_a_name, is_ordinal, is_year, load_look_alikes
from extractor.quantities.plain import Plain
from extractor.quantities.qualifiers import OUTSIDE, alternatives, sides
from extractor.quantities.quantity import Quantity, exact

if TYPE_CHECKING:
    from extractor.text import View

_YEAR = "năm"

_FARTHEST = 28
_MOST_OF_AN_ORDER = 4
_ATTACHING = frozenset("/-#+№")
_OPENING = frozenset("\n(\"'[")


@cache
def behind_figures(unit: str) -> re.Pattern[str]:
    """What may stand behind figures: ``more`` of the number, or something ``other`` than a number of things."""
    joined = r" ?[-~+(]| (?:đến|tới|cho|và)\b"
    more = "|".join([unit or r"(?!)", NOTE, joined, rf" ?(?:{alternatives(sides().after)})(?!\w)"])
    return re.compile(rf"(?P<more>{more})|(?P<other>[/%]|[^\W\d_]|:\w|{load_look_alikes().after.pattern})")


@cache
def _marking() -> frozenset[str]:
    """The last words of what may stand before figures and makes them another thing, or bounds them."""
    return sides().last | load_look_alikes().last


def is_year_of(run: Sequence[Token], folded: str, behind: re.Pattern[str]) -> bool:
    """Whether a run is a year and nothing more: *năm 2016*."""
    if run[0].text != _YEAR or not is_year(run[1].text):
        return False
    after = behind.match(folded, run[1].end)
    return after is None or after["more"] is None


def read_lone(
    view: View | Plain, folded: str, token: Token, behind: re.Pattern[str]
) -> tuple[int, int, Quantity] | EllipsisType | None:
    """The quantity that figures by themselves are; ``None`` where they are a day, a year, an order or a name.

    An ellipsis where something beside them may belong to the number.
    """
    text, start = token.text, token.start
    after = behind.match(folded, token.end)
    if after is not None and after["more"] is not None:
        return ...
    before = folded[start - 1] if start else "\n"
    if after is not None or before in _ATTACHING:
        return None
    if before == " ":
        word = folded[folded.rfind(" ", max(0, start - _FARTHEST), start - 1) + 1 : start - 1]
        if word[-1:] == "-":
            return ...  # the other side of a range, a date or a score
        if not word.isalpha():
            word = OUTSIDE.split(word)[-1]
        if word in _marking():
            ordinal = len(text) <= _MOST_OF_AN_ORDER and text.isdigit() and is_ordinal(folded, start)
            return None if ordinal else ...
    elif before not in _OPENING:
        return ...
    read = read_digits(text, scaled=False)
    if read is None or text[-1] in words.FRACTIONS or may_be_date(text) or is_year(text):
        return None
    if len(text) <= 3 and text.isdigit() and follows_a_name(view.text, start):
        return None
    value = read if isinstance(read, int) else exact(read)
    start, end = view.to_source(start, token.end)
    return start, end, Quantity(value, value, value, Qualifier.EXACT, view.source[start:end], (start, end))
