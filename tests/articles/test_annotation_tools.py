"""Gold to annotation tools and back: what a tool can hold comes back as it was, what does not fit is refused."""

import json
import unicodedata
from collections.abc import Mapping
from itertools import accumulate
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from remembered import read
from thorough import skipping, tries

from extractor import Article, Extractor
from extractor.articles import OutputError, read_articles
from extractor.articles.annotation import TOOLS, AnnotationError, Flaw, export_annotations, import_annotations
from extractor.model import MOST_DOSES
from extractor.scoring import parse_rows

ARTICLES = {article.id: article for article in read_articles(["corpus/dev*.jsonl"]) if isinstance(article, Article)}
GOLD = [
    json.loads(line)
    for path in sorted(Path("gold").glob("dev*.jsonl"))
    for line in path.read_text("utf-8").splitlines()
]
WAYS = [
    (tool, unit)
    for tool in TOOLS
    for unit in ("code-points", "utf-16")
    if (tool, unit) not in (("brat", "utf-16"), ("inline", "utf-16"))
]
"""Each tool with each unit that it may count in."""


def no_number(text: str) -> None:
    """For documents in which every number is given."""
    raise AssertionError(f"{text!r} was to be read")


def path_for(tool: str, folder: Path) -> Path:
    return (
        folder / {"brat": "brat", "doccano": "lines.jsonl", "label-studio": "tasks.json", "inline": "inline.txt"}[tool]
    )


def there_and_back(
    tool: str, rows: list[dict[str, Any]], articles: Mapping[str, Article], folder: Path, **options: Any
) -> tuple[list[dict[str, Any] | Flaw], list[str]]:
    evidence = options.pop("evidence", False)
    unit = options.get("offsets", "code-points")
    target = path_for(tool, folder)
    losses = export_annotations(tool, rows, articles, target, evidence=evidence, **options)
    back = list(import_annotations(tool, target, articles, no_number, evidence=evidence, offsets=unit))
    return sorted(back, key=lambda one: one.id if isinstance(one, Flaw) else one["id"]), losses


# Round trips


@pytest.mark.parametrize(("tool", "unit"), WAYS)
def test_the_bundled_gold_comes_back_as_it_was(tool: str, unit: str, tmp_path: Path) -> None:
    gold = GOLD[:: skipping(6)]
    back, _ = there_and_back(tool, gold, ARTICLES, tmp_path, offsets=unit)
    assert back == gold


@pytest.mark.parametrize(("tool", "unit"), WAYS)
def test_nfd_and_emoji_text_comes_back_as_it_was(tool: str, unit: str, tmp_path: Path) -> None:
    articles, rows = {}, []
    for row in GOLD[: 12 : skipping(3)]:
        text = ARTICLES[row["id"]].text
        moved = ["😀🏳️‍🌈 "]
        # An emoji at the start and after each line, everything decomposed; the offsets move along.
        for character in text:
            moved.append(unicodedata.normalize("NFD", character) + ("🇻🇳\r\n" if character == "\n" else ""))
        positions = list(accumulate(map(len, moved)))
        articles[row["id"]] = Article(row["id"], "".join(moved))
        shifted = json.loads(json.dumps(row))
        for one in shifted["tuples"]:
            doses = one["doses"]
            doses["start"], doses["end"] = positions[doses["start"]], positions[doses["end"]]
            doses["text"] = "".join(moved)[doses["start"] : doses["end"]]
        rows.append(shifted)
    back, _ = there_and_back(tool, rows, articles, tmp_path, offsets=unit)
    assert back == rows


