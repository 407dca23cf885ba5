"""The records that flow between the rooms, and what they are written as: the one JSON form, the rows of the flat table.

Everything here is immutable and knows nothing of spaCy, files or rules. The JSON form is that of the annotation
guidelines, section 8, so that what ``extract`` writes and what gold holds are the same format; the extractor adds
``evidence``, ``confidence`` and ``alternatives``. Alternatives in gold (section 9) are read by :mod:`extractor.scoring`,
which is their only user.

A slot is declared once, as a field of :class:`SupplyTuple` that carries its :class:`Slot`: its place among the fields is
its place in every table, its name is its heading. Everything that goes through the slots reads them from :data:`SLOTS`;
what a kind of slot means to a room stands once in that room. What fills it is left to :mod:`extractor.pipeline`.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass, field
from enum import StrEnum
from functools import cache
from importlib import import_module
from typing import Annotated, Any, NewType

from extractor.assertion import Assertion as Assertion
from extractor.confidence import Alternative as Alternative
from extractor.confidence import Confidence as Confidence
from extractor.count_of_doses import MOST_DOSES as MOST_DOSES
from extractor.count_of_doses import Count
from extractor.count_of_doses import why_no_doses as why_no_doses
from extractor.notebook import html_table
from extractor.qualifier import Qualifier as Qualifier
from extractor.slot import Kind as Kind
from extractor.slot import Slot as Slot
from extractor.slot import declared

Party = NewType("Party", str)
"""Id of a party: an ISO 3166-1 alpha-3 code (``JPN``) or a registry id (``COVAX``)."""

Vaccine = NewType("Vaccine", str)
"""Id of a vaccine product in the registry, for example ``SPUTNIK_V``."""


class Mechanism(StrEnum):
    """By what arrangement doses are supplied (guidelines, section 4)."""

    MIXED = "mixed"
    COVAX = "covax"
    CESSION = "cession"
    LOAN = "loan"
    PRODUCTION = "production"
    PURCHASE = "purchase"
    DONATION = "donation"
    UNSPECIFIED = "unspecified"


class Status(StrEnum):
    """How far along a supply is, in pipeline order (guidelines, section 5)."""

    REQUESTED = "requested"
    NEGOTIATING = "negotiating"
    PLEDGED = "pledged"
    CONTRACTED = "contracted"
    ALLOCATED = "allocated"
    SCHEDULED = "scheduled"
    RECEIVED = "received"
    UNSPECIFIED = "unspecified"


class Scope(StrEnum):
    """Whether a figure sums several deliveries or is one of them (guidelines, section 7)."""

    TOTAL = "total"
    SINGLE = "single"


@dataclass(frozen=True, slots=True)
class Article:
    """One article as given. `published` is an ISO day (``2021-07-25``) or ``None``.

    The title, where there is one, is also the first line of `text`; every offset counts code points of `text`.
    `warnings` tell what could not be read of it; its result passes them on. Raises :class:`TypeError` where `id` or
    `text` is no ``str``.
    """

    id: str
    text: str
    title: str | None = None
    published: str | None = None
    source: str | None = None
    url: str | None = None
    warnings: tuple[str, ...] = field(default=(), compare=False, repr=False)

    def __post_init__(self) -> None:
        for name, value in (("id", self.id), ("text", self.text)):
            if not isinstance(value, str):
                raise TypeError(f"Article: {name} must be a str, not {type(value).__name__}")

    def to_dict(self) -> dict[str, str | None]:
        """Return a line of a corpus file (guidelines, section 8); warnings are those of its result, and stand there."""
        return {
            "id": self.id, "title": self.title, "published": self.published, "source": self.source, "url": self.url,
            "text": self.text,
        }  # fmt: skip


@dataclass(frozen=True, slots=True)
class Evidence:
    """A piece of the article's text that a slot rests on, and the id of the rule that read it."""

    start: int
    end: int
    text: str
    rule: str


