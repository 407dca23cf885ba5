"""The encoder as it runs: an ONNX file with its vocabulary, read by onnxruntime, that answers for quantities in windows.

The network is made by :mod:`extractor.training.encoder`. Its 8-bit weights are widened when it is loaded and everything is
computed in 32 bits by one thread, so that what it says does not hang on what else is computed beside it.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from extractor.assembly.candidates import Candidate
from extractor.assembly.description import Description
from extractor.assembly.scorer import LABELLED, Answers, Share
from extractor.encoder.pieces import PAD, Pieces
from extractor.encoder.windows import NO_CUE, Place, Window, windows
from extractor.model_file import ModelError, encoder_card

FORMAT = 2
ROOM = 2048
"""Pieces that are read at once, those that only fill up the shorter windows included."""
PLACES = {0: 0, -1: 1, -2: 2, -3: 3, 1: 4}
"""How a party's sentence stands to that of the quantity."""
FAR = 5

Floats = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Batch:
    """Windows as what the network takes (`inputs`), and which quantities and parties its answers are of."""

    inputs: Mapping[str, npt.NDArray[Any]]
    quantities: tuple[tuple[int, Place], ...]
    """The window of each, and where it stands."""
    parties: tuple[tuple[Place, ...], ...]
    """Of each quantity, those that its scores of parties are of, in order."""


class Encoder:
    """A loaded encoder; `identity` is the hash of its file, `shares` what its word weighs beside the trees', by question."""

    def __init__(self, path: Path) -> None:
        """Load the file at `path`; raises :class:`~extractor.model_file.ModelError` where it is none or damaged."""
        card = encoder_card(path)
        self.identity = str(card["model"])
        try:
            self._session = _session(path)
            told = json.loads(self._session.get_modelmeta().custom_metadata_map["extractor"])
        except ModelError:
            raise
        except Exception as error:  # whatever a foreign file makes of the library's reader
            raise ModelError(f"{path}: not an encoder of this extractor ({type(error).__name__})") from None
        if told.get("format") != FORMAT:
            raise ModelError(f"{path}: an encoder of another version; train it anew with: extractor train --encoder")
        self.pieces = Pieces(told["pieces"], told["scores"])
        self._cues = {name: number for number, name in enumerate(told["cues"])}
        self._roles = {name: number for number, name in enumerate(told["roles"])}
        self._labels: Mapping[str, tuple[str, ...]] = {name: tuple(labels) for name, labels in told["labels"].items()}
        self.shares: Mapping[str, Share] = {name: Share(**share) for name, share in card["shares"].items()}

    def answers(self, description: Description, asked: Sequence[int]) -> dict[int, Answers]:
        """What the encoder says of the quantities with the numbers `asked`; of one too far back in its sentence nothing."""
        quantities, suppliers = description.quantities, description.suppliers
        number = {(quantities[k].sentence, quantities[k].item): k for k in asked}
        sentences = frozenset(sentence for sentence, _ in number)
        asking = {place: suppliers[k] for place, k in number.items()}
        found: dict[int, Answers] = {}
        for group in _groups(windows(description.article, self.pieces, sentences)):
            batch = make_batch([(window, asking) for window in group], self._cues, self._roles)
            if not batch.quantities:
                continue
            labels, scores, nobody = self._run(batch)
            start = 0
            for row, ((_, place), parties) in enumerate(zip(batch.quantities, batch.parties, strict=True)):
                here = _softmax(np.append(scores[start : start + len(parties)], nobody[row]))
                start += len(parties)
                share = dict(zip(parties, here.tolist(), strict=False))
                k = number[place]
                mentions = [share.get((c.sentence, c.item), 0.0) for c in suppliers[k]]
                found[k] = Answers({name: p[row] for name, p in labels.items()}, np.array([*mentions, float(here[-1])]))
        return found

    def _run(self, batch: Batch) -> tuple[Mapping[str, Floats], Floats, Floats]:
        names = [*LABELLED, "parties", "nobody"]
        outputs = dict(zip(names, self._session.run(names, dict(batch.inputs)), strict=True))
        labels = {}
        for name, wanted in LABELLED.items():
            order = [self._labels[name].index(label) for label in wanted]
            labels[name] = _softmax(outputs[name].astype(np.float64)[:, order])
        return labels, outputs["parties"].astype(np.float64), outputs["nobody"].astype(np.float64)


