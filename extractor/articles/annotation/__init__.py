"""Gold to and from what annotators work in: brat, Label Studio, doccano, or any editor by the inline form.

What a tuple looks like in a tool is said in ``tuples``, how each spells it in a module of its own. The inline form has no
spans and arrows: it writes a tuple into the text (``inline``).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from extractor.articles.annotation import brat, doccano, inline, label_studio
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

TOOLS = ("label-studio", "brat", "doccano", "inline")

__all__ = ["TOOLS", "AnnotationError", "Flaw", "export_annotations", "import_annotations"]


def export_annotations(
    tool: str,
    rows: Iterable[Mapping[str, Any]],
    articles: Mapping[str, Article],
    target: Path,
    *,
    predictions: bool = False,
    evidence: bool = False,
    offsets: Offsets = "code-points",
    force: bool = False,
) -> list[str]:
    """Write lines of gold, or of a run, for one of :data:`TOOLS`; return what the tool cannot hold, a line for each.

    `target` is a folder for brat, else a file; Label Studio gets its interface beside it (``.config.xml``). `predictions`
    marks the tuples as to be corrected, where the tool has such a mark. Tools show what slots were read from; the inline
    form does with `evidence`. Raises :class:`AnnotationError` for a line without an article, and
    :class:`~extractor.articles.OutputError`.
    """
    _check_unit(tool, offsets)
    losses: list[str] = []
    documents = []
    paired = []
    for row in rows:
        if row["id"] not in articles:
            raise AnnotationError(f"{row['id']}: no article of this id in the corpus")
        paired.append((row, articles[row["id"]]))
    if tool == "inline":
        with replacing(target, force=force) as temporary:
            return list(inline.write(paired, temporary, evidence=evidence))
    for row, article in paired:
        document, lost = to_document(row, article)
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
    take_article: Callable[[Article], None] | None = None,
) -> Iterator[dict[str, Any] | Flaw]:
    """Read lines of gold from one of :data:`TOOLS`; what cannot be taken is a :class:`Flaw` that says why.

    Offsets are checked against the quoted text, texts against those of `articles` where given. `read_number` reads the
    number of a dose span that has no value. `take_article` is given the article of each line, which only inline files hold.
    Raises :class:`AnnotationError` where the source cannot be read at all.
    """
    _check_unit(tool, offsets)
    if tool == "inline":
        yield from _inline_rows(source, articles, evidence, take_article)
        return
    if take_article is not None:
        raise AnnotationError(f"{tool} does not hold whole articles; only inline files do")
    for document in _documents(tool, source, annotator):
        yield document if isinstance(document, Flaw) else _row(document, articles, read_number, evidence, offsets)


def _check_unit(tool: str, offsets: Offsets) -> None:
    if tool == "brat" and offsets != "code-points":
        raise AnnotationError("brat counts code points, whatever the text; leave --offsets away")
    if tool == "inline" and offsets != "code-points":
        raise AnnotationError("inline files count nothing: a mark stands where its number does; leave --offsets away")


def _inline_rows(
    source: Path,
    articles: Mapping[str, Article] | None,
    evidence: bool,
    take_article: Callable[[Article], None] | None,
) -> Iterator[dict[str, Any] | Flaw]:
    for found in inline.read(source, evidence=evidence):
        if isinstance(found, Flaw):
            yield found
            continue
        article, row = found
        problem = None if articles is None else _other_text(article.id, article.text, articles)
        if problem is not None:
            yield Flaw(article.id, problem)
            continue
        if take_article is not None:
            take_article(article)
        yield row


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
    problem = None if articles is None else _other_text(document.id, document.text, articles)
    if problem is not None:
        return Flaw(document.id, problem)
    try:
        document = from_tool(document, offsets)
        for problem in offset_problems(document):
            return Flaw(document.id, problem)
        return from_document(document, read_number, evidence=evidence)
    except AnnotationError as error:
        return Flaw(document.id, str(error))


def _other_text(identifier: str, text: str, articles: Mapping[str, Article]) -> str | None:
    """How a text differs from that of its article in the corpus, or ``None``."""
    if identifier not in articles:
        return "no article of this id in the corpus"
    return text_problem(text, articles[identifier].text)
