"""The flat table that analysts get from CSV, Parquet and the others: a row for each tuple, with what its article tells."""

from __future__ import annotations

from collections.abc import Iterator

from extractor.model import COLUMNS as COLUMNS
from extractor.model import FRACTIONS as FRACTIONS
from extractor.model import NUMBERS as NUMBERS
from extractor.model import Article, Result

_SENTENCE_LIMIT = 300


def flat_rows(result: Result, article: Article | None) -> Iterator[dict[str, object]]:
    """The rows of one result in the flat table, as a mapping from column to value; a value that is not known is missing."""
    for row in result.to_rows():
        if article is not None:
            row |= {
                "title": article.title, "published": article.published, "source": article.source, "url": article.url,
            }  # fmt: skip
        if article is not None and result.error is None:
            found = result.tuples[int(str(row["tuple"]))]
            row["sentence"] = sentence_around(article.text, found.doses.start, found.doses.end)
        yield row


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
