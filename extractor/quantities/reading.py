"""Quantities in running text, and a text that is one: amounts with their qualifiers and unit nouns."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from extractor.qualifier import Qualifier
from extractor.quantities.amounts import Amount, Source, read_amount
from extractor.quantities.around import build_quantity, may_be_days, may_be_person, qualifiers_of, read_around
from extractor.quantities.closing import close, is_said_again
from extractor.quantities.lexer import runs, spoken
from extractor.quantities.lone_figures import behind_figures, is_year_of, read_lone
from extractor.quantities.nouns import fold, normaliser, nouns_of, unit_pattern, view_of
from extractor.quantities.phrases import read_phrase
from extractor.quantities.plain import Plain, read_plain
from extractor.quantities.qualifiers import Before, may_be_qualified, read_after
from extractor.quantities.quantity import Quantity

if TYPE_CHECKING:
    from extractor.text import View

_FARTHEST_START = 130
"""Where at the latest the number of a text that is one quantity begins: behind three qualifiers."""

_GOES_ON = re.compile(r", | ?[-~(]| (?:đến|tới|cho|và) ")
"""What may join a number of one word to the next one."""


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
    return find_in_view(normaliser()(text), units)


def find_in_view(view: View | Plain, units: Sequence[str] | None = None) -> Iterator[tuple[int, int, Quantity]]:
    """Yield what :func:`find_quantities` yields, of a text that has been normalised before."""
    folded = fold(view.text)
    asked = None if units is None else tuple(units)
    source = Source(folded, runs(folded, view.text, nouns_of(asked)), unit_pattern(asked))
    behind = behind_figures(source.unit.pattern if source.unit is not None else "")
    index = at = floor = 0
    while index < len(source.runs):
        if not at and _is_idle(source, index):
            index += 1
            continue
        run = source.runs[index]
        if len(run) == 1 and run[0].kind == "digits":
            lone = read_lone(view, folded, run[0], behind)
            if lone is not ...:
                if lone is not None:
                    yield lone
                    floor = run[0].end
                index += 1
                continue
        elif len(run) == 2 and not at and is_year_of(run, folded, behind):
            index += 1
            continue
        inside = at > 0 and run[at].kind == run[at - 1].kind == "scale"
        amount = None if inside else read_amount(source, index, at)
        if amount is None:
            at += 1
        else:
            amount = close(source, amount)
            found = read_around(view, source, amount, floor)
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
    if units is None:
        value = read_plain(text)
        if value is not None:
            return Quantity(value, value, value, Qualifier.EXACT, text, (0, len(text)))
        quantity = read_phrase(text)
        if quantity is not None:
            return quantity
    view = view_of(text)
    folded = fold(view.text)
    start, end = _bared(folded)
    if end < len(folded):
        folded = folded[:end]
    unit = unit_pattern(None if units is None else tuple(units), whole=True)
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
    """Whether a run is a date or one word that counts nothing by itself, as most are: *không, một, năm, nhiều*."""
    run = source.runs[index]
    kind = run[0].kind
    if len(run) > 1 or kind == "digits":
        return False
    if kind == "other":
        return True
    if kind == "scale":
        return not may_be_qualified(source.folded, run[0].start)
    end = run[0].end
    return not _GOES_ON.match(source.folded, end) and source.unit_at(end) is None


_NOTHING = Before(None, (), 0)


def _read_whole(view: View | Plain, source: Source, amount: Amount, start: int) -> Quantity | None:
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
        before = qualifiers_of(source, amount, start)
    elif start:
        before = _NOTHING._replace(start=start)
    if before.start != start or (amount.lone and before.label in (None, Qualifier.EXACT)):
        return None
    said = unit is not None or after is not None or (before.spans and before.label is not Qualifier.EXACT)
    if not said and (may_be_days(amount) or may_be_person(view, amount)):
        return None
    return build_quantity(view, amount, before, after, unit)
