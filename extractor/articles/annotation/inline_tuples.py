"""From the marks of a text to tuples as gold holds them, and back.

A mark leaves out what can be known without it: the figures as ``quantities`` reads them, what gold has where nothing is said.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from copy import copy
from typing import Any

from extractor.articles.annotation.documents import AnnotationError
from extractor.articles.annotation.inline_marks import (
    CORE,
    IN_NUMBER,
    IN_TEXT,
    IN_VALUE,
    OPTIONS,
    Mark,
    Marked,
    escaped,
)
from extractor.articles.annotation.tuples import LISTS, NUMBERS, choices, derived_bounds, dose_readings, one_or_any
from extractor.model import SLOTS, Qualifier, why_no_doses
from extractor.quantities import find_quantities, parse_quantity

_OPTIONAL = tuple(slot.name for slot in SLOTS.values() if slot.optional)
UNSAID: Mapping[str, Any] = {
    slot.name: slot.default for slot in SLOTS.values() if not (slot.core or slot.optional)
}  # fmt: skip
"""What a slot holds that a mark does not speak of; an optional one is left out then."""

Figures = Mapping[str, Any]
"""Value, low, high and qualifier of one reading of the doses."""
ReadSpan = Callable[[int, int], Figures | None]
"""Reads the number that stands at a span of one text."""

_SHORT = {name: short for short, name in OPTIONS.items()}
_FIGURES = ("qualifier", *NUMBERS)
_UNBOUNDED = (Qualifier.RANGE, Qualifier.VAGUE)


def read_forms(marked: Marked, *, evidence: bool = False) -> tuple[list[dict[str, Any]], list[tuple[int, str]]]:
    """The tuple of each mark in the form of gold; and all that is wrong, each with where in the marked text."""
    problems = list(marked.problems)
    flawed = {at for at, _ in problems}
    forms = []
    read_number = _number_reader(marked.text)
    for mark in marked.marks:
        try:
            if mark.at not in flawed:
                forms.append(_form(mark, marked.text, read_number, evidence))
        except AnnotationError as error:
            problems.append((mark.at, f"{mark.written}: {error}"))
    return forms, sorted(problems)


def _form(mark: Mark, text: str, read_number: ReadSpan, evidence: bool) -> dict[str, Any]:
    slots = {
        slot: one_or_any(mark.given[slot]) if slot in mark.given else copy(unsaid) for slot, unsaid in UNSAID.items()
    }
    slots |= {slot: one_or_any(mark.given[slot]) for slot in _OPTIONAL if slot in mark.given}
    core = {slot: one_or_any(mark.given[slot]) for slot in CORE}
    form = {"partner": core.pop("partner"), "doses": _doses(mark, text, read_number), **core, **slots}
    if evidence:
        form["evidence"] = {}
        for slot, start, end, rule in mark.evidence:
            found = {"start": start, "end": end, "text": text[start:end], "rule": rule}
            form["evidence"].setdefault(slot, []).append(found)
    return form


def _doses(mark: Mark, text: str, read_number: ReadSpan) -> dict[str, Any]:
    columns = {name: mark.given[name] for name in _FIGURES if name in mark.given}
    count = max(len(mark.spans), *(len(column) for column in columns.values()), 1)
    if not {len(mark.spans), *(len(column) for column in columns.values())} <= {1, count}:
        raise AnnotationError("span, q, val, low, high: not the same number of readings")
    readings = []
    for k in range(count):
        start, end = mark.spans[k] if len(mark.spans) > 1 else mark.spans[0]
        given = {name: column[k] if len(column) > 1 else column[0] for name, column in columns.items()}
        figures = _figures(read_number(start, end), given)
        if figures is None:
            raise AnnotationError(f"{text[start:end]!r} is not read as a number: give val=, or low= and high=, and q=")
        readings.append({"text": text[start:end], "start": start, "end": end, **figures})
    if len(mark.spans) > 1:
        return {"any": readings}
    return {**readings[0], **{name: one_or_any([r[name] for r in readings]) for name in (*NUMBERS, "qualifier")}}


def _number_reader(text: str) -> ReadSpan:
    found = {quantity.number: quantity for _, _, quantity in find_quantities(text)}

    def read(start: int, end: int) -> Figures | None:
        quantity = found.get((start, end)) or parse_quantity(text[start:end])
        if quantity is None:
            return None
        figures = {name: getattr(quantity, name) for name in NUMBERS}
        if any(number is not None and why_no_doses(number) for number in figures.values()):
            return None  # nobody supplies half a dose
        return {**figures, "qualifier": quantity.qualifier.value}

    return read


def _figures(read: Figures | None, given: Figures) -> Figures | None:
    """What is `given`, and the rest as it follows from that or is `read`; ``None`` where there is neither."""
    if read is None and not given.keys() & set(NUMBERS):
        return None
    if not given:
        return read
    read = read or {"value": None, "low": None, "high": None, "qualifier": Qualifier.EXACT.value}
    qualifier = given.get("qualifier", read["qualifier"])
    value = given.get("value", None if qualifier in _UNBOUNDED else read["value"])
    bounds = read if qualifier in _UNBOUNDED else derived_bounds(value, qualifier)
    return {"value": value, "low": bounds["low"], "high": bounds["high"], "qualifier": qualifier, **given}


def write_marked(text: str, forms: Sequence[Mapping[str, Any]], *, evidence: bool = False) -> str:
    """Write the tuples `forms` of gold, or of a run, into their text.

    Raises :class:`AnnotationError` where they do not stand in text order, or one not where it says.

    >>> form = {"partner": ["RUS"], "doses": {"text": "1 triệu", "start": 9, "end": 16, "value": 1000000,
    ...     "low": 1000000, "high": 1000000, "qualifier": "exact"}, "mechanism": "donation", "status": "pledged", **UNSAID}
    >>> write_marked("Nga tặng 1 triệu liều.", [form])
    'Nga tặng {{1 triệu|RUS|donation|pledged}} liều.'
    """
    readings = [list(dose_readings(form["doses"])) for form in forms]
    for position, own in enumerate(readings):
        for one in own:
            found = text[one["start"] : one["end"]]
            if not found or found != one["text"]:
                where = f"tuple {position}: doses: {one['start']}:{one['end']}"
                raise AnnotationError(f"{where} is {found!r} in the article, not {one['text']!r}")
    names = dict(zip(sorted(_wholes(forms)), _names(), strict=False))
    for whole in names:
        if whole >= len(forms):
            raise AnnotationError(f"part_of: there is no tuple {whole}")
    read_number = _number_reader(text)
    pieces, end = [], 0
    for group in _groups([(own[0]["start"], own[0]["end"]) for own in readings]):
        start, stop = readings[group[0]][0]["start"], readings[group[0]][0]["end"]
        marks = (
            "|".join(_fields(forms[k], readings[k], (start, stop), names, names.get(k), read_number, evidence))
            for k in group
        )
        pieces += [
            escaped(text[end:start], IN_TEXT),
            "{{",
            escaped(text[start:stop], IN_NUMBER),
            "|",
            "&&".join(marks),
            "}}",
        ]
        end = stop
    pieces.append(escaped(text[end:], IN_TEXT))
    return "".join(pieces)


def _wholes(forms: Sequence[Mapping[str, Any]]) -> set[int]:
    return {whole for form in forms for whole in choices(form["part_of"]) if whole is not None}


def _names() -> Iterator[str]:
    """a, b, … z, aa, ab, …"""
    names = [""]
    while True:
        names = [name + letter for name in names for letter in "abcdefghijklmnopqrstuvwxyz"]
        yield from names


def _groups(spans: Sequence[tuple[int, int]]) -> Iterator[list[int]]:
    """Positions of the tuples that one mark holds: on one span, or on spans that overlap."""
    group: list[int] = []
    reach = 0
    for position, (start, end) in enumerate(spans):
        if position and start < spans[position - 1][0]:
            raise AnnotationError(f"tuple {position}: tuples do not stand in text order")
        if group and start >= reach:
            yield group
            group = []
        group.append(position)
        reach = max(reach, end)
    if group:
        yield group


def _fields(
    form: Mapping[str, Any],
    readings: Sequence[Mapping[str, Any]],
    mark: tuple[int, int],
    names: Mapping[int, str],
    name: str | None,
    read_number: ReadSpan,
    evidence: bool,
) -> Iterator[str]:
    for slot in CORE:
        yield _written(slot, choices(form[slot]))
    options = [] if name is None else [f"id={name}"]
    spans = [f"{r['start'] - mark[0]:+}:{r['end'] - mark[1]:+}" for r in readings]
    as_wholes = len(set(spans)) > 1 or set(form["doses"]) == {"any"}
    if as_wholes or spans[0] != "+0:+0":
        options.append(f"span={'~'.join(spans if as_wholes else spans[:1])}")
    columns = _columns(readings, read_number)
    for slot in OPTIONS.values():
        held = slot in UNSAID or (slot in _OPTIONAL and slot in form)
        values = columns[slot] if slot in columns else choices(form[slot]) if held else []
        if slot == "part_of":
            values = [None if whole is None else names[whole] for whole in values]
        if values and values != [UNSAID.get(slot, values)]:
            options.append(f"{_SHORT[slot]}={_written(slot, values)}")
    if evidence:
        for slot, found in (form.get("evidence") or {}).items():
            options += [f"ev={slot}@{e['start']}:{e['end']}@{escaped(e['rule'], IN_VALUE)}" for e in found]
    if options:
        yield " ".join(options)


def _columns(readings: Sequence[Mapping[str, Any]], read_number: ReadSpan) -> Mapping[str, list[Any]]:
    """The figures that must be given so that all `readings` are read, as few as will do."""
    read = [read_number(reading["start"], reading["end"]) for reading in readings]
    wanted = [{name: reading[name] for name in _FIGURES} for reading in readings]
    for names in ((), ("qualifier",), ("value",), ("qualifier", "value"), _FIGURES):
        given = [{name: one[name] for name in names} for one in wanted]
        if [_figures(*both) for both in zip(read, given, strict=True)] == wanted:
            break
    columns = {name: [one[name] for one in given] for name in names}
    return {name: column[:1] if column == column[:1] * len(column) else column for name, column in columns.items()}


def _written(slot: str, values: Sequence[Any]) -> str:
    return "~".join(_written_once(slot, value) for value in values)


def _written_once(slot: str, value: Any) -> str:
    if value is None or value == []:
        return "-"
    return "+".join(escaped(str(one), IN_VALUE) or "{{#}}" for one in (value if slot in LISTS else [value]))
