"""Reads the stage that the stances, aspects and verbs on one side of a quantity assert together (guidelines, section 5)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from extractor.assembly.contexts import Context
from extractor.assembly.mentions import Mention
from extractor.assembly.parties import CHANNEL, GIVER, GIVING, LABEL, RECIPIENT
from extractor.assembly.subjects import bought_to_give, is_offer
from extractor.model import Status

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


def group_stage(
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
    deals = [m for m in mentions if m.get("contract")]

    def stage(status: Status) -> Progress:
        return Progress(status, evidence)

    if "cancel" in labels:
        return Progress(Status.UNSPECIFIED, evidence, dropped=True)
    if "deny" in labels or (_denied(marks, last)):
        if act == "buy" and "deny" not in labels:
            return Progress(Status.UNSPECIFIED, evidence, dropped=True)  # quyết định không mua
        if "pledged" in labels or _pledged(context):
            return stage(Status.PLEDGED)
        if "schedule" in labels:
            return stage(Status.SCHEDULED)
        if any(
            m.get("contract") or m.label in ("agreement", "contract")
            for m in context.sentence.mentions
            if m.start < marks[0].start
        ):
            return stage(Status.CONTRACTED)  # vẫn giữ hợp đồng nhưng chưa nhận được 2 triệu liều còn lại
        return Progress(Status.UNSPECIFIED, evidence, dropped=True)
    if "contract" in labels and "done" in labels and "negotiate" in labels and not following:
        return stage(Status.CONTRACTED)  # đã đàm phán và ký kết được
    if "unsigned" in labels:
        return stage(Status.NEGOTIATING)
    if "request" in labels and "negotiate" not in labels and not following:
        offered = any(u.subject and u.role == GIVER and not u.domestic for u in context.uses)
        request = next(m for m in marks if m.label == "request")
        return stage(Status.PLEDGED if offered and is_offer(context.sentence, request) else Status.REQUESTED)
    if "complete" in labels:
        return stage(Status.PLEDGED if _still_to_complete(context, marks) else Status.RECEIVED)
    if any(_will_be_there(context, m) for m in mentions) and act is None:
        return stage(Status.SCHEDULED)
    if "negotiate" in labels or "consider" in labels:
        return stage(Status.NEGOTIATING)
    if "announce" in labels and act == "buy" and _bought_to_give(context):
        return stage(Status.PLEDGED)
    if "spend" in labels and act == "buy":
        spends = next(m for m in marks if m.label == "spend")
        ordered = last is not None and last.get("stage") == "contracted"  # chi 120 tỷ yên để đặt mua
        return stage(Status.CONTRACTED if ordered or _adjacent_done(marks, spends) else Status.NEGOTIATING)
    signed_since = _last(marks, "contract") > _last(marks, "approve") and "done" in labels
    if "approve" in labels and ("buy" in acts or _mentions_purchase(mentions)) and not signed_since:
        return stage(Status.NEGOTIATING)
    if (
        "contract" in labels
        and not (act in GIVING and _last(marks, "pledged") > _last(marks, "contract"))
        and "schedule" not in labels
        and act not in _ARRIVING
        and not (last is not None and last.get("stage") == "received")
    ):
        signed = next(m for m in marks if m.label == "contract")
        before = context.sentence.slice(context.sentence.start, signed.start)
        named = context.sentence.wording("under_which").closes(before)  # cung ứng theo hợp đồng đã ký
        return Progress(Status.CONTRACTED, evidence, noun=named)
    if (
        deals
        and last is not None
        and act in ("deliver", "sell")
        and not marks
        and deals[0].start < last.start
        and not following
    ):
        return Progress(Status.CONTRACTED, (*deals, last), noun=True)  # hợp đồng cung ứng 31 triệu liều
    done_after = _done_after(marks, last, "pledged") or (
        ("announce" in labels) and _done_after(marks, last, "announce")
    )
    if "pledged" in labels and not _done_after(marks, last, "pledged"):
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
    if last is not None and any(m.rule == "aspect.done.just" for m in marks) and _not_before(context, last):
        return stage(Status.SCHEDULED)
    if last is not None and act in _ARRIVING and _adjacent_done(marks, last):
        return stage(Status.RECEIVED)  # cất cánh từ Seoul đã hạ cánh xuống Nội Bài
    if act == "allocate" and not following and not _given_out(context):
        return stage(Status.ALLOCATED)
    if "schedule" in labels:
        buys = act == "buy" and last is not None and not last.get("handover")
        return stage(Status.NEGOTIATING if buys else Status.SCHEDULED)
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
            both = any(m.kind == "mechanism" and m.label == "mixed" for m in mentions)
            return stage(Status.PLEDGED) if both else None  # sẽ tặng hoặc nhượng lại
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
    if (deals or "agreement" in labels) and (act is None or named_last) and (not following or deals):
        return Progress(Status.CONTRACTED, evidence + tuple(deals), noun=not marks)
    if "agreement" in labels and act not in GIVING:
        return stage(Status.CONTRACTED)
    if last is not None and last.get("alone") and not marks and not bought_to_give(context.sentence, last):
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
    total = any(m.kind == "structure" and m.label == "total" for m in context.mentions)
    if last is not None and last.get("handover") and act == "buy" and total and not marks:
        return Progress(Status.RECEIVED, evidence, bare=True)  # chín tháng đầu năm nhập khẩu tổng cộng 21 triệu liều
    if following and last is not None and last.get("handover"):
        return Progress(Status.RECEIVED, evidence, bare=True)  # 300.000 liều nước bạn nhập khẩu năm 2023
    held = [m for m in mentions if m.kind == "distractor" and m.get("stage") == "received"]
    if act is None and held and not any(m.kind == "structure" and m.label == "ordinal" for m in mentions):
        return Progress(Status.RECEIVED, (*evidence, held[-1]), bare=True)
    return None


def _not_before(context: Context, verb: Mention) -> bool:
    """Whether a day, month or quarter still to come stands before the verb: *quý IV hãng mới giao*."""
    dates = [m for m in context.mentions if m.kind == "date" and m.end <= verb.start]
    return any(m.future and (m.iso or m.label == "quarter") for m in dates)


def _last(marks: Sequence[Mention], label: str) -> int:
    """Where the last mark with this label stands; -1 where none does."""
    return max((m.start for m in marks if m.label == label), default=-1)


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


def _pledged(context: Context) -> bool:
    return any(m.kind == "status" and m.label == "pledged" for m in context.sentence.mentions)


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


def _past_day(context: Context, *, following: bool) -> bool:
    """Whether the context gives a day or month, and none still to come: what was sent in the past has come.

    For a verb behind the quantity (`following`) only the dates behind it count: *ngày 20/5 ký 2 triệu liều, giao đến 2023*.
    """
    dates = [
        m for m in (context.tail if following else context.mentions) if m.kind == "date" and m.label in ("day", "month")
    ]
    return bool(dates) and all(m.past or (m.label == "day" and m.iso is not None and not m.future) for m in dates)
