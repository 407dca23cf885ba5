"""Where paragraphs and sentences begin and end in a view, as offsets.

A newline always ends a sentence; a semicolon never does. What a full stop means depends on what stands around it: the
words that decide are listed in ``sentences.toml``.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from functools import cache, lru_cache
from importlib.resources import files

_LINE = re.compile(r"[^\n]+")
_STOP = re.compile(
    r"""
    [.!?…(] (?:
        (?<!\() [.!?…]* (?P<closers> ["')\]]* )
      | (?<=\() (?:Ảnh|Nguồn|Video|Đồ\ họa) \ ?: [^()]* (?P<caption> \) )
    )
    """,
    re.VERBOSE,
)
"""A run of stops with the quotes and brackets that close behind it, or a caption that credits a picture."""

_ADDRESS = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)
_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_BEFORE_WORD = re.compile(r"""["'()\[\],;:/]""")
_LONGEST = 2000
_ENOUGH = 100
"""How many characters before a full stop tell what it means."""

_OPENERS = re.compile(r"""[\s"'(\[-]*""")
_WORD = re.compile(r"\w+")
_NUMBER = re.compile(r"[0-9]{1,3}(?:\.[0-9]{3})+")
_CLOSERS = "\"”’')]"
_ITEM = re.compile(r"""(?:^|[:;]\s?)["'(\[]?(?:\d{1,2}|[a-zđA-ZĐ]|[IVX]+)$""")
"""The number of an item: *1. Ngày ...*, *gồm: 1. Quyết định ...*."""


@cache
def _words(key: str) -> frozenset[str]:
    """Return the list `key` of ``sentences.toml``."""
    table = tomllib.loads(files("extractor.text").joinpath("sentences.toml").read_text(encoding="utf-8"))
    return frozenset(table[key])


def split_paragraphs(text: str) -> list[tuple[int, int]]:
    r"""Return the span of every line of `text` that is not blank, without the spaces around it.

    >>> split_paragraphs("Tin mới\nHai lô đã về. ")
    [(0, 7), (8, 21)]
    """
    spans = (_trimmed(text, match.start(), match.end()) for match in _LINE.finditer(text))
    return [(start, end) for start, end in spans if start < end]


def split_sentences(text: str) -> list[tuple[int, int]]:
    r"""Return the span of every sentence of `text`, in order, without the spaces around it.

    Together the spans hold every character of `text` that is not white space.

    >>> text = "TP. Hồ Chí Minh nhận vaccine Sputnik V. Nga gửi 1.682 liều.Ảnh: BTC"
    >>> [text[start:end] for start, end in split_sentences(text)]
    ['TP. Hồ Chí Minh nhận vaccine Sputnik V.', 'Nga gửi 1.682 liều.', 'Ảnh: BTC']
    """
    return list(_sentences(text))


@lru_cache(maxsize=1)  # the tokenizer and the assembly ask one after the other for the same article
def _sentences(text: str) -> tuple[tuple[int, int], ...]:
    sentences: list[tuple[int, int]] = []
    for start, end in split_paragraphs(text):
        line = text[start:end]
        begin = 0
        for border in _borders(line):
            sentences.append(_trimmed(text, start + begin, start + border))
            begin = border
        sentences.append(_trimmed(text, start + begin, end))
    return tuple(sentences)


def pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the span of a sentence itself, or pieces of it where it is absurdly long: behind a comma, else at a space.

    Of 44,000 sentences in real news one is longer than 2,000 characters; but in data that is no prose, say a table in one
    line, the tokenizer's pattern and the attachment of words to quantities take time with the square of the length.

    >>> list(pieces("Nga tặng 1.000 liều", 0, 19))
    [(0, 19)]
    """
    while end - start > _LONGEST:
        limit = start + _LONGEST
        comma = max(text.rfind(", ", start + 1, limit), text.rfind("; ", start + 1, limit)) + 1
        cut = comma or max(text.rfind(" ", start + 1, limit), 0) or limit
        yield start, cut
        start = cut + (text[cut] == " ")
    if start < end:
        yield start, end


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    piece = text[start:end]
    start += len(piece) - len(piece.lstrip())
    return start, start + len(piece.strip())


def _borders(line: str) -> list[int]:
    """Return where in `line` one sentence ends and another begins."""
    unsplit = _addresses(line)
    borders: list[int] = []
    begin = 0
    for match in _STOP.finditer(line):
        border = match.end()
        opening = _OPENERS.match(line, border)
        following = opening.end() if opening else border
        if following >= len(line):
            break
        if unsplit and any(start < match.start() and border < end for start, end in unsplit):
            continue
        if _ends_sentence(line, begin, match, following):
            borders.append(border)
            begin = border
    return borders


def _addresses(line: str) -> list[tuple[int, int]]:
    """Return the spans of the addresses in `line`, whose full stops end nothing."""
    found: list[tuple[int, int]] = []
    if "://" in line or "www." in line or "WWW." in line:
        found += (match.span() for match in _ADDRESS.finditer(line))
    if "@" in line:
        found += (match.span() for match in _MAIL.finditer(line))
    return found


def _ends_sentence(line: str, begin: int, match: re.Match[str], following: int) -> bool:
    """Whether the stop of `match` ends the sentence that began at `begin`; what follows starts at `following`."""
    initial = line[following]
    if match["caption"]:
        return initial.isupper()
    glued = following == match.end()
    if not (initial.isupper() or initial in "•*" or (initial.isdigit() and not glued)):
        return False
    if not _WORD.search(line, begin, match.start()):
        return False  # only marks so far: no sentence of its own
    if match["closers"] or line[match.start() : match.end()] != ".":
        return True
    next_word = _WORD.match(line, following)
    tail = line[max(begin, match.start() - _ENOUGH) : match.start()].strip()
    return _full_stop(tail, next_word[0] if next_word else "", glued)


def _full_stop(sentence: str, next_word: str, glued: bool) -> bool:
    """Whether the full stop between `sentence` (its end suffices) and `next_word` ends it; `glued`: without a space."""
    word = _BEFORE_WORD.split(sentence.rsplit(" ", 1)[-1])[-1]
    last = word.rsplit(".", 1)[-1]
    if last in _words("abbreviations") or word in _words("abbreviations"):
        return False
    if _ITEM.search(sentence):
        return False
    if glued:
        return _starts_glued(word, last, next_word)
    if len(last) == 1 and last.isupper():
        return _ends_on_letter(word, last, sentence, next_word)
    return True


def ends_glued(text: str, position: int) -> bool:
    """Whether a sentence ends with the full stop at `position` though the next word is glued to it.

    >>> ends_glued("2 lô vaccine.Bộ Y tế", 12), ends_glued("TP.HCM", 2), ends_glued("về 1.000.000.Nga gửi", 12)
    (True, False, True)
    """
    tail = " ".join(text[max(0, position - _ENOUGH) : position].rsplit("\n", 1)[-1].split())
    word = tail.rsplit(" ", 1)[-1]
    if "/" in word and "." not in word:
        word = word.rsplit("/", 1)[-1]  # USD/liều
    following = _WORD.match(text, position + 1)
    next_word = following[0] if following else ""
    if not tail or not next_word or "@" in word or "/" in word or word.lower().startswith("www"):
        return False
    if next_word[0].isdigit():
        return word.isalpha() and word.islower() and len(word) > 2 and not word.isascii()
    if not next_word[0].isupper() or text[position - 1] == ".":
        return False
    if text[position - 1] in _CLOSERS:
        return True
    if _NUMBER.fullmatch(word):
        return len(next_word) > 1 and next_word[1].islower()
    if len(word) > 1 and word.isalpha() and word.islower() and not word.isascii():
        return True  # no address has such letters
    return _full_stop(tail, next_word, glued=True)


def _starts_glued(word: str, last: str, next_word: str) -> bool:
    """Whether a sentence ends between `word` and `next_word` though no space stands there (*vaccine.Bộ Y tế*)."""
    if next_word.lower() in _words("domains") or (next_word.isupper() and (len(next_word) == 2 or last.isupper())):
        return False
    return len(last) > 2 or (len(last) == 2 and not last.isupper()) or (last.isdigit() and "." not in word)


def _ends_on_letter(word: str, last: str, sentence: str, next_word: str) -> bool:
    """Whether a sentence ends in a single capital (*vitamin C. Nếu*) or this one starts a name (*ông J. Bell*)."""
    previous = sentence[: len(sentence) - len(word)].split()
    head = previous[-1].strip("\"'(,").lower() if previous else ""
    if head in _words("kinds") or last in _words("words_of_one_letter"):
        return True
    if not head or "." in word or (last in _words("place_letters") and head not in _words("titles")):
        return False
    return not next_word.isascii() or next_word in _words("openings")
