"""Two runs, and two annotators."""

import itertools
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from building import annotation, articles
from hypothesis import given, settings
from hypothesis import strategies as st
from thorough import tries

from extractor.scoring import (
    Annotation,
    GoldError,
    agree,
    check_gold,
    compare,
    merge,
    parse_rows,
    read_annotations,
    read_rows,
    score,
)

GOLD = Path("gold/dev.jsonl")


def many(partners: Sequence[str]) -> dict[str, list[Annotation]]:
    return {f"a{k}": [annotation(partner=partner)] for k, partner in enumerate(partners)}


def test_equal_runs_do_not_differ() -> None:
    report = score(articles(many(["JPN"] * 9)), articles(many(["JPN", "USA", "USA"] * 3)))
    difference = compare(report, report).differences["core"]
    assert (difference.delta, difference.interval, difference.p) == (0.0, (0.0, 0.0), 1.0)


def test_a_clear_difference_is_found_and_a_chance_one_is_not() -> None:
    gold = articles(many(["JPN"] * 60))
    bad = score(gold, articles(many(["USA"] * 20 + ["JPN"] * 40)))
    good = score(gold, articles(many(["JPN"] * 60)))
    one_better = score(gold, articles(many(["JPN"] + ["USA"] * 19 + ["JPN"] * 40)))
    clear, chance = compare(bad, good).differences["core"], compare(bad, one_better).differences["core"]
    assert clear.delta == pytest.approx(1 / 3)
    assert clear.interval is not None
    assert clear.interval[0] > 0
    assert clear.p is not None
    assert clear.p < 0.001
    assert chance.p == 1.0


def test_the_order_of_the_runs_turns_the_sign_only() -> None:
    gold = articles(many(["JPN"] * 10))
    a, b = (score(gold, articles(many(run))) for run in (["USA"] * 3 + ["JPN"] * 7, ["JPN"] * 9 + ["USA"]))
    there, back = compare(a, b), compare(b, a)
    assert there.differences["core"].delta == -back.differences["core"].delta  # type: ignore[operator]
    assert [one.shown.article for one in there.only_second] == [one.shown.article for one in back.only_first]


def test_nothing_to_compare_has_no_difference() -> None:
    report = score(articles({"a": []}), articles({"a": []}))
    difference = compare(report, report).differences["core"]
    assert (difference.delta, difference.interval, difference.p) == (None, None, None)


def test_reports_on_other_gold_are_not_compared() -> None:
    one = score(articles(many(["JPN"])), articles(many(["JPN"])))
    other = score(articles(many(["JPN", "USA"])), articles(many(["JPN", "USA"])))
    with pytest.raises(ValueError, match="not on the same gold"):
        compare(one, other)


def alpha(values: list[str]) -> float:
    """Krippendorff's alpha, nominal, of two annotators whose labels stand side by side: 1 - observed / expected."""
    observed = sum(a != b for a, b in zip(values[::2], values[1::2], strict=True)) / (len(values) / 2)
    differing = sum(a != b for a, b in itertools.permutations(values, 2))
    return 1 - observed / (differing / (len(values) * (len(values) - 1)))


@settings(max_examples=tries(40))
@given(st.lists(st.tuples(*[st.sampled_from(["donation", "covax", "loan"])] * 2), min_size=2, max_size=12))
def test_kappa_is_that_of_scikit_learn_and_alpha_that_of_its_definition(labels: list[tuple[str, str]]) -> None:
    from sklearn.metrics import cohen_kappa_score

    first, second = (
        articles({f"a{k}": [annotation(mechanism=pair[side])] for k, pair in enumerate(labels)}) for side in (0, 1)
    )
    found = agree(first, second, resamples=0).coefficients["mechanism"]
    if len({label for pair in labels for label in pair}) < 2:
        assert (found.kappa, found.alpha) == (None, None)
    else:
        assert found.kappa == pytest.approx(cohen_kappa_score(*zip(*labels, strict=True)))
        assert found.alpha == pytest.approx(alpha([label for pair in labels for label in pair]))


def test_annotators_who_agree_in_all_have_coefficients_of_one() -> None:
    gold = read_annotations(GOLD)
    agreement = agree(gold, gold, resamples=0)
    assert agreement.report.core.f1 == 1.0
    assert all((c.observed, c.kappa, c.alpha) == (1.0, 1.0, 1.0) for c in agreement.coefficients.values())


def test_articles_of_one_annotator_only_are_left_out_and_told() -> None:
    agreement = agree(articles(many(["JPN", "JPN"])), articles(many(["JPN"])), resamples=0)
    assert agreement.report.core.f1 == 1.0
    assert agreement.only_first == ("a1",)
    with pytest.raises(ValueError, match="no article in common"):
        agree(articles({"a": []}), articles({"b": []}))


def rows() -> tuple[dict[str, Any], dict[str, Any]]:
    line = GOLD.read_text("utf-8").splitlines()[0]
    return json.loads(line), json.loads(line)


def merged(first: dict[str, Any], second: dict[str, Any]) -> dict[str, Any]:
    one, other = (parse_rows([("x", row)]) for row in (first, second))
    (row,) = merge(agree(one, other, resamples=0).report, {first["id"]: first}, {second["id"]: second})
    return row  # type: ignore[no-any-return]


def test_annotations_that_agree_merge_into_themselves_with_nothing_to_settle() -> None:
    by_id = {row["id"]: row for _, row in read_rows(GOLD)}
    gold = read_annotations(GOLD)
    assert merge(agree(gold, gold, resamples=0).report, by_id, by_id) == list(by_id.values())


def test_what_differs_is_merged_into_both_readings_and_listed() -> None:
    first, second = rows()
    second["tuples"][0]["status"] = "pledged"
    row = merged(first, second)
    assert row["tuples"][0]["status"] == {"any": ["received", "pledged"]}
    assert row["adjudicate"] == [{"tuple": 0, "slots": ["status"]}]
    both = parse_rows([("x", row)])
    for one in (first, second):
        assert score(both, parse_rows([("x", one)]), resamples=0).core.f1 == 1.0


def test_spans_that_differ_are_merged_as_readings_of_the_doses() -> None:
    first, second = rows()
    second["tuples"][0]["doses"]["end"] += 5
    row = merged(first, second)
    assert row["adjudicate"] == [{"tuple": 0, "slots": ["doses"]}]
    assert [reading["end"] for reading in row["tuples"][0]["doses"]["any"]] == [30, 35]


def test_a_tuple_of_one_annotator_moves_the_positions_that_part_of_counts() -> None:
    first, second = rows()
    del second["tuples"][0]
    for one in second["tuples"]:
        one["part_of"] = None if one["part_of"] is None else one["part_of"] - 1
    row = merged(first, second)
    assert row["tuples"] == first["tuples"]
    assert row["adjudicate"] == [{"tuple": 0, "only": "first"}]


def test_the_check_reminds_of_what_is_left_to_settle(tmp_path: Path) -> None:
    first, second = rows()
    second["tuples"][0]["status"] = "pledged"
    path = tmp_path / "merged.jsonl"
    path.write_text(json.dumps(merged(first, second)), "utf-8")
    corpus = {"dev-001": json.loads(Path("corpus/dev.jsonl").read_text("utf-8").splitlines()[0])["text"]}
    problems = check_gold(path, corpus, {"AUS", "VNM"}, {"ASTRAZENECA"})
    assert [problem.field for problem in problems] == ["adjudicate"]


def test_a_file_that_is_no_gold_is_told(tmp_path: Path) -> None:
    with pytest.raises(GoldError, match="cannot be read"):
        read_annotations(tmp_path / "missing.jsonl")
