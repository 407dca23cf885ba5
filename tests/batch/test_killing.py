"""Whatever is killed, fills up or changes: the output in the end is that of an undisturbed run."""

import json
import os
import signal
from pathlib import Path

import pytest
from commands import extractor, process, until
from disturbed import PATIENT, Batch, alive, lines
from thorough import thorough

from extractor.articles import Shard
from extractor.batch import Counts, run

pytestmark = pytest.mark.usefixtures("read_once")

NUMBER = 30


@thorough
def test_a_killed_worker_costs_nothing_and_an_article_that_kills_it_only_itself(batch: Batch) -> None:
    batch.write(NUMBER, {0: "WAIT ", NUMBER - 1: "ABORT "})
    output = batch.folder / "o.jsonl"
    with batch.start("-o", output, "--workers", 1, *PATIENT) as under_way:
        until(batch.waiting)
        os.kill(batch.waiting()[0], signal.SIGKILL)
        batch.go()
        assert under_way.stderr is not None
        told = under_way.stderr.read()
    assert under_way.returncode == 1, told
    assert f"{NUMBER} articles" in told
    assert "1 error" in told
    found = lines(output)
    last = NUMBER - 1
    reason = f"{batch.input} line {NUMBER}: its process died"
    assert found[last] == {"id": f"a{last}", "tuples": [], "error": {"step": "worker", "reason": reason}}
    assert found[:last] == batch.undisturbed()[:last]
    assert sorted(p.name for p in batch.folder.iterdir()) == ["in.jsonl", "injected", "o.jsonl"]


@thorough
def test_a_run_whose_process_is_killed_goes_on_where_it_was(batch: Batch) -> None:
    batch.write(NUMBER, {NUMBER - 1: "WAIT "})
    output = batch.folder / "o.jsonl"
    manifest = batch.folder / "o.jsonl.run" / "manifest.jsonl"
    with batch.start("-o", output, "--workers", 1, *PATIENT) as under_way:
        until(lambda: batch.waiting() and len(manifest.read_bytes().splitlines()) == batch.shards)
        under_way.kill()
    until(lambda: not any(map(alive, batch.waiting())))
    assert not output.exists(), "half a file is never seen"
    with manifest.open("a") as file:
        file.write('{"shard": 9, "finger')  # as if it had been killed while writing this
    refused = extractor("extract", batch.input, "-o", output)
    assert refused.returncode == 2
    assert "holds an interrupted run; --resume goes on with it" in refused.stderr
    batch.go()
    resumed = extractor("extract", batch.input, "-o", output, "--workers", 0, "--resume")
    assert resumed.returncode == 0, resumed.stderr
    assert f"{batch.shards - 1} shards were done before" in resumed.stderr
    assert f"{NUMBER} articles" in resumed.stderr
    assert lines(output) == batch.undisturbed()


@thorough
@pytest.mark.parametrize(
    ("workers", "request_to_end"),
    [
        (0, signal.SIGTERM),
        (1, signal.SIGINT),
    ],
)
def test_a_run_that_is_interrupted_goes_on_where_it_was(
    batch: Batch, workers: int, request_to_end: signal.Signals
) -> None:
    batch.write(NUMBER, {NUMBER - 1: "WAIT "})
    output = batch.folder / "o.csv"
    manifest = batch.folder / "o.csv.run" / "manifest.jsonl"
    with batch.start("-o", output, "--workers", workers, *PATIENT) as under_way:
        until(lambda: batch.waiting() and len(manifest.read_bytes().splitlines()) == batch.shards)
        under_way.send_signal(request_to_end)
        assert under_way.stderr is not None
        told = under_way.stderr.read()
    assert under_way.returncode == 130, told
    assert told.splitlines()[-1].startswith("interrupted after ")
    assert "--resume goes on with it" in told
    assert "Traceback" not in told
    until(lambda: not any(map(alive, batch.waiting())))
    batch.go()
    resumed = extractor("extract", batch.input, "-o", output, "--workers", 0, "--resume")
    assert resumed.returncode == 0, resumed.stderr
    whole = extractor("extract", batch.input, "-o", batch.folder / "whole.csv", "--workers", 0)
    assert whole.returncode == 0
    assert output.read_bytes() == (batch.folder / "whole.csv").read_bytes()


def test_a_disk_that_fills_loses_only_the_shard_under_way(batch: Batch, small_disk: Path) -> None:
    batch.write(NUMBER)
    output = small_disk / "o.jsonl"
    full = extractor("extract", batch.input, "-o", output, "--workers", 0)
    assert full.returncode == 2
    assert "No space left on device" in full.stderr
    assert "--resume goes on with it" in full.stderr
    assert len(full.stderr.splitlines()) == 1
    assert not output.exists()
    assert process(["mount", "-o", "remount,size=4m", small_disk]).returncode == 0
    resumed = extractor("extract", batch.input, "-o", output, "--workers", 0, "--resume")
    assert resumed.returncode == 0, resumed.stderr
    assert "shards were done before" in resumed.stderr
    assert lines(output) == batch.undisturbed()


def interrupted(batch: Batch) -> Path:
    """A run of which all shards but the last are done."""
    batch.write(NUMBER)
    output = batch.folder / "o.jsonl"
    done: list[Shard | None] = []

    def stop(counts: Counts, shard: Shard | None) -> None:
        done.append(shard)
        if len(done) == batch.shards:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        run([batch.input], output, progress=stop)
    return output


def test_an_input_that_has_changed_is_refused_and_redone_when_asked(batch: Batch) -> None:
    output = interrupted(batch)
    text = batch.input.read_text("utf-8")
    batch.input.write_text(text.replace("tặng Việt Nam 200.000", "tặng Việt Nam 900.000", 1), "utf-8")
    refused = extractor("extract", batch.input, "-o", output, "--workers", 0, "--resume")
    assert refused.returncode == 2
    assert "in.jsonl has changed since the run" in refused.stderr
    assert "--redo" in refused.stderr
    with batch.input.open("a", encoding="utf-8") as file:
        file.write(json.dumps({"id": "late", "published": None, "text": "Nga tặng 7.000 liều."}) + "\n")
    refused = extractor("extract", batch.input, "-o", output, "--workers", 0, "--resume")
    assert refused.returncode == 2
    assert "the inputs have changed" in refused.stderr
    redone = extractor("extract", batch.input, "-o", output, "--workers", 0, "--redo")
    assert redone.returncode == 0, redone.stderr
    assert f"{batch.shards - 2} shards were done before" in redone.stderr, "only what has changed is done again"
    assert lines(output) == batch.undisturbed()


@thorough
def test_another_lexicon_is_refused_and_all_is_redone_when_asked(batch: Batch, tmp_path: Path) -> None:
    output = interrupted(batch)
    (tmp_path / "rows").mkdir()
    arguments = ("extract", batch.input, "-o", output, "--workers", 0, "--lexicon", tmp_path / "rows")
    refused = extractor(*arguments, "--resume")
    assert refused.returncode == 2
    assert "the options are others since the run" in refused.stderr
    redone = extractor(*arguments, "--redo")
    assert redone.returncode == 0, redone.stderr
    assert "were done before" not in redone.stderr
    assert lines(output) == batch.undisturbed()
