"""What damage costs: strict and detection F1 on sets whose articles are damaged in every way, beside the undamaged run.

    scripts/damage.py [SET …] [--kind KIND …] [--every N] [--uncleaned]

A SET is the name of a bundled set, or a file of gold whose corpus stands in corpus/ (default: the development sets).
An article whose damage is undone to the last character is not read again: its tuples are those of the whole article, each
moved to where its words stand now. Ends with 1 where strict F1 falls further than is allowed for a kind.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "tests" / "damage"))

from damaging import ALLOWED, DAMAGES, damaged  # noqa: E402

from extractor import Article, Extractor  # noqa: E402
from extractor.cli.gold_articles import corpus_of  # noqa: E402
from extractor.scoring import Report, parse_rows, score  # noqa: E402

Pair = tuple[dict, dict]


def main(arguments: list[str] | None = None) -> int:
    """Read the command line (or `arguments`), print a line for each kind of damage."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sets", nargs="*", metavar="SET", help="names of bundled sets, or files of gold")
    parser.add_argument("--kind", action="append", choices=tuple(DAMAGES), help="only this kind of damage")
    parser.add_argument("--uncleaned", action="store_true", help="without the steps that undo damage")
    parser.add_argument("--every", type=int, default=1, metavar="N", help="only one article in N")
    options = parser.parse_args(arguments)
    pairs = [pair for name in options.sets or development() for pair in read(name)][:: options.every]
    print(f"{len(pairs)} articles\n{'damage':16} {'strict':>7} {'fall':>7} {'detection':>10} {'fall':>7}  allowed")
    extractor = Extractor(clean=()) if options.uncleaned else Extractor()
    known = {article["id"]: read_with(extractor, article) for article, _ in pairs}
    whole = run("none", pairs, extractor, known)
    failed = False
    for kind in options.kind or DAMAGES:
        report = whole if kind == "none" else run(kind, pairs, extractor, known)
        strict, detection = f1(report, "core"), f1(report, "detection")
        fall = f1(whole, "core") - strict
        allowed = ALLOWED[kind]
        failed |= fall > allowed
        print(
            f"{kind:16} {strict:7.4f} {-fall:+7.4f} {detection:10.4f} {detection - f1(whole, 'detection'):+7.4f}"
            f"  {allowed:.2f}{'  too far' if fall > allowed else ''}",
            flush=True,
        )
    return int(failed)


def development() -> list[str]:
    """The names of the development sets."""
    return sorted(path.stem for path in (ROOT / "gold").glob("dev*.jsonl"))


def read(name: str) -> list[Pair]:
    """The articles of a set, each with its gold."""
    gold = Path(name) if name.endswith(".jsonl") else ROOT / "gold" / f"{name}.jsonl"
    lines = {row["id"]: row for row in map(json.loads, gold.read_text("utf-8").splitlines())}
    articles = map(json.loads, corpus_of(gold).read_text("utf-8").splitlines())
    return [(article, lines[article["id"]]) for article in articles if article["id"] in lines]


def run(kind: str, pairs: list[Pair], extractor: Extractor, known: dict[str, dict]) -> Report:
    """The score of `extractor` on `pairs`, damaged in this way; `known` is what it finds in the whole articles."""
    rows, golds = [], []
    for article, line in pairs:
        row, gold = damaged(kind, article, line)
        _, moved = damaged(kind, article, known[article["id"]])
        same = view(extractor, row["text"]) == view(extractor, article["text"])
        rows.append(("the run", moved if same else read_with(extractor, row)))
        golds.append(("gold", gold))
    return score(parse_rows(golds), parse_rows(rows), resamples=0)


def view(extractor: Extractor, text: str) -> str:
    """What `extractor` reads of a text."""
    return extractor.lexicon.view(text, extractor.clean).text


def read_with(extractor: Extractor, article: dict) -> dict:
    """What `extractor` finds in an article."""
    found = extractor.extract(Article(article["id"], article["text"], published=article.get("published")))
    return found.to_dict(evidence=False)


def f1(report: Report, metric: str) -> float:
    """F1 of a metric, 0 where nothing was to be found."""
    return report.scores[metric].f1 or 0.0


if __name__ == "__main__":
    raise SystemExit(main())
