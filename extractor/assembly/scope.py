"""Whether a cue reaches a quantity: scope rules that the rows of the lexicon carry (:mod:`extractor.lexicon.scope`).

One mechanism for the cues of all slots. A row that says nothing of its scope reaches every quantity of its clause, on
either side; one may also say how many quantities it may govern (`targets`). The clauses themselves are cut in
:mod:`extractor.assembly.segments` and :mod:`extractor.assembly.contexts`.
"""

from __future__ import annotations

from collections.abc import Iterable

from extractor.assembly.mentions import Mention, Sentence
from extractor.lexicon.scope import out_of_reach


def in_scope(sentence: Sentence, cues: Iterable[Mention], dose: Mention) -> tuple[Mention, ...]:
    """Those of `cues` that reach `dose`, in the same order."""
    return tuple(cue for cue in cues if out_of_scope(sentence, cue, dose) is None)


def out_of_scope(sentence: Sentence, cue: Mention, dose: Mention) -> str | None:
    """Why `cue` does not reach `dose`, in words for a reader; ``None`` where it does."""
    if cue.row is None or not cue.row.scoped:
        return None
    forward = cue.end <= dose.start
    start, end = (cue.end, dose.start) if forward else (dose.end, cue.start)
    beside = _neighbours(sentence, cue) if cue.get("cancelled_by") else ()
    return out_of_reach(cue.row, sentence.slice(start, end), sentence.between(start, end), beside, forward=forward)


def passed_on(cues: Iterable[Mention]) -> tuple[Mention, ...]:
    """Those of `cues` that a quantity passes on to another one that depends on it."""
    return tuple(cue for cue in cues if cue.get("targets") != 1)


def _neighbours(sentence: Sentence, cue: Mention) -> list[Mention]:
    """The mentions that touch the cue."""
    near = sentence.between(max(sentence.start, cue.start - 20), min(sentence.end, cue.end + 20))
    return [m for m in near if m is not cue and (cue.start - m.end in (0, 1) or m.start - cue.end in (0, 1))]
