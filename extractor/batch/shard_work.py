"""What is done with one shard: a pure function from its rows to the lines that are written of them.

It runs in the calling process, in a process of its own or on another machine, always the same; what it returns is all that
it does, so that it can be done again.
"""

from __future__ import annotations

import gc
import hashlib
from dataclasses import dataclass, field, replace
from functools import cache
from itertools import islice
from pathlib import Path

import extractor
from extractor.articles import Form, ReadingOptions, Shard, encode, encode_text, fingerprint, raw_rows
from extractor.batch.counts import Counts
from extractor.batch.duplicates import Sketch, sketch
from extractor.batch.extraction import extracted, rows_of
from extractor.model import Article, Failure, Result
from extractor.model_file import ModelError, named
from extractor.pipeline import Extractor


@dataclass(frozen=True, slots=True)
class Job:
    """How shards are worked on: the same for all of a run.

    `extractor` reads the articles, `form` is what lines are made of results, `sketches` whether near duplicates are looked
    for. `version` is that of the code and lexicon that began the run, `model` the identity of its model; empty, anything
    will do.
    """

    extractor: Extractor = field(default_factory=Extractor)
    reading: ReadingOptions = field(default_factory=ReadingOptions)
    form: Form = "results"
    sketches: bool = False
    version: str = ""
    model: str = ""


def begun(job: Job) -> Job:
    """`job` as this process begins it: whoever works on it must have the same code, lexicon and model.

    Raises :class:`~extractor.model_file.ModelError` where the file of the model is none.
    """
    return replace(job, version=version(job.extractor.lexicon_directories), model=job.extractor.model_identity)


@dataclass
class Done:
    """What comes of some rows: `lines` for the writer, `texts` made here, sketches by article, and counts.

    `ids` has for each article its id, and how many of the lines, texts and sketches are its own.
    """

    lines: list[str] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)
    sketches: list[tuple[str, Sketch]] = field(default_factory=list)
    ids: list[tuple[str, int, int, int]] = field(default_factory=list)
    counts: Counts = field(default_factory=Counts)
    fingerprint: str = ""

    def add(self, result: Result, article: Article | None, job: Job) -> None:
        """Add what is written of one result."""
        self.counts.add(result)
        lines = list(encode(job.form, result, article))
        self.lines += lines
        text = encode_text(article)
        if text is not None:
            self.texts.append(text)
        sketched = job.sketches and bool(result.tuples) and article is not None
        if sketched and article is not None:
            self.sketches.append((result.id, sketch(article.text)))
        self.ids.append((result.id, len(lines), int(text is not None), int(sketched)))

    def __iadd__(self, other: Done) -> Done:
        self.lines += other.lines
        self.texts += other.texts
        self.sketches += other.sketches
        self.ids += other.ids
        self.counts += other.counts
        self.fingerprint = self.fingerprint or other.fingerprint
        return self


class WrongVersion(RuntimeError):
    """A worker runs other code, another lexicon or another model than the process that began the run."""


def prepare(job: Job) -> None:
    """Load once in a process what its articles need: a worker that starts in the middle of a run takes seconds for it.

    Python's collector of cycles is told to leave alone all that the process holds by then: it would look at all of it again
    for every few hundred articles, which takes as long as reading five of them.

    Raises :class:`WrongVersion` where code, lexicon and model are not those of the job.
    """
    check_version(job)
    job.extractor.load()
    gc.freeze()


def check_version(job: Job) -> None:
    """Raise :class:`WrongVersion` where code, lexicon and model are not those that began the run of `job`."""
    extractor = job.extractor
    if job.version and job.version != version(extractor.lexicon_directories):
        raise WrongVersion("a worker runs another version of extractor or its lexicon than this process")
    if not job.model:
        return
    try:
        model = extractor.model_identity
    except ModelError as error:
        raise WrongVersion(f"a worker has not the model of this process: {error}") from None
    if model != job.model:
        there = extractor.model_named
        here = named(job.model, extractor.model_path, extractor.reader)
        raise WrongVersion(f"a worker has the model {there}, not that of this process, {here}")


def run_shard(shard: Shard, job: Job, first: int = 0, last: int | None = None) -> Done:
    """Extract the rows of `shard`, or those from `first` to before `last`. Never raises for what is in them.

    Raises :class:`WrongVersion` where code, lexicon and model are not those of the job.
    """
    check_version(job)
    done = Done(fingerprint=fingerprint(shard))
    rows = rows_of(shard, job.reading, first, last)
    for article, result in extracted(rows, job.extractor):
        done.add(result, article, job)
    return done


def lost_row(shard: Shard, job: Job, position: int, reason: str) -> Done:
    """What is written of a row that took its worker with it."""
    raw = next(islice(raw_rows(shard, job.reading), position, None))
    name, where = raw.id, raw.where
    if raw.harmless:
        row = raw.read()
        if row is None:
            return Done()
        name = row.id
    done = Done()
    done.add(Result(name, error=Failure("worker", f"{where}: {reason}")), None, job)
    return done


@cache
def version(lexicon: tuple[Path, ...] = ()) -> str:
    """A digest of the code and of all rows of the lexicon, those in the directories `lexicon` included."""
    digest = hashlib.sha256()
    package = Path(extractor.__file__).parent
    files = [file for ending in ("*.py", "*.toml") for file in package.rglob(ending)]
    files += [file for directory in lexicon for file in directory.glob("*.toml")]
    for file in sorted(files, key=lambda file: file.name):
        digest.update(file.name.encode() + b"\0" + file.read_bytes())
    return digest.hexdigest()[:16]
