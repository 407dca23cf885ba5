"""The matchers as spaCy components, and their factories.

Each component writes one group of spans (see :mod:`extractor.matching.span_groups`), so that another project can add any of
them to a pipeline of its own. They share one lexicon and, for one ``Doc``, one scan of its text.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import accumulate
from pathlib import Path
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc, Span

from extractor.lexicon import Hit, Lexicon, load_lexicon
from extractor.lexicon.schema import CUE_KINDS
from extractor.matching.assertions import find_assertions
from extractor.matching.dates import find_dates
from extractor.matching.doses import doses_among, quantities_of
from extractor.matching.lists import find_lists, spans_of
from extractor.matching.names import keep_names
from extractor.matching.span_groups import (
    ASSERTIONS,
    CUES,
    DATES,
    DOSES,
    LISTS,
    NOT_DOSES,
    PARTIES,
    VACCINES,
    Match,
    write_spans,
)
from extractor.model import Assertion
from extractor.quantities import qualifies_number
from extractor.text import View

NAME_KINDS = ("party", "place")
_GLUED_KINDS = (*CUE_KINDS, "vaccine")
_NEGATIONS = frozenset({"deny", "negation"})
_CONFIG: dict[str, object] = {"lexicon": [], "split": False}
_OF_ASSERTION = ("assertion", "assertion_cue")
SPAN_DATA = {DOSES: ("value", "low", "high", "unit", *_OF_ASSERTION), DATES: ("iso", "told")}
"""What the spans of a group carry, in ``span._``, besides label and id."""

_ASSIGNS = {group: [f"span._.{name}" for name in names] for group, names in SPAN_DATA.items()}


class Matcher:
    """Base of the matchers: holds the lexicon and gives each ``Doc`` its hits.

    `lexicon` are directories of rows layered over the bundled ones, as paths. Spans cover the tokens that their match
    touches; with `split`, tokens are split so that spans are exact. Text may be in any form of Unicode.
    """

    def __init__(self, lexicon: Sequence[str] = (), split: bool = False) -> None:
        self._config = (tuple(lexicon), split)
        self.lexicon: Lexicon = load_lexicon(tuple(Path(directory) for directory in lexicon))
        self.split = split
        declare_span_data()

    def __reduce__(self) -> tuple[type[Matcher], tuple[tuple[str, ...], bool]]:
        return type(self), self._config

    def scan(self, doc: Doc) -> tuple[View, list[Hit]]:
        """The view of the text of `doc` and all hits of the lexicon in it, scanned once for all components."""
        return self.lexicon.scan(doc)

    def write(self, doc: Doc, group: str, matches: Iterable[Match]) -> None:
        """Write `matches`, made of what :meth:`scan` returned, as the span group `group` of `doc`."""
        write_spans(doc, group, matches, self.scan(doc)[0], split=self.split)


def declare_span_data() -> None:
    """Declare to spaCy what :data:`SPAN_DATA` names."""
    for name in (name for names in SPAN_DATA.values() for name in names):
        if not Span.has_extension(name):
            Span.set_extension(name, default=None)


def told(doc: Doc, field: str) -> Any:
    """What is told of an article beside its text: in the context of ``nlp.pipe(…, as_tuples=True)``, else the user data."""
    context = doc._context
    if isinstance(context, Mapping) and context.get(field) is not None:
        return context[field]
    return doc.user_data.get(field)


class CueMatcher(Matcher):
    """Writes cues of mechanism, status, role and structure, and distractors.

    Those inside a name are left out, and negations that only qualify a number: *chưa tới 1 triệu liều*.
    """

    def __call__(self, doc: Doc) -> Doc:
        view, hits = self.scan(doc)
        inside_name = _inside([hit for hit in hits if hit.row.kind in ("party", "place", "vaccine")])
        cues = (hit for hit in hits if hit.row.kind in CUE_KINDS and not inside_name(hit))
        meant = (hit for hit in cues if not (hit.row.label in _NEGATIONS and qualifies_number(view.text, hit.start)))
        self.write(doc, CUES, map(_match, meant))
        return doc


class PartyMatcher(Matcher):
    """Writes parties and Vietnamese places, names that only look like one left out."""

    def __call__(self, doc: Doc) -> Doc:
        view, hits = self.scan(doc)
        names = _resolve([hit for hit in hits if hit.row.kind in NAME_KINDS], {"party": 0, "place": 1})
        kept = keep_names(doc, view, names, [hit for hit in hits if hit.row.kind in _GLUED_KINDS], self.lexicon)
        self.write(doc, PARTIES, (_match(hit) for hit in kept))
        return doc


class VaccineMatcher(Matcher):
    """Writes vaccine products and the diseases that stand for them."""

    def __call__(self, doc: Doc) -> Doc:
        self.write(doc, VACCINES, (_match(hit) for hit in self.scan(doc)[1] if hit.row.kind == "vaccine"))
        return doc


class DoseMatcher(Matcher):
    """Writes the quantities that may count doses, and the lists that they stand in; label is the qualifier, bounds stand in
    ``span._``.

    Those that cannot, since they are not whole or too large, go into a group of their own; label is the reason.
    """

    def __call__(self, doc: Doc) -> Doc:
        view, hits = self.scan(doc)
        followers = {hit.start for hit in hits if _may_follow_number(hit)}
        quantities = list(quantities_of(view.text, self.lexicon))
        lists = find_lists(view.text, quantities, hits, followers)
        self.write(doc, LISTS, spans_of(lists))
        counted = {item.number[0] for found in lists for item in found.items}
        found = list(doses_among(quantities, view.text, followers, counted))
        doses = [dose for dose in found if dose.refused is None]
        self.write(doc, DOSES, (Match(d.start, d.end, d.quantity.qualifier.value, "quantity") for d in doses))
        for span, dose in zip(doc.spans[DOSES], doses, strict=True):
            data = span._  # made anew each time it is asked for
            data.value, data.low, data.high = dose.quantity.value, dose.quantity.low, dose.quantity.high
            data.unit = dose.unit
        if len(doses) < len(found):
            others = [dose for dose in found if dose.refused is not None]
            self.write(doc, NOT_DOSES, (Match(d.start, d.end, d.refused or "", "quantity") for d in others))
            for span, dose in zip(doc.spans[NOT_DOSES], others, strict=True):
                span._.unit = dose.unit
        return doc


class DateMatcher(Matcher):
    """Writes days and months; ``published`` (ISO day) in the context or the user data resolves those without a year."""

    def __call__(self, doc: Doc) -> Doc:
        dates = find_dates(self.scan(doc)[0].text, told(doc, "published"))
        self.write(doc, DATES, (Match(d.start, d.end, d.grain, "date") for d in dates))
        for span, date in zip(doc.spans[DATES], dates, strict=True):
            data = span._
            data.iso, data.told = date.iso, date.told
        return doc


class AssertionMatcher(Matcher):
    """Says of each quantity whether it is asserted: ``span._.assertion``, a value of :class:`~extractor.model.Assertion`.

    Where it is not, ``span._.assertion_cue`` is the position of the cue in the group of cues that this writes. Stands behind
    the matcher of doses; behind that of dates, a row may let a date end its scope.
    """

    def __call__(self, doc: Doc) -> Doc:
        view, hits = self.scan(doc)
        doses, dates = (
            [view.from_source(span.start_char, span.end_char) for span in doc.spans.get(group, ())]
            for group in (DOSES, DATES)
        )
        found = find_assertions(view.text, hits, doses, dates)
        cues = sorted(set(found.values()), key=lambda cue: cue.start)
        self.write(doc, ASSERTIONS, map(_match, cues))
        for position, span in enumerate(doc.spans.get(DOSES, ())):
            cue = found.get(position)
            data = span._
            data.assertion = Assertion.ASSERTED.value if cue is None else cue.row.label
            data.assertion_cue = None if cue is None else cues.index(cue)
        return doc


def _inside(names: Sequence[Hit]) -> Callable[[Hit], bool]:
    """Tells whether a cue is only a part of one of `names`, in text order: *Quỹ* in *Quỹ Nhi đồng Liên hợp quốc*."""
    starts = [name.start for name in names]
    reach = list(accumulate((name.end for name in names), max, initial=0))
    return lambda cue: cue.end <= reach[bisect_right(starts, cue.start)]


def _may_follow_number(hit: Hit) -> bool:
    if hit.row.label in ("people", "NONE"):
        return False
    return hit.row.kind in ("party", "place", "vaccine", "verb", "status", "mechanism", "role", "distractor") or (
        hit.row.kind == "structure" and hit.row.label not in ("office", "company", "shipment", "world", "vaccine")
    )


def _resolve(hits: Sequence[Hit], rank: dict[str, int]) -> list[Hit]:
    kept: list[Hit] = []
    end = 0
    # Longest first among those that share a character; a sweep suffices because hits of one kind never overlap.
    taken: list[Hit] = []
    for hit in sorted(hits, key=lambda h: (h.start, -h.end, rank[h.row.kind])):
        if hit.start >= end:
            kept.extend(_cluster(taken, rank))
            taken = []
        taken.append(hit)
        end = max(end, hit.end)
    kept.extend(_cluster(taken, rank))
    return kept


def _cluster(hits: list[Hit], rank: dict[str, int]) -> list[Hit]:
    chosen: list[Hit] = []
    for hit in sorted(hits, key=lambda h: (h.start - h.end, rank[h.row.kind], h.start)):
        if all(hit.end <= other.start or hit.start >= other.end for other in chosen):
            chosen.append(hit)
    return sorted(chosen, key=lambda h: h.start)


def _match(hit: Hit) -> Match:
    return Match(hit.start, hit.end, hit.row.label, hit.row.id)


@Language.factory("extractor_cues", default_config=_CONFIG, assigns=["doc.spans"])
def create_cues(nlp: Language, name: str, lexicon: list[str], split: bool) -> CueMatcher:
    """Factory of :class:`CueMatcher`."""
    return CueMatcher(lexicon, split)


@Language.factory("extractor_parties", default_config=_CONFIG, assigns=["doc.spans"])
def create_parties(nlp: Language, name: str, lexicon: list[str], split: bool) -> PartyMatcher:
    """Factory of :class:`PartyMatcher`."""
    return PartyMatcher(lexicon, split)


@Language.factory("extractor_vaccines", default_config=_CONFIG, assigns=["doc.spans"])
def create_vaccines(nlp: Language, name: str, lexicon: list[str], split: bool) -> VaccineMatcher:
    """Factory of :class:`VaccineMatcher`."""
    return VaccineMatcher(lexicon, split)


@Language.factory(
    "extractor_doses",
    default_config=_CONFIG,
    assigns=["doc.spans", "span._.value", "span._.low", "span._.high", "span._.unit"],
)
def create_doses(nlp: Language, name: str, lexicon: list[str], split: bool) -> DoseMatcher:
    """Factory of :class:`DoseMatcher`."""
    return DoseMatcher(lexicon, split)


@Language.factory("extractor_dates", default_config=_CONFIG, assigns=["doc.spans", *_ASSIGNS[DATES]])
def create_dates(nlp: Language, name: str, lexicon: list[str], split: bool) -> DateMatcher:
    """Factory of :class:`DateMatcher`."""
    return DateMatcher(lexicon, split)


@Language.factory(
    "extractor_assertions", default_config=_CONFIG, assigns=["doc.spans", *(f"span._.{name}" for name in _OF_ASSERTION)]
)
def create_assertions(nlp: Language, name: str, lexicon: list[str], split: bool) -> AssertionMatcher:
    """Factory of :class:`AssertionMatcher`."""
    return AssertionMatcher(lexicon, split)
