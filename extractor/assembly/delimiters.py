"""Commas, dashes and conjunctions of a sentence: where the words of one quantity may end and those of another begin."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence

import regex

from extractor.assembly.mentions import Mention, Sentence
from extractor.assembly.parties import PartyUse

DELIMITER = re.compile(r"(?<!\d),|,(?!\d)|;|\s[-–]\s")

_REGION = regex.compile(r"(?<!\p{L})(\p{Ll}+(?: \p{Ll}+)?) \p{Lu}[\p{L}-]*(?: \p{Lu}[\p{L}-]*)*$")
_CONJUNCTIONS = {"and": "and", "clause": "clause", "continue": "clause", "weak": "weak", "relative": "relative"}


def delimiters(sentence: Sentence, start: int, end: int) -> list[tuple[int, int, str]]:
    """Commas, dashes and conjunctions between two offsets: (start, end, label), in order."""
    found: list[tuple[int, int, str]] | None = sentence.known.get("delimiters")
    if found is None:
        found = sentence.known["delimiters"] = _all_delimiters(sentence)
    return [d for d in found if start <= d[0] and d[1] <= end]


def _all_delimiters(sentence: Sentence) -> list[tuple[int, int, str]]:
    products = [m for m in sentence.mentions if m.kind == "vaccine"]
    joined = {a.end for a, b in itertools.pairwise(products) if sentence.slice(a.end, b.start).strip() == ","}
    marks = ((sentence.start + m.start(), sentence.start + m.end()) for m in DELIMITER.finditer(sentence.text))
    found = [(start, end, "comma") for start, end in marks if start not in joined and not in_address(sentence, start)]
    for mention in sentence.mentions:
        if mention.kind != "structure" or mention.label not in _CONJUNCTIONS:
            continue
        if not describes(sentence, mention) and not _leads_to_giver(sentence, mention):
            found.append((mention.start, mention.end, _CONJUNCTIONS[mention.label]))
    return sorted(found)


def _leads_to_giver(sentence: Sentence, conjunction: Mention) -> bool:
    """Whether only who gives follows *nhưng*, so that it parts no clauses: *cũng qua COVAX nhưng do Mỹ tài trợ*."""
    if conjunction.label != "clause":
        return False
    following = sentence.between(conjunction.end, min(sentence.end, conjunction.end + 8))[:1]
    by = bool(following) and following[0].label == "giver" and following[0].start - conjunction.end == 1
    return by and sentence.wording("but").covers(sentence.slice(conjunction.start, conjunction.end))


def joins_parties(sentence: Sentence, delimiter: tuple[int, int, str], uses: Sequence[PartyUse]) -> bool:
    """Whether the delimiter stands between two parties of one group (*Pháp và Italia*)."""
    for left, right in itertools.pairwise(uses):
        if left.end <= delimiter[0] and delimiter[1] <= right.start and right.joined:
            return True
    return False


def describes(sentence: Sentence, mention: Mention) -> bool:
    """Whether the word belongs to the quantity right before it: *800.000 liều tiếp theo*, *500.000 liều đầu tiên là do …*."""
    if mention.label not in ("continue", "list"):
        return False
    before = [d for d in sentence.doses if d.end <= mention.start]
    gap = sentence.slice(before[-1].end, mention.start) if before else ""
    return bool(gap.strip()) and sentence.wording("counted").covers(gap)


def in_address(sentence: Sentence, comma: int) -> bool:
    """Whether a comma parts a region from its country: *do tỉnh Hokkaido, Nhật Bản trao tặng*."""
    following = sentence.between(comma, min(sentence.end, comma + 40))[:1]
    if not following or following[0].get("kind") != "country" or following[0].start - comma > 2:
        return False
    name = _REGION.search(sentence.slice(max(sentence.start, comma - 40), comma))
    return name is not None and sentence.wording("region_noun").closes(name[1])
