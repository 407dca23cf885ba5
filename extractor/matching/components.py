"""The matchers as spaCy components, and their factories.

Each component writes one group of spans (see :mod:`extractor.matching.spans`), so that another project can add any of
them to a ``vi`` pipeline of its own. They share one lexicon and, for one ``Doc``, one scan of its text.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc, Span

from extractor.lexicon import Hit, Lexicon, load_lexicon
from extractor.lexicon.schema import CUE_KINDS
from extractor.matching.dates import find_dates
from extractor.matching.doses import find_doses
from extractor.matching.names import keep_names
from extractor.matching.spans import CUES, DATES, DOSES, PARTIES, VACCINES, Match, write_spans

NAME_KINDS = ("party", "place")
_GLUED_KINDS = (*CUE_KINDS, "vaccine")
_CONFIG: dict[str, list[str]] = {"lexicon": []}


class Matcher:
    """Base of the matchers: holds the lexicon and gives each ``Doc`` its hits.

    `lexicon` are directories of rows layered over the bundled ones, as paths.
    """

    def __init__(self, lexicon: Sequence[str] = ()) -> None:
        self.lexicon: Lexicon = load_lexicon(tuple(Path(directory) for directory in lexicon))
        for name in ("low", "high", "value", "unit", "iso"):
            if not Span.has_extension(name):
                Span.set_extension(name, default=None)

    def scan(self, doc: Doc) -> tuple[str, list[Hit]]:
        """The text of `doc` and all hits of the lexicon in it, scanned once for all components."""
        return self.lexicon.scan(doc)


class CueMatcher(Matcher):
    """Writes cues of mechanism, status, role and structure, and distractors, leaving out those inside a name."""

    def __call__(self, doc: Doc) -> Doc:
        _, hits = self.scan(doc)
        names = [hit for hit in hits if hit.row.kind in ("party", "place", "vaccine")]
        starts = [hit.start for hit in names]
        cues = (hit for hit in hits if hit.row.kind in CUE_KINDS and not _inside(hit, names, starts))
        write_spans(doc, CUES, map(_match, cues))
        return doc


class PartyMatcher(Matcher):
    """Writes parties and Vietnamese places, names that only look like one left out."""

    def __call__(self, doc: Doc) -> Doc:
        text, hits = self.scan(doc)
        names = _resolve([hit for hit in hits if hit.row.kind in NAME_KINDS], {"party": 0, "place": 1})
        kept = keep_names(doc, text, names, [hit for hit in hits if hit.row.kind in _GLUED_KINDS])
        write_spans(doc, PARTIES, (_match(hit) for hit in kept))
        return doc


class VaccineMatcher(Matcher):
    """Writes vaccine products and the diseases that stand for them."""

    def __call__(self, doc: Doc) -> Doc:
        write_spans(doc, VACCINES, (_match(hit) for hit in self.scan(doc)[1] if hit.row.kind == "vaccine"))
        return doc


class DoseMatcher(Matcher):
    """Writes the quantities that may count doses; label is the qualifier, bounds stand in ``span._``."""

    def __call__(self, doc: Doc) -> Doc:
        text, hits = self.scan(doc)
        followers = {hit.start for hit in hits if _may_follow_number(hit)}
        doses = list(find_doses(text, self.lexicon, followers))
        write_spans(doc, DOSES, (Match(d.start, d.end, d.quantity.qualifier.value, "quantity") for d in doses))
        for span, dose in zip(doc.spans[DOSES], doses, strict=True):
            span._.value, span._.low, span._.high = dose.quantity.value, dose.quantity.low, dose.quantity.high
            span._.unit = dose.unit
        return doc


class DateMatcher(Matcher):
    """Writes days and months; ``doc.user_data["published"]`` (ISO day) resolves those without a year."""

    def __call__(self, doc: Doc) -> Doc:
        dates = find_dates(self.scan(doc)[0], doc.user_data.get("published"))
        write_spans(doc, DATES, (Match(d.start, d.end, d.grain, "date") for d in dates))
        for span, date in zip(doc.spans[DATES], dates, strict=True):
            span._.iso = date.iso
        return doc


def _inside(cue: Hit, names: Sequence[Hit], starts: Sequence[int]) -> bool:
    """Whether the cue is only a part of a name: *Quỹ* in *Quỹ Nhi đồng Liên hợp quốc*. `starts` are those of `names`."""
    position = bisect_right(starts, cue.start)
    return any(cue.end <= name.end for name in names[max(0, position - 4) : position])


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


@Language.factory("extractor_cues", default_config=_CONFIG)
def create_cues(nlp: Language, name: str, lexicon: list[str]) -> CueMatcher:
    """Factory of :class:`CueMatcher`."""
    return CueMatcher(lexicon)


@Language.factory("extractor_parties", default_config=_CONFIG)
def create_parties(nlp: Language, name: str, lexicon: list[str]) -> PartyMatcher:
    """Factory of :class:`PartyMatcher`."""
    return PartyMatcher(lexicon)


@Language.factory("extractor_vaccines", default_config=_CONFIG)
def create_vaccines(nlp: Language, name: str, lexicon: list[str]) -> VaccineMatcher:
    """Factory of :class:`VaccineMatcher`."""
    return VaccineMatcher(lexicon)


@Language.factory("extractor_doses", default_config=_CONFIG)
def create_doses(nlp: Language, name: str, lexicon: list[str]) -> DoseMatcher:
    """Factory of :class:`DoseMatcher`."""
    return DoseMatcher(lexicon)


@Language.factory("extractor_dates", default_config=_CONFIG)
def create_dates(nlp: Language, name: str, lexicon: list[str]) -> DateMatcher:
    """Factory of :class:`DateMatcher`."""
    return DateMatcher(lexicon)
