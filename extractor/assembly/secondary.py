"""Reads the secondary slots: vaccine, recipient, scope, date and what a quantity is part of (guidelines, section 7)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from extractor.assembly.contexts import HEAD, NEXT, OWN, SERIES, Context, Unit
from extractor.assembly.mentions import Mention, Sentence
from extractor.assembly.parties import GIVER, LABEL, OTHER, RECIPIENT, PartyUse
from extractor.assembly.pointing import singled_out
from extractor.assembly.segments import INSIDE, LIST, SIBLING
from extractor.model import Scope, Status

Proof = tuple[Mention | PartyUse, ...]


@dataclass(frozen=True, slots=True)
class Labels:
    """Ids with the places that name them."""

    ids: tuple[str, ...]
    evidence: Proof


def read_vaccines(
    unit: Unit, partner: Sequence[PartyUse], products: frozenset[str], before: Labels, only: Labels
) -> Labels:
    """The products said for this quantity.

    They stand in its own words, else in the list's head or the sentence that introduces it; *cùng loại* takes those of
    the quantity `before`; a maker that supplies gives its own; at last `only`, the product that the title names where it
    is the only one of the article.
    """
    if any(m.label == "package" and unit.sentence.wording("same_kind").opens(_words(unit, m)) for m in unit.own.tail):
        return before
    labelled = any(u.role == LABEL for u in unit.own.uses)
    for context in unit.contexts:
        if context.name not in (OWN, SERIES, HEAD, NEXT) or (labelled and context.name == HEAD):
            continue
        found = [m for m in context.mentions if m.kind == "vaccine"]
        if context.name == OWN:
            found = _near(unit, found)
        if found and (context.name == OWN or len({m.label for m in found}) == 1):
            unique = {m.label: m for m in found}
            return Labels(tuple(unique), tuple(unique.values()))
    makers = [u for u in partner if u.id in products]
    if makers:
        return Labels(tuple(dict.fromkeys(u.id for u in makers)), tuple(makers))
    return only


def only_product(sentences: Sequence[Sentence]) -> Labels:
    """The product that the title names, where the article names no other; nothing where it is not so."""
    named = {m.label: m for s in sentences for m in s.mentions if m.kind == "vaccine"}
    title = [m for s in sentences if s.title for m in s.mentions if m.kind == "vaccine"]
    if len(named) == 1 and title:
        return Labels((title[0].label,), (title[0],))
    return Labels((), ())


def _words(unit: Unit, mention: Mention) -> str:
    return unit.sentence.slice(mention.start, mention.end)


def _near(unit: Unit, found: Sequence[Mention]) -> list[Mention]:
    """Products after the quantity if there are any, else those before it."""
    after = [m for m in found if m.start >= unit.dose.end]
    return after or list(found)


def read_recipients(unit: Unit, partner: Sequence[str]) -> Labels:
    """Who receives: the parties addressed in own words or the words depended on; Vietnam where nothing is said."""
    for context in unit.contexts:
        takers = [
            u
            for u in context.uses
            if u.role == RECIPIENT and u.id not in partner and not u.maker and not _is_foreign_company(unit, u)
        ]
        takers = takers or _homes_of_buyers(unit, context)
        if context.name == OWN and _names_takers(unit):
            takers = takers or [u for u in context.uses if u.role == LABEL and not u.maker]
        if takers:
            foreign = [u for u in takers if not u.domestic]
            chosen = foreign if foreign and "VNM" in partner else takers
            group = _group(chosen, context.uses)
            ids = ("VNM" if u.home else u.id for u in group)
            return Labels(tuple(dict.fromkeys(ids)), tuple(group))
    return Labels(("VNM",), ())


def _names_takers(unit: Unit) -> bool:
    """Whether the labels of the list name who takes: the head of the list says who gives."""
    if singled_out(unit):
        return False
    if unit.segment.link == SIBLING and unit.previous is not None and not unit.own.has_verb:
        if _names_takers(unit.previous):
            return True
    if unit.segment.link == SIBLING and unit.parent is not None and not unit.own.has_verb:
        before = [u for u in unit.parent.own.uses if u.end <= unit.parent.dose.start]
        labels = [u for u in unit.own.uses if u.role == LABEL]
        same = bool(before) and all(u.group == before[-1].group for u in labels)
        return same and before[-1].role == RECIPIENT and not (before[-1].subject or before[-1].domestic)
    if any(u.role == LABEL and (u.home or u.maker) for u in unit.own.uses):
        return False
    heads = [c for c in unit.contexts if c.name == HEAD and c.sentence is unit.sentence]
    if any(m.kind == "verb" and m.get("abroad") for c in heads[:1] for m in c.lead):
        return True  # xuất khẩu 305.000 liều; trong đó Lào 300.000
    return any(u.role == GIVER and u.subject and not (u.group or u.id == "WORLD") for c in heads[:1] for u in c.uses)


def _is_foreign_company(unit: Unit, use: PartyUse) -> bool:
    """Whether a company that no list calls Vietnamese only buys: the country receives, not its importer."""
    row = unit.sentence.lexicon.row(use.rule)
    return not use.home and (row.get("kind") == "company" or row.label == "company")


def _homes_of_buyers(unit: Unit, context: Context) -> list[PartyUse]:
    """The countries behind the companies that take: *Bio Farma của Indonesia đang đàm phán mua*."""
    buyers = [u.end for u in context.uses if u.role == RECIPIENT and _is_foreign_company(unit, u)]
    return [u for u in context.uses if u.role == OTHER and any(0 < u.start - end <= 5 for end in buyers)]


def of_the_article(found: Sequence[Labels], abroad: bool) -> list[Labels]:
    """`found`, the recipients of an article's quantities, those of whom nothing was said filled in.

    An article that never speaks of Vietnam (`abroad`) speaks of the country it has named last as taking, or names next.
    """
    if not abroad or all(labels.evidence for labels in found) or not any(labels.evidence for labels in found):
        return list(found)
    filled: list[Labels] = []
    known = next(labels for labels in found if labels.evidence)
    for labels in found:
        known = labels if labels.evidence else known
        filled.append(known)
    return filled


def _group(takers: Sequence[PartyUse], uses: Sequence[PartyUse]) -> list[PartyUse]:
    last = takers[-1]
    ordered = list(uses)
    first = position = ordered.index(last)
    while first > 0 and ordered[first].joined and ordered[first - 1].role == last.role:
        first -= 1
    return [u for u in ordered[first : position + 1] if u in takers]


def read_scope(unit: Unit) -> tuple[Scope, Proof]:
    """``total`` where the figure's own words sum several deliveries; the items of a list are ``single``."""
    if unit.segment.link == LIST:
        return Scope.SINGLE, ()
    cues = [m for m in unit.own.lead if m.kind == "structure" and m.label in ("total", "raise")]
    near = [m for m in unit.sentence.between(unit.segment.start, unit.dose.start) if m.label in ("total", "raise")]
    cues = cues or near or [m for m in unit.own.lead if m.kind == "date" and _counts(unit.sentence, m)]
    return (Scope.TOTAL, tuple(cues[-1:])) if cues else (Scope.SINGLE, ())


