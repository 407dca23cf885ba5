"""Cuts a sentence into segments, one around each quantity, and tells how each hangs on the one before it.

A segment is the stretch of a sentence whose words belong to one quantity: what leads to it (`lead`) and what follows
it (`tail`). The cut between two quantities is made at the punctuation or conjunction after which the words speak of the
second one. No distance decides: a comma before *dự kiến về tháng 9* does not cut, one before *Nhật Bản tặng* does.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass

from extractor.assembly.delimiters import DELIMITER, delimiters, describes, joins_parties
from extractor.assembly.items import between_items
from extractor.assembly.mentions import Mention, Sentence
from extractor.assembly.parties import GIVER, LABEL, RECIPIENT, SPEAKER, PartyUse

FIRST, SIBLING, LIST, INSIDE, RESTATED = "first", "sibling", "list", "inside", "restated"

_LABEL_BRACKET = re.compile(r"^[\s\w]{0,25}$")


@dataclass(frozen=True, slots=True)
class Segment:
    """The words of one quantity.

    `link` tells how it hangs on `parent` (the position of another segment of the sentence, or ``None``): a plain
    sibling, an item of a list that the parent heads, a part inside a larger quantity, or the same quantity restated.
    `head` is the stretch that introduces the list a segment is an item of, where that holds no quantity of its own.
    """

    index: int
    dose: Mention
    start: int
    end: int
    link: str
    parent: int | None
    head: tuple[int, int] | None
    lead: tuple[Mention, ...]
    tail: tuple[Mention, ...]


def cut_segments(sentence: Sentence, doses: Sequence[Mention], uses: Sequence[PartyUse]) -> list[Segment]:
    """Cut `sentence` around `doses` (in text order)."""
    if not doses:
        return []
    starts = [sentence.start]
    links = [FIRST]
    for left, right in itertools.pairwise(doses):
        cut, link = _cut(sentence, left, right, uses)
        starts.append(cut)
        links.append(link)
    ends = [*starts[1:], sentence.end]
    head = _opening_head(sentence, doses[0])
    segments: list[Segment] = []
    parent: int | None = None
    depth_end: int | None = None
    for i, dose in enumerate(doses):
        start, end, link = starts[i], ends[i], links[i]
        own_head = head
        bracketed: int | None = None
        if i and link == SIBLING and parent in (None, 0) and _opens_with_whole(sentence, doses[0]):
            link, parent = LIST, 0
        elif link == LIST:
            parent = i - 1 if segments else None
            own_head = None if parent is not None else head
            depth_end = _closing(sentence, start)
        elif link == SIBLING and (
            (depth_end is not None and start >= depth_end) or _leaves_list(sentence, start, dose)
        ):
            bracketed = parent if depth_end is not None and start >= depth_end else None
            parent, depth_end = None, None
        middle_head = _inner_head(sentence, start, dose) if i else None
        if middle_head is not None:
            own_head, parent = middle_head, (parent if link == LIST else None)
            head = middle_head
        lead_start = start
        if own_head is not None and own_head[1] > start:
            lead_start = own_head[1]
        lead = sentence.between(lead_start, dose.start)
        tail = _own_tail(sentence, dose, end, uses)
        owner = parent if link in (LIST, SIBLING) else (i - 1 if link in (INSIDE, RESTATED) else None)
        if link == SIBLING and owner is None and i:
            owner = i - 1 if bracketed is None else bracketed  # a sibling of what the bracket hangs on
        linked = LIST if (link == SIBLING and parent is not None) else link
        segments.append(Segment(i, dose, lead_start, end, linked, owner, own_head, lead, tail))
    return segments


def _opens_with_whole(sentence: Sentence, dose: Mention) -> bool:
    """Whether the sentence opens with the whole of which it names the parts: *Trong 1,5 triệu liều, Pháp tặng 672.000*."""
    opening = sentence.slice(sentence.start, dose.start)
    preposition, _, rest = opening.strip(' \t-–*•+."“').partition(" ")
    whole = bool(preposition) and sentence.wording("in_whole").covers(preposition)
    return whole and sentence.wording("near_quantity").covers(rest)


def _leaves_list(sentence: Sentence, start: int, dose: Mention) -> bool:
    """Whether a segment after a semicolon goes on beside the list rather than in it: *…; đợt hai khoảng 4 triệu liều*."""
    if ";" not in sentence.slice(max(sentence.start, start - 2), start + 1):
        return False
    return any(m.kind == "structure" and m.label == "ordinal" for m in sentence.between(start, dose.start))


def _opening_head(sentence: Sentence, dose: Mention) -> tuple[int, int] | None:
    """The stretch before a list head or colon that stands before the first quantity, if any."""
    received = _received_whole(sentence, dose)
    if received is not None:
        return received
    for mention in reversed(sentence.between(sentence.start, dose.start)):
        if mention.kind == "structure" and mention.label == "list" and mention.start > sentence.start + 2:
            return (sentence.start, mention.start)
    colon = sentence.slice(sentence.start, dose.start).rfind(":")
    before = sentence.between(sentence.start, sentence.start + max(colon, 0))
    if colon > 0 and any(m.kind in ("verb", "mechanism") or m.label in ("pledged", "schedule") for m in before):
        return (sentence.start, sentence.start + colon)
    return None


def _received_whole(sentence: Sentence, dose: Mention) -> tuple[int, int] | None:
    """The words that say of what has come that parts of it follow: *trong số vaccine Nepal đã nhận, Mỹ tặng 1,5 triệu*."""
    for d in delimiters(sentence, sentence.start, dose.start):
        before = sentence.between(sentence.start, d[0])
        inside = [m for m in before if m.label == "inside"]
        if d[2] == "comma" and inside and any(m.label == "receive" and m.start > inside[-1].end for m in before):
            return inside[-1].start, d[0]
    return None


def _inner_head(sentence: Sentence, start: int, dose: Mention) -> tuple[int, int] | None:
    """A list head inside a later segment: *phần còn lại là viện trợ song phương, gồm Nhật Bản 3 triệu*."""
    for mention in reversed(sentence.between(start, dose.start)):
        if mention.kind == "structure" and mention.label == "list" and mention.start > start + 12:
            return (start, mention.start)
    return None


def _closing(sentence: Sentence, start: int) -> int | None:
    """Where a bracket that opens right before or at `start` closes."""
    position = start - sentence.start
    text = sentence.text
    opened = text.rfind("(", max(0, position - 3), position + 2)
    if opened < 0:
        return None
    depth = 0
    for offset in range(opened, len(text)):
        depth += {"(": 1, ")": -1}.get(text[offset], 0)
        if depth == 0:
            return sentence.start + offset
    return None


def _cut(sentence: Sentence, left: Mention, right: Mention, uses: Sequence[PartyUse]) -> tuple[int, str]:
    """Where the words of `right` begin, and how they hang on `left`: between the items of a list that they are of, if any."""
    cut, link = _cut_by_words(sentence, left, right, uses)
    border = between_items(sentence, left, right)
    return (border[1], SIBLING) if border and not border[0] <= cut <= border[1] else (cut, link)


def _cut_by_words(sentence: Sentence, left: Mention, right: Mention, uses: Sequence[PartyUse]) -> tuple[int, str]:
    gap_start, gap_end = left.end, right.start
    gap = sentence.slice(gap_start, gap_end)
    inner = sentence.between(gap_start, gap_end)
    opened = gap.rfind("(")
    if opened >= 0 and ")" not in gap[opened:]:
        return _cut_at_bracket(sentence, left, right, gap, opened, inner, uses)
    heads = [m for m in inner if m.kind == "structure" and m.label == "list" and not describes(sentence, m)]
    if heads and not (";" in gap and gap.rfind(";") + gap_start > heads[-1].start):
        first = heads[0].start
        semicolon = gap.find(";")
        if 0 <= semicolon < first - gap_start and len(gap[semicolon + 1 : first - gap_start].split()) > 2:
            return gap_start + semicolon + 1, SIBLING
        for mention in inner:
            if (
                mention.kind == "structure"
                and mention.label in ("clause", "continue", "ordinal")
                and mention.end < first
            ):
                return mention.start, SIBLING
        return first, LIST
    colon = gap.rfind(":")
    if colon >= 0 and ";" not in gap[colon:]:
        return gap_start + colon, LIST
    if ";" in gap:
        return gap_start + gap.index(";") + 1, SIBLING
    closed = _closes_earlier(gap)
    if closed >= 0:
        gap_start += closed + 1
        inner = sentence.between(gap_start, gap_end)
    inside = [m for m in inner if _inside_whole(sentence, m, right)]
    if inside and not any(m.kind == "party" and m.end < inside[0].start and _opens(sentence, m, uses) for m in inner):
        return inside[0].start, INSIDE
    return _cut_at_delimiter(sentence, gap_start, gap_end, inner, uses), SIBLING


def _closes_earlier(gap: str) -> int:
    """Where a bracket that was opened before `gap` closes in it, -1 where none does."""
    depth = 0
    for offset, character in enumerate(gap):
        depth += {"(": 1, ")": -1}.get(character, 0)
        if depth < 0:
            return offset
    return -1


def _cut_at_bracket(
    sentence: Sentence,
    left: Mention,
    right: Mention,
    gap: str,
    opened: int,
    inner: Sequence[Mention],
    uses: Sequence[PartyUse],
) -> tuple[int, str]:
    bracket = left.end + opened
    content = gap[opened + 1 :]
    labelled = _LABEL_BRACKET.match(content) and not any(
        m.kind in ("party", "place", "verb", "vaccine") or m.label == "list"
        for m in sentence.between(bracket, right.start)
    )
    if not labelled:
        return bracket, LIST
    before = sentence.between(left.end, bracket)
    if any(m.kind in ("party", "place", "vaccine") or m.label in ("country", "organisation", "scheme") for m in before):
        heads = [m for m in before if m.kind == "structure" and m.label == "list"]
        if heads:
            return heads[0].start, LIST
        return _cut_at_delimiter(sentence, left.end, bracket, before, uses), SIBLING
    return bracket, RESTATED


def _inside_whole(sentence: Sentence, mention: Mention, whole: Mention) -> bool:
    """Whether the mention says that what stands before it is a part of `whole`, which follows directly."""
    if not (mention.kind == "structure" and mention.label == "inside"):
        named = mention.kind == "mechanism" or (mention.kind == "status" and mention.label in ("pledged", "agreement"))
        if not (mention.get("contract") or named):
            return False
        opening = sentence.slice(max(sentence.start, mention.start - 12), mention.start)
        if not sentence.wording("inside_of").closes(opening):
            return False
    gap = sentence.slice(mention.end, whole.start)
    if sentence.wording("conjoined").opens(gap):
        return False  # từ nguồn mua và 1,3 triệu liều do Hàn Quốc tặng
    return not DELIMITER.search(gap) and len(gap.split()) <= 8


def _cut_at_delimiter(
    sentence: Sentence, start: int, end: int, inner: Sequence[Mention], uses: Sequence[PartyUse]
) -> int:
    """The first delimiter after which the words no longer speak of the quantity on the left."""
    points = [d for d in delimiters(sentence, start, end) if not joins_parties(sentence, d, uses)]
    points = [d for d in points if not (d[2] == "and" and _joins_verbs(sentence, d))]
    for k, (position, after, label) in enumerate(points):
        last = k == len(points) - 1
        until = end if last else points[k + 1][0]
        if last:
            return position
        chunk = sentence.between(after, until)
        if label == "relative":
            continue  # 31 triệu liều mà Bộ Y tế đặt mua, …: its subject opens no words of the next quantity
        if label == "clause":
            return position
        if label == "comma" and _gives_out(sentence, chunk):
            return position
        if label == "and" and chunk and chunk[0].kind in ("verb", "status") and chunk[0].start - after <= 2:
            return position
        told = [m for m in chunk if m.label not in ("office", "after")][:1]
        if label == "and" and told and told[0].label == "announce" and sentence.slice(position - 2, position) == ", ":
            return position  # …, và Bộ trưởng cho hay chính phủ đang đàm phán
        if any(_opens(sentence, m, uses) for m in chunk if m.kind in ("party", "place", "structure")):
            return position
        if chunk and chunk[0].kind == "date" and chunk[0].start - after < 14 and not _speaks_back(chunk):
            return position
    return min(end, start + len(_unit_after(sentence.slice(start, end))))


def _gives_out(sentence: Sentence, chunk: Sequence[Mention]) -> bool:
    """Whether the words open by telling what was given out: *đã nhận 9 triệu liều, phân bổ 10 đợt, tổng cộng 7 triệu*."""
    first = chunk[0] if chunk else None
    if first is None or first.label != "allocate":
        return False
    return not sentence.wording("passive").opens(sentence.slice(first.start, first.end))


def _joins_verbs(sentence: Sentence, delimiter: tuple[int, int, str]) -> bool:
    """Whether the conjunction joins two verbs: *viện trợ và cung cấp*."""
    position, after, _ = delimiter
    before = sentence.between(max(sentence.start, position - 30), position)
    following = sentence.between(after, min(sentence.end, after + 30))
    verbs = before and following and before[-1].kind == "verb" and following[0].kind == "verb"
    return bool(verbs) and position - before[-1].end <= 1 and following[0].start - after <= 1


def _speaks_back(chunk: Sequence[Mention]) -> bool:
    """Whether the words between two delimiters speak of the lot before them: *và hôm nay số vaccine này đã có mặt*."""
    return any(m.kind == "structure" and m.label == "back" for m in chunk)


def _unit_after(gap: str) -> str:
    match = re.match(r"\s*(?:liều)?", gap)
    return match.group() if match else ""


def _opens(sentence: Sentence, mention: Mention, uses: Sequence[PartyUse]) -> bool:
    """Whether a party opens words of its own: it is the subject of a verb or the label of a quantity."""
    for use in uses:
        if use.start == mention.start:
            return use.subject or use.role in (LABEL, SPEAKER)
    return False


def _own_tail(sentence: Sentence, dose: Mention, end: int, uses: Sequence[PartyUse]) -> tuple[Mention, ...]:
    """The mentions after the quantity that still speak of it."""
    semicolon = sentence.slice(dose.end, end).find(";")
    end = dose.end + semicolon if semicolon >= 0 else end
    points = [d for d in delimiters(sentence, dose.end, end) if not joins_parties(sentence, d, uses)]
    stop = end
    if points and stands_beside(sentence, dose):
        return sentence.between(dose.end, points[0][0])
    for k, (position, after, label) in enumerate(points):
        until = points[k + 1][0] if k + 1 < len(points) else end
        chunk = [m for m in sentence.between(after, until) if m.kind not in ("date",)]
        parts = label == "comma" and bool(chunk) and chunk[0].label == "list" and chunk[0].start - after <= 1
        if parts:  # …, trong đó quá nửa sẽ về trước Tết; but: từ các nguồn, bao gồm COVAX và mua
            stop = end if names_several(sentence.between(after, end)) else position
            break
        if sentence.wording("rest").opens(sentence.slice(after, until)):
            stop = position
            break
        if label == "and" and _turns_away(sentence, after, chunk):
            stop = position
            break
        if label == "clause" and not sentence.wording("goes_on").covers(sentence.slice(position, after)):
            stop = position
            break
        if label != "relative" and any(_starts_clause(sentence, after, m, uses) for m in chunk):
            stop = position
            break
    return sentence.between(dose.end, stop)


def _turns_away(sentence: Sentence, after: int, chunk: Sequence[Mention]) -> bool:
    """Whether the words behind *và* speak of us, or of a lot of what was said: *…, và sẽ nhận lô đầu ngày 23/2*."""
    acts = [m for m in chunk if m.kind == "verb" or m.label == "schedule"]
    lot = bool(acts) and any(m.label in ("ordinal", "shipment") and m.start > acts[0].end for m in chunk)
    return lot or sentence.wording("we").opens(sentence.slice(after, min(sentence.end, after + 15)).lstrip())


def names_several(chunk: Sequence[Mention]) -> bool:
    """Whether the words name several arrangements: *bao gồm COVAX, viện trợ song phương và mua thương mại*."""
    told = {m.label for m in chunk if m.kind == "mechanism"} | {m.get("mechanism") for m in chunk if m.kind == "verb"}
    return "mixed" in told or len({*told, *("covax" for m in chunk if m.label == "COVAX")} - {None}) > 1


def stands_beside(sentence: Sentence, dose: Mention) -> bool:
    """Whether the quantity is put beside the clause that follows: *bên cạnh 1 triệu liều đã về, …*."""
    clause = re.split(r"[,;]", sentence.slice(sentence.start, dose.start))[-1].strip()
    words = clause.split()
    beside, near = sentence.wording("beside"), sentence.wording("near_quantity")
    return any(
        beside.covers(" ".join(words[:k])) and near.covers(" ".join(words[k:])) for k in range(1, len(words) + 1)
    )


def _starts_clause(sentence: Sentence, start: int, mention: Mention, uses: Sequence[PartyUse]) -> bool:
    """Whether the mention is the subject that opens a clause at `start` (only its title may stand before it)."""
    before = sentence.between(start, mention.start)
    if sentence.wording("passive").closes(sentence.slice(start, mention.start)):
        return False  # 70.000 liều, được Séc chuyển tới Kenya
    if any(m.kind in ("verb", "role", "mechanism", "status") for m in before):
        return False
    if any(use.start == mention.start and use.subject and use.role in (GIVER, RECIPIENT, SPEAKER) for use in uses):
        return True
    wants = sentence.between(mention.end, min(sentence.end, mention.end + 12))[:1]
    country = mention.get("kind") == "country"
    return country and bool(wants) and wants[0].label == "consider" and wants[0].start == mention.end + 1
