"""Quantities in running text: numerals with their ranges, qualifiers and unit nouns."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from functools import cache
from itertools import pairwise

from extractor.model import Qualifier
from extractor.quantities import words
from extractor.quantities.lexer import Token, tokens
from extractor.quantities.numerals import Numeral, read_numeral, read_scales
from extractor.quantities.qualifiers import load_qualifiers
from extractor.quantities.quantity import Quantity, Span, exact
from extractor.text import View, normalise

_LINK = re.compile(r"\s?-\s?|\s(?:đến|tới)\s")
_ORDER = re.compile(r"\b(?:" + "|".join(words.NOT_A_NUMBER_AFTER) + r")\s$")
_MEASURE = re.compile(r"\s?(?:" + "|".join(words.NOT_A_COUNT_BEFORE) + r")(?!\w)")
_OPENING = re.compile(r"(?:^|(?<=\W))từ $")
_SMALLEST_SCALED = 1000


def find_quantities(text: str, units: Sequence[str] = ()) -> Iterator[tuple[int, int, Quantity]]:
    """Yield every quantity of `text` as (start, end, quantity), in order, the longest reading each.

    `start` and `end` are the offsets of the number with its scale word, in code points of `text` as given. Where one of
    the nouns `units` follows, the quantity's `unit` is its span. Time is linear in the length of the text.

    >>> [(text, q.qualifier.value) for s, e, q in find_quantities("hơn 8 triệu liều, từ 2 đến 3 triệu") for text in [q.text]]
    [('8 triệu', 'at_least'), ('2 đến 3 triệu', 'range')]
    """
    view = normalise(text)
    folded = _fold(view.text)
    unit = _unit_pattern(tuple(units))
    for run in _runs(folded):
        yield from _read_run(view, folded, run, unit)


def parse_quantity(text: str, units: Sequence[str] = ("liều",)) -> Quantity | None:
    """Read one Vietnamese quantity, for example ``"hơn 1,5 triệu"``.

    The whole of `text` must be the quantity; its qualifier, one of the nouns `units`, and spaces may stand around it.
    Ambiguous separators take the reading of the annotation guidelines, section 3. Returns ``None`` where `text` is not
    a quantity: unknown is never 0.

    >>> parse_quantity("từ 2 đến 3 triệu")
    Quantity(value=None, low=2000000, high=3000000, qualifier=<Qualifier.RANGE: 'range'>)
    >>> parse_quantity("ba má") is None
    True
    """
    stripped = text.strip()
    offset = 0 if stripped == text else text.index(stripped)
    found = next(find_quantities(stripped, units), None)
    if found is None:
        return _parse_bare_words(stripped)
    quantity = found[2]
    if found[0] == 0 and found[1] == len(stripped):
        return _shift(quantity, offset)
    spans = [quantity.number, *quantity.qualifiers, *([quantity.unit] if quantity.unit else [])]
    covered = bytearray(len(stripped))
    for start, end in spans:
        covered[start:end] = b"\x01" * (end - start)
    rest = "".join(c for c, taken in zip(stripped, covered, strict=True) if not taken)
    if _OPENING.match(normalise(rest).text.lower().strip() + " ") or not rest.strip():
        return _shift(quantity, offset)
    return None


def _parse_bare_words(text: str) -> Quantity | None:
    """A number word that stands alone (*mười, ba*) is a quantity only where the whole text is asked about."""
    view = normalise(text)
    run = list(tokens(_fold(view.text)))
    numeral = read_numeral(run, 0) if run else None
    if numeral is None or numeral.stop != len(run) or run[0].start != 0 or run[-1].end != len(view.text):
        return None
    if any(view.text[a.end : b.start].strip() for a, b in pairwise(run)):
        return None
    value = exact(numeral.value)
    return Quantity(value, value, value, Qualifier.EXACT, text, (0, len(text)))


def _shift(quantity: Quantity, by: int) -> Quantity:
    if not by:
        return quantity

    def moved(span: Span) -> Span:
        return span[0] + by, span[1] + by

    return Quantity(
        quantity.value, quantity.low, quantity.high, quantity.qualifier, quantity.text, moved(quantity.number),
        tuple(moved(span) for span in quantity.qualifiers), moved(quantity.unit) if quantity.unit else None,
    )  # fmt: skip


def _fold(text: str) -> str:
    lowered = text.lower()
    return lowered if len(lowered) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


@cache
def _unit_pattern(units: tuple[str, ...]) -> re.Pattern[str] | None:
    if not units:
        return None
    forms = sorted((normalise(unit).text.lower() for unit in units), key=len, reverse=True)
    return re.compile(r"\s?(" + "|".join(re.escape(form) for form in forms) + r")(?!\w)")


def _runs(folded: str) -> Iterator[list[Token]]:
    """Tokens that stand together, with nothing or one link between them."""
    run: list[Token] = []
    for token in tokens(folded):
        if run and not _together(folded, run[-1], token):
            yield run
            run = []
        run.append(token)
    if run:
        yield run


def _together(folded: str, left: Token, right: Token) -> bool:
    gap = folded[left.end : right.start]
    return gap in ("", " ") or bool(_LINK.fullmatch(gap))


def _read_run(
    view: View, folded: str, run: list[Token], unit: re.Pattern[str] | None
) -> Iterator[tuple[int, int, Quantity]]:
    at = 0
    floor = 0
    while at < len(run):
        read = _read_vague(run, at, folded) or _read_plain(run, at, folded)
        if read is None:
            at += 1
            continue
        low, high, stop, kind = read
        start, end = run[at].start, run[stop - 1].end
        found = _finish(view, folded, start, end, low, high, kind, unit, floor, run[at:stop])
        if found is not None:
            yield found
        floor = end
        at = stop


Reading = tuple[Decimal | None, Decimal | None, int, str]


def _read_vague(run: Sequence[Token], at: int, folded: str) -> Reading | None:
    if run[at].kind != "vague":
        return None
    stop = at + 1
    if stop >= len(run) or run[stop].kind != "scale" or folded[run[at].end : run[stop].start] != " ":
        return None
    scale, scales = read_scales(_adjacent(run, stop, folded), 0)
    return Decimal(scale), None, stop + scales, "vague"


def _adjacent(run: Sequence[Token], at: int, folded: str) -> Sequence[Token]:
    """The tokens from `at` on that follow each other with nothing but a space between them."""
    stop = at + 1
    while stop < len(run) and folded[run[stop - 1].end : run[stop].start] in ("", " "):
        stop += 1
    return run[at:stop]


def _read_plain(run: Sequence[Token], at: int, folded: str) -> Reading | None:
    if run[at].kind == "vague":
        return None
    joined = _read_juxtaposed(run, at, folded)
    if joined is not None:
        return joined
    first = read_numeral(_adjacent(run, at, folded), 0)
    if first is None:
        return None
    stop = at + first.stop
    if stop < len(run) and _LINK.fullmatch(folded[run[stop - 1].end : run[stop].start]):
        second = read_numeral(_adjacent(run, stop, folded), 0)
        if second is not None:
            low = first.value
            if not first.scaled and second.scaled and low < _SMALLEST_SCALED:
                low *= second.scale  # the scale reaches left: từ 2 đến 3 triệu
            if low < second.value and (
                first.scaled or second.scaled or low >= _SMALLEST_SCALED or _plain_digits(run[at])
            ):
                return low, second.value, stop + second.stop, "range"
    if not _counts(first, run[at]):
        return None
    return first.value, first.value, stop, "exact"


def _plain_digits(token: Token) -> bool:
    return token.kind == "digits"


def _counts(numeral: Numeral, token: Token) -> bool:
    """Whether a numeral counts something: words alone, without a scale, are too often other words (*năm, ba, tư*)."""
    return token.kind == "digits" or (numeral.scaled and numeral.value >= 10)


def _read_juxtaposed(run: Sequence[Token], at: int, folded: str) -> Reading | None:
    """Two digit words in a row before a scale: *hai ba triệu, năm sáu nghìn*."""
    near = _adjacent(run, at, folded)
    if len(near) < 3 or near[0].kind != "digit" or near[1].kind != "digit" or near[2].kind != "scale":
        return None
    low, high = words.DIGITS[near[0].text], words.DIGITS[near[1].text]
    if not 0 < low < high or high - low > 2 or near[1].text in words.ONLY_AFTER_TENS:
        return None
    scale, scales = read_scales(near[2:], 0)
    return Decimal(low * scale), Decimal(high * scale), at + 2 + scales, "range"


def _finish(
    view: View,
    folded: str,
    start: int,
    end: int,
    low: Decimal | None,
    high: Decimal | None,
    kind: str,
    unit: re.Pattern[str] | None,
    floor: int,
    read: Sequence[Token],
) -> tuple[int, int, Quantity] | None:
    """Add qualifiers and unit, leave out what only looks like a number, and map the spans back."""
    scaled = any(t.kind == "scale" for t in read)
    unit_match = unit.match(folded, end) if unit is not None else None
    if not scaled and unit_match is None and _looks_otherwise(folded, start, end, read):
        return None
    qualifier, spans = _qualify(folded, start, unit_match.end() if unit_match else end, floor)
    source = view.to_source(start, end)
    common = {
        "text": view.source[source[0] : source[1]],
        "number": source,
        "qualifiers": tuple(view.to_source(*span) for span in spans),
        "unit": view.to_source(*unit_match.span(1)) if unit_match else None,
    }
    value = exact(low) if low is not None else None
    top = exact(high) if high is not None else None
    if kind == "vague":
        return *source, Quantity(None, value, None, Qualifier.VAGUE, **common)  # type: ignore[arg-type]
    if kind == "range":
        return *source, Quantity(None, value, top, Qualifier.RANGE, **common)  # type: ignore[arg-type]
    bounds = {
        Qualifier.EXACT: (value, value), Qualifier.APPROX: (None, None),
        Qualifier.AT_LEAST: (value, None), Qualifier.AT_MOST: (None, value),
    }  # fmt: skip
    return *source, Quantity(value, *bounds[qualifier], qualifier, **common)  # type: ignore[arg-type]


def _looks_otherwise(folded: str, start: int, end: int, read: Sequence[Token]) -> bool:
    """Whether digits without scale and unit are a date, an order, a time, a percentage or a part of a name."""
    after = folded[end : end + 2]
    before = folded[max(0, start - 1) : start]
    if after[:1] in ("%", "/", ":") and (after[:1] != "/" or after[1:2].isdigit()):
        return True
    if before in ("/", "-", "#", "+") or (after[:1] == "-" and not after[1:2].isspace()):
        return True
    if _MEASURE.match(folded, end):
        return True
    plain = len(read) == 1 and len(read[0].text.replace(".", "")) <= 4
    return (plain or len(read) > 1) and bool(_ORDER.search(folded, max(0, start - 24), start))


def _cancelled(pattern: re.Pattern[str] | None, folded: str, low: int, start: int) -> bool:
    """Whether a word before the number takes the qualifier its meaning: *nâng tổng số lên tới 3 triệu* is no ceiling."""
    if pattern is None:
        return False
    clause = max(low, *(folded.rfind(stop, low, start) for stop in ";.\n"))
    return pattern.search(folded, clause, start) is not None


def _qualify(folded: str, start: int, end: int, floor: int) -> tuple[Qualifier, Iterable[Span]]:
    table = load_qualifiers()
    low = max(floor, start - 24)
    left = start
    if _OPENING.search(folded, max(floor, start - 4), start):
        left = start - 3
    window = folded[low:left].rstrip()
    match = table.before.search(window)
    if match is not None and not _cancelled(table.cancelled_by.get(match[1]), folded, max(floor, start - 90), start):
        return table.meaning[match[1]], [(low + match.start(1), low + match.end(1))]
    after = table.after.match(folded, end)
    if after is not None:
        return table.meaning[after[1]], [after.span(1)]
    return Qualifier.EXACT, []
