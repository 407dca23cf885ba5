"""What a file of gold may hold, its alternatives, and what is told of one that is none."""

import json
from pathlib import Path
from typing import Any

import pytest

from extractor.scoring import SLOTS, Annotated, GoldError, read_annotations, score, score_files

LINE = json.loads(Path("gold/dev.jsonl").read_text("utf-8").splitlines()[0])


def written(path: Path, *rows: object) -> Path:
    path.write_text("".join((row if isinstance(row, str) else json.dumps(row)) + "\n" for row in rows), "utf-8")
    return path


def copy() -> dict[str, Any]:
    return json.loads(json.dumps(LINE))  # type: ignore[no-any-return]


# Reading


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("{", "line 1: not JSON"),
        ("[]", "line 1: not an object"),
        ('{"id": "a"}', "a: tuples: missing"),
        ('{"id": "a", "tuples": [{"partner": []}]}', "a: tuple 0: doses: missing"),
        ('{"id": "a", "tuples": [3]}', "a: tuple 0: tuple: 3 is not an object"),
        ('{"tuples": []}', "line 1: id: missing"),
        ('{"id": "a", "tuples": []}\n{"id": "a", "tuples": []}', "line 2: a: the id stands twice"),
    ],
)
def test_a_file_that_is_no_gold_names_line_article_and_field(tmp_path: Path, line: str, message: str) -> None:
    with pytest.raises(GoldError, match=message):
        read_annotations(written(tmp_path / "g.jsonl", line))


@pytest.mark.parametrize(
    ("slot", "value", "message"),
    [
        ("status", "late", "status: unknown value 'late'; known: requested, "),
        ("partner", "JPN", "partner: 'JPN' is not a list of ids"),
        ("part_of", True, "part_of: True is not the position"),
        ("date", 2021, "date: 2021 is not a day"),
        ("scope", {"any": ["total"]}, "scope: alternatives are written"),
        ("doses", {"any": []}, "doses: alternatives are written"),
        ("doses", [], "doses: not an object"),
    ],
)
def test_a_slot_that_is_written_wrongly_is_named(tmp_path: Path, slot: str, value: object, message: str) -> None:
    row = copy()
    row["tuples"][0][slot] = value
    with pytest.raises(GoldError, match="dev-001: tuple 0: " + message):
        read_annotations(written(tmp_path / "g.jsonl", row))


@pytest.mark.parametrize(
    ("field", "value", "message"),
    [
        ("start", -1, "doses.start: -1 is not a position"),
        ("value", 1.5, "doses.value: 1.5 is not a whole number"),
        ("qualifier", "about", "doses.qualifier: unknown value 'about'"),
        ("text", None, "doses.text: None is not a text"),
        ("low", {"any": [1]}, "doses.low: alternatives are written"),
    ],
)
def test_a_field_of_the_doses_that_is_written_wrongly_is_named(
    tmp_path: Path, field: str, value: object, message: str
) -> None:
    row = copy()
    row["tuples"][0]["doses"][field] = value
    with pytest.raises(GoldError, match="dev-001: tuple 0: " + message):
        read_annotations(written(tmp_path / "g.jsonl", row))


def test_a_line_separator_inside_a_text_ends_no_line(tmp_path: Path) -> None:
    row = copy()
    row["id"] = "a\u2028b"
    path = tmp_path / "g.jsonl"
    path.write_text(json.dumps(row, ensure_ascii=False) + "\n", "utf-8")
    assert list(read_annotations(path)) == ["a\u2028b"]


def test_a_run_without_a_line_for_an_article_is_refused() -> None:
    with pytest.raises(ValueError, match="no line for 1 articles of gold, first 'a'"):
        score({"a": Annotated("a", ())}, {})


# Alternatives


@pytest.mark.parametrize("slot", SLOTS)
def test_any_of_the_accepted_readings_is_right_in_every_slot(tmp_path: Path, slot: str) -> None:
    others: dict[str, Any] = {
        "partner": ["USA"], "mechanism": "loan", "status": "requested", "vaccine": ["ABDALA"], "recipient": ["LAO"],
        "scope": "total", "part_of": 1, "date": "2020-01", "assertion": "denied",
        "doses": {**LINE["tuples"][0]["doses"], "value": 1, "low": 1, "high": 1},
    }  # fmt: skip
    run, gold = copy(), copy()
    run["tuples"][0].setdefault("assertion", "asserted")
    gold["tuples"][0][slot] = {"any": [others[slot], run["tuples"][0][slot]]}
    report = score_files(written(tmp_path / "gold.jsonl", gold), written(tmp_path / "run.jsonl", run), resamples=0)
    assert report.scores[slot].f1 == 1.0
    assert report.core.f1 == 1.0


def test_a_slot_that_gold_may_leave_out_is_scored_only_where_gold_speaks_of_it(tmp_path: Path) -> None:
    run, silent, gold = copy(), copy(), copy()
    run["tuples"][0]["assertion"] = "denied"
    gold["tuples"][0]["assertion"] = "asserted"
    files = [written(tmp_path / f"{k}.jsonl", row) for k, row in enumerate((silent, gold, run))]
    unasked, asked = (score_files(one, files[2], resamples=0) for one in files[:2])
    assert "assertion" not in unasked.to_dict()["slots"]
    assert "assertion" not in unasked.outcomes()
    assert asked.to_dict()["slots"]["assertion"]["f1"] < 1.0
    assert asked.outcomes()["assertion"]["incorrect"] == 1


def test_fields_of_the_doses_with_alternatives_are_read_side_by_side(tmp_path: Path) -> None:
    row = copy()
    row["tuples"][0]["doses"].update({name: {"any": [800, 800_000]} for name in ("value", "low", "high")})
    (one, *_) = read_annotations(written(tmp_path / "g.jsonl", row))["dev-001"].tuples
    assert one.accepted["doses"] == ((800, 800, 800, "exact"), (800_000, 800_000, 800_000, "exact"))
    row["tuples"][0]["doses"]["low"] = {"any": [1, 2, 3]}
    with pytest.raises(GoldError, match="must have the same number"):
        read_annotations(written(tmp_path / "g.jsonl", row))


def test_a_run_may_find_the_doses_on_any_of_the_accepted_spans(tmp_path: Path) -> None:
    run, gold = copy(), copy()
    doses = gold["tuples"][0]["doses"]
    gold["tuples"][0]["doses"] = {"any": [{**doses, "start": 1, "end": 3}, doses]}
    report = score_files(written(tmp_path / "gold.jsonl", gold), written(tmp_path / "run.jsonl", run), resamples=0)
    assert report.core.f1 == 1.0
