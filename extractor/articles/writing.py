"""Writes results into a file of any known format; on standard output as JSON Lines.

Files are written under a temporary name and renamed when they are whole, so a reader never sees half a file. A new
format is a module in ``formats`` and a line here.
"""

from __future__ import annotations

import json
import secrets
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import IO, Protocol

from extractor.articles.formats.csv_table import CsvWriter
from extractor.articles.formats.duckdb_file import DuckDbWriter
from extractor.articles.formats.json_lines import JsonLinesWriter
from extractor.articles.formats.parquet import ParquetWriter
from extractor.articles.options import WritingOptions
from extractor.articles.rows import MadeArticle
from extractor.model import Article, Result


class OutputError(ValueError):
    """An output that cannot be written as asked."""


class Writer(Protocol):
    """Takes results one by one."""

    def write(self, result: Result, article: Article | None) -> None:
        """Write one result; `article` is ``None`` where the input row was no article."""

    def close(self) -> None:
        """Finish: everything is in the file afterwards."""


_FORMATS: Mapping[str, Callable[[Path, WritingOptions], Writer]] = {
    ".jsonl": lambda path, options: JsonLinesWriter(path),
    ".csv": CsvWriter,
    ".parquet": lambda path, options: ParquetWriter(path),
    ".duckdb": lambda path, options: DuckDbWriter(path),
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
        writer = JsonLinesWriter(sys.stdout)
        yield writer
        writer.close()
        return
    make = _FORMATS.get(path.suffix.lower())
    if make is None:
        raise OutputError(f"{path}: unknown kind of output; known endings: {', '.join(_FORMATS)}")
    with replacing(path, force=force) as temporary:
        opened = make(temporary, options)
        try:
            yield opened
        finally:
            opened.close()


@contextmanager
def open_texts(output: Path | None, *, force: bool = False) -> Iterator[Callable[[Article], None]]:
    """Give a function that writes an article whose text was made here beside `output`, and passes over any other.

    ``tuples.csv`` gets ``tuples.articles.jsonl``, when there is something to write into it. Raises :class:`OutputError`
    as :func:`open_writer` does, but with the first such article.
    """
    with ExitStack() as stack:
        file: IO[str] | None = None

        def write(article: Article) -> None:
            nonlocal file
            if output is None or not isinstance(article, MadeArticle):
                return
            if file is None:
                temporary = stack.enter_context(replacing(output.with_suffix(".articles.jsonl"), force=force))
                file = stack.enter_context(temporary.open("w", encoding="utf-8", newline="\n"))
            file.write(json.dumps(asdict(article), ensure_ascii=False) + "\n")

        yield write


@contextmanager
def replacing(path: Path, *, force: bool = False) -> Iterator[Path]:
    """Give a temporary path beside `path` that takes its name at the end, and is removed when anything fails.

    Raises :class:`OutputError` for an existing file without `force` or a missing folder.
    """
    if path.exists() and not force:
        raise OutputError(f"{path} exists; use --force to overwrite it")
    if path.is_dir():
        raise OutputError(f"{path} is a folder")
    if not path.parent.is_dir():
        raise OutputError(f"{path.parent}: no such folder to write into")
    # Named here and made by whoever writes, so that no interruption falls between its making and the clearing away.
    temporary = path.with_name(f".{path.name}.{secrets.token_hex(8)}.part")
    try:
        yield temporary
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)
