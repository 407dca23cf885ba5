"""A training run: vocabulary, a model for each fold to say what is not learned from itself, calibration, and the model.

The model that ships is learned from all examples; every figure told of it is from the models of the folds.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

import numpy as np
import numpy.typing as npt
import scipy.sparse as sparse

from extractor.assembly import Probabilities
from extractor.assembly.scorer import (
    LABELLED,
    PARTNER,
    QUANTITY_QUESTIONS,
    Answers,
    Floats,
    Ints,
    Question,
    Vocabulary,
    choices,
    combined,
    probabilities,
    sharpened,
)
from extractor.training.config import Config
from extractor.training.examples import Example, Names, Numbers
from extractor.training.fitting import Rows, fit_choice, fit_labels
from extractor.training.folds import folds


@dataclass(frozen=True, slots=True)
class Learned:
    """What a run learned: vocabularies and questions of the model, and what the folds' models say of each example."""

    vocabularies: Mapping[str, Vocabulary]
    questions: Mapping[str, Question]
    folds: tuple[int, ...]
    out_of_fold: tuple[tuple[Probabilities, ...], ...]


@dataclass(frozen=True, slots=True)
class _Data:
    """All rows of all examples."""

    rows: Rows
    answers: Mapping[str, Ints]
    """For each question, the position of the right label of each quantity, -1 where there is none."""
    choices: Rows
    right: npt.NDArray[np.bool_]
    counts: Ints
    """How many rows of `choices` each quantity has."""
    example: Ints
    """The example of each quantity."""


def learn(
    examples: Sequence[Example], names: Names, config: Config, say: Callable[[str], None] = lambda _: None
) -> Learned:
    """Learn from `examples`, telling each step."""
    data, vocabularies = _data(examples, names, config)
    say(f"{len(data.example)} quantities, {data.rows.matrix.shape[1]} and {data.choices.matrix.shape[1]} features")
    parts = folds([e.words for e in examples], config.folds, config.seed)
    of_quantity = np.array(parts, dtype=np.int64)[data.example]
    p = {question: np.zeros((len(data.example), len(LABELLED[question]))) for question in QUANTITY_QUESTIONS}
    mentions: list[Floats] = [np.zeros(0)] * len(data.example)
    for fold in range(config.folds):
        _answer(data, of_quantity != fold, p, mentions, config)
        say(f"fold {fold + 1} of {config.folds}")
    sharpness = {q: _sharpness(p[q], data.answers[q]) for q in QUANTITY_QUESTIONS}
    sharpness[PARTNER] = _sharpness_of_choices(mentions, data)
    p = {question: sharpened(p[question], sharpness[question]) for question in p}
    mentions = [sharpened(m[None], sharpness[PARTNER])[0] for m in mentions]
    told = _told(examples, p, mentions)
    questions = _fit(data, np.ones(len(data.example), dtype=np.bool_), config)
    say("the model of all examples")
    questions = {name: replace(q, sharpness=sharpness[name]) for name, q in questions.items()}
    return Learned(vocabularies, questions, tuple(parts), told)


def held_out(
    examples: Sequence[Example], names: Names, config: Config, learned_from: Sequence[bool]
) -> list[list[Answers]]:
    """What a model learned from some of the `examples` says of the quantities of each of the others, uncalibrated."""
    data, _ = _data(examples, names, config)
    p = {question: np.zeros((len(data.example), len(LABELLED[question]))) for question in QUANTITY_QUESTIONS}
    mentions: list[Floats] = [np.zeros(0)] * len(data.example)
    _answer(data, np.array(learned_from, dtype=np.bool_)[data.example], p, mentions, config)
    starts = [0, *accumulate(len(e.quantities) for e in examples)]
    return [
        []
        if known
        else [Answers({q: p[q][k] for q in p}, mentions[k]) for k in range(start, start + len(e.quantities))]
        for known, start, e in zip(learned_from, starts, examples, strict=False)
    ]


def _data(examples: Sequence[Example], names: Names, config: Config) -> tuple[_Data, dict[str, Vocabulary]]:
    rows, of_quantities = _matrix([row for e in examples for row in e.rows], names, config)
    chosen, of_choices = _matrix([row for e in examples for row in e.choices], names, config)
    data = _Data(
        rows,
        {question: np.array(list(_answers(examples, question)), dtype=np.int64) for question in QUANTITY_QUESTIONS},
        chosen,
        np.array([right for e in examples for right in _right(e)], dtype=np.bool_),
        np.array([len(c) + 1 for e in examples for c in e.suppliers], dtype=np.int64),
        np.array([k for k, e in enumerate(examples) for _ in e.quantities], dtype=np.int64),
    )
    return data, {"quantity": of_quantities, PARTNER: of_choices}


