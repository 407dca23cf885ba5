"""brat standoff: a folder with a ``.txt`` and an ``.ann`` for each article, and the configuration that brat needs.

See https://brat.nlplab.org/standoff.html. Labels are attributes of brat, all else stands in the notes of a span, as in
``partner: JPN, USA; value: 800000; status or: unspecified`` (a further reading). A span across a line end is written as
brat asks: in pieces, quoted with a space. Offsets count code points. Files are named after the id of their article; where
no file system takes that name, ``ids.tsv`` says whose they are.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from urllib.parse import quote, unquote

from extractor.articles.annotation.documents import (
    BYTE_ORDER_MARK,
    AnnotationError,
    Document,
    Flaw,
    Link,
    Span,
    moved,
    read_export,
)
from extractor.articles.annotation.tuples import ARROWS, ATTRIBUTES, CHOICES, DOSES, EVIDENCE, evidence_label
from extractor.articles.encodings import no_text, printable
from extractor.articles.writing import filling

_OR = " or"
_TEXT_BOUND = re.compile(r"T(\d+)\t(\S+) (\d+ \d+(?:;\d+ \d+)*)\t(.*)")
_RELATION = re.compile(r"R\d+\t(\S+) Arg1:T(\d+) Arg2:T(\d+)\s*")
_ATTRIBUTE = re.compile(r"[AM]\d+\t(\S+) T(\d+) (\S+)\s*")
_NOTE = re.compile(r"#\d+\tAnnotatorNotes T(\d+)\t(.*)")

_IDS = "ids.tsv"
"""Holds the ids of those articles whose files cannot be named after them: the name, a tab, the id in quotes (JSON)."""

_LONGEST_NAME, _KEPT = 200, 80
"""File systems take 255 bytes with the ending; a Vietnamese letter in an id is up to nine in a name."""

_AWKWARD = re.compile(r"\..*|.*[. ]|(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?", re.IGNORECASE)
"""Names that are hidden, or that Windows does not take."""

_CUT_ESCAPE = re.compile(r"%.?$")


def write(documents: Sequence[Document], folder: Path) -> list[str]:
    """Write `documents` and the configuration into `folder`, all or nothing; return which articles of others stay there."""
    names, others = _file_names([document.id for document in documents], folder)
    with filling(folder) as temporary:
        _write(temporary / "annotation.conf", _configuration())
        for document, name in zip(documents, names, strict=True):
            _write(temporary / f"{name}.txt", document.text)
            _write(temporary / f"{name}.ann", "".join(f"{line}\n" for line in _lines(document)))
        renamed = {name: one for name, one in others.items() if name != _plain(one)}
        renamed |= {n: d.id for d, n in zip(documents, names, strict=True) if n != _plain(d.id)}
        if renamed:
            lines = (f"{name}\t{json.dumps(identifier, ensure_ascii=False)}\n" for name, identifier in renamed.items())
            _write(temporary / _IDS, "".join(lines))
    if not others:
        return []
    return [f"{len(others)} articles of an earlier export stay in the folder, first {next(iter(others.values()))}"]


def read(folder: Path) -> Iterator[Document | Flaw]:
    """Read every article of `folder`. Raises :class:`AnnotationError` where there is none."""
    if not folder.is_dir():
        raise AnnotationError(f"{folder}: not a folder; brat keeps a .txt and an .ann for each article in one")
    texts = sorted(folder.glob("*.txt"))
    if not texts:
        raise AnnotationError(f"{folder}: no .txt of brat in this folder")
    ids = _ids(folder)
    for path in texts:
        wrong = no_text(path.stem)
        if wrong is not None:
            yield Flaw(printable(path.stem), f"{printable(str(path))}: its name holds {wrong}; rename it")
            continue
        identifier = ids.get(path.stem, unquote(path.stem))
        annotations = path.with_suffix(".ann")
        if not annotations.exists():
            yield Flaw(identifier, f"{annotations}: missing; an empty one says that there is no supply")
            continue
        try:
            document = _marked(identifier, _as_it_stands(path), _as_it_stands(annotations))
            yield replace(document, place=path.name)
        except ValueError as error:
            yield Flaw(identifier, f"{annotations}: {error}")


def _plain(identifier: str) -> str:
    """The name of the files of an article, where nothing speaks against it."""
    return quote(identifier, safe=" ,+@")


def _file_names(identifiers: Sequence[str], folder: Path) -> tuple[list[str], dict[str, str]]:
    """A name for the files of each article that every file system takes and tells from the others; and the articles that
    are in `folder` already and are none of these, by the names of their files."""
    there: dict[str, str] = {}
    if folder.is_dir():
        ids, own = _ids(folder), set(identifiers)
        stems = [path.stem for path in sorted(folder.glob("*.txt"))]
        there = {stem: ids.get(stem, unquote(stem)) for stem in stems if ids.get(stem, unquote(stem)) not in own}
    names = []
    taken = {name.casefold() for name in there}
    for identifier in identifiers:
        name = _plain(identifier)
        digest = sha256(identifier.encode()).hexdigest()
        awkward = _AWKWARD.fullmatch(name)
        kept = ("id-" if awkward else "") + _CUT_ESCAPE.sub("", name[:_KEPT])
        if awkward or len(name) > _LONGEST_NAME or name.casefold() in taken:
            name = f"{kept}-{digest[:16]}"
        if name.casefold() in taken:
            name = f"{kept}-{digest}"
        taken.add(name.casefold())
        names.append(name)
    return names, there


def _ids(folder: Path) -> dict[str, str]:
    """The ids of the articles whose files could not be named after them, by the name of their files."""
    path = folder / _IDS
    if not path.exists():
        return {}
    ids = {}
    for number, line in enumerate(read_export(path).split("\n"), 1):
        name, tab, written = line.partition("\t")
        try:
            identifier = json.loads(written) if line.strip() else None
        except ValueError:
            identifier = None
        if line.strip() and not (tab and isinstance(identifier, str)):
            raise AnnotationError(f"{path}: line {number}: not the name of a file, a tab and an id in quotes: {line!r}")
        if isinstance(identifier, str):
            ids[name] = identifier
    return ids


def _write(path: Path, content: str) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        file.write(content)


def _as_it_stands(path: Path) -> str:
    """The text of a file with the line ends it has: every one of them counts in the offsets."""
    try:
        with path.open(encoding="utf-8", newline="") as file:
            return file.read()
    except OSError as error:
        raise AnnotationError(f"{path.name} cannot be read: {error.strerror}") from None
    except UnicodeDecodeError as error:
        raise AnnotationError(f"{path.name} is not UTF-8 (byte {error.start})") from None


def _marked(identifier: str, text: str, annotations: str) -> Document:
    """The document without the byte-order mark that an editor put before its text.

    brat counts a mark that was there when the spans were made, and does not know of one that came later: the quotes tell.
    """
    annotations = annotations.removeprefix(BYTE_ORDER_MARK)
    if not text.startswith(BYTE_ORDER_MARK):
        return _document(identifier, text, annotations)
    bare, counted = (_document(identifier, one, annotations) for one in (text[1:], text))
    return moved(counted, -1, text[1:]) if _fitting(counted) > _fitting(bare) else bare


def _fitting(document: Document) -> int:
    return sum(span.text == document.text[span.start : span.end] for span in document.spans)


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
        line = line.removesuffix("\r")  # an editor may end lines with it
        if bound := _TEXT_BOUND.fullmatch(line):
            key, label, pieces, quoted = bound.groups()
            if key in spans:
                raise AnnotationError(f"line {number}: T{key} stands twice")
            ends = [int(end) for end in re.findall(r"\d+", pieces)]
            start, end = ends[0], ends[-1]
            found = text[start:end]
            # A line end inside a span is quoted as a space.
            same = found.replace("\n", " ") in (quoted, f"{quoted}\r")
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
