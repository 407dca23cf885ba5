"""Rows of the lexicon: read from TOML files, checked against the schema, layered."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from importlib.resources import files
from pathlib import Path
from typing import Any

from extractor.lexicon.schema import COMMON, KINDS, LABELS, Key
from extractor.text import normalise


class LexiconError(ValueError):
    """The lexicon's files are wrong; the message lists every problem, each with file, row and key."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row: what is known about some forms, with examples that must and must not match.

    `extra` holds the values of the keys that only rows of this kind have; read them with :meth:`get`.
    """

    id: str
    kind: str
    label: str
    forms: tuple[str, ...]
    matches: tuple[str, ...]
    rejects: tuple[str, ...]
    file: str
    exact: bool
    not_before: tuple[str, ...] = ()
    not_after: tuple[str, ...] = ()
    source: str | None = None
    extra: Mapping[str, object] = field(default_factory=dict, compare=False, hash=False)

    def get(self, key: str) -> object:
        """Value of a key of this kind, ``None`` where the row does not have it."""
        return self.extra.get(key)


def read_rows(directories: Iterable[Path]) -> dict[str, Row]:
    """Read the bundled rows and those of `directories`, later ones replacing earlier ones of the same id.

    Raises :class:`LexiconError` with one line for each problem found.
    """
    rows: dict[str, Row] = {}
    problems: list[str] = []
    bundled = sorted(f for f in files("extractor.lexicon").joinpath("data").iterdir() if f.name.endswith(".toml"))
    layers: list[list[tuple[str, bytes]]] = [[(f.name, f.read_bytes()) for f in bundled]]
    for directory in directories:
        if not directory.is_dir():
            raise LexiconError(f"{directory}: no such directory of lexicon rows")
        layers.append([(str(path), path.read_bytes()) for path in sorted(directory.glob("*.toml"))])
    for layer in layers:
        seen: dict[str, str] = {}
        for name, content in layer:
            for row in _read_file(name, content, problems):
                if row.id in seen:
                    problems.append(f"{name}: {row.id}: id is used twice (also in {seen[row.id]})")
                seen[row.id] = name
                rows[row.id] = row
    if problems:
        raise LexiconError("\n".join(problems))
    return rows


def _read_file(name: str, content: bytes, problems: list[str]) -> Iterator[Row]:
    try:
        tables = tomllib.loads(content.decode("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        problems.append(f"{name}: not a TOML file: {error}")
        return
    for kind, entries in tables.items():
        if kind not in KINDS or not isinstance(entries, list):
            problems.append(f"{name}: unknown kind [[{kind}]]; known: {', '.join(sorted(KINDS))}")
            continue
        for entry in entries:
            wrong = list(_problems(kind, entry))
            if wrong:
                where = entry.get("id", "row without id") if isinstance(entry, dict) else "row"
                problems.extend(f"{name}: {where}: {problem}" for problem in wrong)
            else:
                yield _row(name, kind, entry)


def _problems(kind: str, entry: Mapping[str, Any]) -> Iterator[str]:
    keys: dict[str, Key] = {**COMMON, **KINDS[kind]}
    for key, value in entry.items():
        if key not in keys:
            yield f"unknown key {key!r}; known: {', '.join(sorted(keys))}"
        elif not isinstance(value, keys[key].type):
            yield f"{key}: {value!r} is not a {_TYPES[keys[key].type]}"
        elif keys[key].type is list and not all(isinstance(v, str) and v.strip() for v in value):
            yield f"{key}: every item must be a text"
        elif (allowed := keys[key].values) is not None and value not in allowed:
            yield f"{key}: unknown value {value!r}; known: {', '.join(sorted(allowed))}"
    for key, rule in keys.items():
        if rule.required and not entry.get(key):
            yield f"{key} is missing or empty"
    if kind in LABELS and entry.get("label") and entry["label"] not in LABELS[kind]:
        yield f"label: unknown value {entry['label']!r}; known: {', '.join(sorted(LABELS[kind]))}"


_TYPES = {str: "text", list: "list of texts", bool: "true or false"}


def _row(name: str, kind: str, entry: Mapping[str, Any]) -> Row:
    forms = tuple(dict.fromkeys(normalise(form).text.strip() for form in entry["forms"]))
    case = entry.get("case", "exact" if kind in ("party", "vaccine", "place") else "any")
    return Row(
        id=entry["id"],
        kind=kind,
        label=entry["label"],
        forms=forms,
        matches=tuple(entry["matches"]),
        rejects=tuple(entry["rejects"]),
        file=name,
        exact=case == "exact",
        not_before=tuple(normalise(p).text.lower() for p in entry.get("not_before", ())),
        not_after=tuple(normalise(p).text.lower() for p in entry.get("not_after", ())),
        source=entry.get("source"),
        extra={key: value for key, value in entry.items() if key not in COMMON},
    )
