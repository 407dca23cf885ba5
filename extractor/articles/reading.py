"""Reads articles: JSON Lines, plain text files, folders of them, standard input.

Rows are streamed, never a whole file of them. What cannot be read becomes a :class:`BadRow`, a value that names the file, the
row and the reason, so that a run goes on and nothing is lost silently.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO

from extractor.model import Article

SUFFIXES = (".jsonl", ".txt")
"""Endings of the files that are read from a folder."""

_FIELDS = ("title", "published", "source", "url")


class InputError(ValueError):
    """An input that does not exist or is of a kind that is not read."""


@dataclass(frozen=True, slots=True)
class BadRow:
    """A row that is no article: `id` is the best name it has, `where` the file and line, `reason` says what is wrong."""

    id: str
    where: str
    reason: str

    def __str__(self) -> str:
        return f"{self.where}: {self.reason}"


def read_articles(inputs: Iterable[str | Path]) -> Iterator[Article | BadRow]:
    """Read the articles of `inputs` in order: files by their ending, folders with all files in them, ``-`` for JSON Lines
    on standard input.

    Raises :class:`InputError` before anything is read when an input is missing or of an unknown kind.
    """
    files = [file for item in inputs for file in _files(item)]
    return (row for file in files for row in _read_file(file))


def _files(item: str | Path) -> list[Path | None]:
    if str(item) == "-":
        return [None]
    path = Path(item)
    if path.is_dir():
        found = sorted(file for file in path.rglob("*") if file.suffix.lower() in SUFFIXES and file.is_file())
        if not found:
            raise InputError(f"{path}: no {' or '.join(SUFFIXES)} files in this folder")
        return list(found)
    if not path.exists():
        raise InputError(f"{path}: no such file or folder")
    if path.suffix.lower() not in SUFFIXES:
        raise InputError(f"{path}: not a kind of file that is read; known: {', '.join(SUFFIXES)}, or a folder of them")
    return [path]


def _read_file(path: Path | None) -> Iterator[Article | BadRow]:
    if path is None:
        yield from _read_lines(sys.stdin.buffer, "standard input")
        return
    try:
        with path.open("rb") as file:
            if path.suffix.lower() == ".jsonl":
                yield from _read_lines(file, str(path))
            else:
                yield _read_text(file.read(), path)
    except OSError as error:
        yield BadRow(path.stem, str(path), f"cannot be read: {error.strerror}")


def _read_text(content: bytes, path: Path) -> Article | BadRow:
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return BadRow(path.stem, str(path), f"not UTF-8 (byte {error.start})")
    title = text.lstrip().split("\n", 1)[0].strip() or None
    return Article(path.stem, text, title=title, source=str(path))


def _read_lines(file: BinaryIO, name: str) -> Iterator[Article | BadRow]:
    for number, line in enumerate(file, 1):
        if not line.strip():
            continue
        where = f"{name} line {number}"
        try:
            row = json.loads(line.decode("utf-8-sig"))
        except UnicodeDecodeError as error:
            yield BadRow(f"{Path(name).stem}:{number}", where, f"not UTF-8 (byte {error.start})")
        except ValueError as error:
            yield BadRow(f"{Path(name).stem}:{number}", where, f"not JSON ({error})")
        else:
            yield _article(row, f"{Path(name).stem}:{number}", where)


def _article(row: Any, fallback: str, where: str) -> Article | BadRow:
    if not isinstance(row, dict):
        return BadRow(fallback, where, "not an object with the fields of an article")
    identifier = row.get("id", fallback)
    if not isinstance(identifier, (str, int)) or isinstance(identifier, bool) or identifier == "":
        return BadRow(fallback, where, f"id: {identifier!r} is not a text")
    if not isinstance(row.get("text"), str):
        return BadRow(str(identifier), where, "text: missing or not a text")
    wrong = [field for field in _FIELDS if not isinstance(row.get(field), (str, type(None)))]
    if wrong:
        return BadRow(str(identifier), where, f"{wrong[0]}: {row[wrong[0]]!r} is not a text")
    published = row.get("published")
    if published and not _is_day(published):
        return BadRow(str(identifier), where, f"published: {published!r} is not a day like 2021-07-25")
    return Article(str(identifier), row["text"], **{field: row.get(field) or None for field in _FIELDS})


def _is_day(published: str) -> bool:
    from datetime import date

    try:
        date.fromisoformat(published[:10])
    except ValueError:
        return False
    return True
