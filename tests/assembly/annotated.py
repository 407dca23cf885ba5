"""Sentences with their expected tuples written into them, so that a person can read a test.

They are in the inline form of gold (``docs/scoring.md``): ``{{3 triệu|JPN|donation|received}}`` marks the number of a tuple
with its partner, mechanism and status. A slot that the test does not speak of is ``*``; of options it speaks where they are
written: ``{{3 triệu|JPN|donation|received|v=PFIZER r=LAO val=3000000 q=exact}}``. A number that is not marked gives no tuple.
"""

from __future__ import annotations

from itertools import zip_longest
from typing import Any

from extractor import Extractor
from extractor.articles.annotation.inline_marks import read_marked
from extractor.model import Article

_extractor = Extractor(reader="fast")
"""Thousands of sentences are read; what `best` adds is a matter of gold, not of sentences."""


def assert_tuples(sentence: str, published: str | None = "2021-09-30") -> None:
    """Assert that the extractor finds just the tuples that are written into `sentence`."""
    marked = read_marked(sentence, wildcard=True)
    if marked.problems:
        raise ValueError(marked.problems)
    result = _extractor.extract(Article("test", marked.text, published=published))
    assert result.error is None, result.error
    found, expected = [], []
    for one, mark in zip_longest(result.tuples, marked.marks):
        slots = {} if one is None else one.to_dict(evidence=False) | one.to_dict()["doses"]
        spoken_of = {} if mark is None else mark.given
        if one is not None:
            found.append((one.doses.start, one.doses.text, {slot: slots[slot] for slot in spoken_of}))
        if mark is not None:
            accepted = {slot: _accepted(readings, slots.get(slot)) for slot, readings in spoken_of.items()}
            ((start, end),) = mark.spans
            expected.append((start, marked.text[start:end], accepted))
    assert found == expected, marked.text


def _accepted(readings: tuple[Any, ...], found: Any) -> Any:
    """`found` where it is one of the `readings`, else the first choice."""
    return found if found in readings else readings[0]
