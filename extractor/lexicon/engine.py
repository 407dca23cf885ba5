"""Finds the rows of the lexicon in a text: one automaton over all forms, one pass.

What a hit means is left to the components of :mod:`extractor.matching`.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from functools import cache, cached_property
from pathlib import Path
from typing import Any, NamedTuple, Protocol

import ahocorasick

from extractor.lexicon.rows import Row, read_rows
from extractor.lexicon.schema import CUE_KINDS
from extractor.lexicon.wordings import Wording
from extractor.text import STEPS, View, clean, restore
from extractor.text.cleaning import WRITING
from extractor.text.restoring import Restorer

WORDING = "wording"
"""The kind of rows that are not searched for in the whole text: see :class:`Wording`."""

NUMBER = "#"
"""Stands among the phrases before or after a match for a number in digits: *130 nước*."""

_CLOCK = re.compile(r"\d\d:\d\d")

_CUE_RANK = {kind: rank for rank, kind in enumerate(CUE_KINDS)}

_FREE_CASE = 5
"""From this length on a name may be in any case after its first letter: *Hàn quốc*, but not *Who*."""


class Hit(NamedTuple):
    """A row found in a text, at the offsets `start` to `end` (code points) of that text."""

    start: int
    end: int
    row: Row


class Texted(Protocol):
    """Whatever has a text, such as a spaCy ``Doc``."""

    @property
    def text(self) -> str:
        """The text."""


class Lexicon:
    """What the system knows: rows by id, and the engine that finds their forms.

    >>> lexicon = load_lexicon()
    >>> [(hit.row.label, hit.start, hit.end) for hit in lexicon.find("Nhật Bản tặng", kinds={"party"})]
    [('JPN', 0, 8)]
    """

    def __init__(self, rows: Mapping[str, Row]) -> None:
        self._rows = dict(rows)
        self._of_kinds: dict[tuple[str, ...], list[Row]] = {}
        self._last: tuple[Texted, View, list[Hit]] | None = None

    def row(self, row_id: str) -> Row:
        """The row with this id. Raises :class:`KeyError`."""
        return self._rows[row_id]

    def rows(self, *kinds: str) -> list[Row]:
        """The rows of these kinds, or all rows."""
        if kinds not in self._of_kinds:
            self._of_kinds[kinds] = [row for row in self._rows.values() if not kinds or row.kind in kinds]
        return list(self._of_kinds[kinds])

    def forms(self, kind: str, label: str) -> tuple[str, ...]:
        """All forms of the rows of one kind and label."""
        return tuple(form for row in self.rows(kind) if row.label == label for form in row.forms)

    def labels(self, *kinds: str) -> frozenset[str]:
        """The labels of the rows of these kinds."""
        return frozenset(row.label for row in self.rows(*kinds))

    def wording(self, label: str) -> Wording:
        """The function words of this label. Raises :class:`KeyError` where no row has it."""
        return self._wordings[label]

    @cached_property
    def _wordings(self) -> dict[str, Wording]:
        labels = dict.fromkeys(row.label for row in self.rows(WORDING))
        return {label: Wording(self.forms(WORDING, label)) for label in labels}

    @cached_property
    def _automaton(self) -> Any:
        # A form may be claimed by several rows: a user's row wins over a bundled one, else the first in file order.
        forms: dict[str, list[tuple[str, str, Row]]] = {}
        for row in sorted(self._rows.values(), key=lambda row: row.bundled):
            if row.kind == WORDING:
                continue
            for form in row.forms:
                forms.setdefault(fold(form), []).append((row.case_of(form), form, row))
        automaton = ahocorasick.Automaton()
        for folded, claims in forms.items():
            automaton.add_word(folded, (len(folded), tuple(claims)))
        automaton.make_automaton()
        return automaton

    def view(self, text: str, steps: Collection[str] = STEPS) -> View:
        """The view of `text` that the rules read: cleaned by `steps`, with the marks and capitals that its writing lacks.

        >>> load_lexicon().view("Duc tang 2 trieu lieu vac xin").text
        'Đức tặng 2 triệu liều vắc xin'
        """
        view = clean(text, steps)
        return restore(view, lambda: self.restorer) if WRITING in steps else view

    @cached_property
    def restorer(self) -> Restorer:
        """Puts back marks and capitals, knowing every form of the rows besides the words of news."""
        return Restorer(form for row in self._rows.values() for form in row.forms)

    def scan(self, doc: Texted) -> tuple[View, list[Hit]]:
        """Return the view of the text of `doc` and what :meth:`find` finds in it.

        Both are remembered for the last `doc`: the matchers of one spaCy ``Doc`` ask one after another, and such a ``Doc``
        joins its text from its tokens each time.
        """
        last = self._last
        if last is None or last[0] is not doc:
            view = self.view(doc.text)
            last = self.remember(doc, view, self.find(view.text))
        return last[1], last[2]

    def remember(self, doc: Texted, view: View, hits: list[Hit]) -> tuple[Texted, View, list[Hit]]:
        """Make `view` and `hits` the answer of the next :meth:`scan` of `doc`, for who has found them before it was."""
        self._last = (doc, view, hits)
        return self._last

    def find(self, text: str, kinds: Collection[str] | None = None) -> list[Hit]:
        """Find the rows in `text` (a normalised view), in text order.

        Within a kind the longest form wins and hits never overlap; the kinds of cues count as one kind. A hit begins and
        ends at the edge of a word. `kinds` limits the search. Never raises; the time is linear in the text.
        """
        if not self._rows:
            return []
        folded = fold(text)
        size = len(folded)
        found: dict[str, list[Hit]] = {}
        for last, (length, claims) in self._automaton.iter(folded):
            end = last + 1
            if end < size and folded[end].isalnum() and folded[last].isalnum():
                continue
            start = end - length
            if start and folded[start - 1].isalnum() and folded[start].isalnum():
                if not (text[start].isupper() and _CLOCK.fullmatch(folded, max(0, start - 5), start)):
                    continue  # but 00:05Pfizer cam kết: a page's clock, and its title
            for case, form, row in claims:
                if kinds is not None and row.kind not in kinds:
                    continue
                if case != "any" and not _same_case(text[start:end], form, case):
                    continue
                if row.guarded and not _in_context(folded, start, end, row):
                    continue
                family = "cue" if row.kind in _CUE_RANK else row.kind
                found.setdefault(family, []).append(Hit(start, end, row))
        hits = [hit for candidates in found.values() for hit in _longest(candidates)]
        return sorted(hits, key=lambda hit: (hit.start, -hit.end, hit.row.kind))


def fold(text: str) -> str:
    """Lower case, character by character, so that offsets stay.

    >>> fold("Cộng hòa SÉC")
    'cộng hòa séc'
    """
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(lower if len(lower := character.lower()) == 1 else character for character in text)


def _same_case(surface: str, form: str, case: str) -> bool:
    if form[0].islower():
        surface = form[0] + surface[1:]  # chính quyền Biden may open a sentence
    if surface == form or surface == form.upper():
        return True
    return case == "capital" and len(form) >= _FREE_CASE and surface[0] == form[0] and surface[0].isupper()


def _in_context(folded: str, start: int, end: int, row: Row) -> bool:
    """Whether no phrase that the row forbids there stands directly before or after the match, and one that it asks for does.

    Phrases are whole words.
    """
    if row.not_before and _follows(folded, end, row.not_before):
        return False
    if row.only_before and not _follows(folded, end, row.only_before):
        return False
    if row.not_after and _precedes(folded, start, row.not_after):
        return False
    return not row.only_after or _precedes(folded, start, row.only_after)


def _follows(folded: str, end: int, phrases: tuple[str, ...]) -> bool:
    """Whether one of the phrases follows the offset `end`, as whole words."""
    begin, size = end, len(folded)
    while begin < size and folded[begin] == " ":
        begin += 1
    if begin < size and folded[begin].isdigit() and NUMBER in phrases:
        return True
    # All phrases in one call first: of a hundred hits hardly one has such a neighbour.
    if not folded.startswith(phrases, begin):
        return False
    for phrase in phrases:
        stop = begin + len(phrase)
        inside_word = stop < size and folded[stop].isalnum() and phrase[-1].isalnum()
        if folded.startswith(phrase, begin) and not inside_word:
            return True
    return False


def _precedes(folded: str, start: int, phrases: tuple[str, ...]) -> bool:
    """Whether one of the phrases precedes the offset `start`, as whole words."""
    stop = start
    while stop and folded[stop - 1] == " ":
        stop -= 1
    if stop and folded[stop - 1].isdigit() and NUMBER in phrases:
        return True
    if not folded.endswith(phrases, 0, stop):
        return False
    for phrase in phrases:
        begin = stop - len(phrase)
        inside_word = begin > 0 and folded[begin - 1].isalnum() and phrase[0].isalnum()
        if folded.endswith(phrase, 0, stop) and not inside_word:
            return True
    return False


def _longest(hits: Sequence[Hit]) -> list[Hit]:
    """Of hits that overlap keep the longest, of equally long ones that of the earlier kind of cue.

    Of those of one kind, that which asks for its neighbours wins, then the first.
    """
    chosen: list[Hit] = []
    cluster: list[Hit] = []
    reach = 0
    for hit in sorted(hits, key=_leftmost):
        if hit.start >= reach:
            chosen += cluster if len(cluster) < 2 else _choose(cluster)
            cluster = []
        cluster.append(hit)
        reach = max(reach, hit.end)
    return chosen + _choose(cluster)


def _choose(cluster: Sequence[Hit]) -> list[Hit]:
    kept: list[Hit] = []
    for hit in sorted(cluster, key=_precedence):
        if all(hit.end <= other.start or hit.start >= other.end for other in kept):
            kept.append(hit)
    return kept


def _leftmost(hit: Hit) -> tuple[int, int]:
    return hit[0], -hit[1]


def _precedence(hit: Hit) -> tuple[int, int, bool]:
    row = hit.row
    return hit[0] - hit[1], _CUE_RANK.get(row.kind, 0), not (row.only_before or row.only_after)


def load_lexicon(extra: Sequence[Path] = ()) -> Lexicon:
    """The bundled lexicon with the rows of the directories `extra` layered over it.

    A row of a later layer replaces the row of the same id, a new id adds a row. What was read is kept for the life of
    the process, so every caller with the same directories shares one lexicon.

    Raises :class:`~extractor.lexicon.LexiconError` where a directory is missing or a file is wrong.
    """
    return _load(tuple(extra))


@cache
def _load(directories: tuple[Path, ...]) -> Lexicon:
    return Lexicon(read_rows(directories))
