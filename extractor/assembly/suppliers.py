"""Reads the partner of a quantity: who supplies it (guidelines, section 2)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from extractor.assembly.contexts import (
    BACK,
    HEAD,
    MAIN,
    NEXT,
    OWN,
    PARENT,
    SERIES,
    WHOLE,
    Context,
    Unit,
    across_semicolon,
)
from extractor.assembly.mentions import Mention
from extractor.assembly.parties import ADDRESSEE, CHANNEL, GIVER, GIVING, LABEL, RECIPIENT, SPEAKER, PartyUse
from extractor.assembly.pointing import is_instalment, raises, singled_out, sums_up
from extractor.assembly.segments import INSIDE, LIST, SIBLING
from extractor.assembly.subjects import bought_to_give

_CHANNELS_ONLY = frozenset({"UNICEF", "WHO", "GAVI", "COVAX", "UN", "CEPI"})
_SELLING = frozenset({"buy", "sell", "produce"})


@dataclass(frozen=True, slots=True)
class Supplier:
    """The parties that supply a quantity, in text order; empty where nobody is named."""

    uses: tuple[PartyUse, ...]


def read_supplier(unit: Unit) -> Supplier:
    """The partner of `unit`: the party its own words name as giver, else that of the words it depends on."""
    channel: tuple[PartyUse, ...] = ()
    for context in unit.contexts:
        if not _passes_partner(unit, context):
            continue
        if context.name == PARENT and unit.segment.link == SIBLING and sums_up(unit) and not raises(unit):
            if not unit.own.has_giving_verb or unit.own.uses:
                continue  # a total is nobody's unless its own words say so, or its verb goes on from the clause before
        givers, through = _givers(unit, context)
        if context.name != OWN and any(u.maker for u in givers) and _names_another_maker(unit, givers):
            break
        if givers:
            return Supplier(givers)
        channel = channel or through
        if channel and context.name == OWN and _settles(unit, channel):
            break
        if context.name == OWN and (label := _label_of_group(unit)) is not None:
            return Supplier((label,))
        if context.name == OWN and _closed(unit) and not unit.own.has_giving_verb and names_indefinite_source(unit):
            if not names_takers(unit):
                break
        if context.name == OWN and _given_by_somebody(unit):
            break
    return Supplier(channel or _importer(unit) or _exporter(unit))


def _label_of_group(unit: Unit) -> PartyUse | None:
    """The label of the item before, where semicolons part the parties of a list and commas what is one party's.

    *IVAC 5 triệu liều BCG; Vabiotech 3 triệu liều viêm gan B, 2 triệu liều tả*
    """
    before = unit.previous
    if before is None or not _closed(unit) or unit.own.uses or unit.own.has_verb:
        return None
    gap = unit.sentence.slice(before.dose.end, unit.dose.start)
    if ";" in gap or ";" not in unit.sentence.text:
        return None
    labels = [u for u in before.own.uses if u.role == LABEL and u.end <= before.dose.start and _can_give(u, before.own)]
    return labels[-1] if labels else _label_of_group(before)


def _names_another_maker(unit: Unit, givers: Sequence[PartyUse]) -> bool:
    """Whether the quantity's own words name a maker, and not the one that would be inherited."""
    makers = {u.id for u in unit.own.uses if u.maker}
    return bool(makers) and not makers & {u.id for u in givers}


def _importer(unit: Unit) -> tuple[PartyUse, ...]:
    """A Vietnamese company that brings doses in counts as their supplier where no seller is named (guidelines, 2)."""
    imported = any(
        m.rule == "verb.buy.import.done" or (m.rule == "verb.buy.import" and m.start > unit.dose.end)
        for m in unit.own.mentions
    )
    if not imported:
        return ()
    return tuple(u for u in unit.own.uses if u.home and u.role == RECIPIENT and u.subject)[:1]


def _exporter(unit: Unit) -> tuple[PartyUse, ...]:
    """Vietnam, where doses go abroad and nobody is named but *Chính phủ*: *được xuất khẩu sang Nepal*."""
    if not any(u.role == RECIPIENT and not (u.domestic or u.home or u.maker) for u in unit.own.uses):
        return ()
    lead = unit.own.lead
    telling = next((m for m in unit.own.mentions if m.kind == "verb" and m.get("abroad")), None)
    if telling is None and unit.own.has_giving_verb:
        offices = [m for m in lead if m.kind == "structure" and m.label == "office"]
        own = unit.sentence.wording("own_state")
        telling = next((m for m in offices if own.covers(unit.sentence.slice(m.start, m.end))), None)
    return (PartyUse("VNM", GIVER, telling.start, telling.end, telling.rule, domestic=True),) if telling else ()


