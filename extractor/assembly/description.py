"""An article as rows of features: one for each quantity, and one for each choice of who supplies it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from extractor.assembly.candidates import ArticleLook, Candidate, Quantity
from extractor.assembly.contexts import Unit
from extractor.assembly.features import quantity_features, side_of, summary
from extractor.assembly.governing import governed
from extractor.assembly.party_features import PartySeen, fact_features, nobody_features, pair_features, party_seen

NOT_GOVERNING = ("governs not",)

Row = tuple[tuple[str, ...], ...]
"""Features in parts; a part that several rows share is one object, so that it is looked up once."""


@dataclass(frozen=True, slots=True)
class Description:
    """The quantities of an article with their features.

    `suppliers` holds the candidates of each quantity; in `choices`, the rows of one quantity after another, each candidate
    of it has a row in their order, and nobody the one behind them.
    """

    quantities: tuple[Quantity, ...]
    rows: tuple[Row, ...]
    suppliers: tuple[tuple[Candidate, ...], ...]
    choices: tuple[Row, ...]


def describe(article: ArticleLook, units: Mapping[int, Unit]) -> Description:
    """Describe every quantity of an article and everybody who could supply it; `units` by where their quantity starts."""
    quantities = tuple(article.quantities())
    rows: list[Row] = []
    suppliers: list[tuple[Candidate, ...]] = []
    choices: list[Row] = []
    near: dict[int, tuple[Candidate, ...]] = {}
    seen: dict[tuple[int, int], PartySeen] = {}
    elsewhere: dict[tuple[int, int, int], tuple[str, tuple[str, ...]]] = {}
    for quantity in quantities:
        here = quantity.sentence
        look = article.looks[here]
        before, after = side_of(look, quantity.item, "before"), side_of(look, quantity.item, "after")
        told = governed(units[quantity.mention.start])
        rows.append((_once(quantity_features(article, quantity, before, after)), told.features))
        facts = summary(article, quantity, before, after)
        by_place: dict[tuple[str, str], tuple[str, ...]] = {}
        if here not in near:
            near[here] = article.candidates(here)
        for candidate in near[here]:
            place = (candidate.sentence, candidate.item)
            if place not in seen:
                seen[place] = party_seen(article, candidate)
            if candidate.sentence == here:
                where, pair = pair_features(article, quantity, candidate, seen[place])
            else:
                key = (here, *place)
                if key not in elsewhere:
                    elsewhere[key] = pair_features(article, quantity, candidate, seen[place])
                where, pair = elsewhere[key]
            role = candidate.use.role
            if (where, role) not in by_place:
                by_place[where, role] = fact_features(facts, where, role)
            governs = told.parties.get(candidate.use.start, NOT_GOVERNING)
            choices.append((seen[place].features, pair, by_place[where, role], governs))
        choices.append((_once(nobody_features(article, quantity, facts, before, after)), told.nobody))
        suppliers.append(near[here])
    return Description(quantities, tuple(rows), tuple(suppliers), tuple(choices))


def _once(features: Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(features))
