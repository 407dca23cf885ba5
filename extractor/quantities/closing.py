"""What belongs to a number behind its scale word: a plus sign, and the same number said again in brackets."""

import re

from extractor.quantities.amounts import Amount, Source, read_amount
from extractor.quantities.lexer import NOTE
from extractor.quantities.numerals import read_scales
from extractor.quantities.quantity import times

_NOTED = re.compile(NOTE)


def close(source: Source, amount: Amount) -> Amount:
    """`amount` with what closes it, so that what follows is looked for behind that: *300.000+ | liều*.

    *1.000.000 (một triệu) | liều* is one number, and the first form is its span; in *3 (ba) triệu* the scale is.
    """
    folded, end = source.folded, amount.behind
    mark = folded[end : end + 2]
    if mark[:1] == "+" and not mark[1:].isalnum():
        return amount._replace(past=end + 1, plus=True)
    if source.whole and (note := _NOTED.match(folded, end)):
        return amount._replace(past=note.end())
    if mark[:1] != "(" and mark != " (":
        return amount
    index, opened = amount.run + 1, end + len(mark.rstrip("(")) + 1
    if amount.kind != "exact" or index >= len(source.runs) or source.runs[index][0].start != opened:
        return amount
    again = read_amount(source, index, 0)
    if again is None or again.kind != "exact" or again.stop < len(source.runs[again.run]):
        return amount
    if again.low != amount.low or folded[again.end : again.end + 1] != ")":
        return amount
    closed = amount._replace(run=again.run, stop=again.stop, past=again.end + 1, weak=False)
    return closed if amount.scaled else _scaled(source, closed)


def _scaled(source: Source, amount: Amount) -> Amount:
    """*3 (ba) | triệu*: the scale stands behind the brackets."""
    index = amount.run + 1
    if index >= len(source.runs):
        return amount
    run = source.runs[index]
    if source.folded[amount.behind : run[0].start].strip(" ") or run[0].start - amount.behind > 1:
        return amount
    scale, stop = read_scales(run, 0, len(run))
    if stop == 0:
        return amount
    low, end = times(amount.low, scale), run[stop - 1].end
    return amount._replace(low=low, end=end, past=0, run=index, stop=stop, scaled=True, figures="")


def is_said_again(source: Source, amount: Amount, end: int) -> Amount | None:
    """The amount in brackets at `end`, with its unit noun, where it only says `amount` again: *(một triệu liều)*."""
    folded = source.folded
    if folded[end : end + 2] != " (" or amount.kind != "exact":
        return None
    index = amount.run + 1
    if index >= len(source.runs) or source.runs[index][0].start != end + 2:
        return None
    again = read_amount(source, index, 0)
    if again is None or again.kind != "exact" or again.low != amount.low:
        return None
    unit = source.unit_at(again.end)
    return again if unit is not None and folded[unit.end() : unit.end() + 1] == ")" else None
