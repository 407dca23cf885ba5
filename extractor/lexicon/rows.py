"""Rows of the lexicon: read from TOML files, checked against the schema, layered.

What a row may hold is declared in :mod:`extractor.lexicon.schema`; finding rows in a text is left to
:mod:`extractor.lexicon.engine`.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from extractor.lexicon.schema import COMMON, ID, KINDS, LABELS, NAME_KINDS, SCOPE, Key
from extractor.text import normalise

_HYPHENS = ("-", " ", "", " - ")
"""What may stand for a hyphen in the forms of a row with ``hyphen = "loose"``."""

PLACEHOLDER = "{vaccine}"
"""Stands in a form for each spelling of the word *vaccine*, which are the forms of the row :data:`SPELLINGS`."""

SPELLINGS = "unit.vaccine"


class LexiconError(ValueError):
    """The lexicon's files are wrong; the message lists every problem, one a line, each with file, row and key."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row: what is known about some forms, with examples that must and must not match.

    `forms`, `not_before`, `not_after`, `only_before` and `only_after` are in the normalised view of the text, all but the
    first in lower case. `file` is the name of a bundled file, the path of a user's file. `extra` holds the values of the
    keys that only rows of this kind have; read them with :meth:`get`.
    """

    id: str
    kind: str
    label: str
    forms: tuple[str, ...]
    matches: tuple[str, ...]
    rejects: tuple[str, ...]
    file: str
    case: str | None = None
    not_before: tuple[str, ...] = ()
    not_after: tuple[str, ...] = ()
    only_before: tuple[str, ...] = ()
    only_after: tuple[str, ...] = ()
    source: str | None = None
    bundled: bool = True
    extra: Mapping[str, object] = field(default_factory=dict, compare=False, hash=False)
    scoped: bool = False
    """Whether the row limits the scope of its cue (:data:`extractor.lexicon.schema.SCOPE`)."""
    guarded: bool = False
    """Whether the row says what may or must stand beside a match."""

    def get(self, key: str) -> object:
        """Value of a key of this kind, ``None`` where the row does not have it."""
        return self.extra.get(key)

    def case_of(self, form: str) -> str:
        """How the case of a text must agree with `form`: ``any``, ``capital`` or ``exact``.

        A row's `case` decides. Without it, names that have a capital need their first one and cues need none:
        ``capital`` lets the rest of a form of five characters or more be in any case (*Hàn quốc, Unicef*, not *Who*).
        Text all in capitals, as headlines are, agrees with every form.
        """
        if self.case is not None:
            return self.case
        return "capital" if self.kind in NAME_KINDS and form != form.lower() else "any"


def read_rows(directories: Iterable[Path]) -> dict[str, Row]:
    """Read the bundled rows and those of `directories`, later ones replacing earlier ones of the same id.

    Raises :class:`LexiconError` with one line for each problem found in any file.
    """
    bundled, wrong = _bundled()
    rows, problems = dict(bundled), list(wrong)
    for directory in directories:
        if not directory.is_dir():
            problems.append(f"{directory}: no such directory of lexicon rows")
            continue
        layer = [(str(path), path.read_bytes()) for path in sorted(directory.glob("*.toml"))]
        _add_layer(rows, layer, problems, bundled=False)
    if problems:
        raise LexiconError("\n".join(problems))
    spellings = rows[SPELLINGS].forms
    return {row.id: _spelled_out(row, spellings) for row in rows.values()}


@cache
def _bundled() -> tuple[Mapping[str, Row], tuple[str, ...]]:
    """The bundled rows, and what is wrong with them: read once, whatever is layered over them."""
    rows: dict[str, Row] = {}
    problems: list[str] = []
    data = (f for f in files("extractor.lexicon").joinpath("data").iterdir() if f.name.endswith(".toml"))
    layer = [(f.name, f.read_bytes()) for f in sorted(data, key=lambda f: f.name)]
    _add_layer(rows, layer, problems, bundled=True)
    return rows, tuple(problems)


def _spelled_out(row: Row, spellings: tuple[str, ...]) -> Row:
    if not any(PLACEHOLDER in form for form in row.forms):
        return row
    forms = (form.replace(PLACEHOLDER, spelling) for form in row.forms for spelling in spellings)
    return replace(row, forms=tuple(dict.fromkeys(forms)))


def _add_layer(rows: dict[str, Row], layer: list[tuple[str, bytes]], problems: list[str], *, bundled: bool) -> None:
    seen: dict[str, str] = {}
    for name, content in layer:
        for row in _read_file(name, content, problems, bundled=bundled):
            if row.id in seen:
                problems.append(f"{name}: {row.id}: id is used twice (also in {seen[row.id]})")
            seen[row.id] = name
            rows[row.id] = row


def _read_file(name: str, content: bytes, problems: list[str], *, bundled: bool) -> Iterator[Row]:
    try:
        tables = tomllib.loads(content.decode("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        problems.append(f"{name}: not a TOML file: {error}")
        return
    for kind, entries in tables.items():
        if kind not in KINDS:
            problems.append(f"{name}: unknown kind [[{kind}]]; known: {', '.join(sorted(KINDS))}")
            continue
        if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
            problems.append(f"{name}: {kind} must be tables in an array, each headed [[{kind}]]")
            continue
        for number, entry in enumerate(entries, start=1):
            wrong = list(_problems(kind, entry))
            where = entry["id"] if isinstance(entry.get("id"), str) else f"[[{kind}]] number {number}"
            problems.extend(f"{name}: {where}: {problem}" for problem in wrong)
            if not wrong:
                yield _row(name, kind, entry, bundled=bundled)


def _problems(kind: str, entry: Mapping[str, Any]) -> Iterator[str]:
    keys: dict[str, Key] = {**COMMON, **KINDS[kind]}
    for key, value in entry.items():
        if key not in keys:
            known = sorted(KINDS[kind]) + sorted(COMMON)
            yield f"unknown key {key!r}; known: {', '.join(known)}"
        elif type(value) is not keys[key].type:
            yield f"{key}: {value!r} is not a {_TYPES[keys[key].type]}"
        elif isinstance(value, list) and not all(isinstance(v, str) and v.strip() for v in value):
            yield f"{key}: every item must be a text that is not empty"
        elif key == "forms" and isinstance(value, list) and (unknown := _unknown_placeholder(value)):
            yield f"forms: unknown placeholder {unknown}; known: {PLACEHOLDER}"
        elif (allowed := keys[key].values) is not None:
            outside = [v for v in (value if isinstance(value, list) else [value]) if v not in allowed]
            if outside:
                yield f"{key}: unknown value {outside[0]!r}; known: {', '.join(sorted(allowed))}"
    for key, rule in keys.items():
        if rule.required and (key not in entry or entry[key] in ("", [])):
            yield f"{key} is missing or empty"
    label = entry.get("label")
    if not isinstance(label, str) or not label:
        return
    if kind in NAME_KINDS:
        if ID.fullmatch(label) is None:
            yield f"label: {label!r} is not an id: capital letters, digits and _, such as SPUTNIK_V"
    elif label not in LABELS[kind]:
        yield f"label: unknown value {label!r}; known: {', '.join(sorted(LABELS[kind]))}"


def _unknown_placeholder(forms: list[str]) -> str | None:
    found = (match for form in forms for match in re.findall(r"\{[^}]*\}?|\}", form))
    return next((match for match in found if match != PLACEHOLDER), None)


_TYPES = {str: "text", list: "list of texts", bool: "true or false", int: "whole number"}


def _row(name: str, kind: str, entry: Mapping[str, Any], *, bundled: bool) -> Row:
    hyphens = _HYPHENS if entry.get("hyphen") == "loose" else ("-",)
    spellings = (normalise(form).text.strip().replace("-", hyphen) for form in entry["forms"] for hyphen in hyphens)
    return Row(
        id=entry["id"],
        kind=kind,
        label=entry["label"],
        forms=tuple(dict.fromkeys(spellings)),
        matches=tuple(entry["matches"]),
        rejects=tuple(entry["rejects"]),
        file=name,
        case=entry.get("case"),
        not_before=_phrases(entry, "not_before"),
        not_after=_phrases(entry, "not_after"),
        only_before=_phrases(entry, "only_before"),
        only_after=_phrases(entry, "only_after"),
        source=entry.get("source"),
        bundled=bundled,
        extra={key: value for key, value in entry.items() if key not in COMMON},
        scoped=not SCOPE.keys().isdisjoint(entry),
        guarded=not {"not_before", "not_after", "only_before", "only_after"}.isdisjoint(entry),
    )


def _phrases(entry: Mapping[str, Any], key: str) -> tuple[str, ...]:
    return tuple(normalise(phrase).text.lower() for phrase in entry.get(key, ()))
