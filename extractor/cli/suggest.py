"""``extractor gold suggest``: which articles to annotate next, as drafts to correct."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from extractor.cli.readers import ReaderOption
from extractor.cli.wrong_call import stop

_HELP = (
    "Choose the articles to annotate next, those in which most is expected to be read wrong for what there is to look at, "
    "and write them in the inline form with the extractor's own answers, to be corrected; the worst first."
)
_EXAMPLES = """Examples:

    extractor gold suggest corpus/dev.jsonl -o drafts.inline

    extractor gold suggest news/ -o drafts.inline --limit 50 --model mine.npz

Corrected, `extractor gold import inline drafts.inline` makes gold of them.
"""
_SHOWN = 20


def register(group: typer.Typer) -> None:
    """Add the command to `group`."""
    group.command("suggest", help=_HELP, epilog=_EXAMPLES)(suggest)


def suggest(
    articles: Annotated[list[str], typer.Argument(metavar="ARTICLES", help="files and folders that `extract` reads")],
    output: Annotated[Path, typer.Option("-o", "--output", metavar="FILE", help="the drafts, in the inline form")],
    limit: Annotated[int, typer.Option(metavar="N", min=1, help="how many articles at most")] = 10,
    model: Annotated[Path | None, typer.Option(metavar="MODEL", help="a model that `extractor train` wrote")] = None,
    reader: ReaderOption = None,
    lexicon: Annotated[list[Path] | None, typer.Option("--lexicon", metavar="DIR", help="rows of your own")] = None,
    force: Annotated[bool, typer.Option("--force", help="overwrite FILE if it exists")] = False,
) -> None:
    """Suggest what to annotate."""
    from extractor.articles import InputError, MissingLibrary, OutputError, input_files, read_articles
    from extractor.articles.annotation import AnnotationError, export_annotations
    from extractor.lexicon import LexiconError
    from extractor.model_file import ModelError
    from extractor.pipeline import Extractor
    from extractor.training.suggesting import suggest as choose

    try:
        if output.resolve() in input_files(articles):
            stop(f"{output} is one of the inputs; name another file to write")
        if output.exists() and not force:
            stop(f"{output} exists; --force overwrites it")
        found = choose(read_articles(articles), Extractor(tuple(lexicon or ()), model=model, reader=reader), limit)
        for problem in found.bad[:_SHOWN]:
            print(f"error: {problem}", file=sys.stderr)
        if len(found.bad) > _SHOWN:
            print(f"error: {len(found.bad) - _SHOWN} more articles could not be read", file=sys.stderr)
        if not found.best:
            stop(f"no number of doses stands in any of {found.read} articles: there is nothing to correct")
        rows = [
            {"id": one.article.id, "tuples": [each.to_dict(evidence=False) for each in one.tuples]}
            for one in found.best
        ]
        export_annotations("inline", rows, {one.article.id: one.article for one in found.best}, output, force=force)
    except (AnnotationError, InputError, LexiconError, MissingLibrary, ModelError, OutputError) as error:
        stop(error)
    except OSError as error:
        stop(f"{output}: cannot be written: {error.strerror}")
    for one in found.best:
        print(f"{one.article.id}: {one.wrong:.1f} of {one.quantities} quantities expected wrong")
    tuples = sum(len(one.tuples) for one in found.best)
    print(f"{output}: {len(found.best)} of {found.read} articles, {tuples} tuples to correct", file=sys.stderr)
    if found.bad:
        raise typer.Exit(1)
