"""What a row of the lexicon may hold: the one place where kinds, keys and their values are declared."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from extractor.model import Assertion, Mechanism, Status


@dataclass(frozen=True, slots=True)
class Key:
    """A key of a row: the type of its value and, where it is closed, the values it may take."""

    type: type
    values: frozenset[str] | None = None
    required: bool = False


_TEXT = Key(str)
_TEXTS = Key(list)
_FLAG = Key(bool)

_MECHANISMS = frozenset(m.value for m in Mechanism)
_STAGES = frozenset(s.value for s in Status)

LABELS: Mapping[str, frozenset[str]] = {
    "verb": frozenset(
        {"give", "cede", "lend", "borrow", "sell", "buy", "deliver", "receive", "arrive", "carry", "allocate", "produce"}
    ),
    "mechanism": _MECHANISMS - {"unspecified"},
    "status": frozenset(
        {
            "pledged", "announce", "request", "negotiate", "consider", "approve", "spend", "contract", "agreement",
            "schedule", "complete", "cancel", "deny", "unsigned", "done", "future", "progress", "negation",
        }
    ),
    "role": frozenset(
        {
            "giver", "of", "recipient", "toward", "channel", "location", "origin", "speaker", "order", "people", "between",
        }
    ),
    "distractor": frozenset(
        {
            "injected", "need", "capacity", "stock", "price", "medicine", "dosage", "worldwide", "replaced", "availability",
            "domestic", "sample",
        }
    ),
    "structure": frozenset(
        {
            "list", "inside", "ordinal", "clause", "and", "weak", "relative", "each", "thank", "respectively", "back",
            "continue", "occasion", "package", "country", "organisation", "group", "scheme", "total", "raise", "shipment",
            "office", "world", "vaccine", "company", "after",
        }
    ),
    "qualifier": frozenset({"approx", "exact", "at_least", "at_most", "vague"}),
    "unit": frozenset({"dose", "other"}),
    "assertion": frozenset(value.value for value in Assertion) - {"asserted"},
    "wording": frozenset(
        {
            "accordingly", "adds", "all_of_them", "as_for", "beside", "besides", "body", "but", "by_agent", "carrier",
            "company_kind", "completed", "conjoined", "counted", "credit", "dates_count", "description", "donor_noun",
            "filler", "firm", "first_lot", "flight", "goes_on", "if", "in_whole", "inside_of", "is", "joins_two",
            "leads", "legal_form", "lot", "maker_noun", "meant_for", "ministry_of", "near_quantity", "no_pointer",
            "passive", "plural", "pointer", "portfolio", "preposition", "purpose", "raw_material", "region_noun", "relative",
            "remainder", "rest", "same_kind", "series", "signs", "singled_out", "sum", "this_sum", "title", "topic", "toward",
            "under_deal", "under_which", "we", "whereas", "with", "with_whom",
        }
    ),
}  # fmt: skip
"""The labels that code gives a meaning, for every kind whose labels are closed: all but those of :data:`NAME_KINDS`."""

NAME_KINDS = frozenset({"party", "place", "vaccine"})
"""Kinds whose forms are names: a form with a capital letter is matched with its capital (see `case`). Their labels are the
ids of what is named, any that :data:`ID` describes."""

ID = re.compile("[A-Z][A-Z0-9_]*")
"""The id of a party, a place or a vaccine: *JPN, PFIZER, SPUTNIK_V*."""

CUE_KINDS = ("distractor", "mechanism", "verb", "status", "role", "structure")
"""Kinds whose rows are cues. Where two of them overlap the longer one is meant, of equally long ones the earlier kind."""

ENDS = frozenset(
    {
        "party", "place", "vaccine", "dose", "date", "verb", "mechanism", "status", "distractor", "comma", "semicolon",
        "bracket", "clause", "and", "list", "relative", "weak", "inside", "country", "organisation", "done",
    }
)  # fmt: skip
"""What may end the scope of a cue: a kind of mention, a mark, or the label of another cue."""

_CANCELLING = NAME_KINDS.union({"dose", "date"}, CUE_KINDS, *(LABELS[kind] for kind in CUE_KINDS))
"""What may cancel a cue: a kind of mention, or the label of another cue."""

SCOPE: Mapping[str, Key] = {
    "direction": Key(str, frozenset({"forward", "backward", "both"})),
    "reach": Key(int),
    "ends": Key(list, ENDS),
    "cancelled_by": Key(list, _CANCELLING),
    "targets": Key(int),
}
"""Keys of every kind of cue that say which quantities it reaches; :mod:`extractor.lexicon.scope` gives them their
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
`case` is explained at :meth:`extractor.lexicon.Row.case_of`; ``hyphen = "loose"`` lets a space, nothing, or a hyphen
between spaces stand for each hyphen of a form (*Cam-pu-chia, Cam pu chia, Campuchia*). ``{vaccine}`` in a form stands
for every spelling of that word (the row ``unit.vaccine``)."""

_PARTY_KINDS = frozenset({"country", "country_group", "multilateral", "organisation", "company"})
_PLACE_TYPES = frozenset({"province", "gateway", "region", "body", "local"})

ASSERTION: Mapping[str, Key] = {
    "leaves": Key(str, _STAGES | {"stated"}),
    "governs": Key(list, frozenset({*CUE_KINDS, *LABELS["status"], "dose"})),
    "reach_back": Key(int),
    "opened_by": _TEXTS,
    "then": _TEXTS,
    "until": _TEXTS,
    "unless": _TEXTS,
}
"""Keys of the cues that take away that a quantity is asserted; :mod:`extractor.matching.assertions` gives them their meaning.

`leaves` is the stage that remains true of the quantity, ``stated`` where only its words can say one; without it nothing
remains. `governs` asks for a cue of this kind or label within two words behind, as *không* is a denial only
before a verb, or for another ``dose`` anywhere behind. `opened_by` asks for one of these phrases before the quantity
(*không mua N*, *mà mua M*), `then` behind it (*phải nhận N, mới nhận M*); `until` are phrases that end the scope, `unless`
such as call it off wherever in the sentence they stand. `reach_back` is the number of words,
and no comma, over which a cue of both directions reaches backward."""

KINDS: Mapping[str, Mapping[str, Key]] = {
    "party": {"kind": Key(str, _PARTY_KINDS), "domestic": _FLAG, "makes": _FLAG, "ambiguous": _FLAG, "via": _TEXT},
    "place": {"type": Key(str, _PLACE_TYPES), "ambiguous": _FLAG},
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
    "mechanism": {**SCOPE, "weak": _FLAG, "contract": _FLAG},
    "role": {**SCOPE},
    "distractor": {
        **SCOPE,
        "stage": Key(str, _STAGES),
    },
    "structure": {**SCOPE, "mechanism": Key(str, _MECHANISMS), "contract": _FLAG, "weak": _FLAG},
    "qualifier": {
        "side": Key(str, frozenset({"before", "after"})),
        "unless": _TEXTS,
        "alone": _FLAG,
        "superlative": _FLAG,
    },
    "unit": {},
    "assertion": {**SCOPE, **ASSERTION},
    "wording": {},
}
"""The kinds of rows, each with the keys of its own; a file holds arrays of tables named by kind."""
