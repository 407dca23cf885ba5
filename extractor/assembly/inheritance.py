"""Links the quantities of one sentence: list items to their head, siblings, parts to their whole, a bare series."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import replace

from extractor.assembly.contexts import (
    AFTER,
    BACK,
    HEAD,
    MAIN,
    OWN,
    PARENT,
    SERIES,
    WHOLE,
    Context,
    Unit,
    renamed,
    uses_before,
)
from extractor.assembly.delimiters import delimiters
from extractor.assembly.mentions import Mention, Sentence
from extractor.assembly.parties import CHANNEL, GIVER, GIVING, SPEAKER, PartyUse
from extractor.assembly.pointing import is_remainder, points_back, raises
from extractor.assembly.segments import FIRST, INSIDE, LIST, RESTATED, SIBLING, stands_beside

_BRACKETS = re.compile(r"[^():;]*\)[^():;]*\(")
"""What stands between two quantities in brackets: *Pháp (672.000 liều) và Italia (812.000 liều)*."""


_PARTS_CLAUSES = re.compile(r"[,;:]|(?<!\w)rằng(?!\w)")


def link_inside_sentence(unit: Unit, units: Sequence[Unit], uses: Sequence[PartyUse]) -> None:
    segment = unit.segment
    unit.contexts.append(unit.own)
    unit.previous = units[segment.index - 1] if segment.index else None
    if segment.parent is not None and segment.parent < len(units) and segment.parent != segment.index:
        parent = units[segment.parent]
        unit.parent = parent
        if segment.link in (LIST, RESTATED):
            unit.contexts.append(renamed(parent.own, HEAD if segment.link == LIST else PARENT))
            unit.contexts.extend(renamed(c, HEAD) for c in parent.contexts[1:])
        elif segment.link == SIBLING:
            if points_back(unit) or is_remainder(unit) or _under_deal(unit):
                unit.contexts.append(renamed(parent.own, BACK))
            unit.contexts.append(
                renamed(Context(OWN, parent.sentence, parent.own.lead, (), uses_before(parent)), PARENT)
            )
            unit.contexts.extend(c for c in parent.contexts[1:] if c.name != MAIN)
        elif segment.link == INSIDE:
            unit.contexts.append(renamed(parent.own, PARENT))
    if unit.previous is not None and stands_beside(unit.sentence, unit.dose):
        unit.contexts.append(Context(MAIN, unit.sentence, (), (), unit.previous.own.uses, unit.previous.dose))
    if (segment.index == 0 and unit.sentence.wording("besides").opens(unit.sentence.text)) or _opens_beside(unit):
        main = [u for u in uses if u.start > unit.dose.end and u.subject and u.role in (GIVER, SPEAKER)]
        if main:
            giver = main[0]._replace(role=GIVER)
            told = _main_verb(unit, giver) if unit.sentence.wording("with").opens(_clause(unit)) else ()
            unit.contexts.append(Context(MAIN, unit.sentence, told, (), (giver,), unit.dose))
    if segment.head is not None:
        mentions = unit.sentence.between(*segment.head)
        inside = tuple(u for u in uses if segment.head[0] <= u.start and u.end <= segment.head[1])
        head = Context(HEAD, unit.sentence, mentions, (), inside)
        unit.contexts.insert(1, head)
    if unit.previous is not None and segment.link in (LIST, SIBLING) and _goes_on(unit):
        unit.contexts.insert(1, Context(SERIES, unit.sentence, (), (), uses_before(unit.previous)))
    following = units[segment.index + 1] if segment.index + 1 < len(units) else None
    if following is not None and following.segment.link == INSIDE:
        unit.contexts.append(renamed(following.own, WHOLE))
    if following is not None and following.segment.link == RESTATED:
        unit.contexts.insert(
            1, Context(SERIES, unit.sentence, (), following.own.tail, following.own.uses, following.dose)
        )
    completes = following is not None and _completes(following)
    if following is not None and following.segment.link == SIBLING and (raises(following) or completes):
        unit.contexts.append(Context(WHOLE, unit.sentence, following.own.lead, following.own.tail, following.own.uses))
    remainder = _after_semicolon(unit, uses)
    if remainder is not None:
        unit.contexts.append(remainder)


def _under_deal(unit: Unit) -> bool:
    """Whether the words before name the contract under which the clause happens: *theo hợp đồng mua 5 triệu, G42 giao …*."""
    before = unit.previous
    if before is None or before is not unit.parent or before.segment.link != FIRST:
        return False
    sentence, deal = unit.sentence, next((m for m in before.own.lead if m.get("contract")), None)
    if deal is None or not sentence.slice(unit.segment.start, unit.dose.start).startswith(","):
        return False
    opening = re.split(r"[,;:]", sentence.slice(sentence.start, deal.start))[-1].strip()
    return sentence.wording("under_deal").covers(opening)


def _completes(unit: Unit) -> bool:
    """Whether the words before the quantity say that what stands before them completes it: *…, hoàn tất hợp đồng 5 triệu*."""
    if any(m.kind == "status" and m.label == "complete" for m in unit.own.lead):
        return True
    first = unit.own.lead[:1]
    return bool(first) and unit.sentence.wording("completed").opens(unit.sentence.slice(first[0].start, first[0].end))


def _opens_beside(unit: Unit) -> bool:
    """Whether only *với* or the like leads from a clause to the quantity: *EU viết rằng với 1,2 triệu liều mới*."""
    sentence, clause = unit.sentence, _clause(unit)
    beside, near = sentence.wording("besides"), sentence.wording("near_quantity")
    if not beside.opens(clause):
        return False
    words = clause.split()
    return any(
        beside.covers(" ".join(words[:k])) and near.covers(" ".join(words[k:])) for k in range(1, len(words) + 1)
    )


def _clause(unit: Unit) -> str:
    """The words from the start of the quantity's clause to the quantity."""
    before = unit.sentence.slice(unit.sentence.start, unit.dose.start)
    return _PARTS_CLAUSES.split(before)[-1].strip()


