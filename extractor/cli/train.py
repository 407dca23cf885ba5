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
    force: Annotated[bool, typer.Option("--force", help="overwrite an existing model")] = False,
) -> None:
    """Train a model."""
    if not all(importlib.util.find_spec(library) for library in ("sklearn", "lightgbm")):
        stop("training needs scikit-learn and lightgbm; install extractor[train]")
    from extractor.articles import InputError
    from extractor.scoring import GoldError
    from extractor.training.config import ConfigError, read_config
    from extractor.training.run import TrainingError
    from extractor.training.run import train as run

    if output.suffix != ".npz":
        stop(f"{output}: a model is written as .npz")
    if output.exists() and not force:
        stop(f"{output} exists; --force overwrites it")
    try:
        settings = read_config(config)
        card = run(list(_sets(gold, corpus)), output, settings, lambda line: print(line, flush=True), predictions)
    except (ConfigError, TrainingError, GoldError, InputError) as error:
        stop(error)
    except OSError as error:
        stop(f"{error.filename}: {error.strerror}")
    for name, figures in card["out_of_fold"].items():
        print(f"{name}: F1 out of fold, detection {figures['detection']}, core {figures['core']}")
    print(f"model: {output} ({card['bytes']} bytes, {card['model'][:12]})")


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
