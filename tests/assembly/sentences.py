"""All the sentences of the tests of this room, by the test that they stand in."""

from __future__ import annotations

import importlib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent
NOT_COUNTED = frozenset({"test_annotated", "test_share_read_right"})
"""Modules that test something else than how a sentence is read."""


@cache
def core() -> frozenset[str]:
    """The sentences that are never read wrong, whatever a model has learned."""
    return frozenset((FOLDER / "core_sentences.txt").read_text("utf-8").splitlines())


def every_sentence() -> Iterator[tuple[str, str]]:
    """Each sentence with the name of its test."""
    for path in sorted(FOLDER.glob("test_*.py")):
        if path.stem in NOT_COUNTED:
            continue
        for name, test in sorted(vars(importlib.import_module(path.stem)).items()):
            for mark in getattr(test, "pytestmark", ()) if name.startswith("test_") else ():
                if mark.name == "parametrize" and mark.args[0] == "sentence":
                    for value in mark.args[1]:
                        yield f"{path.stem}::{name}", value if isinstance(value, str) else value.values[0]
