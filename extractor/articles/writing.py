"""Writes results into a file of any known format; on standard output as JSON Lines.

Files are written under a temporary name and renamed when they are whole, so a reader never sees half a file. A new
format is a module in ``formats`` and a line here.
"""

from __future__ import annotations

import io
import json
import secrets
import shutil
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import IO, Protocol

from extractor.articles.flat_table import flat_rows
from extractor.articles.formats.csv_table import CsvWriter
from extractor.articles.formats.duckdb_file import DuckDbWriter
from extractor.articles.formats.json_lines import JsonLinesWriter, result_line
from extractor.articles.formats.parquet import NestedParquetWriter, ParquetWriter
from extractor.articles.formats.xlsx_sheet import MOST_ROWS, XlsxWriter
from extractor.articles.optional_libraries import check_installed
from extractor.articles.options import Form, OutputError, WritingOptions
from extractor.articles.rows import MadeArticle
from extractor.model import Article, Result


class Writer(Protocol):
    """Takes results one by one, or as lines of JSON made elsewhere."""

    form: Form

    def write(self, result: Result, article: Article | None) -> None:
        """Write one result; `article` is ``None`` where the input row was no article."""

    def write_part(self, lines: Iterable[bytes]) -> None:
        """Write results as :func:`encode` has put them into lines, in the writer's `form`."""

    def close(self) -> None:
        """Finish: everything is in the file afterwards."""


_FORMATS: Mapping[str, Callable[[Path, WritingOptions], Writer]] = {
    ".jsonl": lambda path, options: JsonLinesWriter(path),
    ".csv": CsvWriter,
    ".parquet": lambda path, options: NestedParquetWriter(path) if options.nested else ParquetWriter(path),
    ".duckdb": lambda path, options: DuckDbWriter(path),
    ".xlsx": lambda path, options: XlsxWriter(path),
}


@contextmanager
def open_writer(
    path: Path | None, *, force: bool = False, options: WritingOptions = WritingOptions()
) -> Iterator[Writer]:
    """Open a writer for `path` by its ending, or for JSON Lines on standard output where `path` is ``None``.

    Raises :class:`OutputError` for an unknown ending, an existing file without `force`, or a missing folder, and
    :class:`MissingLibrary` for a format that a library is missing for.
    """
    if path is None:
        _check_options(".jsonl", "standard output", options)
        if isinstance(sys.stdout, io.TextIOWrapper):
            sys.stdout.reconfigure(encoding="utf-8", newline="\n")  # whatever the terminal's is: a file holds the same
        writer = JsonLinesWriter(sys.stdout)
        yield writer
        writer.close()
        return
    check_output(path, options, force=force)
    with replacing(path, force=force) as temporary:
        opened = _FORMATS[path.suffix.lower()](temporary, options)
        try:
            yield opened
        finally:
            opened.close()


def check_output(path: Path, options: WritingOptions = WritingOptions(), *, force: bool = False) -> Form:
    """Return the form that parts for `path` are made in. Raises as :func:`open_writer` does, and writes nothing."""
    kind = path.suffix.lower()
    if kind not in _FORMATS:
        raise OutputError(f"{path}: unknown kind of output; known endings: {', '.join(_FORMATS)}")
    _check_options(kind, path, options)
    if kind in (".parquet", ".duckdb"):
        check_installed("pyarrow", kind[1:])
    if kind == ".duckdb":
        check_installed("duckdb", "duckdb")
    if kind == ".xlsx":
        check_installed("xlsxwriter", "xlsx")
    _check_place(path, force=force)
    return "results" if kind == ".jsonl" or options.nested else "rows"


def most_rows(path: Path) -> int | None:
    """How many rows of the table a file of this kind can hold, where that is known not to be enough for any run.

    >>> most_rows(Path("tuples.xlsx")), most_rows(Path("tuples.csv"))
    (1048575, None)
    """
    return MOST_ROWS if path.suffix.lower() == ".xlsx" else None


def encode(form: Form, result: Result, article: Article | None) -> Iterator[str]:
    """Put one result into lines for :meth:`Writer.write_part` of a writer with this `form`."""
    if form == "results":
        yield result_line(result)
    else:
        for row in flat_rows(result, article):
            yield json.dumps(row, ensure_ascii=False)


def encode_text(article: Article | None) -> str | None:
    """The line that :func:`open_texts` writes of an article whose text was made here; ``None`` of any other."""
    return json.dumps(article.to_dict(), ensure_ascii=False) if isinstance(article, MadeArticle) else None


def texts_beside(output: Path) -> Path:
    """Where the text of pages goes that the offsets in `output` refer to."""
    return output.with_name(f"{output.name}.articles.jsonl")


@contextmanager
def open_texts(output: Path | None, *, force: bool = False) -> Iterator[Callable[[Article], None]]:
    """Give a function that writes an article whose text was made here beside `output`, and passes over any other.

    ``tuples.csv`` gets ``tuples.csv.articles.jsonl``, when there is something to write into it. Raises :class:`OutputError`
    as :func:`open_writer` does, but with the first such article.
    """
    with ExitStack() as stack:
        file: IO[str] | None = None

        def write(article: Article) -> None:
            nonlocal file
            line = encode_text(article)
            if output is None or line is None:
                return
            if file is None:
                temporary = stack.enter_context(replacing(texts_beside(output), force=force))
                file = stack.enter_context(temporary.open("w", encoding="utf-8", newline="\n"))
            file.write(line + "\n")

        yield write


@contextmanager
def replacing(path: Path, *, force: bool = False) -> Iterator[Path]:
    """Give a temporary path beside `path` that takes its name at the end, and is removed when anything fails.

    Raises :class:`OutputError` for an existing file without `force` or a missing folder.
    """
    _check_place(path, force=force)
    # Named here and made by whoever writes, so that no interruption falls between its making and the clearing away.
    temporary = path.with_name(f".{path.name}.{secrets.token_hex(8)}.part")
    try:
        yield temporary
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)


@contextmanager
def filling(folder: Path) -> Iterator[Path]:
    """Give a temporary folder beside `folder`, whose files go there when all are written; none does when anything fails.

    Other files that are in `folder` already stay.
    """
    folder = folder.resolve()
    folder.parent.mkdir(parents=True, exist_ok=True)
    temporary = folder.with_name(f".{secrets.token_hex(8)}.part")
    try:
        temporary.mkdir()
        yield temporary
        if folder.is_dir():
            for file in sorted(temporary.iterdir()):
                file.replace(folder / file.name)
        else:
            temporary.replace(folder)
    finally:
        shutil.rmtree(temporary, ignore_errors=True)


def _check_options(kind: str, path: Path | str, options: WritingOptions) -> None:
    """Refuse what is asked of another kind of output than it means something for."""
    if options.nested and kind != ".parquet":
        raise OutputError(f"{path}: only Parquet can be nested")
    if options.byte_order_mark and kind != ".csv":
        raise OutputError(f"{path}: --bom is for CSV only (-o OUT.csv)")


def _check_place(path: Path, *, force: bool) -> None:
    if path.exists() and not force:
        raise OutputError(f"{path} exists; use --force to overwrite it")
    if path.is_dir():
        raise OutputError(f"{path} is a folder")
    if not path.parent.is_dir():
        raise OutputError(f"{path.parent}: no such folder to write into")
