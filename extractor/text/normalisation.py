"""From the text as given to the view that every rule reads: one form for each letter, space, quote and dash.

Most characters are replaced one for one, so that offsets stay as they are. Only what is dropped, collapsed or composed
becomes an edit of the view. Tone marks are moved by :mod:`extractor.text.tones`.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from extractor.text.rewriting import Change, rewrite
from extractor.text.tones import place_tones
from extractor.text.view import View

_SPACES = "\t\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
_CONTROLS = "".join(map(chr, [*range(0x09), *range(0x0E, 0x20), *range(0x7F, 0x85), *range(0x86, 0xA0)]))
_NEWLINES = "\r\x0b\x0c\x85\u2028\u2029"
_INVISIBLE = (  # zero-width, direction and variation marks, soft hyphen, byte order mark
    "\u00ad\u034f\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e"
    "\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069\ufeff"
) + "".join(map(chr, range(0xFE00, 0xFE10)))
_DOUBLE_QUOTES = "“”„‟«»〝〞″"
_SINGLE_QUOTES = "‘’‚‛‹›ʼ′"
_DASHES = "‐‑‒–—―⁃−﹘﹣"
_FULL_WIDTH = "".join(map(chr, range(0xFF01, 0xFF5F)))

_ZERO_WIDTH = "\u200b"
"""Stands for every character that will be dropped, until it is."""

_ONE_FOR_ONE = {
    **dict.fromkeys(_SPACES + _CONTROLS, " "),
    **dict.fromkeys(_NEWLINES, "\n"),
    **dict.fromkeys(_INVISIBLE, _ZERO_WIDTH),
    **dict.fromkeys(_DOUBLE_QUOTES, '"'),
    **dict.fromkeys(_SINGLE_QUOTES, "'"),
    **dict.fromkeys(_DASHES, "-"),
    **{wide: chr(ord(wide) - 0xFEE0) for wide in _FULL_WIDTH},
    "\u00d0": "Đ",  # Icelandic eth: looks the same, and old converters wrote it
    "\u00f0": "đ",
}
_ODD = re.compile("[" + re.escape("".join(_ONE_FOR_ONE)) + "\ud800-\udfff]")
_COLLAPSED = re.compile(f"[ \n{_ZERO_WIDTH}]{{2,}}|{_ZERO_WIDTH}")
_LOOSE = {
    opening: re.compile(rf"{opening}[ \n{_ZERO_WIDTH}]*")
    for opening in ("  ", " \n", f" {_ZERO_WIDTH}", "\n ", "\n\n", f"\n{_ZERO_WIDTH}", _ZERO_WIDTH)
}
"""What `_COLLAPSED` matches, by its first characters: the engine skips to those many times faster than to each space."""
_UNSEEN = re.compile(f"[{_INVISIBLE}]")
_COMPOSED = re.compile("[!-~]?[^\x00-\x7f]+")
_BLANK_AT_NEWLINE = re.compile(r"\n(?:(?<=[ \n].)|(?=[ \n]))", re.DOTALL)
_COLLAPSED_OR_COMPOSED = re.compile(f"{_COLLAPSED.pattern}|([!-~]?[^\x00-\x7f]+)")
"""No ASCII character composes with one before it, so what composes lies in runs of others and the one in front."""


def normalise(text: str) -> View:
    """Return the view of `text` that the rules read.

    Composed letters (NFC), one kind of space, quote and dash, one space or one newline at a time and none around a
    newline, no invisible characters, Đ for the Icelandic eth, plain digits and letters for full-width ones, tone marks
    in the place today's news writes them (*hòa, khỏe, thúy, ủy*). A lone surrogate becomes U+FFFD. Pure and fast.

    >>> normalise("“Uỷ ban”\\u00a0 nhận\\r\\n\\r\\n2–3 triệu").text
    '"Ủy ban" nhận\\n2-3 triệu'
    """
    plain = _ODD.sub(_replacement, text)
    if unicodedata.is_normalized("NFC", plain.replace(_ZERO_WIDTH, "")):
        shorter, edits = rewrite(plain, _collapsing(plain)) if _is_loose(plain) else (plain, [])
    else:
        shorter, edits = rewrite(plain, _collapsing_and_composing(plain))
    return View(text, place_tones(shorter), edits)


def _replacement(match: re.Match[str]) -> str:
    return _ONE_FOR_ONE.get(match[0], "\ufffd")


def _is_loose(text: str) -> bool:
    """Whether `text` has anything to drop or collapse; much faster than to search for all of that at once."""
    return "  " in text or _ZERO_WIDTH in text or _BLANK_AT_NEWLINE.search(text) is not None


def _collapsing(text: str) -> Iterator[Change]:
    end = 0
    for start, stop in sorted(
        match.span() for opening, run in _LOOSE.items() if opening in text for match in run.finditer(text)
    ):
        if start >= end:
            end = stop
            yield start, end, _collapsed(text[start:end])


def _collapsed(run: str) -> str:
    return "\n" if "\n" in run else " " if " " in run else ""


def _collapsing_and_composing(text: str) -> Iterator[Change]:
    for match in _COLLAPSED_OR_COMPOSED.finditer(text):
        if match[1] is None:
            yield match.start(), match.end(), _collapsed(match[0])
        else:
            yield from _composing(match[1], match.start())


def composing(text: str) -> Iterator[Change]:
    """Yield what composes the letters of `text` with their marks and drops what is invisible; all else stays."""
    hidden = text
    if _UNSEEN.search(text):
        hidden = _UNSEEN.sub(_ZERO_WIDTH, text)
    elif unicodedata.is_normalized("NFC", text):
        return
    for match in _COMPOSED.finditer(hidden):
        run = match[0]
        if _ZERO_WIDTH in run or not unicodedata.is_normalized("NFC", run):
            yield from _composing(run, match.start())


def _composing(run: str, offset: int) -> Iterator[Change]:
    """Compose `run` letter by letter, each with the marks that follow it; as a whole where letters join."""
    letters = _letters(run)
    composed = [_compose(letter) for letter in letters]
    if "".join(composed) != _compose(run):
        letters, composed = [run], [_compose(run)]
    for letter, replacement in zip(letters, composed, strict=True):
        bare = letter.rstrip(_ZERO_WIDTH)
        if bare != replacement:
            yield offset, offset + len(bare), replacement
        if bare != letter:
            yield offset + len(bare), offset + len(letter), ""
        offset += len(letter)


def _compose(run: str) -> str:
    return unicodedata.normalize("NFC", run.replace(_ZERO_WIDTH, ""))


def _letters(run: str) -> list[str]:
    """Cut `run` before every character that is not a mark; what will be dropped stays with what stands before it."""
    borders = [0]
    for index, character in enumerate(run):
        if index and character != _ZERO_WIDTH and not unicodedata.combining(character):
            borders.append(index)
    return [run[start:end] for start, end in zip(borders, [*borders[1:], len(run)], strict=True)]
