"""Holds two sides of a comparison to one text: spans are compared by their place, which means nothing in different texts."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence
from itertools import islice, product

from extractor.scoring.gold import Annotated, GoldError, Quote

Difference = tuple[str, Quote, Quote]
"""An article, and a quote of each side that cannot be of the same text."""


class DifferentTextsError(GoldError):
    """Two sides that were made from different texts; `articles` are those in which it shows."""

    def __init__(self, found: Sequence[Difference], of: int, sides: tuple[str, str]) -> None:
        article, one, other = found[0]
        self.articles = tuple(article for article, _, _ in found)
        second = repr(other.text) if other[:2] == one[:2] else str(other)
        super().__init__(
            f"made from different texts: in {len(found)} of {of} articles, first {article}, where {sides[0]} quotes "
            f"{one} and {sides[1]} {second}; both must be of the same articles"
        )


def check_same_texts(
    first: Mapping[str, Annotated], second: Mapping[str, Annotated], sides: tuple[str, str] = ("gold", "the run")
) -> None:
    """Raise :class:`DifferentTextsError` where tuples of an article quote different words at the same characters.

    Only what can be seen in the quotes is: texts that differ elsewhere pass. Letters and digits count; case, marks,
    composition, punctuation and white space do not, since such texts are still read as the same.
    """
    both = [article for article in first if article in second]
    found: list[Difference] = []
    for article in both:
        ours, theirs = ([quote for one in side[article].tuples for quote in one.quotes] for side in (first, second))
        clashes = ((article, one, other) for one, other in product(ours, theirs) if _clash(one, other))
        found += islice(clashes, 1)
    if found:
        raise DifferentTextsError(found, len(both), sides)


def _clash(one: Quote, other: Quote) -> bool:
    return one.start < other.end and other.start < one.end and not _may_be_one_text(one, other)


def _may_be_one_text(one: Quote, other: Quote) -> bool:
    if one.text == other.text or _letters(one.text) == _letters(other.text):
        return True
    if one[:2] == other[:2]:
        return False
    shared = [_shared(one, other), _shared(other, one)]
    return None in shared or _letters(shared[0] or "") == _letters(shared[1] or "")


def _shared(one: Quote, other: Quote) -> str | None:
    """What `one` quotes of the characters that both cover; ``None`` where its quote cannot tell.

    Where a letter is written as several characters, places are moved against a text in which it is one.
    """
    if len(one.text) != one.end - one.start or any(map(unicodedata.combining, one.text)):
        return None
    start, end = max(one.start, other.start), min(one.end, other.end)
    return one.text[start - one.start : end - one.start]


def _letters(text: str) -> str:
    """The letters and digits of `text`, without their case and marks.

    >>> _letters("Hơn 4,9 Triệu") == _letters("hon 4.9 triệu")
    True
    """
    plain = unicodedata.normalize("NFKD", text).casefold().replace("đ", "d")
    return "".join(character for character in plain if character.isalnum())
