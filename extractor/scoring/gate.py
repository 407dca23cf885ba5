"""The gate: scores that must not fall, on gold that must not change unseen.

One small file beside the gold holds, for each set, the hashes of its gold and corpus, the floors of its scores, and every
change that was made on purpose to either, with its reason. A set with the gold of a ledger beside it has that one's hash and
floors, too. How the articles are extracted, and a ledger is made of tuples, is the caller's.
"""

from __future__ import annotations

import hashlib
import json
import math
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any

from extractor.model import Result
from extractor.scoring.gold import parse_rows, read_annotations
from extractor.scoring.ledgers import (
    ENDING,
    LEDGER_METRICS,
    Tables,
    places_in_gold,
    read_ledger_gold,
    score_ledger,
    tuples_beside,
)
from extractor.scoring.metrics import METRICS, Report, score

FLOORED = ("detection", "core")
"""The metrics that get a floor when floors are raised, beside those of a ledger; others can be given one by hand."""

KNOWN = (*METRICS, *LEDGER_METRICS)
"""The metrics that can have a floor."""

_KEYS = {"gold", "corpus", "floors", "changes"}
_LEDGER = "ledger"
"""The key of the hash of what only some sets have, the gold of a ledger."""

_STEPS = 100
_ADVICE = "say why with: extractor gold gate --pin {name} --reason TEXT"


class GateError(ValueError):
    """A file of floors that cannot be read, or a change of it that is not allowed."""


Files = Mapping[str, Path]
"""The files of a set by the key of their hash: its gold, its corpus and, where it has one, the gold of its ledger."""

Run = Callable[[Path], Iterable[Result]]
"""Extracts the articles of a corpus as the system does now."""

Build = Callable[[Path, Path], Tables]
"""Makes a ledger of the tuples of gold and the articles of a corpus as the system does now."""

Figures = Mapping[str, float | None]
"""The F1 of each metric, ``None`` where it was not measured."""


@dataclass(frozen=True, slots=True)
class Changes:
    """What is to be changed on purpose, for which `reason`: sets to `pin`, a floor to `lower`, all floors to be raised."""

    pin: tuple[str, ...] = ()
    lower: tuple[str, str, float] | None = None
    reason: str = ""
    raise_floors: bool = False


@dataclass(frozen=True, slots=True)
class Held:
    """What came of holding sets to their floors: the F1 of every metric with a floor, and the problems, as sentences."""

    scores: tuple[tuple[str, str, float | None, float], ...]
    """Set, metric, F1 (``None``: not measured) and floor."""
    problems: tuple[str, ...]
    out_of_fold: frozenset[str] = frozenset()
    """The sets whose scores are those of models that were not learned from them."""


def figures_of(report: Report) -> Figures:
    """The F1 of every metric."""
    return {metric: report.scores[metric].f1 for metric in METRICS}


def hold(
    golds: Path,
    corpora: Path,
    run: Run,
    changes: Changes = Changes(),
    only: Callable[[str], bool] = lambda _: True,
    out_of_fold: Mapping[str, Figures] = MappingProxyType({}),
    build: Build | None = None,
) -> Held:
    """Hold every set of gold in and below the folder `golds` to its floors, which stand there in ``floors.json``.

    A set is named by its place below `golds` (``dev``, ``train/train-a``), and its articles stand at the same place below
    `corpora`; `run` extracts them. Those whose corpus has a hash in `out_of_fold` were learned from, with gold as it was
    then: what they score there, by models that had not seen them, is held to the floors, and nothing is extracted. Where
    the gold of a ledger stands beside it, the one that `build` makes of the set's gold is held to its floors, too. All are
    held to their hashes, those that `only` names to their floors.

    The `changes` are made first, floors are raised last, and the file is written once all sets are done. Raises
    :class:`GateError` for a file of floors or a change that is wrong, and :class:`~extractor.scoring.GoldError`.
    """
    gate = Gate.read(golds / "floors.json")
    for name in changes.pin:
        gate = gate.pinned(name, _files(golds, corpora, name), changes.reason)
    if changes.lower is not None:
        gate = gate.lowered(*changes.lower, changes.reason)
    sets = {path.relative_to(golds).with_suffix("").as_posix(): path for path in sorted(golds.rglob("*.jsonl"))}
    problems = [
        f"{name}: in {gate.path}, but {golds / name}.jsonl is missing" for name in gate.sets if name not in sets
    ]
    problems += [
        f"{ledger}: the gold of its articles, {tuples_beside(ledger).name}, is missing"
        for ledger in sorted(golds.rglob(f"*{ENDING}"))
        if not tuples_beside(ledger).exists()
    ]
    scores = []
    learned: list[str] = []
    for name, gold in sets.items():
        files = _files(golds, corpora, name)
        unpinned = gate.unpinned(name, files)
        problems += unpinned
        if unpinned or not only(name):
            continue
        figures = out_of_fold.get(gate.sets[name]["corpus"])
        if figures is not None:
            learned.append(name)
        else:
            rows = [("the run", result.to_dict(evidence=False)) for result in run(files["corpus"])]
            figures = figures_of(score(read_annotations(gold), parse_rows(rows), resamples=0))
        if _LEDGER in files and build is not None:
            expected, annotated = read_ledger_gold(files[_LEDGER])
            found = build(gold, files["corpus"])
            figures = {**figures, **score_ledger(expected, found, places_in_gold(annotated, found, name)).figures}
        if changes.raise_floors:
            gate = gate.raised(name, figures)
        problems += gate.fallen(name, figures)
        floors = gate.sets[name]["floors"]
        scores += [(name, metric, figures.get(metric), floor) for metric, floor in floors.items()]
    if changes.raise_floors or changes.pin or changes.lower is not None:
        gate.write()
    return Held(tuple(scores), tuple(problems), frozenset(learned))


