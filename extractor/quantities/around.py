"""Quantities in running text: what stands around a number qualifies it, is its unit, or makes it no quantity at all."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractor.qualifier import Qualifier
from extractor.quantities import words
from extractor.quantities.amounts import Amount, Source
from extractor.quantities.digits import may_be_date
from extractor.quantities.look_alikes import (
    follows_a_name,
    is_attached,
    is_measure,
    is_ordinal,
    is_pair_of_dates,
    is_year,
)
from extractor.quantities.plain import Plain
from extractor.quantities.qualifiers import Before, read_after, read_before
from extractor.quantities.quantity import Number, Quantity, Span, exact

if TYPE_CHECKING:
    from extractor.text import View

_LAST_MONTH = 12

_SCORE = re.compile(r"[0-9] - [0-9]")


def read_around(view: View | Plain, source: Source, amount: Amount, floor: int) -> tuple[int, int, Quantity] | None:
    """The quantity with what stands around it in running text; ``None`` where it only looks like one."""
    folded, start, end = source.folded, amount.start, amount.behind
    unit = source.unit_at(end)
    if unit is None and (amount.weak or is_measure(folded, end, scaled=amount.scaled)):
        return None
    if unit is None and not amount.scaled and amount.kind != "vague" and _is_name(view, source, amount):
        return None
    if (
        unit is None
        and amount.scaled
        and is_ordinal(folded, start, years_only=True)
        and _is_worded_year(folded, amount)
    ):
        return None
    before = qualifiers_of(source, amount, floor)
    bounded = before.label is not None and before.label is not _EXACT
    if amount.lone and (not bounded or _begins_another_word(folded, amount)):
        return None
    if unit is None and amount.figures[-1:] in words.FRACTIONS:
        return None  # ½ by itself is a share
    date = may_be_days(amount)
    if unit is None and (before.start == start or before.label is _EXACT) and (date or is_year(amount.figures)):
        return None
    if unit is None and not bounded and _is_slogan(view, amount):
        return None
    after = read_after(folded, unit.end() if unit else end, alone=False) if before.label is None else None
    if unit is not None and (date or may_be_person(view, amount) or (amount.weak and amount.kind == "vague")):
        end = unit.end()  # without it this would not be a quantity
    phrase = before.start, after[1][1] if after else end
    return *view.to_source(*phrase), build_quantity(view, amount, before, after, unit)


def qualifiers_of(source: Source, amount: Amount, floor: int) -> Before:
    number = amount.low if amount.kind == "exact" else None
    opened = amount.kind == "range"
    return read_before(source.folded, amount.start, floor, alone=source.whole, opened=opened, number=number)


def _is_slogan(view: View | Plain, amount: Amount) -> bool:
    """Whether a number with a capital for its scale may be a name: the 5K of an epidemic, the 4K of a screen, CAO 1,5M."""
    last = view.text[amount.end - 1]
    if last == "K":
        return amount.low < 10_000
    word = view.text[max(0, amount.start - 2) : amount.start].rstrip()
    return last == "M" and (amount.low % 10**6 == 0 or word[-1:].isupper())


def may_be_days(amount: Amount) -> bool:
    """Whether bare figures could as well be a day and a month: *28.2, 7-8*, or two years: *2020-2021*."""
    if amount.figures:
        return may_be_date(amount.figures)
    if amount.scaled or amount.high is None:
        return False
    return is_pair_of_dates(amount.low, amount.high, dashed=amount.dashed) and not _LAST_MONTH < amount.high <= 1900


def may_be_person(view: View | Plain, amount: Amount) -> bool:
    """Whether number words with a capital each are rather a name: *Mười, Ba Tư*."""
    text = view.text[amount.start : amount.end]
    return amount.weak and text.istitle() and words.NAMES.issuperset(text.lower().split())


def _is_name(view: View | Plain, source: Source, amount: Amount) -> bool:
    """Whether a number without scale and unit is part of a date, a name, a score, or says which and not how many."""
    folded, start, end = source.folded, amount.start, amount.end
    if is_attached(folded, start, end):
        return True
    small = not amount.figures or (amount.figures.isdigit() and len(amount.figures) <= 4)
    if small and is_ordinal(folded, start):
        return True
    if amount.high is not None and is_pair_of_dates(amount.low, amount.high, dashed=amount.dashed):
        return True
    if len(amount.figures) <= 2 and _SCORE.search(folded, max(0, start - 4), end + 4):
        return True
    return amount.figures.isdigit() and len(amount.figures) <= 3 and follows_a_name(view.text, start)


def _is_worded_year(folded: str, amount: Amount) -> bool:
    return 1000 <= amount.low < 3000 and not folded[amount.start].isdigit()


def _begins_another_word(folded: str, amount: Amount) -> bool:
    never = words.NO_SCALE_BEFORE.get(folded[amount.start : amount.end], ())
    following = folded[amount.end + 1 : amount.end + 8].split(" ", 1)[0]
    return following in never


_SIGNS = frozenset("<>±")
"""Signs that are printed as one with the figures, and so are part of the number's span: *>300.000*."""


def build_quantity(
    view: View | Plain, amount: Amount, before: Before, after: tuple[Qualifier, Span] | None, unit: re.Match[str] | None
) -> Quantity:
    """Bounds and qualifier by the annotation guidelines, section 3; spans in the text as given."""
    start = amount.start
    if before.start < start and view.text[start - 1] in _SIGNS:
        start -= 1
    number = view.to_source(start, amount.behind if amount.plus else amount.end)
    spans = before.spans if after is None or before.label is not None else (*before.spans, after[1])
    qualifiers = tuple([view.to_source(*span) for span in spans]) if spans else ()
    unit_span = None
    if unit is not None:
        unit_span = view.to_source(*unit.span("noun"))
    label = _AT_LEAST if amount.plus and not before.label else before.label or (after[0] if after else _EXACT)
    return Quantity(*_bounds(amount, label), view.source[number[0] : number[1]], number, qualifiers, unit_span)


_EXACT, _AT_LEAST, _AT_MOST = Qualifier.EXACT, Qualifier.AT_LEAST, Qualifier.AT_MOST
_RANGE, _VAGUE = Qualifier.RANGE, Qualifier.VAGUE


def _bounds(amount: Amount, label: Qualifier) -> tuple[Number | None, Number | None, Number | None, Qualifier]:
    number = exact(amount.low)
    if amount.kind == "vague":
        return None, number, None, _VAGUE
    if amount.high is not None:
        return None, number, exact(amount.high), _RANGE
    if label is _EXACT:
        return number, number, number, label
    return number, number if label is _AT_LEAST else None, number if label is _AT_MOST else None, label
