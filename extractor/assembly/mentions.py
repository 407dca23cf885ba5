"""Spans of a ``Doc`` as the assembly sees them: sentences holding mentions in text order."""

from __future__ import annotations

import itertools
import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, NamedTuple

from spacy.tokens import Doc, Span

from extractor.assembly.companies import bare_names
from extractor.assembly.items import introducing, items_within
from extractor.lexicon import Lexicon, Row, Wording
from extractor.matching.dates import quarter_end
from extractor.matching.lists import WITH_VERB, ListItem, read_lists
from extractor.matching.span_groups import ASSERTIONS, CUES, DATES, DOSES, PARTIES, VACCINES
from extractor.text import pieces, split_sentences

_BULLET = re.compile(r"\s*(?:[-+]\s|[•*])")
_NUMBERED = re.compile(r"\s*\d{1,2}[.)]\s")


class Mention(NamedTuple):
    """One span: what kind of thing it is, its label, where it stands, and the rule that saw it.

    `kind` is ``dose``, ``date``, or the kind of the lexicon row. The number of a dose stands in `value`, `low` and
    `high`, `unit` tells whether its unit word is there, and `cue` is what takes away that it is asserted; `iso` is the day or
    month of a date, `future` and `past` whether it lies after or before the day of publication, and `told` whether the text
    tells its year.
    """

    kind: str
    label: str
    start: int
    end: int
    rule: str
    row: Row | None = None
    value: int | None = None
    low: int | None = None
    high: int | None = None
    unit: bool = False
    iso: str | None = None
    future: bool = False
    past: bool = False
    told: bool = False
    cue: Mention | None = None

    def get(self, key: str) -> object:
        """Value of a key of the lexicon row, ``None`` where there is no row or no such key."""
        return self.row.get(key) if self.row is not None else None


@dataclass(frozen=True)
class Sentence:
    """A sentence of the article: its place in the text and the mentions in it, in text order."""

    index: int
    text: str
    start: int
    end: int
    mentions: tuple[Mention, ...]
    paragraph: int
    title: bool
    """Whether it stands in the title."""
    lexicon: Lexicon
    items: tuple[ListItem, ...] = ()
    """The items of lists whose numbers stand in the sentence."""
    heads_list: bool = False
    """Whether it introduces a list that stands in the sentences after it."""
    known: dict[str, Any] = field(default_factory=dict, compare=False, repr=False)
    """What has been found out of the whole sentence, so that it is found out once."""

    @cached_property
    def doses(self) -> tuple[Mention, ...]:
        """The quantities that may count doses."""
        return tuple(m for m in self.mentions if m.kind == "dose")

    @cached_property
    def _starts(self) -> list[int]:
        return [m.start for m in self.mentions]

    def between(self, start: int, end: int) -> tuple[Mention, ...]:
        """The mentions that lie wholly between two offsets of the article's text."""
        low = bisect_left(self._starts, start)
        high = bisect_right(self._starts, end)
        return tuple([m for m in self.mentions[low:high] if m.end <= end])

    def slice(self, start: int, end: int) -> str:
        """The text between two offsets of the article's text."""
        return self.text[start - self.start : end - self.start]

    def wording(self, label: str) -> Wording:
        """The function words of this label."""
        return self.lexicon.wording(label)

    @cached_property
    def introduces(self) -> bool:
        """Whether the sentence introduces what follows: a list, or whatever stands behind a colon."""
        return self.heads_list or self.text.rstrip().endswith(":")

    @cached_property
    def bullet(self) -> bool:
        """Whether the sentence is an item of a list in lines: with a bullet, or a number and a quantity (else a heading)."""
        if any(item.form != WITH_VERB and item.start <= self.start and self.end <= item.end for item in self.items):
            return True
        return _BULLET.match(self.text) is not None or (bool(self.doses) and _NUMBERED.match(self.text) is not None)


