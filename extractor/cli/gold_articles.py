"""The articles that a gold file belongs to, for the commands that show or check their texts."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from extractor.cli.wrong_call import stop

if TYPE_CHECKING:
    from extractor.model import Article

CORPUS_HELP = "the articles; by default at the same place below corpus/"


def corpus_of(gold: Path) -> Path:
    """Where the articles of a gold file stand when nothing else is said: at the same place below ``corpus/``.

    >>> str(corpus_of(Path("/home/gold/train/a.jsonl")))
    '/home/corpus/train/a.jsonl'
    """
    path = gold.absolute()
    for folder in path.parents:
        if folder.name == "gold":
            return folder.parent / "corpus" / path.relative_to(folder)
    return path.parent.parent / "corpus" / gold.name


def read_corpus(gold: Path, corpus: Path | None, needed: str | None) -> list[Article]:
    """The articles of `gold`; none where they are not there and nothing needs them, else the command stops."""
    from extractor.articles import BadRow, InputError, MissingLibrary, read_articles

    path = corpus or corpus_of(gold)
    if corpus is None and needed is None and not path.exists():
        return []
    articles = []
    try:
        for row in read_articles([path]):
            if isinstance(row, BadRow):
                stop(row)
            articles.append(row)
    except (InputError, MissingLibrary) as error:
        stop(f"{needed or '--corpus'} needs the articles: {error}; name them with --corpus FILE")
    return articles


def article_texts(gold: Path, corpus: Path | None, needed: str | None = None) -> dict[str, str]:
    """The texts of the articles by id; see :func:`read_corpus`."""
    return {article.id: article.text for article in read_corpus(gold, corpus, needed)}
