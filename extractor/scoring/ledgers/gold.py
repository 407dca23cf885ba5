"""Gold for ledgers: ``NAME.ledger.json`` beside the gold of its articles, ``NAME.jsonl``; reading, checking, counting."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from extractor.scoring.checking import OWN_IDS, GoldProblem
from extractor.scoring.gold import Annotated, GoldError, read_annotations
from extractor.scoring.ledgers.flaws import Flaw, flaws, row_name
from extractor.scoring.ledgers.tables import COLUMNS, LINKS, STAGES, Rows, Tables, records

ENDING = ".ledger.json"
"""What the name of a file with the gold of a ledger ends with."""


def tuples_beside(path: Path) -> Path:
    """The gold of the articles that a ledger was made of.

    >>> tuples_beside(Path("gold/ledger/ledger-a.ledger.json")).as_posix()
    'gold/ledger/ledger-a.jsonl'
    """
    return path.with_name(path.name.removesuffix(ENDING) + ".jsonl")


def read_ledger_gold(path: Path) -> tuple[Tables, dict[str, Annotated]]:
    """The gold of a ledger and of its articles. Raises :class:`~extractor.scoring.GoldError` at the first thing wrong."""
    annotated = read_annotations(tuples_beside(path))
    rows = _rows(path)
    for flaw in (*flaws(rows), *_uncovered(rows, annotated)):
        raise GoldError(f"{path}: {flaw}")
    return records(rows), annotated


def check_ledger_gold(path: Path, parties: Set[str], vaccines: Set[str]) -> list[GoldProblem]:
    """Return everything that is wrong with the gold of a ledger; `parties` and `vaccines` are the known ids.

    Raises :class:`~extractor.scoring.GoldError` where it, or the gold of its articles, cannot be read at all.
    """
    annotated = read_annotations(tuples_beside(path))
    rows = _rows(path)
    own = list(flaws(rows))
    found = [*_unknown_keys(rows), *own]
    if not own:
        found += [*_uncovered(rows, annotated), *_untold(rows), *_misnamed(rows, parties, vaccines)]
    return [GoldProblem(path, 0, flaw.row, None, flaw.field, flaw.message, flaw.advice) for flaw in found]


def _rows(path: Path) -> Rows:
    """The rows of each table as they stand in the file."""
    try:
        content = json.loads(path.read_text("utf-8-sig"))
    except OSError as error:
        raise GoldError(f"{path}: cannot be read: {error.strerror}") from None
    except (ValueError, RecursionError) as error:
        raise GoldError(f"{path}: not JSON ({error})") from None
    if not isinstance(content, dict) or set(content) != set(COLUMNS):
        raise GoldError(f"{path}: not an object with {', '.join(COLUMNS)}, and nothing else")
    for table, rows in content.items():
        if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
            raise GoldError(f"{path}: {table}: not a list of objects")
    return content


def _unknown_keys(rows: Rows) -> Iterator[Flaw]:
    for table, columns in COLUMNS.items():
        for position, row in enumerate(rows[table]):
            for key in row:
                if key not in columns:
                    yield Flaw(row_name(table, position, row), key, "unknown key", f"known: {', '.join(columns)}")


def _uncovered(rows: Rows, annotated: Mapping[str, Annotated]) -> Iterator[Flaw]:
    """Tuples of the articles that are not among the mentions, and mentions that are no tuples."""
    there = {(one.id, k) for one in annotated.values() for k in range(len(one.tuples))}
    for position, row in enumerate(rows["mentions"]):
        if (row["id"], row["tuple"]) not in there:
            name = row_name("mentions", position, row)
            known = row["id"] in annotated
            field, advice = ("tuple", "tuples count from 0") if known else ("id", "correct the id")
            yield Flaw(name, field, "no such tuple in the gold of the articles", advice)
    mentioned = {(row["id"], row["tuple"]) for row in rows["mentions"]}
    for article, k in sorted(there - mentioned):
        yield Flaw("mentions", "tuple", f"{article} tuple {k} is missing", "every tuple is a mention or a checkpoint")


def _untold(rows: Rows) -> Iterator[Flaw]:
    """Events that nothing tells of, at a stage that their kind cannot be at, or part of one of another kind."""
    told = {row["event"] for row in rows["mentions"]}
    kinds = {row["event"]: row["kind"] for row in rows["events"]}
    for position, row in enumerate(rows["events"]):
        name = row_name("events", position, row)
        if row["event"] not in told:
            yield Flaw(name, "event", "no mention is of it", "link one, or delete the event")
        if row["stage"] not in (*STAGES[row["kind"]], "unspecified"):
            stages = ", ".join(STAGES[row["kind"]])
            yield Flaw(name, "stage", f"{row['stage']!r} is none of a {row['kind']}", f"it is one of {stages}")
        if row["part_of"] is not None and kinds[row["part_of"]] != row["kind"]:
            message = f"{row['part_of']} is of another kind, {kinds[row['part_of']]}"
            yield Flaw(name, "part_of", message, "parts are of the kind of their whole; a lot of a contract fulfils it")


def _misnamed(rows: Rows, parties: Set[str], vaccines: Set[str]) -> Iterator[Flaw]:
    """Ids that are not known."""
    for table in ("events", "totals"):
        for position, row in enumerate(rows[table]):
            for field, column in COLUMNS[table].items():
                if column.kind == "ids" and row[field]:
                    known = vaccines if field == "vaccine" else parties
                    for one in row[field].split("+"):
                        if one not in known:
                            advice = f"correct it, or add it to the lexicon, or to {OWN_IDS} beside the gold"
                            yield Flaw(row_name(table, position, row), field, f"unknown id {one!r}", advice)


@dataclass(frozen=True, slots=True)
class LedgerStatistics:
    """Counts of the gold of a ledger, or of several."""

    articles: int
    mentions: int
    events: Mapping[str, int]
    """By kind."""
    links: Mapping[str, int]
    checkpoints: int
    contradicted: int
    """Those of the checkpoints that are not consistent."""
    totals: Mapping[str, int]
    """By book."""
    conflicts: Mapping[str, int]
    """By what they are about."""

    def to_dict(self) -> dict[str, Any]:
        """Everything as JSON."""
        return {
            "articles": self.articles, "mentions": self.mentions, "events": dict(self.events), "links": dict(self.links),
            "checkpoints": self.checkpoints, "contradicted": self.contradicted, "totals": dict(self.totals),
            "conflicts": dict(self.conflicts),
        }  # fmt: skip


def ledger_statistics(ledgers: Sequence[tuple[Tables, Mapping[str, Annotated]]]) -> LedgerStatistics:
    """Count what the gold of ledgers holds, each given with that of its articles; several are counted together."""
    mentions = [one for tables, _ in ledgers for one in tables.mentions.values()]
    events = [one for tables, _ in ledgers for one in tables.events.values()]
    checkpoints = [one for one in mentions if one.role == "checkpoint"]
    return LedgerStatistics(
        articles=sum(len(annotated) for _, annotated in ledgers),
        mentions=len(mentions) - len(checkpoints),
        events=_counted(one.kind for one in events),
        links={link: sum(getattr(one, link) is not None for one in events) for link in LINKS},
        checkpoints=len(checkpoints),
        contradicted=sum(not one.consistent for one in checkpoints),
        totals=_counted(book for tables, _ in ledgers for _, _, book in tables.totals),
        conflicts=_counted(one.what for tables, _ in ledgers for one in tables.conflicts),
    )


def _counted(labels: Iterable[str]) -> dict[str, int]:
    return dict(Counter(labels).most_common())
