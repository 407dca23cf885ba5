"""Reads a group of digits: which of its dots, commas and spaces part thousands and which one the fraction."""

from __future__ import annotations

import re
from decimal import Decimal

from extractor.quantities import words
from extractor.quantities.quantity import Number

MOST_CHARACTERS = 60
"""A longer row of digits is no quantity."""

_SEPARATOR = re.compile(r"[.,]")
_DATE = re.compile(r"(?:0?[1-9]|[12][0-9]|3[01])\.(?:0?[1-9]|1[0-2])")


def read_digits(text: str, *, scaled: bool, grouped: bool | None = None) -> Number | None:
    """Value of a group of digits, ``None`` where its separators make no sense.

    `scaled` tells whether a scale word follows. That decides a single separator before three digits. Without a scale word
    all are groups. With one a dot before an idle zero parts thousands, since nobody writes idle decimals: *1.250 tỷ* and
    *1.800 triệu* are 1,250 and 1,800 of them, but *1.682* is a decimal, and *1,682* and *1,000* are. `grouped` decides it
    whatever the digits are, for the caller who knows what is counted.

    >>> read_digits("1.682", scaled=True), read_digits("1.682", scaled=False), read_digits("1.250", scaled=True)
    (Decimal('1.682'), 1682, 1250)
    >>> read_digits("4000.000", scaled=False), read_digits("1.2.3", scaled=False)
    (400000, None)
    """
    if text.isdigit():
        if len(text) > MOST_CHARACTERS or (text[0] == "0" and (len(text) > 2 or text == "00")):
            return None
        return int(text)
    if len(text) > MOST_CHARACTERS:
        return None
    if text[-1] in words.FRACTIONS:
        whole = text[:-1].rstrip()
        return words.FRACTIONS[text[-1]] + int(whole or 0) if not whole or whole.isdigit() else None
    if text[0] in words.FRACTIONS:
        return None  # ½5
    if " " in text:
        text = text.replace(" ", "")
        if text.isdigit():
            return int(text) if text[0] != "0" else None
        return Decimal(text.replace(",", "."))
    head, *groups = _SEPARATOR.split(text)
    if head[0] == "0" and len(head) > 1:
        return None
    marks = text[len(head)], text[-len(groups[-1]) - 1]
    if len(groups) == 1:
        if grouped is None:
            grouped = not scaled or (marks[0] == "." and groups[0].endswith("0"))
        return _one_separator(head, groups[0], grouped, scaled)
    if any(len(group) != 3 for group in groups[:-1]) or len(head) > 3 or head == "0":
        return None
    if text.count(marks[0]) == len(groups):
        return int(head + "".join(groups)) if len(groups[-1]) == 3 else None
    if text.count(marks[1]) > 1:
        return None
    whole = head + "".join(groups[:-1])
    if groups[-1] == "000" and not scaled:
        return int(whole + "000")  # 1.500,000: nobody writes three idle decimals
    return Decimal(f"{whole}.{groups[-1]}")


def _one_separator(head: str, group: str, grouped: bool, scaled: bool) -> Number:
    if len(group) == 3 and head != "0":
        if len(head) <= 3 and grouped:
            return int(head + group)
        if len(head) == 4 and head[3] == "0" and not scaled:
            return int(head[:3] + group)  # a zero too many: 4000.000 for 400.000
    return Decimal(f"{head}.{group}")


def may_be_date(text: str) -> bool:
    """Whether the digits could be a day and a month: *28.2*.

    >>> may_be_date("28.2"), may_be_date("4.75")
    (True, False)
    """
    return _DATE.fullmatch(text) is not None
