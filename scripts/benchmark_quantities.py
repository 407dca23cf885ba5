"""Phrases per second of ``parse_quantity`` beside vietnam-number and Babel, megabytes per second of ``find_quantities``.

    scripts/benchmark_quantities.py ../shared/bench/news-2017.jsonl [--articles 2000] [--rounds 5]

Times are those of the processor (one core), the best of the rounds, after everything has loaded; in each round the
competitors take turns, so that a busy machine slows all of them. A phrase counts for a library if it reads it rightly, and
two are compared on the phrases that both read. vietnam-number and Babel are development dependencies; the first is
licensed under the GPL and is nowhere imported but here. Running text is compared with a plain scan: one compiled regular
expression of digit groups and number words over the lower-cased text, which reads nothing of what it finds.
"""

from __future__ import annotations

import argparse
import json
import re
import time
from collections.abc import Callable, Iterable, Mapping
from itertools import islice
from pathlib import Path
from typing import Any

from babel.numbers import parse_decimal
from vietnam_number import w2n

from extractor.quantities import find_quantities, parse_quantity
from extractor.quantities.words import DIGITS, SCALES, TEENS, TENS
from extractor.text import normalise

WORDS: Mapping[str, int] = {
    "mười lăm": 15,
    "hai mươi mốt": 21,
    "hai lăm": 25,
    "một trăm linh năm": 105,
    "hai trăm tư": 240,
    "hai trăm ba mươi lăm": 235,
    "một nghìn": 1_000,
    "hai nghìn không trăm hai mươi mốt": 2_021,
    "chín mươi bảy nghìn một trăm mười": 97_110,
    "hai trăm ba mươi lăm nghìn": 235_000,
    "tám trăm mười một nghìn hai trăm": 811_200,
    "một triệu": 1_000_000,
    "hai triệu năm trăm nghìn": 2_500_000,
    "ba triệu tám trăm năm mươi sáu nghìn": 3_856_000,
    "một trăm năm mươi triệu": 150_000_000,
    "hai tỷ ba trăm triệu": 2_300_000_000,
}
FIGURES: Mapping[str, int] = {
    "5": 5,
    "1000": 1_000,
    "97.110": 97_110,
    "500.000": 500_000,
    "1.499.940": 1_499_940,
    "12.345.678": 12_345_678,
}
BOUNDED = (
    "3 triệu liều", "hơn 1,5 triệu liều", "gần 300.000 liều vaccine", "khoảng hai triệu liều", "1.800 triệu liều",
    "từ 2 đến 3 triệu liều", "500.000 - 600.000 liều", "vài trăm nghìn liều", "1 triệu liều trở lên",
    "ước khoảng hơn 2 triệu", "một triệu rưỡi", "2tr5",
)  # fmt: skip
"""Phrases that only ``parse_quantity`` reads: with qualifier and unit, ranges, vague ones."""
REPEATS = 100
"""How often each phrase is read in a round: one pass is too short to be timed."""

PLAIN = re.compile(rf"\b(?:{'|'.join([*DIGITS, *TEENS, TENS, *SCALES])}|[0-9][0-9.,]*)\b")


def main() -> None:
    """Read the command line, measure, print the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=Path, help="JSON Lines, an article a line; the field text is read")
    parser.add_argument("--articles", type=int, default=2000, help="how many of the first articles to read")
    parser.add_argument("--rounds", type=int, default=5, help="how often everything is measured; the best counts")
    options = parser.parse_args()
    try:
        with options.corpus.open(encoding="utf-8") as lines:
            texts = [json.loads(line)["text"] for line in islice(lines, options.articles)]
    except (OSError, ValueError, KeyError) as error:
        parser.exit(2, f"error: {options.corpus}: {error!r} (JSON Lines with the field text are expected)\n")
    compare_phrases("number words", WORDS, "vietnam-number", w2n, options.rounds)
    compare_phrases("digit groups", FIGURES, "Babel", lambda phrase: parse_decimal(phrase, locale="vi"), options.rounds)
    time_bounded(options.rounds)
    compare_texts(texts, options.rounds)


def compare_phrases(
    name: str, phrases: Mapping[str, int], library: str, read: Callable[[str], Any], rounds: int
) -> None:
    """Print the speed of ``parse_quantity`` and of another library on the phrases that both read rightly."""
    ours = {phrase for phrase, value in phrases.items() if _value(parse_quantity(phrase)) == value}
    theirs = {phrase for phrase, value in phrases.items() if read(phrase) == value}
    both = sorted(ours & theirs) * REPEATS
    times = measure({"parse_quantity": lambda: _each(parse_quantity, both), library: lambda: _each(read, both)}, rounds)
    readers = f"parse_quantity reads {len(ours)}, {library} {len(theirs)}, both {len(ours & theirs)}"
    print(f"{name}: {len(phrases)} phrases, {readers}")
    for reader, seconds in times.items():
        ratio = times[library] / seconds
        print(f"  {reader:<28} {len(both) / seconds:>10,.0f} phrases/s   {ratio:5.2f} x {library}")


def time_bounded(rounds: int) -> None:
    """Print the speed of ``parse_quantity`` on phrases with qualifiers and units."""
    phrases = BOUNDED * REPEATS
    seconds = measure({"parse_quantity": lambda: _each(parse_quantity, phrases)}, rounds)["parse_quantity"]
    read = sum(1 for phrase in BOUNDED if parse_quantity(phrase) is not None)
    print(f"with qualifiers and units: {len(BOUNDED)} phrases, parse_quantity reads {read}")
    print(f"  {'parse_quantity':<28} {len(phrases) / seconds:>10,.0f} phrases/s")


def compare_texts(texts: list[str], rounds: int) -> None:
    """Print the speed of ``find_quantities`` and of its first steps on running text, beside a plain scan."""
    megabytes = sum(len(text.encode()) for text in texts) / 1e6
    steps: dict[str, Callable[[], object]] = {
        "plain scan": lambda: [sum(1 for _ in PLAIN.finditer(text.lower())) for text in texts],
        "normalise": lambda: _each(normalise, texts),
        "find_quantities": lambda: [sum(1 for _ in find_quantities(text)) for text in texts],
    }
    times = measure(steps, rounds)
    found = sum(1 for text in texts for _ in find_quantities(text))
    print(f"running text: {len(texts)} articles, {megabytes:.1f} MB, {found} quantities")
    for step, seconds in times.items():
        print(
            f"  {step:<28} {megabytes / seconds:>10.1f} MB/s        {times['plain scan'] / seconds:5.2f} x plain scan"
        )


def measure(steps: Mapping[str, Callable[[], object]], rounds: int) -> dict[str, float]:
    """Best processor time of each step, in seconds; the steps take turns."""
    best = dict.fromkeys(steps, float("inf"))
    for _ in range(rounds):
        for name, step in steps.items():
            start = time.process_time()
            step()
            best[name] = min(best[name], time.process_time() - start)
    return best


def _each(read: Callable[[str], object], texts: Iterable[str]) -> None:
    for text in texts:
        read(text)


def _value(quantity: Any) -> Any:
    return quantity.value if quantity is not None else None


if __name__ == "__main__":
    main()
