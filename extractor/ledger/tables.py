"""The tables of a ledger: as frames, as files, and with the sentences behind an event."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from extractor.articles import InputError, read_tables
from extractor.articles.optional_libraries import check_installed, needed
from extractor.ledger.mention import Mention
from extractor.ledger.reading import About
from extractor.notebook import html_table
from extractor.text import split_sentences

TABLES: Mapping[str, Mapping[str, str]] = {
    "events": {
        "event": "VARCHAR", "kind": "VARCHAR", "stage": "VARCHAR", "partner": "VARCHAR", "recipient": "VARCHAR",
        "vaccine": "VARCHAR", "mechanism": "VARCHAR", "low": "BIGINT", "high": "BIGINT", "date": "VARCHAR",
        "fulfils": "VARCHAR", "part_of": "VARCHAR", "mentions": "BIGINT", "sources": "BIGINT", "confidence": "DOUBLE",
    },
    "mentions": {
        "id": "VARCHAR", "tuple": "BIGINT", "event": "VARCHAR", "role": "VARCHAR", "consistent": "BOOLEAN", "why": "VARCHAR",
    },
    "totals": {
        "recipient": "VARCHAR", "partner": "VARCHAR", "book": "VARCHAR", "month": "VARCHAR", "low": "BIGINT",
        "high": "BIGINT", "vaccine": "VARCHAR", "mechanism": "VARCHAR",
    },
    "conflicts": {"what": "VARCHAR", "events": "VARCHAR", "mentions": "VARCHAR", "better": "VARCHAR", "why": "VARCHAR"},
    "told": {
        "id": "VARCHAR", "tuple": "BIGINT", "partner": "VARCHAR", "recipient": "VARCHAR", "vaccine": "VARCHAR",
        "mechanism": "VARCHAR", "status": "VARCHAR", "total": "BOOLEAN", "low": "BIGINT", "high": "BIGINT",
        "value": "BIGINT", "day": "VARCHAR", "told": "BOOLEAN", "voice": "VARCHAR", "part_of": "BIGINT",
        "confidence": "DOUBLE", "start": "BIGINT", "end": "BIGINT",
    },
}  # fmt: skip
"""The columns of each table with their types; ``told`` is what the ledger was made of."""

SUPPLIERS = """
    SELECT partner, recipient,
        coalesce(sum(low) FILTER (book = 'promised'), 0)::BIGINT AS promised,
        coalesce(sum(low) FILTER (book = 'delivered'), 0)::BIGINT AS delivered,
        (SELECT count(*) FROM conflicts c WHERE EXISTS (
            SELECT 1 FROM events e
            WHERE e.partner = t.partner AND e.recipient = t.recipient AND contains(c.events, e.event)))::BIGINT AS conflicts
    FROM totals t WHERE month = '' GROUP BY partner, recipient ORDER BY greatest(promised, delivered) DESC, partner, recipient
