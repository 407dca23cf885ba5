"""What a number of doses can be: one rule for what is extracted, written, read back, annotated and scored."""

import csv
import json
import re
from pathlib import Path

import duckdb
import pyarrow.parquet as pq
import pytest
from commands import extractor

from extractor import Article, Doses, Extractor, Qualifier, Result, extract
from extractor.articles.annotation.inline_marks import read_marked
from extractor.gate import Gate
from extractor.lexicon import load_lexicon
from extractor.model import MOST_DOSES, json_schema, why_no_doses
from extractor.scoring import GoldError, read_annotations

HALF = "12.345,6"
HUGE = str(2**63)
NEWS = {
    "half": f"Nhật Bản tặng Việt Nam {HALF} liều vaccine. Pháp tặng 1 triệu liều.",
    "huge": f"Nhật Bản tặng Việt Nam {HUGE} liều vaccine. Pháp tặng 1 triệu liều.",
    "range": f"Nhật Bản tặng Việt Nam từ 2 triệu đến {HUGE} liều vaccine. Pháp tặng 1 triệu liều.",
    "named": "Nhật Bản tặng Việt Nam 3 triệu tỷ liều vaccine. Pháp tặng 1 triệu liều.",
}


@pytest.fixture
def news(tmp_path: Path) -> Path:
    path = tmp_path / "news.jsonl"
    rows = ({"id": name, "text": text} for name, text in NEWS.items())
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), "utf-8")
    return path


@pytest.mark.parametrize("ending", [".jsonl", ".csv", ".parquet", ".duckdb"])
def test_no_number_ends_a_run_nor_differs_from_format_to_format(news: Path, tmp_path: Path, ending: str) -> None:
    out = tmp_path / f"tuples{ending}"
    done = extractor("extract", news, "-o", out)
    assert done.returncode == 0, done.stderr
    assert done.stderr.startswith("4 articles   4 tuples in 4 articles   0 errors")
    assert values_in(out) == [1_000_000] * 4


def values_in(out: Path) -> list[object]:
    if out.suffix == ".jsonl":
        results = [Result.from_dict(json.loads(line)) for line in out.read_text("utf-8").splitlines()]
        return [found.doses.value for result in results for found in result]
    if out.suffix == ".csv":
        with out.open(encoding="utf-8", newline="") as file:
            return [int(row["value"]) for row in csv.DictReader(file)]
    if out.suffix == ".parquet":
        return pq.read_table(out).column("value").to_pylist()
    with duckdb.connect(str(out)) as database:
        return [value for (value,) in database.execute("SELECT value FROM tuples").fetchall()]


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("half", f"✗ {HALF}: not a supply tuple (not a whole number of doses)"),
        ("huge", f"✗ {HUGE}: not a supply tuple (more than 100,000,000,000 doses)"),
        ("range", f"✗ 2 triệu đến {HUGE}: not a supply tuple (more than 100,000,000,000 doses)"),
        ("named", "✗ 3 triệu tỷ: not a supply tuple (more than 100,000,000,000 doses)"),
    ],
)
def test_explain_says_why_a_number_makes_no_tuple(name: str, words: str) -> None:
    assert words in extractor("explain", NEWS[name]).stdout


def test_explain_passes_over_such_a_number_where_no_doses_are_counted() -> None:
    assert "✗" not in extractor("explain", f"Chỉ số đóng cửa ở mức {HALF}.").stdout


@pytest.mark.parametrize(
    "text", [*NEWS.values(), f"Mỹ tặng {HALF} liều.", f"Mỹ tặng {HALF} liều, Ý 3.000, Anh 2 triệu."]
)
def test_the_gate_changes_nothing_of_it(text: str) -> None:
    article = Article("a", text)
    assert Extractor(gate=False).extract(article) == Extractor().extract(article)
    assert Gate(load_lexicon()).open(text) is not None


def test_the_largest_number_of_doses_is_one() -> None:
    (found,) = extract("COVAX phân phối 100 tỷ liều vaccine cho các nước.")
    assert found.doses.value == MOST_DOSES
    assert not extract("COVAX phân phối 100.000.000.001 liều vaccine cho các nước.")


@pytest.mark.parametrize("number", [0, -1, 2**63, MOST_DOSES + 1, 12_345.6, 3.0, "3000", True])
@pytest.mark.parametrize("field", ["value", "low", "high"])
def test_what_is_no_number_of_doses_is_refused_wherever_it_comes_from(
    number: object, field: str, tmp_path: Path
) -> None:
    reason = why_no_doses(number)
    assert reason is not None
    numbers = {"value": None, "low": None, "high": None, field: number}
    with pytest.raises(ValueError, match=rf"{field}: .* is {reason}"):
        Doses("x", 0, 1, **numbers, qualifier=Qualifier.APPROX)  # type: ignore[arg-type]
    row = extract("Nga tặng 1.000 liều.").to_dict()
    row["tuples"][0]["doses"][field] = number
    with pytest.raises(ValueError, match=rf"tuples.0.doses.{field}"):
        Result.from_dict(row)
    path = tmp_path / "run.jsonl"
    path.write_text(json.dumps(row), "utf-8")
    with pytest.raises(GoldError, match=re.escape(f"tuple 0: doses.{field}: {number!r} is {reason}")):
        read_annotations(path)
    if isinstance(number, int):
        limits = json_schema()["$defs"]["Doses"]["properties"][field]["anyOf"][0]
        assert limits["type"] == "integer"
        assert isinstance(number, bool) or not limits["minimum"] <= number <= limits["maximum"]


def test_marks_in_a_text_hold_no_such_number(tmp_path: Path) -> None:
    for raw, reason in (("0", "less than one dose"), (HUGE, "more than 100,000,000,000 doses")):
        (problem,) = read_marked(f"Nga tặng {{{{1 triệu|RUS|donation|pledged|val={raw}}}}} liều.").problems
        assert problem[1].endswith(f"value: '{raw}' is {reason}")


@pytest.mark.parametrize(
    ("quoted", "attributes", "message"),
    [
        (HALF, (), f"value: '{HALF}' is not a whole number of doses"),
        (HALF, (f"value: {HUGE}",), f"value: '{HUGE}' is more than 100,000,000,000 doses"),
        (HALF, ("low: 0",), "low: '0' is less than one dose"),
    ],
)
def test_nor_does_what_comes_from_an_annotation_tool(
    quoted: str, attributes: tuple[str, ...], message: str, tmp_path: Path
) -> None:
    text = f"Mỹ tặng {quoted} liều."
    labels = ("Doses", "mechanism: donation", "status: pledged", *attributes)
    place = {"start_offset": 8, "end_offset": 8 + len(quoted)}
    entities = [{"id": number, "label": label, **place} for number, label in enumerate(labels)]
    (tmp_path / "d.jsonl").write_text(
        json.dumps({"id": 1, "article": "a", "text": text, "entities": entities}), "utf-8"
    )
    (tmp_path / "corpus.jsonl").write_text(json.dumps({"id": "a", "text": text}), "utf-8")
    done = extractor(
        "gold",
        "import",
        "doccano",
        tmp_path / "d.jsonl",
        "--corpus",
        tmp_path / "corpus.jsonl",
        "-o",
        tmp_path / "g.jsonl",
    )
    assert done.returncode == 1
    assert message in done.stderr
