"""Tells numbers that count something from dates, orders, scores, names and measures. The words are in a data file."""

import re
from functools import cache
from typing import Any, NamedTuple

from extractor.quantities.qualifiers import alternatives
from extractor.quantities.quantity import Number

_FARTHEST = 28
_SMALL = 32
"""Numbers below this, bare and with a dash between them, are days, months or scores."""


_OUTSIDE = re.compile(r"[\n(\"'\[\-.,:;/]")


class LookAlikes(NamedTuple):
    """The forms before a number those of them that stand before a year, their last words; patterns of what follows."""

    before: frozenset[str]
    years: frozenset[str]
    last: frozenset[str]
    longest: int
    after: re.Pattern[str]
    always_after: re.Pattern[str]


def look_alike_rows() -> list[dict[str, Any]]:
    """The rows of ``look_alikes.toml``."""
    import tomllib
    from pkgutil import get_data

    data = get_data("extractor.quantities", "look_alikes.toml")
    if data is None:
        raise FileNotFoundError("the data file look_alikes.toml is missing from the installation")
    rows: list[dict[str, Any]] = tomllib.loads(data.decode("utf-8"))["look_alike"]
    return rows


@cache
def load_look_alikes() -> LookAlikes:
    """The forms of the data file, read once."""
    rows = look_alike_rows()
    before = [form for row in rows if row["side"] == "before" for form in row["forms"]]
    years = [form for row in rows if row.get("years") for form in row["forms"]]
    after = [form for row in rows if row["side"] == "after" for form in row["forms"]]
    always = [form for row in rows if row.get("always") for form in row["forms"]]
    return LookAlikes(
        frozenset(before),
        frozenset(years),
        frozenset(form.rsplit(" ", 1)[-1] for form in before),
        max(form.count(" ") + 1 for form in before),
        re.compile(rf" ?(?:{alternatives(after)})(?!\w)"),
        re.compile(rf" ?(?:{alternatives(always)})(?!\w)"),
    )


def is_measure(folded: str, end: int, *, scaled: bool) -> bool:
    """Whether what ends at `end` is a percentage or, without a scale word, an age, a time or a temperature."""
    table = load_look_alikes()
    return (table.always_after if scaled else table.after).match(folded, end) is not None


def is_ordinal(folded: str, start: int, *, years_only: bool = False) -> bool:
    """Whether a word stands before `start` after which a number is a name or an order: *đợt 24, Quận 8*."""
    if start < 2 or folded[start - 1] != " ":
        return False
    table = load_look_alikes()
    nearest = folded[folded.rfind(" ", 0, start - 1) + 1 : start - 1]
    if nearest not in table.last and nearest.isalpha():
        return False
    words = _OUTSIDE.split(folded[max(0, start - _FARTHEST) : start - 1])[-1].rsplit(" ", table.longest)
    if words[-1] not in table.last:
        return False
    forms = table.years if years_only else table.before
    return any(" ".join(words[-count:]) in forms for count in range(1, min(len(words), table.longest) + 1))


def is_attached(folded: str, start: int, end: int) -> bool:
    """Whether a dash, slash, sign or letter holds the number to something else: *COVID-19, 21/NQ-CP, 4G*."""
    before, after = folded[start - 1 : start], folded[end : end + 2]
    if before in ("/", "-", "#", "+", "№"):
        return True
    return after[:1] == "/" or after[:1].isalpha() or (after[:1] in ("-", ":") and after[1:].isalnum())


def follows_a_name(text: str, start: int) -> bool:
    """Whether the word before `start` has a capital and does not open the sentence: *vaccine Pfizer 2, tàu Apollo 11*."""
    if start < 3 or text[start - 1] != " ":
        return False
    window = text[max(0, start - _FARTHEST) : start - 1]
    word = window[window.rfind(" ") + 1 :]
    if not word[:1].isupper() or word[-1] == ":":
        return False
    opening = window[: len(window) - len(word)].rstrip()
    return bool(opening) and opening[-1] not in ".!?:;\n\"'-"


def is_pair_of_dates(low: Number, high: Number, *, dashed: bool) -> bool:
    """Whether two bare numbers are years, or with a dash between them a day and a month or a score."""
    return (dashed and high < _SMALL) or (1900 <= low <= 2100 and 1900 <= high <= 2100)


def is_year(text: str) -> bool:
    """Whether bare figures are a year of our time."""
    return len(text) == 4 and text.isdigit() and "1900" <= text <= "2100"
