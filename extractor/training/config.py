"""What a training run is told: everything that its outcome hangs on, beside the data."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, fields
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

Settings = TypeVar("Settings", bound="DataclassInstance")

MOST_LEAVES = 64
"""As many bits as the scorer has for the leaves of a tree."""


class ConfigError(ValueError):
    """A file of settings that cannot be used; the message names file and key."""


@dataclass(frozen=True, slots=True)
class Config:
    """The settings of a training run. Each can stand in a TOML file by its name."""

    seed: int = 1
    folds: int = 3
    least_linear: int = 5
    """Features that hold for fewer rows are left out of the linear models."""
    least_trees: int = 40
    """Those that hold for fewer are not asked for by trees."""
    regularisation: float = 0.15
    """Inverse strength, of the linear models of quantities."""
    partner_penalty: float = 3.0
    """Strength, of the linear model of partners."""
    rounds: int = 60
    """Rounds of boosting; 0 for no trees."""
    rate: float = 0.15
    leaves: int = 15
    """Of a tree; at most :data:`MOST_LEAVES`."""
    depth: int = 8
    """Most questions that a tree asks of a row."""
    least_leaf: int = 15
    """Fewest rows in a leaf."""
    share_of_features: float = 0.3
    """Of the features, how many each tree may ask for."""
    leave_out: tuple[str, ...] = ()
    """Features whose names begin with one of these are not learned from."""


def read_config(path: Path | None) -> Config:
    """The settings in a TOML file, all others as they are by themselves. Raises :class:`ConfigError`."""
    config = read_settings(Config, path)
    if config.leaves > MOST_LEAVES:
        raise ConfigError(f"{path}: leaves: {config.leaves} is more than {MOST_LEAVES}")
    return config


def read_settings(kind: type[Settings], path: Path | None) -> Settings:
    """Settings of a `kind`, a dataclass with defaults, of which a TOML file may tell others. Raises :class:`ConfigError`."""
    if path is None:
        return kind()
    try:
        told = tomllib.loads(path.read_text("utf-8"))
    except OSError as error:
        raise ConfigError(f"{path}: cannot be read: {error.strerror}") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ConfigError(f"{path}: not TOML: {error}") from None
    known = {field.name: type(field.default) for field in fields(kind)}
    for key, value in told.items():
        if key not in known:
            raise ConfigError(f"{path}: unknown key {key!r}; known: {', '.join(known)}")
        wanted = known[key]
        if wanted is tuple and isinstance(value, list) and all(isinstance(v, str) for v in value):
            told[key] = tuple(value)
        elif wanted is float and type(value) is int:
            told[key] = float(value)
        elif type(value) is not wanted:
            raise ConfigError(f"{path}: {key}: {value!r} is not {wanted.__name__}")
    return kind(**told)
