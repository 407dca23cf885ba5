"""What docstrings, comments and pages refer to exists: modules, names, files and options of commands."""

import builtins
import importlib
import importlib.util
import pydoc
import re
import sys
from pathlib import Path
from typing import Any

import pytest
import typer

from extractor.cli import app

MODULES = sorted(Path("extractor").rglob("*.py"))
PAGES = [Path("README.md"), *sorted(Path("docs").glob("*.md"))]
SCRIPTS = sorted(path for path in Path("scripts").iterdir() if path.is_file())
SOURCES = [*MODULES, *SCRIPTS]
ROLE = re.compile(r":(?:mod|func|class|meth|data|attr|exc):`~?([\w.]+)`")
FILE = re.compile(r"`{1,2}((?:extractor|scripts|tests|docs|gold|corpus)/[\w./*-]*|[\w/-]+\.(?:py|toml|md))`{1,2}")
MADE = re.compile(r"`([\w./-]+)`:\n\n```")
"""A file that a page tells its reader to make (``scripts/pages.py``)."""
OF_READERS = {"extractor.toml"}
"""What a reader may have, and this project has not."""
OPTION = re.compile(r"(?<![\w-])--[a-z][a-z-]*")
OF_OTHERS = {"--help", "--nthreads"}


def named(module: Any, name: str) -> bool:
    """Whether `name` is one of ours by its full name, or of `module`, its package, one of its classes, or of Python."""
    if name.startswith("extractor."):
        first, *parts = name.split(".")
        found: Any = importlib.import_module(first)
        path = first
        for part in parts:
            path += f".{part}"
            if not hasattr(found, part) and not has_field(found, part):
                try:
                    found = importlib.import_module(path)
                except ImportError:
                    return False
            else:
                found = getattr(found, part, None)
        return True
    first, *rest = name.split(".")
    if first in sys.stdlib_module_names and pydoc.locate(name) is not None:
        return True
    package = importlib.import_module(module.__name__.rpartition(".")[0] or module.__name__)
    places = [module, package, builtins, *(value for value in vars(module).values() if isinstance(value, type))]
    owners = [getattr(place, first, None) for place in places if hasattr(place, first) or has_field(place, first)]
    return any(all(hasattr(owner, part) or has_field(owner, part) for part in rest) for owner in owners)


def has_field(owner: Any, name: str) -> bool:
    return name in getattr(owner, "__annotations__", {})


def importable(path: Path) -> bool:
    """Whether what a module needs is set up: the room that needs torch is tested by ``scripts/test-encoder``."""
    return "training/encoder" not in path.as_posix() or importlib.util.find_spec("torch") is not None


@pytest.mark.parametrize("path", list(filter(importable, MODULES)), ids=str)
def test_what_a_docstring_refers_to_exists(path: Path) -> None:
    parts = path.with_suffix("").parts
    module = importlib.import_module(".".join(parts[:-1] if parts[-1] == "__init__" else parts))
    told = ROLE.findall(path.read_text("utf-8"))
    assert [name for name in told if not named(module, name)] == []


@pytest.mark.parametrize("path", [*PAGES, *SOURCES], ids=str)
def test_a_file_that_is_named_exists(path: Path) -> None:
    text = path.read_text("utf-8")
    made = set(MADE.findall(text))
    assert [name for name in FILE.findall(text) if not is_there(name) and name not in made | OF_READERS] == []


def is_there(name: str) -> bool:
    """Whether there is such a file, by its path from the root or by the end of it."""
    return any(Path().glob(name)) or any(any(Path(room).rglob(name)) for room in ("extractor", "tests"))


def options(command: Any) -> set[str]:
    """The options of a command and of all commands under it."""
    found = {option for parameter in command.params for option in parameter.opts}
    return found.union(*map(options, getattr(command, "commands", {}).values()))


def test_an_option_that_is_named_is_one_of_a_command_or_a_script() -> None:
    of_scripts = "".join(path.read_text("utf-8") for path in SCRIPTS)
    known = options(typer.main.get_command(app)) | OF_OTHERS | set(OPTION.findall(of_scripts))
    told = {(str(path), option) for path in [*PAGES, *MODULES] for option in OPTION.findall(path.read_text("utf-8"))}
    assert sorted(pair for pair in told if pair[1] not in known) == []
