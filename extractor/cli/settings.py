"""``extractor.toml``: the options that one repeats, a table for each command; what stands on the command line wins."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import typer

from extractor.cli.wrong_call import stop

NAME = "extractor.toml"
"""Read where it lies in the working directory."""
NAMED = "EXTRACTOR_CONFIG"
"""The variable of the environment that names another file."""


def settings_file(named: Path | None) -> Path | None:
    """The file that holds options: the one that is `named`, else that of the working directory, if there is one."""
    return named or (Path(NAME) if Path(NAME).exists() else None)


def settings(context: typer.Context, named: Path | None) -> dict[str, Any] | None:
    """The defaults that the file gives to the commands of `context`, as typer takes them; ``None`` where there is none.

    What is wrong with the file ends the call with one line that names file, table and key.
    """
    path = settings_file(named)
    if path is None:
        return None
    try:
        content = tomllib.loads(path.read_text("utf-8"))
    except OSError as error:
        stop(f"{path}: cannot be read: {error.strerror}")
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        stop(f"{path}: not TOML: {error}")
    return dict(_defaults(context.command, content, path, "", context))


def _defaults(
    command: Any, table: Mapping[str, Any], path: Path, inside: str, context: typer.Context
) -> Iterator[tuple[str, Any]]:
    commands = getattr(command, "commands", {})
    options = {} if commands else _options(command)
    for key, value in table.items():
        name = f"{inside}.{key}" if inside else key
        if key in commands:
            if not isinstance(value, dict):
                stop(f"{path}: {key} is a command: its options stand in a table, [{name}]")
            yield key, dict(_defaults(commands[key], value, path, name, context))
        elif (option := options.get(key.replace("_", "-"))) is not None:
            yield str(option.name), _checked(option, value, path, inside, key, context)
        else:
            known = ", ".join(commands or options)
            stop(f"{path}: {f'[{inside}] ' if inside else ''}{key}: unknown; known are {known}")


def _options(command: Any) -> dict[str, Any]:
    """The options of a command by their long names."""
    return {
        name.removeprefix("--"): option
        for option in command.params
        if option.param_type_name == "option" and option.name != "help"
        for name in option.opts
        if name.startswith("--")
    }


def _checked(option: Any, value: Any, path: Path, table: str, key: str, context: typer.Context) -> Any:
    """`value` as the option takes it."""
    place = f"{path}: [{table}] {key}"
    if option.multiple and not isinstance(value, list):
        stop(f"{place}: {value!r} is not a list")
    if option.is_flag:
        if not isinstance(value, bool):
            stop(f"{place}: {value!r} is not true or false")
        return value
    for one in value if option.multiple else [value]:
        if isinstance(one, bool) or not isinstance(one, (str, int, float)):
            stop(f"{place}: {one!r} is no value of an option")
        try:
            read = option.process_value(context, [str(one)] if option.multiple else str(one))
        except typer.BadParameter as error:
            stop(f"{place}: {error.message}")
        numeric = isinstance(read[0] if option.multiple else read, (int, float))
        if numeric != isinstance(one, (int, float)):
            stop(f"{place}: {one!r} is not {'a number' if numeric else 'a text'}")
    return [str(one) for one in value] if option.multiple else str(value)
