"""From where a quantity inherits: its own words first, then the clause, list or sentence it depends on.

The order is that of the annotation guidelines, section 6. A context is a stretch of one sentence with its mentions and
its parties; the readers of the slots ask the contexts of a quantity one after another until one answers.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from extractor.assembly.mentions import Mention, Sentence
from extractor.assembly.roles import CHANNEL, GIVER, GIVING, LABEL, RECIPIENT, SPEAKER, PartyUse
from extractor.assembly.segments import INSIDE, LIST, RESTATED, SIBLING, Segment, delimiters, joins_parties

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
    after_allocation: bool = False
    """Whether the sentence before gives doses out inside the country: *… quyết định phân bổ. Theo đó, Hà Nội …*."""
    whole: Mention | None = None
    """The quantity, in another sentence, that this one is a part of."""

    @property
    def dose(self) -> Mention:
        """The quantity itself."""
        return self.segment.dose

    def named(self, *names: str) -> list[Context]:
        """The contexts of these kinds, in order."""
        return [c for c in self.contexts if c.name in names]


def build_units(
    sentences: Sequence[Sentence], segments: Sequence[Sequence[Segment]], uses: Sequence[Sequence[PartyUse]]
) -> list[Unit]:
    """Make the units of an article and link each to the words it inherits from."""
    by_sentence: list[list[Unit]] = []
    intro: Unit | Context | None = None
    for sentence, cut, parties in zip(sentences, segments, uses, strict=True):
        units = [Unit(sentence, s, _own(sentence, s, parties)) for s in cut]
        for unit in units:
            _link_inside_sentence(unit, units, parties)
        _share_list_tail(units, parties)
        _return_predicate(units)
        for unit, following in reversed(list(itertools.pairwise(units))):
            if _series(unit, following):
                tail = Context(SERIES, sentence, (), following.own.tail, _after(following), following.dose)
                unit.contexts[1:1] = [tail, *following.named(SERIES)]
        if intro is not None and sentence.bullet:
            for unit in units:
                _link_intro(unit, intro)
        elif intro is not None and sentence.paragraph > 0 and not sentence.introduces:
            if by_sentence and sentences[len(by_sentence) - 1].introduces:
                for unit in units:
                    _link_intro(unit, intro)
            else:
                intro = None
        if sentence.introduces:
            intro = units[-1] if units else Context(WHOLE, sentence, sentence.mentions, (), tuple(parties))
        by_sentence.append(units)
    for position, units in enumerate(by_sentence):
        if units and position:
            for unit in units:
                unit.after_allocation = _gives_out(sentences[position - 1], uses[position - 1])
            _link_bare_items(units, by_sentence, sentences, uses, position)
            _link_back(units, by_sentence, position)
        if units and position + 1 < len(sentences):
            _link_next(units, sentences[position + 1], uses[position + 1])
    every = [unit for units in by_sentence for unit in units]
    for unit in every:
        if unit.parent is not None and unit.segment.link in (LIST, SIBLING):
            known = {id(c.sentence): c for c in unit.contexts if c.name == BACK}
            for context in unit.parent.contexts:
                if context.name in (BACK, NEXT) and id(context.sentence) not in known:
                    unit.contexts.append(context)
    return every


def _own(sentence: Sentence, segment: Segment, uses: Sequence[PartyUse]) -> Context:
    lead = _governing(sentence, segment, uses)
    tail = segment.tail
    low = lead[0].start if lead else segment.dose.start
    high = max((m.end for m in tail), default=segment.dose.end)
    inside = tuple(u for u in uses if low <= u.start and u.end <= high)
    return Context(OWN, sentence, lead, tail, inside, segment.dose)


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
            chunk = [m for m in chunk if m.kind not in _GOVERNING]
        collected = chunk + collected
        has_verb = has_verb or any(m.kind in ("verb", "distractor") and m.label != "carry" for m in chunk)
        has_subject = has_subject or subject
    return tuple(_agreed_before(sentence, segment) + collected)


def _agreed_before(sentence: Sentence, segment: Segment) -> list[Mention]:
    """The agreement that *theo đó* refers to, in the words before it."""
    opening = sentence.slice(segment.start, segment.dose.start).lower().lstrip(" ,;")
    if not opening.startswith("theo đó"):
        return []
    before = sentence.between(max(sentence.start, segment.start - 70), segment.start)
    return [m for m in before if m.kind == "status" and m.label in ("contract", "deal")]


def _parts_clauses(sentence: Sentence, delimiter: tuple[int, int, str]) -> bool:
    """Whether a delimiter before the quantity parts two clauses (*để mua*, *tặng hoặc nhượng lại* are one)."""
    position, after, label = delimiter
    if label == "clause":
        return sentence.slice(position, after).lower() not in ("để", "nhằm", "mà", "khi", "với", "theo đó")
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
        return [m for m in chunk if m.kind in ("mechanism", "date") or m.get("mechanism")]
    if any(m.kind == "verb" for m in chunk):
        return []
    if any(m.kind == "role" and m.label == "channel" for m in chunk) or _WITH_WHOM.match(
        sentence.slice(start, min(sentence.end, start + 20))
    ):
        return list(chunk)
    opens = [m for m in chunk if m.kind not in ("date",)][:1]
    return [
        m
        for m in chunk
        if m.kind == "date" or (m in opens and m.kind == "status" and m.label in ("schedule", "complete"))
    ]


_WITH_WHOM = re.compile(r"\W*(?:riêng |còn )?(?:với|đối với|về phía|từ phía)\s", re.IGNORECASE)
"""Openings that name the other side before the clause: *Với Moderna, ta đang đàm phán mua 5 triệu liều*."""


def _opens_adverbially(sentence: Sentence, start: int) -> bool:
    """Whether the words at `start` name the arrangement under which the clause happens: *theo thỏa thuận hoán đổi*."""
    opening = sentence.slice(start, min(sentence.end, start + 20)).lower().lstrip(" ,;-")
    return opening.startswith(("theo ", "trong khuôn khổ", "nằm trong"))


def _link_inside_sentence(unit: Unit, units: Sequence[Unit], uses: Sequence[PartyUse]) -> None:
    segment = unit.segment
    unit.contexts.append(unit.own)
    if segment.parent is not None and segment.parent < len(units) and segment.parent != segment.index:
        parent = units[segment.parent]
        unit.parent = parent
        if segment.link in (LIST, RESTATED):
            unit.contexts.append(_renamed(parent.own, HEAD if segment.link == LIST else PARENT))
            unit.contexts.extend(_renamed(c, HEAD) for c in parent.contexts[1:])
        elif segment.link == SIBLING:
            if _points_back(unit) or _remainder(unit):
                unit.contexts.append(_renamed(parent.own, BACK))
            unit.contexts.append(_renamed(Context(OWN, parent.sentence, parent.own.lead, (), _before(parent)), PARENT))
            unit.contexts.extend(c for c in parent.contexts[1:])
        elif segment.link == INSIDE:
            unit.contexts.append(_renamed(parent.own, PARENT))
    if segment.index == 0 and _BESIDES.match(unit.sentence.text):
        main = [u for u in uses if u.start > unit.dose.end and u.subject and u.role in (GIVER, SPEAKER)]
        if main:
            giver = replace(main[0], role=GIVER)
            unit.contexts.append(Context(MAIN, unit.sentence, (), (), (giver,), unit.dose))
    if segment.head is not None:
        mentions = unit.sentence.between(*segment.head)
        inside = tuple(u for u in uses if segment.head[0] <= u.start and u.end <= segment.head[1])
        head = Context(HEAD, unit.sentence, mentions, (), inside)
        unit.contexts.insert(1, head)
    following = units[segment.index + 1] if segment.index + 1 < len(units) else None
    if following is not None and following.segment.link == INSIDE:
        unit.contexts.append(_renamed(following.own, WHOLE))
    remainder = _after_semicolon(unit, uses)
    if remainder is not None:
        unit.contexts.append(remainder)


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
    if opening and (opening[0].label == "ordinal" or "còn" in sentence.slice(start, opening[0].end).lower()):
        return None
    inside = tuple(u for u in uses if start <= u.start and u.end <= segment.end)
    return Context(AFTER, sentence, sentence.between(start, segment.end), (), inside)


def _share_list_tail(units: Sequence[Unit], uses: Sequence[PartyUse]) -> None:
    """What follows a closed list after a comma speaks of all of it: *gồm A và B, dự kiến về trong tháng 4*."""
    for head in units:
        items = [u for u in units if u.segment.link == LIST and u.parent is head]
        if len(items) < 2:
            continue
        sentence, last = head.sentence, items[-1]
        commas = [d for d in delimiters(sentence, last.dose.end, last.segment.end) if d[2] == "comma"]
        if not commas or ";" in sentence.slice(head.dose.end, commas[0][0]):
            continue
        shared = tuple(m for m in last.own.tail if m.start >= commas[0][0])
        if any(m.kind in ("verb", "status") for m in shared):
            tail = Context(
                SERIES, sentence, (), shared, tuple(u for u in last.own.uses if u.start >= commas[0][0]), last.dose
            )
            for unit in (head, *items[:-1]):
                unit.contexts.insert(1, tail)


def _return_predicate(units: Sequence[Unit]) -> None:
    """Give the verb that ends a sentence back to its subject: *lô N1 trong hợp đồng N2 mua của Pfizer đã về*."""
    for part, whole in itertools.pairwise(units):
        if whole.segment.link != INSIDE or part.own.has_verb:
            continue
        tail = whole.own.tail
        arrivals = [k for k, m in enumerate(tail) if m.kind == "verb" and m.label == "arrive"]
        earlier = [k for k, m in enumerate(tail) if m.kind == "verb" and m.label in ("buy", *GIVING)]
        if not arrivals or any(m.kind == "verb" and m.label == "arrive" for m in part.own.tail):
            continue
        if not earlier and not any(m.get("deal") for m in whole.own.lead):
            continue
        first = arrivals[0]
        while first and tail[first - 1].kind == "status":
            first -= 1
        predicate = tail[first:]
        uses = tuple(u for u in whole.own.uses if u.start < predicate[0].start)
        whole.own = replace(whole.own, tail=tail[:first], uses=uses)
        whole.contexts[0] = whole.own
        part.contexts = [c if c.name != WHOLE else _renamed(whole.own, WHOLE) for c in part.contexts]
        part.contexts.insert(1, Context(SERIES, part.sentence, (), predicate, (), part.dose))


_BESIDES = re.compile(
    r"\W*(?:ngoài|bên cạnh|cùng với|không chỉ|sau|trước|song song với|với)\s+(?:việc|khi)?", re.IGNORECASE
)
"""Openings of a clause whose subject is that of the main clause: *Ngoài việc trao tặng 7 triệu liều, Mỹ …*."""


_SERIES_WORDS = re.compile(r"^(?:\s|liều|vaccine|,|và|khoảng|hơn|gần|cùng|trên|chừng)*$", re.IGNORECASE)


def _series(unit: Unit, following: Unit) -> bool:
    """Whether the quantity and the next one form a bare series: *400.000, 600.000 và 1 triệu liều của Nhật Bản*."""
    return bool(_SERIES_WORDS.match(unit.sentence.slice(unit.dose.end, following.dose.start)))


def _after(unit: Unit) -> tuple[PartyUse, ...]:
    return tuple(u for u in unit.own.uses if u.start >= unit.dose.end)


def _remainder(unit: Unit) -> bool:
    """Whether the quantity is what remains of one said before: *270.000 liều còn lại*."""
    return "còn lại" in unit.sentence.slice(unit.dose.end, min(unit.sentence.end, unit.dose.end + 30)).lower()


def _before(unit: Unit) -> tuple[PartyUse, ...]:
    return tuple(u for u in unit.own.uses if u.end <= unit.dose.start)


def _renamed(context: Context, name: str) -> Context:
    return Context(name, context.sentence, context.lead, context.tail, context.uses, context.dose)


def _link_intro(unit: Unit, intro: Unit | Context) -> None:
    """An item of a list that an earlier sentence introduced."""
    if isinstance(intro, Unit):
        unit.contexts.append(_renamed(intro.own, HEAD))
        unit.contexts.extend(_renamed(c, HEAD) for c in intro.contexts[1:])
        if unit.parent is None:
            unit.parent = intro
        if unit.segment.link != LIST:
            unit.whole = intro.dose
    else:
        unit.contexts.append(_renamed(intro, HEAD))


_SUM_POINTER = re.compile(r"trong số (?:này|đó)", re.IGNORECASE)
_POINTER = re.compile(
    r"\s+(?:nói trên|kể trên|nêu trên|trên|này|đó|ấy)\b(?!\s+(?:thế giới|cả nước|địa bàn|toàn|đường|\d))"
)


def _gives_out(sentence: Sentence, uses: Sequence[PartyUse]) -> bool:
    allocates = any(m.label in ("allocate", "domestic") for m in sentence.mentions if m.kind in ("verb", "distractor"))
    return allocates and not any(u.role in (GIVER, CHANNEL) and not u.domestic for u in uses)


def _link_bare_items(
    units: Sequence[Unit],
    by_sentence: Sequence[Sequence[Unit]],
    sentences: Sequence[Sentence],
    uses: Sequence[Sequence[PartyUse]],
    position: int,
) -> None:
    """A sentence that only labels numbers goes on with what the sentence before speaks of: *Nhật Bản 3 triệu liều.*"""
    first = units[0]
    labels = [u for u in first.own.uses if u.role == LABEL and u.start < first.dose.start]
    opening = sentences[position].mentions[:1]
    lot = bool(opening) and opening[0].label == "shipment" and opening[0].start - sentences[position].start <= 3
    if first.own.has_verb or not (labels or lot) or sentences[position].paragraph != sentences[position - 1].paragraph:
        return
    earlier = by_sentence[position - 1]
    if earlier:
        inherited = [_renamed(c, HEAD) for c in earlier[0].contexts if c.name == HEAD or c.has_verb]
    else:
        before = sentences[position - 1]
        inherited = [Context(HEAD, before, before.mentions, (), tuple(uses[position - 1]))]
    for unit in units:
        unit.contexts.extend(inherited)


def _points_back(unit: Unit) -> bool:
    """Whether the words before the quantity point back at something said before."""
    low = min(unit.segment.start, unit.segment.head[0] if unit.segment.head else unit.segment.start)
    lead = unit.sentence.between(low, unit.dose.start)
    near = lead + unit.own.tail
    if any(m.kind == "structure" and m.label in ("package", "back") for m in near):
        return True
    if any(m.kind == "structure" and m.label == "ordinal" for m in lead):
        return True
    if any(
        m.kind == "structure" and m.label == "list" and _SUM_POINTER.match(unit.sentence.slice(m.start, m.end))
        for m in near
    ):
        return True
    return any(
        (m.kind in ("mechanism", "verb", "status") or m.get("deal") or m.label == "inside")
        and _POINTER.match(unit.sentence.text, m.end - unit.sentence.start)
        for m in near
    )


def _link_back(units: Sequence[Unit], by_sentence: Sequence[Sequence[Unit]], position: int) -> None:
    earlier = [u for p in range(max(0, position - 2), position) for u in by_sentence[p]]
    if not earlier:
        return
    opening = by_sentence[position][0].sentence
    if any(m.kind == "structure" and m.label == "list" and m.start - opening.start <= 3 for m in opening.mentions[:2]):
        source = next((u for u in by_sentence[position - 1] if u.segment.link not in (LIST, RESTATED)), None)
        if source is not None:
            for unit in units:
                _link_intro(unit, source)
            return
    first = opening.mentions[0] if opening.mentions else None
    if first is not None and first.label == "continue" and not units[0].own.has_verb:
        for source in by_sentence[position - 1][:1]:
            for unit in units:
                unit.contexts.extend(
                    _renamed(c, HEAD) for c in source.contexts if c.name == HEAD or c.dose is source.dose
                )
    tops = [u for u in by_sentence[position - 1] if u.segment.link not in (LIST, RESTATED)] or earlier[-1:]
    for unit in units:
        if _points_back(unit) and not _sums_up(unit):
            source = tops[0] if tops else earlier[-1]
            if _names_deal(unit):
                deals = [u for p in range(position) for u in by_sentence[p] if _is_deal(u)]
                source = deals[-1] if deals else source
            unit.contexts.append(_renamed(source.own, BACK))
            if unit.whole is None and _is_part(unit):
                unit.whole = source.dose
            unit.contexts.extend(_renamed(c, BACK) for c in source.contexts[1:] if c.name in (NEXT, WHOLE, BACK))


def _is_part(unit: Unit) -> bool:
    """Whether the words that point back say that the quantity is a part of what was said: a lot, *trong hợp đồng này*."""
    lead = unit.sentence.between(unit.sentence.start, unit.dose.start)
    near = lead + unit.own.tail
    return any(m.kind == "structure" and m.label in ("ordinal", "inside", "list") for m in near) or any(
        m.kind == "mechanism" and "trong" in unit.sentence.slice(max(unit.sentence.start, m.start - 6), m.start).lower()
        for m in near
    )


def _sums_up(unit: Unit) -> bool:
    """Whether the quantity is a total: its parts, said before, do not lend it their slots."""
    sentence = unit.sentence
    return any(
        m.kind == "structure" and m.label in ("total", "raise") and "tổng" in sentence.slice(m.start, m.end).lower()
        for m in sentence.between(unit.segment.start, unit.dose.start)
    )


def _names_deal(unit: Unit) -> bool:
    return any(_deal(m) and _POINTER.match(unit.sentence.text, m.end - unit.sentence.start) for m in unit.own.mentions)


def _is_deal(unit: Unit) -> bool:
    return any(_deal(m) for m in unit.own.lead)


def _deal(mention: Mention) -> bool:
    """Whether the mention names a contract or an agreement."""
    return (
        bool(mention.get("deal"))
        or (mention.kind == "status" and mention.label in ("deal", "contract"))
        or (mention.kind == "structure" and mention.label == "inside")
    )


_THIS_LOT = re.compile(
    r"\W*(?:đợt|lô|số|khoản|lượng|chuyến|toàn bộ|những)\b[^,.;:\d]{0,40}\b(?:này|nói trên|kể trên|trên)\b",
    re.IGNORECASE,
)
"""A sentence that opens with the lot just spoken of: *Đợt gửi tặng vaccine này được thực hiện thông qua COVAX*."""


def _link_next(units: Sequence[Unit], following: Sequence[Mention] | Sentence, uses: Sequence[PartyUse]) -> None:
    assert isinstance(following, Sentence)
    opening = [
        m for m in following.mentions if m.start - following.start < 20 and m.kind == "structure" and m.label == "back"
    ]
    if not opening and not _THIS_LOT.match(following.text):
        return
    stop = following.end
    doses = [d for d in following.doses if d.unit]
    if doses:
        inside = [m for m in following.mentions if m.label == "inside" and m.end <= doses[0].start]
        stop = following.end if inside else doses[0].start
    context = Context(
        NEXT, following, following.between(following.start, stop), (), tuple(u for u in uses if u.end <= stop)
    )
    for unit in units:
        if unit.segment.link not in (LIST,):
            unit.contexts.append(context)
            if doses and stop == following.end:
                unit.whole = doses[0]
