"""Scores, comparisons and agreement as lines for a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import islice

from extractor.articles import sentence_around
from extractor.model import slots_of
from extractor.scoring import (
    CORE,
    SLOTS,
    Agreement,
    Annotation,
    Certainty,
    Changed,
    Comparison,
    GoldStatistics,
    Item,
    Report,
    Score,
    costs,
    mistakes,
)
from extractor.scoring.statistics import FEW, LONG, VERY_LONG

TITLES: Mapping[str, str] = {
    "detection": "detection",
    **{slot: f"  {slot}" for slot in SLOTS},
    "core": "core tuple (strict)",
    "lenient": "core tuple (lenient)",
    "pairs": "partner + doses",
}
"""How each metric is called, in the order in which they are shown."""

_SHOWN_IDS = 15


def figure(value: float | None, digits: int = 3) -> str:
    """A ratio, or a dash where there was nothing to measure."""
    return "–" if value is None else f"{value:.{digits}f}"


def chance(p: float | None) -> str:
    """A p value; the smallest ones only as such, because they are counted.

    >>> chance(0.0001), chance(0.25), chance(None)
    ('<0.001', '0.250', '–')
    """
    return "<0.001" if p is not None and p < 0.001 else figure(p)


def core_words(one: Annotation) -> str:
    """The core of a tuple in a line.

    >>> from extractor.scoring.gold import Annotation
    >>> doses = (None, 2_000_000, 3_000_000, "range")
    >>> slots = {"partner": ((),), "doses": (doses,), "mechanism": ("loan",), "status": ("pledged",)}
    >>> core_words(Annotation(0, 1, "", slots))
    'nobody, 2,000,000–3,000,000 range, loan, pledged'
    """
    return ", ".join(core_value(slot, one) for slot in CORE)


def core_value(slot: str, one: Annotation) -> str:
    """One core slot of a tuple in words, further accepted readings after a bar."""
    return " | ".join(dict.fromkeys(_value_words(slot, value) for value in one.accepted[slot]))


def score_lines(report: Report, texts: Mapping[str, str] | None = None) -> Iterator[str]:
    """The main figures with their intervals, then what costs most."""
    yield f"{report.articles} articles, {report.core.gold} gold tuples, {report.core.predicted} predicted"
    if report.failed:
        yield f"{len(report.failed)} of them failed in the run and count as without tuples: {', '.join(report.failed[:5])}"
    if report.tolerance:
        yield f"numbers of doses may differ by {report.tolerance:.1%}"
    interval = "95 % interval of F1" if report.resamples else ""
    yield f"{'':24}{'P':>7}{'R':>7}{'F1':>7}   {interval:21}{'macro F1':>8}".rstrip()
    for metric in report.metrics:
        yield _score_line(TITLES[metric], report, metric)
    outcomes = report.outcomes()["tuple"]
    yield "tuples: " + ", ".join(f"{count} {outcome}" for outcome, count in outcomes.items())
    if report.certainty is not None:
        yield from _certainty_lines(report.certainty)
    worst = mistakes(report.items)[:5]
    if worst:
        yield "most frequent errors:"
        for mistake in worst:
            yield f"  {mistake.count:4}  {mistake.slot}: {mistake.expected} → {mistake.found}"
    worst_kinds = [cost for cost in costs(report.items, texts or {}) if cost.errors][:5]
    if worst_kinds:
        yield "kinds of statement with most errors (wrong ones of all tuples, mostly wrong in):"
        for cost in worst_kinds:
            members = max(cost.score.gold, cost.score.predicted)
            yield f"  {cost.errors:4} of {members:<5} {cost.construction:22} {cost.mostly}"


def _certainty_lines(certainty: Certainty) -> Iterator[str]:
    yield f"{'surest part of the run':24}{'P':>7}{'F1':>7}   (core tuple, strict)"
    for one in certainty.coverage:
        least = f"{one.score.predicted} tuples, {one.least:.3f} sure or more"
        yield f"  {one.share:<22.0%}{figure(one.score.precision):>7}{figure(one.score.f1):>7}   {least}"
    yield f"expected calibration error: {certainty.error:.3f}"


def label_lines(report: Report) -> Iterator[str]:
    """Figures label by label, and which label was taken for which."""
    for slot, labels in report.labels.items():
        yield f"\n{slot:24}{'gold':>7}{'run':>7}{'P':>7}{'R':>7}{'F1':>7}{'strict F1':>11}"
        shown = islice(labels.items(), _SHOWN_IDS if slot in slots_of("ids") else None)
        for label, scores in shown:
            counts = f"{scores.slot.gold:>7}{scores.slot.predicted:>7}"
            yield f"  {label:22}{counts}{_ratios(scores.slot)}{figure(scores.strict.f1):>11}"
        if slot in slots_of("ids") and len(labels) > _SHOWN_IDS:
            yield f"  … {len(labels) - _SHOWN_IDS} more (--json has them)"
    for slot, rows in report.confusions.items():
        yield f"\n{slot}: gold (rows) taken for (columns)"
        used = [column for column in next(iter(rows.values())) if any(row.get(column) for row in rows.values())]
        yield f"{'':16}" + "".join(f"{column[:11]:>13}" for column in used)
        for label, row in rows.items():
            if any(row.values()):
                yield f"  {label:14}" + "".join(f"{row.get(column) or '·':>13}" for column in used)


def error_lines(report: Report, texts: Mapping[str, str]) -> Iterator[str]:
    """Each tuple that is not wholly right, with its sentence."""
    for item in report.errors:
        what = item.outcome.value + (f" ({', '.join(item.wrong)})" if item.wrong else "")
        yield f"\n{item.article}: {what}: {item.shown.text}"
        if item.expected is not None:
            yield f"  gold      {core_words(item.expected)}"
        if item.found is not None:
            yield f"  predicted {core_words(item.found)}"
        yield from _sentence(item, texts)


def comparison_lines(comparison: Comparison, names: tuple[str, str], texts: Mapping[str, str]) -> Iterator[str]:
    """Two runs side by side, then the tuples that only one has right."""
    first, second = names
    yield f"A = {first}\nB = {second}"
    yield f"{comparison.first.articles} articles, {comparison.first.core.gold} gold tuples"
    yield f"{'F1':24}{'A':>7}{'B':>7}{'B − A':>9}   {'95 % interval':21}{'p':>8}"
    for metric, difference in comparison.differences.items():
        a, b = comparison.first.scores[metric].f1, comparison.second.scores[metric].f1
        interval = difference.interval
        between = "" if interval is None else f"[{interval[0]:+.3f}, {interval[1]:+.3f}]"
        delta = "–" if difference.delta is None else f"{difference.delta:+.3f}"
        yield f"{TITLES[metric].strip():24}{figure(a):>7}{figure(b):>7}{delta:>9}   {between:21}{chance(difference.p):>8}"
    yield "interval: paired bootstrap over articles; p: paired permutation test, two-sided"
    for title, changed in (
        ("only A has right", comparison.only_first),
        ("only B has right", comparison.only_second),
        ("only A invents", comparison.invented_first),
        ("only B invents", comparison.invented_second),
    ):
        yield f"\n{title}: {len(changed)}"
        for one in changed:
            yield from _changed_lines(one, texts)


def agreement_lines(agreement: Agreement) -> Iterator[str]:
    """F1 between two annotators, and the coefficients slot by slot."""
    report = agreement.report
    yield f"{report.articles} articles in common, {report.core.gold} and {report.core.predicted} tuples"
    for name, absent in (("first", agreement.only_first), ("second", agreement.only_second)):
        if absent:
            yield f"{len(absent)} articles only in the {name} file, left out: {', '.join(absent[:5])}"
    yield f"{'':24}{'F1':>7}   95 % interval"
    for metric in TITLES:
        interval = _interval(report, metric)
        yield f"{TITLES[metric]:24}{figure(report.scores[metric].f1):>7}   {interval}".rstrip()
    yield f"\n{'on aligned tuples':24}{'same':>7}{'kappa':>8}{'alpha':>8}"
    for slot, c in agreement.coefficients.items():
        yield f"  {slot:22}{figure(c.observed):>7}{figure(c.kappa):>8}{figure(c.alpha):>8}"
    yield "kappa: Cohen; alpha: Krippendorff, nominal; – where only one label was used"


def statistics_lines(name: str, statistics: GoldStatistics) -> Iterator[str]:
    """What a gold file holds, and how it is spread."""
    s = statistics
    yield f"{name}: {s.articles} articles, {s.with_tuples} with tuples; {s.tuples} tuples, {s.same_span} on a span they share"
    held = ", ".join(f"{slot} {count}" for slot, count in s.alternatives.items()) or "none"
    yield f"  alternatives: {held}"
    for share, count in s.shares.items():
        yield f"  {share:32}{count:7}{_percent(count, s.tuples)}"
    if s.texts is not None:
        texts = s.texts
        yield f"  {'words of an article, median':32}{texts.median_words:7g}"
        yield f"  {f'over {LONG} words':32}{texts.long:7}{_percent(texts.long, s.articles)}"
        yield f"  {f'over {VERY_LONG} words':32}{texts.very_long:7}{_percent(texts.very_long, s.articles)}"
        yield f"  {'counted in doses, no supply':32}{texts.no_supply:7}{_percent(texts.no_supply, texts.countable)}"
    for slot, counts in s.labels.items():
        shown = islice(counts.items(), _SHOWN_IDS)
        yield f"  {slot}: " + ", ".join(f"{label} {count}{_percent(count, s.tuples)}" for label, count in shown)
    for slot, labels in s.rare.items():
        if labels:
            yield f"  fewer than {FEW} tuples: {slot} " + ", ".join(labels)


def _percent(count: int, whole: int) -> str:
    return f" ({count / whole:.0%})" if whole else ""


def _value_words(slot: str, value: object) -> str:
    if slot == "doses":
        assert isinstance(value, tuple)
        number, low, high, qualifier = value
        shown = f"{number:,}" if number is not None else f"{_bound(low)}–{_bound(high)}"
        return f"{shown} {qualifier}"
    if isinstance(value, tuple):
        return "+".join(value) or SLOTS[slot].empty
    return str(value)


def _bound(number: int | None) -> str:
    return "" if number is None else f"{number:,}"


def _ratios(score: Score) -> str:
    return "".join(f"{figure(ratio):>7}" for ratio in (score.precision, score.recall, score.f1))


def _score_line(title: str, report: Report, metric: str) -> str:
    macro = report.macro[metric].f1
    return f"{title:24}{_ratios(report.scores[metric])}   {_interval(report, metric):21}{figure(macro):>8}"


def _interval(report: Report, metric: str) -> str:
    interval = report.intervals.get(metric, {}).get("f1")
    return "" if interval is None else f"[{interval[0]:.3f}, {interval[1]:.3f}]"


def _sentence(item: Item, texts: Mapping[str, str]) -> Iterator[str]:
    if item.article in texts:
        yield f"  {sentence_around(texts[item.article], item.shown.start, item.shown.end)}"


def _changed_lines(one: Changed, texts: Mapping[str, str]) -> Iterator[str]:
    item = one.shown
    yield f"  {item.article}: {item.shown.text}"
    if item.expected is not None:
        yield f"    gold {core_words(item.expected)}"
    for name, side in (("A", one.first), ("B", one.second)):
        if side is not None:
            yield f"    {name}    {'missing' if side.found is None else core_words(side.found)}"
    yield from (f"  {line}" for line in _sentence(item, texts))
