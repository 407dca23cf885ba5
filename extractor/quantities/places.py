"""Where in a running text a number can be: around its figures, its scale words and the nouns that numbers count.

Nine in ten number words of news count nothing (*một, năm, không, ba*): they are numbers only beside one of these marks. So
a text is searched for the marks, which is fast, and cut into words only around them.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Any

from extractor.quantities import words

_NEAR = 24
_FAR = 48
"""How far from a mark the words of its number are looked for: behind figures, scales and nouns, and before a scale."""

_OF_WORDS = (*words.SCALES, words.TENS, *words.TEENS, "mốt", "lăm", *words.POINTS)
"""Words that only numbers have, of which any number of more than a digit has one, or that need such a word beside them."""


def places(folded: str, figures: Iterable[int], nouns: tuple[str, ...]) -> list[tuple[int, int]]:
    """The parts of a lower-cased text in which a number can be, in order; `figures` are where its figures begin.

    >>> places("một người nói rằng " + "không có gì " * 9 + "trừ hai triệu liều", [], ("liều",))
    [(87, 165)]
    """
    found = [(figure - _NEAR, figure + _NEAR) for figure in figures]
    found += [(last - before, last + after) for last, (before, after) in _marks(nouns).iter(folded)]
    found.sort()
    merged: list[tuple[int, int]] = []
    for first, last in found:
        if merged and first <= merged[-1][1]:
            merged[-1] = merged[-1][0], max(merged[-1][1], last)
        else:
            merged.append((max(0, first), last))
    return merged


@cache
def _marks(nouns: tuple[str, ...]) -> Any:
    """Finds the words and the nouns; tells how far before and behind the last letter of each a number can be."""
    import ahocorasick

    marks = ahocorasick.Automaton()
    for words_of_kind, far in ((nouns, _NEAR), (_OF_WORDS, _FAR)):
        for word in words_of_kind:
            first = len(word) - 1
            marks.add_word(word, (first + far, _NEAR - first))
    marks.make_automaton()
    return marks
