"""Composes one numeral of coefficients and scales, and of what a bare figure behind a scale adds.

The grammar, longest reading first::

    numeral     = part+ [rưỡi | digit]               scales fall from part to part: 2 triệu 500 nghìn
    part        = coefficient scale*  |  scale+       3 triệu, chục nghìn, triệu rưỡi
    coefficient = digits | words below a thousand | [một] nửa | fraction
    fraction    = 1/2  |  digits 1/2  |  ba phần tư

A greater scale behind smaller parts multiplies them all: *mười hai nghìn ba trăm tỷ*.
"""

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from extractor.quantities import words
from extractor.quantities.digits import read_digits
from extractor.quantities.fractions import read_fraction
from extractor.quantities.lexer import Token
from extractor.quantities.number_words import Coefficient, read_decimals, read_words
from extractor.quantities.quantity import Number, plus, times

_THOUSAND = 1000
_GREATEST_MULTIPLIED = 10**6
_TWICE = 10**6


class Numeral(NamedTuple):
    """A numeral and how it was written.

    `stop` is the token after it. `scale` is its greatest scale word from *nghìn* on, else 1; `round` what *chục* or *trăm*
    makes of its one digit, else 1. `lone` tells that it is a scale word and nothing else (*triệu*), `bare` one digit word.
    `doubtful` tells that its last token may be another word: *hai triệu năm 2021*.
    """

    value: Number
    stop: int
    scale: int = 1
    round: int = 1
    lone: bool = False
    bare: bool = False
    doubtful: bool = False