def read_date(
    unit: Unit, status: Status, scope: Scope, earlier: Sequence[Sentence], published: str | None
) -> tuple[str | None, Proof]:
    """The day or month of the event that the status names, from this sentence or the one it goes on from."""
    if scope is Scope.TOTAL:
        return None, ()
    own = [m for m in unit.own.mentions if m.kind == "date"]
    if not own and unit.segment.link not in (LIST, SIBLING, INSIDE):
        own = [m for m in unit.sentence.between(unit.sentence.start, unit.dose.start) if m.kind == "date"]
    if not own:
        heads = [c for c in unit.contexts if c.name == SERIES or (c.name == HEAD and not _is_total(c))]
        own = [m for c in heads for m in c.mentions if m.kind == "date"]
    if not own and any(m.label == "occasion" for m in unit.sentence.between(unit.sentence.start, unit.dose.start)):
        own = [m for sentence in earlier[-3:] for m in sentence.mentions if m.kind == "date"][-1:]
    dates = [m for m in own if m.iso and _is_given(unit.sentence, earlier, m) and not _counts(unit.sentence, m)]
    if not dates:
        return None, ()
    after = [m for m in dates if m.start > unit.dose.end]
    chosen = (after or dates[::-1])[0]
    iso = chosen.iso or ""
    return iso if chosen.told else _in_tense(iso, status, published), (chosen,)


def _is_total(context: Context) -> bool:
    """Whether the context speaks of a total to date, whose day is that of the count."""
    return any(m.label in ("total", "raise") for m in context.lead)


def _in_tense(iso: str, status: Status, published: str | None) -> str:
    """Move a date without a year to the side of the day of publication that the status speaks of."""
    if published is None:
        return iso
    year, day = int(iso[:4]), published[: len(iso)]
    if status is Status.RECEIVED and iso > day:
        return f"{year - 1}{iso[4:]}"
    return iso


def _is_given(sentence: Sentence, earlier: Sequence[Sentence], date: Mention) -> bool:
    """Whether the text gives the day, or the month in digits: *tháng trước, tháng mười* give none (guidelines, section 7)."""
    if date.label == "day":
        return True
    home = next((s for s in (sentence, *reversed(earlier)) if s.start <= date.start < s.end), sentence)
    return any(character.isdigit() for character in home.slice(date.start, date.end))


def _counts(sentence: Sentence, date: Mention) -> bool:
    """Whether the day only dates the count: *tính đến ngày 20/9*."""
    if not sentence.start <= date.start < sentence.end:
        return False
    before = sentence.slice(max(sentence.start, date.start - 20), date.start)
    return sentence.wording("dates_count").closes(before)


def part_of(unit: Unit, positions: dict[int, int], beside: Sequence[Unit]) -> int | None:
    """Position of the tuple that this quantity is counted inside, if the text says so; `beside` are those of its sentence."""
    segment = unit.segment
    siblings = [u for u in beside if u.segment.index > segment.index]
    for following in siblings[:1]:
        if following.segment.link == INSIDE:
            return positions.get(following.dose.start)
    if segment.link == LIST and unit.parent is not None:
        return positions.get(unit.parent.dose.start)
    for following in siblings:
        if any(m.label == "raise" for m in unit.sentence.between(following.segment.start, following.dose.start)):
            return positions.get(following.dose.start)
    if unit.whole is not None:
        return positions.get(unit.whole.start)
    return None
