"""Which hits of the party lexicon are really the party: names that are also common words or parts of other names.

A hit of an ``ambiguous`` row (*Anh, Đức, Pháp, Mỹ, Ý…*) is dropped where the tokenizer has made it part of a larger
word that is no name of ours (*Pháp luật*, *Phương Nga*), where it stands inside a person's name (*Nguyễn Đức Chung*),
and where it is a pronoun (*Anh Tuấn*). Between a title and a foreign name it is the country (*Thủ tướng Đức Jens Weber*).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import takewhile

from spacy.tokens import Doc

from extractor.lexicon import Hit, Lexicon
from extractor.text import View
from extractor.text.tones import is_syllable

# Family names and middle names that open a Vietnamese person's name; they are grammar of names, not knowledge of supply.
_FAMILY = frozenset(
    re.findall(
        r"\w+",
        "Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Trịnh Đoàn Lâm Mai Tô Hà Tạ Cao "
        "Lương Lưu Chu Thị Văn Hữu Quang Minh Xuân Ngọc Thanh Đình Công Bá Duy Gia Khánh Kim Hồng Thái Trung Tuấn Quốc "
        "Việt Thế Viết Trọng Phương Quỳnh Lan Thùy Thúy Hoài Tú Tuyết Vân Vĩnh Bảo Thiên Mạnh Hải Nam Bình",
    )
)
_WORD_BEFORE = re.compile(r"([\w]+) $")
_WORDS_AFTER = re.compile(r"(?: [^\W\d_]+){1,3}")
_LONGEST_TITLE = 60
_WORD_AFTER = re.compile(r" ([\w]+)")


def spans_in_doubt(hits: Iterable[Hit]) -> list[tuple[int, int]]:
    """Return the spans of `hits` whose words decide whether they are names: only there does :func:`keep_names` ask."""
    return [(hit.start, hit.end) for hit in hits if hit.row.get("ambiguous")]


def keep_names(doc: Doc, view: View, hits: Sequence[Hit], cues: Iterable[Hit], lexicon: Lexicon) -> list[Hit]:
    """Return the hits of `hits` in `view`, that of the text of `doc`, that name a party.

    `cues` are the hits that may stand glued to a name in one token; `lexicon` knows the titles before a country.
    """
    cue_ends = {(hit.start, hit.end) for hit in cues}
    starts: list[int] = doc.to_array("IDX").tolist()  # to step through a Doc token by token is slow
    text = view.text
    kept = []
    for hit in hits:
        if hit.row.label == "NONE":
            continue
        if hit.row.get("ambiguous") and starts:
            position = bisect_right(starts, view.to_source(hit.start, hit.end)[0]) - 1
            start = starts[position]
            start, end = view.from_source(start, start + len(doc[position]))
            inside = _inside_other_word(text, hit, start, end, cue_ends) and not _stands_in_title(text, hit, lexicon)
            if inside or _inside_person(text, hit):
                continue
        kept.append(hit)
    return kept


def _inside_other_word(text: str, hit: Hit, start: int, end: int, cues: set[tuple[int, int]]) -> bool:
    """Whether the token from `start` to `end` is a larger word that `hit` is only a syllable of."""
    before, after = text[start : hit.start].strip(), text[hit.end : end].strip()
    if after and (hit.end + 1, end) not in cues and (after[0].isupper() or _opens_sentence(text, start)):
        return True
    return bool(before) and before[0].isupper() and (start, hit.start - 1) not in cues


def _opens_sentence(text: str, start: int) -> bool:
    """Whether a capital at `start` may only mark the start of a sentence: *Pháp luật quy định…*."""
    before = text[:start].rstrip(" \"'(-*")
    return not before or before[-1] in ".!?:;…\n"


def _stands_in_title(text: str, hit: Hit, lexicon: Lexicon) -> bool:
    """Whether a title stands right before `hit`, and a name of another language behind: *Bộ trưởng Y tế Đức Jens Weber*."""
    after = _WORDS_AFTER.match(text, hit.end)
    name = list(takewhile(lambda word: word[0].isupper(), after[0].split())) if after else []
    if all(map(is_syllable, name)):
        return False
    before = text[max(0, hit.start - _LONGEST_TITLE) : hit.start].split()
    for words in range(1, len(before) + 1):
        phrase = " ".join(before[-words:])
        end = lexicon.wording("title").covered(phrase)
        if end and lexicon.wording("portfolio").covers(phrase[end:]):
            return True
    return False


def _inside_person(text: str, hit: Hit) -> bool:
    before = _WORD_BEFORE.search(text, max(0, hit.start - 20), hit.start)
    if before and before[1] in _FAMILY:
        return True
    after = _WORD_AFTER.match(text, hit.end)
    return after is not None and after[1] in _FAMILY and text[hit.start : hit.end] == "Anh"
