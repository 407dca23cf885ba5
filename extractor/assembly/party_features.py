"""What is seen of a party that could supply a quantity: where it is named, and of the two together; and of nobody.

See :mod:`extractor.assembly.features`.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from extractor.assembly.candidates import DATE, MARK, PARTY, QUANTITY, ArticleLook, Candidate, Item, Look, Quantity
from extractor.assembly.features import NONE, Side, few
from extractor.assembly.items import item_of
from extractor.assembly.parties import PartyUse
from extractor.assembly.word_features import party_words, way_words

_SUPPLYING = frozenset({"giver", "channel", "label", "addressee"})


@dataclass(frozen=True, slots=True)
class Present:
    """The parties of a sentence, looked at once for all its quantities: what each does, which are from abroad (where they
    stand, and who they are), who of those gives, in order, and how many could supply."""

    roles: Mapping[str, str]
    foreign: tuple[int, ...]
    ids: tuple[str, ...]
    givers: tuple[str, ...]
    suppliers: int


def present(look: Look) -> Present:
    """Look at the parties of a sentence."""
    roles: dict[str, set[str]] = {}
    foreign: list[tuple[int, PartyUse]] = []
    for place in look.parties:
        use = look.items[place].use
        assert use is not None
        roles.setdefault(use.id, set()).add(use.role)
        if not use.domestic:
            foreign.append((place, use))
    return Present(
        {party: " ".join(sorted(played)) for party, played in roles.items()},
        tuple([place for place, _ in foreign]),
        tuple([use.id for _, use in foreign]),
        tuple([use.id for _, use in foreign if use.role in ("giver", "label", "channel")]),
        sum([use.role in _SUPPLYING for _, use in foreign]),
    )


def nobody_features(
    look: Look, quantity: Quantity, facts: Sequence[str], before: Side, after: Side, parties: Present
) -> list[str]:
    """What is seen of the choice that no party supplies the quantity; `parties` are those of its sentence."""
    roles = sorted({role for played in parties.roles.values() for role in played.split()})
    features = ["nobody", *[f"nobody {fact}" for fact in facts]]
    features += [f"nobody suppliers {min(parties.suppliers, 3)}", f"nobody parties {min(len(look.parties), 3)}"]
    features += [f"nobody roles {' '.join(roles)}", f"nobody back {look.points_back}"]
    features.append(f"nobody verbs {before.own.get('v', NONE)} {after.own.get('v', NONE)}")
    products = any(item.kind == "V" for item in look.items)
    features.append(f"nobody product {products}")
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
    count = article.named[use.id]
    anaphor = items[position].mention is not None and items[position].mention.kind == "structure"  # type: ignore[union-attr]
    features = (
        f"kind {kind}", f"role {use.role}", f"kind, role {kind} {use.role}", f"subject {use.subject} {use.role}",
        f"joined {use.joined}", f"negated {use.negated}", f"possessive {use.possessive}", f"anaphor {anaphor} {kind}",
        f"named {min(count, 4)}", f"most named {count == article.named[article.most_named[0]]}",
        f"share {5 * count // article.total_named}",
        *_over_the_article(article, use.id, use.role),
        f"before {b}", f"after {a}", f"before 2 {' '.join(before[:2])}", f"after 2 {' '.join(after[:2])}",
        f"after 3 {' '.join(after)}", f"before, after {b} {a}",
        f"verb {verb}", f"act before {act}", f"act, verb {act} {verb}", f"verb, role {verb} {use.role}",
        f"arrangement {arrangement}", f"status, verb {status} {verb}", *party_words(look, items[position]),
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


def near_features(
    look: Look, quantity: Quantity, candidate: Candidate, seen: PartySeen, parties: Present
) -> tuple[str, tuple[str, ...]]:
    """Where a party of the quantity's own sentence stands from it, and what is seen of the two together."""
    left = candidate.item < quantity.item
    place = "left" if left else "right"
    roles = f"roles here {parties.roles[candidate.use.id]} "
    return place, (
        *_placed(candidate, seen, place),
        roles,
        *_on_the_way(look, quantity, candidate, left, parties.foreign),
        *way_words(look, quantity, candidate, left),
    )


def distant_features(
    article: ArticleLook, here: int, candidate: Candidate, seen: PartySeen, parties: Present, there: Present
) -> tuple[str, tuple[str, ...]]:
    """Where a party of another sentence stands from every quantity of the one at `here`, and what is seen of it there.

    `parties` are those of the sentence at `here`, `there` those of the party's own.
    """
    away = candidate.sentence - here
    place = _place(article.looks[candidate.sentence], away)
    roles = f"roles here {parties.roles.get(candidate.use.id, '')} {place}"
    looks = article.looks[here], article.looks[candidate.sentence]
    return place, (*_placed(candidate, seen, place), roles, *_elsewhere(*looks, away, candidate, place, parties, there))


def _placed(candidate: Candidate, seen: PartySeen, place: str) -> tuple[str, ...]:
    role = candidate.use.role
    return (
        f"place {place}", f"place, kind {place} {seen.kind}", f"place, role {place} {role}",
        f"place, kind, role {place} {seen.kind} {role}", f"before, place {seen.before} {place}",
        f"after, place {seen.after} {place}", f"verb, place {seen.verb} {place}",
    )  # fmt: skip


def fact_features(facts: Sequence[str], place: str, role: str) -> tuple[str, ...]:
    """The first facts of a quantity with where a party stands from it and what it does there."""
    return tuple([f"{fact} {place} {role}" for fact in facts[:4]])


def _place(there: Look, away: int) -> str:
    if away in (-1, 1):
        return "previous" if away < 0 else "next"
    if there.sentence.title:
        return "title"
    return f"back {-away}" if away >= -3 else "far"


def _on_the_way(
    look: Look, quantity: Quantity, candidate: Candidate, left: bool, foreign_ones: Sequence[int]
) -> Iterator[str]:
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
    earlier = bisect_left(foreign_ones, candidate.item)
    yield f"orders {min(earlier, 3)} {min(quantity.order, 3)}"
    if not left:
        yield f"quantity behind {look.quantities[-1] > candidate.item} {stops > 0} {commas > 0}"


def _elsewhere(
    here: Look, there: Look, away: int, candidate: Candidate, place: str, parties: Present, others: Present
) -> Iterator[str]:
    """How a party stands in another sentence among `others`, and whether the quantity's own has one that could supply."""
    use = candidate.use
    yield f"first there {place} {others.foreign[:1] == (candidate.item,)}"
    yield f"last there {place} {others.foreign[-1:] == (candidate.item,)}"
    yield f"only there {place} {len(set(others.ids)) == 1} {use.domestic}"
    yield f"parties there {place} {min(len(others.foreign), 3)}"
    yield f"quantities there {place} {min(len(there.quantities), 2)}"
    yield f"points back {place} {(there if away > 0 else here).points_back}"
    yield f"own {place} {min(len(parties.foreign), 2)} {min(parties.suppliers, 2)}"
    yield f"own suppliers, role {place} {min(parties.suppliers, 2)} {use.role}"
    yield f"also here {use.id in parties.ids}"
    if away < 0:
        yield f"last giver there {place} {others.givers[-1:] == (use.id,)}"
    yield f"list {place} {here.sentence.bullet} {there.sentence.introduces}"
