"""Gives each choice its probability, from weights that :mod:`extractor.training` has learned and a file holds as arrays.

A question (is it a supply, by what arrangement, how far along, who supplies it) is answered by a linear model and boosted
trees, whose probabilities are averaged and then calibrated. Every feature holds or does not, so a tree is a row of nodes
with a way for either. All rows of an article are scored at once. Same rows, same figures.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from extractor.assembly.candidates import Candidate
from extractor.assembly.description import Description, Row
from extractor.assembly.features import VERSION
from extractor.model_file import BUNDLED, ModelError

FORMAT = 1
QUANTITY_QUESTIONS = ("supply", "mechanism", "status")
PARTNER = "partner"
NOBODY = ""

_ROWS_AT_ONCE = 500

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Probabilities:
    """How sure the scorer is of each value that a quantity's slots may take.

    `supply` is the probability that it is a supply at all. The others hold (value, probability), the most probable first;
    they add up to 1: `partner` by the id of the party (``""`` is nobody; a party that is named several times once),
    `mechanism` and `status` by label. `mentions` holds the same for each candidate, in their order, nobody last.
    """

    supply: float
    partner: tuple[tuple[str, float], ...]
    mechanism: tuple[tuple[str, float], ...]
    status: tuple[tuple[str, float], ...]
    mentions: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Trees:
    """Boosted trees as their leaves: one is reached where all of some features hold and none of some others does.

    `needed` counts for each leaf the features that must hold, `value` is what it adds to the score of the label in
    `classes`. The leaves that the feature ``f`` decides on are ``leaves[starts[f]:starts[f + 1]]``; in `signs`, -1 says
    that it must hold there, 1 that it must not.
    """

    starts: Ints
    leaves: Ints
    signs: Ints
    needed: Ints
    classes: Ints
    value: Floats

    def scores(self, found: Ints, starts: Ints, labels: int) -> Floats:
        """The score of each label for rows of features that hold, see :meth:`Vocabulary.encode`."""
        blocks = range(0, len(starts) - 1, _ROWS_AT_ONCE)
        parts = [self._scores(found, starts[k : k + _ROWS_AT_ONCE + 1], labels) for k in blocks]
        return np.concatenate(parts) if parts else np.zeros((0, labels))

    def _scores(self, found: Ints, starts: Ints, labels: int) -> Floats:
        count, size = len(starts) - 1, len(self.needed)
        rows = np.repeat(np.arange(count), np.diff(starts))
        features = found[starts[0] : starts[-1]]
        asked = features < len(self.starts) - 1
        rows, features = rows[asked], features[asked]
        lengths = self.starts[features + 1] - self.starts[features]
        places = np.arange(lengths.sum()) + np.repeat(self.starts[features] - np.cumsum(lengths) + lengths, lengths)
        cells = np.repeat(rows * size, lengths) + self.leaves[places]
        told = np.bincount(cells, self.signs[places], count * size).reshape(count, size)
        row, leaf = np.divmod(np.flatnonzero(told == -self.needed), size)
        scores = np.bincount(row * labels + self.classes[leaf], self.value[leaf], count * labels)
        return np.asarray(scores.reshape(count, labels), dtype=np.float64)


@dataclass(frozen=True, slots=True)
class Question:
    """What answers one question: a weight for each feature and label, the trees, and how sure to be."""

    labels: tuple[str, ...]
    weights: Floats
    bias: Floats
    trees: Trees | None
    sharpness: float


class Vocabulary:
    """The features that a model knows, those first that its trees may ask for."""

    def __init__(self, names: Sequence[str]) -> None:
        self.names = tuple(names)
        self._index = {name: index for index, name in enumerate(names)}

    def encode(self, rows: Sequence[Row]) -> tuple[Ints, Ints]:
        """The numbers of the features that hold, row after row, and where each row begins.

        No feature stands in two parts of a row, or twice in one.
        """
        index = self._index
        looked_up: dict[int, list[int]] = {}  # by the identity of a part, which the rows keep alive
        found: list[int] = []
        starts = [0]
        for row in rows:
            for part in row:
                numbers = looked_up.get(id(part))
                if numbers is None:
                    numbers = looked_up[id(part)] = [index[name] for name in part if name in index]
                found += numbers
            starts.append(len(found))
        return np.array(found, dtype=np.int64), np.array(starts, dtype=np.int64)


@dataclass(frozen=True, slots=True)
class Model:
    """Everything that is learned. `identity` is a hash of it, `told` what the training says of it."""

    vocabularies: Mapping[str, Vocabulary]
    """Of ``quantity`` and of ``partner``."""
    questions: Mapping[str, Question]
    told: Mapping[str, Any]
    identity: str

    def score(self, description: Description) -> list[Probabilities]:
        """What the model thinks of each quantity."""
        if not description.quantities:
            return []
        vocabulary = self.vocabularies["quantity"]
        encoded = vocabulary.encode(description.rows)
        answers = {q: probabilities(self.questions[q], *encoded) for q in QUANTITY_QUESTIONS}
        labels = {q: self.questions[q].labels for q in QUANTITY_QUESTIONS}
        vocabulary = self.vocabularies[PARTNER]
        counts = [len(candidates) + 1 for candidates in description.suppliers]
        mentions = choices(self.questions[PARTNER], *vocabulary.encode(description.choices), counts)
        return [
            combined({q: answers[q][k] for q in answers}, labels, candidates, mentions[k])
            for k, candidates in enumerate(description.suppliers)
        ]


def combined(
    p: Mapping[str, Floats], labels: Mapping[str, Sequence[str]], candidates: Sequence[Candidate], mentions: Floats
) -> Probabilities:
    """The answers of all questions for one quantity."""
    parties: dict[str, float] = {}
    for candidate, share in zip(candidates, mentions.tolist(), strict=False):
        parties[candidate.use.id] = parties.get(candidate.use.id, 0.0) + share
    parties[NOBODY] = float(mentions[-1])
    return Probabilities(
        float(p["supply"][labels["supply"].index("yes")]),
        _ranked(tuple(parties), list(parties.values())),
        _ranked(labels["mechanism"], p["mechanism"]),
        _ranked(labels["status"], p["status"]),
        tuple(mentions.tolist()),
    )


def probabilities(question: Question, found: Ints, starts: Ints) -> Floats:
    """The probability of each label for each row."""
    p = softmax(_linear(question, found, starts))
    if question.trees is not None:
        scores = question.trees.scores(found, starts, len(question.labels))
        p = (p + softmax(scores)) / 2
    return sharpened(p, question.sharpness)


def choices(question: Question, found: Ints, starts: Ints, counts: Sequence[int]) -> list[Floats]:
    """The probability of each row among those of its group; `counts` are the sizes of the groups, in order."""
    linear, trees = _linear(question, found, starts)[:, 0], None
    if question.trees is not None:
        trees = question.trees.scores(found, starts, 1)[:, 0]
    answers = []
    for end, count in zip(accumulate(counts), counts, strict=True):
        p = softmax(linear[None, end - count : end])
        if trees is not None:
            p = (p + softmax(trees[None, end - count : end])) / 2
        answers.append(sharpened(p, question.sharpness)[0])
    return answers


def _linear(question: Question, found: Ints, starts: Ints) -> Floats:
    sums = np.zeros((len(starts) - 1, question.weights.shape[1]))
    np.add.at(sums, np.repeat(np.arange(len(starts) - 1), np.diff(starts)), question.weights[found])
    return sums + question.bias


def softmax(scores: Floats) -> Floats:
    """Scores as probabilities, row by row."""
    powers = np.exp(scores - scores.max(axis=1, keepdims=True))
    return np.asarray(powers / powers.sum(axis=1, keepdims=True))


def sharpened(p: Floats, sharpness: float) -> Floats:
    """Probabilities made surer (`sharpness` over 1) or less sure; which is the most probable stays."""
    return softmax(sharpness * np.log(np.maximum(p, 1e-12)))


def _ranked(labels: Sequence[str], p: Sequence[float] | Floats) -> tuple[tuple[str, float], ...]:
    order = sorted(range(len(labels)), key=lambda k: (-p[k], k))
    return tuple((labels[k], float(p[k])) for k in order)


_TREES = ("starts", "leaves", "signs", "needed", "classes")


def save(
    path: Path, vocabularies: Mapping[str, Vocabulary], questions: Mapping[str, Question], told: Mapping[str, Any]
) -> str:
    """Write a model to `path` and return its identity. The same model gives the same bytes."""
    arrays: dict[str, npt.NDArray[Any]] = {}
    head: dict[str, Any] = {"format": FORMAT, "features": VERSION, "told": told, "questions": {}, "vocabularies": []}
    for name, vocabulary in vocabularies.items():
        arrays[f"{name}.names"] = _bytes("\n".join(vocabulary.names))
        head["vocabularies"].append(name)
    for name, question in questions.items():
        arrays[f"{name}.weights"] = question.weights.astype(np.float32)
        arrays[f"{name}.bias"] = question.bias.astype(np.float32)
        told_of = {"labels": question.labels, "sharpness": question.sharpness, "trees": question.trees is not None}
        if question.trees is not None:
            for part in _TREES:
                arrays[f"{name}.trees.{part}"] = getattr(question.trees, part).astype(np.int32)
            arrays[f"{name}.trees.value"] = question.trees.value.astype(np.float32)
        head["questions"][name] = told_of
    head["identity"] = identity = _identity(head, arrays)
    arrays["head"] = _bytes(json.dumps(head, ensure_ascii=False, sort_keys=True))
    with path.open("wb") as file:
        np.savez_compressed(file, allow_pickle=False, **arrays)
    return identity


def _identity(head: Mapping[str, Any], arrays: Mapping[str, npt.NDArray[Any]]) -> str:
    digest = hashlib.sha256(json.dumps(head, ensure_ascii=False, sort_keys=True).encode())
    for name in sorted(arrays):
        digest.update(name.encode())
        digest.update(arrays[name].tobytes())
    return digest.hexdigest()


def load_model(path: Path = BUNDLED) -> Model:
    """Read a model, once in a process unless the file has changed since.

    Raises :class:`ModelError` where the file is no model, or not of these features.
    """
    try:
        state = path.stat()
    except OSError as error:
        raise ModelError(f"{path}: cannot be read: {error.strerror}") from None
    return _load(path, state.st_mtime_ns, state.st_size)


@lru_cache(maxsize=4)  # a process that trains and tries models keeps no more of them
def _load(path: Path, changed: int, size: int) -> Model:
    try:
        with np.load(path, allow_pickle=False) as file:
            arrays = {name: file[name] for name in file.files}
        head = json.loads(arrays.pop("head").tobytes().decode())
        wrong = head.get("format") != FORMAT or head.get("features") != VERSION
    except OSError as error:
        raise ModelError(f"{path}: cannot be read: {error.strerror or error}") from None
    except Exception as error:  # whatever a foreign file makes of numpy's reader
        raise ModelError(f"{path}: not a model of this extractor ({type(error).__name__})") from None
    if wrong:
        raise ModelError(f"{path}: a model for other features than these; train it anew with: extractor train")
    identity = head.pop("identity", "")
    if identity != _identity(head, arrays):
        raise ModelError(f"{path}: the model is damaged: its content is not what was written")
    vocabularies = {
        name: Vocabulary(arrays[f"{name}.names"].tobytes().decode().split("\n")) for name in head["vocabularies"]
    }
    questions = {name: _question(name, told, arrays) for name, told in head["questions"].items()}
    return Model(vocabularies, questions, head["told"], identity)


def _question(name: str, told: Mapping[str, Any], arrays: Mapping[str, npt.NDArray[Any]]) -> Question:
    trees = None
    if told["trees"]:
        starts, leaves, signs, needed, classes = (arrays[f"{name}.trees.{part}"].astype(np.int64) for part in _TREES)
        value = arrays[f"{name}.trees.value"].astype(np.float64)
        trees = Trees(starts, leaves, signs, needed, classes, value)
    weights, bias = (arrays[f"{name}.{part}"].astype(np.float64) for part in ("weights", "bias"))
    return Question(tuple(told["labels"]), weights, bias, trees, told["sharpness"])


def _bytes(text: str) -> npt.NDArray[np.uint8]:
    return np.frombuffer(text.encode(), dtype=np.uint8)
