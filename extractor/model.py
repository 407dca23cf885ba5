"""The records that flow between the rooms, and the one JSON form they are written in.

Everything here is immutable and knows nothing of spaCy, files or rules. The JSON form is that of the annotation
guidelines, section 8, so that what ``extract`` writes and what gold holds are the same format; the extractor adds
``evidence``. Alternatives in gold (section 9) are read by :mod:`extractor.scoring`, which is their only user.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache
from typing import Any, NewType

from extractor.qualifier import Qualifier as Qualifier

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
    `warnings` tell what could not be read of it; its result passes them on.
    """

    id: str
    text: str
    title: str | None = None
    published: str | None = None
    source: str | None = None
    url: str | None = None
    warnings: tuple[str, ...] = field(default=(), compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Evidence:
    """A piece of the article's text that a slot rests on, and the id of the rule that read it."""

    start: int
    end: int
    text: str
    rule: str


@dataclass(frozen=True, slots=True)
class Doses:
    """A stated number of doses. ``text == article.text[start:end]``; unknown numbers are ``None``, never 0."""

    text: str
    start: int
    end: int
    value: int | None
    low: int | None
    high: int | None
    qualifier: Qualifier


@dataclass(frozen=True, slots=True)
class SupplyTuple:
    """One statement that some party supplies a number of doses.

    `part_of` is the 0-based position, in the article's list, of the tuple this quantity is counted inside.
    `date` is an ISO day or month. `evidence` maps a slot's name to the spans it rests on.
    """

    partner: tuple[Party, ...]
    doses: Doses
    mechanism: Mechanism
    status: Status
    vaccine: tuple[Vaccine, ...] = ()
    recipient: tuple[Party, ...] = (Party("VNM"),)
    scope: Scope = Scope.SINGLE
    part_of: int | None = None
    date: str | None = None
    evidence: Mapping[str, tuple[Evidence, ...]] = field(default_factory=dict, compare=False, hash=False)

    def to_dict(self, *, evidence: bool = True) -> dict[str, Any]:
        """Return the JSON form (guidelines, section 8), with ``evidence`` unless told otherwise."""
        form = _dump(SupplyTuple, self)
        if not evidence:
            del form["evidence"]
        return form

    @classmethod
    def from_dict(cls, form: Mapping[str, Any]) -> SupplyTuple:
        """Read the JSON form. Raises :class:`ValueError` naming the field that is wrong."""
        loaded: SupplyTuple = _load(cls, form)
        return loaded


@dataclass(frozen=True, slots=True)
class Failure:
    """Why an article gave no tuples: the step of the line that failed, and the reason in words."""

    step: str
    reason: str


@dataclass(frozen=True, slots=True)
class Result:
    """What a run yields for one article: its tuples in text order, or the error that stopped it.

    `group` is the id of the first article that this one nearly repeats, where near-duplicates were looked for.
    `warnings` tell what was not understood of an article that was extracted all the same, such as its day.
    """

    id: str
    tuples: tuple[SupplyTuple, ...] = ()
    error: Failure | None = None
    group: str | None = None
    warnings: tuple[str, ...] = ()

    def to_dict(self, *, evidence: bool = True) -> dict[str, Any]:
        """Return one line of the output: ``{"id", "tuples"}``; ``error``, ``group`` and ``warnings`` where there are any."""
        form: dict[str, Any] = {"id": self.id, "tuples": [t.to_dict(evidence=evidence) for t in self.tuples]}
        if self.error is not None:
            form["error"] = {"step": self.error.step, "reason": self.error.reason}
        if self.group is not None:
            form["group"] = self.group
        if self.warnings:
            form["warnings"] = list(self.warnings)
        return form

    @classmethod
    def from_dict(cls, form: Mapping[str, Any]) -> Result:
        """Read one line of the output. Raises :class:`ValueError` naming the field that is wrong."""
        loaded: Result = _load(cls, form)
        return loaded


def json_schema() -> dict[str, Any]:
    """JSON Schema of one output line (kept in ``extractor/schema/result.schema.json``)."""
    schema: dict[str, Any] = _adapter(Result).json_schema(mode="serialization")
    return schema


@cache
def _adapter(record: Any) -> Any:
    # Imported late: reading a lexicon or printing help needs no pydantic.
    from pydantic import ConfigDict, TypeAdapter, with_config

    for nested in (Evidence, Doses, SupplyTuple, Failure, Result, Article):
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