def _settles(unit: Unit, channel: Sequence[PartyUse]) -> bool:
    """Whether an own channel is all there is of a supplier: an importer, or COVAX in an item of a list."""
    if any(u.home for u in channel):
        return True
    donor = unit.parent is not None and any(
        u.role == GIVER and u.subject and not u.domestic for u in unit.parent.own.uses
    )
    return _closed(unit) and not donor and any(u.id == "COVAX" for u in channel)


def _closed(unit: Unit) -> bool:
    """Whether an own channel settles the partner: an item of a list names its source itself."""
    return unit.segment.link in (LIST, SIBLING)


def _passes_partner(unit: Unit, context: Context) -> bool:
    if context.name in (OWN, SERIES, NEXT, BACK, WHOLE, MAIN):
        return True
    if context.name == PARENT:
        if unit.segment.link == INSIDE:
            return True
        return True
    return context.name == HEAD


def _own_source(unit: Unit) -> bool:
    """Whether the quantity's own verb takes from somebody, so that an earlier giver is not its giver."""
    verbs = [m for m in unit.own.lead if m.kind == "verb"]
    if not verbs or is_instalment(unit) or (verbs[-1].label == "buy" and bought_to_give(unit.sentence, verbs[-1])):
        return False
    return verbs[-1].label in ("buy", "receive", "borrow", "arrive")


def _givers(unit: Unit, context: Context) -> tuple[tuple[PartyUse, ...], tuple[PartyUse, ...]]:
    """The givers that the context names, and the channel it names beside them."""
    dose = context.dose.start if context.dose is not None else context.sentence.end
    foreign = [u for u in context.uses if _can_give(u, context) or (context.name == OWN and _gives_under_head(u, unit))]
    if context.name == OWN and any(m.kind == "verb" and m.label == "buy" for m in unit.own.lead):
        foreign = [
            u for u in foreign if u.maker or u.role != LABEL or not _is_topic(context, u)
        ]  # Đức: đặt mua 40.000 liều
    if context.name == OWN and names_takers(unit):
        foreign = [u for u in foreign if u.role != LABEL]
    buys = any(m.kind == "verb" and m.label == "buy" for m in unit.own.lead)
    depends = context.name == PARENT or (context.name == BACK and buys and context.sentence is unit.sentence)
    if context.name == OWN and any(u.maker and not u.home and u.role in (GIVER, ADDRESSEE) for u in foreign):
        foreign = [u for u in foreign if not u.home]  # 30 triệu liều của VNVC và AstraZeneca, được VNVC đưa về
    if depends and unit.segment.link != INSIDE and _own_source(unit):
        foreign = [u for u in foreign if u.maker]
    if context.name == PARENT and not unit.own.has_giving_verb and across_semicolon(unit):
        foreign = []
    if context.name == PARENT and unit.segment.link == SIBLING:
        foreign = [u for u in foreign if u.role != LABEL or _is_topic(context, u)]
    before = [u for u in foreign if u.start < dose]
    acts = any(u.role == GIVER and u.subject and not u.domestic for u in before)
    after = [u for u in foreign if u.start > dose and u.role == GIVER and not (acts and u.maker and u.possessive)]
    if context.name == OWN and _labelled(unit):
        after = [u for u in after if not _beyond_and(unit, u)]
    channel = tuple(u for u in context.uses if u.role == CHANNEL and not u.negated and not u.domestic)
    subject = [u for u in before if u.role == GIVER and u.subject and not u.home and u.id not in _CHANNELS_ONLY]
    by = context.sentence.wording("by_agent")
    told = any(by.closes(context.sentence.slice(max(dose, u.start - 30), u.start)) for u in after)
    if context.name == OWN and subject and not subject[-1].domestic and context.has_giving_verb and not told:
        return _joined(subject, context.uses, last=True), channel
    for group in (
        [u for u in after if u.id not in _CHANNELS_ONLY],
        [u for u in after if by.closes(context.sentence.slice(max(dose, u.start - 30), u.start))],
        [u for u in before if u.role == GIVER and u.id not in _CHANNELS_ONLY],
        [u for u in before if u.role == LABEL and u.id not in _CHANNELS_ONLY],
        [u for u in before if u.role == ADDRESSEE and u.id not in _CHANNELS_ONLY],
        [u for u in foreign if u.start > dose and u.role == ADDRESSEE],
        [u for u in after if u.id in _CHANNELS_ONLY],
        [u for u in before if u.role in (GIVER, LABEL, ADDRESSEE)],
    ):
        if group:
            return _joined(group, context.uses, last=group[0].start < dose), channel
    speaker = [u for u in before if u.role == SPEAKER and not u.domestic and not u.maker]
    if speaker and context.name == OWN and _speaker_gives(context):
        return (speaker[-1],), channel
    return (), channel


