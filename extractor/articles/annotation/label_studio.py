"""Label Studio: a JSON list of tasks, and the labelling interface that belongs to it.

See https://labelstud.io/guide/tasks. Finished annotations are written as such, the extractor's output as predictions, to be
corrected. Labels are choices of a region, all else its text areas, each reading on a line of its own. Label Studio has
counted code points since 1.5; what older ones wrote is read with ``utf-16``.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any
from xml.sax.saxutils import quoteattr

from extractor.articles.annotation.documents import (
    AnnotationError,
    Document,
    Flaw,
    Link,
    Span,
    read_export,
    unlike,
)
from extractor.articles.annotation.tuples import ARROWS, ATTRIBUTES, CHOICES, DOSES, EVIDENCE, evidence_label

_RULE = "rule"
_WANTED = "export from Label Studio as JSON; JSON-MIN does not say what belongs to which span"


def write(documents: Iterable[Document], path: Path, config: Path, *, predictions: bool) -> None:
    """Write tasks into `path` and the labelling interface into `config`."""
    tasks = [_task(number, document, predictions) for number, document in enumerate(documents, 1)]
    path.write_text(json.dumps(tasks, ensure_ascii=False, indent=1) + "\n", "utf-8")
    config.write_text(_interface(), "utf-8")


def read(path: Path, annotator: str | None = None) -> Iterator[Document | Flaw]:
    """Read the annotated tasks of an export of Label Studio, those of one `annotator` where there are several.

    Raises :class:`AnnotationError` where the file is no list of tasks.
    """
    content = read_export(path)
    try:
        tasks = json.loads(content)
    except (ValueError, RecursionError) as error:
        raise AnnotationError(f"{path}: not JSON ({error}); export from Label Studio as JSON") from None
    if not isinstance(tasks, list):
        raise AnnotationError(f"{path}: not a list of tasks; {_WANTED}")
    if tasks and not any(isinstance(task, dict) and "data" in task for task in tasks):
        raise AnnotationError(f"{path}: task 1: not a task of Label Studio: it has no 'data'; {_WANTED}")
    for number, task in enumerate(tasks, 1):
        place = f"task {number}"
        try:
            yield replace(_document(task, annotator), place=place)
        except (AnnotationError, KeyError, TypeError, AttributeError, ValueError, IndexError, OverflowError) as error:
            reason = error if isinstance(error, AnnotationError) else f"not a task of Label Studio ({unlike(error)})"
            yield Flaw(_name(task, number), f"{path}: {place}: {reason}")


def _task(number: int, document: Document, predictions: bool) -> dict[str, Any]:
    result = list(_regions(document))
    data = {"id": document.id, "text": document.text, **document.fields}
    if predictions:
        return {"id": number, "data": data, "predictions": [{"model_version": "extractor", "result": result}]}
    return {"id": number, "data": data, "annotations": [{"result": result, "was_cancelled": False}]}


def _regions(document: Document) -> Iterator[dict[str, Any]]:
    for span in document.spans:
        place = {"start": span.start, "end": span.end, "text": span.text}
        yield _region(span.id, "labels", "label", {**place, "labels": [span.label]})
        for name, readings in span.attributes.items():
            if name in CHOICES:
                yield _region(span.id, "choices", name, {**place, "choices": list(readings)})
            else:
                yield _region(span.id, "textarea", name, {**place, "text": list(readings)})
    for link in document.links:
        yield {
            "type": "relation", "from_id": link.source, "to_id": link.target,
            "direction": "right", "labels": [link.kind],
        }  # fmt: skip


def _region(identifier: str, kind: str, name: str, value: Mapping[str, Any]) -> dict[str, Any]:
    return {"id": identifier, "from_name": name, "to_name": "text", "type": kind, "value": dict(value)}


def _name(task: Any, number: int) -> str:
    data = task.get("data") if isinstance(task, dict) else None
    return str(data["id"]) if isinstance(data, dict) and "id" in data else f"task {number}"


def _document(task: Mapping[str, Any], annotator: str | None) -> Document:
    data = task["data"]
    identifier = str(data.get("id", task.get("id")))
    finished = [one for one in task.get("annotations") or [] if not one.get("was_cancelled")]
    if annotator is not None:
        finished = [one for one in finished if annotator in _names(one.get("completed_by"))]
    if not finished:
        raise AnnotationError("not annotated yet" + (f" by {annotator}" if annotator else ""))
    if len(finished) > 1:
        if annotator is not None:
            raise AnnotationError(f"annotated {len(finished)} times by {annotator}; delete all but one in Label Studio")
        names = sorted({name for one in finished for name in _names(one.get("completed_by"))})
        raise AnnotationError(f"annotated {len(finished)} times; choose one with --annotator, of {', '.join(names)}")
    spans: dict[str, Span] = {}
    attributes: dict[str, dict[str, tuple[str, ...]]] = {}
    links: list[Link] = []
    for region in finished[0]["result"]:
        if region["type"] == "relation":
            kinds = region.get("labels") or []
            if len(kinds) != 1:
                raise AnnotationError(f"an arrow from {region['from_id']} has not one label but {len(kinds)}")
            source, target = region["from_id"], region["to_id"]
            if region.get("direction") == "left":
                source, target = target, source
            links.append(Link(kinds[0], source, target))
            continue
        key, value = region["id"], region["value"]
        if region["type"] == "labels":
            if key in spans:
                raise AnnotationError(f"two regions have the id {key}")
            if len(value["labels"]) != 1:
                raise AnnotationError(f"region {key} has not one label but {len(value['labels'])}")
            start, end = int(value["start"]), int(value["end"])
            spans[key] = Span(key, value["labels"][0], start, end, value.get("text"))
        elif region["type"] in ("choices", "textarea"):
            readings = value["choices"] if region["type"] == "choices" else value["text"]
            own = attributes.setdefault(key, {})
            own[region["from_name"]] = tuple([readings] if isinstance(readings, str) else readings)
        else:
            raise AnnotationError(f"a region of type {region['type']!r} is not understood")
    marked = (Span(s.id, s.label, s.start, s.end, s.text, attributes.get(s.id, {})) for s in spans.values())
    return Document(identifier, data["text"], tuple(marked), tuple(links))


def _names(completed_by: Any) -> list[str]:
    if isinstance(completed_by, dict):
        return [str(completed_by[key]) for key in ("email", "username", "id") if completed_by.get(key) is not None]
    return [] if completed_by is None else [str(completed_by)]


def _interface() -> str:
    """The labelling interface: one label for dose spans, one for what each slot is read from, and the slots."""
    lines = [
        "<View>",
        "  <Relations>",
        *(f'    <Relation value="{kind}"/>' for kind in dict.fromkeys((*ARROWS, *EVIDENCE))),
    ]
    lines += [
        "  </Relations>",
        '  <Labels name="label" toName="text">',
        f'    <Label value="{DOSES}" background="#d97706"/>',
    ]
    lines += [f'    <Label value="{evidence_label(slot)}"/>' for slot in EVIDENCE]
    lines += ["  </Labels>", '  <Text name="text" value="$text" granularity="symbol"/>']
    whole = f'perRegion="true" whenTagName="label" whenLabelValue="{DOSES}"'
    for name in ATTRIBUTES:
        lines.append(f'  <Header value={quoteattr(name)} size="6" {whole}/>')
        if name in CHOICES:
            lines.append(f'  <Choices name="{name}" toName="text" choice="multiple" showInline="true" {whole}>')
            lines += [f'    <Choice value="{label}"/>' for label in CHOICES[name]]
            lines.append("  </Choices>")
        else:
            lines.append(f'  <TextArea name="{name}" toName="text" maxSubmissions="5" editable="true" {whole}/>')
    lines.append(f'  <TextArea name="{_RULE}" toName="text" perRegion="true" editable="false"/>')
    return "\n".join([*lines, "</View>"]) + "\n"
