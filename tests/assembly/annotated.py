"""Sentences with their expected tuples written into them, so that a person can read a test.

``<d JPN donation received>3 triệu</d>`` marks the number of a tuple with its partner, mechanism and status; several
partners are joined by ``+``, nobody is ``-``, and a slot that the test does not speak of is ``*``. Where a test speaks of
more, it says so by name: ``<d JPN donation received vaccine=PFIZER recipient=LAO value=3000000 qualifier=exact>``. A
number that is not marked must give no tuple. Two tuples on one span are written
``<d BEL donation pledged | SVK donation pledged>``.
"""

from __future__ import annotations

import re

from extractor import Extractor
from extractor.model import Article, SupplyTuple

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


def _slots(found: SupplyTuple, wanted: list[str]) -> list[str]:
    """Write the slots of `found` that `wanted` speaks of in the way that `wanted` is written."""
    core = ["+".join(found.partner) or "-", found.mechanism.value, found.status.value]
    masked = ["*" if w == "*" else slot for slot, w in zip(core, wanted[:3], strict=True)]
    named = {
        "vaccine": "+".join(found.vaccine) or "-",
        "recipient": "+".join(found.recipient) or "-",
        "value": str(found.doses.value),
        "low": str(found.doses.low),
        "high": str(found.doses.high),
        "qualifier": found.doses.qualifier.value,
    }
    return masked + [f"{name}={named[name]}" for name in (w.partition("=")[0] for w in wanted[3:])]


def assert_tuples(sentence: str, published: str | None = "2021-09-30") -> None:
    """Assert that the extractor finds just the tuples that are written into `sentence`."""
    plain, expected = read_annotated(sentence)
    result = _extractor.extract(Article("test", plain, published=published))
    assert result.error is None, result.error
    found = []
    for at, one in enumerate(result.tuples):
        wanted = expected[at][2] if at < len(expected) else ["every", "slot", "counts"]
        found.append((one.doses.start, one.doses.text, _slots(one, wanted)))
    assert found == expected, plain
