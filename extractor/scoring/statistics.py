"""What a gold file holds: how many of what."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from extractor.model import SLOTS, slots_of
from extractor.scoring.gold import Annotated
from extractor.scoring.labels import labels_of


@dataclass(frozen=True, slots=True)
class GoldStatistics:
    """Counts of one gold file; `labels` by slot, the most frequent first, the first choice where there are several."""

    articles: int
    with_tuples: int
    tuples: int
    same_span: int
    parts: int
    dated: int
    alternatives: Mapping[str, int]
    labels: Mapping[str, Mapping[str, int]]

    def to_dict(self) -> dict[str, Any]:
        """Everything as JSON."""
        return {
            "articles": self.articles, "with_tuples": self.with_tuples, "tuples": self.tuples,
            "same_span": self.same_span, "parts": self.parts, "dated": self.dated,
            "alternatives": dict(self.alternatives),
            "labels": {slot: dict(counts) for slot, counts in self.labels.items()},
        }  # fmt: skip


def gold_statistics(articles: Mapping[str, Annotated]) -> GoldStatistics:
    """Count what `articles` hold."""
    tuples = [one for article in articles.values() for one in article.tuples]
    spans = Counter((article.id, one.start, one.end) for article in articles.values() for one in article.tuples)
    labels = {
        slot: Counter(label for one in tuples if one.speaks_of(slot) for label in labels_of(slot, one.first(slot)))
        for slot in slots_of("ids", "label")
        if not tuples or any(one.speaks_of(slot) for one in tuples)
    }
    labels["qualifier"] = Counter(one.first("doses")[3] for one in tuples)
    return GoldStatistics(
        articles=len(articles),
        with_tuples=sum(bool(article.tuples) for article in articles.values()),
        tuples=len(tuples),
        same_span=sum(count for count in spans.values() if count > 1),
        parts=sum(one.first("part_of") is not None for one in tuples),
        dated=sum(one.first("date") is not None for one in tuples),
        alternatives={slot: n for slot in SLOTS if (n := sum(len(one.accepted[slot]) > 1 for one in tuples))},
        labels={slot: dict(counts.most_common()) for slot, counts in labels.items()},
    )
