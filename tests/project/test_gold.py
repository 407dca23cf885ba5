"""Every bundled gold line is valid, and the score on it does not fall."""

import json
from pathlib import Path

import pytest

from extractor import Article, Extractor
from extractor.lexicon import load_lexicon
from extractor.scoring import check_gold, score_files

FLOORS = {"dev": 0.85}
"""Strict F1 below which a change is a step back; raise it when the score has risen."""


def test_every_corpus_has_gold_and_every_gold_a_corpus() -> None:
    assert {p.name for p in Path("corpus").glob("*.jsonl")} == {p.name for p in Path("gold").glob("*.jsonl")}


@pytest.mark.parametrize("name", sorted(p.stem for p in Path("gold").glob("*.jsonl")))
def test_every_gold_line_is_valid(name: str) -> None:
    rows = [json.loads(line) for line in Path(f"corpus/{name}.jsonl").read_text("utf-8").splitlines()]
    lexicon = load_lexicon()
    parties = lexicon.labels("party") | {"WORLD"}
    texts = {row["id"]: row["text"] for row in rows}
    assert check_gold(Path(f"gold/{name}.jsonl"), texts, parties, lexicon.labels("vaccine")) == []


def test_the_check_finds_what_is_wrong(tmp_path: Path) -> None:
    line = json.loads(Path("gold/dev.jsonl").read_text("utf-8").splitlines()[0])
    first, second = line["tuples"][:2]
    first["doses"]["start"] += 1
    first["partner"] = ["NOBODY_KNOWN"]
    second["doses"]["low"] = None
    second["part_of"] = 99
    (tmp_path / "g.jsonl").write_text(json.dumps(line), "utf-8")
    text = json.loads(Path("corpus/dev.jsonl").read_text("utf-8").splitlines()[0])["text"]
    problems = check_gold(tmp_path / "g.jsonl", {"dev-001": text}, {"AUS", "VNM"}, set())
    for words in ("in the article", "unknown id 'NOBODY_KNOWN'", "value, low and high are the same", "part_of: 99"):
        assert any(words in problem for problem in problems), words


@pytest.mark.parametrize("name", sorted(FLOORS))
def test_the_score_does_not_fall(name: str, tmp_path: Path) -> None:
    extractor = Extractor()
    rows = [json.loads(line) for line in Path(f"corpus/{name}.jsonl").read_text("utf-8").splitlines()]
    results = [extractor.extract(Article(row["id"], row["text"], published=row["published"])) for row in rows]
    run = tmp_path / "run.jsonl"
    run.write_text("".join(json.dumps(result.to_dict()) + "\n" for result in results), "utf-8")
    report = score_files(Path(f"gold/{name}.jsonl"), run)
    assert report.core.f1 is not None
    assert report.core.f1 >= FLOORS[name]
