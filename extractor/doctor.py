"""What is installed here, and whether reading works: what a report of a bug should tell."""

from __future__ import annotations

import os
import platform
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from importlib.metadata import PackageNotFoundError, version

import extractor
from extractor.articles.optional_libraries import is_installed
from extractor.articles.sources import ZSTANDARD
from extractor.model import Article

LIBRARIES = ("spacy", "underthesea", "numpy", "onnxruntime")
"""Those that decide what is read."""

EXTRAS: Mapping[str, tuple[str, str]] = {
    "batch": ("distributed", "clusters: --scheduler"),
    "docs": ("sphinx", "scripts/docs: the pages as a site"),
    "docx": ("docx", ".docx input"),
    "duckdb": ("duckdb", ".duckdb output, ledgers"),
    "html": ("trafilatura", ".html input"),
    "parquet": ("pyarrow", ".parquet input and output"),
    "pdf": ("pypdf", ".pdf input"),
    "repair": ("ftfy", "--repair"),
    "report": ("vl_convert", "extractor report"),
    "table": ("pandas", "frames"),
    "train": ("lightgbm", "extractor train"),
    "train-encoder": ("torch", "extractor train --encoder"),
    "warc": ("warcio", ".warc input"),
    "xlsx": ("xlsxwriter", ".xlsx output"),
    "zstd": (ZSTANDARD, ".zst input"),
}
"""For each extra a library that it brings, and what it is for."""

_SAMPLE = "Nhật Bản tặng Việt Nam 3 triệu liều vaccine."


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at: under which heading, what it is called, what was found, and whether it is well."""

    about: str
    name: str
    told: str
    well: bool = True


def examine(settings: str | None = None) -> Iterator[Finding]:
    """Look at everything, the quick things first. What is missing though nothing needs it is no fault.

    `settings` is the file that holds options for the commands.

    >>> {finding.about for finding in examine()} == {"versions", "extras", "machine", "reading"}
    True
    """
    yield Finding("versions", "extractor", str(extractor.__version__))
    yield Finding("versions", "python", platform.python_version())
    for library in LIBRARIES:
        yield _library(library)
    for extra, (needed, use) in EXTRAS.items():
        there = is_installed(needed)
        yield Finding("extras", extra, f"{use}: {'there' if there else f'missing, pip install extractor[{extra}]'}")
    yield Finding("machine", "system", platform.platform())
    yield Finding("machine", "cores", str(_cores()))
    yield Finding("machine", "memory", _memory())
    yield Finding("machine", "settings", settings or "no extractor.toml here")
    yield _tried("model", _identities)
    for reader in ("fast", "best"):
        yield _tried(reader, partial(_read, reader))


def _library(name: str) -> Finding:
    try:
        return Finding("versions", name, version(name))
    except PackageNotFoundError:
        return Finding("versions", name, "missing, though nothing is read without it", well=False)


def _cores() -> int:
    """Those that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _memory() -> str:
    try:
        return f"{os.sysconf('SC_PAGE_SIZE') * os.sysconf('SC_PHYS_PAGES') / 2**30:.1f} GB"
    except (ValueError, OSError, AttributeError):
        return "not known"


def _identities() -> str:
    from extractor.model_file import SHOWN, encoder_card, identity_of

    return f"model {identity_of()[:SHOWN]}, encoder {encoder_card()['model'][:SHOWN]}"


def _read(reader: str) -> str:
    """Read a sentence whose tuple is known."""
    from extractor.batch import extract_many

    (found,) = extract_many([Article("sample", _SAMPLE)], reader=reader)
    if found.error is not None:
        raise ValueError(f"{found.error.step}: {found.error.reason}")
    told = [(one.partner, one.doses.value, str(one.mechanism)) for one in found.tuples]
    if told != [(("JPN",), 3_000_000, "donation")]:
        raise ValueError(f"{_SAMPLE!r} was read as {told}")
    return "one sentence read as it should be"


def _tried(name: str, step: Callable[[], str]) -> Finding:
    try:
        return Finding("reading", name, step())
    except Exception as error:  # whatever is broken here is what is asked for
        return Finding("reading", name, f"{type(error).__name__}: {error}", well=False)
