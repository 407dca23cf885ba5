"""The four tables of a ledger, in gold or as written: their columns, and records of what stands in them.

What they mean is told in ``docs/scoring.md``. A row is a mapping from column to value as JSON has it; :func:`as_json` makes
such values of what a sheet, CSV or a database gives. What is wrong with rows, :mod:`extractor.scoring.ledgers.flaws` tells.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal, NamedTuple

from extractor.model import Mechanism, Status

Place = tuple[str, int]
"""A mention: the id of its article, and the position of its tuple there."""

Rows = Mapping[str, Sequence[Mapping[str, Any]]]
"""The rows of each table by its name."""

STAGES: Mapping[str, tuple[str, ...]] = {
    "request": (Status.REQUESTED, Status.NEGOTIATING),
    "pledge": (Status.PLEDGED,),
    "contract": (Status.CONTRACTED,),
    "allocation": (Status.ALLOCATED,),
    "delivery": (Status.SCHEDULED, Status.RECEIVED),
    "cession": (Status.SCHEDULED, Status.RECEIVED),
    "loan": (Status.SCHEDULED, Status.RECEIVED),
    "return": (Status.SCHEDULED, Status.RECEIVED),
}
"""The kinds of event, and the stages that an event of each can be at; ``unspecified`` can be any."""

ROLES = ("mention", "checkpoint")
BOOKS = ("delivered", "promised")
CONTRADICTIONS = ("figure", "sum", "total falls", "more than promised", "date order")

Kind = Literal["name", "text", "ids", "label", "number", "bound", "day", "link", "flag", "events", "places"]


class Column(NamedTuple):
    """What stands in a column: its kind of value, and the labels of one that takes one of a few."""

    kind: Kind
    labels: tuple[str, ...] = ()


_BOUNDS = {"low": Column("number"), "high": Column("bound")}
COLUMNS: Mapping[str, Mapping[str, Column]] = {
    "events": {
        "event": Column("name"), "kind": Column("label", tuple(STAGES)), "stage": Column("label", tuple(Status)),
        "partner": Column("ids"), "recipient": Column("ids"), "vaccine": Column("ids"),
        "mechanism": Column("label", tuple(Mechanism)), **_BOUNDS, "date": Column("day"),
        "fulfils": Column("link"), "part_of": Column("link"),
    },
    "mentions": {
        "id": Column("name"), "tuple": Column("number"), "event": Column("link"), "role": Column("label", ROLES),
        "consistent": Column("flag"),
    },
    "totals": {"recipient": Column("ids"), "partner": Column("ids"), "book": Column("label", BOOKS), **_BOUNDS},
    "conflicts": {
        "what": Column("label", CONTRADICTIONS), "events": Column("events"), "mentions": Column("places"),
        "better": Column("places"), "why": Column("text"),
    },
}  # fmt: skip
"""The columns of each table that are compared with gold."""

LINKS = ("fulfils", "part_of")

_PLACE = re.compile(r"(?P<id>.+)[#:](?P<tuple>\d+)")
_FLAGS = {"true": True, "false": False, "1": True, "0": False}


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened or was promised: ids joined by ``+``, doses from `low` to `high` (``None``: no upper end)."""

    event: str
    kind: str
    stage: str
    partner: str
    recipient: str
    vaccine: str
    mechanism: str
    low: int
    high: int | None
    date: str
    fulfils: str | None
    part_of: str | None

    @property
    def bounds(self) -> Bounds:
        """How many doses."""
        return Bounds(self.low, self.high)

    def __str__(self) -> str:
        return f"{self.event} ({self.partner or 'nobody'} → {self.recipient or '?'}, {self.kind}, {self.bounds})"


@dataclass(frozen=True, slots=True)
class Mention:
    """A tuple of an article: of an `event`, or a checkpoint that is `consistent` with what else is known or not."""

    event: str | None
    role: str
    consistent: bool | None


