"""Number words below a thousand, and what stands behind *phẩy*.

The grammar, where a digit is *không … chín* with its variants::

    hundreds = [digit] trăm [linh below_ten | below_hundred | digit digit | digit | rưỡi]
    tens     = mười [digit]  |  hăm digit  |  digit mươi [digit]  |  digit digit
    decimal  = number phẩy digit+  |  number phẩy tens
"""

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from extractor.quantities import words
from extractor.quantities.lexer import Token
from extractor.quantities.quantity import Number

_MOST_DECIMALS = 18


class Coefficient(NamedTuple):
    """What stands before a scale: its value and the token after it.

    `round` is 10 or 100 where it is a digit with *chục* or *trăm* alone (*ba trăm*), else 1. `bare` tells that it is one
    digit and nothing else, `doubtful` that its last token is one that may be another word (*hai mươi năm*).
    """

    value: Number
    stop: int
    round: int = 1
    bare: bool = False
    doubtful: bool = False


def read_words(run: Sequence[Token], at: int, end: int) -> Coefficient | None:
    """Read number words below a thousand from token `at`, with a worded fraction, before token `end`."""
    read = read_below_thousand(run, at, end)
    if read is None or not _is(run, read.stop, end, "point"):
        return read
    return read_decimals(run, read.value, read.stop + 1, end) or read


def read_decimals(run: Sequence[Token], whole: Number, at: int, end: int) -> Coefficient | None:
    """Read what stands behind *phẩy*, from token `at`: digit by digit, or as tens (*phẩy hai mươi lăm*)."""
    fraction = ""
    stop = at
    if _is(run, at, end, "teen") or _is(run, at + 1, end, "tens"):
        tens = _read_tens(run, at, end)
        if tens is not None:
            fraction, stop = str(tens.value), tens.stop
    while not fraction or stop > at:
        if not _is(run, stop, end, "digit") or len(fraction) > _MOST_DECIMALS or _is(run, stop + 1, end, "tens"):
            break
        fraction += str(run[stop].value)
        stop += 1
    return Coefficient(Decimal(f"{whole}.{fraction}"), stop) if fraction else None


def read_below_thousand(run: Sequence[Token], at: int, end: int) -> Coefficient | None:
    """Read number words below a thousand from token `at`; ``None`` where none stand there."""
    token = run[at]
    if token.kind == "scale":
        return _read_hundreds(run, 1, at + 1, end) if token.text == words.HUNDRED else None
    if token.kind == "digit" and _is_word(run, at + 1, end, words.HUNDRED) and token.text not in words.NEVER_FIRST:
        return _read_hundreds(run, token.value, at + 2, end)
    return _read_tens(run, at, end)


def _read_hundreds(run: Sequence[Token], count: int, at: int, end: int) -> Coefficient:
    hundreds = Coefficient(count * 100, at, round=100)
    if at >= end:
        return hundreds
    if run[at].kind == "zero":
        rest = _read_tens(run, at + 1, end) if at + 1 < end else None
        if rest is None and _is(run, at + 1, end, "digit"):  # linh tư, lẻ năm
            rest = Coefficient(run[at + 1].value, at + 2)
        return Coefficient(hundreds.value + rest.value, rest.stop, doubtful=rest.doubtful) if rest else hundreds
    if run[at].kind == "after":
        return Coefficient(hundreds.value + 50, at + 1)
    if _is_word(run, at + 1, end, words.HUNDRED):
        return hundreds
    if _is(run, at, end, "digit") and not _opens(run, at, end):
        first = run[at]
        second = at + 1 < end and run[at + 1].kind == "digit" and not _opens(run, at + 1, end)
        if second and first.value and run[at + 1].value:  # hai trăm ba lăm: mươi is dropped
            ones = run[at + 1]
            doubtful = ones.text in ("năm", "một")
            return Coefficient(hundreds.value + first.value * 10 + ones.value, at + 2, doubtful=doubtful)
        if not first.value or (count and first.text == "một"):
            return hundreds
        return Coefficient(hundreds.value + first.value * (10 if count else 1), at + 1, doubtful=True)  # hai trăm tư
    rest = _read_tens(run, at, end)
    return Coefficient(hundreds.value + rest.value, rest.stop, 1, False, rest.doubtful) if rest else hundreds


def _read_tens(run: Sequence[Token], at: int, end: int) -> Coefficient | None:
    token = run[at] if at < end else None
    if token is None:
        return None
    if token.kind == "teen":
        if token.value > 10 and not _is(run, at + 1, end, "digit"):
            return None
        return _read_ones(run, token.value, at + 1, end, 1)
    if token.kind != "digit" or token.text in words.NEVER_FIRST:
        return None
    following = run[at + 1] if at + 1 < end else None
    if following is None:
        return Coefficient(token.value, at + 1, bare=True)
    if following.kind == "tens" and token.value:
        return _read_ones(run, token.value * 10, at + 2, end, 1)
    if following.text == words.TEN_OF and token.value:
        return _read_ones(run, token.value * 10, at + 2, end, 10)
    if following.kind == "digit" and token.value > 1 and following.value and not _opens(run, at + 1, end):
        # hai lăm, ba bảy: mươi is dropped
        doubtful = following.text in ("năm", "một", "tư")
        return Coefficient(token.value * 10 + following.value, at + 2, doubtful=doubtful)
    return Coefficient(token.value, at + 1, bare=True)


def _read_ones(run: Sequence[Token], tens: int, at: int, end: int, round_: int) -> Coefficient:
    if _is(run, at, end, "digit") and run[at].value and not _opens(run, at, end):
        doubtful = run[at].text == "năm" or round_ > 1
        return Coefficient(tens + run[at].value, at + 1, doubtful=doubtful)
    return Coefficient(tens, at, round=round_)


def _opens(run: Sequence[Token], at: int, end: int) -> bool:
    """Whether the digit at `at` counts the hundreds or tens of a number of its own."""
    return at + 1 < end and (run[at + 1].kind == "tens" or run[at + 1].text in (words.HUNDRED, words.TEN_OF))


def _is(run: Sequence[Token], at: int, end: int, kind: str) -> bool:
    return at < end and run[at].kind == kind


def _is_word(run: Sequence[Token], at: int, end: int, word: str) -> bool:
    return at < end and run[at].text == word
