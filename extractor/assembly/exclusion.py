"""Tells supply from what only looks like it, by the quantity's own words (guidelines, section 1)."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from extractor.assembly.contexts import BACK, HEAD, MAIN, NEXT, PARENT, SERIES, WHOLE, Context, Unit
from extractor.assembly.delimiters import delimiters
from extractor.assembly.mentions import Mention, Sentence
from extractor.assembly.parties import ADDRESSEE, CHANNEL, GIVER, LABEL, RECIPIENT, PartyUse
from extractor.assembly.pointing import points_back
from extractor.assembly.scope import in_scope
from extractor.assembly.segments import INSIDE, LIST, SIBLING

_SUPPLY_NOUNS = frozenset({"purchase", "donation", "cession", "loan", "production", "mixed"})
_STANCES = frozenset({"pledged", "request", "negotiate", "consider", "contract", "agreement", "cancel"})


def is_supply(unit: Unit, verdicts: Mapping[int, bool]) -> tuple[bool, Mention | None]:
    """Whether `unit` states a supply, and the mention that decided; `verdicts` are those of earlier units by dose start."""
    own = unit.own
    named = _names_giver(own)
    if _replaced(unit):
        return False, None
    rate = _adjacent_rate(unit)
    if rate is not None:
        return False, rate
    governor = _governor(own)
    if governor is not None and governor.label == "capacity":
        governor = next((m for m in own.lead if m.get("contract")), governor)  # hợp đồng có quy mô 10 triệu liều
    if governor is not None and governor.label == "availability":
        if named or _arrives_after(own) or unit.sources or _is_promised(own):
            return True, governor
        if any(m.label == "ordinal" for m in own.lead) or points_back(unit):
            governor = None  # đợt hai có khoảng 300.000 liều: a lot of what was said before
    if governor is not None and governor.label == "buy" and not named and _only_planned(own):
        return False, governor
    if governor is not None and governor.kind == "distractor":
        return named and _given_after(own), governor
    if governor is None or governor.get("weak"):
        first = _first_after(unit)
        given = any(u.role in (GIVER, CHANNEL) and not (u.domestic or u.possessive) for u in own.uses)
        if first is not None and first.kind == "distractor" and not (named and (given or first.label != "injected")):
            return False, first  # but: 650.000 liều của công ty đã được tiêm
    if _domestic_share(unit) or _under_domestic_share(unit, verdicts):
        return False, governor
    if governor is not None:
        if not unit.dose.unit and not _same_sentence_unit(unit):
            return False, governor
        return True, governor
    if not unit.dose.unit and not _same_sentence_unit(unit):
        return False, None
    if (named and not _part_of_injected(unit)) or _supply_after(own):
        return True, None
    return _by_dependence(unit, verdicts) or _titles_supply(unit), None


def _titles_supply(unit: Unit) -> bool:
    """Whether a title without a verb says for which country the doses are: *900.000 liều đầu tiên cho 9 nước châu Phi*."""
    telling = ("verb", "mechanism", "status", "distractor")
    if not unit.sentence.title or any(m.kind in telling for m in unit.sentence.mentions):
        return False
    return any(
        u.role == RECIPIENT and u.start > unit.dose.end and not u.rule.startswith("place") for u in unit.own.uses
    )


def _part_of_injected(unit: Unit) -> bool:
    """Whether the quantity only names a product's share of what was injected: *đã tiêm 58 triệu, trong đó 9 của X*."""
    if unit.parent is None or unit.segment.link != LIST or unit.own.has_verb:
        return False
    governor = _governor(unit.parent.own)
    return governor is not None and governor.label == "injected"


def _governor(own: Context) -> Mention | None:
    """The nearest verb, arrangement or distractor before the quantity."""
    for mention in reversed(own.lead):
        if mention.kind == "distractor" and mention.label == "availability" and _opens_clause(own, mention):
            continue  # còn 10 triệu liều mà Mỹ hứa: what is turned to next, not what is left
        if mention.kind == "distractor":
            if mention.label == "capacity" and _is_ordered(own, mention):
                continue
            return mention
        if mention.kind == "verb":
            return _aim_of(own, mention) or mention
        if mention.kind == "mechanism":
            return mention
        if mention.get("contract") or (mention.kind == "status" and mention.label in ("agreement", "contract")):
            return mention
    return None


