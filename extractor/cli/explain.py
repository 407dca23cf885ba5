"""``extractor explain``: what each rule saw in a sentence, and why each slot got its value."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from extractor.cli.failing import stop

_HELP = "Show what each rule saw in TEXT and why each slot got its value."
_EXAMPLES = """Examples:

    extractor explain "Nhật Bản tặng Việt Nam 3 triệu liều vaccine"

    extractor explain --published 2021-07-10 "Sáng 9/7, 97.110 liều Pfizer về đến Nội Bài."
"""


def register(app: typer.Typer) -> None:
    """Add the command to `app`."""
    app.command("explain", help=_HELP, epilog=_EXAMPLES)(explain)


def explain(
    text: Annotated[str, typer.Argument(metavar="TEXT", help="a sentence or a whole article")],
    published: Annotated[str | None, typer.Option(metavar="DAY", help="day of publication, to resolve dates")] = None,
    lexicon: Annotated[list[Path] | None, typer.Option("--lexicon", metavar="DIR", help="rows of your own")] = None,
) -> None:
    """Explain one text."""
    from extractor.articles import read_day
    from extractor.lexicon import LexiconError
    from extractor.pipeline import Extractor

    try:
        read_day(published)
    except ValueError as error:
        stop(f"--published: {error}")
    try:
        print(Extractor(tuple(lexicon or ())).explain(text, published))
    except LexiconError as error:
        stop(error)