@pytest.mark.parametrize("tool", TOOLS)
def test_the_extractors_output_comes_back_with_what_its_slots_were_read_from(tool: str, tmp_path: Path) -> None:
    extractor = Extractor()
    articles = {key: ARTICLES[key] for key in ("dev-001", "dev-014", "dev-043")}
    rows = [read(extractor, article).to_dict() for article in articles.values()]
    for one in (
        one for row in rows for one in row["tuples"]
    ):  # how sure it was is not for annotators to see or to keep
        del one["confidence"]
        one.pop("alternatives", None)
    for row in rows:
        del row["reader"]  # nor who read it
    back, losses = there_and_back(tool, rows, articles, tmp_path, evidence=True)
    if tool == "doccano":
        assert all("rule ids" in loss for loss in losses)
        for row in rows:
            for one in row["tuples"]:
                for found in one["evidence"].values():
                    for evidence in found:
                        evidence["rule"] = ""
    assert json.loads(json.dumps(back)) == json.loads(json.dumps(rows))
    bare, _ = there_and_back(tool, rows, articles, tmp_path, force=True)
    assert all("evidence" not in one for row in bare if isinstance(row, dict) for one in row["tuples"])


TEXT = "Mỹ 😀 tặng hơn 2 triệu, Đức\n3\ntriệu liều; mỗi nước 500.000."
IDS = st.lists(st.sampled_from(["JPN", "USA", "COVAX", "VAN_THINH_PHAT"]), max_size=3, unique=True)
NUMBERS = st.one_of(st.none(), st.integers(1, MOST_DOSES - 1))


