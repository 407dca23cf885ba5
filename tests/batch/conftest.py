"""The fixtures that runs of several shards are tested with."""

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from disturbed import Batch
from remembered import read

from extractor import Extractor


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


@pytest.fixture
def read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each article is extracted once, however many runs it is in: where what is tested is what a run keeps and puts
    together, reading the same articles anew is nine tenths of the time."""
    monkeypatch.setattr(Extractor, "extract", read)
