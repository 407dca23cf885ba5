"""What a model chose is measured, not held sentence by sentence: of the many sentences only the core run alone.

All of them, the core included, are read by ``test_share_read_right``, which counts.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from sentences import NOT_COUNTED, core

HERE = Path(__file__).parent


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave to the count the sentences that do not belong to the core."""
    counted = [item for item in items if _is_counted(item)]
    if counted:
        config.hook.pytest_deselected(items=counted)
        items[:] = [item for item in items if item not in counted]


def _is_counted(item: pytest.Item) -> bool:
    if HERE not in item.path.parents or item.path.stem in NOT_COUNTED:
        return False
    parameters = getattr(item, "callspec", None)
    sentence = None if parameters is None else parameters.params.get("sentence")
    return isinstance(sentence, str) and sentence not in core()