def read_numeral(run: Sequence[Token], at: int, end: int) -> Numeral | None:
    """Read the longest numeral of `run` that starts at token `at` and ends before token `end`."""
    if at + 1 == end and run[at].kind == "digits":
        figures = read_digits(run[at].text, scaled=False)
        if figures is not None:
            return Numeral(figures, end)  # the commonest
    first = _read_part(run, at, end) if run[at].text not in words.NEVER_FIRST else None
    if first is None:
        return None
    coefficient, scale, stop, _ = first
    reach, rounded = _reach(run, coefficient, scale)
    parts = [(times(coefficient.value, scale), scale)]
    bare, doubtful = coefficient.bare and scale == 1, coefficient.doubtful and scale == 1
    while stop < end and scale > 1:
        joined = run[stop].kind == "zero"
        after = stop + 1 if joined else stop
        part = _read_part(run, after, end) if after < end else None
        if part is None or part[3] or run[after].kind == "half":
            break
        coefficient, next_scale, next_stop, _ = part
        if next_scale == 1:
            added = _read_last(run, coefficient, after, scale, joined)
            if added is None:
                break
            parts.append((added, 1))
            spaced = run[after].kind == "digits" and run[after].start > run[stop - 1].end and len(run[after].text) == 1
            doubtful = coefficient.doubtful or (coefficient.bare and not joined) or spaced
            stop = next_stop
            break
        if next_scale < scale:
            parts.append((times(coefficient.value, next_scale), next_scale))
        elif (outer := run[next_stop - 1].value) > scale > (inner := next_scale // outer) > 1:
            parts.append((times(coefficient.value, inner), inner))  # năm triệu chín trăm | nghìn | tỷ
            parts = [(times(_sum([value for value, _ in parts]), outer), outer)]
            next_scale = outer
        elif (
            scale <= _GREATEST_MULTIPLIED
            and next_scale > scale
            and (joined or not _is_one_digit(run[after], coefficient))
        ):
            lower = [value for value, below in parts if below < next_scale]
            if len(lower) < len(parts) and parts[len(parts) - len(lower) - 1][1] <= next_scale:
                break
            del parts[len(parts) - len(lower) :]
            parts.append((times(_sum([*lower, coefficient.value]), next_scale), next_scale))
        else:
            break
        scale, stop, doubtful = next_scale, next_stop, False
    value = parts[0][0] if len(parts) == 1 else _sum([value for value, _ in parts])
    if scale > 1 and parts[-1][1] == scale and stop < end and run[stop].kind == "after":
        value, stop = plus(value, scale // 2), stop + 1  # 1 triệu rưỡi
    if stop > first[2]:
        rounded = 1
    elif stop == at + 1 and run[at].kind == "scale":
        return Numeral(value, stop, scale if scale >= _THOUSAND else 1, lone=True)
    return Numeral(
        value, stop, max(reach, scale) if parts[0][1] > first[1] else reach, rounded, bare=bare, doubtful=doubtful
    )


def _is_one_digit(token: Token, coefficient: Coefficient) -> bool:
    return coefficient.bare or (token.kind == "digits" and len(token.text) == 1)


def _sum(values: Sequence[Number]) -> Number:
    total = values[0]
    for value in values[1:]:
        total = plus(total, value)
    return total


def _reach(run: Sequence[Token], coefficient: Coefficient, scale: int) -> tuple[int, int]:
    """The scale from *nghìn* on of a part, and what *chục* or *trăm* makes of its one digit."""
    if scale > 1 and coefficient.stop < len(run) and run[coefficient.stop].value < _THOUSAND:
        small = run[coefficient.stop].value
        return scale // small, small
    return scale, coefficient.round


def _read_last(run: Sequence[Token], coefficient: Coefficient, at: int, scale: int, joined: bool) -> Number | None:
    """What a number without a scale adds behind `scale`: itself, or a fraction of it (*1 triệu 2, một triệu hai, 1tr250*)."""
    token = run[at]
    value = coefficient.value
    if token.kind == "digits" and coefficient.stop == at + 1 and token.text.isdigit() and not joined:
        size = len(token.text)
        if token.start == run[at - 1].end or size == 1 or (size == 3 and scale > _THOUSAND):
            return times(value, scale // 10**size) if size <= 3 and scale >= 10**size else None
        return value if scale <= _THOUSAND and value < scale and token.text[0] != "0" else None
    if coefficient.bare and not joined:
        return times(value, scale // 10) if value and token.text != "một" else None
    return value if value < scale else None


def _read_part(run: Sequence[Token], at: int, end: int) -> tuple[Coefficient, int, int, bool] | None:
    """One coefficient with its scales: (coefficient, scale, next token, whether the coefficient is left out)."""
    token = run[at]
    following = run[at + 1].kind if at + 1 < end else ""
    if token.kind == "other" or following in ("other", "over"):
        fraction = read_fraction(run, at, end)
        if fraction is not None:
            scale, stop = read_scales(run, fraction.stop, end)
            return fraction, scale, stop, False
        if token.kind == "other":
            return None
    if token.kind == "digits":
        return _read_figures(run, at, end)
    if token.kind == "half" or (following == "half" and token.text == "một"):
        half = at + 1 if token.kind == "half" else at + 2
        scale, stop = read_scales(run, half, end)
        if scale > 1:
            return Coefficient(Decimal("0.5"), half), scale, stop, False
        if token.kind == "half":
            return None
    hundred = read_words(run, at, end) if token.text == words.HUNDRED and _counts_on(run, at + 1, end) else None
    if token.kind == "scale" and (hundred is None or hundred.stop == at + 1):  # trăm không counts nothing on
        scale, stop = read_scales(run, at, end)
        if stop > at + 1 and run[at].value == run[at + 1].value:
            return None  # tỷ tỷ, an elder sister
        return Coefficient(1, at), scale, stop, True
    read = hundred or read_words(run, at, end)
    if read is None:
        if token.kind == "digit" and token.text in words.NEVER_FIRST:  # một triệu mốt
            return Coefficient(token.value, at + 1, bare=True), 1, at + 1, False
        return None
    scale, stop = read_scales(run, read.stop, end)
    return read, scale, stop, False


def _counts_on(run: Sequence[Token], at: int, end: int) -> bool:
    """Whether number words below a hundred follow: *trăm hai mươi nghìn*."""
    return at < end and run[at].kind in ("digit", "teen", "zero", "after")


def _read_figures(run: Sequence[Token], at: int, end: int) -> tuple[Coefficient, int, int, bool] | None:
    token = run[at]
    scale, stop = read_scales(run, at + 1, end, figures=True)
    value = read_digits(token.text, scaled=scale >= _THOUSAND)
    if value is None:
        if not (at and token.start == run[at - 1].end and token.text.isdigit()):
            return None
        value = int(token.text[:4])  # 1tr050
    if stop == at + 1 and stop + 1 < end and run[stop].kind == "point" and isinstance(value, int):
        fraction = run[stop + 1]
        if fraction.kind == "digits" and fraction.text.isdigit():  # 1 phẩy 5 triệu
            scale, stop = read_scales(run, stop + 2, end, figures=True)
            return Coefficient(Decimal(f"{value}.{fraction.text}"), at + 3), scale, stop, False
        worded = read_decimals(run, value, stop + 1, end)
        if worded is not None:
            scale, stop = read_scales(run, worded.stop, end)
            return worded, scale, stop, False
    if scale == _TWICE and value >= _TWICE and len(token.text) > len("999.999"):
        scale = 1  # the scale said twice: 1.000.000 triệu
    return Coefficient(value, at + 1), scale, stop, False


def read_scales(run: Sequence[Token], at: int, end: int, *, figures: bool = False) -> tuple[int, int]:
    """Scale words in a row, multiplied: *chục nghìn* is 10,000. Abbreviations stand behind `figures` only."""
    scale = last = 1
    while at < end:
        token = run[at]
        if token.kind != "scale" and not (figures and last == 1 and token.kind == "abbreviated"):
            break
        if token.value < last or scale * token.value > words.GREATEST_SCALE:
            break
        scale *= token.value
        last = token.value
        at += 1
    return scale, at
