"""doccano: JSON Lines of a project for sequence labelling with relations and overlapping spans allowed.

A span of doccano has a label and nothing else, so each attribute of a dose span is a label of its own on the same
characters: ``Doses`` and ``mechanism: donation`` and ``value: 800000``. Two tuples on one span (*mỗi nước*) are told apart
by a number: ``Doses #2``, ``partner: SVK #2``. doccano quotes no text and keeps no rule ids. Its browser counts UTF-16
(issue 2290 of doccano) unless the project counts graphemes: name the unit on both ways.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from extractor.articles.annotation.documents import (
    AnnotationError,
    Document,
    Flaw,
    Link,
    Span,
    read_export,
    unlike,
)
from extractor.articles.annotation.tuples import DOSES

_LABEL = re.compile(r"(?:(?P<name>\w+): )?(?P<value>.+?)(?: #(?P<number>\d+))?")


def write(documents: Iterable[Document], path: Path) -> list[str]:
    """Write `documents`, a line each; return what is lost."""
    losses: list[str] = []
    with path.open("w", encoding="utf-8", newline="\n") as file:
        for document in documents:
            file.write(json.dumps(_row(document), ensure_ascii=False) + "\n")
            rules = sum("rule" in span.attributes for span in document.spans)
            if rules:
                losses.append(f"{document.id}: evidence: the rule ids of {rules} spans")
    return losses


def read(path: Path) -> Iterator[Document | Flaw]:
    """Read every line of an export of doccano. Raises :class:`AnnotationError` where the file cannot be read."""
    whole = read_export(path)
    rows = list(_rows(whole))
    if rows and all(isinstance(row, dict) and "entities" not in row for _, row in rows):
        found = ", ".join(rows[0][1]) or "nothing"
        raise AnnotationError(
            f"{path}: {rows[0][0]}: not a line of doccano with 'entities' and 'relations' (it has {found}); "
            "the plain form has no arrows: let the project use relations ('Use relation labeling') and export it as JSONL"
        )
    for place, row in rows:
        name = place
        try:
            if isinstance(row, ValueError):
                raise AnnotationError(f"not a line of doccano: not JSON ({row})")
            if not isinstance(row, dict):
                raise AnnotationError(f"not a line of doccano: not an object but {str(row)[:40]!r}")
            name = str(row.get("article", row.get("id", place)))
            yield replace(_document(name, row), place=place)
        except (AnnotationError, KeyError, TypeError, AttributeError, ValueError, OverflowError) as error:
            reason = error if isinstance(error, AnnotationError) else f"not a line of doccano ({unlike(error)})"
            yield Flaw(name, f"{path}: {place}: {reason}")


def _rows(content: str) -> Iterator[tuple[str, Any]]:
    """What was exported, a line each or all in one list, and where it stands; the error in place of what is not JSON."""
    if content.lstrip().startswith("["):
        try:
            yield from ((f"article {number}", row) for number, row in enumerate(json.loads(content), 1))
            return
        except (ValueError, RecursionError):
            pass  # so its first line is none of doccano, which is told there
    for number, line in enumerate(content.split("\n"), 1):
        if not line.strip():
            continue
        try:
            yield f"line {number}", json.loads(line)
        except (ValueError, RecursionError) as error:
            yield f"line {number}", ValueError(str(error))


def _row(document: Document) -> dict[str, Any]:
    entities: list[dict[str, Any]] = []
    ids: dict[tuple[str, int, int], int] = {}
    of_span: dict[str, int] = {}
    tuples: dict[tuple[int, int], int] = {}

    def add(label: str, span: Span) -> int:
        # doccano holds a label once on the same characters.
        key = (label, span.start, span.end)
        if key not in ids:
            ids[key] = len(entities) + 1
            entities.append({"id": ids[key], "label": label, "start_offset": span.start, "end_offset": span.end})
        return ids[key]

    for span in document.spans:
        if span.label != DOSES:
            of_span[span.id] = add(span.label, span)
            continue
        place = (span.start, span.end)
        tuples[place] = tuples.get(place, 0) + 1
        suffix = f" #{tuples[place]}" if tuples[place] > 1 else ""
        of_span[span.id] = add(DOSES + suffix, span)
        for name, readings in span.attributes.items():
            add(f"{name}: {' | '.join(readings)}{suffix}", span)
    links = dict.fromkeys((link.kind, of_span[link.source], of_span[link.target]) for link in document.links)
    relations = [
        {"id": number, "from_id": source, "to_id": target, "type": kind}
        for number, (kind, source, target) in enumerate(links, 1)
    ]
    fields = {"article": document.id, "text": document.text, **document.fields}
    return {**fields, "entities": entities, "relations": relations}


def _document(name: str, row: Mapping[str, Any]) -> Document:
    spans: dict[tuple[int, int, int], Span] = {}
    others: list[Span] = []
    attributes: dict[tuple[int, int, int], dict[str, tuple[str, ...]]] = {}
    ids = [str(entity["id"]) for entity in row["entities"]]
    twice = next((one for one in ids if ids.count(one) > 1), None)
    if twice is not None:
        raise AnnotationError(f"two entities have the id {twice}, so that arrows to it lead to either")
    for entity in row["entities"]:
        label, start, end = entity["label"], int(entity["start_offset"]), int(entity["end_offset"])
        parts = _LABEL.fullmatch(label)
        if parts is None:
            raise AnnotationError(f"{start}:{end}: an empty label")
        key = (start, end, int(parts["number"] or 1))
        if parts["name"] is not None:
            own = attributes.setdefault(key, {})
            if parts["name"] in own:
                raise AnnotationError(f"{start}:{end}: two labels {parts['name']}; write further readings as 'a | b'")
            own[parts["name"]] = tuple(value.strip() for value in parts["value"].split("|"))
        elif parts["value"] == DOSES:
            spans[key] = Span(str(entity["id"]), DOSES, start, end)
        else:
            others.append(Span(str(entity["id"]), label, start, end))
    for start, end, number in attributes.keys() - spans.keys():
        names = ", ".join(attributes[start, end, number])
        raise AnnotationError(f"{start}:{end}: {names}: no span {DOSES} on the same characters")
    marked = [Span(s.id, s.label, s.start, s.end, None, attributes.get(key, {})) for key, s in spans.items()]
    links = [Link(r["type"], str(r["from_id"]), str(r["to_id"])) for r in row.get("relations") or []]
    return Document(name, row["text"], (*marked, *others), tuple(links))
