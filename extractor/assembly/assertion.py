"""What it means for a tuple that its quantity is not plainly asserted (guidelines, section 10, *Asserted or not*)."""

from __future__ import annotations

from extractor.assembly.mentions import Mention
from extractor.model import Assertion, Status

_ALL = frozenset(Status)
_SHORT_OF_ARRIVAL = _ALL - {Status.RECEIVED}
_TO_COME = frozenset({Status.PLEDGED, Status.CONTRACTED, Status.ALLOCATED, Status.SCHEDULED})


def assertion_of(cue: Mention | None) -> Assertion:
    """How far a quantity is asserted whose cue, if it has one, is `cue`."""
    return Assertion.ASSERTED if cue is None else Assertion(cue.label)


def allowed_statuses(cue: Mention | None) -> frozenset[Status]:
    """The stages that a supply may have whose quantity has this `cue` against being asserted; none where it is no tuple.

    Whoever decides on the stage, by rule or by weight, takes the best one of these. What should have come is still to come;
    what was planned and missed may be so by a contract or a promise; of a denied supply the stage that remains true
    counts, which the words must state; the whole of which a share has come has not come itself.

    >>> sorted(allowed_statuses(None)) == sorted(Status)
    True
    """
    if cue is None:
        return _ALL
    left = _left(cue)
    allowed: dict[Assertion, frozenset[Status]] = {
        Assertion.PLANNED_MISSED: _TO_COME,
        Assertion.DENIED: _SHORT_OF_ARRIVAL - {Status.UNSPECIFIED},
        Assertion.SHARE_OF: _SHORT_OF_ARRIVAL,
    }
    if cue.get("leaves") is None:
        return frozenset()
    return allowed.get(Assertion(cue.label), frozenset() if left is None else frozenset({left}))


def _left(cue: Mention) -> Status | None:
    """The stage that the row of a cue names as what remains."""
    left = cue.get("leaves")
    return None if left in (None, "stated") else Status(str(left))
