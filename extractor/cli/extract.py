"""``extractor extract``: articles in, tuples out."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from extractor.cli.failing import stop

if TYPE_CHECKING:
    from extractor.articles import ReadingOptions, WritingOptions
    from extractor.cli.progress import Progress

_HELP = "Extract the supply tuples of articles."
_EXAMPLES = """Examples:

    extractor extract corpus/dev.jsonl -o tuples.csv

    cat corpus/dev.jsonl | extractor extract - > tuples.jsonl
"""
_INPUT = "`.jsonl`, `.csv`, `.parquet`, `.html`, `.txt` (also `.gz`, `.zst`), folders, globs, or `-`"
_OUTPUT = "`.jsonl` (default: to standard output), `.csv`, `.parquet`, `.duckdb`"
_SMALL = 2
"""Shards up to which an input is small: it takes less time than to start other processes."""


def register(app: typer.Typer) -> None:
    """Add the command to `app`."""
    app.command("extract", help=_HELP, epilog=_EXAMPLES)(extract)


def extract(
    inputs: Annotated[list[str], typer.Argument(metavar="INPUT", help=_INPUT)],
    output: Annotated[Path | None, typer.Option("-o", "--output", metavar="OUT", help=_OUTPUT)] = None,
    force: Annotated[bool, typer.Option("--force", help="overwrite OUT if it exists")] = False,
    resume: Annotated[bool, typer.Option("--resume", help="go on with an interrupted run to OUT")] = False,
    redo: Annotated[bool, typer.Option("--redo", help="so, and do again what has changed")] = False,
    workers: Annotated[int | None, typer.Option(metavar="N", help="processes; default: one a core if worth it")] = None,
    scheduler: Annotated[
        str | None, typer.Option(metavar="ADDRESS", help="of a Dask cluster: `tcp://host:8786`")
    ] = None,
    timeout: Annotated[
        float, typer.Option(metavar="SECONDS", show_default=False, help="for one article in a worker (30)")
    ] = 30.0,
    dedup: Annotated[bool, typer.Option("--dedup", help="mark near-duplicates with a group")] = False,
    lexicon: Annotated[
        list[Path] | None, typer.Option("--lexicon", metavar="DIR", help="lexicon rows of your own on top")
    ] = None,
    column: Annotated[
        list[str] | None, typer.Option("--column", metavar="FIELD=NAME", help="name of a column: `text=body`")
    ] = None,
    encoding: Annotated[
        str | None, typer.Option(metavar="NAME", help="`cp1258` or so; `detect`: what it looks")
    ] = None,
    repair: Annotated[bool, typer.Option("--repair", help="mend text decoded wrongly before")] = False,
    bom: Annotated[bool, typer.Option("--bom", help="CSV with the mark spreadsheets need")] = False,
    nested: Annotated[bool, typer.Option("--nested", help="Parquet with tuples as lists")] = False,
    quiet: Annotated[bool, typer.Option("--quiet", help="tell nothing but errors")] = False,
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
    )
    from extractor.batch import EngineError, RunError, WrongVersion
    from extractor.cli.progress import Progress
    from extractor.lexicon import LexiconError, load_lexicon

    if encoding is not None and not known(encoding):
        stop(f"--encoding: no encoding is called {encoding!r}")
    try:
        columns = Columns.named(column or [])
    except ValueError as error:
        stop(f"--column: {error}")
    if (workers is not None and workers < 0) or timeout <= 0:
        stop("--workers and --timeout cannot be negative, and --timeout not 0")
    if output is None and (workers or scheduler or resume or redo or dedup):
        stop("--workers, --scheduler, --resume, --redo and --dedup need an output: -o OUT")
    reading, writing = ReadingOptions(columns, encoding, repair), WritingOptions(bom, nested)
    directories = tuple(directory.absolute() for directory in lexicon or ())
    progress = Progress(quiet=quiet)
    try:
        if output is not None and output.resolve() in input_files(inputs):
            stop(f"{output} is one of the inputs; name another output")
        load_lexicon(directories)
        asked = resume or redo or dedup or workers is not None or scheduler is not None
        if output is None or not (asked or _is_large(inputs, reading)):
            _stream(inputs, output, reading, writing, directories, progress, force=force)
        else:
            from extractor.batch import RunOptions, run

            options = RunOptions(
                reading=reading,
                writing=writing,
                lexicon=directories,
                workers=_workers(workers, inputs, reading, progress) if scheduler is None else 0,
                scheduler=scheduler,
                timeout=timeout,
                dedup=dedup,
                resume=resume,
                redo=redo,
                force=force,
            )
            with progress:
                progress.finish(run(inputs, output, options, progress))
    except (InputError, MissingLibrary, OutputError, LexiconError, RunError, EngineError, WrongVersion) as error:
        stop(error)
    except BrokenPipeError:
        raise
    except OSError as error:
        kept = _kept(output)
        place = error.filename or output or "standard output"
        stop(f"{place}: cannot be written: {error.strerror or error}{f'; {kept}' if kept else ''}")
    except KeyboardInterrupt:
        kept = _kept(output) or f"{output or 'the rest'} was not written"
        print(f"interrupted after {progress.counts.articles} articles; {kept}", file=sys.stderr)
        raise typer.Exit(130) from None
    if progress.counts.failed:
        raise typer.Exit(1)


def _stream(
    inputs: list[str],
    output: Path | None,
    reading: ReadingOptions,
    writing: WritingOptions,
    lexicon: tuple[Path, ...],
    progress: Progress,
    *,
    force: bool,
) -> None:
    """Extract in this process, each article as it is read."""
    from contextlib import nullcontext

    from extractor.articles import BadRow, check_output, open_texts, open_writer, read_articles
    from extractor.batch.lock import locked
    from extractor.model import Failure, Result
    from extractor.pipeline import Extractor

    rows = read_articles(inputs, reading)
    extractor = Extractor(lexicon)
    if output is not None:
        check_output(output, writing, force=force)
    with (
        progress,
        nullcontext() if output is None else locked(output),
        open_writer(output, force=force, options=writing) as writer,
        open_texts(output, force=force) as texts,
    ):
        for row in rows:
            if isinstance(row, BadRow):
                result = Result(row.id, error=Failure("reading", str(row)))
                writer.write(result, None)
            else:
                result = extractor.extract(row)
                writer.write(result, row)
                texts(row)
            progress.add(result)
    progress.finish()


def _is_large(inputs: list[str], reading: ReadingOptions) -> bool:
    """Whether there are so many articles that other processes are worth their start."""
    from itertools import islice

    from extractor.articles import cut

    if "-" in inputs:
        return False  # somebody may be typing
    return len(list(islice(cut(inputs, reading), _SMALL + 1))) > _SMALL


def _workers(asked: int | None, inputs: list[str], reading: ReadingOptions, progress: Progress) -> int:
    """How many processes to use: as asked, else one a core, or none where there is little to do or no Dask."""
    from importlib.util import find_spec

    if asked is not None:
        return asked
    if not _is_large(inputs, reading):
        return 0
    if find_spec("distributed") is None:
        progress.note("one process only; to use all cores: pip install 'extractor[batch]'")
        return 0
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _kept(output: Path | None) -> str | None:
    """What of a run that ends early is kept, in words."""
    from extractor.batch.run_folder import RunFolder

    if output is None or not (folder := RunFolder(output)).exists:
        return None
    return f"what is done is kept in {folder.path}; --resume goes on with it"
