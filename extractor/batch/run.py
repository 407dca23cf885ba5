"""A run over many articles: one after another where they are few, else in shards that are kept as they are done and put
together at the end.

>>> import json, tempfile
>>> from pathlib import Path
>>> with tempfile.TemporaryDirectory() as folder:
...     news = Path(folder, "news.jsonl")
...     _ = news.write_text(json.dumps({"id": "a", "text": "Nga tặng 1.000 liều."}), "utf-8")
...     run([news], Path(folder, "tuples.csv"), RunOptions(workers=0)).counts.tuples
1
"""

from __future__ import annotations

import json
import os
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial, reduce
from importlib.util import find_spec
from itertools import islice
from operator import iadd
from pathlib import Path

from extractor.articles import (
    SHARD_BYTES,
    Form,
    ReadingOptions,
    Shard,
    WritingOptions,
    check_output,
    cut,
    fingerprint,
    input_files,
    most_rows,
    open_texts,
    open_writer,
    printable,
    read_articles,
    replacing,
    texts_beside,
)
from extractor.batch import duplicates
from extractor.batch.counts import Counts
from extractor.batch.engine import TIMEOUT, ClusterRun, Numbered, cluster, run_here
from extractor.batch.extraction import extracted
from extractor.batch.ids import Ids
from extractor.batch.lock import locked
from extractor.batch.run_folder import Header, RunError, RunFolder
from extractor.batch.shard_work import Done, Job, begun, lost_row, prepare, run_shard
from extractor.confidence import why_no_probability
from extractor.lexicon import load_lexicon
from extractor.pipeline import Extractor

_SMALL = 2
"""Shards up to which an input is small: it takes less time than to start other processes."""


@dataclass(frozen=True, slots=True)
class RunOptions:
    """How a run is done.

    `reading`, `writing` and `lexicon` (directories of rows of the user's own) are as for a single article. `workers` are
    processes of this machine, 0 for the calling process alone, ``None`` for what is worth it: one a core where there is
    much to do, else the calling process, without shards. `scheduler` is the address of a Dask cluster to use instead.
    `timeout` are the seconds that one article may take there. `min_confidence`, from 0 to 1, leaves out less sure tuples.
    `model` is the file of a model to use in place of the bundled one, `reader` who reads with it. `dedup` marks
    near-duplicates. `unique_ids` gives an article whose id stands before one of its own (the second ``a17`` becomes
    ``a17#2``). `resume` goes on with a run that was interrupted, and refuses to where something has changed since; `redo`
    does again what has changed. `force` overwrites the output, and begins an interrupted run anew. Shards hold about
    `shard_bytes` bytes.
    """

    reading: ReadingOptions = field(default_factory=ReadingOptions)
    writing: WritingOptions = field(default_factory=WritingOptions)
    lexicon: tuple[Path, ...] = ()
    workers: int | None = 0
    scheduler: str | None = None
    timeout: float = TIMEOUT
    dedup: bool = False
    unique_ids: bool = False
    min_confidence: float = 0.0
    model: Path | None = None
    reader: str | None = None
    resume: bool = False
    redo: bool = False
    force: bool = False
    shard_bytes: int = SHARD_BYTES


@dataclass
class Summary:
    """What a run did: how much there was, in how many seconds, and where its dashboard was, if it had one.

    `ids` tells which ids stand more than once.
    """

    counts: Counts
    ids: Ids = field(default_factory=Ids)
    seconds: float = 0.0
    resumed: int = 0
    repeats: int = 0
    dashboard: str | None = None


Progress = Callable[[Counts, Shard | None], None]
"""Called before the first article with what was done before, then with all counts so far and with the shard just done
(``None`` where a run has no shards)."""

Note = Callable[[str], None]
"""Called with what is worth knowing by the way, in words."""


