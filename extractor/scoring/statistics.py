"""What a gold file holds: how many of what, and how it is spread over kinds of articles and statements."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from statistics import median
from typing import Any

from extractor.model import SLOTS, slots_of
from extractor.scoring.gold import Annotated, Annotation
from extractor.scoring.labels import labels_of

FEW = 50
"""A mechanism or status with fewer tuples is named as rare: too few to learn it from, or to measure it on."""

LONG, VERY_LONG = 350, 800
"""Words from which on an article is long, and very long."""

Countable = Callable[[str], Iterable[tuple[int, int]]]
"""Finds the quantities of a text that are counted in doses, whether supplied or not: start and end of each number."""

_SHARES: Mapping[str, Callable[[Annotation], bool]] = {
    "nobody named": lambda one: not one.first("partner"),
    "a product named": lambda one: bool(one.first("vaccine")),
    "dated": lambda one: one.first("date") is not None,
    "part of another": lambda one: one.first("part_of") is not None,
    "another recipient than Vietnam": lambda one: one.first("recipient") != ("VNM",),
    "number not exact": lambda one: one.first("doses")[3] != "exact",
}


@dataclass(frozen=True, slots=True)
class Texts:
    """What is counted in the articles themselves. Lengths are in words: what white space divides."""

    median_words: float
    long: int
    very_long: int
    countable: int
    """Quantities counted in doses, supplied or not."""
    no_supply: int
    """Those of them that no tuple stands on."""


@dataclass(frozen=True, slots=True)
class GoldStatistics:
    """Counts of one gold file; `labels` by slot, the most frequent first, the first choice where there are several."""

    articles: int
    with_tuples: int
    tuples: int
    same_span: int
    alternatives: Mapping[str, int]
    shares: Mapping[str, int]
    """How many tuples have what a set should have enough of, such as nobody named."""
    labels: Mapping[str, Mapping[str, int]]
    texts: Texts | None = None

    @property
    def rare(self) -> Mapping[str, tuple[str, ...]]:
        """The mechanisms and statuses with fewer than :data:`FEW` tuples, those that do not occur included."""
        return {
            slot: tuple(label for label in SLOTS[slot].labels if self.labels[slot].get(label, 0) < FEW)
            for slot in ("mechanism", "status")
        }

    def to_dict(self) -> dict[str, Any]:
        """Everything as JSON."""
        counted = {} if self.texts is None else {"texts": {key: getattr(self.texts, key) for key in Texts.__slots__}}
        return {
            "articles": self.articles, "with_tuples": self.with_tuples, "tuples": self.tuples,
            "same_span": self.same_span, "alternatives": dict(self.alternatives), "shares": dict(self.shares),
            "labels": {slot: dict(counts) for slot, counts in self.labels.items()},
            "rare": {slot: list(labels) for slot, labels in self.rare.items()}, **counted,
        }  # fmt: skip


def gold_statistics(
    articles: Mapping[str, Annotated], texts: Mapping[str, str] | None = None, countable: Countable | None = None
) -> GoldStatistics:
    """Count what `articles` hold; with their `texts` by id, and a way to find what is `countable` in them, the texts too."""
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
        alternatives={slot: n for slot in SLOTS if (n := sum(len(one.accepted[slot]) > 1 for one in tuples))},
        shares={name: sum(map(has, tuples)) for name, has in _SHARES.items()},
        labels={slot: dict(counts.most_common()) for slot, counts in labels.items()},
        texts=_of_texts(articles, texts, countable) if texts and countable else None,
    )


def _of_texts(articles: Mapping[str, Annotated], texts: Mapping[str, str], countable: Countable) -> Texts:
    words = [len(texts[article].split()) for article in articles if article in texts]
    found = unmarked = 0
    for identifier, article in articles.items():
        marked = [(one.start, one.end) for one in article.tuples]
        for start, end in countable(texts.get(identifier, "")):
            found += 1
            unmarked += not any(start < last and first < end for first, last in marked)
    return Texts(
        median_words=median(words) if words else 0,
        long=sum(count > LONG for count in words),
        very_long=sum(count > VERY_LONG for count in words),
        countable=found,
        no_supply=unmarked,
    )
