"""``extractor train``: from gold to a model that chooses among the candidates."""

from __future__ import annotations

import importlib.util
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from extractor.cli.gold_articles import corpus_of
from extractor.cli.wrong_call import stop

if TYPE_CHECKING:
    from extractor.training.run import Set

_HELP = "Learn from GOLD, files or folders, how to choose among the candidates, and write a model."
_EXAMPLES = """Examples:

    extractor train gold -o model.npz

    extractor train gold/train/train-a.jsonl --config train.toml -o small.npz
"""


def register(app: typer.Typer) -> None:
    """Add the command to `app`."""
    app.command("train", help=_HELP, epilog=_EXAMPLES)(train)


def train(
    gold: Annotated[list[Path], typer.Argument(metavar="GOLD...", help="files of gold, or folders of them")],
    output: Annotated[Path, typer.Option("-o", "--output", metavar="MODEL", help="the model, an .npz file")],
    corpus: Annotated[
        Path | None,
        typer.Option(metavar="DIR", help="the articles, at the same place below DIR; by default below corpus/"),
    ] = None,
    config: Annotated[Path | None, typer.Option(metavar="FILE", help="the settings, TOML")] = None,
    predictions: Annotated[
        Path | None, typer.Option(metavar="FILE", help="write what models say of each article that had not seen it")
    ] = None,
    encoder: Annotated[
        bool,
        typer.Option("--encoder", help="learn the encoder of the reader `best`, an .onnx file, in place of the model"),
    ] = False,
    trees: Annotated[
        Path | None, typer.Option(metavar="FILE", help="with --encoder: the settings of the model it reads beside")
    ] = None,
    model: Annotated[
        Path | None, typer.Option(metavar="MODEL", help="with --encoder: that model; the bundled one by default")
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="overwrite an existing model")] = False,
) -> None:
    """Train a model, or an encoder."""
    if not encoder and (trees is not None or model is not None):
        stop("--trees and --model go with --encoder")
    if encoder and predictions is not None:
        stop("--predictions does not go with --encoder")
    if not all(importlib.util.find_spec(library) for library in ("sklearn", "lightgbm")):
        stop("training needs scikit-learn and lightgbm; install extractor[train]")
    if encoder and not all(importlib.util.find_spec(library) for library in ("torch", "onnx")):
        stop("training an encoder needs torch and onnx; install extractor[train-encoder]")
    suffix = ".onnx" if encoder else ".npz"
    if output.suffix != suffix:
        stop(f"{output}: {'an encoder' if encoder else 'a model'} is written as {suffix}")
    if output.exists() and not force:
        stop(f"{output} exists; --force overwrites it")
    from extractor.articles import InputError
    from extractor.model_file import ModelError
    from extractor.scoring import GoldError
    from extractor.training.config import ConfigError
    from extractor.training.run import TrainingError

    sets = list(_sets(gold, corpus))
    try:
        if encoder:
            _train_encoder(sets, output, config, trees, model)
        else:
            _train_model(sets, output, config, predictions)
    except (ConfigError, TrainingError, GoldError, InputError, ModelError) as error:
        stop(error)
    except OSError as error:
        stop(f"{error.filename}: {error.strerror}")


def _train_model(sets: Sequence[Set], output: Path, config: Path | None, predictions: Path | None) -> None:
    from extractor.training.config import read_config
    from extractor.training.run import train as run

    card = run(sets, output, read_config(config), _say, predictions)
    for name, figures in card["out_of_fold"].items():
        print(f"{name}: F1 out of fold, detection {figures['detection']}, core {figures['core']}")
    print(f"model: {output} ({card['bytes']} bytes, {card['model'][:12]})")


def _train_encoder(
    sets: Sequence[Set], output: Path, config: Path | None, trees: Path | None, model: Path | None
) -> None:
    from extractor.assembly import load_model
    from extractor.lexicon import load_lexicon
    from extractor.training.config import read_config
    from extractor.training.encoder.base import BaseError
    from extractor.training.encoder.config import read_encoder_config
    from extractor.training.encoder.run import train_encoder

    beside = load_model() if model is None else load_model(model)
    settings, of_trees = read_encoder_config(config), read_config(trees)
    try:
        card = train_encoder(sets, output, settings, of_trees, beside, load_lexicon(), _say)
    except BaseError as error:
        stop(error)
    for name, figures in card["held_out"].items():
        print(f"{name}: F1 of what was held out, detection {figures['detection']}, core {figures['core']}")
    print(f"encoder: {output} ({card['bytes']} bytes, {card['model'][:12]})")


def _say(line: str) -> None:
    print(line, flush=True)


def _sets(gold: Sequence[Path], corpus: Path | None) -> Iterator[Set]:
    from extractor.training.run import Set

    for path in gold:
        files = sorted(path.rglob("*.jsonl")) if path.is_dir() else [path]
        if not files:
            stop(f"{path}: no gold, which is .jsonl, is in it")
        for file in files:
            place = file.relative_to(path) if path.is_dir() else Path(file.name)
            articles = corpus_of(file) if corpus is None else corpus / place
            yield Set(place.with_suffix("").as_posix(), file, articles)
