"""Builds a ledger: reads, links the mentions of one taker at a time, and makes the tables. DuckDB holds what is many."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import fields
from operator import attrgetter
from pathlib import Path
from typing import Any

from extractor.articles.optional_libraries import check_installed, needed
from extractor.ledger.books import BY, Checkpoint, Total, judged, totals
from extractor.ledger.conflicts import Conflict, falls, figure_conflicts, other_conflicts
from extractor.ledger.entries import Entry, entered
from extractor.ledger.linking import Linking
from extractor.ledger.links import Telling, with_fulfilled, with_parts, with_returns
from extractor.ledger.mention import PLEDGE, REQUEST, Mention
from extractor.ledger.parties import known_parties
from extractor.ledger.reading import (
    About,
    LedgerError,
    mentions_of,
    read_corpus,
    read_mentions,
    result_files,
    told_of,
)
from extractor.ledger.tables import TABLES, Ledger, read_told
from extractor.model import Article, Result

_AT_ONCE = 50_000
_MEMORY = "800MB"
"""Of DuckDB; what is more it keeps in a file of its own."""

Say = Callable[[str], None]


def ledger(
    results: Sequence[str | Path] | Iterable[Result],
    corpus: Sequence[str | Path] | Iterable[Article] = (),
    *,
    by: Sequence[str] = (),
    add: Path | str | None = None,
    say: Say = lambda _: None,
) -> Ledger:
    """The ledger of `results`: files or folders of results or gold, or :class:`~extractor.model.Result` objects.

    `corpus` are the articles, files or objects: their days and sources count where results do not tell them, their texts
    are for :meth:`~extractor.ledger.tables.Ledger.explain`. Totals are told `by` ``vaccine`` and ``mechanism``, too, if
    asked. `add` is a written ledger to which the results are added: the same comes out as of all results at once. What
    could not be read stands in ``problems``. Raises :class:`LedgerError`. Needs duckdb, pyarrow and pandas.

    >>> from extractor import Article, extract
    >>> result = extract("Ngày 16/6/2021, Việt Nam đã nhận 966.320 liều AstraZeneca do Nhật Bản tặng.")
    >>> made = ledger([result])
    >>> made.events[["kind", "partner", "low"]].values.tolist()
    [['delivery', 'JPN', 966320]]
    """
    check_installed("duckdb", "duckdb")
    check_installed("pyarrow", "duckdb")
    for name in by:
        if name not in BY:
            raise LedgerError(f"by: {name!r} is unknown; known: {', '.join(BY)}")
    problems: list[str] = []
    about = _about(corpus, problems)
    mentions = _mentions(results, about, problems)
    if add is not None:
        mentions = _after(read_told(Path(add)), mentions, problems)
    return _Building(by, say).build(mentions, about, problems)


def _about(corpus: Any, problems: list[str]) -> About:
    several = list(corpus)
    if several and isinstance(several[0], Article):
        return {article.id: told_of(article) for article in several}
    about, wrong = read_corpus([Path(path) for path in several])
    problems += wrong
    return about


def _mentions(results: Any, about: About, problems: list[str]) -> Iterator[Mention]:
    several: list[Any] = [results] if isinstance(results, (str, Path)) else list(results)
    if several and isinstance(several[0], Result):
        return mentions_of(((one.id, one.to_dict(evidence=False)) for one in several), about, problems)
    return read_mentions(result_files([Path(path) for path in several]), about, problems)


def _after(known: Sequence[Mention], more: Iterable[Mention], problems: list[str]) -> Iterator[Mention]:
    """The mentions of a ledger and those that are new; an article that it has already is told."""
    yield from known
    ids = {mention.id for mention in known}
    told = set()
    for mention in more:
        if mention.id not in ids:
            yield mention
        elif mention.id not in told:
            told.add(mention.id)
            problems.append(f"{mention.id}: the ledger has this article already")


class _Building:
    """A ledger under way."""

    def __init__(self, by: Sequence[str], say: Say) -> None:
        self._by, self._say = by, say
        self._database = needed("duckdb", "duckdb").connect(":memory:")
        self._database.execute(f"SET memory_limit = '{_MEMORY}'")
        self._database.execute("SET preserve_insertion_order = false")
        for name, columns in TABLES.items():
            typed = ", ".join(f'"{column}" {kind}' for column, kind in columns.items())
            self._database.execute(f"CREATE TABLE {name} ({typed})")

    def build(self, mentions: Iterator[Mention], about: About, problems: list[str]) -> Ledger:
        """Link, sum up, and find what contradicts."""
        count = self._insert("told", map(_in_order(Mention), mentions))
        self._say(f"{count} mentions")
        entries, checkpoints, conflicts, stated, telling = self._link()
        parts, wholes = self._parts()
        entries = with_fulfilled(with_parts(with_returns(entries), wholes), telling)
        falling = falls(checkpoints)
        held = list(judged(checkpoints, entries, parts, {fall.slip.place for fall in falling}))
        conflicts += other_conflicts(entries, held, stated, falling)
        self._insert("events", map(_in_order(Entry), sorted(entries, key=lambda e: (e.date, e.event))))
        self._insert("mentions", map(_as_row, held))
        self._insert("totals", map(_in_order(Total), totals(entries, self._by)))
        self._insert("conflicts", self._with_mentions(conflicts))
        self._say(f"{len(entries)} events, {len(held)} checkpoints, {len(conflicts)} conflicts")
        return Ledger(self._database, about, tuple(problems))

    def _link(self) -> tuple[list[Entry], list[Mention], list[Conflict], set[str], Telling]:
        entries: list[Entry] = []
        checkpoints: list[Mention] = []
        conflicts: list[Conflict] = []
        stated: set[str] = set()
        suppliers: dict[str, set[str]] = {}
        articles: dict[str, set[str]] = {}
        takers = [row[0] for row in self._database.execute("SELECT DISTINCT recipient FROM told ORDER BY 1").fetchall()]
        done = 0
        for taker in takers:
            linked = Linking(self._of(taker), known_parties()).link()
            rows = []
            for event in linked.events:
                entry, figures = entered(event, known_parties())
                entries.append(entry)
                conflicts += figure_conflicts(entry, figures)
                if event.stated:
                    stated.add(entry.event)
                if len(told_under := {m.partner for m, _ in event.members}) > 1:
                    suppliers[entry.event] = told_under
                if event.kind in (REQUEST, PLEDGE):
                    articles[entry.event] = {m.id for m, _ in event.members}
                rows += [(m.id, m.position, entry.event, "mention", None, why) for m, why in event.members]
            checkpoints += linked.checkpoints
            self._insert("mentions", iter(rows))
            done += len(rows) + len(linked.checkpoints)
            self._say(f"{done} mentions linked")
        return entries, checkpoints, conflicts, stated, Telling(suppliers, articles)

    def _of(self, taker: str) -> Iterator[Mention]:
        cursor = self._database.cursor()
        cursor.execute("SELECT * FROM told WHERE recipient = ?", [taker])
        while rows := cursor.fetchmany(_AT_ONCE):
            for row in rows:
                yield Mention(*row)

    def _parts(self) -> tuple[dict[tuple[str, int], list[str]], dict[str, str]]:
        """The events that each tuple counts as its parts, and the whole of each event."""
        found = self._database.execute("""
            SELECT t.id, t.part_of, part.event, whole.event
            FROM told t
            JOIN mentions part ON part.id = t.id AND part.tuple = t.tuple
            LEFT JOIN mentions whole ON whole.id = t.id AND whole.tuple = t.part_of
            WHERE t.part_of IS NOT NULL ORDER BY 1, 2, 3
        """).fetchall()
        parts: dict[tuple[str, int], list[str]] = defaultdict(list)
        wholes: dict[str, str] = {}
        for identifier, position, part, whole in found:
            if part and part not in parts[identifier, position]:
                parts[identifier, position].append(part)
            if part and whole:
                wholes.setdefault(part, whole)
        return parts, wholes

    def _with_mentions(self, conflicts: Sequence[Conflict]) -> Iterator[tuple[Any, ...]]:
        wanted = sorted({event for one in conflicts if one.what != "figure" for event in one.events})
        told: dict[str, list[tuple[str, int]]] = defaultdict(list)
        if wanted:
            query = "SELECT event, id, tuple FROM mentions WHERE event IN (SELECT unnest(?)) ORDER BY 1, 2, 3"
            for event, identifier, position in self._database.execute(query, [wanted]).fetchall():
                told[event].append((identifier, position))
        for one in conflicts:
            of_events = [] if one.what == "figure" else [place for event in one.events for place in told[event]]
            better = [*(place for event in one.better_events for place in told[event]), *one.better]
            places = ["; ".join(f"{i}#{k}" for i, k in group) for group in ([*of_events, *one.mentions], better)]
            yield one.what, "; ".join(one.events), *places, one.why

    def _insert(self, table: str, rows: Iterator[Any]) -> int:
        """Put rows into a table, many at a time."""
        arrow = needed("pyarrow", "duckdb")
        names = list(TABLES[table])
        count = 0
        batch: list[Any] = []

        def put() -> None:
            columns = list(zip(*batch, strict=True))
            held = arrow.table({name: arrow.array(column) for name, column in zip(names, columns, strict=True)})
            self._database.register("batch", held)
            self._database.execute(f"INSERT INTO {table} SELECT * FROM batch")
            self._database.unregister("batch")

        for row in rows:
            batch.append(row)
            count += 1
            if len(batch) == _AT_ONCE:
                put()
                batch = []
        if batch:
            put()
        return count


def _as_row(one: Checkpoint) -> tuple[Any, ...]:
    return one.mention.id, one.mention.position, "", "checkpoint", one.consistent, one.why


def _in_order(record: Any) -> Callable[[Any], Any]:
    """What gives the fields of a record in their order, without copying them as :func:`dataclasses.astuple` does."""
    return attrgetter(*(field.name for field in fields(record)))
