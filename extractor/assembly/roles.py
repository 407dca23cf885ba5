"""What each party of a sentence does in the supply: giver, recipient, channel, speaker, or only a place.

The role is read from the word before the party's noun phrase (*do*, *của*, *cho*, *qua*, *tại*, a giving verb) and,
where nothing stands there, from the verb that the party is the subject of. Words that stand for a name (*nước này*,
*hãng*, *cơ chế trên*) take the last fitting name of the article.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

import regex

from extractor.assembly.mentions import Mention, Sentence

GIVING = frozenset({"give", "cede", "lend", "sell", "deliver", "allocate", "produce"})
TAKING = frozenset({"receive", "buy", "borrow"})
ORGANISATIONS = frozenset({"company", "organisation", "multilateral"})

GIVER, RECIPIENT, CHANNEL, LABEL, ADDRESSEE, OTHER, PRODUCT = (
    "giver", "recipient", "channel", "label", "addressee", "other", "product",
)  # fmt: skip
SPEAKER = "speaker"

_NAME = regex.compile(r"\s+(\p{Lu}[\w&.-]*(?:\s+(?:\p{Lu}[\w&-]*|và(?=\s+\p{Lu})))*)")
_PLAIN_GAP = re.compile(r"^[\s\w\"'(/-]*$")
_FILLER = re.compile(
    r"^(?:\s|thêm|tiếp|lại|ngay|luôn|các|hai|ba|phía|bên|chính|cả|những|bộ|một|mình|riêng|nhà|toàn|vị)*$", re.IGNORECASE
)
_CONJOINED = re.compile(r"^(?:\s*(?:,|và|cùng|cùng với|hoặc|hay|với|&|/|-|, và|lẫn|\)|\())\s*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class PartyUse:
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
    organisation: str | None = None
    scheme: str | None = None
    mentions: list[str] = field(default_factory=list)

    def note(self, use: PartyUse, kind: str) -> None:
        """Remember `use` as the latest of its kind."""
        if use.id == "COVAX":
            self.scheme = "COVAX"
        if use.domestic:
            return
        if kind == "country":
            self.country = use.id
        elif kind in ("company", "organisation") and (use.subject or use.role != OTHER):
            if use.role != RECIPIENT:
                self.organisation = use.id
        self.mentions.append(use.id)

    def resolve(self, label: str) -> str | None:
        """The id that an anaphor with this label stands for."""
        if label == "scheme":
            return self.scheme or "COVAX"
        return self.country if label == "country" else self.organisation


def read_roles(sentence: Sentence, history: History, products: frozenset[str]) -> list[PartyUse]:
    """Give each party of `sentence` its role; `products` are the maker ids that are also vaccine ids."""
    mentions = sentence.mentions
    uses: list[PartyUse] = []
    for i, mention in enumerate(mentions):
        named = _name(sentence, mention, history)
        if named is None:
            continue
        use, kind = named
        use = replace(use, maker=use.id in products)
        role, subject, joined, negated = _role(sentence, i, use, uses)
        possessive = role == GIVER and not subject and _after_of(sentence, i)
        use = replace(use, role=role, subject=subject, joined=joined, negated=negated, possessive=possessive)
        uses.append(use)
        history.note(use, kind)
    return uses


def _after_of(sentence: Sentence, i: int) -> bool:
    previous = _phrase_start(sentence, i)[1]
    return previous is not None and previous.kind == "role" and previous.label == "of"


def _name(sentence: Sentence, mention: Mention, history: History) -> tuple[PartyUse, str] | None:
    """The party that `mention` names or stands for, and its kind."""
    if mention.kind == "party":
        if _in_brackets_after_name(sentence, mention):
            return None  # only says where the name before belongs: Đài Loan (Trung Quốc)
        kind = str(mention.get("kind") or "country")
        domestic = mention.label == "VNM"
        home = bool(mention.get("domestic"))
        group = kind == "country_group"
        use = PartyUse(mention.label, OTHER, mention.start, mention.end, mention.rule, domestic, home=home, group=group)
        return use, kind
    if mention.kind == "place":
        if _followed_by_country(sentence, mention):
            return None  # the ministry or the people of another country
        return PartyUse("VNM", OTHER, mention.start, mention.end, mention.rule, domestic=True), "place"
    if mention.kind == "structure" and mention.label in ("country", "organisation", "scheme"):
        found = history.resolve(mention.label)
        if found is None or (mention.label == "country" and _followed_by_country(sentence, mention)):
            return None
        return PartyUse(found, OTHER, mention.start, mention.end, mention.rule), mention.label
    if mention.kind == "structure" and mention.label == "world":
        return PartyUse("WORLD", OTHER, mention.start, mention.end, mention.rule), "country_group"
    if mention.kind == "structure" and mention.label == "company":
        match = _NAME.match(sentence.text, mention.end - sentence.start)
        known = [m for m in sentence.mentions if m.kind in ("party", "place") and m.start >= mention.start]
        if match is None:
            return _unnamed_company(sentence, mention, history)
        if known and known[0].start <= sentence.start + match.end():
            return None
        end = sentence.start + match.end()
        return PartyUse(_identifier(match[1]), OTHER, mention.start, end, mention.rule), "company"
    return None


def _unnamed_company(sentence: Sentence, mention: Mention, history: History) -> tuple[PartyUse, str] | None:
    """*hãng*, *công ty* with no name stand for the last organisation named, where a verb or a quantity follows at once."""
    following = next((m for m in sentence.mentions if m.start >= mention.end), None)
    close = (
        following is not None and following.start - mention.end <= 10 and following.kind in ("verb", "status", "dose")
    )
    if not close or history.organisation is None or sentence.slice(mention.start, mention.end)[0].isupper():
        return None
    return PartyUse(history.organisation, OTHER, mention.start, mention.end, mention.rule), "organisation"


def _in_brackets_after_name(sentence: Sentence, mention: Mention) -> bool:
    """Whether the party stands alone in brackets behind another name."""
    before = sentence.slice(max(sentence.start, mention.start - 2), mention.start).replace(" ", "")
    after = sentence.slice(mention.end, min(sentence.end, mention.end + 1))
    if not before.endswith("(") or after != ")" or mention.get("kind") != "country":
        return False
    near = sentence.between(max(sentence.start, mention.start - 40), mention.start)
    return bool(near) and near[-1].kind in ("party", "place", "vaccine") and mention.start - near[-1].end <= 2


def _followed_by_country(sentence: Sentence, mention: Mention) -> bool:
    """Whether a foreign country's name follows at once: *Bộ Y tế Campuchia*, *nước bạn Lào*."""
    for other in sentence.between(mention.end, min(sentence.end, mention.end + 30)):
        if other.kind == "party" and other.label != "VNM" and other.get("kind") == "country":
            return sentence.slice(mention.end, other.start).strip() in ("", "nước", "và Phúc lợi")
    return False


