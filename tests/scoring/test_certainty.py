"""Whether a run that says how sure it is is as right as that: what ``score`` tells of it."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from building import annotation, articles
from commands import extractor

from extractor.scoring import GoldError, Report, parse_rows, score

GOLD_ROW = json.loads(Path("gold/dev.jsonl").read_text("utf-8").splitlines()[0])


def report(*sure_and_right: tuple[float | None, bool], missing: int = 0) -> Report:
    """A run of tuples side by side, each so sure and right or not, and some that only gold has."""
    spots = [(10 * k, 10 * k + 5) for k in range(len(sure_and_right) + missing)]
    gold = [annotation(*spot) for spot in spots]
    run = [
        replace(annotation(*spot, partner="JPN" if right else "USA"), confidence=share)
        for spot, (share, right) in zip(spots, sure_and_right, strict=False)
    ]
    return score(articles({"a": gold}), articles({"a": run}), resamples=0)


def test_the_surest_quarter_is_judged_by_itself() -> None:
    found = report((0.2, False), (0.9, True), (0.4, False), (0.5, True), missing=4).certainty
    assert found is not None
    assert [(one.share, one.score.precision, one.least) for one in found.coverage] == [
        (0.25, 1.0, 0.9), (0.5, 1.0, 0.5), (0.75, 2 / 3, 0.4), (1.0, 0.5, 0.2),
    ]  # fmt: skip
    assert found.coverage[0].score.f1 == 2 * 1 / (8 + 1), "against all of gold"


def test_a_run_that_is_as_sure_as_it_is_right_has_no_calibration_error() -> None:
    as_right = report((0.75, True), (0.75, True), (0.75, True), (0.75, False), (1.0, True), (0.0, False)).certainty
    assert as_right is not None
    assert as_right.error == 0.0
    too_sure = report((1.0, False), (1.0, True)).certainty
    assert too_sure is not None
    assert too_sure.error == 0.5


def test_a_run_without_confidence_or_with_half_of_it_has_no_such_figures() -> None:
    for one in (report((None, True)), report((0.9, True), (None, True)), report(missing=1)):
        assert one.certainty is None
        assert "certainty" not in one.to_dict()


@pytest.fixture
def run(tmp_path: Path) -> Path:
    """Gold of one article as a run; the first tuple is wrong and the least sure."""
    row: dict[str, Any] = json.loads(json.dumps(GOLD_ROW))
    for k, one in enumerate(row["tuples"]):
        share = 0.95 if k else 0.35
        one["confidence"] = dict.fromkeys(("tuple", "supply", "partner", "mechanism", "status"), share)
        one["alternatives"] = {"status": {"value": "requested", "probability": 0.2}}
    row["tuples"][0]["partner"] = ["XXX"]
    (tmp_path / "run.jsonl").write_text(json.dumps(row) + "\n", "utf-8")
    (tmp_path / "gold.jsonl").write_text(json.dumps(GOLD_ROW) + "\n", "utf-8")
    return tmp_path / "run.jsonl"


def test_score_prints_them_and_only_for_a_run_that_is_sure_of_something(run: Path) -> None:
    gold = run.with_name("gold.jsonl")
    done = extractor("score", gold, run, "--resamples", "0")
    assert done.returncode == 0
    lines = done.stdout.splitlines()
    (at,) = [k for k, line in enumerate(lines) if line.startswith("surest part of the run")]
    count = len(GOLD_ROW["tuples"])
    assert lines[at + 1].split()[:2] == ["25%", "1.000"]
    assert lines[at + 4].split()[:2] == ["100%", f"{(count - 1) / count:.3f}"]
    assert f"{count} tuples, 0.350 sure or more" in lines[at + 4]
    error = (0.35 + (count - 1) * 0.05) / count
    assert lines[at + 5] == f"expected calibration error: {error:.3f}"
    told = json.loads(extractor("score", gold, run, "--json", "--resamples", "0").stdout)
    assert told["certainty"]["calibration_error"] == pytest.approx(error)
    assert "surest" not in extractor("score", gold, gold, "--resamples", "0").stdout


def test_what_two_annotators_agree_on_is_gold_again(run: Path, tmp_path: Path) -> None:
    merged = tmp_path / "merged.jsonl"
    assert extractor("agree", run.with_name("gold.jsonl"), run, "--merged", merged).returncode == 0
    assert extractor("agree", run, run.with_name("gold.jsonl"), "--merged", merged, "--force").returncode in (0, 2)
    for one in json.loads(merged.read_text("utf-8"))["tuples"]:
        assert "confidence" not in one
        assert "alternatives" not in one


@pytest.mark.parametrize("wrong", [0.5, {}, {"tuple": 2}, {"tuple": "0.5"}])
def test_a_confidence_that_is_none_names_the_tuple(wrong: object) -> None:
    row = json.loads(json.dumps(GOLD_ROW))
    row["tuples"][1]["confidence"] = wrong
    with pytest.raises(GoldError, match=r"tuple 1: confidence\.tuple: .* is not"):
        parse_rows([("run.jsonl line 1", row)])


def test_the_check_of_gold_refuses_it_and_that_of_a_run_allows_it(run: Path) -> None:
    run.write_text(run.read_text("utf-8").replace('["XXX"]', '["JPN"]'), "utf-8")
    done = extractor("gold", "check", run, "--corpus", "corpus/dev.jsonl")
    assert (done.returncode, "confidence: unknown key" in done.stdout) == (1, True)
    assert "unknown key" not in extractor("gold", "check", run, "--corpus", "corpus/dev.jsonl", "--run").stdout