def _is_ordered(own: Context, making: Mention) -> bool:
    """Whether somebody is ordered to make: *đặt hàng Polyvac sản xuất 1,2 triệu liều*."""
    before = [m for m in own.lead if m.end <= making.start and m.kind not in ("party", "vaccine")][-1:]
    maker = any(m.kind == "party" and m.end + 1 == making.start for m in own.lead)
    return maker and bool(before) and before[0].kind == "verb" and before[0].label == "buy"


def _opens_clause(own: Context, mention: Mention) -> bool:
    before = own.sentence.slice(own.sentence.start, mention.start).rstrip()
    bare = own.sentence.wording("whereas").covers(own.sentence.slice(mention.start, mention.end))
    return bare and (not any(c.isalnum() for c in before) or before[-1] in ",;:")


def _replaced(unit: Unit) -> bool:
    """Whether the sentence goes on to the figure that holds.

    *giảm từ 60.000 liều xuống còn 40.000*; *ban đầu ngỏ ý giúp 7,2 triệu liều, sau đó nâng lên 13,7 triệu*
    """
    sentence = unit.sentence
    before = sentence.slice(max(sentence.start, unit.dose.start - 16), unit.dose.start)
    behind = sentence.slice(unit.dose.end, min(sentence.end, unit.dose.end + 60))
    head, *rest = re.split(r"(?=(?<!\w)(?:lên|xuống)(?!\w))", behind, maxsplit=1)
    changed = bool(rest) and not re.search(r"[,;.]", head)
    if changed and sentence.wording("starting_from").closes(before):
        return True
    later = sentence.slice(unit.dose.end, sentence.end)
    first = sentence.wording("at_first").stands_in(sentence.slice(unit.segment.start, unit.dose.start))
    return first and re.search(r"(?<!\w)(?:nâng|tăng|giảm)(?!\w)[^;.]*(?<!\w)(?:lên|xuống)(?!\w)", later) is not None


def _aim_of(own: Context, verb: Mention) -> Mention | None:
    """The need, target or injection that a verb goes with: *đặt mục tiêu mua 8 triệu liều*, *tiêm giúp 4.000 liều*."""
    for mention in reversed(own.lead):
        if (
            mention.kind == "distractor"
            and mention.label in ("need", "injected")
            and 0 <= verb.start - mention.end <= 1
        ):
            return mention
    return None


def _first_after(unit: Unit) -> Mention | None:
    """The first word behind the quantity that may tell what is done with it: of an item of a list, before a comma."""
    own, end = unit.own, unit.segment.end
    if unit.segment.link in (LIST, SIBLING) and not own.has_verb and any(u.role == LABEL for u in own.uses):
        commas = [d[0] for d in delimiters(unit.sentence, unit.dose.end, end) if d[2] == "comma"]
        end = commas[0] if commas else end
    for mention in own.tail:
        if mention.start >= end:
            return None
        if mention.kind == "distractor":
            return mention
        if mention.kind in ("verb", "mechanism"):
            return mention
    return None


def _adjacent_rate(unit: Unit) -> Mention | None:
    """A rate or price that touches the quantity: *5 triệu liều/tháng*."""
    sentence = unit.sentence
    near = sentence.between(unit.dose.end, min(sentence.end, unit.dose.end + 45))
    rates = [m for m in near if m.kind == "distractor" and m.get("direction") == "backward" and m.get("reach")]
    return next(iter(in_scope(sentence, rates, unit.dose)), None)


def _names_giver(own: Context) -> bool:
    gives = any(u.role in (GIVER, CHANNEL) and not u.domestic for u in own.uses)
    return gives or any(
        u.role == LABEL and u.id == "COVAX" for u in own.uses
    )  # nhóm thứ nhất là COVAX với 12 triệu liều


def _arrives_after(own: Context) -> bool:
    """Whether the words after the quantity say that it arrives: *sẽ có thêm 15 triệu liều về Việt Nam*."""
    verbs = [m for m in own.tail if m.kind == "verb"]
    return any(m.label == "arrive" for m in verbs)


def _only_planned(own: Context) -> bool:
    """Whether a purchase is only intended, of no product and from nobody: *dự tính mua cả thảy 9 triệu liều*."""
    planned = any(m.kind == "status" and (m.label == "future" or m.get("plan")) for m in own.lead)
    settled = any(
        m.kind == "status" and m.label in ("done", "contract", "negotiate", "consider", "approve", "agreement")
        for m in own.lead
    )
    return planned and not settled and not any(m.kind in ("vaccine", "party") and m.label != "VNM" for m in own.tail)


