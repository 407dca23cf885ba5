"""JSON Lines: an article a line in, a result a line out."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from extractor.articles.encodings import Undecodable, decode_part
from extractor.articles.options import ReadingOptions
from extractor.articles.rows import BadRow, article_from_row
from extractor.articles.sources import TOO_LONG, Source, read_lines
from extractor.model import Article, Result


def read(file: IO[bytes], source: Source, options: ReadingOptions) -> Iterator[Article | BadRow]:
    """Read an article from each line; empty lines are passed over."""
    advised = False
    for number, line in enumerate(read_lines(file), 1):
        name, where = source.row(number)
        if line is None:
            yield BadRow(name, where, TOO_LONG)
            continue
        try:
            text = decode_part(line, options.encoding).removeprefix("\ufeff")
            if text.strip():
                yield article_from_row(json.loads(text), options.columns, name, where)
        except Undecodable as error:
            yield BadRow(name, where, str(error) if advised else f"{error}{error.advice()}")
            advised = True
        except RecursionError:
            yield BadRow(name, where, "not JSON of an article (nested too deeply)")
        except ValueError as error:
            yield BadRow(name, where, f"not JSON ({error})")


class JsonLinesWriter:
    """One line for each article, those without tuples and those that failed included."""

    def __init__(self, target: Path | IO[str]) -> None:
        self._owns = isinstance(target, Path)
        self._file = target.open("w", encoding="utf-8", newline="\n") if isinstance(target, Path) else target

    def write(self, result: Result, article: Article | None) -> None:
        """Write one result as one line."""
        self._file.write(json.dumps(result.to_dict(), ensure_ascii=False) + "\n")

    def close(self) -> None:
        """Finish: everything is in the file afterwards."""
        if self._owns:
            self._file.close()
        else:
            self._file.flush()
