"""``extractor extract``: articles in, tuples out."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, TypeVar

import typer

from extractor.cli.failing import stop

Row = TypeVar("Row")

_HELP = "Extract the supply tuples of articles."
_EXAMPLES = """Examples:

    extractor extract corpus/dev.jsonl -o tuples.csv

    cat corpus/dev.jsonl | extractor extract - > tuples.jsonl
"""


def register(app: typer.Typer) -> None:
    """Add the command to `app`."""
    app.command("extract", help=_HELP, epilog=_EXAMPLES)(extract)


def extract(
    inputs: Annotated[
        list[str],
        typer.Argument(metavar="INPUT...", help="`.jsonl` or `.txt` files, folders of them, or `-` for standard input"),
    ],
    output: Annotated[
        Path | None,
        typer.Option(
            "-o", "--output", metavar="OUT", help="`.jsonl` or `.csv`; standard output (JSON Lines) by default"
        ),
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="overwrite OUT if it exists")] = False,
    lexicon: Annotated[
        list[Path] | None,
        typer.Option("--lexicon", metavar="DIR", help="rows of your own, layered over the bundled ones"),
    ] = None,
) -> None:
    """Run the extractor over `inputs`."""
    from extractor.articles import BadRow, InputError, OutputError, open_writer, read_articles
    from extractor.lexicon import LexiconError, load_lexicon
    from extractor.model import Failure, Result
    from extractor.pipeline import Extractor

    directories = tuple(lexicon or ())
    counts = {"articles": 0, "tuples": 0, "with": 0}
    problems: list[str] = []
    began = time.monotonic()
    try:
        load_lexicon(directories)
        extractor = Extractor(directories)
        with open_writer(output, force=force) as writer:
            for row in _with_progress(read_articles(inputs)):
                if isinstance(row, BadRow):
                    result, article = Result(row.id, error=Failure("reading", str(row))), None
                    problems.append(str(row))
                else:
                    result, article = extractor.extract(row), row
                    if result.error is not None:
                        problems.append(f"{row.id}: {result.error.step}: {result.error.reason}")
                counts["articles"] += 1
                counts["tuples"] += len(result.tuples)
                counts["with"] += bool(result.tuples)
                writer.write(result, article)
    except (InputError, OutputError, LexiconError) as error:
        stop(error)
    seconds = int(time.monotonic() - began)
    print(
        f"{counts['articles']} articles   {counts['tuples']} tuples in {counts['with']} articles   "
        f"{len(problems)} errors   {seconds // 60:02d}:{seconds % 60:02d}",
        file=sys.stderr,
    )
    for problem in problems:
        print(f"error: {problem}", file=sys.stderr)
    if problems:
        raise typer.Exit(1)


def _with_progress(rows: Iterator[Row]) -> Iterator[Row]:
    """Show a counter on standard error while `rows` are read, where somebody is looking."""
    from rich.console import Console
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    console = Console(stderr=True)
    if not console.is_terminal:
        yield from rows
        return
    columns = (SpinnerColumn(), TextColumn("{task.completed} articles"), TimeElapsedColumn())
    with Progress(*columns, console=console, transient=True) as progress:
        task = progress.add_task("articles", total=None)
        for row in rows:
            yield row
            progress.advance(task)
