"""What the words after a party make of it: the subject of a verb, the label of a quantity, a speaker."""

from __future__ import annotations

import re

from extractor.assembly.mentions import Mention, Sentence
from extractor.assembly.parties import GIVER, GIVING, LABEL, OTHER, RECIPIENT, SPEAKER, TAKING

_BRACKET = re.compile(r"\s*\([^()\d]*\)")
_LED = re.compile(r"\s+do\s[^,;:]{0,60}?(?:đầu|phối|xướng|trợ|sáng lập|trì)(?!\w)")
_COMMAS = re.compile(r",([^,.;:]*),|\s[-–]([^–;:]*?)\s[-–]\s")
_COLON = re.compile(r"\s*:")
_ENDS_CLAUSE = re.compile(r"[;:]|\s[–-]\s")


def read_as_subject(sentence: Sentence, i: int) -> tuple[str, bool]:
    """Role that the words after the party give it: subject of a verb, or label of a quantity."""
    mention = sentence.mentions[i]
    position = mention.end
    after = sentence.text[position - sentence.start :]
    if _COLON.match(after) or sentence.wording("as_for").opens(after):
        return LABEL, False
    bracket = _BRACKET.match(after)
    position = description_end(sentence, i, mention.end + bracket.end() if bracket is not None else mention.end)
    named = position
    spoke = lends = pledged = signed = considers = False
    for following in sentence.mentions[i + 1 :]:
        if following.start < position:
            continue
        gap = sentence.slice(position, following.start)
        if _ENDS_CLAUSE.search(gap) or (gap.count(",") > 2):
            break
        if following.kind == "dose":
            if spoke:
                return SPEAKER, False
            if pledged and mention.kind == "party" and mention.label != "VNM":
                return GIVER, True  # Hàn Quốc mới cam kết 500.000 liều
            if signed and mention.get("kind") in ("country", "country_group", "multilateral"):
                return RECIPIENT, True  # Hàn Quốc đã chốt đơn hàng 40 triệu liều
            if names_product(sentence, i):
                break
            if "," in sentence.slice(named, following.start) and not each_follows(sentence, i):
                break
            return LABEL, False
        if following.kind == "structure" and following.label == "thank" and _thanked_for_gift(sentence, following):
            return RECIPIENT, True
        if following.kind == "verb" and following.label == "borrow" and lends:
            return GIVER, True
        if following.kind == "verb" and following.label == "buy" and bought_to_give(sentence, following):
            return GIVER, True
        if following.kind == "verb":
            text = sentence.slice(following.start, following.end)
            passive = sentence.wording("passive").opens(text) or sentence.wording("passive").closes(
                sentence.slice(max(mention.end, following.start - 6), following.start)
            )
            if following.label == "carry" and mention.get("kind") == "country":
                return GIVER, True  # a country has its own gift flown, a carrier somebody else's
            if following.label in GIVING:
                if sentence.wording("passive").opens(after) or passive:
                    return RECIPIENT, False
                return GIVER, True
            if following.label == "buy" and passive and mention.get("kind") in ("company", "organisation"):
                return GIVER, True  # Navetco được đặt hàng 4 triệu liều
            if following.label in TAKING:
                return RECIPIENT, True
            return OTHER, False
        if following.kind == "status":
            if following.label == "announce":
                spoke = True
            pledged = pledged or following.label == "pledged"
            if following.label == "request" and not sentence.wording("passive").stands_in(gap):
                offers = mention.kind == "party" and mention.label != "VNM" and is_offer(sentence, following)
                return (GIVER if offers else RECIPIENT), True
            signed = signed or following.label == "contract"
            considers = considers or (following.label == "consider" and following.start - mention.end == 1)
        elif following.kind in ("party", "place") or (
            following.kind == "structure" and following.label in ("country", "organisation", "world", "group")
        ):
            if spoke:
                return SPEAKER, False
            if sentence.wording("passive").opens(after):
                return RECIPIENT, False
            if not re.fullmatch(r"[\s\w,()/&-]*", gap) or gap.count(",") > 1:
                break
            position = description_end(sentence, sentence.mentions.index(following))
            continue
        elif following.kind == "role" and following.label == "speaker" and "," in gap:
            pass  # a source named in passing: *Hàn Quốc, theo Ngoại trưởng nước này, đang cân nhắc*
        elif following.kind == "role" and following.label in ("giver", "speaker"):
            break
        elif following.kind == "role" and following.rule == "role.recipient.to":
            lends = True
        elif following.rule == "role.recipient.with" and signed and mention.get("domestic"):
            if sentence.wording("relative").closes(sentence.slice(sentence.start, mention.start)):
                return RECIPIENT, True  # hợp đồng mà VNVC ký với AstraZeneca
        elif following.kind == "distractor" and following.label in ("injected", "need", "capacity"):
            return OTHER, following.label == "capacity"
        position = following.end
    if pledged and sentence.wording("relative").closes(sentence.slice(sentence.start, mention.start)):
        return GIVER, True  # 10 triệu liều mà Mỹ từng hứa
    return (SPEAKER if spoke else OTHER), considers and not spoke