def _answer(
    data: _Data, learned_from: npt.NDArray[np.bool_], p: Mapping[str, Floats], mentions: list[Floats], config: Config
) -> None:
    """Learn from some quantities, and put into `p` and `mentions` what is said of the others."""
    questions = _fit(data, learned_from, config)
    others = np.flatnonzero(~learned_from)
    of_rows = data.rows.of(others)
    for question in QUANTITY_QUESTIONS:
        p[question][others] = probabilities(questions[question], *of_rows.encoded)
    of_choices = data.choices.of(_rows_of(data.counts, others))
    found = choices(questions[PARTNER], *of_choices.encoded, data.counts[others].tolist())
    for place, answer in zip(others, found, strict=True):
        mentions[place] = answer


def _told(
    examples: Sequence[Example], p: Mapping[str, Floats], mentions: Sequence[Floats]
) -> tuple[tuple[Probabilities, ...], ...]:
    starts = [0, *accumulate(len(e.quantities) for e in examples)]
    return tuple(
        tuple(
            combined({q: p[q][start + k] for q in p}, LABELLED, candidates, mentions[start + k])
            for k, candidates in enumerate(example.suppliers)
        )
        for start, example in zip(starts, examples, strict=False)
    )


def _matrix(rows: Sequence[Numbers], names: Names, config: Config) -> tuple[Rows, Vocabulary]:
    """The rows as a matrix whose columns are the features seen often enough, the commonest kind first."""
    counts = np.bincount(np.concatenate(rows), minlength=len(names))
    named = list(names)
    kept = [k for k, n in enumerate(counts) if n >= config.least_linear and not named[k].startswith(config.leave_out)]
    kept.sort(key=lambda k: (counts[k] < config.least_trees, named[k]))
    in_trees = sum(counts[k] >= config.least_trees for k in kept)
    column = np.full(len(names), -1)
    column[kept] = np.arange(len(kept))
    found = [np.sort(column[row][column[row] >= 0]) for row in rows]
    starts = np.concatenate([[0], np.cumsum([len(row) for row in found])])
    columns = np.concatenate(found)
    matrix = sparse.csr_matrix((np.ones(len(columns)), columns, starts), (len(rows), len(kept)))
    return Rows(matrix, int(in_trees)), Vocabulary([named[k] for k in kept])


def _answers(examples: Sequence[Example], question: str) -> Iterator[int]:
    for example in examples:
        for gold in example.answers:
            if question == "supply":
                yield int(bool(gold))
            else:
                yield LABELLED[question].index(gold[0].accepted[question][0]) if gold else -1


def _right(example: Example) -> Iterator[bool]:
    """For each choice of who supplies a quantity, nobody last, whether it is right."""
    for candidates, gold in zip(example.suppliers, example.answers, strict=True):
        partners = {party for one in gold for party in one.accepted[PARTNER][0]}
        yield from (candidate.use.id in partners for candidate in candidates)
        yield bool(gold) and not partners


def _rows_of(counts: Ints, quantities: Ints) -> Ints:
    ends = np.cumsum(counts)
    return np.concatenate([np.arange(ends[k] - counts[k], ends[k]) for k in quantities])


def _fit(data: _Data, chosen: npt.NDArray[np.bool_], config: Config) -> dict[str, Question]:
    questions = {}
    for name in QUANTITY_QUESTIONS:
        known = np.flatnonzero(chosen & (data.answers[name] >= 0))
        questions[name] = fit_labels(data.rows.of(known), data.answers[name][known], LABELLED[name], config)
    solvable = np.add.reduceat(data.right, np.concatenate([[0], np.cumsum(data.counts)[:-1]])) > 0
    groups = np.flatnonzero(chosen & solvable)
    rows = _rows_of(data.counts, groups)
    numbered = np.repeat(np.arange(len(groups)), data.counts[groups])
    questions[PARTNER] = fit_choice(data.choices.of(rows), data.right[rows], numbered, config)
    return questions


_SHARPNESSES = np.arange(0.5, 2.01, 0.05)


def _sharpness(p: Floats, answers: Ints) -> float:
    """How much surer the probabilities must be made, so that the answers are most likely."""
    known = np.flatnonzero(answers >= 0)

    def likelihood(sharpness: float) -> float:
        return float(np.log(sharpened(p[known], sharpness)[np.arange(len(known)), answers[known]]).mean())

    return round(float(max(_SHARPNESSES, key=likelihood)), 2)


def _sharpness_of_choices(mentions: Sequence[Floats], data: _Data) -> float:
    ends = np.cumsum(data.counts)
    pairs = [(m, data.right[end - len(m) : end]) for m, end in zip(mentions, ends, strict=True)]
    pairs = [(m, right) for m, right in pairs if right.any()]

    def likelihood(sharpness: float) -> float:
        return sum(float(np.log(sharpened(m[None], sharpness)[0][right].sum())) for m, right in pairs)

    return round(float(max(_SHARPNESSES, key=likelihood)), 2)
