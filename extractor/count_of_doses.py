"""What a number of doses can be: a leaf of its own, which the records and the matchers share."""

from __future__ import annotations

from typing import Annotated

MOST_DOSES = 100_000_000_000
"""The largest number of doses that a tuple can hold. The largest real figure is some tens of billions: two doses for
everybody on earth are 16, all that was ever planned for a year 24. What is more is a slip or a sum of money."""


def why_no_doses(number: object) -> str | None:
    """Why `number` cannot be a number of doses, in words, or ``None`` where it can: a whole one from 1 to :data:`MOST_DOSES`.

    >>> why_no_doses(4_900_000), why_no_doses(12_345.6)
    (None, 'not a whole number of doses')
    >>> why_no_doses(2**63), why_no_doses(0)
    ('more than 100,000,000,000 doses', 'less than one dose')
    """
    if not isinstance(number, int) or isinstance(number, bool):
        return "not a whole number of doses"
    if number < 1:
        return "less than one dose"
    return f"more than {MOST_DOSES:,} doses" if number > MOST_DOSES else None


class _CountOfDoses:
    """Tells pydantic, which is not imported for it, what :func:`why_no_doses` lets through."""

    def __get_pydantic_core_schema__(self, source: object, handler: object) -> dict[str, object]:
        return {"type": "int", "strict": True, "ge": 1, "le": MOST_DOSES}


Count = Annotated[int, _CountOfDoses()]
