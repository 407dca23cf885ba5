"""Installs the packages of a lock file with pip and tells how far it is: ``install_packages.py LOCK``.

On a terminal the count goes on in one line, elsewhere a line comes now and then. What pip says on standard error is shown
whole where it fails, and not at all where it succeeds. Needs nothing but Python, as nothing is installed yet.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import sysconfig
import tempfile
import threading
import time
from pathlib import Path

_TICK = 0.5
_TOLD_EVERY = 15.0
"""Seconds between two lines where nobody watches."""

_PIP = (
    "-m",
    "pip",
    "install",
    "--disable-pip-version-check",
    "--progress-bar",
    "off",
    "--no-color",
    "--require-hashes",
)
_GOT = re.compile(
    r" *(?:Downloading|Using cached|Processing) (?:\S*/)?([\w.]+?)-\d\S*\.(?:whl|tar\.gz|zip)(?!\.metadata)\b"
)
"""The line of pip's that tells of a package got, whether from afar or from a store on this machine."""


class Installation:
    """What pip has done so far, by its own words and by what stands in the folder of packages."""

    def __init__(self, lock: Path, folder: Path) -> None:
        self.wanted = sum(1 for line in lock.read_text("utf-8").splitlines() if re.match(r"[\w.-]+==", line))
        self._folder = folder
        self._before = self._there()
        self._got: set[str] = set()
        self._last = ""
        self._installing = False

    def read(self, line: str) -> None:
        """Take in a line of what pip prints."""
        if found := _GOT.match(line):
            self._got.add(found[1])
            self._last = found[1]
        elif line.startswith("Installing collected packages"):
            self._installing = True

    def __str__(self) -> str:
        if self._installing:
            return f"unpacking: {min(max(0, self._there() - self._before), self.wanted)} of {self.wanted} packages"
        last = f" ({self._last})" if self._last else ""
        return f"fetching: {min(len(self._got), self.wanted)} of {self.wanted} packages{last}"

    def _there(self) -> int:
        return sum(1 for _ in self._folder.glob("*.dist-info"))


def main(lock: Path) -> int:
    """Install and return pip's exit status."""
    # pip may have been told of another folder; what it puts elsewhere it does not count, and that is all.
    folder = Path(os.environ.get("PIP_TARGET") or sysconfig.get_path("purelib"))
    installation = Installation(lock, folder)
    watched = sys.stderr.isatty()
    began = told = time.monotonic()
    command = [sys.executable, *_PIP, "-r", str(lock)]
    with (
        tempfile.TemporaryFile() as complaints,
        subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=complaints, text=True, encoding="utf-8", errors="replace"
        ) as pip,
    ):
        reader = threading.Thread(target=_read, args=(pip, installation), daemon=True)
        reader.start()
        while reader.is_alive():
            reader.join(_TICK)
            now = time.monotonic()
            if watched:
                print(f"\r\x1b[K    {installation}   {now - began:.0f} s", end="", file=sys.stderr, flush=True)
            elif now - told >= _TOLD_EVERY:
                told = now
                print(f"    {installation}", file=sys.stderr, flush=True)
        status = pip.wait()
        if watched:
            print("\r\x1b[K", end="", file=sys.stderr, flush=True)
        if status != 0:
            complaints.seek(0)
            sys.stderr.write(complaints.read().decode("utf-8", "replace"))
            return status
    print(f"    {installation.wanted} packages in {time.monotonic() - began:.0f} s", file=sys.stderr)
    return 0


def _read(pip: subprocess.Popen[str], installation: Installation) -> None:
    assert pip.stdout is not None
    for line in pip.stdout:
        installation.read(line)


if __name__ == "__main__":
    try:
        sys.exit(main(Path(sys.argv[1])))
    except KeyboardInterrupt:
        sys.exit(130)
