"""The files of an input, opened: which they are, what is packed in them, and how much of them is read at once."""

from __future__ import annotations

import gzip
import math
import os
import sys
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from glob import glob, has_magic
from pathlib import Path
from typing import IO, cast

from extractor.articles.encodings import no_text, printable
from extractor.articles.optional_libraries import needed

ROW_LIMIT = 64 * 2**20
"""The longest row (line, text or page) that is read, in bytes; a longer one is reported and passed over."""

ZSTANDARD = "compression.zstd" if sys.version_info >= (3, 14) else "backports.zstd"
"""The module that reads it: of the standard library, or its backport."""

PACKINGS = (".gz", ".zst")
DAMAGED = (OSError, EOFError, zlib.error)
"""What reading a file raises that is missing, locked, broken off or damaged."""


class InputError(ValueError):
    """An input that does not exist or is of a kind that is not read."""


@dataclass(frozen=True, slots=True)
class Source:
    """One file to read. `path` is ``None`` for standard input; `name` is what messages call it.

    `problem` says why it is not even opened. `name` and `id` can be printed, whatever the file is called.
    """

    path: Path | None
    name: str
    id: str
    problem: str | None = None

    @property
    def kind(self) -> str:
        """The ending that tells the format, without that of the packing: ``.jsonl`` for ``news.jsonl.gz``."""
        if self.path is None:
            return ".jsonl"
        packed = self.path.suffix.lower() in PACKINGS
        return Path(self.path.stem if packed else self.path.name).suffix.lower()

    def row(self, number: int) -> tuple[str, str]:
        """A name for row `number`, and where it stands."""
        return f"{self.id}:{number}", f"{self.name} line {number}"

    @contextmanager
    def open(self) -> Iterator[IO[bytes]]:
        """Open the file and what it is packed in. Raises one of :data:`DAMAGED`, then or while reading."""
        if self.path is None:
            yield sys.stdin.buffer
        elif self.path.suffix.lower() == ".gz":
            with gzip.open(self.path, "rb") as file:
                yield cast(IO[bytes], file)
        elif self.path.suffix.lower() == ".zst":
            with _open_zstandard(self.path) as file:
                yield file
        else:
            with self.path.open("rb") as file:
                yield file


def find_sources(
    inputs: Iterable[str | Path], kinds: Iterable[str], passed_over: Counter[str] | None = None
) -> list[Source]:
    """The files of `inputs` whose ending is one of `kinds`: files as named, globs, folders with all in them, in order.

    Hidden files in folders are passed over; those with other endings as well, which `passed_over` then counts.

    Raises :class:`InputError` for an input that is missing, empty or of an unknown kind.
    """
    kinds = tuple(kinds)
    passed_over = Counter() if passed_over is None else passed_over
    return [source for item in inputs for source in _sources(item, kinds, passed_over)]


def _sources(item: str | Path, kinds: tuple[str, ...], passed_over: Counter[str]) -> Iterator[Source]:
    if str(item) == "-":
        yield Source(None, "standard input", "stdin")
        return
    path = Path(item)
    if path.is_dir():
        found = list(_inside(path, kinds, passed_over))
        if not found:
            raise InputError(f"{path}: no files to read in this folder; known endings: {', '.join(kinds)}")
        yield from found
        return
    if not path.exists():
        matching = sorted(glob(str(path), recursive=True)) if has_magic(str(path)) else []  # noqa: PTH207 a Path globs only below one
        if not matching:
            raise InputError(f"{path}: no such file or folder")
        for match in matching:
            yield from _sources(match, kinds, passed_over)
        return
    source = _source(path, Path(path.name))
    if source.kind not in kinds:
        raise InputError(f"{path}: not a kind of file that is read; known: {', '.join(kinds)}, or a folder of them")
    yield source


def _inside(folder: Path, kinds: tuple[str, ...], passed_over: Counter[str]) -> Iterator[Source]:
    """The files in `folder` and its folders, in order, and the folders that cannot be entered."""
    locked: dict[Path, OSError] = {}
    files = []
    for at, folders, names in os.walk(folder, onerror=lambda error: locked.update({Path(error.filename): error})):
        files += [Path(at, name) for name in names if not name.startswith(".")]
        passed_over["linked folder"] += sum(Path(at, name).is_symlink() for name in folders)
    if folder in locked:
        raise InputError(f"{folder}: cannot be read: {locked[folder].strerror}")
    for path in sorted([*files, *locked]):
        source = _source(path, path.relative_to(folder))
        if path in locked:
            yield replace(source, problem=f"cannot be read: {locked[path].strerror}")
        elif not path.is_file():
            passed_over["broken link" if path.is_symlink() else "that is no file"] += 1
        elif source.kind not in kinds:
            passed_over[printable(source.kind or path.suffix.lower()) or "without an ending"] += 1
        else:
            yield source


def _source(path: Path, relative: Path) -> Source:
    bare = relative.with_suffix("") if relative.suffix.lower() in PACKINGS else relative
    name = bare.with_suffix("").as_posix()
    wrong = no_text(name)
    problem = None if wrong is None else f"its name holds {wrong}; rename it"
    return Source(path, printable(str(path)), printable(name), problem)


def read_whole(file: IO[bytes]) -> bytes | None:
    """All of `file`, or ``None`` where it is longer than a row may be."""
    content = file.read(ROW_LIMIT + 1)
    return content if len(content) <= ROW_LIMIT else None


def read_lines(file: IO[bytes], size: int | None = None) -> Iterator[bytes | None]:
    """The lines of `file`, ``None`` for one that is longer than a row may be; never more than that in memory.

    With `size`, only those that begin in the next `size` bytes.
    """
    left = math.inf if size is None else size
    while left > 0 and (line := file.readline(ROW_LIMIT + 1)):
        left -= len(line)
        if len(line) <= ROW_LIMIT:
            yield line
            continue
        while line and not line.endswith(b"\n"):
            line = file.readline(ROW_LIMIT)
            left -= len(line)
        yield None


TOO_LONG = f"longer than {ROW_LIMIT // 2**20} MB, which is no article"


@contextmanager
def _open_zstandard(path: Path) -> Iterator[IO[bytes]]:
    zstd = needed(ZSTANDARD, "zstd")
    try:
        with zstd.open(path, "rb") as file:
            yield file
    except zstd.ZstdError as error:
        raise OSError(None, f"damaged ({error})") from None
