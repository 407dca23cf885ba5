"""The tables of docs/scoring.md: each sum is worked, and the scorer gives what it gives."""

import ast
import operator
import re
from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from building import annotation, articles, scored

from extractor.scoring import Annotated, Annotation, agree, compare, score

PAGE = Path("docs/scoring.md").read_text("utf-8")
TABLES = [
    [[cell.strip() for cell in line.strip("|").split("|")] for line in block.strip().splitlines()]
    for block in re.findall(r"(?:^\|.*\|\n)+", PAGE, re.MULTILINE)
]


def rows(head: str) -> list[list[str]]:
    """The rows of all tables whose first column is called `head`."""
    return [row for table in TABLES if table[0][0] == head for row in table[2:]]


def tuples(number: int) -> dict[str, Annotated]:
    table = [table for table in TABLES if table[0][0] == "article"][number]
    found: dict[str, list[Annotation]] = {}
    for article, span, partner, doses, mechanism, status in table[2:]:
        one = found.setdefault(article, [])
        if span:
            start, end = map(int, span.split(":"))
            value, qualifier = doses.split()
            one.append(annotation(start, end, partner, int(value), mechanism, status, qualifier))
    return articles(found)


OPERATORS: dict[type, Callable[[Fraction, Fraction], Fraction]] = {
    ast.Add: operator.add, ast.Sub: operator.sub, ast.Mult: operator.mul, ast.Div: operator.truediv,
}  # fmt: skip


def worked(node: ast.AST) -> Fraction:
    if isinstance(node, ast.Expression):
        return worked(node.body)
    if isinstance(node, ast.BinOp):
        return OPERATORS[type(node.op)](worked(node.left), worked(node.right))
    assert isinstance(node, ast.Constant)
    return Fraction(node.value)


def figure(form: Any, path: str) -> Any:
    for key in re.findall(r"\(\w+\)|\w+", path):
        form = form[int(key) if isinstance(form, list) else key]
    return form


def sure(run: dict[str, Annotated]) -> dict[str, Annotated]:
    """The run, each tuple as sure as the page says."""
    told = {(article, partner): float(share) for _, article, partner, share, _ in rows("sure")}
    return {
        name: replace(one, tuples=tuple(replace(t, confidence=told[name, *t.first("partner")]) for t in one.tuples))
        for name, one in run.items()
    }


GOLD, A, B = (tuples(number) for number in range(3))
FORMS = {
    "figure": score(GOLD, A, resamples=0).to_dict(),
    "certainty": score(GOLD, sure(A), resamples=0).to_dict()["certainty"],
    "agreement": agree(GOLD, A, resamples=0).to_dict(),
    "comparison": compare(score(GOLD, A), score(GOLD, B)).to_dict(),
}


@pytest.mark.parametrize(("head", "row"), [(head, row) for head in FORMS for row in rows(head)])
def test_a_figure_is_what_it_is_by_hand(head: str, row: list[str]) -> None:
    path, by_hand, value = row
    exact = worked(ast.parse(by_hand, mode="eval"))
    assert float(value) == pytest.approx(float(exact), abs=0.0005)
    # The permutation test draws at random; 10,000 drawings come within two hundredths.
    assert figure(FORMS[head], path) == pytest.approx(float(exact), abs=0.02 if path.endswith(".p") else 1e-12)


@pytest.mark.parametrize("row", rows("gold"))
def test_the_tolerance_is_a_share_of_the_larger_number(row: list[str]) -> None:
    gold, run, tolerance, same = row
    report = scored([annotation(value=int(gold))], [annotation(value=int(run))], float(tolerance))
    assert report.scores["doses"].correct == (same == "yes")


def test_two_articles_one_right_one_wrong_have_an_interval_from_0_to_1() -> None:
    gold = articles({"a": [annotation()], "b": [annotation()]})
    run = articles({"a": [annotation()], "b": [annotation(partner="USA")]})
    assert score(gold, run).intervals["core"]["f1"] == (0.0, 1.0)


def test_with_one_article_the_interval_is_the_figure() -> None:
    assert score({"d": GOLD["d"]}, {"d": A["d"]}).intervals["core"]["recall"] == (0.0, 0.0)


def test_what_only_one_run_has_right_is_listed() -> None:
    comparison = compare(score(GOLD, A), score(GOLD, B))
    assert comparison.only_first == ()
    assert [one.shown.shown.first("partner") for one in comparison.only_second] == [("USA",), ("PFIZER",)]
    assert [one.shown.shown.first("partner") for one in comparison.invented_first] == [("CHN",)]
    assert comparison.invented_second == ()
