"""From mentions to a ledger: events, totals, and where the papers contradict each other (``docs/ledger.md``)."""

from extractor.ledger.building import ledger
from extractor.ledger.reading import LedgerError
from extractor.ledger.tables import Ledger

__all__ = ["Ledger", "LedgerError", "ledger"]