@dataclass(frozen=True, slots=True)
class Gate:
    """The floors of all sets, by name. Changes give a new gate; :meth:`write` keeps it."""

    path: Path
    sets: Mapping[str, Mapping[str, Any]]

    @classmethod
    def read(cls, path: Path) -> Gate:
        """Read the file. Raises :class:`GateError`."""
        try:
            content = json.loads(path.read_text("utf-8"))
        except OSError as error:
            raise GateError(f"{path}: cannot be read: {error.strerror}") from None
        except ValueError as error:
            raise GateError(f"{path}: not JSON ({error})") from None
        for name, one in content.items() if isinstance(content, dict) else [("", None)]:
            if not isinstance(one, dict) or set(one) - {_LEDGER} != _KEYS:
                raise GateError(f"{path}: {name}: not an object with gold, corpus, floors, changes")
            for metric, floor in one["floors"].items():
                if metric not in KNOWN or not isinstance(floor, (int, float)):
                    raise GateError(f"{path}: {name}: floors: {metric}: known are {', '.join(KNOWN)}, with a number")
        return cls(path, content)

    def write(self) -> None:
        """Keep the gate in its file."""
        text = json.dumps(self.sets, ensure_ascii=False, indent=2) + "\n"
        self.path.write_text(text, "utf-8")

    def unpinned(self, name: str, files: Files) -> list[str]:
        """What of a set is not as it was pinned; each as a sentence that says what to do."""
        advice = _ADVICE.format(name=name)
        if name not in self.sets:
            return [f"{name}: no floors in {self.path}; {advice}"]
        return [
            f"{name}: {path} has changed since it was pinned; if that is meant, {advice}"
            for key, path in files.items()
            if self.sets[name].get(key) != fingerprint(path)
        ] + [
            f"{name}: the gold of its ledger is gone since it was pinned; if that is meant, {advice}"
            for key in (_LEDGER,)
            if key in self.sets[name] and key not in files
        ]

    def fallen(self, name: str, figures: Figures) -> list[str]:
        """The scores of a set that are below their floor."""
        problems = []
        for metric, floor in self.sets.get(name, {"floors": {}})["floors"].items():
            f1 = figures.get(metric)
            if f1 is None or f1 < floor:
                got = "not measured" if f1 is None else f"{f1:.4f}"
                advice = f"if that is meant: extractor gold gate --lower {name}.{metric}=VALUE --reason TEXT"
                problems.append(f"{name}: F1 of {metric} is {got}, below its floor {floor}; {advice}")
        return problems

    def pinned(self, name: str, files: Files, reason: str) -> Gate:
        """Take a set as it is now. Raises :class:`GateError` without a reason."""
        before = self.sets.get(name, {"floors": {}, "changes": []})
        now = {key: fingerprint(path) for key, path in files.items()}
        change = {"what": "gold pinned", "reason": _said(reason)}
        changes = [*before["changes"], change]
        return Gate(self.path, {**self.sets, name: {**now, "floors": before["floors"], "changes": changes}})

    def raised(self, name: str, figures: Figures) -> Gate:
        """Raise the floors of a set to its scores, rounded down to whole hundredths; none is lowered by this."""
        one = self.sets[name]
        floors = dict(one["floors"])
        for metric in {**dict.fromkeys((*FLOORED, *LEDGER_METRICS)), **floors}:
            f1 = figures.get(metric)
            if f1 is not None:
                floors[metric] = max(floors.get(metric, 0.0), math.floor(f1 * _STEPS) / _STEPS)
        return Gate(self.path, {**self.sets, name: {**one, "floors": floors}})

    def lowered(self, name: str, metric: str, floor: float, reason: str) -> Gate:
        """Lower one floor and keep the reason. Raises :class:`GateError` where that is not what would happen."""
        if name not in self.sets or metric not in self.sets[name]["floors"]:
            known = ", ".join(f"{n}.{m}" for n, one in self.sets.items() for m in one["floors"])
            raise GateError(f"{name}.{metric}: no such floor; there are: {known}")
        one = self.sets[name]
        before = one["floors"][metric]
        if not 0 <= floor < before:
            raise GateError(f"{name}.{metric}: {floor} is not below the floor {before}")
        change = {"what": f"{metric} lowered from {before} to {floor}", "reason": _said(reason)}
        floors = {**one["floors"], metric: floor}
        return Gate(self.path, {**self.sets, name: {**one, "floors": floors, "changes": [*one["changes"], change]}})


def _files(golds: Path, corpora: Path, name: str) -> Files:
    """The files of a set, each by the key of its hash."""
    ledger = golds / f"{name}{ENDING}"
    files = {"gold": golds / f"{name}.jsonl", "corpus": corpora / f"{name}.jsonl"}
    return {**files, _LEDGER: ledger} if ledger.exists() else files


def fingerprint(path: Path) -> str:
    """SHA-256 of a file, with line ends as in the repository whatever the platform made of them."""
    return hashlib.sha256(path.read_bytes().replace(b"\r\n", b"\n")).hexdigest()


def _said(reason: str) -> str:
    if len(reason.split()) < 2:
        raise GateError("a reason is needed: --reason with a few words that will be understood in a year")
    return " ".join(reason.split())
