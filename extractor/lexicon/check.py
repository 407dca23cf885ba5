"""The lexicon tests itself: every row finds its `matches` and leaves its `rejects` alone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from extractor.lexicon.engine import Lexicon, fold
from extractor.lexicon.rows import Row
from extractor.text import normalise

ENOUGH = 2
"""Examples of each sort that a bundled row must have."""


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong with a row. ``str(problem)`` is one readable line."""

    file: str
    row: str
    message: str

    def __str__(self) -> str:
        return f"{self.file}: {self.row}: {self.message}"


def check_lexicon(lexicon: Lexicon) -> list[Problem]:
    """Run the examples of every row and look for forms that two rows claim; return what is wrong, in file order."""
    problems = [problem for row in lexicon.rows() for problem in _check(row, lexicon)]
    return problems + list(_conflicts(lexicon))


def _check(row: Row, lexicon: Lexicon) -> Iterator[Problem]:
    if len(row.matches) < ENOUGH or len(row.rejects) < ENOUGH:
        yield Problem(row.file, row.id, f"needs at least {ENOUGH} matches and {ENOUGH} rejects")
    for example in row.matches:
        if not _fires(row, lexicon, example):
            yield Problem(row.file, row.id, f"does not match its example {example!r}")
    for example in row.rejects:
        if _fires(row, lexicon, example):
            yield Problem(row.file, row.id, f"matches {example!r}, which it must not")


def _fires(row: Row, lexicon: Lexicon, example: str) -> bool:
    return any(hit.row.id == row.id for hit in lexicon.find(normalise(example).text, kinds={row.kind}))


def _conflicts(lexicon: Lexicon) -> Iterator[Problem]:
    claimed: dict[tuple[str, str], Row] = {}
    for row in lexicon.rows():
        for form in row.forms:
            key = (row.kind, form if row.exact else fold(form))
            other = claimed.setdefault(key, row)
            if other is not row and not (row.not_after or row.not_before or other.not_after or other.not_before):
                yield Problem(row.file, row.id, f"form {form!r} is also claimed by {other.id}")