def run(
    inputs: Sequence[str | Path],
    output: Path | None,
    options: RunOptions = RunOptions(),
    progress: Progress = lambda counts, shard: None,
    note: Note = lambda words: None,
) -> Summary:
    """Extract all articles of `inputs` into `output`, or onto standard output as they come, and return what was done.

    Whatever ends a run in shards before its end leaves the folder ``OUT.run``, from which it goes on with `resume`. Raises
    :class:`RunError` where it cannot begin or go on as asked or another run is writing `output`, and what the lexicon, the
    model, the readers, the writers and the cluster raise.
    """
    again = options.resume or options.redo or options.dedup
    if output is None and (options.workers or options.scheduler or again):
        raise RunError("--workers, --scheduler, --resume, --redo and --dedup need an output: -o OUT")
    if (reason := why_no_probability(options.min_confidence)) is not None:
        raise RunError(f"--min-confidence: {options.min_confidence!r} is {reason}")
    if output is not None and output.resolve() in input_files(inputs):
        raise RunError(f"{output} is one of the inputs; name another output")
    load_lexicon(options.lexicon)  # what is wrong with it is told once, not with each article
    extractor = Extractor(
        options.lexicon, min_confidence=options.min_confidence, model=options.model, reader=options.reader
    )
    if output is None:
        return _one_by_one(inputs, None, options, extractor, progress)
    form = check_output(output, options.writing, force=options.force or options.resume or options.redo)
    with locked(output):
        if options.workers is None and options.scheduler is None:
            large = _is_large(inputs, options)
            if not (large or again):
                return _one_by_one(inputs, output, options, extractor, progress)
            options = replace(options, workers=_one_a_core(note) if large else 0)
        job = begun(Job(extractor, options.reading, form, options.dedup))
        return _in_shards(inputs, output, options, job, progress)


def kept(output: Path | None) -> str | None:
    """What is kept of a run to `output` that ended early, in words; ``None`` where nothing is."""
    if output is None or not (folder := RunFolder(output)).exists:
        return None
    return f"what is done is kept in {folder.path}; --resume goes on with it"


def _is_large(inputs: Sequence[str | Path], options: RunOptions) -> bool:
    """Whether there are so many articles that other processes are worth their start."""
    if any(str(item) == "-" for item in inputs):
        return False  # somebody may be typing
    return len(list(islice(_numbered(inputs, options), _SMALL + 1))) > _SMALL


def _one_a_core(note: Note) -> int:
    """As many processes as there are cores for this one, or none without Dask."""
    if find_spec("distributed") is None:
        note("one process only; to use all cores: pip install 'extractor[batch]'")
        return 0
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _one_by_one(
    inputs: Sequence[str | Path], output: Path | None, options: RunOptions, extractor: Extractor, progress: Progress
) -> Summary:
    """Extract in this process, and write what comes of each article before the next is read."""
    began = time.monotonic()
    summary = Summary(Counts(), Ids(unique=options.unique_ids))
    progress(summary.counts, None)
    rows = read_articles(inputs, options.reading)
    with (
        open_writer(output, force=options.force, options=options.writing) as writer,
        open_texts(output, force=options.force) as texts,
    ):
        for article, result in extracted(rows, extractor):
            summary.counts.add(result)
            name = summary.ids.take(result.id)
            if name != result.id:
                result = replace(result, id=name)
                article = None if article is None else replace(article, id=name)
            writer.write(result, article)
            if article is not None:
                texts(article)
            progress(summary.counts, None)
    summary.seconds = time.monotonic() - began
    return summary


def _in_shards(
    inputs: Sequence[str | Path], output: Path, options: RunOptions, job: Job, progress: Progress
) -> Summary:
    """Extract shard by shard, here or by others, and put together what came of them."""
    began = time.monotonic()
    folder = RunFolder(output)
    todo = _prepare(folder, inputs, output, options, job)
    summary = Summary(folder.counts, Ids(unique=options.unique_ids), resumed=len(folder.shards))
    progress(summary.counts, None)
    if todo is None or todo:
        shards = ((n, s) for n, s in _numbered(inputs, options) if todo is None or n in todo)
        for number, shard, parts in _work_off(shards, job, options, summary):
            done = reduce(iadd, parts)
            done.fingerprint = done.fingerprint or fingerprint(shard)
            folder.keep(number, done)
            progress(summary.counts, shard)
            _check_room(folder, output, job)
    summary.repeats = _put_together(folder, output, options, job.form, summary.ids)
    folder.remove()
    summary.seconds = time.monotonic() - began
    return summary


