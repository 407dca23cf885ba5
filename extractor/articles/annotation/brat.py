"""brat standoff: a folder with a ``.txt`` and an ``.ann`` for each article, and the configuration that brat needs.

See https://brat.nlplab.org/standoff.html. Labels are attributes of brat, all else stands in the notes of a span, as in
``partner: JPN, USA; value: 800000; status or: unspecified`` (a further reading). A span across a line end is written as
brat asks: in pieces, quoted with a space. Offsets count code points.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from urllib.parse import quote, unquote

from extractor.articles.annotation.documents import AnnotationError, Document, Flaw, Link, Span
from extractor.articles.annotation.tuples import ARROWS, ATTRIBUTES, CHOICES, DOSES, EVIDENCE, evidence_label

_OR = " or"
_TEXT_BOUND = re.compile(r"T(\d+)\t(\S+) (\d+ \d+(?:;\d+ \d+)*)\t(.*)")
_RELATION = re.compile(r"R\d+\t(\S+) Arg1:T(\d+) Arg2:T(\d+)\s*")
_ATTRIBUTE = re.compile(r"[AM]\d+\t(\S+) T(\d+) (\S+)\s*")
_NOTE = re.compile(r"#\d+\tAnnotatorNotes T(\d+)\t(.*)")


def write(documents: Iterable[Document], folder: Path) -> None:
    """Write `documents` and the configuration into `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "annotation.conf").write_text(_configuration(), "utf-8")
    for document in documents:
        name = quote(document.id, safe=" ,+@")
        with (folder / f"{name}.txt").open("w", encoding="utf-8", newline="") as file:
            file.write(document.text)
        with (folder / f"{name}.ann").open("w", encoding="utf-8", newline="") as file:
            file.writelines(f"{line}\n" for line in _lines(document))


def read(folder: Path) -> Iterator[Document | Flaw]:
    """Read every article of `folder`. Raises :class:`AnnotationError` where there is none."""
    if not folder.is_dir():
        raise AnnotationError(f"{folder}: not a folder; brat keeps a .txt and an .ann for each article in one")
    texts = sorted(folder.glob("*.txt"))
    if not texts:
        raise AnnotationError(f"{folder}: no .txt of brat in this folder")
    for path in texts:
        annotations = path.with_suffix(".ann")
        if not annotations.exists():
            yield Flaw(unquote(path.stem), f"{annotations}: missing; an empty one says that there is no supply")
            continue
        try:
            yield _document(unquote(path.stem), _as_it_stands(path), _as_it_stands(annotations))
        except (AnnotationError, UnicodeDecodeError) as error:
            yield Flaw(unquote(path.stem), f"{annotations}: {error}")


def _as_it_stands(path: Path) -> str:
    """The text of a file with the line ends it has: every one of them counts in the offsets."""
    with path.open(encoding="utf-8", newline="") as file:
        return file.read()


def _lines(document: Document) -> Iterator[str]:
    numbers = {span.id: number for number, span in enumerate(document.spans, 1)}
    attribute = note = 0
    for span in document.spans:
        own = f"T{numbers[span.id]}"
        quoted = document.text[span.start : span.end]
        yield f"{own}\t{span.label} {_pieces(span, quoted)}\t{quoted.replace(chr(10), ' ')}"
        notes = []
        for name, readings in span.attributes.items():
            if name not in CHOICES:
                notes.append(f"{name}: {' | '.join(readings)}")
                continue
            attribute += 1
            yield f"A{attribute}\t{name.capitalize()} {own} {readings[0]}"
            if readings[1:]:
                notes.append(f"{name}{_OR}: {' | '.join(readings[1:])}")
        if notes:
            note += 1
            yield f"#{note}\tAnnotatorNotes {own}\t{'; '.join(notes)}"
    for number, link in enumerate(document.links, 1):
        yield f"R{number}\t{link.kind} Arg1:T{numbers[link.source]} Arg2:T{numbers[link.target]}"


def _pieces(span: Span, quoted: str) -> str:
    pieces, start = [], span.start
    for line in quoted.split("\n"):
        if line:
            pieces.append(f"{start} {start + len(line)}")
        start += len(line) + 1
    return ";".join(pieces)


def _document(identifier: str, text: str, annotations: str) -> Document:
    spans: dict[str, Span] = {}
    attributes: dict[str, dict[str, tuple[str, ...]]] = {}
    links: list[Link] = []
    # Not splitlines: brat ends lines with a line feed, and a quoted text may hold other separators.
    for number, line in enumerate(annotations.split("\n"), 1):
        if bound := _TEXT_BOUND.fullmatch(line):
            key, label, pieces, quoted = bound.groups()
            ends = [int(end) for end in re.findall(r"\d+", pieces)]
            start, end = ends[0], ends[-1]
            found = text[start:end]
            # A line end inside a span is quoted as a space.
            same = found.replace("\n", " ") == quoted
            spans[key] = Span(key, label, start, end, found if same else quoted)
        elif relation := _RELATION.fullmatch(line):
            links.append(Link(*relation.groups()))
        elif attribute := _ATTRIBUTE.fullmatch(line):
            name, key, value = attribute.groups()
            own = attributes.setdefault(key, {})
            own[name.lower()] = (value, *own.get(name.lower(), ()))
        elif note := _NOTE.fullmatch(line):
            _add_note(attributes.setdefault(note[1], {}), note[2], number)
        elif line.strip():
            raise AnnotationError(f"line {number}: not understood: {line!r}")
    marked = (Span(s.id, s.label, s.start, s.end, s.text, attributes.get(s.id, {})) for s in spans.values())
    return Document(identifier, text, tuple(marked), tuple(links))


def _add_note(own: dict[str, tuple[str, ...]], note: str, number: int) -> None:
    for part in note.split(";"):
        if not part.strip():
            continue
        name, colon, values = part.partition(":")
        name = name.strip()
        if not colon or name.removesuffix(_OR) not in (*ATTRIBUTES, "rule"):
            known = ", ".join((*ATTRIBUTES, "rule"))
            raise AnnotationError(f"line {number}: note {part.strip()!r} is not 'name: value' with a name of {known}")
        readings = tuple(value.strip() for value in values.split("|"))
        name = name.removesuffix(_OR)
        own[name] = (*own.get(name, ()), *readings)


def _configuration() -> str:
    evidence = [evidence_label(slot) for slot in EVIDENCE]
    targets = "|".join(evidence)
    lines = ["[entities]", DOSES, *evidence, "", "[relations]"]
    lines += [f"{slot}\tArg1:{DOSES}, Arg2:{DOSES}|{evidence_label(slot)}" for slot in ARROWS]
    lines += [f"{slot}\tArg1:{DOSES}, Arg2:{evidence_label(slot)}" for slot in EVIDENCE if slot not in ARROWS]
    lines += [f"<OVERLAP>\tArg1:{DOSES}, Arg2:{DOSES}|{targets}, <OVL-TYPE>:<ANY>", "", "[events]", "", "[attributes]"]
    lines += [f"{name.capitalize()}\tArg:{DOSES}, Value:{'|'.join(labels)}" for name, labels in CHOICES.items()]
    return "\n".join(lines) + "\n"
