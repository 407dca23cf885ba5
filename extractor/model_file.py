"""The file of a learned model: where the bundled one is, which model a file holds, and the card that tells of it.

What needs no more than that loads nothing that reads articles; :mod:`extractor.assembly.scorer` reads the model itself.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

BUNDLED = Path(__file__).with_name("assembly") / "model.npz"
"""The model that comes with the package."""

ENCODER = Path(__file__).with_name("encoder") / "encoder.onnx"
"""The encoder that comes with the package."""

READERS = ("fast", "best")
"""Who chooses among the candidates: the model alone, or the encoder with it."""
DEFAULT_READER = "best"
"""It reads five whole tuples more of a hundred right, for less than a tenth of a second an article (docs/quality.md)."""

SHOWN = 12
"""How many digits of a model's identity tell it from others in a message."""


class ModelError(ValueError):
    """A file that is no model, or one that other features were learned for; the message names the file."""


def identity_of(path: Path = BUNDLED) -> str:
    """Which model the file at `path` says it holds: a hash of what was learned.

    Raises :class:`ModelError` where it is no model. That the rest of the file is whole is only known once it is loaded.

    >>> len(identity_of())
    64
    """
    import numpy as np

    try:
        with np.load(path, allow_pickle=False) as file:
            return str(json.loads(file["head"].tobytes().decode())["identity"])
    except OSError as error:
        raise ModelError(f"{path}: cannot be read: {error.strerror or error}") from None
    except Exception as error:  # whatever a foreign file makes of numpy's reader
        raise ModelError(f"{path}: not a model of this extractor ({type(error).__name__})") from None


def card_of(path: Path = BUNDLED) -> Mapping[str, Any]:
    """The card beside the model at `path`: what it was learned from, and how good models are that had not seen it.

    Raises :class:`ModelError` where it is missing, damaged, or the card of another model, and where there is no model.

    >>> sorted(card_of()["learned_from"])
    ['articles', 'features', 'quantities', 'tuples']
    """
    return _card(path, identity_of(path))


def encoder_card(path: Path = ENCODER) -> Mapping[str, Any]:
    """The card beside the encoder at `path`. Raises :class:`ModelError` where it is missing, damaged, or another's.

    Its ``model`` is the hash of the encoder's file, so that one that is not what was written is told, too.
    """
    try:
        state = path.stat()
        return _card(path, _hash(path, state.st_mtime_ns, state.st_size))
    except OSError as error:
        raise ModelError(f"{path}: cannot be read: {error.strerror}") from None


@lru_cache(maxsize=8)  # 20 MB are not read anew for each extractor, unless the file has changed since
def _hash(path: Path, changed: int, size: int) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _card(path: Path, identity: str) -> Mapping[str, Any]:
    place = path.with_suffix(".json")
    try:
        card = json.loads(place.read_text("utf-8"))
        of = card["model"]
    except OSError as error:
        raise ModelError(f"{place}: the card of the model cannot be read: {error.strerror}") from None
    except (ValueError, KeyError, TypeError):
        raise ModelError(f"{place}: not the card of a model") from None
    if of != identity:
        raise ModelError(f"{place}: the card of another model than {path.name}, or that is damaged")
    return dict(card)


def encoder_of(reader: str) -> Path | None:
    """The file of the encoder that reads with a reader, a name of :data:`READERS` or such a file; ``None`` with ``fast``.

    Raises :class:`ModelError` for what is neither.

    >>> encoder_of("fast"), encoder_of("mine.onnx")
    (None, PosixPath('mine.onnx'))
    """
    if reader in READERS:
        return ENCODER if reader == "best" else None
    if reader.endswith(".onnx"):
        return Path(reader)
    raise ModelError(f"reader: {reader!r} is unknown; known: {', '.join(READERS)}, or an encoder's .onnx file")


def reader_beside(model: Path | str | None) -> str:
    """Who reads where nobody is named: a `model` of one's own is not outvoted by an encoder that it does not know.

    >>> reader_beside(None), reader_beside("mine.npz")
    ('best', 'fast')
    """
    return DEFAULT_READER if model is None else "fast"


def named(identity: str, path: Path | None, reader: str) -> str:
    """A model as messages name it, with what reads beside it.

    >>> named("28fdbfa766f00a08", None, "fast"), named("28fdbfa766f00a08", Path("mine.npz"), "best")
    ('28fdbfa766f0 (bundled, reader fast)', '28fdbfa766f0 (mine.npz, reader best)')
    """
    return f"{identity[:SHOWN]} ({'bundled' if path is None else path}, reader {reader})"
