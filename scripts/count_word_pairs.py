"""Writes extractor/text/word_pairs.txt: how often one word follows another, counted in articles.

The articles are those of the training sets, or of the files that are named; none that restoring is measured on. A line of the
result is a word, then, after tabs, a count with the words
that follow it so often. An empty word is the end of a line; ``#`` is any number, ``@`` any address.
"""

from __future__ import annotations

import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable
from itertools import pairwise
from pathlib import Path

from extractor.text import normalise
from extractor.text.restoring import LINE, opens_sentence, words_of

ROOT = Path(__file__).parents[1]
TARGET = ROOT / "extractor/text/word_pairs.txt"


def counted(texts: Iterable[str]) -> Counter[tuple[str, str]]:
    """Count the pairs of neighbours; where a capital may be that of the sentence, the commoner case of the word counts."""
    sequences = [
        [LINE, *(word.form for word in words_of(_with_capitals(normalise(text).text))), LINE] for text in texts
    ]
    inside = Counter(
        word for sequence in sequences for before, word in pairwise(sequence) if not opens_sentence(before)
    )
    pairs: Counter[tuple[str, str]] = Counter()
    for sequence in sequences:
        cased = [LINE]
        for before, word in pairwise(sequence):
            small = word[:1].lower() + word[1:]
            may_be_small = word.istitle() and opens_sentence(before) and inside[small] >= max(1, inside[word])
            cased.append(small if may_be_small else word)
        pairs.update(pairwise(cased))
    return pairs


def _with_capitals(text: str) -> str:
    """Return `text` without its lines all in capitals, which do not tell what is written so."""
    return "\n".join(line for line in text.split("\n") if not line.isupper())


def main(named: list[str]) -> None:
    """Count the articles of the `named` files and write the result."""
    paths = [Path(name) for name in named] or sorted((ROOT / "corpus/train").glob("*.jsonl"))
    texts = (json.loads(line)["text"] for path in paths for line in path.read_text("utf-8").splitlines())
    grouped: dict[str, dict[int, list[str]]] = defaultdict(lambda: defaultdict(list))
    for (word, following), count in counted(texts).items():
        grouped[word][count].append(following)
    lines = []
    for word in sorted(grouped):
        groups = (f"{count} {' '.join(sorted(words))}" for count, words in sorted(grouped[word].items(), reverse=True))
        lines.append("\t".join([word, *groups]).replace(LINE, ""))
    TARGET.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
