"""Features of the words that govern a quantity: its own clause, the list's head, the sentence pointed back to, in order."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from extractor.assembly.contexts import Context, Unit
from extractor.assembly.mentions import Mention
from extractor.assembly.parties import PartyUse

NONE = "-"
_MOST_CONTEXTS = 5
_GIVERS = frozenset({"giver", "label", "channel", "addressee"})


@dataclass(frozen=True, slots=True)
class Governed:
    """What the governing words say of a quantity, and of each party that stands among them (by where it stands)."""

    features: tuple[str, ...]
    parties: Mapping[int, tuple[str, ...]]
    nobody: tuple[str, ...]


def governed(unit: Unit) -> Governed:
    """Look at the contexts of a quantity in the order in which it inherits from them."""
    link = unit.segment.link
    features = [f"link {link}", f"whole {unit.whole is not None}", f"sources {unit.sources}"]
    features += [f"allocation {unit.after_allocation} {unit.among_shares}", f"through {unit.through is not None}"]
    first: dict[str, str] = {}
    parties: dict[int, tuple[str, ...]] = {}
    for place, context in enumerate(unit.contexts[:_MOST_CONTEXTS]):
        name = context.name
        features.append(f"governed by {name}")
        for kind, value in _told(context):
            features.append(f"{name} {kind} {value}")
            if kind not in first:
                first[kind] = value
                features.append(f"first {kind} {value}")
                features.append(f"first {kind} {value} {name}")
        for use in context.uses:
            if use.start not in parties:
                opens = use.role in _GIVERS and not use.domestic and "giver" not in first
                if opens:
                    first["giver"] = use.role
                side = "before" if context.dose is not None and use.end <= context.dose.start else "after"
                parties[use.start] = (
                    f"governs {name} {use.role}", f"governs {min(place, 3)} {side} {use.role}", f"first giver {opens}",
                    f"governs link {link} {name} {use.role}",
                )  # fmt: skip
    features.append("first " + " ".join(first.get(kind, NONE) for kind in ("verb", "stance")))
    features.append("first " + " ".join(first.get(kind, NONE) for kind in ("verb", "aspect")))
    features.append("first " + " ".join(first.get(kind, NONE) for kind in ("verb", "stance", "aspect")))
    features.append(
        f"arrangement {first.get('arrangement', NONE)} {first.get('verb', NONE)} {first.get('giver', NONE)}"
    )
    names = " ".join(dict.fromkeys(c.name for c in unit.contexts[:_MOST_CONTEXTS]))
    features.append(f"contexts {names}")
    giver = first.get("giver", NONE)
    nobody = (
        f"nobody link {link}",
        f"nobody first giver {giver}",
        f"nobody contexts {names}",
        f"nobody sources {unit.sources}",
        f"nobody governed {first.get('verb', NONE)} {giver}",
    )
    return Governed(tuple(dict.fromkeys(features)), parties, nobody)


def _told(context: Context) -> Iterator[tuple[str, str]]:
    """What a context says: its arrangement, verb, stance, aspect, distractor and who gives, the nearest of each first."""
    nearest = [*reversed(context.lead), *context.tail]
    arrangement = next((value for m in nearest if (value := _arrangement(m)) is not None), None)
    if arrangement is not None:
        yield "arrangement", arrangement
    kinds = [m.kind for m in nearest]
    if "verb" in kinds:
        verbs = [m for m in nearest if m.kind == "verb"]
        yield "verb", verbs[0].label
        yield "verb row", verbs[0].rule
        if len(verbs) > 1:
            yield "verbs", f"{verbs[0].label} {verbs[1].label}"
    if "status" in kinds:
        statuses = [m for m in nearest if m.kind == "status"]
        yield "stance", statuses[0].label
        yield "stance row", statuses[0].rule
        aspects = [m.label for m in statuses if m.label in ("done", "future", "progress", "negation")]
        if aspects:
            yield "aspect", aspects[0]
        yield "stances", " ".join(sorted({m.label for m in statuses}))
    if "distractor" in kinds:
        yield "distractor", nearest[kinds.index("distractor")].label
    if "date" in kinds:
        date = nearest[kinds.index("date")]
        yield "date", "future" if date.future else "past" if date.past else "none"
    for mention in nearest:
        if mention.kind in ("verb", "mechanism", "distractor"):
            yield "governor", f"{mention.kind} {mention.label}"
            break
    for use in context.uses:
        if use.role in _GIVERS and not use.domestic:
            yield "giver", f"{use.role} {_kind(use)}"
            break
    for use in context.uses:
        if use.role == "recipient":
            yield "taker", "home" if use.domestic or use.home else "abroad"
            break


def _arrangement(mention: Mention) -> str | None:
    if mention.kind == "mechanism":
        return mention.label
    if mention.get("contract"):
        return "contract"
    told = mention.get("mechanism")
    if told is not None:
        return str(told)
    if mention.label in ("COVAX", "scheme"):
        return "covax"
    return None


def _kind(use: PartyUse) -> str:
    return "maker" if use.maker else "group" if use.group else "home" if use.home else "other"
