"""The words that qualify a number, before and behind it. What they are stands in the lexicon's data files."""

import re
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any, NamedTuple

from extractor.qualifier import Qualifier
from extractor.quantities import words
from extractor.quantities.quantity import Number, Span, exact

_FARTHEST = 40
"""How far before a number the first letter of a qualifier may stand."""

_CLAUSE = 90
"""How far before a number the words are looked for that take a qualifier its meaning."""

_MOST_IN_A_ROW = 3
_PRECISE = 4
"""Figures that a number has which nobody has rounded."""

_OPENINGS = ("từ ", "giữa ")


OUTSIDE = re.compile(r"[\n(\"'\[\-.,:;/]")


class Form(NamedTuple):
    """What a qualifying form says, and where it does not say it.

    `not_after` are words right before it that make it another word (*mức độ*), `unless` words of the clause that take it
    its meaning (*nâng … lên tới*). `alone`: it qualifies only where the number stands for itself. `superlative`: before
    a number that is not round it is one, and qualifies nothing (*chuyến nhiều nhất 486.720 liều*).
    """

    label: Qualifier
    not_after: tuple[str, ...] = ()
    unless: re.Pattern[str] | None = None
    alone: bool = False
    superlative: bool = False


class Sides(NamedTuple):
    """The forms of both sides; `last` holds the last words of those before, `longest` the most words one has."""

    before: Mapping[str, Form]
    after: Mapping[str, Form]
    last: frozenset[str]
    longest: int
    behind: re.Pattern[str]


def lexicon_rows(name: str, kind: str) -> list[dict[str, Any]]:
    """The rows of a data file of the lexicon, which is read here without its engine: that would cost its import."""
    import tomllib
    from pkgutil import get_data

    data = get_data("extractor", f"lexicon/data/{name}.toml")
    if data is None:
        raise FileNotFoundError(f"the lexicon's data file {name}.toml is missing from the installation")
    rows: list[dict[str, Any]] = tomllib.loads(data.decode("utf-8"))[kind]
    return rows


def alternatives(forms: Iterable[str]) -> str:
    """A pattern that matches the longest of `forms`."""
    return "|".join(re.escape(form) for form in sorted(forms, key=len, reverse=True))


@cache
def sides() -> Sides:
    """The forms of the lexicon, read once, when the first number has a word beside it."""
    found: dict[str, dict[str, Form]] = {"before": {}, "after": {}}
    for row in lexicon_rows("qualifiers", "qualifier"):
        unless = re.compile(rf"\b(?:{alternatives(row['unless'])})\b") if "unless" in row else None
        form = Form(
            Qualifier(row["label"]),
            tuple(row.get("not_after", ())),
            unless,
            row.get("alone", False),
            row.get("superlative", False),
        )
        found[row["side"]] |= dict.fromkeys(row["forms"], form)
    before, after = found["before"], found["after"]
    return Sides(
        before,
        after,
        frozenset(form.split()[-1] for form in before),
        max(len(form.split()) for form in before),
        re.compile(rf" ?({alternatives(after)})(?!\w)"),
    )


def may_be_qualified(folded: str, start: int) -> bool:
    """Whether the word before `start` is the last one of a qualifier."""
    window = folded[max(0, start - _FARTHEST) : start].rstrip()
    return OUTSIDE.split(window[window.rfind(" ") + 1 :])[-1] in sides().last


@cache
def _before_a_number() -> re.Pattern[str]:
    number = "|".join([*words.DIGITS, *words.TEENS, words.HALF, *words.VAGUE])
    return re.compile(rf"(?:{alternatives(sides().before)}) ?(?=[0-9]|(?:{number})\b)")


def qualifies_number(text: str, start: int) -> bool:
    """Whether a qualifier begins at `start` and a number behind it, so that its words mean nothing else.

    >>> qualifies_number("mới nhận chưa tới 1 triệu liều", 9), qualifies_number("lô hàng chưa tới nơi", 8)
    (True, False)
    """
    return _before_a_number().match(text[start : start + 2 * _FARTHEST].lower()) is not None


class Before(NamedTuple):
    """What stands before a number: the nearest qualifier, the spans of all, and where the first of them starts."""

    label: Qualifier | None
    spans: tuple[Span, ...]
    start: int


def read_before(
    folded: str, start: int, floor: int, *, alone: bool, opened: bool, number: Number | None = None
) -> Before:
    """Read the qualifiers that end at the number's `start`, not before `floor`: *ước khoảng, trong khoảng từ*.

    The one next to the number says how it is bound. `opened` lets *từ* or *giữa* stand among them; `number` is the one number
    there, if there is one.
    """
    label: Qualifier | None = None
    spans: list[Span] = []
    first = start
    for _ in range(_MOST_IN_A_ROW):
        opening = next((word for word in _OPENINGS if folded.endswith(word, floor, first)), "") if opened else ""
        if opening and _begins_word(folded, first - len(opening), floor):
            first -= len(opening)
            opened = False
            continue
        found = _form_before(folded, first, floor, alone)
        if found is None:
            break
        form, begin = found
        label = label or (Qualifier.EXACT if form.superlative and _is_precise(number) else form.label)
        spans.insert(0, (begin, first - 1 if folded[first - 1] == " " else first))
        first = begin
    return Before(label, tuple(spans), first)


def _is_precise(number: Number | None) -> bool:
    return number is not None and len(str(exact(number)).rstrip("0")) >= _PRECISE


def _form_before(folded: str, end: int, floor: int, alone: bool) -> tuple[Form, int] | None:
    edge = max(floor, end - _FARTHEST)
    window = folded[edge:end].removesuffix(" ")
    table = sides()
    nearest = window[window.rfind(" ") + 1 :]
    if nearest not in table.last and nearest.isalpha():
        return None
    words = window.rsplit(" ", table.longest)
    words[0] = OUTSIDE.split(words[0])[-1]
    if len(words) > table.longest:
        del words[0]
    if words[-1] not in table.last:
        cut = OUTSIDE.split(words[-1])[-1]
        if cut not in table.last:
            return None
        words = [cut]
    begin = edge + len(window) + 1
    found = None
    for count in range(1, len(words) + 1):
        word = words[-count]
        clean = OUTSIDE.split(word)[-1]
        begin -= len(clean) + 1
        form = table.before.get(folded[begin : edge + len(window)])
        if form is not None and _begins_word(folded, begin, floor) and _means_it(form, folded, begin, floor, alone):
            found = form, begin
        if clean != word:
            break
    return found


def _begins_word(folded: str, at: int, floor: int) -> bool:
    return at <= floor or not folded[at - 1].isalnum()


def _means_it(form: Form, folded: str, at: int, floor: int, alone: bool) -> bool:
    if form.alone and not alone:
        return False
    before = folded[max(0, at - 12) : at].rstrip()
    if form.not_after and before.endswith(form.not_after):
        return False
    if form.unless is None:
        return True
    low = max(floor, at - _CLAUSE)
    clause = max(low, *(folded.rfind(stop, low, at) for stop in ";.\n"))
    return form.unless.search(folded, clause, at) is None


def read_after(folded: str, end: int, *, alone: bool) -> tuple[Qualifier, Span] | None:
    """Read the qualifier that starts at `end`, where the number or its unit noun ends: *trở lên*."""
    if end >= len(folded) or (folded[end] != " " and not alone):
        return None
    table = sides()
    match = table.behind.match(folded, end)
    if match is None:
        return None
    form = table.after[match[1]]
    return (form.label, match.span(1)) if alone or not form.alone else None
