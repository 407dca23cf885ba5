"""Turns Vietnamese news articles into a table of who supplies how many vaccine doses, how, and how far along.

>>> from extractor import extract
>>> result = extract("Liên bang Nga tặng 1.000 liều Sputnik V.")
>>> result.tuples[0].partner, result.tuples[0].doses.value
(('RUS',), 1000)
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from extractor.model import (
        Article,
        Doses,
        Evidence,
        Failure,
        Mechanism,
        Party,
        Qualifier,
        Result,
        Scope,
        Status,
        SupplyTuple,
        Vaccine,
    )
    from extractor.pipeline import Extractor, extract
    from extractor.reports.highlight import render

__all__ = [
    "Article",
    "Doses",
    "Evidence",
    "Extractor",
    "Failure",
    "Mechanism",
    "Party",
    "Qualifier",
    "Result",
    "Scope",
    "Status",
    "SupplyTuple",
    "Vaccine",
    "extract",
    "render",
]


def __getattr__(name: str) -> object:
    """Load the pipeline or the model when a name of theirs is first used: its parts are importable at their own price."""
    if name == "__version__":
        from importlib.metadata import version

        return version("extractor")
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    if name in ("Extractor", "extract"):
        from extractor import pipeline as home
    elif name == "render":
        from extractor.reports import highlight as home  # type: ignore[no-redef]
    else:
        from extractor import model as home  # type: ignore[no-redef]
    return getattr(home, name)


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
