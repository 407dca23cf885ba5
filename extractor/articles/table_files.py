"""Reads tables back that were written together: a DuckDB database, a folder of Parquet or CSV, the sheets of a workbook."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from extractor.articles.optional_libraries import needed
from extractor.articles.sources import InputError

Rows = list[dict[str, Any]]


def read_tables(path: Path, names: Iterable[str]) -> Mapping[str, Rows]:
    """The rows of each table that is named, as mappings from column to value, all of them in memory.

    CSV gives texts, an empty one for what is not known; the others give values of their types. Raises :class:`InputError`
    for what is not there or cannot be read, and :class:`MissingLibrary`.
    """
    if path.is_dir():
        return {name: _of_folder(path, name) for name in names}
    if not path.exists():
        raise InputError(f"{path}: no such file or folder")
    if path.suffix.lower() == ".duckdb":
        return _of_database(path, names)
    if path.suffix.lower() == ".xlsx":
        return _of_workbook(path, names)
    raise InputError(f"{path}: tables are read from .duckdb, .xlsx, or a folder of .parquet or .csv")


def _of_folder(folder: Path, name: str) -> Rows:
    parquet, plain = (folder / f"{name}{ending}" for ending in (".parquet", ".csv"))
    if parquet.exists() and plain.exists():
        raise InputError(f"{folder}: {name} is there as Parquet and as CSV; keep one")
    if parquet.exists():
        arrow = needed("pyarrow", "parquet")
        try:
            rows: Rows = needed("pyarrow.parquet", "parquet").read_table(parquet).to_pylist()
        except (arrow.ArrowException, OSError) as error:
            raise InputError(f"{parquet}: not Parquet ({_short(error)})") from None
        return rows
    try:
        with plain.open(encoding="utf-8-sig", newline="") as file:
            return list(csv.DictReader(file, strict=True))
    except FileNotFoundError:
        raise InputError(f"{folder}: no {name}.parquet or {name}.csv") from None
    except (csv.Error, UnicodeDecodeError) as error:
        raise InputError(f"{plain}: not CSV ({_short(error)})") from None


def _of_database(path: Path, names: Iterable[str]) -> Mapping[str, Rows]:
    duckdb = needed("duckdb", "duckdb")
    try:
        with duckdb.connect(str(path), read_only=True) as database:
            tables = {}
            for name in names:
                found = database.execute(f'SELECT * FROM "{name}"')
                columns = [column[0] for column in found.description]
                tables[name] = [dict(zip(columns, row, strict=True)) for row in found.fetchall()]
            return tables
    except duckdb.CatalogException:
        raise InputError(f"{path}: no table {name}") from None
    except duckdb.Error as error:
        raise InputError(f"{path}: not a DuckDB database ({_short(error)})") from None


def _of_workbook(path: Path, names: Iterable[str]) -> Mapping[str, Rows]:
    openpyxl = needed("openpyxl", "xlsx")
    from zipfile import BadZipFile

    try:
        book = openpyxl.load_workbook(path, read_only=True, data_only=True)
    except (openpyxl.utils.exceptions.InvalidFileException, BadZipFile, KeyError, OSError) as error:
        raise InputError(f"{path}: not a workbook ({_short(error)})") from None
    try:
        return {name: _of_sheet(path, book, name) for name in names}
    finally:
        book.close()


def _of_sheet(path: Path, book: Any, name: str) -> Rows:
    if name not in book.sheetnames:
        raise InputError(f"{path}: no sheet {name}")
    head, *rows = [list(row) for row in book[name].iter_rows(values_only=True)] or [[]]
    return [dict(zip(head, row, strict=False)) for row in rows]


def _short(error: Exception) -> str:
    return " ".join(str(error).split())[:200]
