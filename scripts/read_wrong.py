"""Writes which sentences of ``tests/assembly`` the bundled model reads wrong, to be run after each training.

They are strict expected failures there: ``tests/assembly/conftest.py``.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
FOLDER = ROOT / "tests" / "assembly"
sys.path.insert(0, str(FOLDER))

from sentences import READ_WRONG, identity  # noqa: E402


class Failures:
    """Remembers which tests of sentences fail."""

    def __init__(self) -> None:
        self.found: set[str] = set()
        self.read = 0

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_makereport(self, item: pytest.Item, call: pytest.CallInfo) -> object:
        report = yield
        name = identity(item)
        if name is not None and call.when == "call":
            self.read += 1
            if report.failed:
                self.found.add(name)
        return report


def main() -> None:
    """Run the tests as if every sentence were read right, and keep those that fail."""
    failures = Failures()
    pytest.main([str(FOLDER), "-q", "--no-header", "--tb=no", "-r", "N", "--as-they-are"], plugins=[failures])
    lines = json.dumps(sorted(failures.found), ensure_ascii=False, indent=0)
    READ_WRONG.write_text(lines + "\n", "utf-8")
    print(f"{len(failures.found)} of {failures.read} sentences are read wrong: {READ_WRONG.relative_to(ROOT)}")


if __name__ == "__main__":
    main()
