"""Where matchers leave what they found: one span group of the ``Doc`` for every slot.

Matchers work on characters. spaCy spans stand on tokens, and tokens of Vietnamese glue what we look for (*Mỹ tặng* can
be one token). In the tokens of another project a span then covers every token that its match touches; in our own pipeline
every token that a border crosses is split there first, so that spans are exact.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from extractor.text import View

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span

DOSES = "extractor.doses"
PARTIES = "extractor.parties"
VACCINES = "extractor.vaccines"
CUES = "extractor.cues"
DATES = "extractor.dates"
LISTS = "extractor.lists"
"""Lists of doses, as :func:`extractor.matching.lists.spans_of` writes them."""
ASSERTIONS = "extractor.assertions"
"""The cues by which a quantity is not plainly asserted, only those that reach one."""

NOT_DOSES = "extractor.not_doses"
"""What stands where doses are counted and cannot be a number of them; only there where there is any."""

GROUPS = (DOSES, PARTIES, VACCINES, CUES, DATES, LISTS, ASSERTIONS)
"""The groups that are always there."""


class Match(NamedTuple):
    """One match: offsets in the view of the text of the ``Doc``, a label, and the id of the rule that made it."""

    start: int
    end: int
    label: str
    rule: str


def write_spans(doc: Doc, group: str, matches: Iterable[Match], view: View, *, split: bool = False) -> None:
    """Write `matches` as the span group `group` of `doc`; the rule's id is the span's ``id_``.

    `view` is that of the text of `doc`. A token that the border of a match crosses is split there if `split`, else it
    belongs to the span.
    """
    found = list(matches)
    if view.edits:
        found = [Match(*view.to_source(match.start, match.end), match.label, match.rule) for match in found]
    starts, ends = _borders(doc) if found else ([], [])
    if split and _split_tokens(doc, starts, ends, {border for match in found for border in (match.start, match.end)}):
        starts, ends = _borders(doc)
    doc.spans[group] = list(_spans(doc, found, starts, ends))


def _borders(doc: Doc) -> tuple[list[int], list[int]]:
    """Where the tokens start and end. As arrays: to step through a Doc token by token costs as much as all the rest."""
    places = doc.to_array(["IDX", "LENGTH"])
    return places[:, 0].tolist(), places.sum(axis=1).tolist()


def _spans(doc: Doc, matches: Sequence[Match], starts: Sequence[int], ends: Sequence[int]) -> Iterator[Span]:
    """The tokens that each match touches, if any; as ``Doc.char_span``, which looks at a dozen tokens for each."""
    from spacy.tokens import Span

    for start, end, label, rule in matches:
        first, last = bisect_right(ends, start), bisect_left(starts, end)
        if first < last:
            yield Span(doc, first, last, label=label, span_id=rule)


def _split_tokens(doc: Doc, starts: Sequence[int], ends: Sequence[int], borders: set[int]) -> bool:
    """Split the tokens of `doc` that one of the character offsets `borders` falls into; tell whether there are any."""
    from spacy.tokens import Span, SpanGroup

    cuts: dict[int, list[int]] = {}
    for border in sorted(borders):
        i = bisect_right(starts, border) - 1
        if i >= 0 and starts[i] < border < ends[i]:
            cuts.setdefault(i, []).append(border - starts[i])
    if not cuts:
        return False
    # spaCy leaves the spans of the groups on the numbers that their tokens had before.
    groups = doc.spans.items()
    written = {name: [(s.start_char, s.end_char, s.label, s.kb_id, s.id) for s in group] for name, group in groups}
    with doc.retokenize() as retokenizer:
        for i, offsets in cuts.items():
            token = doc[i]
            pieces = [token.text[a:b] for a, b in zip([0, *offsets], [*offsets, len(token)], strict=True)]
            retokenizer.split(token, pieces, heads=[(token, 0)] * len(pieces))
    starts = doc.to_array("IDX").tolist()
    for name, places in written.items():
        spans = [
            Span(doc, bisect_left(starts, a), bisect_left(starts, b), label, kb_id=kb_id, span_id=span_id)
            for a, b, label, kb_id, span_id in places
        ]
        doc.spans[name] = SpanGroup(doc, name=name, attrs=doc.spans[name].attrs, spans=spans)
    return True