def read_sentences(doc: Doc, lexicon: Lexicon) -> list[Sentence]:
    """Cut `doc` into sentences and sort the spans that the matchers left into them."""
    published = doc.user_data.get("published")
    title_end = doc.user_data.get("title_end", 0)
    cues = [
        Mention("assertion", s.label_, s.start_char, s.end_char, s.id_, lexicon.row(s.id_))
        for s in _spans(doc, ASSERTIONS)
    ]
    mentions = sorted(
        (
            _mention(span, group, lexicon, published, cues)
            for group in (DOSES, PARTIES, VACCINES, CUES, DATES)
            for span in _spans(doc, group)
        ),
        key=lambda m: (m.start, -m.end),
    )
    text = lexicon.scan(doc)[0].text  # the Doc itself joins its text from its tokens each time it is asked for
    mentions = _drop_ceilings(_drop_inside_dates(mentions), text, lexicon)
    mentions = sorted([*mentions, *bare_names(text, mentions, lexicon)], key=lambda m: (m.start, -m.end))
    starts = [m.start for m in mentions]
    sentences = []
    paragraph = 0
    previous_end = 0
    spans = list(itertools.chain.from_iterable(pieces(text, *span) for span in split_sentences(text)))
    lists = read_lists(doc)
    items, heads = items_within(lists, spans), introducing(lists, spans)
    for index, (start, end) in enumerate(spans):
        if "\n" in text[previous_end:start]:
            paragraph += 1
        inside = tuple(mentions[bisect_left(starts, start) : bisect_left(starts, end)])
        title = end <= title_end
        sentences.append(
            Sentence(
                index, text[start:end], start, end, inside, paragraph, title, lexicon, items[index], index in heads
            )
        )
        previous_end = end
    return sentences


def _spans(doc: Doc, group: str) -> Sequence[Span]:
    return list(doc.spans[group]) if group in doc.spans else []


def _mention(span: Span, group: str, lexicon: Lexicon, published: str | None, cues: Sequence[Mention]) -> Mention:
    place = (span.start_char, span.end_char, span.id_)
    if group in (PARTIES, VACCINES, CUES):
        row = lexicon.row(span.id_)
        return Mention(row.kind, span.label_, *place, row)
    if group == DOSES:
        data = span._
        cue = None if data.assertion_cue is None else cues[data.assertion_cue]
        return Mention("dose", span.label_, *place, None, data.value, data.low, data.high, bool(data.unit), cue=cue)
    iso = span._.iso
    future = iso is None or published is None or iso > published[: len(iso)]
    past = iso is not None and published is not None and iso < published[: len(iso)]
    if span.label_ == "quarter" and published is not None:
        past = quarter_end(span.text, published) < published[:7]
        future = not past
    return Mention("date", span.label_, *place, iso=iso, future=future, past=past, told=bool(span._.told))


def _drop_ceilings(mentions: Sequence[Mention], text: str, lexicon: Lexicon) -> list[Mention]:
    """Drop verbs of motion that only bound a quantity (*tài trợ tới 3 triệu liều*) or place a day (*ngày 16/5 tới*)."""
    near = lexicon.wording("near_quantity")
    day_ends = {m.end for m in mentions if m.kind == "date"}
    named = {m.start for m in mentions if m.kind in ("party", "place")}
    starts = [m.start for m in mentions if m.kind == "dose"]
    kept = []
    for mention in mentions:
        following = bisect_left(starts, mention.end)
        motion = mention.rule == "verb.arrive.motion"
        if motion and mention.start - 1 in day_ends and mention.end + 1 not in named:
            continue  # ngày 16/5 tới
        bounds = motion and following < len(starts)
        if not (bounds and starts[following] - mention.end < 10 and near.covers(text[mention.end : starts[following]])):
            kept.append(mention)
    return kept


def _drop_inside_dates(mentions: Sequence[Mention]) -> list[Mention]:
    """Drop cues that lie inside a date (*tháng này* is a month, not a word that points back)."""
    kept: list[Mention] = []
    end = 0
    for mention in mentions:
        if mention.kind == "date":
            end = max(end, mention.end)
            kept.append(mention)
        elif mention.start >= end or mention.kind == "dose":
            kept.append(mention)
    return kept
