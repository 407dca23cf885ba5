"""Articles of the same id: told at the end of a run, or numbered, in the same way however the run is done."""

import csv
import json
from pathlib import Path

import pytest
from commands import extractor

from extractor.articles import Shard, texts_beside
from extractor.batch import Counts, RunOptions, Summary, run
from extractor.batch.ids import Ids

GIFT = "Nhật Bản tặng Việt Nam {} triệu liều vaccine."
OTHER = "Tin khác."
ROWS = [
    {"id": "b", "text": GIFT.format(1)},
    {"id": "a17", "text": OTHER},
    {"id": "a17", "text": GIFT.format(2)},
    {"id": "a17#3", "text": GIFT.format(3)},
    {"id": "a17"},  # an error, under the same id
    {"id": "b", "text": OTHER},
    {"id": "a17", "text": GIFT.format(4) + " Pháp tặng 5 triệu liều."},
    {"id": "c", "text": OTHER},
]
UNIQUE = ["b", "a17", "a17#2", "a17#3", "a17#4", "b#2", "a17#5", "c"]


@pytest.fixture
def news(tmp_path: Path) -> Path:
    path = tmp_path / "in.jsonl"
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in ROWS), "utf-8")
    return path


def ids(path: Path) -> list[str]:
    return [json.loads(line)["id"] for line in path.read_text("utf-8").splitlines()]


def test_ids_that_repeat_are_told_at_the_end_and_change_nothing(news: Path, tmp_path: Path) -> None:
    done = extractor("extract", news, "-o", tmp_path / "o.jsonl")
    assert done.returncode == 1, "one of them is an error, as ever"
    (warning,) = [line for line in done.stderr.splitlines() if line.startswith("warning: ")]
    assert warning.startswith("warning: 2 ids stand more than once, the first: a17 (4 times); ")
    assert "--unique-ids" in warning
    assert ids(tmp_path / "o.jsonl") == [row["id"] for row in ROWS]
    news.write_text("".join(news.read_text("utf-8").splitlines(keepends=True)[:3]), "utf-8")
    done = extractor("extract", news, "-o", tmp_path / "p.csv")
    assert done.returncode == 0
    assert "warning: 1 id stands more than once, the first: a17 (2 times); " in done.stderr
    assert extractor("extract", news, "-o", tmp_path / "q.csv", "--quiet").stderr == ""


def test_ids_that_do_not_repeat_are_not_spoken_of(tmp_path: Path) -> None:
    done = extractor(
        "extract", "-", "-o", tmp_path / "o.csv", text='{"id": "a", "text": "x"}\n{"id": "b", "text": "x"}\n'
    )
    assert "more than once" not in done.stderr


def test_two_files_of_the_same_articles_can_be_scored_after_all(news: Path, tmp_path: Path) -> None:
    gold, out = tmp_path / "gold.jsonl", tmp_path / "o.jsonl"
    text = json.dumps({"id": "a", "text": GIFT.format(1)}) + "\n"
    done = extractor("extract", "-", "-o", gold, text=text)
    done = extractor("extract", "-", "-o", out, "--unique-ids", text=text * 2)
    assert done.returncode == 0
    assert "1 article has a new id" in done.stderr
    assert "the first: a#2" in done.stderr
    assert extractor("score", out, out).returncode == 0
    assert ids(out) == ["a", "a#2"]


class Interrupted(Exception):
    pass


def interrupt(counts: Counts, shard: Shard | None) -> None:
    if shard is not None:
        raise Interrupted


def in_shards(news: Path, out: Path, **more: bool) -> Summary:
    """A run with a shard for each article or two, interrupted after the first and taken up again."""
    with pytest.raises(Interrupted):
        run([news], out, RunOptions(workers=0, shard_bytes=100, **more), interrupt)
    return run([news], out, RunOptions(workers=0, shard_bytes=100, resume=True, **more))


def at_once(news: Path, out: Path, **more: bool) -> Summary:
    """A run that writes each article before it reads the next."""
    return run([news], out, RunOptions(workers=None, **more))


@pytest.mark.parametrize("ending", [".jsonl", ".csv"])
def test_unique_ids_are_the_same_however_the_run_is_done(news: Path, tmp_path: Path, ending: str) -> None:
    whole, parts = tmp_path / f"whole{ending}", tmp_path / f"parts{ending}"
    streamed, sharded = at_once(news, whole, unique_ids=True), in_shards(news, parts, unique_ids=True)
    assert whole.read_bytes() == parts.read_bytes()
    assert streamed.ids.repeated == sharded.ids.repeated == {"a17": 4, "b": 2}
    assert streamed.ids.first_given == sharded.ids.first_given == "a17#2"
    assert streamed.counts == sharded.counts
    if ending == ".jsonl":
        assert ids(whole) == UNIQUE
    else:
        with whole.open(encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file))
        assert [row["id"] for row in rows] == ["b", "a17#2", "a17#3", "a17#4", "a17#5", "a17#5"]
        assert [row["value"] for row in rows if row["value"]] == [f"{n}000000" for n in range(1, 6)]
        assert [row["id"] for row in rows if row["error"]] == ["a17#4"]


def test_repeated_ids_are_told_the_same_however_the_run_is_done(news: Path, tmp_path: Path) -> None:
    streamed, sharded = at_once(news, tmp_path / "o.jsonl"), in_shards(news, tmp_path / "p.jsonl")
    assert streamed.ids.repeated == sharded.ids.repeated == {"a17": 4, "b": 2}
    assert (tmp_path / "o.jsonl").read_bytes() == (tmp_path / "p.jsonl").read_bytes()


@pytest.mark.parametrize("way", [at_once, in_shards])
def test_the_texts_of_pages_and_the_groups_have_them_too(tmp_path: Path, way: "type[at_once]") -> None:
    for folder, number in (("x", 1), ("y", 2), ("z", 3)):
        (tmp_path / "in" / folder).mkdir(parents=True)
        page = (
            f"<html><body><article><p>{GIFT.format(3)}</p><p>Tin dài về việc tặng vaccine.</p></article></body></html>"
        )
        (tmp_path / "in" / folder / "page.html").write_text(page, "utf-8")
        (tmp_path / "in" / folder / "page.txt").write_text(GIFT.format(number), "utf-8")
    out = tmp_path / "o.jsonl"
    more = {"dedup": True} if way is in_shards else {}
    way(tmp_path / "in", out, unique_ids=True, **more)
    rows = [json.loads(line) for line in out.read_text("utf-8").splitlines()]
    assert len({row["id"] for row in rows}) == len(rows) == 6
    assert ids(texts_beside(out)) == ["x/page", "y/page", "z/page"], "a page comes before a text of its name"
    assert [row["id"] for row in rows] == [f"{name}/page{n}" for name in "xyz" for n in ("", "#2")]
    if way is in_shards:
        assert {row["group"] for row in rows} <= {row["id"] for row in rows}


def test_a_run_of_very_many_ids_keeps_little_of_each() -> None:
    taken = Ids()
    assert [name for name in map(str, range(50_000)) if taken.take(name) != name] == []
    assert taken.repeated == {}
    assert taken._taken._slots.buffer_info()[1] * 8 / 50_000 < 22
    for name in ("7", "49999", "7"):
        taken.take(name)
    assert taken.repeated == {"7": 3, "49999": 2}
