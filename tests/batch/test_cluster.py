"""A cluster of separate processes gives what the calling process gives, byte for byte."""

import ctypes
import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from commands import LONGEST, extractor, until
from disturbed import Batch, article, lines
from obstinate import obstinate
from thorough import thorough

from extractor.articles import ReadingOptions, Shard, cut
from extractor.articles.shards import rows_in
from extractor.batch import engine


@pytest.fixture
def scheduler(tmp_path: Path) -> Iterator[str]:
    """The address of a scheduler on loopback with two workers, each a process started by hand, as on other machines."""
    contact = tmp_path / "scheduler.json"
    dask = [sys.executable, "-m", "dask"]
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    options = ["--scheduler-file", contact, "--no-dashboard"]
    with Path(os.devnull).open("w") as nowhere:
        commands = [[*dask, "scheduler", "--host", "127.0.0.1", "--port", "0", *options]]
        worker = [
            *dask,
            "worker",
            "--no-nanny",
            "--nthreads",
            "1",
            "--host",
            "127.0.0.1",
            "--local-directory",
            elsewhere,
            *options,
        ]
        commands += [worker, worker]
        processes = [subprocess.Popen(c, stdout=nowhere, stderr=nowhere, cwd=elsewhere) for c in commands]
        try:
            # The scheduler makes the file before it fills it: there is an address once the record is closed.
            until(lambda: contact.exists() and contact.read_text().rstrip().endswith("}"))
            yield json.loads(contact.read_text())["address"]
        finally:
            for running in processes:
                running.kill()  # without a nanny nothing is left behind
                running.wait(timeout=LONGEST)


@pytest.fixture
def quick_starts() -> Iterator[None]:
    """Workers are forked off a process that has loaded Dask: where what is tested is who is missed when they die, and not
    how they start."""
    import dask  # late: the quick tests collect this file, and need none of Dask

    with dask.config.set({"distributed.worker.multiprocessing-method": "forkserver"}):
        yield


@thorough
def test_two_workers_of_a_real_cluster_give_the_same_bytes_as_one_process(batch: Batch, scheduler: str) -> None:
    batch.write(20)
    with batch.input.open("a", encoding="utf-8") as file:
        file.writelines(Path("corpus/dev.jsonl").read_text("utf-8").splitlines(keepends=True)[:12])
    here, there = batch.folder / "here.jsonl", batch.folder / "there.jsonl"
    assert extractor("extract", batch.input, "-o", here, "--workers", 0).returncode == 0
    done = extractor("extract", batch.input, "-o", there, "--scheduler", scheduler)
    assert done.returncode == 0, done.stderr
    assert "dashboard: http://127.0.0.1" in done.stderr
    assert sorted(there.read_bytes().splitlines()) == sorted(here.read_bytes().splitlines())
    assert there.read_bytes() == here.read_bytes(), "and even in the same order"


@thorough
def test_workers_read_with_the_model_of_the_run(tmp_path: Path) -> None:
    own, news = obstinate(tmp_path / "own.npz"), tmp_path / "news.jsonl"
    news.write_text("".join(json.dumps(article(n)) + "\n" for n in range(3)), "utf-8")
    outputs = [tmp_path / f"{workers}.jsonl" for workers in (0, 1)]
    for workers, output in enumerate(outputs):
        done = extractor("extract", news, "-o", output, "--model", own, "--workers", workers)
        assert done.returncode == 0, done.stderr
    assert outputs[0].read_bytes() == outputs[1].read_bytes()
    assert {found["status"] for line in lines(outputs[1]) for found in line["tuples"]} == {"requested"}


@thorough
def test_a_scheduler_that_does_not_answer_is_told_in_one_line(batch: Batch) -> None:
    batch.write(1)
    done = extractor("extract", batch.input, "-o", batch.folder / "o.jsonl", "--scheduler", "tcp://127.0.0.1:9")
    assert done.returncode == 2
    assert done.stderr.startswith("error: no Dask scheduler answers at tcp://127.0.0.1:9")
    assert len(done.stderr.splitlines()) == 1


@thorough
@pytest.mark.usefixtures("quick_starts")
def test_a_worker_that_its_nanny_gives_up_is_replaced(monkeypatch: pytest.MonkeyPatch) -> None:
    from distributed.core import Status

    monkeypatch.setattr(engine, "_MISSED", 1.0)
    with engine.cluster(1) as client:
        local = client.cluster
        nanny = next(iter(local.workers.values()))
        worker = nanny.worker_address
        nanny.status = Status.starting  # a worker that dies while it starts is not started again
        os.kill(nanny.pid, signal.SIGKILL)
        until(lambda: worker not in local.scheduler.workers)  # else the task may be given to the dead one, and fail
        assert client.submit(len, "abc", pure=False).result(timeout=60) == 3


@thorough
@pytest.mark.usefixtures("quick_starts")
def test_a_row_that_takes_its_worker_down_or_keeps_it_is_named_and_the_rest_is_kept(tmp_path: Path) -> None:
    """With work that needs nothing loaded; :mod:`test_killing` has the same for the command."""
    (tmp_path / "in.txt").write_text("x" * 3000, "utf-8")
    (tmp_path / "rows.jsonl").write_text("{}\n" * 2, "utf-8")
    shards = list(enumerate(cut([tmp_path], ReadingOptions(), 1)))
    assert len(shards) == 2

    def work(shard: Shard, first: int, last: int) -> list[str]:
        if rows_in(shard) > 1 and first <= 1 < last:
            os.abort()
        if rows_in(shard) == 1:
            ctypes.PyDLL(None).sleep(600)  # and holds the interpreter
        return [f"row {row}" for row in range(first, last)]

    with engine.cluster(1) as client:
        done = engine.ClusterRun(client, bool, work, lambda shard, at, why: [f"row {at}: {why}"], timeout=3)
        found = {index: [told for part in parts for told in part] for index, _, parts in done.run(shards)}
    assert found[0] == ["row 0: took longer than 3 s"]
    assert found[1] == ["row 0", "row 1: its process died"]


@thorough
@pytest.mark.usefixtures("quick_starts")
def test_results_that_went_with_their_worker_before_they_were_fetched_are_worked_out_again(batch: Batch) -> None:
    batch.write(15)
    shards = list(enumerate(cut([batch.input], ReadingOptions())))
    assert len(shards) > 2
    with engine.cluster(1) as client:
        work = engine.ClusterRun(client, bool, lambda shard, first, last: (first, last), lambda shard, at, why: why)
        done = work.run(shards)
        found = [next(done)]
        until(lambda: not any(client.processing().values()))
        worker = next(iter(client.cluster.scheduler.workers))
        os.kill(next(iter(client.cluster.workers.values())).pid, signal.SIGKILL)
        until(lambda: worker not in client.cluster.scheduler.workers)
        found += done
    assert sorted(index for index, _, _ in found) == [index for index, _ in shards]
    assert {part[0] for _, _, parts in found for part in parts} == {0}, "none was taken for lost"
