"""Cuts the numeral words and digit groups out of a text; everything else is passed over by one compiled pattern.

What has the shape of a date, a time, a fraction or a phone number becomes a token of its own, which no number takes in.
"""

import re
from collections.abc import Iterable, Mapping
from functools import cache
from operator import itemgetter
from typing import NamedTuple

from extractor.quantities import words
from extractor.quantities.places import places
from extractor.quantities.qualifiers import sides
from extractor.quantities.split_digits import mend


class Token(NamedTuple):
    """A numeral word or a group of digits, with its place in the text.

    `kind` is ``digits``, ``other`` (digits that are no number), or what the word is: ``digit``, ``teen``, ``tens``,
    ``scale``, ``abbreviated``, ``zero``, ``half``, ``after`` (*rưỡi*), ``point``, ``vague``. `value` is what a word is
    worth.
    """

    kind: str
    text: str
    value: int
    start: int
    end: int


Run = list[Token]
"""Tokens that follow each other with at most a space between them."""

_WORDS: Mapping[str, tuple[str, str, int]] = {
    word: (kind, word, value)
    for kind, forms in (
        ("digit", words.DIGITS),
        ("teen", words.TEENS),
        ("tens", {words.TENS: 10}),
        ("scale", words.SCALES),
        ("abbreviated", words.ABBREVIATED_SCALES),
        ("zero", dict.fromkeys(words.ZERO_TENS, 0)),
        ("half", {words.HALF: 0}),
        ("after", dict.fromkeys(words.HALF_AFTER, 0)),
        ("over", {words.OVER: 0}),
        ("point", dict.fromkeys(words.POINTS, 0)),
        ("vague", dict.fromkeys(words.VAGUE, 0)),
    )
    for word, value in forms.items()
}
"""The first three fields of each word's token."""

NUMERAL_WORDS = frozenset(word for word, (kind, _, _) in _WORDS.items() if kind not in ("abbreviated", "vague", "over"))
"""Words that a number said in words is made of."""


def _alternatives(forms: Iterable[str]) -> str:
    return "|".join(sorted(forms, key=len, reverse=True))


NOTE = r"\[[0-9]{1,3}\]|\*{1,3}|[\u00b9\u00b2\u00b3\u2070\u2074-\u2079]{1,3}"
"""The mark of a note at a number: *3 triệu[1] liều, 300.000\u00b2 liều, 2 triệu\\* liều*."""

_LETTER = r"[^\W\d\u00b9\u00b2\u00b3\u2070\u2074-\u2079]"
_HALVES = "".join(words.FRACTIONS)

_BEHIND_A_SCALE = "|".join(
    [*(f"(?<={word}.)" for word in words.SCALES), *(f"(?<=[0-9]{word}.)" for word in words.ABBREVIATED_SCALES)]
)
"""The second figure of *1tr2, 2triệu500nghìn* (its first digit has been read)."""

_FREE = r"(?<!\w.)(?<![0-9][.,:/].)(?<!/.)(?<!\W[^\W\d]\..)(?<!^[^\W\d]\..)(?<!\w\[.)"
"""No letter before the first digit, no figure that it goes on, no *B.* of *B.1.351*, no bracket of a note."""

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

_SPACED = r"[0-9]{0,2}(?:[ ][0-9]{3}(?![0-9])){1,6}+(?![ ][0-9]{3}(?![0-9]))(?:,[0-9]{1,2})?"
"""2 000 000,5; a longer row of threes is a table."""

_CLOSED = rf"[0-9]*+(?:[.,][0-9]++)*+(?:[ ]?[{_HALVES}])?"


@cache
def _words() -> re.Pattern[str]:
    """Each branch begins with a letter: such a pattern skips to its candidates fastest."""

    def branch(initial: str) -> str:
        forms = "|".join(
            (r"(?:(?<=[0-9].)|(?<=[0-9][ ].))(?![0-9\u00b2\u00b3])" if word in words.CAPITAL_SCALES else "")
            + word[1:]
            + (rf"(?![ ](?:{_alternatives(never)})\b)" if never else "")
            for word in sorted(_WORDS, key=len, reverse=True)
            if word[0] == initial
            for never in [words.NEVER_BEFORE.get(word, ())]
        )
        return rf"{initial}(?<!{_LETTER}.)(?:{forms})(?!{_LETTER})"

    return re.compile("|".join(branch(initial) for initial in sorted({word[0] for word in _WORDS})))


