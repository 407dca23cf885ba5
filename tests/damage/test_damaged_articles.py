"""Articles that were damaged by chance are read like the whole ones: their words, their numbers' places, their scores."""

import json
import re
import runpy
from pathlib import Path
from typing import Any

import pytest
from damaging import BROKEN, DAMAGES, LOST, damaged
from thorough import thorough

from extractor import Article, Extractor
from extractor.text import clean
from extractor.text.view import View

PAIRS = [
    pair
    for path in sorted(Path("gold").glob("dev*.jsonl"))
    for pair in zip(
        map(json.loads, Path("corpus", path.name).read_text("utf-8").splitlines()),
        map(json.loads, path.read_text("utf-8").splitlines()),
        strict=True,
    )
]
REVERSIBLE = [kind for kind in DAMAGES if kind not in LOST]
EXACT = [kind for kind in REVERSIBLE if kind not in BROKEN]


def in_words(view: View) -> str:
    """The words of a view; whether a line or a space is between them does not count, nor a clock time that was added."""
    return " ".join(re.sub(r"(?m)^\d\d:\d\d(?: |$)", "", view.text).split())


@pytest.mark.parametrize("kind", EXACT)
@pytest.mark.parametrize("share", [pytest.param(30, id="some"), pytest.param(4, id="every fourth", marks=thorough)])
def test_a_damaged_article_has_the_words_of_the_whole_one(kind: str, share: int) -> None:
    wrong = []
    changed = 0
    for article, gold in PAIRS[::share]:
        row, _ = damaged(kind, article, gold)
        changed += row["text"] != article["text"]
        if in_words(clean(row["text"])) != in_words(clean(article["text"])):
            wrong.append(article["id"])
    assert wrong == []
    assert kind == "none" or changed


@pytest.mark.parametrize("kind", REVERSIBLE)
@pytest.mark.parametrize("share", [pytest.param(30, id="some"), pytest.param(4, id="every fourth", marks=thorough)])
def test_each_number_of_gold_stands_on_the_damaged_page_where_its_view_says(kind: str, share: int) -> None:
    for article, gold in PAIRS[::share]:
        row, moved = damaged(kind, article, gold)
        assert moved is not None
        view = clean(row["text"])
        for whole, form in zip(gold["tuples"], moved["tuples"], strict=True):
            start, end = form["doses"]["start"], form["doses"]["end"]
            inside = view.from_source(start, end)
            assert view.text[slice(*inside)].split() == whole["doses"]["text"].split(), article["id"]
            assert view.to_source(*inside) == (start, end), article["id"]


@pytest.mark.parametrize("kind", EXACT)
def test_a_page_whose_damage_is_undone_gives_the_tuples_of_the_whole_article_where_they_stand_now(kind: str) -> None:
    """:mod:`damage` leans on it: it reads only articles whose damage leaves something behind."""
    article, _ = PAIRS[0]
    whole = read(article)
    assert whole["tuples"]
    row, moved = damaged(kind, article, whole)
    assert read(row) == moved


def read(article: dict[str, Any]) -> dict[str, Any]:
    found = Extractor().extract(Article(article["id"], article["text"], published=article["published"]))
    return found.to_dict(evidence=False)


@thorough
def test_scores_fall_by_no_more_than_is_allowed(capsys: pytest.CaptureFixture[str]) -> None:
    main = runpy.run_path("scripts/damage.py")["main"]
    kinds = [option for kind in REVERSIBLE for option in ("--kind", kind)]
    assert main(["--every", "6", *kinds]) == 0, capsys.readouterr().out
    assert len(capsys.readouterr().out.splitlines()) == 2 + len(REVERSIBLE)


def test_a_set_in_a_folder_can_be_damaged_too() -> None:
    read = runpy.run_path("scripts/damage.py")["read"]
    article, gold = read("train/train-x")[0]
    assert article["id"] == gold["id"] == "train-x-001"
