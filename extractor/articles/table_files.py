"""Reads tables back that were written together: a DuckDB database, a folder of Parquet or CSV, the sheets of a workbook."""

from __future__ import annotations

import csv
from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

from extractor.articles.optional_libraries import needed
from extractor.articles.sources import InputError

Rows = list[dict[str, Any]]


def read_tables(path: Path, names: Collection[str], optional: Collection[str] = ()) -> Mapping[str, Rows]:
    """The rows of each table that is named, as mappings from column to value, all of them in memory.

    One that is `optional` may be missing, and is then missing in what is returned. CSV gives texts, an empty one for what is
    not known; the others give values of their types. Raises :class:`InputError` for what is not there or cannot be read, and
    :class:`MissingLibrary`.
    """
    if not path.exists():
        raise InputError(f"{path}: no such file or folder")
    kind = "" if path.is_dir() else path.suffix.lower()
    if kind not in _READERS:
        raise InputError(f"{path}: tables are read from .duckdb, .xlsx, or a folder of .parquet or .csv")
    with _READERS[kind](path) as (there, read):
        missing = [name for name in names if name not in there and name not in optional]
        if missing:
            raise InputError(f"{path}: no table {missing[0]}")
        return {name: read(name) for name in (*names, *optional) if name in there}


Opened = tuple[Collection[str], Callable[[str], Rows]]
"""The names of the tables that are there, and what reads one of them."""


@contextmanager
def _folder(path: Path) -> Iterator[Opened]:
    files: dict[str, Path] = {}
    for file in sorted(path.iterdir()):
        if file.suffix in (".parquet", ".csv") and files.setdefault(file.stem, file) != file:
            raise InputError(f"{path}: {file.stem} is there as Parquet and as CSV; keep one")
    yield files, lambda name: _of_parquet(files[name]) if files[name].suffix == ".parquet" else _of_csv(files[name])


def _of_parquet(file: Path) -> Rows:
    arrow = needed("pyarrow", "parquet")
    try:
        rows: Rows = needed("pyarrow.parquet", "parquet").read_table(file).to_pylist()
    except (arrow.ArrowException, OSError) as error:
        raise InputError(f"{file}: not Parquet ({_short(error)})") from None
    return rows


def _of_csv(file: Path) -> Rows:
    try:
        with file.open(encoding="utf-8-sig", newline="") as opened:
            return list(csv.DictReader(opened, strict=True))
    except (csv.Error, UnicodeDecodeError) as error:
        raise InputError(f"{file}: not CSV ({_short(error)})") from None


@contextmanager
def _database(path: Path) -> Iterator[Opened]:
    duckdb = needed("duckdb", "duckdb")
    try:
        with duckdb.connect(str(path), read_only=True) as database:
            found = database.execute("SELECT table_name FROM information_schema.tables").fetchall()

            def read(name: str) -> Rows:
                rows = database.execute(f'SELECT * FROM "{name}"')
                columns = [column[0] for column in rows.description]
                return [dict(zip(columns, row, strict=True)) for row in rows.fetchall()]

            yield [name for (name,) in found], read
    except duckdb.Error as error:
        raise InputError(f"{path}: not a DuckDB database ({_short(error)})") from None


@contextmanager
def _workbook(path: Path) -> Iterator[Opened]:
    openpyxl = needed("openpyxl", "xlsx")
    try:
        book = openpyxl.load_workbook(path, read_only=True, data_only=True)
    except (openpyxl.utils.exceptions.InvalidFileException, BadZipFile, KeyError, OSError) as error:
        raise InputError(f"{path}: not a workbook ({_short(error)})") from None

    def read(name: str) -> Rows:
        head, *rows = list(book[name].iter_rows(values_only=True)) or [()]
        return [dict(zip(head, row, strict=False)) for row in rows]

    try:
        yield book.sheetnames, read
    finally:
        book.close()


_READERS: Mapping[str, Callable[[Path], AbstractContextManager[Opened]]] = {
    "": _folder,
    ".duckdb": _database,
    ".xlsx": _workbook,
}
"""What opens each kind of file; a folder has no ending."""


def _short(error: Exception) -> str:
    return " ".join(str(error).split())[:200]
