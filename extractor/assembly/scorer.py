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
from pathlib import Path
from typing import Any, Protocol

import numpy as np
import numpy.typing as npt

from extractor.assembly.candidates import Candidate
from extractor.assembly.description import Description, Row
from extractor.assembly.features import VERSION
from extractor.model import Mechanism, Status
from extractor.model_file import BUNDLED, ModelError

FORMAT = 2
LABELLED: Mapping[str, tuple[str, ...]] = {
    "supply": ("no", "yes"),
    "mechanism": tuple(map(str, Mechanism)),
    "status": tuple(map(str, Status)),
}
"""The questions about a quantity, each with the labels that answer it."""
QUANTITY_QUESTIONS = tuple(LABELLED)
PARTNER = "partner"
SUPPLY = 0.5
"""From which probability on a quantity is a supply."""
ASKED = 0.03
"""From which probability on a second voter is asked, too."""
NOBODY = ""

_YES = LABELLED["supply"].index("yes")
_ROWS_AT_ONCE = 100
_UNKNOWN = -1
_NO_HASH = np.uint64(2**64 - 1)  # that is -1, which Python gives to nothing

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Probabilities:
    """How sure the scorer is of each value that a quantity's slots may take.

    `supply` is the probability that it is a supply at all. The others hold (value, probability), the most probable first;
    they add up to 1: `partner` by the id of the party (``""`` is nobody; a party that is named several times once),
    `mechanism` and `status` by label. `mentions` holds the same for each candidate, in their order, nobody last. Of a
    quantity that is no supply only `supply` is told.
    """

    supply: float
    partner: tuple[tuple[str, float], ...]
    mechanism: tuple[tuple[str, float], ...]
    status: tuple[tuple[str, float], ...]
    mentions: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Answers:
    """What a second voter says of a quantity: of each question the probability of each label, in the order of
    :data:`LABELLED`, and of each candidate that it supplies, nobody last."""

    labels: Mapping[str, Floats]
    mentions: Floats


@dataclass(frozen=True, slots=True)
class Share:
    """How much the word of a second voter weighs, from 0 to 1, and how much surer the mean is made (over 1) or less."""

    weight: float
    sharpness: float = 1.0

    def mean(self, first: Floats, second: Floats) -> Floats:
        """The probabilities of both voters as one."""
        return np.asarray(sharpened(((1 - self.weight) * first + self.weight * second)[None], self.sharpness)[0])


class Second(Protocol):
    """A second voter beside the model, and what its word weighs, by question."""

    @property
    def shares(self) -> Mapping[str, Share]: ...

    def answers(self, description: Description, asked: Sequence[int]) -> Mapping[int, Answers]:
        """What it says of the quantities with these numbers; of some it may say nothing."""
        ...


@dataclass(frozen=True, slots=True)
class Trees:
    """Boosted trees: a node leads to the right where its feature holds, to the left where it does not.

    The trees stand side by side, those of the labels in turns. `nodes` holds what each asks for, whatever the order of its
    nodes, and `left` the leaves on the left of each as bits (none: no node); `value` is what each leaf, from the left, adds
    to the score of the label. `columns` says as what each feature is asked for: 0 where it is not.

    A row reaches the first leaf that stands on the left of no node whose feature holds, so that it need not be led there.
    """

    columns: npt.NDArray[np.integer[Any]]
    nodes: npt.NDArray[np.integer[Any]]
    left: npt.NDArray[np.unsignedinteger[Any]]
    value: npt.NDArray[np.floating[Any]]

    def scores(self, found: Ints, starts: Ints, labels: int) -> Floats:
        """The score of each label for rows of features that hold, see :meth:`Vocabulary.encode`."""
        blocks = range(0, len(starts) - 1, _ROWS_AT_ONCE)
        parts = [self._scores(found, starts[k : k + _ROWS_AT_ONCE + 1], labels) for k in blocks]
        return np.concatenate(parts) if parts else np.zeros((0, labels))

    def _scores(self, found: Ints, starts: Ints, labels: int) -> Floats:
        features = np.minimum(found[starts[0] : starts[-1]], len(self.columns) - 1)
        holds = np.zeros((self.columns.max() + 1, len(starts) - 1), dtype=self.left.dtype)
        holds[self.columns[features], _rows(starts)] = ~holds.dtype.type(0)  # rows stand side by side: taken together
        asked = holds.take(self.nodes, axis=0)
        asked &= self.left[:, :, None]
        passed = np.bitwise_or.reduce(asked, axis=0)
        leaf = np.bitwise_count(passed ^ (passed + 1)) - 1  # as many as are passed before the first that is not
        trees, leaves = self.value.shape
        values = self.value.take(leaf + leaves * np.arange(trees)[:, None])
        return np.asarray(values.reshape(-1, labels, values.shape[1]).sum(axis=0, dtype=np.float64).T)


