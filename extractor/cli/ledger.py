"""``extractor ledger``: from tuples to events, totals and conflicts."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from extractor.cli.wrong_call import stop

_HELP = (
    "Make a ledger of TUPLES, results or gold: who promised and who delivered how much to whom, and what contradicts."
)
_EXAMPLES = """Examples:

    extractor ledger tuples.jsonl --corpus corpus/dev.jsonl -o ledger.duckdb

    extractor ledger more.jsonl --add ledger.duckdb -o ledger2.duckdb
"""
_SHOWN = 20


def register(app: typer.Typer) -> None:
    """Add the command to `app`."""
    app.command("ledger", help=_HELP, epilog=_EXAMPLES)(ledger)


def ledger(
    tuples: Annotated[
        list[Path], typer.Argument(metavar="TUPLES...", help="`.jsonl`, `.csv`, `.tsv`, `.parquet`, `.duckdb`, folders")
    ],
    output: Annotated[
        Path, typer.Option("-o", "--output", metavar="OUT", help="`.duckdb`, `.xlsx`, or a folder of Parquet files")
    ],
    corpus: Annotated[
        list[Path] | None, typer.Option(metavar="ARTICLES", help="the articles, for their days; may be repeated")
    ] = None,
    by: Annotated[
        list[str] | None, typer.Option(metavar="WHAT", help="totals by `vaccine` or `mechanism`, too; may be repeated")
    ] = None,
    add: Annotated[Path | None, typer.Option(metavar="LEDGER", help="a ledger to which the tuples are added")] = None,
    csv: Annotated[bool, typer.Option("--csv", help="the folder holds CSV files")] = False,
    top: Annotated[int, typer.Option(metavar="N", min=0, help="how many suppliers to show")] = 20,
    force: Annotated[bool, typer.Option("--force", help="overwrite OUT if it exists")] = False,
    quiet: Annotated[bool, typer.Option("--quiet", help="tell nothing but errors")] = False,
) -> None:
    """Make a ledger."""
    from extractor.articles import InputError, MissingLibrary
    from extractor.ledger import LedgerError
    from extractor.ledger import ledger as build
    from extractor.scoring import GoldError

    if output.exists() and not force:
        stop(f"{output} exists; --force overwrites it")
    if csv and output.suffix in (".duckdb", ".xlsx"):
        stop(f"{output}: --csv is for a folder of tables")
    try:
        made = build(tuples, corpus or [], by=by or (), add=add, say=lambda line: None if quiet else _say(line))
        made.write(output, csv=csv)
    except (LedgerError, InputError, MissingLibrary, GoldError) as error:
        stop(error)
    except OSError as error:
        stop(f"{error.filename or output}: {error.strerror or error}")
    for problem in made.problems[:_SHOWN]:
        print(f"error: {problem}", file=sys.stderr)
    if len(made.problems) > _SHOWN:
        print(f"error: {len(made.problems) - _SHOWN} more could not be read", file=sys.stderr)
    if not quiet:
        _show(made.suppliers.head(top).to_dict("records"))
    if made.problems:
        raise typer.Exit(1)


def _say(line: str) -> None:
    print(line, file=sys.stderr)


def _show(rows: list[dict[str, object]]) -> None:
    from rich.console import Console
    from rich.table import Table

    table = Table("supplier", "taker", box=None)
    for name in ("promised", "delivered", "conflicts"):
        table.add_column(name, justify="right")
    for row in rows:
        told = [f"{row[name]:,}" if row[name] else "–" for name in ("promised", "delivered", "conflicts")]
        table.add_row(str(row["partner"] or "nobody named"), str(row["recipient"]), *told)
    Console().print(table)
