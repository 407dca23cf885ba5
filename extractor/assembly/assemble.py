"""From the spans of a ``Doc`` to drafts of supply tuples: the conductor of the assembly.

Every step lives in a module of its own: roles of parties, segments around quantities, contexts to inherit from, then
one reader for each slot. A draft still counts offsets of the ``Doc``'s text; :mod:`extractor.pipeline` turns it into a
:class:`~extractor.model.SupplyTuple` with offsets of the article as given.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from spacy.tokens import Doc

from extractor.assembly.arrangement import Arrangement, from_home_maker, read_arrangement
from extractor.assembly.assertion import allowed_statuses, as_asserted
from extractor.assembly.contexts import Unit
from extractor.assembly.exclusion import is_supply, names_unit
from extractor.assembly.mentions import Mention, Sentence, read_sentences
from extractor.assembly.parties import CHANNEL, RECIPIENT, History, PartyUse
from extractor.assembly.pointing import raises, sums_up
from extractor.assembly.progress import read_progress
from extractor.assembly.respective import distribute
from extractor.assembly.roles import read_roles
from extractor.assembly.secondary import (
    Labels,
    Proof,
    of_the_article,
    only_product,
    part_of,
    read_date,
    read_recipients,
    read_scope,
    read_vaccines,
)
from extractor.assembly.segments import cut_segments
from extractor.assembly.stages import Progress
from extractor.assembly.suppliers import Supplier, names_indefinite_source, read_supplier
from extractor.assembly.units import build_units
from extractor.lexicon import Lexicon
from extractor.model import Mechanism, Scope

_MILLION = 1_000_000
_REMEMBERED = 200
"""Tuples that an article is asked back for; no news has as many, and what is none must not take the square of its length."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A supply tuple in terms of the ``Doc``: slots with the mentions that they rest on."""

    unit: Unit
    partner: tuple[str, ...]
    supplier: Supplier
    arrangement: Arrangement
    progress: Progress
    vaccines: Labels
    recipients: Labels
    scope: Scope
    scope_evidence: Proof
    date: str | None
    date_evidence: Proof
    part_of: int | None = None


@dataclass(frozen=True, slots=True)
class Rejection:
    """A quantity of doses that is no supply tuple, with the mention that decided it."""

    unit: Unit
    reason: Mention | None


@dataclass(frozen=True, slots=True)
class Assembly:
    """All that the assembly made of a ``Doc``: the drafts, what was left out, and the roles that parties played."""

    drafts: tuple[Draft, ...]
    rejections: tuple[Rejection, ...]
    sentences: tuple[Sentence, ...]
    uses: tuple[tuple[PartyUse, ...], ...]


def assemble(doc: Doc, lexicon: Lexicon) -> Assembly:
    """Attach the spans of `doc` to its quantities.

    ``doc.user_data["published"]`` is the article's ISO day, if known, and ``doc.user_data["title_end"]`` where its title
    ends, if it has one.
    """
    published = doc.user_data.get("published")
    sentences = read_sentences(doc, lexicon)
    products, makers = _products_and_makers(lexicon)
    history = History()
    uses = [read_roles(sentence, history, products) for sentence in sentences]
    segments = [
        cut_segments(sentence, _countable(sentence, sentences), parties)
        for sentence, parties in zip(sentences, uses, strict=True)
    ]
    units = build_units(sentences, segments, uses)
    drafts, rejections = _judge(units, sentences, products, makers, published)
    abroad = not any(use.domestic or use.home for parties in uses for use in parties)
    takers = of_the_article([draft.recipients for draft in drafts], abroad)
    drafts = [replace(draft, recipients=labels) for draft, labels in zip(drafts, takers, strict=True)]
    drafts = [part for draft in drafts for part in distribute(draft)]
    drafts = _number_parts(drafts, units)
    return Assembly(tuple(drafts), tuple(rejections), tuple(sentences), tuple(tuple(u) for u in uses))


@cache
def _products_and_makers(lexicon: Lexicon) -> tuple[frozenset[str], frozenset[str]]:
    products = frozenset(row.label for row in lexicon.rows("vaccine"))
    return products, frozenset(row.label for row in lexicon.rows("party") if row.get("makes"))


