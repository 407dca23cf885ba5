"""Scores against worked examples, a brute-force assignment, and the properties any score must have."""

import itertools
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.scoring import GoldError, Report, align, read_annotations, score, score_files
from extractor.scoring.alignment import agrees
from extractor.scoring.gold import CORE, SECONDARY, Annotated, Annotation


def annotation(
    start: int = 0,
    end: int = 5,
    partner: str = "JPN",
    value: int = 100,
    mechanism: str = "donation",
    status: str = "received",
) -> Annotation:
    doses = (value, value, value, "exact")
    slots = {"partner": ((partner,),), "doses": (doses,), "mechanism": (mechanism,), "status": (status,)}
    rest = {"vaccine": ((),), "recipient": (("VNM",),), "scope": ("single",), "part_of": (None,), "date": (None,)}
    return Annotation(start, end, "x", {**slots, **rest})


def scored(gold: list[Annotation], predicted: list[Annotation]) -> Report:
    return score({"a": Annotated("a", tuple(gold))}, {"a": Annotated("a", tuple(predicted))})


def test_a_worked_example() -> None:
    gold = [annotation(0, 5), annotation(10, 15, partner="USA"), annotation(20, 25)]
    predicted = [annotation(0, 5), annotation(11, 15, partner="GBR"), annotation(30, 35)]
    report = scored(gold, predicted)
    assert (report.detection.correct, report.detection.gold, report.detection.predicted) == (2, 3, 3)
    assert report.slots["partner"].correct == 1
    assert report.core.f1 == pytest.approx(1 / 3)
    assert [(e.outcome, e.slots) for e in report.errors] == [("wrong", ("partner",)), ("missing", ()), ("spurious", ())]


def test_an_overlapping_prediction_does_not_steal_the_exact_match() -> None:
    gold = [annotation(0, 5, partner="BEL"), annotation(0, 5, partner="SVK")]
    predicted = [annotation(0, 5, partner="SVK"), annotation(0, 5, partner="BEL")]
    assert scored(gold, predicted).core.f1 == 1.0


def test_any_of_the_accepted_readings_is_right(tmp_path: Path) -> None:
    line = json.loads(Path("gold/dev.jsonl").read_text("utf-8").splitlines()[0])
    gold, run = tmp_path / "gold.jsonl", tmp_path / "run.jsonl"
    run.write_text(json.dumps(line), "utf-8")
    line["tuples"][0]["status"] = {"any": ["scheduled", line["tuples"][0]["status"]]}
    gold.write_text(json.dumps(line), "utf-8")
    assert score_files(gold, run).core.f1 == 1.0


def test_nothing_to_measure_is_not_a_zero() -> None:
    report = scored([], [])
    assert report.core.f1 is None
    assert scored([annotation()], []).core.recall == 0.0
    assert scored([annotation()], []).core.precision is None


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("{", "line 1: not JSON"),
        ('{"id": "a"}', "a: tuples: missing"),
        ('{"id": "a", "tuples": [{"partner": []}]}', "a: tuple 0: doses: missing"),
        ('{"tuples": []}', "id: missing"),
    ],
)
def test_a_file_that_is_no_gold_names_line_article_and_field(tmp_path: Path, line: str, message: str) -> None:
    (tmp_path / "g.jsonl").write_text(line, "utf-8")
    with pytest.raises(GoldError, match=message):
        read_annotations(tmp_path / "g.jsonl")


def test_a_run_without_a_line_for_an_article_is_refused() -> None:
    with pytest.raises(ValueError, match="no line for 1 articles of gold, first 'a'"):
        score({"a": Annotated("a", ())}, {})


tuples = st.lists(
    st.builds(
        annotation,
        start=st.integers(0, 6),
        end=st.integers(7, 9),
        partner=st.sampled_from(["JPN", "USA"]),
        status=st.sampled_from(["received", "pledged"]),
    ),
    max_size=4,
)


def weight(gold: list[Annotation], predicted: list[Annotation], pairs: list[tuple[int, int]]) -> tuple[int, int]:
    core = sum(agrees(slot, gold[g], predicted[p]) for g, p in pairs for slot in CORE)
    return len(pairs), core


@given(tuples, tuples)
def test_the_alignment_is_as_good_as_the_best_of_all_assignments(
    gold: list[Annotation], predicted: list[Annotation]
) -> None:
    best = (0, 0)
    for size in range(min(len(gold), len(predicted)) + 1):
        for left in itertools.combinations(range(len(gold)), size):
            for right in itertools.permutations(range(len(predicted)), size):
                pairs = list(zip(left, right, strict=True))
                if all(gold[g].start < predicted[p].end and predicted[p].start < gold[g].end for g, p in pairs):
                    best = max(best, weight(gold, predicted, pairs))
    assert weight(gold, predicted, align(gold, predicted)) == best


@given(tuples, tuples)
def test_swapping_gold_and_run_swaps_precision_and_recall(gold: list[Annotation], predicted: list[Annotation]) -> None:
    there, back = scored(gold, predicted), scored(predicted, gold)
    assert (there.detection.precision, there.detection.recall) == (back.detection.recall, back.detection.precision)


@given(tuples)
def test_a_perfect_run_scores_one(gold: list[Annotation]) -> None:
    report = scored(gold, gold)
    assert report.core.f1 in (1.0, None)
    assert all(report.slots[slot].f1 in (1.0, None) for slot in CORE + SECONDARY)
