"""scripts/synthetic_mentions.py: as many mentions as asked for, in our formats, spread as real ones are."""

import json
import runpy
from collections import Counter
from pathlib import Path

import pytest
from commands import extractor


def made(output: Path, number: int, monkeypatch: pytest.MonkeyPatch, *more: str) -> Path:
    monkeypatch.setattr("sys.argv", ["synthetic_mentions.py", str(number), "-o", str(output), *more])
    runpy.run_path("scripts/synthetic_mentions.py", run_name="__main__")
    return output


def test_the_results_fit_their_articles_and_are_spread_as_real_ones(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = made(tmp_path / "m.jsonl", 500, monkeypatch)
    beside = tmp_path / "m.jsonl.articles.jsonl"
    done = extractor("gold", "check", path, "--corpus", beside, "--run")
    assert done.returncode == 0, done.stdout
    tuples = [one for line in path.read_text("utf-8").splitlines() for one in json.loads(line)["tuples"]]
    assert len(tuples) == 500
    assert 0.15 < sum(not one["partner"] for one in tuples) / 500 < 0.35
    assert {one["status"] for one in tuples} >= {"pledged", "contracted", "received", "scheduled"}
    assert {one["doses"]["qualifier"] for one in tuples} == {"exact", "approx", "at_least", "at_most"}
    assert any(one["scope"] == "total" for one in tuples)
    assert any(one["part_of"] is not None for one in tuples)
    articles = [json.loads(line) for line in beside.read_text("utf-8").splitlines()]
    days = [one["published"] for one in articles]
    assert days == sorted(days)
    assert Counter(day[:4] for day in days).most_common(1)[0][0] == "2021"
    assert all(one["source"] for one in articles)


def test_number_and_seed_decide_and_tables_hold_days_and_sources(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import pyarrow.parquet

    first, same, other = (made(tmp_path / f"{k}.jsonl", 50, monkeypatch, "--seed", k) for k in ("1", "01", "2"))
    assert first.read_bytes() == same.read_bytes() != other.read_bytes()
    table = pyarrow.parquet.read_table(made(tmp_path / "m.parquet", 50, monkeypatch, "--force")).to_pylist()
    assert len(table) == 50
    assert all(row["published"] and row["source"] and row["value"] for row in table)
    with pytest.raises(SystemExit, match="2"):
        made(tmp_path / "m.parquet", 50, monkeypatch)
