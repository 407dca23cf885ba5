"""Which words of a text are its title.

A title is a line of its own (annotation guidelines, section 10), or what the article's ``title`` field holds where the
text begins with it. A text of one line has none: its first sentence is only that.
"""

from __future__ import annotations

import re

from extractor.text.normalisation import normalise
from extractor.text.view import View
from extractor.text.writing import bare

_BREAK = re.compile("\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")
_VISIBLE = re.compile(r"\S")
_CLOSERS = "\"'”’»)]"
_NO_TITLE = (".", ",", ";", ":", "…")
"""Ends of a line that is a sentence or goes on: of 1,800 titles of news 6 end so."""


def title_line(text: str) -> str | None:
    r"""Return the first line of `text` if it reads as a title, else ``None``.

    Other lines must follow it. It does not end as a sentence does, and where no blank line stands behind it, the next
    line does not go on in lower case: that is a sentence which was wrapped (unless all of `text` is in lower case).

    >>> title_line("Nga tặng vaccine\nLô hàng đã về.")
    'Nga tặng vaccine'
    >>> title_line("Hôm nay Nga đã tặng\nmột lô vaccine."), title_line("Nga tặng vaccine.")
    (None, None)
    """
    begin = len(text) - len(text.lstrip())
    end = _BREAK.search(text, begin)
    following = _VISIBLE.search(text, end.end()) if end is not None else None
    if end is None or following is None:
        return None
    line = text[begin : end.start()].rstrip()
    if line.rstrip(_CLOSERS).endswith(_NO_TITLE):
        return None
    blank = _BREAK.search(text, end.end(), following.start()) is not None
    wrapped = following[0].islower() and not text.islower()
    return line if blank or not wrapped else None


def title_end(view: View, title: str | None = None) -> int:
    r"""Return where in ``view.text`` the title ends, 0 where it has none; `title` is that of the article's field.

    A field that the text does not begin with names no words of the text.

    >>> title_end(normalise("Tin vui\nNga tặng vaccine")), title_end(normalise("Tin vui. Nga tặng vaccine"))
    (7, 0)
    >>> title_end(normalise("Tin vui. Nga tặng vaccine"), "Tin vui.")
    8
    """
    begin = len(view.text) - len(view.text.lstrip())
    for candidate in (title, title_line(view.source)):
        words = normalise(candidate).text.strip() if candidate else ""
        if words and _begins(view, words, begin):
            return begin + len(words)
    return 0


def _begins(view: View, words: str, begin: int) -> bool:
    """Whether `words` stand at `begin`; marks and capitals do not tell where they were put back."""
    if view.text.startswith(words, begin):
        return True
    return not view.writing.complete and bare(view.text[begin : begin + len(words)]) == bare(words)
