"""Where a party stands in its sentence: the topic of a line, behind *là* or *do*, before its company, in a pair."""

from __future__ import annotations

import re

from extractor.assembly.items import names_item
from extractor.assembly.mentions import Mention, Sentence
from extractor.assembly.parties import GIVING, PartyUse


def signs_next(sentence: Sentence, i: int) -> bool:
    """Whether the party signs: a contract stands behind it before any verb or quantity."""
    end = sentence.mentions[i].end
    kinds = ("status", "verb", "dose", "mechanism")
    later = (m for m in sentence.mentions[i + 1 :] if m.start >= end and m.kind in kinds)
    following = next((m for m in later if m.label != "done"), None)
    if following is None:
        return False
    signed = sentence.wording("signs").stands_in(sentence.slice(end, following.start))
    return following.label in ("contract", "agreement") or (bool(following.get("contract")) and signed)


def labels_next(sentence: Sentence, i: int) -> bool:
    """Whether the next quantity follows before any other party."""
    kinds = ("dose", "party", "place")
    end = sentence.mentions[i].end
    following = next((m for m in sentence.mentions[i + 1 :] if m.kind in kinds and m.start >= end), None)
    return following is not None and following.kind == "dose"


def is_home_of(sentence: Sentence, i: int) -> bool:
    """Whether a country only says where the company named right behind it is at home: *hãng dược Mỹ Pfizer*."""
    mention = sentence.mentions[i]
    if mention.get("kind") != "country":
        return False
    following = next((m for m in sentence.mentions[i + 1 :] if m.start >= mention.end and m.kind == "party"), None)
    adjacent = following is not None and not sentence.slice(mention.end, following.start).strip()
    return adjacent and following is not None and following.get("kind") == "company"


def opens_as_topic(sentence: Sentence, i: int, cue: Mention) -> bool:
    """Whether *với* and the party open the sentence and a comma follows: *Với Lào, …*."""
    mention = sentence.mentions[i]
    later = sentence.between(mention.end, sentence.end)
    verb = next((m.start for m in later if m.kind == "verb"), sentence.end)
    if any(m.kind == "structure" and m.label == "country" and m.start < verb for m in later):
        return False  # Với Trung Quốc, nước này đã viện trợ 6 triệu liều
    opens = sentence.wording("with_whom").covers(sentence.slice(sentence.start, cue.end).strip(' -–*•"“'))
    return opens and sentence.slice(mention.end, min(sentence.end, mention.end + 1)) == ","


def of_a_pair(sentence: Sentence, use: PartyUse) -> bool:
    """Whether *giữa* opens the pair that `use` is the first of: *hợp đồng giữa Bộ Y tế và CIGB*."""
    before = sentence.between(max(sentence.start, use.start - 65), use.start)
    return any(m.kind == "role" and m.label == "between" for m in before)


def is_named_giver(sentence: Sentence, start: int) -> bool:
    """Whether the party at `start` is who a noun said to give is: *nước tài trợ lô hàng này là Đức*."""
    if not sentence.wording("is").closes(sentence.slice(sentence.start, start)):
        return False
    clause = sentence.start + sentence.slice(sentence.start, start).rfind(";") + 1
    before = sentence.between(clause, start)
    verb = next((m for m in before if m.kind == "verb" and m.label in GIVING), None)
    if verb is None or any(m.kind in ("party", "place", "dose") and m.end <= verb.start for m in before):
        return False
    return sentence.wording("donor_noun").stands_in(sentence.slice(clause, verb.start))


def topic(sentence: Sentence, i: int) -> bool | None:
    """Whether the party is one of those that open a line and name its topic (*Bỉ, Slovakia: mỗi nước tặng…*).

    ``None`` where it is not; otherwise whether another party of the topic stands before it.
    """
    mention = sentence.mentions[i]
    colon = sentence.text.find(":")
    if names_item(sentence, mention):
        return None  # Nhật Bản: 3 triệu liều, Mỹ: 5 triệu liều
    if colon < 0 or mention.end > sentence.start + colon or colon > 80:
        return None
    opening = re.sub(r"^[\s*•+\-–\d.)]*", "", sentence.text[:colon])
    named = [m for m in sentence.between(sentence.start, sentence.start + colon) if m.kind in ("party", "place")]
    for other in named:
        opening = opening.replace(sentence.slice(other.start, other.end), "")
    if not named or not sentence.wording("topic").covers(opening):
        return None
    return named[0] is not mention


def acts(sentence: Sentence, i: int) -> bool:
    """Whether a verb of supply follows the agent of *do* before its phrase ends."""
    for following in sentence.mentions[i + 1 :]:
        gap = sentence.slice(sentence.mentions[i].end, following.start)
        if following.kind == "distractor" and following.label == "capacity":
            return False
        if sentence.wording("leads").stands_in(gap):
            return False  # cơ chế COVAX do WHO dẫn đầu
        if following.kind in ("verb", "mechanism"):
            return following.label != "carry"
        if re.search(r"[;:]|\.(?!\d)", gap) or (following.kind == "dose" and gap.count("(") == gap.count(")")):
            return False  # but: do Hà Lan (1,3 triệu liều) và Áo (50.000 liều) tặng
    return False


def gives_at_once(sentence: Sentence, i: int) -> bool:
    """Whether a giving verb follows the name directly, and after it a foreign party."""
    following = sentence.mentions[i + 1 : i + 3]
    if len(following) < 2 or following[0].start - sentence.mentions[i].end > 6:
        return False
    verb, taker = following
    return verb.kind == "verb" and verb.label in GIVING and taker.kind == "party" and taker.label != "VNM"
