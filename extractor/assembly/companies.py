"""Companies that no list knows: their names behind *công ty* or *hãng*, and where an article later uses the name alone."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import regex

if TYPE_CHECKING:
    from extractor.assembly.mentions import Mention
    from extractor.lexicon import Lexicon

_NAME = regex.compile(r"\p{Lu}[\w&.-]*(?:\s+(?:\p{Lu}[\w&-]*|và(?=\s+\p{Lu})))*")
_KNOWN = frozenset({"party", "place", "vaccine", "dose", "date"})
_MOST_NAMES = 20
"""Different names that one article is searched for, so that the time stays linear in its length."""


def company_name(text: str, company: Mention, lexicon: Lexicon) -> tuple[int, int] | None:
    """Where in `text` the name stands that `company` (*Công ty Cổ phần*, *hãng*) leads to; ``None`` where none follows.

    What a company does may stand between: *Công ty Cổ phần Dược phẩm Bình Minh* is *Bình Minh*. Carriers are no parties.
    """
    line = text[company.end : company.end + 120].split("\n", 1)[0]
    start = lexicon.wording("company_kind").covered(line)
    match = _NAME.match(line, start)
    if not start or match is None or lexicon.wording("carrier").stands_in(match[0]):
        return None
    return company.end + start, company.end + match.end()


def is_vietnamese(title: str, lexicon: Lexicon) -> bool:
    """Whether `title`, what stands before a company's name, holds a legal form that only companies at home write there."""
    return lexicon.wording("legal_form").stands_in(title)


def bare_names(text: str, mentions: Sequence[Mention], lexicon: Lexicon) -> Iterator[Mention]:
    """Yield a party wherever a name stands alone that a company was introduced by: *Công ty Bình Minh … Bình Minh tặng*."""
    known = sorted((m.start, m.end) for m in mentions if m.kind in _KNOWN)
    introduced: dict[tuple[int, int], Mention] = {}
    for company in mentions:
        place = company_name(text, company, lexicon) if company.label == "company" else None
        if place is not None and not _overlaps(known, *place):
            introduced[place] = company
    names = {text[start:end]: company for (start, end), company in reversed(introduced.items())}
    for name, company in list(names.items())[:_MOST_NAMES]:
        if " " not in name:
            continue  # one word is too little to go by
        for match in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", text):
            start, end = match.span()
            if start > company.end and (start, end) not in introduced and not _overlaps(known, start, end):
                yield company._replace(kind="party", label=identifier(name), start=start, end=end)


def _overlaps(known: Sequence[tuple[int, int]], start: int, end: int) -> bool:
    near = bisect_left(known, (end,))
    return any(start < last for _, last in known[max(0, near - 4) : near])


def identifier(name: str) -> str:
    """Registry id of a name (guidelines, section 8): capitals with underscores, no diacritics.

    >>> identifier("Bình Minh")
    'BINH_MINH'
    """
    plain = unicodedata.normalize("NFD", name.replace("Đ", "D").replace("đ", "d"))
    return re.sub(r"[^A-Z0-9]+", "_", "".join(c for c in plain if not unicodedata.combining(c)).upper()).strip("_")
