"""``extractor score``: a run against gold, or two runs side by side."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer

from extractor.cli.gold_articles import CORPUS_HELP, article_texts
from extractor.cli.score_ledger import score_ledgers
from extractor.cli.wrong_call import stop

_HELP = "Score the tuples of a run (PRED) against hand-annotated GOLD, or two runs side by side."
_EXAMPLES = """Examples:

    extractor score gold/dev.jsonl out/dev.jsonl

    extractor score gold/dev.jsonl out/dev.jsonl --report out/report

    extractor score gold/dev.jsonl before.jsonl after.jsonl

    extractor score --ledger gold/ledger ledgers/ --errors
"""


def register(app: typer.Typer) -> None:
    """Add the command to `app`."""
    app.command("score", help=_HELP, epilog=_EXAMPLES)(score)


def score(
    gold: Annotated[Path, typer.Argument(metavar="GOLD", help="gold, JSON Lines")],
    predicted: Annotated[Path, typer.Argument(metavar="PRED", help="what `extract` wrote, JSON Lines")],
    other: Annotated[Path | None, typer.Argument(metavar="PRED2", help="another run, to compare")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="print everything as JSON")] = False,
    errors: Annotated[bool, typer.Option("--errors", help="print each error in its sentence")] = False,
    labels: Annotated[bool, typer.Option("--labels", help="print figures by label, and confusions")] = False,
    report: Annotated[Path | None, typer.Option(metavar="DIR", help="write DIR/index.html with the errors")] = None,
    force: Annotated[bool, typer.Option("--force", help="overwrite an existing report")] = False,
    corpus: Annotated[Path | None, typer.Option(metavar="FILE", help=CORPUS_HELP)] = None,
    tolerance: Annotated[
        float,
        typer.Option(metavar="SHARE", min=0, max=1, show_default=False, help="numbers may differ by this much: 0.05"),
    ] = 0.0,
    resamples: Annotated[
        int, typer.Option(metavar="N", min=0, show_default=False, help="random samples, for intervals (1000)")
    ] = 1000,
    seed: Annotated[
        int, typer.Option(metavar="N", min=0, show_default=False, help="start of the random samples (0)")
    ] = 0,
    ledger: Annotated[bool, typer.Option("--ledger", help="GOLD and PRED are ledgers")] = False,
    tuples: Annotated[Path | None, typer.Option(metavar="FILE", help="what the ledger was made of")] = None,
) -> None:
    """Score a run, or a ledger."""
    if ledger:
        if other is not None or labels or report is not None or corpus is not None or tolerance:
            stop("--ledger scores one ledger against gold, with --tuples, --errors and --json")
        score_ledgers(gold, predicted, tuples, as_json=as_json, errors=errors)
        return
    if tuples is not None:
        stop("--tuples is for --ledger only")
    from extractor.articles import OutputError
    from extractor.reports import comparison_lines, error_lines, label_lines, score_lines, write_page
    from extractor.scoring import GoldError, compare, score_files

    texts = article_texts(gold, corpus, needed="--errors" if errors else "--report" if report else None)
    try:
        runs = [
            score_files(gold, run, tolerance=tolerance, resamples=resamples, seed=seed)
            for run in (predicted, other)
            if run is not None
        ]
        comparison = compare(*runs, resamples=10 * resamples, seed=seed) if len(runs) == 2 else None
        names = (str(predicted), str(other or ""))
        if report is not None:
            page = write_page(report, runs[0], texts, names=names, gold=str(gold), comparison=comparison, force=force)
    except (GoldError, OutputError, ValueError) as error:
        stop(error)
    except OSError as error:
        stop(f"{report}: cannot be written: {error.strerror}")
    if as_json:
        print(json.dumps((comparison or runs[0]).to_dict(), ensure_ascii=False, indent=2))
        return
    for line in comparison_lines(comparison, names, texts) if comparison else score_lines(runs[0], texts):
        print(line)
    for wanted, lines in ((labels, label_lines(runs[0])), (errors, error_lines(runs[0], texts))):
        for line in lines if wanted else ():
            print(line)
    if report is not None:
        print(f"report: {page}")