def _main_verb(unit: Unit, giver: PartyUse) -> tuple[Mention, ...]:
    """The aspect and verb of the giver in the main clause: *với 400.000 liều mới, Nhật Bản đã viện trợ tổng cộng …*."""
    following = [m for m in unit.sentence.mentions if m.start >= giver.end]
    told = list(itertools.takewhile(lambda m: m.kind == "status", following))
    verb = following[len(told) : len(told) + 1]
    return tuple(told + verb) if verb and verb[0].kind == "verb" else ()


def _goes_on(unit: Unit) -> bool:
    """Whether the quantity's verb stands without a subject, so that it is that of the clause before: *… và tặng 2 triệu*."""
    opening = next((m for m in unit.own.lead if m.kind != "structure"), None)
    return (
        opening is not None
        and opening.kind in ("verb", "status")
        and unit.own.has_giving_verb
        and not any(u.end <= unit.dose.start for u in unit.own.uses)
    )


def _after_semicolon(unit: Unit, uses: Sequence[PartyUse]) -> Context | None:
    """What the same sentence adds after a semicolon, where no other quantity stands: *…; đổi lại, Seoul sẽ hoàn trả*."""
    sentence, segment = unit.sentence, unit.segment
    position = sentence.slice(unit.dose.end, segment.end).find(";")
    if position < 0:
        return None
    start = unit.dose.end + position
    if any(d.start > start for d in sentence.doses):
        return None
    opening = sentence.between(start, segment.end)[:1]
    if opening and (
        opening[0].label == "ordinal"
        or sentence.wording("if").covers(sentence.slice(opening[0].start, opening[0].end))
        or sentence.wording("whereas").stands_in(sentence.slice(start, opening[0].end))
    ):
        return None
    inside = tuple(u for u in uses if start <= u.start and u.end <= segment.end)
    return Context(AFTER, sentence, sentence.between(start, segment.end), (), inside)


def share_list_tail(units: Sequence[Unit], uses: Sequence[PartyUse]) -> None:
    """What follows a closed list after a comma speaks of all of it: *gồm A và B, dự kiến về trong tháng 4*."""
    for head in units:
        items = [u for u in units if u.segment.link == LIST and u.parent is head]
        if len(items) < 2:
            continue
        sentence, last = head.sentence, items[-1]
        commas = [d for d in delimiters(sentence, last.dose.end, last.segment.end) if d[2] == "comma"]
        if commas and sentence.wording("remainder").opens(sentence.slice(commas[0][0], last.segment.end)):
            continue  # …, còn lại là vaccine mua
        if not commas or ";" in sentence.slice(head.dose.end, commas[0][0]):
            continue
        shared = tuple(m for m in last.own.tail if m.start >= commas[0][0])
        if any(m.kind in ("verb", "status") for m in shared):
            tail = Context(
                SERIES, sentence, (), shared, tuple(u for u in last.own.uses if u.start >= commas[0][0]), last.dose
            )
            for unit in (head, *items[:-1]):
                unit.contexts.insert(1, tail)


