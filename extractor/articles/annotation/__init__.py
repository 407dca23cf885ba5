"""Gold to and from what annotators work in: brat, Label Studio, doccano, or any editor by the inline form.

What a tuple looks like in a tool is said in ``tuples``, how each spells it in a module of its own. The inline form has no
spans and arrows: it writes a tuple into the text (``inline``).
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from extractor.articles.annotation import brat, doccano, inline, label_studio
from extractor.articles.annotation.documents import (
    BYTE_ORDER_MARK,
    AnnotationError,
    Document,
    Flaw,
    Offsets,
    differs_in_line_ends,
    from_tool,
    moved,
    offset_problems,
    text_problem,
    to_tool,
)
from extractor.articles.annotation.tuples import ReadNumber, from_document, to_document
from extractor.articles.encodings import no_text, printable
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
    form does with `evidence`. What is written is written whole or not at all. Raises :class:`AnnotationError` for a line
    without an article or on another text, and :class:`~extractor.articles.OutputError`.
    """
    _check_unit(tool, offsets)
    if predictions and tool != "label-studio":
        raise AnnotationError(f"{tool} knows no predictions; leave --predictions away")
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
        _check_quotes(document)
        documents.append(to_tool(document, offsets))
        losses += lost
    losses = [*_line_ends(documents), *losses]
    if tool == "brat":
        if target.exists() and not target.is_dir():
            raise AnnotationError(f"{target} is no folder; brat needs one")
        if target.exists() and not force:
            raise AnnotationError(f"{target} exists; use --force to write into it")
        losses = brat.write(documents, target) + losses
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

    Offsets are checked against the quoted text, texts against those of `articles` where given. An article that stands there
    several times is taken once where it is alike, and not at all where it is not. `read_number` reads the number of a dose
    span that has no value. `take_article` is given the article of each line, which only inline files hold.
    Raises :class:`AnnotationError` where the source cannot be read at all, or holds nothing.
    """
    _check_unit(tool, offsets)
    if annotator is not None and tool != "label-studio":
        raise AnnotationError(f"{tool} does not say whose annotation it is; leave --annotator away")
    if tool == "inline":
        found = list(_inline_rows(source, articles, evidence, take_article))
        if not found:
            raise AnnotationError(f"{source}: no article in it")
        yield from found
        return
    if take_article is not None:
        raise AnnotationError(f"{tool} does not hold whole articles; only inline files do")
    read: list[Flaw | tuple[Document, dict[str, Any]]] = []
    for document in _documents(tool, source, annotator):
        if isinstance(document, Flaw):
            read.append(document)
            continue
        row = _row(_on_its_article(tool, document, articles, offsets), articles, read_number, evidence, offsets)
        read.append(row if isinstance(row, Flaw) else (document, row))
    if not read:
        raise AnnotationError(f"{source}: no article in it")
    yield from _each_once(source, read)


def _each_once(source: Path, read: Sequence[Flaw | tuple[Document, dict[str, Any]]]) -> Iterator[dict[str, Any] | Flaw]:
    """What was read; of an article that stands there several times the one line, or a flaw where they differ."""
    versions: dict[str, list[tuple[Document, dict[str, Any]]]] = {}
    for one in read:
        if not isinstance(one, Flaw):
            versions.setdefault(one[0].id, []).append(one)
    for one in read:
        if isinstance(one, Flaw):
            yield one
            continue
        document, row = one
        same_id = versions.pop(document.id, [])
        if all((other.text, found) == (document.text, row) for other, found in same_id):
            yield from [row] if same_id else []
        else:
            places = " and ".join(other.place for other, _ in same_id)
            yield Flaw(document.id, f"{source}: {places} are of this article and differ; keep one of them")


def _check_quotes(document: Document) -> None:
    """Raise :class:`AnnotationError` where a span does not stand in the article as it says."""
    for span in document.spans:
        found = document.text[span.start : span.end]
        if found != span.text:
            raise AnnotationError(
                f"{document.id}: {span.label} {span.start}:{span.end}: quotes {span.text!r}, but the article has {found!r} "
                "there; the corpus is not the one that it was made from"
            )


def _line_ends(documents: Sequence[Document]) -> Iterator[str]:
    """Say which texts have line ends that tools do not leave as they are."""
    found = [document.id for document in documents if "\r" in document.text]
    if found:
        first = ", ".join(found[:3])
        yield (
            f"the carriage returns (\\r\\n) in {len(found)} articles, first {first}: tools drop them or count them "
            "otherwise, so that offsets behind them shift; give the articles plain line ends (\\n) first, or let import "
            "check with --corpus"
        )


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


def _on_its_article(
    tool: str, document: Document, articles: Mapping[str, Article] | None, offsets: Offsets
) -> Document:
    """`document` on the text of its article, where only a byte-order mark or line ends differ and the quotes fit that."""
    article = None if articles is None else articles.get(document.id)
    if article is None or tool == "doccano":  # which quotes nothing
        return document
    if article.text == BYTE_ORDER_MARK + document.text:
        return moved(document, 1, article.text)
    if not differs_in_line_ends(document.text, article.text) or any(span.text is None for span in document.spans):
        return document
    on_article = moved(document, 0, article.text)
    try:
        wrong = list(offset_problems(from_tool(on_article, offsets)))
    except AnnotationError:
        return document
    return document if wrong else on_article


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
        row = from_document(document, read_number, evidence=evidence)
    except AnnotationError as error:
        return Flaw(document.id, str(error))
    wrong = no_text(json.dumps(row, ensure_ascii=False))
    return row if wrong is None else Flaw(printable(document.id), f"it holds {wrong.partition(' at ')[0]}")


def _other_text(identifier: str, text: str, articles: Mapping[str, Article]) -> str | None:
    """How a text differs from that of its article in the corpus, or ``None``."""
    if identifier not in articles:
        return "no article of this id in the corpus"
    return text_problem(text, articles[identifier].text)