@dataclass(frozen=True, slots=True)
class Bounds:
    """A number of doses from `low` to `high`, both included; ``None`` is no upper end."""

    low: int
    high: int | None

    def meets(self, other: Bounds) -> bool:
        """Whether some number is within both.

        >>> Bounds(900, 1000).meets(Bounds(1000, None)), Bounds(900, 999).meets(Bounds(1000, None))
        (True, False)
        """
        first, second = (math.inf if one.high is None else one.high for one in (self, other))
        return self.low <= second and other.low <= first

    def __str__(self) -> str:
        return (
            f"{self.low:,}"
            if self.low == self.high
            else f"{self.low:,}–{'' if self.high is None else f'{self.high:,}'}"
        )


Account = tuple[str, str, str]
"""Recipient, partner and book of a total."""


@dataclass(frozen=True, slots=True)
class Contradiction:
    """A conflict: `what` kind, between which `events` and `mentions`, and those of them that are `better` supported."""

    what: str
    events: tuple[str, ...]
    mentions: tuple[Place, ...]
    better: tuple[Place, ...]
    why: str


@dataclass(frozen=True, slots=True)
class Tables:
    """A ledger as records: events by id, mentions by place, totals of all months by account, conflicts."""

    events: Mapping[str, Event]
    mentions: Mapping[Place, Mention]
    totals: Mapping[Account, Bounds]
    conflicts: tuple[Contradiction, ...]


def as_json(table: str, row: Mapping[str, Any]) -> dict[str, Any]:
    """The columns of a row that are compared, as gold would write them.

    >>> as_json("conflicts", {"what": "sum", "events": "e1; e2", "mentions": "a#0; b#12", "better": "", "why": None})
    {'what': 'sum', 'events': ['e1', 'e2'], 'mentions': [['a', 0], ['b', 12]], 'better': [], 'why': ''}
    >>> as_json("totals", {"recipient": "VNM", "partner": None, "book": "promised", "low": "5", "high": 7.0})
    {'recipient': 'VNM', 'partner': '', 'book': 'promised', 'low': 5, 'high': 7}
    """
    return {name: _as_json(column.kind, row[name]) for name, column in COLUMNS[table].items()}


def _as_json(kind: Kind, value: Any) -> Any:
    if value is None or value == "" or value != value:  # a number that is none
        return {"number": None, "bound": None, "link": None, "flag": None, "events": [], "places": []}.get(kind, "")
    if kind in ("number", "bound"):
        number = float(value) if isinstance(value, str) and re.fullmatch(r"\d+(\.0+)?", value) else value
        return int(number) if isinstance(number, float) and number.is_integer() else number
    if kind == "flag":
        return _FLAGS.get(str(value).lower(), value)
    if kind in ("events", "places"):
        if isinstance(value, str):
            value = _listed(value)
        return list(map(_place, value)) if kind == "places" else list(value)
    return value.isoformat()[:10] if isinstance(value, date) else str(value)


def _listed(text: str) -> list[Any]:
    """A list that is written as JSON, or with semicolons between."""
    if text.startswith("["):
        try:
            read = json.loads(text)
        except ValueError:
            return [text]
        return list(read)
    return [part.strip() for part in text.split(";")]


def _place(value: Any) -> Any:
    """A mention, written ``id#0``, ``[id, 0]`` or ``{"id": id, "tuple": 0}``."""
    if isinstance(value, Mapping):
        return [value.get("id"), value.get("tuple")]
    found = _PLACE.fullmatch(value) if isinstance(value, str) else None
    return [found["id"], int(found["tuple"])] if found else value if isinstance(value, str) else list(value)


def records(rows: Rows) -> Tables:
    """The records of rows that have no flaws."""
    return Tables(
        {row["event"]: Event(**{field: row[field] for field in COLUMNS["events"]}) for row in rows["events"]},
        {
            (row["id"], row["tuple"]): Mention(row["event"], row["role"], row.get("consistent"))
            for row in rows["mentions"]
        },
        {(row["recipient"], row["partner"], row["book"]): Bounds(row["low"], row["high"]) for row in rows["totals"]},
        tuple(
            Contradiction(
                row["what"],
                tuple(row["events"]),
                tuple((one[0], one[1]) for one in row["mentions"]),
                tuple((one[0], one[1]) for one in row["better"]),
                row["why"],
            )
            for row in rows["conflicts"]
        ),
    )
