"""Articles with gold as windows with the right answers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from extractor.assembly.candidates import Candidate
from extractor.assembly.scorer import LABELLED, PARTNER
from extractor.encoder.network import Batch
from extractor.encoder.pieces import Pieces
from extractor.encoder.windows import Place, Window, windows
from extractor.scoring.gold import Annotation
from extractor.training.examples import Example


@dataclass(frozen=True, slots=True)
class Sight:
    """A window of the example with the number `example`: the candidates of its quantities, and the gold on each."""

    example: int
    window: Window
    suppliers: Mapping[Place, Sequence[Candidate]]
    gold: Mapping[Place, tuple[Annotation, ...]]
    numbers: Mapping[Place, int]
    """Which quantity of its example stands where."""


def sights(examples: Sequence[Example], pieces: Pieces) -> list[Sight]:
    """The windows of `examples` in which a quantity is read."""
    found = []
    for k, example in enumerate(examples):
        numbers = {(q.sentence, q.item): n for n, q in enumerate(example.quantities)}
        for window in windows(example.scene.look, pieces):
            here = {place: numbers[place] for place in window.quantities if place in numbers}
            if here:
                suppliers = {place: example.suppliers[n] for place, n in here.items()}
                gold = {place: example.answers[n] for place, n in here.items()}
                found.append(Sight(k, window, suppliers, gold, here))
    return found


def right_answers(group: Sequence[Sight], batch: Batch) -> dict[str, npt.NDArray[Any]]:
    """What is right of a batch: the label of each quantity by question (-1: none), and whether a party, or nobody, is.

    `batch` is made of `group`. Of a quantity that is no supply nobody is asked who supplies it.
    """
    labels: dict[str, list[int]] = {question: [] for question in LABELLED}
    parties: list[bool] = []
    nobody: list[bool] = []
    for (k, place), asked in zip(batch.quantities, batch.parties, strict=True):
        gold = group[k].gold[place]
        for question, answer in _labels(gold):
            labels[question].append(answer)
        suppliers = {party for one in gold for party in one.accepted[PARTNER][0]}
        ids = {(c.sentence, c.item): c.use.id for c in group[k].suppliers[place]}
        parties += [ids[party] in suppliers for party in asked]
        nobody.append(bool(gold) and not suppliers)
    found: dict[str, npt.NDArray[Any]] = {name: np.array(answers, dtype=np.int64) for name, answers in labels.items()}
    return found | {"parties": np.array(parties, dtype=np.float32), "nobody": np.array(nobody, dtype=np.float32)}


def _labels(gold: Sequence[Annotation]) -> Iterator[tuple[str, int]]:
    for question, labels in LABELLED.items():
        if question == "supply":
            yield question, int(bool(gold))
        else:
            yield question, labels.index(gold[0].accepted[question][0]) if gold else -1
