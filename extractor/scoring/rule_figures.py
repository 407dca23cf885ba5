"""What each rule of the lexicon earns: how often a slot rests on it, and how often that slot is right.

A run keeps for each slot the ids of the rules that it rests on (its evidence); gold says whether the slot is right. What
the rules are is left to :mod:`extractor.lexicon`: here they are only names.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from extractor.scoring.alignment import align
from extractor.scoring.gold import Annotated, read_annotations, read_rows
from extractor.scoring.judging import agrees
from extractor.scoring.same_texts import check_same_texts


@dataclass(frozen=True, slots=True)
class Conflict:
    """A slot that rests on a rule and is wrong; `gold` is ``None`` where there is no tuple in gold at all."""

    article: str
    doses: str
    start: int
    slot: str
    gold: Any
    predicted: Any


@dataclass(frozen=True, slots=True)
class RuleFigures:
    """How one rule fares: `uses` counts the slots that rest on it, `conflicts` are those that are wrong."""

    rule: str
    uses: int
    conflicts: tuple[Conflict, ...]

    @property
    def precision(self) -> float:
        """Share of the slots resting on the rule that gold confirms."""
        return 1 - len(self.conflicts) / self.uses


def rule_figures(pairs: Sequence[tuple[Path, Path]]) -> list[RuleFigures]:
    """Figures of every rule used in the runs, most used first; `pairs` are a gold file and the run to hold against it.

    Raises :class:`~extractor.scoring.GoldError` for a file that is not in the form of gold, or that is of other texts.
    """
    uses: dict[str, int] = {}
    conflicts: dict[str, list[Conflict]] = {}
    for gold_path, run_path in pairs:
        gold, run = read_annotations(gold_path), read_annotations(run_path)
        check_same_texts(gold, run, (str(gold_path), str(run_path)))
        for where, row in read_rows(run_path):
            if row["id"] not in gold:
                continue
            evidence = [_rules(one, where) for one in row["tuples"]]
            for rules, conflict in _judged(gold[row["id"]], run[row["id"]], evidence):
                for rule in rules:
                    uses[rule] = uses.get(rule, 0) + 1
                    if conflict is not None:
                        conflicts.setdefault(rule, []).append(conflict)
    figures = [RuleFigures(rule, count, tuple(conflicts.get(rule, ()))) for rule, count in uses.items()]
    return sorted(figures, key=lambda f: (-f.uses, f.rule))


def _rules(form: Mapping[str, Any], where: str) -> dict[str, list[str]]:
    """The distinct rule ids by slot of one tuple of a run."""
    evidence = form.get("evidence") or {}
    return {slot: list(dict.fromkeys(str(one["rule"]) for one in found)) for slot, found in evidence.items()}


def _judged(
    gold: Annotated, run: Annotated, evidence: Sequence[Mapping[str, Sequence[str]]]
) -> Iterator[tuple[Sequence[str], Conflict | None]]:
    """The rules of each slot of each tuple, and what is wrong with the slot if anything is."""
    partners = {p: g for g, p in align(gold.tuples, run.tuples)}
    for position, predicted in enumerate(run.tuples):
        true = gold.tuples[partners[position]] if position in partners else None
        for slot, rules in evidence[position].items():
            right = true is not None and agrees(slot, true, predicted)
            wanted = true.first(slot) if true is not None else None
            conflict = Conflict(gold.id, predicted.text, predicted.start, slot, wanted, predicted.first(slot))
            yield rules, None if right else conflict
