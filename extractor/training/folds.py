"""Parts articles into folds, so that what is nearly the same text is never learned from and tested on."""

from __future__ import annotations

import random
import zlib
from collections import Counter, defaultdict
from collections.abc import Sequence

_SHINGLE = 5
_SKETCH = 64
_SHARED = 0.2
_COMMON = 30
"""Shingles that as many articles have are phrases of the trade, and make no two of them alike."""


def folds(texts: Sequence[Sequence[str]], number: int, seed: int) -> list[int]:
    """The fold of each text, given as words. Near-duplicates, by a sketch of their shingles, share one.

    >>> folds([["a"] * 9, ["b"] * 9, ["a"] * 9], 2, 0) in ([0, 1, 0], [1, 0, 1])
    True
    """
    leader = list(range(len(texts)))

    def leader_of(k: int) -> int:
        while leader[k] != k:
            leader[k] = leader[leader[k]]
            k = leader[k]
        return k

    sketches = [_sketch(words) for words in texts]
    holders: dict[int, list[int]] = defaultdict(list)
    for k, sketch in enumerate(sketches):
        for shingle in sketch:
            holders[shingle].append(k)
    shared: Counter[tuple[int, int]] = Counter()
    for held in holders.values():
        if len(held) < _COMMON:
            shared.update((a, b) for i, b in enumerate(held) for a in held[:i])
    for (a, b), count in sorted(shared.items()):
        if count >= _SHARED * min(len(sketches[a]), len(sketches[b])):
            leader[leader_of(a)] = leader_of(b)
    groups: dict[int, list[int]] = defaultdict(list)
    for k in range(len(texts)):
        groups[leader_of(k)].append(k)
    ordered = sorted(groups.values())
    random.Random(seed).shuffle(ordered)
    sizes = [0] * number
    chosen = [0] * len(texts)
    for group in sorted(ordered, key=len, reverse=True):
        fold = sizes.index(min(sizes))
        sizes[fold] += sum(len(texts[k]) for k in group)
        for k in group:
            chosen[k] = fold
    return chosen


def _sketch(words: Sequence[str]) -> frozenset[int]:
    shingles = {
        zlib.crc32(" ".join(words[k : k + _SHINGLE]).encode()) for k in range(max(1, len(words) - _SHINGLE + 1))
    }
    return frozenset(sorted(shingles)[:_SKETCH])
