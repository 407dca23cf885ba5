"""A run of several shards, as users type it: every format, standard input, the summary, and what a wrong call says."""

import csv
import gzip
import json
from pathlib import Path

import duckdb
import pyarrow.parquet as pq
import pytest
from commands import extractor, python
from disturbed import PATIENT, Batch, article, lines
from thorough import thorough

from extractor.articles import ReadingOptions, cut, fingerprint, raw_rows, read_articles
from extractor.batch import Counts, RunError, RunOptions, run
from extractor.lexicon import LexiconError

pytestmark = pytest.mark.usefixtures("read_once")

CORPUS = Path("corpus/dev.jsonl")
SMALL = 20_000
"""Bytes of a shard, so that the corpus has several."""


@pytest.fixture
def articles(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The first twelve of the corpus."""
    path = tmp_path_factory.mktemp("articles") / "in.jsonl"
    path.write_text("".join(CORPUS.read_text("utf-8").splitlines(keepends=True)[:12]), "utf-8")
    return path


def test_shards_hold_the_rows_of_the_inputs_in_order(tmp_path: Path) -> None:
    """Whatever the format and the size of a shard."""
    rows = [json.loads(line) for line in CORPUS.read_text("utf-8").splitlines()]
    (tmp_path / "a.jsonl").write_bytes(CORPUS.read_bytes() + b"\n{broken\n" + CORPUS.read_bytes().rstrip())
    (tmp_path / "b.jsonl.gz").write_bytes(gzip.compress(CORPUS.read_bytes()))
    with (tmp_path / "c.csv").open("w", encoding="utf-8", newline="") as file:
        table = csv.DictWriter(file, list(rows[0]))
        table.writeheader()
        table.writerows(rows)
    for row in rows[:5]:
        (tmp_path / f"{row['id']}.txt").write_text(row["text"], "utf-8")
    options = ReadingOptions()
    whole = list(read_articles([tmp_path], options))
    for size in (1, 3_000, SMALL, 10**9):
        shards = list(cut([tmp_path], options, size))
        read = [row.read() for shard in shards for row in raw_rows(shard, options)]
        assert [row for row in read if row is not None] == whole
        assert list(map(fingerprint, shards)) == list(map(fingerprint, cut([tmp_path], options, size)))
    assert len(list(cut([tmp_path], options, 3_000))) > 20


def test_a_line_longer_than_a_row_may_be_is_told_and_passed_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("extractor.articles.sources.ROW_LIMIT", 1000)
    long = json.dumps({"id": "long", "text": "x" * 5000})
    (tmp_path / "in.jsonl").write_text(f'{{"id": "a", "text": "x"}}\n{long}\n{{"id": "b", "text": "x"}}\n', "utf-8")
    for size in (1, 10**6):
        shards = cut([tmp_path / "in.jsonl"], ReadingOptions(), size)
        names = [row.id for shard in shards for raw in raw_rows(shard, ReadingOptions()) if (row := raw.read())]
        assert names == ["a", "in:2", "b"]


@pytest.mark.parametrize("name", ["o.jsonl", "o.csv", "o.parquet", "o.duckdb"])
def test_a_run_in_shards_writes_what_a_simple_one_does(articles: Path, tmp_path: Path, name: str) -> None:
    assert extractor("extract", articles, "-o", tmp_path / name).returncode == 0
    told: list[int] = []

    def progress(counts: Counts, shard: object) -> None:
        told.append(counts.articles)

    (tmp_path / "shards").mkdir()
    summary = run([articles], tmp_path / "shards" / name, RunOptions(shard_bytes=SMALL // 4), progress)
    assert told[0] == 0
    assert len(told) > 2, "several shards"
    assert told == sorted(told)
    assert summary.counts.articles == 12
    assert summary.seconds > 0
    one, other = tmp_path / name, tmp_path / "shards" / name
    if name == "o.parquet":
        assert pq.read_table(one) == pq.read_table(other)
    elif name == "o.duckdb":
        tables = [duckdb.connect(str(path)).sql("SELECT * FROM tuples").fetchall() for path in (one, other)]
        assert tables[0] == tables[1]
    else:
        assert one.read_bytes() == other.read_bytes()
    assert [path.name for path in (tmp_path / "shards").iterdir()] == [name]


def test_a_run_that_may_decide_reads_few_articles_one_by_one(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "in.jsonl").write_text("".join(json.dumps(article(n)) + "\n" for n in range(6)), "utf-8")
    told: list[tuple[int, object]] = []

    def progress(counts: Counts, shard: object) -> None:
        told.append((counts.articles, shard))

    inputs, options = [tmp_path / "in.jsonl"], RunOptions(workers=None)
    summary = run(inputs, tmp_path / "o.jsonl", options, progress)
    assert told == [(count, None) for count in range(7)]
    assert (summary.counts.articles, summary.dashboard) == (6, None)
    run(inputs, None, options)
    assert capsys.readouterr().out == (tmp_path / "o.jsonl").read_text("utf-8")


def test_a_run_from_python_is_refused_like_the_command(tmp_path: Path) -> None:
    source = tmp_path / "in.jsonl"
    source.write_text(json.dumps(article(0)) + "\n", "utf-8")
    with pytest.raises(RunError, match="need an output"):
        run([source], None, RunOptions(workers=2))
    with pytest.raises(RunError, match=r"in\.jsonl is one of the inputs; name another output"):
        run([source], source, RunOptions(force=True))
    with pytest.raises(LexiconError, match="no such directory"):
        run([source], tmp_path / "o.jsonl", RunOptions(lexicon=(tmp_path / "nowhere",)))


def test_nested_parquet_holds_an_article_a_row_with_its_tuples(articles: Path, tmp_path: Path) -> None:
    assert extractor("extract", articles, "-o", tmp_path / "o.jsonl").returncode == 0
    assert extractor("extract", articles, "-o", tmp_path / "o.parquet", "--nested").returncode == 0
    rows = pq.read_table(tmp_path / "o.parquet").to_pylist()
    for row in rows:
        for found in row["tuples"]:
            found["evidence"] = dict(found["evidence"])
            found["alternatives"] = {slot: one for slot, one in (found["alternatives"] or {}).items() if one}
            if not found["alternatives"]:
                del found["alternatives"]
    assert [(row["id"], row["tuples"]) for row in rows] == [
        (line["id"], line["tuples"]) for line in lines(tmp_path / "o.jsonl")
    ]
    refused = extractor("extract", articles, "-o", tmp_path / "o.csv", "--nested")
    assert refused.returncode == 2
    assert "only Parquet can be nested" in refused.stderr


def test_standard_input_and_globs_are_read_in_shards_too(tmp_path: Path) -> None:
    text = "".join(json.dumps(article(n)) + "\n" for n in range(60))
    (tmp_path / "in-1.jsonl").write_text(text, "utf-8")
    for inputs, name in (("-", "a.csv"), (str(tmp_path / "in-*.jsonl"), "b.csv")):
        done = extractor("extract", inputs, "-o", tmp_path / name, "--workers", "0", text=text)
        assert done.returncode == 0, done.stderr
        assert "60 articles   40 tuples in 40 articles   0 errors" in done.stderr
    assert (tmp_path / "a.csv").read_bytes() == (tmp_path / "b.csv").read_bytes()


@thorough
def test_large_inputs_use_workers_by_themselves_and_small_ones_do_not(batch: Batch) -> None:
    batch.write(30)
    large = batch.run("-o", batch.folder / "o.jsonl", *PATIENT)
    assert large.returncode == 0, large.stderr
    assert "30 articles   20 tuples in 20 articles   0 errors" in large.stderr
    assert "articles/s" in large.stderr
    quiet = extractor("extract", batch.input, "-o", batch.folder / "o.jsonl", "--force", "--quiet", "--workers", 0)
    assert quiet.stderr == ""


@thorough
def test_a_small_input_loads_neither_dask_nor_any_other_library_of_runs(articles: Path, tmp_path: Path) -> None:
    code = (
        "import sys; sys.argv = ['extractor', 'extract', sys.argv[1], '-o', sys.argv[2]]\n"
        "from extractor.cli import main\n"
        "try: main()\nexcept SystemExit as end: assert not end.code\n"
        "print([m for m in ('distributed', 'dask', 'pandas', 'pyarrow', 'duckdb') if m in sys.modules])"
    )
    assert python(code, articles, tmp_path / "o.jsonl").strip() == "[]"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("--workers", "2"), "need an output: -o OUT"),
        (("-o", "{}/o.csv", "--workers", "-1"), "--workers and --timeout cannot be negative"),
        (("-o", "{}/o.csv", "--timeout", "0"), "--workers and --timeout cannot be negative"),
        (("-o", "{}/o.xls", "--resume"), "unknown kind of output"),
        (("-o", "{}/whole.csv", "--resume"), "whole.csv exists and is whole: nothing to resume"),
        (("-o", "{}/no/o.csv", "--workers", "0"), "no such folder to write into"),
    ],
)
def test_a_wrong_call_ends_with_one_line_and_status_2(tmp_path: Path, arguments: tuple[str, ...], message: str) -> None:
    (tmp_path / "whole.csv").touch()
    done = extractor("extract", CORPUS, *(argument.format(tmp_path) for argument in arguments))
    assert done.returncode == 2
    assert message in done.stderr
    assert len(done.stderr.splitlines()) == 1
    assert [path.name for path in tmp_path.iterdir()] == ["whole.csv"]
