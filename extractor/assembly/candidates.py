"""What could belong together: every quantity of an article, and for each the parties that could supply it.

No decision is made here; the right party is among the candidates of a quantity for 98 of 100. Everything is made once and
frozen. A sentence is looked at as a row of :class:`Item`, what was found in it and the marks between, so that the features
need not look at its text again.
"""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from extractor.assembly.mentions import Mention, Sentence
from extractor.assembly.parties import GIVER, PartyUse
from extractor.lexicon import fold

QUANTITY, PARTY, MARK, DATE, VACCINE = "N", "P", "c", "D", "V"
_KINDS = {
    "verb": "v", "status": "s", "mechanism": "m", "role": "r", "distractor": "x", "structure": "t", "vaccine": VACCINE,
    "date": DATE, "dose": QUANTITY, "party": "p", "place": "p",
}  # fmt: skip
_MARKS = re.compile(r'(?<!\d)[,.:](?!\d)|[,](?=\s)|[;:()"“”]|\s[-–]\s')
_WORDS = re.compile(r"\w+|[^\w\s]")
_QUOTES = '"“”'

SENTENCES_BACK = 3
"""From how many sentences back a supplier may be named; one sentence on, the title and the most named parties beside."""
MOST_NAMED = 4
MOST_CANDIDATES = 30


class Item(NamedTuple):
    """Something in a sentence: a party, a quantity, a cue, or a mark.

    `kind` is one letter: ``N`` a quantity, ``P`` a party that may act, ``p`` a name that plays no part, ``c`` a mark, ``v``
    a verb, ``s`` a status, ``m`` a mechanism, ``r`` a role, ``x`` a distractor, ``t`` structure, ``V`` a product, ``D`` a
    date. `key` says which: ``v.give``, ``P.covax``, ``,``.
    """

    start: int
    end: int
    kind: str
    key: str
    mention: Mention | None
    use: PartyUse | None


@dataclass(frozen=True, slots=True)
class Look:
    """A sentence as the features see it."""

    sentence: Sentence
    items: tuple[Item, ...]
    quantities: tuple[int, ...]
    """Positions in `items` of the quantities."""
    parties: tuple[int, ...]
    cues: tuple[str, ...]
    """Keys of the verbs, statuses, mechanisms and distractors, in text order."""
    points_back: bool
    """Whether it opens with a word that points back (*Số vaccine này*)."""
    words: tuple[tuple[int, str], ...]
    """Where each word or mark starts, and the word in lower case, if there are quantities or parties; a number is ``#``."""

    def last(self, kind: str) -> str:
        """The last cue of a kind, ``-`` where there is none."""
        return next((key for key in reversed(self.cues) if key[0] == kind), "-")


@dataclass(frozen=True, slots=True)
class Quantity:
    """A quantity that may be a supply: where it stands (sentence, item), and as the how manieth of its sentence."""

    sentence: int
    item: int
    order: int
    mention: Mention


@dataclass(frozen=True, slots=True)
class Candidate:
    """A party that could supply a quantity: where it is named (sentence, item)."""

    sentence: int
    item: int
    use: PartyUse


@dataclass(frozen=True, slots=True)
class ArticleLook:
    """All sentences of an article, and how often it names each party."""

    looks: tuple[Look, ...]
    named: Mapping[str, int]
    most_named: tuple[str, ...]
    total_named: int
    roles: Mapping[str, Counter[str]]
    """How often each party plays which role."""
    most_gifts: int
    """How often the party gives that does so most."""

    def quantities(self) -> list[Quantity]:
        """All quantities, in text order; none where not one of the article has its unit, for they count other things."""
        found: list[Quantity] = []
        if not any(dose.unit for look in self.looks for dose in look.sentence.doses):
            return found
        for index, look in enumerate(self.looks):
            for order, position in enumerate(look.quantities):
                mention = look.items[position].mention
                assert mention is not None
                found.append(Quantity(index, position, order, mention))
        return found

    def candidates(self, sentence: int) -> tuple[Candidate, ...]:
        """The parties that could supply a quantity of the sentence with this index, the nearest sentences first.

        Each mention in the sentence itself is one; of another sentence that mention of each party that most likely gives.
        """
        found: list[Candidate] = []
        near = [sentence, *range(sentence - 1, sentence - 1 - SENTENCES_BACK, -1), sentence + 1]
        titles = [k for k in range(min(2, len(self.looks))) if self.looks[k].sentence.title and k not in near]
        for index in [*near, *titles]:
            if not 0 <= index < len(self.looks):
                continue
            look = self.looks[index]
            positions: Sequence[int] = look.parties
            if index != sentence:
                best: dict[str, int] = {}
                for position in positions:
                    use = look.items[position].use
                    assert use is not None
                    known = best.get(use.id)
                    if known is None or (use.role == GIVER and look.items[known].use.role != GIVER):
                        best[use.id] = position
                positions = sorted(best.values())
            found += [Candidate(index, p, use) for p in positions if (use := look.items[p].use) is not None]
        seen = {candidate.use.id for candidate in found}
        for party in self.most_named:
            if party not in seen:
                found += self._last_before(party, sentence - SENTENCES_BACK - 1)
        return tuple(found[:MOST_CANDIDATES])

    def _last_before(self, party: str, sentence: int) -> list[Candidate]:
        for index in range(sentence, -1, -1):
            look = self.looks[index]
            for position in look.parties:
                use = look.items[position].use
                if use is not None and use.id == party:
                    return [Candidate(index, position, use)]
        return []


