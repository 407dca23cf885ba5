"""From where a quantity inherits: its own words first, then the clause, list or sentence it depends on.

The order is that of the annotation guidelines, section 6. A context is a stretch of one sentence with its mentions and
its parties; the readers of the slots ask the contexts of a quantity one after another until one answers.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass, field

from extractor.assembly.delimiters import delimiters, joins_parties
from extractor.assembly.mentions import Mention, Sentence
from extractor.assembly.parties import GIVER, GIVING, LABEL, RECIPIENT, SPEAKER, PartyUse
from extractor.assembly.scope import in_scope, passed_on
from extractor.assembly.segments import Segment

OWN, SERIES, PARENT, HEAD, WHOLE, BACK, NEXT, AFTER, MAIN = (
    "own", "series", "parent", "head", "whole", "back", "next", "after", "main",
)  # fmt: skip


_GOVERNING = frozenset({"verb", "mechanism", "distractor"})


@dataclass(frozen=True, slots=True)
class Context:
    """Words that may govern a quantity: what stands before it, what stands after it, and the parties among them."""

    name: str
    sentence: Sentence
    lead: tuple[Mention, ...]
    tail: tuple[Mention, ...]
    uses: tuple[PartyUse, ...]
    dose: Mention | None = None

    @property
    def mentions(self) -> tuple[Mention, ...]:
        """All mentions of the context, in text order."""
        return self.lead + self.tail

    @property
    def has_verb(self) -> bool:
        """Whether a verb of supply or a noun of arrangement stands in the words before the quantity."""
        return any(m.kind in ("verb", "mechanism") for m in self.lead)

    @property
    def has_giving_verb(self) -> bool:
        """Whether a verb of which the supplier is the subject stands before the quantity."""
        return any(m.kind == "verb" and m.label in GIVING for m in self.lead)


@dataclass
class Unit:
    """One quantity with all that may govern it; `contexts` in the order in which they are asked."""

    sentence: Sentence
    segment: Segment
    own: Context
    contexts: list[Context] = field(default_factory=list)
    parent: Unit | None = None
    previous: Unit | None = None
    """The quantity right before this one in the sentence."""
    after_allocation: bool = False
    """Whether the sentence before gives doses out inside the country: *… quyết định phân bổ. Theo đó, Hà Nội …*."""
    sources: bool = False
    """Whether a list under this quantity tells where its parts came from."""
    among_shares: bool = False
    """Whether an earlier sentence of the article gives doses out inside the country."""
    through: PartyUse | None = None
    """The scheme that a later clause says all the quantities of the sentence come through."""
    whole: Mention | None = None
    """The quantity, in another sentence, that this one is a part of."""

    @property
    def dose(self) -> Mention:
        """The quantity itself."""
        return self.segment.dose

    def named(self, *names: str) -> list[Context]:
        """The contexts of these kinds, in order."""
        return [c for c in self.contexts if c.name in names]


def own_context(sentence: Sentence, segment: Segment, uses: Sequence[PartyUse]) -> Context:
    lead = in_scope(sentence, _governing(sentence, segment, uses), segment.dose)
    tail = in_scope(sentence, segment.tail, segment.dose)
    if _gives(lead):
        tail = tuple(itertools.takewhile(lambda m: not (m.kind == "verb" and m.label == "buy"), tail))
    low = lead[0].start if lead else segment.dose.start
    high = max((m.end for m in tail), default=segment.dose.end)
    inside = tuple(u for u in uses if low <= u.start and u.end <= high)
    return Context(OWN, sentence, lead, tail, inside, segment.dose)


def _gives(lead: Sequence[Mention]) -> bool:
    """Whether the quantity is given, so that what was bought before is told of it only in passing.

    *sẽ tặng 500.000 liều đã mua của AstraZeneca*
    """
    verbs = [m for m in lead if m.kind == "verb"]
    return bool(verbs) and verbs[-1].label in ("give", "cede", "lend")


def _governing(sentence: Sentence, segment: Segment, uses: Sequence[PartyUse]) -> tuple[Mention, ...]:
    """The mentions before the quantity that govern it: its clause, back to the clause's verb and subject."""
    dose = segment.dose
    points = [
        d
        for d in delimiters(sentence, segment.start, dose.start)
        if _parts_clauses(sentence, d) and not joins_parties(sentence, d, uses)
    ]
    borders = [segment.start, *(p[0] for p in points), dose.start]
    collected: list[Mention] = []
    has_verb = has_subject = False
    for low, high in reversed(list(itertools.pairwise(borders))):
        chunk = [m for m in segment.lead if low <= m.start < high]
        subject = any(
            u.start == m.start and u.role in (GIVER, LABEL, RECIPIENT, SPEAKER) and (u.subject or u.role == LABEL)
            for m in chunk
            for u in uses
        )
        if has_verb and (has_subject or not subject):
            if has_subject and any(m.kind == "verb" for m in chunk) and not _opens_adverbially(sentence, low):
                break
            collected = _adverbial(sentence, low, chunk) + collected
            continue
        if has_verb:
            chunk = [m for m in chunk if m.kind not in _GOVERNING and m.label != "negation"]
            if _is_done(collected) or ";" in sentence.slice(high, high + 1):
                chunk = [m for m in chunk if m.kind != "status"]
        collected = chunk + collected
        has_verb = has_verb or any(m.kind in ("verb", "distractor") and m.label != "carry" for m in chunk)
        has_subject = has_subject or subject
    return tuple(_agreed_before(sentence, segment) + collected)


