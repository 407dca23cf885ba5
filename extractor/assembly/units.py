"""Makes the units of an article and links each to the sentences around it that it inherits from."""

from __future__ import annotations

import itertools
import operator
import re
from collections.abc import Sequence

from extractor.assembly.contexts import (
    BACK,
    HEAD,
    NEXT,
    SERIES,
    WHOLE,
    Context,
    Unit,
    own_context,
    renamed,
    uses_after,
)
from extractor.assembly.inheritance import (
    in_series,
    link_inside_sentence,
    return_predicate,
    share_channel,
    share_list_tail,
    share_predicate,
)
from extractor.assembly.mentions import Mention, Sentence
from extractor.assembly.parties import CHANNEL, GIVER, LABEL, RECIPIENT, PartyUse
from extractor.assembly.pointing import is_deal, is_part, is_remainder, names_deal, points_back, sums_up
from extractor.assembly.segments import LIST, RESTATED, SIBLING, Segment


def build_units(
    sentences: Sequence[Sentence], segments: Sequence[Sequence[Segment]], uses: Sequence[Sequence[PartyUse]]
) -> list[Unit]:
    """Make the units of an article and link each to the words it inherits from."""
    by_sentence: list[list[Unit]] = []
    intro: Unit | Context | None = None
    for sentence, cut, parties in zip(sentences, segments, uses, strict=True):
        units = [Unit(sentence, s, own_context(sentence, s, parties)) for s in cut]
        for unit in units:
            link_inside_sentence(unit, units, parties)
        share_list_tail(units, parties)
        share_predicate(units)
        share_channel(units, parties)
        for unit in units:
            unit.sources = any(_has_source(part) for part in units if part.parent is unit and part.segment.link == LIST)
        return_predicate(units)
        for unit, following in reversed(list(itertools.pairwise(units))):
            if in_series(unit, following):
                tail = Context(SERIES, sentence, (), following.own.tail, uses_after(following), following.dose)
                unit.contexts[1:1] = [tail, *following.named(SERIES)]
        if intro is not None and sentence.bullet:
            for unit in units:
                _link_intro(unit, intro)
        elif intro is not None and sentence.paragraph > 0 and not sentence.introduces:
            if by_sentence and not sentence.bullet and sentences[len(by_sentence) - 1].introduces:
                for unit in units:
                    _link_intro(unit, intro)
            else:
                intro = None
        if sentence.introduces or (not units and _heads(sentence, sentences)):
            intro = units[-1] if units else Context(WHOLE, sentence, sentence.mentions, (), tuple(parties))
        by_sentence.append(units)
    shares = [_gives_out(sentence, parties) for sentence, parties in zip(sentences, uses, strict=True)]
    shared = list(itertools.accumulate(shares, operator.or_, initial=False))  # whether one stands before the sentence
    for position, units in enumerate(by_sentence):
        if units and position:
            for unit in units:
                unit.after_allocation = shares[position - 1]
                unit.among_shares = shared[position]
            _link_bare_items(units, by_sentence, sentences, uses, position)
            _link_back(units, by_sentence, position)
        after = [p for p in range(position + 1, min(position + 3, len(sentences))) if not _credits(sentences[p])][:1]
        if units and after:
            _link_next(units, sentences[after[0]], uses[after[0]])
    every = [unit for units in by_sentence for unit in units]
    for unit in every:
        if unit.parent is not None and unit.segment.link in (LIST, SIBLING):
            known = {id(c.sentence): c for c in unit.contexts if c.name == BACK}
            for context in unit.parent.contexts:
                if context.name in (BACK, NEXT) and id(context.sentence) not in known:
                    unit.contexts.append(context)
    return every


def _credits(sentence: Sentence) -> bool:
    """Whether the sentence only says who took a picture: *Ảnh: TTXVN*."""
    return len(sentence.text) <= 60 and not sentence.doses and sentence.wording("credit").opens(sentence.text)


def _heads(sentence: Sentence, sentences: Sequence[Sentence]) -> bool:
    """Whether the sentence is a heading over bullets: a short line without a full stop, as *3. Viện trợ song phương*."""
    following = sentences[sentence.index + 1] if sentence.index + 1 < len(sentences) else None
    if sentence.index and sentences[sentence.index - 1].heads_list:
        return False  # the names of a table's columns, below its title
    short = len(sentence.text) <= 60 and not sentence.text.rstrip().endswith((".", "!", "?", "…"))
    return short and not sentence.bullet and following is not None and following.bullet