@dataclass(frozen=True, slots=True)
class Question:
    """What answers one question: a weight for each feature and label, the trees, and how sure to be."""

    labels: tuple[str, ...]
    weights: npt.NDArray[np.floating[Any]]
    bias: Floats
    trees: Trees | None
    sharpness: float


class Vocabulary:
    """The features that a model knows, those first that its trees may ask for.

    They are known by their hashes, in order: a dictionary of as many names lies all over the memory, so that to look one up
    takes the time of three. Of names that are not known one in 10^14 has the hash of one that is.
    """

    def __init__(self, names: Sequence[str]) -> None:
        self.names = tuple(names)
        hashes = _hashes(self.names)
        order = np.argsort(hashes)
        self._hashes = np.append(hashes[order], _NO_HASH)
        self._numbers = np.append(order, _UNKNOWN)
        bits = max(1, len(self.names).bit_length())
        self._shift = np.uint64(64 - bits)
        self._first = np.searchsorted(self._hashes, np.arange(1 << bits, dtype=np.uint64) << self._shift)
        self._most = np.diff(self._first, append=len(order)).max()

    def encode(self, rows: Sequence[Row]) -> tuple[Ints, Ints]:
        """The numbers of the features that hold, row after row, and where each row begins.

        No feature stands in two parts of a row, or twice in one.
        """
        places: dict[int, int] = {}  # of parts, by their identity, which the rows keep alive
        names: list[str] = []  # those of one part after another
        ends = [0]
        parts: list[int] = []  # those of one row after another
        counts = [0]
        for row in rows:
            for part in row:
                place = places.get(id(part))
                if place is None:
                    place = places[id(part)] = len(places)
                    names += part
                    ends.append(len(names))
                parts.append(place)
            counts.append(len(parts))
        numbers = self._numbers_of(names)
        known = numbers != _UNKNOWN
        known_ends = np.concatenate([[0], np.cumsum(known)])[ends]
        found, part_starts = of_rows(numbers[known], known_ends, np.array(parts, dtype=np.int64))
        return found, part_starts[counts]

    def _numbers_of(self, names: Sequence[str]) -> Ints:
        """The number of each name. The first bits of a hash tell where to begin; few are to be passed over from there."""
        hashes = _hashes(names)
        place = self._first[hashes >> self._shift]
        for _ in range(self._most):
            place += self._hashes[place] < hashes
        return np.where(self._hashes[place] == hashes, self._numbers[place], _UNKNOWN)


def _hashes(names: Sequence[str]) -> npt.NDArray[np.uint64]:
    return np.fromiter(map(hash, names), np.int64, len(names)).view(np.uint64)


@dataclass(frozen=True, slots=True)
class Model:
    """Everything that is learned. `identity` is a hash of it, `told` what the training says of it."""

    vocabularies: Mapping[str, Vocabulary]
    """Of ``quantity`` and of ``partner``."""
    questions: Mapping[str, Question]
    told: Mapping[str, Any]
    identity: str

    def score(self, description: Description, second: Second | None = None) -> list[Probabilities]:
        """What the model, and a `second` voter with it, thinks of each quantity.

        Of one that is no supply no more than that, for nobody asks on.
        """
        if not description.quantities:
            return []
        rows = self.vocabularies["quantity"].encode(description.rows)
        supply = probabilities(self.questions["supply"], *rows)
        said: Mapping[int, Answers] = {}
        if second is not None:
            said = second.answers(description, np.flatnonzero(supply[:, _YES] >= ASKED).tolist())
            for k, answer in said.items():
                supply[k] = second.shares["supply"].mean(supply[k], answer.labels["supply"])
        scored = [Probabilities(p, (), (), (), ()) for p in supply[:, _YES].tolist()]
        supplies = np.flatnonzero([one.supply >= SUPPLY for one in scored])
        if not len(supplies):
            return scored
        answers = {"supply": supply[supplies]}
        rows = of_rows(*rows, supplies)
        answers |= {q: probabilities(self.questions[q], *rows) for q in QUANTITY_QUESTIONS[1:]}
        suppliers = [description.suppliers[k] for k in supplies]
        choosing = self.vocabularies[PARTNER].encode([row for k in supplies.tolist() for row in description.choices(k)])
        mentions = choices(self.questions[PARTNER], *choosing, [len(candidates) + 1 for candidates in suppliers])
        for n, k in enumerate(supplies.tolist()):
            of_one = {q: answers[q][n] for q in answers}
            if second is not None and k in said:
                of_one |= {q: second.shares[q].mean(of_one[q], said[k].labels[q]) for q in QUANTITY_QUESTIONS[1:]}
                mentions[n] = second.shares[PARTNER].mean(mentions[n], said[k].mentions)
            scored[k] = combined(of_one, LABELLED, suppliers[n], mentions[n])
        return scored


