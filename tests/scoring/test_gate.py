"""The gate: scores do not fall and gold does not change unseen; floors move on purpose only."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from building import annotation, articles

from extractor import Result
from extractor.scoring import Changes, Gate, GateError, hold, score
from extractor.scoring.gate import Figures, figures_of, fingerprint
from extractor.scoring.ledgers import Tables, read_ledger_gold

REASON = "section 5 now counts a quarter as a month"


def report(right: int) -> Figures:
    """A strict F1 of `right` in ten."""
    gold = {f"a{k}": [annotation()] for k in range(10)}
    run = {f"a{k}": [annotation(status="received" if k < right else "pledged")] for k in range(10)}
    return figures_of(score(articles(gold), articles(run), resamples=0))


@pytest.fixture
def files(tmp_path: Path) -> dict[str, Path]:
    for name in ("gold.jsonl", "corpus.jsonl"):
        (tmp_path / name).write_text("{}\n", "utf-8")
    (tmp_path / "floors.json").write_text("{}", "utf-8")
    return {"gold": tmp_path / "gold.jsonl", "corpus": tmp_path / "corpus.jsonl"}


@pytest.fixture
def gate(files: dict[str, Path], tmp_path: Path) -> Gate:
    return Gate.read(tmp_path / "floors.json").pinned("s", files, REASON).raised("s", report(8))


def test_a_score_at_its_floor_passes_and_one_below_it_fails(gate: Gate) -> None:
    assert gate.sets["s"]["floors"] == {"detection": 1.0, "core": 0.8}
    assert gate.fallen("s", report(8)) == []
    (problem,) = gate.fallen("s", report(7))
    assert problem.startswith(
        "s: F1 of core is 0.7000, below its floor 0.8; if that is meant: extractor gold gate --lower"
    )


def test_gold_and_corpus_that_change_without_the_pin_are_told(gate: Gate, files: dict[str, Path]) -> None:
    assert gate.unpinned("s", files) == []
    for path in files.values():
        path.write_text("{} \n", "utf-8")
    problems = gate.unpinned("s", files)
    assert [str(path) in problem for path, problem in zip(files.values(), problems, strict=True)] == [True, True]
    assert gate.pinned("s", files, REASON).unpinned("s", files) == []


def test_other_line_ends_are_no_change(gate: Gate, files: dict[str, Path]) -> None:
    for path in files.values():
        path.write_bytes(b"{}\r\n")
    assert gate.unpinned("s", files) == []


def test_a_set_without_floors_is_told(gate: Gate, files: dict[str, Path]) -> None:
    (problem,) = gate.unpinned("other", files)
    assert "other: no floors in" in problem
    assert "gold gate --pin other --reason" in problem


def test_raising_lowers_nothing(gate: Gate) -> None:
    assert gate.raised("s", report(5)).sets == gate.sets
    assert gate.raised("s", report(9)).sets["s"]["floors"]["core"] == 0.9


def test_lowering_keeps_the_reason_in_the_file(gate: Gate) -> None:
    gate.lowered("s", "core", 0.7, REASON).write()
    kept = json.loads(gate.path.read_text("utf-8"))["s"]
    assert kept["floors"]["core"] == 0.7
    assert kept["changes"][-1] == {"what": "core lowered from 0.8 to 0.7", "reason": REASON}
    assert Gate.read(gate.path).fallen("s", report(7)) == []


@pytest.mark.parametrize(
    ("metric", "floor", "reason", "message"),
    [
        ("core", 0.7, "", "a reason is needed"),
        ("core", 0.7, "because", "a reason is needed"),
        ("core", 0.9, REASON, "0.9 is not below the floor 0.8"),
        ("beauty", 0.1, REASON, "no such floor; there are: s.detection, s.core"),
    ],
)
def test_lowering_otherwise_is_refused(gate: Gate, metric: str, floor: float, reason: str, message: str) -> None:
    with pytest.raises(GateError, match=message):
        gate.lowered("s", metric, floor, reason)


@pytest.mark.parametrize(
    "content", ["{", "[]", '{"s": {}}', '{"s": {"gold": "", "corpus": "", "floors": {"x": 1}, "changes": []}}']
)
def test_a_file_of_floors_that_is_damaged_is_told(tmp_path: Path, content: str) -> None:
    (tmp_path / "floors.json").write_text(content, "utf-8")
    with pytest.raises(GateError, match=r"floors\.json"):
        Gate.read(tmp_path / "floors.json")


def test_sets_are_held_to_their_floors_by_whatever_extracts_their_articles(tmp_path: Path) -> None:
    asked: list[Path] = []

    def run(corpus: Path) -> list[Result]:
        asked.append(corpus)
        return [Result("a")]

    for folder in ("gold", "corpus"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "s.jsonl").write_text('{"id": "a", "tuples": []}\n', "utf-8")
    gold, corpora = tmp_path / "gold", tmp_path / "corpus"
    (gold / "floors.json").write_text("{}", "utf-8")
    assert "s: no floors in" in hold(gold, corpora, run).problems[0]
    assert asked == [], "a set that is not pinned is not extracted"
    assert hold(gold, corpora, run, Changes(pin=("s",), reason=REASON)).problems == ()
    assert asked == [corpora / "s.jsonl"]
    assert hold(gold, corpora, run, Changes(raise_floors=True)).scores == (), "nothing to find, so nothing is measured"


def test_sets_in_folders_are_held_too_and_the_floors_of_those_only_that_are_asked_for(tmp_path: Path) -> None:
    asked: list[Path] = []

    def run(corpus: Path) -> list[Result]:
        asked.append(corpus)
        return [Result("a")]

    for folder in ("gold", "corpus", "gold/train", "corpus/train"):
        (tmp_path / folder).mkdir()
    for name in ("gold/s", "corpus/s", "gold/train/t", "corpus/train/t"):
        (tmp_path / f"{name}.jsonl").write_text('{"id": "a", "tuples": []}\n', "utf-8")
    gold, corpora = tmp_path / "gold", tmp_path / "corpus"
    (gold / "floors.json").write_text("{}", "utf-8")
    changes = Changes(pin=("s", "train/t"), reason=REASON)
    assert hold(gold, corpora, run, changes, lambda name: name == "train/t").problems == ()
    assert asked == [corpora / "train" / "t.jsonl"]
    (gold / "s.jsonl").write_text('{"id": "b", "tuples": []}\n', "utf-8")
    (problem,) = hold(gold, corpora, run, only=lambda name: name == "train/t").problems
    assert "s.jsonl has changed since it was pinned" in problem, "hashes are held of all sets"


def test_a_set_that_the_model_learned_from_is_held_to_what_models_score_that_did_not(
    files: dict[str, Path], tmp_path: Path
) -> None:
    folders = tmp_path / "gold", tmp_path / "corpus"
    for folder, file in zip(folders, files.values(), strict=True):
        folder.mkdir()
        file.rename(folder / "s.jsonl")
    (folders[0] / "floors.json").write_text("{}", "utf-8")

    def never(corpus: Path) -> list[Result]:
        raise AssertionError("a set that was learned from is not extracted")

    gold, articles = (folder / "s.jsonl" for folder in folders)
    known = {fingerprint(articles): {"detection": 0.9, "core": 0.7}}
    first = Changes(pin=("s",), reason=REASON, raise_floors=True)
    assert hold(*folders, never, first, out_of_fold=known).problems == ()
    known[fingerprint(articles)] = {"detection": 0.9, "core": 0.6}
    gold.write_text(gold.read_text("utf-8") + "\n", "utf-8")  # gold that is mended makes no article unseen
    held = hold(*folders, never, Changes(pin=("s",), reason=REASON), out_of_fold=known)
    assert held.out_of_fold == {"s"}
    assert "F1 of core is 0.6000, below its floor 0.7" in held.problems[0]


TUPLE = {
    "partner": ["JPN"], "mechanism": "donation", "status": "received", "vaccine": [], "recipient": ["VNM"], "scope": "single",
    "part_of": None, "date": None,
    "doses": {"text": "5", "start": 0, "end": 1, "value": 5, "low": 5, "high": 5, "qualifier": "exact"},
}  # fmt: skip
EVENT = {
    "event": "e", "kind": "delivery", "stage": "received", "partner": "JPN", "recipient": "VNM", "vaccine": "",
    "mechanism": "donation", "low": 5, "high": 5, "date": "", "fulfils": None, "part_of": None,
}  # fmt: skip


def test_a_set_with_the_gold_of_a_ledger_is_pinned_with_it_and_held_to_floors_of_the_ledger(tmp_path: Path) -> None:
    gold, corpora = tmp_path / "gold", tmp_path / "corpus"
    for folder in (gold / "ledger", corpora / "ledger"):
        folder.mkdir(parents=True)
    (gold / "floors.json").write_text("{}", "utf-8")
    (corpora / "ledger/s.jsonl").write_text('{"id": "a", "text": "5"}\n', "utf-8")
    (gold / "ledger/s.jsonl").write_text(json.dumps({"id": "a", "tuples": [TUPLE]}) + "\n", "utf-8")
    path = gold / "ledger/s.ledger.json"
    totals = [{"recipient": "VNM", "partner": "JPN", "book": "delivered", "low": 5, "high": 5}]
    form = {"events": [EVENT], "mentions": [{"id": "a", "tuple": 0, "event": "e", "role": "mention"}], "totals": totals}
    path.write_text(json.dumps({**form, "conflicts": []}), "utf-8")

    def run(corpus: Path) -> list[Result]:
        return [Result("a")]

    def build(tuples: Path, corpus: Path) -> Tables:
        assert (tuples, corpus) == (gold / "ledger/s.jsonl", corpora / "ledger/s.jsonl")
        return read_ledger_gold(path)[0]

    def poorly(tuples: Path, corpus: Path) -> Tables:
        return replace(build(tuples, corpus), totals={})

    changes = Changes(pin=("ledger/s",), reason=REASON, raise_floors=True)
    held = hold(gold, corpora, run, changes, build=build)
    assert held.problems == ()
    floors = {metric: floor for _, metric, _, floor in held.scores}
    assert floors == {"detection": 0.0, "core": 0.0, "b3": 1.0, "totals": 1.0, "totals_exact": 1.0}
    told = hold(gold, corpora, run, build=poorly).problems
    assert [problem.split(";")[0] for problem in told] == [
        f"ledger/s: F1 of {metric} is 0.0000, below its floor 1.0" for metric in ("totals", "totals_exact")
    ]
    path.write_text(json.dumps({**form, "conflicts": []}, indent=1), "utf-8")
    assert "s.ledger.json has changed since it was pinned" in hold(gold, corpora, run, build=build).problems[0]
    path.rename(gold / "ledger/t.ledger.json")
    told = hold(gold, corpora, run, build=build).problems
    assert "t.ledger.json: the gold of its articles, t.jsonl, is missing" in told[0]
    assert "ledger/s: the gold of its ledger is gone since it was pinned" in told[1]
