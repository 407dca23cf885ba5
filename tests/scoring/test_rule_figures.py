"""What each rule earns: uses, precision and conflicts against gold."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner
from commands import command_line

from extractor import Article, extract
from extractor.scoring import rule_figures

TEXT = "Nhật Bản đã tặng 3 triệu liều. Đức sẽ tặng 1 triệu liều. Pháp đã trao 200.000 liều."


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path]:
    """A gold file and a run: the second gift is wrong in its status, the third is not in gold."""
    run = extract(TEXT).to_dict()
    gold = json.loads(json.dumps(run))
    gold["tuples"][1]["status"] = "scheduled"
    del gold["tuples"][2]
    for name, form in (("gold.jsonl", gold), ("run.jsonl", run)):
        (tmp_path / name).write_text(json.dumps(form) + "\n", "utf-8")
    return tmp_path / "gold.jsonl", tmp_path / "run.jsonl"


def test_a_rule_is_right_where_the_slot_that_rests_on_it_is_right(files: tuple[Path, Path]) -> None:
    figures = {f.rule: f for f in rule_figures([files])}
    assert (figures["country.JPN"].uses, figures["country.JPN"].precision) == (1, 1.0)
    assert figures["aspect.future"].precision == 0.0
    assert figures["verb.give.donate"].uses == 4  # the mechanism and the status of two gifts


def test_a_conflict_names_the_slot_and_both_values(files: tuple[Path, Path]) -> None:
    figures = {f.rule: f for f in rule_figures([files])}
    (wrong,) = figures["aspect.future"].conflicts
    assert (wrong.article, wrong.doses, wrong.slot) == ("text", "1 triệu", "status")
    assert (wrong.gold, wrong.predicted) == ("scheduled", "pledged")


def test_every_rule_of_a_spurious_tuple_is_in_conflict(files: tuple[Path, Path]) -> None:
    figures = {f.rule: f for f in rule_figures([files])}
    assert [c.gold for c in figures["country.FRA"].conflicts] == [None]


def test_the_command_lists_figures_conflicts_and_unused_rows(files: tuple[Path, Path]) -> None:
    call = ["lexicon", "report", *(str(path) for path in files)]
    assert "country.JPN" in CliRunner().invoke(command_line(), call).stdout
    wrong = CliRunner().invoke(command_line(), [*call, "--conflicts", "aspect.future"])
    assert "gold 'scheduled', predicted 'pledged'" in wrong.stdout
    unused = CliRunner().invoke(command_line(), [*call, "--unused"]).stdout.split()
    assert "country.BEL" in unused
    assert "country.JPN" not in unused
    figures = json.loads(CliRunner().invoke(command_line(), [*call, "--json"]).stdout)
    assert set(figures[0]) == {"rule", "uses", "precision", "conflicts"}


def test_a_rule_that_does_not_exist_is_a_wrong_call(files: tuple[Path, Path]) -> None:
    call = ["lexicon", "report", *(str(path) for path in files), "--conflicts", "no.such.rule"]
    result = CliRunner().invoke(command_line(), call)
    assert result.exit_code == 2
    assert "no rule of this id" in result.stderr


def test_an_article_that_gold_does_not_know_is_left_out(files: tuple[Path, Path]) -> None:
    gold, run = files
    more = extract(TEXT).to_dict() | {"id": Article("b", TEXT).id}
    run.write_text(run.read_text("utf-8") + json.dumps(more) + "\n", "utf-8")
    assert {f.rule: f.uses for f in rule_figures([(gold, run)])}["country.JPN"] == 1
