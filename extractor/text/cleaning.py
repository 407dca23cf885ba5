r"""What damages a page is undone before anything reads it, by named steps, each of which keeps the way back to the source.

Clean text costs one look. Where that finds anything, every step looks for its own kind of damage, in the order of
:data:`STEPS`, and the text is normalised last.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator

from extractor.text.normalisation import normalise
from extractor.text.rewriting import Change, chained, rewrite
from extractor.text.steps.letters import DISGUISES, letters, whole
from extractor.text.steps.marks import RAISED_DIGITS, clocks, notes, spaces
from extractor.text.steps.markup import entities, escapes, tags
from extractor.text.steps.segmented import segmented
from extractor.text.steps.wrapping import wraps
from extractor.text.view import Edit, View

Step = Callable[[str], Iterator[Change]]

_MARKUP: tuple[tuple[str, Step], ...] = (
    ("escapes", escapes),
    ("entities", entities),
    ("tags", tags),
    ("letters", letters),
)
"""These look at characters; the others at words, whose letters are composed before."""

_WORDS: tuple[tuple[str, Step], ...] = (
    ("wraps", wraps),
    ("segmented", segmented),
    ("notes", notes),
    ("clocks", clocks),
    ("spaces", spaces),
)

WRITING = "writing"
"""Names the last step, :func:`extractor.text.restore`: it asks for the words of a lexicon and so is not done here."""

STEPS = (*(name for name, _ in (*_MARKUP, *_WORDS)), WRITING)
"""The names of all steps, in their order."""

_ODD = re.compile(f"[<&_\\\\{RAISED_DIGITS}{DISGUISES}]")
_GLUED = re.compile(r"[.,](?=[^\W_])(?![0-9])|\[[ ]?[0-9]|[:h/-][0-9]{2}(?:[0-9]{2})?[^\W\d_]| [.,]")

_CONTINUED = re.compile(r"[\n\r][ \t\xa0]*+[a-zà-ỹ]")


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
    if not may_be_damaged(text):
        return normalise(text)
    edits: list[Edit] = []
    last = text
    for _, after, done in _cleaned(text, steps):
        last, edits = after, chained(edits, done)
    view = normalise(last)
    return View(text, view.text, chained(edits, view.edits))


def cleaned_places(text: str, steps: Collection[str] = STEPS) -> dict[str, int]:
    """Return how many places of `text` each of `steps` changes, of those that change any.

    >>> cleaned_places("Mỹ tặng <b>2,4</b>&nbsp;triệu[1] liều")
    {'entities': 1, 'tags': 2, 'notes': 1}
    """
    return {name: len(edits) for name, _, edits in _cleaned(text, steps) if name} if may_be_damaged(text) else {}


def may_be_damaged(text: str) -> bool:
    """Whether a quick look finds anything in `text` that a step could change.

    >>> may_be_damaged("Nga tặng 1.000 liều.\\nLô hàng đã về."), may_be_damaged("1.000 liều.Lô hàng đã về.")
    (False, True)
    """
    return bool(_ODD.search(text) or _GLUED.search(text) or _CONTINUED.search(text) or text.isupper())


def _cleaned(text: str, steps: Collection[str]) -> Iterator[tuple[str, str, list[Edit]]]:
    """Yield the name of each step that changes anything, the text after it, and its edits; composing has no name."""
    for name, step in (*_MARKUP, ("", whole), *_WORDS):
        if not name or name in steps:
            after, edits = rewrite(text, step(text))
            if edits:
                text = after
                yield name, text, edits
