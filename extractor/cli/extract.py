"""``extractor extract``: articles in, tuples out."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from extractor.cli.readers import ReaderOption
from extractor.cli.wrong_call import stop

if TYPE_CHECKING:
    from extractor.articles import ReadingOptions

_HELP = "Extract the supply tuples of articles: JSON Lines on standard output, or OUT."
_EXAMPLES = """Examples:

    extractor extract corpus/dev.jsonl -o tuples.csv

    cat corpus/dev.jsonl | extractor extract - > tuples.jsonl
"""
_INPUT = "`.jsonl`, `.csv`, `.html`…, folders, globs, or `-`"
_OUTPUT = "`.jsonl`, `.csv`, `.parquet`, `.duckdb`, `.xlsx`"


def register(app: typer.Typer) -> None:
    """Add the command to `app`."""
    app.command("extract", help=_HELP, epilog=_EXAMPLES)(extract)


def extract(
    inputs: Annotated[list[str], typer.Argument(metavar="INPUT", help=_INPUT)],
    output: Annotated[Path | None, typer.Option("-o", "--output", metavar="OUT", help=_OUTPUT)] = None,
    force: Annotated[bool, typer.Option("--force", help="overwrite OUT if it exists")] = False,
    resume: Annotated[bool, typer.Option("--resume", help="go on with an interrupted run to OUT")] = False,
    redo: Annotated[bool, typer.Option("--redo", help="like `--resume`, redoes what changed")] = False,
    workers: Annotated[int | None, typer.Option(metavar="N", help="processes (one a core if worth it)")] = None,
    scheduler: Annotated[
        str | None, typer.Option(metavar="ADDRESS", help="of a Dask cluster: `tcp://host:8786`")
    ] = None,
    timeout: Annotated[
        float, typer.Option(metavar="SECONDS", show_default=False, help="for one article in a worker (30)")
    ] = 30.0,
    min_confidence: Annotated[
        float,
        typer.Option(metavar="P", show_default=False, help="drop tuples less sure than P: 0.8"),
    ] = 0.0,
    dedup: Annotated[bool, typer.Option("--dedup", help="mark near-duplicates with a group")] = False,
    unique_ids: Annotated[bool, typer.Option("--unique-ids", help="number ids that repeat: a17, a17#2")] = False,
    lexicon: Annotated[
        list[Path] | None, typer.Option("--lexicon", metavar="DIR", help="lexicon rows of your own on top")
    ] = None,
    model: Annotated[Path | None, typer.Option(metavar="MODEL", help="a model that `extractor train` wrote")] = None,
    reader: ReaderOption = None,
    column: Annotated[
        list[str] | None, typer.Option("--column", metavar="FIELD=NAME", help="name of a column: `text=body`")
    ] = None,
    encoding: Annotated[
        str | None, typer.Option(metavar="NAME", help="`cp1258` or so; `detect`: what it looks")
    ] = None,
    date_format: Annotated[str | None, typer.Option(metavar="FORM", help="of days, if odd: `%m/%d/%Y`")] = None,
    repair: Annotated[bool, typer.Option("--repair", help="mend text decoded wrongly before")] = False,
    bom: Annotated[bool, typer.Option("--bom", help="CSV that Excel opens as UTF-8")] = False,
    nested: Annotated[bool, typer.Option("--nested", help="Parquet with tuples as lists")] = False,
    quiet: Annotated[bool, typer.Option("--quiet", help="tell nothing but errors")] = False,
) -> None:
    """Run the extractor over `inputs`."""
    from extractor.articles import InputError, MissingLibrary, OutputError, WritingOptions, not_read
    from extractor.batch import EngineError, RunError, RunOptions, WrongVersion, kept, run
    from extractor.cli.progress import Progress
    from extractor.lexicon import LexiconError
    from extractor.model_file import ModelError

    if (workers is not None and workers < 0) or timeout <= 0:
        stop("--workers and --timeout cannot be negative, and --timeout not 0")
    options = RunOptions(
        reading=_reading(column, encoding, date_format, repair=repair),
        writing=WritingOptions(bom, nested),
        lexicon=tuple(directory.absolute() for directory in lexicon or ()),
        workers=workers,
        scheduler=scheduler,
        timeout=timeout,
        dedup=dedup,
        unique_ids=unique_ids,
        min_confidence=min_confidence,
        model=model,
        reader=reader,
        resume=resume,
        redo=redo,
        force=force,
    )
    progress = Progress(quiet=quiet)
    try:
        progress.not_read = not_read(inputs)
        with progress:
            summary = run(inputs, output, options, progress, progress.note)
        progress.finish(summary)
    except (InputError, MissingLibrary, OutputError, LexiconError, ModelError) as error:
        stop(error)
    except (RunError, EngineError, WrongVersion) as error:
        stop(error)
    except BrokenPipeError:
        raise
    except OSError as error:
        place = error.filename or output or "standard output"
        left = kept(output)
        stop(f"{place}: cannot be written: {error.strerror or error}{f'; {left}' if left else ''}")
    except KeyboardInterrupt:
        left = kept(output) or f"{output or 'the rest'} was not written"
        print(f"interrupted after {progress.counts.articles} articles; {left}", file=sys.stderr)
        raise typer.Exit(130) from None
    if summary.counts.failed:
        raise typer.Exit(1)


def _reading(
    column: list[str] | None, encoding: str | None, date_format: str | None, *, repair: bool
) -> ReadingOptions:
    from extractor.articles import Columns, ReadingOptions, is_date_format, known

    if encoding is not None and not known(encoding):
        stop(f"--encoding: no encoding is called {encoding!r}")
    if date_format is not None and not is_date_format(date_format):
        stop(f"--date-format: {date_format!r} does not tell day, month and year, as %d/%m/%Y does")
    try:
        return ReadingOptions(Columns.named(column or []), encoding, repair, date_format)
    except ValueError as error:
        stop(f"--column: {error}")
