"""Words that point back at a quantity said before: this lot, the contract above, the rest, *trong số này*."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractor.assembly.contexts import Unit
from extractor.assembly.mentions import Mention
from extractor.assembly.parties import OTHER, PRODUCT, RECIPIENT


def points_back(unit: Unit) -> bool:
    """Whether the words before the quantity point back at something said before."""
    if is_instalment(unit):
        return True
    low = min(unit.segment.start, unit.segment.head[0] if unit.segment.head else unit.segment.start)
    lead = unit.sentence.between(low, unit.dose.start)
    near = lead + unit.own.tail
    same = unit.sentence.wording("same_kind")
    pointers = [m for m in near if m.kind == "structure" and m.label in ("package", "back")]
    if any(not same.covers(unit.sentence.slice(m.start, m.end)) for m in pointers):
        return True
    if any(m.kind == "structure" and m.label == "ordinal" for m in lead):
        return True
    if any(
        m.kind == "structure"
        and m.label == "list"
        and unit.sentence.wording("this_sum").opens(unit.sentence.slice(m.start, m.end))
        for m in near
    ):
        return True
    return any(
        (m.kind in ("mechanism", "verb", "status") or m.get("contract") or m.label == "inside")
        and _pointer_follows(unit, m)
        for m in near
    )


def is_instalment(unit: Unit) -> bool:
    """Whether the quantity is what has come so far, or more, of what was said before.

    *đặt mua 10 triệu liều, mới nhận được 2 triệu*; *vừa nhận 97.000 liều đầu tiên*; *hôm sau, thêm 1,2 triệu liều tới TP.HCM*
    """
    lead, sentence = unit.own.lead, unit.sentence
    verbs = [m for m in lead if m.kind == "verb"]
    coming = all(m.label in ("receive", "arrive") or m.rule == "verb.deliver.passive" for m in verbs)
    named = any(not u.domestic and u.role not in (RECIPIENT, OTHER, PRODUCT) for u in unit.own.uses)
    if not coming or named or any(m.kind == "mechanism" for m in unit.own.mentions):
        return False
    behind = sentence.slice(unit.dose.end, min(sentence.end, unit.dose.end + 30))
    if verbs and _under_contract(unit):
        return True  # ký với CIGB hợp đồng mua 8 triệu liều, đến nay đã nhận được 5,1 triệu
    if verbs and (any(m.rule == "aspect.done.just" for m in lead) or sentence.wording("first_lot").stands_in(behind)):
        return True
    opening = unit.own.tail[0] if any(m.kind == "verb" for m in unit.own.tail[:2]) else None
    arrives = opening is not None and (opening.label in ("arrive", "done") or opening.rule == "verb.deliver.passive")
    before = sentence.slice(unit.segment.start, unit.dose.start)
    return not verbs and arrives and sentence.wording("adds").closes(before)


def _under_contract(unit: Unit) -> bool:
    """Whether the clause has no subject of its own and goes on from a contract in the same sentence."""
    if unit.parent is None or unit.own.uses or unit.parent.sentence is not unit.sentence:
        return False
    return any(m.get("contract") or m.label == "contract" for m in unit.parent.own.lead)


def is_remainder(unit: Unit) -> bool:
    """Whether the quantity is what remains of one said before: *270.000 liều còn lại*."""
    behind = unit.sentence.slice(unit.dose.end, min(unit.sentence.end, unit.dose.end + 30))
    return unit.sentence.wording("remainder").stands_in(behind)


def _pointer_follows(unit: Unit, mention: Mention) -> bool:
    """Whether *này*, *nói trên* or the like stands right behind the mention."""
    behind = unit.sentence.slice(mention.end, min(unit.sentence.end, mention.end + 20))
    spaced = behind[:1].isspace() and not re.match(r"\s+\w+\s+\d", behind)
    wording = unit.sentence.wording
    return spaced and wording("pointer").opens(behind) and not wording("no_pointer").opens(behind)


def is_part(unit: Unit) -> bool:
    """Whether the words that point back say that the quantity is a part of what was said: a lot, *trong hợp đồng này*."""
    lead = unit.sentence.between(unit.sentence.start, unit.dose.start)
    if is_whole(lead):
        return False
    near = lead + unit.own.tail
    return any(m.kind == "structure" and m.label in ("ordinal", "inside", "list") for m in near) or any(
        m.kind == "mechanism" and "trong" in unit.sentence.slice(max(unit.sentence.start, m.start - 6), m.start).lower()
        for m in near
    )


def sums_up(unit: Unit) -> bool:
    """Whether the quantity is a total: its parts, said before, do not lend it their slots."""
    sentence = unit.sentence
    sum_word = sentence.wording("sum")
    return any(
        m.kind == "structure" and m.label in ("total", "raise") and sum_word.stands_in(sentence.slice(m.start, m.end))
        for m in sentence.between(unit.segment.start, unit.dose.start)
    )


def is_whole(lead: Sequence[Mention]) -> bool:
    """Whether the words before the quantity put what was said before inside it: *Đây là lô đầu trong hợp đồng 30 triệu*."""
    labels = [m.label for m in lead if m.kind == "structure"]
    return "back" in labels and "inside" in labels[labels.index("back") :]


def raises(unit: Unit) -> bool:
    """Whether the quantity is what a total is raised to: *nâng tổng số lên 5,7 triệu liều*."""
    lead = unit.sentence.between(unit.segment.start, unit.dose.start)
    return any(m.kind == "structure" and m.label == "raise" for m in lead)


def names_deal(unit: Unit) -> bool:
    return any(_deal(m) and _pointer_follows(unit, m) for m in unit.own.mentions)


def is_deal(unit: Unit) -> bool:
    return any(_deal(m) for m in unit.own.lead)


def _deal(mention: Mention) -> bool:
    """Whether the mention names a contract or an agreement."""
    return (
        bool(mention.get("contract"))
        or (mention.kind == "status" and mention.label in ("agreement", "contract"))
        or (mention.kind == "verb" and mention.label == "buy" and mention.get("stage") == "contracted")
        or (mention.kind == "structure" and mention.label == "inside")
    )


def singled_out(unit: Unit) -> bool:
    """Whether the quantity is singled out of the one before it: *COVAX 48,9 triệu, riêng Hoa Kỳ đóng góp 24,2 triệu*."""
    opening = unit.sentence.slice(unit.segment.start, unit.dose.start).lstrip("( ")
    return unit.sentence.wording("singled_out").opens(opening)
