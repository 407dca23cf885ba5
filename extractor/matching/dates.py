"""Days and months as the Vietnamese press writes them, resolved with the day the article was published.

General date parsers miss most press forms (*chiều 24/8*, *đầu tháng 9*) and read *1,5 triệu* as the first of May
(measured: ``../shared/stack.md``), so the few forms that occur are read here: digits, months in words, and days told from
today. What only looks like a date is left alone: stretches (*trong 3/6 tháng tới, vòng 2 tháng 3 nước*), fractions (*1/3
trong số*), a month so many months away (*3 tháng trước*), weekdays and weekends without a day.

A year that the text tells is kept: beside the day or month, or as the frame of its sentence (*Năm 2020, … ngày 5/3*).
"""

from __future__ import annotations

import datetime
import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from extractor.lexicon import fold

# A pattern that begins with a set of characters or a plain word is found many times faster than one that begins with an
# edge, a choice of both or what may be missing, so what stands before is looked for behind the first character or the word.
_DAY = r"(?P<day>[12]\d|3[01]|0?[1-9])"
_MONTH = r"(?P<month>1[0-2]|0?[1-9])"
_BY_ITSELF = r"[0-9](?<![\d.,/-].)"
"""The first figure of a date in digits, and none before it."""
_FIRST_DAY = rf"(?P<day>{_BY_ITSELF}(?:(?<=[12])\d|(?<=3)[01]|(?<=0)[1-9]|(?<=[1-9])))"
_FIRST_MONTH = rf"(?P<month>{_BY_ITSELF}(?:(?<=1)[0-2]|(?<=0)[1-9]|(?<=[1-9])))"
_FOUR = r"(?:19|20)\d\d"
_TOLD = rf"(?:,? năm (?P<told>{_FOUR})(?!\d)|,? (?P<word>năm (?:ngoái|trước|nay|sau|tới))\b)?"
"""The year behind a day or month, in words or from this year."""

_SCALED = r"(?! ?(?:triệu|nghìn|ngàn|tỷ|tỉ|vạn|trăm|chục|liều|tháng|tuần)\b)"
"""No number of something else: *mỗi tháng 3 triệu liều*."""

_NUMERIC = re.compile(
    rf"{_FIRST_DAY}\s?(?P<sep>[/.-])\s?{_MONTH}(?:(?P=sep)(?P<year>{_FOUR}|\d\d))?(?![\d]|[.,/-]\d|\s?%|/[a-zđ])"
    + _TOLD
)
_ISO_DAY = re.compile(
    rf"(?P<year>{_FOUR})(?<![\d./-].{{4}})([-/.])(?P<month>0[1-9]|1[0-2])\2(?P<day>[0-2]\d|3[01])(?![\d/-]|\.\d)"
)
_MONTH_OF_YEAR = re.compile(rf"{_FIRST_MONTH}/(?P<year>{_FOUR})(?![\d/])")

_NUMBER = r"(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)"
_NAMED_MONTHS = {
    "giêng": 1, "hai": 2, "ba": 3, "tư": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9, "mười": 10,
    "mười một": 11, "mười hai": 12,
}  # fmt: skip
_NAMED = rf"(?P<named>{'|'.join(sorted(_NAMED_MONTHS, key=len, reverse=True))})\b"
# Searched for in lower-cased text.
_MONTHLY = re.compile(
    rf"tháng(?<!\wtháng) (?:{_MONTH}(?:[/-](?P<year>{_FOUR}))?(?![\d/]|[.,]\d)|{_NAMED}){_TOLD}{_SCALED}"
)
_DAY_BEFORE = re.compile(rf"(?:(?P<sign>ngày|mùng|mồng|sáng|trưa|chiều|tối|đêm|hôm|thứ \w+|nhật|,) )?(?<!\d){_DAY} $")
_SEVERAL = re.compile(rf"(?:\d|\b{_NUMBER}|\b(?:vài|mấy|nhiều|mỗi|hàng|mươi|chục|trăm)) $")
_ALL = re.compile(r"\b(?:các|những|từng) $")
"""Before *tháng*: so many months, not which; *các tháng 7 và 8* are months, *các tháng tới* are none."""

_QUARTER = re.compile(rf"quý(?<!\wquý) (?P<number>i{{1,3}}|iv|[1-4])\b(?:[/ ](?:năm )?(?P<year>{_FOUR}))?")
_QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4}

