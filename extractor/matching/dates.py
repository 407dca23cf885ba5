"""Days and months as the Vietnamese press writes them, resolved with the day the article was published.

General date parsers miss most press forms (*chiều 24/8*, *đầu tháng 9*) and read *1,5 triệu* as the first of May
(measured: ``../shared/stack.md``), so the few forms that occur are read here.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from typing import NamedTuple

from extractor.lexicon import fold

_DAY = r"(?P<day>[12]\d|3[01]|0?[1-9])"
_MONTH = r"(?P<month>1[0-2]|0?[1-9])"
_NUMERIC = re.compile(
    rf"(?<![\d.,/-])(?:{_DAY}\s?(?P<sep>[/.-])\s?{_MONTH}(?:(?P=sep)(?P<year>20\d\d))?)(?![\d]|[.,/-]\d|\s?%|/[A-ZĐ])"
)
# Searched for in lower-cased text. A pattern that begins with a plain word is found many times faster than one that
# begins with an edge of a word or ignores case, so the edge is looked for behind the word.
_WORDED = re.compile(rf"ngày(?<!\wngày) {_DAY} tháng {_MONTH}(?: năm (?P<year>20\d\d))?(?!\d)")
_MONTH_ONLY = re.compile(
    rf"tháng(?<!\wtháng) {_MONTH}(?:(?:/|-| năm )(?P<year>20\d\d)| (?P<last>năm ngoái))?(?![\d/]|[.,]\d)"
)
_QUARTER = re.compile(r"quý(?<!\wquý) (?P<number>i{1,3}|iv|[1-4])\b(?:[/ ](?:năm )?(?P<year>20\d\d))?")
_QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_RELATIVE = re.compile(r"(?:hôm|sáng|chiều|tối|trưa|đêm|ngày|tháng) (?:nay|qua|kia|mai|này|trước|sau|tới)\b")
_DAYS = {
    **dict.fromkeys(("hôm nay", "sáng nay", "chiều nay", "tối nay", "trưa nay"), 0),
    **dict.fromkeys(("hôm qua", "sáng qua", "chiều qua", "tối qua", "đêm qua"), -1),
    "hôm kia": -2,
    "ngày mai": 1,
}
_MONTHS = {"tháng này": 0, "tháng trước": -1, "tháng sau": 1, "tháng tới": 1}
_WITHIN = ("trong ", "đầu ")
"""Belong to *tháng này*."""
# Signs of a date before a numeric form with a full stop or a dash, which would be a decimal or a range without them.
_SIGN = re.compile(r"(?:ngày|sáng|chiều|tối|trưa|đêm|hôm|từ|đến|và|,)\s*$")


class DateMention(NamedTuple):
    """A day (``2021-07-25``), a month (``2021-07``) or, with `iso` ``None``, a quarter or an unresolvable date."""

    start: int
    end: int
    iso: str | None
    grain: str


def find_dates(text: str, published: str | None = None) -> list[DateMention]:
    """Find the dates of `text`, in order. `published` (ISO day) gives the missing year and the relative days.

    >>> find_dates("Sáng 9/7, lô hàng về", "2021-07-10")
    [DateMention(start=5, end=8, iso='2021-07-09', grain='day')]
    """
    base = datetime.date.fromisoformat(published[:10]) if published else None
    found: list[DateMention] = []
    taken: list[tuple[int, int]] = []
    for mention in sorted(_candidates(text, base), key=lambda m: (m.start, -m.end)):
        if not taken or mention.start >= taken[-1][1]:
            found.append(mention)
            taken.append((mention.start, mention.end))
    return found


def _candidates(text: str, base: datetime.date | None) -> Iterator[DateMention]:
    folded = fold(text)
    for pattern, searched in ((_WORDED, folded), (_NUMERIC, text)):
        for match in pattern.finditer(searched):
            if pattern is _NUMERIC and match["sep"] != "/" and match["year"] is None:
                if not _SIGN.search(folded, max(0, match.start() - 8), match.start()):
                    continue
            day, month = int(match["day"]), int(match["month"])
            yield DateMention(match.start(), match.end(), _day(day, month, match["year"], base), "day")
    for match in _MONTH_ONLY.finditer(folded):
        year = match["year"]
        if match["last"] and base:
            year = str(base.year - 1)
        yield DateMention(match.start(), match.end(), _month(int(match["month"]), year, base), "month")
    for match in _RELATIVE.finditer(folded):
        if match.start() == 0 or not folded[match.start() - 1].isalnum():
            yield from _relative(match, base)
    for match in _QUARTER.finditer(folded):
        yield DateMention(match.start(), match.end(), None, "quarter")


def quarter_end(text: str, published: str) -> str:
    """The last month of the quarter that `text` is; of the year of publication where it names none.

    >>> quarter_end("quý I/2022", "2021-07-10"), quarter_end("Quý 4", "2021-07-10")
    ('2022-03', '2021-12')
    """
    match = _QUARTER.search(fold(text))
    if match is None:
        return published[:7]
    number = _QUARTERS.get(match["number"]) or int(match["number"])
    return f"{match['year'] or published[:4]}-{3 * number:02d}"


def _day(day: int, month: int, year: str | None, base: datetime.date | None) -> str | None:
    years = [int(year)] if year else [base.year - 1, base.year, base.year + 1] if base else []
    days = []
    for candidate in years:
        try:
            days.append(datetime.date(candidate, month, day))
        except ValueError:  # 30/2 and the like: not a day of that year
            continue
    if not days:
        return None
    return min(days, key=lambda d: abs((d - base).days) if base else 0).isoformat()


def _month(month: int, year: str | None, base: datetime.date | None) -> str | None:
    if year:
        return f"{year}-{month:02d}"
    if base is None:
        return None
    nearest = min(
        (base.year - 1, base.year, base.year + 1), key=lambda y: abs((y - base.year) * 12 + month - base.month)
    )
    return f"{nearest}-{month:02d}"


def _relative(match: re.Match[str], base: datetime.date | None) -> Iterator[DateMention]:
    word, start, iso = match[0], match.start(), None
    if word in _MONTHS:
        if base:
            total = base.year * 12 + base.month - 1 + _MONTHS[word]
            iso = f"{total // 12}-{total % 12 + 1:02d}"
        within = next((w for w in _WITHIN if _MONTHS[word] == 0 and match.string.endswith(w, 0, start)), "")
        yield DateMention(start - len(within), match.end(), iso, "month")
    elif word in _DAYS:
        if base:
            iso = (base + datetime.timedelta(days=_DAYS[word])).isoformat()
        yield DateMention(start, match.end(), iso, "day")