def _identifier(name: str) -> str:
    """Registry id of a name (guidelines, section 8): capitals with underscores, no diacritics."""
    plain = unicodedata.normalize("NFD", name.replace("Đ", "D").replace("đ", "d"))
    return re.sub(r"[^A-Z0-9]+", "_", "".join(c for c in plain if not unicodedata.combining(c)).upper()).strip("_")


def _role(sentence: Sentence, i: int, use: PartyUse, before: Sequence[PartyUse]) -> tuple[str, bool, bool, bool]:
    """Role, whether the party is a subject, whether it is joined to the one before, whether that is negated."""
    start, previous = _phrase_start(sentence, i)
    if use.maker and _names_product(sentence, i):
        return PRODUCT, False, False, False
    topic = _topic(sentence, i)
    if topic is not None:
        return LABEL, False, topic, False
    if previous is not None:
        gap = sentence.slice(previous.end, start)
        close = bool(_FILLER.match(gap))
        if close and previous.kind == "role":
            role = _from_cue(sentence, i, previous, use, before)
            if role is not None:
                return role, False, False, _negated(sentence, previous)
        if close and previous.kind == "verb":
            role = _after_verb(sentence, i, previous)
            if role is not None:
                return role, False, False, False
        if close and previous.kind == "status" and previous.label == "request":
            gives = _as_subject(sentence, i) == (GIVER, True)
            return GIVER if gives or not use.domestic else RECIPIENT, True, False, False
    if before:
        last = before[-1]
        gap = sentence.slice(last.end, start)
        conjoined = _CONJOINED.match(gap) and not any(m.kind == "dose" for m in sentence.between(last.end, start))
        own_role, own_subject = _as_subject(sentence, i)
        if gap.strip() == "," and own_subject and not (last.subject and last.role == own_role):
            conjoined = None
        if gap.strip() == "," and last.role in (PRODUCT, CHANNEL):
            conjoined = None
        labelled = gap.strip() == "," and own_role == LABEL and not _each_follows(sentence, i)
        if conjoined and last.domestic and use.maker:
            return ADDRESSEE, False, False, False  # Bộ Y tế và Công ty Pfizer đã ký hợp đồng
        if conjoined and (last.domestic or last.home) and not use.domestic and _between_follows(sentence, last):
            return ADDRESSEE, False, False, False
        if conjoined and not labelled and (last.role not in (OTHER, SPEAKER) or gap.strip() not in (",", "(", ")")):
            if gap.strip() != "," or not (own_subject and last.role in (OTHER, SPEAKER, RECIPIENT, ADDRESSEE)):
                return last.role, last.subject, True, last.negated
    role, subject = _as_subject(sentence, i)
    return role, subject, False, False