_DAYS = {
    **dict.fromkeys(("hôm nay", "sáng nay", "chiều nay", "tối nay", "trưa nay", "đêm nay", "ngày hôm nay"), 0),
    **dict.fromkeys(("hôm qua", "sáng qua", "chiều qua", "tối qua", "đêm qua", "trưa qua", "ngày hôm qua"), -1),
    **dict.fromkeys(("hôm kia", "ngày hôm kia"), -2),
    **dict.fromkeys(("ngày mai", "sáng mai", "chiều mai", "tối mai", "trưa mai", "đêm mai"), 1),
}
_MONTHS = {"tháng này": 0, "tháng trước": -1, "tháng sau": 1, "tháng tới": 1}
_RELATIVE = re.compile(
    r"(?:hôm|sáng|chiều|tối|trưa|đêm|ngày|tháng) (?:nay|qua|kia|mai|này|trước|sau|tới)\b(?! (?:đó|khi))",
)
_SPOKEN = {word: number for number, word in enumerate(_NUMBER[3:-1].split("|"), start=1)}
_COUNT = rf"(?P<count>[12]\d|[1-9]|{_NUMBER})"
_AGO = re.compile(rf"cách đây {_COUNT} (?:ngày|hôm)\b(?! (?:đó|khi|sau))")
_DAYS_BEFORE = re.compile(r"(?:ngày|hôm) trước\b(?! (?:đó|khi|sau))")
_COUNT_BEFORE = re.compile(rf"(?<!cách đây ){_COUNT} \Z")
_ROUGHLY = ("hơn ", "gần ", "khoảng ", "trong ", "vài ", "suốt ", "chừng ", "vòng ", "từ ", "mươi ", "trăm ")
_WEEKDAYS = {"hai": 0, "2": 0, "ba": 1, "3": 1, "tư": 2, "4": 2, "năm": 3, "5": 3, "sáu": 4, "6": 4, "bảy": 5, "7": 5}
_WEEKS = {"trước": -1, "qua": -1, "rồi": -1, "này": 0, "tới": 1, "sau": 1}
_OF_WEEK = re.compile(
    rf"(?:thứ (?P<day>{'|'.join(_WEEKDAYS)})|chủ nhật),? tuần (?P<week>{'|'.join(_WEEKS)})\b(?! đó)",
)
_YEARS = {"ngoái": -1, "trước": -1, "nay": 0, "sau": 1, "tới": 1}
_WITHIN = ("trong ", "đầu ")
"""Belong to *tháng này*."""
# Signs of a date before a numeric form with a full stop or a dash, which would be a decimal or a range without them.
_SIGN = re.compile(r"(?:ngày|sáng|chiều|tối|trưa|đêm|hôm|từ|đến|và|,)\s*$")
_DAY_SIGN = re.compile(r"(?:ngày|sáng|chiều|tối|trưa|đêm|hôm|mùng|mồng)\s*$")
_FRACTION = re.compile(
    r" ?(?:tháng|tuần|năm(?! (?:19|20|ngoái|trước|nay|sau|tới))|liều|triệu|nghìn|ngàn|tỷ|tỉ|vạn|trăm|số|trong số|tổng|dân"
    r"|người|nước|quốc gia|tỉnh|bang|lượng|phần|thành viên|ghế)\b"
)
"""What a fraction is one of: *3/6 tháng, 1/3 trong số*."""

_FRAME = re.compile(rf"năm(?<!\wnăm) (?P<year>{_FOUR})(?!\d)")
_SENTENCE_END = re.compile(r"\n|[.!?…;] ")


class DateMention(NamedTuple):
    """A day (``2021-07-25``), a month (``2021-07``) or, with `iso` ``None``, a quarter or an unresolvable date.

    `told` says whether the year is the text's own, or that of a day told from today; else it is that of the metadata.
    """

    start: int
    end: int
    iso: str | None
    grain: str
    told: bool = False


class _Written(NamedTuple):
    """A date as it is written: `year` is ``None`` where it is not, `day` for a month."""

    start: int
    end: int
    year: int | None
    month: int
    day: int | None


def find_dates(text: str, published: str | None = None) -> list[DateMention]:
    """Find the dates of `text`, in order. `published` (ISO day) gives the missing year and the relative days.

    >>> find_dates("Sáng 9/7, lô hàng về", "2021-07-10")
    [DateMention(start=5, end=8, iso='2021-07-09', grain='day', told=False)]
    >>> find_dates("trong 3/6 tháng tới, vòng 2 tháng, 3 tháng trước", "2021-07-10")
    []
    """
    base = datetime.date.fromisoformat(published[:10]) if published else None
    folded = fold(text)
    written = [*_numeric(folded, base), *_monthly(text, folded, base)]
    mentions = [*_resolved(folded, written, base), *_relative(folded, base)]
    mentions += [DateMention(*match.span(), None, "quarter") for match in _QUARTER.finditer(folded)]
    found: list[DateMention] = []
    for mention in sorted(mentions, key=lambda m: (m.start, -m.end)):
        if not found or mention.start >= found[-1].end:
            found.append(mention)
    return found


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


def _numeric(folded: str, base: datetime.date | None) -> Iterator[_Written]:
    for match in _NUMERIC.finditer(folded):
        start, near = match.start(), max(0, match.start() - 8)
        if match["sep"] != "/" and len(match["year"] or "") < 4 and not _SIGN.search(folded, near, start):
            continue
        if _FRACTION.match(folded, match.end()) and not _DAY_SIGN.search(folded, near, start):
            continue
        yield _Written(start, match.end(), _year(match, base), int(match["month"]), int(match["day"]))
    for match in _ISO_DAY.finditer(folded):
        yield _Written(*match.span(), int(match["year"]), int(match["month"]), int(match["day"]))
    for match in _MONTH_OF_YEAR.finditer(folded):
        yield _Written(*match.span(), int(match["year"]), int(match["month"]), None)


