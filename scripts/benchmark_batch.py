"""What a run over many articles costs, beside what it cannot be cheaper than, all in one run and as ratios.

    scripts/benchmark_batch.py SPARSE.jsonl DENSE.jsonl [--rounds 3] [--articles 2000] [--many 40000] [--reader fast]

SPARSE is general news, DENSE articles about vaccines (repeated to `--articles`). For each, every step is a process of its
own that loads all it needs before it is timed: (a) underthesea's ``word_tokenize`` over every article and nothing else,
(b) a plain compiled regular expression over every article, (c) reading the file, and the extractor from file to lines of
output. Times are those of the processor, the best of `--rounds`, since the machine may have other things to do; memory is
the most that the process held. For dense articles the extractor and (a) also take turns in one process, some 50 articles
each, so that both see the same swings of the machine's clock. Then whole commands by the clock: start-up on one article
beside importing the libraries, and `--many` sparse articles and a tenth of it dense ones with 1 and 2 workers.
"""

from __future__ import annotations

import argparse
import json
import re
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from functools import partial
from itertools import cycle, islice
from pathlib import Path
from typing import TYPE_CHECKING

from extractor.model_file import DEFAULT_READER

if TYPE_CHECKING:
    from extractor.articles import Shard

STEPS = ("extractor", "tokenize", "scan", "read")
NAMES = {
    "extractor": "extractor, from file to output",
    "tokenize": "(a) word_tokenize over everything",
    "scan": "(b) plain regex scan",
    "read": "(c) reading the file",
}
BASE = "import underthesea, spacy; underthesea.word_tokenize('Nhật Bản tặng Việt Nam 3 triệu liều vaccine.')"
ONE = json.dumps({"id": "a", "text": "Nhật Bản tặng Việt Nam 3 triệu liều vaccine."})


def main() -> None:
    """Read the command line; do one step, or all of them in processes of their own."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sparse", type=Path, help="general news, JSON Lines")
    parser.add_argument("dense", type=Path, help="articles about vaccines, JSON Lines")
    parser.add_argument("--rounds", type=int, default=3, help="of which the best counts")
    parser.add_argument("--articles", type=int, default=2000, help="for each step")
    parser.add_argument("--many", type=int, default=40_000, help="sparse articles for the workers; 0: leave that out")
    parser.add_argument("--reader", default=DEFAULT_READER, help="fast or best, in every step of the extractor")
    parser.add_argument("--step", choices=(*STEPS, "turns"), help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.step:
        step, file, reader = options.step, options.sparse, options.reader
        print(json.dumps(turns(file, reader) if step == "turns" else timed(step, file, reader)))
        return
    with tempfile.TemporaryDirectory() as folder:
        here = Path(folder)
        for name, corpus in (("sparse", options.sparse), ("dense", options.dense)):
            file = repeated(corpus, here / f"{name}.jsonl", options.articles)
            report_steps(name, file, options.articles, options.rounds, options.reader)
        report_turns(file, options.rounds, options.reader)
        report_start(here, options.rounds, options.reader)
        if options.many:
            report_workers("sparse", repeated(options.sparse, here / "many.jsonl", options.many), options)
            report_workers("dense", repeated(options.dense, here / "many.jsonl", options.many // 10), options)


def repeated(corpus: Path, target: Path, number: int) -> Path:
    """Write `number` articles into `target`, those of `corpus` over and over."""
    lines = corpus.read_text("utf-8").splitlines(keepends=True)
    with target.open("w", encoding="utf-8") as file:
        file.writelines(islice(cycle(lines), number))
    return target


def report_steps(name: str, file: Path, number: int, rounds: int, reader: str) -> None:
    """Time every step over `file`, and print what the extractor's time is of each."""
    best: dict[str, tuple[float, int]] = {}
    for _ in range(rounds):
        for step in STEPS:
            seconds, memory = of_a_process(step, file, reader)
            best[step] = min(best.get(step, (seconds, memory)), (seconds, memory))
    megabytes = file.stat().st_size / 1e6
    print(f"\n{name}: {number} articles, {megabytes:.1f} MB, reader {reader}")
    for step, (seconds, memory) in best.items():
        ratio = best["extractor"][0] / seconds
        print(
            f"  {NAMES[step]:36} {seconds:8.3f} s {number / seconds:10,.0f} articles/s {megabytes / seconds:8.1f} MB/s"
            f" {memory:6} MB   extractor takes {ratio:.3f} x"
        )
    extractor = best["extractor"][0]
    print(f"  articles/s over those of (a):        {best['tokenize'][0] / extractor:8.2f} x")
    print(f"  time over that of (a):               {extractor / best['tokenize'][0]:8.2f} x")
    print(f"  time over that of (b) + (c):         {extractor / (best['scan'][0] + best['read'][0]):8.2f} x")


def report_turns(file: Path, rounds: int, reader: str) -> None:
    """Print the time of the extractor over that of (a) where they take turns."""
    ratios = sorted(
        extractor / tokenize for extractor, tokenize in (of_a_process("turns", file, reader) for _ in range(rounds))
    )
    print("  time over that of (a), by turns:     " + " ".join(f"{ratio:8.2f}" for ratio in ratios) + " x")


def of_a_process(step: str, file: Path, reader: str) -> tuple[float, float]:
    """Return the two figures that a process of its own measures for `step`."""
    command = [sys.executable, __file__, file, file, "--step", step, "--reader", reader]
    first, second = json.loads(subprocess.run(command, capture_output=True, check=True).stdout)
    return first, second