def _phrase_start(sentence: Sentence, i: int) -> tuple[int, Mention | None]:
    """Where the noun phrase of the party at `i` starts (offices and titles are part of it), and the mention before."""
    start = sentence.mentions[i].start
    j = i - 1
    while j >= 0:
        mention = sentence.mentions[j]
        gap = sentence.slice(mention.end, start)
        if mention.end > start:
            j -= 1
            continue
        if mention.kind == "place" and _followed_by_country(sentence, mention):
            start = mention.start
            j -= 1
            continue
        if mention.kind == "structure" and mention.label in ("office", "company", "country") and _office_gap(gap):
            start = mention.start
            j -= 1
            continue
        if mention.kind == "structure" and mention.label == "after" and _FILLER.match(gap):
            j -= 1
            continue
        if mention.kind == "structure" and mention.label == "and" and gap.strip() == "" and j > 0:
            earlier = sentence.mentions[j - 1]
            if earlier.kind == "structure" and earlier.label == "office":
                start = earlier.start
                j -= 2
                continue
        return start, mention
    return start, None


def _office_gap(gap: str) -> bool:
    """Whether only words of a title stand between an office and the name: *Bộ trưởng Bộ Ngoại giao và Kinh tế Hungary*."""
    return len(gap) <= 45 and bool(_PLAIN_GAP.match(gap)) and not re.search(r"\b(?:của|cho|do|tại|ở|từ)\b", gap)


def _from_cue(sentence: Sentence, i: int, cue: Mention, use: PartyUse, before: Sequence[PartyUse]) -> str | None:
    label = cue.label
    if label == "giver":
        following = _as_subject(sentence, i)[0]
        if following == SPEAKER:
            return SPEAKER
        return GIVER if not (use.domestic and following != GIVER) else RECIPIENT
    if label == "recipient":
        text = sentence.slice(cue.start, cue.end).lower()
        if text == "với":
            near = list(sentence.between(max(sentence.start, cue.start - 60), cue.start))
            deal = any(
                m.kind in ("status", "mechanism") and m.label in ("deal", "purchase", "contract", "negotiate")
                for m in near
            )
            if deal and not use.domestic:
                return GIVER
            if not any(m.kind == "verb" and m.label in GIVING for m in near):
                return ADDRESSEE if not use.domestic else OTHER
        return RECIPIENT
    if label == "toward":
        return RECIPIENT
    if label == "channel":
        return CHANNEL
    if label == "between":
        return ADDRESSEE if not (use.domestic or use.home) else RECIPIENT
    if label in ("location", "origin", "people"):
        return OTHER
    if label == "speaker":
        return CHANNEL if use.id == "COVAX" else SPEAKER
    if label == "of":
        if use.domestic and any(u.role == RECIPIENT and u.subject and not u.domestic for u in before):
            return GIVER  # what another country buys of Vietnam
        return _of(sentence, cue, use)
    return None


