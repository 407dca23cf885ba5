"""How sure the extractor is of what it writes: in a tuple, in every table, in a run that keeps only the surest."""

import csv
import json
import pickle
from pathlib import Path
from typing import Any

import duckdb
import pandas as pd
import pytest
import spacy
from commands import extractor
from pyarrow import parquet

from extractor import Article, Extractor, Result, SupplyTuple, extract
from extractor.batch import RunError, RunOptions, extract_frame, extract_many, run
from extractor.batch.run_folder import _signed
from extractor.model import SLOTS, Alternative, Confidence
from extractor.pipeline import surest

LIST = (
    "Đến nay Việt Nam đã nhận 9 triệu liều vaccine; trong đó COVAX khoảng 4,9 triệu liều, Nhật Bản tặng 3 triệu, "
    "mua của AstraZeneca hơn 1,1 triệu."
)
PARTS = ("tuple", "supply", "partner", "mechanism", "status")
COLUMNS = ["confidence", "confidence_supply", "confidence_partner", "confidence_mechanism", "confidence_status"]


def sure(found: SupplyTuple) -> float:
    assert found.confidence is not None
    return found.confidence.tuple


def between(tuples: tuple[SupplyTuple, ...]) -> float:
    """A bound that the least sure tuple misses, and the others reach."""
    least, following = sorted({sure(found) for found in tuples})[:2]
    return (least + following) / 2


@pytest.fixture(scope="module")
def found() -> Result:
    return extract(LIST)


@pytest.fixture
def news(tmp_path: Path) -> Path:
    path = tmp_path / "news.jsonl"
    path.write_text(json.dumps({"id": "a", "text": LIST}) + "\n", "utf-8")
    return path


def test_every_tuple_says_how_sure_it_is_from_0_to_1(found: Result) -> None:
    assert len(found) == 4
    for one in found.to_dict()["tuples"]:
        assert tuple(one["confidence"]) == PARTS
        assert all(0 <= share <= 1 and round(share, 3) == share for share in one["confidence"].values())
        assert one["confidence"]["tuple"] <= min(one["confidence"].values())


def test_a_runner_up_is_another_value_of_the_slot_and_told_only_where_it_is_probable() -> None:
    texts = json.loads("[" + ",".join(Path("corpus/dev.jsonl").read_text("utf-8").splitlines()[:4]) + "]")
    tuples = [one for text in texts for one in extract(text["text"])]
    told = [(one, slot, other) for one in tuples for slot, other in one.alternatives.items()]
    assert told
    for one, slot, other in told:
        value = getattr(one, slot)
        assert SLOTS[slot].core
        assert 0.1 <= other.probability <= 1
        if slot == "partner":
            assert not set(other.value) & set(value)
        else:
            assert other.value in SLOTS[slot].labels
            assert other.value != value


def test_what_the_guidelines_rule_out_is_no_runner_up() -> None:
    """What should have come by now is still to come, whatever else its words look like."""
    (one,) = extract("Lô 2 triệu liều vaccine Nhật Bản tặng lẽ ra đã về Việt Nam hôm 2/7 nhưng bị hoãn.")
    assert (one.assertion, one.status) == ("counterfactual", "scheduled")
    assert one.confidence is not None
    assert one.confidence.status == 1.0
    assert "status" not in one.alternatives


def test_they_come_back_from_the_json_form(found: Result) -> None:
    line = json.loads(found.to_json())
    line["tuples"][0]["alternatives"] = {
        "partner": {"value": [], "probability": 0.2},
        "status": {"value": "pledged", "probability": 0.3},
    }
    read = Result.from_dict(line)
    assert read.tuples[0].alternatives == {"partner": Alternative((), 0.2), "status": Alternative("pledged", 0.3)}
    assert json.loads(read.to_json()) == line


def test_gold_has_none_of_it_and_is_read_without(found: Result) -> None:
    form = found.to_dict(evidence=False)["tuples"][0]
    assert list(form) == list(SLOTS)
    read = SupplyTuple.from_dict(form)
    assert (read.confidence, dict(read.alternatives)) == (None, {})
    assert read == found.tuples[0]


@pytest.mark.parametrize("wrong", [1.5, -0.1, float("nan"), "0.5", True, None])
def test_what_is_no_probability_is_refused(wrong: Any, found: Result) -> None:
    form = found.to_dict()["tuples"][0]
    form["confidence"]["partner"] = wrong
    with pytest.raises(ValueError, match="confidence"):
        SupplyTuple.from_dict(form)


