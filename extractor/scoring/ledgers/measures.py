"""A ledger against gold: mentions put together, links, checkpoints, totals, conflicts, and what is told of its events."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import reduce
from operator import add
from typing import Any

from extractor.scoring.ledgers.clusters import BCubed, b_cubed
from extractor.scoring.ledgers.pairing import in_terms_of_gold, pair_conflicts, pair_events
from extractor.scoring.ledgers.slips import FIELDS, Slip, differing, slips
from extractor.scoring.ledgers.tables import LINKS, Place, Tables
from extractor.scoring.ratios import Score

LEDGER_METRICS = ("b3", "links", "checkpoints", "totals", "totals_exact", "conflicts")
"""The figures of a ledger that can have a floor: the F1 of each."""


@dataclass(frozen=True, slots=True)
class LedgerReport:
    """The score of a ledger.

    `b3` is over all mentions, a mention that one side has not counting as wrong; `linked` over those that both have as
    mentions, so that the distance of the two is what was lost before or beside the linking. `scores` by name: ``tuples``
    (what stands in both tables of mentions), ``fulfils``, ``part_of`` and both together as ``links``, ``checkpoint_roles``
    and ``checkpoints`` (role and consistency), ``totals`` (bounds that meet), ``totals_exact``, ``conflicts``, and
    ``better`` of the conflicts that are right. `fields` are of the events that stand for each other, by
    :data:`~extractor.scoring.ledgers.slips.FIELDS`. `slips` are all errors.
    """

    b3: BCubed
    linked: BCubed
    scores: Mapping[str, Score]
    fields: Mapping[str, Score]
    slips: tuple[Slip, ...]

    @property
    def figures(self) -> Mapping[str, float | None]:
        """The F1 of each of :data:`LEDGER_METRICS`."""
        return {metric: self.b3.f1 if metric == "b3" else self.scores[metric].f1 for metric in LEDGER_METRICS}

    def to_dict(self) -> dict[str, Any]:
        """Everything as JSON."""
        shares = {
            name: {"right": one.correct, "of": one.gold, "share": one.recall} for name, one in self.fields.items()
        }
        return {
            "b3": self.b3.to_dict(), "linked": self.linked.to_dict(),
            **{name: one.to_dict() for name, one in self.scores.items()},
            "fields": shares, "errors": [slip.to_dict() for slip in self.slips],
        }  # fmt: skip


def score_ledger(gold: Tables, ledger: Tables, places: Mapping[Place, Place]) -> LedgerReport:
    """Score a ledger against that of gold; `places` says which mention of gold each mention of the ledger is."""
    events = pair_events(gold, ledger, places)
    found = in_terms_of_gold(ledger, events, places)
    clusters, found_clusters = _clusters(gold), _clusters(found)
    both = clusters.keys() & found_clusters.keys()
    conflicts = pair_conflicts(gold, found)
    paired = [one for one in gold.events if one in found.events]
    wrong = [differing(gold.events[one], found.events[one]) for one in paired]
    return LedgerReport(
        b3=b_cubed(clusters, found_clusters),
        linked=b_cubed({one: clusters[one] for one in both}, {one: found_clusters[one] for one in both}),
        scores=dict(_scores(gold, found, conflicts)),
        fields={field: _share(sum(field not in one for one in wrong), len(wrong)) for field in FIELDS},
        slips=tuple(slips(gold, found, conflicts)),
    )


def pooled(reports: Sequence[LedgerReport]) -> LedgerReport:
    """Several collections as one: counts are added up, so that each mention, link and total weighs the same."""
    return LedgerReport(
        b3=reduce(add, (one.b3 for one in reports)),
        linked=reduce(add, (one.linked for one in reports)),
        scores={name: _sum(one.scores[name] for one in reports) for name in reports[0].scores},
        fields={name: _sum(one.fields[name] for one in reports) for name in reports[0].fields},
        slips=tuple(slip for one in reports for slip in one.slips),
    )


def links_of(tables: Tables, link: str) -> set[tuple[str, str, str]]:
    """All links of a kind: the event, the kind, and the event that it leads to."""
    return {(name, link, to) for name, one in tables.events.items() if (to := getattr(one, link)) is not None}


def checkpoints_of(tables: Tables) -> dict[Place, bool | None]:
    """The checkpoints, and whether each is consistent."""
    return {place: one.consistent for place, one in tables.mentions.items() if one.role == "checkpoint"}


def _clusters(tables: Tables) -> dict[Place, str]:
    """The event of each mention, checkpoints left out."""
    return {place: one.event for place, one in tables.mentions.items() if one.event is not None}


def _scores(gold: Tables, found: Tables, conflicts: Sequence[tuple[int, int]]) -> Iterator[tuple[str, Score]]:
    yield "tuples", _overlap(gold.mentions.keys(), found.mentions.keys())
    for link in LINKS:
        yield link, _overlap(links_of(gold, link), links_of(found, link))
    yield "links", _sum(_overlap(links_of(gold, link), links_of(found, link)) for link in LINKS)
    checkpoints, found_checkpoints = checkpoints_of(gold), checkpoints_of(found)
    yield "checkpoint_roles", _overlap(checkpoints.keys(), found_checkpoints.keys())
    yield "checkpoints", _overlap(checkpoints.items(), found_checkpoints.items())
    both = gold.totals.keys() & found.totals.keys()
    meeting = sum(gold.totals[account].meets(found.totals[account]) for account in both)
    yield "totals", Score(meeting, len(gold.totals), len(found.totals))
    yield "totals_exact", _overlap(gold.totals.items(), found.totals.items())
    yield "conflicts", Score(len(conflicts), len(gold.conflicts), len(found.conflicts))
    better = sum(set(gold.conflicts[k].better) == set(found.conflicts[p].better) for k, p in conflicts)
    yield "better", _share(better, len(conflicts))


def _overlap(gold: Set[Any], found: Set[Any]) -> Score:
    return Score(len(gold & found), len(gold), len(found))


def _share(right: int, of: int) -> Score:
    return Score(right, of, of)


def _sum(scores: Iterable[Score]) -> Score:
    added = [(one.correct, one.gold, one.predicted) for one in scores]
    return Score(*(sum(column) for column in zip(*added, strict=True)))
