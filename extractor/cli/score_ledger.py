"""``extractor score --ledger``: ledgers against gold for ledgers."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from extractor.cli.wrong_call import stop

if TYPE_CHECKING:
    from extractor.scoring.ledgers import LedgerReport

_FORMS = (".duckdb", ".xlsx", "")
"""What the name of a ledger ends with; that of a folder with nothing."""


def score_ledgers(gold: Path, ledger: Path, tuples: Path | None, *, as_json: bool, errors: bool) -> None:
    """Score one ledger against one file of gold, or a folder of ledgers against a folder of such files."""
    from extractor.articles import InputError, MissingLibrary
    from extractor.reports import ledger_error_lines, ledger_score_lines
    from extractor.scoring import GoldError
    from extractor.scoring.ledgers import ENDING, TablesError, pooled

    golds = sorted(gold.glob(f"*{ENDING}")) if gold.is_dir() else [gold]
    if not golds:
        stop(f"{gold}: no file NAME{ENDING} in this folder")
    if not gold.name.endswith(ENDING) and not gold.is_dir():
        stop(f"{gold}: gold for a ledger is a file NAME{ENDING}, or a folder of them")
    sets: dict[str, LedgerReport] = {}
    try:
        for path in golds:
            name = path.name.removesuffix(ENDING)
            one = _of_name(ledger, name) if gold.is_dir() else ledger
            run = tuples / f"{name}.jsonl" if tuples is not None and tuples.is_dir() else tuples
            sets[name] = _scored(path, one, run)
    except (GoldError, InputError, MissingLibrary, TablesError) as error:
        stop(error)
    together = pooled(list(sets.values()))
    if as_json:
        form = {"all": together.to_dict(), "sets": {name: one.to_dict() for name, one in sets.items()}}
        print(json.dumps(form, ensure_ascii=False, indent=2))
        return
    for line in ledger_score_lines(sets, together):
        print(line)
    for line in ledger_error_lines(sets) if errors else ():
        print(line)


def _scored(gold: Path, ledger: Path, run: Path | None) -> LedgerReport:
    from extractor.articles import read_tables
    from extractor.scoring import read_annotations
    from extractor.scoring.ledgers import (
        COLUMNS,
        TablesError,
        by_position,
        places_in_gold,
        read_ledger_gold,
        score_ledger,
        tables_of,
        told_tuples,
    )
    from extractor.scoring.same_texts import check_same_texts

    where = str(ledger)
    expected, annotated = read_ledger_gold(gold)
    rows = read_tables(ledger, COLUMNS, optional=("told",))
    found = tables_of(rows, where)
    made_from = None
    if run is not None:
        if "told" in rows:
            raise TablesError(f"{where}: its table told says what it was made of; leave --tuples out")
        tuples = read_annotations(run)
        check_same_texts(annotated, tuples, (str(gold), str(run)))
        made_from = by_position(tuples)
    elif "told" in rows:
        made_from = told_tuples(rows["told"], where)
    return score_ledger(expected, found, places_in_gold(annotated, found, where, made_from))


def _of_name(folder: Path, name: str) -> Path:
    """The ledger in `folder` that is called `name`, in whichever form."""
    if not folder.is_dir():
        stop(
            f"{folder}: several files of gold need a folder with a ledger for each: {name}.duckdb, {name}.xlsx or {name}/"
        )
    there = [path for ending in _FORMS if (path := folder / f"{name}{ending}").exists()]
    if len(there) != 1:
        stop(f"{folder}: {len(there)} ledgers are called {name}; one is wanted: {name}.duckdb, {name}.xlsx or {name}/")
    return there[0]
