"""From a row of any format to an article, or to the reason why it is none."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from typing import Any

from extractor.articles.days import read_day
from extractor.articles.encodings import no_text, printable
from extractor.model import Article

_SHOWN = 60


@dataclass(frozen=True, slots=True)
class BadRow:
    """A row that is no article: `id` is the best name it has, `where` the file and line, `reason` says what is wrong.

    All three can be written and printed, whatever the row holds.
    """

    id: str
    where: str
    reason: str

    def __post_init__(self) -> None:
        for field in ("id", "where", "reason"):
            object.__setattr__(self, field, printable(getattr(self, field)))

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


def wrong_columns(found: Sequence[str], columns: Columns) -> str | None:
    """What is wrong with the names of the columns that a table has, and what to do; ``None`` where all is well."""
    if columns.text not in found:
        names = ", ".join(map(repr, found)) or "none"
        return f"no column {columns.text!r} (columns: {names[:200]}); name it with --column text=NAME"
    for field in fields(columns):
        name = getattr(columns, field.name)
        if found.count(name) > 1:
            return f"{found.count(name)} columns are called {name!r}; rename all but one of them"
    return None


def article_from_row(
    row: Any, columns: Columns, fallback: str, where: str, date_format: str | None = None
) -> Article | BadRow:
    """Return the article that `row` holds. `fallback` names it where it has no id, `where` is its file and line.

    A day of publication that cannot be read, by `date_format` or as usual, is none, and a warning.

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
    if (problem := no_text(name)) is not None:
        return BadRow(name, where, f"{columns.id}: {_shown(name)} holds {problem}")
    if not isinstance(row.get(columns.text), str):
        return BadRow(name, where, f"{columns.text}: missing or not a text")
    day, warnings = day_or_warning(row.get(columns.published), columns.published, date_format)
    texts = {"text": row[columns.text]}
    for field in ("title", "source", "url"):
        column = getattr(columns, field)
        value = row.get(column)
        if not isinstance(value, (str, type(None))):
            return BadRow(name, where, f"{column}: {_shown(value)} is not a text")
        if value:
            texts[field] = value
    return written(Article(name, published=day, warnings=warnings, **texts), where)


def day_or_warning(value: object, field: str, date_format: str | None = None) -> tuple[str | None, tuple[str, ...]]:
    """The day that `value` names, and no warning; or none, and the warning that it cannot be read.

    >>> day_or_warning("2021-07-01T20:00:00Z", "published"), day_or_warning("", "published")
    (('2021-07-02', ()), (None, ()))
    >>> day_or_warning("hôm qua", "published")[1]
    ("published: 'hôm qua' is not a day like 2021-07-25 or 25/7/2021; extracted without a day",)
    """
    try:
        return read_day(value, date_format), ()
    except ValueError as error:
        return None, (f"{field}: {error}; extracted without a day",)


def written(article: Article, where: str) -> Article | BadRow:
    """`article`, if its texts are such that a file can hold them."""
    for field in ("id", "text", "title", "source", "url"):
        value = getattr(article, field)
        if value and (problem := no_text(value)) is not None:
            return BadRow(article.id, where, f"{field}: holds {problem}")
    return article


def _shown(value: object) -> str:
    """`value` as it stands, ASCII-safe where it must be, short enough for one line of a report."""
    shown = repr(value)
    return shown if len(shown) <= _SHOWN else shown[:_SHOWN] + "…"
