"""Rewriting a text with the way back: changes become edits, and the edits of two rewritings become those of both."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from extractor.text.view import Edit

Change = tuple[int, int, str]
"""Start and end in the text before, and what stands there after."""


def rewrite(text: str, changes: Iterable[Change]) -> tuple[str, list[Edit]]:
    """Return `text` with `changes`, which are in order and apart, and an edit for each of them.

    >>> rewrite("3&nbsp;liều", [(1, 7, " ")])
    ('3 liều', [Edit(start=1, end=2, source_start=1, source_end=7)])
    """
    pieces: list[str] = []
    edits: list[Edit] = []
    length = 0
    previous = 0
    for start, end, replacement in changes:
        pieces += (text[previous:start], replacement)
        length += start - previous
        edits.append(Edit(length, length + len(replacement), start, end))
        length += len(replacement)
        previous = end
    pieces.append(text[previous:])
    return "".join(pieces), edits


def chained(first: Sequence[Edit], second: Sequence[Edit]) -> list[Edit]:
    """Return the edits from the source of `first` to the text of `second`, whose source is the text of `first`.

    Edits that overlap become one; what one of them dropped beside the other stays an edit of its own.

    >>> chained([Edit(0, 1, 0, 4), Edit(2, 2, 5, 8)], [Edit(0, 3, 0, 1)])
    [Edit(start=0, end=3, source_start=0, source_end=4), Edit(start=4, end=4, source_start=5, source_end=8)]
    """
    if not first or not second:
        return [*(first or second)]
    edits: list[Edit] = []
    to_source = to_text = 0  # what to add to an offset between the two, behind the edits that are done
    i = j = 0
    while i < len(first) or j < len(second):
        takes_first = j == len(second) or (i < len(first) and first[i][:2] <= second[j][2:])
        start, reach = first[i][:2] if takes_first else second[j][2:]
        source_start, text_start = start + to_source, start + to_text
        begun = False
        while True:
            if i < len(first) and (first[i].start < reach or (takes_first and not begun)):
                reach = max(reach, first[i].end)
                to_source = first[i].source_end - first[i].end
                i += 1
            elif j < len(second) and (second[j].source_start < reach or not (takes_first or begun)):
                reach = max(reach, second[j].source_end)
                to_text = second[j].end - second[j].source_end
                j += 1
            else:
                break
            begun = True
        edits.append(Edit(text_start, reach + to_text, source_start, reach + to_source))
    return edits
