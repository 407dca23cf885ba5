"""Every rule of the gold format: the check names file, line, article, field, and what to do."""

import json
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from commands import command_line

from extractor.scoring import GoldError, GoldProblem, check_gold, gold_statistics, own_ids, read_annotations

LINE = json.loads(Path("gold/dev.jsonl").read_text("utf-8").splitlines()[0])
TEXT = json.loads(Path("corpus/dev.jsonl").read_text("utf-8").splitlines()[0])["text"]
Change = Callable[[dict[str, Any]], object]


def checked(path: Path, *rows: object) -> list[GoldProblem]:
    path.write_text("".join((row if isinstance(row, str) else json.dumps(row)) + "\n" for row in rows), "utf-8")
    return check_gold(path, {"dev-001": TEXT}, {"AUS", "VNM"}, {"ASTRAZENECA"})


def doses(**fields: object) -> Change:
    return lambda row: row["tuples"][0]["doses"].update(fields)


def slots(**fields: object) -> Change:
    return lambda row: row["tuples"][0].update(fields)


@pytest.mark.parametrize(
    ("change", "field", "message", "advice"),
    [
        (doses(start=24), "doses", "24:30 is '00.000' in the article, not '800.000'", "'800.000' stands at 23:30"),
        (doses(text="801.000"), "doses", "23:30 is '800.000' in the article", "offsets count code points"),
        (doses(start=22, text=" 800.000"), "doses", "begins or ends with a space", "cover the number"),
        (doses(end=35, text="800.000 liều"), "doses", "covers the word liều", "cover the number"),
        (doses(low=None), "doses", "with 'exact' value, low and high are the same number", "section 3"),
        (doses(qualifier="approx"), "doses", "with 'approx' low and high are null", "section 3"),
        (doses(qualifier="at_least"), "doses", "with 'at_least' low is the value and high is null", "section 3"),
        (doses(qualifier="at_most"), "doses", "with 'at_most' high is the value and low is null", "section 3"),
        (doses(qualifier="range"), "doses", "with 'range' value is null and low is below high", "section 3"),
        (doses(qualifier="vague"), "doses", "with 'vague' value and high are null", "section 3"),
        (doses(value="many"), "doses.value", "'many' is not a whole number", "section 8"),
        (doses(number=1), "number", "unknown key", "known in a doses: end, high"),
        (slots(partner=["AUS", "NOWHERE"]), "partner", "unknown id 'NOWHERE'", "add it to the lexicon"),
        (slots(partner=["AUS", "AUS"]), "partner", "an id stands twice", "keep it once"),
        (slots(vaccine=["VNM"]), "vaccine", "unknown id 'VNM'", "add it to the lexicon"),
        (slots(status="soon"), "status", "unknown value 'soon'", "take one of section 5"),
        (slots(status={"any": ["received", "received"]}), "status", "the same reading stands twice", "keep it once"),
        (slots(part_of=99), "part_of", "99 is no other tuple", "positions count from 0"),
        (slots(part_of=0), "part_of", "0 is no other tuple", "positions count from 0"),
        (slots(date="29/10/2021"), "date", "'29/10/2021' is no day or month", "2021-07-25 or 2021-07"),
        (slots(date="2021-02-30"), "date", "'2021-02-30' is no day or month", "2021-07-25 or 2021-07"),
        (slots(date="2021-13"), "date", "'2021-13' is no day or month", "2021-07-25 or 2021-07"),
        (slots(mecanism="loan"), "mecanism", "unknown key", "known in a tuple: assertion, date, doses"),
        (lambda row: row["tuples"][0].pop("scope"), "scope", "missing", "single, or total"),
        (lambda row: row["tuples"][0].update(part_of=2) or row["tuples"][2].update(part_of=0), "part_of", "is counted inside itself", "null there"),
        (lambda row: row["tuples"].insert(1, row["tuples"][0]), "tuple", "the same tuple stands twice", "delete one"),
        (lambda row: row["tuples"].reverse(), "doses.start", "tuples do not stand in text order", "sort them"),
        (lambda row: row["tuples"].insert(0, "x"), "tuple", "'x' is not an object", "write an object"),
        (lambda row: row.update(text="x"), "text", "unknown key", "known in a line: id, tuples"),
        (lambda row: row.update(tuples=None), "tuples", "missing or not a list", "[] for an article without supply"),
        (lambda row: row.update(id="dev-999"), "id", "no article of this id in the corpus", "add the article"),
        (lambda row: row.update(id=7), "id", "missing or not a text", "give the line the id of its article"),
    ],
)  # fmt: skip
def test_each_rule_is_checked(tmp_path: Path, change: Change, field: str, message: str, advice: str) -> None:
    row = json.loads(json.dumps(LINE))
    change(row)
    problems = [p for p in checked(tmp_path / "g.jsonl", row) if p.field == field and message in p.message]
    assert problems, message
    assert advice in problems[0].advice
    assert (problems[0].path, problems[0].line) == (tmp_path / "g.jsonl", 1)


def test_right_gold_has_no_problem(tmp_path: Path) -> None:
    assert checked(tmp_path / "g.jsonl", LINE) == []


