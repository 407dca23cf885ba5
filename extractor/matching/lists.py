"""Lists of who and how many doses, found as such: each item a name and a number that belong together.

A list stands in running text (*Nhật Bản: 3 triệu liều, Mỹ: 2 triệu*) or in lines, one item each, with or without bullets.
Here only stands what belongs together; what a list tells of its items is left to the assembly.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from extractor.lexicon import Hit
from extractor.matching.pseudo_text import PseudoText, Sign
from extractor.matching.span_groups import DOSES, LISTS, Match
from extractor.quantities import Quantity
from extractor.text import pieces, split_paragraphs, split_sentences

if TYPE_CHECKING:
    from spacy.tokens import Doc

Span = tuple[int, int]


class ListItem(NamedTuple):
    """An item of a list: where it stands, the words that name it, if any, and its number (without unit and qualifier).

    `form` tells which of the forms of :data:`IN_TEXT` or :data:`IN_LINES` it has.
    """

    start: int
    end: int
    name: Span | None
    number: Span
    form: str


class ItemList(NamedTuple):
    """A list of doses: the words that introduce it, if any, and its items in text order."""

    head: Span | None
    items: tuple[ListItem, ...]


IN_TEXT = re.compile(
    r"(?P<after_mark>f?(?P<name1>o*[pb](?:[v,]?o*[pb])*+|(?<![^:;,vh(])w)[:-]f?(?P<number1>[nd])(?:\([uw]?b\))?+)"
    r"|(?P<in_brackets>f?(?P<name2>o*[pb])\((?P<number2>[nd])\))"
    r"|(?P<after_name>f?(?P<name3>o*[pb])[gf]{0,2}(?P<number3>[nd])(?!\(o*p\))(?:\([uw]?b\))?+)"
    r"|(?P<before_brackets>(?P<number4>[nd])b?\((?P<name4>o*p)\))"
    r"|(?P<before_name>(?P<number5>[nd])b?f{1,2}(?P<name5>o*p)g?)"
    r"|(?P<before_product>(?P<number6>[nd])\(?(?P<name6>b)\)?)"
)
"""Items of running text: *Nhật Bản: 3 triệu* or *Nhật Bản – 3 triệu*, *Nhật Bản (3 triệu)*, *Nhật Bản 3 triệu* or *COVAX giao
3 triệu*, *3 triệu (Nhật Bản)*, *3 triệu do Nhật Bản tặng*, *3 triệu liều Pfizer*. Behind the first form
and the third a product in brackets belongs to the item: *Pháp tặng 3 triệu liều (Moderna)*."""

_BETWEEN = re.compile(r"[^,;vndx()]{0,6}+(?:\([^nd()]*+\))?+[^,;vndx()]{0,3}+(?:[,;]v?|v)h?f?")
"""What stands between two items: words that still speak of the first, and a mark or a conjunction."""

IN_LINES = re.compile(
    r"(?P<after_mark>(?P<name1>[^ndx:\-|(;]{1,10})[:\-|(]{1,2}f?(?P<number1>[nd]))(?=[^g]*$|[^g,]*g[^g]{0,2}$)"
    r"|(?P<after_name>(?P<name2>o*[pb])(?P<number2>[nd])(?=[^ndpx]{0,3}$))"
    r"|(?P<before_name>(?P<number3>[nd])(?:[:\-|(]|f)(?P<name3>[^ndxg:\-|();]{1,8})\)?(?=g?[^g]*$))"
    r"|(?P<with_verb>(?P<name4>[^ndx:\-|(;]{1,10})[:\-|(]{1,2}[^ndx:|;]{0,6}(?P<number4>[nd]))"
)
"""Items that are lines of their own, bullets left out: *Nhật Bản: 3 triệu*, *Nhật Bản 3 triệu*, *3 triệu: Nhật Bản*,
and those that tell the rest themselves, *Nhật Bản: Chính phủ vừa tặng 3 triệu*."""

WITH_VERB = "with_verb"

_BULLET = re.compile(r"\s*(?:[-–—+•*●▪■◦○►➢→·]\s*(?=\S)|\(?(?:\d{1,2}|[a-zđA-ZĐ])[.)/]\s+)")

_COLUMNS = re.compile(r"[|\t]")

_LONGEST_LINE = 160
"""A longer line is prose, if no bullet stands before it."""


def find_lists(
    text: str, quantities: Sequence[Quantity], hits: Sequence[Hit], followers: Collection[int]
) -> list[ItemList]:
    """Find the lists of doses in `text`, in text order; the time is linear in the text.

    `hits` are those of the lexicon; `followers` the offsets at which a word starts that no number counts. A list is one of
    doses where its words say so: the unit stands beside a number, in the introduction, or in what the sentence before counts.

    >>> from extractor.lexicon import load_lexicon
    >>> from extractor.quantities import find_quantities
    >>> text = "Số vaccine đã nhận: Nhật Bản 3 triệu, Mỹ 2 triệu."
    >>> quantities = [quantity for _, _, quantity in find_quantities(text)]
    >>> (found,) = find_lists(text, quantities, load_lexicon().find(text), followers=())
    >>> [(text[slice(*item.name)], text[slice(*item.number)]) for item in found.items], text[slice(*found.head)]
    ([('Nhật Bản', '3 triệu'), ('Mỹ', '2 triệu')], 'Số vaccine đã nhận:')
    """
    if not quantities:
        return []
    pseudo = PseudoText(text, quantities, hits, followers)
    sentences = [piece for sentence in split_sentences(text) for piece in pieces(text, *sentence)]
    found = [*_in_lines(pseudo, sentences), *_in_text(pseudo, sentences)]
    return sorted(found, key=lambda one: one.items[0].start)


def spans_of(lists: Iterable[ItemList]) -> Iterator[Match]:
    """What a ``Doc`` keeps of `lists`: for each a ``list`` over all its items, its ``head``, each ``item`` and its ``name``.

    The rule of an item is its form.
    """
    for found in lists:
        yield Match(found.items[0].start, found.items[-1].end, "list", "list")
        if found.head is not None:
            yield Match(*found.head, "head", "list")
        for item in found.items:
            yield Match(item.start, item.end, "item", f"list.{item.form}")
            if item.name is not None:
                yield Match(*item.name, "name", f"list.{item.form}")


def read_lists(doc: Doc) -> list[ItemList]:
    """The lists that :func:`spans_of` wrote into `doc`, with offsets of its text. The number of an item is its only dose."""
    numbers = [(span.start_char, span.end_char) for span in doc.spans.get(DOSES, ())]
    starts = [start for start, _ in numbers]
    lists: list[tuple[Span | None, list[ListItem]]] = []
    for span in doc.spans.get(LISTS, ()):
        place = span.start_char, span.end_char
        if span.label_ == "list":
            lists.append((None, []))
        elif span.label_ == "head":
            lists[-1] = place, lists[-1][1]
        elif span.label_ == "item":
            inside = bisect_left(starts, place[0])
            if inside < len(numbers) and numbers[inside][1] <= place[1]:  # else it was too large a number for doses
                lists[-1][1].append(ListItem(*place, None, numbers[inside], span.id_.partition(".")[2]))
        elif lists[-1][1] and lists[-1][1][-1].end >= place[1]:
            lists[-1][1][-1] = lists[-1][1][-1]._replace(name=place)
    return [ItemList(head, tuple(items)) for head, items in lists if items]


def _in_text(pseudo: PseudoText, sentences: Sequence[Span]) -> Iterator[ItemList]:
    before: Span | None = None
    for start, end in sentences:
        if pseudo.numbers(start, end) > 1:
            signs = pseudo.signs(start, end)
            for items in _chains(signs):
                opening = [sign for sign in signs if sign.end <= items[0].start]
                head = (start, opening[-1].end) if opening else before
                letters = [sign.letter for sign in signs if items[0].start <= sign.start < items[-1].end]
                if "d" in letters or _counts_doses(opening) or (before and _goes_on(pseudo, before, start)):
                    yield ItemList(head, tuple(items))
        before = (start, end)


def _chains(signs: Sequence[Sign]) -> Iterator[list[ListItem]]:
    """Two or more items of running text, one behind the other."""
    letters = "".join(sign.letter for sign in signs)
    chain: list[ListItem] = []
    end = 0
    for match in IN_TEXT.finditer(letters):
        if chain and not _BETWEEN.fullmatch(letters, end, match.start()):
            if len(chain) > 1:
                yield chain
            chain = []
        chain.append(_item(signs, match, object_of_verb=letters[match.start() - 1 : match.start()] == "g"))
        end = match.end()
    if len(chain) > 1:
        yield chain


def _item(signs: Sequence[Sign], match: re.Match[str], *, object_of_verb: bool = False) -> ListItem:
    places = {
        group.rstrip("123456"): match.span(group) for group, found in match.groupdict().items() if found is not None
    }
    (form,) = places.keys() - {"name", "number"}
    first, last = places["name"]
    name = signs[first].start, signs[last - 1].end
    number = signs[places["number"][0]].number
    assert number is not None  # an n or a d is a quantity
    taker = form == "after_name" and object_of_verb  # tặng Lào 500.000 liều: whom the words before speak of
    return ListItem(signs[match.start()].start, signs[match.end() - 1].end, None if taker else name, number, form)


def _counts_doses(signs: Sequence[Sign]) -> bool:
    """Whether words say that what they introduce counts doses, and nothing else."""
    letters = {sign.letter for sign in signs}
    return "x" not in letters and bool(letters & {"d", "u"})


def _goes_on(pseudo: PseudoText, before: Span, start: int) -> bool:
    """Whether a list without a unit goes on counting what the sentence before counts, which stands in the same line."""
    return "\n" not in pseudo.text[before[1] : start] and _counts_doses(pseudo.signs(*before))


def _in_lines(pseudo: PseudoText, sentences: Sequence[Span]) -> Iterator[ItemList]:
    ends = [end for _, end in sentences]
    run: list[tuple[ListItem, list[Sign]]] = []
    head: Span | None = None
    bullets = counted = False
    for start, end in [*split_paragraphs(pseudo.text), (len(pseudo.text), len(pseudo.text))]:
        item, signs, bullet = _line(pseudo, start, end)
        if item is not None:
            run.append((item, signs))
            bullets = bullets or bullet
            continue
        if run:
            introduced = bullets and head is not None
            opening = pseudo.signs(*head) if head else []
            own = any(sign.letter == "d" for _, signs in run for sign in signs)
            counted = own or _counts_doses(opening) or (counted and not any(sign.letter == "x" for sign in opening))
            if counted and (len(run) > 1 or introduced):
                yield ItemList(head, tuple(item for item, _ in run))
            run, bullets = [], False
        else:
            counted = False
        before, head = head, sentences[bisect_left(ends, end)] if start < end else None  # the last sentence of the line
        if head is not None and before is not None and _COLUMNS.search(pseudo.text, start, end):
            head = before[0], head[1]  # a table has the names of its columns below its title


def _line(pseudo: PseudoText, start: int, end: int) -> tuple[ListItem | None, list[Sign], bool]:
    """The item that a line is, if any, its signs, and whether a bullet stands before it."""
    if not pseudo.numbers(start, end):
        return None, [], False
    bullet = _BULLET.match(pseudo.text, start, end)
    if bullet is None and end - start > _LONGEST_LINE:
        return None, [], False
    signs = pseudo.signs(bullet.end() if bullet else start, end)
    match = IN_LINES.match("".join(sign.letter for sign in signs))
    item = _item(signs, match)._replace(start=start, end=end) if match and not next(_chains(signs), None) else None
    if item is not None and _tells_when(pseudo, item, signs):
        item = None
    return item, signs, bullet is not None


def _tells_when(pseudo: PseudoText, item: ListItem, signs: Sequence[Sign]) -> bool:
    """Whether the item has a day or a round for its name: *21/8: Ba Lan trao 501.600 liều*; *Đợt 1: 97.000 liều*."""
    start, end = item.name or (item.start, item.start)
    known = any(sign.letter in "pbo" for sign in signs if start <= sign.start < end)
    return not known and any(character.isdigit() for character in pseudo.text[start:end])
