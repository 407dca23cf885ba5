"""Reads one numeral from a run of tokens: digit groups, number words, scales and what is added behind them.

The grammar, longest reading first::

    numeral     = term term* [half | tail]           scales fall from term to term: 2 triệu 500 nghìn
    term        = coefficient scale*  |  scale+       chục nghìn, triệu rưỡi
    coefficient = digits | words below a thousand | nửa
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from extractor.quantities import words
from extractor.quantities.lexer import Token

_SCALE: Mapping[str, int] = {**words.SHORT_SCALES, **words.SCALES}


@dataclass(frozen=True, slots=True)
class Numeral:
    """A numeral: its value, the tokens it covers (`start` to `stop`), and whether a scale word is part of it."""

    value: Decimal
    start: int
    stop: int
    scaled: bool
    worded: bool
    scale: int = 1


def read_numeral(run: Sequence[Token], at: int) -> Numeral | None:
    """Read the longest numeral that starts at token `at` of `run`; ``None`` where none does."""
    total = Decimal(0)
    position = at
    last_scale: int | None = None
    worded = False
    while position < len(run):
        term = _read_term(run, position, last_scale)
        if term is None:
            break
        coefficient, scale, stop, by_word = term
        if last_scale is not None and (scale >= last_scale or _is_added(run, position, stop, scale)):
            break
        total += coefficient * scale
        worded = worded or by_word
        position, last_scale = stop, 100 if scale == 1 and _is(run, stop - 1, "scale", "trăm") else scale
        if scale == 1:
            break
    if last_scale is None:
        return None
    scaled = any(token.kind == "scale" for token in run[at:position])
    if scaled and position < len(run):
        added = _read_added(run, position, last_scale)
        if added is not None:
            total += added
            position += 1
    return Numeral(total, at, position, scaled, worded, last_scale)


def _is_added(run: Sequence[Token], at: int, stop: int, scale: int) -> bool:
    """Whether the term is one bare digit, which behind a scale counts tenths of it: *một triệu hai, 1 triệu 2*."""
    return scale == 1 and stop == at + 1 and (run[at].kind == "digit" or len(run[at].text) == 1)


def _read_added(run: Sequence[Token], position: int, scale: int) -> Decimal | None:
    """What a bare half or digit behind a scale adds: *1 triệu rưỡi, một triệu hai, hai trăm tư, 1tr2*."""
    token = run[position]
    following = run[position + 1] if position + 1 < len(run) else None
    if token.kind == "half" and token.text in words.HALF_AFTER:
        return Decimal(scale) / 2
    if token.kind == "tail" or (token.kind == "digits" and len(token.text) == 1):
        return Decimal(token.text) * scale / 10
    if (
        token.kind == "digit"
        and token.text not in ("năm", "không")
        and (following is None or following.kind != "scale")
    ):
        return Decimal(words.DIGITS[token.text]) * scale / 10
    return None


def _read_term(run: Sequence[Token], at: int, above: int | None) -> tuple[Decimal, int, int, bool] | None:
    """One coefficient with its scales: (coefficient, scale, next token, by words)."""
    token = run[at]
    if token.kind == "digits":
        stop = at + 1
        scale, stop = read_scales(run, stop)
        value = read_digits(token.text, scaled=scale > 1)
        if scale == 10**6 and value >= scale and len(token.text) > len("999.999"):
            scale = 1  # the scale said twice: 1.000.000 triệu
        return value, scale, stop, False
    if token.kind == "half" and token.text == words.HALF and above is None:
        scale, stop = read_scales(run, at + 1)
        return (Decimal("0.5"), scale, stop, True) if scale >= 100 else None
    if token.kind == "scale" and above is None:
        scale, stop = read_scales(run, at)
        named = stop - at > 1 or (_is(run, stop, "half") and run[stop].text in words.HALF_AFTER)
        return (Decimal(1), scale, stop, True) if named else None
    read = _read_words(run, at)
    if read is None:
        return None
    value, stop = read
    scale, stop = read_scales(run, stop)
    return value, scale, stop, True


def read_scales(run: Sequence[Token], at: int) -> tuple[int, int]:
    """Scale words in a row, multiplied: *chục nghìn* is 10,000."""
    scale = 1
    while at < len(run) and run[at].kind == "scale":
        scale *= _SCALE[run[at].text]
        at += 1
    return scale, at


def _read_words(run: Sequence[Token], at: int) -> tuple[Decimal, int] | None:
    """Number words below a thousand, with a worded decimal: *ba trăm hai mươi lăm, một phẩy năm*."""
    start = at
    value = 0
    if _is(run, at, "digit") and _is(run, at + 1, "scale", "trăm") and run[at].text not in words.ONLY_AFTER_TENS:
        value = words.DIGITS[run[at].text] * 100
        at += 2
    below = _read_below_hundred(run, at, after_hundred=at > start)
    if below is not None:
        value += below[0]
        at = below[1]
    if at == start:
        return None
    if _is(run, at, "point"):
        digits, stop = "", at + 1
        while _is(run, stop, "digit"):
            digits += str(words.DIGITS[run[stop].text])
            stop += 1
        if digits:
            return Decimal(f"{value}.{digits}"), stop
    return Decimal(value), at


def _read_below_hundred(run: Sequence[Token], at: int, *, after_hundred: bool) -> tuple[int, int] | None:
    if _is(run, at, "zero") and _is(run, at + 1, "digit") and after_hundred:
        return words.DIGITS[run[at + 1].text], at + 2
    tens: int | None = None
    if _is(run, at, "ten"):
        tens = 20 if run[at].text == words.TWENTY else 10
        at += 1
    elif _is(run, at, "digit") and _is(run, at + 1, "tens") and run[at].text not in words.ONLY_AFTER_TENS:
        tens = words.DIGITS[run[at].text] * 10
        at += 2
    elif (
        _is(run, at, "digit")
        and _is(run, at + 1, "digit")
        and run[at + 1].text in ("mốt", "lăm", "nhăm", "tư")
        and run[at].text not in words.ONLY_AFTER_TENS
        and words.DIGITS[run[at].text] > 1
    ):
        return words.DIGITS[run[at].text] * 10 + words.DIGITS[run[at + 1].text], at + 2  # mươi dropped: hai lăm
    if tens is not None:
        if _is(run, at, "digit") and not _opens_term(run, at):
            return tens + words.DIGITS[run[at].text], at + 1
        return tens, at
    if _is(run, at, "digit") and run[at].text not in words.ONLY_AFTER_TENS:
        if after_hundred and not _followed_by_scale(run, at + 1):
            return None  # hai trăm tư: the bare digit counts tens, see _read_added
        return words.DIGITS[run[at].text], at + 1
    return None


def _opens_term(run: Sequence[Token], at: int) -> bool:
    """Whether the digit word at `at` counts hundreds of the next term rather than units of this one."""
    return _is(run, at + 1, "scale", "trăm") or _is(run, at + 1, "tens")


def _followed_by_scale(run: Sequence[Token], at: int) -> bool:
    return _is(run, at, "scale")


def _is(run: Sequence[Token], at: int, kind: str, text: str | None = None) -> bool:
    return at < len(run) and run[at].kind == kind and (text is None or run[at].text == text)


_GROUPED = re.compile(r"\d{1,3}(?:[.,]\d{3})+")


def read_digits(text: str, *, scaled: bool) -> Decimal:
    """Value of a group of digits; `scaled` tells whether a scale word follows, which decides ambiguous separators.

    >>> read_digits("1.682", scaled=True), read_digits("1.682", scaled=False)
    (Decimal('1.682'), Decimal('1682'))
    >>> read_digits("4000.000", scaled=False)
    Decimal('400000')
    """
    if " " in text:
        return Decimal(text.replace(" ", ""))
    separators = re.findall(r"[.,]", text)
    if not separators:
        return Decimal(text)
    head, *groups = re.split(r"[.,]", text)
    if len(separators) == 1:
        group = groups[0]
        if len(group) == 3 and len(head) <= 3 and head != "0":
            grouped = not scaled or (separators[0] == "." and group == "000")
            return Decimal(head + group) if grouped else Decimal(f"{head}.{group}")
        if len(group) == 3 and len(head) == 4 and head.endswith("0") and not scaled:
            return Decimal(head[:-1] + group)  # a zero too many: 4000.000 for 400.000
        return Decimal(f"{head}.{group}")
    if separators[-1] not in separators[:-1] and all(len(g) == 3 for g in groups[:-1]):
        return Decimal("".join([head, *groups[:-1]]) + "." + groups[-1])
    return Decimal("".join([head, *groups]))
