"""Lines that were wrapped within sentences are joined; lines that are lines stay: titles, captions, lists, tables, verses.

Whether a text is wrapped is seen from the text as a whole. The breaks that surely lie within a sentence tell: the next
line goes on in lower case. Where a wrapped line was full (its width had no room for the next word), the sentence goes
on, whatever the next line begins with.
"""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files
from itertools import pairwise
from typing import NamedTuple

from extractor.text.rewriting import Change

WIDEST = 140
"""No wrapped line is longer: pages are wrapped at 40 to 100 characters."""

_NARROWEST, _ROOM = 16, 3
_SHARE, _MOST = 0.2, 0.6
_PROSE = 36
"""Lines of at least so many characters on average are no verses."""

_LINE = re.compile(r"[^\n\r]*(?:\r\n|\n|\r|$)")
_ITEM = re.compile(r"[-–—•*+▪●·>|#»☛►✓]|\(?(?:\d{1,2}|[a-zđA-ZĐ]|[ivxIVX]{1,5})[.)](?!\d)|\d{1,2}[:h]\d\d\b")
_SENTENCE_END = re.compile(r"[.!?…:;][\"'”’»)\]]*$|[”»]$")
_SOFT_END = re.compile(r"[\w,)%\"”’\]/-]$")
_ROW = re.compile(r"\S(?:\t|\s\|\s|[ ]{4,})\S|^\||\|$")
_CODE = re.compile(r"[{}]|[\w)\]] ?[-+*/]?=|\);$|^\w+\(|^\s*(?:def|for|if|return|import)\b.*:$|^\S+://\S+$")
_CREDIT = re.compile(r"(?:Ảnh|Nguồn|Video|Clip|Đồ họa) ?: ?[^.:]{1,40}$")
_DATELINE = re.compile(
    r"\([^()]{2,30}\) ?[-–]|[^\W\d_][\w.&/]*(?: [^\W\d_][\w.&/]*){0,2} ?[-–] |[^\W\d_][\w ]{1,24}, (?:ngày )?\d"
)
"""*(TTXVN) -, Hà Nội -, Praha, 12/8*."""

_LAST_WORD = re.compile(r"[^\W\d_]+$")
_SPLIT_NUMBER = re.compile(r"(?<!\d)\d{1,3}(?:[.,]\d{3})*[.,]$")
_SPLIT_WORD = re.compile(r"\w[-‐‑]$")
_REST_OF_LINE = re.compile(r"- [^\W\d_A-ZĐ]|\d{1,2}(?:[.)]$|[:h]\d\d)")
"""What looks like an item and may be the rest of a full line: *sởi - rubella*, *mũi 1.*, *lúc 16h20*."""

_REST = re.compile(r"\d{3}(?!\d)|\d{1,3} (?:triệu|tỷ|tỉ|nghìn|ngàn)\b")


class Line(NamedTuple):
    """A line of a text: where it begins and ends without spaces, its indent, its words, and its end with the break."""

    start: int
    end: int
    indent: int
    words: str
    next: int

    @property
    def width(self) -> int:
        """How far the line reaches."""
        return self.indent + len(self.words)


class Wrapping(NamedTuple):
    """How a text is wrapped: the width that no line exceeds, and by how much the lines that go on are indented."""

    width: int
    even: bool
    """Whether lines were filled up to the width."""
    indent: int | None
    """``None`` where lines that go on are indented in more than one way."""


def wraps(text: str) -> Iterator[Change]:
    """Join the lines of `text` that were wrapped within sentences."""
    if "\n" not in text and "\r" not in text:
        return
    lines = _lines(text)
    if len(lines) < 2:
        return
    wrapping = _wrapping(text, lines)
    heading = True
    for position, (line, following) in enumerate(pairwise(lines)):
        if not line.words or not following.words:
            continue
        if wrapping is None:
            joined = position > 0 and _goes_on_surely(line, following)
        else:
            joined = _goes_on(line, following, wrapping, heading=heading)
        heading = heading and joined and _is_open(line)
        if joined:
            split = _SPLIT_WORD.search(line.words) or (
                _SPLIT_NUMBER.search(line.words) and _REST.match(following.words)
            )
            yield line.end, following.start, "" if split else " "


def _lines(text: str) -> list[Line]:
    lines = []
    for match in _LINE.finditer(text):
        words = match[0].strip()
        indent = len(match[0]) - len(match[0].lstrip())
        start = match.start() + (indent if words else 0)
        lines.append(Line(start, start + len(words), indent if words else 0, words, match.end()))
    return lines