def _numbered(inputs: Sequence[str | Path], options: RunOptions) -> Iterator[Numbered]:
    return enumerate(cut(inputs, options.reading, options.shard_bytes))


def _prepare(
    folder: RunFolder, inputs: Sequence[str | Path], output: Path, options: RunOptions, job: Job
) -> set[int] | None:
    """Make or read the run's folder; return the numbers of the shards that are to be done, ``None`` for all of them."""
    header = _header(inputs, options, job)
    if not folder.exists or not (options.resume or options.redo):
        if folder.exists and not options.force:
            raise RunError(f"{folder.path} holds an interrupted run; --resume goes on with it, --force begins anew")
        if output.exists() and not options.force:
            raise RunError(f"{output} exists and is whole: nothing to resume; --force does all of it again")
        folder.begin(header)
        return None
    if any(str(item) == "-" for item in inputs):
        raise RunError("standard input cannot be read again, so a run over it cannot be resumed")
    before = folder.read()
    changed = header.changed_from(before)
    if changed is not None and not options.redo:
        raise RunError(f"{changed} since the run in {folder.path} began; --redo does again what has changed")
    if (header.options, header.version, header.model) != (before.options, before.version, before.model):
        folder.begin(header)
        return None
    return _outdated(folder, header, inputs, options)


def _outdated(folder: RunFolder, header: Header, inputs: Sequence[str | Path], options: RunOptions) -> set[int]:
    """The numbers of the shards that are missing or damaged or, with `redo`, were made of what is not there any more."""
    todo: set[int] = set()
    number = -1
    for number, shard in _numbered(inputs, options):
        if number not in folder.shards or not folder.is_whole(number):
            todo.add(number)
        elif fingerprint(shard) != folder.shards[number]:
            name = shard[0].source.name
            if not options.redo:
                raise RunError(f"{name} has changed since the run in {folder.path} began; --redo does that part again")
            todo.add(number)
    folder.restart(header, {done for done in folder.shards if done <= number and done not in todo})
    return todo


def _header(inputs: Sequence[str | Path], options: RunOptions, job: Job) -> Header:
    files = sorted(input_files(inputs))
    sizes = tuple((printable(str(file)), file.stat().st_size) for file in files)
    reads = job.extractor
    asked = (reads.lexicon_directories, reads.min_confidence)
    told = repr((job.reading, job.form, job.sketches, options.shard_bytes, *asked))
    return Header(sizes, told, job.version, job.model, reads.model_named)


def _work_off(
    shards: Iterable[Numbered], job: Job, options: RunOptions, summary: Summary
) -> Iterator[tuple[int, Shard, list[Done]]]:
    if not options.workers and options.scheduler is None:
        yield from run_here(shards, partial(_run, job))
        return
    with cluster(options.workers or 0, options.scheduler) as client:
        if options.scheduler is not None or find_spec("bokeh") is not None:
            summary.dashboard = client.dashboard_link
        yield from ClusterRun(
            client, partial(prepare, job), partial(_run, job), partial(_lose, job), options.timeout
        ).run(shards)


def _run(job: Job, shard: Shard, first: int, last: int | None) -> Done:
    return run_shard(shard, job, first, last)


def _lose(job: Job, shard: Shard, position: int, reason: str) -> Done:
    return lost_row(shard, job, position, reason)


def _check_room(folder: RunFolder, output: Path, job: Job) -> None:
    """Raise :class:`RunError` as soon as `output` cannot hold what there is; what is done stays and serves other formats."""
    most = most_rows(output)
    if most is not None and folder.counts.tuples + folder.counts.failed > most:
        other = output.with_suffix(".csv")
        raise RunError(
            f"{output} cannot hold more than {most:,} rows, and there are more; nothing that is done is lost: rename "
            f"{folder.path} to {RunFolder(other).path} and give the same command with -o {other} --resume"
        )