def make_batch(
    group: Sequence[tuple[Window, Mapping[Place, Sequence[Candidate]]]],
    cues: Mapping[str, int],
    roles: Mapping[str, int],
) -> Batch:
    """Windows as one input of the network: numbers of pieces, cues and roles, and who is asked about what.

    Beside each window stand the candidates of the quantities that are asked about. ``kept`` are the pieces of all quantities
    and parties in sight, counted through the windows; ``spans`` has a row for each of these, with what each such piece adds
    to its mean.
    """
    length = max(len(window.pieces) for window, _ in group)
    shape = (len(group), length)
    numbers, cue, role = np.full(shape, PAD), np.zeros(shape, dtype=np.int64), np.zeros(shape, dtype=np.int64)
    mask = np.zeros(shape, dtype=np.float32)
    spans: list[tuple[int, int]] = []
    places: list[tuple[int, Place]] = []
    of_quantity: list[int] = []
    pairs: list[tuple[int, int, int]] = []
    parties: list[tuple[Place, ...]] = []
    for k, (window, suppliers) in enumerate(group):
        size = len(window.pieces)
        numbers[k, :size] = window.pieces
        cue[k, :size] = [cues.get(name, cues[NO_CUE]) for name in window.cues]
        role[k, :size] = [roles.get(name, roles[NO_CUE]) for name in window.roles]
        mask[k, :size] = 1
        row: dict[Place, int] = {}
        for place, (first, last) in window.items.items():
            row[place] = len(spans)
            spans.append((k * length + first, k * length + last))
        for place in window.quantities:
            if place not in suppliers:
                continue
            seen = [(c.sentence, c.item) for c in suppliers[place] if (c.sentence, c.item) in row]
            pairs += [(len(places), row[party], PLACES.get(party[0] - place[0], FAR)) for party in seen]
            of_quantity.append(row[place])
            places.append((k, place))
            parties.append(tuple(seen))
    kept = np.array(sorted({piece for first, last in spans for piece in range(first, last)}), dtype=np.int64)
    pool = np.zeros((len(spans), len(kept)), dtype=np.float32)
    for n, (first, last) in enumerate(spans):
        start = np.searchsorted(kept, first)
        pool[n, start : start + last - first] = 1 / (last - first)
    asked = np.array(pairs, dtype=np.int64).reshape(-1, 3)
    inputs: dict[str, npt.NDArray[Any]] = {
        "pieces": numbers.astype(np.int64),
        "cues": cue,
        "roles": role,
        "mask": mask,
        "kept": kept,
        "spans": pool,
        "quantities": np.array(of_quantity, dtype=np.int64),
        "asking": asked[:, 0].copy(),
        "asked": asked[:, 1].copy(),
        "places": asked[:, 2].copy(),
    }
    return Batch(inputs, tuple(places), tuple(parties))


def _groups(found: Sequence[Window]) -> list[list[Window]]:
    """Windows of about the same length together, as many as fit into :data:`ROOM`."""
    groups: list[list[Window]] = []
    for window in sorted(found, key=lambda one: len(one.pieces)):
        if groups and (len(groups[-1]) + 1) * len(window.pieces) <= ROOM:
            groups[-1].append(window)
        else:
            groups.append([window])
    return groups


def _softmax(scores: Floats) -> Floats:
    powers = np.exp(scores - scores.max(axis=-1, keepdims=True))
    return np.asarray(powers / powers.sum(axis=-1, keepdims=True))


def _session(path: Path) -> Any:
    import onnxruntime  # not at the top: who reads with `fast` alone does not wait for it

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = 4
    options.enable_cpu_mem_arena = False  # it keeps the room of the largest batch for ever
    return onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])


def load_encoder(path: Path) -> Encoder:
    """Load an encoder, once in a process unless its file has changed since."""
    try:
        state = path.stat()
    except OSError as error:
        raise ModelError(f"{path}: cannot be read: {error.strerror}") from None
    return _load(path, state.st_mtime_ns, state.st_size)


@lru_cache(maxsize=2)
def _load(path: Path, changed: int, size: int) -> Encoder:
    return Encoder(path)
