"""Characters per second of our tokenizer, and of its steps, beside ``underthesea.word_tokenize`` in the same run.

    scripts/benchmark_tokenizer.py CORPUS.jsonl [--articles 300]

Times are those of the processor (one core), the best of two rounds, after everything has loaded. Articles are read in
order, the field ``text`` of each line.
"""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Callable, Iterable
from itertools import islice
from pathlib import Path
from typing import Any

import underthesea
from spacy.tokens import Doc
from underthesea.pipeline.word_tokenize.regex_tokenize import patterns

from extractor.text import UndertheseaTokenizer, blank_pipeline, normalise, split_sentences


def main() -> None:
    """Read the command line, time every step, print a table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=Path, help="JSON Lines, an article a line")
    parser.add_argument("--articles", type=int, default=300, help="how many of the first articles to read")
    options = parser.parse_args()
    with options.corpus.open(encoding="utf-8") as lines:
        given = [json.loads(line)["text"] for line in islice(lines, options.articles)]
    report(given)


def report(given: list[str]) -> None:
    """Print what each step does with the articles `given`, and its speed over that of ``word_tokenize``."""
    nlp = blank_pipeline()
    tokenizer = nlp.tokenizer
    assert isinstance(tokenizer, UndertheseaTokenizer)
    views = [normalise(text).text for text in given]
    characters = sum(map(len, views))
    docs = [tokenizer(view) for view in views]
    underthesea.word_tokenize("tải mô hình")

    def copy_doc(doc: Doc) -> Doc:
        return Doc(nlp.vocab, words=words[doc], spaces=spaces[doc])

    words = {doc: [token.text for token in doc] for doc in docs}
    spaces = {doc: [bool(token.whitespace_) for token in doc] for doc in docs}
    baseline = measure(underthesea.word_tokenize, views)
    steps: list[tuple[str, float]] = [
        ("underthesea.word_tokenize", baseline),
        ("our tokenizer", measure(tokenizer, views)),
        ("  of this: normalise", measure(normalise, given)),
        ("  of this: split_sentences", measure(split_sentences, views)),
        ("  of this: underthesea's token pattern", measure(lambda view: list(patterns.finditer(view)), views)),
        ("  of this: the Doc", measure(copy_doc, docs)),
        ("our tokenizer, no passage of interest", measure(lambda view: tokenizer.make_doc(view, only=[]), views)),
    ]
    print(f"{len(given)} articles, {characters} characters")
    for name, seconds in steps:
        print(f"{name:40} {seconds:8.3f} s {characters / seconds:14,.0f} characters/s {baseline / seconds:8.2f} x")


def measure(step: Callable[[Any], object], items: Iterable[Any]) -> float:
    """Return the processor seconds that `step` takes for all `items`, the best of two rounds."""
    rounds = []
    for _ in range(2):
        start = time.process_time()
        for item in items:
            step(item)
        rounds.append(time.process_time() - start)
    return min(rounds)


if __name__ == "__main__":
    main()
