"""Made-up mentions of vaccine supplies, spread as real ones are, for trying a ledger at any size.

    scripts/synthetic_mentions.py 5000000 -o mentions.parquet [--seed 1]
    scripts/synthetic_mentions.py 50000 -o mentions.jsonl

Writes what `extractor extract` would, in the format that the ending names; beside JSON Lines, which hold no days and sources,
the articles: ``mentions.jsonl.articles.jsonl``. The same number and seed give the same file. Stories begin day by day, and
only those that are still told are held.

A story is a promise or contract and the lots that fulfil it; it is told by few articles or by hundreds (Zipf), each on its
day or some days later, in figures that are exact, rounded or qualified. Suppliers, takers, products and sources are drawn by
Zipf's law, days from 2020 to 2026 with most of them in 2021. One mention in four names nobody, some articles add the promise,
the products of a lot as its parts, or what has come so far; one figure in a hundred is wrong, one article in twenty is a
reprint.
"""

from __future__ import annotations

import argparse
import json
import math
import random
import sys
from bisect import bisect
from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import accumulate
from pathlib import Path

from extractor import Article, Doses, Mechanism, Result, Scope, Status, SupplyTuple
from extractor.articles import OutputError, open_writer, replacing, texts_beside
from extractor.confidence import Confidence
from extractor.lexicon import load_lexicon
from extractor.model import MOST_DOSES
from extractor.qualifier import Qualifier

FIRST, LAST = date(2020, 1, 1), date(2026, 12, 31)
OF_YEARS = {2020: 3, 2021: 50, 2022: 20, 2023: 8, 2024: 7, 2025: 6, 2026: 6}
"""How much is told in each year."""

SUPPLIERS = [
    "COVAX",
    "USA",
    "CHN",
    "JPN",
    "PFIZER",
    "ASTRAZENECA",
    "RUS",
    "FRA",
    "DEU",
    "GBR",
    "AUS",
    "KOR",
    "ITA",
    "POL",
    "IND",
    "ESP",
    "ROU",
    "HUN",
    "CZE",
    "CUB",
    "NLD",
    "SVK",
    "BEL",
]
TAKERS = ["VNM", "LAO", "KHM", "IDN", "PHL", "THA", "MMR", "MYS", "BGD", "NPL"]
PRODUCTS = ["ASTRAZENECA", "PFIZER", "SINOPHARM", "MODERNA", "SPUTNIK_V", "ABDALA", "JANSSEN", "SINOVAC"]
"""The most frequent ones first; all others of the lexicon follow."""

NOBODY, WRONG, REPRINTED, JOINT = 0.25, 0.01, 0.05, 0.01
_DELAYS = (0, 0, 0, 0, 0, 0, 1, 1, 1, 2, 3, 5, 8, 13, 21, 34)
"""Days from an event to an article that tells of it."""


class Zipf:
    """Draws from `values`, the k-th with a weight of 1 / k ** `power`."""

    def __init__(self, values: Sequence[str], power: float = 1.0) -> None:
        self._values = values
        self._sums = list(accumulate(1 / k**power for k in range(1, len(values) + 1)))

    def draw(self, chance: random.Random) -> str:
        """One of the values."""
        return self._values[bisect(self._sums, chance.random() * self._sums[-1])]


@dataclass(slots=True)
class Deed:
    """A promise, contract or lot: how far along, how many doses, when."""

    status: Status
    doses: int
    day: date
    counted: bool = False
    """Whether it is among what has come so far."""


@dataclass(slots=True)
class Story:
    """A supply: who gives whom what, the promise of it and the lots that came."""

    suppliers: tuple[str, ...]
    taker: str
    products: tuple[str, ...]
    mechanism: Mechanism
    promise: Deed
    lots: list[Deed] = field(default_factory=list)


