"""Mends numbers that spaces have come into: *2, 8 triệu*, *1. 500. 000*; and tells them from lists, orders and sentences.

A space behind a comma or a full stop parts two numbers in a list (*2, 8 và 10 triệu*), behind an order (*trong đợt 2, 8
triệu liều*), at the end of a sentence and behind the number of a line (*1. 500.000 liều*). It has come into one number
where a scale word follows at once or what follows are groups of three, and none of these stands before it.
"""

import re

from extractor.quantities import words
from extractor.quantities.look_alikes import is_ordinal

_FARTHEST = 60
_BEHIND_A_NUMBER = re.compile(r"[0-9][0-9.,/]*(?:, ?| và | hoặc | đến | tới | ?[-–] ?)$")
_GROUPS = re.compile(r"[0-9]{1,3}(?: ?[.,] ?[0-9]{3})+(?![0-9]|[.,][0-9])")
_PARTS = re.compile(r" ?([.,]) | ([.,])")
_DECIMAL = re.compile(rf"[0-9]{{1,3}} ?[.,] ?[0-9]{{1,2}}(?= ?(?:{'|'.join(words.SCALES)})(?!\w))")


def mend(folded: str, start: int) -> tuple[str, int] | None:
    """The figures of a number that begins at `start` and has spaces in it, without them, and where it ends.

    >>> mend("tặng 2, 8 triệu", 5), mend("tặng 1. 500. 000 liều", 5)
    (('2,8', 9), ('1.500.000', 16))
    >>> mend("đợt 2, 8 triệu", 4), mend("tặng 2, 8 và 10 triệu", 5)
    (None, None)
    """
    match = _DECIMAL.match(folded, start) or _GROUPS.match(folded, start)
    if match is None or " " not in match[0] or _is_apart(folded, start):
        return None
    parts = _PARTS.split(match[0])[::3]
    mark = "," if "," in match[0] else "."
    if match.re is _GROUPS and not _is_one(match[0], parts, mark):
        return None
    if mark == "." and len(parts) == 2 and parts[1] != "000" and _opens_line(folded, start):
        return None
    return match[0].replace(" ", ""), match.end()


def _is_one(written: str, parts: list[str], mark: str) -> bool:
    """Whether groups of three are those of one number, not numbers in a row or in two sentences."""
    if "." in written and "," in written:
        return False
    if mark == "," and not any(part.startswith("0") for part in parts):
        return False  # 100, 200, 300
    return all(part.isdigit() for part in parts) or (len(parts) == 2 and (parts[0].isdigit() or parts[1] == "000"))


def _is_apart(folded: str, start: int) -> bool:
    """Whether what stands before `start` makes the figures an order, a part of a name or an item of a list."""
    if is_ordinal(folded, start) or folded[start - 1 : start] in ("-", "/", "#", "+"):
        return True
    before = folded[max(0, start - _FARTHEST) : start]
    return _BEHIND_A_NUMBER.search(before) is not None or any(word in before for word in words.ONE_BY_ONE)


def _opens_line(folded: str, start: int) -> bool:
    return not folded[max(0, start - _FARTHEST, folded.rfind("\n", 0, start) + 1) : start].strip()
