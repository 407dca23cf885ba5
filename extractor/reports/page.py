"""A run's score as one self-contained HTML page: tables, confusion matrices, and every error in its text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

from extractor.model import slots_of
from extractor.reports.templating import as_script, index_of, templates, write_index
from extractor.reports.text import TITLES, chance, core_value, figure
from extractor.scoring import (
    CONSTRUCTIONS,
    CORE,
    SLOTS,
    Annotation,
    Changed,
    Comparison,
    Item,
    Outcome,
    Report,
    constructions_of,
    costs,
    item_labels,
    mistakes,
)
from extractor.scoring.labels import LABEL_SLOTS, LABELLED

_FILTERED = tuple(slot for slot in LABEL_SLOTS if slot in LABELLED)
"""The slots whose labels the errors can be filtered by."""

_ENOUGH = 10
"""Of so many tuples a kind of statement must have, to be called the hardest."""


def write_page(
    folder: Path,
    report: Report,
    texts: Mapping[str, str],
    *,
    names: tuple[str, str],
    gold: str,
    comparison: Comparison | None = None,
    force: bool = False,
) -> Path:
    """Write ``index.html`` into `folder`, which is made where it is missing, and return its path.

    `texts` are the articles by id, `names` the run and the one it is compared with, `gold` what they are held against.
    Raises :class:`~extractor.articles.OutputError` where the page is there already, unless `force` is given, and where
    `folder` is a file.
    """
    path = index_of(folder, force=force)
    return write_index(path, render(report, texts, names=names, gold=gold, comparison=comparison), force=force)


def render(
    report: Report,
    texts: Mapping[str, str],
    *,
    names: tuple[str, str],
    gold: str,
    comparison: Comparison | None = None,
) -> str:
    """The page as a text."""
    ranked = [cost for cost in costs(report.items, texts) if cost.errors]
    page: str = _template().render(
        report=report,
        gold=gold,
        names=names,
        titles={metric: TITLES[metric] for metric in report.metrics},
        outcomes=report.outcomes(),
        costs=ranked,
        hardest=min((c for c in ranked if c.score.gold >= _ENOUGH), key=lambda c: c.score.f1 or 0.0, default=None),
        constructions=CONSTRUCTIONS,
        mistakes=mistakes(report.items),
        certainty=report.certainty,
        errors=len(report.errors),
        comparison=comparison,
        changes=list(_changes(comparison)) if comparison else [],
        browsed=as_script(list(_wrong_articles(report, texts))),
        filters={slot: _labels(slot, report.errors) for slot in _FILTERED},
        core=CORE,
        ids=slots_of("ids"),
        strict=_listed(["doses with qualifier" if slot == "doses" else slot for slot in CORE]),
    )
    return page


@cache
def _template() -> Any:
    """The page to be filled in, compiled once: that takes a tenth of a second."""
    environment = templates()
    environment.filters["figure"] = figure
    environment.filters["chance"] = chance
    environment.filters["percent"] = lambda share: f"{share:.0%}"
    return environment.get_template("page.html")


def _listed(words: Sequence[str]) -> str:
    return f"{', '.join(words[:-1])} and {words[-1]}"


def _labels(slot: str, errors: Sequence[Item]) -> list[str]:
    return sorted({label for item in errors for labels in item_labels(slot, item) for label in labels})


def _wrong_articles(report: Report, texts: Mapping[str, str]) -> Iterator[dict[str, Any]]:
    """Each article with an error: its text in pieces, each with the items that cover it, and its items."""
    by_article: dict[str, list[Item]] = {}
    for item in report.items:
        by_article.setdefault(item.article, []).append(item)
    for article, items in by_article.items():
        wrong = [item.outcome is not Outcome.CORRECT for item in items]
        if not any(wrong):
            continue
        text = texts.get(article)
        yield {
            "id": article,
            "pieces": [] if text is None else list(_pieces(text, items)),
            "items": [_item(item, items, text) for item in items],
        }


def _pieces(text: str, items: Sequence[Item]) -> Iterator[tuple[str, list[int], str]]:
    """The text cut where a span begins or ends, and at line ends; cut here because a browser counts otherwise.

    With each piece stand the items that cover it, and the side whose span alone does: ``gold`` or ``run``, else nothing.
    """
    spans = [
        (start, end, k, side)
        for k, item in enumerate(items)
        for one, side in ((item.expected, "gold"), (item.found, "run"))
        if one is not None
        for start, end in one.spans
    ]
    cuts = {0, len(text), *(p for start, end, _, _ in spans for p in (start, end) if 0 <= p <= len(text))}
    cuts |= {p + 1 for p, character in enumerate(text) if character == "\n"}
    opening: dict[int, list[tuple[int, int, str]]] = {}
    for start, end, k, side in spans:
        opening.setdefault(start, []).append((end, k, side))
    covering: list[tuple[int, int, str]] = []
    for start, end in pairwise(sorted(cuts)):
        covering = [one for one in covering if one[0] > start] + opening.get(start, [])
        sides = {side for _, _, side in covering}
        yield text[start:end], sorted({k for _, k, _ in covering}), sides.pop() if len(sides) == 1 else ""


def _item(item: Item, items: Sequence[Item], text: str | None) -> dict[str, Any]:
    side = "expected" if item.expected is not None else "found"
    others = [one for other in items if (one := getattr(other, side)) is not None]
    return {
        "outcome": item.outcome.value,
        "text": item.shown.text,
        "wrong": list(item.wrong),
        "sure": None if item.found is None else item.found.confidence,
        "slots": [
            [slot, _shown(slot, item.expected), _shown(slot, item.found), item.slots[slot].value] for slot in SLOTS
        ],
        "labels": {slot: item_labels(slot, item) for slot in _FILTERED},
        "kinds": list(constructions_of(item.shown, others, text)),
    }


def _shown(slot: str, one: Annotation | None) -> str | None:
    if one is None:
        return None
    if slot in CORE:
        return core_value(slot, one)
    values = (", ".join(v) if isinstance(v, tuple) else "" if v is None else str(v) for v in one.accepted[slot])
    return " | ".join(value or "–" for value in values)


def _changes(comparison: Comparison) -> Iterator[tuple[str, list[dict[str, Any]]]]:
    for title, changed in (
        ("Only A has right", comparison.only_first),
        ("Only B has right", comparison.only_second),
        ("Only A invents", comparison.invented_first),
        ("Only B invents", comparison.invented_second),
    ):
        yield title, [_change(one) for one in changed]


def _change(one: Changed) -> dict[str, Any]:
    item = one.shown
    sides = [item.expected, *(side.found if side is not None else None for side in (one.first, one.second))]
    return {"article": item.article, "text": item.shown.text, "sides": [side and _core(side) for side in sides]}


def _core(one: Annotation) -> str:
    return ", ".join(core_value(slot, one) for slot in CORE)
