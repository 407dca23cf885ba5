"""Works off shards, in this process or on a Dask cluster, with the same function for both.

A cluster gives what a pool of processes does not (measured: ``../shared/stack.md``): a shard whose worker dies is told,
nothing else is lost, and the worker is replaced. A shard that took its worker down, or that took too long and had its
worker ended for it, is done again in halves until the one row that does it is alone.
"""

from __future__ import annotations

import faulthandler
import logging
import os
import threading
import time
import warnings
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Generic, NamedTuple, TypeVar

from extractor.articles import Shard, needed, rows_in
from extractor.batch.shard_work import WrongVersion

if TYPE_CHECKING:
    from distributed import Client, LocalCluster

T = TypeVar("T")

Work = Callable[[Shard, int, int | None], T]
"""Works off the rows of a shard from one position to before another (``None``: all the rest)."""

Lost = Callable[[Shard, int, str], T]
"""Tells what comes of the row at a position that cannot be worked off, and why."""

Ready = Callable[[], object]
"""Loads what the work needs, before its time is taken."""

Numbered = tuple[int, Shard]

TIMEOUT = 30.0
"""Seconds that one article may take."""

_ROWS_A_TIMEOUT = 500
"""How many articles may together take as long as one may at most: some five times what is usual."""

_READY = 2
"""Tasks given out for each worker, so that none waits for the next."""


_BEGUN = "extractor-begun"
"""Topic of the events of the cluster that tell which task has begun."""

_EARLY = 0.9
"""Of the time of a task, the share within which its process must be gone to have died of something else: when a task has
begun is told a little late."""

_TOLD_WITHIN = 0.05
"""Seconds in which a worker sends what it has to tell."""

_MISSED = 15.0
"""Seconds for which a worker may be missing before another one is started in its place."""


class EngineError(RuntimeError):
    """The cluster cannot be reached, or has gone."""


class Part(NamedTuple):
    """Some rows of a shard: those from `first` to before `last`."""

    number: int
    shard: Shard
    first: int
    last: int


def run_here(shards: Iterable[Numbered], work: Work[T]) -> Iterator[tuple[int, Shard, list[T]]]:
    """Work off `shards` in this process, one after another."""
    for index, shard in shards:
        yield index, shard, [work(shard, 0, None)]


@contextmanager
def cluster(workers: int, scheduler: str | None = None) -> Iterator[Client]:
    """Give a client of the cluster at `scheduler`, or of one of `workers` processes on this machine.

    Raises :class:`~extractor.articles.MissingLibrary` without Dask, :class:`EngineError` where nobody answers.
    """
    distributed = needed("distributed", "batch")
    if scheduler is not None:
        try:
            with distributed.Client(scheduler, timeout="10s", set_as_default=False) as client:
                yield client
        except (OSError, ValueError) as error:
            raise EngineError(f"no Dask scheduler answers at {scheduler} ({error})") from None
        return
    import dask

    settings = {
        "distributed.scheduler.allowed-failures": 0,  # the halves are the second try
        "distributed.admin.system-monitor.interval": "10s",
        "distributed.worker.profile.enabled": False,
    }
    with (
        dask.config.set(settings),
        distributed.LocalCluster(
            n_workers=workers,
            threads_per_worker=1,
            dashboard_address=":0",  # any port: the usual one may be taken
            silence_logs=logging.CRITICAL,
        ) as local,
        distributed.Client(local, set_as_default=False) as client,
        _kept_up(local, client, workers),
    ):
        yield client


@contextmanager
def _kept_up(local: LocalCluster, client: Client, workers: int) -> Iterator[None]:
    """Start another worker where one stays away.

    Dask's nanny replaces a worker that dies, but not one that dies while it starts, as happens on a machine that is busy;
    with nobody left to work, the run would wait for ever.
    """
    ended = threading.Event()

    def watch() -> None:
        missing_since: float | None = None
        while not ended.wait(min(1.0, _MISSED / 3)):
            try:
                missing = workers - len(client.nthreads())
            except OSError:
                return  # the run itself tells that the scheduler has gone
            if missing <= 0:
                missing_since = None
            elif missing_since is None:
                missing_since = time.monotonic()
            elif time.monotonic() - missing_since > _MISSED:
                local.scale(len(local.worker_spec) + missing)
                missing_since = time.monotonic()

    watcher = threading.Thread(target=watch, name="extractor-workers", daemon=True)
    watcher.start()
    try:
        yield
    finally:
        ended.set()
        watcher.join()


@dataclass
class _Open(Generic[T]):
    """A shard under way: what has come of its parts, and how many are out."""

    shard: Shard
    out: int = 0
    done: dict[int, T] = field(default_factory=dict)


