"""Inline files: articles as a person writes them, each tuple in the text that states it.

An article begins with a line ``=== id=dev-001 | published=2021-10-29`` and goes on to the next such line. Marks are told by
``inline_marks``, the whole grammar by ``docs/scoring.md``. Such a file holds articles and gold, with nothing lost of either.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from extractor.articles.annotation.documents import AnnotationError, Flaw, read_export
from extractor.articles.annotation.inline_marks import escaped, read_marked, unescaped
from extractor.articles.annotation.inline_tuples import read_forms, write_marked
from extractor.articles.days import read_day
from extractor.articles.rows import BadRow, Columns, article_from_row
from extractor.model import Article

_HEADER = re.compile(r"^===(.*)\n?", re.MULTILINE)
KEYS = ("id", "published", "title", "titleless", "source", "url", "group", "error.step", "error.reason", "genre")
"""What a header may say; `genre` is the writer's own note and goes no further."""
_IN_HEADER = re.compile(r"[{}|\r\n]|^\s|\s$")
_ENDS = re.compile(r"\A\n|\s\Z")


def write(rows: Iterable[tuple[Mapping[str, Any], Article]], path: Path, *, evidence: bool = False) -> Iterator[str]:
    """Write lines of gold, or of a run, each with its article; yield what is left out.

    Raises :class:`AnnotationError` where a tuple does not stand in the article as it says.
    """
    with path.open("w", encoding="utf-8", newline="\n") as file:
        for row, article in rows:
            try:
                body = write_marked(article.text, row["tuples"], evidence=evidence)
            except AnnotationError as error:
                raise AnnotationError(f"{row['id']}: {error}") from None
            file.write(f"=== {_header(row, article)}\n{escaped(body, _ENDS)}\n\n")
            unused = sum(bool(form.get("evidence")) for form in row["tuples"]) if not evidence else 0
            if unused:
                yield f"{row['id']}: evidence of {unused} tuples, unless asked for"


def read(path: Path, *, evidence: bool = False) -> Iterator[tuple[Article, dict[str, Any]] | Flaw]:
    """Read every article and its line of gold; of an article with errors a flaw for each.

    `path` is a file, or a folder whose files ``*.inline`` are read in the order of their names. Raises
    :class:`AnnotationError` where a file cannot be read at all.
    """
    files = [path]
    if path.is_dir():
        files = sorted(file for file in path.iterdir() if file.suffix == ".inline")
    seen: dict[str, str] = {}
    for file in files:
        yield from _read_file(file, seen, evidence)


def _read_file(path: Path, seen: dict[str, str], evidence: bool) -> Iterator[tuple[Article, dict[str, Any]] | Flaw]:
    """Read one file; `seen` tells where each id has stood so far."""
    content = read_export(path)  # its line ends are those of the editor; a carriage return of a text is escaped
    headers = list(_HEADER.finditer(content))
    before = content[: headers[0].start()] if headers else content
    if before.strip():
        yield Flaw(path.stem, f"{path} line 1: no article yet: one begins with a line '=== id=NAME'")
    line = before.count("\n") + 1
    for number, header in enumerate(headers, 1):
        end = headers[number].start() if number < len(headers) else len(content)
        block = content[header.end() : end]
        fields, problems = _fields(header[1])
        name = fields.get("id") or f"{path.stem}-{number:03d}"
        body = block.strip("\n").rstrip()
        first = line + 1 + len(block) - len(block.lstrip("\n"))
        marked = read_marked(body)
        forms, wrong = read_forms(marked, evidence=evidence)
        problems += [(first - line + body.count("\n", 0, at), reason) for at, reason in wrong]
        if name in seen:
            problems.append((0, f"id: stands {seen[name]} already"))
        article = _article(name, marked.text, fields)
        if isinstance(article, BadRow):
            problems.append((0, article.reason))
        for offset, reason in problems:
            yield Flaw(name, f"{path} line {line + offset}: {reason}")
        if not problems and isinstance(article, Article):
            yield article, _row(name, forms, fields)
        seen.setdefault(name, f"on line {line} of {path.name}")
        line += content.count("\n", header.start(), end)


def _header(row: Mapping[str, Any], article: Article) -> str:
    fields = {key: value for key, value in article.to_dict().items() if key not in ("id", "text", "title")}
    title = _first_line(article.text)
    if article.title != title:
        fields["titleless" if article.title is None else "title"] = article.title
    if row.get("group") is not None:
        fields["group"] = row["group"]
    for key, value in (row.get("error") or {}).items():
        fields[f"error.{key}"] = value
    written = [f"id={_written(row['id'])}"]
    for key, value in fields.items():
        if key == "titleless":
            written.append(key)
        elif value is not None:
            written.append(f"{key}={_written(value)}")
    return " | ".join(written)


def _written(value: str) -> str:
    return escaped(value, _IN_HEADER) or "{{#}}"


def _fields(header: str) -> tuple[dict[str, str], list[tuple[int, str]]]:
    """What a header says, and what is wrong with it. A key without a value says nothing."""
    fields: dict[str, str] = {}
    problems = []
    for part in filter(None, map(str.strip, header.split("|"))):
        key, _, value = part.partition("=")
        key = "titleless" if key == "title-less" else key
        try:
            if key not in KEYS:
                raise AnnotationError(f"unknown key {key!r}; known: {', '.join(KEYS)}")
            if key in fields:
                raise AnnotationError(f"{key}: given twice")
            if value or key == "titleless":
                fields[key] = unescaped(value)
        except AnnotationError as error:
            problems.append((0, str(error)))
    return fields, problems


def _article(name: str, text: str, fields: Mapping[str, str]) -> Article | BadRow:
    title = fields.get("title", None if "titleless" in fields else _first_line(text))
    published, source, url = (fields.get(key) for key in ("published", "source", "url"))
    row = {"id": name, "text": text, "title": title, "source": source, "url": url}
    checked = article_from_row(row, Columns(), name, name)
    if isinstance(checked, BadRow):
        return checked
    try:
        read_day(published)
    except ValueError as error:
        return BadRow(name, name, f"published: {error}")
    # As it is written: nothing is lost on the way out and back.
    return Article(name, text, title, published, source, url)


def _first_line(text: str) -> str | None:
    """The title that an article has unless its header says otherwise."""
    first, newline, _ = text.partition("\n")
    return first if newline else None


def _row(name: str, forms: list[dict[str, Any]], fields: Mapping[str, str]) -> dict[str, Any]:
    row: dict[str, Any] = {"id": name, "tuples": forms}
    error = {key: fields[f"error.{key}"] for key in ("step", "reason") if f"error.{key}" in fields}
    if error:
        row["error"] = error
    if "group" in fields:
        row["group"] = fields["group"]
    return row
