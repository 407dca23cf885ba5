"""A text as the rules read it, with the way back to the text as given."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from extractor.text.writing import AS_USUAL, Writing


class Edit(NamedTuple):
    """One place where the view has another length than its source.

    Between two edits view and source run side by side, character by character. Inside an edit there is no finer
    order: its view characters, if any, stand for all its source characters together.
    """

    start: int
    end: int
    source_start: int
    source_end: int


@dataclass(frozen=True, slots=True)
class View:
    """The normalised form of a text and the exact map between the offsets of both.

    `source` is the text as given, `text` what the rules read. Every character of `text` stands for at least one
    character of `source`. Offsets are those of Python strings (code points), spans are half open.

    >>> from extractor.text import normalise
    >>> view = normalise("hơn  2\\u200b triệu\\u00a0 liều")
    >>> view.text
    'hơn 2 triệu liều'
    >>> view.to_source(4, 11)
    (5, 13)
    >>> view.source[5:13]
    '2\\u200b triệu'
    >>> view.from_source(5, 13)
    (4, 11)
    """

    source: str
    text: str
    edits: Sequence[Edit] = ()
    writing: Writing = AS_USUAL
    """How the text was written, where :mod:`extractor.text.restoring` has put back what it lacks."""
    _starts: tuple[int, ...] = field(init=False, repr=False, compare=False)
    _source_starts: tuple[int, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "edits", tuple(self.edits))
        object.__setattr__(self, "_starts", tuple(edit.start for edit in self.edits))
        object.__setattr__(self, "_source_starts", tuple(edit.source_start for edit in self.edits))

    def to_source(self, start: int, end: int) -> tuple[int, int]:
        """Return the span of `source` that the view's ``text[start:end]`` stands for.

        A border inside an edit moves outwards, to the edit's own border. What was dropped at the borders stays
        outside. An empty span gives an empty span. Raises ``ValueError`` for a span that is not one of `text`.
        """
        _check(start, end, len(self.text))
        if not self.edits:
            return start, end
        index = bisect_right(self._starts, start) - 1
        source_start = start
        if index >= 0:
            edit = self.edits[index]
            source_start = edit.source_start if start < edit.end else edit.source_end + start - edit.end
        if start == end:
            return source_start, source_start
        index = bisect_left(self._starts, end) - 1
        source_end = end
        if index >= 0:
            edit = self.edits[index]
            source_end = edit.source_end if end <= edit.end else edit.source_end + end - edit.end
        return source_start, source_end

    def from_source(self, start: int, end: int) -> tuple[int, int]:
        """Return the smallest span of `text` that covers what is left of ``source[start:end]``.

        A span of dropped characters only is empty in the view. Raises ``ValueError`` for a span that is not one of
        `source`.
        """
        _check(start, end, len(self.source))
        if not self.edits:
            return start, end
        index = bisect_right(self._source_starts, start) - 1
        view_start = start
        if index >= 0:
            edit = self.edits[index]
            view_start = edit.start if start < edit.source_end else edit.end + start - edit.source_end
        if start == end:
            return view_start, view_start
        index = bisect_left(self._source_starts, end) - 1
        view_end = end
        if index >= 0:
            edit = self.edits[index]
            view_end = edit.end if end <= edit.source_end else edit.end + end - edit.source_end
        return view_start, view_end


def _check(start: int, end: int, length: int) -> None:
    if not 0 <= start <= end <= length:
        raise ValueError(f"({start}, {end}) is no span of a text of {length} characters")