def share_predicate(units: Sequence[Unit]) -> None:
    """The predicate that ends a series of subjects speaks of all of them.

    *5 triệu liều của Mỹ, 2,8 triệu của Nhật Bản và Anh 415.000 đã được trao tặng cho Việt Nam*
    """
    if len(units) < 2 or any(_predicates(u.own.lead) for u in units):
        return
    last = units[-1]
    joined = any(m.label == "and" for m in last.segment.lead)
    bare = all(_is_subject(u, given=joined) and u.segment.link in (FIRST, SIBLING) for u in units[:-1])
    predicate = list(itertools.dropwhile(lambda m: m.label == "give", _predicates(last.own.tail)))
    if not bare or not predicate or last.segment.link != SIBLING or not _ends_series(predicate):
        return
    gaps = [last.sentence.slice(a.dose.end, b.dose.start) for a, b in itertools.pairwise(units)]
    bracketed = all(_BRACKETS.fullmatch(gap) for gap in gaps)
    if any(re.search(r"[;:(]", gap) for gap in gaps) and not bracketed:
        return
    start = (_predicates(last.own.tail) if bracketed else predicate)[0].start
    uses = tuple(u for u in last.own.uses if u.start > start)
    shared = Context(SERIES, last.sentence, (), last.sentence.between(start, last.sentence.end), uses, last.dose)
    for unit in units[:-1]:
        unit.contexts.insert(1, shared)


def _is_subject(unit: Unit, *, given: bool) -> bool:
    """Whether the quantity's words are no clause: nothing tells of it, or (where `given`) only who gave it."""
    told = _predicates(unit.own.tail)
    by = any(u.role == GIVER and not u.subject for u in unit.own.uses)
    return not told or (given and by and [m.label for m in told] == ["give"])


def _predicates(mentions: Sequence[Mention]) -> list[Mention]:
    return [m for m in mentions if m.kind in ("verb", "mechanism", "status", "distractor") or m.label == "list"]


def _ends_series(predicate: Sequence[Mention]) -> bool:
    """Whether the words are the predicate of doses that move: an aspect and a verb, or a verb of arriving."""
    first, *rest = predicate
    if first.kind == "status" and first.label in ("done", "future", "schedule"):
        return bool(rest) and rest[0].kind == "verb"
    return first.kind == "verb" and first.label == "arrive"


def share_channel(units: Sequence[Unit], uses: Sequence[PartyUse]) -> None:
    """The scheme named at the end of a series of gifts is that of all of them, where each is told in the same generic words.

    *98.000 liều do Đức hỗ trợ, 160.000 liều do Bồ Đào Nha hỗ trợ và 2 triệu liều do Anh hỗ trợ qua cơ chế COVAX*
    """
    if len(units) < 2:
        return
    last = units[-1]
    _share_with_all(units, uses)
    channel = [u for u in last.own.uses if u.role == CHANNEL and u.start > last.dose.end]
    gifts = [_generic_gift(unit) for unit in units]
    if not channel or None in gifts or len(set(gifts)) != 1:
        return
    for unit in units[:-1]:
        unit.contexts.insert(1, Context(SERIES, unit.sentence, (), (), tuple(channel[:1]), last.dose))


def _share_with_all(units: Sequence[Unit], uses: Sequence[PartyUse]) -> None:
    """Note the scheme of a last clause that speaks of every quantity: *…; cả hai khoản đều đi qua COVAX*."""
    last = units[-1]
    sentence = last.sentence
    behind = [u for u in uses if u.role == CHANNEL and u.id == "COVAX" and u.start > last.dose.end]
    if behind and sentence.wording("all_of_them").stands_in(sentence.slice(last.dose.end, behind[0].start)):
        for unit in units:
            unit.through = behind[0]


