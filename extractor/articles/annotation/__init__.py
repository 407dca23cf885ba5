"""Gold to and from the tools that annotators use: brat, Label Studio, doccano.

What a tuple looks like there is said in ``tuples``, how each tool spells it in a module of its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from extractor.articles.annotation import brat, doccano, label_studio
from extractor.articles.annotation.documents import (
    AnnotationError,
    Document,
    Flaw,
    Offsets,
    from_tool,
    offset_problems,
    text_problem,
    to_tool,
)
from extractor.articles.annotation.tuples import ReadNumber, from_document, to_document
from extractor.articles.writing import replacing
from extractor.model import Article

TOOLS = ("label-studio", "brat", "doccano")

__all__ = ["TOOLS", "AnnotationError", "Flaw", "export_annotations", "import_annotations"]


def export_annotations(
    tool: str,
    rows: Iterable[Mapping[str, Any]],
    articles: Mapping[str, Article],
    target: Path,
    *,
    predictions: bool = False,
    offsets: Offsets = "code-points",
    force: bool = False,
) -> list[str]:
    """Write lines of gold, or of a run, for one of :data:`TOOLS`; return what the tool cannot hold, a line for each.

    `target` is a folder for brat, else a file; Label Studio gets its interface beside it (``.config.xml``). `predictions`
    marks the tuples as to be corrected, where the tool has such a mark. Raises :class:`AnnotationError` for a line without
    an article, and :class:`~extractor.articles.OutputError`.
    """
    _check_unit(tool, offsets)
    losses: list[str] = []
    documents = []
    for row in rows:
        if row["id"] not in articles:
            raise AnnotationError(f"{row['id']}: no article of this id in the corpus")
        document, lost = to_document(row, articles[row["id"]])
        documents.append(to_tool(document, offsets))
        losses += lost
    if tool == "brat":
        if target.exists() and not (force and target.is_dir()):
            raise AnnotationError(f"{target} exists; use --force to write into it")
        brat.write(documents, target)
        fields = sum(bool(document.fields) for document in documents)
        return losses + ([f"title, day, source and url of {fields} articles; the corpus keeps them"] if fields else [])
    with replacing(target, force=force) as temporary:
        if tool == "doccano":
            return losses + doccano.write(documents, temporary)
        with replacing(target.with_suffix(".config.xml"), force=force) as config:
            label_studio.write(documents, temporary, config, predictions=predictions)
    return losses


def import_annotations(
    tool: str,
    source: Path,
    articles: Mapping[str, Article] | None,
    read_number: ReadNumber,
    *,
    evidence: bool = False,
    offsets: Offsets = "code-points",
    annotator: str | None = None,
) -> Iterator[dict[str, Any] | Flaw]:
    """Read lines of gold from one of :data:`TOOLS`; what cannot be taken is a :class:`Flaw` that says why.

    Offsets are checked against the quoted text, texts against those of `articles` where given. `read_number` reads the
    number of a dose span that has no value. Raises :class:`AnnotationError` where the source cannot be read at all.
    """
    _check_unit(tool, offsets)
    for document in _documents(tool, source, annotator):
        yield document if isinstance(document, Flaw) else _row(document, articles, read_number, evidence, offsets)


def _check_unit(tool: str, offsets: Offsets) -> None:
    if tool == "brat" and offsets != "code-points":
        raise AnnotationError("brat counts code points, whatever the text; leave --offsets away")


def _documents(tool: str, source: Path, annotator: str | None) -> Iterator[Document | Flaw]:
    if tool == "brat":
        return brat.read(source)
    return doccano.read(source) if tool == "doccano" else label_studio.read(source, annotator)


def _row(
    document: Document,
    articles: Mapping[str, Article] | None,
    read_number: ReadNumber,
    evidence: bool,
    offsets: Offsets,
) -> dict[str, Any] | Flaw:
    if articles is not None:
        if document.id not in articles:
            return Flaw(document.id, "no article of this id in the corpus")
        problem = text_problem(document, articles[document.id].text)
        if problem is not None:
            return Flaw(document.id, problem)
    try:
        document = from_tool(document, offsets)
        for problem in offset_problems(document):
            return Flaw(document.id, problem)
        return from_document(document, read_number, evidence=evidence)
    except AnnotationError as error:
        return Flaw(document.id, str(error))
