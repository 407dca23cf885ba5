"""What is done with one shard: a pure function from its rows to the lines that are written of them.

It runs in the calling process, in a process of its own or on another machine, always the same; what it returns is all that
it does, so that it can be done again.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from functools import cache
from itertools import islice
from pathlib import Path

import extractor
from extractor.articles import Form, ReadingOptions, Shard, encode, encode_text, fingerprint, raw_rows
from extractor.batch.counts import Counts
from extractor.batch.duplicates import Sketch, sketch
from extractor.batch.extraction import extracted, rows_of
from extractor.model import Article, Failure, Result
from extractor.pipeline import Extractor


@dataclass(frozen=True, slots=True)
class Job:
    """How shards are worked on: the same for all of a run.

    `lexicon` are directories of rows of the user's own, `form` what lines are made of results, `sketches` whether near
    duplicates are looked for, `min_confidence` how sure tuples must be, `version` that of the code and lexicon that began
    the run.
    """

    reading: ReadingOptions = field(default_factory=ReadingOptions)
    lexicon: tuple[Path, ...] = ()
    form: Form = "results"
    sketches: bool = False
    min_confidence: float = 0.0
    version: str = ""


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
    """A worker runs other code or another lexicon than the process that began the run."""


def prepare(job: Job) -> None:
    """Load once in a process what its articles need: a worker that starts in the middle of a run takes seconds for it.

    Raises :class:`WrongVersion` where code and lexicon are not those of the job.
    """
    _check_version(job)
    Extractor(job.lexicon).load()


def _check_version(job: Job) -> None:
    if job.version and job.version != version(job.lexicon):
        raise WrongVersion("a worker runs another version of extractor or its lexicon than this process")


def run_shard(shard: Shard, job: Job, first: int = 0, last: int | None = None) -> Done:
    """Extract the rows of `shard`, or those from `first` to before `last`. Never raises for what is in them.

    Raises :class:`WrongVersion` where code and lexicon are not those of the job.
    """
    _check_version(job)
    done = Done(fingerprint=fingerprint(shard))
    rows = rows_of(shard, job.reading, first, last)
    for article, result in extracted(rows, Extractor(job.lexicon, min_confidence=job.min_confidence)):
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
