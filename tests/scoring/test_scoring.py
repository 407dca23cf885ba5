"""The scorer against other implementations, a brute-force assignment, and the properties any score must have."""

import itertools
import json
import warnings
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from building import annotation, articles, scored
from hypothesis import given, settings
from hypothesis import strategies as st
from remembered import read
from thorough import one_in, tries

from extractor.scoring import (
    CORE,
    METRICS,
    Annotated,
    Annotation,
    Outcome,
    Report,
    align,
    judge,
    read_annotations,
    score,
    score_files,
)

GOLD = Path("gold/dev.jsonl")


def written(path: Path, *rows: object) -> Path:
    path.write_text("".join((row if isinstance(row, str) else json.dumps(row)) + "\n" for row in rows), "utf-8")
    return path


# Alignment


def test_an_overlapping_prediction_does_not_steal_the_exact_match() -> None:
    gold = [annotation(0, 5, partner="BEL"), annotation(0, 5, partner="SVK")]
    predicted = [annotation(0, 5, partner="SVK"), annotation(0, 5, partner="BEL")]
    assert scored(gold, predicted).core.f1 == 1.0


def test_a_right_tuple_is_not_given_up_for_one_more_pair() -> None:
    gold = [annotation(0, 5), annotation(5, 9, partner="USA", value=7, mechanism="loan", status="pledged")]
    predicted = [annotation(0, 5), annotation(4, 8)]
    assert align(gold, predicted) == [(0, 0), (1, 1)]
    assert align(gold[:1], predicted) == [(0, 0)]


def test_spans_that_only_touch_do_not_align() -> None:
    assert align([annotation(0, 5)], [annotation(5, 9)]) == []


def test_part_of_is_right_when_the_wholes_are_aligned_whatever_their_positions() -> None:
    gold = [annotation(10, 15), annotation(20, 25, part_of=0)]
    predicted = [annotation(0, 5), annotation(10, 15), annotation(20, 25, part_of=1)]
    assert scored(gold, predicted).scores["part_of"].correct == 2
    assert scored(gold, [*predicted[:2], annotation(20, 25, part_of=0)]).scores["part_of"].correct == 1


annotations = st.builds(
    annotation,
    start=st.integers(0, 6),
    end=st.integers(7, 9),
    partner=st.sampled_from(["JPN", "USA"]),
    value=st.sampled_from([100, 200]),
    status=st.sampled_from(["received", "pledged"]),
    qualifier=st.sampled_from(["exact", "approx"]),
)
tuples = st.lists(annotations, max_size=4)
SPREAD = st.lists(
    st.builds(
        lambda start, length, partner, value: annotation(start, start + length, partner, value),
        st.integers(0, 12),
        st.integers(1, 5),
        st.sampled_from(["JPN", "USA"]),
        st.sampled_from([100, 200]),
    ),
    max_size=4,
)


def worth(gold: list[Annotation], predicted: list[Annotation], pairs: list[tuple[int, int]]) -> tuple[int, int, int]:
    judged = [judge(gold[g], predicted[p]) for g, p in pairs]
    return sum(j.core for j in judged), sum(j.strict for j in judged), len(pairs)


@settings(max_examples=tries(150))
@given(st.one_of(tuples, SPREAD), st.one_of(tuples, SPREAD))
def test_the_alignment_is_as_good_as_the_best_of_all_assignments(
    gold: list[Annotation], predicted: list[Annotation]
) -> None:
    best = (0, 0, 0)
    for size in range(min(len(gold), len(predicted)) + 1):
        for left in itertools.combinations(range(len(gold)), size):
            for right in itertools.permutations(range(len(predicted)), size):
                pairs = list(zip(left, right, strict=True))
                if all(gold[g].start < predicted[p].end and predicted[p].start < gold[g].end for g, p in pairs):
                    best = max(best, worth(gold, predicted, pairs))
    assert worth(gold, predicted, align(gold, predicted)) == best


