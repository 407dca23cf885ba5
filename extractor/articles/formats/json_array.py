"""JSON: an array with an article a member, read member by member; also one object, or several one after another."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any, TextIO

from extractor.articles.options import ReadingOptions
from extractor.articles.rows import BadRow
from extractor.articles.sources import ROW_LIMIT, TOO_LONG, Source
from extractor.articles.text_rows import text_rows
from extractor.model import Article

_BLOCK = 2**20
_TAIL = 16
"""What stops reading so near to the end of what is held may only be cut off."""

_SPACE = re.compile(r"[ \t\n\r]*")
_decode = json.JSONDecoder().raw_decode


def read(file: Any, source: Source, options: ReadingOptions) -> Iterator[Article | BadRow]:
    """Read an article from each object; never more than one of them, and a block of the file, is in memory."""
    number = 0
    with text_rows(file, options) as opened:
        try:
            for value, alone in _objects(_Text(opened.text)):
                number += 1
                name = source.id if alone else f"{source.id}:{number}"
                yield opened.article(value, name, f"{source.name} row {number}")
        except RecursionError:
            yield _broken(source, number, "nested too deeply")
        except json.JSONDecodeError as error:
            yield _broken(source, number, error.msg)
        except ValueError as error:
            yield _broken(source, number, str(error))


def _broken(source: Source, number: int, reason: str) -> BadRow:
    return BadRow(f"{source.id}:{number + 1}", source.name, f"not JSON of articles from row {number + 1} on ({reason})")


def _objects(text: _Text) -> Iterator[tuple[Any, bool]]:
    """The members of the array in `text`, or its objects; each with whether it is the only one, outside of any array."""
    begin = text.peek()
    if begin == "{":
        value = text.value()
        alone = not text.peek()
        yield value, alone
        while text.peek():
            yield text.value(), False
        return
    if begin != "[":
        raise ValueError("neither an array nor an object")
    text.skip()
    if text.peek() == "]":
        text.skip()
    else:
        mark = ","
        while mark == ",":
            yield text.value(), False
            mark = text.peek()
            text.skip()
        if mark != "]":
            raise ValueError("the array is broken off" if not mark else "',' or ']' expected")
    if text.peek():
        raise ValueError("more follows the array")


class _Text:
    """Values of JSON out of a file that is read block by block."""

    def __init__(self, text: TextIO) -> None:
        self._text = text
        self._held = ""
        self._at = 0

    def peek(self) -> str:
        """The next character that is no space; empty at the end."""
        while True:
            space = _SPACE.match(self._held, self._at)
            assert space is not None, "no space is space enough"
            self._at = space.end()
            if self._at < len(self._held):
                return self._held[self._at]
            if not self._more():
                return ""

    def skip(self) -> None:
        """Pass over the character that :meth:`peek` has told."""
        self._at += 1

    def value(self) -> Any:
        """Read the next value. Raises :class:`ValueError` where there is none, or one longer than a row may be."""
        self.peek()
        while True:
            try:
                value, end = _decode(self._held, self._at)
            except json.JSONDecodeError as error:
                cut_off = error.msg.startswith("Unterminated string") or error.pos > len(self._held) - _TAIL
                if cut_off and len(self._held) - self._at > ROW_LIMIT:
                    raise ValueError(TOO_LONG) from None
                if not cut_off or not self._more():
                    raise
            else:
                if end == len(self._held) and self._more():
                    continue  # a number may go on
                self._at = end
                return value

    def _more(self) -> bool:
        """Read on, as much again as is held, so that the time for a long value is no more than twice that for all of it."""
        self._held = self._held[self._at :]
        self._at = 0
        read = self._text.read(max(_BLOCK, len(self._held)))
        self._held += read
        return bool(read)
