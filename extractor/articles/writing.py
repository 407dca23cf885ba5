"""Writes results: JSON Lines (one line for each article) or a flat CSV table (one row for each tuple).

Files are written under a temporary name and renamed when they are whole, so a reader never sees half a file.
"""

from __future__ import annotations

import csv
import json
import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Protocol

from extractor.model import Article, Result

COLUMNS = (
    "id", "title", "published", "source", "url", "tuple", "partner", "doses", "value", "low", "high", "qualifier",
    "mechanism", "status", "vaccine", "recipient", "scope", "part_of", "date", "start", "end", "sentence", "error",
)  # fmt: skip
"""Columns of the flat table. Lists are joined by ``; ``; an article that failed is one row with `error`."""

SUFFIXES = (".jsonl", ".csv")
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_SENTENCE_LIMIT = 300


class OutputError(ValueError):
    """An output that cannot be written as asked."""


class Writer(Protocol):
    """Takes results one by one."""

    def write(self, result: Result, article: Article | None) -> None:
        """Write one result; `article` is ``None`` where the input row was no article."""


class JsonLinesWriter:
    """One line for each article, those without tuples and those that failed included."""

    def __init__(self, file: IO[str]) -> None:
        self._file = file

    def write(self, result: Result, article: Article | None) -> None:
        """Write one result as one line."""
        self._file.write(json.dumps(result.to_dict(), ensure_ascii=False) + "\n")


class CsvWriter:
    """One row for each tuple, with the article's own columns beside it."""

    def __init__(self, file: IO[str]) -> None:
        self._writer = csv.writer(file)
        self._writer.writerow(COLUMNS)

    def write(self, result: Result, article: Article | None) -> None:
        """Write the tuples of one result as rows."""
        for row in flat_rows(result, article):
            self._writer.writerow([_cell(row.get(column)) for column in COLUMNS])


def flat_rows(result: Result, article: Article | None) -> Iterator[dict[str, object]]:
    """The rows of one result in the flat table, as a mapping from column to value."""
    head: dict[str, object] = {"id": result.id}
    if article is not None:
        head |= {
            "title": article.title, "published": article.published, "source": article.source, "url": article.url,
        }  # fmt: skip
    if result.error is not None:
        yield head | {"error": f"{result.error.step}: {result.error.reason}"}
    for position, found in enumerate(result.tuples):
        doses = found.doses
        yield head | {
            "tuple": position,
            "partner": "; ".join(found.partner),
            "doses": doses.text,
            "value": doses.value,
            "low": doses.low,
            "high": doses.high,
            "qualifier": doses.qualifier.value,
            "mechanism": found.mechanism.value,
            "status": found.status.value,
            "vaccine": "; ".join(found.vaccine),
            "recipient": "; ".join(found.recipient),
            "scope": found.scope.value,
            "part_of": found.part_of,
            "date": found.date,
            "start": doses.start,
            "end": doses.end,
            "sentence": sentence_around(article.text, doses.start, doses.end) if article is not None else None,
        }


@contextmanager
def open_writer(path: Path | None, *, force: bool = False) -> Iterator[Writer]:
    """Open a writer for `path` by its ending, or for JSON Lines on standard output where `path` is ``None``.

    Raises :class:`OutputError` for an unknown ending, an existing file without `force`, or a missing folder.
    """
    if path is None:
        yield JsonLinesWriter(sys.stdout)
        return
    if path.suffix.lower() not in SUFFIXES:
        raise OutputError(f"{path}: unknown kind of output; known endings: {', '.join(SUFFIXES)}")
    if path.exists() and not force:
        raise OutputError(f"{path} exists; use --force to overwrite it")
    if not path.parent.is_dir():
        raise OutputError(f"{path.parent}: no such folder to write into")
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".part")
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="") as file:
            yield CsvWriter(file) if path.suffix.lower() == ".csv" else JsonLinesWriter(file)
        Path(temporary).chmod(0o644)
        Path(temporary).replace(path)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise


def sentence_around(text: str, start: int, end: int) -> str:
    """The line of `text` around a span, cut to a readable length at sentence ends or spaces."""
    low = max(text.rfind("\n", 0, start) + 1, text.rfind(". ", 0, start) + 2 if ". " in text[:start] else 0)
    stops = [p for p in (text.find("\n", end), text.find(". ", end)) if p >= 0]
    high = min(stops) + 1 if stops else len(text)
    if high - low > _SENTENCE_LIMIT:
        low = max(low, start - _SENTENCE_LIMIT // 2)
        high = min(high, low + _SENTENCE_LIMIT)
    return " ".join(text[low:high].split())


def _cell(value: object) -> object:
    """Neutralise a text that a spreadsheet would run as a formula."""
    if isinstance(value, str) and value.startswith(_FORMULA):
        return "'" + value
    return value
