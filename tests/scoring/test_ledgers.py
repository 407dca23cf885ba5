"""Ledgers against gold: the example of docs/scoring.md in every form, figures, errors, wrong calls."""

import ast
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from commands import extractor
from ledger_example import COMMANDS, GOLD, Form, changed, gold, in_csv, in_duckdb, in_parquet, in_xlsx, lay_out, perfect
from test_worked_examples import figure, rows, worked

from extractor.articles import optional_libraries


@pytest.fixture
def example(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return lay_out(tmp_path)


def scored(ledger: Path | str, *more: object) -> dict[str, Any]:
    done = extractor("score", "--ledger", GOLD, ledger, "--json", *more)
    assert done.returncode == 0, done.stderr
    read: dict[str, Any] = json.loads(done.stdout)["all"]
    return read


def test_the_commands_of_the_page_run_as_they_stand(example: Path) -> None:
    told = [extractor(*command) for command in COMMANDS[1:]]
    assert [done.returncode for done in told] == [0, 0, 0, 0], told
    assert told[0].stderr == "2 files, 0 problems\n"
    assert "4 articles, 5 mentions of 3 events" in told[1].stdout
    assert (
        "put apart: e2 (JPN → VNM, delivery, 966,320): e2 → e2: n2 tuple 0, n4 tuple 1 | ledger's x3: n3 tuple 0"
        in told[2].stdout
    )
    assert "total: delivered to VNM by JPN: 1,366,320 → 2,366,320" in told[2].stdout


@pytest.fixture(scope="module")
def figures(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    with pytest.MonkeyPatch.context() as patch:
        folder = tmp_path_factory.mktemp("figures")
        patch.chdir(folder)
        return scored(lay_out(folder))


@pytest.mark.parametrize("row", rows("of a ledger"))
def test_a_figure_of_the_page_is_what_it_is_by_hand(figures: dict[str, Any], row: list[str]) -> None:
    path, by_hand, value = row
    exact = float(worked(ast.parse(by_hand, mode="eval")))
    assert float(value) == pytest.approx(exact, abs=0.0005)
    assert figure(figures, path) == pytest.approx(exact, abs=1e-12)


@pytest.mark.parametrize("written", [in_csv, in_parquet, in_duckdb, in_xlsx])
@pytest.mark.usefixtures("example")
def test_gold_as_a_ledger_is_perfect_in_every_form(tmp_path: Path, written: Callable[[Form, Path], Path]) -> None:
    report = scored(written(perfect(), tmp_path / "ledger"))
    names = ("b3", "linked", "tuples", "links", "checkpoints", "totals", "totals_exact", "conflicts", "better")
    assert {name: report[name]["f1"] for name in names} == dict.fromkeys(names, 1.0)
    assert {one["share"] for one in report["fields"].values()} == {1.0}
    assert report["errors"] == []


@pytest.mark.usefixtures("example")
def test_ids_of_events_mean_nothing(tmp_path: Path) -> None:
    ids = {"e1": "e2", "e2": "e3", "e3": "e1"}
    tables = perfect()
    for row in [*tables["events"], *tables["mentions"]]:
        for key in ("event", "fulfils", "part_of"):
            if key in row:
                row[key] = ids.get(row[key])
    for row in tables["conflicts"]:
        row["events"] = [ids[one] for one in row["events"]]
    assert scored(in_csv(tables, tmp_path / "ledger"))["errors"] == []


@pytest.mark.parametrize(
    ("table", "position", "values", "measure", "told"),
    [
        ("mentions", 2, {"event": "e3"}, "b3", ["put apart: e2", "put together: e3"]),
        ("mentions", 0, {"event": None, "role": "checkpoint", "consistent": True}, "b3", ["checkpoint: n1 tuple 0: of e1 → checkpoint, consistent"]),
        ("mentions", 4, {"consistent": True}, "checkpoints", ["checkpoint: n4 tuple 0: checkpoint, contradicted → checkpoint, consistent"]),
        ("mentions", 4, {"event": "e3", "role": "mention", "consistent": None}, "b3", ["checkpoint: n4 tuple 0: checkpoint, contradicted → of e3"]),
        ("events", 1, {"fulfils": None}, "links", ["fulfils: e2 (JPN → VNM, delivery, 966,320): e1 → –"]),
        ("events", 2, {"part_of": "e2"}, "part_of", ["part_of: e3 (JPN → VNM, delivery, 400,000): – → e2"]),
        ("events", 2, {"partner": "", "stage": "scheduled"}, None, ["partner: JPN → –", "stage: received → scheduled"]),
        ("events", 2, {"low": 300000}, None, ["doses: 400,000 → 300,000–400,000"]),
        ("totals", 0, {"low": 1300000}, "totals_exact", ["total: delivered to VNM by JPN: 1,366,320 → 1,300,000–1,366,320"]),
        ("totals", 0, {"low": 1, "high": 2}, "totals", ["total: delivered to VNM by JPN: 1,366,320 → 1–2"]),
        ("totals", 0, {"partner": "KOR"}, "totals", ["total: delivered to VNM by JPN: 1,366,320 → –", "by KOR: – → 1,366,320"]),
        ("conflicts", 0, {"what": "figure"}, "conflicts", ["conflict: sum: e2, e3: ", "conflict: figure: – → e2, e3: "]),
        ("conflicts", 0, {"events": ["e3"]}, "conflicts", ["conflict: sum: – → e3: "]),
        ("conflicts", 0, {"better": [["n4", 1]]}, "better", []),
    ],
)  # fmt: skip
@pytest.mark.usefixtures("example")
def test_every_error_lowers_its_figure_and_is_listed(
    tmp_path: Path, table: str, position: int, values: dict[str, object], measure: str | None, told: list[str]
) -> None:
    ledger = in_csv(changed(perfect(), table, position, **values), tmp_path / "ledger")
    if measure is not None:
        assert (scored(ledger)[measure]["f1"] or 0) < 1
    lines = extractor("score", "--ledger", GOLD, ledger, "--errors").stdout
    assert [one for one in told if one not in lines] == [], lines


@pytest.mark.usefixtures("example")
def test_conflicts_between_no_events_are_told_apart_by_their_mentions(tmp_path: Path) -> None:
    tables = gold()
    tables["conflicts"] = [{"what": "total falls", "events": [], "mentions": [["n4", 0]], "better": [], "why": ""}]
    Path(GOLD).write_text(json.dumps(tables), "utf-8")
    assert scored(in_csv(perfect(), tmp_path / "same"))["conflicts"]["f1"] == 1
    other = changed(perfect(), "conflicts", 0, mentions=[["n3", 0]])
    assert scored(in_csv(other, tmp_path / "other"))["conflicts"]["f1"] == 0


@pytest.fixture
def extracted(example: Path, tmp_path: Path) -> Path:
    """What a run found: nothing in the first article, a tuple more in the last; returns a ledger of that."""
    lines = [json.loads(line) for line in Path("gold/japan.jsonl").read_text("utf-8").splitlines()]
    lines[0]["tuples"] = []
    more = json.loads(json.dumps(lines[3]["tuples"][0]))
    more["doses"] |= {"text": "2", "start": 5, "end": 6, "value": 2, "low": 2, "high": 2}
    lines[3]["tuples"].insert(0, more)
    Path("run.jsonl").write_text("".join(json.dumps(line) + "\n" for line in lines), "utf-8")
    tables = perfect()
    del tables["mentions"][0]
    for row in [*tables["mentions"], {}]:
        row |= {"tuple": row["tuple"] + 1} if row.get("id") == "n4" else {}
    tables["mentions"].append({"id": "n4", "tuple": 0, "event": "e3", "role": "mention", "consistent": None})
    for key in ("mentions", "better"):
        tables["conflicts"][0][key] = [[a, k + (a == "n4")] for a, k in tables["conflicts"][0][key]]
    return in_csv(tables, tmp_path / "extracted")


def test_a_ledger_of_extracted_tuples_is_scored_by_their_characters_and_says_what_was_lost(extracted: Path) -> None:
    report = scored(extracted, "--tuples", "run.jsonl")
    assert report["tuples"]["correct"] == 5
    assert report["linked"]["f1"] == report["checkpoints"]["f1"] == report["conflicts"]["f1"] == 1
    assert report["b3"]["recall"] == 4 / 5
    assert report["b3"]["precision"] == (1 + 1 + 1 + 1 / 2 + 0) / 5
    told = extractor("score", "--ledger", GOLD, extracted, "--tuples", "run.jsonl", "--errors").stdout
    assert "lost to extraction: 1 tuples of gold are not there, 1 are there that gold has not" in told
    assert "lost: n1 tuple 0: of e1 → –" in told
    assert "not in gold: ledger's n4 tuple 0: – → of e3" in told


def test_a_ledger_that_tells_what_it_was_made_of_needs_nothing_else(extracted: Path) -> None:
    by_run = scored(extracted, "--tuples", "run.jsonl")
    told = ["id,tuple,start,end,partner,recipient,vaccine,mechanism,status"]
    for line in map(json.loads, Path("run.jsonl").read_text("utf-8").splitlines()):
        for position, one in enumerate(line["tuples"]):
            place = f"{line['id']},{position},{one['doses']['start']},{one['doses']['end']}"
            told.append(f"{place},{'+'.join(one['partner'])},VNM,,{one['mechanism']},{one['status']}")
    (extracted / "told.csv").write_text("\n".join(told) + "\n", "utf-8")
    assert scored(extracted) == by_run
    assert "its table told says what it was made of; leave --tuples out" in refused(
        GOLD, extracted, "--tuples", "run.jsonl"
    )
    (extracted / "told.csv").write_text("\n".join(told).replace("n2,0,", "n2,0,x"), "utf-8")
    assert "told[0]: id, tuple, start or end is missing or no number" in refused(GOLD, extracted)


def refused(*arguments: object) -> str:
    done = extractor("score", "--ledger", *arguments)
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)
    return done.stderr


def test_a_ledger_of_other_tuples_than_those_of_gold_is_not_scored_unseen(extracted: Path) -> None:
    advice = (
        "a ledger that was made from other tuples than those of gold, and does not tell them, needs them: --tuples FILE"
    )
    assert f"mentions: gold has no n4 tuple 3; {advice}" in refused(GOLD, extracted)
    assert "n4 tuple 3 is not among the tuples" in refused(GOLD, extracted, "--tuples", "gold/japan.jsonl")


def test_several_sets_are_scored_together_and_each(example: Path, tmp_path: Path) -> None:
    (tmp_path / "ledgers").mkdir()
    for name in ("japan", "other"):
        for ending in (".jsonl", ".ledger.json"):
            (tmp_path / f"gold/{name}{ending}").write_text(
                (tmp_path / f"gold/japan{ending}").read_text("utf-8"), "utf-8"
            )
    in_csv(perfect(), tmp_path / "ledgers" / "other")
    assert "no such" in refused("gold", "nowhere") or "several files of gold need a folder" in refused(
        "gold", "nowhere"
    )
    assert "0 ledgers are called japan; one is wanted: japan.duckdb, japan.xlsx or japan/" in refused("gold", "ledgers")
    example.rename(tmp_path / "ledgers" / "japan")
    told = extractor("score", "--ledger", "gold", "ledgers")
    assert "2 ledgers, 12 tuples in gold, 12 in the ledgers" in told.stdout
    read = json.loads(extractor("score", "--ledger", "gold", "ledgers", "--tuples", "gold", "--json").stdout)
    assert read["all"]["links"]["f1"] == 2 * 2 / (2 + 3)
    assert {name: one["links"]["f1"] for name, one in read["sets"].items()} == {"japan": 2 / 3, "other": 1}


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ((GOLD, "gold/japan.jsonl"), "tables are read from .duckdb, .xlsx, or a folder of .parquet or .csv"),
        ((GOLD, "nowhere.duckdb"), "nowhere.duckdb: no such file or folder"),
        ((GOLD, "gold"), "gold: no table events"),
        (("gold/japan.jsonl", "japan"), "gold for a ledger is a file NAME.ledger.json, or a folder of them"),
        (("corpus", "japan"), "corpus: no file NAME.ledger.json in this folder"),
        ((GOLD, "japan", "japan"), "--ledger scores one ledger against gold, with --tuples, --errors and --json"),
        ((GOLD, "bad.duckdb"), "bad.duckdb: not a DuckDB database"),
        ((GOLD, "bad.xlsx"), "bad.xlsx: not a workbook"),
    ],
)
@pytest.mark.usefixtures("example")
def test_a_wrong_call_and_a_damaged_ledger_are_told(arguments: tuple[str, ...], message: str) -> None:
    for name in ("bad.duckdb", "bad.xlsx"):
        Path(name).write_text("no such thing", "utf-8")
    assert message in refused(*arguments)


