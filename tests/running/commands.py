"""Runs commands: in this process where the process itself is not what is tested, and never without an end."""

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from click.testing import CliRunner

from extractor.cli import command

EXTRACTOR = Path(sys.executable).with_name("extractor")

LONGEST = 270
"""Seconds that a process of a test may take: long, as the machine may be busy."""


class Done(NamedTuple):
    """What came of a command."""

    returncode: int
    stdout: str
    stderr: str


@cache
def command_line() -> Any:
    """The command line, made once: that takes a tenth of a second."""
    return command()


def extractor(*arguments: object, text: str | bytes | None = None) -> Done:
    """The command ``extractor`` with `arguments`, in this process; `text` is its standard input."""
    screen = {"COLUMNS": "80", "LINES": "40"}
    words = [str(one) for one in arguments]
    done = CliRunner().invoke(command_line(), words, input=text, env=screen, catch_exceptions=False)
    return Done(done.exit_code, done.stdout, done.stderr)


def process(
    command: Sequence[object], environment: Mapping[str, str] | None = None, **more: Any
) -> "subprocess.CompletedProcess[str]":
    """Run a process of its own to its end, `more` as for :func:`subprocess.run`."""
    more = {"capture_output": True, "text": True, "encoding": "utf-8", "stdin": subprocess.DEVNULL, **more}
    if "input" in more:
        del more["stdin"]
    words = [str(word) for word in command]
    return subprocess.run(words, env=environment, check=False, timeout=LONGEST, **more)


def python(code: str, *arguments: object, environment: Mapping[str, str] | None = None) -> str:
    """What `code` prints in a Python of its own; it must end well."""
    done = process([sys.executable, "-c", code, *arguments], environment)
    assert done.returncode == 0, done.stderr
    return done.stdout


@contextmanager
def started(command: Sequence[object], **more: Any) -> "Iterator[subprocess.Popen[str]]":
    """A process that a signal is to end; it and all that it has started are killed when that takes too long or fails.

    A shell without job control starts background commands with SIGINT ignored, and every process below inherits that: a
    run in such a shell is not to be interrupted, but the one of a test is.
    """
    words = [str(word) for word in command]
    run = subprocess.Popen(words, text=True, start_new_session=True, preexec_fn=_heed_signals, **more)

    def kill() -> None:
        with suppress(ProcessLookupError):
            os.killpg(run.pid, signal.SIGKILL)

    watch = threading.Timer(LONGEST, kill)
    watch.start()
    try:
        with run:
            try:
                yield run
            except BaseException:
                kill()
                raise
    finally:
        watch.cancel()


def until(condition: Callable[[], object], seconds: float = LONGEST) -> None:
    """Wait for `condition`, but not for ever."""
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, "waited in vain"
        time.sleep(0.02)


def _heed_signals() -> None:
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, signal.SIG_DFL)


def environment(**more: object) -> dict[str, str]:
    """That of this process, and `more`."""
    return {**os.environ, **{name: str(value) for name, value in more.items()}}