@settings(max_examples=tries(30))
@given(st.lists(annotations, min_size=1, max_size=9), st.lists(annotations, min_size=1, max_size=9))
def test_the_assignment_is_as_good_as_that_of_scipy(gold: list[Annotation], predicted: list[Annotation]) -> None:
    from scipy.optimize import linear_sum_assignment

    weights = np.array([[judge(g, p).core for p in predicted] for g in gold])
    rows, columns = linear_sum_assignment(weights, maximize=True)
    assert worth(gold, predicted, align(gold, predicted))[0] == weights[rows, columns].sum()


def test_many_tuples_on_one_span_are_aligned_in_no_time() -> None:
    gold = [annotation(0, 5, value=k) for k in range(60)]
    assert scored(gold, gold[::-1]).core.f1 == 1.0


# Properties


@settings(deadline=None)
@given(tuples, tuples)
def test_swapping_gold_and_run_swaps_precision_and_recall(gold: list[Annotation], predicted: list[Annotation]) -> None:
    there, back = scored(gold, predicted), scored(predicted, gold)
    for metric in METRICS:
        if metric != "part_of":
            one, other = there.scores[metric], back.scores[metric]
            assert (one.precision, one.recall, one.f1) == (other.recall, other.precision, other.f1), metric


@settings(deadline=None)
@given(tuples)
def test_a_perfect_run_scores_exactly_one(gold: list[Annotation]) -> None:
    report = scored(gold, gold)
    for metric in METRICS:
        assert report.scores[metric].f1 == (1.0 if gold else None)
    assert report.errors == ()


def test_an_empty_run_has_recall_0_and_no_precision() -> None:
    report = scored([annotation()], [])
    assert (report.core.precision, report.core.recall, report.core.f1) == (None, 0.0, 0.0)
    assert report.macro["core"].precision is None


def test_nothing_to_measure_is_not_a_zero() -> None:
    report = score(articles({"a": []}), articles({"a": []}))
    assert report.core.f1 is None
    assert report.macro["core"].f1 is None
    assert report.intervals["core"]["f1"] is None
    assert score({}, {}).core.f1 is None


def test_articles_without_tuples_change_no_micro_figure() -> None:
    gold, run = {"a": [annotation()]}, {"a": [annotation(partner="USA")]}
    empty: dict[str, list[Annotation]] = {f"e{k}": [] for k in range(5)}
    with_empty = score(articles(gold | empty), articles(run | empty), resamples=0)
    assert with_empty.scores == score(articles(gold), articles(run), resamples=0).scores


def test_an_article_that_failed_in_the_run_is_told() -> None:
    report = score(articles({"a": [annotation()]}), {"a": Annotated("a", (), failed=True)})
    assert report.failed == ("a",)


def test_items_point_back_at_the_tuples_of_both_files() -> None:
    gold, run = read_annotations(GOLD), read_annotations(GOLD)
    report = score(gold, run, resamples=0)
    for item in report.items:
        assert item.gold is not None
        assert item.predicted is not None
        assert gold[item.article].tuples[item.gold] is item.expected
        assert run[item.article].tuples[item.predicted] is item.found


