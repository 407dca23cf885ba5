"""The flat table that analysts get from CSV, Parquet and DuckDB: one row for each tuple."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from extractor.model import SLOTS, Article, Result, Slot, slots_of

_OF_DOSES = ("doses", "value", "low", "high", "qualifier")

COLUMNS = (
    "id", "title", "published", "source", "url", "group", "tuple",
    *(column for slot in SLOTS for column in (_OF_DOSES if slot == "doses" else (slot,))),
    "start", "end", "sentence", "error", "warning",
)  # fmt: skip
"""Columns of the flat table. Lists are joined by ``; ``; an article that failed is one row with `error`; `group` is the id
of the first of its near-duplicates, where that was asked for; `warning` tells what was not understood of the article."""

NUMBERS = frozenset({"tuple", "value", "low", "high", *slots_of("position"), "start", "end"})
"""The columns that hold whole numbers; the others hold text."""

_SENTENCE_LIMIT = 300


def flat_rows(result: Result, article: Article | None) -> Iterator[dict[str, object]]:
    """The rows of one result in the flat table, as a mapping from column to value; a value that is not known is missing."""
    head: dict[str, object] = {"id": result.id, "group": result.group}
    if article is not None:
        head |= {
            "title": article.title, "published": article.published, "source": article.source, "url": article.url,
        }  # fmt: skip
    if result.warnings:
        head["warning"] = "; ".join(result.warnings)
    if result.error is not None:
        yield head | {"error": f"{result.error.step}: {result.error.reason}"}
    for position, found in enumerate(result.tuples):
        row = head | {"tuple": position}
        for slot in SLOTS.values():
            row |= _cells(slot, getattr(found, slot.name))
        start, end = found.doses.start, found.doses.end
        sentence = sentence_around(article.text, start, end) if article is not None else None
        yield row | {"start": start, "end": end, "sentence": sentence}


def _cells(slot: Slot, value: Any) -> dict[str, object]:
    if slot.kind == "doses":
        numbers = (value.text, value.value, value.low, value.high, value.qualifier.value)
        return dict(zip(_OF_DOSES, numbers, strict=True))
    if slot.kind == "ids":
        return {slot.name: "; ".join(value)}
    return {slot.name: value.value if slot.kind == "label" else value}


def sentence_around(text: str, start: int, end: int) -> str:
    """The line of `text` around a span, cut to a readable length at sentence ends or spaces.

    >>> sentence_around("Tin vui. Nga tặng 1.000 liều. Hết.", 18, 23)
    'Nga tặng 1.000 liều.'
    """
    low = max(text.rfind("\n", 0, start) + 1, text.rfind(". ", 0, start) + 2 if ". " in text[:start] else 0)
    stops = [p for p in (text.find("\n", end), text.find(". ", end)) if p >= 0]
    high = min(stops) + 1 if stops else len(text)
    if high - low > _SENTENCE_LIMIT:
        low = max(low, start - _SENTENCE_LIMIT // 2)
        high = min(high, low + _SENTENCE_LIMIT)
    return " ".join(text[low:high].split())
