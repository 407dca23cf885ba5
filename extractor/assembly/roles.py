"""What each party of a sentence does in the supply: giver, recipient, channel, speaker, or only a place.

The role is read from the word before the party's noun phrase (*do*, *của*, *cho*, *qua*, *tại*, a giving verb) and,
where nothing stands there, from the verb that the party is the subject of. Words that stand for a name (*nước này*,
*hãng*, *cơ chế trên*) take the last fitting name of the article.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractor.assembly.delimiters import in_address
from extractor.assembly.mentions import Mention, Sentence
from extractor.assembly.parties import (
    ADDRESSEE,
    CHANNEL,
    GIVER,
    GIVING,
    LABEL,
    OTHER,
    PRODUCT,
    RECIPIENT,
    SPEAKER,
    History,
    PartyUse,
    followed_by_country,
    name_party,
)
from extractor.assembly.positions import (
    acts,
    gives_at_once,
    is_home_of,
    is_named_giver,
    labels_next,
    of_a_pair,
    opens_as_topic,
    signs_next,
    topic,
)
from extractor.assembly.subjects import description_end, each_follows, names_product, pledges_itself, read_as_subject

_ACTING = frozenset({GIVER, RECIPIENT, ADDRESSEE})
_PLAIN_GAP = re.compile(r"^[\s\w\"'(/-]*$")


def read_roles(sentence: Sentence, history: History, products: frozenset[str]) -> list[PartyUse]:
    """Give each party of `sentence` its role; `products` are the maker ids that are also vaccine ids."""
    mentions = sentence.mentions
    uses: list[PartyUse] = []
    described = sentence.start
    for i, mention in enumerate(mentions):
        named = name_party(sentence, mention, history)
        if named is None or mention.end <= described:
            continue  # what only describes a name plays no part: Hà Lan, thành viên của COVAX, trao …
        described = description_end(sentence, i)
        use, kind = named
        use = use._replace(maker=use.id in products and kind != "country")  # MMR is Myanmar and a vaccine
        role, subject, joined, negated = _role(sentence, i, use, uses)
        possessive = (
            role == GIVER and not subject and (uses[-1].possessive if joined and uses else _after_of(sentence, i))
        )
        use = use._replace(role=role, subject=subject, joined=joined, negated=negated, possessive=possessive)
        if role == GIVER and mention.kind == "structure" and mention.label == "country":
            use = history.that_gives(use, sentence.index, named=any(not u.domestic for u in uses))
            others = [u for u in uses if u.id != use.id and not (u.domestic or u.maker or u.group)]
            if others and any(u.id == use.id and u.role == RECIPIENT for u in uses):
                use = use._replace(id=others[-1].id)  # Trung Quốc xác nhận Lào đã nhận 1 triệu liều do nước này tặng
        if uses and role == RECIPIENT and subject and signs_next(sentence, i):
            sells = uses[-1].maker or (use.domestic and not (uses[-1].domestic or uses[-1].home))
            if sells and _is_joined(sentence, uses[-1], use):
                uses[-1] = uses[-1]._replace(role=ADDRESSEE)  # Pfizer và Bộ Y tế Panama đã ký, Nga và Việt Nam đã ký
        if role == ADDRESSEE and uses and uses[-1].home and uses[-1].role == LABEL:
            uses[-1] = uses[-1]._replace(role=RECIPIENT, subject=True)  # Bình Lộc và G42 ký hợp đồng mua bán
        if role == RECIPIENT and mention.kind == "structure" and mention.label == "country":
            use = history.that_takes(use, {u.id for u in uses if u.role == GIVER and u.subject})
        uses.append(use)
        if kind == "country" and (is_home_of(sentence, i) or _is_home_behind(sentence, i)):
            continue  # Công ty Sinovac của Trung Quốc
        closes = not sentence.slice(use.end, sentence.end).strip(" .\n")
        history.note(use, kind, sentence.index, opens=use.start - sentence.start <= 2 or closes)
    return uses


def _is_home_behind(sentence: Sentence, i: int) -> bool:
    """Whether a country only says where the company named before it is at home: *Công ty Sinovac của Trung Quốc*."""
    start = sentence.mentions[i].start
    before = (m for m in reversed(sentence.mentions[:i]) if m.end <= start and m.kind != "vaccine")
    of = next(before, None)
    if of is None or of.label != "of" or start - of.end > 1:
        return False
    company = next(before, None)
    return company is not None and company.get("kind") == "company" and of.start - company.end <= 1


def _is_joined(sentence: Sentence, left: PartyUse, right: PartyUse) -> bool:
    """Whether only offices and a conjunction stand between two parties."""
    gap = sentence.slice(left.end, right.start)
    return sentence.wording("joins_two").opens(gap) and not any(c in gap for c in ",;:.")


def _after_of(sentence: Sentence, i: int) -> bool:
    previous = _phrase_start(sentence, i)[1]
    return previous is not None and previous.kind == "role" and previous.label == "of"


def _role(sentence: Sentence, i: int, use: PartyUse, before: Sequence[PartyUse]) -> tuple[str, bool, bool, bool]:
    """Role, whether the party is a subject, whether it is joined to the one before, whether that is negated."""
    start, previous = _phrase_start(sentence, i)
    if is_home_of(sentence, i):
        return OTHER, False, False, False
    if use.maker and names_product(sentence, i) and not pledges_itself(sentence, i):
        return PRODUCT, False, False, False
    if before and _is_home_behind(sentence, i) and not before[-1].possessive and before[-1].role in _ACTING:
        return OTHER, False, False, False  # đàm phán với Công ty Sinovac của Trung Quốc
    joined_topic = topic(sentence, i)
    if joined_topic is not None:
        return LABEL, False, joined_topic, False
    if is_named_giver(sentence, start):
        return GIVER, False, False, False
    if previous is not None:
        gap = sentence.slice(previous.end, start)
        close = sentence.wording("filler").covers(gap)
        if use.id == "WORLD" and not close:  # cung cấp cho hơn 80 quốc gia
            close = sentence.wording("near_quantity").covers(re.sub(r"\d[\d.,]*", "", gap))
        if close and previous.kind == "role":
            role = _from_cue(sentence, i, previous, use, before)
            if role is not None:
                return role, False, False, _negated(sentence, previous)
        if use.id == "COVAX" and ((close and previous.label in ("inside", "vaccine")) or names_product(sentence, i)):
            return CHANNEL, False, False, False  # nằm trong cơ chế trên, thuộc chương trình COVAX, vaccine COVAX
        if close and previous.kind == "verb":
            role = _after_verb(sentence, i, previous)
            if role is not None:
                return role, False, False, False
        if (
            close
            and previous.kind == "status"
            and sentence.wording("toward").closes(sentence.slice(previous.start, previous.end))
        ):
            return RECIPIENT, False, False, False  # đang bay tới Harare
        if close and previous.kind == "status" and previous.label == "request":
            gives = read_as_subject(sentence, i) == (GIVER, True)
            return GIVER if gives or not use.domestic else RECIPIENT, True, False, False
    if before:
        last = before[-1]
        gap = sentence.slice(last.end, start)
        conjoined = (
            gap.strip()
            and sentence.wording("conjoined").covers(gap)
            and not any(m.kind == "dose" for m in sentence.between(last.end, start))
        )
        own_role, own_subject = read_as_subject(sentence, i)
        gap = gap.strip().removeprefix(")").strip()  # Quỹ Đầu tư trực tiếp Nga (RDIF), Tập đoàn T&T cho biết
        if gap == "," and use.domestic != last.domestic and not use.home:
            conjoined = False  # Trước Việt Nam, Sofia đã tặng Bhutan
        if use.id == last.id or (gap == "," and own_role == SPEAKER):
            conjoined = False
        if gap == "," and own_subject and not (last.subject and last.role == own_role):
            agent = sentence.slice(max(sentence.start, last.start - 30), last.start)
            agents = own_role == last.role == GIVER and (last.joined or sentence.wording("by_agent").closes(agent))
            conjoined = conjoined and agents  # do Pháp, Đức và Italia cùng tặng
        if gap == "," and last.role in (PRODUCT, CHANNEL):
            conjoined = False
        labelled = gap == "," and own_role == LABEL and not each_follows(sentence, i) and labels_next(sentence, i)
        if conjoined and use.maker and (last.domestic or (last.role == RECIPIENT and (last.subject or last.home))):
            return ADDRESSEE, False, False, False  # Bộ Y tế và Công ty Pfizer đã ký hợp đồng
        if conjoined and last.maker and not (use.maker or use.home) and signs_next(sentence, i):
            return RECIPIENT, True, False, False  # Pfizer và Bộ Y tế Panama đã ký thỏa thuận
        pair = of_a_pair(sentence, last) or (signs_next(sentence, i) and gap != ",")
        if conjoined and (last.domestic or last.home) and not use.domestic and pair:
            return (RECIPIENT if use.home else ADDRESSEE), False, False, False
        if conjoined and not labelled and (last.role not in (OTHER, SPEAKER) or gap not in (",", "(", "")):
            if gap != "," or not (own_subject and last.role in (OTHER, SPEAKER, RECIPIENT, ADDRESSEE)):
                return last.role, last.subject, True, last.negated
    role, subject = read_as_subject(sentence, i)
    if role == RECIPIENT and previous is not None and previous.label == "vaccine" and previous.end + 1 == start:
        return OTHER, False, False, False  # mua vaccine Trung Quốc khi ký hợp đồng
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
        if mention.kind == "place" and followed_by_country(sentence, mention):
            start = mention.start
            j -= 1
            continue
        if (
            mention.kind == "structure"
            and mention.label in ("office", "company", "country")
            and (
                _office_gap(sentence, gap)
                or _region_gap(sentence, mention, start)
                or (start < sentence.mentions[i].start and gap.strip() in (",", "và"))
            )
        ):
            start = mention.start
            j -= 1
            continue
        if mention.kind == "structure" and mention.label == "vaccine" and _names_scheme(sentence, j, gap):
            j -= 1
            continue
        if mention.kind == "structure" and mention.label == "after" and sentence.wording("filler").covers(gap):
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


def _names_scheme(sentence: Sentence, j: int, gap: str) -> bool:
    """Whether the vaccine noun at `j` stands inside the name of a scheme: *cơ chế vaccine toàn cầu COVAX*."""
    before = sentence.mentions[j - 1] if j else None
    if before is None or before.label not in ("office", "scheme") or not _PLAIN_GAP.match(gap):
        return False
    return not sentence.slice(before.end, sentence.mentions[j].start).strip() and len(gap.split()) <= 4


def _region_gap(sentence: Sentence, office: Mention, start: int) -> bool:
    """Whether a region and a comma stand between its noun and the country: *tỉnh Hokkaido, Nhật Bản*."""
    gap = sentence.slice(office.end, start).rstrip()
    return gap.endswith(",") and in_address(sentence, office.end + len(gap) - 1)


def _office_gap(sentence: Sentence, gap: str) -> bool:
    """Whether only words of a title stand between an office and the name: *Bộ trưởng Bộ Ngoại giao và Kinh tế Hungary*."""
    return len(gap) <= 45 and bool(_PLAIN_GAP.match(gap)) and not sentence.wording("preposition").stands_in(gap)


def _from_cue(sentence: Sentence, i: int, cue: Mention, use: PartyUse, before: Sequence[PartyUse]) -> str | None:
    label = cue.label
    lead = sentence.slice(max(sentence.start, cue.start - 40), cue.start)
    if label in ("giver", "of") and sentence.wording("raw_material").closes(lead):
        return OTHER  # gia công từ bán thành phẩm của Nga
    if label == "giver":
        if cue.rule != "role.agent.by" and sentence.wording("flight").closes(lead):
            return OTHER  # trên chuyến bay từ Bangkok
        if cue.rule == "role.agent.by" and not acts(sentence, i):
            return OTHER  # vaccine do AstraZeneca sản xuất, sáng kiến do Liên hợp quốc bảo trợ
        following = read_as_subject(sentence, i)[0]
        taken = [m for m in sentence.between(max(sentence.start, cue.start - 12), cue.start) if m.kind == "verb"]
        if following == SPEAKER and not any(m.label in ("buy", "receive") for m in taken):
            return SPEAKER
        abroad = any(u.role == RECIPIENT and u.subject and not (u.domestic or u.home) for u in before)
        return GIVER if not use.domestic or following == GIVER or abroad else RECIPIENT
    if label == "recipient":
        if cue.rule == "role.recipient.with" and opens_as_topic(sentence, i, cue):
            later = [m for m in sentence.mentions[i + 1 :] if m.kind == "verb"]
            if later and later[0].label in GIVING:
                return RECIPIENT  # Với Lào, Hà Nội đã quyết định hỗ trợ 500.000 liều
        if cue.rule == "role.recipient.with":
            end = sentence.mentions[i].end
            near = list(sentence.between(max(sentence.start, cue.start - 60), cue.start))
            near += sentence.between(end, min(sentence.end, end + 25))  # ký với Sanofi hợp đồng nhập khẩu
            deal = any(
                m.kind in ("status", "mechanism", "verb")
                and m.label in ("agreement", "purchase", "contract", "negotiate", "consider", "buy")
                for m in near
            )
            if (deal or _swaps(near)) and not use.domestic:
                subject = [u for u in before if u.subject or u.domestic][-1:]
                sells = any(u.maker or u.home for u in subject)
                makes = sentence.mentions[i].get("kind") == "company" or sentence.mentions[i].get("makes")
                return RECIPIENT if sells and not makes else GIVER
            if not any(m.kind == "verb" and m.label in GIVING for m in near):
                return ADDRESSEE if not use.domestic else OTHER
        return RECIPIENT
    if label == "toward":
        return RECIPIENT
    if label == "channel":
        return CHANNEL if not use.group else OTHER  # thông qua hội nghị G7
    if label == "between":
        return ADDRESSEE if not (use.domestic or use.home) else RECIPIENT
    if label == "location" and cue.start - sentence.start <= 2 and not use.domestic:
        return RECIPIENT if sentence.slice(sentence.mentions[i].end, sentence.end)[:1] == "," else OTHER
    if label in ("location", "origin", "people", "order"):
        return OTHER
    if label == "speaker":
        return CHANNEL if use.id == "COVAX" else SPEAKER
    if label == "of":
        if use.domestic or use.home:
            if any(u.role == RECIPIENT and u.subject and not (u.domestic or u.home) for u in before):
                return GIVER  # what another country buys of Vietnam
        if use.domestic and gives_at_once(sentence, i):
            return GIVER  # 200.000 liều của Việt Nam tặng Lào
        return _of(sentence, cue, use)
    return None


def _swaps(near: Sequence[Mention]) -> bool:
    """Whether doses are exchanged: the party with whom is the one they come from."""
    return any(m.rule == "verb.swap" for m in near)


def _is_company(sentence: Sentence, name: Mention) -> bool:
    """Whether *công ty*, *hãng* stands before the name, or a longer name than the product's."""
    before = sentence.between(max(sentence.start, name.start - 25), name.start)
    return any(m.label == "company" and not sentence.slice(m.end, name.start).strip() for m in before)


