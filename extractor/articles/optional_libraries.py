"""Libraries that only some formats need: present, or a message that says how to get them."""

from __future__ import annotations

from importlib import import_module
from importlib.util import find_spec
from typing import Any


class MissingLibrary(ValueError):
    """A library that a format needs is not installed; the message says what to install."""


def needed(library: str, extra: str) -> Any:
    """Import `library`, which the optional `extra` of this project installs. Raises :class:`MissingLibrary`."""
    check_installed(library, extra)
    return import_module(library)


def check_installed(library: str, extra: str) -> None:
    """Raise :class:`MissingLibrary` unless `library` is there; does not import it."""
    if not is_installed(library):
        raise MissingLibrary(f"this needs {library}, which is not installed: pip install 'extractor[{extra}]'")


def is_installed(library: str) -> bool:
    """Whether `library` is there; does not import it.

    >>> is_installed("json"), is_installed("no_such_package.inside")
    (True, False)
    """
    try:
        return find_spec(library) is not None
    except (ModuleNotFoundError, ValueError):  # not even the package around it; one that was put out of the way
        return False
