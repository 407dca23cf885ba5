"""The flat table that analysts get from CSV, Parquet and DuckDB: one row for each tuple."""

from __future__ import annotations

from collections.abc import Iterator

from extractor.model import Article, Result

COLUMNS = (
    "id", "title", "published", "source", "url", "group", "tuple", "partner", "doses", "value", "low", "high", "qualifier",
    "mechanism", "status", "vaccine", "recipient", "scope", "part_of", "date", "start", "end", "sentence", "error", "warning",
)  # fmt: skip
"""Columns of the flat table. Lists are joined by ``; ``; an article that failed is one row with `error`; `group` is the id
of the first of its near-duplicates, where that was asked for; `warning` tells what was not understood of the article."""

NUMBERS = frozenset({"tuple", "value", "low", "high", "part_of", "start", "end"})
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
        doses = found.doses
        yield head | {
            "tuple": position,
            "partner": "; ".join(found.partner),
            "doses": doses.text,
            "value": doses.value,
            "low": doses.low,
            "high": doses.high,
            "qualifier": doses.qualifier.value,
            "mechanism": found.mechanism.value,
            "status": found.status.value,
            "vaccine": "; ".join(found.vaccine),
            "recipient": "; ".join(found.recipient),
            "scope": found.scope.value,
            "part_of": found.part_of,
            "date": found.date,
            "start": doses.start,
            "end": doses.end,
            "sentence": sentence_around(article.text, doses.start, doses.end) if article is not None else None,
        }


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
