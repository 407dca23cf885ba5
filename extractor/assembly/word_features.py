"""Features of the bare words around quantities and parties, beside what the lexicon makes of them.

The lexicon says what it knows of; most of what else decides a reading (how talks go, what a ministry plans) stands in words
that no row holds. A number is ``#`` here, so that no figure is learned by heart.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from itertools import pairwise

from extractor.assembly.candidates import QUANTITY, VACCINE, ArticleLook, Candidate, Item, Look, Quantity

Words = Sequence[tuple[int, str]]

_CLAUSE = 16
"""As many words of a clause count on each side of a quantity."""
_NEAR = 6
"""As many words count on each side of a party, of those the nearest three once more."""
_STOPS = frozenset(';:.!?()"“”')


def said(look: Look) -> tuple[str, ...]:
    """The words of a sentence, and each two in a row."""
    words = [word for _, word in look.words]
    pairs = [f"{first} {second}" for first, second in pairwise(words)]
    return tuple(dict.fromkeys(words + pairs))


def sentence_words(sayings: Sequence[str]) -> tuple[str, ...]:
    """Features of all quantities of a sentence; `sayings` are what is :func:`said` in it."""
    return tuple([f"said {saying}" for saying in sayings])


def nobody_words(sayings: Sequence[str]) -> tuple[str, ...]:
    """Features of the choice of nobody, for all quantities of a sentence."""
    return tuple([f"nobody said {saying}" for saying in sayings])


def away(here: int, there: int) -> int:
    """How far a sentence stands from another, as far as :func:`distant_words` tells it."""
    return max(-2, min(1, there - here))


def distant_words(look: Look, place: int) -> tuple[str, ...]:
    """Features of each party that stands so far :func:`away` from the sentence looked at, for all its quantities."""
    return tuple([f"away {place} {word}" for word in dict.fromkeys([word for _, word in look.words])])


def clause_words(look: Look, quantity: Quantity) -> list[str]:
    """The words of a quantity's clause on either side, and the products beside it."""
    before, after = _sides(look.words, quantity.mention.start, quantity.mention.end, _CLAUSE)
    features = [f"clause before {word}" for word in dict.fromkeys(_of_the_clause(before))]
    features += [f"clause after {word}" for word in dict.fromkeys(_of_the_clause(after))]
    products = products_beside(look, quantity).values()
    return features + ([f"product {label}" for label in dict.fromkeys(products)] or ["product none"])


def products_here(look: Look) -> tuple[str, ...]:
    """The products of a sentence, for all its quantities."""
    here = sorted({label for item in look.items if (label := _product(item)) is not None})
    return (*[f"product here {label}" for label in here], f"products here {min(len(here), 3)}")


def products_beside(look: Look, quantity: Quantity) -> dict[int, str]:
    """The products next to a quantity, on either side before another quantity, by where they stand.

    A maker's name that could be the party's stands for the product as well (*400.000 liều AstraZeneca*).
    """
    found: dict[int, str] = {}
    for way in (range(quantity.item - 1, -1, -1), range(quantity.item + 1, len(look.items))):
        for position in way:
            label = _product(look.items[position])
            if label is not None:
                found[position] = label
            if label is not None or look.items[position].kind == QUANTITY:
                break
    return found


def _product(item: Item) -> str | None:
    if item.kind == VACCINE and item.mention is not None:
        return item.mention.label
    return item.use.id if item.use is not None and item.use.maker else None


def party_words(look: Look, item: Item) -> tuple[str, ...]:
    """The words around a party, and who it is."""
    before, after = _sides(look.words, item.start, item.end, _NEAR)
    features = [f"near before {word}" for word in before] + [f"near after {word}" for word in after]
    features += [f"nearest before {word}" for word in before[:3]] + [f"nearest after {word}" for word in after[:3]]
    features += [f"near before {first} {second}" for second, first in pairwise(before)]
    features += [f"near after {first} {second}" for first, second in pairwise(after)]
    assert item.use is not None
    return (*dict.fromkeys(features), f"id {item.use.id}")


def way_words(look: Look, quantity: Quantity, candidate: Candidate, left: bool) -> list[str]:
    """The words between a quantity and a party of its sentence."""
    item, side = look.items[candidate.item], "L" if left else "R"
    start, end = (item.end, quantity.mention.start) if left else (quantity.mention.end, item.start)
    words = [word for _, word in look.words[bisect_left(look.words, (start,)) : bisect_left(look.words, (end,))]]
    pairs = [f"{first} {second}" for first, second in pairwise(words)]
    return [f"way {side} {saying}" for saying in dict.fromkeys(words + pairs)]


def product_features(products: Mapping[int, str], candidate: Candidate, here: bool) -> tuple[str, ...]:
    """The :func:`products_beside` a quantity and a party that could supply it; `here`: it stands in the same sentence."""
    party = candidate.use.id
    features = []
    for position, label in products.items():
        if position != candidate.item or not here:
            features += [f"its product {label == party}", f"product, party {label} {party}"]
    return tuple(dict.fromkeys(features))


def article_features(article: ArticleLook) -> tuple[str, ...]:
    """What is seen of all quantities of an article: what its title and its first sentence say, how often it names home."""
    looks = article.looks
    features = [
        f"title {item.key}" for look in looks[:2] if look.sentence.title for item in look.items if item.kind in "vsmxP"
    ]
    features += [f"opening {key}" for key in looks[0].cues] if looks else []
    home = sum(use.domestic for look in looks for p in look.parties if (use := look.items[p].use) is not None)
    return (*dict.fromkeys(features), f"home named {min(home, 5)}")


def following_features(article: ArticleLook, index: int) -> tuple[str, ...]:
    """What the sentence behind the one at `index` tells, for all quantities of that one."""
    if index + 1 == len(article.looks):
        return ()
    following = article.looks[index + 1]
    features = [f"following {key}" for key in dict.fromkeys(following.cues)]
    first = following.cues[0] if following.cues else "-"
    return (*features, f"following first {first}", f"following quantities {min(len(following.quantities), 3)}")


def _of_the_clause(words: Sequence[str]) -> Sequence[str]:
    """Those of the `words` that stand before any stop."""
    return words[: next((k for k, word in enumerate(words) if word in _STOPS), len(words))]


def _sides(words: Words, start: int, end: int, most: int) -> tuple[list[str], list[str]]:
    """The words before `start`, the nearest first, and those from `end` on."""
    first, behind = bisect_left(words, (start,)), bisect_left(words, (end,))
    return [word for _, word in words[max(0, first - most) : first]][::-1], [
        w for _, w in words[behind : behind + most]
    ]