_NOT_HEADS = frozenset({"clause", "weak", "relative", "after", "package", "and", "each", "total", "office", "continue"})


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
    if last.kind == "vaccine" and any(
        m.kind == "party" and m.start == last.start and _is_company(sentence, m) for m in window
    ):
        return OTHER  # công ty Sinovac của Trung Quốc: the name only says where the company is at home
    gap = sentence.slice(last.end, cue.start)
    if use.home and any(m.get("contract") or m.label in ("agreement", "contract") for m in window):
        return RECIPIENT  # a Vietnamese company's contract is a buyer's
    deal = last.get("contract") or (last.kind == "status" and last.label in ("agreement", "contract"))
    if deal and not use.maker and len(gap.split()) <= 2:
        return RECIPIENT  # a contract *of* somebody who makes nothing is the buyer's
    supply = last.kind in ("dose", "vaccine", "mechanism", "verb", "status") or (
        last.kind == "structure" and last.label in ("vaccine", "shipment", "ordinal", "package", "after", "back")
    )
    if last.kind == "distractor" or (last.kind == "party" and not gap.strip()):
        return OTHER  # hãng Sinovac của Trung Quốc: the name only says where the one before it is at home
    if last.kind == "party":
        return GIVER
    words = len(gap.split())
    if supply and words <= 6:
        return GIVER
    return OTHER


