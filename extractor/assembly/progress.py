"""Reads the status of a quantity: how far along the supply is (guidelines, section 5).

The stances (*cam kết, đề nghị, đàm phán*) and aspects (*đã, sẽ*) before a verb decide, then the verb's own stage; of the
stages asserted before and after the quantity the furthest counts.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from extractor.assembly.assertion import allowed_statuses
from extractor.assembly.contexts import AFTER, BACK, HEAD, NEXT, OWN, PARENT, WHOLE, Context, Unit, across_semicolon
from extractor.assembly.mentions import Mention
from extractor.assembly.parties import GIVER, GIVING
from extractor.assembly.pointing import is_whole, raises
from extractor.assembly.segments import INSIDE, LIST, SIBLING
from extractor.assembly.stages import Progress, group_stage
from extractor.model import Assertion, Status

_ORDER = list(Status)


def read_progress(unit: Unit, published: str | None = None) -> Progress:
    """The status of `unit`: its own words, else those of the list or clause it depends on."""
    called_off = _called_off(unit)
    if called_off is not None:
        return called_off
    text = unit.sentence.text.rstrip()
    if text.endswith("?") and unit.sentence.wording("how").stands_in(text):
        return Progress(Status.UNSPECIFIED, ())
    pledged = _pledged_raise(unit)
    if pledged is not None:
        return pledged
    named: Progress | None = None
    described = _described(unit, published)
    raised = raises(unit)
    for context in unit.contexts:
        parts = unit.segment.link == LIST and unit.parent is not None and _is_lot(unit.parent)
        if context.name == BACK and (parts or _is_lot(unit)):
            stage = _stage_of(context, unit, published)
            if stage is not None and stage.status in (Status.REQUESTED, Status.NEGOTIATING, Status.PLEDGED):
                return stage
        if context.name in (WHOLE, BACK, AFTER) or (raised and context.name != OWN):
            continue
        if context.name == PARENT and unit.own.has_verb and (_own_subject(unit) or _denied_before(unit)):
            continue
        if context.name == OWN and described is not None:
            continue
        if context.name == NEXT and unit.own.has_verb and _stage_of(unit.own, unit, published) is not None:
            continue
        if named is not None and context.sentence is not unit.sentence and _goes_on(unit):
            continue
        found = _stage_of(context, unit, published)
        if found is not None and found.dropped and context.name not in (OWN, PARENT):
            continue
        if found is not None and found.noun and context.name == OWN and _is_dated_item(unit):
            return Progress(Status.RECEIVED, found.evidence)
        if found is not None and _gives_way(found) and _under_head(unit):
            named = named or found
        elif found is not None and described is not None and context.name == PARENT:
            return _furthest([described, found]) or found
        elif found is not None:
            return _of_the_series(unit, found, published) if context.name == OWN else found
        if context.name == OWN and raised:
            break
    named = named or described
    if named is None and (_came_before(unit) or _is_dated_item(unit)):
        return Progress(Status.RECEIVED, ())
    return named or _of_the_whole(unit, published) or Progress(Status.UNSPECIFIED, ())


def _described(unit: Unit, published: str | None) -> Progress | None:
    """The stage that a relative clause alone tells of an item: *sẽ đón 1 triệu liều và 250.000 liều mà Hungary hứa bán*."""
    opening = unit.own.tail[:3]
    relative = any(m.kind == "structure" and m.label == "relative" for m in opening)
    if unit.segment.link not in (LIST, SIBLING) or unit.own.has_verb or not relative:
        return None
    return _stage_of(unit.own, unit, published)


def _of_the_whole(unit: Unit, published: str | None) -> Progress | None:
    """How far along what the quantity is a part of is, where it has come, or has only been pledged."""
    for context in unit.named(WHOLE):
        if not any(m.label == "inside" for m in context.lead):
            continue
        stage = _stage_of(context, unit, published)
        if stage is not None and stage.status in (Status.RECEIVED, Status.PLEDGED) and not stage.dropped:
            return stage
    return None


def _pledged_raise(unit: Unit) -> Progress | None:
    """A total that somebody promises to raise: *cam kết nâng con số này lên 700 triệu liều*."""
    for promise, raised in itertools.pairwise(unit.own.lead):
        if promise.kind == "status" and promise.label == "pledged" and raised.label == "raise":
            return Progress(Status.PLEDGED, (promise, raised))
    return None


def _came_before(unit: Unit) -> bool:
    """Whether the quantity is one that came before what the clause tells: *…, sau lô 812.060 liều hồi đầu tháng*."""
    before = unit.sentence.slice(max(unit.sentence.start, unit.dose.start - 12), unit.dose.start)
    return unit.sentence.wording("after_lot").closes(before)


def _is_dated_item(unit: Unit) -> bool:
    """Whether the quantity is an item of a chronology, under a day that has passed: *- Ngày 17/5: thêm 1.679.600 liều*."""
    opening = [m for m in unit.sentence.mentions if m.kind == "date"][:1]
    if unit.segment.index or not unit.sentence.bullet or not opening or opening[0].label != "day" or opening[0].future:
        return False
    return unit.sentence.slice(opening[0].end, opening[0].end + 1) == ":" and opening[0].end < unit.dose.start


def _goes_on(unit: Unit) -> bool:
    """Whether the sentence only adds to the one before (*Ngoài ra còn có …*), which then asserts nothing of it."""
    opening = unit.sentence.mentions[:1]
    return bool(opening) and opening[0].label == "continue"


def _under_head(unit: Unit) -> bool:
    """Whether the quantity is an item of a list or clause that may assert a stage for it."""
    opening = unit.sentence.slice(unit.segment.start, unit.dose.start)
    if unit.segment.link == SIBLING and unit.sentence.wording("beside").opens(opening):
        return False  # mua thêm 110 triệu liều, ngoài hợp đồng mua 130 triệu liều
    return bool(unit.named(HEAD)) or (unit.segment.link in (LIST, SIBLING) and not across_semicolon(unit))


def _gives_way(found: Progress) -> bool:
    """Whether what a list or clause above asserts counts first: *đã nhận …, đặt mua qua VNVC 9 triệu* has been received."""
    bought = all(m.label == "buy" and m.rule != "verb.buy.import.done" for m in found.evidence if m.kind == "verb")
    return found.noun or (found.bare and bought)


def _of_the_series(unit: Unit, found: Progress, published: str | None) -> Progress:
    """`found`, unless a bare verb repeats that of the quantity before: *2 triệu sẽ tới Lào, 3 triệu tới Nepal*."""
    if not found.bare or unit.segment.link not in (LIST, SIBLING) or unit.previous is None or _denied_before(unit):
        return found
    mine = {m.label for m in found.evidence if m.kind == "verb"}
    before = _stage_of(unit.previous.own, unit.previous, published)
    if before is None:
        return found
    acts = {m.label for m in before.evidence if m.kind == "verb"}
    if not acts and before.status is Status.SCHEDULED:
        return before  # dự kiến 1,3 triệu liều của COVAX và 1 triệu liều của VNVC cập cảng
    directs = mine == {"arrive"} and any(act in GIVING for act in acts)  # giao 2 triệu liều, thêm 3 triệu tới Nepal
    if not (mine & acts or directs):
        return found
    return _of_the_series(unit.previous, before, published)


def _is_lot(unit: Unit) -> bool:
    """Whether the quantity is a numbered lot of what was said before: *đợt hai khoảng 4 triệu liều*."""
    return any(m.kind == "structure" and m.label == "ordinal" for m in unit.own.lead)


def _denied_before(unit: Unit) -> bool:
    """Whether what the quantity follows is denied and it is not: *không mua 2 triệu liều của Nga mà mua 30 triệu*."""
    before = unit.parent.dose.cue if unit.parent is not None else None
    return before is not None and before.label == Assertion.DENIED and unit.dose.cue is None


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
    if context.name in (PARENT, HEAD) and not unit.own.has_verb and unit.own.tail:
        date = _future_date(unit.own, published) or (date and not _has_day(unit.own))
    lead = context.lead if context.name != OWN else _behind_raise(context.lead)
    before = _held(group_stage(lead, context, date), unit)
    tail = context.tail if before is None else _asserted(context)
    after = _furthest([_held(group_stage(group, context, date, following=True), unit) for group in _clusters(tail)])
    if context.name == OWN:
        added = [_stage_of(c, unit, published) for c in unit.contexts if c.name == AFTER and not _speaks_of_another(c)]
        added = [stage for stage in added if stage is not None and not stage.noun and _tells(stage)]
        after = _furthest([after, *added])
    for dropped in (before, after):
        if dropped is not None and dropped.dropped:
            return dropped
    if after is not None and after.bare and _is_under_way(context, after):
        return Progress(Status.SCHEDULED, after.evidence, bare=True)
    if (
        before is not None
        and before.status is Status.PLEDGED
        and after is not None
        and after.status is Status.CONTRACTED
    ):
        return before  # an agreement named beside a promise is how it was pledged, not a later stage
    if before is not None and before.noun and (unit.segment.link == INSIDE or is_whole(context.lead)):
        return before  # theo hợp đồng 30 triệu liều vừa về: what has come is the lot
    found = [stage for stage in (before, after) if stage is not None]
    if not found:
        return None
    if before is not None and after is not None and before.bare != after.bare:
        return after if before.bare else before
    return max(found, key=lambda p: _ORDER.index(p.status))


def _held(stage: Progress | None, unit: Unit) -> Progress | None:
    """`stage`, unless the quantity is not asserted in a way that rules it out: *đã nhận 40 % trong số 5 triệu liều*."""
    if stage is None or stage.dropped or stage.status in allowed_statuses(unit.dose.cue):
        return stage
    return None


def _tells(added: Progress) -> bool:
    """Whether what a clause behind adds speaks of supply: not *…; phía bạn hứa sớm phản hồi*."""
    verb = any(m.kind == "verb" for m in added.evidence)
    return verb or added.dropped or added.status is not Status.PLEDGED


def _is_under_way(context: Context, after: Progress) -> bool:
    """Whether a flight only carries the doses this way: *chuyên cơ chở 1 triệu liều về Việt Nam*."""
    carried = bool(context.lead) and any(m.kind == "verb" and m.label == "carry" for m in context.lead[-2:])
    done = any(m.kind == "status" for m in context.lead)
    return carried and not done and all(m.rule in ("verb.arrive.home", "verb.arrive.motion") for m in after.evidence)


def _behind_raise(lead: Sequence[Mention]) -> Sequence[Mention]:
    """The mentions behind *nâng tổng số*: what stands before it tells when it is raised, not how far the total is."""
    raised = [k for k, m in enumerate(lead) if m.kind == "structure" and m.label == "raise"]
    return lead[raised[-1] :] if raised else lead


def _asserted(context: Context) -> Sequence[Mention]:
    """The mentions behind the quantity up to the words that name its whole or a purpose, which assert nothing of it.

    *trao 400.000 liều nằm trong cam kết tặng của nước này*, *thương lượng mua 3 triệu liều nhằm cung cấp kịp thời*.
    """
    purpose, pointer = context.sentence.wording("purpose"), context.sentence.wording("pointer")
    for position, mention in enumerate(context.tail):
        if mention.label == "inside" and pointer.opens(context.sentence.slice(mention.end, context.sentence.end)[:12]):
            return context.tail[position + 1 :]  # lô đầu 30.000 liều trong cam kết này được trao hôm 28/9
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


def _clusters(mentions: Sequence[Mention]) -> list[list[Mention]]:
    """Groups of mentions that end in a verb: an aspect belongs to the verb that follows it."""
    groups: list[list[Mention]] = [[]]
    for mention in mentions:
        if mention.label == "done" and any(m.label == "pledged" for m in groups[-1]):
            groups.append([])  # 38,9 triệu liều COVAX cam kết đã về
        groups[-1].append(mention)
        if mention.kind == "verb":
            groups.append([])
    if len(groups) > 1 and not any(m.kind == "verb" for m in groups[-1]):
        last = groups.pop()
        if not any(m.kind == "distractor" and m.label in ("domestic", "injected") for m in last):
            groups[-1].extend(last)
    return groups


def _furthest(found: Sequence[Progress | None]) -> Progress | None:
    stages = [p for p in found if p is not None]
    for dropped in stages:
        if dropped.dropped:
            return dropped
    explicit = [p for p in stages if not p.bare] or stages
    return max(explicit, key=lambda p: _ORDER.index(p.status)) if explicit else None


def _has_day(context: Context) -> bool:
    return any(m.kind == "date" and m.label in ("day", "month", "quarter") for m in context.mentions)


def _future_date(context: Context, published: str | None) -> bool:
    """Whether a day or month of delivery still to come stands in the context."""
    for mention in context.mentions:
        if mention.kind == "date" and mention.label in ("day", "month", "quarter"):
            if mention.iso is None or published is None:
                if mention.future:
                    return True
                continue
            day = mention.label == "day"
            if mention.iso > published[: len(mention.iso)] or (not day and mention.iso == published[:7]):
                return True
    return False
