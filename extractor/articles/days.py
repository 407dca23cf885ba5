"""The day an article was published, read from what sites, feeds, spreadsheets and frames hold.

Days are those of Vietnam: a moment with a zone is converted, one without is Vietnam's clock. Numbers are read day first;
what may be read in more than one way (``08/20/2021``, ``10/07/21``) is not guessed, but needs its form named.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from datetime import date, datetime, timedelta, timezone
from typing import Any

_AHEAD = timedelta(hours=7)
VIETNAM = timezone(_AHEAD)

_YEARS = range(1900, 2101)
_ISO_DAY = len("2021-07-25")
_SHOWN = 60
_LONGEST = 200
"""Characters of a text that names a day; a longer one is of another column."""

_EPOCHS = (1, 10**3, 10**6, 10**9)
"""Parts of a second that a number may count since 1970: whole ones, as pandas and browsers do, and those of databases."""

_PLAUSIBLE = (631_152_000, 4_133_894_400)
"""Seconds from 1970 to 1990 and to 2101: a number outside, in all of these parts, is no moment. No two of them overlap."""

_ENGLISH = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = rf"(?P<name>{'|'.join(_ENGLISH)})[a-z]*\.?"
_DATES = tuple(
    re.compile(rf"(?<![0-9])(?:{pattern})(?![0-9])", re.IGNORECASE)
    for pattern in (
        r"(?P<year>[0-9]{4})\s*(?P<by>[-/.])\s*(?P<month>[0-9]{1,2})\s*(?P=by)\s*(?P<day>[0-9]{1,2})",
        r"(?P<day>[0-9]{1,2})\s*(?P<by>[-/.])\s*(?P<month>[0-9]{1,2})\s*(?P=by)\s*(?P<year>[0-9]{4})",
        r"(?P<day>[0-9]{1,2})\s*(?:th[aá]ng|thg\.?|[-/.])\s*(?P<month>[0-9]{1,2})\s*(?:,|n[aă]m|[-/.])?\s*(?P<year>[0-9]{4})",
        rf"(?P<day>[0-9]{{1,2}})(?:st|nd|rd|th)?[\s-]+{_MONTH}[\s,-]+(?P<year>[0-9]{{4}})",
        rf"\b{_MONTH}\s*(?P<day>[0-9]{{1,2}})(?:st|nd|rd|th)?[\s,]+(?P<year>[0-9]{{4}})",
    )
)
_WEEKDAY = re.compile(r"\b(?:th[uứ]\s*|t)[2-7]\b", re.IGNORECASE)
_TIME = re.compile(
    r"(?<![0-9])T?(?P<hour>[0-9]{1,2})\s*(?::|[hg](?![^\W\d_])|giờ)\s*(?:(?P<minute>[0-9]{2})(?::[0-9]{2}(?:[.,][0-9]+)?)?)?"
    r"(?:\s*(?P<half>am|pm|sa|ch)\b)?",
    re.IGNORECASE,
)
_TOLD = "\x01"
"""Stands where a time stood, so that a zone can be looked for behind it."""

_ZONE = re.compile(
    rf"(?:(?:{_TOLD}\s*\(?\s*)?\b(?:GMT|UTC)\s*(?P<of>[+−-])\s*(?P<hours>[0-9]{{1,2}})(?::?(?P<minutes>[0-9]{{2}}))?"
    rf"|{_TOLD}\s*(?P<sign>[+−-])(?P<hh>[0-9]{{1,2}})(?::?(?P<mm>[0-9]{{2}}))?"
    rf"|{_TOLD}\s*\(?\s*(?P<name>[A-Z]{{3,5}}|Z|UT)\b)(?![0-9])"
)
_ZONES = {"Z": 0, "UT": 0, "UTC": 0, "GMT": 0, "ICT": 7, "EST": -5, "EDT": -4, "PST": -8, "PDT": -7}
"""Hours before Greenwich's clock; names that are used of more than one zone are not among them."""

_INVISIBLE = str.maketrans("", "", "\u200b\u200e\u200f\u2060\ufeff")


def read_day(value: object, date_format: str | None = None) -> str | None:
    """Return the ISO day in Vietnam that `value` names, ``None`` where there is no value (``NaN``, ``NaT`` and blanks too).

    `value` is a text, a :class:`~datetime.date`, a moment (of pandas and numpy as well), or a number: a day like 20210725,
    or seconds since 1970 or thousandths of them. With `date_format`, as for :meth:`~datetime.datetime.strptime`, a text is
    read so, and otherwise only where it begins with the year or is a number.

    Raises :class:`ValueError` for anything else.

    >>> read_day("Thứ Bảy, 10/7/2021, 08:00 (GMT+7)"), read_day("2021-08-19T20:00Z"), read_day(1626134400000)
    ('2021-07-10', '2021-08-20', '2021-07-13')
    >>> read_day("08/20/2021", "%m/%d/%Y")
    '2021-08-20'
    >>> read_day("08/20/2021")
    Traceback (most recent call last):
    ValueError: '08/20/2021' is not a day like 2021-07-25 or 25/7/2021
    """
    try:
        day = _day(value, date_format)
    except (ValueError, OverflowError, TypeError):
        day = None
    else:
        if day is None or day.year in _YEARS:
            return None if day is None else day.isoformat()
    shown = repr(value)
    shown = shown if len(shown) <= _SHOWN else shown[:_SHOWN] + "…"
    form = f"as {date_format!r} says" if date_format is not None else "like 2021-07-25 or 25/7/2021"
    raise ValueError(f"{shown} is not a day {form}")