def is_offer(sentence: Sentence, request: Mention) -> bool:
    """Whether what is proposed is to give somebody doses: *Trung Quốc đề nghị viện trợ cho Triều Tiên 3 triệu liều*."""
    later = [m for m in sentence.mentions if m.start >= request.end]
    if not later or later[0].kind != "verb" or later[0].label not in GIVING or later[0].start - request.end > 1:
        return False
    for mention in later[1:]:
        if (mention.kind == "role" and mention.label in ("recipient", "toward")) or mention.kind in ("party", "place"):
            return True
        if mention.kind == "verb":
            return False
    return False


def _thanked_for_gift(sentence: Sentence, thank: Mention) -> bool:
    """Whether a party that gives follows: *cảm ơn Việt Nam đã viện trợ 700.000 liều*."""
    later = [m for m in sentence.mentions if m.start >= thank.end and m.kind in ("party", "place", "verb")][:2]
    return len(later) == 2 and later[0].kind != "verb" and later[1].kind == "verb" and later[1].label in GIVING


def description_end(sentence: Sentence, i: int, end: int | None = None) -> int:
    """Where the description between commas or dashes behind the name at `i` ends; `end` where there is none.

    `end` is where the name ends, with what stands in brackets behind it.
    """
    end = sentence.mentions[i].end if end is None else end
    led = _LED.match(sentence.text, end - sentence.start)
    if led is not None and sentence.wording("leads").closes(led[0]):
        return sentence.start + led.end()
    between = _COMMAS.match(sentence.text, end - sentence.start)
    if between is None or not sentence.wording("description").opens(between[1] or between[2] or ""):
        return end
    close = sentence.start + between.end()
    inside = sentence.between(end, close)
    clause = any(m.kind == "verb" and any(d.kind == "dose" and d.start > m.end for d in inside) for m in inside)
    return end if clause else close  # a clause with a quantity of its own describes nothing


def bought_to_give(sentence: Sentence, verb: Mention) -> bool:
    """Whether what is bought is bought to be given away: *mua 500 triệu liều để tặng các nước nghèo*."""
    for mention in sentence.mentions:
        if mention.start > verb.end and mention.kind == "verb" and mention.label in ("give", "deliver"):
            between = sentence.between(verb.end, mention.start)
            if [m.label for m in between] == ["and"] and not verb.rule.startswith("verb.buy.import"):
                return True  # đã mua và trao tặng
            direct = [m.kind for m in between][:1] == ["dose"] and all(
                m.kind == "vaccine" or m.label == "vaccine" for m in between[1:]
            )
            return direct or sentence.wording("purpose").stands_in(sentence.slice(verb.end, mention.start)[-12:])
    return False


def each_follows(sentence: Sentence, i: int) -> bool:
    """Whether *mỗi nước* stands between the party and the next quantity."""
    for following in sentence.mentions[i + 1 :]:
        if following.kind == "dose":
            return False
        if following.kind == "structure" and following.label == "each":
            return True
    return False


def pledges_itself(sentence: Sentence, i: int) -> bool:
    """Whether a promise to supply follows the name at once: *26 triệu liều Pfizer cam kết bán*."""
    end = sentence.mentions[i].end
    after = [m for m in sentence.mentions[i + 1 :] if m.start >= end][:2]
    if len(after) < 2 or after[0].start - end > 1:
        return False
    promise, verb = after
    return promise.label in ("pledged", "future") and verb.kind == "verb" and verb.label in GIVING


def names_product(sentence: Sentence, i: int) -> bool:
    """Whether the name directly follows a quantity or a vaccine noun and so names the product: *97.000 liều Pfizer*."""
    if i == 0:
        return False
    previous = next((m for m in reversed(sentence.mentions[:i]) if m.end <= sentence.mentions[i].start), None)
    if previous is None or previous.kind not in ("dose", "structure"):
        return False
    if previous.kind == "structure" and previous.label != "vaccine":
        return False
    return sentence.slice(previous.end, sentence.mentions[i].start).strip() in ("", "liều", "liều vaccine")