def _year(match: re.Match[str], base: datetime.date | None) -> int | None:
    """The year that stands beside a date, ``None`` where none does."""
    year = match["year"] or match["told"]
    if year is not None:
        return int(year) + (2000 if len(year) == 2 else 0)
    if match["word"] is None or base is None:
        return None
    return base.year + _YEARS[match["word"].rpartition(" ")[2]]


def _monthly(text: str, folded: str, base: datetime.date | None) -> Iterator[_Written]:
    for match in _MONTHLY.finditer(folded):
        start, named = match.start(), match["named"]
        month = int(match["month"]) if named is None else _NAMED_MONTHS[named]
        year = _year(match, base)
        if named == "năm" and year is None and not text.startswith("Năm", match.start("named")):
            continue  # ngày tháng năm
        before = _DAY_BEFORE.search(folded, max(0, start - 16), start)
        if before is not None and (before["sign"] or year is not None):
            if named is None or before["sign"] not in ("mùng", "mồng"):  # of the moon
                sign = len(before["sign"] or "") + 1 if before["sign"] == "ngày" else 0
                yield _Written(before.start("day") - sign, match.end(), year, month, int(before["day"]))
        elif not _SEVERAL.search(folded, max(0, start - 8), start):
            yield _Written(start, match.end(), year, month, None)


def _resolved(folded: str, written: list[_Written], base: datetime.date | None) -> Iterator[DateMention]:
    """Give each date its year: its own, that of its sentence, else the one nearest to publication."""
    frames = [(match.start(), int(match["year"])) for match in _FRAME.finditer(folded)]
    starts = [start for start, _ in frames]
    for date in written:
        year = date.year
        if year is None and frames:
            year = _framed(folded, date.start, frames, starts)
        grain = "month" if date.day is None else "day"
        yield DateMention(date.start, date.end, _iso(date, year, base), grain, year is not None)


def _framed(folded: str, at: int, frames: Sequence[tuple[int, int]], starts: Sequence[int]) -> int | None:
    """The year that stands before `at` in its sentence."""
    index = bisect_right(starts, at) - 1
    if index < 0:
        return None
    start, year = frames[index]
    return None if _SENTENCE_END.search(folded, start, at) else year


def _iso(date: _Written, year: int | None, base: datetime.date | None) -> str | None:
    years = [year] if year is not None else [base.year - 1, base.year, base.year + 1] if base is not None else []
    if date.day is None:
        if not years:
            return None
        nearest = min(years, key=lambda y: abs((y - base.year) * 12 + date.month - base.month) if base else 0)
        return f"{nearest}-{date.month:02d}"
    days = []
    for candidate in years:
        try:
            days.append(datetime.date(candidate, date.month, date.day))
        except ValueError:  # 30/2 and the like: not a day of that year
            continue
    return min(days, key=lambda d: abs((d - base).days) if base else 0).isoformat() if days else None


def _relative(folded: str, base: datetime.date | None) -> Iterator[DateMention]:
    for match in _RELATIVE.finditer(folded):
        word, start = match[0], match.start()
        if start and folded[start - 1].isalnum():
            continue
        if word in _MONTHS:
            near = max(0, start - 8)
            if not _SEVERAL.search(folded, near, start) and not _ALL.search(folded, near, start):
                yield _relative_month(match, base)
        elif word in _DAYS:
            yield _days_off(match.span(), _DAYS[word], base)
    for start, end, count in _days_ago(folded):
        if not folded.endswith(_ROUGHLY, 0, start) and not (start and folded[start - 1].isalnum()):
            yield _days_off((start, end), -int(_SPOKEN.get(count, count)), base)
    for match in _OF_WEEK.finditer(folded):
        day = _WEEKDAYS[match["day"]] if match["day"] else 6
        off = 7 * _WEEKS[match["week"]] + day - base.weekday() if base is not None else 0
        yield _days_off(match.span(), off, base)


def _days_ago(folded: str) -> Iterator[tuple[int, int, str]]:
    """Yield the places of *cách đây 3 ngày* and *3 ngày trước*, each with its count as it is written."""
    for match in _AGO.finditer(folded):
        yield *match.span(), match["count"]
    for match in _DAYS_BEFORE.finditer(folded):
        count = _COUNT_BEFORE.search(folded, max(0, match.start() - 8), match.start())
        if count is not None:
            yield count.start(), match.end(), count["count"]


def _days_off(span: tuple[int, int], days: int, base: datetime.date | None) -> DateMention:
    iso = (base + datetime.timedelta(days=days)).isoformat() if base is not None else None
    return DateMention(*span, iso, "day", told=True)


def _relative_month(match: re.Match[str], base: datetime.date | None) -> DateMention:
    months, start, iso = _MONTHS[match[0]], match.start(), None
    if base is not None:
        total = base.year * 12 + base.month - 1 + months
        iso = f"{total // 12}-{total % 12 + 1:02d}"
    within = next((word for word in _WITHIN if months == 0 and match.string.endswith(word, 0, start)), "")
    return DateMention(start - len(within), match.end(), iso, "month", told=True)