def _wrapping(text: str, lines: Sequence[Line]) -> Wrapping | None:
    """How `text` is wrapped; ``None`` where it is not."""
    soft = [
        (line, following)
        for line, following in pairwise(lines)
        if line.words and following.words and _may_go_on(line, following)
    ]
    caseless = _tells_nothing_by_case(lines)
    sure = [pair for pair in soft if _is_open(pair[0]) and _goes_on_in_small(*pair, caseless)]
    if not sure or len(sure) < _SHARE * len(soft):
        return None
    widths = sorted((line.width for line, _ in sure), reverse=True)
    width = _usual_width(widths)
    fitting = sum(_is_full(*pair, width) and pair[0].width <= width + _ROOM for pair in sure)
    even = fitting >= _MOST * len(sure)
    if not even:
        width = next((width for width in widths if width <= WIDEST), 0)
    if not _NARROWEST <= width <= WIDEST:
        return None
    within = sum(len(line.words) for line in lines if line.width <= width + _ROOM)
    if 2 * within < sum(len(line.words) for line in lines):
        return None
    indents = Counter(following.indent for _, following in sure).most_common(2)
    indent = indents[0][0] if len(indents) == 1 or indents[0][1] >= 3 * indents[1][1] else None
    prose = sum(len(line.words) for line, _ in sure) >= _PROSE * len(sure)
    if not (even or (prose and not caseless)):
        return None
    return Wrapping(width, even, indent)


def _tells_nothing_by_case(lines: Sequence[Line]) -> bool:
    """Whether sentences do not begin with capitals, or everything does."""
    begun = [following.words for line, following in pairwise(lines) if following.words and not _is_open(line)]
    small = sum(words[0].islower() for words in begun)
    return 2 * small > len(begun) or not any(c.islower() for line in lines for c in line.words)


def _usual_width(widths: Sequence[int]) -> int:
    """The greatest of `widths`, which are in falling order, that a third of them come close to."""
    for position, width in enumerate(widths):
        if 3 * sum(width - other < 10 for other in widths[position:]) >= len(widths):
            return width
    return widths[0]


def _may_go_on(line: Line, following: Line) -> bool:
    """Whether nothing shows that the two are lines of their own: an item, a row of a table, code."""
    return not (
        _ITEM.match(following.words)
        or _ROW.search(line.words)
        or _ROW.search(following.words)
        or _CODE.search(line.words)
        or _CODE.search(following.words)
    )


def _is_open(line: Line) -> bool:
    return _SOFT_END.search(line.words) is not None and _SENTENCE_END.search(line.words) is None


def _goes_on_in_small(line: Line, following: Line, caseless: bool) -> bool:
    """Whether `following` surely goes on: in lower case, or with the rest of a word; `caseless`: case tells nothing."""
    return caseless or following.words[0].islower() or _SPLIT_WORD.search(line.words) is not None


def _is_full(line: Line, following: Line, width: int) -> bool:
    return line.width + 1 + len(following.words.split(maxsplit=1)[0]) > width


def _goes_on(line: Line, following: Line, wrapping: Wrapping, *, heading: bool) -> bool:
    """Whether the sentence of `line` goes on with `following` in a wrapped text; before a `heading` no sentence has ended."""
    if _is_unfinished(line):
        return not (_ROW.search(line.words) or _ROW.search(following.words))
    full = wrapping.even and _is_full(line, following, wrapping.width)
    if not _may_go_on(line, following):
        return (
            full and _is_open(line) and _REST_OF_LINE.match(following.words) is not None and not _ITEM.match(line.words)
        )
    if following.words[0].islower():
        return full or _is_open(line) or line.words.endswith(";")
    if line.width > wrapping.width + _ROOM or _CREDIT.search(line.words):
        return False
    if heading and (
        _begins_a_text(following) or line.words.isupper() != following.words.isupper() or not _is_open(line)
    ):
        return False
    if wrapping.indent is not None and following.indent != wrapping.indent:
        return False
    if wrapping.even:
        return full
    return not heading and _is_open(line) and len(line.words) >= _NARROWEST


def _goes_on_surely(line: Line, following: Line) -> bool:
    """Whether a sentence was broken here in a text that is not wrapped."""
    return (
        following.words[0].islower()
        and min(len(line.words), len(following.words)) >= _PROSE
        and _is_open(line)
        and _may_go_on(line, following)
    )


def _is_unfinished(line: Line) -> bool:
    """Whether a line ends in the midst of a clause."""
    if line.words.endswith(",") or line.words.count("(") > line.words.count(")"):
        return True
    last = _LAST_WORD.search(line.words)
    words = last[0].lower() if last and line.words.isupper() else last[0] if last else ""
    return (
        words in _words("goes_on")
        or _SPLIT_NUMBER.search(line.words) is not None
        or _SPLIT_WORD.search(line.words) is not None
    )


def _begins_a_text(line: Line) -> bool:
    """Whether a line begins as the text under a title does: with a place or an outlet, or with the time of the news."""
    return _DATELINE.match(line.words) is not None or line.words.split(maxsplit=1)[0].strip(",.") in _words("leads")


@cache
def _words(key: str) -> frozenset[str]:
    """The list `key` of ``wrapping.toml``."""
    return frozenset(tomllib.loads(files("extractor.text.steps").joinpath("wrapping.toml").read_text("utf-8"))[key])
