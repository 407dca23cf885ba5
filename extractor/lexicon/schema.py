"""What a row of the lexicon may hold: the one place where kinds, keys and their values are declared."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from extractor.model import Mechanism, Status


@dataclass(frozen=True, slots=True)
class Key:
    """A key of a row: the type of its value and, where it is closed, the values it may take."""

    type: type
    values: frozenset[str] | None = None
    required: bool = False


_TEXT = Key(str)
_TEXTS = Key(list)
_FLAG = Key(bool)

ENDS = frozenset(
    {
        "party", "place", "vaccine", "dose", "date", "verb", "mechanism", "status", "distractor", "comma", "semicolon",
        "bracket", "clause", "and", "list", "relative", "weak", "inside", "country", "organisation",
    }
)  # fmt: skip
"""What may end the scope of a cue: a kind of mention, a mark, or the label of a row of structure."""

SCOPE: Mapping[str, Key] = {
    "direction": Key(str, frozenset({"forward", "backward", "both"})),
    "reach": Key(int),
    "ends": Key(list, ENDS),
    "cancelled_by": _TEXTS,
    "targets": Key(int),
}
"""Keys of every kind of cue that say which quantities it reaches; :mod:`extractor.assembly.scope` gives them their
meaning. Without them a cue reaches the quantities of its clause on both sides."""

COMMON: Mapping[str, Key] = {
    "id": Key(str, required=True),
    "label": Key(str, required=True),
    "forms": Key(list, required=True),
    "matches": Key(list, required=True),
    "rejects": Key(list, required=True),
    "case": Key(str, frozenset({"exact", "any"})),
    "hyphen": Key(str, frozenset({"loose"})),
    "not_before": _TEXTS,
    "not_after": _TEXTS,
    "only_before": _TEXTS,
    "only_after": _TEXTS,
    "source": _TEXT,
}
"""Keys that every row may have. `not_before` and `not_after` are phrases that may not follow or precede the match, one of
`only_before` must follow it, one of `only_after` (in which ``#`` is any number in digits) precede it;
`case` is explained at :meth:`extractor.lexicon.Row.is_exact`; ``hyphen = "loose"`` lets a space, nothing, or a hyphen
between spaces stand for each hyphen of a form (*Cam-pu-chia, Cam pu chia, Campuchia*). ``{vaccine}`` in a form stands
for every spelling of that word (the row ``unit.vaccine``)."""

_MECHANISMS = frozenset(m.value for m in Mechanism)
_STAGES = frozenset(s.value for s in Status)
_PARTY_KINDS = frozenset({"country", "country_group", "multilateral", "organisation", "company"})

NAME_KINDS = frozenset({"party", "place", "vaccine"})
"""Kinds whose forms are names: a form with a capital letter is matched with its capital (see `case`)."""

CUE_KINDS = ("distractor", "mechanism", "verb", "status", "role", "structure")
"""Kinds whose rows are cues. Where two of them overlap the longer one is meant, of equally long ones the earlier kind."""

KINDS: Mapping[str, Mapping[str, Key]] = {
    "party": {"kind": Key(str, _PARTY_KINDS), "domestic": _FLAG, "makes": _FLAG, "ambiguous": _FLAG, "via": _TEXT},
    "place": {"type": _TEXT, "ambiguous": _FLAG},
    "vaccine": {"maker": _TEXT, "disease": _FLAG},
    "verb": {
        **SCOPE,
        "agent": Key(str, frozenset({"domestic"})),
        "mechanism": Key(str, _MECHANISMS),
        "stage": Key(str, _STAGES),
        "handover": _FLAG,
        "abroad": _FLAG,
        "alone": Key(str, _STAGES),
        "weak": _FLAG,
    },
    "status": {**SCOPE, "plan": _FLAG, "mechanism": Key(str, _MECHANISMS)},
    "mechanism": {**SCOPE, "weak": _FLAG, "deal": _FLAG},
    "role": {**SCOPE},
    "distractor": {
        **SCOPE,
        "stage": Key(str, _STAGES),
    },
    "structure": {**SCOPE, "mechanism": Key(str, _MECHANISMS), "deal": _FLAG, "weak": _FLAG},
    "qualifier": {"side": Key(str, frozenset({"before", "after"})), "unless": _TEXTS, "alone": _FLAG},
    "unit": {},
    "wording": {},
}
"""The kinds of rows, each with the keys of its own; a file holds arrays of tables named by kind."""

LABELS: Mapping[str, frozenset[str]] = {
    "verb": frozenset(
        {"give", "cede", "lend", "borrow", "sell", "buy", "deliver", "receive", "arrive", "carry", "allocate", "produce"}
    ),
    "mechanism": _MECHANISMS - {"unspecified"},
    "status": frozenset(
        {
            "promise", "announce", "request", "negotiate", "consider", "approve", "spend", "contract", "deal", "schedule",
            "complete",             "cancel",            "deny", "unsigned", "done", "future", "progress", "negation",
        }
    ),
    "qualifier": frozenset({"approx", "at_least", "at_most", "vague"}),
    "unit": frozenset({"dose"}),
}  # fmt: skip
"""Kinds whose labels are closed, with the labels that the assembly gives a meaning."""
