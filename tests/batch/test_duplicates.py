"""Near-duplicates are found, marked and never dropped."""

import csv
import json
import random
from pathlib import Path

from commands import extractor
from hypothesis import given, settings
from hypothesis import strategies as st
from thorough import tries

from extractor.batch.duplicates import group, resemblance, sketch

STORIES = [json.loads(line)["text"] for line in Path("corpus/dev.jsonl").read_text("utf-8").splitlines()]


def again(text: str, seed: int) -> str:
    """The story as another outlet prints it: another headline, a sentence less, a credit, other spaces."""
    sentences = text.split(". ")
    del sentences[random.Random(seed).randrange(len(sentences))]
    return f"Tin tức {seed}: " + ".  ".join(sentences) + "\nTheo TTXVN"


def test_reprints_are_found_and_different_stories_are_not() -> None:
    long = [text for text in STORIES if len(text.split(". ")) > 6]
    assert len(long) > 5
    mixed = long + [again(text, n) for n, text in enumerate(long)]
    assert group(map(sketch, mixed)) == [*range(len(long)), *range(len(long))]


@settings(max_examples=tries(50))
@given(st.lists(st.integers(0, 9), min_size=10, max_size=30), st.lists(st.integers(0, 9), min_size=10, max_size=30))
def test_the_sketch_of_short_texts_gives_their_resemblance_exactly(one: list[int], other: list[int]) -> None:
    def runs(words: list[int]) -> set[tuple[int, ...]]:
        return {tuple(words[i : i + 4]) for i in range(len(words) - 3)}

    expected = len(runs(one) & runs(other)) / len(runs(one) | runs(other))
    found = resemblance(sketch(" ".join(map(str, one))), sketch(" ".join(map(str, other))))
    assert abs(found - expected) < 1e-9


def test_the_command_marks_groups_and_drops_nothing(tmp_path: Path) -> None:
    story = "Nhật Bản đã tặng Việt Nam 3 triệu liều vaccine. Lô hàng về đến sân bay Nội Bài vào sáng nay, theo Bộ Y tế."
    rows = [
        {"id": "a", "text": story},
        {"id": "b", "text": "Tin khác."},
        {"id": "c", "text": "Nga tặng 1.000 liều, Pháp tặng 2.000 liều Moderna cho các tỉnh phía Nam."},
        {"id": "a", "text": story.upper().replace(" ", "  ")},
        {"id": "c", "text": "Hàn Quốc viện trợ 9.000 liều cho Hà Nội trong khuôn khổ chuyến thăm cấp nhà nước."},
    ]
    (tmp_path / "in.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")

    def extract(output: str) -> str:
        done = extractor("extract", tmp_path / "in.jsonl", "-o", tmp_path / output, "--dedup")
        assert done.returncode == 0, done.stderr
        return done.stderr

    assert "1 articles nearly repeat an earlier one" in extract("o.csv")
    with (tmp_path / "o.csv").open(encoding="utf-8", newline="") as file:
        table = [(row["id"], row["value"], row["group"]) for row in csv.DictReader(file)]
    assert table == [
        ("a", "3000000", "a"),
        ("c", "1000", "c"),
        ("c", "2000", "c"),
        ("a", "3000000", "a"),
        ("c", "9000", "c#2"),
    ]
    extract("o.jsonl")
    lines = [json.loads(line) for line in (tmp_path / "o.jsonl").read_text("utf-8").splitlines()]
    assert [(line["id"], line.get("group")) for line in lines] == [
        ("a", "a"), ("b", None), ("c", "c"), ("a", "a"), ("c", "c#2"),
    ]  # fmt: skip
