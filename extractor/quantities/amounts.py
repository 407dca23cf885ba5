"""Reads an amount: a numeral, a range of two, numbers said side by side, or a vague scale (*hàng triệu*)."""

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from extractor.quantities import words
from extractor.quantities.digits import read_digits
from extractor.quantities.lexer import Run, Token
from extractor.quantities.look_alikes import is_ordinal
from extractor.quantities.number_words import Coefficient, read_below_thousand
from extractor.quantities.numerals import Numeral, read_numeral, read_scales
from extractor.quantities.qualifiers import alternatives, sides
from extractor.quantities.quantity import Number, times

_FARTHEST_LINK = 40


class Source(NamedTuple):
    """A text to read: lower-cased, cut into runs; the pattern of the unit nouns; whether it must be one quantity."""

    folded: str
    runs: Sequence[Run]
    unit: re.Pattern[str] | None
    whole: bool = False

    def unit_at(self, end: int) -> re.Match[str] | None:
        """The unit noun that follows at `end`, behind the mark of a note if one stands there; its group is ``noun``."""
        return self.unit.match(self.folded, end) if self.unit is not None else None

    def counts_doses(self, end: int) -> bool:
        """Whether the noun that follows at `end` counts doses, or what the caller asked for."""
        unit = self.unit_at(end)
        return unit is not None and not unit["noun"].startswith(words.OTHER_NOUNS)


class Amount(NamedTuple):
    """A number, a range or a vague one, with the place in the text, and the run and token after it.

    `kind` is ``exact``, ``range`` or ``vague``; a range has two ends, the others `low` alone. `scaled` tells whether a
    scale word is part of it, `dashed` whether a dash joins the ends. `lone` is a scale word and nothing else. `weak`
    words are numbers only before their unit or by themselves: *ba, hai bốn*. `figures` are the digits where those are
    all there is. `close` in the module ``closing`` sets `past`, where what follows the amount is looked for if that is not
    its end, and `plus`, whether a plus sign stands behind it.
    """

    kind: str
    low: Number
    high: Number | None
    start: int
    end: int
    run: int
    stop: int
    scaled: bool = False
    dashed: bool = False
    lone: bool = False
    weak: bool = False
    figures: str = ""
    past: int = 0
    plus: bool = False

    @property
    def behind(self) -> int:
        """Where what follows is looked for."""
        return self.past or self.end


def read_amount(source: Source, index: int, at: int) -> Amount | None:
    """Read the longest amount that starts at token `at` of run `index`."""
    run = source.runs[index]
    kind = run[at].kind
    if kind == "other" and (len(run) == at + 1 or is_ordinal(source.folded, run[at].start)):
        return None  # ngày 1/2 triệu tập
    if kind == "digits" and len(run) == 1 and not _may_be_linked(source, index):
        _, text, _, start, end = run[0]
        value = read_digits(text, scaled=False)
        return None if value is None else Amount("exact", value, None, start, end, index, 1, figures=text)
    if kind == "digits" and len(run) == 2 and run[1].kind == "scale" and not _may_be_linked(source, index):
        scaled = _read_scaled(run, index)  # 1,5 triệu
        if scaled is not None:
            return _settled(source, scaled, run)
    if kind == "vague" or kind == "tens":
        vague = _read_vague(source, index, at)
        return vague and (_read_upper(source, vague) or vague)
    if kind == "digit" and not source.whole and _is_year_word(run, at):
        return None
    if kind != "digits" and _may_be_two(run, at):
        read = _read_tens_odd(source, index, at) or _read_side_by_side(source, index, at)
        if read is not None:
            return read
    numeral = _read_supported(source, index, at)
    if numeral is None:
        return None
    plain = _plain(run, index, at, numeral)
    return _read_range(source, index, at, numeral) or _settled(source, plain, run[at : numeral.stop])


def _read_scaled(run: Run, index: int) -> Amount | None:
    """The amount of figures and one scale word."""
    figures, scale = run
    value = read_digits(figures.text, scaled=scale.value >= words.LEAST_IN_PARTS)
    if value is None or (scale.value == _TWICE and value >= _TWICE):
        return None
    return Amount("exact", times(value, scale.value), None, figures.start, scale.end, index, 2, True)


_TWICE = 10**6
"""A million said in figures and in a word: *1.000.000 triệu*, which the grammar reads."""


