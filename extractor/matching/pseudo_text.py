"""A text as a *pseudo-sentence*: one letter for each thing that was seen in it, so that what stands beside what is a pattern.

>>> from extractor.lexicon import load_lexicon
>>> from extractor.quantities import find_quantities
>>> text = "Nhật Bản: hơn 3 triệu liều; Mỹ 2 triệu"
>>> quantities = [quantity for _, _, quantity in find_quantities(text)]
>>> pseudo = PseudoText(text, quantities, load_lexicon().find(text), followers=())
>>> "".join(sign.letter for sign in pseudo.signs(0, len(text)))
'p:d;pn'
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import NamedTuple

from extractor.lexicon import Hit
from extractor.quantities import Quantity

OF_KINDS = {
    "party": "p", "place": "p", "vaccine": "b", "verb": "g", "mechanism": "g", "status": "g", "distractor": "g", "role": "f",
}  # fmt: skip
OF_LABELS = {
    "and": "v", "list": "h", "country": "o", "organisation": "o", "group": "o", "scheme": "o", "company": "o", "office": "o",
    "dose": "u", "other": "x",
}  # fmt: skip
"""What a hit of the lexicon is, by the kind of its row, else by its label: ``p`` who, ``b`` a product, ``o`` a noun before a
name, ``g`` a verb or noun of supply, ``f`` a preposition, ``v`` a conjunction, ``h`` what opens a list, ``u`` the unit of
doses, ``x`` what else is counted. Of quantities ``d`` has the unit, ``n`` has none, ``x`` counts something else. Marks
stand for themselves (``-`` for every dash between words, ``|`` for a tab), and ``w`` for any other words."""

_MARKS = re.compile(
    r"(?P<dash>(?<=\s)[-–—]|[–—](?=\s))|[,;:()|\t]|(?P<words>\w[\w'’-]*(?:[^\w,;:()|\t–—-]+\w[\w'’-]*)*)"
)

_CLOSING = frozenset(",.;:)(\"'-–/|\t\n…[<")
"""Before these a number counts nothing that is named there."""

_SMALLEST = 50


class Sign(NamedTuple):
    """One letter and where it stands; `number` is the span of a quantity's number."""

    letter: str
    start: int
    end: int
    number: tuple[int, int] | None = None


class PseudoText:
    """The signs of `text`, made for the stretches that are asked for.

    `hits` are those of the lexicon, in text order; `followers` the offsets at which a word starts that no number counts.
    """

    def __init__(
        self, text: str, quantities: Iterable[Quantity], hits: Sequence[Hit], followers: Collection[int]
    ) -> None:
        self.text = text
        self._hits = hits
        self._hit_starts = [hit.start for hit in hits]
        self._numbers = [sign for quantity in quantities if (sign := _quantity(text, quantity, followers))]
        self._number_starts = [sign.start for sign in self._numbers]

    def numbers(self, start: int, end: int) -> int:
        """How many quantities begin in a stretch."""
        return bisect_left(self._number_starts, end) - bisect_left(self._number_starts, start)

    def signs(self, start: int, end: int) -> list[Sign]:
        """The signs of a stretch, in order; neighbouring words without a meaning are one ``w``."""
        hits = self._hits[bisect_left(self._hit_starts, start) : bisect_left(self._hit_starts, end)]
        seen = self._numbers[bisect_left(self._number_starts, start) : bisect_left(self._number_starts, end)]
        seen += [Sign(letter, hit.start, hit.end) for hit in hits if (letter := _letter(hit))]
        found: list[Sign] = []
        position = start
        for sign in _apart(sorted(seen, key=_order)):
            self._fill(found, position, sign.start)
            found.append(sign)
            position = sign.end
        self._fill(found, position, end)
        return found

    def _fill(self, found: list[Sign], start: int, end: int) -> None:
        for match in _MARKS.finditer(self.text, start, end):
            if match["words"] is None:
                letter = "-" if match["dash"] else "|" if match[0] == "\t" else match[0]
                found.append(Sign(letter, match.start(), match.end()))
            elif found and found[-1].letter == "w":
                found[-1] = found[-1]._replace(end=match.end())
            else:
                found.append(Sign("w", match.start(), match.end()))


def _letter(hit: Hit) -> str | None:
    return OF_KINDS.get(hit.row.kind) or OF_LABELS.get(hit.row.label)


def _quantity(text: str, quantity: Quantity, followers: Collection[int]) -> Sign | None:
    number = quantity.value if quantity.value is not None else quantity.low
    spans = [quantity.number, *quantity.qualifiers]
    if quantity.unit is not None:
        letter = "d"
        spans.append(quantity.unit)
    else:
        if number is not None and (number < _SMALLEST or (quantity.text.isdigit() and 1900 <= number <= 2100)):
            return None
        end = quantity.number[1]
        after = end + 1 if text[end : end + 1] == " " else end
        letter = "n" if after >= len(text) or text[after] in _CLOSING or after in followers else "x"
    return Sign(letter, min(start for start, _ in spans), max(end for _, end in spans), quantity.number)


def _order(sign: Sign) -> tuple[int, int, bool, int]:
    rank = "xb".find(sign.letter) % 3  # a maker that is a product, too, is one here
    return sign.start, -sign.end, sign.number is None, rank


def _apart(signs: Iterable[Sign]) -> Iterator[Sign]:
    """Of signs that overlap the first, but a quantity before any."""
    last: Sign | None = None
    for sign in signs:
        if last is None or sign.start >= last.end:
            if last is not None:
                yield last
            last = sign
        elif sign.number is not None and last.number is None:
            last = sign
    if last is not None:
        yield last
