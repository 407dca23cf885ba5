"""What a training run of the encoder is told: everything that its outcome hangs on, beside the data."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from extractor.training.config import read_settings


@dataclass(frozen=True, slots=True)
class EncoderConfig:
    """The settings of a run. Each can stand in a TOML file by its name."""

    seed: int = 1
    layers: int = 6
    """Of the base model, from below."""
    words: int = 20_000
    """Most pieces in the vocabulary."""
    least_cue: int = 20
    """Pieces that a cue must stand on to have a vector of its own."""
    folds: int = 10
    """One part in so many is not learned from: it tells what the encoder's word weighs beside the trees'."""
    passes: int = 4
    batch: int = 1300
    """Pieces in a step."""
    rate: float = 8e-5
    rate_of_heads: float = 1e-3
    learn_words: bool = False
    """Whether the vectors of words are learned on."""
    hidden_pieces: float = 0.06
    """Share of the pieces that are hidden while learning."""
    hidden_names: float = 0.15
    """Share of the names and numbers that are."""
    threads: int = 1
    bfloat16: bool = False
    """Whether products are computed in 16 bits while learning: half the time on processors that can, far more on others."""


def read_encoder_config(path: Path | None) -> EncoderConfig:
    """The settings in a TOML file, all others as they are by themselves.

    Raises :class:`~extractor.training.config.ConfigError`.
    """
    return read_settings(EncoderConfig, path)
