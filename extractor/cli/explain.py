"""``extractor explain``: what each rule saw in a sentence, and why each slot got its value."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from extractor.cli.readers import ReaderOption
from extractor.cli.wrong_call import stop

_HELP = "Show what each rule saw in a text, or in each article of a FILE, and why each slot got its value."
_EXAMPLES = """Examples:

    extractor explain "Nhật Bản tặng Việt Nam 3 triệu liều vaccine"

    extractor explain --published 2021-07-10 "Sáng 9/7, 97.110 liều Pfizer về đến Nội Bài."

    extractor explain corpus/dev.jsonl | less
"""
_TEXT = "a sentence or a whole article; a file that `extract` reads; or `-` for a text on standard input"


def register(app: typer.Typer) -> None:
    """Add the command to `app`."""
    app.command("explain", help=_HELP, epilog=_EXAMPLES)(explain)


def explain(
    text: Annotated[str, typer.Argument(metavar="TEXT|FILE|-", help=_TEXT)],
    published: Annotated[str | None, typer.Option(metavar="DAY", help="day of publication, to resolve dates")] = None,
    lexicon: Annotated[list[Path] | None, typer.Option("--lexicon", metavar="DIR", help="rows of your own")] = None,
    model: Annotated[Path | None, typer.Option(metavar="MODEL", help="a model that `extractor train` wrote")] = None,
    reader: ReaderOption = None,
) -> None:
    """Explain one text, or the articles of a file."""
    from extractor.articles import BadRow, InputError, MissingLibrary, names_a_file, read_articles, read_day
    from extractor.lexicon import LexiconError
    from extractor.model_file import ModelError
    from extractor.pipeline import Extractor

    try:
        read_day(published)
    except ValueError as error:
        stop(f"--published: {error}")
    failed = False
    try:
        extractor = Extractor(tuple(lexicon or ()), model=model, reader=reader)
        if text == "-" or not names_a_file(text):
            print(extractor.explain(_standard_input() if text == "-" else text, published))
            return
        for row in read_articles([text]):
            if isinstance(row, BadRow):
                print(f"error: {row}", file=sys.stderr)
                failed = True
                continue
            print(f"# {row.id}\n{extractor.explain(row.text, published or row.published)}\n")
    except (InputError, LexiconError, MissingLibrary, ModelError) as error:
        stop(error)
    if failed:
        raise typer.Exit(1)


def _standard_input() -> str:
    try:
        return sys.stdin.buffer.read().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        stop(f"standard input: not UTF-8 from byte {error.start} on")