@dataclass(frozen=True, slots=True)
class Doses:
    """A stated number of doses. ``text == article.text[start:end]``; unknown numbers are ``None``, never 0.

    Raises :class:`ValueError` where `value`, `low` or `high` is something that :func:`why_no_doses` speaks of.
    """

    text: str
    start: int
    end: int
    value: Count | None
    low: Count | None
    high: Count | None
    qualifier: Qualifier

    def __post_init__(self) -> None:
        for name, number in (("value", self.value), ("low", self.low), ("high", self.high)):
            if number is not None and (reason := why_no_doses(number)) is not None:
                raise ValueError(f"Doses: {name}: {number!r} is {reason}")


@dataclass(frozen=True, slots=True)
class SupplyTuple:
    """One statement that some party supplies a number of doses.

    `part_of` is the 0-based position, in the article's list, of the tuple this quantity is counted inside.
    `date` is an ISO day or month. The rest only the extractor adds, and none of it makes two tuples different: `evidence`
    maps a slot's name to the spans it rests on, `confidence` tells how sure it is, `alternatives` maps a slot of the core
    to what it would have taken instead, where that is not improbable.
    """

    partner: Annotated[
        tuple[Party, ...],
        Slot("ids", 'write a list: ["JPN"], [] where nobody is named', core=True, empty="nobody"),
    ]
    doses: Annotated[Doses, Slot("doses", "see the form in section 8", core=True)]
    mechanism: Annotated[Mechanism, Slot("label", "take one of section 4", core=True)]
    status: Annotated[Status, Slot("label", "take one of section 5", core=True)]
    vaccine: Annotated[
        tuple[Vaccine, ...], Slot("ids", "write a list, [] where no product is said", ids_of="vaccine")
    ] = ()
    recipient: Annotated[tuple[Party, ...], Slot("ids", 'write a list: ["VNM"] where nothing else is said')] = (
        Party("VNM"),
    )
    scope: Annotated[Scope, Slot("label", "single, or total where its own words sum several")] = Scope.SINGLE
    part_of: Annotated[int | None, Slot("position", "a position from 0, or null")] = None
    date: Annotated[str | None, Slot("date", "2021-07-25, 2021-07, or null")] = None
    assertion: Annotated[
        Assertion, Slot("label", "asserted, or what section 10 tells apart; it may be left out", optional=True)
    ] = Assertion.ASSERTED
    evidence: Mapping[str, tuple[Evidence, ...]] = field(default_factory=dict, compare=False, hash=False)
    confidence: Confidence | None = field(default=None, compare=False)
    alternatives: Mapping[str, Alternative] = field(default_factory=dict, compare=False, hash=False)

    def __post_init__(self) -> None:
        for name in ("evidence", "alternatives"):
            for slot in getattr(self, name):
                if slot not in SLOTS:
                    raise ValueError(f"{name}: {slot!r} is no slot; slots are {', '.join(SLOTS)}")

    def to_dict(self, *, evidence: bool = True) -> dict[str, Any]:
        """Return the JSON form (guidelines, section 8), with all that the extractor adds unless `evidence` is false.

        ``confidence`` and ``alternatives`` are in it where there are any.
        """
        form = _dump(SupplyTuple, self)
        for name in ("evidence", "confidence", "alternatives"):
            if not evidence or (name != "evidence" and not form[name]):
                del form[name]
        return form

    @classmethod
    def from_dict(cls, form: Mapping[str, Any]) -> SupplyTuple:
        """Read the JSON form. Raises :class:`ValueError` naming the field that is wrong."""
        loaded: SupplyTuple = _load(cls, form)
        return loaded


SLOTS: Mapping[str, Slot] = declared(SupplyTuple)
"""The slots of a tuple by name, in the order of the JSON form."""


def slots_of(*kinds: Kind, core: bool | None = None) -> tuple[str, ...]:
    """The names of the slots of these `kinds` (of all, where none is given), only those in the core or outside it if asked.

    >>> slots_of("ids"), slots_of("label", core=True)
    (('partner', 'vaccine', 'recipient'), ('mechanism', 'status'))
    """
    return tuple(
        slot.name
        for slot in SLOTS.values()
        if (not kinds or slot.kind in kinds) and (core is None or slot.core is core)
    )