def is_date_format(date_format: str) -> bool:
    """Whether `date_format` tells day, month and year, so that days can be read by it.

    >>> is_date_format("%m/%d/%y"), is_date_format("%m/%Y"), is_date_format("MM/DD/YYYY")
    (True, False, False)
    """
    some = datetime(2021, 8, 20, 12, tzinfo=VIETNAM)
    try:
        return datetime.strptime(some.strftime(date_format), date_format).date() == some.date()
    except ValueError:
        return False


def _day(value: Any, date_format: str | None) -> date | None:
    if isinstance(value, str):
        if date_format is None and value[4:5] == "-":
            try:  # nearly all of them
                if len(value) == _ISO_DAY:
                    return date.fromisoformat(value)
                return _in_vietnam(datetime.fromisoformat(value))
            except ValueError:
                pass
        return _of_text(value, date_format)
    kind = getattr(getattr(value, "dtype", None), "kind", "")
    if kind == "M":
        value = value.astype("datetime64[us]").item()
    elif kind in ("i", "u", "f"):
        value = value.item()
    if value is None or (isinstance(value, (float, date)) and value != value):
        return None
    if isinstance(value, datetime):
        return _in_vietnam(value)
    if isinstance(value, date):
        return value
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        if date_format is not None and isinstance(value, int):
            return _of_text(str(value), date_format)
        return _of_number(value)
    raise TypeError(type(value).__name__)


def _of_text(text: str, date_format: str | None) -> date | None:
    text = unicodedata.normalize("NFC", text.translate(_INVISIBLE)).strip()
    if not text:
        return None
    if len(text) > _LONGEST:
        raise ValueError(text)
    if date_format is not None:
        try:
            return _in_vietnam(datetime.strptime(text, date_format))
        except ValueError:
            pass  # days that are written year first mean the same in every form
    number = re.fullmatch(r"[0-9]+(?:\.[0-9]*)?", text)
    if number is not None:
        return _of_number(int(text) if text.isdecimal() else float(text))
    try:
        return _in_vietnam(datetime.fromisoformat(text))
    except ValueError:
        return _of_words(text, _DATES if date_format is None else _DATES[:1])


def _of_number(number: float) -> date:
    written = str(int(number))
    if len(written) in (8, 12, 14) and number == int(number):
        return datetime.strptime(written[:8], "%Y%m%d").date()
    for parts in _EPOCHS:
        if _PLAUSIBLE[0] <= number / parts < _PLAUSIBLE[1]:
            return datetime.fromtimestamp(number / parts, VIETNAM).date()
    raise ValueError(written)


def _in_vietnam(moment: datetime) -> date:
    there = moment.utcoffset()
    return (moment if there is None or there == _AHEAD else moment.astimezone(VIETNAM)).date()


def _of_words(text: str, forms: tuple[re.Pattern[str], ...]) -> date:
    """Read a day with a time, a zone and words around it; there must be one day only, and no other number."""
    days: set[date] = set()
    hours: set[tuple[int, int]] = set()
    zones: set[float] = set()
    rest = text
    for form in forms:
        rest = form.sub(_noted(days, _date), rest)
    rest = _WEEKDAY.sub(" ", rest)
    rest = _TIME.sub(_noted(hours, _clock, _TOLD), rest)
    rest = _ZONE.sub(_noted(zones, _offset), rest)
    if len(days) != 1 or len(zones) > 1 or re.search("[0-9]", rest):
        raise ValueError(text)
    day, zone = days.pop(), zones.pop() if zones else None
    if zone is None or not hours:
        return day
    (hour, minute), *more = hours
    if more and timedelta(hours=zone) != _AHEAD:
        raise ValueError(text)
    moment = datetime(day.year, day.month, day.day, hour, minute, tzinfo=timezone(timedelta(hours=zone)))
    return _in_vietnam(moment)


def _noted(found: set[Any], read: Callable[[re.Match[str]], Any], left: str = " ") -> Callable[[re.Match[str]], str]:
    """A replacement that notes in `found` what `read` makes of each match, and leaves `left` in its place."""

    def replacement(match: re.Match[str]) -> str:
        found.add(read(match))
        return left

    return replacement


def _date(match: re.Match[str]) -> date:
    named = match.groupdict()
    month = _ENGLISH.index(named["name"].lower()) + 1 if named.get("name") else int(named["month"])
    return date(int(named["year"]), month, int(named["day"]))


def _clock(match: re.Match[str]) -> tuple[int, int]:
    hour, half = int(match["hour"]), (match["half"] or "").lower()
    if half:
        hour = hour % 12 + (12 if half in ("pm", "ch") else 0)
    return hour, int(match["minute"] or 0)


def _offset(match: re.Match[str]) -> float:
    if match["name"]:
        try:
            return _ZONES[match["name"]]
        except KeyError:
            raise ValueError(match["name"]) from None
    sign = -1 if (match["of"] or match["sign"]) in "-−" else 1
    return sign * (int(match["hours"] or match["hh"]) + int(match["minutes"] or match["mm"] or 0) / 60)