def look_at(sentences: Sequence[Sentence], uses: Sequence[Sequence[PartyUse]]) -> ArticleLook:
    """Look at each sentence of an article once; `uses` are the parties of each."""
    looks = tuple(_look(sentence, parties) for sentence, parties in zip(sentences, uses, strict=True))
    named = Counter(use.id for parties in uses for use in parties)
    most = tuple(party for party, _ in named.most_common(MOST_NAMED))
    roles: dict[str, Counter[str]] = {}
    for use in (use for parties in uses for use in parties):
        roles.setdefault(use.id, Counter())[use.role] += 1
    gifts = (counts["giver"] + counts["label"] for counts in roles.values())
    return ArticleLook(looks, named, most, named.total(), roles, max(gifts, default=0))


def _look(sentence: Sentence, uses: Sequence[PartyUse]) -> Look:
    items = sorted([*_mentions(sentence, uses), *_marks(sentence)], key=lambda item: (item.start, -item.end))
    quantities = tuple([k for k, item in enumerate(items) if item.kind == QUANTITY])
    opening = itertools.takewhile(lambda item: item.start - sentence.start < 20, items)
    parties = tuple([k for k, item in enumerate(items) if item.kind == PARTY])
    return Look(
        sentence,
        tuple(items),
        quantities,
        parties,
        tuple([item.key for item in items if item.kind in "vsmx"]),
        "t.back" in [item.key for item in opening],
        _words(sentence) if quantities or parties else (),
    )


def _words(sentence: Sentence) -> tuple[tuple[int, str], ...]:
    start, words = sentence.start, _WORDS.finditer(fold(sentence.text))
    return tuple([(start + m.start(), "#" if (word := m[0])[0].isdigit() else word) for m in words])


def _mentions(sentence: Sentence, uses: Sequence[PartyUse]) -> list[Item]:
    acting = {use.start: use for use in uses}
    found = []
    for mention in sentence.mentions:
        use = acting.get(mention.start)
        if use is not None and use.rule == mention.rule and mention.kind in ("party", "place", "structure"):
            key = f"P.{_kind_of(use, mention)}"
            found.append(Item(mention.start, use.end, PARTY, key, mention, use))
        elif mention.kind == "date":
            tense = "f" if mention.future else "p" if mention.past else "n"
            key = f"D.{tense}{'' if mention.iso else '?'}"
            found.append(Item(mention.start, mention.end, DATE, key, mention, None))
        elif mention.kind in ("party", "place"):
            found.append(Item(mention.start, mention.end, "p", f"p.{mention.kind}", mention, None))
        elif not (mention.kind == "vaccine" and use is not None):
            kind = _KINDS[mention.kind]
            key = kind if kind in (QUANTITY, VACCINE) else f"{kind}.{mention.label}"
            found.append(Item(mention.start, mention.end, kind, key, mention, None))
    return found


def _marks(sentence: Sentence) -> list[Item]:
    found = []
    for match in _MARKS.finditer(sentence.text):
        mark = match.group().strip()
        mark = '"' if mark in _QUOTES else "-" if mark == "–" else mark
        found.append(Item(sentence.start + match.start(), sentence.start + match.end(), MARK, mark, None, None))
    return found


def _kind_of(use: PartyUse, mention: Mention) -> str:
    """What kind of party it is: the country at home, a company there, a maker, a channel, a group, else as its row says."""
    if use.domestic:
        return "home"
    if use.home:
        return "home_company"
    if use.maker:
        return "maker"
    if use.group:
        return "group"
    kind = str(mention.get("kind")) if mention.kind == "party" else mention.label
    return f"{kind}.{use.id}" if kind == "multilateral" else kind
