"""JSON Lines: an article a line in, a result a line out."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import IO

from extractor.articles.encodings import Undecodable, decode_part
from extractor.articles.options import Form, ReadingOptions
from extractor.articles.rows import BadRow, article_from_row
from extractor.articles.sources import TOO_LONG, Source, read_lines
from extractor.model import Article, Result


class LineReader:
    """Reads the lines of one file, one by one and in any number; how to read a wrong encoding is told once."""

    def __init__(self, source: Source, options: ReadingOptions) -> None:
        self._source = source
        self._options = options
        self._advised = False

    def read(self, line: bytes | None, number: int) -> Article | BadRow | None:
        """Return the article of a line, ``None`` for an empty one; `line` is ``None`` where it is too long to be read."""
        name, where = self._source.row(number)
        if line is None:
            return BadRow(name, where, TOO_LONG)
        try:
            text = decode_part(line, self._options.encoding).removeprefix("\ufeff")
            if not text or text.isspace():
                return None
            return article_from_row(json.loads(text), self._options.columns, name, where, self._options.date_format)
        except Undecodable as error:
            reason = str(error) if self._advised else f"{error}{error.advice()}"
            self._advised = True
            return BadRow(name, where, reason)
        except RecursionError:
            return BadRow(name, where, "not JSON of an article (nested too deeply)")
        except ValueError as error:
            return BadRow(name, where, f"not JSON ({error})")


def read(file: IO[bytes], source: Source, options: ReadingOptions) -> Iterator[Article | BadRow]:
    """Read an article from each line; empty lines are passed over."""
    reader = LineReader(source, options)
    for number, line in enumerate(read_lines(file), 1):
        row = reader.read(line, number)
        if row is not None:
            yield row


def result_line(result: Result) -> str:
    """One result as a line of JSON, without its end."""
    # Nearly every article of a collection that speaks of other things:
    if not result.tuples and result.error is None and not result.warnings:
        return f'{{"id": {json.dumps(result.id, ensure_ascii=False)}, "tuples": []}}'
    return json.dumps(result.to_dict(), ensure_ascii=False)


class JsonLinesWriter:
    """One line for each article, those without tuples and those that failed included."""

    form: Form = "results"

    def __init__(self, target: Path | IO[str]) -> None:
        self._owns = isinstance(target, Path)
        self._file = target.open("w", encoding="utf-8", newline="\n") if isinstance(target, Path) else target

    def write(self, result: Result, article: Article | None) -> None:
        """Write one result as one line."""
        self._file.write(result_line(result) + "\n")

    def write_part(self, lines: Iterable[bytes]) -> None:
        """Write lines of results made elsewhere."""
        self._file.writelines(line.decode() for line in lines)

    def close(self) -> None:
        """Finish: everything is in the file afterwards."""
        if self._owns:
            self._file.close()
        else:
            self._file.flush()
