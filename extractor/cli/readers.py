"""The option ``--reader`` of the commands that read articles."""

from __future__ import annotations

from typing import Annotated

import typer

from extractor.model_file import DEFAULT_READER, READERS


def _completed(incomplete: str) -> list[str]:
    """What a shell offers behind ``--reader``."""
    return [reader for reader in READERS if reader.startswith(incomplete)]


ReaderOption = Annotated[
    str | None,
    typer.Option(
        "--reader",
        metavar="READER",
        help=f"`fast` or `best`; by itself `{DEFAULT_READER}`",
        autocompletion=_completed,
    ),
]
"""Who reads; ``None`` leaves it to the model."""
