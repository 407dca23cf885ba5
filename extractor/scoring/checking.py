"""Checks gold against its articles: offsets, closed labels, known ids, bounds, order (annotation guidelines, 8)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set
from pathlib import Path
from typing import Any

from extractor.scoring.gold import Annotated, Annotation, read_annotations

_BOUNDS: Mapping[str, str] = {
    "exact": "value, low and high are the same number",
    "approx": "low and high are null",
    "at_least": "low is the value and high is null",
    "at_most": "high is the value and low is null",
    "range": "value is null and low is below high",
    "vague": "value and high are null and low is a number",
}


def check_gold(path: Path, texts: Mapping[str, str], parties: Set[str], vaccines: Set[str]) -> list[str]:
    """Return what is wrong with a gold file, one line for each problem.

    `texts` are the articles' texts by id; `parties` and `vaccines` the known ids. Raises
    :class:`~extractor.scoring.GoldError` where the file is not in the form of gold at all.
    """
    problems = []
    for article in read_annotations(path).values():
        if article.id not in texts:
            problems.append(f"{path}: {article.id}: no article of this id in the corpus")
            continue
        problems.extend(f"{path}: {article.id}: {p}" for p in _check(article, texts[article.id], parties, vaccines))
    return problems


def _check(article: Annotated, text: str, parties: Set[str], vaccines: Set[str]) -> Iterator[str]:
    previous = -1
    for position, found in enumerate(article.tuples):
        where = f"tuple {position} ({found.text})"
        if text[found.start : found.end] != found.text:
            yield f"{where}: doses: {found.start}:{found.end} is {text[found.start : found.end]!r} in the article"
        if found.start < previous:
            yield f"{where}: tuples do not stand in text order"
        previous = found.start
        for slot, known in (("partner", parties), ("recipient", parties), ("vaccine", vaccines)):
            for choice in found.accepted[slot]:
                for identifier in choice:
                    if identifier not in known:
                        yield f"{where}: {slot}: unknown id {identifier!r}"
        for value, low, high, qualifier in found.accepted["doses"]:
            if not _consistent(value, low, high, qualifier):
                yield f"{where}: doses: with {qualifier!r} {_BOUNDS[qualifier]}, not {value}, {low}, {high}"
        yield from _check_part(found, position, len(article.tuples), where)


def _check_part(found: Annotation, position: int, count: int, where: str) -> Iterator[str]:
    for whole in found.accepted["part_of"]:
        if whole is not None and (not isinstance(whole, int) or not 0 <= whole < count or whole == position):
            yield f"{where}: part_of: {whole!r} is no other tuple of this article"


def _consistent(value: Any, low: Any, high: Any, qualifier: str) -> bool:
    return {
        "exact": value is not None and value == low == high,
        "approx": value is not None and low is None and high is None,
        "at_least": value is not None and low == value and high is None,
        "at_most": value is not None and high == value and low is None,
        "range": value is None and low is not None and high is not None and low < high,
        "vague": value is None and low is not None and high is None,
    }[qualifier]
