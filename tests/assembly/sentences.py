"""The sentences of the tests of this room: what names one of their tests, and which are read wrong."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

import pytest

FOLDER = Path(__file__).parent
READ_WRONG = FOLDER / "read_wrong.json"


@cache
def core() -> frozenset[str]:
    """The sentences that are never read wrong, whatever a model has learned."""
    return frozenset((FOLDER / "core_sentences.txt").read_text("utf-8").splitlines())


@cache
def read_wrong() -> frozenset[str]:
    """The tests, by :func:`identity`, of the sentences that the bundled model reads wrong."""
    return frozenset(json.loads(READ_WRONG.read_text("utf-8")))


def identity(item: pytest.Item) -> str | None:
    """What names the test of a sentence wherever it stands in its file; ``None`` for a test of something else."""
    parameters = getattr(item, "callspec", None)
    if parameters is None or not isinstance(parameters.params.get("sentence"), str):
        return None
    values = (
        value if isinstance(value, str) else getattr(value, "__name__", str(value))
        for value in parameters.params.values()
    )
    return " | ".join([item.path.stem, item.originalname, *values])  # type: ignore[attr-defined]