def test_a_report_as_json_looks_at_each_tuple_a_few_times_however_many_there_are(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A run of a million tuples is written, too."""
    asked: list[str] = []
    monkeypatch.setattr(Annotation, "speaks_of", lambda self, slot: bool(asked.append(slot)) or slot in self.accepted)
    counts = []
    for many in (20, 40):
        tuples = [annotation(start=20 * k, end=20 * k + 5) for k in range(many)]
        report = scored(tuples, tuples)
        asked.clear()
        report.to_dict()
        counts.append(len(asked))
    assert counts[1] <= 2.5 * counts[0]


def test_outcomes_of_a_list_that_shares_an_id_and_of_nothing_right() -> None:
    other = annotation(9, 12, partner="USA", value=5, mechanism="loan", status="pledged")
    gold, run = [annotation(partner="FRA+ITA"), annotation(9, 12)], [annotation(partner="FRA"), other]
    first, second = scored(gold, run).items
    assert first.slots["partner"] is Outcome.PARTIAL
    assert first.outcome is Outcome.PARTIAL
    assert second.outcome is Outcome.INCORRECT


# Intervals


def test_intervals_are_the_same_for_the_same_seed_and_others_for_another() -> None:
    gold = articles({f"a{k}": [annotation(value=k)] for k in range(20)})
    run = articles({f"a{k}": [annotation(value=k % 7)] for k in range(20)})
    first, again, other = (score(gold, run, seed=seed).intervals["core"]["f1"] for seed in (1, 1, 2))
    assert first == again
    assert first is not None
    low, high = first
    assert 0 < low < 7 / 20 < high < 1
    assert other is not None


def test_an_interval_is_about_as_wide_as_the_binomial_says() -> None:
    gold = articles({f"a{k}": [annotation()] for k in range(400)})
    run = articles({f"a{k}": [annotation(partner="USA" if k % 4 == 0 else "JPN")] for k in range(400)})
    interval = score(gold, run).intervals["core"]["recall"]
    assert interval is not None
    half = 1.96 * (0.75 * 0.25 / 400) ** 0.5
    assert interval == pytest.approx((0.75 - half, 0.75 + half), abs=0.012)


def test_without_drawings_there_are_no_intervals() -> None:
    assert scored([annotation()], [annotation()]).intervals["core"]["f1"] is None


# Other implementations


def independent_strict_f1(gold_path: Path, run_path: Path) -> float:
    """Strict F1 from the files alone: per article the most strict matches of any one-to-one pairing of overlapping spans.

    Nothing of the scorer is used. Strict matches are found greedily, which is optimal where a tuple equals any other that
    equals it, as it does but for alternatives.
    """

    def accepts(gold: dict[str, Any], run: dict[str, Any]) -> bool:
        def readings(value: Any) -> list[Any]:
            return value["any"] if isinstance(value, dict) and "any" in value else [value]

        a, b = gold["doses"], run["doses"]
        return (
            a["start"] < b["end"]
            and b["start"] < a["end"]
            and any(sorted(one) == sorted(run["partner"]) for one in readings(gold["partner"]))
            and all(run[slot] in readings(gold[slot]) for slot in ("mechanism", "status"))
            and all(b[key] in readings(a[key]) for key in ("value", "low", "high", "qualifier"))
        )

    run = {row["id"]: row["tuples"] for row in map(json.loads, run_path.read_text("utf-8").splitlines())}
    right = count = 0
    for line in gold_path.read_text("utf-8").splitlines():
        row = json.loads(line)
        free = list(run[row["id"]])
        count += len(row["tuples"]) + len(free)
        for one in row["tuples"]:
            match = next((other for other in free if accepts(one, other)), None)
            if match is not None:
                right += 1
                free.remove(match)
    return 2 * right / count


@pytest.fixture(scope="module", params=one_in(3, sorted(Path("gold").glob("dev*.jsonl"))), ids=lambda path: path.stem)
def bundled(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """A bundled set of gold, and the extractor's own output on its corpus."""
    from extractor import Article, Extractor

    extractor = Extractor()
    rows = map(json.loads, Path("corpus", request.param.name).read_text("utf-8").splitlines())
    results = [read(extractor, Article(row["id"], row["text"], published=row["published"])) for row in rows]
    run = written(tmp_path_factory.mktemp("run") / "run.jsonl", *(result.to_dict() for result in results))
    return request.param, run


def damaged(run: Path, path: Path) -> Path:
    """The same with every fifth tuple changed or left out, so that there is something to get wrong."""
    rows = [json.loads(line) for line in run.read_text("utf-8").splitlines()]
    for row in rows:
        for k, one in enumerate(row["tuples"]):
            if k % 5 == 0:
                one["status"] = "received" if one["status"] == "pledged" else "pledged"
            if k % 5 == 3:
                one["partner"] = one["partner"][:-1]
        row["tuples"] = [one for k, one in enumerate(row["tuples"]) if k % 7 != 6]
    return written(path, *rows)


def test_strict_f1_on_the_bundled_sets_is_that_of_an_independent_implementation(
    bundled: tuple[Path, Path], tmp_path: Path
) -> None:
    gold, run = bundled
    for one in (run, damaged(run, tmp_path / "damaged.jsonl")):
        assert score_files(gold, one, resamples=0).core.f1 == pytest.approx(independent_strict_f1(gold, one), abs=1e-12)


@pytest.mark.parametrize("slot", ["mechanism", "status"])
def test_figures_by_label_are_those_of_scikit_learn(bundled: tuple[Path, Path], tmp_path: Path, slot: str) -> None:
    from sklearn.metrics import precision_recall_fscore_support

    report = score_files(bundled[0], damaged(bundled[1], tmp_path / "damaged.jsonl"), resamples=0)
    gold, given = [], []
    for row, columns in report.confusions[slot].items():
        for column, count in columns.items():
            gold += [row] * count
            given += [column] * count
    labels = [label for label, found in report.labels[slot].items() if found.slot.gold and found.slot.predicted]
    figures = precision_recall_fscore_support(gold, given, labels=labels, zero_division=0)
    for label, precision, recall, f1 in zip(labels, *figures[:3], strict=True):
        ours = report.labels[slot][label].slot
        assert (ours.precision, ours.recall, ours.f1) == pytest.approx((precision, recall, f1)), label


def test_detection_on_exact_spans_is_that_of_nervaluate(bundled: tuple[Path, Path], tmp_path: Path) -> None:
    """Where spans are equal or apart, nervaluate's ``strict`` means the same as our detection, its label our mechanism."""
    from nervaluate import Evaluator

    def spans(report: Report, side: str) -> list[list[dict[str, Any]]]:
        found: dict[str, list[dict[str, Any]]] = {}
        for item in report.items:
            one, own = getattr(item, side), found.setdefault(item.article, [])
            if one is not None:
                # One number for two tuples is two spans to us and one to nervaluate: it gets them side by side.
                shift = sum(one.start == other["start"] for other in own) * 100_000
                own.append({"label": one.first("mechanism"), "start": one.start + shift, "end": one.end - 1 + shift})
        return list(found.values())

    report = score_files(bundled[0], damaged(bundled[1], tmp_path / "damaged.jsonl"), resamples=0)
    aligned = [item for item in report.items if item.expected is not None and item.found is not None]
    assert all(item.expected and item.found and item.expected.spans == item.found.spans for item in aligned)
    tags = sorted({one.first("mechanism") for item in report.items for one in (item.expected, item.found) if one})
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        results = Evaluator(spans(report, "expected"), spans(report, "found"), tags=tags, loader="dict").evaluate()
    exact, strict = (results["overall"][name] for name in ("exact", "strict"))
    assert (exact.precision, exact.recall) == pytest.approx((report.detection.precision, report.detection.recall))
    first_choice = sum(
        item.expected.first("mechanism") == item.found.first("mechanism")
        for item in aligned
        if item.expected and item.found
    )
    assert strict.correct == first_choice


def test_the_core_needs_all_four_slots() -> None:
    assert CORE == ("partner", "doses", "mechanism", "status")
    for wrong in (
        {"partner": "USA"},
        {"value": 5},
        {"mechanism": "loan"},
        {"status": "pledged"},
        {"qualifier": "approx"},
    ):
        report = scored([annotation()], [annotation(**wrong)])  # type: ignore[arg-type]
        assert report.core.correct == 0
        assert report.scores["lenient"].correct == (1 if "qualifier" in wrong else 0)