def _may_be_linked(source: Source, index: int) -> bool:
    """A cheap sieve: whether the next run is near, and what stands between may join it to run `index`."""
    if index + 1 == len(source.runs):
        return False
    end, start = source.runs[index][-1].end, source.runs[index + 1][0].start
    if start - end > _FARTHEST_LINK:
        return False
    gap = source.folded[end:start]
    return "-" in gap or "~" in gap or "đến" in gap or "tới" in gap or " và" in gap


def _is_year_word(run: Run, at: int) -> bool:
    """Whether *năm* means the year whose number follows in words: *năm hai nghìn không trăm hai mươi mốt*."""
    if run[at].text != "năm" or at + 2 >= len(run) or run[at + 1].kind != "digit" or run[at + 2].value != 1000:
        return False
    year = read_numeral(run, at + 1, len(run))
    return year is not None and 1000 <= year.value < 3000


def _plain(run: Run, index: int, at: int, numeral: Numeral) -> Amount:
    tokens = run[at : numeral.stop]
    first, end = tokens[0], tokens[-1].end
    scaled = numeral.scale > 1 or _is_scaled(tokens)
    figures = first.text if len(tokens) == 1 and first.kind == "digits" else ""
    weak = not scaled and _is_weak(tokens)
    return Amount(
        "exact", numeral.value, None, first.start, end, index, numeral.stop, scaled, False, numeral.lone, weak, figures
    )


_MOST_DOSES = 10**9
_ONE_DOT = re.compile(r"[1-9][0-9]{0,2}\.[0-9]{3}")


def _settled(source: Source, amount: Amount, tokens: Sequence[Token]) -> Amount:
    """The amount with the one dot of its figures read by what is counted.

    Money is always told in thousands (*1.682 tỷ đồng* are 1,682 billion). A country gets less than a billion doses: where
    the dot would make it more, it parts a decimal (*1.800 triệu liều* are 1.8 million), but never before *000*.
    """
    if not amount.scaled or _ONE_DOT.fullmatch(tokens[0].text) is None:
        return amount
    scale, stop = read_scales(tokens, 1, len(tokens))
    end = amount.end
    money = source.folded.startswith(words.MONEY, end + (source.folded[end : end + 1] == " "))
    if stop < len(tokens) or not (money or (amount.low >= _MOST_DOSES and source.counts_doses(end))):
        return amount
    value = read_digits(tokens[0].text, scaled=True, grouped=money or tokens[0].text.endswith("000"))
    return amount if value is None else amount._replace(low=times(value, scale))


_SCALE_KINDS = frozenset({"scale", "abbreviated"})


def _is_scaled(tokens: Sequence[Token]) -> bool:
    return not _SCALE_KINDS.isdisjoint([token.kind for token in tokens])


def _is_weak(tokens: Sequence[Token]) -> bool:
    """Whether the words are each a digit, or one ten: *ba, hai bốn, mười*; *hai lăm* can be nothing else."""
    if len(tokens) == 1:
        return tokens[0].kind in ("digit", "teen", "half")
    if tokens[1].kind == "over":
        return True  # ba phần tư: a share
    return all(token.kind == "digit" for token in tokens) and tokens[-1].text not in ("mốt", "lăm", "nhăm")


def _read_supported(source: Source, index: int, at: int) -> Numeral | None:
    """A numeral, without its last token where that is another word: *hai triệu | năm 2021, một tỷ | hai bên*."""
    run = source.runs[index]
    numeral = read_numeral(run, at, len(run))
    if numeral is None or not numeral.doubtful or source.whole:
        return numeral
    last = run[numeral.stop - 1]
    if source.unit_at(last.end) is not None:
        return numeral
    after = source.folded[last.end : last.end + 2]
    if last.text != "năm" and not (after[:1].isalnum() or (after[:1] == " " and after[1:].isalnum())):
        return numeral
    return read_numeral(run, at, numeral.stop - 1)


def _read_vague(source: Source, index: int, at: int) -> Amount | None:
    """*hàng triệu, vài trăm nghìn, mấy mươi triệu, mươi triệu*; before its unit or alone also *vài*."""
    run = source.runs[index]
    tens = at if run[at].kind == "tens" else at + 1 if at + 1 < len(run) and run[at + 1].kind == "tens" else -1
    scale, stop = read_scales(run, max(tens, at) + 1, len(run))
    if tens >= 0:
        scale *= 10
        if tens == at and stop == at + 1:
            return None
    low = scale
    if scale == 1:
        if run[at].text in words.NEVER_VAGUE_ALONE or len(run) > at + 1:
            return None
        if not source.unit_at(run[at].end) and not (source.whole and run[at].text != "nhiều"):
            return None
    return Amount("vague", low, None, run[at].start, run[stop - 1].end, index, stop, scale > 1, weak=scale == 1)