def _labelled(unit: Unit) -> bool:
    """Whether the name of who gives stands right before the quantity: *Italy 811.600 liều*."""
    labels = [u for u in unit.own.uses if u.role == LABEL and u.end <= unit.dose.start][-1:]
    near = unit.sentence.wording("near_quantity")
    return bool(labels) and near.covers(unit.sentence.slice(labels[0].end, unit.dose.start))


def _beyond_and(unit: Unit, use: PartyUse) -> bool:
    """Whether the party is that of another lot joined behind: *Italy 811.600 liều và lô của Bỉ*."""
    return any(m.label in ("and", "shipment") for m in unit.sentence.between(unit.dose.end, use.start))


def names_takers(unit: Unit) -> bool:
    """Whether the labels of the list name who takes: the head of the list says who gives."""
    if singled_out(unit):
        return False
    if unit.segment.link == SIBLING and unit.previous is not None and not unit.own.has_verb:
        if names_takers(unit.previous):
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


def names_indefinite_source(unit: Unit) -> bool:
    """Whether the quantity's own words speak of a source without naming it: *của một nhà sản xuất châu Âu*."""
    sentence, start, end = unit.sentence, unit.segment.start, unit.segment.end
    words = sentence.slice(start, end)
    for cue in sentence.between(start, end):
        if cue.kind == "role" and cue.label == "recipient":  # cho các nước đang phát triển
            words = words.replace(sentence.slice(cue.start, min(cue.end + 15, end)), "")
    return sentence.wording("somebody").stands_in(words)


def _given_by_somebody(unit: Unit) -> bool:
    """Whether the quantity's own clause says that somebody gives, without a name: *một doanh nghiệp đã tặng 72.300 liều*."""
    gives = [m for m in unit.own.lead if m.kind == "verb" and m.label in GIVING]
    before = unit.sentence.slice(unit.segment.start, gives[-1].start) if gives else ""
    return unit.sentence.wording("somebody").stands_in(before)


def _is_topic(context: Context, use: PartyUse) -> bool:
    """Whether the party opens the line as its topic, so that it holds for all that follows."""
    behind = context.sentence.slice(use.end, min(context.sentence.end, use.end + 40))
    if context.sentence.wording("as_for").opens(behind):
        return True  # Johnson & Johnson thì ta hỏi mua 10 triệu
    return ":" in behind and use.start - context.sentence.start < 30


def _speaker_gives(context: Context) -> bool:
    """Whether a giving verb without a subject of its own follows the speaker: *Séc cho biết sẽ tặng*."""
    return any(m.kind == "verb" and m.label in ("give", "cede", "lend", "sell", "deliver") for m in context.lead)


def _can_give(use: PartyUse, context: Context) -> bool:
    if use.domestic and use.id == "VNM":
        return use.role == GIVER and (_gives_abroad(context) or _is_agent(use, context))
    if use.maker:
        return _maker_acts(use, context)
    if use.possessive and _is_seller_abroad(use, context):
        return _maker_acts(use, context)
    if use.home and use.joined and _signs(context):
        return False  # signs with the seller as its buyer: RDIF và Vabiotech đã ký thỏa thuận
    return use.id not in ("WORLD",)


def _is_seller_abroad(use: PartyUse, context: Context) -> bool:
    return not use.home and context.sentence.lexicon.row(use.rule).get("kind") == "company"


def _is_agent(use: PartyUse, context: Context) -> bool:
    """Whether the country itself is the agent of a gift: *300.000 liều do Việt Nam viện trợ*."""
    sentence = context.sentence
    if use.rule.startswith("place") or not sentence.wording("by_agent").closes(
        sentence.slice(max(sentence.start, use.start - 30), use.start)
    ):
        return False
    following = next((m for m in sentence.mentions if m.start >= use.end), None)
    return following is not None and following.kind == "verb" and following.label in ("give", "cede", "lend")


