"""A mention: one tuple of one article as the ledger sees it, with the interval that its printed figure stands for."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from extractor.model import Qualifier

REQUEST, PLEDGE, CONTRACT, ALLOCATION, DELIVERY = "request", "pledge", "contract", "allocation", "delivery"
CESSION, LOAN, RETURN = "cession", "loan", "return"
HANDED_OVER = frozenset({DELIVERY, CESSION, LOAN, RETURN})
"""Kinds of events by which doses change hands."""
WORD = frozenset({PLEDGE, CONTRACT})
"""Kinds of events that give a word: what the book of promises holds."""

_KINDS = {
    "requested": REQUEST, "negotiating": REQUEST, "pledged": PLEDGE, "contracted": CONTRACT, "allocated": ALLOCATION,
    "scheduled": DELIVERY, "received": DELIVERY, "unspecified": "",
}  # fmt: skip
STAGES = ("unspecified", "requested", "negotiating", "pledged", "contracted", "allocated", "scheduled", "received")
"""Statuses, the furthest last."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A tuple of an article.

    `partner`, `recipient` and `vaccine` are ids joined by ``+``, sorted. `low` and `high` are the interval that the figure
    stands for, `value` the figure itself where it is one number without a bound. `day` is the ISO day or month that the
    text tells (`told`), else that of the article, else empty. `voice` is who says it: near-duplicates are one. `part_of` is
    the position of the tuple that it is counted inside. `start` and `end` are where the figure stands in the article.
    """

    id: str
    position: int
    partner: str
    recipient: str
    vaccine: str
    mechanism: str
    status: str
    total: bool
    low: int
    high: int
    value: int | None
    day: str
    told: bool
    voice: str
    part_of: int | None
    confidence: float | None
    start: int = 0
    end: int = 0

    @property
    def kind(self) -> str:
        """The kind of event that it tells, empty where the text leaves open how far along it is."""
        kind = _KINDS[self.status]
        if kind == DELIVERY and self.mechanism in (CESSION, LOAN):
            return self.mechanism
        return kind

    @property
    def place(self) -> tuple[str, int]:
        """Article and position."""
        return self.id, self.position

    @property
    def vagueness(self) -> float:
        """How wide its interval is for its size: 0 for a figure told to the last dose."""
        return (self.high - self.low) / max(self.high, 1)


def unit(number: int) -> int:
    """What one of the last digit of `number` that is not 0 stands for.

    >>> unit(1_500_000), unit(1_499_400), unit(0)
    (100000, 100, 1)
    """
    if number == 0:
        return 1
    found = 1
    while number % (found * 10) == 0:
        found *= 10
    return found


def interval(value: int | None, low: int | None, high: int | None, qualifier: str) -> tuple[int, int]:
    """The numbers of doses that a printed figure may stand for.

    >>> interval(1_500_000, 1_500_000, 1_500_000, "exact")
    (1450000, 1550000)
    >>> interval(8_000_000, 8_000_000, None, "at_least"), interval(None, 1_000_000, None, "vague")
    ((8000000, 9000000), (1000000, 10000000))
    """
    match qualifier:
        case Qualifier.RANGE if low is not None and high is not None:
            return low, high
        case Qualifier.VAGUE:
            return low or 0, 10 * (low or 1)
    number = next((n for n in (value, low, high) if n is not None), 0)
    step = unit(number)
    if qualifier == Qualifier.AT_LEAST:
        return number, number + step
    if qualifier == Qualifier.AT_MOST:
        return max(0, number - step), number
    return number - step // 2, number + step // 2


@cache
def days(day: str) -> tuple[int, int] | None:
    """The first and last day of an ISO day or month, as ordinals; ``None`` where there is none.

    >>> days("2021-07-25"), days("2021-02"), days("")
    ((737996, 737996), (737822, 737849), None)
    """
    if not day:
        return None
    if len(day) == 10:
        first = date.fromisoformat(day).toordinal()
        return first, first
    year, month = int(day[:4]), int(day[5:7])
    following = date(year + month // 12, month % 12 + 1, 1)
    return date(year, month, 1).toordinal(), (following - timedelta(days=1)).toordinal()