class ClusterRun(Generic[T]):
    """Works off shards on the cluster of `client` with `work`, halving those that are lost; `lost` names the row.

    `ready` is called before each part of the work, in the process that does it; no article is charged for the time.
    """

    def __init__(self, client: Client, ready: Ready, work: Work[T], lost: Lost[T], timeout: float = TIMEOUT) -> None:
        self._client = client
        self._ready = ready
        self._work = work
        self._lost = lost
        self._timeout = timeout
        self._open: dict[int, _Open[T]] = {}
        self._parts: dict[Any, Part] = {}
        self._results: dict[Any, T] = {}
        self._suspects: list[Part] = []
        self._queue: Any = None

    def run(self, shards: Iterable[Numbered]) -> Iterator[tuple[int, Shard, list[T]]]:
        """Yield each shard with what came of its rows, in the order of the rows; the shards as they are done."""
        from distributed import as_completed

        self._queue = as_completed(loop=self._client.loop)
        waiting = iter(shards)
        more = True
        while more or self._parts:
            while more and len(self._parts) < self._room():
                following = next(waiting, None)
                if following is None:
                    more = False
                    break
                index, shard = following
                self._open[index] = _Open(shard)
                self._give_out(Part(index, shard, 0, rows_in(shard)))
            if self._parts:
                yield from self._take(self._next())
        for part in self._suspects:
            self._open[part.number].out -= 1  # out again at once; counted until now, so that its shard stays open
            self._give_out(part)
            future = self._next()
            if self._died_early(future):  # perhaps with a worker that was going anyway: only the second time convicts
                self._parts.pop(future)
                self._open[part.number].out -= 1
                future.release()
                self._give_out(part)
                future = self._next()
            yield from self._take(future, alone=True)
        if self._open:
            raise EngineError(f"{len(self._open)} shards did not come back")  # never silently

    def _next(self) -> Any:
        """The next future that is done, its result fetched.

        A result that goes with its worker before it is fetched is worked out again; where that fails, so has the future.
        """
        from distributed import KilledWorker

        while True:
            future = next(self._queue)
            if future.status == "finished":
                with suppress(KilledWorker):
                    self._results[future] = future.result()
            if future.status not in ("lost", "pending"):
                return future
            self._queue.add(future)

    def _room(self) -> int:
        threads: dict[str, int] = self._client.nthreads()
        return _READY * max(1, sum(threads.values()))

    def _give_out(self, part: Part) -> None:
        seconds = self._budget(part)
        with warnings.catch_warnings():
            warnings.filterwarnings("ignore", message="Sending large graph")
            future = self._client.submit(
                in_time, self._ready, self._work, part.shard, part.first, part.last, seconds, pure=False, retries=0
            )
        self._parts[future] = part
        self._open[part.number].out += 1
        self._queue.add(future)

    def _budget(self, part: Part) -> float:
        return self._timeout * (1 + (part.last - part.first - 1) / _ROWS_A_TIMEOUT)

    def _take(self, future: Any, *, alone: bool = False) -> Iterator[tuple[int, Shard, list[T]]]:
        early = self._died_early(future)
        part = self._parts.pop(future)
        shard = self._open[part.number]
        if future.status == "finished":
            shard.done[part.first] = self._results.pop(future)
        elif future.status == "error":
            error = future.exception()
            if isinstance(error, WrongVersion):
                raise error
            if part.last - part.first > 1:
                self._halve(part)
            elif alone:
                reason = self._reason(error, early=early)
                shard.done[part.first] = self._lost(part.shard, part.first, reason)
            else:
                # It may only have waited behind the row that took the worker down: judged when nothing else runs.
                self._suspects.append(part)
                return
        else:
            raise EngineError(f"the Dask scheduler has gone, or has dropped the work ({future.status})")
        future.release()
        shard.out -= 1
        if not shard.out:
            del self._open[part.number]
            yield part.number, shard.shard, [shard.done[first] for first in sorted(shard.done)]

    def _died_early(self, future: Any) -> bool:
        """Whether the process of a task was gone before the task's time was up, counted from when the task began."""
        from distributed import KilledWorker

        if future.status != "error" or not isinstance(future.exception(), KilledWorker):
            return False
        began = [at for at, key in self._client.get_events(_BEGUN) if key == future.key]
        return not began or time.time() - began[-1] < _EARLY * self._budget(self._parts[future])

    def _halve(self, part: Part) -> None:
        middle = (part.first + part.last) // 2
        self._give_out(part._replace(last=middle))
        self._give_out(part._replace(first=middle))

    def _reason(self, error: BaseException, *, early: bool) -> str:
        from distributed import KilledWorker

        if not isinstance(error, KilledWorker):
            return f"{type(error).__name__}: {error}"
        return "its process died" if early else f"took longer than {self._timeout:g} s"


def in_time(ready: Ready, work: Work[T], shard: Shard, first: int, last: int | None, seconds: float) -> T:
    """Work off rows within `seconds`, or end this process.

    A timer of the C library ends it: code that hangs may hold the interpreter, and no exception reaches into it. The
    scheduler is told when work begins, as a task may have waited long for its worker, and that for its libraries.
    """
    from distributed import get_worker

    ready()
    worker = get_worker()
    worker.log_event(_BEGUN, worker.get_current_task())
    time.sleep(_TOLD_WITHIN)  # else work that holds the interpreter at once would keep this from being sent
    with Path(os.devnull).open("w") as nowhere:
        faulthandler.dump_traceback_later(seconds, exit=True, file=nowhere)
        try:
            return work(shard, first, last)
        finally:
            faulthandler.cancel_dump_traceback_later()
