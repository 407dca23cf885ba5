"""Numbers of a table whose unit stands in its head, or in the line above it, get it: *Số liều (triệu)*, and *2,4* below."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from importlib.resources import files
from itertools import groupby

from extractor.text.rewriting import Change

Cell = tuple[int, int]
"""Where the words of a cell begin and end."""

_WORDS: Mapping[str, str] = {
    key: "|".join(map(re.escape, words))
    for key, words in tomllib.loads(files("extractor.text.steps").joinpath("tables.toml").read_text("utf-8")).items()
}
"""The lists of ``tables.toml``, each as a pattern."""

_LINE = re.compile(r"[^\n]+")
_BORDER = re.compile(r"\||\t")
_RULE = re.compile(r"[\s|:+=-]*$")
_SCALE = re.compile(rf"\b({_WORDS['scales']})\b", re.IGNORECASE)
_DOSES = re.compile(rf"\b(?:{_WORDS['doses']}|{_WORDS['vaccines']})\b", re.IGNORECASE)
_STATED = re.compile(
    rf"(?:{_WORDS['stated_by']})\b[^\n|]{{0,20}}?\b(?:{_WORDS['scales']})?\s*(?:{_WORDS['doses']})\b", re.IGNORECASE
)
_OTHER = re.compile(rf"\b(?:{_WORDS['other']})\b|[%$€]", re.IGNORECASE)
_NUMBER = re.compile(rf"(?:(?:{_WORDS['qualifiers']})\s+|[~≈><]\s*)?(?P<number>\d[\d.,]*\d|\d)\+?")
_GROUPED = re.compile(r"\d{1,3}(?:[.,]\d{3})+|\d{4,}")


def tables(text: str) -> Iterator[Change]:
    """Write the unit of a column behind the numbers below it."""
    lines = [(match.start(), match.end()) for match in _LINE.finditer(text)]
    above = ""
    for is_row, group in groupby(lines, key=lambda line: _BORDER.search(text, *line) is not None):
        rows = list(group)
        if is_row and len(rows) > 1:
            yield from _with_units(text, rows, above)
        above = text[slice(*rows[-1])]


def _with_units(text: str, rows: Sequence[tuple[int, int]], above: str) -> Iterator[Change]:
    head, *body = [_cells(text, *row) for row in rows]
    stated = _STATED.search(above) or _STATED.search(text, *rows[0])
    everywhere = _unit(stated[0]) if stated else None
    units = [_unit_of(text[slice(*cell)], everywhere) for cell in head]
    if not any(units):
        return
    for (start, end), cells in zip(rows[1:], body, strict=True):
        if len(cells) != len(head) or _RULE.fullmatch(text, start, end):
            continue
        for cell, unit in zip(cells, units, strict=True):
            number = _NUMBER.fullmatch(text, *cell) if unit else None
            if unit and number and (" " in unit or _GROUPED.fullmatch(number["number"])):
                yield *number.span("number"), f"{_plain(number['number'], unit)} {unit}"


def _unit_of(head: str, everywhere: str | None) -> str | None:
    """The unit of the column under `head`: its own, else that of the whole table."""
    if _OTHER.search(head):
        return None
    return _unit(head) if _DOSES.search(head) else everywhere


def _unit(words: str) -> str:
    scale = _SCALE.search(words)
    return f"{scale[1].lower()} liều" if scale else "liều"


def _plain(number: str, unit: str) -> str:
    """`number` as it counts thousands: what is grouped there is grouped, *2.400* is no 2,4."""
    return re.sub("[.,]", "", number) if unit.startswith(("nghìn", "ngàn")) and _GROUPED.fullmatch(number) else number


def _cells(text: str, start: int, end: int) -> list[Cell]:
    """The cells of a row, without the empty ones that borders at its ends make."""
    borders = [match.start() for match in _BORDER.finditer(text, start, end)]
    cells = []
    for first, last in zip((start, *(border + 1 for border in borders)), (*borders, end), strict=True):
        words = text[first:last]
        begin = first + len(words) - len(words.lstrip())
        cells.append((begin, begin + len(words.strip())))
    if cells and cells[0][0] == cells[0][1]:
        del cells[0]
    if len(cells) > 1 and cells[-1][0] == cells[-1][1]:
        del cells[-1]
    return cells
