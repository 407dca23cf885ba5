"""What is seen of a quantity: named facts. Those of its candidates are in :mod:`extractor.assembly.party_features`.

A feature is a short text that a person can read (``before v.give 0`` is a verb of giving before the quantity with no other
quantity between) and holds or does not. All are functions of the frozen records of :mod:`extractor.assembly.candidates`.
Training can leave out those whose names begin alike (``word``, ``previous``), to tell what they are worth.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extractor.assembly.candidates import DATE, MARK, PARTY, QUANTITY, ArticleLook, Item, Look, Quantity
from extractor.assembly.items import item_of

VERSION = "2"
"""Goes up whenever a feature comes to mean something else, so that weights of before are refused."""

NONE = "-"
_SMALL = ("0", "1", "2", "3")


def few(count: int) -> str:
    """A count as a feature tells it: 3 is 3 or more."""
    return _SMALL[count] if count < 3 else "3"


@dataclass(frozen=True, slots=True)
class Side:
    """What stands on one side of a quantity: features, and the nearest cue of each kind."""

    features: tuple[str, ...]
    nearest: dict[str, str]
    own: dict[str, str]
    """The nearest of each kind before another quantity."""


def side_of(look: Look, position: int, name: str) -> Side:
    """Look from the item at `position` to one `name`d side, ``before`` or ``after``."""
    items = reversed(look.items[:position]) if name == "before" else iter(look.items[position + 1 :])
    features: list[str] = []
    sequence: list[str] = []
    nearest: dict[str, str] = {}
    own: dict[str, str] = {}
    quantities = commas = stops = 0
    for item in items:
        kind, key = item.kind, item.key
        if kind == MARK:
            commas += key in ",-"
            stops += key in ";:."
            sequence.append(key)
            continue
        if kind == QUANTITY:
            quantities += 1
            sequence.append(key)
            if quantities > 3:
                break
            continue
        sequence.append(key if kind != DATE else DATE)
        far = _SMALL[quantities]
        features.append(f"{name} {key} {far}")
        if quantities <= 1:
            features.append(f"{name} {key} {far}{few(commas)}{min(stops, 1)}")
            if quantities == 0:
                own.setdefault(kind, key)
                if kind in "vsmxrt" and item.mention is not None:
                    features.append(f"{name} {item.mention.rule} {min(commas, 1)}")
                if item.use is not None:
                    features.append(f"own {name} {key} {item.use.role}")
        for family in (kind, "act") if kind in "vmx" else (kind,):
            if family not in nearest:
                nearest[family] = key
                features.append(f"nearest {name} {family} {key}")
                features.append(f"nearest {name} {family} {key} {far}{few(commas)}{min(stops, 1)}")
    features += [f"{name} first {n} {' '.join(sequence[:n])}" for n in (1, 2, 3, 4)]
    features += [f"{name} at {n} {key}" for n, key in enumerate(sequence[:5])]
    return Side(tuple(features), nearest, own)


def quantity_features(article: ArticleLook, quantity: Quantity, before: Side, after: Side) -> list[str]:
    """What is seen of a quantity itself and around it."""
    look = article.looks[quantity.sentence]
    features = [*before.features, *after.features, *_itself(look, quantity), *_combined(before, after)]
    features += _joined(look, quantity)
    features += _words(look, quantity)
    if quantity.order:
        features += _head(look)
    if quantity.sentence > 0:
        earlier, acts = article.looks[quantity.sentence - 1], "v" in before.nearest
        features.append(f"previous verb, status {earlier.last('v')} {earlier.last('s')} acts {acts}")
        features += [f"previous {key} acts {acts}" for key in dict.fromkeys(earlier.cues)]
    return features


def sentence_features(article: ArticleLook, index: int) -> tuple[str, ...]:
    """What is seen of all quantities of a sentence: its cues, the sentences before, the next one where it points back."""
    look = article.looks[index]
    features = [f"sentence {key}" for key in dict.fromkeys(look.cues)]
    features += [f"sentence first {look.cues[0]}", f"sentence last {look.cues[-1]}"] if look.cues else ["no cue"]
    features += _around(article.looks, index)
    return tuple(features)


def _itself(look: Look, quantity: Quantity) -> Iterator[str]:
    mention, sentence = quantity.mention, look.sentence
    number = mention.value or mention.low or 0
    size, many = len(str(number)), len(look.quantities)
    yield f"unit {mention.unit}"
    yield f"size {size}"
    yield f"unit and size {mention.unit} {size}"
    yield f"round {number % 1_000_000 == 0} {number % 1000 == 0}"
    yield f"qualifier {mention.label}"
    yield f"order {few(quantity.order)}"
    yield f"quantities {few(many)}"
    yield f"last {quantity.order == many - 1}"
    yield f"title {sentence.title}"
    yield f"bullet {sentence.bullet}"
    yield f"sentence index {min(quantity.sentence, 5)}"
    yield f"points back {look.points_back}"
    if mention.cue is not None:
        yield f"assertion {mention.cue.label}"
        yield f"assertion row {mention.cue.rule}"
    item = item_of(sentence, mention)
    yield f"item {NONE if item is None else item.form}"


def _combined(before: Side, after: Side) -> Iterator[str]:
    b, a = before.nearest.get, after.nearest.get
    verb, status, party, arrangement = (b(kind, NONE) for kind in ("v", "s", PARTY, "m"))
    verb_after, status_after, party_after, arrangement_after = (a(kind, NONE) for kind in ("v", "s", PARTY, "m"))
    yield f"verb, status {verb} {status}"
    yield f"verb, verb after {verb} {verb_after}"
    yield f"status, verb after {status} {verb_after}"
    yield f"verb, arrangement {verb} {arrangement}"
    yield f"verb, arrangement after {verb_after} {arrangement_after}"
    yield f"act, act after {b('act', NONE)} {a('act', NONE)}"
    yield f"verb, status, verb after {verb} {status} {verb_after}"
    yield f"verb after, status after {verb_after} {status_after}"
    yield f"party, verb {party} {verb}"
    yield f"party after, verb after {party_after} {verb_after}"
    yield f"party, verb, status {party} {verb} {status}"


def _joined(look: Look, quantity: Quantity) -> Iterator[str]:
    """Two arrangements joined in one phrase near the quantity: *thông qua đàm phán mua và viện trợ*."""
    items = look.items
    for k in range(max(0, quantity.item - 8), min(len(items), quantity.item + 9)):
        first = _arrangement(items[k])
        if first is None:
            continue
        for other in items[k + 1 : k + 4]:
            second = _arrangement(other)
            if second is None:
                if other.key not in (",", "t.and", "s.negotiate", "r.channel"):
                    break
            else:
                side = "before" if other.end <= quantity.mention.start else "after"
                between = any(item.kind == QUANTITY for item in items[min(k, quantity.item) + 1 : quantity.item])
                yield f"joined {first == second} {side} {between}"
                yield f"joined {first} {second} {side}"
                break


_OF_VERBS = {"v.buy": "purchase", "v.give": "donation", "v.cede": "cession", "v.lend": "loan"}


def _arrangement(item: Item) -> str | None:
    """The arrangement that a noun or a verb names."""
    if item.mention is None:
        return None
    if item.kind == "m":
        return item.mention.label
    if item.kind == PARTY:
        return "covax" if item.key == "P.multilateral.COVAX" else None
    told = item.mention.get("mechanism") if item.kind == "v" else None
    if told is not None:
        return str(told)
    return _OF_VERBS.get(item.key)


def _head(look: Look) -> Iterator[str]:
    """What stands before the first quantity of the sentence, for those that follow it."""
    head = [item for item in look.items[: look.quantities[0]] if item.kind in "vsmxt"]
    for item in head:
        yield f"head {item.key}"
    verb = next((i.key for i in reversed(head) if i.kind == "v"), NONE)
    status = next((i.key for i in reversed(head) if i.kind == "s"), NONE)
    yield f"head verb, status {verb} {status}"


def _around(looks: Sequence[Look], index: int) -> Iterator[str]:
    look = looks[index]
    if index > 0:
        earlier = looks[index - 1]
        verb, status, arrangement = (earlier.last(kind) for kind in "vsm")
        same = earlier.sentence.paragraph == look.sentence.paragraph
        yield f"previous quantities {few(len(earlier.quantities))} {same}"
        yield f"introduced {earlier.sentence.introduces} {look.sentence.bullet}"
        yield f"previous verb {verb}"
        yield f"previous status {status}"
        yield f"previous verb {verb} back {look.points_back}"
        yield f"previous status {status} back {look.points_back}"
        yield f"previous arrangement {arrangement} back {look.points_back}"
        yield from [f"previous {key}" for key in dict.fromkeys(earlier.cues)]
    if index > 1:
        yield from [f"before previous {key}" for key in dict.fromkeys(looks[index - 2].cues)]
    if index + 1 < len(looks):
        following = looks[index + 1]
        yield f"next points back {following.points_back}"
        if following.points_back:
            yield from dict.fromkeys(f"next {key}" for key in following.cues[:4])
        if following.sentence.bullet:
            yield "next bullet"


def _words(look: Look, quantity: Quantity) -> Iterator[str]:
    words = look.words
    first = bisect_left(words, (quantity.mention.start,))
    behind = bisect_left(words, (quantity.mention.end,))
    left = [word for _, word in words[max(0, first - 4) : first]][::-1]
    right = [word for _, word in words[behind : behind + 4]]
    for n, word in enumerate(left, 1):
        yield f"word -{n} {word}"
    for n, word in enumerate(right, 1):
        yield f"word +{n} {word}"
    yield f"opens {first <= 1}"
    if len(left) > 1:
        yield f"words -2 {left[1]} {left[0]}"
    if len(right) > 1:
        yield f"words +1 {right[0]} {right[1]}"
    if len(right) > 2:
        yield f"words +2 {right[1]} {right[2]}"


def summary(look: Look, quantity: Quantity, before: Side, after: Side) -> tuple[str, ...]:
    """The few facts of a quantity that also stand with each of its candidates."""
    return (
        f"q verb {before.own.get('v', NONE)}",
        f"q verb after {after.own.get('v', NONE)}",
        f"q arrangement {before.own.get('m', NONE)}",
        f"q arrangement after {after.own.get('m', NONE)}",
        f"q title {look.sentence.title}",
        f"q order {few(quantity.order)}",
        f"q quantities {few(len(look.quantities))}",
    )
