"""The parties of a sentence: by name, by a word that stands for a name, or a company that no list knows."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass, field
from typing import NamedTuple

from extractor.assembly.companies import company_name, identifier, is_vietnamese
from extractor.assembly.mentions import Mention, Sentence

GIVING = frozenset({"give", "cede", "lend", "sell", "deliver", "allocate", "produce"})


TAKING = frozenset({"receive", "buy", "borrow"})


GIVER, RECIPIENT, CHANNEL, LABEL, ADDRESSEE, OTHER, PRODUCT = (
    "giver", "recipient", "channel", "label", "addressee", "other", "product",
)  # fmt: skip


SPEAKER = "speaker"


class PartyUse(NamedTuple):
    """A party as one sentence uses it.

    `domestic` is Vietnam itself, a place or a ministry in it; `home` a Vietnamese company or institute, which counts by
    its own name where it supplies and as Vietnam where it receives. `possessive` is one named after *của*,
    `group` one of several countries (*G7, EU*).
    """

    id: str
    role: str
    start: int
    end: int
    rule: str
    domestic: bool = False
    maker: bool = False
    subject: bool = False
    joined: bool = False
    negated: bool = False
    home: bool = False
    possessive: bool = False
    group: bool = False


@dataclass
class History:
    """The names that a later word may point back to."""

    country: str | None = None
    countries: list[str] = field(default_factory=list)
    """All countries named, in order."""
    giver: tuple[str, int] | None = None
    """The country that gives in the latest sentence where one does, and that sentence's index."""
    organisation: tuple[str, bool] | None = None
    """The organisation spoken of, and whether it is Vietnamese."""
    firm: tuple[str, bool] | None = None
    """The company spoken of: what *hãng* and *doanh nghiệp này* stand for."""
    named: tuple[str, bool] | None = None
    """The organisation named last, spoken of or not: what *trung tâm này* points at."""
    firm_abroad: tuple[str, bool] | None = None
    """The foreign company spoken of: what *hãng* stands for where there is one."""
    body: str | None = None
    """The international body named last: what *tổ chức này* points at."""
    scheme: str | None = None
    group: str | None = None
    mentions: list[str] = field(default_factory=list)
    at_home: set[str] = field(default_factory=set)
    """The Vietnamese companies and institutes named."""

    def note(self, use: PartyUse, kind: str, index: int, *, opens: bool = False) -> None:
        """Remember `use`, of the sentence `index` (which it may open), as the latest of its kind."""
        if use.id == "COVAX":
            self.scheme = "COVAX"
        if use.domestic:
            return
        if use.home:
            self.at_home.add(use.id)
        if kind == "country":
            self.country = use.id
            self.countries.append(use.id)
            if use.role == GIVER and use.subject:
                self.giver = (use.id, index)
        elif kind == "multilateral" and use.role != CHANNEL:
            self.body = use.id
        if (kind == "country_group" and use.id != "WORLD") or (kind == "multilateral" and use.id != "COVAX"):
            self.group = use.id
        elif kind in ("company", "organisation"):
            if use.role != RECIPIENT or use.maker:
                self.named = use.id, use.home  # not VNVC in: VNVC đặt mua của chính hãng này
            spoken_of = use.subject or opens or use.role != OTHER or not use.home
            if spoken_of and (use.role != RECIPIENT or opens or use.maker):
                self.organisation = use.id, use.home
                if kind == "company":
                    self.firm = self.organisation
                    self.firm_abroad = self.firm_abroad if use.home else self.firm
        self.mentions.append(use.id)

    def resolve(self, label: str) -> str | None:
        """The id that an anaphor with this label stands for."""
        if label == "scheme":
            return self.scheme or "COVAX"
        if label == "group" and self.group is not None:
            return self.group
        if label == "country":
            return self.country
        return self.organisation[0] if self.organisation else None

    def that_takes(self, use: PartyUse, givers: Collection[str]) -> PartyUse:
        """`use`, a word for a country that takes: not one that gives in the same sentence (*Mỹ cũng tặng hòn đảo này*)."""
        if use.id not in givers:
            return use
        other = next((name for name in reversed(self.countries) if name not in givers), use.id)
        return use._replace(id=other)

    def that_gives(self, use: PartyUse, index: int, *, named: bool) -> PartyUse:
        """`use`, a word for a country that gives again: *Trung Quốc tặng Campuchia 1 triệu liều; nước này cũng tặng Lào*.

        `named` tells whether the sentence names another party before it, which the word then stands for.
        """
        if self.giver is None or index - self.giver[1] > (0 if named else 1):
            return use
        return use._replace(id=self.giver[0])


