"""How sure the extractor is of a tuple and of its slots, and what it would have written instead."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

DIGITS = 3
"""How many digits of a probability are kept: more tell nothing, and differ from machine to machine."""

MENTIONED = 0.1
"""A runner-up is told where it is more probable than this."""


def why_no_probability(value: object) -> str | None:
    """Why `value` is no probability, in words, or ``None`` where it is one.

    >>> why_no_probability(1.2), why_no_probability(0.8)
    ('not between 0 and 1', None)
    """
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return "not a number"
    return None if 0 <= value <= 1 else "not between 0 and 1"


class _Probability:
    """Tells pydantic, which is not imported for it, what :func:`why_no_probability` lets through."""

    def __get_pydantic_core_schema__(self, source: object, handler: object) -> dict[str, object]:
        return {"type": "float", "strict": True, "ge": 0, "le": 1}


Probability = Annotated[float, _Probability()]


@dataclass(frozen=True, slots=True)
class Confidence:
    """How probably a tuple is right, and what it consists of, in thousandths from 0 to 1.

    `supply` is that the number is a supply at all; `partner`, `mechanism` and `status` that the slot is right if it is one;
    `tuple` that all of these are. How the number itself was read is in none of them. Raises :class:`ValueError` for what is
    no probability.

    >>> Confidence(tuple=0.71234, supply=0.98, partner=0.9, mechanism=0.95, status=0.85).tuple
    0.712
    """

    tuple: Probability
    supply: Probability
    partner: Probability
    mechanism: Probability
    status: Probability

    def __post_init__(self) -> None:
        for one in self.__slots__:
            object.__setattr__(self, one, _rounded("confidence", one, getattr(self, one)))


@dataclass(frozen=True, slots=True)
class Alternative:
    """The runner-up for a slot: its `value` as in the JSON form (a list of ids, or a label) and how probable it is.

    Raises :class:`ValueError` where `probability` is none.
    """

    value: str | tuple[str, ...]
    probability: Probability

    def __post_init__(self) -> None:
        object.__setattr__(self, "probability", _rounded("alternatives", "probability", self.probability))


def _rounded(of: str, name: str, value: float) -> float:
    if (reason := why_no_probability(value)) is not None:
        raise ValueError(f"{of}: {name}: {value!r} is {reason}")
    return round(float(value), DIGITS)