def _signs(context: Context) -> bool:
    return any(
        m.get("contract") or (m.kind == "status" and m.label in ("agreement", "contract")) for m in context.mentions
    )


def _gives_abroad(context: Context) -> bool:
    if any(m.kind == "verb" and m.get("abroad") for m in context.mentions):
        return True
    return any(not u.domestic and not u.maker and u.role == RECIPIENT for u in context.uses)


def _maker_acts(use: PartyUse, context: Context) -> bool:
    """Whether a maker acts as a party, rather than naming the product."""
    if use.role == GIVER and use.subject:
        return True
    if use.role == GIVER and not use.possessive:
        return True
    if use.role in (GIVER, ADDRESSEE) or (use.role == LABEL and _is_topic(context, use)):
        return any(
            (m.kind == "verb" and m.label in _SELLING)
            or m.get("contract")
            or (
                m.kind in ("status", "mechanism")
                and m.label in ("agreement", "purchase", "contract", "negotiate", "consider", "request")
            )
            for m in context.mentions
            if not use.possessive or m.start < use.start or m.get("contract") or _bought_passively(use, m, context)
        ) or any(m.label == "receive" and 0 < use.start - m.end <= 6 for m in context.mentions)  # nhận của Sinopharm
    return False


def _sells_under_head(use: PartyUse, unit: Unit) -> bool:
    """Whether a maker labels an item of a list of purchases: *đã ký hợp đồng mua: Pfizer 51 triệu liều*."""
    owned = use.role == GIVER and use.possessive and unit.segment.link == LIST  # gồm 26 triệu liều của Sinovac
    labelled = use.role == LABEL and use.end <= unit.dose.start
    if not (use.maker or _is_seller_abroad(use, unit.own)) or not (labelled or owned) or unit.own.has_verb:
        return False
    heads = [c for c in unit.contexts if c.name == HEAD][:1]
    before = unit.previous.own if unit.previous is not None and unit.segment.link == SIBLING else None
    if not heads and before is not None and any(u.maker and u.role == GIVER for u in before.uses):
        heads = [before]  # mua của AstraZeneca (9 triệu liều) và Pfizer (3 triệu liều)
    return any(m.label == "buy" or m.get("contract") or m.label == "contract" for c in heads for m in c.lead)


def _gives_under_head(use: PartyUse, unit: Unit) -> bool:
    """Whether the head of a list makes a giver of the label of an item."""
    return _sells_under_head(use, unit) or _is_vietnam_among_givers(use, unit)


def _is_vietnam_among_givers(use: PartyUse, unit: Unit) -> bool:
    """Whether Vietnam is one of those that give another country: *Các nước tặng Lào gồm Nga …, Việt Nam …*."""
    if use.role != LABEL or use.id != "VNM" or use.rule.startswith("place"):
        return False
    heads = [c for c in unit.contexts if c.name == HEAD]
    takers = [u for c in heads for u in c.uses if u.role == RECIPIENT]
    return bool(takers) and not any(u.domestic for u in takers) and any(c.has_giving_verb for c in heads)


def _bought_passively(use: PartyUse, verb: Mention, context: Context) -> bool:
    """Whether what is somebody's is bought by the subject of the passive behind it: *vaccine của Pfizer được Úc đặt mua*."""
    return verb.label == "buy" and context.sentence.wording("passive").stands_in(
        context.sentence.slice(use.end, verb.start)
    )


def _of_channels(use: PartyUse, anchor: PartyUse) -> bool:
    """Whether a body that mostly passes on gives here: it is the subject, or joined to another such body that gives."""
    return use.id in _CHANNELS_ONLY and not use.domestic and (use.subject or anchor.id in _CHANNELS_ONLY)


def _joined(group: Sequence[PartyUse], uses: Sequence[PartyUse], *, last: bool) -> tuple[PartyUse, ...]:
    """The party that counts with those joined to it (*Pháp và Italia*)."""
    anchor = group[-1] if last else group[0]
    ordered = list(uses)
    position = ordered.index(anchor)
    first = position
    while first > 0 and ordered[first].joined and ordered[first - 1].role == anchor.role:
        first -= 1
    end = position
    while end + 1 < len(ordered) and ordered[end + 1].joined and ordered[end + 1].role == anchor.role:
        end += 1
    chosen: dict[str, PartyUse] = {}
    for use in ordered[first : end + 1]:
        if use in group or use is anchor or _of_channels(use, anchor):
            chosen.setdefault(use.id, use)
    return tuple(chosen.values())