def name_party(sentence: Sentence, mention: Mention, history: History) -> tuple[PartyUse, str] | None:
    """The party that `mention` names or stands for, and its kind."""
    if mention.kind == "party":
        if _in_brackets_after_name(sentence, mention):
            return None  # only says where the name before belongs: Đài Loan (Trung Quốc)
        bare = mention.row is not None and mention.row.kind == "structure"  # a company introduced by name before
        kind = "company" if bare else str(mention.get("kind") or "country")
        domestic = mention.label == "VNM"
        home = mention.label in history.at_home if bare else bool(mention.get("domestic"))
        group = kind == "country_group"
        use = PartyUse(mention.label, OTHER, mention.start, mention.end, mention.rule, domestic, home=home, group=group)
        return use, kind
    if mention.kind == "place":
        if followed_by_country(sentence, mention):
            return None  # the ministry or the people of another country
        return PartyUse("VNM", OTHER, mention.start, mention.end, mention.rule, domestic=True), "place"
    if mention.kind == "structure" and mention.label in ("country", "organisation", "scheme", "group"):
        found = history.resolve(mention.label)
        spoken_of = history.organisation
        if mention.label == "organisation" and sentence.wording("pointer").closes(_words(sentence, mention)):
            firm = sentence.wording("firm").opens(_words(sentence, mention))
            body = history.body is not None and sentence.wording("body").opens(_words(sentence, mention))
            maker = history.firm_abroad if sentence.wording("maker_noun").opens(_words(sentence, mention)) else None
            spoken_of = (
                (maker or history.firm) if firm else (history.body or "", False) if body else None
            ) or history.named
            found = spoken_of[0] if spoken_of else None
        if found is None or (mention.label == "country" and followed_by_country(sentence, mention)):
            return None
        kind = "country_group" if mention.label == "group" else mention.label
        home = kind == "organisation" and spoken_of is not None and spoken_of[1]
        group = mention.label == "group"
        return PartyUse(found, OTHER, mention.start, mention.end, mention.rule, home=home, group=group), kind
    if mention.kind == "structure" and mention.label == "world":
        return PartyUse("WORLD", OTHER, mention.start, mention.end, mention.rule), "country_group"
    if mention.kind == "structure" and mention.label == "company":
        name = _name_behind(sentence, mention)
        if name is None:
            return _unnamed_company(sentence, mention, history)
        known = [m for m in sentence.mentions if m.kind in ("party", "place") and m.start >= mention.start]
        start, end = name
        if known and known[0].start <= end:
            return None
        home = is_vietnamese(sentence.slice(mention.start, start), sentence.lexicon)
        return PartyUse(
            identifier(sentence.slice(start, end)), OTHER, mention.start, end, mention.rule, home=home
        ), "company"
    return None


def _name_behind(sentence: Sentence, company: Mention) -> tuple[int, int] | None:
    """Where the name stands that *công ty* or the like leads to."""
    here = company._replace(start=company.start - sentence.start, end=company.end - sentence.start)
    place = company_name(sentence.text, here, sentence.lexicon)
    return (sentence.start + place[0], sentence.start + place[1]) if place else None


def _unnamed_company(sentence: Sentence, mention: Mention, history: History) -> tuple[PartyUse, str] | None:
    """*hãng*, *công ty* with no name stand for the last organisation named, where a verb or a quantity follows at once."""
    following = next((m for m in sentence.mentions if m.start >= mention.end), None)
    before = [m for m in sentence.mentions if m.end <= mention.start][-1:]
    cue = before[0] if before and mention.start - before[0].end <= 1 else None
    asked = cue is not None and (cue.label in ("request", "of", "giver") or cue.rule == "role.recipient.with")
    close = asked or (
        following is not None and following.start - mention.end <= 10 and following.kind in ("verb", "status", "dose")
    )
    many = sentence.wording("plural").closes(sentence.slice(max(sentence.start, mention.start - 12), mention.start))
    capital = mention.start - sentence.start > 2 and sentence.slice(mention.start, mention.end)[0].isupper()
    maker = sentence.wording("maker_noun").opens(_words(sentence, mention))
    spoken_of = (history.firm_abroad if maker else None) or history.firm or history.organisation
    if not close or many or spoken_of is None or capital:
        return None
    found, home = spoken_of
    return PartyUse(found, OTHER, mention.start, mention.end, mention.rule, home=home), "organisation"


def _words(sentence: Sentence, mention: Mention) -> str:
    return sentence.slice(mention.start, mention.end)


def _in_brackets_after_name(sentence: Sentence, mention: Mention) -> bool:
    """Whether the party stands alone in brackets behind another name."""
    before = sentence.slice(max(sentence.start, mention.start - 2), mention.start).replace(" ", "")
    after = sentence.slice(mention.end, min(sentence.end, mention.end + 1))
    if not before.endswith("(") or after != ")" or mention.get("kind") != "country":
        return False
    near = sentence.between(max(sentence.start, mention.start - 40), mention.start)
    return bool(near) and _is_named_before(sentence, near[-1], mention)


def _is_named_before(sentence: Sentence, before: Mention, mention: Mention) -> bool:
    """Whether the bracket of `mention` follows a name at once: a known one, or that of a company no list knows."""
    gap = sentence.slice(before.end, mention.start)
    if before.kind in ("party", "place", "vaccine"):
        return len(gap) <= 2
    return before.label == "company" and _name_behind(sentence, before) is not None and not re.search(r"[,;]", gap)


def followed_by_country(sentence: Sentence, mention: Mention) -> bool:
    """Whether a foreign country's name follows at once: *Bộ Y tế Campuchia*, *nước bạn Lào*."""
    for other in sentence.between(mention.end, min(sentence.end, mention.end + 30)):
        if other.kind == "structure" and other.label == "country":
            return not sentence.slice(mention.end, other.start).strip()  # Bộ Y tế nước chủ nhà
        if other.kind == "party" and other.label != "VNM" and other.get("kind") == "country":
            return sentence.wording("ministry_of").covers(sentence.slice(mention.end, other.start))
    return False
