"""What a user may say about inputs and outputs."""

from __future__ import annotations

from dataclasses import dataclass, field

from extractor.articles.rows import Columns


@dataclass(frozen=True, slots=True)
class ReadingOptions:
    """How inputs are read.

    `columns` are the names of an article's fields in rows. `encoding` is that of all inputs, ``detect`` to take what
    each looks like; by default they are UTF-8. `repair` mends text that was decoded wrongly before it came here (ftfy).
    """

    columns: Columns = field(default_factory=Columns)
    encoding: str | None = None
    repair: bool = False


@dataclass(frozen=True, slots=True)
class WritingOptions:
    """How outputs are written: `byte_order_mark` starts a CSV file for spreadsheets that need it to see UTF-8."""

    byte_order_mark: bool = False
