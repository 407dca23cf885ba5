"""From a row of any format to an article, or to the reason why it is none."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date, datetime
from typing import Any

from extractor.model import Article

_SHOWN = 60


@dataclass(frozen=True, slots=True)
class BadRow:
    """A row that is no article: `id` is the best name it has, `where` the file and line, `reason` says what is wrong."""

    id: str
    where: str
    reason: str

    def __str__(self) -> str:
        return f"{self.where}: {self.reason}"


class MadeArticle(Article):
    """An article whose text was made here: taken out of a page, guessed or mended.

    No input holds it as such, so whoever writes offsets into it writes it, too.
    """

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Columns:
    """Under which names the rows of an input hold the fields of an article.

    >>> Columns.named(["text=body"]).text
    'body'
    """

    id: str = "id"
    text: str = "text"
    title: str = "title"
    published: str = "published"
    source: str = "source"
    url: str = "url"

    @classmethod
    def named(cls, pairs: list[str]) -> Columns:
        """Read ``FIELD=NAME`` pairs. Raises :class:`ValueError` for a field that articles do not have."""
        known = [field.name for field in fields(cls)]
        names = {}
        for pair in pairs:
            field, separator, name = pair.partition("=")
            if not separator or not name or field not in known:
                raise ValueError(f"{pair!r} is not FIELD=NAME with a field of {', '.join(known)}")
            names[field] = name
        return cls(**names)


def article_from_row(row: Any, columns: Columns, fallback: str, where: str) -> Article | BadRow:
    """Return the article that `row` holds. `fallback` names it where it has no id, `where` is its file and line.

    >>> article_from_row({"text": "Tin"}, Columns(), "in:1", "in.jsonl line 1")
    Article(id='in:1', text='Tin', title=None, published=None, source=None, url=None)
    >>> str(article_from_row({"id": "a"}, Columns(), "in:1", "in.jsonl line 1"))
    'in.jsonl line 1: text: missing or not a text'
    """
    if not isinstance(row, Mapping):
        return BadRow(fallback, where, "not an object with the fields of an article")
    identifier = row.get(columns.id)
    if identifier is None:
        identifier = fallback
    if not isinstance(identifier, (str, int)) or isinstance(identifier, bool) or identifier == "":
        return BadRow(fallback, where, f"{columns.id}: {_shown(identifier)} is not a text")
    name = str(identifier)
    if _half_character(name) is not None:
        return BadRow(fallback, where, f"{columns.id}: {_shown(name)} holds half a character (a lone surrogate)")
    if not isinstance(row.get(columns.text), str):
        return BadRow(name, where, f"{columns.text}: missing or not a text")
    published = row.get(columns.published)
    day = _day(published)
    if published and day is None:
        return BadRow(name, where, f"{columns.published}: {_shown(published)} is not a day like 2021-07-25")
    texts = {"text": row[columns.text]}
    for field in ("title", "source", "url"):
        column = getattr(columns, field)
        value = row.get(column)
        if not isinstance(value, (str, type(None))):
            return BadRow(name, where, f"{column}: {_shown(value)} is not a text")
        if value:
            texts[field] = value
    for field, value in texts.items():
        position = _half_character(value)
        if position is not None:
            return BadRow(name, where, f"{field}: holds half a character (a lone surrogate) at {position}")
    return Article(name, published=day, **texts)


def _shown(value: object) -> str:
    """`value` as it stands, ASCII-safe where it must be, short enough for one line of a report."""
    shown = repr(value)
    return shown if len(shown) <= _SHOWN else shown[:_SHOWN] + "…"


def _half_character(text: str) -> int | None:
    """Where `text` holds a lone surrogate, which no file can hold, or ``None``."""
    try:
        text.encode()
    except UnicodeEncodeError as error:
        return error.start
    return None


def _day(published: Any) -> str | None:
    if isinstance(published, datetime):
        return published.date().isoformat()
    if isinstance(published, date):
        return published.isoformat()
    try:
        return date.fromisoformat(published[:10]).isoformat()
    except (TypeError, ValueError):
        return None