"""
"""Who promised and who delivered how much to whom, the most first."""

_SHOWN = 20
"""Rows, and problems, that a notebook shows of a ledger."""


class Ledger:
    """Events, mentions, totals and conflicts as frames.

    ``articles`` are those that it was told of, by id, with day, source, text and address; ``problems`` tell in words what
    could not be read.
    """

    def __init__(self, database: Any, articles: About, problems: tuple[str, ...]) -> None:
        self._database = database
        self.articles = articles
        self.problems = problems

    @property
    def events(self) -> Any:
        """What happened or was promised, an event a row, as a pandas DataFrame."""
        return self._frame("events")

    @property
    def mentions(self) -> Any:
        """Each tuple with the event that it tells, or as a checkpoint, and why."""
        return self._frame("mentions")

    @property
    def totals(self) -> Any:
        """What each taker was promised and got from each supplier, in all and by month."""
        return self._frame("totals")

    @property
    def conflicts(self) -> Any:
        """What contradicts what."""
        return self._frame("conflicts")

    @property
    def suppliers(self) -> Any:
        """Who promised and who delivered how much to whom, the most first."""
        return self._database.execute(SUPPLIERS).df()

    def _repr_html_(self) -> str:
        """A notebook shows who promised and delivered most, and how much of it is contradicted."""
        found = self._database.execute(SUPPLIERS)
        columns = [name for name, *_ in found.description]
        rows = [(partner or "nobody named", taker, *figures) for partner, taker, *figures in found.fetchall()]
        notes = list(self.problems[:_SHOWN])
        if len(rows) > _SHOWN:
            notes.insert(0, f"and {len(rows) - _SHOWN} more: ledger.suppliers")
        if len(self.problems) > _SHOWN:
            notes.append(f"and {len(self.problems) - _SHOWN} more problems: ledger.problems")
        count = self._database.execute("SELECT count(*) FROM events").fetchone()[0]
        return html_table(f"{count:,} events", columns, rows[:_SHOWN], notes)

    def rows(self, table: str) -> list[dict[str, Any]]:
        """The rows of a table, of :data:`TABLES` or ``suppliers``, as Python values, in the order in which they are written.

        Raises :class:`KeyError` where there is no such table.
        """
        query = SUPPLIERS if table == "suppliers" else f"SELECT * FROM {table} ORDER BY ALL"
        if table != "suppliers" and table not in TABLES:
            raise KeyError(table)
        found = self._database.execute(query)
        names = [name for name, *_ in found.description]
        return [dict(zip(names, row, strict=True)) for row in found.fetchall()]

    def _text(self, identifier: str) -> str:
        article = self.articles.get(identifier)
        return "" if article is None else article.text

    def _frame(self, table: str) -> Any:
        check_installed("pandas", "table")
        return self._database.execute(f"SELECT * FROM {table} ORDER BY ALL").df()

    def explain(self, event: str) -> str:
        """Tell what an event rests on: its mentions, why each is one, and their sentences where the texts are known.

        Raises :class:`KeyError` where there is no such event.
        """
        row = self._database.execute("SELECT * FROM events WHERE event = ?", [event]).fetchone()
        if row is None:
            raise KeyError(event)
        entry = dict(zip(TABLES["events"], row, strict=True))
        amount = _amount(entry["low"], entry["high"])
        lines = [
            f"{event}: {entry['kind']}, {entry['stage']}, {entry['partner'] or 'nobody named'} → "
            f"{entry['recipient'] or 'nobody named'}, {amount}, {entry['date'] or 'day not known'}"
        ]
        lines += [f"  {link.replace('_', ' ')} {entry[link]}" for link in ("fulfils", "part_of") if entry[link]]
        found = self._database.execute(
            'SELECT m.id, m.tuple, m.why, t.day, t."start", t."end" FROM mentions m JOIN told t USING (id, tuple) '
            "WHERE m.event = ? ORDER BY t.day, m.id, m.tuple",
            [event],
        ).fetchall()
        for identifier, position, why, day, start, end in found:
            lines.append(f"  {day or 'day not known'} {identifier}#{position}: {why}")
            sentence = _sentence(self._text(identifier), start, end)
            if sentence:
                lines.append(f"    {sentence}")
        query = "SELECT what, why FROM conflicts WHERE contains(events, ?) ORDER BY ALL"
        lines += [f"  contradicted: {what}, {why}" for what, why in self._database.execute(query, [event]).fetchall()]
        return "\n".join(lines)

    def write(self, path: Path, *, csv: bool = False) -> None:
        """Write all tables: a ``.duckdb`` or ``.xlsx`` file, else a folder of Parquet files, or of CSV if asked."""
        if path.suffix == ".duckdb":
            path.unlink(missing_ok=True)
            self._database.execute(f"ATTACH '{_quoted(path)}' AS written")
            for table in TABLES:
                self._database.execute(f"CREATE TABLE written.{table} AS SELECT * FROM {table} ORDER BY ALL")
            self._database.execute("USE written")
            self._database.execute(f"CREATE VIEW suppliers AS {SUPPLIERS}")
            self._database.execute("USE memory")
            self._database.execute("DETACH written")
        elif path.suffix == ".xlsx":
            self._write_workbook(path)
        else:
            if path.exists():
                shutil.rmtree(path)
            path.mkdir(parents=True)
            form = "CSV, HEADER" if csv else "PARQUET"
            for table in TABLES:
                place = path / f"{table}.{'csv' if csv else 'parquet'}"
                query = f"SELECT * FROM {table} ORDER BY ALL"
                self._database.execute(f"COPY ({query}) TO '{_quoted(place)}' (FORMAT {form})")

    def _write_workbook(self, path: Path) -> None:
        check_installed("xlsxwriter", "xlsx")
        book = needed("xlsxwriter", "xlsx").Workbook(str(path), {"constant_memory": True, "strings_to_urls": False})
        bold = book.add_format({"bold": True})
        for table in ("suppliers", *TABLES):
            found = self._database.execute(SUPPLIERS if table == "suppliers" else f"SELECT * FROM {table} ORDER BY ALL")
            sheet = book.add_worksheet(table)
            sheet.freeze_panes(1, 0)
            for column, (name, *_) in enumerate(found.description):
                sheet.write_string(0, column, name, bold)
            for number, row in enumerate(found.fetchall(), 1):
                for column, value in enumerate(row):
                    if isinstance(value, str):
                        sheet.write_string(number, column, value)
                    elif value is not None:
                        sheet.write(number, column, value)
        book.close()


def _sentence(text: str, start: int, end: int) -> str:
    """The sentence of `text` with what stands from `start` to `end`, that in angle quotes."""
    if not text or end > len(text):
        return ""
    for first, last in split_sentences(text):
        if first <= start < last:
            return f"{text[first:start]}«{text[start:end]}»{text[end:last]}".strip().replace("\n", " ")
    return ""


def _amount(low: int, high: int) -> str:
    return f"{low:,} doses" if low == high else f"{low:,} to {high:,} doses"


def _quoted(path: Path) -> str:
    return str(path).replace("'", "''")


def read_told(path: Path) -> list[Mention]:
    """What a written ledger was made of, from any form that :meth:`Ledger.write` gives.

    Raises :class:`~extractor.articles.InputError` where it is none.
    """
    rows = read_tables(path, ("told",))["told"]
    try:
        return [Mention(*(_typed(row[name], kind) for name, kind in TABLES["told"].items())) for row in rows]
    except (KeyError, ValueError) as error:
        raise InputError(f"{path}: not a ledger: its table told is damaged ({error})") from None


def _typed(value: Any, kind: str) -> Any:
    """A cell as a value of its type: CSV gives texts, a workbook nothing for an empty one."""
    if kind == "VARCHAR":
        return "" if value is None else str(value)
    if value is None or value == "":
        return None
    if kind == "BOOLEAN":
        return str(value).lower() in ("true", "1")
    return float(value) if kind == "DOUBLE" else int(value)
