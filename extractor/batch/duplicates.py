"""Near-duplicates: scraped collections hold the same wire story many times, with another headline or a line cut off.

An article is sketched by the smallest hashes of its runs of words (bottom-k; Broder 1997, "On the resemblance and
containment of documents"): how many of them two sketches share estimates how many runs of words two articles share.
Candidates are those that share any of their very smallest hashes, so the time is linear but for real duplicates.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterable, Sequence
from zlib import crc32

from extractor.text import normalise

Sketch = Sequence[int]

_WORDS = 4
"""Words in a run."""

_KEPT = 64
"""Hashes in a sketch: the estimate of resemblance errs by some 6 %."""

_LOOKED_UP = 12
"""The smallest of them, by which candidates are found: of two articles that share half of their runs these share none one
time in four thousand."""

_COMMON = 100
"""A hash that so many different articles share tells nothing."""

_WORD = re.compile(r"\w+")
ALIKE = 0.5
"""Articles that share this part of their runs of words are near-duplicates."""


def sketch(text: str) -> Sketch:
    """Return the smallest hashes of the runs of words of `text`, in order; case, marks and spaces do not count.

    >>> resemblance(sketch("Nhật Bản tặng 3 triệu liều vaccine"), sketch("NHẬT BẢN tặng 3 triệu liều vaccine."))
    1.0
    """
    words = [word.encode() for word in _WORD.findall(normalise(text).text.lower())]
    runs = {b" ".join(words[i : i + _WORDS]) for i in range(max(1, len(words) - _WORDS + 1))}
    return array("I", sorted({crc32(run) for run in runs})[:_KEPT])


def resemblance(one: Sketch, other: Sketch) -> float:
    """Estimate how many of the runs of words in either article are in both, from 0 to 1."""
    union = sorted({*one, *other})[:_KEPT]
    shared = set(one) & set(other)
    return sum(value in shared for value in union) / len(union) if union else 1.0


def group(sketches: Iterable[Sketch]) -> list[int]:
    """Return for each sketch the position of the first one it nearly repeats, its own where there is none.

    >>> group([sketch("a b c d e"), sketch("x y z u v"), sketch("A b, c d e!")])
    [0, 1, 0]
    """
    kept = list(sketches)
    groups: list[int] = []
    firsts: dict[int, list[int]] = {}
    for position, candidate in enumerate(kept):
        first = _first_alike(candidate, firsts, kept)
        groups.append(position if first is None else first)
        if first is None:
            for value in candidate[:_LOOKED_UP]:
                sharing = firsts.setdefault(value, [])
                if len(sharing) < _COMMON:
                    sharing.append(position)
    return groups


def _first_alike(candidate: Sketch, firsts: dict[int, list[int]], kept: Sequence[Sketch]) -> int | None:
    near = {position for value in candidate[:_LOOKED_UP] for position in firsts.get(value, ())}
    return next((position for position in sorted(near) if resemblance(candidate, kept[position]) >= ALIKE), None)
