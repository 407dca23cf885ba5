"""``extractor report``: a page to look at what was extracted, and pictures for papers."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from extractor.cli.wrong_call import stop

if TYPE_CHECKING:
    from extractor.model import Result

_HELP = "Make a page of TUPLES, results or gold: who promised, who delivered, what contradicts, and by which sentence."
_EXAMPLES = """Examples:

    extractor report tuples.jsonl --corpus corpus/dev.jsonl -o report/

    extractor report tuples.jsonl --corpus corpus/dev.jsonl -o report/ --figures figures/

    extractor report --ledger ledger.duckdb --corpus corpus/dev.jsonl -o report/
"""


def register(app: typer.Typer) -> None:
    """Add the command to `app`."""
    app.command("report", help=_HELP, epilog=_EXAMPLES)(report)


def report(
    output: Annotated[
        Path, typer.Option("-o", "--output", metavar="DIR", help="a folder, in which it makes index.html")
    ],
    tuples: Annotated[
        list[Path] | None,
        typer.Argument(metavar="TUPLES...", help="`.jsonl`, `.csv`, `.tsv`, `.parquet`, `.duckdb`, folders"),
    ] = None,
    named: Annotated[
        Path | None,
        typer.Option("--ledger", metavar="LEDGER", help="a ledger that is there already, in place of TUPLES"),
    ] = None,
    corpus: Annotated[
        list[Path] | None,
        typer.Option(metavar="ARTICLES", help="the articles: days, sources and sentences; may be repeated"),
    ] = None,
    figures: Annotated[
        Path | None, typer.Option(metavar="DIR", help="write the charts as SVG and PNG there, their data beside them")
    ] = None,
    title: Annotated[str, typer.Option(metavar="TEXT", help="what stands above the page")] = "Vaccine supplies",
    force: Annotated[bool, typer.Option("--force", help="overwrite what is there")] = False,
) -> None:
    """Make a page of results."""
    from extractor.articles import InputError, MissingLibrary, OutputError
    from extractor.ledger import LedgerError, ledger
    from extractor.reports.explorer import write_explorer, write_figures
    from extractor.reports.explorer.figures import figures_of
    from extractor.scoring import GoldError

    results = tuples or []
    if bool(results) == (named is not None):
        stop("name results, TUPLES, or a ledger that was made of them, --ledger")
    try:
        made = ledger(results, corpus or [], add=named)
        page = write_explorer(output, made, _results(results), title=title, force=force)
        drawn = write_figures(figures_of(made), figures, force=force) if figures is not None else []
    except (LedgerError, InputError, MissingLibrary, OutputError, GoldError) as error:
        stop(error)
    except OSError as error:
        stop(f"{error.filename or output}: {error.strerror or error}")
    for problem in made.problems[:20]:
        print(f"error: {problem}", file=sys.stderr)
    if len(made.problems) > 20:
        print(f"error: {len(made.problems) - 20} more could not be read", file=sys.stderr)
    for path in (page, *drawn):
        print(path)
    if made.problems:
        raise typer.Exit(1)


def _results(tuples: Sequence[Path]) -> Iterator[Result]:
    """Those that hold what they were read from: lines of results. What is wrong with others the ledger tells."""
    from extractor.ledger.reading import result_files
    from extractor.model import Result
    from extractor.scoring.gold import read_rows

    for file in result_files(tuples):
        if file.suffix != ".jsonl":
            return
        for _, row in read_rows(file):
            if any(isinstance(one, dict) and one.get("evidence") for one in row.get("tuples") or ()):
                with suppress(ValueError, KeyError, TypeError):  # the ledger, which reads them first, has told it
                    yield Result.from_dict(row)
