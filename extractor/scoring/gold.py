"""Reads gold and predictions: JSON Lines of tuples, with accepted alternatives (annotation guidelines, 8 and 9).

What a tuple must look like stands here once: a reader stops at the first thing that is wrong, ``gold check`` lists them all.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any, NamedTuple

from extractor.confidence import why_no_probability
from extractor.model import CLOSED, SLOTS, Doses, Slot, slots_of, why_no_doses

CORE = slots_of(core=True)
SECONDARY = slots_of(core=False)
DOSES = tuple(field.name for field in fields(Doses))

Value = Any
Problem = tuple[str, str]
"""A field, such as ``doses.value``, and what is wrong with it."""


class GoldError(ValueError):
    """A file that is not in the form of gold; the message names file, line, article, tuple and field."""


class Quote(NamedTuple):
    """What a file says stands in the text from `start` to `end`."""

    start: int
    end: int
    text: str

    def __str__(self) -> str:
        return f"{self.text!r} at {self.start}:{self.end}"


@dataclass(frozen=True, slots=True)
class Annotation:
    """One tuple of gold or of a run: its dose span and, for each slot, the values that are accepted.

    Lists are sorted tuples, the doses ``(value, low, high, qualifier)``. A prediction accepts one value in each slot; of an
    optional slot that is left out no value is there.
    `others` are further accepted dose spans, where gold gives the doses as a whole in several readings, `other_texts` what
    stands there. `confidence` is how sure a run is of the tuple, where it says so.
    """

    start: int
    end: int
    text: str
    accepted: Mapping[str, tuple[Value, ...]]
    others: tuple[tuple[int, int], ...] = ()
    other_texts: tuple[str, ...] = ()
    confidence: float | None = None

    def first(self, slot: str) -> Value:
        """The value of `slot`, the first choice where there are several; its default where it is left out."""
        return self.accepted[slot][0] if self.speaks_of(slot) else SLOTS[slot].default

    def speaks_of(self, slot: str) -> bool:
        """Whether it says anything of `slot`: only an optional one may be left out."""
        return bool(self.accepted.get(slot))

    @property
    def spans(self) -> tuple[tuple[int, int], ...]:
        """Every accepted dose span."""
        return ((self.start, self.end), *self.others)

    @property
    def quotes(self) -> tuple[Quote, ...]:
        """What is quoted of the text: every accepted dose span."""
        others = zip(self.others, self.other_texts, strict=False)
        return Quote(self.start, self.end, self.text), *(Quote(start, end, text) for (start, end), text in others)

    @property
    def has_alternatives(self) -> bool:
        """Whether any slot has more than one accepted reading."""
        return any(len(values) > 1 for values in self.accepted.values())


@dataclass(frozen=True, slots=True)
class Annotated:
    """The tuples of one article, in text order; `failed` where a run gave an error instead."""

    id: str
    tuples: tuple[Annotation, ...]
    failed: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a file: its object, or the reason why it is none."""

    number: int
    row: Mapping[str, Any]
    reason: str | None = None


def read_annotations(path: Path) -> dict[str, Annotated]:
    """Read a file of gold or predictions, by article id. Raises :class:`GoldError`."""
    return parse_rows(read_rows(path))


def parse_rows(rows: Iterable[tuple[str, Mapping[str, Any]]]) -> dict[str, Annotated]:
    """Read lines of gold or predictions, each with where it stands, by article id. Raises :class:`GoldError`."""
    articles: dict[str, Annotated] = {}
    for where, row in rows:
        for field, reason in row_problems(row):
            named = "" if field == "id" else f"{row.get('id')}: "
            raise GoldError(f"{where}: {named}{field}: {reason}")
        identifier = row["id"]
        if identifier in articles:
            raise GoldError(f"{where}: {identifier}: the id stands twice in this file")
        read = []
        for position, form in enumerate(row["tuples"]):
            annotation, problems = parse_tuple(form)
            if annotation is None:
                raise GoldError(f"{where}: {identifier}: tuple {position}: {problems[0][0]}: {problems[0][1]}")
            read.append(annotation)
        articles[identifier] = Annotated(identifier, tuple(read), bool(row.get("error")))
    return articles


def read_rows(path: Path) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """The lines of a file as objects, each with where it stands. Raises :class:`GoldError`."""
    for line in read_lines(path):
        where = f"{path} line {line.number}"
        if line.reason is not None:
            raise GoldError(f"{where}: {line.reason}")
        yield where, line.row


def read_lines(path: Path) -> Iterator[Line]:
    """The lines of a file that are not empty. Raises :class:`GoldError` where the file itself cannot be read."""
    try:
        content = path.read_text("utf-8-sig")
    except OSError as error:
        raise GoldError(f"{path}: cannot be read: {error.strerror}") from None
    except UnicodeDecodeError as error:
        raise GoldError(f"{path}: not UTF-8 (byte {error.start})") from None
    for number, line in enumerate(content.split("\n"), 1):  # not splitlines: U+2028 may stand inside a text
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except (ValueError, RecursionError) as error:
            yield Line(number, {}, f"not JSON ({error})")
            continue
        is_row = isinstance(row, dict)
        yield Line(number, row if is_row else {}, None if is_row else "not an object with id and tuples")


def row_problems(row: Mapping[str, Any]) -> Iterator[Problem]:
    """What is wrong with a line itself, its tuples aside."""
    if not isinstance(row.get("id"), str) or not row["id"]:
        yield "id", "missing or not a text"
    if not isinstance(row.get("tuples"), list):
        yield "tuples", "missing or not a list"


