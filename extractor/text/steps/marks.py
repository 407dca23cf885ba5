"""Marks of notes in words and numbers (*3 triệu[1] liều*), clock times glued to headlines (*08:17Hơn*), missing spaces."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.text.rewriting import Change
from extractor.text.sentences import ends_glued

RAISED_DIGITS = "¹²³⁰⁴⁵⁶⁷⁸⁹"
NOTE_SIGNS = "*†‡§"

_NOTE = re.compile(  # [3], [1, 2], [a], [note 1]
    r"[^\S\n]?(?:\[\s?(?:[0-9]{1,3}(?:\s?[,;–-]\s?[0-9]{1,3}){0,8}|[a-z*†]|(?:ghi chú|note) ?[0-9]{1,3})\s?\]){1,8}+"
)
_RAISED = re.compile(rf"(?<=[\w.,;:!?)\"”%])(?<![{RAISED_DIGITS}])[{RAISED_DIGITS}]{{1,3}}+(?![{RAISED_DIGITS}])")
_SIGN = re.compile(rf"(?<=\w)[{NOTE_SIGNS}]{{1,3}}+(?=[\s.,;:)]|$)")
_POWER = re.compile(r"(?:(?<![^\W\d_])(?:dm|cm|km|mm|nm|µm|[a-z])|(?<![\d.,])10)$")
"""What a raised number makes a power of: m², 10³."""

_UNIT = re.compile(r"\s*(?:liều|mũi|triệu|nghìn|ngàn|tỷ|tỉ)\b", re.IGNORECASE)
_COUNTED = re.compile(r"(?:\d|\b(?:trăm|nghìn|ngàn|triệu|tỷ|tỉ))$", re.IGNORECASE)
_GOES_ON = re.compile(r"[^\W\d_]|\s?=")
_LOOK = 24
"""How many characters around a mark tell what it is."""

_CLOCK = re.compile(
    r"""
    (?<![\w:.,/+-]) (?: (?:[01]?[0-9]|2[0-3])[:h][0-5][0-9](?::[0-5][0-9])?
                      | [0-3]?[0-9]/[01]?[0-9](?:/(?:19|20)[0-9][0-9])? )
    (?=[^\W\d_]) (?!(?:AM|PM|am|pm|GMT|UTC|ICT|h|s|p|ph|giờ|phút|g)\b)
    """,
    re.VERBOSE,
)
"""A clock time, or a day, with a word glued to its end."""

_CLOCK_AND_NUMBER = re.compile(
    r"^[ ]*(?:[01][0-9]|2[0-3]):[0-5][0-9](?=[1-9][0-9]{0,2}(?:[.,][0-9]|[ ][^\W\d_]))", re.MULTILINE
)
_WORD_AND_CLOCK = re.compile(r"[^\W\d_]{3}(?=(?:[01][0-9]|2[0-3]):[0-5][0-9](?![\d:]))")
_STOP = re.compile(r"[.,](?=[^\W_])(?:(?![0-9])|(?<=[^\W\d_]\.))(?<=[\w)\"”’%].)")

_WORDS = re.compile(r"[^\W\d_]{2}|[^\W\d_] ")


def notes(text: str) -> Iterator[Change]:
    """Drop marks of notes: numbers in square brackets, or raised, that hang on a word or a number."""
    marks = [match.span() for match in _NOTE.finditer(text)] if "[" in text else []
    found = [span for span in marks if _is_note(text, *span)]
    found += [match.span() for match in _RAISED.finditer(text) if not is_power(text, *match.span())]
    found += [match.span() for match in _SIGN.finditer(text)]
    for start, end in sorted(found):
        yield start, end, " " if text[end : end + 1].isalpha() else ""


def _is_note(text: str, start: int, end: int) -> bool:
    before = _before(text, start)
    if not before or before[-1].isspace() or before[-1] in "([":
        return False
    after = text[end : end + _LOOK]
    if text[start].isspace():  # [2] before what can be counted may be what is said
        return _UNIT.match(after) is None or _COUNTED.search(before) is not None
    return _GOES_ON.match(after) is None or after[0].isupper()


def is_power(text: str, start: int, end: int) -> bool:
    """Whether the raised number there makes a power of what stands before it: *m², 10³*, but not *10² liều*."""
    power = _POWER.search(_before(text, start))
    if power is None or _UNIT.match(text, end):
        return False
    return power[0] != "10" or sum(map(str.isdigit, text[start:end])) == 1


def _before(text: str, start: int) -> str:
    return text[max(0, start - _LOOK) : start]


def clocks(text: str) -> Iterator[Change]:
    """Set apart a clock time, or a day, from the words that it is glued to."""
    found = [
        match.end() for pattern in (_CLOCK, _CLOCK_AND_NUMBER, _WORD_AND_CLOCK) for match in pattern.finditer(text)
    ]
    for end in sorted(found):
        yield end - 1, end, text[end - 1] + " "


def spaces(text: str) -> Iterator[Change]:
    """Set a space behind a full stop or a comma where one is missing: *liều.Nhật Bản*, but not *TP.HCM, vnexpress.net*."""
    for match in _STOP.finditer(text):
        mark = match[0]
        if ends_glued(text, match.start()) if mark == "." else _WORDS.match(text, match.end()):
            yield *match.span(), mark + " "
