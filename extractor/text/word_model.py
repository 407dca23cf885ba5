"""underthesea's word segmentation model, read from its own files, with what repeats computed once.

The model is linear: a token's score for going on with the word before it is the sum of the weights of some forty
features of the tokens around it, and Viterbi's algorithm finds the best sequence. The library spells out every feature
of every token as a string, which takes two thirds of its time, and looks them up, which takes most of the rest. But
each feature rests on one, two or three neighbouring tokens only: here their weights are summed once for each such group
and remembered, five times faster and with the same result (a test compares them). Nothing of the model is kept here:
its files are those of the installed underthesea, a CRFsuite model and a pickled dictionary.
"""

from __future__ import annotations

import struct
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

_BEFORE, _AFTER = " BOS", " EOS"
"""Stand for the tokens before and after a sentence. Tokens hold no space, so they are none."""

_PLACES = (
    ("T[2]", "T[1]", "T[0]", "T[-1]", "T[-2]"),
    ("T[1,2]", "T[0,1]", "T[-1,0]", "T[-2,-1]"),
    ("T[0,2]", "T[-1,1]", "T[-2,0]"),
)
"""The model's names of one, two or three tokens, as seen from each token that they tell something about, in order."""

_REMEMBERED = 1 << 14
"""How many tokens, and how many pairs, are remembered: most of what a language repeats, in some 8 MB."""


Sums = tuple[float, ...]
"""What a group of tokens adds to the scores of the tokens that it tells something about, in their order."""


class Weights(NamedTuple):
    """What a CRFsuite model with the tags B-W (begins a word) and I-W (goes on with it) has learnt."""

    features: dict[str, float]
    """What each feature adds to the score of I-W over that of B-W."""
    transitions: tuple[float, float, float, float]
    """Scores of B-W after B-W, I-W after B-W, B-W after I-W, I-W after I-W."""


class WordModel:
    """Tells which tokens of a sentence go on with the word before them.

    `directory` is that of underthesea's model, with ``models.bin`` and ``dictionary.bin``. Raises ``ValueError`` when
    the first is not a model that this module can read.
    """

    def __init__(self, directory: Path) -> None:
        import joblib  # type: ignore[import-untyped]

        self._features, self._transitions = read_weights((directory / "models.bin").read_bytes())
        self._dictionary: frozenset[str] = frozenset(joblib.load(directory / "dictionary.bin"))
        self._known = self._dictionary.union(_values_of(self._features, ends=("", ".lower")))
        self._unknown = [
            {title: self._sum(size, {".istitle": str(title), ".is_in_dict": "False"}) for title in (False, True)}
            for size in range(3)
        ]
        ends = ("", ".lower", ".isdigit", ".istitle", ".is_in_dict")
        self._before = [self._sum(size, dict.fromkeys(ends, "BOS")) for size in range(3)]
        self._after = [self._sum(size, dict.fromkeys(ends, "EOS")) for size in range(3)]
        self._single = lru_cache(_REMEMBERED)(self._weigh_single)
        self._pair = lru_cache(_REMEMBERED)(self._weigh_pair)

    def continues(self, tokens: Sequence[str]) -> list[bool]:
        """Return for each of `tokens`, those of one sentence, whether it goes on with the word before it."""
        return _best(self.scores(tokens), self._transitions) if tokens else []

    def scores(self, tokens: Sequence[str]) -> list[float]:
        """Return for each token the score of going on with a word over that of beginning one."""
        padded = (_BEFORE, _BEFORE, *tokens, _AFTER, _AFTER)
        single = [self._single(token) for token in padded]
        pair = [self._pair(first, second) for first, second in pairwise(padded)]
        triple = [self._weigh_triple(*three) for three in zip(padded, padded[1:], padded[2:], strict=False)]
        return [
            (s0[4] + s1[3] + s2[2] + s3[1] + s4[0]) + (p0[3] + p1[2] + p2[1] + p3[0]) + (t0[2] + t1[1] + t2[0])
            for s0, s1, s2, s3, s4, p0, p1, p2, p3, t0, t1, t2 in zip(
                *(single[shift:] for shift in range(5)),
                *(pair[shift:] for shift in range(4)),
                *(triple[shift:] for shift in range(3)),
                strict=False,
            )
        ]

    def _weigh_single(self, token: str) -> Sums:
        return self._weigh(token, token, token, token[0])

    def _weigh_pair(self, first: str, second: str) -> Sums:
        return self._weigh(first, second, f"{first} {second}", first[0] + second[0])

    def _weigh_triple(self, first: str, second: str, third: str) -> Sums:
        return self._weigh(first, third, f"{first} {second} {third}", first[0] + second[0] + third[0])

    def _weigh(self, first: str, last: str, text: str, initials: str) -> Sums:
        """Return what a group of tokens adds to the score of each token that it tells something about.

        Most groups are neither in the model nor in the dictionary; their sums are known beforehand.
        """
        size = len(initials) - 1
        if first is _BEFORE:
            return self._before[size]
        if last is _AFTER:
            return self._after[size]
        title = initials == initials.upper()  # digits and marks count as capitals
        lower = text.lower()
        if size and text not in self._known and lower not in self._known:
            return self._unknown[size][title]
        digits = text.isascii() and text.isdigit()
        known = lower in self._dictionary
        values = {"": text, ".lower": lower, ".isdigit": digits, ".istitle": title, ".is_in_dict": known}
        return self._sum(size, values)

    def _sum(self, size: int, values: Mapping[str, object]) -> Sums:
        """Sum the weights of the features that have these values (by the end of their names), place by place."""
        weight = self._features.get
        return tuple(
            sum(weight(f"{place}{end}={value}", 0.0) for end, value in values.items()) for place in _PLACES[size]
        )