def _countable(sentence: Sentence, sentences: Sequence[Sentence]) -> list[Mention]:
    """The quantities that take part in the attachment: with a unit, or bare in a sentence (or list) that has one."""
    if any(dose.unit or names_unit(sentence, dose, sentence.start) for dose in sentence.doses):
        return list(sentence.doses)
    earlier = sentences[sentence.index - 1] if sentence.index else None
    if earlier is not None and any(d.unit for d in earlier.doses):
        if sentence.bullet or earlier.introduces or all(_acted_on(sentence, d) for d in sentence.doses):
            sentence.known["counted"] = True
            return list(sentence.doses)
    return []


def _acted_on(sentence: Sentence, dose: Mention) -> bool:
    """Whether a verb of supply acts on a bare number of millions: *VNVC đã đặt mua của AstraZeneca 27 triệu*."""
    before = [m for m in sentence.between(sentence.start, dose.start) if m.kind in ("verb", "dose", "distractor")]
    if not before or before[-1].kind != "verb" or before[-1].label not in ("buy", "give", "receive", "sell"):
        return False
    return (dose.value or dose.low or 0) >= _MILLION and "," not in sentence.slice(before[-1].end, dose.start)


def _judge(
    units: Sequence[Unit],
    sentences: Sequence[Sentence],
    products: frozenset[str],
    makers: frozenset[str],
    published: str | None,
) -> tuple[list[Draft], list[Rejection]]:
    drafts: list[Draft] = []
    rejections: list[Rejection] = []
    verdicts: dict[int, bool] = {}
    only = only_product(sentences)
    for unit in units:
        supply, reason = is_supply(unit, verdicts) if allowed_statuses(unit.dose.cue) else (False, unit.dose.cue)
        progress = as_asserted(read_progress(unit, published), unit.dose.cue) if supply else None
        verdicts[unit.dose.start] = supply
        if progress is None or progress.dropped:
            rejections.append(
                Rejection(unit, reason or (progress.evidence[0] if progress and progress.evidence else None))
            )
            continue
        arrangement = read_arrangement(unit)
        supplier = read_supplier(unit)
        told = drafts[-_REMEMBERED:]
        if not supplier.uses and not names_indefinite_source(unit):
            supplier = _of_the_article(unit, arrangement.mechanism, told)
        elif supplier.uses and _passed_on(unit, supplier):
            supplier = _of_the_passage(unit, told) or supplier
        partner = tuple(dict.fromkeys(use.id for use in supplier.uses))
        recipients = read_recipients(unit, partner)
        if arrangement.mechanism is Mechanism.UNSPECIFIED:
            arrangement = replace(arrangement, mechanism=_of_the_order(unit, supplier, recipients, told))
        exported = any(m.get("abroad") for context in unit.contexts for m in context.mentions)
        if set(partner) & makers and recipients.ids == ("VNM",) and not exported:
            arrangement = from_home_maker(arrangement)
        scope, scope_evidence = read_scope(unit)
        date, date_evidence = read_date(unit, progress.status, scope, sentences[: unit.sentence.index], published)
        before = drafts[-1].vaccines if drafts else Labels((), ())
        drafts.append(
            Draft(
                unit,
                partner,
                supplier,
                arrangement,
                progress,
                read_vaccines(unit, supplier.uses, products, before, only),
                recipients,
                scope,
                scope_evidence,
                date,
                date_evidence,
            )
        )
    return drafts, rejections


def _of_the_order(unit: Unit, supplier: Supplier, takers: Labels, drafts: Sequence[Draft]) -> Mechanism:
    """The arrangement of what a maker delivers with none named, where the article has told of an order of the same taker.

    A lot inside a contract takes the contract's arrangement (guidelines, section 4).
    """
    partner = tuple(dict.fromkeys(use.id for use in supplier.uses))
    if sums_up(unit) or raises(unit):
        return Mechanism.UNSPECIFIED
    same = [d for d in drafts if partner and d.partner == partner and d.recipients.ids == takers.ids]
    told = {draft.arrangement.mechanism for draft in same}
    if Mechanism.PRODUCTION in told and any(use.home for use in unit.own.uses):
        return Mechanism.PRODUCTION
    if Mechanism.PURCHASE in told and any(use.maker for use in (*unit.own.uses, *supplier.uses)):
        return Mechanism.PURCHASE
    return Mechanism.UNSPECIFIED


