"""How much there was in a run, and what went wrong."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from extractor.model import Result

KEPT_PROBLEMS = 20
"""How many errors and warnings are told in words; all of them are counted, and stand in the output."""


@dataclass
class Counts:
    """How much there was: articles and tuples, errors by the step that failed, and articles with warnings.

    `dropped` are the tuples that were left out because they were not sure enough.
    """

    articles: int = 0
    with_tuples: int = 0
    tuples: int = 0
    dropped: int = 0
    errors: Counter[str] = field(default_factory=Counter)
    problems: list[str] = field(default_factory=list)
    warned: int = 0
    warnings: list[str] = field(default_factory=list)

    @property
    def failed(self) -> int:
        """How many articles failed."""
        return self.errors.total()

    def add(self, result: Result) -> None:
        """Count one result."""
        self.articles += 1
        self.tuples += len(result.tuples)
        self.with_tuples += bool(result.tuples)
        self.dropped += result.dropped
        if result.warnings:
            self.warned += 1
            if len(self.warnings) < KEPT_PROBLEMS:
                self.warnings.append(f"{result.id}: {'; '.join(result.warnings)}")
        if result.error is not None:
            self.errors[result.error.step] += 1
            if len(self.problems) < KEPT_PROBLEMS:
                reason = result.error.reason
                named = result.error.step == "reading"  # the reason names file and row
                self.problems.append(reason if named else f"{result.id}: {result.error.step}: {reason}")

    def __iadd__(self, other: Counts) -> Counts:
        self.articles += other.articles
        self.with_tuples += other.with_tuples
        self.dropped += other.dropped
        self.tuples += other.tuples
        self.errors += other.errors
        self.problems = (self.problems + other.problems)[:KEPT_PROBLEMS]
        self.warned += other.warned
        self.warnings = (self.warnings + other.warnings)[:KEPT_PROBLEMS]
        return self
