"""How a stated number bounds the true one: a leaf of its own, so that reading a quantity does not load the records."""

from __future__ import annotations

from enum import StrEnum


class Qualifier(StrEnum):
    """How a stated number bounds the true one (guidelines, section 3)."""

    EXACT = "exact"
    APPROX = "approx"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    RANGE = "range"
    VAGUE = "vague"
