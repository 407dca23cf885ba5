"""Words joined by underscores and marks with spaces before them, as corpora of segmented words are written."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.text.rewriting import Change

_JOINED = re.compile(r"(?<![^\W_])[^\W_]++(?:_+[^\W_]++)+")
_WORD = re.compile(r"[^\W_]+")
_PART_OF_NAME = "@/\\#=<>{}.$"
"""What stands beside an id, a path or an address, never beside a word."""

_FEW, _RARE = 3, 15
"""Plain Latin letters count as words from this many on, if there is one in so many words."""

_LOOSE = re.compile(r"(?<! )[ ]++(?=[.,;:!?…%)\]}”’])|(?<=[(\[{“‘])[ ]+")
_QUOTE = re.compile(r'(?:(?<=\s)|^)"[ ]+(?P<inside>[^"\n]{1,500}?)[ ]+"(?=\s|[.,;:!?]|$)', re.MULTILINE)
_MOST_LOOSE = 0.6
_END_OF_WORD = re.compile(r"[\w)\]”\"]([ ]?)[.,;:!?](?:[ \n]|$)")


def segmented(text: str) -> Iterator[Change]:
    """Undo word segmentation: *trao_tặng* becomes *trao tặng*, *liều .* becomes *liều.*

    An id (*user_name*) stays: of one or two joined words one has to have a letter that only Vietnamese has.
    """
    joined = _joined(text)
    if not joined and not _is_loose(text):
        return
    found = [(at, at + 1, " ") for start, end in joined for at in range(start, end) if text[at] == "_"]
    found += [(*match.span(), "") for match in _LOOSE.finditer(text)]
    for match in _QUOTE.finditer(text):
        start, end = match.span("inside")
        found += [(match.start() + 1, start, ""), (end, match.end() - 1, "")]
    done = 0
    for start, end, plain in sorted(found):
        if start >= done:
            yield start, end, plain
            done = end


def _joined(text: str) -> list[tuple[int, int]]:
    """The spans of the words that underscores join, none where those are no words."""
    if "_" not in text:
        return []
    spans = [match.span() for match in _JOINED.finditer(text) if _is_word(text, match)]
    if any(not text[start:end].isascii() for start, end in spans):
        return spans
    if len(spans) < _FEW:
        return []
    return spans if sum(1 for _ in _WORD.finditer(text)) <= _RARE * len(spans) else []


def _is_word(text: str, match: re.Match[str]) -> bool:
    if not match[0].isascii():
        return True
    start, end = match.span()
    around = text[max(0, start - 1) : start] + text[end : end + 1]
    if around.endswith(".") and not text[end + 1 : end + 2].isalnum():
        around = around[:-1]  # a full stop
    return not any(mark in _PART_OF_NAME for mark in around) and any(c.isalpha() for c in match[0])


def _is_loose(text: str) -> bool:
    """Whether most marks have a space before them."""
    if " ." not in text and " ," not in text:
        return False
    gaps = [match[1] for match in _END_OF_WORD.finditer(text)]
    return sum(map(bool, gaps)) > _MOST_LOOSE * len(gaps) > 1
