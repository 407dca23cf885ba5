"""Holds two sides of a comparison to one text: spans are compared by their place, which means nothing in different texts."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping, Sequence

from extractor.scoring.gold import Annotated, Annotation, GoldError

Difference = tuple[str, Annotation, Annotation]
"""An article, and a tuple of each side that cannot quote the same text."""


class DifferentTextsError(GoldError):
    """Two sides that were made from different texts; `articles` are those in which it shows."""

    def __init__(self, found: Sequence[Difference], of: int, sides: tuple[str, str]) -> None:
        article, one, other = found[0]
        self.articles = tuple(article for article, _, _ in found)
        second = f"{other.text!r}" if (other.start, other.end) == (one.start, one.end) else _quoted(other)
        super().__init__(
            f"made from different texts: in {len(found)} of {of} articles, first {article}, where {sides[0]} quotes "
            f"{_quoted(one)} and {sides[1]} {second}; both must be of the same articles"
        )


def check_same_texts(
    first: Mapping[str, Annotated], second: Mapping[str, Annotated], sides: tuple[str, str] = ("gold", "the run")
) -> None:
    """Raise :class:`DifferentTextsError` where tuples of an article quote different words at the same characters.

    Only what can be seen in the quotes is: texts that differ elsewhere pass. Letters and digits count; case, marks,
    composition, punctuation and white space do not, since such texts are still read as the same.
    """
    both = [article for article in first if article in second]
    differences = (_difference(article, first[article].tuples, second[article].tuples) for article in both)
    found = [one for one in differences if one is not None]
    if found:
        raise DifferentTextsError(found, len(both), sides)


def _difference(article: str, first: Iterable[Annotation], second: Sequence[Annotation]) -> Difference | None:
    for one in first:
        for other in second:
            if one.start < other.end and other.start < one.end and not _may_be_one_text(one, other):
                return article, one, other
    return None


def _may_be_one_text(one: Annotation, other: Annotation) -> bool:
    if one.text == other.text or _letters(one.text) == _letters(other.text):
        return True
    if (one.start, one.end) == (other.start, other.end):
        return False
    shared = [_shared(one, other), _shared(other, one)]
    return None in shared or _letters(shared[0] or "") == _letters(shared[1] or "")


def _shared(one: Annotation, other: Annotation) -> str | None:
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


def _quoted(one: Annotation) -> str:
    return f"{one.text!r} at {one.start}:{one.end}"
