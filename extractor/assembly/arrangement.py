"""Reads the mechanism of a quantity: by what arrangement the doses come (guidelines, section 4)."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass, replace

from extractor.assembly.contexts import AFTER, BACK, HEAD, NEXT, PARENT, SERIES, Context, Unit, across_semicolon
from extractor.assembly.mentions import Mention
from extractor.assembly.parties import ADDRESSEE, CHANNEL, GIVER, LABEL, RECIPIENT, PartyUse
from extractor.assembly.pointing import singled_out
from extractor.assembly.segments import SIBLING, names_several
from extractor.assembly.subjects import bought_to_give
from extractor.model import Mechanism

_RANK = list(Mechanism)


@dataclass(frozen=True, slots=True)
class Arrangement:
    """A mechanism and the mentions or parties it rests on."""

    mechanism: Mechanism
    evidence: tuple[Mention | PartyUse, ...]
    weak: bool = False


def read_arrangement(unit: Unit) -> Arrangement:
    """The mechanism of `unit`: its own words, else those it depends on."""
    if unit.through is not None:
        return Arrangement(Mechanism.COVAX, (unit.through,))
    for context in unit.contexts:
        if context.name == PARENT and unit.segment.link == SIBLING and unit.own.has_verb and _specific(unit.own):
            continue
        if (
            context.name == AFTER
            and any(u.subject and u.role == GIVER for u in context.uses)
            and not _returned(context)
        ):
            continue
        found = read_context(context)
        if found is not None and context.name == PARENT and _of_another_source(unit, found):
            continue
        if found is not None:
            return _through_head(unit, found)
    return Arrangement(Mechanism.UNSPECIFIED, ())


def _of_another_source(unit: Unit, found: Arrangement) -> bool:
    """Whether COVAX is the source of what stands before a semicolon only: *COVAX 38,9 triệu; ký với Pfizer 31 triệu*."""
    own = any(not u.domestic and u.id != "COVAX" for u in unit.own.uses)
    return found.mechanism is Mechanism.COVAX and own and across_semicolon(unit)


def from_home_maker(found: Arrangement) -> Arrangement:
    """What Vietnam orders from a maker of its own is production (guidelines, section 4)."""
    return replace(found, mechanism=Mechanism.PRODUCTION) if found.mechanism is Mechanism.PURCHASE else found


def _returned(context: Context) -> bool:
    """Whether the words say that the doses go back: what is returned was lent."""
    return any(_mechanism(m) == "loan" for m in context.mentions)


def _through_head(unit: Unit, found: Arrangement) -> Arrangement:
    """What a list hands out under COVAX comes through COVAX, whoever gave it (guidelines, section 4).

    A generic *hỗ trợ* also gives way to a next sentence that says so of the same lot.
    """
    if found.mechanism is Mechanism.DONATION:
        heads = [c for c in unit.contexts if c.name == HEAD or (c.name in (NEXT, SERIES) and found.weak)]
        if singled_out(unit):
            heads = [c for c in unit.contexts if c.name in (PARENT, BACK)] + heads
        for context in heads:
            head = read_context(context)
            if head is not None:
                return head if head.mechanism is Mechanism.COVAX else found
    return found


def _specific(context: Context) -> bool:
    return any(m.kind == "verb" and m.label not in ("arrive", "carry") for m in context.lead)


def read_context(context: Context) -> Arrangement | None:
    """The mechanism that the words of `context` name, ``None`` where they name none."""
    cues = [m for m in _telling(context) if _mechanism(m) is not None and not _purpose(context, m)]
    foreign = any(u.role == GIVER and not u.domestic for u in context.uses)
    cues = [m for m in cues if not (foreign and m.get("agent") == "domestic")]
    scheme = [u for u in context.uses if _through_covax(u, context)]
    listed = [m for m in context.tail if m.kind == "structure" and m.label == "list"][:1]
    behind = [m for m in context.tail if listed and m.start > listed[0].end]
    if names_several(behind) and context.sentence.wording("source").stands_in(
        context.sentence.slice(context.tail[0].start, behind[-1].end)
    ):
        return Arrangement(Mechanism.MIXED, tuple(behind))
    mixed = [m for m in cues if m.label == "mixed"] or _joined(context, cues) or _joined_to_covax(context, scheme, cues)
    if mixed:
        return Arrangement(Mechanism.MIXED, tuple(mixed))
    given = any(u.id == "COVAX" and u.role == RECIPIENT for u in context.uses)
    if scheme and (not given or any(u.role == CHANNEL for u in scheme)):
        return Arrangement(Mechanism.COVAX, tuple(scheme[:1]))
    strong = [m for m in cues if not m.get("weak")] or cues
    if not strong:
        agreed = [m for m in context.mentions if m.kind == "status" and m.label == "contract"]
        if agreed and any(_sells(u, context) for u in context.uses):
            return Arrangement(Mechanism.PURCHASE, tuple(agreed), weak=True)
        return None
    best = min(strong, key=lambda m: (_RANK.index(_named(m)), m.start))
    return Arrangement(_named(best), tuple(m for m in strong if _named(m) == _named(best)), bool(best.get("weak")))


def _sells(use: PartyUse, context: Context) -> bool:
    """Whether the party is a company abroad that supplies: what it has signed to deliver is bought."""
    if use.domestic or use.home or use.role not in (GIVER, ADDRESSEE):
        return False
    return use.maker or context.sentence.lexicon.row(use.rule).get("kind") == "company"


def _telling(context: Context) -> tuple[Mention, ...]:
    """The mentions that may tell the arrangement: where the words after the quantity name its giver, they do."""
    if context.dose is None:
        return context.mentions
    start = context.dose.end
    by = [u for u in context.uses if u.start > start and u.role == GIVER and not u.negated]
    if by and "," not in context.sentence.slice(start, by[0].start) and any(_mechanism(m) for m in context.tail):
        return context.tail
    return context.mentions


def _joined_to_covax(context: Context, scheme: Sequence[PartyUse], cues: Sequence[Mention]) -> list[Mention | PartyUse]:
    """COVAX and another arrangement joined over one quantity: *từ COVAX và nguồn mua*."""
    for use in scheme:
        for cue in cues:
            pair: list[Mention | PartyUse] = [use, cue]
            left, right = sorted(pair, key=_start)
            gap = context.sentence.slice(left.end, right.start)
            if gap.strip() and context.sentence.wording("joint").covers(gap) and _mechanism(cue) != "donation":
                return [left, right]
    return []


def _start(named: Mention | PartyUse) -> int:
    return named.start


def _mechanism(mention: Mention) -> str | None:
    if mention.kind == "mechanism":
        return mention.label
    if mention.kind in ("verb", "status", "structure"):
        named = mention.get("mechanism")
        return str(named) if named else None
    return None


def _named(mention: Mention) -> Mechanism:
    return Mechanism(_mechanism(mention) or "unspecified")


def _purpose(context: Context, cue: Mention) -> bool:
    """Whether the cue only tells the purpose of another act: what is bought *to be given* is not a purchase for us."""
    if _mechanism(cue) != "purchase":
        return False
    if any(u.maker and u.role in (GIVER, ADDRESSEE) for u in context.uses):
        return False  # mua của Pfizer 500 triệu liều để viện trợ
    for mention in context.mentions:
        if mention.start > cue.end and _mechanism(mention) == "donation":
            to_give = cue.kind == "verb" and bought_to_give(context.sentence, cue)
            return to_give or context.sentence.wording("purpose").stands_in(
                context.sentence.slice(cue.end, mention.start)
            )
    return False


def _through_covax(use: PartyUse, context: Context) -> bool:
    return use.id == "COVAX" and not use.negated and use.role in (CHANNEL, GIVER, LABEL, ADDRESSEE)


def _joined(context: Context, cues: Sequence[Mention]) -> list[Mention]:
    """Two specific arrangements joined over one quantity (*tặng hoặc nhượng lại*)."""
    strong = [m for m in cues if not m.get("weak")]
    for left, right in itertools.pairwise(strong):
        if _named(left) != _named(right):
            gap = context.sentence.slice(left.end, right.start)
            if gap.strip() and context.sentence.wording("joint").covers(gap) and len(gap) < 20:
                return [left, right]
    return []