def test_a_runner_up_for_what_is_no_slot_is_refused(found: Result) -> None:
    form = found.to_dict()["tuples"][0] | {"alternatives": {"partners": {"value": [], "probability": 0.2}}}
    with pytest.raises(ValueError, match="alternatives: 'partners' is no slot"):
        SupplyTuple.from_dict(form)


def test_every_table_has_it_behind_the_slots_as_numbers(news: Path, tmp_path: Path, found: Result) -> None:
    outputs = {kind: tmp_path / f"o.{kind}" for kind in ("csv", "parquet", "duckdb", "jsonl")}
    for output in outputs.values():
        assert extractor("extract", news, "-o", output).returncode == 0
    wanted = [list(one["confidence"].values()) for one in found.to_dict()["tuples"]]
    with outputs["csv"].open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    names = list(rows[0])
    assert names[names.index([*SLOTS][-1]) + 1 : names.index("start")] == COLUMNS
    assert [[float(row[name]) for name in COLUMNS] for row in rows] == wanted
    table = parquet.read_table(outputs["parquet"]).select(COLUMNS)
    assert {str(kind) for kind in table.schema.types} == {"double"}
    assert [list(row.values()) for row in table.to_pylist()] == wanted
    with duckdb.connect(str(outputs["duckdb"]), read_only=True) as database:
        assert [list(row) for row in database.execute(f"SELECT {', '.join(COLUMNS)} FROM tuples").fetchall()] == wanted
    frame = found.to_frame()[COLUMNS]
    assert {str(kind) for kind in frame.dtypes} == {"Float64"}
    assert frame.to_numpy().tolist() == wanted


def test_the_less_sure_are_left_out_and_parts_point_at_what_is_left(found: Result) -> None:
    bound = between(found.tuples)
    kept = Extractor(min_confidence=bound).extract(Article("a", LIST))
    assert [one.doses.text for one in kept] == [one.doses.text for one in found if sure(one) >= bound]
    assert (len(kept), kept.dropped) == (3, 1)
    assert kept.to_dict()["dropped"] == 1
    assert Result.from_dict(kept.to_dict()) == kept


def test_every_way_from_python_keeps_the_same_surest_ones(found: Result) -> None:
    bound = between(found.tuples)
    kept = Extractor(min_confidence=bound).extract(Article("a", LIST))
    assert list(extract_many([Article("a", LIST)], min_confidence=bound)) == [kept]
    table = extract_frame(pd.DataFrame({"id": ["a"], "text": [LIST]}), min_confidence=bound)
    assert table["doses"].tolist() == [one.doses.text for one in kept]
    assert table["confidence"].tolist() == [sure(one) for one in kept]
    nlp = spacy.blank("xx")
    nlp.add_pipe("extractor", config={"min_confidence": bound})
    for one in (nlp, pickle.loads(pickle.dumps(nlp)), spacy.blank("xx").from_config(nlp.config)):
        doc = one(LIST)
        assert doc._.supply_tuples == kept.tuples
        assert len(doc.spans["extractor.doses"]) == 4, "the spans are all that was seen"


@pytest.mark.parametrize("wrong", [1.5, -0.1])
def test_a_bound_that_is_no_probability_is_refused_at_once(wrong: float) -> None:
    for begin in (
        lambda: extract_many([], min_confidence=wrong),
        lambda: extract_frame(pd.Series([LIST]), min_confidence=wrong),
        lambda: spacy.blank("xx").add_pipe("extractor", config={"min_confidence": wrong}),
    ):
        with pytest.raises(ValueError, match=r"min_confidence: .* is not between 0 and 1"):
            begin()


def test_a_part_whose_whole_is_left_out_is_part_of_nothing() -> None:
    def one(share: float | None, part_of: int | None) -> SupplyTuple:
        form = extract("Nga tặng 1.000 liều.").to_dict()["tuples"][0]
        form["confidence"] = None if share is None else dict.fromkeys(PARTS, share)
        return SupplyTuple.from_dict(form | {"part_of": part_of})

    tuples = (one(0.2, None), one(0.9, 0), one(0.8, None), one(0.9, 2), one(None, 2))
    assert [found.part_of for found in surest(tuples, 0.8)] == [None, None, 1, 1]
    assert surest(tuples, 0.0) == tuples