def _is_promised(own: Context) -> bool:
    """Whether somebody promises that doses will be there: *hãng hứa sẽ có thêm 5 triệu liều*."""
    return any(m.kind == "status" and m.label == "pledged" for m in own.lead)


def _given_after(own: Context) -> bool:
    """Whether the words after the quantity say who gave it: *phân bổ 500.000 liều do Ba Lan tài trợ*."""
    start = own.dose.end if own.dose is not None else 0
    commas = [d[0] for d in delimiters(own.sentence, start, own.sentence.end) if d[2] == "comma"]
    after = [u for u in own.uses if u.start > start and not any(comma < u.start for comma in commas)]
    if any(u.id == "COVAX" and u.role == CHANNEL and not u.negated for u in after):
        return True
    giver = [u for u in after if u.role == GIVER and not u.domestic]
    return bool(giver) and any(m.kind == "verb" and m.start > giver[0].end for m in own.tail)


def _domestic_share(unit: Unit) -> bool:
    """Whether the quantity is a share inside the country: given out by a ministry or taken by a province."""
    own = unit.own
    verbs = [m for m in own.lead if m.kind == "verb"]
    givers = [u for u in own.uses if u.role in (GIVER, CHANNEL, LABEL, ADDRESSEE) and not u.domestic]
    if verbs and verbs[-1].label == "allocate":
        givers = [u for u in givers if not (u.home and u.subject)]  # an institute that hands out
    sentence_allocates = any(
        (m.kind == "verb" and m.label == "allocate") or m.label == "domestic"
        for m in unit.sentence.mentions
        if m.start < unit.dose.start
    )
    place = [u for u in own.uses if u.domestic and u.rule.startswith("place") and u.end <= unit.dose.start]
    labelled = bool(place) and not givers
    if verbs and verbs[-1].label == "allocate":
        country = any(u.domestic and not u.subject and not u.rule.startswith("place") for u in own.uses)
        return not givers and not (country and not labelled) and not _arranged(own)
    if (
        labelled
        and _is_province(unit, place)
        and any(m.kind == "verb" and m.label == "allocate" for c in unit.named(HEAD) for m in c.lead)
    ):
        return True  # phân bổ 3 triệu liều do Mỹ tặng, gồm: Hà Nội 500.000
    given_out = sentence_allocates or unit.after_allocation or (unit.among_shares and _is_province(unit, place))
    behind = [m for m in own.tail if m.kind == "verb"]
    local = any(unit.sentence.lexicon.row(use.rule).get("type") == "local" for use in place)
    if local and verbs and verbs[-1].label == "receive" and not _from_abroad(unit) and not _arranged(own):
        return True  # các địa phương đã nhận 12 triệu liều
    if any(m.kind == "distractor" and m.label == "domestic" for m in own.tail) and not _from_abroad(unit):
        return True  # nhận 30.000 liều do Bộ Y tế phân bổ
    if not verbs and behind and behind[0].label == "allocate" and not _from_abroad(unit):
        country = any(u.role == RECIPIENT and not u.rule.startswith("place") for u in own.uses)
        return not country and not _arranged(own)  # với 3 triệu liều được phân bổ, TP.HCM …
    if not verbs and behind and behind[0].label == "deliver" and not _from_abroad(unit):
        takers = [u for u in own.uses if u.rule.startswith("place") and u.start > unit.dose.end]
        if {unit.sentence.lexicon.row(use.rule).get("type") for use in takers} == {"local"}:
            return True  # 41 triệu liều đã được chuyển đến các địa phương
    if labelled and given_out and not (verbs and verbs[-1].label in ("arrive",)):
        return True
    if verbs and verbs[-1].label in ("give", "deliver") and not givers and _to_unknown_place(own, verbs[-1]):
        return True
    if verbs and verbs[-1].label == "deliver" and not givers:
        takers = [
            u for u in own.uses if u.role == RECIPIENT and u.rule.startswith("place") and u.end <= unit.dose.start
        ]
        if _is_province(unit, takers):
            return True  # dành cho Cần Thơ 30.000 liều
        takers = [u for u in own.uses if u.role == RECIPIENT and u.start > unit.dose.end]
        if _is_province(unit, takers) and not _from_abroad(unit):
            return True  # các viện khu vực sẽ chuyển 310.000 liều cho Cần Thơ
    if verbs and verbs[-1].label in ("give", "cede", "lend", "deliver") and not givers:
        domestic_giver = [u for u in own.uses if u.domestic and u.role == GIVER]
        inland = bool([u for u in own.uses if u.domestic and u.role == RECIPIENT]) or _is_province(unit, domestic_giver)
        abroad = [u for u in own.uses if not u.domestic and u.role == RECIPIENT]
        return bool(domestic_giver) and inland and not abroad
    return False


