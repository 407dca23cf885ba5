"""Who stands for whom: a donor or seller before the channel, the channel before the importer, anybody before nobody."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from extractor.lexicon import load_lexicon

NOBODY, IMPORTER, CHANNEL, SUPPLIER = range(4)


@dataclass(frozen=True, slots=True)
class Parties:
    """The ids that pass on what others give (COVAX, FAO), and those that import for the country at home (VNVC)."""

    channels: frozenset[str]
    importers: frozenset[str]

    def rank(self, key: str) -> int:
        """How much a key of ids, joined by ``+``, tells of who supplies."""
        if not key:
            return NOBODY
        ids = set(key.split("+"))
        if ids <= self.channels:
            return CHANNEL
        return IMPORTER if ids <= self.importers else SUPPLIER


@cache
def known_parties() -> Parties:
    """As the rows of the lexicon say."""
    rows = load_lexicon().rows("party")
    return Parties(
        frozenset(row.label for row in rows if row.get("kind") == "multilateral"),
        frozenset(row.label for row in rows if row.get("domestic") and row.get("kind") == "company"),
    )
