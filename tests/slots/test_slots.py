"""A slot is declared in one place, as a field of the tuple, and every output has it."""

import csv
import json
import shutil
import sys
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as arrow
import pytest
from commands import environment, process
from pyarrow import parquet
from thorough import thorough

from extractor.model import SLOTS

pytestmark = thorough

# All that is written to have the slot: the field, before the evidence, and the labels that it takes.
FIELD = """
    certainty: Annotated[Certainty, Slot("label", "sure, or doubted")] = Certainty.SURE
    evidence: Mapping[str, tuple[Evidence, ...]] ="""
LABELS = """
class Certainty(StrEnum):
    SURE = "sure"
    DOUBTED = "doubted"


class Scope(StrEnum):"""


@pytest.fixture(scope="module")
def outputs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All that comes of a copy of the source whose model declares one slot more; in the run it is ``doubted``."""
    folder = tmp_path_factory.mktemp("slot")
    shutil.copytree("extractor", folder / "source/extractor")  # with what is compiled: one file of it will be another
    model = folder / "source/extractor/model.py"
    text = model.read_text("utf-8")
    for written in (FIELD, LABELS):
        before = "\n" + written.rpartition("\n")[2]
        assert text.count(before) == 1
        text = text.replace(before, written)
    model.write_text(text, "utf-8")
    script = Path(__file__).with_name("all_outputs.py").resolve()
    command = [sys.executable, script, "certainty", "doubted"]
    done = process(command, environment(PYTHONPATH=folder / "source"), cwd=folder)
    assert done.returncode == 0, done.stderr
    return folder


def row(path: Path) -> Any:
    (line,) = path.read_text("utf-8").splitlines()
    return json.loads(line)


def test_the_json_form_has_it_between_the_other_slots_and_the_evidence(outputs: Path) -> None:
    (found,) = row(outputs / "run.jsonl")["tuples"]
    assert list(found)[: len(SLOTS) + 3] == [*SLOTS, "certainty", "evidence", "confidence"]
    assert found["certainty"] == "doubted"
    assert found["evidence"]["certainty"][0]["text"] == "đã"


def test_the_json_schema_has_it(outputs: Path) -> None:
    schema = json.loads((outputs / "schema.json").read_text("utf-8"))
    assert "certainty" in schema["$defs"]["SupplyTuple"]["properties"]
    assert schema["$defs"]["Certainty"]["enum"] == ["sure", "doubted"]


def test_the_flat_tables_have_it(outputs: Path) -> None:
    with (outputs / "run.csv").open(encoding="utf-8", newline="") as file:
        (cells,) = csv.DictReader(file)
    assert cells["certainty"] == "doubted"
    behind = list(cells)[list(cells).index("certainty") :]
    assert (behind[1], behind[-6:]) == ("confidence", ["start", "end", "sentence", "error", "warning", "reader"])
    assert parquet.read_table(outputs / "run.parquet").column("certainty").to_pylist() == ["doubted"]
    with duckdb.connect(str(outputs / "run.duckdb"), read_only=True) as database:
        assert database.execute("SELECT certainty FROM tuples").fetchall() == [("doubted",)]


def test_the_nested_table_has_it(outputs: Path) -> None:
    tuples = parquet.read_table(outputs / "nested.parquet").column("tuples")
    assert tuples.type.value_type.field("certainty").type == arrow.string()
    assert tuples.to_pylist()[0][0]["certainty"] == "doubted"


def test_gold_has_to_hold_it_and_it_is_scored(outputs: Path) -> None:
    lines = (outputs / "score.txt").read_text("utf-8").splitlines()
    (figures,) = [line.split() for line in lines if line.strip().startswith("certainty")]
    assert figures[1:4] == ["0.000"] * 3
    (core,) = [line for line in lines if line.startswith("core tuple (strict)")]
    assert core.split()[3:6] == ["1.000"] * 3  # it is no slot of the core


def test_the_report_has_it(outputs: Path) -> None:
    page = (outputs / "report/index.html").read_text("utf-8")
    assert "<tr><th>  certainty<td>0.000" in page


def test_two_annotators_are_compared_on_it(outputs: Path) -> None:
    assert "\n  certainty               0.000" in (outputs / "agree.txt").read_text("utf-8")
    merged = row(outputs / "merged.jsonl")
    assert merged["tuples"][0]["certainty"] == {"any": ["sure", "doubted"]}
    assert merged["adjudicate"] == [{"tuple": 0, "slots": ["certainty"]}]


def test_gold_is_counted_by_it(outputs: Path) -> None:
    assert "\n  certainty: doubted 1 (100%)\n" in (outputs / "gold-stats.txt").read_text("utf-8")


def test_an_explanation_has_it(outputs: Path) -> None:
    lines = (outputs / "explain.txt").read_text("utf-8").splitlines()
    assert "certainty  sure" in [line.strip() for line in lines]


@pytest.mark.parametrize("tool", ["brat", "label-studio", "doccano", "inline"])
def test_annotation_tools_show_it_and_give_it_back(outputs: Path, tool: str) -> None:
    assert row(outputs / f"{tool}.jsonl")["tuples"][0]["certainty"] == "doubted"


def test_annotators_can_choose_its_labels_and_mark_what_it_is_read_from(outputs: Path) -> None:
    brat = (outputs / "brat/annotation.conf").read_text("utf-8")
    assert "Certainty\tArg:Doses, Value:sure|doubted" in brat
    assert "certainty\tArg1:Doses, Arg2:Certainty" in brat
    interface = (outputs / "label-studio.config.xml").read_text("utf-8")
    assert '<Choices name="certainty"' in interface
    assert '<Choice value="doubted"/>' in interface
    assert '<Label value="Certainty"/>' in interface
