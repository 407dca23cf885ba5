"""Reads the status of a quantity: how far along the supply is (guidelines, section 5).

The stances (*cam kết, đề nghị, đàm phán*) and aspects (*đã, sẽ*) before a verb decide, then the verb's own stage; of the
stages asserted before and after the quantity the furthest counts.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass

from extractor.assembly.contexts import AFTER, BACK, HEAD, NEXT, OWN, PARENT, WHOLE, Context, Unit, across_semicolon
from extractor.assembly.mentions import Mention
from extractor.assembly.parties import CHANNEL, GIVER, GIVING, LABEL, RECIPIENT
from extractor.assembly.pointing import is_whole, raises
from extractor.assembly.segments import INSIDE, LIST, SIBLING
from extractor.model import Status

_ORDER = list(Status)
_ARRIVING = frozenset({"arrive", "receive", "carry"})


@dataclass(frozen=True, slots=True)
class Progress:
    """A status and the mentions it rests on; `dropped` marks supply that was called off or denied.

    `bare` marks the stage of a verb without any aspect or stance, which gives way to an explicit one; `noun` that of a
    contract only named (*từ hợp đồng với Pfizer*), which gives way to what the words depended on assert.
    """

    status: Status
    evidence: tuple[Mention, ...]
    dropped: bool = False
    bare: bool = False
    noun: bool = False


def read_progress(unit: Unit, published: str | None = None) -> Progress:
    """The status of `unit`: its own words, else those of the list or clause it depends on."""
    called_off = _called_off(unit)
    if called_off is not None:
        return called_off
    named: Progress | None = None
    raised = raises(unit)
    for context in unit.contexts:
        if context.name == BACK and _is_lot(unit):
            stage = _stage_of(context, unit, published)
            if stage is not None and stage.status in (Status.REQUESTED, Status.NEGOTIATING, Status.PLEDGED):
                return stage
        if context.name in (WHOLE, BACK, AFTER) or (raised and context.name != OWN):
            continue
        if context.name == PARENT and _own_subject(unit) and unit.own.has_verb:
            continue
        if context.name == NEXT and unit.own.has_verb and _stage_of(unit.own, unit, published) is not None:
            continue
        if named is not None and context.sentence is not unit.sentence and _goes_on(unit):
            continue
        found = _stage_of(context, unit, published)
        if found is not None and found.dropped and context.name not in (OWN, PARENT):
            continue
        if found is not None and _gives_way(found) and _under_head(unit):
            named = named or found
        elif found is not None:
            return _of_the_series(unit, found, published) if context.name == OWN else found
        if context.name == OWN and raised:
            break
    if named is None and _came_before(unit):
        return Progress(Status.RECEIVED, ())
    return named or Progress(Status.UNSPECIFIED, ())


def _came_before(unit: Unit) -> bool:
    """Whether the quantity is one that came before what the clause tells: *…, sau lô 812.060 liều hồi đầu tháng*."""
    before = unit.sentence.slice(max(unit.sentence.start, unit.dose.start - 12), unit.dose.start)
    return unit.sentence.wording("after_lot").closes(before)


def _goes_on(unit: Unit) -> bool:
    """Whether the sentence only adds to the one before (*Ngoài ra còn có …*), which then asserts nothing of it."""
    opening = unit.sentence.mentions[:1]
    return bool(opening) and opening[0].label == "continue"


def _under_head(unit: Unit) -> bool:
    """Whether the quantity is an item of a list or clause that may assert a stage for it."""
    return bool(unit.named(HEAD)) or (unit.segment.link in (LIST, SIBLING) and not across_semicolon(unit))


def _gives_way(found: Progress) -> bool:
    """Whether what a list or clause above asserts counts first: *đã nhận …, đặt mua qua VNVC 9 triệu* has been received."""
    return found.noun or (found.bare and all(m.label == "buy" for m in found.evidence if m.kind == "verb"))


def _of_the_series(unit: Unit, found: Progress, published: str | None) -> Progress:
    """`found`, unless a bare verb repeats that of the quantity before: *2 triệu sẽ tới Lào, 3 triệu tới Nepal*."""
    if not found.bare or unit.segment.link not in (LIST, SIBLING) or unit.previous is None:
        return found
    mine = {m.label for m in found.evidence if m.kind == "verb"}
    before = _stage_of(unit.previous.own, unit.previous, published)
    if before is None:
        return found
    acts = {m.label for m in before.evidence if m.kind == "verb"}
    directs = mine == {"arrive"} and any(act in GIVING for act in acts)  # giao 2 triệu liều, thêm 3 triệu tới Nepal
    if not (mine & acts or directs):
        return found
    return _of_the_series(unit.previous, before, published)


def _is_lot(unit: Unit) -> bool:
    """Whether the quantity is a numbered lot of what was said before: *đợt hai khoảng 4 triệu liều*."""
    return any(m.kind == "structure" and m.label == "ordinal" for m in unit.own.lead)


def _called_off(unit: Unit) -> Progress | None:
    """Supply that a later clause of the same segment calls off: *…, song phía Palestine đã hủy*."""
    for mention in unit.sentence.between(unit.dose.end, unit.segment.end):
        if mention.kind == "status" and mention.label == "cancel":
            return Progress(Status.UNSPECIFIED, (mention,), dropped=True)
    return None


def _own_subject(unit: Unit) -> bool:
    return any(u.subject for u in unit.own.uses if u.end <= unit.dose.start)


def _stage_of(context: Context, unit: Unit, published: str | None) -> Progress | None:
    date = _future_date(context, published)
    lead = context.lead if context.name != OWN else _behind_raise(context.lead)
    before = _group_stage(lead, context, date)
    tail = context.tail if before is None else _asserted(context)
    after = _furthest([_group_stage(group, context, date, following=True) for group in _clusters(tail)])
    if context.name == OWN:
        added = [_stage_of(c, unit, published) for c in unit.contexts if c.name == AFTER and not _speaks_of_another(c)]
        after = _furthest([after, *(stage for stage in added if stage is None or not stage.noun)])
    for dropped in (before, after):
        if dropped is not None and dropped.dropped:
            return dropped
    if (
        before is not None
        and before.status is Status.PLEDGED
        and after is not None
        and after.status is Status.CONTRACTED
    ):
        return before  # an agreement named beside a promise is how it was promised, not a later stage
    if before is not None and before.noun and (unit.segment.link == INSIDE or is_whole(context.lead)):
        return before  # theo hợp đồng 30 triệu liều vừa về: what has come is the lot
    found = [stage for stage in (before, after) if stage is not None]
    if not found:
        return None
    if before is not None and after is not None and before.bare != after.bare:
        return after if before.bare else before
    return max(found, key=lambda p: _ORDER.index(p.status))


def _behind_raise(lead: Sequence[Mention]) -> Sequence[Mention]:
    """The mentions behind *nâng tổng số*: what stands before it tells when it is raised, not how far the total is."""
    raised = [k for k, m in enumerate(lead) if m.kind == "structure" and m.label == "raise"]
    return lead[raised[-1] :] if raised else lead


def _asserted(context: Context) -> Sequence[Mention]:
    """The mentions behind the quantity up to the words that name its whole or a purpose, which assert nothing of it.

    *trao 400.000 liều nằm trong cam kết tặng của nước này*, *thương lượng mua 3 triệu liều nhằm cung cấp kịp thời*.
    """
    purpose = context.sentence.wording("purpose")
    asserted = itertools.takewhile(
        lambda m: (
            not (
                m.kind == "structure"
                and (
                    m.label == "inside"
                    or (m.label == "weak" and purpose.covers(context.sentence.slice(m.start, m.end)))
                )
            )
        ),
        context.tail,
    )
    return list(asserted)


def _speaks_of_another(context: Context) -> bool:
    return any(u.subject and u.role == GIVER for u in context.uses)


def _past_day(context: Context, *, following: bool) -> bool:
    """Whether the context gives a day or month, and none still to come: what was sent in the past has come.

    For a verb behind the quantity (`following`) only the dates behind it count: *ngày 20/5 ký 2 triệu liều, giao đến 2023*.
    """
    dates = [
        m for m in (context.tail if following else context.mentions) if m.kind == "date" and m.label in ("day", "month")
    ]
    return bool(dates) and all(m.past or (m.label == "day" and m.iso is not None and not m.future) for m in dates)


def _clusters(mentions: Sequence[Mention]) -> list[list[Mention]]:
    """Groups of mentions that end in a verb: an aspect belongs to the verb that follows it."""
    groups: list[list[Mention]] = [[]]
    for mention in mentions:
        groups[-1].append(mention)
        if mention.kind == "verb":
            groups.append([])
    if len(groups) > 1 and not any(m.kind == "verb" for m in groups[-1]):
        last = groups.pop()
        if not any(m.label == "domestic" for m in last):
            groups[-1].extend(last)
    return groups


def _furthest(found: Sequence[Progress | None]) -> Progress | None:
    stages = [p for p in found if p is not None]
    for dropped in stages:
        if dropped.dropped:
            return dropped
    explicit = [p for p in stages if not p.bare] or stages
    return max(explicit, key=lambda p: _ORDER.index(p.status)) if explicit else None


def _future_date(context: Context, published: str | None) -> bool:
    """Whether a day or month of delivery still to come stands in the context."""
    for mention in context.mentions:
        if mention.kind == "date" and mention.label in ("day", "month", "quarter"):
            if mention.iso is None or published is None:
                return True
            day = mention.label == "day"
            if mention.iso > published[: len(mention.iso)] or (not day and mention.iso == published[:7]):
                return True
    return False


def _group_stage(
    mentions: Sequence[Mention], context: Context, date: bool, *, following: bool = False
) -> Progress | None:
    """The stage that stances, aspects and verbs on one side of the quantity assert together."""
    marks = [m for m in mentions if m.kind == "status"]
    verbs = [m for m in mentions if m.kind == "verb"]
    labels = {m.label for m in marks}
    last = verbs[-1] if verbs and not following else (verbs[0] if verbs else None)
    act = last.label if last is not None else None
    evidence = tuple(marks) + ((last,) if last is not None else ())
    acts = {v.label for v in verbs}
    deals = [m for m in mentions if m.get("deal")]

    def stage(status: Status) -> Progress:
        return Progress(status, evidence)

    if "cancel" in labels:
        return Progress(Status.UNSPECIFIED, evidence, dropped=True)
    if "deny" in labels or (_denied(marks, last)):
        if "promise" in labels or _promised(context):
            return stage(Status.PLEDGED)
        if "schedule" in labels:
            return stage(Status.SCHEDULED)
        if any(
            m.get("deal") or m.label in ("deal", "contract")
            for m in context.sentence.mentions
            if m.start < marks[0].start
        ):
            return stage(Status.CONTRACTED)  # vẫn giữ hợp đồng nhưng chưa nhận được 2 triệu liều còn lại
        return Progress(Status.UNSPECIFIED, evidence, dropped=True)
    if "contract" in labels and "done" in labels and "negotiate" in labels and not following:
        return stage(Status.CONTRACTED)  # đã đàm phán và ký kết được
    if "unsigned" in labels:
        return stage(Status.NEGOTIATING)
    if "request" in labels and not following:
        return stage(Status.REQUESTED)
    if "complete" in labels:
        return stage(Status.PLEDGED if _still_to_complete(context, marks) else Status.RECEIVED)
    if any(_will_be_there(context, m) for m in mentions) and act is None:
        return stage(Status.SCHEDULED)
    if "negotiate" in labels:
        return stage(Status.NEGOTIATING)
    if "approve" in labels and ("buy" in acts or _mentions_purchase(mentions)):
        return stage(Status.NEGOTIATING)
    if (
        "contract" in labels
        and "schedule" not in labels
        and act not in _ARRIVING
        and not (last is not None and last.get("stage") == "received")
    ):
        return stage(Status.CONTRACTED)
    if deals and last is not None and act == "deliver" and not marks and deals[0].start < last.start and not following:
        return Progress(Status.CONTRACTED, (*deals, last), noun=True)  # hợp đồng cung ứng 31 triệu liều
    done_after = _done_after(marks, last, "promise") or (
        ("announce" in labels) and _done_after(marks, last, "announce")
    )
    if "announce" in labels and act == "buy" and _bought_to_give(context):
        return stage(Status.PLEDGED)
    if "promise" in labels and not _done_after(marks, last, "promise"):
        if act == "buy":
            return stage(Status.NEGOTIATING if last is not None and not last.get("stage") else Status.CONTRACTED)
        if act in _ARRIVING and following:
            return stage(Status.SCHEDULED)
        return stage(Status.PLEDGED)
    if (
        "announce" in labels
        and act in GIVING
        and not done_after
        and last is not None
        and last.get("stage") != "allocated"
    ):
        if "future" in labels and date and act in GIVING:
            return stage(Status.SCHEDULED)
        if not ("done" in labels and _adjacent_done(marks, last)):
            announced = [m for m in marks if m.label == "announce"]
            if announced[-1].start < last.start:
                return stage(Status.PLEDGED)
    if last is not None and act in _ARRIVING and _adjacent_done(marks, last):
        return stage(Status.RECEIVED)  # cất cánh từ Seoul đã hạ cánh xuống Nội Bài
    if "schedule" in labels:
        return stage(Status.NEGOTIATING if act == "buy" else Status.SCHEDULED)
    if act == "allocate" and following:
        return stage(Status.RECEIVED) if _given_out(context) else stage(Status.ALLOCATED)
    if "future" in labels:
        if act in _ARRIVING:
            return stage(Status.SCHEDULED)
        if act in GIVING:
            return stage(Status.SCHEDULED if date else Status.PLEDGED)
        if act == "buy":
            return stage(Status.NEGOTIATING)
        if act == "allocate":
            return stage(Status.ALLOCATED)
        if act is None:
            return None
    if act == "allocate":
        return stage(Status.RECEIVED if _given_out(context) else Status.ALLOCATED)
    own_stage = last.get("stage") if last is not None else None
    if "done" in labels and act is not None:
        if act == "buy":
            return stage(Status(str(own_stage or "contracted")))
        if act in GIVING or act in _ARRIVING or act == "borrow":
            return stage(Status.RECEIVED)
    coming = any(m.kind == "date" and m.label in ("month", "quarter") and m.iso and m.future for m in mentions)
    if act in _ARRIVING and not marks and coming:
        return stage(Status.SCHEDULED)  # quý sau về 2 triệu liều
    if last is not None and (act == "deliver" or last.get("handover")) and _past_day(context, following=following):
        return stage(Status.RECEIVED)
    for verb in reversed(verbs) if not following else verbs:
        if verb.get("stage"):
            return Progress(Status(str(verb.get("stage"))), (verb,), bare=True)
    named_last = bool(deals) and last is not None and not following and deals[-1].start > last.start
    if (deals or "deal" in labels) and (act is None or named_last) and (not following or deals):
        return Progress(Status.CONTRACTED, evidence + tuple(deals), noun=not marks)
    if "deal" in labels and act not in GIVING:
        return stage(Status.CONTRACTED)
    if last is not None and last.get("alone") and not marks:
        return Progress(Status(str(last.get("alone"))), evidence, bare=True, noun=True)  # Chính phủ mua 30 triệu liều
    to_date = context.sentence.wording("to_date")
    if (
        act in GIVING
        and not marks
        and any(
            m.kind == "structure" and m.label == "total" and to_date.covers(context.sentence.slice(m.start, m.end))
            for m in context.mentions
        )
    ):
        return Progress(Status.RECEIVED, evidence, bare=True)  # Đức tặng Việt Nam đến nay là 3,4 triệu liều
    if last is not None and last.get("handover") and date and act == "buy":
        return stage(Status.SCHEDULED)  # trong tháng 9, hai công ty nhập khẩu tiếp 300.000 liều
    if following and last is not None and last.get("handover"):
        return Progress(Status.RECEIVED, evidence, bare=True)  # 300.000 liều nước bạn nhập khẩu năm 2023
    held = [m for m in mentions if m.kind == "distractor" and m.get("stage") == "received"]
    if act is None and held and not any(m.kind == "structure" and m.label == "ordinal" for m in mentions):
        return Progress(Status.RECEIVED, (*evidence, held[-1]), bare=True)
    return None


def _still_to_complete(context: Context, marks: Sequence[Mention]) -> bool:
    """Whether the completion is only aimed at: *để hoàn tất cam kết tặng 1,5 triệu liều*."""
    start = next(m.start for m in marks if m.label == "complete")
    before = context.sentence.slice(max(context.sentence.start, start - 8), start)
    return context.sentence.wording("aim").closes(before)


def _will_be_there(context: Context, mention: Mention) -> bool:
    """Whether the mention says that doses will be there: *sẽ có 30 triệu liều từ COVAX*."""
    if mention.kind != "distractor" or mention.label != "availability":
        return False
    return mention.get("stage") == "scheduled"


def _given_out(context: Context) -> bool:
    """Whether doses are being given out inside the country, so that they must have come."""
    start = context.dose.start if context.dose is not None else context.sentence.end
    agents = [u for u in context.uses if u.start < start and u.role in (GIVER, CHANNEL, LABEL)]
    abroad = [u for u in agents if not u.domestic]
    country = [u for u in context.uses if u.domestic and not u.rule.startswith("place") and u.role == RECIPIENT]
    takers = [u for u in context.uses if u.role == RECIPIENT and not (u.domestic or u.home or u.maker)]
    return not abroad and not country and not takers


def _bought_to_give(context: Context) -> bool:
    return any(u.role == GIVER and u.subject for u in context.uses)


def _denied(marks: Sequence[Mention], verb: Mention | None) -> bool:
    if verb is None:
        return False
    return any(m.label == "negation" and 0 <= verb.start - m.end <= 8 for m in marks)


def _promised(context: Context) -> bool:
    return any(m.kind == "status" and m.label == "promise" for m in context.sentence.mentions)


def _mentions_purchase(mentions: Sequence[Mention]) -> bool:
    return any(m.kind == "mechanism" and m.label == "purchase" for m in mentions)


def _done_after(marks: Sequence[Mention], verb: Mention | None, label: str) -> bool:
    """Whether *đã* stands between the promise or announcement and the verb: what is announced is done."""
    if verb is None:
        return False
    stances = [m for m in marks if m.label == label and m.start < verb.start]
    if not stances:
        return False
    return any(m.label == "done" and stances[-1].start < m.start < verb.start for m in marks)


def _adjacent_done(marks: Sequence[Mention], verb: Mention) -> bool:
    return any(m.label == "done" and 0 <= verb.start - m.end <= 3 for m in marks)
