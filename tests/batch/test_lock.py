"""Several runs to one output: one at a time writes it, the others are told who does."""

import fcntl
import json
import os
import platform
import re
import signal
import subprocess
from contextlib import ExitStack
from pathlib import Path

import pytest
from commands import EXTRACTOR, extractor, python, started, until
from disturbed import Batch, lines
from thorough import thorough

from extractor.batch import RunError
from extractor.batch.lock import locked

SECONDS = 120
"""For which a command may run."""

SHARDED = ("--workers", "0")


def names(batch: Batch) -> list[str]:
    return sorted(path.name for path in batch.folder.iterdir())


def test_a_second_run_is_told_who_writes_and_touches_nothing(batch: Batch) -> None:
    batch.write(6)
    output = batch.folder / "o.jsonl"
    output.write_text("what was there before", "utf-8")
    with locked(output):
        for second in (("--force",), ("--resume", "--force"), (*SHARDED, "--force")):
            refused = extractor("extract", batch.input, "-o", output, *second)
            assert refused.returncode == 2, second
            assert refused.stderr.startswith(f"error: another run, process {os.getpid()} on host {platform.node()}, is")
    assert names(batch) == ["in.jsonl", "injected", "o.jsonl"]
    assert output.read_text("utf-8") == "what was there before"


@thorough
@pytest.mark.parametrize("first", [("--force",), (*SHARDED, "--resume")])
def test_nobody_writes_an_output_that_a_run_is_writing(batch: Batch, first: tuple[str, ...]) -> None:
    batch.write(6, {0: "WAIT "})
    output = batch.folder / "o.jsonl"
    if "--resume" in first:
        with batch.start("-o", output, *SHARDED) as killed:
            until(batch.waiting)
            killed.kill()
        assert "o.jsonl.lock" in names(batch), "what is left behind is known for stale"
    with batch.start("-o", output, *first) as run:
        until(lambda: run.pid in batch.waiting())
        who = (
            rf"error: another run, process {run.pid} on host {re.escape(platform.node())}, is writing {output} since \d"
        )
        for second in ((), ("--force",), ("--resume",), (*SHARDED, "--force"), ("--redo",)):
            refused = extractor("extract", batch.input, "-o", output, *second)
            assert refused.returncode == 2, second
            assert re.match(who, refused.stderr)
            assert len(refused.stderr.splitlines()) == 1
        batch.go()
        told = run.communicate(timeout=SECONDS)[1]
    assert run.returncode == 0, told
    assert lines(output) == batch.undisturbed()
    assert names(batch) == ["in.jsonl", "injected", "o.jsonl"]


@thorough
@pytest.mark.parametrize("mode", [SHARDED])
def test_runs_that_begin_at_once_never_write_a_wrong_file(batch: Batch, mode: tuple[str, ...]) -> None:
    batch.write(6)
    output = batch.folder / "o.jsonl"
    with ExitStack() as stack:
        ways: list[tuple[str, ...]] = [(), ("--force",), ("--resume",), ("--force",)]
        runs = [stack.enter_context(batch.start("-o", output, *mode, *way)) for way in ways]
        told = [run.communicate(timeout=SECONDS)[1] for run in runs]
    ends = [run.returncode for run in runs]
    assert 0 in ends
    assert set(ends) <= {0, 2}, told
    assert lines(output) == batch.undisturbed()
    assert names(batch) == ["in.jsonl", "injected", "o.jsonl"]


@pytest.mark.parametrize(
    "end", [signal.SIGKILL, *(pytest.param(end, marks=thorough) for end in (signal.SIGINT, signal.SIGTERM))]
)
def test_however_a_run_ends_the_next_can_begin(batch: Batch, end: signal.Signals) -> None:
    batch.write(6)
    output = batch.folder / "o.jsonl"
    before = len(names(batch))
    # It waits for somebody to type: the lock is held, and no model loaded.
    with started([EXTRACTOR, "extract", "-", "-o", output], stdin=subprocess.PIPE, stderr=subprocess.PIPE) as run:
        until(lambda: len(names(batch)) == before + 2)
        assert "o.jsonl.lock" in names(batch)
        run.send_signal(end)
        run.wait(SECONDS)
    assert ("o.jsonl.lock" in names(batch)) == (end == signal.SIGKILL)
    again = extractor("extract", batch.input, "-o", output)
    assert again.returncode == 0, again.stderr
    assert lines(output) == batch.undisturbed()
    assert "o.jsonl.lock" not in names(batch)


