"""How a command ends that was called wrongly: one line on standard error, exit status 2."""

from __future__ import annotations

import sys
from typing import NoReturn

import typer


def stop(message: object) -> NoReturn:
    """Print `message` as one error line and leave with status 2."""
    print(f"error: {message}", file=sys.stderr)
    raise typer.Exit(2)
