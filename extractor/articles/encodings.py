"""From bytes to text: UTF-8 unless said otherwise, and a good guess what it is where it is not.

The two font encodings of the 1990s, TCVN3 and VNI, which no library reads, are converted by a table
(``legacy_fonts.toml``).
"""

from __future__ import annotations

import codecs
import re
import tomllib
from functools import cache
from pathlib import Path

DETECT = "detect"
"""In the place of an encoding: take what each file looks like."""

LEGACY = ("tcvn3", "vni")
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
    (codecs.BOM_UTF8, "utf-8-sig"),
)
_SAMPLE = 50_000
_HALF = re.compile("[\ud800-\udfff]")
_FREQUENT = re.compile(r"\b(?:của|và|được|người|không|những|các|với|đã|một|trong|cho|này|từ|ngày|nước|tại)\b", re.I)


class Undecodable(ValueError):
    """Bytes that are not text in the encoding that was asked for."""

    def __init__(self, content: bytes, tried: str, place: int | None) -> None:
        super().__init__(f"not {tried.upper()}" + (f" (byte {place})" if place is not None else ""))
        self._content = content
        self._tried = tried

    def advice(self) -> str:
        """What the bytes look like and the option that reads them, to stand after the message; empty if nobody knows.

        Takes some milliseconds, so rows of one file ask once.
        """
        likely = looks_like(self._content)
        if likely is None or _same(likely, self._tried):
            return ""
        return f" (looks like {likely.upper()}); use --encoding {likely}"


def known(encoding: str) -> bool:
    """Whether `encoding` can be asked for.

    >>> known("cp1258"), known("vni"), known("klingon")
    (True, True, False)
    """
    if encoding in (DETECT, *LEGACY):
        return True
    try:
        "".encode(encoding)  # codecs that are no encodings of text (hex, rot13) fail here
    except LookupError:
        return False
    return True


def decode(content: bytes, encoding: str | None = None) -> str:
    """Return `content` as text: a byte order mark decides, else `encoding`, else it must be UTF-8.

    Raises :class:`Undecodable`.

    >>> decode("3 triệu liều".encode())
    '3 triệu liều'
    >>> decode("ViÖt Nam ®· nhËn".encode("cp1252"), "tcvn3")
    'Việt Nam đã nhận'
    """
    return decode_part(content, byte_order(content) or encoding)


def decode_part(content: bytes, encoding: str | None = None) -> str:
    """Return a part of a file as text, as :func:`decode` does but for the mark, which only stands at a file's start."""
    if encoding == DETECT:
        encoding = None if _is_utf8(content) else looks_like(content)
    chosen = encoding or "utf-8"
    if chosen in LEGACY:
        return _decode_legacy(content, chosen)
    try:
        return content.decode(chosen)
    except UnicodeError as error:
        raise Undecodable(content, chosen, getattr(error, "start", None)) from None


def byte_order(content: bytes) -> str | None:
    """The encoding that a byte order mark at the start of `content` names."""
    return next((name for mark, name in _MARKS if content.startswith(mark)), None)


def looks_like(content: bytes) -> str | None:
    """The encoding that `content` is most probably in, or ``None`` where nothing fits.

    >>> looks_like("Việt Nam đã nhận 3 triệu liều vắc xin của Nhật Bản".encode("utf-16-le"))
    'utf-16-le'
    """
    sample = content[:_SAMPLE]
    legacy = {name: len(_FREQUENT.findall(_decode_legacy(sample, name, errors="replace"))) for name in LEGACY}
    best = max(legacy, key=legacy.__getitem__)
    from charset_normalizer import from_bytes

    found = from_bytes(sample).best()
    if found is None:
        return best if legacy[best] else None
    words = len(_FREQUENT.findall(str(found)))
    return best if legacy[best] > words else found.encoding.replace("_", "-")


def from_font(seen: str, name: str) -> str:
    """Turn what a font encoding's bytes are in Windows-1252 into Vietnamese.

    >>> from_font("Vieät Nam ñaõ nhaän", "vni")
    'Việt Nam đã nhận'
    """
    pattern, letters = _legacy(name)
    return pattern.sub(lambda match: letters[match.group()], seen)


def printable(text: str) -> str:
    r"""`text` as any file can hold it: half a character, or a byte that was no text, becomes an escape.

    >>> printable("b\udce0i"), printable("n\ud83d")
    ('b\\xe0i', 'n\\ud83d')
    """
    return text if text.isascii() else _HALF.sub(lambda half: _escape(half.group()), text)


def no_text(text: str) -> str | None:
    r"""Say what of `text` no file can hold, and where; ``None`` where there is nothing.

    >>> no_text("b\udce0i"), no_text("n\ud83d"), no_text("nó")
    ('a byte that is no text (\\xe0) at 1', 'half a character (a lone surrogate) at 1', None)
    """
    try:
        if not text.isascii():  # which costs nothing to know
            text.encode()
    except UnicodeEncodeError as error:
        shown = _escape(text[error.start])
        kind = f"a byte that is no text ({shown})" if shown.startswith("\\x") else "half a character (a lone surrogate)"
        return f"{kind} at {error.start}"
    return None


def _escape(half: str) -> str:
    """A byte that could not be decoded stands in Python as the surrogate 0xDC00 above it."""
    code = ord(half)
    return f"\\x{code - 0xDC00:02x}" if 0xDC80 <= code <= 0xDCFF else f"\\u{code:04x}"


def _same(one: str, other: str) -> bool:
    if one in LEGACY or other in LEGACY:
        return one == other
    return codecs.lookup(one).name == codecs.lookup(other).name


def _is_utf8(content: bytes) -> bool:
    try:
        content.decode()
    except UnicodeDecodeError:
        return False
    return True


def _decode_legacy(content: bytes, name: str, errors: str = "strict") -> str:
    try:
        seen = content.decode("cp1252", errors)
    except UnicodeDecodeError as error:
        raise Undecodable(content, name, error.start) from None
    return from_font(seen, name)


@cache
def _legacy(name: str) -> tuple[re.Pattern[str], dict[str, str]]:
    tables = tomllib.loads(Path(__file__).with_name("legacy_fonts.toml").read_text("utf-8"))
    letters = {surface: letter for letter, surface in tables[name].items()}
    longest_first = sorted(letters, key=len, reverse=True)
    return re.compile("|".join(map(re.escape, longest_first))), letters
