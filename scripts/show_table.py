"""Prints the first tuples of a flat table (CSV) as a table for the terminal: ``show_table.py TABLE [ROWS]``."""

import csv
import sys
from pathlib import Path

from rich.console import Console
from rich.table import Table

SHOWN = ("id", "partner", "doses", "qualifier", "mechanism", "status", "recipient", "date")


def main(path: Path, limit: int) -> None:
    with path.open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["doses"]]
    table = Table(title=f"{path}: the first {min(limit, len(rows))} of {len(rows)} tuples")
    for column in SHOWN:
        table.add_column(column, no_wrap=True)
    for row in rows[:limit]:
        table.add_row(*(row[column] or "–" for column in SHOWN))
    Console(width=None if sys.stdout.isatty() else 120).print(table)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 12)