_NOT_HEADS = frozenset({"clause", "after", "package", "and", "each", "total", "office", "ordinal", "continue"})


def _of(sentence: Sentence, cue: Mention, use: PartyUse) -> str | None:
    """Role of the party after *của*: a giver where the head noun is doses, a gift, a contract; else no role."""
    window = sentence.between(max(sentence.start, cue.start - 70), cue.start)
    gap_start = window[-1].end if window else sentence.start
    gap = sentence.slice(gap_start, cue.start)
    if not window or re.search(r"[;:.()]", gap):
        return OTHER
    if use.domestic:
        return RECIPIENT
    heads = [m for m in window if m.kind != "date" and not (m.kind == "structure" and m.label in _NOT_HEADS)]
    if not heads:
        return OTHER
    last = heads[-1]
    gap = sentence.slice(last.end, cue.start)
    if use.home and any(m.get("deal") or m.label in ("deal", "contract") for m in window):
        return RECIPIENT  # a Vietnamese company's contract is a buyer's
    deal = last.get("deal") or (last.kind == "status" and last.label in ("deal", "contract"))
    if deal and not use.maker and len(gap.split()) <= 2:
        return RECIPIENT  # a contract *of* somebody who makes nothing is the buyer's
    supply = last.kind in ("dose", "vaccine", "mechanism", "verb", "status") or (
        last.kind == "structure" and last.label in ("vaccine", "shipment", "package", "after", "back")
    )
    if last.kind == "distractor" or (last.kind == "party"):
        return OTHER if last.kind == "distractor" else GIVER
    words = len(gap.split())
    if supply and words <= 6:
        return GIVER
    return OTHER


def _after_verb(sentence: Sentence, i: int, verb: Mention) -> str | None:
    """Role of the party that directly follows a verb."""
    if verb.label in ("give", "cede", "lend", "sell", "deliver", "allocate"):
        text = sentence.slice(verb.start, verb.end).lower()
        if text.startswith("được"):
            return None
        follower = _as_subject(sentence, i)
        if follower == (GIVER, True) and verb.label in ("deliver",):
            return None
        return RECIPIENT
    if verb.label in ("arrive", "carry"):
        return OTHER if verb.label == "carry" else RECIPIENT
    if verb.label in ("receive", "buy", "borrow"):
        return PRODUCT
    return None


def _each_follows(sentence: Sentence, i: int) -> bool:
    """Whether *mỗi nước* stands between the party and the next quantity."""
    for following in sentence.mentions[i + 1 :]:
        if following.kind == "dose":
            return False
        if following.kind == "structure" and following.label == "each":
            return True
    return False


def _between_follows(sentence: Sentence, use: PartyUse) -> bool:
    """Whether *giữa* opens the pair that `use` is the first of: *hợp đồng giữa Bộ Y tế và CIGB*."""
    before = sentence.between(max(sentence.start, use.start - 40), use.start)
    return any(m.kind == "role" and m.label == "between" for m in before)


def _to_give(sentence: Sentence, verb: Mention) -> bool:
    """Whether what is bought is bought to be given away: *mua 500 triệu liều để tặng các nước nghèo*."""
    for mention in sentence.mentions:
        if mention.start > verb.end and mention.kind == "verb" and mention.label in ("give", "deliver"):
            return bool(re.search(r"\b(?:để|rồi)(?: \w+)? ?$", sentence.slice(verb.end, mention.start).lower()))
    return False


def _topic(sentence: Sentence, i: int) -> bool | None:
    """Whether the party is one of those that open a line and name its topic (*Bỉ, Slovakia: mỗi nước tặng…*).

    ``None`` where it is not; otherwise whether another party of the topic stands before it.
    """
    mention = sentence.mentions[i]
    colon = sentence.text.find(":")
    if colon < 0 or mention.end > sentence.start + colon or colon > 80:
        return None
    opening = re.sub(r"^[\s*•+\-–\d.)]*", "", sentence.text[:colon])
    named = [m for m in sentence.between(sentence.start, sentence.start + colon) if m.kind in ("party", "place")]
    for other in named:
        opening = opening.replace(sentence.slice(other.start, other.end), "")
    words = re.findall(r"\w+", opening.lower())
    if not named or any(word not in ("và", "cùng", "phía", "chính", "phủ", "nước") for word in words):
        return None
    return named[0] is not mention


