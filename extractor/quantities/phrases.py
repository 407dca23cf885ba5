"""The commonest phrases that are one quantity, read without the grammar: a qualifier, a number, a unit noun.

*hơn 1,5 triệu liều*, *gần 300.000*, *hai triệu liều vaccine*. Each of the three may be missing but the number. All else is
left to the grammar, which reads these to the same quantity.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache

from extractor.qualifier import Qualifier
from extractor.quantities.digits import read_digits
from extractor.quantities.lexer import NUMERAL_WORDS, tokens
from extractor.quantities.nouns import unit_pattern, vocabulary
from extractor.quantities.plain import GROUPED, THOUSANDS, read_plain
from extractor.quantities.qualifiers import sides
from extractor.quantities.quantity import Number, Quantity, exact, times

_LONGEST = 80
_LONGEST_NOUN = 40
_IN_FIGURES = re.compile(
    rf"([1-9][0-9]{{0,5}}(?:[.,][0-9]{{1,2}})?|0[.,][0-9]{{1,2}}) ({'|'.join(THOUSANDS)})(?!\w)|(?:{GROUPED})(?!\w)"
)
"""Three figures behind one point are left to the grammar where a scale follows: what is counted decides what they are."""


def read_phrase(text: str) -> Quantity | None:
    """The quantity that `text` is, ``None`` where that takes the grammar.

    >>> read_phrase("hơn 1,5 triệu liều")
    Quantity(value=1500000, low=1500000, high=None, qualifier='at_least')
    >>> read_phrase("khoảng hai triệu liều")
    Quantity(value=2000000, low=None, high=None, qualifier='approx')
    >>> read_phrase("1.800 triệu liều") is read_phrase("từ 2 đến 3 triệu") is None
    True
    """
    if len(text) > _LONGEST:
        return None
    folded = text.lower()
    match = _IN_FIGURES.search(folded)
    start, end = match.span() if match is not None else _number_words(folded)
    label = _qualifiers().get(folded[:start])
    if label is None or not end or (end < len(text) and not _is_noun(folded[end:])):
        return None
    value = _in_figures(match) if match is not None else read_plain(text[start:end])
    if value is None:
        return None
    low = value if label in _WITH_FLOOR else None
    high = value if label in _WITH_CEILING else None
    qualifiers = ((0, start - 1),) if start else ()
    unit = (end + 1, len(text)) if end < len(text) else None
    return Quantity(value, low, high, label, text[start:end], (start, end), qualifiers, unit)


_WITH_FLOOR = frozenset({Qualifier.EXACT, Qualifier.AT_LEAST})
_WITH_CEILING = frozenset({Qualifier.EXACT, Qualifier.AT_MOST})


def _in_figures(match: re.Match[str]) -> Number | None:
    part, scale = match.groups()
    if scale is None:
        return read_digits(match[0], scaled=False)
    value = read_digits(part, scaled=True)
    return None if value is None else exact(times(value, THOUSANDS[scale]))


def _number_words(folded: str) -> tuple[int, int]:
    """Where the one row of number words in `folded` begins and ends."""
    start = end = at = 0
    for word in folded.split(" "):
        if word in NUMERAL_WORDS:
            start = at if not end else start
            if end and end != at - 1:
                return 0, 0
            end = at + len(word)
        at += len(word) + 1
    return start, end


@cache
def _qualifiers() -> Mapping[str, Qualifier]:
    """The qualifiers before a number, with their blank: those that are what they are beside any number and hold no number
    word themselves; and none, which leaves the number exact."""
    return {"": Qualifier.EXACT} | {
        f"{form} ": what.label
        for form, what in sides().before.items()
        if not what.superlative and form.replace(" ", "").isalpha() and _is_known(form)
    }


@lru_cache(maxsize=1024)
def _is_noun(written: str) -> bool:
    """Whether `written`, a blank first, is what may stand behind a number as its unit, and nothing more."""
    if written[0] != " " or len(written) > _LONGEST_NOUN or not _is_known(written[1:]):
        return False
    pattern = unit_pattern(None, whole=True)
    match = pattern.match(written) if pattern is not None else None
    return match is not None and match.span("noun") == (1, len(written))


def _is_known(written: str) -> bool:
    """Whether the words need no normalising and are no part of a number."""
    known = vocabulary()
    return all(word in known or word.isascii() for word in written.split(" ")) and not tokens(f"1 {written}")[1:]
