"""Every bundled gold line is valid, no score falls below its floor, and gold does not change unseen."""

import json
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner
from commands import command_line
from thorough import thorough

from extractor.batch.duplicates import ALIKE, resemblance, sketch

SETS = sorted(Path("gold").rglob("*.jsonl"))
REASON = "a reason that will be understood in a year"


def test_every_corpus_has_gold_and_every_gold_a_corpus() -> None:
    corpora = {path.relative_to("corpus") for path in Path("corpus").rglob("*.jsonl")}
    assert corpora == {path.relative_to("gold") for path in SETS}


@pytest.mark.parametrize(
    "sets",
    [
        pytest.param([path for path in SETS if path.parent.name == "gold"], id="to be scored on"),
        pytest.param(
            [path for path in SETS if path.parent.name in ("train", "next")], id="to learn from", marks=thorough
        ),
    ],
)
def test_every_gold_line_is_valid(sets: list[Path]) -> None:
    assert sets
    done = CliRunner().invoke(command_line(), ["gold", "check", *map(str, sets)])
    assert done.exit_code == 0, done.output


def test_no_article_is_in_two_sets() -> None:
    sets = [[json.loads(line)["id"] for line in path.read_text("utf-8").splitlines()] for path in SETS]
    ids = [identifier for one in sets for identifier in one]
    assert len(ids) == len(set(ids))


@thorough
def test_nothing_that_is_tested_on_is_learned_from() -> None:
    learned = json.loads(Path("extractor/assembly/model.json").read_text("utf-8"))["sets"]
    assert "test" not in [one["name"] for one in learned]
    others = [sketch(text) for path in SETS if path.stem != "test" for text in texts(path)]
    holders: dict[int, set[int]] = {}
    for position, other in enumerate(others):
        for value in other:
            holders.setdefault(value, set()).add(position)
    for tested in map(sketch, texts(Path("gold/test.jsonl"))):
        near = set().union(
            *(holders.get(value, ()) for value in tested)
        )  # the others share nothing: they resemble by 0
        assert max((resemblance(tested, others[position]) for position in near), default=0) < ALIKE


def texts(gold: Path) -> list[str]:
    lines = Path("corpus", gold.relative_to("gold")).read_text("utf-8").splitlines()
    return [json.loads(line)["text"] for line in lines]


@thorough
def test_no_score_falls_below_its_floor_and_gold_is_as_pinned() -> None:
    done = CliRunner().invoke(command_line(), ["gold", "gate", "--set", "dev*", "--set", "test"])
    assert done.exit_code == 0, done.output


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """Two articles of the bundled set with floors of their own; returns the folder of gold."""
    for folder in ("gold", "corpus"):
        (tmp_path / folder).mkdir()
        lines = Path(folder, "dev.jsonl").read_text("utf-8").splitlines()[:2]
        (tmp_path / folder / "mine.jsonl").write_text("".join(f"{line}\n" for line in lines), "utf-8")
    (tmp_path / "gold" / "floors.json").write_text("{}", "utf-8")
    return tmp_path / "gold"


def gate(folder: Path, *arguments: str) -> tuple[int, str]:
    done = CliRunner().invoke(command_line(), ["gold", "gate", str(folder), *arguments])
    return done.exit_code, done.output


def test_a_new_set_is_pinned_gets_floors_and_then_passes(copy: Path) -> None:
    assert gate(copy)[0] == 1
    assert gate(copy, "--pin", "mine", "--reason", REASON)[0] == 0
    assert gate(copy, "--raise")[0] == 0
    kept = json.loads((copy / "floors.json").read_text("utf-8"))["mine"]
    assert 0 < kept["floors"]["core"] <= 1
    assert gate(copy)[0] == 0


def test_the_gate_fails_when_a_score_falls_and_lowering_the_floor_keeps_the_reason(copy: Path) -> None:
    gate(copy, "--pin", "mine", "--reason", REASON)
    gate(copy, "--raise")
    path = copy / "floors.json"
    kept = json.loads(path.read_text("utf-8"))
    kept["mine"]["floors"]["core"] = 1.1  # what no run reaches
    path.write_text(json.dumps(kept), "utf-8")
    status, told = gate(copy)
    assert status == 1
    assert "below its floor 1.1" in told
    assert gate(copy, "--lower", "mine.core=0.1")[0] == 2
    assert gate(copy, "--lower", "mine.core=0.1", "--reason", REASON)[0] == 0
    assert json.loads(path.read_text("utf-8"))["mine"]["changes"][-1]["reason"] == REASON


def test_the_gate_fails_when_gold_changes_without_the_pin(copy: Path) -> None:
    gate(copy, "--pin", "mine", "--reason", REASON)
    gold = copy / "mine.jsonl"
    gold.write_text(gold.read_text("utf-8").replace('"received"', '"pledged"', 1), "utf-8")
    status, told = gate(copy)
    assert status == 1
    assert "mine.jsonl has changed since it was pinned; if that is meant, say why with" in told


def test_the_gate_fails_when_a_set_is_gone(copy: Path) -> None:
    gate(copy, "--pin", "mine", "--reason", REASON)
    (copy / "mine.jsonl").unlink()
    assert gate(copy)[0] == 1


@pytest.mark.parametrize("text", ["core=0.5", "mine.core", "mine.core=low"])
def test_a_floor_that_is_written_wrongly_is_told(copy: Path, text: str) -> None:
    status, told = gate(copy, "--lower", text, "--reason", REASON)
    assert status == 2
    assert "is not SET.METRIC=F1" in told


def test_without_a_file_of_floors_there_is_no_gate(copy: Path) -> None:
    shutil.move(copy / "floors.json", copy / "elsewhere.json")
    status, told = gate(copy)
    assert status == 2
    assert "floors.json: cannot be read" in told
