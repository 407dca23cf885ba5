"""``extractor lexicon check`` and ``report``: the lexicon tests itself, and tells what each of its rules earns."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from extractor.cli.wrong_call import stop

if TYPE_CHECKING:
    from extractor.scoring import RuleFigures

_HELP = "Run the examples of every row, the bundled ones and those of DIR, and report what does not hold."
_EXAMPLES = """Examples:

    extractor lexicon check

    extractor lexicon check --lexicon my-rows/
"""

_REPORT_HELP = (
    "Tell what each rule earns on GOLD: how many slots of the run PRED rest on it, and how many of them are right."
)
_REPORT_EXAMPLES = """Examples:

    extractor lexicon report gold/dev.jsonl out/dev.jsonl

    extractor lexicon report gold/dev.jsonl out/dev.jsonl --conflicts status.promise
"""


def register(app: typer.Typer) -> None:
    """Add the commands to `app`."""
    group = typer.Typer(help="Look after the rows that say what the system knows.", no_args_is_help=True)
    group.command("check", help=_HELP, epilog=_EXAMPLES)(check)
    group.command("report", help=_REPORT_HELP, epilog=_REPORT_EXAMPLES)(report)
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


def report(
    gold: Annotated[Path, typer.Argument(metavar="GOLD", help="gold, JSON Lines")],
    predicted: Annotated[Path, typer.Argument(metavar="PRED", help="what `extract` wrote, JSON Lines with evidence")],
    conflicts: Annotated[
        str | None, typer.Option(metavar="RULE", help="print each slot that rests on RULE and is wrong")
    ] = None,
    unused: Annotated[bool, typer.Option("--unused", help="print the rows that no slot rests on")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="print the figures as JSON")] = False,
    lexicon: Annotated[list[Path] | None, typer.Option("--lexicon", metavar="DIR", help="rows of your own")] = None,
) -> None:
    """Report what each rule earns."""
    from extractor.lexicon import LexiconError, load_lexicon
    from extractor.scoring import GoldError, rule_figures

    try:
        figures = rule_figures([(gold, predicted)])
        known = [row.id for row in load_lexicon(tuple(lexicon or ())).rows()]
    except (GoldError, LexiconError) as error:
        stop(error)
    used = {f.rule: f for f in figures}
    if conflicts is not None and conflicts not in used and conflicts not in known:
        stop(f"{conflicts}: no rule of this id")
    if as_json:
        print(json.dumps([_as_dict(f) for f in figures], ensure_ascii=False, indent=2))
        return
    if unused:
        print("\n".join(rule for rule in known if rule not in used))
    elif conflicts is not None:
        for line in _conflicts(used[conflicts]) if conflicts in used else ():
            print(line)
    else:
        for line in _table(figures):
            print(line)
    print(
        f"{len(figures)} rules used, {sum(rule not in used for rule in known)} of {len(known)} rows not",
        file=sys.stderr,
    )


def _as_dict(figures: RuleFigures) -> dict[str, object]:
    wrong = [
        {
            "article": c.article,
            "doses": c.doses,
            "start": c.start,
            "slot": c.slot,
            "gold": c.gold,
            "predicted": c.predicted,
        }
        for c in figures.conflicts
    ]
    return {"rule": figures.rule, "uses": figures.uses, "precision": figures.precision, "conflicts": wrong}


def _table(figures: Sequence[RuleFigures]) -> Iterator[str]:
    yield f"{'rule':36}{'uses':>7}{'wrong':>7}{'precision':>11}"
    for one in figures:
        yield f"{one.rule:36}{one.uses:>7}{len(one.conflicts):>7}{one.precision:>11.3f}"


def _conflicts(figures: RuleFigures) -> Iterator[str]:
    for c in figures.conflicts:
        wanted = "no tuple" if c.gold is None else repr(c.gold)
        yield f"{c.article} {c.start}: {c.doses}: {c.slot}: gold {wanted}, predicted {c.predicted!r}"
