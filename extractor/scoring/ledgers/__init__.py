"""Ledgers against gold: the form of their tables, checks of gold, alignment of mentions and events, figures, every error."""

from extractor.scoring.ledgers.clusters import BCubed, b_cubed
from extractor.scoring.ledgers.flaws import TablesError, tables_of
from extractor.scoring.ledgers.gold import (
    ENDING,
    LedgerStatistics,
    check_ledger_gold,
    ledger_statistics,
    read_ledger_gold,
    tuples_beside,
)
from extractor.scoring.ledgers.measures import LEDGER_METRICS, LedgerReport, pooled, score_ledger
from extractor.scoring.ledgers.pairing import by_position, places_in_gold, told_tuples
from extractor.scoring.ledgers.slips import Slip
from extractor.scoring.ledgers.tables import COLUMNS, Place, Tables

__all__ = [
    "COLUMNS",
    "ENDING",
    "LEDGER_METRICS",
    "BCubed",
    "LedgerReport",
    "LedgerStatistics",
    "Place",
    "Slip",
    "Tables",
    "TablesError",
    "b_cubed",
    "by_position",
    "check_ledger_gold",
    "ledger_statistics",
    "places_in_gold",
    "pooled",
    "read_ledger_gold",
    "score_ledger",
    "tables_of",
    "told_tuples",
    "tuples_beside",
]
