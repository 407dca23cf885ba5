"""What one process holds while it extracts very many dense articles, all of them different.

    scripts/benchmark_memory.py corpus/*.jsonl [--articles 20000] [--every 2000]

The articles of the files are taken over and over; each time their figures are others and people with names made up appear,
so that no two have the same words. After every `--every` articles the memory that is held (Linux) and the most that
has been held are printed, and what they are of those after the first `--every`.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import resource
import time
from collections.abc import Iterator
from itertools import count, islice
from pathlib import Path

from extractor import Article, Extractor

_FIGURE = re.compile(r"\d")
_HEADS = (
    "b",
    "c",
    "d",
    "đ",
    "g",
    "h",
    "kh",
    "l",
    "m",
    "n",
    "ngh",
    "nh",
    "ph",
    "qu",
    "r",
    "s",
    "t",
    "th",
    "tr",
    "v",
    "x",
)
_TAILS = (
    "a",
    "ă",
    "â",
    "e",
    "ê",
    "i",
    "o",
    "ô",
    "ơ",
    "u",
    "an",
    "anh",
    "ong",
    "inh",
    "oan",
    "uyên",
    "iết",
    "ương",
    "ạc",
)


def main() -> None:
    """Read the command line, extract, and print what is held."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpora", type=Path, nargs="+", metavar="CORPUS", help="articles, JSON Lines")
    parser.add_argument("--articles", type=int, default=20_000, help="how many are extracted")
    parser.add_argument("--every", type=int, default=2_000, help="articles between two lines")
    options = parser.parse_args()
    rows = []
    for corpus in options.corpora:
        with corpus.open(encoding="utf-8") as lines:
            rows += map(json.loads, lines)
    extractor = Extractor()
    began, tuples, first = time.monotonic(), 0, (0.0, 0.0)
    for number, article in enumerate(islice(varied(rows), options.articles), 1):
        tuples += len(extractor.extract(article))
        if number % options.every == 0:
            held = resident(), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
            first = held if number == options.every else first
            now, most = ((after / before - 1) * 100 for after, before in zip(held, first, strict=True))
            print(
                f"{number:7} articles {tuples:7} tuples   held {held[0]:5.0f} MB ({now:+5.1f} %)   "
                f"most {held[1]:5.0f} MB ({most:+5.1f} %)   {time.monotonic() - began:6.0f} s",
                flush=True,
            )


def varied(rows: list[dict[str, str]]) -> Iterator[Article]:
    """The articles of `rows` for ever, each time with other figures and names; the same in every run."""
    chance = random.Random(0)
    for round_ in count():
        for row in rows:
            text = _FIGURE.sub(lambda figure: str(chance.randint(1, 9)), row["text"])
            names = [" ".join(chance.choice(_HEADS) + chance.choice(_TAILS) for _ in "123").title() for _ in "12345"]
            told = ". ".join(f"Ông {name}, {chance.randint(1, 10**6)} tuổi, cho biết như vậy" for name in names)
            yield Article(f"{row['id']}#{round_}", f"{text}\n{told}.", published="2021-07-25")


def resident() -> float:
    """Megabytes that this process holds now."""
    try:
        pages = int(Path("/proc/self/statm").read_text("utf-8").split()[1])
    except OSError:
        return float("nan")
    return pages * resource.getpagesize() / 1024**2


if __name__ == "__main__":
    main()