def _after_verb(sentence: Sentence, i: int, verb: Mention) -> str | None:
    """Role of the party that directly follows a verb."""
    if verb.label in ("give", "cede", "lend", "sell", "deliver", "allocate"):
        if sentence.wording("passive").opens(sentence.slice(verb.start, verb.end)):
            return None
        following = next((m for m in sentence.mentions[i + 1 :] if m.start >= sentence.mentions[i].end), None)
        if following is not None and following.label == "request":
            return ADDRESSEE  # what is sent is a letter: gửi AstraZeneca đề nghị giao sớm
        follower = read_as_subject(sentence, i)
        if follower == (GIVER, True) and verb.label in ("deliver",):
            return None
        return RECIPIENT
    if verb.rule == "verb.arrive.from":
        return GIVER
    if verb.label in ("arrive", "carry"):
        return OTHER if verb.label == "carry" else RECIPIENT
    if verb.rule == "verb.buy.commission" and _is_maker_here(sentence.mentions[i]):
        return GIVER  # đặt hàng Vabiotech 5 triệu liều
    if verb.label in ("receive", "buy", "borrow"):
        return PRODUCT
    return None


def _is_maker_here(mention: Mention) -> bool:
    """Whether the mention names, or stands for, somebody who can make what is ordered."""
    return mention.get("kind") in ("company", "organisation") or mention.label == "organisation"


def _negated(sentence: Sentence, cue: Mention) -> bool:
    for mention in reversed(sentence.between(max(sentence.start, cue.start - 12), cue.start)):
        return mention.kind == "status" and mention.label == "negation"
    return False
