"""Gold and runs that were made from different texts are not compared: their places mean nothing to each other."""

import json
import unicodedata
from pathlib import Path
from typing import Any

import pytest
from commands import extractor

TEXT = "Mỹ tặng 3 triệu liều, Đức hơn 1,5 triệu."


def tuples(path: Path, *quotes: tuple[str, int], article: str = "a") -> Path:
    """A file with one article that quotes each of these words where it says."""
    found: list[dict[str, Any]] = [
        {
            "partner": ["USA"],
            "doses": {"text": words, "start": start, "end": start + len(words), "value": 5, "low": 5, "high": 5, "qualifier": "exact"},
            "mechanism": "donation", "status": "received", "vaccine": [], "recipient": ["VNM"], "scope": "single",
            "part_of": None, "date": None,
        }
        for words, start in quotes
    ]  # fmt: skip
    rows = [{"id": "empty", "tuples": []}, {"id": article, "tuples": found}]
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    return path


@pytest.mark.parametrize(
    "other",
    [
        ("5 triệu", 8),  # another number on the same characters
        ("13 triệu", 8),  # on more of them
        ("là 3 triệu", 7),  # moved, as there is a word that gold's text does not have
        ("1 tỷ", 8),
    ],
)
@pytest.mark.parametrize("command", ["score", "agree"])
def test_other_words_at_the_same_place_stop_the_comparison(
    command: str, other: tuple[str, int], tmp_path: Path
) -> None:
    gold = tuples(tmp_path / "gold.jsonl", ("3 triệu", 8))
    run = tuples(tmp_path / "run.jsonl", other)
    done = extractor(command, gold, run)
    assert done.returncode == 2
    assert done.stdout == ""
    (line,) = done.stderr.splitlines()
    assert line.startswith("error: made from different texts: in 1 of 2 articles, first a, where ")
    assert "quotes '3 triệu' at 8:15" in line
    assert repr(other[0]) in line


def test_the_message_names_the_file_that_does_not_fit(tmp_path: Path) -> None:
    gold, fits = (tuples(tmp_path / name, ("3 triệu", 8)) for name in ("gold.jsonl", "fits.jsonl"))
    other = tuples(tmp_path / "other.jsonl", ("5 triệu", 8))
    done = extractor("score", gold, fits, other)
    assert done.returncode == 2
    assert f"{gold} quotes '3 triệu' at 8:15 and {other} '5 triệu'" in done.stderr
    assert extractor("lexicon", "report", gold, other).returncode == 2


def test_further_readings_of_the_doses_are_quotes_too(tmp_path: Path) -> None:
    gold, run = tuples(tmp_path / "gold.jsonl", ("Đức", 22)), tuples(tmp_path / "run.jsonl", ("5 triệu", 8))
    rows = [json.loads(line) for line in gold.read_text("utf-8").splitlines()]
    doses = rows[1]["tuples"][0]["doses"]
    rows[1]["tuples"][0]["doses"] = {"any": [doses, {**doses, "text": "3 triệu", "start": 8, "end": 15}]}
    gold.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    done = extractor("score", gold, run)
    assert done.returncode == 2
    assert "quotes '3 triệu' at 8:15 and" in done.stderr


def test_two_runs_of_different_texts_are_not_compared_where_gold_has_nothing(tmp_path: Path) -> None:
    gold = tuples(tmp_path / "gold.jsonl")
    one, other = tuples(tmp_path / "one.jsonl", ("3 triệu", 8)), tuples(tmp_path / "other.jsonl", ("5 triệu", 8))
    done = extractor("score", gold, one, other)
    assert done.returncode == 2
    assert "where the first run quotes '3 triệu' at 8:15 and the second '5 triệu'" in done.stderr
    assert extractor("score", gold, one, one).returncode == 0


@pytest.mark.parametrize(
    "other",
    [
        ("3 triệu", 8),
        (unicodedata.normalize("NFD", "3 triệu"), 8),
        ("3\ntriệu", 8),
        ("3\xa0Triệu", 8),
        ("3 trieu", 8),
        ("triệu", 10),  # a part of it
        ("tặng 3 triệu liều", 3),  # more than it
        ("hơn 1,5 triệu", 26),  # elsewhere
    ],
)
def test_what_may_be_the_same_text_is_compared(other: tuple[str, int], tmp_path: Path) -> None:
    gold = tuples(tmp_path / "gold.jsonl", ("3 triệu", 8), ("1,5 triệu", 30))
    run = tuples(tmp_path / "run.jsonl", other)
    assert extractor("score", gold, run).returncode == 0
    assert extractor("agree", gold, run).returncode == 0
