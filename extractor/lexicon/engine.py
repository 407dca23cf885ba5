"""Finds the rows of the lexicon in a text: one automaton over all forms, one pass."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import cache, cached_property
from pathlib import Path
from typing import Any, NamedTuple

import ahocorasick

from extractor.lexicon.rows import Row, read_rows


class Hit(NamedTuple):
    """A row found in a text, at the offsets `start` to `end` of that text."""

    start: int
    end: int
    row: Row


class Lexicon:
    """What the system knows: rows by id, and the engine that finds their forms.

    >>> lexicon = load_lexicon()
    >>> [hit.row.label for hit in lexicon.find("Nhật Bản tặng", kinds={"party"})]
    ['JPN']
    """

    def __init__(self, rows: Mapping[str, Row]) -> None:
        self._rows = dict(rows)

    def row(self, row_id: str) -> Row:
        """The row with this id. Raises :class:`KeyError`."""
        return self._rows[row_id]

    def rows(self, *kinds: str) -> list[Row]:
        """The rows of these kinds, or all rows."""
        return [row for row in self._rows.values() if not kinds or row.kind in kinds]

    def forms(self, kind: str, label: str) -> tuple[str, ...]:
        """All forms of the rows of one kind and label."""
        return tuple(form for row in self.rows(kind) if row.label == label for form in row.forms)

    def labels(self, *kinds: str) -> frozenset[str]:
        """The labels of the rows of these kinds."""
        return frozenset(row.label for row in self.rows(*kinds))

    @cached_property
    def _automaton(self) -> Any:
        automaton = ahocorasick.Automaton()
        forms: dict[str, list[tuple[str, Row]]] = {}
        for row in self._rows.values():
            for form in row.forms:
                forms.setdefault(fold(form), []).append((form, row))
        for folded, claimed in forms.items():
            automaton.add_word(folded, (len(folded), tuple(claimed)))
        automaton.make_automaton()
        return automaton

    def find(self, text: str, kinds: Collection[str] | None = None) -> list[Hit]:
        """Find the rows in `text` (a normalised view), in text order.

        Within a kind the longest form wins and hits never overlap; hits of different kinds may. `kinds` limits the
        search. Time is linear in the text.
        """
        folded = fold(text)
        found: dict[str, list[Hit]] = {}
        for last, (length, claimed) in self._automaton.iter(folded):
            start, end = last + 1 - length, last + 1
            if (start and folded[start - 1].isalnum() and folded[start].isalnum()) or (
                end < len(folded) and folded[end].isalnum() and folded[end - 1].isalnum()
            ):
                continue
            surface = text[start:end]
            for form, row in claimed:
                if kinds is not None and row.kind not in kinds:
                    continue
                if row.exact and surface != form and surface != form.upper():
                    continue
                if _in_context(folded, start, end, row):
                    found.setdefault(row.kind, []).append(Hit(start, end, row))
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
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def _in_context(folded: str, start: int, end: int, row: Row) -> bool:
    if row.not_before:
        after = folded[end : end + 40].lstrip()
        if any(after.startswith(p) and not after[len(p) : len(p) + 1].isalnum() for p in row.not_before):
            return False
    if row.not_after:
        before = folded[max(0, start - 40) : start].rstrip()
        if any(before.endswith(p) and not before[: -len(p)][-1:].isalnum() for p in row.not_after):
            return False
    return True


def _longest(hits: Iterable[Hit]) -> Sequence[Hit]:
    chosen: list[Hit] = []
    for hit in sorted(hits, key=lambda h: (h.start, -h.end)):
        if chosen and hit.start < chosen[-1].end:
            if hit.end - hit.start > chosen[-1].end - chosen[-1].start:
                chosen[-1] = hit
            continue
        chosen.append(hit)
    return chosen


@cache
def load_lexicon(directories: tuple[Path, ...] = ()) -> Lexicon:
    """The bundled lexicon with the rows of `directories` layered over it; loaded once for each set of directories.

    Raises :class:`~extractor.lexicon.LexiconError` where a file is wrong.
    """
    return Lexicon(read_rows(directories))
