"""``extractor agree``: two annotators of the same articles."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer

from extractor.cli.wrong_call import stop

_HELP = "Measure how far two annotators agree, and list what they have to settle."
_EXAMPLES = """Examples:

    extractor agree gold/dev.jsonl out/dev.jsonl

    extractor agree anna.jsonl binh.jsonl --merged to-settle.jsonl
"""


def register(app: typer.Typer) -> None:
    """Add the command to `app`."""
    app.command("agree", help=_HELP, epilog=_EXAMPLES)(agree)


def agree(
    first: Annotated[Path, typer.Argument(metavar="GOLD1", help="one annotator's gold, JSON Lines")],
    second: Annotated[Path, typer.Argument(metavar="GOLD2", help="the other's")],
    merged: Annotated[
        Path | None, typer.Option(metavar="OUT", help="write both as one gold file; `adjudicate` lists what differs")
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="overwrite OUT if it exists")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="print everything as JSON")] = False,
    resamples: Annotated[
        int, typer.Option(metavar="N", min=0, help="random samples of the articles, for intervals")
    ] = 1000,
    seed: Annotated[
        int, typer.Option(metavar="N", min=0, show_default=False, help="start of the random samples (0)")
    ] = 0,
) -> None:
    """Compare two annotators."""
    from extractor.articles import OutputError, replacing
    from extractor.reports import agreement_lines
    from extractor.scoring import GoldError, merge, read_annotations, read_rows
    from extractor.scoring import agree as measure

    try:
        agreement = measure(read_annotations(first), read_annotations(second), resamples=resamples, seed=seed)
        if merged is not None:
            rows = merge(
                agreement.report, *({row["id"]: row for _, row in read_rows(path)} for path in (first, second))
            )
            with replacing(merged, force=force) as temporary:
                temporary.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), "utf-8")
    except (GoldError, OutputError, ValueError) as error:
        stop(error)
    except OSError as error:
        stop(f"{merged}: cannot be written: {error.strerror}")
    if as_json:
        print(json.dumps(agreement.to_dict(), ensure_ascii=False, indent=2))
        return
    for line in agreement_lines(agreement):
        print(line)
    if merged is not None:
        to_settle = [row for row in rows if "adjudicate" in row]
        count = sum(len(row["adjudicate"]) for row in to_settle)
        print(f"{merged}: {count} tuples to settle in {len(to_settle)} of {len(rows)} articles")