@pytest.mark.usefixtures("example")
def test_the_tuples_of_a_ledger_mean_nothing_to_a_run() -> None:
    done = extractor("score", "gold/japan.jsonl", "gold/japan.jsonl", "--tuples", "gold/japan.jsonl")
    assert (done.returncode, done.stderr) == (2, "error: --tuples is for --ledger only\n")


@pytest.mark.parametrize(
    ("table", "old", "new", "message"),
    [
        ("events", ",low,", ",lower,", "events: no column low"),
        ("events", "x4,delivery", "x4,gift", "events[3] (x4): kind: unknown value 'gift'"),
        ("events", "x4,", "x3,", "events[3] (x3): row: stands twice, first as events[2] (x3)"),
        ("mentions", "n3,0,x3", "n3,0,x9", "mentions[2] (n3 tuple 0): event: there is no event 'x9'"),
        ("mentions", "n3,0", "n3,zero", "mentions[2] (n3 tuple zero): tuple: 'zero' is not a whole number from 0"),
        ("mentions", "n1,0", "n9,0,x1,mention,\nn1,0", "mentions: 1 articles are not in gold, first n9"),
        ("conflicts", "n4#1; n4#2; n4#0", "n2", "conflicts[0] (sum): mentions: ['n2'] is not a list of mentions"),
    ],
)
def test_a_table_that_is_not_in_its_form_is_told(example: Path, table: str, old: str, new: str, message: str) -> None:
    path = example / f"{table}.csv"
    path.write_text(path.read_text("utf-8").replace(old, new, 1), "utf-8")
    assert message in refused(GOLD, example)


@pytest.mark.parametrize(("library", "ending"), [("duckdb", ".duckdb"), ("openpyxl", ".xlsx")])
@pytest.mark.usefixtures("example")
def test_a_missing_library_is_told(monkeypatch: pytest.MonkeyPatch, library: str, ending: str) -> None:
    Path(f"ledger{ending}").touch()
    monkeypatch.setattr(optional_libraries, "find_spec", lambda name: None)
    assert f"this needs {library}, which is not installed: pip install 'extractor[{ending[1:]}]'" in refused(
        GOLD, f"ledger{ending}"
    )