def _from_abroad(unit: Unit) -> bool:
    """Whether the quantity's words, or those it depends on, name somebody who gives it to the country."""
    return any(
        u.role in (GIVER, CHANNEL, LABEL, ADDRESSEE) and not u.domestic
        for context in unit.contexts
        for u in context.uses
    )


def _is_province(unit: Unit, places: Sequence[PartyUse]) -> bool:
    """Whether it is provinces or regions that take, as they do of what the ministry gives out."""
    kinds = {unit.sentence.lexicon.row(use.rule).get("type") for use in places}
    return bool(kinds) and kinds <= {"province", "region", "local"}


def _to_unknown_place(own: Context, verb: Mention) -> bool:
    """Whether the verb gives to a place that no list of parties knows: *đã giao ngay cho Ninh Kiều 42.000 liều*."""
    to = next((m for m in own.lead if m.kind == "role" and m.label == "recipient" and m.start >= verb.start), None)
    if to is None or own.dose is None or any(m.start >= to.end and m.kind in ("party", "place") for m in own.lead):
        return False
    name = own.sentence.slice(to.end, own.dose.start).strip()
    return name[:1].isupper() and not any(u.role == RECIPIENT for u in own.uses)


def _under_domestic_share(unit: Unit, verdicts: Mapping[int, bool]) -> bool:
    """A further share of what was given out inside the country, with nobody from abroad among its words."""
    parent = unit.parent
    if parent is None or verdicts.get(parent.dose.start, True) or not _domestic_share(parent):
        return False
    if any(m.kind == "verb" and m.label in ("receive", "arrive") for m in unit.own.tail):
        return False
    return not any(not u.domestic for u in unit.own.uses if not u.maker)


def _arranged(own: Context) -> bool:
    """Whether the quantity's words name the arrangement it came by, though it is being given out."""
    return any(m.kind == "mechanism" or (m.kind == "verb" and m.get("mechanism")) for m in own.tail)


def _supply_after(own: Context) -> bool:
    for mention in own.tail:
        if mention.kind == "verb" and mention.label not in ("carry",):
            return True
        if (mention.kind == "mechanism" and mention.label in _SUPPLY_NOUNS) or mention.get("contract"):
            return True
    return False


def _same_sentence_unit(unit: Unit) -> bool:
    """Whether a bare number stands in a sentence (or under a head) that says the unit."""
    if any(d.unit for d in unit.sentence.doses) or unit.sentence.known.get("counted"):
        return True
    if names_unit(unit.sentence, unit.dose, unit.segment.start):
        return True
    return unit.parent is not None and unit.parent.dose.unit


def names_unit(sentence: Sentence, dose: Mention, start: int) -> bool:
    """Whether the words from `start` to a bare number name its unit: *tổng số liều cam kết lên tới 1,1 tỷ*."""
    before = sentence.slice(start, dose.start)
    return sentence.wording("amounts").closes(before) and sentence.wording("number_of").stands_in(before)


def _by_dependence(unit: Unit, verdicts: Mapping[int, bool]) -> bool:
    """An item of a list, a sibling or a part is supply when that which it depends on is."""
    if unit.parent is not None:
        return verdicts.get(unit.parent.dose.start, False)
    for context in unit.contexts[1:]:
        if context.name == MAIN:
            return True  # với 300.000 liều mới, Ý đã tặng 2 triệu liều: the main clause supplies
        if context.name in (HEAD, PARENT, BACK, NEXT, WHOLE, SERIES):
            if any(m.kind == "distractor" and m.label in ("injected", "need", "capacity") for m in context.lead):
                if context.name == HEAD and context.sentence is unit.sentence:
                    return False  # lô này sẽ được tiêm cho dân Hà Nội, trước hết là 200.000 liều
                continue
            if any(m.kind in ("verb", "mechanism") or m.get("contract") for m in context.mentions) or _has_stance(
                context
            ):
                return True
    return unit.segment.link == INSIDE or _has_stance(unit.own)


def _has_stance(context: Context) -> bool:
    return any(m.kind == "status" and m.label in _STANCES for m in context.mentions)
