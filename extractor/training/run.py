"""A whole training run: reads gold and articles, learns, judges what it learned, and writes model, card and predictions."""

from __future__ import annotations

import hashlib
import json
import platform
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Any

from extractor.articles import BadRow, read_articles
from extractor.assembly import conclude
from extractor.assembly.features import VERSION
from extractor.assembly.scorer import save
from extractor.model import Result
from extractor.pipeline import Extractor, tuples_of
from extractor.scoring import score
from extractor.scoring.certainty import Certainty
from extractor.scoring.gold import parse_rows, read_annotations
from extractor.scoring.metrics import Report
from extractor.training.config import Config
from extractor.training.examples import Example, Names, read_example
from extractor.training.learning import learn

CORE = ("partner", "doses", "mechanism", "status")


class TrainingError(ValueError):
    """Gold and articles that do not fit each other; the message names the file."""


@dataclass(frozen=True, slots=True)
class Set:
    """A set of gold with the file of its articles."""

    name: str
    gold: Path
    corpus: Path


def train(
    sets: Sequence[Set],
    model: Path,
    config: Config,
    say: Callable[[str], None] = lambda _: None,
    predictions: Path | None = None,
) -> Mapping[str, Any]:
    """Learn from `sets` and write `model`, its card (``.json``) beside it, and what the folds' models say to `predictions`.

    The predictions are lines as ``extract`` writes them, and every figure of the card is that of scoring them. Return the
    card. The same sets, settings and versions give the same bytes. Raises :class:`TrainingError`,
    :class:`~extractor.scoring.GoldError` and :class:`OSError`.
    """
    examples, names = examples_of(sets)
    say(f"{len(examples)} articles, {sum(len(e.gold.tuples) for e in examples)} tuples")
    learned = learn(examples, names, config, say)
    results = [
        Result(example.article.id, tuples_of(conclude(example.scene, example.suppliers, scores), example.view))
        for example, scores in zip(examples, learned.out_of_fold, strict=True)
    ]
    lines = [result.to_dict() for result in results]
    reports = dict(_reports(sets, examples, lines))
    told = {"config": asdict(config), "sets": [told_of(one, examples) for one in sets]}
    identity = save(model, learned.vocabularies, learned.questions, told)
    card = {
        "model": identity,
        "features": VERSION,
        **told,
        "versions": {name: version(name) for name in ("numpy", "scipy", "scikit-learn", "lightgbm")}
        | {"python": platform.python_version()},
        "bytes": model.stat().st_size,
        "learned_from": {
            "articles": len(examples),
            "tuples": sum(len(e.gold.tuples) for e in examples),
            "quantities": sum(len(e.quantities) for e in examples),
            "features": {name: len(vocabulary.names) for name, vocabulary in learned.vocabularies.items()},
        },
        "out_of_fold": {name: figures(report) for name, report in reports.items()},
        "calibration": calibration(reports["all"].certainty),
    }
    model.with_suffix(".json").write_text(json.dumps(card, ensure_ascii=False, indent=1) + "\n", "utf-8")
    if predictions is not None:
        written = (json.dumps(line, ensure_ascii=False) + "\n" for line in lines)
        predictions.write_text("".join(written), "utf-8")
    return card


def examples_of(sets: Sequence[Set]) -> tuple[list[Example], Names]:
    """All articles of `sets` with their gold, and the names of their features. Raises :class:`TrainingError`."""
    extractor, names = Extractor(), Names()
    examples = []
    for one in sets:
        gold = read_annotations(one.gold)
        for article in read_articles([one.corpus]):
            if isinstance(article, BadRow):
                raise TrainingError(f"{one.corpus}: {article}")
            if article.id not in gold:
                raise TrainingError(f"{one.gold}: no line for the article {article.id}")
            examples.append(read_example(one.name, article, gold[article.id], extractor, names))
    return examples, names


def told_of(one: Set, examples: Sequence[Example]) -> Mapping[str, Any]:
    """What a card says of a set: how much of it there is, and the hashes of its files."""
    mine = [example for example in examples if example.set == one.name]
    hashes = {
        key: hashlib.sha256(path.read_bytes().replace(b"\r\n", b"\n")).hexdigest()
        for key, path in (("gold", one.gold), ("corpus", one.corpus))
    }
    return {"name": one.name, "articles": len(mine), "tuples": sum(len(e.gold.tuples) for e in mine), **hashes}


def _reports(
    sets: Sequence[Set], examples: Sequence[Example], lines: Sequence[Mapping[str, Any]]
) -> Iterator[tuple[str, Report]]:
    """The score of what the folds' models say, of all sets together and of each."""
    read = parse_rows(("the run", line) for line in lines)
    for name in ("all", *(one.name for one in sets)):
        gold = {example.article.id: example.gold for example in examples if name in ("all", example.set)}
        yield name, score(gold, {k: read[k] for k in gold}, resamples=200 if name == "all" else 0)


def figures(report: Report) -> Mapping[str, Any]:
    """Detection, whole tuples and each core slot."""
    told: dict[str, Any] = {}
    for metric in ("detection", "core", *CORE):
        f1 = report.scores[metric].f1
        told[metric] = None if f1 is None else round(f1, 4)
    interval = report.intervals.get("core", {}).get("f1")
    if interval is not None:
        told["core_interval"] = [round(bound, 4) for bound in interval]
    return told


def calibration(certainty: Certainty | None) -> Mapping[str, Any] | None:
    """What the confidence is worth: the expected error, what of the surest parts is right, and of each tenth of it."""
    if certainty is None:
        return None
    parts = {f"{one.share:.0%}": one.score.precision for one in certainty.coverage}
    return {
        "expected_error": round(certainty.error, 4),
        "surest": {share: None if right is None else round(right, 4) for share, right in parts.items()},
        "bins": [
            {"tuples": one.tuples, "sure": round(one.sure, 4), "right": round(one.right, 4)} for one in certainty.bins
        ],
    }
