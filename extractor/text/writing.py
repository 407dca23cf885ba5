"""How a text is written: whether it tells capitals from small letters, and whether it has its diacritics.

Texts come all in small letters, all in capitals, or with every mark stripped (*Nhat Ban tang Viet Nam 3 trieu lieu*).
Each is told for the text as a whole, once; what is lacking is put back by :mod:`extractor.text.restoring`.
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Literal

Case = Literal["mixed", "lower", "capitals"]

_BASES = {
    chr(code): base
    for code in (*range(0xC0, 0x1B1), *range(0x1EA0, 0x1EFA))
    if (base := unicodedata.normalize("NFD", chr(code))[0]) != chr(code) and base in "AEIOUYaeiouy"
}
_WITH_STROKE = {"đ": "d", "Đ": "D"}
_BARE = str.maketrans({**_BASES, **_WITH_STROKE})
_MARKED = re.compile("[" + "".join(_BASES) + "]")
_WORD = re.compile(r"[^\W\d_]+")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|\S+@\S+")

_FEWEST, _SHARE = 2, 0.12
"""Of the words of a Vietnamese text without diacritics, how many are those of ``writing.toml``: at least, and as a share
(in 128 articles of news the least is 0.22; of texts in English or French none comes near)."""

_WORDS_OF_HEADLINE = 4
"""Fewer words in capitals are a dateline, an agency or a cry (*HÀ NỘI, TTXVN*) rather than a headline."""


@dataclass(frozen=True, slots=True)
class Writing:
    """What the letters of a text tell.

    `case` is that of the whole text, `diacritics` whether it has its marks; `headlines` are the spans of lines all in
    capitals in a text that is not.
    """

    case: Case = "mixed"
    diacritics: bool = True
    headlines: tuple[tuple[int, int], ...] = ()

    @property
    def complete(self) -> bool:
        """Whether nothing is lacking."""
        return self == AS_USUAL

    def __str__(self) -> str:
        """Name what is lacking.

        >>> str(Writing("lower", diacritics=False))
        'all in lower case, without diacritics'
        """
        lacking = {
            "all in lower case": self.case == "lower",
            "all in capitals": self.case == "capitals",
            "without diacritics": not self.diacritics,
            "lines in capitals": bool(self.headlines),
        }
        return ", ".join(words for words, true in lacking.items() if true)


AS_USUAL = Writing()
"""The writing of nearly every text."""


def writing_of(text: str) -> Writing:
    """Return how `text`, composed (NFC), is written. A text of another language is taken as it is.

    A single mark is enough for a text that has its diacritics (not *đ*, which some converters keep), a single capital for
    one that is not in lower case. Linear, and over after a few letters of a usual text.

    >>> writing_of("Nhật Bản tặng 3 triệu liều").complete, writing_of("a lot of 3 million doses").complete
    (True, True)
    >>> writing_of("nhật bản tặng 3 triệu liều").case, writing_of("Nhat Ban da tang 3 trieu lieu").diacritics
    ('lower', False)
    """
    diacritics = has_diacritics(text)
    if not diacritics and not _is_bare(text):
        return AS_USUAL
    case: Case = "lower" if text.islower() else "capitals" if text.isupper() else "mixed"
    return Writing(case, diacritics, tuple(_headlines(text, diacritics)) if case == "mixed" else ())


def has_diacritics(text: str) -> bool:
    """Whether a vowel of `text` bears a mark."""
    return _MARKED.search(text) is not None


def bare(text: str) -> str:
    """Return `text` in lower case and without the marks of Vietnamese letters; same length.

    >>> bare("Đã tặng 2 triệu LIỀU")
    'da tang 2 trieu lieu'
    """
    return text.translate(_BARE).lower()


def _headlines(text: str, diacritics: bool) -> Iterator[tuple[int, int]]:
    start = 0
    for line in text.split("\n"):
        if line.isupper() and _is_headline(line) and (has_diacritics(line) or not diacritics):
            yield start, start + len(line)
        start += len(line) + 1


def _is_headline(line: str) -> bool:
    return sum(len(word) > 1 for word in _WORD.findall(line)) >= _WORDS_OF_HEADLINE


def _is_bare(text: str) -> bool:
    """Whether `text`, which has no marks, is Vietnamese."""
    words = _WORD.findall(bare(_ADDRESS.sub("", text)))
    telling = sum(word in _telling_words() for word in words)
    return telling >= _FEWEST and telling >= _SHARE * len(words)


@cache
def _telling_words() -> frozenset[str]:
    table = tomllib.loads(files("extractor.text").joinpath("writing.toml").read_text(encoding="utf-8"))
    return frozenset(table["bare_words"])