def _put_together(folder: RunFolder, output: Path, options: RunOptions, form: Form, ids: Ids) -> int:
    """Write the output from the parts of all shards, and take their `ids`; return how many articles repeat an earlier one.

    Raises :class:`RunError`, and leaves the output as it was, where what is written is not all that was counted.
    """
    numbers = sorted(folder.shards)
    if numbers != list(range(len(numbers))):
        raise RunError(f"not all parts of the run are in {folder.path}; --resume does the others")
    repeats = written = 0
    with open_writer(output, force=True, options=options.writing) as writer:
        given = _given(folder, numbers, ids)
        groups = _groups(folder, numbers, given) if options.dedup else []
        repeats = sum(repeat for _, repeat in groups)
        names = (name for name, _ in groups)
        for number in numbers:
            lines = folder.lines(number)
            named = _named(lines, given[number]["lines"]) if number in given else lines
            writer.write_part(_grouped(named, names) if options.dedup else named)
            written += len(lines)
        counts = folder.counts
        counted = counts.articles if form == "results" else counts.tuples + counts.failed
        if written != counted:
            raise RunError(f"{output}: {written} lines came of {counted}; --force does all of it again")
        if any(folder.has(number, "texts") for number in numbers):
            with replacing(texts_beside(output), force=True) as temporary, temporary.open("wb") as file:
                for number in numbers:
                    texts = folder.lines(number, "texts")
                    file.writelines(_named(texts, given[number]["texts"]) if number in given else texts)
    return repeats


Given = dict[int, dict[str, dict[int, str]]]
"""Ids that differ from those that articles came with: by shard, part of it, and position in the part."""


def _given(folder: RunFolder, numbers: Sequence[int], ids: Ids) -> Given:
    """Take the ids of all articles in their order; return those that are to be written in place of others."""
    given: Given = {}
    for number in numbers:
        positions = [0, 0, 0]
        for name, *sizes in folder.ids(number):
            new = ids.take(name)
            if new != name:
                parts = given.setdefault(number, {"lines": {}, "texts": {}, "sketches": {}})
                for part, start, size in zip(parts.values(), positions, sizes, strict=True):
                    part.update(dict.fromkeys(range(start, start + size), new))
            positions = [position + size for position, size in zip(positions, sizes, strict=True)]
    return given


def _named(lines: Iterable[bytes], names: Mapping[int, str]) -> Iterator[bytes]:
    """Put the ids `names` into the lines at their positions."""
    for position, line in enumerate(lines):
        if position in names:
            yield json.dumps(json.loads(line) | {"id": names[position]}, ensure_ascii=False).encode() + b"\n"
        else:
            yield line


def _groups(folder: RunFolder, numbers: Sequence[int], given: Given) -> list[tuple[str, bool]]:
    """For each article with tuples, in order: the name of its group, and whether it repeats an earlier one of it."""
    named = [
        (given[number]["sketches"].get(position, name) if number in given else name, values)
        for number in numbers
        for position, (name, values) in enumerate(folder.sketches(number))
    ]
    labels: dict[int, str] = {}
    taken: Counter[str] = Counter()
    found = []
    for position, first in enumerate(duplicates.group(values for _, values in named)):
        if first == position:
            name = named[position][0]
            taken[name] += 1
            labels[first] = name if taken[name] == 1 else f"{name}#{taken[name]}"  # ids may be used twice
        found.append((labels[first], first != position))
    return found


def _grouped(lines: Iterable[bytes], names: Iterator[str]) -> Iterator[bytes]:
    """Put the name of its group, the next of `names`, into what is written of each article with tuples."""
    name = ""
    for line in lines:
        row = json.loads(line)
        if row.get("tuples") or row.get("tuple") == 0:  # a result, or the first row of one
            name = next(names)
        if row.get("tuples") or "tuple" in row:
            row["group"] = name
        yield json.dumps(row, ensure_ascii=False).encode() + b"\n"