def _names_product(sentence: Sentence, i: int) -> bool:
    """Whether the name directly follows a quantity or a vaccine noun and so names the product: *97.000 liều Pfizer*."""
    if i == 0:
        return False
    previous = next((m for m in reversed(sentence.mentions[:i]) if m.end <= sentence.mentions[i].start), None)
    if previous is None or previous.kind not in ("dose", "structure"):
        return False
    if previous.kind == "structure" and previous.label != "vaccine":
        return False
    return sentence.slice(previous.end, sentence.mentions[i].start).strip() in ("", "liều", "liều vaccine")


def _negated(sentence: Sentence, cue: Mention) -> bool:
    for mention in reversed(sentence.between(max(sentence.start, cue.start - 12), cue.start)):
        return mention.kind == "status" and mention.label == "negation"
    return False


_APPOSITION = re.compile(
    r"\s*\([^()\d]*\)|,\s*(?:nơi|vốn|nước|quốc gia|bên|đất nước|láng giềng|người bạn|đối tác|thành viên)\b[^,.;:]*,"
)
"""What may stand between a name and its verb: *Singapore, nơi 76% người dân đã tiêm, đang cân nhắc tặng…*."""


def _as_subject(sentence: Sentence, i: int) -> tuple[str, bool]:
    """Role that the words after the party give it: subject of a verb, or label of a quantity."""
    mention = sentence.mentions[i]
    position = mention.end
    after = sentence.text[position - sentence.start :]
    if re.match(r"\s*:", after):
        return LABEL, False
    apposition = _APPOSITION.match(after)
    if apposition is not None:
        position += apposition.end()
    spoke = lends = False
    for following in sentence.mentions[i + 1 :]:
        if following.start < position:
            continue
        gap = sentence.slice(position, following.start)
        if re.search(r"[;:]|\s[–-]\s", gap) or (gap.count(",") > 2):
            break
        if following.kind == "dose":
            if spoke:
                return SPEAKER, False
            if "," in sentence.slice(
                mention.end + (apposition.end() if apposition else 0), following.start
            ) or _names_product(sentence, i):
                break
            return LABEL, False
        if following.kind == "verb" and following.label == "borrow" and lends:
            return GIVER, True
        if following.kind == "verb" and following.label == "buy" and _to_give(sentence, following):
            return GIVER, True
        if following.kind == "verb":
            passive = sentence.slice(max(mention.end, following.start - 6), following.start).strip().endswith("được")
            if following.label == "carry" and mention.get("kind") == "country":
                return GIVER, True  # a country has its own gift flown, a carrier somebody else's
            if following.label in GIVING:
                if re.match(r"\s+(?:đã |sẽ |vừa |mới )?được\b", after) or passive:
                    return RECIPIENT, False
                return GIVER, True
            if following.label in TAKING:
                return RECIPIENT, True
            return OTHER, False
        if following.kind == "status":
            if following.label == "announce":
                spoke = True
            if following.label == "request" and not re.search(r"\bđược\b", gap):
                return RECIPIENT, True
        elif following.kind in ("party", "place") or (
            following.kind == "structure" and following.label in ("country", "organisation", "world")
        ):
            if spoke:
                return SPEAKER, False
            if re.match(r"\s+(?:đã |sẽ |vừa |mới )?được\b", after):
                return RECIPIENT, False
            if not re.fullmatch(r"[\s\w,()/&-]*", gap) or gap.count(",") > 1:
                break
        elif following.kind == "role" and following.label == "speaker" and "," in gap:
            pass  # a source named in passing: *Hàn Quốc, theo Ngoại trưởng nước này, đang cân nhắc*
        elif following.kind == "role" and following.label in ("giver", "speaker"):
            break
        elif following.kind == "role" and sentence.slice(following.start, following.end).lower() == "cho":
            lends = True
        elif following.kind == "distractor" and following.label in ("injected", "need", "capacity"):
            return OTHER, following.label == "capacity"
        position = following.end
    return (SPEAKER if spoke else OTHER), False
