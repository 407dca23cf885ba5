"""Sentences that the bundled model reads wrong are expected failures, and strict: one that turns right fails, and is noticed.

Which they are is told by ``read_wrong.json``, which ``scripts/read_wrong.py`` writes anew after each training. Expectations are
never bent to what a model says.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from sentences import identity, read_wrong

HERE = Path(__file__).parent


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--as-they-are", action="store_true", help="expect no sentence to be read wrong")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if config.getoption("--as-they-are", False):
        return
    for item in items:
        if HERE in item.path.parents and identity(item) in read_wrong():
            item.add_marker(pytest.mark.xfail(reason="the bundled model reads it wrong", strict=True))
