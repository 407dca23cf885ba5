"""Function words that the assembly looks for between mentions: closed sets, asked four simple questions.

The sets are rows of the kind ``wording``; unlike the other rows they are not searched for in the whole text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cached_property

_LEADING = re.compile(r"\W*")


class Wording:
    """A set of words and phrases. Case does not matter; a phrase begins and ends at the edge of a word.

    >>> wording = Wording(["và", "cùng với"])
    >>> wording.opens(", và Đức"), wording.closes("Pháp cùng với "), wording.covers(" và "), wording.stands_in("của")
    (True, True, True, False)
    """

    def __init__(self, forms: Iterable[str]) -> None:
        longest_first = sorted(forms, key=len, reverse=True)
        self._phrases = "|".join(map(_phrase, longest_first))
        # The answer is nearly always no, and plain comparisons say so many times faster than a pattern.
        self._forms = tuple(form.lower() for form in longest_first)
        self._longest = max(map(len, self._forms), default=0)
        self._begin_with_words = all(form[0].isalnum() for form in self._forms)

    # Each pattern is compiled when it is first asked for: of most sets only one question is.
    @cached_property
    def _opens(self) -> re.Pattern[str]:
        return re.compile(rf"\W*?(?:{self._phrases})", re.IGNORECASE)

    @cached_property
    def _closes(self) -> re.Pattern[str]:
        return re.compile(rf"(?:{self._phrases})\s*\Z", re.IGNORECASE)

    @cached_property
    def _covers(self) -> re.Pattern[str]:
        return re.compile(rf"(?:\s|{self._phrases})*", re.IGNORECASE)

    @cached_property
    def _stands_in(self) -> re.Pattern[str]:
        return re.compile(self._phrases, re.IGNORECASE)

    def opens(self, text: str) -> bool:
        """Whether `text` begins with one of the phrases; punctuation and spaces may stand before it."""
        if self._begin_with_words:
            start = _LEADING.match(text).end()  # type: ignore[union-attr]  # it matches whatever the text is
            if not text[start : start + self._longest].lower().startswith(self._forms):
                return False
        return self._opens.match(text) is not None

    def closes(self, text: str) -> bool:
        """Whether `text` ends with one of the phrases; spaces may stand behind it."""
        ending = text.rstrip()[-self._longest :].lower()
        return ending.endswith(self._forms) and self._closes.search(text) is not None

    def covers(self, text: str) -> bool:
        """Whether `text` is made of the phrases and spaces alone; an empty text is."""
        return self._covers.fullmatch(text) is not None

    def covered(self, text: str) -> int:
        """How many characters at the start of `text` are the phrases and spaces."""
        match = self._covers.match(text)
        return match.end() if match else 0

    def stands_in(self, text: str) -> bool:
        """Whether one of the phrases stands anywhere in `text`."""
        lowered = text.lower()
        for form in self._forms:
            if form in lowered:
                return self._stands_in.search(text) is not None
        return False


def _phrase(form: str) -> str:
    before = r"(?<!\w)" if form[0].isalnum() else ""
    after = r"(?!\w)" if form[-1].isalnum() else ""
    return before + re.escape(form) + after