def _is_done(mentions: Sequence[Mention]) -> bool:
    """Whether the clause opens with *đã* and its verb, so that no aspect of the clause before holds for it."""
    opening = [m for m in mentions if m.kind in ("status", "verb")][:2]
    return [m.kind for m in opening] == ["status", "verb"] and opening[0].label == "done"


def _agreed_before(sentence: Sentence, segment: Segment) -> list[Mention]:
    """The agreement that *theo đó* refers to, in the words before it."""
    if not sentence.wording("accordingly").opens(sentence.slice(segment.start, segment.dose.start)):
        return []
    before = sentence.between(max(sentence.start, segment.start - 70), segment.start)
    return [m for m in before if m.kind == "status" and m.label in ("contract", "agreement")]


def _parts_clauses(sentence: Sentence, delimiter: tuple[int, int, str]) -> bool:
    """Whether a delimiter before the quantity parts two clauses (*để mua*, *tặng hoặc nhượng lại* are one)."""
    position, after, label = delimiter
    if label == "clause":
        return not sentence.wording("accordingly").covers(sentence.slice(position, after))
    if label == "weak":
        return False
    if label == "and":
        before = sentence.between(sentence.start, position)
        following = sentence.between(after, sentence.end)
        verb_follows = bool(following) and following[0].kind in ("verb", "status") and following[0].start - after <= 12
        verb_before = bool(before) and before[-1].kind in ("verb", "mechanism") and position - before[-1].end <= 1
        return verb_follows and not verb_before
    before = sentence.between(sentence.start, position)
    following = sentence.between(after, sentence.end)
    verbs = before and following and before[-1].kind == "verb" and following[0].kind == "verb"
    return not (verbs and position - before[-1].end <= 1 and following[0].start - after <= 1)


def _adverbial(sentence: Sentence, start: int, chunk: Sequence[Mention]) -> list[Mention]:
    """What an adverbial before the clause lends it: dates, and the arrangement of *theo thỏa thuận hoán đổi*."""
    if _opens_adverbially(sentence, start):
        return [
            m
            for m in chunk
            if m.kind in ("mechanism", "date") or m.get("mechanism") or m.label in ("scheme", "COVAX", "agreement")
        ]
    if any(m.kind == "verb" for m in chunk):
        return []
    if any(m.kind == "role" and m.label == "channel" for m in chunk) or sentence.wording("with_whom").opens(
        sentence.slice(start, min(sentence.end, start + 20))
    ):
        return list(chunk)
    opens = [m for m in chunk if m.kind not in ("date",)][:1]
    return [
        m
        for m in chunk
        if m.kind in ("date", "mechanism")
        or (m in opens and m.kind == "status" and m.label in ("schedule", "complete"))
    ]


def _opens_adverbially(sentence: Sentence, start: int) -> bool:
    """Whether the words at `start` name the arrangement under which the clause happens: *theo thỏa thuận hoán đổi*."""
    return sentence.wording("under_which").opens(sentence.slice(start, min(sentence.end, start + 20)))


def uses_before(unit: Unit) -> tuple[PartyUse, ...]:
    return tuple(u for u in unit.own.uses if u.end <= unit.dose.start)


def uses_after(unit: Unit) -> tuple[PartyUse, ...]:
    return tuple(u for u in unit.own.uses if u.start >= unit.dose.end)


def renamed(context: Context, name: str) -> Context:
    """`context` under another name, for a quantity that depends on the one it belongs to."""
    lead, tail = passed_on(context.lead), passed_on(context.tail)
    return Context(name, context.sentence, lead, tail, context.uses, context.dose)
