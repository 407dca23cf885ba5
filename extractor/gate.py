"""The gate: tells in one pass over an article as given whether it can hold a supply tuple at all, and drops it if not.

A tuple needs a number with a unit of doses beside it, or a list of numbers that says the unit once. Most news names no unit,
and that is seen without normalising the text first: an automaton looks for the letters that every unit begins with, and the
few texts with characters that normalising drops or joins are normalised before. What is left is read by the same grammar
that reads numbers of doses, but only around each unit. So the gate drops nothing that holds a tuple, but for a list in a
text with no other number of doses whose unit stands more than 200 characters before its numbers; a test compares runs with
and without it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterator, Sequence

import ahocorasick

from extractor.lexicon import Lexicon, fold
from extractor.matching.doses import doses_among, quantities_of
from extractor.text import STEPS, View, normalise
from extractor.text.steps.letters import DISGUISES, is_far
from extractor.text.writing import bare as without_marks

_TONES = "\u0300\u0301\u0309\u0303\u0323"
_HEAD = re.compile(r"\w+")
_HIDING = re.compile(
    "[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u00ad\u00d0\u00f0\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e"
    f"\u2060-\u206f\ud800-\udfff\ufe00-\ufe0f\ufeff{DISGUISES}]"
)
"""Characters that normalising drops from within a word or turns into a letter, and so may hide a unit."""

_MARKUP = re.compile(r"<[/!]?[A-Za-z]|&(?:#|[A-Za-z]{2,31};)|\\u[0-9A-Fa-f]{4}")
"""What may hide a unit in the source of a page."""

_FEWEST_ITEMS = 2
"""Bare numbers near a unit that may be a list of doses: *Số vaccine đã nhận: Nhật Bản 3 triệu, Mỹ 2 triệu.*"""

_BREAKS = (", ", ". ", "; ")
"""No number goes on across these."""

_BEFORE, _FURTHEST, _AFTER, _MARGIN = 100, 2000, 200, 20
"""Characters read around a unit: at least, and at most, before it; after it; and those at the cut that do not count."""


class Gate:
    """Tells what may hold a tuple, by the units of doses of `lexicon`.

    >>> from extractor.lexicon import load_lexicon
    >>> gate = Gate(load_lexicon())
    >>> gate.open("Nga tặng 1.000 liều.") is not None, gate.open("Ca sĩ ra mắt liều thuốc tinh thần.")
    (True, None)
    """

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        units = sorted({fold(form) for form in lexicon.forms("unit", "dose")}, key=len, reverse=True)
        self._unit = re.compile("|".join(map(re.escape, units)))
        self._heads = ahocorasick.Automaton()
        for head in _shortest({spelling for unit in units for spelling in _spellings(_head(unit))}):
            self._heads.add_word(head, head)
        self._heads.make_automaton()

    def open(self, text: str, steps: Collection[str] = STEPS) -> View | None:
        """Return the view of `text`, cleaned by `steps`, if it may hold a tuple, else ``None``.

        Linear in the length of `text`.
        """
        if self._names_unit(text.lower()):
            view = self._lexicon.view(text, steps)
        elif _hides(text) or not unicodedata.is_normalized("NFC", text):
            view = self._lexicon.view(text, steps)
            if not self._names_unit(view.text.lower()):
                return None
        else:
            return None
        return view if self._counts_doses(view.text) else None

    def _names_unit(self, lowered: str) -> bool:
        return next(self._heads.iter(lowered), None) is not None

    def _counts_doses(self, text: str) -> bool:
        """Whether a number of doses stands beside a unit in the view `text`."""
        folded = fold(text)
        decided = 0
        for match in self._unit.finditer(folded):
            if match.end() <= decided:
                continue
            start = _break_before(folded, match.start())
            if start is None:
                return self._counts_in(text)
            if self._counts_in(text[start : match.end() + _AFTER]):
                return True
            decided = match.end() + _AFTER - _MARGIN
        return False

    def _counts_in(self, passage: str) -> bool:
        # What is no number of doses after all is left to the matcher, which tells why.
        found = doses_among(quantities_of(passage, self._lexicon), passage, ())
        return any(dose.unit or position >= _FEWEST_ITEMS for position, dose in enumerate(found, 1))


def _hides(text: str) -> bool:
    """Whether a unit may be hidden from a search for its letters."""
    if is_far(text) or _HIDING.search(text):
        return True
    return ("<" in text or "&" in text or "\\" in text) and _MARKUP.search(text) is not None


def _break_before(text: str, position: int) -> int | None:
    """Where to begin reading so that no number before `position` is cut; ``None`` where that is too far off."""
    nearest, furthest = max(0, position - _BEFORE), max(0, position - _FURTHEST)
    found = max(text.rfind(mark, furthest, nearest) for mark in _BREAKS)
    return found if found >= 0 else None if furthest else 0


def _head(unit: str) -> str:
    """The first word of a unit; what stands between its words may be written in more than one way."""
    match = _HEAD.search(unit)
    return match[0] if match else unit


def _spellings(word: str) -> Iterator[str]:
    """Yield `word` as a text without diacritics has it, and with its tone mark wherever normalising would move it from."""
    bare = unicodedata.normalize("NFD", word)
    tones = [mark for mark in bare if mark in _TONES]
    yield word
    yield without_marks(word)
    if len(tones) != 1:
        return
    decomposed = (unicodedata.normalize("NFD", letter) for letter in word)
    letters = [unicodedata.normalize("NFC", "".join(c for c in letter if c not in _TONES)) for letter in decomposed]
    for index, letter in enumerate(letters):
        toned = unicodedata.normalize("NFC", letter + tones[0])
        if len(toned) == 1:
            spelling = "".join((*letters[:index], toned, *letters[index + 1 :]))
            if normalise(spelling).text == word:
                yield spelling


def _shortest(words: set[str]) -> Sequence[str]:
    """Those of `words` that hold no other of them: finding one of these finds them all."""
    return sorted(word for word in words if not any(other != word and other in word for other in words))
