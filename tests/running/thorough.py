"""What of a test runs after each edit, and what only with ``scripts/test --all``.

A file that uses any of this stands in the table of ``CONTRIBUTING.md`` with the reason.
"""

from collections.abc import Sequence
from typing import Any

import pytest
from hypothesis import settings

thorough = pytest.mark.thorough


def one_in(share: int, values: Sequence[Any]) -> list[Any]:
    """Parameters of which the first of each `share` always runs and the others only with ``--all``."""
    return [value if k % share == 0 else pytest.param(value, marks=thorough) for k, value in enumerate(values)]


def tries(number: int) -> int:
    """On how many examples a property is tried that ``--all`` tries on `number`."""
    return max(4, number * settings().max_examples // 100)


def skipping(number: int) -> int:
    """The step in which a test goes through many articles, one in `number` of them; with ``--all`` every one."""
    return number if settings().max_examples < settings.get_profile("thorough").max_examples else 1
