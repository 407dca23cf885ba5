"""What a user may say about inputs and outputs."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from extractor.articles.rows import Columns


class OutputError(ValueError):
    """An output that cannot be written as asked."""


Form = Literal["results", "rows"]
"""What a writer makes of results that were put into lines of JSON elsewhere: a line an article, or one a row of the table."""


@dataclass(frozen=True, slots=True)
class ReadingOptions:
    """How inputs are read.

    `columns` are the names of an article's fields in rows. `encoding` is that of all inputs, ``detect`` to take what
    each looks like; by default they are UTF-8. `repair` mends text that was decoded wrongly before it came here (ftfy).
    `date_format` is the form of days of publication, as for :meth:`~datetime.datetime.strptime`, where they have one of
    their own; by default those of :func:`~extractor.articles.read_day` are read.
    """

    columns: Columns = field(default_factory=Columns)
    encoding: str | None = None
    repair: bool = False
    date_format: str | None = None


@dataclass(frozen=True, slots=True)
class WritingOptions:
    """How outputs are written.

    `byte_order_mark` starts a CSV file for spreadsheets that need it to see UTF-8. `nested` writes Parquet with an article
    a row and its tuples as a list in it, instead of the flat table.
    """

    byte_order_mark: bool = False
    nested: bool = False