def _best(scores: Sequence[float], transitions: tuple[float, float, float, float]) -> list[bool]:
    """Return the best sequence of tags for the scores of I-W over B-W, by Viterbi's algorithm."""
    begin_begin, begin_on, on_begin, on_on = transitions
    begin, on = 0.0, scores[0]
    came: list[tuple[bool, bool]] = []
    for score in scores[1:]:
        stay, leave = begin + begin_begin, on + on_begin
        enter, keep = begin + begin_on, on + on_on
        came.append((leave > stay, keep > enter))
        begin, on = max(stay, leave), max(enter, keep) + score
    tags = [on > begin]
    for before_begin, before_on in reversed(came):
        tags.append(before_on if tags[-1] else before_begin)
    tags.reverse()
    return tags


def _values_of(features: Iterable[str], ends: tuple[str, ...]) -> Iterator[str]:
    """Yield the values of those features whose names end so: ``liều`` of ``T[0].lower=liều``."""
    for feature in features:
        name, _, value = feature.partition("=")
        if name.partition("]")[2] in ends:
            yield value


def read_weights(data: bytes) -> Weights:
    """Return what the CRFsuite model `data` holds. Raises ``ValueError`` when it is not one with the expected tags.

    >>> read_weights(b"lost")
    Traceback (most recent call last):
    ValueError: not a CRFsuite model of version 100
    """
    header = struct.Struct("<4sI4s9I")
    if len(data) < header.size:
        raise ValueError("not a CRFsuite model of version 100")
    magic, _, kind, version, _, tags, attributes, at_weights, at_tags, at_attributes, *_ = header.unpack_from(data)
    if (magic, kind, version) != (b"lCRF", b"FOMC", 100):
        raise ValueError("not a CRFsuite model of version 100")
    if _read_names(data, at_tags, tags) != ["B-W", "I-W"]:
        raise ValueError("the model's tags are not B-W and I-W")
    (count,) = struct.unpack_from("<I", data, at_weights + 8)
    weights = [0.0] * attributes
    transitions = [0.0] * 4
    rows = data[at_weights + 12 : at_weights + 12 + 20 * count]
    for is_transition, source, target, weight in struct.iter_unpack("<3Id", rows):
        if is_transition:
            transitions[2 * source + target] = weight
        else:
            weights[source] += weight if target else -weight
    names = _read_names(data, at_attributes, attributes)
    begin_begin, begin_on, on_begin, on_on = transitions
    return Weights(dict(zip(names, weights, strict=True)), (begin_begin, begin_on, on_begin, on_on))


def _read_names(data: bytes, start: int, count: int) -> list[str]:
    """Return the strings of a table of the model, by number: a header, 256 hash tables, then number, size, string."""
    names = [""] * count
    position = start + 24 + 256 * 8
    for _ in range(count):
        number, size = struct.unpack_from("<II", data, position)
        names[number] = data[position + 8 : position + 7 + size].decode()
        position += 8 + size
    return names