def of_rows(found: Ints, starts: Ints, rows: Ints) -> tuple[Ints, Ints]:
    """Of rows one after another (`found`), that begin at `starts`, those with these numbers, in their order."""
    lengths = np.diff(starts)[rows]
    ends = np.concatenate([[0], np.cumsum(lengths)])
    return found[np.arange(ends[-1]) + np.repeat(starts[rows] - ends[:-1], lengths)], ends


def combined(
    p: Mapping[str, Floats], labels: Mapping[str, Sequence[str]], candidates: Sequence[Candidate], mentions: Floats
) -> Probabilities:
    """The answers of all questions for one quantity."""
    parties: dict[str, float] = {}
    for candidate, share in zip(candidates, mentions.tolist(), strict=False):
        parties[candidate.use.id] = parties.get(candidate.use.id, 0.0) + share
    parties[NOBODY] = float(mentions[-1])
    return Probabilities(
        float(p["supply"][_YES]),
        _ranked(tuple(parties), list(parties.values())),
        _ranked(labels["mechanism"], p["mechanism"].tolist()),
        _ranked(labels["status"], p["status"].tolist()),
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
    starts_of_groups = np.concatenate([[0], np.cumsum(counts, dtype=np.int64)])
    p = _softmax_of_groups(_linear(question, found, starts)[:, 0], starts_of_groups)
    if question.trees is not None:
        trees = question.trees.scores(found, starts, 1)[:, 0]
        p = (p + _softmax_of_groups(trees, starts_of_groups)) / 2
    p = _softmax_of_groups(_sharpened(p, question.sharpness), starts_of_groups)
    return np.split(p, starts_of_groups[1:-1]) if len(counts) else []


def _softmax_of_groups(scores: Floats, starts: Ints) -> Floats:
    """Scores as probabilities within each group; the groups begin at `starts` and none is empty."""
    groups = _rows(starts)
    powers = np.exp(scores - np.maximum.reduceat(scores, starts[:-1])[groups])
    return np.asarray(powers / np.add.reduceat(powers, starts[:-1])[groups])


def _linear(question: Question, found: Ints, starts: Ints) -> Floats:
    lengths = np.diff(starts)
    if not len(lengths):
        return np.zeros((0, len(question.bias)))
    behind = np.zeros((1, len(question.bias)))  # where a last row begins that holds nothing
    sums = np.add.reduceat(np.concatenate([question.weights.take(found, axis=0), behind]), starts[:-1], axis=0)
    return np.where(lengths[:, None], sums, 0.0) + question.bias


def _rows(starts: Ints) -> Ints:
    """The row of each feature, from 0."""
    return np.repeat(np.arange(len(starts) - 1), np.diff(starts))


def softmax(scores: Floats) -> Floats:
    """Scores as probabilities, row by row."""
    powers = np.exp(scores - scores.max(axis=1, keepdims=True))
    return np.asarray(powers / powers.sum(axis=1, keepdims=True))


def sharpened(p: Floats, sharpness: float) -> Floats:
    """Probabilities made surer (`sharpness` over 1) or less sure; which is the most probable stays."""
    return softmax(_sharpened(p, sharpness))


def _sharpened(p: Floats, sharpness: float) -> Floats:
    return sharpness * np.log(np.maximum(p, 1e-12))


def _ranked(labels: Sequence[str], p: Sequence[float]) -> tuple[tuple[str, float], ...]:
    return tuple(sorted(zip(labels, p, strict=True), key=lambda labelled: -labelled[1]))


_TREES = ("columns", "nodes", "left", "value")


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
            arrays |= {f"{name}.trees.{part}": getattr(question.trees, part) for part in _TREES}
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
        raise ModelError(f"{path}: a model of another version; train it anew with: extractor train")
    identity = head.pop("identity", "")
    if identity != _identity(head, arrays):
        raise ModelError(f"{path}: the model is damaged: its content is not what was written")
    vocabularies = {
        name: Vocabulary(arrays[f"{name}.names"].tobytes().decode().split("\n")) for name in head["vocabularies"]
    }
    questions = {name: _question(name, told, arrays) for name, told in head["questions"].items()}
    return Model(vocabularies, questions, head["told"], identity)


def _question(name: str, told: Mapping[str, Any], arrays: Mapping[str, npt.NDArray[Any]]) -> Question:
    trees = Trees(*(arrays[f"{name}.trees.{part}"] for part in _TREES)) if told["trees"] else None
    weights, bias = arrays[f"{name}.weights"], arrays[f"{name}.bias"].astype(np.float64)
    return Question(tuple(told["labels"]), weights, bias, trees, told["sharpness"])


def _bytes(text: str) -> npt.NDArray[np.uint8]:
    return np.frombuffer(text.encode(), dtype=np.uint8)
