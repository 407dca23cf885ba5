"""Words as pieces of a unigram vocabulary, with the characters that each stands for.

The model of the pieces is that of SentencePiece (Kudo 2018, https://arxiv.org/abs/1804.10959): of all ways to cut a word, the
one whose pieces have the highest sum of log probabilities. No piece reaches over a blank, so a word is cut once.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

START, PAD, END, UNKNOWN = range(4)
"""The numbers of the pieces that stand for no characters."""
SPECIAL = ("<s>", "<pad>", "</s>", "<unk>")

_WORD = re.compile(r"\S+")
_BLANK = "▁"
"""What a word begins with, as in the vocabulary."""
_LONGEST_WORD = 64
"""Characters of a word that are cut at once; a longer one (an address, noise) is cut in stretches."""


class Piece(NamedTuple):
    """A piece by its number, and the characters `start` to `end` of the text that it stands for."""

    number: int
    start: int
    end: int


class Pieces:
    """A vocabulary of pieces with their log probabilities; the special ones come first.

    >>> pieces = Pieces([*SPECIAL, "▁tặng", "▁", "t", "ặng"], [0, 0, 0, 0, -2.0, -3.0, -4.0, -4.0])
    >>> pieces.cut("tặng tặt")
    [Piece(number=4, start=0, end=4), Piece(number=5, start=5, end=5), Piece(number=6, start=5, end=6), \
Piece(number=3, start=6, end=7), Piece(number=6, start=7, end=8)]
    """

    def __init__(self, names: Sequence[str], scores: Sequence[float]) -> None:
        self.names = tuple(names)
        self.scores = tuple(map(float, scores))
        known = range(len(SPECIAL), len(self.names))
        self._known = {self.names[k]: (k, self.scores[k]) for k in known}
        self._longest = max((len(self.names[k]) for k in known), default=1)
        self._unknown = min((self.scores[k] for k in known), default=0.0) - 10.0
        self.word = lru_cache(maxsize=50_000)(self._word)

    def cut(self, text: str) -> list[Piece]:
        """The pieces of `text`, in its order; the numbers of characters are those of `text`."""
        found: list[Piece] = []
        for word in _WORD.finditer(text):
            start = word.start()
            for at in range(start, word.end(), _LONGEST_WORD):
                part = text[at : min(at + _LONGEST_WORD, word.end())]
                found += [Piece(n, at + first, at + last) for n, first, last in self.word(part, at == start)]
        return found

    def _word(self, word: str, opening: bool) -> tuple[tuple[int, int, int], ...]:
        """The pieces of one word as number, first and last character; `opening`: a blank stands before it."""
        letters, places = _letters(word)
        if opening:
            letters, places = _BLANK + letters, [0, *places]
        count = len(letters)
        best = [0.0] + [float("-inf")] * count
        way: list[tuple[int, int]] = [(0, UNKNOWN)] * (count + 1)
        for first in range(count):
            if best[first] + self._unknown > best[first + 1]:
                best[first + 1], way[first + 1] = best[first] + self._unknown, (first, UNKNOWN)
            for last in range(first + 1, min(first + self._longest, count) + 1):
                known = self._known.get(letters[first:last])
                if known is not None and best[first] + known[1] > best[last]:
                    best[last], way[last] = best[first] + known[1], (first, known[0])
        found = []
        last = count
        while last > 0:
            first, number = way[last]
            found.append((number, places[first], places[last]))
            last = first
        return tuple(reversed(found))


def _letters(word: str) -> tuple[str, list[int]]:
    """A word in compatibility form, and which character of `word` each letter comes from, and the end."""
    plain = unicodedata.normalize("NFKC", word)
    if len(plain) == len(word):
        return plain, list(range(len(word) + 1))
    letters, places = "", []
    for k, character in enumerate(word):
        more = unicodedata.normalize("NFKC", character)
        letters += more
        places += [k] * len(more)
    return letters, [*places, len(word)]