def _of_the_article(unit: Unit, mechanism: Mechanism, drafts: Sequence[Draft]) -> Supplier:
    """The supplier an article has been speaking of: that of all its purchases so far, or of all its supplies if a gift.

    A contract or an aid package stays the topic until another supplier is named.
    """
    if mechanism is Mechanism.PURCHASE and any(
        u.subject and u.role == RECIPIENT and unit.sentence.lexicon.row(u.rule).get("type") == "province"
        for u in unit.own.uses
    ):
        return Supplier(())  # a province that buys has a seller of its own
    if unit.sources:
        return Supplier(())  # the parts of a total name several
    if mechanism is Mechanism.PURCHASE:
        products = {m.label for m in unit.own.mentions if m.kind == "vaccine"}
        drafts = [d for d in drafts if not products or products & set(d.vaccines.ids)]
        earlier = [d for d in drafts if d.arrangement.mechanism is Mechanism.PURCHASE and d.partner]
    elif mechanism in (Mechanism.DONATION, Mechanism.CESSION, Mechanism.LOAN):
        earlier = [d for d in drafts if d.partner and d.partner != ("COVAX",)]
    else:
        return Supplier(())
    named = {d.partner for d in earlier}
    return earlier[-1].supplier if len(named) == 1 else Supplier(())


def _passed_on(unit: Unit, supplier: Supplier) -> bool:
    """Whether only a channel is named for what somebody gave: *3 triệu liều được góp tặng qua COVAX*."""
    return all(use.role == CHANNEL for use in supplier.uses) and any(
        m.kind == "verb" and m.label == "give" for context in unit.contexts[:2] for m in context.mentions
    )


def _of_the_passage(unit: Unit, drafts: Sequence[Draft]) -> Supplier | None:
    """The donor that the few sentences before speak of, if it is just one."""
    near = [d for d in drafts if 0 < unit.sentence.index - d.unit.sentence.index <= 3 and d.partner]
    donors = {d.partner for d in near if d.partner != ("COVAX",)}
    return near[-1].supplier if len(donors) == 1 and near[-1].partner in donors else None


def _number_parts(drafts: Sequence[Draft], units: Sequence[Unit]) -> list[Draft]:
    positions: dict[int, int] = {}
    for position, draft in enumerate(drafts):
        positions.setdefault(draft.unit.dose.start, position)
    beside: dict[int, list[Unit]] = defaultdict(list)
    places: dict[int, list[int]] = defaultdict(list)
    for unit in units:
        beside[unit.sentence.index].append(unit)
    for position, draft in enumerate(drafts):
        places[draft.unit.sentence.index].append(position)
    numbered = []
    for position, draft in enumerate(drafts):
        sentence = draft.unit.sentence.index
        whole = part_of(draft.unit, positions, beside[sentence])
        if whole is None:
            later = (k for near in range(sentence + 1, sentence + _REACH + 1) for k in places[near])
            whole = next((k for k in later if _sums(drafts[k], draft)), None)
        numbered.append(replace(draft, part_of=whole if whole != position else None))
    return numbered


_REACH = 4
"""Sentences back to which a sum reaches for its parts."""


def _sums(total: Draft, part: Draft) -> bool:
    """Whether a total of a later sentence counts `part` in: *Như vậy, tính đến nay Đức đã hỗ trợ 3,4 triệu liều*.

    It must speak of the same supplier and taker, and of more. A title only says beforehand what the text tells; a total
    that is raised (*nâng tổng số … lên*) counts what the same sentence adds to it.
    """
    between = total.unit.sentence.index - part.unit.sentence.index
    if total.scope is not Scope.TOTAL or part.scope is Scope.TOTAL or not 0 < between <= _REACH:
        return False
    if part.unit.sentence.title or not sums_up(total.unit) or raises(total.unit):
        return False
    if not part.partner or total.partner != part.partner or total.recipients.ids != part.recipients.ids:
        return False
    whole, counted = (d.unit.dose.value or d.unit.dose.low or 0 for d in (total, part))
    return counted < whole


def evidence(draft: Draft) -> Mapping[str, tuple[Mention | PartyUse, ...]]:
    """The mentions that each slot of `draft` rests on."""
    slots: dict[str, tuple[Mention | PartyUse, ...]] = {
        "doses": (draft.unit.dose,),
        "partner": draft.supplier.uses,
        "mechanism": draft.arrangement.evidence,
        "status": draft.progress.evidence,
        "vaccine": draft.vaccines.evidence,
        "recipient": draft.recipients.evidence,
        "scope": draft.scope_evidence,
        "date": draft.date_evidence,
        "assertion": () if draft.unit.dose.cue is None else (draft.unit.dose.cue,),
    }
    return {slot: found for slot, found in slots.items() if found}