def main() -> None:
    """Read the command line and write the mentions."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("mentions", type=int, help="how many")
    parser.add_argument("-o", "--output", type=Path, required=True, help=".jsonl, .parquet, .csv or .duckdb")
    parser.add_argument("--seed", type=int, default=1, help="start of the random numbers")
    parser.add_argument("--force", action="store_true", help="overwrite the output")
    options = parser.parse_args()
    articles = 0
    try:
        with ExitStack() as stack:
            writer = stack.enter_context(open_writer(options.output, force=options.force))
            beside = None
            if options.output.suffix == ".jsonl":
                path = stack.enter_context(replacing(texts_beside(options.output), force=options.force))
                beside = stack.enter_context(path.open("w", encoding="utf-8", newline="\n"))
            for article, result in World(options.seed).told(options.mentions):
                writer.write(result, article)
                articles += 1
                if beside is not None:
                    beside.write(json.dumps(article.to_dict(), ensure_ascii=False) + "\n")
    except (OutputError, ValueError) as error:
        parser.error(str(error))
    print(f"{options.output}: {options.mentions} mentions in {articles} articles", file=sys.stderr)


class World:
    """All that happens, from one seed."""

    def __init__(self, seed: int) -> None:
        self._chance = random.Random(seed)
        lexicon = load_lexicon(())
        parties, products = (sorted(lexicon.labels(kind)) for kind in ("party", "vaccine"))
        countries = [one for one in parties if len(one) == 3]
        self._suppliers = Zipf([*SUPPLIERS, *(one for one in parties if one not in SUPPLIERS)])
        self._takers = Zipf([*TAKERS, *(one for one in countries if one not in TAKERS)], 1.6)
        self._products = Zipf([*PRODUCTS, *(one for one in products if one not in PRODUCTS)], 1.2)
        self._sources = Zipf([f"source-{k}" for k in range(1, 301)])
        self._coming: dict[date, list[tuple[Story, Deed]]] = defaultdict(list)
        """What is to be told on which day."""
        self._came: dict[tuple[tuple[str, ...], str], int] = defaultdict(int)
        """Doses that came so far, by suppliers and taker."""

    def told(self, mentions: int) -> Iterator[tuple[Article, Result]]:
        """Articles in the order of their days, with so many mentions in all."""
        told = articles = 0
        shares = list(_shares())
        whole = sum(share for _, share in shares)
        due = 0.0
        for day, share in shares:
            due += mentions * share / whole
            waiting = self._coming.pop(day, [])
            quota = mentions if day == LAST else min(mentions, round(due))
            while told < mentions and (waiting or told < quota):
                story, deed = waiting.pop() if waiting else self._new_story(day)
                tuples, text = self._tell(story, deed, mentions - told)
                articles += 1
                first = f"synthetic-{articles}"
                article = Article(first, text, published=day.isoformat(), source=self._sources.draw(self._chance))
                told += len(tuples)
                yield article, Result(first, tuples)
                if self._chance.random() < REPRINTED and told + len(tuples) <= mentions:
                    articles += 1
                    other = f"synthetic-{articles}"
                    source = self._sources.draw(self._chance)
                    told += len(tuples)
                    yield (
                        Article(other, text, published=day.isoformat(), source=source),
                        Result(other, tuples, group=first),
                    )

    def _new_story(self, day: date) -> tuple[Story, Deed]:
        """A story that begins on `day`, and the promise of it; what else is told of it is put down for its days."""
        chance = self._chance
        suppliers = {self._suppliers.draw(chance) for _ in range(1 + (chance.random() < JOINT))}
        products = {self._products.draw(chance) for _ in range(1 + (chance.random() < 0.1))}
        mechanism = _mechanism(min(suppliers), chance)
        status = Status.CONTRACTED if mechanism is Mechanism.PURCHASE else Status.PLEDGED
        doses = int(min(60e6, max(1000, chance.lognormvariate(12.5, 1.8))))
        story = Story(tuple(sorted(suppliers)), self._takers.draw(chance), tuple(sorted(products)), mechanism,
                      Deed(status, round(doses, -3), day))  # fmt: skip
        left, arrival = doses, day
        while left > 0 and len(story.lots) < 6 and chance.random() < 0.8:
            arrival += timedelta(days=chance.randint(2, 60))
            lot = left if chance.random() < 0.5 else max(1, int(left * chance.uniform(0.2, 0.8)))
            story.lots.append(Deed(Status.RECEIVED, lot, arrival))
            left -= lot
        for deed in (story.promise, *story.lots):
            for _ in range(_times(chance)):
                when = deed.day + timedelta(days=chance.choice(_DELAYS))
                self._coming[when if when > day else day + timedelta(days=1)].append((story, deed))
        return story, story.promise

    def _tell(self, story: Story, deed: Deed, most: int) -> tuple[tuple[SupplyTuple, ...], str]:
        """One article about a deed: its tuples, at most so many, and its text."""
        chance = self._chance
        pair = story.suppliers, story.taker
        text = _Text()
        if deed.status is Status.RECEIVED and not deed.counted:
            self._came[pair] += deed.doses
            deed.counted = True
        text.add(self._mention(story, deed, text, deed.doses))
        if deed is not story.promise and chance.random() < 0.3:
            text.add(self._mention(story, story.promise, text, story.promise.doses))
        if len(story.products) > 1 and chance.random() < 0.5:
            first = int(deed.doses * 0.6)
            for product, doses in zip(story.products, (first, deed.doses - first), strict=False):
                if doses > 0:
                    text.add(self._mention(story, deed, text, doses, products=(product,), part_of=0))
        if 0 < self._came[pair] < MOST_DOSES // 10 and chance.random() < 0.12:
            sofar = Deed(Status.RECEIVED, self._came[pair], deed.day)
            text.add(self._mention(story, sofar, text, sofar.doses, products=(), scope=Scope.TOTAL))
        return tuple(text.tuples[:most]), text.text

    def _mention(
        self, story: Story, deed: Deed, text: _Text, doses: int, *, products: tuple[str, ...] | None = None,
        part_of: int | None = None, scope: Scope = Scope.SINGLE,
    ) -> SupplyTuple:  # fmt: skip
        chance = self._chance
        wrong = doses * 10 if chance.random() < WRONG else doses
        value, printed, qualifier = _printed(wrong, chance)
        start = len(text.text) + len(_BEFORE)
        low = value if qualifier in (Qualifier.EXACT, Qualifier.AT_LEAST) else None
        high = value if qualifier in (Qualifier.EXACT, Qualifier.AT_MOST) else None
        said = story.products if chance.random() < 0.55 else ()
        sure = round(chance.uniform(0.5, 1), 3)
        status = deed.status
        if status is Status.RECEIVED and chance.random() < 0.1:
            status = Status.SCHEDULED
        return SupplyTuple(
            partner=() if scope is Scope.SINGLE and chance.random() < NOBODY else story.suppliers,
            doses=Doses(printed, start, start + len(printed), value, low, high, qualifier),
            mechanism=story.mechanism if chance.random() < 0.7 else Mechanism.UNSPECIFIED,
            status=status if chance.random() < 0.95 else Status.UNSPECIFIED,
            vaccine=said if products is None else products,
            recipient=(story.taker,),
            scope=scope,
            part_of=part_of,
            date=deed.day.isoformat() if scope is Scope.SINGLE and chance.random() < 0.35 else None,
            confidence=Confidence(sure, sure, sure, sure, sure),
        )


_BEFORE = "Có "


class _Text:
    """An article as it is written, a sentence for each tuple."""

    def __init__(self) -> None:
        self.text = ""
        self.tuples: list[SupplyTuple] = []

    def add(self, one: SupplyTuple) -> None:
        """Tell one more tuple."""
        self.text += f"{_BEFORE}{one.doses.text} liều. "
        self.tuples.append(one)


def _shares() -> Iterator[tuple[date, float]]:
    """Every day, and how much is told on it."""
    for k in range((LAST - FIRST).days + 1):
        day = FIRST + timedelta(days=k)
        yield day, OF_YEARS[day.year] / (366 if day.year % 4 == 0 else 365)


def _times(chance: random.Random) -> int:
    """In how many articles a deed is told: one in most cases, hundreds in a few."""
    return min(300, int(chance.paretovariate(1.1)))


def _mechanism(supplier: str, chance: random.Random) -> Mechanism:
    if supplier == "COVAX":
        return Mechanism.COVAX
    if len(supplier) > 3:
        return Mechanism.PURCHASE
    others = (Mechanism.LOAN, Mechanism.CESSION, Mechanism.PURCHASE)
    return Mechanism.DONATION if chance.random() < 0.85 else chance.choice(others)


def _printed(doses: int, chance: random.Random) -> tuple[int, str, Qualifier]:
    """A figure as an article prints it: what it says, its characters, and its qualifier."""
    if chance.random() < 0.45:
        return doses, f"{doses:,}".replace(",", "."), Qualifier.EXACT
    unit = 10 ** max(0, int(math.log10(doses)) - chance.choice((0, 1, 1)))
    value, qualifier = round(doses / unit) * unit, Qualifier.EXACT
    if value != doses:
        bound = Qualifier.AT_LEAST if value < doses else Qualifier.AT_MOST
        qualifier = chance.choice((Qualifier.EXACT, Qualifier.APPROX, bound))
    if value >= 1_000_000:
        return value, f"{value / 1_000_000:g}".replace(".", ",") + " triệu", qualifier
    return value, f"{value:,}".replace(",", "."), qualifier


if __name__ == "__main__":
    main()
