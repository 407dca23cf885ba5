"""The commonest whole texts, read without the grammar: figures by themselves, and number words with falling scales.

*1.499.940*, *hai triệu năm trăm nghìn*. All else is left to the grammar, which reads these to the same number; it reads each
group of words below a thousand here, too, once.
"""

import re
from functools import lru_cache
from typing import NamedTuple

from extractor.quantities import words
from extractor.quantities.amounts import Source, read_amount
from extractor.quantities.digits import read_digits
from extractor.quantities.lexer import spoken
from extractor.quantities.quantity import Number

GROUPED = r"[1-9][0-9]{0,2}(?:\.[0-9]{3})+|[1-9][0-9]{0,8}"
"""Figures that are one number whatever stands beside them."""

_FIGURES = re.compile(GROUPED)
_FIGURE = "0123456789"
THOUSANDS = {word: scale for word, scale in words.SCALES.items() if scale >= 1000}


class Plain(NamedTuple):
    """A text that is its own normalised view."""

    source: str
    text: str

    def to_source(self, start: int, end: int) -> tuple[int, int]:
        """The same span."""
        return start, end


def read_plain(text: str) -> Number | None:
    """The number that `text` is, ``None`` where that takes the grammar.

    >>> read_plain("1.499.940"), read_plain("hai triệu năm trăm nghìn"), read_plain("hai ba triệu")
    (1499940, 2500000, None)
    """
    if text[:1] in _FIGURE:
        return read_digits(text, scaled=False) if _FIGURES.fullmatch(text) else None
    if text[0] == " ":
        return None
    total, last = 0, 0
    group = ""
    for word in text.lower().split(" "):
        scale = THOUSANDS.get(word)
        if scale is None:
            group = f"{group} {word}" if group else word
            continue
        value = _read_group(group)
        if value is None or (last and scale >= last):
            return None
        total, last, group = total + value * scale, scale, ""
    if not group:
        return total
    value = _read_group(group)
    if value is None or (text[0].isupper() if not last else " " not in group):
        return None  # Mười, a name; một triệu hai, a fraction
    return total + value


@lru_cache(maxsize=4096)
def _read_group(group: str) -> int | None:
    """The number below a thousand that `group` is."""
    runs = spoken(group)
    if not runs or runs[0][0].kind not in ("digit", "teen"):
        return None
    amount = read_amount(Source(group, runs, None, whole=True), 0, 0)
    if amount is None or amount.kind != "exact" or amount.stop < len(runs[0]) or not isinstance(amount.low, int):
        return None
    return amount.low
