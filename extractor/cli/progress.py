"""What ``extractor extract`` tells while it runs and at its end, on standard error."""

from __future__ import annotations

import sys
import time
from collections.abc import Mapping
from types import TracebackType
from typing import TYPE_CHECKING, Any

from extractor.batch.counts import Counts

if TYPE_CHECKING:
    from extractor.articles import Shard
    from extractor.batch import Summary

_SECONDS = 30
"""Between two lines where nobody watches."""

_SHOWN = 10
"""Times a second that a terminal is written to."""


_WARNINGS = 5
"""How many warnings are told; errors, which lose an article, are told first."""


class Progress:
    """Tells of the counts of a run: a live line on a terminal, a plain one now and then elsewhere, or nothing."""

    def __init__(self, *, quiet: bool = False) -> None:
        self.counts = Counts()
        self.not_read: Mapping[str, int] = {}
        """How many files of each ending lie in the folders of the input and are not read."""
        self._quiet = quiet
        self._began = self._told = time.monotonic()
        self._before: int | None = None
        self._bar: Any = None
        self._task: Any = None

    def __enter__(self) -> Progress:
        if not self._quiet and sys.stderr.isatty():
            from rich.console import Console
            from rich.progress import Progress as Bar
            from rich.progress import SpinnerColumn, TextColumn, TimeElapsedColumn

            columns = (SpinnerColumn(), TextColumn("{task.description}"), TimeElapsedColumn())
            self._bar = Bar(*columns, console=Console(stderr=True), transient=True)
            self._task = self._bar.add_task("starting", total=None)
            self._bar.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        if self._bar is not None:
            self._bar.stop()
            self._bar = None

    def __call__(self, counts: Counts, shard: Shard | None) -> None:
        """Take over the counts of a run; the first ones are those of the run that it goes on with."""
        self.counts = counts
        if self._before is None:
            self._before = counts.articles
        self._tell()

    def note(self, words: str) -> None:
        """Tell something by the way."""
        if not self._quiet:
            print(f"note: {words}", file=sys.stderr)

    def finish(self, summary: Summary) -> None:
        """Tell what was done, and the first of what went wrong."""
        counts = self.counts
        seconds = time.monotonic() - self._began
        lines = []
        if not self._quiet:
            time_ = f"{int(seconds) // 60:02d}:{int(seconds) % 60:02d}"
            lines.append(
                f"{counts.articles} articles   {counts.tuples} tuples in {counts.with_tuples} articles   "
                f"{counts.failed} errors   {f'{counts.warned} warnings   ' if counts.warned else ''}"
                f"{time_}   {self._rate()} articles/s"
            )
            if self.not_read:
                lines.append("not read: " + ", ".join(f"{number} {kind}" for kind, number in self.not_read.items()))
            lines += _particulars(summary)
            if counts.dropped:
                lines.append(f"{counts.dropped} tuples were left out: less sure than --min-confidence")
            if len(counts.errors) > 1:
                lines.append("errors: " + ", ".join(f"{n} {step}" for step, n in counts.errors.most_common()))
            lines += [f"warning: {warning}" for warning in counts.warnings[:_WARNINGS]]
            if counts.warned > _WARNINGS:
                lines.append(f"warning: {counts.warned - _WARNINGS} more; all of them stand in the output")
            if counts.warned:
                lines.append("note: --date-format tells how days are written; as %m/%d/%Y for 08/20/2021")
            lines += _repeated_ids(summary)
        lines += [f"error: {problem}" for problem in counts.problems]
        if counts.failed > len(counts.problems):
            lines.append(f"error: {counts.failed - len(counts.problems)} more; all of them stand in the output")
        if lines:
            print("\n".join(lines), file=sys.stderr)

    def _rate(self) -> int:
        return round((self.counts.articles - (self._before or 0)) / max(0.001, time.monotonic() - self._began))

    def _tell(self) -> None:
        now = time.monotonic()
        if self._quiet or now - self._told < (1 / _SHOWN if self._bar is not None else _SECONDS):
            return
        self._told = now
        counts = self.counts
        words = (
            f"{counts.articles} articles   {counts.with_tuples} with tuples   {counts.failed} errors   "
            f"{self._rate()} articles/s"
        )
        if self._bar is not None:
            self._bar.update(self._task, description=words)
        else:
            print(words, file=sys.stderr)


def _repeated_ids(summary: Summary) -> list[str]:
    """That ids stand more than once, before `score` or `gold export` refuses them, or that they do no more."""
    repeated = summary.ids.repeated
    if not repeated:
        return []
    first, times = next(iter(repeated.items()))
    if summary.ids.unique:
        number = sum(repeated.values()) - len(repeated)
        has = "article has" if number == 1 else "articles have"
        return [f"{number} {has} a new id, as theirs stood before; the first: {summary.ids.first_given}"]
    stand = "id stands" if len(repeated) == 1 else "ids stand"
    return [
        f"warning: {len(repeated)} {stand} more than once, the first: {first} ({times} times); "
        "score and gold take none twice: --unique-ids numbers them"
    ]


def _particulars(summary: Summary) -> list[str]:
    lines = []
    if summary.resumed:
        lines.append(f"{summary.resumed} shards were done before")
    if summary.repeats:
        lines.append(f"{summary.repeats} articles nearly repeat an earlier one; see the column group")
    if summary.dashboard:
        lines.append(f"dashboard: {summary.dashboard}")
    return lines
