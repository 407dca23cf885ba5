"""What the formats with types have in common: rows gathered into Arrow tables, and their schemas. Needs pyarrow."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import fields
from typing import Any

from extractor.articles.flat_table import COLUMNS, FRACTIONS, NUMBERS, flat_rows
from extractor.articles.optional_libraries import needed
from extractor.articles.options import Form
from extractor.model import SLOTS, Article, Confidence, Result, slots_of

_WRITTEN_AT_ONCE = 10_000


class ArrowWriter:
    """The flat table, its numbers as numbers, what is not known as null.

    Rows are gathered into Arrow tables of `schema`; each is given to `store`, and `finish` is called behind the last.
    """

    form: Form = "rows"

    def __init__(self, schema: Any, store: Callable[[Any], object], finish: Callable[[], object]) -> None:
        self._arrow = needed("pyarrow", "parquet")
        self._schema, self._store, self._finish = schema, store, finish
        self._rows: list[dict[str, Any]] = []

    def write(self, result: Result, article: Article | None) -> None:
        """Add the tuples of one result."""
        self._add(flat_rows(result, article))

    def write_part(self, lines: Iterable[bytes]) -> None:
        """Add rows of the table made elsewhere, each a line of JSON."""
        self._add(map(json.loads, lines))

    def close(self) -> None:
        """Finish: everything is in the file afterwards."""
        if self._rows:
            self._flush()
        self._finish()

    def _add(self, rows: Iterable[dict[str, Any]]) -> None:
        for row in rows:
            self._rows.append(row)
            if len(self._rows) >= _WRITTEN_AT_ONCE:
                self._flush()

    def _flush(self) -> None:
        self._store(self._arrow.Table.from_pylist(self._rows, schema=self._schema))
        self._rows = []


def flat_schema() -> Any:
    """The Arrow schema of the flat table."""
    arrow = needed("pyarrow", "parquet")
    types = {**dict.fromkeys(NUMBERS, arrow.int64()), **dict.fromkeys(FRACTIONS, arrow.float64())}
    return arrow.schema([(column, types.get(column, arrow.string())) for column in COLUMNS])


def nested_schema() -> Any:
    """The Arrow schema of results: that of their JSON form."""
    arrow = needed("pyarrow", "parquet")
    text, number = arrow.string(), arrow.int64()
    texts = arrow.list_(text)
    place = [("start", number), ("end", number), ("text", text)]
    bounds = [("value", number), ("low", number), ("high", number), ("qualifier", text)]
    types = {
        "ids": texts,
        "doses": arrow.struct([("text", text), ("start", number), ("end", number), *bounds]),
        "label": text,
        "position": number,
        "date": text,
    }
    evidence = arrow.map_(text, arrow.list_(arrow.struct([*place, ("rule", text)])))
    confidence = arrow.struct([(part.name, arrow.float64()) for part in fields(Confidence)])
    alternatives = arrow.struct(
        [
            (slot, arrow.struct([("value", types[SLOTS[slot].kind]), ("probability", arrow.float64())]))
            for slot in slots_of("ids", "label", core=True)
        ]
    )
    added = [("evidence", evidence), ("confidence", confidence), ("alternatives", alternatives)]
    found = arrow.struct([*((slot.name, types[slot.kind]) for slot in SLOTS.values()), *added])
    error = arrow.struct([("step", text), ("reason", text)])
    return arrow.schema(
        [
            ("id", text),
            ("group", text),
            ("tuples", arrow.list_(found)),
            ("error", error),
            ("warnings", texts),
            ("dropped", number),
            ("reader", text),
        ]
    )