def _generic_gift(unit: Unit) -> str | None:
    """The generic verb with which the words behind the quantity say by whom it is given."""
    by = [u for u in unit.own.uses if u.role == GIVER and not u.subject and u.start > unit.dose.end]
    verbs = [m for m in unit.own.tail if m.kind == "verb" and m.get("weak")]
    return unit.sentence.slice(verbs[0].start, verbs[0].end) if by and len(verbs) == 1 else None


def return_predicate(units: Sequence[Unit]) -> None:
    """Give the verb that ends a sentence back to its subject: *lô N1 trong hợp đồng N2 mua của Pfizer đã về*."""
    for part, whole in itertools.pairwise(units):
        if whole.segment.link != INSIDE or any(m.kind == "verb" and m.label != "carry" for m in part.own.lead):
            continue
        tail = whole.sentence.between(whole.dose.end, whole.segment.end)
        arrivals = [k for k, m in enumerate(tail) if _arrives(tail, k)] or [
            k
            for k, m in enumerate(tail)
            if m.rule == "verb.deliver.passive" and any(v.label == "buy" for v in tail[:k])
        ]
        arrivals = arrivals or [k for k, _ in enumerate(tail) if _names_gift(whole.sentence, tail, k)]
        if not arrivals or any(m.kind == "verb" and m.label == "arrive" for m in part.own.tail):
            continue
        first = arrivals[0]
        earlier = any(m.kind == "verb" and m.label in ("buy", *GIVING) for m in tail[:first])
        earlier = earlier or _names_gift(whole.sentence, tail, first)
        if (
            not earlier
            and not any(m.get("contract") for m in whole.own.lead)
            and not _follows_at_once(whole, tail[:first])
        ):
            continue
        while first and tail[first - 1].kind == "status" and tail[first - 1].label in ("done", "future", "schedule"):
            first -= 1
        predicate = tail[first:]
        uses = tuple(u for u in whole.own.uses if u.start < predicate[0].start)
        told = tuple(u for u in whole.own.uses if u.start >= predicate[0].start)
        whole.own = replace(whole.own, tail=tuple(m for m in whole.own.tail if m.start < predicate[0].start), uses=uses)
        whole.contexts[0] = whole.own
        part.contexts = [c if c.name != WHOLE else renamed(whole.own, WHOLE) for c in part.contexts]
        part.contexts.insert(1, Context(SERIES, part.sentence, (), predicate, told, part.dose))


def _names_gift(sentence: Sentence, tail: Sequence[Mention], k: int) -> bool:
    """Whether *là quà tặng* or the like begins at the mention at `k`: *3 trong số 16 triệu liều là quà của Nhật*."""
    if k + 1 >= len(tail) or not sentence.wording("is").covers(sentence.slice(tail[k].start, tail[k].end)):
        return False
    following = tail[k + 1]
    return following.kind == "mechanism" or (following.kind == "verb" and following.label == "give")


def _arrives(tail: Sequence[Mention], k: int) -> bool:
    """Whether the mention at `k` is the predicate of doses that move: *về tới*, or *đã được chuyển tới*."""
    verb = tail[k]
    told = k > 0 and tail[k - 1].kind == "status" and tail[k - 1].label in ("done", "future", "schedule")
    passive = verb.rule == "verb.deliver.passive" or verb.label == "allocate"
    return verb.kind == "verb" and (verb.label == "arrive" or (passive and told))


def _follows_at_once(whole: Unit, before: Sequence[Mention]) -> bool:
    """Whether only the whole's noun stands before its predicate: *2 triệu trong tổng số 7 triệu liều sẽ được phân bổ*."""
    aspects = [m for m in before if m.kind == "status"]
    return all(m.kind in ("vaccine", "structure", "role") for m in before if m not in aspects) and all(
        m.label in ("done", "future", "schedule") for m in aspects
    )


def in_series(unit: Unit, following: Unit) -> bool:
    """Whether the quantity and the next one form a bare series: *400.000, 600.000 và 1 triệu liều của Nhật Bản*."""
    told = unit.dose.unit and unit.own.has_giving_verb and any(u.role == GIVER for u in uses_before(unit))
    return not told and unit.sentence.wording("series").covers(unit.sentence.slice(unit.dose.end, following.dose.start))
