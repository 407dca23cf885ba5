"""What the encoder's word weighs beside the trees': the share and sharpness that make the right answers most likely.

Both are asked about articles that neither has learned from.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from extractor.assembly.scorer import LABELLED, PARTNER, Answers, Share, sharpened
from extractor.scoring.gold import Annotation
from extractor.training.examples import Example

WEIGHTS = tuple(round(0.05 * k, 2) for k in range(21))
SHARPNESSES = tuple(round(0.5 + 0.05 * k, 2) for k in range(31))


@dataclass(frozen=True, slots=True)
class Case:
    """A quantity of gold with what both voters say of it; `suppliers` tells of each candidate, nobody last, who it is."""

    gold: tuple[Annotation, ...]
    suppliers: tuple[str, ...]
    trees: Answers
    encoder: Answers


def cases(
    examples: Sequence[Example], trees: Sequence[Sequence[Answers]], encoder: Sequence[Mapping[int, Answers]]
) -> list[Case]:
    """All quantities of `examples` of which both say something; `trees` have nothing for an example they learned from."""
    return [
        Case(gold, (*(c.use.id for c in suppliers), ""), first, said[k])
        for example, answers, said in zip(examples, trees, encoder, strict=True)
        for k, (gold, suppliers, first) in enumerate(
            zip(example.answers, example.suppliers, answers, strict=True) if answers else ()
        )
        if k in said
    ]


def weigh(found: Sequence[Case]) -> dict[str, Share]:
    """The best share for each question."""
    return {question: _best([_pair(case, question) for case in found]) for question in (*LABELLED, PARTNER)}


_Pair = tuple[np.ndarray, np.ndarray, np.ndarray]
"""The probabilities of both voters, and which answers are right."""


def _pair(case: Case, question: str) -> _Pair:
    if question == PARTNER:
        partners = {party for one in case.gold for party in one.accepted[PARTNER][0]} or {""}
        right = np.array([bool(case.gold) and who in partners for who in case.suppliers])
        return case.trees.mentions, case.encoder.mentions, right
    labels = LABELLED[question]
    if question == "supply":
        right = np.array([label == ("yes" if case.gold else "no") for label in labels])
    else:
        right = np.array([bool(case.gold) and label == case.gold[0].accepted[question][0] for label in labels])
    return case.trees.labels[question], case.encoder.labels[question], right


def _best(pairs: Sequence[_Pair]) -> Share:
    known = [(first, second, right) for first, second, right in pairs if right.any()]

    def likelihood(share: Share) -> float:
        return sum(float(np.log(max(share.mean(a, b)[right].sum(), 1e-12))) for a, b, right in known)

    best = max((Share(weight) for weight in WEIGHTS), key=likelihood)
    return max((Share(best.weight, sharpness) for sharpness in SHARPNESSES), key=likelihood)


def as_sharp(answers: Answers, sharpness: Mapping[str, float]) -> Answers:
    """The answers of trees, made as sure as the model that ships makes them."""
    labels = {q: sharpened(p[None], sharpness[q])[0] for q, p in answers.labels.items()}
    return Answers(labels, sharpened(answers.mentions[None], sharpness[PARTNER])[0])
