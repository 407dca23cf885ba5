"""From tuples to spans and links and back: the one place that says how a tuple is shown in an annotation tool.

A tuple is a span ``Doses`` with attributes: its labels, ids as ``JPN, USA``, ``none`` for an empty list or an unknown
number. ``low`` and ``high`` are only written where they do not follow from value and qualifier. An arrow ``part_of`` leads to
the whole. What the extractor read a slot from is a span of its own (``Partner``), and an arrow ``partner`` leads there.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from extractor.articles.annotation.documents import AnnotationError, Document, Link, Span
from extractor.model import CLOSED, SLOTS, Article, Qualifier, Slot, slots_of, why_no_doses

DOSES = "Doses"
NONE = "none"
CHOICES = CLOSED
"""The attributes that take one of a few labels."""

LISTS = slots_of("ids")
NUMBERS = ("value", "low", "high")
ATTRIBUTES = (
    *slots_of("ids", core=True), *NUMBERS, *CHOICES, *slots_of("ids", core=False), *slots_of("date"),
)  # fmt: skip
ARROWS = slots_of("position")
"""The slots that are arrows from a dose span to another."""

EVIDENCE = tuple(SLOTS)
"""The slots whose evidence can be shown: as spans labelled ``Partner`` and so on, at the end of an arrow ``partner``."""


def evidence_label(slot: str) -> str:
    """The label of the spans that `slot` is read from."""
    return "Quantity" if slot == "doses" else slot.capitalize()


Reading = Mapping[str, Any]
Row = Mapping[str, Any]
ReadNumber = Callable[[str], Mapping[str, Any] | None]
"""Reads the number of a dose span: value, low, high, qualifier; ``None`` where it cannot."""


def to_document(row: Row, article: Article) -> tuple[Document, list[str]]:
    """Show one line of gold, or of a run, on its article; also what of it cannot be shown."""
    losses: list[str] = []
    if row.get("error"):
        losses.append(f"{row['id']}: error: the run failed on this article")
    spans: list[Span] = []
    links: list[Link] = []
    evidence: dict[tuple[Any, ...], str] = {}
    for position, form in enumerate(row["tuples"]):
        readings = list(dose_readings(form["doses"]))
        first = readings[0]
        where = f"{row['id']}: tuple {position}"
        if len({(r["start"], r["end"]) for r in readings}) > 1:
            losses.append(f"{where}: doses: only the first of several dose spans")
        attributes = dict(_attributes(form, readings))
        spans.append(Span(f"t{position}", DOSES, first["start"], first["end"], first["text"], attributes))
        for slot in ARROWS:
            if isinstance(form[slot], dict):
                losses.append(f"{where}: {slot}: only the first reading")
            other = choices(form[slot])[0]
            if other is not None:
                links.append(Link(slot, f"t{position}", f"t{other}"))
        for slot, found in (form.get("evidence") or {}).items():
            for one in found:
                key = (slot, one["start"], one["end"], one["rule"])
                if key not in evidence:
                    evidence[key] = f"e{len(evidence)}"
                    rule = {"rule": (one["rule"],)}
                    spans.append(Span(evidence[key], evidence_label(slot), one["start"], one["end"], one["text"], rule))
                links.append(Link(slot, f"t{position}", evidence[key]))
    fields = {key: value for key in ("title", "published", "source", "url") if (value := getattr(article, key))}
    return Document(str(row["id"]), article.text, tuple(spans), tuple(links), fields), losses


def from_document(document: Document, read_number: ReadNumber, *, evidence: bool = False) -> dict[str, Any]:
    """The line of gold that a document holds, its tuples in text order.

    A dose span without a value is read by `read_number`. `evidence` keeps the spans that arrows lead to. Raises
    :class:`AnnotationError` naming the span and what is wrong with it.
    """
    doses = sorted((s for s in document.spans if s.label == DOSES), key=lambda span: (span.start, span.end))
    positions = {span.id: position for position, span in enumerate(doses)}
    by_id = {span.id: span for span in document.spans}
    outgoing: dict[str, list[Link]] = {span.id: [] for span in doses}
    for link in document.links:
        if link.source not in positions or link.target not in by_id:
            raise AnnotationError(f"arrow {link.kind}: does not lead from a span {DOSES} to another span")
        outgoing[link.source].append(link)
    known = {DOSES, *map(evidence_label, EVIDENCE)}
    for span in document.spans:
        if span.label not in known:
            raise AnnotationError(
                f"{span.label} {span.start}:{span.end}: unknown label; known: {', '.join(sorted(known))}"
            )
    tuples = []
    for span in doses:
        form = _form(document, span, read_number)
        arrows = [link for link in outgoing[span.id] if link.kind in ARROWS and by_id[link.target].label == DOSES]
        for slot in ARROWS:
            targets = [positions[link.target] for link in arrows if link.kind == slot]
            if len(targets) > 1:
                raise AnnotationError(f"{_where(document, span)}: {slot}: more than one arrow")
            form[slot] = targets[0] if targets else None
        if evidence:
            form["evidence"] = _evidence([link for link in outgoing[span.id] if link not in arrows], by_id, document)
        tuples.append(form)
    return {"id": document.id, "tuples": tuples}


def _attributes(form: Reading, readings: Sequence[Reading]) -> Iterator[tuple[str, tuple[str, ...]]]:
    for slot in LISTS:
        yield slot, tuple(", ".join(choice) or NONE for choice in choices(form[slot]))
    derived = [derived_bounds(r["value"], r["qualifier"]) for r in readings]
    for name in NUMBERS:
        written = [str(NONE if r[name] is None else r[name]) for r in readings]
        follows = name != "value" and all(d[name] == r[name] for d, r in zip(derived, readings, strict=True))
        if not follows and not (name == "value" and set(written) == {NONE}):
            yield name, _once(written)
    yield "qualifier", _once([r["qualifier"] for r in readings])
    for slot in slots_of("label"):
        if slot in form:  # gold may leave out an optional one
            yield slot, tuple(choices(form[slot]))
    for slot in slots_of("date"):
        days = tuple(NONE if day is None else day for day in choices(form[slot]))
        if days != (NONE,):
            yield slot, days


def _form(document: Document, span: Span, read_number: ReadNumber) -> dict[str, Any]:
    given = {name: tuple(v.strip() for v in values) for name, values in span.attributes.items() if values}
    where = _where(document, span)
    unknown = [name for name in given if name not in ATTRIBUTES]
    if unknown:
        raise AnnotationError(f"{where}: {unknown[0]}: unknown attribute; known: {', '.join(ATTRIBUTES)}")
    for name, labels in CHOICES.items():
        for label in given.get(name, ()):
            if label not in labels:
                raise AnnotationError(f"{where}: {name}: unknown value {label!r}; known: {', '.join(labels)}")
    form: dict[str, Any] = {}
    for name, slot in SLOTS.items():
        if slot.kind == "doses":
            form[name] = _doses(document, span, given, read_number, where)
        elif slot.kind == "position":
            form[name] = None  # an arrow, which shows when all tuples are known
        elif name in given:
            form[name] = one_or_any([_value(slot, text) for text in given[name]])
        elif slot.kind == "label" and slot.default is None:
            raise AnnotationError(f"{where}: {name}: not chosen")
        elif slot.optional:
            continue
        else:
            form[name] = list(slot.default or ()) if slot.kind == "ids" else slot.default
    return form


def _value(slot: Slot, text: str) -> Any:
    if slot.kind == "ids":
        return _ids(text)
    return None if slot.kind == "date" and text == NONE else text


def _doses(
    document: Document, span: Span, given: Mapping[str, tuple[str, ...]], read_number: ReadNumber, where: str
) -> dict[str, Any]:
    text = document.text[span.start : span.end]
    numbers = {name: [_number(value, f"{where}: {name}") for value in given.get(name, ())] for name in NUMBERS}
    qualifiers = list(given.get("qualifier", ()))
    if not any(numbers.values()):
        read = read_number(text)
        if read is None:
            raise AnnotationError(f"{where}: value: not given, and {text!r} is not read as a number")
        for name in NUMBERS:
            _check_number(read[name], f"{where}: {name}", text)
        qualifiers = qualifiers or [read["qualifier"]]
        numbers["value"] = [read["value"]]
        if read["value"] is None:
            numbers["low"], numbers["high"] = [read["low"]], [read["high"]]
    qualifiers = qualifiers or [Qualifier.EXACT.value]
    numbers["value"] = numbers["value"] or [None]
    counts = {len(numbers[name]) for name in NUMBERS} | {len(qualifiers)}
    count = max(counts)
    if not counts <= {0, 1, count}:
        raise AnnotationError(f"{where}: value, low, high, qualifier: not the same number of readings")
    values = numbers["value"] * (count if len(numbers["value"]) == 1 else 1)
    kinds = qualifiers * (count if len(qualifiers) == 1 else 1)
    derived = [derived_bounds(value, kind) for value, kind in zip(values, kinds, strict=True)]
    for name in ("low", "high"):
        numbers[name] = numbers[name] or [d[name] for d in derived]
    return {
        "text": text, "start": span.start, "end": span.end,
        **{name: one_or_any(numbers[name]) for name in NUMBERS},
        "qualifier": one_or_any(qualifiers),
    }  # fmt: skip


def _evidence(links: Sequence[Link], by_id: Mapping[str, Span], document: Document) -> dict[str, list[dict[str, Any]]]:
    found: dict[str, list[dict[str, Any]]] = {}
    for link in links:
        span = by_id[link.target]
        rule = span.attributes.get("rule", ("",))[0]
        text = document.text[span.start : span.end]
        found.setdefault(link.kind, []).append({"start": span.start, "end": span.end, "text": text, "rule": rule})
    return found


def derived_bounds(value: int | None, qualifier: str) -> dict[str, int | None]:
    """The bounds that follow from a value and its qualifier (annotation guidelines, 3)."""
    return {
        "low": value if qualifier in (Qualifier.EXACT, Qualifier.AT_LEAST) else None,
        "high": value if qualifier in (Qualifier.EXACT, Qualifier.AT_MOST) else None,
    }


def dose_readings(doses: Reading) -> Iterator[Reading]:
    """The readings of the doses of a line of gold, its fields taken side by side."""
    for whole in choices(doses):
        columns = {name: choices(value) for name, value in whole.items()}
        for k in range(max(map(len, columns.values()))):
            yield {name: column[k] if len(column) > 1 else column[0] for name, column in columns.items()}


def choices(value: Any) -> list[Any]:
    """The readings that a value of gold accepts, first choice first."""
    return value["any"] if isinstance(value, dict) and set(value) == {"any"} else [value]


def one_or_any(values: Sequence[Any]) -> Any:
    """The value of gold that accepts `values`: itself where there is one, else as alternatives (guidelines, 9)."""
    kept = values if any(value != values[0] for value in values) else values[:1]
    return {"any": list(kept)} if len(kept) > 1 else kept[0]


def _once(values: Sequence[str]) -> tuple[str, ...]:
    return tuple(values[:1]) if len(set(values)) == 1 else tuple(values)


def _ids(text: str) -> list[str]:
    return [] if text == NONE else [identifier.strip() for identifier in text.split(",") if identifier.strip()]


def _number(text: str, where: str) -> int | None:
    if text == NONE:
        return None
    try:
        number = int(text)
    except ValueError:
        raise AnnotationError(f"{where}: {text!r} is not a whole number like 3000000") from None
    _check_number(number, where, text)
    return number


def _check_number(number: object, where: str, text: str) -> None:
    if number is not None and (reason := why_no_doses(number)) is not None:
        raise AnnotationError(f"{where}: {text!r} is {reason}")


def _where(document: Document, span: Span) -> str:
    return f"{span.label} {span.start}:{span.end} ({document.text[span.start : span.end]})"
