"""The sentences behind the events: each mention as the words around its figure, cut into pieces that say what they are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from extractor.ledger import Ledger
from extractor.model import Result
from extractor.text import split_sentences

Span = tuple[int, int, str]
"""Where a slot was read from, and which."""
Place = tuple[str, int]
"""An article and the position of a tuple."""

_FAR = 600
"""Characters between the figure and the other end of a passage, at most."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A mention: its article, and its words in pieces with the slot that each was read for, if any."""

    id: str
    position: int
    event: str
    published: str
    source: str
    url: str
    why: str
    confidence: float | None
    pieces: tuple[tuple[str, str], ...]


def evidence_of(results: Iterable[Result]) -> dict[Place, list[Span]]:
    """Where the slots of each tuple were read from, as far as results hold it."""
    return {
        (result.id, position): [(e.start, e.end, slot) for slot, seen in found.evidence.items() for e in seen]
        for result in results
        for position, found in enumerate(result.tuples)
        if found.evidence
    }


def passages(ledger: Ledger, evidence: Mapping[Place, Sequence[Span]]) -> Iterator[Passage]:
    """All mentions of `ledger`, checkpoints too (whose event is empty), article by article."""
    of = {(row["id"], row["tuple"]): row for row in ledger.rows("mentions")}
    by_article: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for row in ledger.rows("told"):
        by_article[row["id"]].append(row)
    for identifier, rows in by_article.items():
        article = ledger.articles.get(identifier)
        text = article.text if article is not None else ""
        sentences = list(split_sentences(text)) if text else []
        for row in rows:
            place = (identifier, row["tuple"])
            mention = of[place]
            yield Passage(
                identifier,
                row["tuple"],
                mention["event"],
                (article.published if article is not None else "") or row["day"],
                article.source if article is not None else "",
                _address(article.url if article is not None else ""),
                mention["why"],
                row["confidence"],
                tuple(_pieces(text, sentences, (row["start"], row["end"]), evidence.get(place, ()))),
            )


def _address(url: str) -> str:
    """An address that a page may link to: nothing but the web's own, so that none runs a script."""
    return url if url.lower().startswith(("https://", "http://")) else ""


def _pieces(
    text: str, sentences: Sequence[tuple[int, int]], doses: tuple[int, int], evidence: Sequence[Span]
) -> Iterator[tuple[str, str]]:
    """The sentence of the figure, from the sentence of the supplier on where that stands before it, cut at each span."""
    start, end = doses
    if not 0 <= start < end <= len(text):
        return
    own = next(((first, last) for first, last in sentences if first <= start < last), (start, end))
    suppliers = [first for first, _, slot in evidence if slot == "partner" and start - _FAR < first < own[0]]
    begin = min((first for first, last in sentences if any(first <= one < last for one in suppliers)), default=own[0])
    finish = min(max(own[1], end), end + _FAR)
    begin = max(begin, start - _FAR)
    spans = [(start, end, "doses"), *((a, b, slot) for a, b, slot in evidence if begin <= a < b <= finish)]
    cuts = sorted({begin, finish, *(place for a, b, _ in spans for place in (a, b))})
    for a, b in pairwise(cuts):
        slot = next((slot for first, last, slot in spans if first <= a and b <= last), "")
        yield text[a:b].replace("\n", " "), slot
