"""How far a cue reaches: what the keys of :data:`extractor.lexicon.schema.SCOPE` mean, for whoever has found the cue.

After the idea of ConText (Harkema et al., *J. Biomed. Inform.* 42, 2009): a row says in which `direction` of the cue the
quantity must stand, how many words may lie between (`reach`), what `ends` its scope and what it is `cancelled_by`.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from extractor.lexicon.rows import Row

_MARKS = {"comma": ",", "semicolon": ";", "bracket": "("}


class Named(Protocol):
    """What stands between a cue and a quantity, or beside a cue: its kind, and its label."""

    @property
    def kind(self) -> str:
        """The kind of the lexicon row, or ``dose`` or ``date``."""

    @property
    def label(self) -> str:
        """What it is among those of its kind."""


def out_of_reach(
    row: Row, gap: str, between: Iterable[Named], beside: Iterable[Named] = (), *, forward: bool
) -> str | None:
    """Why the cue of `row` does not reach a quantity, in words for a reader; ``None`` where it does.

    `gap` is the text between the two and `between` what was found in it, `beside` what touches the cue; `forward` tells
    whether the quantity stands behind the cue.
    """
    direction = row.get("direction")
    if direction is not None and direction != "both" and (direction == "forward") != forward:
        return f"reaches {direction} only"
    reach = row.get("reach")
    if isinstance(reach, int) and len(gap.split()) > reach:
        return f"reaches {reach} words only"
    found = list(between)
    ended = _one_of(row.get("ends"), found, gap)
    if ended is not None:
        return f"ended by {ended}"
    cancelled = _one_of(row.get("cancelled_by"), [*found, *beside], "")
    return f"cancelled by {cancelled}" if cancelled is not None else None


def _one_of(asked: object, found: Iterable[Named], gap: str) -> str | None:
    """The first kind, label or mark of `asked` that stands among what was `found` or in `gap`."""
    if not isinstance(asked, list):
        return None
    for name in asked:
        if name in _MARKS and _MARKS[name] in gap:
            return str(name)
        if any(name in (one.kind, one.label) for one in found):
            return str(name)
    return None
