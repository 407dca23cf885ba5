"""Sentences with their expected tuples written into them, so that a person can read a test.

``<d JPN donation received>3 triệu</d>`` marks the number of a tuple with its partner, mechanism and status; several
partners are joined by ``+``, nobody is ``-``, and a slot that the test does not speak of is ``*``. A number that is not
marked must give no tuple. Two tuples on one span are written ``<d BEL donation pledged | SVK donation pledged>``.
"""

from __future__ import annotations

import re

from extractor import Extractor
from extractor.model import Article

_MARK = re.compile(r"<d ([^>]+)>(.*?)</d>", re.DOTALL)
_extractor = Extractor()

Expected = list[tuple[int, str, list[str]]]


def read_annotated(sentence: str) -> tuple[str, Expected]:
    """Split an annotated sentence into the plain text and what is expected at which offset."""
    plain, expected, position = "", [], 0
    for match in _MARK.finditer(sentence):
        plain += sentence[position : match.start()]
        for one in match[1].split("|"):
            expected.append((len(plain), match[2], one.split()))
        plain += match[2]
        position = match.end()
    return plain + sentence[position:], expected


def assert_tuples(sentence: str, published: str | None = "2021-09-30") -> None:
    """Assert that the extractor finds just the tuples that are written into `sentence`."""
    plain, expected = read_annotated(sentence)
    result = _extractor.extract(Article("test", plain, published=published))
    assert result.error is None, result.error
    found = [
        (t.doses.start, t.doses.text, ["+".join(t.partner) or "-", t.mechanism.value, t.status.value])
        for t in result.tuples
    ]
    masked = []
    for at, (start, text, slots) in enumerate(found):
        wanted = expected[at][2] if at < len(expected) else slots
        masked.append((start, text, ["*" if w == "*" else s for s, w in zip(slots, wanted, strict=True)]))
    assert masked == expected, plain
