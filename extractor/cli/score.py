"""``extractor score``: a run against gold."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from extractor.cli.failing import stop

if TYPE_CHECKING:
    from extractor.scoring import Annotation, Report, Score

_HELP = "Score the tuples of a run (PRED) against hand-annotated GOLD: precision, recall and F1."
_EXAMPLES = """Examples:

    extractor score gold/dev.jsonl out/dev.jsonl

    extractor score gold/dev.jsonl out/dev.jsonl --errors
"""


def register(app: typer.Typer) -> None:
    """Add the command to `app`."""
    app.command("score", help=_HELP, epilog=_EXAMPLES)(score)


def score(
    gold: Annotated[Path, typer.Argument(metavar="GOLD", help="gold, JSON Lines")],
    predicted: Annotated[Path, typer.Argument(metavar="PRED", help="what `extract` wrote, JSON Lines")],
    as_json: Annotated[bool, typer.Option("--json", help="print the figures as JSON")] = False,
    errors: Annotated[bool, typer.Option("--errors", help="print each error with its sentence")] = False,
    corpus: Annotated[
        Path | None, typer.Option(metavar="FILE", help="the articles; by default corpus/ beside gold/")
    ] = None,
) -> None:
    """Score a run."""
    from extractor.scoring import GoldError, score_files

    try:
        report = score_files(gold, predicted)
    except (GoldError, ValueError) as error:
        stop(error)
    if as_json:
        print(json.dumps(report.to_dict(), ensure_ascii=False, indent=2))
    else:
        for line in _table(report):
            print(line)
    if errors:
        texts = _texts(corpus or gold.parent.parent / "corpus" / gold.name)
        for line in _errors(report, texts):
            print(line)


def _table(report: Report) -> Iterator[str]:
    yield f"{report.articles} articles, {report.core.gold} gold tuples, {report.core.predicted} predicted"
    yield f"{'':24}{'P':>7}{'R':>7}{'F1':>7}"
    yield _row("detection", report.detection)
    for slot, figures in report.slots.items():
        yield _row(f"  {slot}", figures)
    yield _row("core tuple (strict)", report.core)


def _row(name: str, figures: Score) -> str:
    ratios = (figures.precision, figures.recall, figures.f1)
    return f"{name:24}" + "".join(f"{'–' if r is None else format(r, '.3f'):>7}" for r in ratios)


def _texts(corpus: Path) -> dict[str, str]:
    from extractor.articles import BadRow, InputError, read_articles

    try:
        return {a.id: a.text for a in read_articles([corpus]) if not isinstance(a, BadRow)}
    except InputError as error:
        stop(f"--errors needs the articles: {error}; name them with --corpus FILE")


def _errors(report: Report, texts: dict[str, str]) -> Iterator[str]:
    from extractor.articles import sentence_around

    for error in report.errors:
        named = error.gold or error.predicted
        assert named is not None
        what = error.outcome + (f" ({', '.join(error.slots)})" if error.slots else "")
        yield f"\n{error.article}: {what}: {named.text}"
        if error.gold is not None:
            yield f"  gold      {_core(error.gold)}"
        if error.predicted is not None:
            yield f"  predicted {_core(error.predicted)}"
        if error.article in texts:
            yield f"  {sentence_around(texts[error.article], named.start, named.end)}"


def _core(found: Annotation) -> str:
    value, low, high, qualifier = found.first("doses")
    number = value if value is not None else f"{low}–{high}"
    partner = "+".join(found.first("partner")) or "nobody"
    return f"{partner}, {number} {qualifier}, {found.first('mechanism')}, {found.first('status')}"