def test_a_run_says_how_many_it_left_out(news: Path, tmp_path: Path, found: Result) -> None:
    bound = between(found.tuples)
    for output, more in (("o.csv", ()), ("p.csv", ("--workers", "0"))):
        done = extractor("extract", news, "-o", tmp_path / output, "--min-confidence", bound, *more)
        assert done.returncode == 0
        assert "3 tuples in 1 articles" in done.stderr
        assert "1 tuples were left out: less sure than --min-confidence" in done.stderr
        assert len((tmp_path / output).read_text("utf-8").splitlines()) == 1 + 3
    done = extractor("extract", news, "-o", tmp_path / "q.csv")
    assert "left out" not in done.stderr


@pytest.mark.parametrize("wrong", ["1.5", "-0.1", "nan"])
def test_a_bound_that_is_no_probability_is_a_wrong_call(news: Path, wrong: str) -> None:
    done = extractor("extract", news, "--min-confidence", wrong)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith(f"error: --min-confidence: {wrong} is not between 0 and 1")
    with pytest.raises(ValueError, match="not between 0 and 1"):
        Extractor(min_confidence=float(wrong))


class Interrupted(Exception):
    """What ends a run before its end."""


def interrupt(counts: Any, shard: Any) -> None:
    if shard is not None:
        raise Interrupted


def test_a_run_is_not_resumed_with_another_bound(news: Path, tmp_path: Path) -> None:
    output = tmp_path / "o.csv"
    with pytest.raises(Interrupted):
        run([news], output, RunOptions(dedup=True, min_confidence=0.5), interrupt)
    with pytest.raises(RunError, match="the options are others"):
        run([news], output, RunOptions(dedup=True, min_confidence=0.8, resume=True))
    summary = run([news], output, RunOptions(dedup=True, min_confidence=0.5, resume=True))
    assert summary.resumed == 1


def test_a_run_of_a_version_that_told_no_such_thing_is_refused_with_its_reason(news: Path, tmp_path: Path) -> None:
    output = tmp_path / "o.csv"
    with pytest.raises(Interrupted):
        run([news], output, RunOptions(dedup=True), interrupt)
    manifest = tmp_path / "o.csv.run/manifest.jsonl"
    header, *shards = (json.loads(line) for line in manifest.read_text("utf-8").splitlines())
    before = [header | {"version": "before"}, *shards]
    for line in before:
        del line["check"]
        line.pop("dropped", None)
    manifest.write_bytes(b"".join(map(_signed, before)))
    with pytest.raises(RunError, match="extractor or its lexicon has changed"):
        run([news], output, RunOptions(dedup=True, resume=True))


def test_an_explanation_tells_how_sure_each_slot_of_the_core_is_and_the_runner_up() -> None:
    unclear = "Theo phía Hàn Quốc, lô vaccine Sputnik V gồm 2 triệu liều được nhắc đến trong cuộc gặp với Nga."
    text = f"{LIST} {unclear}"
    shown = str(Extractor().explain(text))
    tuples = extract(text).tuples
    for position, one in enumerate(tuples):
        assert one.confidence is not None
        block = shown.split(f"✓ tuple {position}: ")[1].split("✓")[0]
        assert f", sure {one.confidence.tuple:.3f}\n" in block
        for slot, part in (
            ("partner", "partner"),
            ("doses", "supply"),
            ("mechanism", "mechanism"),
            ("status", "status"),
        ):
            (line,) = [line for line in block.splitlines() if line.strip().startswith(f"{slot} ")]
            assert f"  {getattr(one.confidence, part):.3f}" in line
        for other in one.alternatives.values():
            named = ", ".join(other.value) if isinstance(other.value, tuple) else other.value
            assert f"(else {named or 'nobody named'} {other.probability:.3f})" in block
    assert any(one.alternatives for one in tuples)


def test_confidence_is_kept_in_thousandths() -> None:
    assert Confidence(0.123456, 1, 1.0, 0.99951, 0.0004) == Confidence(0.123, 1.0, 1.0, 1.0, 0.0)


def test_joint_givers_are_no_runners_up_of_each_other() -> None:
    (one,) = extract("Pháp và Italia cùng tặng Việt Nam 1 triệu liều vaccine.")
    assert set(one.partner) == {"FRA", "ITA"}
    assert one.confidence is not None
    assert 0 < one.confidence.partner < 1
    other = one.alternatives.get("partner")
    assert other is None or not {*other.value} & {*one.partner}
