"""What is said of a slot where a record declares it, and how a record's slots are read from its fields."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import MISSING, dataclass, fields, replace
from enum import StrEnum
from typing import Any, Literal, get_args, get_type_hints

Kind = Literal["ids", "doses", "label", "position", "date"]
"""What a slot holds, and so how it is written and compared: ids in any order, the doses, one of a few labels, the position
of another tuple of the article (right where the tuples there are aligned), a day or month."""


@dataclass(frozen=True, slots=True)
class Slot:
    """What is said of a slot beside its type.

    `advice` tells who writes gold what to write. Those in the `core` make a tuple right or wrong. Ids are those of lexicon
    rows of the kind `ids_of`; `empty` is what no id is called. What the extractor writes has every slot; gold may leave out
    an `optional` one, and is not scored on what it leaves out. The rest is taken from the field that carries this: `labels`
    are the values of its enumeration, `default` is its default as in the JSON form, ``None`` where it has none.
    """

    kind: Kind
    advice: str
    core: bool = False
    optional: bool = False
    ids_of: Literal["party", "vaccine"] = "party"
    empty: str = "none"
    name: str = ""
    labels: tuple[str, ...] = ()
    default: Any = None


def declared(record: type[Any]) -> Mapping[str, Slot]:
    """The slots of a dataclass by name, in the order of its fields: those whose type carries a :class:`Slot`."""
    hints = get_type_hints(record, include_extras=True)
    slots = {}
    for one in fields(record):
        for slot in get_args(hints[one.name])[1:]:
            if isinstance(slot, Slot):
                held = get_args(hints[one.name])[0]
                labels = tuple(label.value for label in held) if slot.kind == "label" else ()
                default = None if one.default is MISSING else one.default
                slots[one.name] = replace(slot, name=one.name, labels=labels, default=_plain(default))
    return slots


def _plain(default: Any) -> Any:
    """A default as in the JSON form."""
    if isinstance(default, tuple):
        return list(default)
    return default.value if isinstance(default, StrEnum) else default