def _read_upper(source: Source, low: Amount) -> Amount | None:
    """A vague amount up to another one: *vài trăm nghìn đến hàng triệu*. Of the upper end nothing is certain."""
    if not low.scaled or _read_link(source, low.run, low.stop, low.start) is None:
        return None
    index = low.run + 1
    run = source.runs[index]
    if run[0].kind in ("vague", "tens"):
        high = _read_vague(source, index, 0)
    else:
        numeral = _read_supported(source, index, 0)
        high = _plain(run, index, 0, numeral) if numeral is not None else None
    if high is None or high.lone or not high.scaled or high.low <= low.low:
        return None
    return low._replace(end=high.end, run=high.run, stop=high.stop)


def _read_tens_odd(source: Source, index: int, at: int) -> Amount | None:
    """*mười mấy triệu, hai mươi mấy nghìn*: at least that many tens."""
    run = source.runs[index]
    odd = at + 1 if run[at].kind == "teen" else at + 2
    if odd >= len(run) or run[odd].text != "mấy":
        return None
    tens = read_below_thousand(run, at, odd)
    if tens is None or tens.stop != odd or tens.value < 10:
        return None
    scale, stop = read_scales(run, odd + 1, len(run))
    if scale == 1 and not source.whole and source.unit_at(run[odd].end) is None:
        return None
    low = times(tens.value, scale)
    return Amount("vague", low, None, run[at].start, run[stop - 1].end, index, stop, scaled=scale > 1)


def _read_side_by_side(source: Source, index: int, at: int) -> Amount | None:
    """Two numbers in a row for a range: *hai ba triệu, năm sáu nghìn, mười lăm hai mươi triệu*, also *hai, ba triệu*."""
    run = source.runs[index]
    first = _read_side(run, at, beside=False)
    if first is None:
        return None
    following, next_at = index, first.stop
    if next_at == len(run):
        following, next_at = index + 1, 0
        if following == len(source.runs) or source.folded[run[-1].end : source.runs[following][0].start] != ", ":
            return None
    then = source.runs[following]
    second = _read_side(then, next_at, beside=first.bare)
    if second is None or not _are_neighbours(first.value, second.value):
        return None
    stop = second.stop
    factor = 1
    if first.bare and stop < len(then) and then[stop].kind == "tens" and second.bare:
        factor, stop = 10, stop + 1
    elif first.bare and second.round > 1:
        return None
    scale, stop = read_scales(then, stop, len(then))
    longer = _read_supported(source, following, next_at) if stop < len(then) else None
    if longer is not None and longer.stop > stop:
        return None  # goes on: hai ba triệu năm trăm nghìn
    end = then[stop - 1].end
    if scale * factor == 1 and not source.whole and source.unit_at(end) is None:
        return None
    low, high = times(first.value, scale * factor), times(second.value, scale * factor)
    return Amount("range", low, high, run[at].start, end, following, stop, scaled=scale * factor > 1)


def _may_be_two(run: Run, at: int) -> bool:
    """A cheap sieve: whether tens, hundreds or bare digits stand beside others of their kind."""
    if len(run) == at + 1:
        return run[at].kind in ("digit", "teen")  # hai, ba triệu
    following = run[at + 1]
    if following.text == words.HUNDRED:
        return len(run) > at + 3 and run[at + 3].text == words.HUNDRED
    return following.kind != "scale" or following.text == words.TEN_OF


def _read_side(run: Run, at: int, *, beside: bool) -> Coefficient | None:
    token = run[at]
    if token.kind == "digit":
        if token.text in words.NEVER_FIRST or not token.value:
            return None
        following = run[at + 1] if at + 1 < len(run) else None
        if following is None or following.kind not in ("tens", "scale") or following.text not in _ROUND:
            return Coefficient(token.value, at + 1, bare=True)
        if beside:  # hai ba | trăm
            return Coefficient(token.value, at + 1, bare=True)
    elif token.kind != "teen":
        return None
    return read_below_thousand(run, at, len(run))


_ROUND = frozenset({words.TENS, words.TEN_OF, words.HUNDRED})


