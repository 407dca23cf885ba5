"""What annotators make in their tools: new spans, slips, changed texts, offsets counted otherwise."""

import json
import unicodedata
from pathlib import Path
from typing import Any

import pytest

from extractor import Article
from extractor.articles import read_articles
from extractor.articles.annotation import TOOLS, AnnotationError, Flaw, export_annotations, import_annotations

ARTICLES = {article.id: article for article in read_articles(["corpus/dev.jsonl"]) if isinstance(article, Article)}
GOLD = [json.loads(line) for line in Path("gold/dev.jsonl").read_text("utf-8").splitlines()]


def no_number(text: str) -> None:
    """For documents in which every number is given."""
    raise AssertionError(f"{text!r} was to be read")


SENTENCE = Article("a", "😀 Mỹ tặng 2 triệu liều, Đức 1 triệu.")


def doccano(
    tmp_path: Path, *entities: tuple[str, int, int], text: str = SENTENCE.text, **more: Any
) -> dict[str, Any] | Flaw:
    """What is read from a line of doccano with `entities`."""
    marked = [
        {"id": k, "label": label, "start_offset": start, "end_offset": end}
        for k, (label, start, end) in enumerate(entities)
    ]
    path = tmp_path / "d.jsonl"
    path.write_text(json.dumps({"id": 1, "article": "a", "text": text, "entities": marked, **more}), "utf-8")
    (found,) = import_annotations("doccano", path, {"a": SENTENCE}, read_number)
    return found


def read_number(text: str) -> dict[str, Any] | None:
    """Stands for the reader of quantities, which the command brings."""
    if text != "2 triệu":
        return None
    return {"value": 2_000_000, "low": 2_000_000, "high": 2_000_000, "qualifier": "exact"}


def test_a_new_span_needs_mechanism_and_status_only(tmp_path: Path) -> None:
    row = doccano(tmp_path, ("Doses", 10, 17), ("mechanism: donation", 10, 17), ("status: received", 10, 17))
    assert row == {
        "id": "a",
        "tuples": [
            {
                "partner": [],
                "doses": {"text": "2 triệu", "start": 10, "end": 17, **read_number("2 triệu")},  # type: ignore[dict-item]
                "mechanism": "donation",
                "status": "received",
                "vaccine": [],
                "recipient": ["VNM"],
                "scope": "single",
                "part_of": None,
                "date": None,
            }
        ],
    }


def test_bounds_follow_from_a_value_and_its_qualifier(tmp_path: Path) -> None:
    labels = ("Doses", "mechanism: loan", "status: pledged", "value: 5", "qualifier: at_least")
    row = doccano(tmp_path, *((label, 10, 17) for label in labels))
    assert isinstance(row, dict)
    doses = row["tuples"][0]["doses"]
    assert (doses["value"], doses["low"], doses["high"], doses["qualifier"]) == (5, 5, None, "at_least")


WHOLE = (("mechanism: donation", 10, 17), ("status: received", 10, 17), ("value: 5", 10, 17))


@pytest.mark.parametrize(
    ("entities", "message"),
    [
        ([("Doses", 10, 17), ("status: received", 10, 17)], "Doses 10:17 (2 triệu): mechanism: not chosen"),
        ([("Doses", 10, 17), *WHOLE, ("status: pledged", 10, 17)], "10:17: two labels status"),
        ([("Doses", 10, 17), *WHOLE, ("scope: vast", 10, 17)], "scope: unknown value 'vast'; known: total, single"),
        ([("Doses", 10, 17), *WHOLE, ("colour: red", 10, 17)], "colour: unknown attribute; known: partner"),
        ([("Doses", 10, 17), *WHOLE, ("low: few", 10, 17)], "low: 'few' is not a whole number"),
        ([("Doses", 10, 17), *WHOLE, ("low: 1 | 2", 10, 17), ("high: 1 | 2 | 3", 10, 17)], "not the same number of readings"),
        ([("Doses", 2, 4), ("mechanism: loan", 2, 4), ("status: pledged", 2, 4)], "'Mỹ' is not read as a number"),
        ([*WHOLE], "no span Doses on the same characters"),
        ([("Dose", 10, 17)], "Dose 10:17: unknown label; known: "),
        ([("Doses", 30, 99)], "Doses 30:99: outside the text of 36 code points"),
        ([("Doses", 11, 17)], "' triệu' begins or ends with a space"),
        ([("Doses", 10, 16)], "'2 triệ' cuts a word or number in two"),
    ],
)  # fmt: skip
def test_what_is_not_whole_or_does_not_fit_is_refused_with_the_reason(
    tmp_path: Path, entities: list[tuple[str, int, int]], message: str
) -> None:
    found = doccano(tmp_path, *entities)
    assert isinstance(found, Flaw), found
    assert message in str(found)


def test_a_span_that_would_fit_in_utf16_is_told(tmp_path: Path) -> None:
    found = doccano(tmp_path, ("Doses", 11, 18))
    assert (
        "' triệu ' begins or ends with a space; the tool seems to count UTF-16: read it with --offsets utf-16"
        in str(found)
    )


def test_brat_counts_code_points_only(tmp_path: Path) -> None:
    with pytest.raises(AnnotationError, match="brat counts code points"):
        export_annotations("brat", GOLD[:1], ARTICLES, tmp_path / "b", offsets="utf-16")
    with pytest.raises(AnnotationError, match="brat counts code points"):
        list(import_annotations("brat", tmp_path, None, no_number, offsets="utf-16"))


