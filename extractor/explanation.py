"""Tells a person what each rule saw in a text and why each slot got its value; readable in a terminal."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from extractor.lexicon.schema import CUE_KINDS
from extractor.model import SLOTS, Slot, SupplyTuple, slots_of

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from extractor.assembly import Assembly
    from extractor.assembly.contexts import Unit


@dataclass(frozen=True)
class Explanation:
    """What the pipeline made of one text. ``str(explanation)`` is the report that ``extractor explain`` prints."""

    doc: Doc
    assembly: Assembly
    tuples: tuple[SupplyTuple, ...]

    def __str__(self) -> str:
        return "\n".join(self._lines())

    def _lines(self) -> Iterator[str]:
        drafts = list(zip(self.assembly.drafts, self.tuples, strict=True))
        for sentence, uses in zip(self.assembly.sentences, self.assembly.uses, strict=True):
            yield f"» {sentence.text}"
            yield "  seen:"
            for mention in sentence.mentions:
                words = sentence.slice(mention.start, mention.end)
                yield f"    {words!r:32} {mention.kind}.{mention.label:14} {mention.rule}"
            if uses:
                yield "  roles: " + ", ".join(
                    f"{use.id} {use.role}{' (subject)' if use.subject else ''}" for use in uses
                )
            for draft, tuple_ in drafts:
                if draft.unit.sentence is sentence:
                    yield from self._tuple(draft.unit.segment.link, tuple_)
                    yield from _scope(draft.unit)
            for rejection in self.assembly.rejections:
                if rejection.unit.sentence is sentence:
                    dose = rejection.unit.dose
                    reason = rejection.reason
                    why = f"{reason.kind} {reason.rule}" if reason is not None else "no word of supply governs it"
                    yield f"  ✗ {sentence.slice(dose.start, dose.end)}: not a supply tuple ({why})"
                    yield from _scope(rejection.unit)
        if not self.tuples:
            yield "no supply tuple"

    def _tuple(self, link: str, found: SupplyTuple) -> Iterator[str]:
        yield f"  ✓ {found.doses.text} ({link})"
        for slot in slots_of("ids", "doses", "label", "date"):
            shown = _shown(SLOTS[slot], getattr(found, slot))
            because = "; ".join(f"{e.text!r} by {e.rule}" for e in found.evidence.get(slot, ()))
            yield f"      {slot:10} {shown:34} {because}".rstrip()


def _shown(slot: Slot, value: Any) -> str:
    if slot.kind == "doses":
        return f"value={value.value} low={value.low} high={value.high} {value.qualifier}"
    if slot.kind == "ids":
        return ", ".join(value) or (f"{slot.empty} named" if slot.core else "-")
    return "-" if value is None else str(value)


def _scope(unit: Unit) -> Iterator[str]:
    """Which words the quantity's slots were read from, in the order they were asked, and which cues do not reach it."""
    from extractor.assembly.scope import out_of_scope

    asked = dict.fromkeys(
        f"{context.name} ({' '.join(context.sentence.slice(m.start, m.end) for m in context.mentions) or '-'})"
        for context in unit.contexts
    )
    yield "      asked      " + ", then ".join(asked)
    own = {*unit.own.mentions}
    for cue in (*unit.segment.lead, *unit.segment.tail):
        if cue.kind in CUE_KINDS and cue not in own:
            why = out_of_scope(unit.sentence, cue, unit.dose) or "in another clause"
            words = unit.sentence.slice(cue.start, cue.end)
            yield f"      out of scope {words!r} {cue.rule}: {why}"
