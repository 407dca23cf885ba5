"""Tuples written into the text that states them: ``hơn {{1,5 triệu|JPN|donation|received|v=MODERNA}} liều``.

The grammar is in ``docs/scoring.md``. Files of such texts are read by ``inline``; the sentences of the test suite are
written so, too. What a mark leaves out is the number as ``quantities`` reads it, and what gold has where nothing is said.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from extractor.articles.annotation.documents import AnnotationError
from extractor.articles.annotation.tuples import CHOICES, EVIDENCE, LISTS, NUMBERS
from extractor.model import slots_of, why_no_doses

CORE = tuple(name for name in slots_of(core=True) if name != "doses")
"""The slots that stand in every mark, in this order."""

_SHORT = {"vaccine": "v", "recipient": "r", "scope": "sc", "part_of": "of", "date": "d", "assertion": "as"}
OPTIONS: Mapping[str, str] = {
    **{_SHORT.get(name, name): name for name in slots_of(core=False)},
    "q": "qualifier", "val": "value", "low": "low", "high": "high",
}  # fmt: skip
"""What a mark may speak of besides: the slots and the fields of the doses, each under its short name."""

KEYS = (*OPTIONS, "id", "span", "ev")
"""All options of a mark: besides, a name for others to be part of, other dose spans, what slots were read from."""

_ESCAPE = re.compile(r"\{\{#([0-9A-Fa-f]*)\}\}")
_TOKEN = re.compile(
    r"\{\{(?P<escape>#[0-9A-Fa-f]*)\}\}"
    r"|\{\{(?P<mark>(?:\{\{#[0-9A-Fa-f]*\}\}|(?!\{\{|\}\}).)*)\}\}"
    r"|(?P<stray>\{\{|\}\})",
    re.DOTALL,
)
_NUMBER = re.compile(r"[0-9]{1,30}")
_SPAN = re.compile(r"([+-]?[0-9]{1,9}):([+-]?[0-9]{1,9})")
_EVIDENCE = re.compile(r"(\w+)@([0-9]{1,9}):([0-9]{1,9})@(.*)", re.DOTALL)
_AS_TEXT = {"{{": "{{#7B}}{{#7B}}", "}}": "{{#7D}}{{#7D}}"}
_SHOWN = 40

# A line that begins with === begins an article, and a carriage return does not survive every editor.
IN_TEXT = re.compile(r"[{}\r]|^=(?===)", re.MULTILINE)
IN_NUMBER = re.compile(r"[{}\r|&]|^=(?===)", re.MULTILINE)
IN_VALUE = re.compile(r"[{}|~&+\s]|^[-*]$")
"""What is escaped in a text, in the number of a mark, and in the value of a slot."""


@dataclass(frozen=True, slots=True)
class Mark:
    """One tuple as it is written. `at` is where its mark begins in the marked text.

    `given` has the readings of each slot, or field of the doses, that the mark speaks of; positions for ``part_of``.
    There is more than one of the `spans` where the doses as a whole have several readings.
    """

    at: int
    written: str
    spans: tuple[tuple[int, int], ...]
    given: Mapping[str, tuple[Any, ...]]
    evidence: tuple[tuple[str, int, int, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Marked:
    """A text without its marks, and what they say. `problems` are what is wrong, each with where in the marked text."""

    text: str
    marks: tuple[Mark, ...]
    problems: tuple[tuple[int, str], ...] = ()


def escaped(text: str, what: re.Pattern[str]) -> str:
    """`text` with every character that `what` finds written as its number: ``{{#7B}}`` for a brace."""
    return what.sub(lambda found: f"{{{{#{ord(found[0]):X}}}}}", text)


def unescaped(text: str) -> str:
    """`text` as it was before :func:`escaped`. Raises :class:`AnnotationError` for a number of no character.

    >>> unescaped("{{#7B}}{{#7D}}{{#}}")
    '{}'
    """
    return _ESCAPE.sub(lambda found: _character(found[1]), text)


def read_marked(marked: str, *, wildcard: bool = False) -> Marked:
    """Take the marks out of a text. With `wildcard` a slot written ``*`` is one that is not spoken of, as tests need it.

    >>> found = read_marked("Nga tặng {{1 triệu|RUS|donation|unspecified|v=SPUTNIK_V}} liều.")
    >>> found.text, found.marks[0].spans, found.marks[0].given["vaccine"]
    ('Nga tặng 1 triệu liều.', ((9, 16),), (['SPUTNIK_V'],))
    >>> read_marked("{{1 triệu|RUS|gift|received}}").problems[0][1].partition(";")[0]
    "{{1 triệu|RUS|gift|received}}: mechanism: unknown value 'gift'"
    """
    return _Reader(wildcard).read(marked)


class _Reader:
    """Reads one marked text, and keeps on when something is wrong in it."""

    def __init__(self, wildcard: bool) -> None:
        self._wildcard = wildcard
        self._pieces: list[str] = []
        self._length = 0
        self._marks: list[Mark] = []
        self._names: dict[str, int] = {}
        self._problems: list[tuple[int, str]] = []

    def read(self, marked: str) -> Marked:
        end = 0
        for token in _TOKEN.finditer(marked):
            self._add(marked[end : token.start()])
            end = token.end()
            at = token.start()
            try:
                if token["escape"] is not None:
                    self._add(_character(token["escape"][1:]))
                elif token["stray"] is not None:
                    raise AnnotationError(f"{token[0]} is of no mark; in a text it is {_AS_TEXT[token[0]]}")
                else:
                    self._read_mark(token["mark"], token[0], at)
            except AnnotationError as error:
                shown = marked[at : at + _SHOWN].partition("\n")[0] if token["stray"] else token[0]
                self._problems.append((at, f"{shown}: {error}"))
        self._add(marked[end:])
        marks = tuple(self._placed(mark) for mark in self._marks)
        return Marked("".join(self._pieces), marks, tuple(sorted(self._problems)))

    def _add(self, piece: str) -> None:
        self._pieces.append(piece)
        self._length += len(piece)

    def _read_mark(self, inside: str, written: str, at: int) -> None:
        first, *others = inside.split("&&")
        number, *fields = first.split("|")
        start = self._length
        self._add(unescaped(number))
        for one in (fields, *(other.split("|") for other in others)):
            self._read_tuple(one, Mark(at, written, ((start, self._length),), {}))

    def _read_tuple(self, fields: Sequence[str], mark: Mark) -> None:
        """Read ``PARTNER|MECHANISM|STATUS|options`` behind a number."""
        position = len(self._marks)
        self._marks.append(mark)
        if len(fields) not in (len(CORE), len(CORE) + 1):
            raise AnnotationError("is not NUMBER|PARTNER|MECHANISM|STATUS, with |options behind it where there are any")
        written = dict(zip(CORE, map(str.strip, fields), strict=False))
        evidence: list[tuple[str, int, int, str]] = []
        spans = mark.spans
        seen: set[str] = set()
        for option in "".join(fields[len(CORE) :]).split():
            key, equals, value = option.partition("=")
            if not equals or key not in KEYS:
                self._wrong(mark, f"option {option!r} is not KEY=VALUE with a key of {', '.join(KEYS)}")
            elif key in seen and key != "ev":
                self._wrong(mark, f"{key}: given twice")
            elif key == "id":
                if value in ("", "-") or value in self._names:
                    self._wrong(mark, f"id: {value!r} is no name, or that of another tuple")
                self._names.setdefault(value, position)
            elif key == "span":
                spans = tuple(self._span(mark, one) for one in value.split("~"))
            elif key == "ev":
                evidence += self._evidence(mark, value)
            else:
                written[OPTIONS[key]] = value
            seen.add(key)
        said = {slot: raw for slot, raw in written.items() if not (self._wildcard and raw == "*")}
        given = {slot: self._readings(mark, slot, raw) for slot, raw in said.items()}
        self._marks[position] = replace(mark, spans=spans, given=given, evidence=tuple(evidence))

    def _wrong(self, mark: Mark, reason: str) -> None:
        self._problems.append((mark.at, f"{mark.written}: {reason}"))

    def _readings(self, mark: Mark, slot: str, raw: str) -> tuple[Any, ...]:
        found = []
        for reading in raw.split("~"):
            try:
                found.append(_value(slot, reading))
            except AnnotationError as error:
                self._wrong(mark, f"{slot}: {error}")
        return tuple(found)

    def _span(self, mark: Mark, raw: str) -> tuple[int, int]:
        ((start, end),) = mark.spans
        found = _SPAN.fullmatch(raw)
        if found is None:
            self._wrong(mark, f"span: {raw!r} is not START:END, counted from where the number starts and ends")
            return start, end
        return start + int(found[1]), end + int(found[2])

    def _evidence(self, mark: Mark, raw: str) -> Iterator[tuple[str, int, int, str]]:
        found = _EVIDENCE.fullmatch(raw)
        if found is None or found[1] not in EVIDENCE:
            self._wrong(mark, f"ev: {raw!r} is not SLOT@START:END@RULE with a slot of {', '.join(EVIDENCE)}")
        else:
            yield found[1], int(found[2]), int(found[3]), unescaped(found[4])

    def _placed(self, mark: Mark) -> Mark:
        """`mark` with the position of its whole instead of the name, once all names are known."""
        for start, end in mark.spans:
            if not 0 <= start < end <= self._length:
                self._wrong(mark, f"span: {start}:{end} is no piece of a text of {self._length} characters")
        wholes = mark.given.get("part_of", ())
        for name in wholes:
            if name is not None and name not in self._names:
                self._wrong(mark, f"part_of: no tuple has id={name}")
        positions = tuple(self._names.get(name) for name in wholes)
        return replace(mark, given={**mark.given, "part_of": positions}) if wholes else mark


def _value(slot: str, raw: str) -> Any:
    """One reading of a slot, or of a field of the doses, as it is written."""
    if slot in CHOICES:
        if raw not in CHOICES[slot]:
            raise AnnotationError(f"unknown value {raw!r}; known: {', '.join(CHOICES[slot])}")
        return raw
    if raw == "*":
        raise AnnotationError("'*' is for tests only")
    if slot in LISTS:
        return [] if raw in ("-", "") else [unescaped(identifier) for identifier in raw.split("+")]
    if raw == "-":
        return None
    if slot in NUMBERS and not _NUMBER.fullmatch(raw):
        raise AnnotationError(f"{raw!r} is not a whole number like 3000000, nor -")
    if slot in NUMBERS and (reason := why_no_doses(int(raw))) is not None:
        raise AnnotationError(f"{raw!r} is {reason}")
    return int(raw) if slot in NUMBERS else unescaped(raw)


def _character(code: str) -> str:
    if code and not int(code, 16) < 0x110000:
        raise AnnotationError(f"{code} is the number of no character")
    return chr(int(code, 16)) if code else ""
