"""``extractor lexicon check``: the lexicon tests itself."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from extractor.cli.failing import stop

_HELP = "Run the examples of every row, the bundled ones and those of DIR, and report what does not hold."
_EXAMPLES = """Examples:

    extractor lexicon check

    extractor lexicon check --lexicon my-rows/
"""


def register(app: typer.Typer) -> None:
    """Add the commands to `app`."""
    group = typer.Typer(help="Look after the rows that say what the system knows.", no_args_is_help=True)
    group.command("check", help=_HELP, epilog=_EXAMPLES)(check)
    app.add_typer(group, name="lexicon")


def check(
    lexicon: Annotated[list[Path] | None, typer.Option("--lexicon", metavar="DIR", help="rows of your own")] = None,
) -> None:
    """Check the lexicon."""
    from extractor.lexicon import LexiconError, check_lexicon, load_lexicon

    try:
        loaded = load_lexicon(tuple(lexicon or ()))
    except LexiconError as error:
        stop(error)
    problems = check_lexicon(loaded)
    for problem in problems:
        print(problem, file=sys.stderr)
    rows = loaded.rows()
    examples = sum(len(row.matches) + len(row.rejects) for row in rows)
    print(
        f"{len(rows)} rows, {sum(len(row.forms) for row in rows)} forms, {examples} examples, {len(problems)} problems"
    )
    if problems:
        raise typer.Exit(1)
