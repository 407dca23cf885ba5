"""The lock beside an output: one run at a time writes it.

``OUT.lock`` tells who writes OUT: process, host, and since when. The operating system holds it for the process and lets it
go with the process, however that ends; so what a killed run leaves behind is known for stale without asking for a process
number, which may be another's by now, and of several that find it one gets it. What another host left is never taken over:
a file system may be shared without its locks.

>>> import tempfile
>>> with tempfile.TemporaryDirectory() as folder, locked(Path(folder, "tuples.csv")):
...     with locked(Path(folder, "tuples.csv")):
...         pass
Traceback (most recent call last):
extractor.batch.run_folder.RunError: another run, process ..., is writing ...tuples.csv since ...
"""

from __future__ import annotations

import json
import os
import platform
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from extractor.batch.run_folder import RunError

_TRIES = 100
"""How often a lock may be let go by others between two looks at it."""


class _Owner(NamedTuple):
    """Who holds a lock, as its file tells."""

    process: int
    host: str
    since: str


@contextmanager
def locked(output: Path) -> Iterator[None]:
    """Let nobody else write `output` meanwhile.

    Raises :class:`RunError` at once where another run is writing it, or may be, and :class:`OSError` where nothing can be
    written beside it.
    """
    path = output.with_name(f"{output.name}.lock")
    file, held = _take(path, output)
    try:
        yield
    finally:
        if held:
            path.unlink(missing_ok=True)  # while it is still ours: later it could be the next one's
            os.close(file)
        else:
            os.close(file)
            path.unlink(missing_ok=True)


def _take(path: Path, output: Path) -> tuple[int, bool]:
    """Take the lock at `path`; return its open file, and whether the operating system holds it for us."""
    for _ in range(_TRIES):
        try:
            file, new = os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o666), True
        except FileExistsError:
            try:
                file, new = os.open(path, os.O_RDWR), False
            except FileNotFoundError:  # let go in between
                continue
        try:
            held = _hold(file)
            if held and not _is_at(file, path):  # let go in between, and perhaps taken by a third
                os.close(file)
                continue
            before = _owner(file)
            if (before is not None and before.host != platform.node()) or not (held or new):
                raise RunError(_doubt(path, output, before))
            _sign(file, path)
        except BlockingIOError:
            owner = _owner(file)
            os.close(file)
            raise RunError(_refusal(output, owner)) from None
        except BaseException:
            os.close(file)
            raise
        return file, held
    raise RunError(f"{path} cannot be taken; delete it if no run is writing {output}")


def _hold(file: int) -> bool:
    """Have the operating system hold `file` for this process; ``False`` where it cannot, as on some network file systems.

    Raises :class:`BlockingIOError` where it holds it for another process.
    """
    if sys.platform == "win32":
        return False
    import fcntl

    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        raise
    except OSError:
        return False
    return True


def _is_at(file: int, path: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(file), path.stat())
    except FileNotFoundError:
        return False


def _owner(file: int) -> _Owner | None:
    """Who signed `file`; ``None`` where nobody has, or not to the end."""
    os.lseek(file, 0, os.SEEK_SET)
    try:
        process, host, since = json.loads(os.read(file, 4096))
        return _Owner(int(process), str(host), str(since))
    except (ValueError, TypeError):
        return None


def _sign(file: int, path: Path) -> None:
    owner = _Owner(os.getpid(), platform.node(), datetime.now().astimezone().isoformat(" ", "seconds"))
    try:
        os.ftruncate(file, 0)
        os.lseek(file, 0, os.SEEK_SET)
        os.write(file, json.dumps(owner).encode())
        os.fsync(file)  # for those on other hosts
    except OSError:
        path.unlink(missing_ok=True)
        raise


def _refusal(output: Path, owner: _Owner | None) -> str:
    if owner is None:  # it has not signed yet
        return f"another run is writing {output}"
    return f"another run, process {owner.process} on host {owner.host}, is writing {output} since {owner.since}"


def _doubt(path: Path, output: Path, owner: _Owner | None) -> str:
    return f"{_refusal(output, owner)}, if it has not ended in between: delete {path} if you know that it has"
