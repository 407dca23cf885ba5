"""``extractor extract``: articles in, tuples out."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TypeVar

import typer

from extractor.cli.failing import stop

if TYPE_CHECKING:
    from extractor.articles import BadRow
    from extractor.model import Article, Result
    from extractor.pipeline import Extractor

Row = TypeVar("Row")

_HELP = "Extract the supply tuples of articles."
_EXAMPLES = """Examples:

    extractor extract corpus/dev.jsonl -o tuples.csv

    cat corpus/dev.jsonl | extractor extract - > tuples.jsonl
"""
_INPUT = (
    "`.jsonl`, `.csv`, `.parquet`, `.html`, `.txt` (also `.gz`, `.zst`), folders of them, or `-` for standard input"
)
_OUTPUT = "`.jsonl`, `.csv`, `.parquet` or `.duckdb`; by default JSON Lines on standard output"
_SHOWN_PROBLEMS = 20


def register(app: typer.Typer) -> None:
    """Add the command to `app`."""
    app.command("extract", help=_HELP, epilog=_EXAMPLES)(extract)


def extract(
    inputs: Annotated[list[str], typer.Argument(metavar="INPUT", help=_INPUT)],
    output: Annotated[Path | None, typer.Option("-o", "--output", metavar="OUT", help=_OUTPUT)] = None,
    force: Annotated[bool, typer.Option("--force", help="overwrite OUT if it exists")] = False,
    lexicon: Annotated[
        list[Path] | None,
        typer.Option("--lexicon", metavar="DIR", help="rows of your own, layered over the bundled ones"),
    ] = None,
    column: Annotated[
        list[str] | None, typer.Option("--column", metavar="FIELD=NAME", help="another name for a column: text=body")
    ] = None,
    encoding: Annotated[
        str | None,
        typer.Option(metavar="NAME", help="of the inputs, `cp1258` for one; `detect`: what each looks like"),
    ] = None,
    repair: Annotated[bool, typer.Option("--repair", help="mend text that was decoded wrongly once")] = False,
    bom: Annotated[bool, typer.Option("--bom", help="start CSV with the mark that spreadsheets look for")] = False,
) -> None:
    """Run the extractor over `inputs`."""
    from extractor.articles import (
        Columns,
        InputError,
        MissingLibrary,
        OutputError,
        ReadingOptions,
        WritingOptions,
        input_files,
        known,
        open_texts,
        open_writer,
        read_articles,
    )
    from extractor.lexicon import LexiconError, load_lexicon
    from extractor.pipeline import Extractor

    directories = tuple(lexicon or ())
    tally = _Tally()
    if encoding is not None and not known(encoding):
        stop(f"--encoding: no encoding is called {encoding!r}")
    try:
        columns = Columns.named(column or [])
    except ValueError as error:
        stop(f"--column: {error}")
    try:
        if output is not None and output.resolve() in input_files(inputs):
            stop(f"{output} is one of the inputs; name another output")
        rows = read_articles(inputs, ReadingOptions(columns, encoding, repair))
        load_lexicon(directories)
        extractor = Extractor(directories)
        with (
            open_writer(output, force=force, options=WritingOptions(bom)) as writer,
            open_texts(output, force=force) as texts,
        ):
            for row in _with_progress(rows):
                article, result = _result(row, extractor)
                writer.write(result, article)
                if article is not None:
                    texts(article)
                tally.add(result, row)
    except (InputError, MissingLibrary, OutputError, LexiconError) as error:
        stop(error)
    except BrokenPipeError:
        raise
    except OSError as error:
        stop(f"{output or 'standard output'}: cannot be written: {error.strerror or error}")
    except KeyboardInterrupt:
        print(f"interrupted after {tally.articles} articles; {output or 'the rest'} was not written", file=sys.stderr)
        raise typer.Exit(130) from None
    tally.print()
    if tally.failed:
        raise typer.Exit(1)


def _result(row: Article | BadRow, extractor: Extractor) -> tuple[Article | None, Result]:
    from extractor.articles import BadRow
    from extractor.model import Failure, Result

    if isinstance(row, BadRow):
        return None, Result(row.id, error=Failure("reading", str(row)))
    return row, extractor.extract(row)


@dataclass
class _Tally:
    """What a run tells at its end: how much there was, and the first of what went wrong."""

    articles: int = 0
    tuples: int = 0
    with_tuples: int = 0
    failed: int = 0
    problems: list[str] = field(default_factory=list)
    began: float = field(default_factory=time.monotonic)

    def add(self, result: Result, row: Article | BadRow) -> None:
        self.articles += 1
        self.tuples += len(result.tuples)
        self.with_tuples += bool(result.tuples)
        if result.error is None:
            return
        self.failed += 1
        if len(self.problems) < _SHOWN_PROBLEMS:
            reason = result.error.reason
            self.problems.append(
                reason if result.error.step == "reading" else f"{row.id}: {result.error.step}: {reason}"
            )

    def print(self) -> None:
        seconds = int(time.monotonic() - self.began)
        lines = [
            f"{self.articles} articles   {self.tuples} tuples in {self.with_tuples} articles   "
            f"{self.failed} errors   {seconds // 60:02d}:{seconds % 60:02d}"
        ]
        lines += [f"error: {problem}" for problem in self.problems]
        if self.failed > len(self.problems):
            lines.append(f"error: {self.failed - len(self.problems)} more; all of them stand in the output")
        print("\n".join(lines), file=sys.stderr)


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
