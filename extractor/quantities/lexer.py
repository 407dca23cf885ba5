"""Cuts the numeral words and digit groups out of a text; everything else is passed over by one compiled pattern."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from extractor.quantities import words


class Token(NamedTuple):
    """A numeral word or a group of digits, with its place in the text."""

    kind: str
    text: str
    start: int
    end: int


def _alternatives(*groups: object) -> str:
    found = sorted({w for group in groups for w in group}, key=len, reverse=True)  # type: ignore[attr-defined]
    return "|".join(re.escape(w) for w in found)


_DIGITS = r"\d{1,3}(?: \d{3}){1,4}(?![\d.,]\d|\d)|\d+(?:[.,]\d+)*"
_TOKEN = re.compile(
    rf"(?<![\w.,/:])(?P<digits>{_DIGITS})(?P<short>(?:{_alternatives(words.SHORT_SCALES)})(?=\d?(?![\w])))?(?P<tail>\d)?(?!\w)"
    rf"|\b(?:(?P<vague>{_alternatives(words.VAGUE)})"
    rf"|(?P<scale>{_alternatives(words.SCALES)})"
    rf"|(?P<ten>{words.TEN}|{words.TWENTY})"
    rf"|(?P<tens>{words.TENS})"
    rf"|(?P<zero>{_alternatives(words.ZERO_TENS)})"
    rf"|(?P<half>{words.HALF}|{_alternatives(words.HALF_AFTER)})"
    rf"|(?P<point>{words.POINT})"
    rf"|(?P<digit>{_alternatives(words.DIGITS)}))\b"
)


def tokens(folded: str) -> Iterator[Token]:
    """Yield the tokens of a lower-cased text, in order."""
    for match in _TOKEN.finditer(folded):
        kind = match.lastgroup or ""
        if match["digits"] is not None:
            yield Token("digits", match["digits"], match.start("digits"), match.end("digits"))
            if match["short"] is not None:
                yield Token("scale", match["short"], match.start("short"), match.end("short"))
            if match["tail"] is not None:
                yield Token("tail", match["tail"], match.start("tail"), match.end("tail"))
        else:
            yield Token(kind, match[kind], match.start(), match.end())