def test_every_problem_is_told_not_only_the_first(tmp_path: Path) -> None:
    row = json.loads(json.dumps(LINE))
    for change in (slots(partner=["X"], status="soon", date=1), lambda r: r["tuples"][1].update(scope="none")):
        change(row)
    problems = checked(tmp_path / "g.jsonl", "{", row, row)
    assert [(p.line, p.id, p.position, p.field) for p in problems[:4]] == [
        (1, None, None, "line"),
        (2, "dev-001", 0, "status"),
        (2, "dev-001", 0, "date"),
        (2, "dev-001", 1, "scope"),
    ]
    assert "stands on line 2 already" in "".join(p.message for p in problems)


def test_a_problem_is_a_line_with_file_line_article_tuple_field_and_advice(tmp_path: Path) -> None:
    row = json.loads(json.dumps(LINE))
    row["tuples"][0]["partner"] = ["X"]
    (problem,) = checked(tmp_path / "g.jsonl", row)
    where = f"{tmp_path / 'g.jsonl'}:1: dev-001: tuple 0: partner: "
    assert (
        str(problem) == where + "unknown id 'X' -- correct it, or add it to the lexicon, or to ids.csv beside the gold"
    )


def test_an_article_of_the_corpus_without_a_line_is_told(tmp_path: Path) -> None:
    (problem,) = checked(tmp_path / "g.jsonl")
    assert problem.message == "no line for dev-001 of the corpus"


def test_more_alternatives_than_one_in_ten_are_told(tmp_path: Path) -> None:
    row = json.loads(json.dumps(LINE))
    for one in row["tuples"][:3]:
        one["status"] = {"any": ["received", "pledged"]}
    (problem,) = checked(tmp_path / "g.jsonl", row)
    assert "hold alternatives, which is more than one in ten" in problem.message


def test_what_the_extractor_adds_is_allowed_where_asked_for(tmp_path: Path) -> None:
    row = json.loads(json.dumps(LINE))
    row["tuples"][0]["evidence"] = {}
    row |= {"group": "dev-001", "warnings": ["published: 'x' is not a day"]}
    row["error"] = {"step": "x", "reason": "y"}
    assert {p.field for p in checked(tmp_path / "g.jsonl", row)} == {"evidence", "error", "group", "warnings"}
    assert check_gold(tmp_path / "g.jsonl", {"dev-001": TEXT}, {"AUS", "VNM"}, {"ASTRAZENECA"}, evidence=True) == []


def test_statistics_count_what_gold_holds() -> None:
    rows = [json.loads(line) for line in Path("gold/dev.jsonl").read_text("utf-8").splitlines()]
    forms = [one for row in rows for one in row["tuples"]]
    counted = gold_statistics(read_annotations(Path("gold/dev.jsonl")))
    assert (counted.articles, counted.tuples) == (len(rows), len(forms))
    assert counted.shares["dated"] == sum(one["date"] is not None for one in forms)
    assert counted.labels["scope"]["total"] == sum(one["scope"] == "total" for one in forms)
    assert sum(counted.labels["qualifier"].values()) == len(forms)
    open_slots = Counter(
        slot for one in forms for slot, value in one.items() if isinstance(value, dict) and "any" in value
    )
    assert counted.alternatives == open_slots
    assert open_slots["partner"] > 0
    partners = [one["partner"] for one in forms]
    first = [partner["any"][0] if isinstance(partner, dict) else partner for partner in partners]
    assert counted.shares["nobody named"] == first.count([]), "the first reading counts"
    assert counted.shares["another recipient than Vietnam"] == sum(one["recipient"] != ["VNM"] for one in forms)
    assert "mixed" in counted.rare["mechanism"], "three tuples"
    assert "donation" not in counted.rare["mechanism"]
    assert counted.texts is None, "nothing is said of articles that are not there"


def test_statistics_tell_how_long_articles_are_and_how_many_of_their_doses_are_no_supply() -> None:
    done = CliRunner().invoke(command_line(), ["gold", "stats", "gold/dev.jsonl", "gold/dev2.jsonl", "--all"])
    assert done.exit_code == 0, done.output
    told = {line[:32].strip(): line[32:].split() for line in done.output.splitlines() if line.startswith("  ")}
    assert int(told["nobody named"][0]) > 25
    assert float(told["words of an article, median"][0]) > 50
    assert told["counted in doses, no supply"][1].endswith("%)")
    assert "fewer than 50 tuples: mechanism mixed" in done.output
    twice = CliRunner().invoke(command_line(), ["gold", "stats", "gold/dev.jsonl", "gold/dev.jsonl", "--all"])
    assert twice.exit_code == 0, "a file that is named twice is one file"


def test_ids_that_occur_in_the_texts_alone_stand_beside_the_gold(tmp_path: Path) -> None:
    path = tmp_path / "ids.csv"
    assert own_ids(path) == {"party": set(), "vaccine": set()}
    path.write_text("id,kind,name\nLAM_KINH,party,Công ty Lam Kinh\nVALNEVA,vaccine,Valneva\n", "utf-8")
    assert own_ids(path) == {"party": {"LAM_KINH"}, "vaccine": {"VALNEVA"}}
    path.write_text("id,kind,name\nLAM_KINH,company,Công ty Lam Kinh\n", "utf-8")
    with pytest.raises(GoldError, match=r"ids\.csv:2: want id, kind, name with party or vaccine as the kind"):
        own_ids(path)
