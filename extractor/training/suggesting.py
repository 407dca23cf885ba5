"""Which articles to annotate next: those in which most is expected to be read wrong for what there is to look at.

The confidence of a tuple is calibrated, so that what it lacks to 1, summed over an article, tells how many of its tuples are
to be corrected. How much of an article the model has never met tells nothing besides: where it is more, the confidence is
already lower by as much (``docs/training.md`` has the figures).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from extractor.articles import BadRow
from extractor.assembly import Rejection, allowed_statuses
from extractor.batch.duplicates import ALIKE, Sketch, resemblance, sketch
from extractor.batch.ids import Ids
from extractor.confidence import DIGITS
from extractor.model import Article, SupplyTuple
from extractor.pipeline import Extractor


@dataclass(frozen=True, slots=True)
class Suggestion:
    """An article with the `tuples` that the extractor reads in it, to be corrected.

    `quantities` counts them and the other numbers of doses in it; of these, `wrong` are expected not to be right: a tuple in
    its core, a number that was taken for no supply in being none.
    """

    article: Article
    tuples: tuple[SupplyTuple, ...]
    quantities: int
    wrong: float

    @property
    def worth(self) -> float:
        """How many are expected wrong for each one that is to be looked at, in thousandths.

        The article itself counts as one more to look at, so that one with a single number is not put before one with ten.
        """
        return round(self.wrong / (self.quantities + 1), DIGITS)


@dataclass(frozen=True, slots=True)
class Suggestions:
    """The `best` of the articles, what is worth most first; how many were `read`, and in words which could not be."""

    best: tuple[Suggestion, ...]
    read: int
    bad: tuple[str, ...]


def suggest(rows: Iterable[Article | BadRow], extractor: Extractor, limit: int) -> Suggestions:
    """Choose at most `limit` articles to annotate next; of those that nearly repeat each other, one.

    Articles without a number of doses are none of them. An article whose id stands before gets one of its own, as with
    ``extract --unique-ids``. No more than `limit` articles are held in memory. Raises :class:`ValueError` where `limit` is
    less than 1.

    >>> texts = ["Nga tặng 1.000 liều.", "Tin khác.", "Tổng cộng 5.000 liều, phần lớn do Đức và các nước viện trợ."]
    >>> found = suggest([Article(str(n), text) for n, text in enumerate(texts)], Extractor(), 5)
    >>> [one.article.id for one in found.best], found.read
    (['2', '0'], 3)
    """
    if limit < 1:
        raise ValueError(f"limit: {limit} is no number of articles")
    best: list[tuple[Suggestion, Sketch]] = []
    bad: list[str] = []
    read = 0
    ids = Ids(unique=True)
    for row in rows:
        read += 1
        if isinstance(row, BadRow):
            bad.append(str(row))
            continue
        article = replace(row, id=ids.take(row.id))
        try:
            one = _suggestion(article, extractor)
        except Exception as error:  # one bad article must not end the search
            bad.append(f"{article.id}: {type(error).__name__}: {error}")
            continue
        if one is not None:
            _put(one, best, limit)
    return Suggestions(tuple(one for one, _ in best), read, tuple(bad))


def _suggestion(article: Article, extractor: Extractor) -> Suggestion | None:
    """What there is to correct in `article`; ``None`` where no number of doses stands in it."""
    if not extractor.passes(article):
        return None
    reading = extractor.read(article)
    rejections = reading.assembly.rejections
    quantities = len(reading.tuples) + len(rejections)
    if not quantities:
        return None
    unsure = sum(1 - found.confidence.tuple for found in reading.tuples if found.confidence is not None)
    return Suggestion(article, reading.tuples, quantities, unsure + sum(map(_missed, rejections)))


def _missed(rejection: Rejection) -> float:
    """How probably a quantity that was taken for no supply is one; what the guidelines decide is not weighed."""
    return rejection.supply if allowed_statuses(rejection.unit.dose.cue) else 0.0


def _put(one: Suggestion, best: list[tuple[Suggestion, Sketch]], limit: int) -> None:
    """Take `one` in among the `best`, unless they are enough and better, or a better one is nearly the same."""
    if len(best) == limit and one.worth <= best[-1][0].worth:
        return
    words = sketch(one.article.text)
    alike = [k for k, (_, other) in enumerate(best) if resemblance(words, other) >= ALIKE]
    if any(best[k][0].worth >= one.worth for k in alike):
        return
    for k in reversed(alike):
        del best[k]
    place = next((k for k, (other, _) in enumerate(best) if other.worth < one.worth), len(best))
    best.insert(place, (one, words))
    del best[limit:]