CLOSED: Mapping[str, tuple[str, ...]] = {
    **{name: SLOTS[name].labels for name in slots_of("label", core=True)},
    "qualifier": tuple(qualifier.value for qualifier in Qualifier),
    **{name: SLOTS[name].labels for name in slots_of("label", core=False)},
}
"""The labels of the slots that take one of a few, and of the qualifier of the doses; those of the core first."""


_OF_DOSES = ("doses", "value", "low", "high", "qualifier")


def _sure_of(part: str) -> str:
    """The column for a part of the confidence."""
    return "confidence" if part == "tuple" else f"confidence_{part}"


COLUMNS = (
    "id", "title", "published", "source", "url", "group", "tuple",
    *(column for slot in SLOTS for column in (_OF_DOSES if slot == "doses" else (slot,))),
    *(_sure_of(part) for part in Confidence.__slots__), "start", "end", "sentence", "error", "warning", "reader",
)  # fmt: skip
"""Columns of the flat table. Lists are joined by ``; ``; an article that failed is one row with `error`; `group` is the id
of the first of its near-duplicates, where that was asked for; `warning` tells what was not understood of the article, and
`reader` who chose what it holds."""

NUMBERS = frozenset({"tuple", "value", "low", "high", *slots_of("position"), "start", "end"})
"""The columns that hold whole numbers."""

FRACTIONS = frozenset(_sure_of(part) for part in Confidence.__slots__)
"""The columns that hold numbers from 0 to 1; what is neither of the two holds text."""

