"""Whether a cue reaches a quantity: scope rules that the rows of the lexicon carry.

One mechanism for the cues of all slots, after the idea of ConText (Harkema et al., *J. Biomed. Inform.* 42, 2009): a row
says in which `direction` of the cue the quantity must stand, how many words may lie between (`reach`), what `ends` its
scope, what it is `cancelled_by`, and how many quantities it may govern (`targets`). A row that says nothing of it
reaches every quantity of its clause, on either side. The clauses themselves are cut in
:mod:`extractor.assembly.segments` and :mod:`extractor.assembly.contexts`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from extractor.assembly.mentions import Mention, Sentence

_MARKS = {"comma": ",", "semicolon": ";", "bracket": "("}


def in_scope(sentence: Sentence, cues: Iterable[Mention], dose: Mention) -> tuple[Mention, ...]:
    """Those of `cues` that reach `dose`, in the same order."""
    return tuple(cue for cue in cues if out_of_scope(sentence, cue, dose) is None)


def out_of_scope(sentence: Sentence, cue: Mention, dose: Mention) -> str | None:
    """Why `cue` does not reach `dose`, in words for a reader; ``None`` where it does."""
    if cue.row is None or not cue.row.scoped:
        return None
    forward = cue.end <= dose.start
    direction = cue.get("direction")
    if direction is not None and direction != "both" and (direction == "forward") != forward:
        return f"reaches {direction} only"
    start, end = (cue.end, dose.start) if forward else (dose.end, cue.start)
    reach = cue.get("reach")
    gap = sentence.slice(start, end)
    if isinstance(reach, int) and len(gap.split()) > reach:
        return f"reaches {reach} words only"
    between = sentence.between(start, end)
    ended = _one_of(cue.get("ends"), between, gap)
    if ended is not None:
        return f"ended by {ended}"
    cancelled = _one_of(cue.get("cancelled_by"), [*between, *_neighbours(sentence, cue)], "")
    return f"cancelled by {cancelled}" if cancelled is not None else None


def passed_on(cues: Iterable[Mention]) -> tuple[Mention, ...]:
    """Those of `cues` that a quantity passes on to another one that depends on it."""
    return tuple(cue for cue in cues if cue.get("targets") != 1)


def _one_of(asked: object, mentions: Sequence[Mention], gap: str) -> str | None:
    """The first kind, label or mark of `asked` that stands among `mentions` or in `gap`."""
    if not isinstance(asked, list):
        return None
    for name in asked:
        if name in _MARKS and _MARKS[name] in gap:
            return str(name)
        if any(name in (m.kind, m.label) for m in mentions):
            return str(name)
    return None


def _neighbours(sentence: Sentence, cue: Mention) -> list[Mention]:
    """The mentions that touch the cue."""
    near = sentence.between(max(sentence.start, cue.start - 20), min(sentence.end, cue.end + 20))
    return [m for m in near if m is not cue and (cue.start - m.end in (0, 1) or m.start - cue.end in (0, 1))]
