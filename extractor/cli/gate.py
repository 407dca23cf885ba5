"""``extractor gold gate``: scores of the bundled sets must not fall, nor their gold change unseen."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from fnmatch import fnmatchcase
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Annotated, Any

import typer

from extractor.cli.gold_articles import read_corpus
from extractor.cli.wrong_call import stop

if TYPE_CHECKING:
    from extractor.model import Result
    from extractor.scoring.ledgers import Tables

_HELP = "Hold the bundled sets to their floors and hashes."
_EXAMPLES = """Examples:

    extractor gold gate

    extractor gold gate --set dev --set 'train/*'

    extractor gold gate --raise

    extractor gold gate --lower dev.core=0.90 --reason "guidelines 5 now count a quarter as a month"
"""


def register(group: typer.Typer) -> None:
    """Add the command to `group`."""
    group.command("gate", help=_HELP, epilog=_EXAMPLES)(gate)


def gate(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="the folder of gold; corpus/ stands beside it")] = Path(
        "gold"
    ),
    sets: Annotated[
        list[str] | None,
        typer.Option(
            "--set", metavar="SET", help="extract only these, such as dev or 'train/*'; hashes are held of all"
        ),
    ] = None,
    raise_: Annotated[bool, typer.Option("--raise", help="raise the floors to the scores of now")] = False,
    lower: Annotated[str | None, typer.Option(metavar="SET.METRIC=F1", help="lower a floor on purpose")] = None,
    pin: Annotated[
        list[str] | None,
        typer.Option(metavar="SET", help="take gold and corpus of a set as they are now; may be repeated"),
    ] = None,
    reason: Annotated[str, typer.Option(metavar="TEXT", help="why, kept in DIR/floors.json")] = "",
    model: Annotated[
        Path | None, typer.Option(metavar="MODEL", help="a model that `extractor train` wrote, its card beside it")
    ] = None,
) -> None:
    """Hold the bundled sets to their floors."""
    from extractor.lexicon import LexiconError
    from extractor.model_file import BUNDLED, ModelError, card_of
    from extractor.pipeline import Extractor
    from extractor.scoring import Changes, GateError, GoldError, hold

    try:
        changes = Changes(tuple(pin or ()), None if lower is None else _floor(lower), reason, raise_)
        Extractor(model=model)  # what is wrong with its file is told before any set is read
        known = _out_of_fold(card_of(model or BUNDLED))
        corpora = folder.absolute().parent / "corpus"
        held = hold(folder, corpora, partial(_run, model), changes, _chosen(sets), known, build=_ledger)
    except (GateError, GoldError, LexiconError, ModelError, ValueError) as error:
        stop(error)
    except OSError as error:
        stop(f"{error.filename}: {error.strerror}")
    for name, metric, f1, floor in held.scores:
        how = " out of fold" if name in held.out_of_fold else ""
        print(f"{name}: F1 of {metric}{how} {'–' if f1 is None else format(f1, '.4f')}, floor {floor}")
    for problem in held.problems:
        print(f"error: {problem}", file=sys.stderr)
    if held.problems:
        raise typer.Exit(1)


def _run(model: Path | None, corpus: Path) -> Iterator[Result]:
    from extractor.batch import extract_many

    return extract_many(read_corpus(corpus, corpus, "the gate"), model=model)


def _ledger(tuples: Path, corpus: Path) -> Tables:
    """The ledger of gold, as it would be read from the file that it is written to."""
    from extractor.articles import read_tables
    from extractor.ledger import ledger
    from extractor.scoring.ledgers import COLUMNS, tables_of

    made = ledger([tuples], [corpus])
    for problem in made.problems:
        stop(problem)
    with TemporaryDirectory() as folder:
        path = Path(folder, "ledger.duckdb")
        made.write(path)
        return tables_of(read_tables(path, COLUMNS), f"the ledger of {tuples}")


def _out_of_fold(card: Mapping[str, Any]) -> Mapping[str, Mapping[str, float | None]]:
    """What the card of the model says of each set that it was learned from, by the hash of its articles: mended gold
    does not make them unseen."""
    return {one["corpus"]: card["out_of_fold"][one["name"]] for one in card["sets"]}


def _chosen(sets: Sequence[str] | None) -> Callable[[str], bool]:
    """Whether a set is one of those named; ``*`` in a name is anything."""
    return lambda name: sets is None or any(fnmatchcase(name, one) for one in sets)


def _floor(text: str) -> tuple[str, str, float]:
    found = re.fullmatch(r"(.+)\.(\w+)=(\d*\.?\d+)", text)
    if found is None:
        stop(f"--lower: {text!r} is not SET.METRIC=F1, such as dev.core=0.90")
    return found[1], found[2], float(found[3])
