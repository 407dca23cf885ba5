"""The folder of a run under way: the shards that are done, and a manifest of what they were made from.

``manifest.jsonl`` begins with what holds for the whole run and gets a line for each shard once its files are whole, so
whatever ends the run, what stands in the manifest can be relied on. Each line has a digest of itself, and tells size,
lines and digest of the shard's files: a shard whose line or files are damaged is not done.
"""

from __future__ import annotations

import hashlib
import json
import re
import shutil
from array import array
from collections import Counter
from collections.abc import Iterator, Mapping, Set
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from extractor.articles import replacing
from extractor.batch.counts import Counts
from extractor.batch.duplicates import Sketch
from extractor.batch.shard_work import Done

_PARTS = ("lines", "texts", "sketches", "ids")
_NAMES = re.compile(r"manifest\.jsonl|\d{6,}\.(lines|texts|sketches|ids)\.jsonl|\..+\.part")
"""Names of what a run puts into its folder, temporary files included."""


class RunError(ValueError):
    """A run that cannot begin or go on as asked; the message says what to do."""


@dataclass(frozen=True, slots=True)
class Header:
    """What a run is made from: its inputs as (name, size), its options, the version of code and lexicon, and its model.

    `model` is the identity of the model, `model_named` how messages name it, and who reads with it.
    """

    inputs: tuple[tuple[str, int], ...]
    options: str
    version: str
    model: str
    model_named: str

    def changed_from(self, before: Header) -> str | None:
        """What is not as it was `before`, in words, or ``None``."""
        if self.inputs != before.inputs:
            now, then = dict(self.inputs), dict(before.inputs)
            name = next((n for n in {**then, **now} if now.get(n) != then.get(n)), "their order")
            return f"the inputs have changed ({name})"
        if self.options != before.options:
            return "the options are others"
        if self.version != before.version:
            return "extractor or its lexicon has changed"
        if self.model != before.model:
            return f"the model has changed from {before.model_named} to {self.model_named}"
        return None


