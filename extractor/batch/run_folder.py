"""The folder of a run under way: the shards that are done, and a manifest of what they were made from.

``manifest.jsonl`` begins with what holds for the whole run and gets a line for each shard once its files are whole, so
whatever ends the run, what stands in the manifest can be relied on. A line that was cut off is none.
"""

from __future__ import annotations

import json
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
from extractor.batch.work import Done

_PARTS = ("lines", "texts", "sketches")


class RunError(ValueError):
    """A run that cannot begin or go on as asked; the message says what to do."""


@dataclass(frozen=True, slots=True)
class Header:
    """What a run is made from: its inputs as (name, size), its options, and the version of code and lexicon."""

    inputs: tuple[tuple[str, int], ...]
    options: str
    version: str

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
        """Make the folder anew for a run with this `header`."""
        self.remove()
        self._lines, self.counts = {}, Counts()
        self.path.mkdir()
        with replacing(self._manifest) as temporary:
            temporary.write_text(json.dumps(asdict(header), ensure_ascii=False) + "\n", "utf-8")

    def read(self) -> Header:
        """Read the manifest of a run that was interrupted, and return its header.

        Raises :class:`RunError` where it cannot be read.
        """
        content = self._manifest.read_bytes()
        whole = content[: content.rfind(b"\n") + 1]
        try:
            first, *lines = (json.loads(line) for line in whole.splitlines())
            header = Header(tuple((name, size) for name, size in first["inputs"]), first["options"], first["version"])
            for line in lines:
                self._note(line)
        except (ValueError, KeyError, TypeError) as error:
            raise RunError(f"{self._manifest}: not a manifest ({error}); --force begins anew") from None
        if len(whole) < len(content):
            with self._manifest.open("r+b") as file:
                file.truncate(len(whole))
        return header

    def keep(self, number: int, done: Done) -> None:
        """Write what came of a shard; once this returns it is kept."""
        parts: Mapping[str, list[str]] = {
            "lines": done.lines,
            "texts": done.texts,
            "sketches": [json.dumps((name, list(values)), ensure_ascii=False) for name, values in done.sketches],
        }
        for part, lines in parts.items():
            if lines or part == "lines":
                with replacing(self._file(number, part), force=True) as temporary:
                    temporary.write_text("".join(f"{line}\n" for line in lines), "utf-8", newline="\n")
        counts = done.counts
        line = {
            "shard": number,
            "fingerprint": done.fingerprint,
            "articles": counts.articles,
            "with_tuples": counts.with_tuples,
            "tuples": counts.tuples,
            "errors": dict(counts.errors),
            "problems": counts.problems,
            "warned": counts.warned,
            "warnings": counts.warnings,
        }
        with self._manifest.open("a", encoding="utf-8", newline="\n") as file:
            file.write(json.dumps(line, ensure_ascii=False) + "\n")
        self._note(line)

    def restart(self, header: Header, kept: Set[int]) -> None:
        """Go on with a `header` that has changed, and forget all shards but those `kept`."""
        lines = {number: line for number, line in self._lines.items() if number in kept}
        with replacing(self._manifest, force=True) as temporary:
            rows = [asdict(header), *lines.values()]
            temporary.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), "utf-8")
        for number in self._lines.keys() - lines.keys():
            for part in _PARTS:
                self._file(number, part).unlink(missing_ok=True)
        self._lines, self.counts = {}, Counts()
        for line in lines.values():
            self._note(line)

    def lines(self, number: int, part: str = "lines") -> Iterator[bytes]:
        """The lines of one part of a shard: ``lines``, ``texts`` or ``sketches``."""
        file = self._file(number, part)
        if file.exists():
            with file.open("rb") as opened:
                yield from opened

    def sketches(self, number: int) -> Iterator[tuple[str, Sketch]]:
        """The sketches of a shard's articles, each with its article's id."""
        for line in self.lines(number, "sketches"):
            name, values = json.loads(line)
            yield name, array("I", values)

    def remove(self) -> None:
        """Remove the folder with all that is in it."""
        if self.path.exists():
            shutil.rmtree(self.path)

    @property
    def _manifest(self) -> Path:
        return self.path / "manifest.jsonl"

    def _file(self, number: int, part: str) -> Path:
        return self.path / f"{number:06d}.{part}.jsonl"

    def _note(self, line: Mapping[str, Any]) -> None:
        """Take a shard's line of the manifest for done."""
        self._lines[line["shard"]] = line
        self.counts += Counts(
            line["articles"],
            line["with_tuples"],
            line["tuples"],
            Counter(line["errors"]),
            list(line["problems"]),
            line["warned"],
            list(line["warnings"]),
        )
