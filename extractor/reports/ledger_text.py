"""The score of ledgers, their errors and what their gold holds, as lines for a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from extractor.reports.text import figure
from extractor.scoring import Score
from extractor.scoring.ledgers import LEDGER_METRICS, BCubed, LedgerReport, LedgerStatistics

TITLES: Mapping[str, str] = {
    "links": "links",
    "fulfils": "  fulfils",
    "part_of": "  part of",
    "checkpoints": "checkpoints",
    "checkpoint_roles": "  whatever they test",
    "totals": "totals (bounds meet)",
    "totals_exact": "totals (exact)",
    "conflicts": "conflicts",
}
"""How each figure is called, in the order in which they are shown."""


def ledger_score_lines(sets: Mapping[str, LedgerReport], together: LedgerReport) -> Iterator[str]:
    """The figures of all sets together, those of each where there are several, and what was lost to extraction."""
    if len(sets) > 1:
        yield f"{'F1 by set':24}" + "".join(f"{metric:>14}" for metric in LEDGER_METRICS)
        for name, report in sets.items():
            yield f"  {name:22}" + "".join(f"{figure(f1):>14}" for f1 in report.figures.values())
    tuples = together.scores["tuples"]
    yield f"{len(sets)} ledgers, {tuples.gold} tuples in gold, {tuples.predicted} in the ledgers"
    if not tuples.gold == tuples.predicted == tuples.correct:
        lost, more = tuples.gold - tuples.correct, tuples.predicted - tuples.correct
        yield f"lost to extraction: {lost} tuples of gold are not there, {more} are there that gold has not"
    yield f"{'':24}{'P':>7}{'R':>7}{'F1':>7}   {'right':>5} {'gold':>5} {'ledger':>6}"
    yield f"{'mentions (B³)':24}{_ratios(together.b3)}"
    yield f"{'  that both have':24}{_ratios(together.linked)}"
    for name, title in TITLES.items():
        one = together.scores[name]
        yield f"{title:24}{_ratios(one)}   {one.correct:>5} {one.gold:>5} {one.predicted:>6}"
    better = together.scores["better"]
    yield f"  better reading right: {better.correct} of {better.gold}"
    events = next(iter(together.fields.values())).gold
    yield f"of {events} events that stand for each other:"
    yield "  " + ", ".join(f"{name.replace('_', ' ')} {figure(one.recall)}" for name, one in together.fields.items())


def ledger_error_lines(sets: Mapping[str, LedgerReport]) -> Iterator[str]:
    """Every error, set by set."""
    for name, one in sets.items():
        yield f"\n{name}: {len(one.slips)} errors (gold → ledger)"
        for slip in one.slips:
            yield f"  {slip}"


def ledger_statistics_lines(name: str, statistics: LedgerStatistics) -> Iterator[str]:
    """What the gold of a ledger holds."""
    s = statistics
    yield f"{name}: {s.articles} articles, {s.mentions} mentions of {sum(s.events.values())} events"
    yield f"  checkpoints {s.checkpoints}, of them contradicted {s.contradicted}"
    for title, counts in (("events", s.events), ("links", s.links), ("totals", s.totals), ("conflicts", s.conflicts)):
        yield f"  {title}: " + (", ".join(f"{label} {count}" for label, count in counts.items() if count) or "none")


def _ratios(one: BCubed | Score) -> str:
    return "".join(f"{figure(ratio):>7}" for ratio in (one.precision, one.recall, one.f1))
