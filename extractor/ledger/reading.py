"""Reads what the ledger is made of: results or gold in our formats, and the days and sources of the articles."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from extractor.articles import BadRow, read_articles, read_day
from extractor.articles.optional_libraries import check_installed, needed
from extractor.ledger.mention import Mention, days, interval
from extractor.model import SLOTS, Article, slots_of
from extractor.scoring.gold import Annotation, parse_tuple, read_rows

FORMATS = (".jsonl", ".csv", ".tsv", ".parquet", ".duckdb")
_NESTED = {".jsonl"}
_LISTS = slots_of("ids")
_AT_ONCE = 10_000


class LedgerError(ValueError):
    """A ledger that cannot be made as asked, or results that cannot be read; the message names file, article and field."""


class Told(NamedTuple):
    """What an article tells of itself, empty where it does not."""

    published: str = ""
    source: str = ""
    text: str = ""
    url: str = ""


About = Mapping[str, Told]
"""The articles, by id."""


_Row = tuple[str, str, Any, Mapping[str, Any] | None, Mapping[str, Any]]
"""Where it stands, the article, the position (or what is wrong), the tuple, and what the row tells of the article."""


def result_files(inputs: Sequence[Path]) -> list[Path]:
    """The files of `inputs`, folders with all parts in them, in order of their names. Raises :class:`LedgerError`."""
    files: list[Path] = []
    for path in inputs:
        if path.is_dir():
            found = sorted(file for file in path.rglob("*") if file.suffix in FORMATS)
            if not found:
                raise LedgerError(f"{path}: no results in it; they end in {', '.join(FORMATS)}")
            files += found
        elif not path.exists():
            raise LedgerError(f"{path}: no such file")
        elif path.suffix not in FORMATS:
            raise LedgerError(f"{path}: not a format of results; they end in {', '.join(FORMATS)}")
        else:
            files.append(path)
    kinds = {file.suffix for file in files}
    if len(kinds) > 1:
        raise LedgerError(f"{', '.join(sorted(kinds))}: results of several formats at once; convert them to one first")
    return files


def told_of(article: Article) -> Told:
    """What `article` tells of itself."""
    return Told(article.published or "", article.source or "", article.text, article.url or "")


def read_corpus(paths: Sequence[Path]) -> tuple[dict[str, Told], list[str]]:
    """What the articles in `paths` tell of themselves, by id, and in words what could not be read."""
    about: dict[str, Told] = {}
    problems: list[str] = []
    for row in read_articles(paths) if paths else ():
        if isinstance(row, BadRow):
            problems.append(str(row))
            continue
        problems += [f"{row.id}: {warning}" for warning in row.warnings]
        about[row.id] = told_of(row)
    return about, problems


def read_mentions(files: Sequence[Path], about: About, problems: list[str]) -> Iterator[Mention]:
    """The mentions in `files`, one after another; what is wrong with a row is put into `problems`, and the row left out."""
    places: dict[str, tuple[str, str]] = {}
    for file in files:
        rows = _nested(file) if file.suffix in _NESTED else _flat(file)
        yield from _checked(rows, str(file), places, about, problems)


def mentions_of(
    results: Iterable[tuple[str, Mapping[str, Any]]], about: About, problems: list[str]
) -> Iterator[Mention]:
    """The mentions in results in memory: id and JSON form of each."""
    rows = (
        (f"result {number}", identifier, position, form, {"group": line.get("group")})
        for number, (identifier, line) in enumerate(results, 1)
        for position, form in enumerate(line["tuples"])
    )
    return _checked(rows, "the results", {}, about, problems)


def _checked(
    rows: Iterable[_Row], source: str, places: dict[str, tuple[str, str]], about: About, problems: list[str]
) -> Iterator[Mention]:
    """The rows that can be read as mentions. An id belongs to the file, and the line of results, that has it first."""
    nested = not source.endswith((".csv", ".tsv", ".parquet", ".duckdb"))
    repeated: set[tuple[str, str]] = set()
    undated: set[str] = set()
    for where, identifier, position, form, more in rows:
        if form is None:
            problems.append(f"{where}: {position}")
            continue
        here = (source, where if nested else "")
        if places.setdefault(identifier, here) != here:
            if (identifier, here[1] or source) not in repeated:
                repeated.add((identifier, here[1] or source))
                first = " ".join(dict.fromkeys(part for part in places[identifier] if part))
                problems.append(f"{where}: {identifier}: the id stands before, in {first}; not counted again")
            continue
        annotation, wrong = parse_tuple(form)
        if annotation is None:
            problems.append(f"{where}: {identifier}: tuple {position}: {wrong[0][0]}: {wrong[0][1]}")
            continue
        try:
            published = (
                read_day(str(more.get("published") or "") or about.get(identifier, _UNKNOWN).published or None) or ""
            )
        except ValueError as error:  # the tuple itself is whole: it stays, without a day
            published = ""
            if identifier not in undated:
                undated.add(identifier)
                problems.append(f"{where}: {identifier}: published: {error}")
        try:
            yield _mention(identifier, int(position), annotation, published, str(more.get("group") or identifier))
        except ValueError as error:
            problems.append(f"{where}: {identifier}: tuple {position}: {error}")


_UNKNOWN = Told()


def _mention(identifier: str, position: int, found: Annotation, published: str, voice: str) -> Mention:
    value, low, high, qualifier = found.first("doses")
    first, last = interval(value, low, high, qualifier)
    told = found.first("date") or ""
    if told:
        _check_day("date", told)
    partner, recipient, vaccine = ("+".join(sorted(found.first(slot))) for slot in ("partner", "recipient", "vaccine"))
    return Mention(
        identifier,
        position,
        partner,
        recipient,
        vaccine,
        str(found.first("mechanism")),
        str(found.first("status")),
        found.first("scope") == "total",
        first,
        last,
        value if qualifier in ("exact", "approx") else None,
        told or published,
        bool(told),
        voice,
        found.first("part_of"),
        found.confidence,
        found.start,
        found.end,
    )


def _check_day(field: str, day: str) -> None:
    try:
        days(day)
    except ValueError:
        raise ValueError(f"{field}: {day!r} is no day or month") from None


def _nested(file: Path) -> Iterator[_Row]:
    for where, row in read_rows(file):
        identifier = row.get("id")
        if "text" in row and "tuples" not in row:
            raise LedgerError(
                f"{where}: an article, not a line of results: extractor extract makes results of articles"
            )
        if not isinstance(identifier, str) or not identifier or not isinstance(row.get("tuples"), list):
            yield where, "", "not a line of results: id or tuples are missing", None, {}
            continue
        more = {name: row[name] for name in ("group", "published", "source") if row.get(name)}
        for position, form in enumerate(row["tuples"]):
            yield where, identifier, position, form, more


def _flat(file: Path) -> Iterator[_Row]:
    """The rows of a flat table; DuckDB reads them."""
    check_installed("duckdb", "duckdb")
    connection = needed("duckdb", "duckdb").connect(
        str(file) if file.suffix == ".duckdb" else ":memory:", read_only=file.suffix == ".duckdb"
    )
    name = str(file).replace("'", "''")
    table = {
        ".csv": f"read_csv('{name}', all_varchar=true, header=true)",
        ".tsv": f"read_csv('{name}', all_varchar=true, header=true, delim='\t')",
        ".parquet": f"read_parquet('{name}')",
        ".duckdb": "tuples",
    }[file.suffix]
    try:
        found = connection.execute(f"SELECT * FROM {table}")
        columns = [column[0] for column in found.description]
        if "tuples" in columns:
            yield from _lists(file, found, columns)
            return
        missing = [
            column for column in ("id", "tuple", "doses", *SLOTS) if column not in columns and not _optional(column)
        ]
        if missing:
            raise LedgerError(f"{file}: not a table of results: no column {missing[0]!r}")
        number = 1
        while rows := found.fetchmany(_AT_ONCE):
            for values in rows:
                number += 1
                row = dict(zip(columns, values, strict=True))
                if row["tuple"] in (None, ""):
                    continue  # an article that failed
                yield f"{file} row {number}", str(row["id"]), row["tuple"], _form(row), _more(row)
    except LedgerError:
        raise
    except Exception as error:  # whatever a damaged file makes of the library
        raise LedgerError(f"{file}: cannot be read: {str(error).splitlines()[0]}") from None
    finally:
        connection.close()


def _optional(column: str) -> bool:
    return column in SLOTS and SLOTS[column].optional


def _lists(file: Path, found: Any, columns: Sequence[str]) -> Iterator[_Row]:
    number = 0
    while rows := found.fetchmany(_AT_ONCE // 10):
        for values in rows:
            number += 1
            row = dict(zip(columns, values, strict=True))
            for position, form in enumerate(row["tuples"] or ()):
                yield f"{file} row {number}", str(row["id"]), position, form, _more(row)


def _more(row: Mapping[str, Any]) -> Mapping[str, Any]:
    return {name: row[name] for name in ("group", "published", "source") if row.get(name)}


def _form(row: Mapping[str, Any]) -> Mapping[str, Any]:
    """A row of the flat table as the tuple that it was."""
    form: dict[str, Any] = {slot: row.get(slot) or None for slot in SLOTS if slot in row}
    for slot in _LISTS:
        form[slot] = [one for one in str(row.get(slot) or "").split("; ") if one]
    for slot in slots_of("position"):
        form[slot] = _number(row.get(slot))
    for slot in slots_of("label"):
        if SLOTS[slot].optional and not form.get(slot):
            form.pop(slot, None)
    numbers = {name: _number(row.get(name)) for name in ("value", "low", "high", "start", "end")}
    form["doses"] = {"text": row.get("doses") or "", "qualifier": row.get("qualifier"), **numbers}
    form["doses"] |= {name: numbers[name] or 0 for name in ("start", "end")}
    if row.get("confidence") not in (None, ""):
        form["confidence"] = {"tuple": float(row["confidence"])}
    return form


def _number(value: Any) -> Any:
    if value in (None, ""):
        return None
    try:
        return int(value)
    except (TypeError, ValueError):
        return value