@cache
def _figures() -> re.Pattern[str]:
    figures = rf"(?P<digits>{_SPACED}{_END}|{_CLOSED}{_END})"
    free = rf"{_FREE}|{_BEHIND_A_SCALE}|{_behind_a_qualifier()}"
    return re.compile(rf"[0-9{_HALVES}](?:{free})(?:(?P<other>{_SHAPES})|{figures})")


def _behind_a_qualifier() -> str:
    """The first figure of *gần3 triệu*: the space behind the qualifier is missing."""
    last = sorted(word for word in sides().last if word.isalpha())
    return "|".join(rf"(?<=(?<!\w){word}.)" for word in last)


def tokens(folded: str, nouns: tuple[str, ...] | None = None) -> list[Token]:
    """The tokens of a lower-cased text, in order; with `nouns` only those that may count, before these or alone.

    >>> [(token.kind, token.text) for token in tokens("hơn 2triệu500 liều, ngày 10/12")]
    [('digits', '2'), ('scale', 'triệu'), ('digits', '500'), ('other', '10/12')]
    """
    new = tuple.__new__  # half the time of the constructor, which is a function of Python
    found = [
        new(Token, ("digits" if match["digits"] is not None else "other", match[0], 0, *match.span()))
        for match in _figures().finditer(folded)
    ]
    where = [(0, len(folded))] if nouns is None else places(folded, [token.start for token in found], nouns)
    words_of = _words().finditer
    worded = [new(Token, _WORDS[match[0]] + match.span()) for place in where for match in words_of(folded, *place)]
    if found and worded:
        worded += found
        worded.sort(key=itemgetter(3))
    return worded or found


def runs(folded: str, shown: str = "", nouns: tuple[str, ...] | None = None) -> list[Run]:
    """The runs of a lower-cased text, in order. `shown` is the text before it was lower-cased, if capitals matter.

    With `nouns` only what may count is cut into tokens: see :mod:`extractor.quantities.places`.

    >>> [[token.text for token in run] for run in runs("từ hai triệu đến 3 triệu")]
    [['hai', 'triệu'], ['3', 'triệu']]
    >>> [[token.text for token in run] for run in runs("hơn 2, 8 triệu, 2,5\\ntriệu và 3[1] triệu; 2, 8 và 10")]
    [['2,8', 'triệu'], ['2,5', 'triệu'], ['3', 'triệu'], ['2'], ['8'], ['10']]
    """
    found: list[Run] = []
    run: Run = []
    end = -2
    for token in tokens(folded, nouns):
        gap = token.start - end
        if gap < 0:
            continue  # inside a number that has been mended
        if token.text in words.CAPITAL_SCALES and shown[token.start : token.end].islower():
            continue
        if (
            gap == 0
            or (gap == 1 and folded[end] == " ")
            or (gap <= _WIDEST_GAP and run and _goes_on(folded, shown, run[-1], token))
        ):
            run.append(token)
        elif gap <= _WIDEST_SPLIT and run and (whole := _mended(folded, run, token)):
            run[-1] = token = whole
        else:
            run = [token]
            found.append(run)
        end = token.end
    return found


_WIDEST_GAP = 6
_WIDEST_SPLIT = 3
_NOTED = re.compile(rf"(?:{NOTE}) ?")


def _goes_on(folded: str, shown: str, last: Token, token: Token) -> bool:
    """Whether a scale stands behind the end of a line or the mark of a note: *2,5 | triệu, 3[1] triệu*."""
    if token.kind != "scale" or last.kind in ("other", "vague"):
        return False
    gap = folded[last.end : token.start]
    if gap == "\n":
        return not shown[token.start : token.start + 2].istitle()
    return _NOTED.fullmatch(gap) is not None


def _mended(folded: str, run: Run, token: Token) -> Token | None:
    """The one token for the figures that fill `run` and those of `token`, where a space has come into a number."""
    if len(run) > 1 or run[0].kind != "digits" or token.kind != "digits" or " " in run[0].text:
        return None
    found = mend(folded, run[0].start)
    return None if found is None else Token("digits", found[0], 0, run[0].start, found[1])


def spoken(folded: str) -> list[Run] | None:
    """The one run of a text that is number words throughout, without the patterns; ``None`` for any other text."""
    new = tuple.__new__
    run: Run = []
    start = 0
    for word in folded.split(" "):
        known = _WORDS.get(word)
        if known is None or known[0] == "vague":
            return None
        end = start + len(word)
        run.append(new(Token, (*known, start, end)))
        start = end + 1
    return [run]
