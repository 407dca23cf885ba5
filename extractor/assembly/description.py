"""An article as rows of features: one for each quantity, and one for each choice of who supplies it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from extractor.assembly.candidates import ArticleLook, Candidate
from extractor.assembly.contexts import Unit
from extractor.assembly.features import quantity_features, sentence_features, side_of, summary
from extractor.assembly.governing import governed
from extractor.assembly.party_features import (
    PartySeen,
    Present,
    distant_features,
    fact_features,
    near_features,
    nobody_features,
    party_seen,
    present,
)
from extractor.assembly.word_features import (
    article_features,
    away,
    clause_words,
    distant_words,
    following_features,
    nobody_words,
    product_features,
    products_beside,
    products_here,
    said,
    sentence_words,
)

NOT_GOVERNING = ("governs not",)

Row = tuple[tuple[str, ...], ...]
"""Features in parts; a part that several rows share is one object, so that it is looked up once."""


class _Known(NamedTuple):
    """What is seen of a party for all quantities of a sentence: by itself, and from where it stands in another sentence."""

    seen: PartySeen
    distant: tuple[str, tuple[str, ...]] | None
    words: tuple[str, ...]


class Description:
    """The quantities of an article with their features, and everybody who could supply each of them.

    `rows` holds what is seen of each quantity, `suppliers` its candidates; what is seen of those is told when asked for.
    `article` is what they stand in.
    """

    def __init__(self, article: ArticleLook, units: Mapping[int, Unit]) -> None:
        """Describe every quantity of `article`; `units` by where their quantity starts."""
        self.quantities = tuple(article.quantities())
        self.article = article
        looks = article.looks
        self._sides = [
            (side_of(looks[q.sentence], q.item, "before"), side_of(looks[q.sentence], q.item, "after"))
            for q in self.quantities
        ]
        self._governed = [governed(units[quantity.mention.start]) for quantity in self.quantities]
        sentences = dict.fromkeys(quantity.sentence for quantity in self.quantities)
        self._said = {index: said(looks[index]) for index in sentences}
        around = {index: self._around(index) for index in sentences}
        whole = article_features(article)
        candidates = {index: article.candidates(index) for index in sentences}
        self.rows: tuple[Row, ...] = tuple(
            (
                _once(quantity_features(article, quantity, *sides)),
                tuple(clause_words(looks[quantity.sentence], quantity)),
                around[quantity.sentence],
                whole,
                told.features,
            )
            for quantity, sides, told in zip(self.quantities, self._sides, self._governed, strict=True)
        )
        self.suppliers = tuple(candidates[quantity.sentence] for quantity in self.quantities)
        self._seen: dict[tuple[int, int], PartySeen] = {}
        self._present: dict[int, Present] = {}
        self._known: dict[int, list[_Known]] = {}
        self._words: dict[tuple[int, int], tuple[str, ...]] = {}

    def choices(self, k: int) -> list[Row]:
        """A row for each candidate of the quantity at `k`, in their order, and one for nobody behind them."""
        article, quantity, told = self.article, self.quantities[k], self._governed[k]
        sides, candidates, here = self._sides[k], self.suppliers[k], quantity.sentence
        look, parties = article.looks[here], self._present_in(here)
        if here not in self._known:
            self._known[here] = [self._known_of(candidate, here) for candidate in candidates]
        facts = summary(look, quantity, *sides)
        products = products_beside(look, quantity)
        beside: dict[tuple[str, str], tuple[str, ...]] = {}
        rows: list[Row] = []
        for candidate, (seen, distant, words) in zip(candidates, self._known[here], strict=True):
            role = candidate.use.role
            where, pair = distant or near_features(look, quantity, candidate, seen, parties)
            if (where, role) not in beside:
                beside[where, role] = fact_features(facts, where, role)
            governs = told.parties.get(candidate.use.start, NOT_GOVERNING)
            product = product_features(products, candidate, distant is None) if products else ()
            rows.append((seen.features, pair, facts, beside[where, role], governs, product, words))
        rows.append(
            (_once(nobody_features(look, quantity, facts, *sides, parties)), told.nobody, self._nobody_words(here))
        )
        return rows

    def _known_of(self, candidate: Candidate, here: int) -> _Known:
        """What is seen of a candidate of all the quantities of the sentence at `here`."""
        seen, there = self._seen_of(candidate), candidate.sentence
        if there == here:
            return _Known(seen, None, ())
        present_ones = self._present_in(here), self._present_in(there)
        distant = distant_features(self.article, here, candidate, seen, *present_ones)
        return _Known(seen, distant, self._distant_words(here, there))

    def _around(self, sentence: int) -> tuple[str, ...]:
        article = self.article
        return (
            *sentence_features(article, sentence),
            *sentence_words(self._said[sentence]),
            *following_features(article, sentence),
            *products_here(article.looks[sentence]),
        )

    def _distant_words(self, here: int, there: int) -> tuple[str, ...]:
        """The words of the sentence at `here`, for the parties of another."""
        place = away(here, there)
        if (here, place) not in self._words:
            self._words[here, place] = distant_words(self.article.looks[here], place)
        return self._words[here, place]

    def _nobody_words(self, sentence: int) -> tuple[str, ...]:
        if (sentence, 0) not in self._words:
            self._words[sentence, 0] = nobody_words(self._said[sentence])
        return self._words[sentence, 0]

    def _seen_of(self, candidate: Candidate) -> PartySeen:
        place = (candidate.sentence, candidate.item)
        if place not in self._seen:
            self._seen[place] = party_seen(self.article, candidate)
        return self._seen[place]

    def _present_in(self, sentence: int) -> Present:
        if sentence not in self._present:
            self._present[sentence] = present(self.article.looks[sentence])
        return self._present[sentence]


def _once(features: Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(features))