def parse_tuple(form: Any) -> tuple[Annotation | None, list[Problem]]:
    """Read one tuple. Without an annotation there is at least one problem; all of them are listed.

    >>> parse_tuple({"partner": ["JPN"]})[1][0]
    ('doses', 'missing')
    """
    if not isinstance(form, dict):
        return None, [("tuple", f"{form!r} is not an object")]
    problems: list[Problem] = []
    readings: list[dict[str, Any]] = []
    accepted: dict[str, tuple[Value, ...]] = {}
    for slot in SLOTS:
        if slot not in form and SLOTS[slot].optional:
            accepted[slot] = ()
        elif slot not in form:
            problems.append((slot, "missing"))
        elif slot == "doses":
            readings = list(_doses_readings(form[slot], problems))
        else:
            accepted[slot] = tuple(_slot_values(SLOTS[slot], form[slot], problems))
    confidence = _confidence(form.get("confidence"), problems)
    if problems:
        return None, problems
    accepted["doses"] = tuple((r["value"], r["low"], r["high"], r["qualifier"]) for r in readings)
    texts = {(r["start"], r["end"]): r["text"] for r in reversed(readings)}
    ((start, end), text), *others = reversed(texts.items())
    spans, quoted = tuple(span for span, _ in others), tuple(words for _, words in others)
    return Annotation(start, end, text, accepted, spans, quoted, confidence), []


def _confidence(value: Any, problems: list[Problem]) -> float | None:
    """How sure a run says it is of a tuple."""
    if value is None:
        return None
    sure: Any = value.get("tuple") if isinstance(value, dict) else None
    if (reason := why_no_probability(sure)) is not None:
        problems.append(("confidence.tuple", f"{sure!r} is {reason}"))
        return None
    return float(sure)


def alternatives(value: Any) -> list[Any] | None:
    """The readings that `value` accepts, first choice first; ``None`` where they are written wrongly.

    >>> alternatives("loan"), alternatives({"any": ["loan", "cession"]}), alternatives({"any": []})
    (['loan'], ['loan', 'cession'], None)
    """
    if not isinstance(value, dict):
        return [value]
    choices = value.get("any")
    if set(value) != {"any"} or not isinstance(choices, list) or len(choices) < 2:
        return None
    return choices


_NO_ALTERNATIVES = 'alternatives are written {"any": [first choice, other]}'


def _slot_values(slot: Slot, value: Any, problems: list[Problem]) -> Iterator[Value]:
    choices = alternatives(value)
    if choices is None:
        problems.append((slot.name, _NO_ALTERNATIVES))
    for choice in choices or ():
        reason = _value_problem(slot, choice)
        if reason is not None:
            problems.append((slot.name, reason))
        else:
            yield tuple(sorted(choice)) if slot.kind == "ids" else choice


def _value_problem(slot: Slot, value: Any) -> str | None:
    """Why `value` is none of `slot`, or ``None``."""
    if slot.kind == "ids":
        is_one = isinstance(value, list) and all(isinstance(item, str) for item in value)
        return None if is_one else f"{value!r} is not a list of ids"
    if slot.kind == "label":
        return None if value in slot.labels else f"unknown value {value!r}; known: {', '.join(slot.labels)}"
    if slot.kind == "position":
        return None if value is None or _is_number(value) else f"{value!r} is not the position of a tuple, nor null"
    return None if value is None or isinstance(value, str) else f"{value!r} is not a day like 2021-07-25, nor null"


def _doses_readings(value: Any, problems: list[Problem]) -> Iterator[dict[str, Any]]:
    """The readings of the doses: given as a whole in several, or field by field, read side by side."""
    if isinstance(value, dict) and "any" in value:
        wholes = alternatives(value)
        if wholes is None:
            problems.append(("doses", _NO_ALTERNATIVES))
    else:
        wholes = [value]
    for whole in wholes or ():
        if not isinstance(whole, dict):
            problems.append(("doses", "not an object with text, start, end, value, low, high, qualifier"))
            continue
        yield from _side_by_side(whole, problems)


def _side_by_side(doses: Mapping[str, Any], problems: list[Problem]) -> Iterator[dict[str, Any]]:
    columns: dict[str, list[Any]] = {}
    for field in DOSES:
        choices = alternatives(doses[field]) if field in doses else []
        if not choices:
            problems.append((f"doses.{field}", "missing" if field not in doses else _NO_ALTERNATIVES))
            return
        columns[field] = choices
    several = {len(choices) for choices in columns.values() if len(choices) > 1}
    if len(several) > 1:
        problems.append(("doses", "fields with alternatives must have the same number of them: they are read together"))
        return
    for k in range(max(several, default=1)):
        reading = {field: choices[k] if len(choices) > 1 else choices[0] for field, choices in columns.items()}
        wrong = list(_doses_problems(reading))
        problems.extend(wrong)
        if not wrong:
            yield reading


def _doses_problems(doses: Mapping[str, Any]) -> Iterable[Problem]:
    if not isinstance(doses["text"], str):
        yield "doses.text", f"{doses['text']!r} is not a text"
    for field in ("start", "end"):
        if not _is_number(doses[field]):
            yield f"doses.{field}", f"{doses[field]!r} is not a position in the text"
    for field in ("value", "low", "high"):
        if doses[field] is not None and (reason := why_no_doses(doses[field])) is not None:
            yield f"doses.{field}", f"{doses[field]!r} is {reason}, nor null"
    if doses["qualifier"] not in CLOSED["qualifier"]:
        known = ", ".join(CLOSED["qualifier"])
        yield "doses.qualifier", f"unknown value {doses['qualifier']!r}; known: {known}"


def _is_number(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value >= 0
