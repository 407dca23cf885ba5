"""The fixtures that runs of several shards are tested with."""

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from disturbed import Batch


@pytest.fixture
def batch(tmp_path: Path) -> Batch:
    return Batch(tmp_path)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A folder that holds 40 kB."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=40k", "tmpfs", folder], check=False)
    if mounted.returncode:
        pytest.skip("only root can mount a small disk: a disk that fills was NOT tested")
    yield folder
    subprocess.run(["umount", folder], check=True)
