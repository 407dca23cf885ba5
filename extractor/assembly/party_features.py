"""What is seen of a party that could supply a quantity: where it is named, and of the two together; and of nobody.

See :mod:`extractor.assembly.features`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extractor.assembly.candidates import DATE, MARK, PARTY, QUANTITY, ArticleLook, Candidate, Item, Look, Quantity
from extractor.assembly.features import NONE, Side, few
from extractor.assembly.items import item_of

_SUPPLYING = frozenset({"giver", "channel", "label", "addressee"})


def nobody_features(
    article: ArticleLook, quantity: Quantity, facts: Sequence[str], before: Side, after: Side
) -> list[str]:
    """What is seen of the choice that no party supplies the quantity."""
    look = article.looks[quantity.sentence]
    uses = [look.items[p].use for p in look.parties]
    roles = sorted({use.role for use in uses if use is not None})
    suppliers = sum(use is not None and use.role in _SUPPLYING and not use.domestic for use in uses)
    features = ["nobody", *(f"nobody {fact}" for fact in facts)]
    features += [f"nobody suppliers {min(suppliers, 3)}", f"nobody parties {min(len(uses), 3)}"]
    features += [f"nobody roles {' '.join(roles)}", f"nobody back {look.points_back}"]
    features.append(f"nobody verbs {before.own.get('v', NONE)} {after.own.get('v', NONE)}")
    features.append(f"nobody product {any(item.kind == 'V' for item in look.items)}")
    features += [f"nobody before {key}" for key in _stretch(look, quantity.item, -1)]
    features += [f"nobody after {key}" for key in _stretch(look, quantity.item, 1)]
    return features


def _stretch(look: Look, position: int, step: int) -> Iterator[str]:
    """The keys from a quantity to the next one on a side."""
    position += step
    while 0 <= position < len(look.items) and look.items[position].kind != QUANTITY:
        yield look.items[position].key
        position += step


@dataclass(frozen=True, slots=True)
class PartySeen:
    """What is seen of a party where it is named, whatever the quantity."""

    features: tuple[str, ...]
    kind: str
    before: str
    after: str
    verb: str


def party_seen(article: ArticleLook, candidate: Candidate) -> PartySeen:
    """Look at a party once for all the quantities that it could supply."""
    look = article.looks[candidate.sentence]
    items, position, use = look.items, candidate.item, candidate.use
    kind = items[position].key[2:]
    before = _neighbours(reversed(items[:position]))
    after = _neighbours(iter(items[position + 1 :]))
    b, a = (before or [NONE])[0], (after or [NONE])[0]
    verb = status = arrangement = NONE
    passed = False
    for item in items[position + 1 :]:
        passed = passed or item.kind == QUANTITY
        if item.kind == "v" and verb is NONE:
            verb = f"{item.key}{'!' if passed else ''}"
        elif item.kind == "s" and status is NONE:
            status = item.key
        elif item.kind == "m" and arrangement is NONE:
            arrangement = item.key
    act = next((item.key for item in reversed(items[:position]) if item.kind in "vm"), NONE)
    text, start = look.sentence.text, look.sentence.start
    left = text[max(0, items[position].start - start - 14) : items[position].start - start].lower().split()[-2:]
    right = text[items[position].end - start : items[position].end - start + 16].lower().split()[:2]
    count = article.named[use.id]
    anaphor = items[position].mention is not None and items[position].mention.kind == "structure"  # type: ignore[union-attr]
    features = (
        f"kind {kind}", f"role {use.role}", f"kind, role {kind} {use.role}", f"subject {use.subject} {use.role}",
        f"joined {use.joined}", f"negated {use.negated}", f"possessive {use.possessive}", f"anaphor {anaphor} {kind}",
        f"named {min(count, 4)}", f"most named {count == max(article.named.values())}",
        f"share {5 * count // article.total_named}",
        *_over_the_article(article, use.id, use.role),
        f"before {b}", f"after {a}", f"before 2 {' '.join(before[:2])}", f"after 2 {' '.join(after[:2])}",
        f"after 3 {' '.join(after)}", f"before, after {b} {a}",
        f"word before {' '.join(left[-1:])}", f"words before {' '.join(left)}",
        f"word after {' '.join(right[:1])}", f"words after {' '.join(right)}",
        f"verb {verb}", f"act before {act}", f"act, verb {act} {verb}", f"verb, role {verb} {use.role}",
        f"arrangement {arrangement}", f"status, verb {status} {verb}",
    )  # fmt: skip
    return PartySeen(features, kind, b, a, verb)


def _over_the_article(article: ArticleLook, party: str, role: str) -> Iterator[str]:
    """What a party does in the rest of the article."""
    roles = article.roles[party]
    gives, takes = roles["giver"] + roles["label"], roles["recipient"]
    yield f"ever gives {min(gives, 2)} {role}"
    yield f"ever takes {min(takes, 2)} {role}"
    yield f"gives, takes {min(gives, 3)} {min(takes, 3)}"
    yield f"gives most {gives > 0 and gives == article.most_gifts}"


def _neighbours(items: Iterator[Item]) -> list[str]:
    found: list[str] = []
    for item in items:
        if item.key != '"':
            found.append(DATE if item.kind == DATE else item.key)
            if len(found) == 3:
                break
    return found


def pair_features(
    article: ArticleLook, quantity: Quantity, candidate: Candidate, seen: PartySeen
) -> tuple[str, tuple[str, ...]]:
    """Where a party stands from a quantity, and what is seen of the two together.

    For a party of another sentence it is the same for every quantity of one, so that it is looked at once for them all.
    """
    use = candidate.use
    away = candidate.sentence - quantity.sentence
    left = away < 0 or (away == 0 and candidate.item < quantity.item)
    place = _place(article, candidate, away, left)
    features = [f"place {place}", f"place, kind {place} {seen.kind}", f"place, role {place} {use.role}"]
    features.append(f"place, kind, role {place} {seen.kind} {use.role}")
    features += [f"before, place {seen.before} {place}", f"after, place {seen.after} {place}"]
    features.append(f"verb, place {seen.verb} {place}")
    look = article.looks[quantity.sentence]
    here = [look.items[p].use for p in look.parties]
    roles = sorted({other.role for other in here if other is not None and other.id == use.id})
    features.append(f"roles here {' '.join(roles)} {place if away else ''}")
    features += (
        _on_the_way(look, quantity, candidate, left) if away == 0 else _elsewhere(article, quantity, candidate, place)
    )
    return place, tuple(features)


def fact_features(facts: Sequence[str], place: str, role: str) -> tuple[str, ...]:
    """The facts of a quantity beside where a party stands from it and what it does there."""
    return (*facts, *(f"{fact} {place} {role}" for fact in facts[:4]))


def _place(article: ArticleLook, candidate: Candidate, away: int, left: bool) -> str:
    if away == 0:
        return "left" if left else "right"
    if away in (-1, 1):
        return "previous" if away < 0 else "next"
    if article.looks[candidate.sentence].sentence.title:
        return "title"
    return f"back {-away}" if away >= -3 else "far"


def _on_the_way(look: Look, quantity: Quantity, candidate: Candidate, left: bool) -> Iterator[str]:
    """What lies between a quantity and a party of its sentence."""
    low, high = (candidate.item, quantity.item) if left else (quantity.item, candidate.item)
    way = look.items[low + 1 : high]
    side = "L" if left else "R"
    quantities = commas = stops = parties = foreign = brackets = 0
    path: list[str] = []
    cues: list[str] = []
    verbs: list[str] = []
    roles: list[str] = []
    for item in way:
        kind, key = item.kind, item.key
        if kind == MARK:
            commas += key in ",-"
            stops += key in ";:."
            brackets += key in "()"
            path.append(key)
        elif kind == PARTY:
            parties += 1
            abroad = item.use is not None and not item.use.domestic
            foreign += abroad
            path.append("P" if abroad else "q")
        elif kind in "vmsrxN":
            path.append(kind)
            if kind in "vmrN":
                cues.append(key)
            if kind == "v":
                verbs.append(key)
            elif kind == "r":
                roles.append(key)
            elif kind == QUANTITY:
                quantities += 1
    role = candidate.use.role
    q, p = few(quantities), few(parties)
    yield f"quantities {side} {q}"
    yield f"commas {side} {few(commas)}"
    yield f"stops {side} {min(stops, 2)}"
    yield f"parties {side} {p}"
    yield f"foreign {side} {few(foreign)}"
    yield f"brackets {side} {min(brackets, 2)}"
    yield f"quantities, parties {side} {q} {p}"
    yield f"quantities, commas, parties {side} {q} {few(commas)} {p} {role}"
    yield f"path {side} {''.join(path)[:10]}"
    yield f"cues {side} {' '.join(cues[:7])}"
    yield f"verbs between {side} {' '.join([*verbs[:1], *verbs[-1:]])} {role}"
    yield f"roles between {side} {' '.join([*roles[:1], *roles[-1:]])}"
    start, end = look.items[candidate.item][:2]
    listed = item_of(look.sentence, quantity.mention)
    if listed is not None:
        yield f"in its item {listed.start <= start and end <= listed.end} {side}"
        name = listed.name
        yield f"names its item {name is not None and name[0] <= start and end <= name[1]} {role}"
    distance = quantity.mention.start - end if left else start - quantity.mention.end
    if distance < 30:
        gap = (end, quantity.mention.start) if left else (quantity.mention.end, start)
        yield f"words between {side} {look.sentence.slice(*gap).lower().strip()}"
    yield f"distance {side} {min(distance // 12, 10)}"
    yield f"next to it {side} {quantities == 0} {foreign == 0}"
    earlier = sum((u := look.items[k].use) is not None and not u.domestic for k in look.parties if k < candidate.item)
    yield f"orders {min(earlier, 3)} {min(quantity.order, 3)}"
    if not left:
        more = any(k > candidate.item for k in look.quantities)
        yield f"quantity behind {more} {stops > 0} {commas > 0}"


def _elsewhere(article: ArticleLook, quantity: Quantity, candidate: Candidate, place: str) -> Iterator[str]:
    """How a party stands in another sentence, and whether the quantity's own has one that could supply."""
    there, here = article.looks[candidate.sentence], article.looks[quantity.sentence]
    use = candidate.use
    foreign = [p for p in there.parties if (u := there.items[p].use) is not None and not u.domestic]
    ids = {there.items[p].use.id for p in foreign}  # type: ignore[union-attr]
    yield f"first there {place} {foreign[:1] == [candidate.item]}"
    yield f"last there {place} {foreign[-1:] == [candidate.item]}"
    yield f"only there {place} {len(ids) == 1} {use.domestic}"
    yield f"parties there {place} {min(len(foreign), 3)}"
    yield f"quantities there {place} {min(len(there.quantities), 2)}"
    later = there if candidate.sentence > quantity.sentence else here
    yield f"points back {place} {later.points_back}"
    own = [u for p in here.parties if (u := here.items[p].use) is not None and not u.domestic]
    suppliers = sum(u.role in _SUPPLYING for u in own)
    yield f"own {place} {min(len(own), 2)} {min(suppliers, 2)}"
    yield f"own suppliers, role {place} {min(suppliers, 2)} {use.role}"
    yield f"also here {any(u.id == use.id for u in own)}"
    if candidate.sentence < quantity.sentence:
        givers = [
            u.id for p in foreign if (u := there.items[p].use) is not None and u.role in ("giver", "label", "channel")
        ]
        yield f"last giver there {place} {givers[-1:] == [use.id]}"
    yield f"list {place} {here.sentence.bullet} {there.sentence.introduces}"