def readings(values: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """One value, or alternatives of them."""
    several = st.lists(values, min_size=2, max_size=3, unique_by=json.dumps)
    return st.one_of(values, several.map(lambda choices: {"any": choices}))


@st.composite
def forms(draw: st.DrawFn) -> dict[str, Any]:
    text = draw(st.sampled_from(["2 triệu", "3\ntriệu", "500.000"]))
    start = TEXT.index(text)
    qualifier = draw(st.sampled_from(["exact", "approx", "at_least", "at_most", "range", "vague"]))
    value = draw(NUMBERS)
    low, high = draw(NUMBERS), draw(NUMBERS)
    if value is None and low is None and high is None:
        low = 1
    numbers: dict[str, Any] = {"value": value, "low": low, "high": high, "qualifier": qualifier}
    if draw(st.booleans()) and value is not None:
        numbers["value"] = {"any": [value, value + 1]}
    return {
        "partner": draw(readings(IDS)),
        "doses": {"text": text, "start": start, "end": start + len(text), **numbers},
        "mechanism": draw(readings(st.sampled_from(["donation", "covax", "mixed"]))),
        "status": draw(readings(st.sampled_from(["received", "pledged", "unspecified"]))),
        "vaccine": draw(readings(IDS)),
        "recipient": draw(readings(IDS)),
        "scope": draw(readings(st.sampled_from(["single", "total"]))),
        "part_of": None,
        "date": draw(readings(st.one_of(st.none(), st.sampled_from(["2021-07", "2021-07-25"])))),
    }


@st.composite
def any_row(draw: st.DrawFn) -> dict[str, Any]:
    found = sorted(draw(st.lists(forms(), max_size=4)), key=lambda form: form["doses"]["start"])
    for position, form in enumerate(found):
        wholes = [None, *(k for k in range(len(found)) if k != position)]
        form["part_of"] = draw(st.sampled_from(wholes))
    return {"id": draw(st.sampled_from(["a", "bản tin/1.html", "x y", ".."])), "tuples": found}


@pytest.mark.parametrize(("tool", "unit"), WAYS)
@settings(max_examples=tries(40))
@given(row=any_row())
def test_whatever_gold_may_hold_comes_back(
    tool: str, unit: str, row: dict[str, Any], tmp_path_factory: pytest.TempPathFactory
) -> None:
    articles = {row["id"]: Article(row["id"], TEXT)}
    back, losses = there_and_back(tool, [row], articles, tmp_path_factory.mktemp("tool"), offsets=unit)
    assert back == [row]
    assert losses == []
    parse_rows([("back", back[0])])  # type: ignore[list-item]


@pytest.mark.parametrize("tool", [tool for tool in TOOLS if tool != "inline"])
def test_what_no_tool_can_hold_is_told(tool: str, tmp_path: Path) -> None:
    row = json.loads(json.dumps(GOLD[0]))
    first, second = row["tuples"][:2]
    first["doses"] = {"any": [first["doses"], {**first["doses"], "start": 0, "end": 9}]}
    second["part_of"] = {"any": [2, None]}
    failed = {"id": "dev-002", "tuples": [], "error": {"step": "text", "reason": "x"}}
    back, losses = there_and_back(tool, [row, failed], ARTICLES, tmp_path)
    for words in (
        "tuple 0: doses: only the first of several dose spans",
        "tuple 1: part_of: only the first",
        "dev-002: error",
    ):
        assert any(words in loss for loss in losses), words
    assert isinstance(back[0], dict)
    assert back[0]["tuples"][1]["part_of"] == 2


# What each tool gets


def test_label_studio_gets_tasks_with_regions_relations_and_an_interface(tmp_path: Path) -> None:
    there_and_back("label-studio", GOLD[:: skipping(6)], ARTICLES, tmp_path)
    tasks = json.loads((tmp_path / "tasks.json").read_text("utf-8"))
    for task in tasks:
        for region in task["annotations"][0]["result"]:
            if region["type"] in ("labels", "choices"):
                value = region["value"]
                assert task["data"]["text"][value["start"] : value["end"]] == value["text"]
    interface = (tmp_path / "tasks.config.xml").read_text("utf-8")
    names = {
        region["from_name"] for task in tasks for region in task["annotations"][0]["result"] if "from_name" in region
    }
    assert all(f'name="{name}"' in interface for name in names)


def test_a_run_is_predicted_not_annotated_where_label_studio_is_to_correct_it(tmp_path: Path) -> None:
    export_annotations("label-studio", GOLD[:1], ARTICLES, tmp_path / "t.json", predictions=True)
    (task,) = json.loads((tmp_path / "t.json").read_text("utf-8"))
    assert "annotations" not in task
    (flaw,) = import_annotations("label-studio", tmp_path / "t.json", None, no_number)
    assert str(flaw) == f"dev-001: {tmp_path / 't.json'}: task 1: not annotated yet"


def test_brat_gets_text_annotations_and_its_configuration(tmp_path: Path) -> None:
    export_annotations("brat", GOLD, ARTICLES, tmp_path / "b")
    lines = (tmp_path / "b" / "dev-001.ann").read_text("utf-8").splitlines()
    assert lines[:2] == ["T1\tDoses 23 30\t800.000", "A1\tQualifier T1 exact"]
    assert "#1\tAnnotatorNotes T1\tpartner: AUS; vaccine: none; recipient: VNM; value: 800000" in lines
    assert "R1\tpart_of Arg1:T2 Arg2:T3" in lines
    configuration = (tmp_path / "b" / "annotation.conf").read_text("utf-8")
    assert all(f"[{section}]" in configuration for section in ("entities", "relations", "events", "attributes"))


def test_doccano_gets_a_label_once_on_the_same_characters(tmp_path: Path) -> None:
    export_annotations("doccano", GOLD, ARTICLES, tmp_path / "d.jsonl")
    for line in (tmp_path / "d.jsonl").read_text("utf-8").splitlines():
        entities = json.loads(line)["entities"]
        places = [(one["label"], one["start_offset"], one["end_offset"]) for one in entities]
        assert len(set(places)) == len(places)


@pytest.mark.parametrize("tool", TOOLS)
def test_what_is_there_is_not_overwritten_unasked(tool: str, tmp_path: Path) -> None:
    target = path_for(tool, tmp_path)
    export_annotations(tool, GOLD[:1], ARTICLES, target)
    with pytest.raises((AnnotationError, OutputError), match="exists; use --force"):
        export_annotations(tool, GOLD[:1], ARTICLES, target)
    export_annotations(tool, GOLD[:1], ARTICLES, target, force=True)


def test_a_line_without_an_article_is_refused(tmp_path: Path) -> None:
    with pytest.raises(AnnotationError, match="nowhere: no article of this id in the corpus"):
        export_annotations("doccano", [{"id": "nowhere", "tuples": []}], ARTICLES, tmp_path / "d.jsonl")
