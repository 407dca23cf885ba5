"""Reads gold and predictions: JSON Lines of tuples, with accepted alternatives (annotation guidelines, 8 and 9)."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from extractor.model import Mechanism, Qualifier, Scope, Status

CORE = ("partner", "doses", "mechanism", "status")
SECONDARY = ("vaccine", "recipient", "scope", "part_of", "date")
SLOTS = CORE + SECONDARY

_CLOSED: Mapping[str, frozenset[str]] = {
    "mechanism": frozenset(m.value for m in Mechanism),
    "status": frozenset(s.value for s in Status),
    "scope": frozenset(s.value for s in Scope),
}
_QUALIFIERS = frozenset(q.value for q in Qualifier)
_LISTS = ("partner", "vaccine", "recipient")
Value = Any


class GoldError(ValueError):
    """A file that is not in the form of gold; the message names file, line, article, tuple and field."""


@dataclass(frozen=True, slots=True)
class Annotation:
    """One tuple of gold or of a run: its dose span and, for each slot, the values that are accepted.

    Lists are sorted tuples, the doses ``(value, low, high, qualifier)``. A prediction accepts one value in each slot.
    """

    start: int
    end: int
    text: str
    accepted: Mapping[str, tuple[Value, ...]]

    def first(self, slot: str) -> Value:
        """The value of `slot`, the first choice where there are several."""
        return self.accepted[slot][0]


@dataclass(frozen=True, slots=True)
class Annotated:
    """The tuples of one article, in text order; `failed` where a run gave an error instead."""

    id: str
    tuples: tuple[Annotation, ...]
    failed: bool = False


def read_annotations(path: Path) -> dict[str, Annotated]:
    """Read a file of gold or predictions, by article id. Raises :class:`GoldError`."""
    articles: dict[str, Annotated] = {}
    for where, row in read_rows(path):
        identifier = row.get("id")
        if not isinstance(identifier, str):
            raise GoldError(f"{where}: id: missing or not a text")
        if identifier in articles:
            raise GoldError(f"{where}: {identifier}: the id stands twice in this file")
        tuples = row.get("tuples")
        if not isinstance(tuples, list):
            raise GoldError(f"{where}: {identifier}: tuples: missing or not a list")
        read = tuple(_annotation(one, f"{where}: {identifier}: tuple {k}") for k, one in enumerate(tuples))
        articles[identifier] = Annotated(identifier, read, bool(row.get("error")))
    return articles


def read_rows(path: Path) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """The lines of a file as objects, each with where it stands. Raises :class:`GoldError`."""
    try:
        lines = path.read_text("utf-8").splitlines()
    except OSError as error:
        raise GoldError(f"{path}: cannot be read: {error.strerror}") from None
    except UnicodeDecodeError as error:
        raise GoldError(f"{path}: not UTF-8 (byte {error.start})") from None
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        where = f"{path} line {number}"
        try:
            row = json.loads(line)
        except ValueError as error:
            raise GoldError(f"{where}: not JSON ({error})") from None
        if not isinstance(row, dict):
            raise GoldError(f"{where}: not an object with id and tuples")
        yield where, row


def _annotation(form: Any, where: str) -> Annotation:
    if not isinstance(form, dict):
        raise GoldError(f"{where}: not an object")
    missing = [slot for slot in SLOTS if slot not in form]
    if missing:
        raise GoldError(f"{where}: {missing[0]}: missing")
    doses = form["doses"]
    if not isinstance(doses, dict) or not isinstance(doses.get("start"), int) or not isinstance(doses.get("end"), int):
        raise GoldError(f"{where}: doses: not an object with start and end")
    if doses.get("qualifier") not in _QUALIFIERS:
        raise GoldError(f"{where}: doses.qualifier: unknown value {doses.get('qualifier')!r}")
    accepted = {slot: tuple(_values(slot, form[slot], where)) for slot in SLOTS if slot != "doses"}
    bounds = (doses.get("low"), doses.get("high"), doses["qualifier"])
    accepted["doses"] = tuple((value, *bounds) for value in _alternatives(doses.get("value"), f"{where}: doses.value"))
    return Annotation(doses["start"], doses["end"], str(doses.get("text", "")), accepted)


def _alternatives(value: Any, where: str) -> list[Any]:
    if not isinstance(value, dict):
        return [value]
    choices = value.get("any")
    if set(value) != {"any"} or not isinstance(choices, list) or len(choices) < 2:
        raise GoldError(f'{where}: alternatives are written {{"any": [first choice, other]}}')
    return choices


def _values(slot: str, value: Any, where: str) -> Iterator[Value]:
    for choice in _alternatives(value, f"{where}: {slot}"):
        if slot in _LISTS:
            if not isinstance(choice, list) or not all(isinstance(item, str) for item in choice):
                raise GoldError(f"{where}: {slot}: {choice!r} is not a list of ids")
            yield tuple(sorted(choice))
        elif slot in _CLOSED and choice not in _CLOSED[slot]:
            raise GoldError(f"{where}: {slot}: unknown value {choice!r}; known: {', '.join(sorted(_CLOSED[slot]))}")
        else:
            yield choice
