"""From the spans of a ``Doc`` to drafts of supply tuples: the conductor of the assembly.

What stands in the text is looked at (sentences, the parties in them, the units to inherit from), described, scored, and
held to the constraints of the guidelines; the secondary slots are read by rules. A draft still counts offsets of the
``Doc``'s text; :mod:`extractor.pipeline` turns it into a :class:`~extractor.model.SupplyTuple` with offsets of the article.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from spacy.tokens import Doc

from extractor.assembly.candidates import ArticleLook, Candidate, look_at
from extractor.assembly.certainty import how_sure
from extractor.assembly.constraints import Decision, decide
from extractor.assembly.contexts import Unit
from extractor.assembly.description import Description
from extractor.assembly.mentions import Mention, Sentence, read_sentences
from extractor.assembly.parties import History, PartyUse
from extractor.assembly.pointing import raises, sums_up
from extractor.assembly.respective import distribute
from extractor.assembly.roles import read_roles
from extractor.assembly.scorer import Model, Probabilities, Second
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
from extractor.assembly.units import build_units
from extractor.lexicon import Lexicon
from extractor.model import Alternative, Confidence, Mechanism, Scope, Status


@dataclass(frozen=True, slots=True)
class Draft:
    """A supply tuple in terms of the ``Doc``: slots with the mentions that they rest on.

    `probabilities` is what the scorer thought of the quantity, `overruled` the names of the constraints that changed it;
    `confidence` and `alternatives` are what of both is told.
    """

    unit: Unit
    partner: tuple[str, ...]
    suppliers: tuple[PartyUse, ...]
    mechanism: Mechanism
    mechanism_evidence: Proof
    status: Status
    status_evidence: Proof
    vaccines: Labels
    recipients: Labels
    scope: Scope
    scope_evidence: Proof
    date: str | None
    date_evidence: Proof
    probabilities: Probabilities
    confidence: Confidence
    alternatives: Mapping[str, Alternative]
    overruled: tuple[str, ...] = ()
    part_of: int | None = None


@dataclass(frozen=True, slots=True)
class Rejection:
    """A quantity of doses that is no supply tuple, with the mention that speaks against it, if any does.

    `supply` is how probably it is one all the same.
    """

    unit: Unit
    reason: Mention | None
    supply: float


@dataclass(frozen=True, slots=True)
class Assembly:
    """All that the assembly made of a ``Doc``: the drafts, what was left out, and the roles that parties played."""

    drafts: tuple[Draft, ...]
    rejections: tuple[Rejection, ...]
    sentences: tuple[Sentence, ...]
    uses: tuple[tuple[PartyUse, ...], ...]


@dataclass(frozen=True, slots=True)
class Scene:
    """What stands in an article before anything is decided: its sentences, the parties in each, and what was looked at.

    `published` is its ISO day, if known.
    """

    sentences: tuple[Sentence, ...]
    uses: tuple[tuple[PartyUse, ...], ...]
    look: ArticleLook
    units: tuple[Unit, ...]
    products: frozenset[str]
    published: str | None

    @property
    def by_start(self) -> dict[int, Unit]:
        """The units by where their quantity starts."""
        return {unit.dose.start: unit for unit in self.units}


def assemble(doc: Doc, lexicon: Lexicon, model: Model, second: Second | None = None) -> Assembly:
    """Attach the spans of `doc` to its quantities, choosing by `model`, and by a `second` voter with it.

    ``doc.user_data["published"]`` is the article's ISO day, if known, and ``doc.user_data["title_end"]`` where its title
    ends, if it has one.
    """
    scene = look_at_doc(doc, lexicon)
    description = Description(scene.look, scene.by_start)
    return conclude(scene, description.suppliers, model.score(description, second))


def look_at_doc(doc: Doc, lexicon: Lexicon) -> Scene:
    """What stands in `doc`, see :func:`assemble`."""
    sentences = read_sentences(doc, lexicon)
    products = _products(lexicon)
    history = History()
    uses = [read_roles(sentence, history, products) for sentence in sentences]
    segments = [cut_segments(s, list(s.doses), parties) for s, parties in zip(sentences, uses, strict=True)]
    units = build_units(sentences, segments, uses)
    published = doc.user_data.get("published")
    look = look_at(sentences, uses)
    return Scene(tuple(sentences), tuple(map(tuple, uses)), look, tuple(units), products, published)


@cache
def _products(lexicon: Lexicon) -> frozenset[str]:
    return frozenset(row.label for row in lexicon.rows("vaccine"))


def conclude(scene: Scene, suppliers: Sequence[Sequence[Candidate]], scores: Sequence[Probabilities]) -> Assembly:
    """Make of each quantity a draft or a rejection, by what the scorer thinks of it and what the constraints allow.

    `suppliers` are the candidates of each.
    """
    sentences, uses = scene.sentences, scene.uses
    drafts: list[Draft] = []
    rejections: list[Rejection] = []
    only = only_product(sentences)
    units = scene.by_start
    for quantity, candidates, scored in zip(scene.look.quantities(), suppliers, scores, strict=True):
        unit = units[quantity.mention.start]
        decision = decide(unit, candidates, scored)
        if decision is None:
            rejections.append(Rejection(unit, _against(unit), scored.supply))
            continue
        before = drafts[-1].vaccines if drafts else Labels((), ())
        drafts.append(_draft(scene, unit, decision, scored, before, only))
    abroad = not any(use.domestic or use.home for parties in uses for use in parties)
    takers = of_the_article([draft.recipients for draft in drafts], abroad)
    drafts = [
        draft if labels is draft.recipients else replace(draft, recipients=labels)
        for draft, labels in zip(drafts, takers, strict=True)
    ]
    drafts = [part for draft in drafts for part in distribute(draft)]
    drafts = _number_parts(drafts, scene.units)
    return Assembly(tuple(drafts), tuple(rejections), sentences, scene.uses)


def _draft(scene: Scene, unit: Unit, decision: Decision, scored: Probabilities, before: Labels, only: Labels) -> Draft:
    partner = tuple(dict.fromkeys(use.id for use in decision.suppliers))
    scope, scope_evidence = read_scope(unit)
    earlier = scene.sentences[: unit.sentence.index]
    date, date_evidence = read_date(unit, decision.status, scope, earlier, scene.published)
    return Draft(
        unit,
        partner,
        decision.suppliers,
        decision.mechanism,
        _mechanism_evidence(unit, decision.mechanism),
        decision.status,
        _status_evidence(unit),
        read_vaccines(unit, decision.suppliers, scene.products, before, only),
        read_recipients(unit, partner),
        scope,
        scope_evidence,
        date,
        date_evidence,
        scored,
        *how_sure(unit, decision, scored),
        decision.overruled,
    )


def _against(unit: Unit) -> Mention | None:
    """What takes away that the quantity is asserted, else the nearest distractor in its words."""
    if unit.dose.cue is not None:
        return unit.dose.cue
    found = [m for m in unit.own.mentions if m.kind == "distractor"]
    return min(found, key=lambda m: abs(m.start - unit.dose.start), default=None)


def _mechanism_evidence(unit: Unit, mechanism: Mechanism) -> Proof:
    """The nearest words that name the arrangement, in the order in which a quantity's words are asked."""
    for context in unit.contexts:
        named = [m for m in context.mentions if mechanism in (m.label, m.get("mechanism"))]
        if mechanism is Mechanism.COVAX:
            named += [m for m in context.mentions if m.label in ("COVAX", "scheme")]
        if named:
            return (min(named, key=lambda m: abs(m.start - unit.dose.start)),)
    return ()


def _status_evidence(unit: Unit) -> Proof:
    """The last stance and verb before the quantity, else the first behind it, else those it depends on."""
    for context in unit.contexts:
        before = [m for m in context.lead if m.kind in ("status", "verb")][-2:]
        found = before or [m for m in context.tail if m.kind in ("status", "verb")][:2]
        if found:
            return tuple(found)
    return ()


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
        numbered.append(draft if whole in (None, position) else replace(draft, part_of=whole))
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
        "partner": draft.suppliers,
        "mechanism": draft.mechanism_evidence,
        "status": draft.status_evidence,
        "vaccine": draft.vaccines.evidence,
        "recipient": draft.recipients.evidence,
        "scope": draft.scope_evidence,
        "date": draft.date_evidence,
        "assertion": () if draft.unit.dose.cue is None else (draft.unit.dose.cue,),
    }
    return {slot: found for slot, found in slots.items() if found}
