"""Puts back what the writing of a text lacks: diacritics, capitals, or both, word by word, so that offsets stay.

Which word stands behind the letters *nam* (*năm*, *nam*, *Nam*), its neighbours tell: of all ways to read a line the most
likely is taken, by how often one word follows another in news. These counts are data (``word_pairs.txt``, written by
``scripts/count_word_pairs.py``). What they lack comes from underthesea's dictionary and from the phrases that whoever makes a
:class:`Restorer` adds, such as the names of a lexicon. Nothing here is asked of a text that is written as usual.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import cache
from importlib.resources import files
from itertools import pairwise
from math import log
from typing import NamedTuple

from extractor.text.segmentation import dictionary
from extractor.text.tones import place_tones
from extractor.text.view import View
from extractor.text.writing import Writing, bare, writing_of

_WORD = re.compile(
    r"(?P<address>(?:https?://|www\.)\S+|\S+@\S+)"
    r"|(?P<word>[^\W\d_]+)"
    r"|(?P<part>(?<=[^\W\d_])\d+)"
    r"|(?P<number>\d+(?:[.,]\d+)*)"
    r"|(?P<mark>(?!(?<=[^\W\d_])-[^\W\d_])[^\w\s]|\n)"
)
"""A hyphen within a word (*vắc-xin*) is no mark: its parts follow each other as *vắc xin* do. Digits behind a letter are a
part of a name (*G7*)."""

NUMBER, ADDRESS, LINE = "#", "@", "\n"
"""Stand for any number, for any address, and for the end of a line."""

_STOPS = frozenset(".!?…")
_OPENERS = frozenset("\"'([-•*")
_AROUND = _OPENERS | frozenset(")]")

_SHORT = 2
"""A stop without a space behind it ends no sentence after so short a word: *tp.hcm*, *3.000*."""

_PHRASE, _DICTIONARY = 0.5, 0.1
"""What a phrase that was added counts, and a word of the dictionary, against 1 for each time that a word follows another in
news."""

_UNSEEN = 0.01


class Word(NamedTuple):
    """A word, number or mark at `start`; `form` is what stands for it among the counts.

    What stands directly behind a digit is `glued` to it (*3tr, H5N1*): its case tells nothing of the sentence.
    """

    form: str
    start: int
    is_word: bool
    glued: bool = False


def words_of(text: str) -> Iterator[Word]:
    """Yield the words, numbers, marks and ends of line of `text`.

    >>> [word.form for word in words_of("Lô 2,5 triệu liều.")]
    ['Lô', '#', 'triệu', 'liều', '.']
    """
    for match in _WORD.finditer(text):
        kind = match.lastgroup
        form = NUMBER if kind == "number" else ADDRESS if kind == "address" else match[0]
        start = match.start()
        yield Word(form, start, kind == "word", kind == "word" and text[start - 1 : start].isdigit())


def opens_sentence(before: str) -> bool:
    """Whether a word behind the word or mark `before` may bear its capital only because it begins something."""
    return before in _STOPS or before in _OPENERS or before in (LINE, ":")


class Restorer:
    """Restores texts by the counts of this package and by `phrases`, which need not be known to them.

    Making one reads the counts and the dictionary, half a second.

    >>> restorer = Restorer(["Bồ Đào Nha"])
    >>> restorer.restore("lo 5.000 lieu do Bo Dao Nha tang Viet Nam da ve", Writing(diacritics=False))
    'lô 5.000 liều do Bồ Đào Nha tặng Việt Nam đã về'
    >>> restorer.restore("nhật bản và bồ đào nha tặng vắc xin", Writing("lower"))
    'Nhật Bản và Bồ Đào Nha tặng vắc xin'
    """

    def __init__(self, phrases: Iterable[str] = ()) -> None:
        self._following: dict[str, dict[str, float]] = defaultdict(dict)
        for word, following in _counted().items():
            self._following[word].update(following)
        self._counts: dict[str, float] = defaultdict(float)
        for following in self._following.values():
            for word, count in following.items():
                self._counts[word] += count
        for entry in place_tones("\n".join(sorted(dictionary()))).split("\n"):
            self._add(entry.split(), _DICTIONARY)
        for phrase in phrases:
            self._add([word.form for word in words_of(phrase)], _PHRASE)
        self._total = sum(self._counts.values())
        self._readings: dict[str, list[str]] = defaultdict(list)
        for word in self._counts:
            if len(word) == len(bare(word)):  # an odd capital may have two small letters
                self._readings[bare(word)].append(word)
        self._costs: dict[str, tuple[dict[str, float], float]] = {}

    def _add(self, phrase: list[str], weight: float) -> None:
        for word in phrase:
            self._counts[word] += weight
        for word, following in pairwise(phrase):
            pairs = self._following[word]
            pairs[following] = pairs.get(following, 0.0) + weight

    def restore(self, text: str, writing: Writing) -> str:
        """Return `text` with what `writing` says it lacks; the same length, and the same letters but for marks and case.

        A capital that tells something is kept, and so is a word that is not known.
        """
        if not writing.diacritics or writing.case != "mixed":
            text = self._restore(text, writing)
        in_capitals = Writing("capitals", writing.diacritics)
        for start, end in writing.headlines:
            text = text[:start] + self._restore(text[start:end], in_capitals) + text[end:]
        return text

    def _restore(self, text: str, writing: Writing) -> str:
        words = list(words_of(text))
        letters = list(text)
        begins, inside, last = True, -1, LINE
        for word, reading in zip(words, self._best(words, writing), strict=True):
            if word.is_word:
                if writing.case == "mixed" or word.glued:
                    reading = _in_case_of(word.form, reading)
                elif begins and word.start != inside:
                    capital = reading[0].upper()
                    reading = (capital if len(capital) == 1 else reading[0]) + reading[1:]
                letters[word.start : word.start + len(reading)] = reading
            if word.form in _STOPS:
                begins, inside = True, word.start + 1 if len(last) <= _SHORT else -1
            elif word.form not in _AROUND:
                begins = word.form == LINE
            last = word.form
        return "".join(letters)

    def _best(self, words: list[Word], writing: Writing) -> list[str]:
        """Return the most likely reading of each of `words`, by Viterbi's algorithm."""
        scores: dict[str, float] = {LINE: 0.0}
        came: list[dict[str, str]] = []
        before = LINE
        for word in words:
            readings = self._readings_of(word, before, writing) if word.is_word else [word.form]
            scores, origins = self._step(scores, readings)
            came.append(origins)
            before = word.form
        best = max(scores, key=scores.__getitem__)
        found: list[str] = []
        for origins in reversed(came):
            found.append(best)
            best = origins[best]
        found.reverse()
        return found

    def _step(self, scores: dict[str, float], readings: list[str]) -> tuple[dict[str, float], dict[str, str]]:
        """Return the best score of each of `readings` behind the readings in `scores`, and behind which it has that."""
        origins = [(origin, score, *self._cost(origin)) for origin, score in scores.items()]
        unrelated, usual = max((score + other, origin) for origin, score, _, other in origins)
        new: dict[str, float] = {}
        came: dict[str, str] = {}
        for reading in readings:
            best, best_origin = unrelated + log(self._counts.get(reading, _UNSEEN) / self._total), usual
            for origin, score, pairs, _ in origins:
                pair = pairs.get(reading)
                if pair is not None and score + pair > best:
                    best, best_origin = score + pair, origin
            new[reading], came[reading] = best, best_origin
        return new, came

    def _cost(self, word: str) -> tuple[dict[str, float], float]:
        """Return the logarithms of how likely each word follows `word`, and what is added for one that never did."""
        cost = self._costs.get(word)
        if cost is None:
            pairs = self._following.get(word, {})
            size = sum(pairs.values())
            other = len(pairs) / (size + len(pairs)) if pairs else 1.0  # Witten and Bell's estimate
            likely = {
                following: log(count / size * (1 - other) + other * self._counts[following] / self._total)
                for following, count in pairs.items()
            }
            cost = self._costs[word] = likely, log(other)
        return cost

    def _readings_of(self, word: Word, before: str, writing: Writing) -> list[str]:
        form = word.form
        readings = self._readings.get(bare(form), [])
        if writing.diacritics:
            lowered = form.lower()
            readings = [reading for reading in readings if reading.lower() == lowered]
        if word.glued or (writing.case == "mixed" and not opens_sentence(before)):
            in_case = [reading for reading in readings if reading[0].isupper() == form[0].isupper()]
            readings = in_case or list(dict.fromkeys(_in_case_of(form, reading) for reading in readings))
        return readings or [form]


def restore(view: View, restorer: Callable[[], Restorer]) -> View:
    """Return `view` with what its writing lacks put back by `restorer`, which is asked for only then; else `view` itself."""
    writing = writing_of(view.text)
    if writing.complete:
        return view
    return replace(view, text=restorer().restore(view.text, writing), writing=writing)


def _in_case_of(form: str, reading: str) -> str:
    """Return `reading` with the capitals of `form`; a letter without a capital of its own stays.

    >>> _in_case_of("Da", "đã")
    'Đã'
    """
    return "".join(
        capital
        if given.isupper() and len(capital := letter.upper()) == 1
        else letter.lower()
        if given.islower()
        else letter
        for given, letter in zip(form, reading, strict=True)
    )


@cache
def _counted() -> dict[str, dict[str, float]]:
    """How often each word follows each other word in the news that was counted."""
    counted: dict[str, dict[str, float]] = {}
    for line in files("extractor.text").joinpath("word_pairs.txt").read_text(encoding="utf-8").splitlines():
        word, *groups = line.split("\t")
        following = counted[word or LINE] = {}
        for group in groups:
            count, *words = group.split(" ")
            following.update(dict.fromkeys((next_word or LINE for next_word in words), float(count)))
    return counted
