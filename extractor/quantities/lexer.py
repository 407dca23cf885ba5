"""Cuts the numeral words and digit groups out of a text; everything else is passed over by one compiled pattern.

What has the shape of a date, a time, a fraction or a phone number becomes a token of its own, which no number takes in.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from functools import cache, partial
from operator import itemgetter
from typing import NamedTuple

from extractor.quantities import words


class Token(NamedTuple):
    """A numeral word or a group of digits, with its place in the text.

    `kind` is ``digits``, ``other`` (digits that are no number), or what the word is: ``digit``, ``teen``, ``tens``,
    ``scale``, ``abbreviated``, ``zero``, ``half``, ``after`` (*rưỡi*), ``point``, ``vague``. `value` is what a word is
    worth.
    """

    kind: str
    text: str
    start: int
    end: int
    value: int


Run = list[Token]
"""Tokens that follow each other with at most a space between them."""

_WORDS: Mapping[str, tuple[str, int]] = {
    **{word: ("digit", value) for word, value in words.DIGITS.items()},
    **{word: ("teen", value) for word, value in words.TEENS.items()},
    **{word: ("scale", value) for word, value in words.SCALES.items()},
    **{word: ("abbreviated", value) for word, value in words.ABBREVIATED_SCALES.items()},
    **{word: ("zero", 0) for word in words.ZERO_TENS},
    **{word: ("after", 0) for word in words.HALF_AFTER},
    **{word: ("point", 0) for word in words.POINTS},
    **{word: ("vague", 0) for word in words.VAGUE},
    words.TENS: ("tens", 10),
    words.HALF: ("half", 0),
}


def _alternatives(forms: Iterable[str]) -> str:
    return "|".join(sorted(forms, key=len, reverse=True))


_LETTER = r"[^\W\d]"

_BEHIND_A_SCALE = "|".join(
    [*(f"(?<={word}.)" for word in words.SCALES), *(f"(?<=[0-9]{word}.)" for word in words.ABBREVIATED_SCALES)]
)
"""The second figure of *1tr2, 2triệu500nghìn* (its first digit has been read)."""

_FREE = r"(?<!\w.)(?<![0-9][.,:/].)(?<!/.)(?<!\W[^\W\d]\..)(?<!^[^\W\d]\..)"
"""No letter before the first digit, no figure that it goes on, no *B.* of *B.1.351*."""

_SHAPES = "|".join(
    [
        r"(?<=[+#№].)[0-9.]*(?:[ ][0-9]+)*",  # +84 912 345 678
        r"(?<=0)(?=(?:[ .)-]{0,2}[0-9]){7})[0-9]{2,}\)?(?:[ .-]?[0-9]{2,4})*",  # 0912 345 678
        r"(?<=1)[89]00(?:[ ][0-9]{3,6})+(?![.,]?[0-9])",  # 1900 9095
        r"[0-9]?(?P<mark>[./-])[0-9]{1,2}(?P=mark)(?:[0-9]{4}|[0-9]{2})(?![.,]?[0-9])",  # 28.2.2021
        r"[0-9]?[ ]?[-–][ ]?[0-9]{1,2}/[0-9]{1,4}",  # 24-25/7
        r"[0-9.,]*/[0-9][0-9./]*",  # 10/12
        r"[0-9]?(?:[hg][0-9]{0,2}|:[0-9]{1,2}(?:\.[0-9]+)?)(?!\w)",  # 18h30, 8:30
    ]
)

_END = r"(?![.,]?[0-9])"

_FIGURES = (
    r"[0-9]{0,2}(?:[ ][0-9]{3}(?![0-9])){1,6}+(?![ ][0-9]{3}(?![0-9]))(?:,[0-9]{1,2})?" + _END + r"|[0-9]*+(?:[.,][0-9]++)*+" + _END
)


@cache
def _words() -> re.Pattern[str]:
    """Each branch begins with a letter: such a pattern skips to its candidates fastest."""

    def branch(initial: str) -> str:
        forms = "|".join(
            word[1:] + (rf"(?![ ](?:{_alternatives(never)})\b)" if never else "")
            for word in sorted(_WORDS, key=len, reverse=True)
            if word[0] == initial
            for never in [words.NEVER_BEFORE.get(word, ())]
        )
        return rf"{initial}(?<!{_LETTER}.)(?:{forms})(?!{_LETTER})"

    return re.compile("|".join(branch(initial) for initial in sorted({word[0] for word in _WORDS})))


@cache
def _figures() -> re.Pattern[str]:
    return re.compile(rf"[0-9](?:{_FREE}|{_BEHIND_A_SCALE})(?:(?P<other>{_SHAPES})|(?P<digits>{_FIGURES}))")


def tokens(folded: str) -> list[Token]:
    """The tokens of a lower-cased text, in order.

    >>> [(token.kind, token.text) for token in tokens("hơn 2triệu500 liều, ngày 10/12")]
    [('digits', '2'), ('scale', 'triệu'), ('digits', '500'), ('other', '10/12')]
    """
    found = []
    for match in _words().finditer(folded):
        start, end = match.span()
        text = folded[start:end]
        kind, value = _WORDS[text]
        found.append(_token((kind, text, start, end, value)))
    figures = [
        Token("digits" if match["digits"] is not None else "other", match[0], *match.span(), 0)
        for match in _figures().finditer(folded)
    ]
    if figures:
        found += figures
        found.sort(key=_place)
    return found


_place = itemgetter(2)
_token: Callable[[tuple[str, str, int, int, int]], Token] = partial(tuple.__new__, Token)
"""Half the time of the constructor, which is a function of Python."""


def runs(folded: str) -> list[Run]:
    """The runs of a lower-cased text, in order.

    >>> [[token.text for token in run] for run in runs("từ hai triệu đến 3 triệu")]
    [['hai', 'triệu'], ['3', 'triệu']]
    """
    found: list[Run] = []
    end = -2
    for token in tokens(folded):
        gap = token.start - end
        if gap == 0 or (gap == 1 and folded[end] == " "):
            run.append(token)
        else:
            run = [token]
            found.append(run)
        end = token.end
    return found