def _has_source(unit: Unit) -> bool:
    return any(u.role in (GIVER, CHANNEL, LABEL) and not u.domestic for u in unit.own.uses)


def _link_intro(unit: Unit, intro: Unit | Context) -> None:
    """An item of a list that an earlier sentence introduced."""
    if isinstance(intro, Unit):
        unit.contexts.append(renamed(intro.own, HEAD))
        unit.contexts.extend(renamed(c, HEAD) for c in intro.contexts[1:])
        if unit.parent is None:
            unit.parent = intro
        if unit.segment.link != LIST:
            unit.whole = intro.dose
    else:
        unit.contexts.append(renamed(intro, HEAD))


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
    bare = _opens_bare(first)
    near = sentences[position].paragraph == sentences[position - 1].paragraph or (bare and by_sentence[position - 1])
    if first.own.has_verb or not (labels or lot or bare) or not near:
        return
    earlier = by_sentence[position - 1]
    if earlier:
        inherited = [renamed(c, HEAD) for c in earlier[0].contexts if c.name == HEAD or c.has_verb]
    else:
        before = sentences[position - 1]
        inherited = [Context(HEAD, before, before.mentions, (), tuple(uses[position - 1]))]
    for unit in units:
        unit.contexts.extend(inherited)


def _opens_bare(unit: Unit) -> bool:
    """Whether the sentence opens with the quantity and has no verb of its own: *Chừng 4 triệu liều cho Lào, gồm …*."""
    telling = ("verb", "mechanism", "status", "distractor", "date")
    told = [m for m in unit.sentence.mentions if m.kind in telling]
    if unit.dose.start - unit.sentence.start > 16 or any(not _only_directs(unit.sentence, m) for m in told):
        return False
    return any(u.role == RECIPIENT and u.start > unit.dose.end for u in unit.own.uses)


def _only_directs(sentence: Sentence, mention: Mention) -> bool:
    """Whether the verb only says for whom the quantity is: *Khoảng 5 triệu liều dành cho châu Phi*."""
    return mention.kind == "verb" and sentence.wording("meant_for").covers(sentence.slice(mention.start, mention.end))


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
                    renamed(c, HEAD) for c in source.contexts if c.name == HEAD or c.dose is source.dose
                )
    tops = [u for u in by_sentence[position - 1] if u.segment.link not in (LIST, RESTATED)] or earlier[-1:]
    for unit in units:
        if points_back(unit) and not sums_up(unit):
            source = tops[0] if tops else earlier[-1]
            if names_deal(unit):
                deals = [u for p in range(position) for u in by_sentence[p] if is_deal(u)]
                source = deals[-1] if deals else source
            unit.contexts.append(renamed(source.own, BACK))
            if is_remainder(unit):
                unit.contexts.extend(renamed(u.own, BACK) for u in by_sentence[position - 1] if u is not source)
            if unit.whole is None and is_part(unit):
                unit.whole = source.dose
            unit.contexts.extend(renamed(c, BACK) for c in source.contexts[1:] if c.name in (NEXT, WHOLE, BACK))


def _speaks_on(sentence: Sentence) -> bool:
    """Whether the sentence opens with the lot just spoken of: *Đợt gửi tặng vaccine này*, *Lô hàng được chuyển*."""
    phrase = re.match(r"[^,.;:\d]{0,50}", sentence.text)
    if phrase is None or not sentence.wording("lot").opens(phrase[0]):
        return False
    if sentence.wording("passive").stands_in(phrase[0][:30]):
        return True
    if any(m.label == "inside" and m.start - sentence.start <= 25 for m in sentence.mentions):
        return True
    return re.search(r"\s", phrase[0]) is not None and sentence.wording("pointer").stands_in(phrase[0])


def _link_next(units: Sequence[Unit], following: Sentence, uses: Sequence[PartyUse]) -> None:
    """What the next sentence says of the same lot, where it opens by pointing back: *Đây là quà của Chính phủ Mỹ.*"""
    opening = [
        m for m in following.mentions if m.start - following.start < 20 and m.kind == "structure" and m.label == "back"
    ]
    if not opening and not _speaks_on(following):
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
