"""Quantities in running text, and a text that is one: amounts with their qualifiers and unit nouns."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING

from extractor.qualifier import Qualifier
from extractor.quantities import words
from extractor.quantities.amounts import Amount, Source, read_amount
from extractor.quantities.closing import close, is_said_again
from extractor.quantities.digits import may_be_date
from extractor.quantities.lexer import NOTE, runs, spoken
from extractor.quantities.look_alikes import (
    follows_a_name,
    is_attached,
    is_measure,
    is_ordinal,
    is_pair_of_dates,
    is_year,
)
from extractor.quantities.qualifiers import (
    Before,
    alternatives,
    lexicon_rows,
    may_be_qualified,
    read_after,
    read_before,
)
from extractor.quantities.quantity import Number, Quantity, Span, exact

if TYPE_CHECKING:
    from extractor.text import View

_FARTHEST_START = 130
"""Where at the latest the number of a text that is one quantity begins: behind three qualifiers."""

_FARTHEST_LINK = 12
"""A range whose lower end is one word has no more between its ends than *tới khoảng*."""

_LAST_MONTH = 12

_SCORE = re.compile(r"[0-9] - [0-9]")


def find_quantities(text: str, units: Sequence[str] | None = None) -> Iterator[tuple[int, int, Quantity]]:
    """Yield every quantity of `text` as (start, end, quantity), in order, the longest reading each.

    `start` and `end` bound the words that :func:`parse_quantity` reads as the same quantity: the number with its scale
    word and its qualifiers. They count code points of `text` as given. ``quantity.number`` is the span of the number
    alone, which is the dose span of the annotation guidelines, and ``quantity.text`` what stands there. `units` are the
    nouns to look for, by default those that count doses; where one follows, ``quantity.unit`` is its span, and number
    words that are also other words (*ba, năm, mười*) count. Time is linear in the length of the text.

    >>> [(start, end, q.text, q.qualifier.value) for start, end, q in find_quantities("hơn 8 triệu liều, từ 2 đến 3 triệu")]
    [(0, 11, '8 triệu', 'at_least'), (18, 34, '2 đến 3 triệu', 'range')]
    """
    view = _normaliser()(text)
    folded = _fold(view.text)
    source = Source(folded, runs(folded, view.text), _unit_pattern(None if units is None else tuple(units)))
    index = at = floor = 0
    while index < len(source.runs):
        if not at and _is_idle(source, index):
            index += 1
            continue
        run = source.runs[index]
        inside = at > 0 and run[at].kind == run[at - 1].kind == "scale"
        amount = None if inside else read_amount(source, index, at)
        if amount is None:
            at += 1
        else:
            amount = close(source, amount)
            found = _read_around(view, source, amount, floor)
            if found is not None:
                yield found
                floor = amount.behind
                amount = is_said_again(source, amount, _end_of_unit(source, floor)) or amount
            index, at = amount.run, amount.stop
        if at >= len(source.runs[index]):
            index, at = index + 1, 0


def parse_quantity(text: str, units: Sequence[str] | None = None) -> Quantity | None:
    """Read one Vietnamese quantity, for example ``"hơn 1,5 triệu"``.

    The whole of `text` must be the quantity; its qualifiers, one of the nouns `units` (by default those that news
    counts), and spaces may stand around it. Ambiguous separators take the reading of the annotation guidelines,
    section 3. Returns ``None`` where `text` is not a quantity: unknown is never 0.

    >>> parse_quantity("từ 2 đến 3 triệu")
    Quantity(value=None, low=2000000, high=3000000, qualifier='range')
    >>> parse_quantity("ba má") is None
    True
    """
    view = _normaliser()(text)
    folded = _fold(view.text)
    start, end = _bared(folded)
    if end < len(folded):
        folded = folded[:end]
    unit = _unit_pattern(None if units is None else tuple(units), whole=True)
    source = Source(folded, spoken(folded) or runs(folded, view.text), unit, whole=True)
    for index, run in enumerate(source.runs):
        for at, token in enumerate(run):
            if token.start > start + _FARTHEST_START:
                return None
            amount = read_amount(source, index, at)
            if amount is not None:
                quantity = _read_whole(view, source, close(source, amount), start)
                if quantity is not None:
                    return quantity
    return None


_BRACKETS = {"(": ")", "[": "]", '"': '"', "'": "'"}


def _bared(folded: str) -> tuple[int, int]:
    """Where a text begins and ends without blanks, closing punctuation and a pair of brackets or quotes around it all."""
    end = len(folded.rstrip(_CLOSING))
    start = end - len(folded[:end].lstrip())
    if end - start > 1 and _BRACKETS.get(folded[start]) == folded[end - 1]:
        end = len(folded[: end - 1].rstrip(_CLOSING))
        start = max(start, end - len(folded[start + 1 : end].lstrip()))
    return start, end


_CLOSING = " \n.,;:!?…"


def _end_of_unit(source: Source, end: int) -> int:
    unit = source.unit_at(end)
    return unit.end() if unit is not None else end


def _is_idle(source: Source, index: int) -> bool:
    """Whether a run is one word that counts nothing by itself, as most are: *không, một, năm, nhiều*."""
    run = source.runs[index]
    if len(run) > 1 or run[0].kind == "digits":
        return False
    if run[0].kind == "scale":
        return not may_be_qualified(source.folded, run[0].start)
    end = run[0].end
    if index + 1 < len(source.runs) and source.runs[index + 1][0].start - end <= _FARTHEST_LINK:
        return False
    return source.unit_at(end) is None


@cache
def _normaliser() -> Callable[[str], View]:
    from extractor.text import normalise  # its tables take longer to load than all of this package

    return normalise


def _fold(text: str) -> str:
    lowered = text.lower()
    return lowered if len(lowered) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


@cache
def _unit_pattern(units: tuple[str, ...] | None, *, whole: bool = False) -> re.Pattern[str] | None:
    """A unit noun, or up to three of them in a row: *liều vaccine*. By default those of the lexicon; `whole` adds others."""
    if units is None:
        doses = tuple(form for row in lexicon_rows("units", "unit") for form in row["forms"])
        units = (*doses, *words.NOUNS) if whole else doses
    if not units:
        return None
    if not all(unit.strip() for unit in units):
        raise ValueError(f"a unit noun is blank: {units!r}")
    forms = alternatives(_fold(_normaliser()(unit).text) for unit in units)
    return re.compile(rf"(?:{NOTE})? ?(?P<noun>(?:{forms})(?!\w)(?: (?:{forms})(?!\w)){{0,2}})")


def _read_around(view: View, source: Source, amount: Amount, floor: int) -> tuple[int, int, Quantity] | None:
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
    before = _before(source, amount, floor)
    bounded = before.label is not None and before.label is not _EXACT
    if amount.lone and (not bounded or _begins_another_word(folded, amount)):
        return None
    date = _may_be_date(amount)
    if unit is None and (before.start == start or before.label is _EXACT) and (date or is_year(amount.figures)):
        return None
    if unit is None and not bounded and _is_slogan(view, amount):
        return None
    after = read_after(folded, unit.end() if unit else end, alone=False) if before.label is None else None
    if unit is not None and (date or _may_be_person(view, amount) or (amount.weak and amount.kind == "vague")):
        end = unit.end()  # without it this would not be a quantity
    phrase = before.start, after[1][1] if after else end
    return *view.to_source(*phrase), _quantity(view, amount, before, after, unit)


_NOTHING = Before(None, (), 0)


def _before(source: Source, amount: Amount, floor: int) -> Before:
    number = amount.low if amount.kind == "exact" else None
    opened = amount.kind == "range"
    return read_before(source.folded, amount.start, floor, alone=source.whole, opened=opened, number=number)


def _is_slogan(view: View, amount: Amount) -> bool:
    """Whether a number with a capital for its scale may be a name: the 5K of an epidemic, the 4K of a screen, CAO 1,5M."""
    last = view.text[amount.end - 1]
    if last == "K":
        return amount.low < 10_000
    word = view.text[max(0, amount.start - 2) : amount.start].rstrip()
    return last == "M" and (amount.low % 10**6 == 0 or word[-1:].isupper())


def _read_whole(view: View, source: Source, amount: Amount, start: int) -> Quantity | None:
    folded = source.folded
    end = amount.behind
    unit = after = None
    if end < len(folded):
        unit = source.unit_at(end)
        end = unit.end() if unit else end
        after = read_after(folded, end, alone=True)
        if (after[1][1] if after else end) != len(folded):
            return None
    before = _NOTHING
    if amount.start > start:
        before = _before(source, amount, start)
    elif start:
        before = _NOTHING._replace(start=start)
    if before.start != start or (amount.lone and before.label in (None, _EXACT)):
        return None
    said = unit is not None or after is not None or (before.spans and before.label is not _EXACT)
    if not said and (_may_be_date(amount) or _may_be_person(view, amount)):
        return None
    return _quantity(view, amount, before, after, unit)


def _may_be_date(amount: Amount) -> bool:
    """Whether bare figures could as well be a day and a month: *28.2, 7-8*, or two years: *2020-2021*."""
    if amount.figures:
        return may_be_date(amount.figures)
    if amount.scaled or amount.high is None:
        return False
    return is_pair_of_dates(amount.low, amount.high, dashed=amount.dashed) and not _LAST_MONTH < amount.high <= 1900


def _may_be_person(view: View, amount: Amount) -> bool:
    """Whether number words with a capital each are rather a name: *Mười, Ba Tư*."""
    text = view.text[amount.start : amount.end]
    return amount.weak and text.istitle() and words.NAMES.issuperset(text.lower().split())


def _is_name(view: View, source: Source, amount: Amount) -> bool:
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


def _quantity(
    view: View, amount: Amount, before: Before, after: tuple[Qualifier, Span] | None, unit: re.Match[str] | None
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