def _are_neighbours(low: Number, high: Number) -> bool:
    """Whether two numbers said in a row mean a range: by one, by five or ten, by a hundred, or by custom."""
    if low < 10 and high <= 10:
        return high - low == 1 or (low, high) in words.SCALE_PAIRS
    step = high - low
    return step == 1 or (step in (5, 10) and low >= 10 and not low % 5) or (step == 100 and not low % 100)


@cache
def _link(unit: str) -> re.Pattern[str]:
    """What joins the ends of a range; a unit noun may stand before it, a word that rounds the upper end behind it."""
    said = rf"(?P<unit>{unit})?" if unit else "(?P<unit>(?!))?"
    rounded = alternatives(form for form, what in sides().before.items() if form[0].isalpha() and not what.alone)
    joined = r"(?:(?P<dash> ?[-~]{1,2} ?)| (?:đến|tới|cho đến|cho tới|(?P<between>và)) )"
    return re.compile(rf"{said}{joined}(?:(?:{rounded}) )?")


def _read_link(source: Source, index: int, stop: int, start: int) -> re.Match[str] | None:
    """What joins the run that an amount from `start` fills up to token `stop` to the next run, if anything does."""
    if stop < len(source.runs[index]) or not _may_be_linked(source, index):
        return None
    gap = source.folded[source.runs[index][-1].end : source.runs[index + 1][0].start]
    link = _link(source.unit.pattern if source.unit is not None else "").fullmatch(gap)
    if link is None or (link["between"] and not _is_opened(source.folded, start, "giữa")):
        return None
    if link["unit"] and not (source.whole or link["dash"] or link["between"] or _is_opened(source.folded, start, "từ")):
        return None
    return link


def _read_range(source: Source, index: int, at: int, first: Numeral) -> Amount | None:
    if first.lone or (first.bare and not first.value):
        return None
    run = source.runs[index]
    if first.bare and at and run[at].text == "năm":
        return None  # bảy năm đến mười lăm năm
    start = run[at].start
    link = _read_link(source, index, first.stop, start)
    if link is None:
        return None
    following = source.runs[index + 1]
    second = _read_supported(source, index + 1, 0)
    if second is None or second.lone:
        return None
    tokens = following[: second.stop]
    low = _low(run[at:], first, tokens, second)
    if low is None or (_is_vague_end(following, second)):
        return None
    return Amount(
        "range",
        low,
        second.value,
        start,
        tokens[-1].end,
        index + 1,
        second.stop,
        scaled=_is_scaled([*run[at:], *tokens]),
        dashed=link["dash"] is not None,
        weak=_is_weak(run[at:]) and _is_weak(tokens),
    )


def _is_opened(folded: str, start: int, opening: str) -> bool:
    return folded.endswith(f"{opening} ", 0, start) or folded.endswith(f"{opening} khoảng ", 0, start)


def _is_vague_end(run: Run, second: Numeral) -> bool:
    return second.stop < len(run) and run[second.stop].kind == "vague"


def _low(left: Sequence[Token], first: Numeral, right: Sequence[Token], second: Numeral) -> Number | None:
    """The lower end: the scale of the upper one reaches left where the lower has none, *từ 2 đến 3 triệu*.

    It does not where that would turn the ends round: *từ 800.000 đến 1 triệu*; hundreds then count the scale below it,
    *500-1 triệu*. ``None`` where the ends are turned anyway.
    """
    value = first.value
    if first.scale == 1:
        written = left[0].text if len(left) == 1 and left[0].kind == "digits" else ""
        factor, reached = second.scale, value
        if written and second.scale > 1:
            grouped = right[0].kind == "digits" and _is_grouped(right[0].text)
            reached = read_digits(written, scaled=True, grouped=grouped) or value
        elif written.isdigit() and len(right) == 1 and right[0].text == f"{int(second.value) // 1000}.000":
            # 500-600.000: the thousands are said once
            factor = 1000 if second.value // 10_000 <= value < second.value // 1000 else 1
        if value < 10 and first.round == 1 and times(reached, factor * second.round) < second.value:
            return times(reached, factor * second.round)  # hai đến ba trăm nghìn
        if factor > 1 and times(reached, factor) < second.value:
            return times(reached, factor)
        if factor > 1 and value < 1000:
            below = times(value, factor // 1000)
            return below if value >= 100 and factor >= 10**6 and below < second.value else None
    return value if value < second.value else None


def _is_grouped(text: str) -> bool:
    value = read_digits(text, scaled=True)
    return "." in text and isinstance(value, int) and value >= 1000
