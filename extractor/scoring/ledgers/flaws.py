"""What is wrong with the rows of a ledger: values of another kind, rows that stand twice, links that lead nowhere."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any, NamedTuple

from extractor.scoring.ledgers.tables import COLUMNS, LINKS, Column, Rows, Tables, as_json, records

_DAY = re.compile(r"\d{4}-(0[1-9]|1[0-2])(-\d\d)?")


class Flaw(NamedTuple):
    """What is wrong in a table: the row, such as ``events[3] (e4)``, its field, and what to do about it."""

    row: str
    field: str
    message: str
    advice: str = ""

    def __str__(self) -> str:
        return f"{self.row}: {self.field}: {self.message}"


class TablesError(ValueError):
    """A ledger as written that does not hold its tables in their form; the message names file, row and field."""


def tables_of(rows: Rows, where: str) -> Tables:
    """The records of a ledger as written. `where` is what messages call it. Raises :class:`TablesError`.

    Rows of ``totals`` that are of one month are left out.
    """
    for name, columns in COLUMNS.items():
        absent = [column for column in columns if rows[name] and column not in rows[name][0]]
        if absent:
            raise TablesError(f"{where}: {name}: no column {', '.join(absent)}")
    kept = {**rows, "totals": [row for row in rows["totals"] if not row.get("month")]}
    read = {name: [as_json(name, row) for row in kept[name]] for name in COLUMNS}
    for flaw in flaws(read):
        raise TablesError(f"{where}: {flaw}")
    return records(read)


def flaws(rows: Rows) -> Iterator[Flaw]:
    """What is wrong with rows as JSON: values of another kind, rows that stand twice, links that lead nowhere or round."""
    wrong = False
    for table, columns in COLUMNS.items():
        seen: dict[tuple[object, ...], str] = {}
        for position, row in enumerate(rows[table]):
            name = row_name(table, position, row)
            found = [
                Flaw(name, field, *reason)
                for field, column in columns.items()
                if (reason := _why_not(column, row.get(field), field in row))
            ]
            wrong = wrong or bool(found)
            yield from found
            if not found and (key := _key(table, row)) is not None:
                if key in seen:
                    yield Flaw(name, "row", f"stands twice, first as {seen[key]}", "keep it once")
                seen.setdefault(key, name)
    if not wrong:  # what the links lead to can be told only of rows that are right themselves
        yield from _links(rows)


def row_name(table: str, position: int, row: Mapping[str, Any]) -> str:
    """How messages call a row: by its position from 0, and by what it is."""
    told = {
        "events": str(row.get("event")),
        "mentions": f"{row.get('id')} tuple {row.get('tuple')}",
        "totals": ", ".join(str(row.get(key) or "nobody") for key in ("recipient", "partner", "book")),
        "conflicts": str(row.get("what")),
    }[table]
    return f"{table}[{position}] ({told})"


def _key(table: str, row: Mapping[str, Any]) -> tuple[object, ...] | None:
    """What may stand in one row of a table only."""
    keys = {"events": ("event",), "mentions": ("id", "tuple"), "totals": ("recipient", "partner", "book")}.get(table)
    return None if keys is None else tuple(row[key] for key in keys)


def _why_not(column: Column, value: Any, there: bool) -> tuple[str, ...]:
    """Why `value` cannot stand in `column`, and what to do about it; nothing where it can."""
    kind, labels = column
    if not there and kind != "flag":
        return ("missing",)
    if kind == "label":
        return () if value in labels else (f"unknown value {value!r}; known: {', '.join(labels)}",)
    if kind in ("number", "bound"):
        right = (value is None and kind == "bound") or (
            isinstance(value, int) and not isinstance(value, bool) and value >= 0
        )
        return () if right else (f"{value!r} is not a whole number from 0",)
    if kind == "flag":
        return () if value is None or isinstance(value, bool) else (f"{value!r} is not true or false",)
    if kind == "link":
        return (
            ()
            if value is None or (isinstance(value, str) and value)
            else (f"{value!r} is no id of an event, nor null",)
        )
    if kind == "events":
        right = isinstance(value, list) and all(isinstance(one, str) and one for one in value)
        return () if right else (f"{value!r} is not a list of ids of events",)
    if kind == "places":
        right = isinstance(value, list) and all(map(_is_place, value))
        return () if right else (f"{value!r} is not a list of mentions", 'write [["article", 0], …]')
    if not isinstance(value, str):
        return (f"{value!r} is not a text", "write an empty text where it is not known")
    if kind == "name":
        return () if value else ("empty",)
    if kind == "day":
        return (
            ()
            if not value or _is_day(value)
            else (f"{value!r} is no day or month", "write 2021-07-25, 2021-07 or nothing")
        )
    if kind == "ids" and value:
        parts = value.split("+")
        if "" in parts or parts != sorted(set(parts)):
            return (
                f"{value!r} is not ids joined by +, sorted, each once",
                f"write {'+'.join(sorted(set(parts) - {''}))!r}",
            )
    return ()


def _is_place(value: Any) -> bool:
    return (
        isinstance(value, list) and len(value) == 2 and isinstance(value[0], str)
        and isinstance(value[1], int) and not isinstance(value[1], bool)
    )  # fmt: skip


def _is_day(text: str) -> bool:
    if not _DAY.fullmatch(text):
        return False
    try:
        return bool(date.fromisoformat(text if len(text) > 7 else f"{text}-01"))
    except ValueError:
        return False


def _links(rows: Rows) -> Iterator[Flaw]:
    events = {row["event"]: row for row in rows["events"]}
    mentions = {(row["id"], row["tuple"]) for row in rows["mentions"]}
    for table in ("events", "totals"):
        for position, row in enumerate(rows[table]):
            if row["high"] is not None and row["low"] > row["high"]:
                yield Flaw(row_name(table, position, row), "low", f"{row['low']:,} is above high, {row['high']:,}")
    for position, row in enumerate(rows["events"]):
        for link in LINKS:
            yield from _followed(row_name("events", position, row), link, row, events)
    for position, row in enumerate(rows["mentions"]):
        name = row_name("mentions", position, row)
        if row["role"] == "checkpoint" and row["event"] is not None:
            yield Flaw(name, "event", "a checkpoint is of no event", "write null, or make it a mention")
        elif row["role"] == "checkpoint" and row.get("consistent") is None:
            yield Flaw(name, "consistent", "missing", "say whether anything contradicts this checkpoint")
        elif row["role"] == "mention" and row["event"] is None:
            yield Flaw(name, "event", "a mention is of an event", "name it, or make it a checkpoint")
        elif row["event"] is not None and row["event"] not in events:
            yield Flaw(name, "event", f"there is no event {row['event']!r}", "correct it, or add the event")
    for position, row in enumerate(rows["conflicts"]):
        name = row_name("conflicts", position, row)
        for event in row["events"]:
            if event not in events:
                yield Flaw(name, "events", f"there is no event {event!r}", "correct it, or add the event")
        for field in ("mentions", "better"):
            for one in row[field]:
                if tuple(one) not in mentions:
                    yield Flaw(name, field, f"{one[0]} tuple {one[1]} is no mention", "tuples count from 0")
        if not row["mentions"]:
            yield Flaw(name, "mentions", "empty", "name what contradicts each other")
        for one in row["better"]:
            if one not in row["mentions"]:
                yield Flaw(name, "better", f"{one[0]} tuple {one[1]} is not among its mentions", "name it there, too")


def _followed(name: str, link: str, row: Mapping[str, Any], events: Mapping[str, Mapping[str, Any]]) -> Iterator[Flaw]:
    """Where a link of an event leads nowhere, or round to itself."""
    at, seen = row[link], {row["event"]}
    if at is not None and at not in events:
        yield Flaw(name, link, f"there is no event {at!r}", "correct it, or write null")
    while at in events and at not in seen:
        seen.add(at)
        at = events[at][link]
    if at == row["event"]:
        yield Flaw(name, link, "leads back to itself", "write null where the chain ends")