_IN_NOTEBOOKS = (
    "tuple", "partner", "doses", "value", "mechanism", "status", "vaccine", "recipient", "date", "confidence",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Failure:
    """Why an article gave no tuples: the step of the line that failed, and the reason in words."""

    step: str
    reason: str


@dataclass(frozen=True, slots=True)
class Result:
    """What a run yields for one article: its tuples in text order, or the error that stopped it.

    `group` is the id of the first article that this one nearly repeats, where near-duplicates were looked for. `warnings`
    tell what was not understood of an article that was extracted all the same, such as its day; `dropped` is how many
    tuples were left out because they were not sure enough, `reader` who chose them: ``fast``, ``best``, or an encoder's
    file. A result is as long as its tuples, true where there are any, and iterates over them; ``str`` gives a line for each.

    >>> from extractor import extract
    >>> print(extract("Liên bang Nga tặng 1.000 liều Sputnik V."))
    text: 1 tuple
      RUS: 1.000, donation, unspecified
    """

    id: str
    tuples: tuple[SupplyTuple, ...] = ()
    error: Failure | None = None
    group: str | None = None
    warnings: tuple[str, ...] = ()
    dropped: int = 0
    reader: str | None = None

    def __len__(self) -> int:
        return len(self.tuples)

    def __iter__(self) -> Iterator[SupplyTuple]:
        return iter(self.tuples)

    def __str__(self) -> str:
        if self.error is not None:
            return f"{self.id}: error in {self.error.step}: {self.error.reason}"
        lines = [f"{self.id}: {len(self)} tuple{'s' if len(self) != 1 else ''}"]
        for found in self:
            partner = ", ".join(found.partner) or "nobody named"
            lines.append(f"  {partner}: {found.doses.text}, {found.mechanism}, {found.status}")
        return "\n".join(lines)

    def _repr_html_(self) -> str:
        """A notebook shows a table of what was read and how sure that is, without the columns where nothing stands."""
        rows = [row for row in self.to_rows() if "tuple" in row]
        shown = [column for column in _IN_NOTEBOOKS if any(row.get(column) not in (None, "") for row in rows)]
        cells = ([row.get(column) for column in shown] for row in rows)
        return html_table(str(self).partition("\n")[0], shown, cells, self.warnings)

    def to_json(self, *, evidence: bool = True) -> str:
        """Return :meth:`to_dict` as JSON on one line, as it stands in the output."""
        return json.dumps(self.to_dict(evidence=evidence), ensure_ascii=False)

    def to_dict(self, *, evidence: bool = True) -> dict[str, Any]:
        """Return one line of the output: ``{"id", "tuples"}``, and those of the other fields that say something."""
        form: dict[str, Any] = {"id": self.id, "tuples": [t.to_dict(evidence=evidence) for t in self.tuples]}
        if self.error is not None:
            form["error"] = {"step": self.error.step, "reason": self.error.reason}
        if self.group is not None:
            form["group"] = self.group
        if self.warnings:
            form["warnings"] = list(self.warnings)
        if self.dropped:
            form["dropped"] = self.dropped
        if self.reader is not None:
            form["reader"] = self.reader
        return form

    def to_rows(self) -> Iterator[dict[str, object]]:
        """Yield the rows of the flat table: one for each tuple, or for a failure; what is not known is not in them.

        Nor is what only the article tells: title, day, source, address and the sentence.
        """
        head: dict[str, object] = {"id": self.id, "group": self.group}
        if self.warnings:
            head["warning"] = "; ".join(self.warnings)
        if self.reader is not None:
            head["reader"] = self.reader
        if self.error is not None:
            yield head | {"error": f"{self.error.step}: {self.error.reason}"}
        for position, found in enumerate(self.tuples):
            row = head | {"tuple": position}
            for slot in SLOTS.values():
                row |= _cells(slot, getattr(found, slot.name))
            if found.confidence is not None:
                row |= {_sure_of(part): share for part, share in asdict(found.confidence).items()}
            yield row | {"start": found.doses.start, "end": found.doses.end}

    def to_frame(self) -> Any:
        """Return :meth:`to_rows` as a pandas DataFrame with all :data:`COLUMNS`, whole numbers as ``Int64``. Needs pandas.

        :func:`extractor.batch.extract_frame` gives the same of many articles, with what their articles tell.

        >>> from extractor import extract
        >>> extract("Liên bang Nga tặng 1.000 liều Sputnik V.").to_frame()[["partner", "value"]].values.tolist()
        [['RUS', 1000]]
        """
        return frame_of(self.to_rows())

    @classmethod
    def from_dict(cls, form: Mapping[str, Any]) -> Result:
        """Read one line of the output. Raises :class:`ValueError` naming the field that is wrong."""
        loaded: Result = _load(cls, form)
        return loaded


def _cells(slot: Slot, value: Any) -> dict[str, object]:
    if slot.kind == "doses":
        numbers = (value.text, value.value, value.low, value.high, value.qualifier.value)
        return dict(zip(_OF_DOSES, numbers, strict=True))
    if slot.kind == "ids":
        return {slot.name: "; ".join(value)}
    return {slot.name: value.value if slot.kind == "label" else value}


def frame_of(rows: Iterable[Mapping[str, object]]) -> Any:
    """Return rows of the flat table as a pandas DataFrame. Numbers are ``Int64`` or ``Float64``, known or not."""
    pandas = import_module("pandas")
    kept = list(rows)
    text = pandas.Series([""]).dtype  # what this pandas holds texts in
    types = {**dict.fromkeys(NUMBERS, "Int64"), **dict.fromkeys(FRACTIONS, "Float64")}
    return pandas.DataFrame(
        {column: pandas.Series([row.get(column) for row in kept], dtype=types.get(column, text)) for column in COLUMNS}
    )


def json_schema() -> dict[str, Any]:
    """JSON Schema of one output line (kept in ``extractor/schema/result.schema.json``)."""
    schema: dict[str, Any] = _adapter(Result).json_schema(mode="serialization")
    return schema


@cache
def _adapter(record: Any) -> Any:
    # Imported late: reading a lexicon or printing help needs no pydantic.
    from pydantic import ConfigDict, TypeAdapter, with_config

    for nested in (Evidence, Doses, Confidence, Alternative, SupplyTuple, Failure, Result, Article):
        with_config(ConfigDict(extra="forbid"))(nested)
    return TypeAdapter(record)


def _dump(record: type, value: object) -> dict[str, Any]:
    form: dict[str, Any] = _adapter(record).dump_python(value, mode="json")
    return form


def _load(record: Any, form: Mapping[str, Any]) -> Any:
    from pydantic import ValidationError

    try:
        return _adapter(record).validate_python(dict(form))
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"]) or record.__name__
        raise ValueError(f"{where}: {first['msg']}") from None