class RunFolder:
    """The folder ``OUT.run`` beside the output of a run."""

    def __init__(self, output: Path) -> None:
        self.path = output.with_name(f"{output.name}.run")
        self.counts = Counts()
        """How much there was in the shards that are done."""
        self._lines: dict[int, Mapping[str, Any]] = {}

    @property
    def shards(self) -> dict[int, str]:
        """Fingerprints of the shards that are done, by number."""
        return {number: line["fingerprint"] for number, line in self._lines.items()}

    @property
    def exists(self) -> bool:
        """Whether a run has begun here and not ended."""
        return self._manifest.exists()

    def begin(self, header: Header) -> None:
        """Make the folder anew for a run with this `header`.

        Raises :class:`RunError` where something that is no run's stands in its place.
        """
        if self.path.exists():
            if not self.path.is_dir():
                raise RunError(f"{self.path} is a file, and the run needs a folder of this name: move it away")
            foreign = next((file for file in self.path.iterdir() if not _NAMES.fullmatch(file.name)), None)
            if foreign is not None:
                raise RunError(f"{foreign} is no file of a run, and {self.path} would be emptied: move it away")
        self.remove()
        self._lines, self.counts = {}, Counts()
        self.path.mkdir()
        with replacing(self._manifest) as temporary:
            temporary.write_bytes(_signed(asdict(header)))

    def read(self) -> Header:
        """Read the manifest of a run that was interrupted, and return its header; lines that are damaged are passed over.

        Raises :class:`RunError` where that is the header itself.
        """
        first, *lines = self._manifest.read_bytes().split(b"\n")
        row = _verified(first)
        if row is None or "inputs" not in row:
            raise RunError(
                f"{self._manifest} is damaged in its first line, or of an older version; --force begins the run anew"
            )
        inputs = tuple((name, size) for name, size in row["inputs"])
        # A run of an older version, which is refused with its reason, does not tell its model.
        told = (row["options"], row["version"], row.get("model", ""), row.get("model_named", ""))
        header = Header(inputs, *told)
        known = {line["shard"]: line for line in map(_verified, lines) if line is not None and "shard" in line}
        for line in known.values():
            self._note(line)
        return header

    def keep(self, number: int, done: Done) -> None:
        """Write what came of a shard; once this returns it is kept."""
        made: Mapping[str, list[str]] = {
            "lines": done.lines,
            "texts": done.texts,
            "sketches": [json.dumps((name, list(values)), ensure_ascii=False) for name, values in done.sketches],
            "ids": [json.dumps(told, ensure_ascii=False) for told in done.ids],
        }
        parts = {}
        for part, lines in made.items():
            if lines or part == "lines":
                content = "".join(f"{line}\n" for line in lines).encode()
                with replacing(self._file(number, part), force=True) as temporary:
                    temporary.write_bytes(content)
                parts[part] = _measures(content)
        counts = done.counts
        line = {
            "shard": number,
            "fingerprint": done.fingerprint,
            "articles": counts.articles,
            "with_tuples": counts.with_tuples,
            "tuples": counts.tuples,
            "dropped": counts.dropped,
            "errors": dict(counts.errors),
            "problems": counts.problems,
            "warned": counts.warned,
            "warnings": counts.warnings,
            "parts": parts,
        }
        with self._manifest.open("ab") as file:
            file.write(_signed(line))
        self._note(line)

    def restart(self, header: Header, kept: Set[int]) -> None:
        """Go on with a `header` that has changed, and forget all shards but those `kept`."""
        lines = {number: line for number, line in self._lines.items() if number in kept}
        with replacing(self._manifest, force=True) as temporary:
            temporary.write_bytes(b"".join(map(_signed, [asdict(header), *lines.values()])))
        for number in self._lines.keys() - lines.keys():
            for part in _PARTS:
                self._file(number, part).unlink(missing_ok=True)
        self._lines, self.counts = {}, Counts()
        for line in lines.values():
            self._note(line)

    def has(self, number: int, part: str) -> bool:
        """Whether a shard that is done has this part."""
        return part in self._lines[number]["parts"]

    def is_whole(self, number: int) -> bool:
        """Whether all files of a shard that is done are as they were written."""
        return all(self._content(number, part) is not None for part in self._lines[number]["parts"])

    def lines(self, number: int, part: str = "lines") -> list[bytes]:
        """The lines of one part of a shard: ``lines``, ``texts``, ``sketches`` or ``ids``; none where it has no such part.

        Raises :class:`RunError` where the file is not as it was written.
        """
        if not self.has(number, part):
            return []
        content = self._content(number, part)
        if content is None:
            raise RunError(
                f"{self._file(number, part)} is missing or damaged; --resume does that part of the run again"
            )
        return content.splitlines(keepends=True)

    def sketches(self, number: int) -> Iterator[tuple[str, Sketch]]:
        """The sketches of a shard's articles, each with its article's id."""
        for line in self.lines(number, "sketches"):
            name, values = json.loads(line)
            yield name, array("I", values)

    def ids(self, number: int) -> Iterator[tuple[str, int, int, int]]:
        """The ids of a shard's articles, each with how many of the lines, texts and sketches are its own."""
        for line in self.lines(number, "ids"):
            name, lines, texts, sketches = json.loads(line)
            yield name, lines, texts, sketches

    def remove(self) -> None:
        """Remove the folder with all that is in it."""
        if self.path.exists():
            shutil.rmtree(self.path)

    @property
    def _manifest(self) -> Path:
        return self.path / "manifest.jsonl"

    def _file(self, number: int, part: str) -> Path:
        return self.path / f"{number:06d}.{part}.jsonl"

    def _content(self, number: int, part: str) -> bytes | None:
        """What is in the file of a part; ``None`` where that is not what was written."""
        try:
            content = self._file(number, part).read_bytes()
        except FileNotFoundError:
            return None
        return content if _measures(content) == self._lines[number]["parts"][part] else None

    def _note(self, line: Mapping[str, Any]) -> None:
        """Take a shard's line of the manifest for done."""
        self._lines[line["shard"]] = line
        self.counts += Counts(
            line["articles"],
            line["with_tuples"],
            line["tuples"],
            line.get("dropped", 0),  # a run of an older version, which is refused with its reason, does not tell
            Counter(line["errors"]),
            list(line["problems"]),
            line["warned"],
            list(line["warnings"]),
        )


def _digest(content: bytes) -> str:
    return hashlib.blake2b(content, digest_size=16).hexdigest()


def _measures(content: bytes) -> dict[str, int | str]:
    """What a file is known again by."""
    return {"bytes": len(content), "lines": content.count(b"\n"), "digest": _digest(content)}


def _signed(row: Mapping[str, Any]) -> bytes:
    """A line of the manifest with a digest of itself."""
    content = json.dumps(row)
    return json.dumps({**row, "check": _digest(content.encode())}).encode() + b"\n"


def _verified(line: bytes) -> dict[str, Any] | None:
    """What a line of the manifest says; ``None`` where it is not as :func:`_signed` made it."""
    try:
        row = json.loads(line)
        check = row.pop("check")
    except (ValueError, KeyError, TypeError, AttributeError):
        return None
    return row if check == _digest(json.dumps(row).encode()) else None
