"""Which words of a text are its title.

A title is a line of its own (annotation guidelines, section 10), or what the article's ``title`` field holds where the
text begins with it. A text of one line has none: its first sentence is only that.
"""

from __future__ import annotations

import re

from extractor.text.cleaning import clean, may_be_damaged
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
    view = clean(text) if may_be_damaged(text) else View(text, text)
    begin = len(view.text) - len(view.text.lstrip())
    end = _title_end(view, begin)
    if not end:
        return None
    start, stop = view.to_source(begin, end)
    return text[start:stop].strip()


def title_end(view: View, title: str | None = None) -> int:
    r"""Return where in ``view.text`` the title ends, 0 where it has none; `title` is that of the article's field.

    A field that the text does not begin with names no words of the text.

    >>> title_end(clean("Tin vui\nNga tặng vaccine")), title_end(clean("Tin vui. Nga tặng vaccine"))
    (7, 0)
    >>> title_end(clean("Tin vui. Nga tặng vaccine"), "Tin vui.")
    8
    """
    begin = len(view.text) - len(view.text.lstrip())
    words = clean(title).text.strip() if title else ""
    if words and _begins(view, words, begin):
        return begin + len(words)
    return _title_end(view, begin)


def _begins(view: View, words: str, begin: int) -> bool:
    """Whether `words` stand at `begin`; marks and capitals do not tell where they were put back."""
    if view.text.startswith(words, begin):
        return True
    return not view.writing.complete and bare(view.text[begin : begin + len(words)]) == bare(words)


def _title_end(view: View, begin: int) -> int:
    """Where the line of ``view.text`` that starts at `begin` ends if it is a title, else 0."""
    end = _BREAK.search(view.text, begin)
    following = _VISIBLE.search(view.text, end.end()) if end is not None else None
    if end is None or following is None:
        return 0
    stop = begin + len(view.text[begin : end.start()].rstrip())
    if stop == begin or view.text[begin:stop].rstrip(_CLOSERS).endswith(_NO_TITLE):
        return 0
    gap = view.source[view.to_source(begin, stop)[1] : view.to_source(following.start(), following.end())[0]]
    blank = len(_BREAK.findall(gap)) > 1
    wrapped = following[0].islower() and not view.text.islower()
    return stop if blank or not wrapped else 0
