"""What annotation tools hold: a text, labelled spans with attributes, and links between spans.

The formats differ in spelling only, so each reads and writes this. Offsets count code points, whatever the tool counts.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import accumulate
from pathlib import Path
from typing import Literal

Offsets = Literal["code-points", "utf-16"]
"""What a tool counts when it gives an offset; they differ behind the first character beyond U+FFFF, such as an emoji."""

BYTE_ORDER_MARK = "\ufeff"


class AnnotationError(ValueError):
    """A file of an annotation tool, or one document of it, that cannot be read or written."""


@dataclass(frozen=True, slots=True)
class Span:
    """A labelled piece of the text. `text` is what the tool quotes, ``None`` where it quotes nothing.

    Each of the `attributes` has one reading, or several of which the first is the first choice.
    """

    id: str
    label: str
    start: int
    end: int
    text: str | None = None
    attributes: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Link:
    """An arrow of a `kind` from one span to another, by their ids."""

    kind: str
    source: str
    target: str


@dataclass(frozen=True, slots=True)
class Document:
    """One text with what is marked in it. `fields` are further fields of the article that the tool shows or carries.

    `place` says where in the tool's export it stands, as ``task 3``.
    """

    id: str
    text: str
    spans: tuple[Span, ...]
    links: tuple[Link, ...]
    fields: Mapping[str, str] = field(default_factory=dict)
    place: str = ""


@dataclass(frozen=True, slots=True)
class Flaw:
    """A document that could not be taken: which, and why."""

    id: str
    reason: str

    def __str__(self) -> str:
        return f"{self.id}: {self.reason}"


def read_export(path: Path) -> str:
    """The text of a file that a tool has exported. Raises :class:`AnnotationError` where it cannot be read."""
    try:
        return path.read_text("utf-8-sig")
    except OSError as error:
        raise AnnotationError(f"{path}: cannot be read: {error.strerror}") from None
    except UnicodeDecodeError as error:
        raise AnnotationError(f"{path}: not UTF-8 (byte {error.start})") from None


def unlike(error: Exception) -> str:
    """How what was read differs from what is expected, in words."""
    return f"it has no {error.args[0]!r}" if isinstance(error, KeyError) else str(error)


def moved(document: Document, by: int, text: str) -> Document:
    """`document` on another `text`, in which all stands `by` characters further on."""
    spans = tuple(replace(span, start=span.start + by, end=span.end + by) for span in document.spans)
    return replace(document, text=text, spans=spans)


def to_tool(document: Document, offsets: Offsets) -> Document:
    """`document` with its offsets in what the tool counts."""
    if offsets == "code-points":
        return document
    positions = _utf16_positions(document.text)
    return replace(
        document,
        spans=tuple(replace(span, start=positions[span.start], end=positions[span.end]) for span in document.spans),
    )


def from_tool(document: Document, offsets: Offsets) -> Document:
    """`document` with its offsets in code points. Raises :class:`AnnotationError` where one falls inside a character."""
    if offsets == "code-points":
        return document
    positions = _utf16_positions(document.text)

    def back(offset: int) -> int:
        found = bisect_left(positions, offset)
        if found == len(positions) or positions[found] != offset:
            raise AnnotationError(f"offset {offset} is no UTF-16 position between two characters of the text")
        return found

    return replace(
        document, spans=tuple(replace(span, start=back(span.start), end=back(span.end)) for span in document.spans)
    )


def offset_problems(document: Document) -> Iterator[str]:
    """Which spans do not stand where the tool says: outside the text or not as quoted; where the tool
    quotes nothing, such as cannot be meant: they cut a word in two, or begin or end with a space."""
    text = document.text
    for span in document.spans:
        where = f"{span.label} {span.start}:{span.end}"
        if span.end <= span.start:
            yield f"{where}: ends where it begins, or before"
            continue
        if not 0 <= span.start < span.end <= len(text):
            yield f"{where}: outside the text of {len(text)} code points{_hint(document, span)}"
            continue
        found = text[span.start : span.end]
        if span.text is not None and span.text != found:
            yield f"{where}: is {found!r} in the text, but the tool quotes {span.text!r}{_hint(document, span)}"
        elif span.text is None and found != found.strip():
            yield f"{where}: {found!r} begins or ends with a space{_hint(document, span)}"
        elif span.text is None and (_inside_word(text, span.start) or _inside_word(text, span.end)):
            yield f"{where}: {found!r} cuts a word or number in two{_hint(document, span)}"


def differs_in_line_ends(shown: str, text: str) -> bool:
    """Whether two texts are the same but for carriage returns."""
    return shown != text and shown.replace("\r\n", "\n") == text.replace("\r\n", "\n")


def text_problem(shown: str, text: str) -> str | None:
    """How the tool's text differs from the article's, or ``None``."""
    if shown == text:
        return None
    if differs_in_line_ends(shown, text):
        return "the line ends are not those of the article: the tool changed them, so its offsets cannot be trusted"
    if unicodedata.normalize("NFC", shown) == unicodedata.normalize("NFC", text):
        return "the text is composed otherwise (NFC, NFD) than the article's: the offsets do not fit"
    pairs = zip(shown, text, strict=False)
    at = next((k for k, (a, b) in enumerate(pairs) if a != b), min(len(shown), len(text)))
    return f"the text is not the article's from character {at} on: {shown[at : at + 20]!r}, {text[at : at + 20]!r}"


def _utf16_positions(text: str) -> list[int]:
    """For each code point, and the end, where it begins in UTF-16 code units."""
    return [0, *accumulate(1 + (character > "\uffff") for character in text)]


def _hint(document: Document, span: Span) -> str:
    """Say so where the offsets would fit as UTF-16."""
    if not any(character > "\uffff" for character in document.text):
        return ""
    positions = _utf16_positions(document.text)
    if span.start in positions and span.end in positions:
        found = document.text[positions.index(span.start) : positions.index(span.end)]
        if span.text == found or span.text is None:
            return "; the tool seems to count UTF-16: read it with --offsets utf-16"
    return ""


def _inside_word(text: str, position: int) -> bool:
    if not 0 < position < len(text):
        return False
    before, after = text[position - 1], text[position]
    if unicodedata.combining(after):
        return True
    return (before.isalpha() and after.isalpha()) or (before.isdigit() and after.isdigit())
