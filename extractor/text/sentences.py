"""Where paragraphs and sentences begin and end in a view, as offsets.

A newline always ends a sentence; a semicolon never does. What a full stop means depends on what stands around it: the
words that decide are listed in ``sentences.toml``.
"""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files

_LINE = re.compile(r"[^\n]+")
_STOP = re.compile(
    r"""
      (?P<stop> \.{2,} | [.!?…]+ ) (?P<closers> ["')\]]* )
    | \( (?:Ảnh|Nguồn|Video|Đồ\ họa) \s? : [^()\n]* (?P<caption> \) )
    """,
    re.VERBOSE,
)
_UNSPLIT = re.compile(r"(?:https?://|www\.)\S+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+", re.IGNORECASE)
_BEFORE = re.compile(r"""[^\s"'()\[\],;:/]*$""")
_OPENERS = re.compile(r"""[\s"'(\[-]*""")
_WORD = re.compile(r"\w+")
_ITEM = re.compile(r"""["'(\[]?(?:\d{1,2}|[a-zđA-ZĐ]|[IVX]+)""")


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
    sentences: list[tuple[int, int]] = []
    for start, end in split_paragraphs(text):
        line = text[start:end]
        begin = 0
        for border in _borders(line):
            sentences.append(_trimmed(text, start + begin, start + border))
            begin = border
        sentences.append(_trimmed(text, start + begin, end))
    return sentences


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    piece = text[start:end]
    start += len(piece) - len(piece.lstrip())
    return start, start + len(piece.strip())


def _borders(line: str) -> list[int]:
    """Return where in `line` one sentence ends and another begins."""
    unsplit = [match.span() for match in _UNSPLIT.finditer(line)] if "." in line else []
    borders: list[int] = []
    begin = 0
    for match in _STOP.finditer(line):
        border = match.end()
        after = _OPENERS.match(line, border)
        following = after.end() if after else border
        if following >= len(line):
            break
        if any(start < match.start() and border < end for start, end in unsplit):
            continue
        if _ends_sentence(line, begin, match, following):
            borders.append(border)
            begin = border
    return borders


def _ends_sentence(line: str, begin: int, match: re.Match[str], following: int) -> bool:
    """Whether the stop of `match` ends the sentence that began at `begin`; what follows starts at `following`."""
    border = match.end()
    initial = line[following]
    glued = following == border
    if match["caption"]:
        return initial.isupper()
    if not (initial.isupper() or initial in "•*" or (initial.isdigit() and not glued)):
        return False
    if not line[begin : match.start()].strip(" \"'([-"):
        return False  # only marks so far: no sentence of its own
    if match["stop"] != "." or match["closers"]:
        return True
    before = _BEFORE.search(line, begin, match.start())
    word = before[0] if before else ""
    next_word = _WORD.match(line, following)
    return _full_stop(word, line[begin : match.start()].strip(), next_word[0] if next_word else "", glued)


def _full_stop(word: str, sentence: str, next_word: str, glued: bool) -> bool:
    """Whether the full stop between `word` and `next_word` ends `sentence`; `glued` if no space follows it."""
    last = word.rsplit(".", 1)[-1]
    if last in _words("abbreviations") or word in _words("abbreviations"):
        return False
    if _ITEM.fullmatch(sentence):
        return False  # 1. Ngày ...
    if glued:
        return _starts_glued(word, last, next_word)
    if len(last) == 1 and last.isupper():
        return _ends_on_letter(word, last, sentence, next_word)
    return True


def _starts_glued(word: str, last: str, next_word: str) -> bool:
    """Whether a sentence ends between `word` and `next_word` though no space stands there (*vaccine.Bộ Y tế*)."""
    if next_word.lower() in _words("domains") or (len(next_word) > 1 and next_word.isupper() and last.isupper()):
        return False
    return len(last) > 2 or (len(last) == 2 and not last.isupper()) or (last.isdigit() and "." not in word)


def _ends_on_letter(word: str, last: str, sentence: str, next_word: str) -> bool:
    """Whether a sentence ends in a single capital (*vitamin C. Nếu*) or this one starts a name (*ông J. Bell*)."""
    previous = sentence[: len(sentence) - len(word)].split()
    head = previous[-1].strip("\"'(,").lower() if previous else ""
    if head in _words("kinds"):
        return True
    if not head or head in _words("titles") or last in _words("place_letters") or "." in word:
        return False
    return not previous[-1][:1].isupper() or not next_word.isascii()