def turns(file: Path, reader: str) -> tuple[float, float]:
    """Return the processor seconds of the extractor and of (a) over all of `file`, a few articles at a time each."""
    spent = [0.0, 0.0]
    with tempfile.TemporaryDirectory() as folder, file.open(encoding="utf-8") as lines:
        part = Path(folder, "part.jsonl")
        while piece := list(islice(lines, 50)):
            part.write_text("".join(piece), "utf-8")
            for which, step in enumerate(("extractor", "tokenize")):
                work = ready(step, part, reader)
                start = time.process_time()
                work()
                spent[which] += time.process_time() - start
    return spent[0], spent[1]


def timed(step: str, file: Path, reader: str) -> tuple[float, int]:
    """Return the processor seconds that `step` takes over `file` once it has loaded, and its peak memory in MB."""
    work = ready(step, file, reader)
    start = time.process_time()
    work()
    seconds = time.process_time() - start
    return seconds, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def ready(step: str, file: Path, reader: str) -> Callable[[], object]:
    """Load what `step` needs, and return what does it."""
    if step == "read":
        return lambda: sum(1 for _ in read(file))
    if step == "extractor":
        from extractor import Extractor
        from extractor.articles import ReadingOptions, cut
        from extractor.batch.shard_work import Job, run_shard

        job = Job(Extractor(reader=reader))
        job.extractor.load()
        return lambda: [run_shard(shard, job) for shard in cut([file], ReadingOptions())]
    texts = [str(row["text"]) for row in read(file)]
    if step == "scan":
        units = re.compile("liều|vaccine|vắc xin", re.IGNORECASE)
        return lambda: [units.search(text) for text in texts]
    from underthesea import word_tokenize

    word_tokenize("tải mô hình")
    return lambda: [word_tokenize(text) for text in texts]


def read(file: Path) -> Iterator[dict[str, object]]:
    """The rows of a file."""
    with file.open("rb") as lines:
        yield from map(json.loads, lines)


def report_start(folder: Path, rounds: int, reader: str) -> None:
    """Print how long the command takes on one article, beside the libraries alone."""
    (folder / "one.jsonl").write_text(ONE, "utf-8")
    base = command = float("inf")
    for _ in range(2 * rounds):
        base = min(base, clocked(sys.executable, "-c", BASE)[0])
        command = min(command, clocked(extractor(), "extract", folder / "one.jsonl", "--reader", reader)[0])
    print(f"\nstart-up to the first tuple: {command:.2f} s; underthesea, spaCy and one sentence: {base:.2f} s")
    print(f"  more than the libraries: {command - base:.2f} s")


def report_workers(name: str, file: Path, options: argparse.Namespace) -> None:
    """Print how long the command takes over many articles with one and with two workers."""
    number = options.many if name == "sparse" else options.many // 10
    print(f"\n{name}: {number} articles, {file.stat().st_size / 1e6:.0f} MB, whole command by the clock")
    best: dict[int, float] = {}
    for workers in (0, 1, 2):
        for _ in range(options.rounds if name == "sparse" else 1):
            output = file.with_suffix(".out.jsonl")
            how = ("--force", "--workers", workers, "--reader", options.reader)
            seconds, memory = clocked(extractor(), "extract", file, "-o", output, *how)
            best[workers] = min(best.get(workers, seconds), seconds)
        rate = number / best[workers]
        print(f"  {workers} workers: {best[workers]:7.2f} s {rate:10,.0f} articles/s, largest process {memory} MB")
    print(f"  two workers over one: {best[1] / best[2]:.2f} x; start of the cluster included")
    running = {workers: min(clocked_running(file, workers, options.rounds, options.reader)) for workers in (1, 2)}
    print(f"  two workers over one: {running[1] / running[2]:.2f} x; once the cluster runs")


def clocked_running(file: Path, workers: int, rounds: int, reader: str) -> list[float]:
    """Return the seconds by the clock that a cluster takes that has started and loaded all it needs."""
    from extractor import Extractor
    from extractor.articles import SHARD_BYTES, ReadingOptions, cut
    from extractor.batch.engine import ClusterRun, cluster
    from extractor.batch.shard_work import Done, Job, prepare, run_shard

    job = Job(Extractor(reader=reader))

    def work(shard: Shard, first: int, last: int | None) -> Done:
        return run_shard(shard, job, first, last)

    def lose(shard: Shard, position: int, reason: str) -> Done:
        raise RuntimeError(f"row {position} was lost: {reason}")

    found = []
    with cluster(workers) as client:
        for _ in range(rounds + 1):  # the first round loads
            start = time.monotonic()
            shards = enumerate(cut([file], ReadingOptions(), SHARD_BYTES))
            for _ in ClusterRun(client, partial(prepare, job), work, lose).run(shards):
                pass
            found.append(time.monotonic() - start)
    return found[1:]


def extractor() -> Path:
    """The command of the environment that runs this."""
    return Path(sys.executable).with_name("extractor")


def clocked(*command: object) -> tuple[float, int]:
    """Run a command; return its seconds by the clock, and the peak memory in MB of the largest process so far."""
    start = time.monotonic()
    subprocess.run(list(map(str, command)), capture_output=True, check=True)
    return time.monotonic() - start, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024


if __name__ == "__main__":
    main()
