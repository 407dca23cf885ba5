"""What the charts show, as tables: the ledger's own books, counted no other way than the ledger counts them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from typing import Any

from extractor.ledger import Ledger
from extractor.ledger.books import delivered, promised
from extractor.ledger.entries import Entry

PLEDGED, CONTRACTED, DELIVERED = "pledged", "contracted", "delivered"
BOOKS = (PLEDGED, CONTRACTED, DELIVERED)
NOBODY = "nobody named"
OTHERS = "others"

Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Figure:
    """A chart's data: its `name` is that of its files, `title` stands above it, `rows` are what it is drawn of."""

    name: str
    title: str
    rows: Sequence[Row]


def figures_of(ledger: Ledger, most: int = 12) -> tuple[Figure, Figure, Figure]:
    """Who promised and delivered how much, how deliveries grew month by month, and from whom they went to whom.

    Each shows the `most` suppliers (or suppliers and takers) of whom most is told; figures are the lower ends of the
    ledger's, joined by a row of all others where there are more.
    """
    entries = entries_of(ledger)
    return _suppliers(entries, most), _growth(entries, most // 2), _flows(entries, most)


def entries_of(ledger: Ledger) -> list[Entry]:
    """The events of a ledger as its books count them."""
    names = [field.name for field in fields(Entry)]
    return [Entry(*(row[name] for name in names)) for row in ledger.rows("events")]


def _suppliers(entries: Sequence[Entry], most: int) -> Figure:
    sums: dict[str, dict[str, int]] = defaultdict(lambda: dict.fromkeys(BOOKS, 0))
    for entry in promised(entries):
        sums[entry.partner][PLEDGED if entry.kind == "pledge" else CONTRACTED] += entry.low
    for entry in delivered(entries):
        sums[entry.partner][DELIVERED] += entry.low
    order = sorted(sums, key=lambda who: (-max(sums[who].values()), who))
    shown = {who: sums[who] for who in order[:most]}
    if order[most:]:
        shown[OTHERS] = {book: sum(sums[who][book] for who in order[most:]) for book in BOOKS}
    rows = [
        {"supplier": who or NOBODY, "book": book, "doses": doses}
        for who, books in shown.items()
        for book, doses in books.items()
    ]
    return Figure("suppliers", "Pledged, contracted and delivered, by supplier", rows)


def _growth(entries: Sequence[Entry], most: int) -> Figure:
    months: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for entry in delivered(entries):
        if entry.date:
            months[entry.partner][entry.date[:7]] += entry.low
    order = sorted(months, key=lambda who: (-sum(months[who].values()), who))
    named = {who: who or NOBODY for who in order[:most]}
    groups: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for who in order:
        for month, doses in months[who].items():
            groups[named.get(who, OTHERS)][month] += doses
    every = sorted({month for found in months.values() for month in found})
    rows = []
    for who, found in groups.items():
        come = 0
        for month in every:
            if month in found or month == every[-1]:
                come += found.get(month, 0)
                rows.append({"supplier": who, "month": month, "doses": come})
    return Figure("growth", "Delivered so far, by supplier and month", rows)


def _flows(entries: Sequence[Entry], most: int) -> Figure:
    sums: dict[tuple[str, str], int] = defaultdict(int)
    for entry in delivered(entries):
        sums[entry.partner, entry.recipient] += entry.low
    by_supplier: dict[str, int] = defaultdict(int)
    by_taker: dict[str, int] = defaultdict(int)
    for (who, taker), doses in sums.items():
        by_supplier[who] += doses
        by_taker[taker] += doses
    suppliers, takers = (
        set(sorted(found, key=lambda one: (-found[one], one))[:most]) for found in (by_supplier, by_taker)
    )
    shown: dict[tuple[str, str], int] = defaultdict(int)
    for (who, taker), doses in sums.items():
        pair = ((who or NOBODY) if who in suppliers else OTHERS, (taker or NOBODY) if taker in takers else OTHERS)
        shown[pair] += doses
    rows = [{"supplier": who, "taker": taker, "doses": doses} for (who, taker), doses in sorted(shown.items())]
    return Figure("flows", "Delivered, from supplier to taker", rows)