def owner(process: int, host: str) -> str:
    """What a lock says of who holds it."""
    return json.dumps([process, host, "2026-11-01 08:00:00+07:00"])


def left(folder: Path, process: int, host: str) -> Path:
    """A lock that was left behind."""
    lock = folder / "o.csv.lock"
    lock.write_text(owner(process, host), "utf-8")
    return lock


RACE = """
import multiprocessing, sys
from pathlib import Path
from extractor.batch import RunError
from extractor.batch.lock import locked

def hold(begin, end, held):
    begin.wait(SECONDS)
    try:
        with locked(output):
            with held.get_lock():
                held.value += 1
            end.wait(SECONDS)
    except RunError:
        end.wait(SECONDS)

output, stale, number = Path(sys.argv[1]), sys.argv[2], 6
fork = multiprocessing.get_context("fork")
for _ in range(5):
    if stale:
        output.with_name("o.csv.lock").write_text(stale, "utf-8")
    held, begin, end = fork.Value("i", 0), fork.Barrier(number), fork.Barrier(number)
    runs = [fork.Process(target=hold, args=(begin, end, held)) for _ in range(number)]
    for run in runs:
        run.start()
    for run in runs:
        run.join(SECONDS)
    print(held.value, *(run.exitcode for run in runs), len(list(output.parent.iterdir())))
""".replace("SECONDS", str(SECONDS))
"""Six processes at once, five times over; they are forked off one that has loaded next to nothing."""


@pytest.mark.parametrize("stale", [True, False])
def test_of_those_who_find_a_stale_lock_or_none_at_once_one_gets_it(tmp_path: Path, stale: bool) -> None:
    told = python(RACE, tmp_path / "o.csv", owner(1, platform.node()) if stale else "").splitlines()
    assert told == ["1 0 0 0 0 0 0 0"] * 5, "one has held it, all ended well, and nothing is left"


@pytest.mark.parametrize("process", [os.getpid(), 1, 2**22 + 1])
def test_a_lock_left_on_this_host_is_stale_whoever_has_its_process_number_now(tmp_path: Path, process: int) -> None:
    left(tmp_path, process, platform.node())
    with locked(tmp_path / "o.csv"):
        pass
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("content", [b"", b"[12, ", b"\xff", b"{}"])
def test_a_lock_that_was_not_written_to_the_end_is_stale(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "o.csv.lock").write_bytes(content)
    with locked(tmp_path / "o.csv"):
        pass


def test_a_lock_of_another_host_is_left_to_whoever_knows(tmp_path: Path) -> None:
    lock = left(tmp_path, 77, "elsewhere")
    done = extractor("extract", "corpus/dev.jsonl", "-o", tmp_path / "o.csv", "--force")
    assert done.returncode == 2
    assert "process 77 on host elsewhere, is writing" in done.stderr
    assert f"delete {lock} if you know that it has" in done.stderr
    assert [path.name for path in tmp_path.iterdir()] == [lock.name]
    lock.unlink()
    with locked(tmp_path / "o.csv"):
        pass


def test_where_a_file_system_knows_no_locks_the_file_alone_counts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unknown(file: int, operation: int) -> None:
        raise OSError(38, "Function not implemented")

    monkeypatch.setattr(fcntl, "flock", unknown)
    output = tmp_path / "o.csv"
    refusal = pytest.raises(RunError, match=r"another run, process .* delete .*o\.csv\.lock if you know")
    with locked(output), refusal, locked(output):
        pass
    with locked(output):
        pass
    assert not list(tmp_path.iterdir())


def test_a_disk_that_is_full_leaves_no_lock(small_disk: Path) -> None:
    with pytest.raises(OSError, match="No space"):
        (small_disk / "filler").write_bytes(b"x" * 10**7)
    with pytest.raises(OSError, match="No space"), locked(small_disk / "o.csv"):
        pass
    assert [path.name for path in small_disk.iterdir()] == ["filler"]
