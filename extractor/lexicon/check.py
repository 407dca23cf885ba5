"""The lexicon tests itself: every row finds its `matches` and leaves its `rejects` alone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from extractor.lexicon.engine import WORDING, Lexicon, fold
from extractor.lexicon.rows import Row
from extractor.lexicon.wordings import Wording
from extractor.text import normalise

BUNDLED_EXAMPLES = 2
"""Examples of each sort that a bundled row must have; a user's row needs one."""


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong with a row. ``str(problem)`` is one readable line."""

    file: str
    row: str
    message: str

    def __str__(self) -> str:
        return f"{self.file}: {self.row}: {self.message}"


def check_lexicon(lexicon: Lexicon) -> list[Problem]:
    """Run the examples of every row and look for forms that two rows claim; return what is wrong.

    >>> from extractor.lexicon import load_lexicon
    >>> check_lexicon(load_lexicon())
    []
    """
    problems = [Problem(row.file, row.id, message) for row in lexicon.rows() for message in _check(row, lexicon)]
    return problems + list(_conflicts(lexicon))


def _check(row: Row, lexicon: Lexicon) -> Iterator[str]:
    enough = BUNDLED_EXAMPLES if row.bundled else 1
    if len(row.matches) < enough or len(row.rejects) < enough:
        yield f"needs at least {enough} matches and {enough} rejects"
    for example in row.matches:
        if not _fires(row, lexicon, example):
            yield f"does not match its example {example!r}"
    for example in row.rejects:
        if _fires(row, lexicon, example):
            yield f"matches {example!r}, which it must not"


def _fires(row: Row, lexicon: Lexicon, example: str) -> bool:
    if row.kind == WORDING:
        return Wording(row.forms).stands_in(normalise(example).text)
    return any(hit.row.id == row.id for hit in lexicon.find(normalise(example).text, kinds={row.kind}))


def _conflicts(lexicon: Lexicon) -> Iterator[Problem]:
    """Forms claimed for two labels of a kind, unless the context tells them apart or a user's row takes one over."""
    claimed: dict[tuple[str, str], Row] = {}
    for row in lexicon.rows():
        if row.kind == WORDING:
            continue  # a function word may do several things
        for form in row.forms:
            other = claimed.setdefault((row.kind, fold(form) if row.case_of(form) == "any" else form), row)
            told_apart = row.not_after or row.not_before or other.not_after or other.not_before
            if other.label != row.label and not told_apart and other.bundled == row.bundled:
                yield Problem(row.file, row.id, f"form {form!r} is also claimed by {other.id} ({other.label})")
