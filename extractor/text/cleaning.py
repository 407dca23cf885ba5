r"""What damages a page is undone before anything reads it, by named steps, each of which keeps the way back to the source.

Clean text costs one look. Where that finds anything, every step looks for its own kind of damage, in the order of
:data:`STEPS`, and the text is normalised last.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator
from typing import NamedTuple

from extractor.text.normalisation import normalise
from extractor.text.rewriting import Change, chained, rewrite
from extractor.text.steps.letters import letters, may_be_disguised, whole
from extractor.text.steps.marks import NOTE_SIGNS, RAISED_DIGITS, clocks, notes, spaces
from extractor.text.steps.markup import entities, escapes, tags
from extractor.text.steps.segmented import segmented
from extractor.text.steps.tables import tables
from extractor.text.steps.wrapping import wraps
from extractor.text.view import Edit, View


class Step(NamedTuple):
    """What undoes one kind of damage. `look` tells quickly whether a text may have any, `changes` yields what to change."""

    name: str
    look: Callable[[str], object]
    changes: Callable[[str], Iterator[Change]]


_CLOCK = re.compile(r":[0-9]{2}(?:[^\W_]|(?<=[^\W\d_][0-9]{2}.{3}))").search
_HOUR = re.compile(r"h[0-9]{2}[^\W\d_]").search
_YEAR = re.compile(r"/(?:[0-9]{4}|[0-9]{1,2})[^\W\d_]").search
_STOP = re.compile(r"\.(?!HCM)(?:[^\W\d_a-z]|(?<=[^\W\d_]\.)[0-9])").search
_COMMA = re.compile(r",[^\W\d_]").search
_SMALL = "".join(filter(str.islower, map(chr, (*range(0xDF, 0x1B1), *range(0x1EA1, 0x1EFA)))))
_CONTINUED = re.compile(rf"\n[ \t\xa0]*+[a-z{_SMALL}]").search

_CHARACTERS = (
    Step("escapes", lambda text: "\\" in text, escapes),
    Step("entities", lambda text: "&" in text, entities),
    Step("tags", lambda text: "<" in text, tags),
    Step("letters", may_be_disguised, letters),
)
"""These look at characters; the others at words, whose letters are composed before."""

_WORDS = (
    Step("wraps", lambda text: "\r" in text or _CONTINUED(text) or text.isupper(), wraps),
    Step("segmented", lambda text: "_" in text or " ." in text or " ," in text, segmented),
    Step("notes", lambda text: "[" in text or any(mark in text for mark in RAISED_DIGITS + NOTE_SIGNS), notes),
    Step("clocks", lambda text: _CLOCK(text) or _YEAR(text) or _HOUR(text), clocks),
    Step("spaces", lambda text: _STOP(text) or _COMMA(text), spaces),
    Step("tables", lambda text: "|" in text or "\t" in text, tables),
)

_WHOLE = Step("", bool, whole)

WRITING = "writing"
"""Names the last step, :func:`extractor.text.restore`: it asks for the words of a lexicon and so is not done here."""

STEPS = (*(step.name for step in (*_CHARACTERS, *_WORDS)), WRITING)
"""The names of all steps, in their order."""


def known_steps(steps: Collection[str]) -> tuple[str, ...]:
    """Return `steps` in their order. Raises :class:`ValueError` for one that is unknown.

    >>> known_steps({"tags", "escapes"})
    ('escapes', 'tags')
    """
    unknown = sorted(set(steps).difference(STEPS))
    if unknown:
        raise ValueError(f"unknown step of cleaning: {', '.join(unknown)}; known are {', '.join(STEPS)}")
    return tuple(step for step in STEPS if step in steps)


def clean(text: str, steps: Collection[str] = STEPS) -> View:
    r"""Return the view of `text` that everything reads: cleaned by `steps`, then normalised.

    >>> view = clean("Mỹ tặng <b>2,4</b>&nbsp;triệu[1] liều")
    >>> view.text
    'Mỹ tặng 2,4 triệu liều'
    >>> view.source[slice(*view.to_source(8, 17))]
    '2,4</b>&nbsp;triệu'
    >>> clean("3 triệu[1] liều", steps=()).text
    '3 triệu[1] liều'
    """
    edits: list[Edit] = []
    last = text
    for _, after, done in _cleaned(text, steps):
        last, edits = after, chained(edits, done)
    view = normalise(last)
    if not edits:
        return view
    return View(text, view.text, chained(edits, view.edits))


def cleaned_places(text: str, steps: Collection[str] = STEPS) -> dict[str, int]:
    """Return how many places of `text` each of `steps` changes, of those that change any.

    >>> cleaned_places("Mỹ tặng <b>2,4</b>&nbsp;triệu[1] liều")
    {'entities': 1, 'tags': 2, 'notes': 1}
    """
    return {name: len(edits) for name, _, edits in _cleaned(text, steps) if name}


def may_be_damaged(text: str) -> bool:
    """Whether a quick look finds anything in `text` that a step could change.

    >>> may_be_damaged("Nga tặng 1.000 liều.\\nLô hàng đã về."), may_be_damaged("1.000 liều.Lô hàng đã về.")
    (False, True)
    """
    return any(step.look(text) for step in (*_CHARACTERS, *_WORDS))


def _cleaned(text: str, steps: Collection[str]) -> Iterator[tuple[str, str, list[Edit]]]:
    """Yield the name of each step that changes anything, the text after it, and its edits; composing has no name."""
    composed = False
    for step in (*_CHARACTERS, *_WORDS):
        if step.name not in steps or not step.look(text):
            continue
        for one in (_WHOLE, step) if step in _WORDS and not composed else (step,):
            after, edits = rewrite(text, one.changes(text))
            if edits:
                text = after
                yield one.name, text, edits
        composed = step in _WORDS
