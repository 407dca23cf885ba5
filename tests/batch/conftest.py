"""The fixture that runs of several shards are tested with."""

from pathlib import Path

import pytest
from disturbed import Batch


@pytest.fixture
def batch(tmp_path: Path) -> Batch:
    return Batch(tmp_path)
