"""What ``scripts/run`` does without arguments: extracts the bundled corpus once, shows what came of it, and how good it is.

Each set in ``corpus/`` gives its tuples as lines and as a table in ``out/`` and, held against the gold of its name, a page
of its errors.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table

from extractor.articles import BadRow, flat_rows, open_writer, read_articles
from extractor.batch import Counts, Summary
from extractor.batch.extraction import extracted
from extractor.cli.progress import Progress
from extractor.model import Article
from extractor.model_file import card_of
from extractor.pipeline import Extractor
from extractor.reports import write_page
from extractor.scoring import Report, score_files

OUT = Path("out")
SHOWN = 12
COLUMNS = ("date", "partner", "value", "mechanism", "status", "recipient", "vaccine", "id")
WIDE = 100
"""Columns of a terminal on which the last two columns of the table have room."""

NEXT = (
    "extractor extract corpus/*.jsonl -o out/all.xlsx --force",
    'extractor explain "Nhật Bản tặng Việt Nam 3 triệu liều vaccine"',
    "extractor score gold/dev.jsonl out/dev.jsonl --errors",
)

Row = Mapping[str, object]


def main() -> None:
    """Extract, write, score, and show."""
    OUT.mkdir(exist_ok=True)
    corpora = sorted(Path("corpus").glob("dev*.jsonl"))
    sets = {path.stem: list(_articles(path)) for path in corpora}
    rows = extract(sets)
    scores = {name: score(name, articles) for name, articles in sets.items()}
    console = Console(width=None if sys.stdout.isatty() else 120)
    console.print(table(chosen(rows), len(rows), console.width))
    for line in last_lines(scores):
        console.print(line, highlight=False, markup=False, soft_wrap=True)


def _articles(path: Path) -> Iterator[Article]:
    for row in read_articles([path]):
        if isinstance(row, BadRow):
            sys.exit(f"error: {row}")
        yield row


def extract(sets: Mapping[str, Sequence[Article]]) -> list[Row]:
    """Write the tuples of all sets, as JSON Lines and as a table, and return the table's rows."""
    rows: list[Row] = []
    summary = Summary(Counts())
    with Progress() as progress:
        for name, articles in sets.items():
            with (
                open_writer(OUT / f"{name}.jsonl", force=True) as lines,
                open_writer(OUT / f"{name}.csv", force=True) as cells,
            ):
                for article, result in extracted(articles, Extractor()):
                    lines.write(result, article)
                    cells.write(result, article)
                    rows += [row for row in flat_rows(result, article) if "tuple" in row]
                    summary.counts.add(result)
                    progress(summary.counts, None)
    progress.finish(summary)
    return rows


def score(name: str, articles: Sequence[Article]) -> Report:
    """Hold a set against its gold, and write the page of its errors."""
    gold, run = Path("gold", f"{name}.jsonl"), OUT / f"{name}.jsonl"
    report = score_files(gold, run)
    texts = {article.id: article.text for article in articles}
    write_page(OUT / f"report-{name}", report, texts, names=(str(run), ""), gold=str(gold), force=True)
    return report


def chosen(rows: Sequence[Row]) -> list[Row]:
    """A dozen tuples that differ: one after another the one that brings most that is new, rather to Vietnam; by date."""
    left = [row for row in rows if row["partner"] and row["value"]]
    seen: set[tuple[str, object]] = set()
    picked: list[Row] = []
    while left and len(picked) < SHOWN:
        best = max(left, key=lambda row: (len(_said(row) - seen), len(_said(row)), row["date"] is not None, _home(row)))
        seen |= _said(best)
        picked.append(best)
        left.remove(best)
    return sorted(picked, key=lambda row: (row["date"] is None, str(row["date"])))


def _home(row: Row) -> bool:
    return row["recipient"] == "VNM"


def _said(row: Row) -> set[tuple[str, object]]:
    return {(slot, row[slot]) for slot in ("partner", "mechanism", "status") if row[slot] != "unspecified"}


def table(rows: Sequence[Row], number: int, width: int) -> Table:
    """Rows of the flat table for a terminal of this width."""
    made = Table(
        title=f"{len(rows)} of the {number} supplies found", box=SIMPLE_HEAD, title_justify="left", padding=(0, 1, 0, 0)
    )
    columns = COLUMNS if width >= WIDE else COLUMNS[:-2]
    for column in columns:
        title = {"value": "doses", "id": "article"}.get(column, column)
        made.add_column(title, justify="right" if column == "value" else "left", overflow="ellipsis", no_wrap=True)
    for row in rows:
        made.add_row(*(_shown(row, column) for column in columns))
    return made


def _shown(row: Row, column: str) -> str:
    value = row[column]
    if column == "value":
        sign = {"exact": "", "at_least": "≥ ", "at_most": "≤ "}.get(str(row["qualifier"]), "~ ")
        return f"{sign}{value:,}"
    return str(value or "–")


def last_lines(scores: Mapping[str, Report]) -> Iterator[str]:
    """Where the files are, how good they are, and what to try next."""
    yield f"files, NAME being {', '.join(scores)}"
    yield "  out/NAME.csv                 the table: a supply a row, with the sentence it stands in"
    yield "  out/NAME.jsonl               the same, with the words that each value was read from"
    yield "  out/report-NAME/index.html   every error in its text, for a browser"
    yield "score: how many supplies have partner, doses, mechanism and status all as annotated by hand"
    yield "the model has learned from these very articles: of others expect F1 as out of fold, or less (docs/quality.md)"
    expected = card_of()["out_of_fold"]
    for name, report in scores.items():
        core = report.core
        yield (
            f"  {name:6} F1 out of fold {expected[name]['core']:.3f}; here, with the answers known, {core.f1:.3f}: "
            f"{core.correct} right of {core.predicted} found and {core.gold} in gold"
        )
    yield "to try next"
    yield from (f"  .venv/bin/{line}" for line in NEXT)


if __name__ == "__main__":
    main()