def test_an_offset_inside_a_character_is_told(tmp_path: Path) -> None:
    doccano(tmp_path, ("Doses", 1, 4))
    (found,) = import_annotations("doccano", tmp_path / "d.jsonl", None, no_number, offsets="utf-16")
    assert "offset 1 is no UTF-16 position between two characters" in str(found)


def test_offsets_are_checked_against_the_quoted_text(tmp_path: Path) -> None:
    row = json.loads(json.dumps(GOLD[0] | {"id": "a", "tuples": GOLD[0]["tuples"][:1]}))
    row["tuples"][0]["doses"].update(text="2 triệu", start=10, end=17)
    export_annotations("label-studio", [row], {"a": SENTENCE}, tmp_path / "t.json", offsets="utf-16")
    (found,) = import_annotations("label-studio", tmp_path / "t.json", {"a": SENTENCE}, no_number)
    assert isinstance(found, Flaw)
    assert "Doses 11:18: is ' triệu ' in the text, but the tool quotes '2 triệu'" in found.reason
    assert found.reason.endswith("; the tool seems to count UTF-16: read it with --offsets utf-16")
    (again,) = import_annotations("label-studio", tmp_path / "t.json", {"a": SENTENCE}, no_number, offsets="utf-16")
    assert again == row


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (unicodedata.normalize("NFD", SENTENCE.text), "the text is composed otherwise (NFC, NFD) than the article's"),
        (SENTENCE.text[:-1] + "!", "the text is not the article's from character 35 on: '!', '.'"),
    ],
)
def test_a_text_that_the_tool_changed_is_refused(tmp_path: Path, text: str, message: str) -> None:
    found = doccano(tmp_path, text=text)
    assert isinstance(found, Flaw)
    assert message in str(found)


def test_line_ends_that_the_tool_changed_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "d.jsonl"
    path.write_text(json.dumps({"article": "a", "text": "x\ny", "entities": []}), "utf-8")
    (found,) = import_annotations("doccano", path, {"a": Article("a", "x\r\ny")}, no_number)
    assert "the line ends are not those of the article" in str(found)


def test_of_several_annotators_one_is_chosen(tmp_path: Path) -> None:
    export_annotations("label-studio", GOLD[:1], ARTICLES, tmp_path / "t.json")
    tasks = json.loads((tmp_path / "t.json").read_text("utf-8"))
    (one,) = tasks[0]["annotations"]
    tasks[0]["annotations"] = [
        {**one, "completed_by": {"id": 1, "email": "anna@x"}},
        {**one, "result": [], "completed_by": {"id": 2, "email": "binh@x"}},
        {**one, "was_cancelled": True},
    ]
    (tmp_path / "t.json").write_text(json.dumps(tasks), "utf-8")

    def read(annotator: str | None) -> dict[str, Any] | Flaw:
        (found,) = import_annotations("label-studio", tmp_path / "t.json", None, no_number, annotator=annotator)
        return found

    assert "annotated 2 times; choose one with --annotator, of 1, 2, anna@x, binh@x" in str(read(None))
    assert read("anna@x") == GOLD[0]
    assert read("2") == {"id": "dev-001", "tuples": []}
    assert "not annotated yet by carl" in str(read("carl"))


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("T1 Doses 1 2 x", "line 1: not understood"),
        ("#1\tAnnotatorNotes T1\thello", "line 1: note 'hello' is not 'name: value'"),
        ("R1\tpart_of Arg1:T1 Arg2:T9", "arrow part_of: does not lead from a span Doses to another span"),
        ("T1\tDoses 10 17\t3 triệu", "is '2 triệu' in the text, but the tool quotes '3 triệu'"),
    ],
)
def test_a_line_of_brat_that_is_not_understood_is_told(tmp_path: Path, line: str, message: str) -> None:
    (tmp_path / "a.txt").write_text(SENTENCE.text, "utf-8")
    (tmp_path / "a.ann").write_text(line + "\n", "utf-8")
    (found,) = import_annotations("brat", tmp_path, None, no_number)
    assert message in str(found)


def test_a_text_of_brat_without_annotations_is_not_an_article_without_supply(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(SENTENCE.text, "utf-8")
    (found,) = import_annotations("brat", tmp_path, None, no_number)
    assert "missing; an empty one says that there is no supply" in str(found)
    (tmp_path / "a.ann").write_text("", "utf-8")
    assert list(import_annotations("brat", tmp_path, None, no_number)) == [{"id": "a", "tuples": []}]


@pytest.mark.parametrize(
    ("tool", "content", "message"),
    [
        ("label-studio", "{", "not JSON"),
        ("label-studio", "{}", "not a list of tasks"),
        ("label-studio", '[{"x": 1}]', "task 1: not a task of Label Studio"),
        ("doccano", '{"text": 3}', "line 1: not a line of doccano"),
        ("doccano", "{", "line 1: not a line of doccano"),
        ("brat", "", "not a folder"),
    ],
)
def test_a_source_that_is_none_is_told(tmp_path: Path, tool: str, content: str, message: str) -> None:
    (tmp_path / "x").write_text(content, "utf-8")
    try:
        told = "".join(map(str, import_annotations(tool, tmp_path / "x", None, no_number)))
    except AnnotationError as error:
        told = str(error)
    assert message in told


@pytest.mark.parametrize("tool", TOOLS)
def test_a_source_that_is_missing_is_told(tmp_path: Path, tool: str) -> None:
    with pytest.raises(AnnotationError, match=r"cannot be read|not a folder"):
        list(import_annotations(tool, tmp_path / "missing", None, no_number))
