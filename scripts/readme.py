"""Writes the table of the README's example anew: another model is differently sure of it. See ``scripts/pages.py``."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from pathlib import Path

from extractor import Article, extract
from extractor.articles import COLUMNS, flat_rows

README = Path(__file__).parent.parent / "README.md"


def main() -> None:
    """Take the example's text and columns from the page, and put in what comes of it."""
    page = README.read_text("utf-8")
    example, _, rest = page.partition("From\n")[2].partition(" makes\n")
    table, _, told = rest.partition("\nand puts before it")
    around = set(re.findall(r"`(\w+)`", told.partition("(`best`)")[0]))
    columns = [column for column in COLUMNS if column not in around]
    text = " ".join(re.findall(r"^> ?(.*)$", example, re.MULTILINE))
    lines = [_line(columns), "|" + "---|" * len(columns)]
    lines += (_line(_cells(row, columns)) for row in flat_rows(extract(text), Article("news", text)))
    README.write_text(page.replace(table, "\n" + "\n".join(lines) + "\n"), "utf-8")


def _cells(row: Mapping[str, object], columns: Sequence[str]) -> list[str]:
    return ["" if row.get(column) is None else str(row[column]) for column in columns]


def _line(cells: Sequence[str]) -> str:
    return "|" + "|".join(f" {cell} " if cell else " " for cell in cells) + "|"


if __name__ == "__main__":
    main()
