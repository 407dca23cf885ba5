"""Tells a person what each rule saw in a text and why each slot got its value; readable in a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from extractor.lexicon.schema import CUE_KINDS
from extractor.matching.span_groups import NOT_DOSES
from extractor.model import SLOTS, Doses, Slot, SupplyTuple
from extractor.text.writing import AS_USUAL, Writing

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from extractor.assembly import Assembly
    from extractor.assembly.contexts import Unit
    from extractor.assembly.mentions import Mention, Sentence

Row = tuple[str, ...]

_JUDGED = {"doses": "supply"}
"""The part of the confidence that belongs to a slot of the core, where it has not its name."""


@dataclass(frozen=True)
class Explanation:
    """What the pipeline made of one text. ``str(explanation)`` is the report that ``extractor explain`` prints."""

    doc: Doc
    assembly: Assembly
    tuples: tuple[SupplyTuple, ...]
    cleaned: Mapping[str, int] = field(default_factory=dict)
    """The steps of cleaning that changed the text, and in how many places each."""
    writing: Writing = AS_USUAL

    def __str__(self) -> str:
        return "\n".join(self._lines())

    def _lines(self) -> Iterator[str]:
        if self.cleaned:
            yield "cleaned: " + ", ".join(f"{step} {places}" for step, places in self.cleaned.items())
        drafts = list(zip(self.assembly.drafts, self.tuples, strict=True))
        seen = _aligned([_seen(sentence) for sentence in self.assembly.sentences], "    ")
        if not self.writing.complete:
            yield f"written {self.writing}: read with what it lacks put back"
        told = dict(enumerate(_aligned([self._slots(found) for found in self.tuples], "      ")))
        for sentence, uses, words in zip(self.assembly.sentences, self.assembly.uses, seen, strict=True):
            yield f"» {sentence.text}"
            yield "  seen:"
            yield from words
            if uses:
                yield "  roles: " + ", ".join(
                    f"{use.id} {use.role}{' (subject)' if use.subject else ''}" for use in uses
                )
            for position, (draft, found) in enumerate(drafts):
                if draft.unit.sentence is sentence:
                    sure = "" if found.confidence is None else f", sure {found.confidence.tuple:.3f}"
                    yield f"  ✓ tuple {position}: {found.doses.text} ({draft.unit.segment.link}){sure}"
                    yield from told[position]
                    if draft.overruled:
                        yield f"      decided by the guidelines: {', '.join(draft.overruled)}"
                    yield from _scope(draft.unit)
            for rejection in self.assembly.rejections:
                if rejection.unit.sentence is sentence:
                    dose = rejection.unit.dose
                    reason = rejection.reason
                    why = f"{reason.kind} {reason.rule}" if reason is not None else "no word of supply governs it"
                    yield f"  ✗ {sentence.slice(dose.start, dose.end)}: not a supply tuple ({why})"
                    yield from _scope(rejection.unit)
            yield from self._no_numbers_of_doses(sentence)
        if not self.tuples:
            yield "no supply tuple"

    def _no_numbers_of_doses(self, sentence: Sentence) -> Iterator[str]:
        """What stands in the sentence where doses are counted, and why it cannot be a number of them."""
        everywhere = self.doc.spans.get(NOT_DOSES, ())
        spans = [span for span in everywhere if sentence.start <= span.start_char < sentence.end]
        if any(dose.unit for dose in sentence.doses) or any(span._.unit for span in spans):
            yield from (f"  ✗ {span.text}: not a supply tuple ({span.label_})" for span in spans)

    def _slots(self, found: SupplyTuple) -> list[Row]:
        """Each slot of a tuple: its name, its value, how sure it is and the runner-up, and the words that gave it."""
        rows: list[Row] = []
        for slot in SLOTS.values():
            because = dict.fromkeys(f"{e.text!r} by {e.rule}" for e in found.evidence.get(slot.name, ()))
            shown = self._shown(slot, getattr(found, slot.name))
            rows.append((slot.name, shown, self._certainty(slot, found), "; ".join(because)))
        return rows

    def _certainty(self, slot: Slot, found: SupplyTuple) -> str:
        """How probably a slot of the core is right, and what else it may be; of the doses, whether they are supplied."""
        if not slot.core or found.confidence is None:
            return ""
        sure = f"{getattr(found.confidence, _JUDGED.get(slot.name, slot.name)):.3f}"
        other = found.alternatives.get(slot.name)
        return sure if other is None else f"{sure} (else {self._shown(slot, other.value)} {other.probability:.3f})"

    def _shown(self, slot: Slot, value: Any) -> str:
        if slot.kind == "doses":
            return _numbers(value)
        if slot.kind == "ids":
            return ", ".join(value) or (f"{slot.empty} named" if slot.core else "-")
        if value is None:
            return "-"
        return f"tuple {value} ({self.tuples[value].doses.text})" if slot.kind == "position" else str(value)


def _aligned(blocks: Sequence[Sequence[Row]], indent: str) -> list[list[str]]:
    """The rows of all blocks as lines whose columns begin at the same place, by the width that a terminal shows."""
    from rich.cells import cell_len

    rows = [row for block in blocks for row in block]
    widths = [max(map(cell_len, column)) for column in list(zip(*rows, strict=True))[:-1]]

    def line(row: Row) -> str:
        cells = [cell + " " * (width - cell_len(cell)) for cell, width in zip(row, widths, strict=False)]
        return (indent + "  ".join([*cells, row[-1]])).rstrip()

    return [[line(row) for row in block] for block in blocks]


def _seen(sentence: Sentence) -> list[Row]:
    """What was found in a sentence: the words, once for all that they are, what they are, and the rule if it tells more."""
    rows: list[Row] = []
    before: tuple[int, int] | None = None
    for mention in sentence.mentions:
        place, what = (mention.start, mention.end), f"{mention.kind}.{mention.label}"
        words = "" if place == before else repr(sentence.slice(*place))
        rows.append((words, what, "" if mention.rule == what else mention.rule))
        before = place
    cues = sorted({dose.cue for dose in sentence.doses if dose.cue is not None}, key=lambda cue: cue.start)
    rows += ((repr(sentence.slice(cue.start, cue.end)), f"assertion.{cue.label}", cue.rule) for cue in cues)
    return rows


def _numbers(doses: Doses) -> str:
    """The number that a quantity was read as, or its bounds, with its qualifier.

    >>> from extractor.model import Qualifier
    >>> _numbers(Doses("từ 2 đến 3 triệu", 0, 16, None, 2_000_000, 3_000_000, Qualifier.RANGE))
    '2,000,000 to 3,000,000 range'
    """
    known = (doses.value,) if doses.value is not None else (doses.low, doses.high)
    number = " to ".join("?" if bound is None else f"{bound:,}" for bound in known)
    return f"{number} {doses.qualifier}"


def _scope(unit: Unit) -> Iterator[str]:
    """Which words the quantity's slots were read from, in the order they were asked, and which cues do not reach it."""
    from extractor.assembly.scope import out_of_scope

    asked = dict.fromkeys(f"{context.name} ({_words(context.sentence, context.mentions)})" for context in unit.contexts)
    yield "      asked      " + ", then ".join(asked)
    own = {*unit.own.mentions}
    for cue in (*unit.segment.lead, *unit.segment.tail):
        if cue.kind in CUE_KINDS and cue not in own:
            why = out_of_scope(unit.sentence, cue, unit.dose) or "in another clause"
            words = unit.sentence.slice(cue.start, cue.end)
            yield f"      out of scope {words!r} {cue.rule}: {why}"


def _words(sentence: Sentence, mentions: Iterable[Mention]) -> str:
    """The words of mentions; those that are several things at once are told once."""
    return " ".join(sentence.slice(*place) for place in dict.fromkeys((m.start, m.end) for m in mentions)) or "-"
