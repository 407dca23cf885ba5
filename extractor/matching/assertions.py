"""Which quantities a text does not plainly assert, and the cue that says so.

Cues are the rows of the kind ``assertion``: what was planned and missed, might have been, is asked, rumoured or denied, or is
only the whole of a share (:class:`extractor.model.Assertion`). How far a cue reaches follows ConText; the keys that only
these rows have are explained at :data:`extractor.lexicon.schema.ASSERTION`. What a value means for the tuple is left to
:mod:`extractor.assembly.assertion`.
"""

from __future__ import annotations

import itertools
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from functools import cache
from typing import NamedTuple

from extractor.lexicon import Hit, Row, Wording
from extractor.lexicon.scope import out_of_reach
from extractor.text import pieces, split_sentences

KIND = "assertion"
_GOVERNED_WITHIN = 8
"""Characters, some two words, between a cue and what it governs: *chưa kịp giao*."""


class Found(NamedTuple):
    """Something that stands in the text and may end the scope of a cue."""

    start: int
    end: int
    kind: str
    label: str


def find_assertions(
    text: str, hits: Sequence[Hit], doses: Sequence[tuple[int, int]], dates: Sequence[tuple[int, int]] = ()
) -> Mapping[int, Hit]:
    """The cue that decides on each of the quantities `doses` that `text`, a normalised view, does not plainly assert.

    Quantities are named by their position among `doses`; those without a cue are not in the answer. Of several cues one
    that leaves no tuple decides, else the nearest.

    >>> from extractor.lexicon import load_lexicon
    >>> text = "Mỹ suýt tặng 2 triệu liều; Nga tặng 1 triệu liều."
    >>> found = find_assertions(text, load_lexicon().find(text), [(13, 20), (36, 43)])
    >>> {position: (cue.row.label, text[cue.start : cue.end]) for position, cue in found.items()}
    {0: ('counterfactual', 'suýt')}
    """
    cues = [hit for hit in hits if hit.row.kind == KIND]
    if not cues or not doses:
        return {}
    spans = list(itertools.chain.from_iterable(pieces(text, *span) for span in split_sentences(text)))
    sentence_starts, dose_starts = [start for start, _ in spans], [start for start, _ in doses]
    chosen: dict[int, Hit] = {}
    by_sentence = itertools.groupby(cues, key=lambda cue: bisect_right(sentence_starts, cue.start) - 1)
    for index, inside in by_sentence:
        start, end = spans[index]
        positions = range(bisect_left(dose_starts, start), bisect_left(dose_starts, end))
        if not positions:
            continue
        sentence = _Sentence(text, start, end, _found(hits, doses, dates, start, end))
        for cue, position in itertools.product(list(inside), positions):
            dose = doses[position]
            if sentence.reaches(cue, dose) and _outranks(cue, chosen.get(position), dose):
                chosen[position] = cue
    return chosen


def _found(
    hits: Sequence[Hit], doses: Sequence[tuple[int, int]], dates: Sequence[tuple[int, int]], start: int, end: int
) -> list[Found]:
    low, high = (bisect_left(hits, offset, key=lambda hit: hit.start) for offset in (start, end))
    rows = (Found(hit.start, hit.end, hit.row.kind, hit.row.label) for hit in hits[low:high] if hit.row.kind != KIND)
    others = (
        Found(*span, kind, "") for kind, spans in (("dose", doses), ("date", dates)) for span in spans
        if start <= span[0] < end
    )  # fmt: skip
    return sorted([*rows, *others])


def _outranks(cue: Hit, other: Hit | None, dose: tuple[int, int]) -> bool:
    """Whether `cue` rather than `other` decides on the quantity: it leaves no tuple, else it is the nearer one."""

    def rank(one: Hit) -> tuple[bool, int]:
        return one.row.get("leaves") is not None, max(dose[0] - one.end, one.start - dose[1])

    return other is None or rank(cue) < rank(other)


class _Sentence(NamedTuple):
    """A sentence and what was found in it."""

    text: str
    start: int
    end: int
    found: Sequence[Found]

    def reaches(self, cue: Hit, dose: tuple[int, int]) -> bool:
        """Whether `cue` takes away that the quantity `dose` is asserted."""
        row = cue.row
        begin = self._behind_governed(cue)
        forward = begin is not None and begin <= dose[0]
        if begin is None or not (forward or dose[1] <= cue.start):
            return False
        start, end = (begin, dose[0]) if forward else (dose[1], cue.start)
        gap = self.text[start:end]
        back = row.get("reach_back")
        if not forward and isinstance(back, int) and (len(gap.split()) > back or "," in gap):
            return False
        between = [one for one in self.found if start <= one.start and one.end <= end]
        if out_of_reach(row, gap, between, forward=forward) is not None:
            return False
        if _says(row, "until", gap) or _says(row, "unless", self.text[self.start : self.end]):
            return False
        if row.get("opened_by") is not None and not _says(row, "opened_by", self.text[self.start : dose[0]]):
            return False
        return row.get("then") is None or _says(row, "then", self.text[dose[1] : self.end])

    def _behind_governed(self, cue: Hit) -> int | None:
        """Where the scope of `cue` begins: behind it, or behind what it governs; ``None`` where that is not there."""
        governs = cue.row.get("governs")
        if not isinstance(governs, list):
            return cue.end
        for one in self.found:
            near = one.end > cue.end and (one.kind == "dose" or one.start - cue.end <= _GOVERNED_WITHIN)
            if near and (one.kind in governs or one.label in governs):
                return one.end
        return None


def _says(row: Row, key: str, text: str) -> bool:
    """Whether one of the phrases that `row` has under `key` stands in `text`."""
    phrases = row.get(key)
    return isinstance(phrases, list) and _wording(tuple(phrases)).stands_in(text)


@cache
def _wording(phrases: tuple[str, ...]) -> Wording:
    return Wording(phrases)
