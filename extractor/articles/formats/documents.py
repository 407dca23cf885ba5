"""Office documents: a `.docx` is an article, its paragraphs and the rows of its tables; so is a `.pdf` with a text layer.

Offsets refer to that text, so articles read here are :class:`~extractor.articles.rows.MadeArticle`.
"""

from __future__ import annotations

import io
import logging
from collections.abc import Iterator
from typing import IO, Any

from extractor.articles.encodings import no_text
from extractor.articles.optional_libraries import needed
from extractor.articles.options import ReadingOptions
from extractor.articles.rows import BadRow, MadeArticle, written
from extractor.articles.sources import TOO_LONG, Source, read_whole
from extractor.model import Article

_SCANNED = "a scanned document: none of its pages has a text layer; have its letters recognised first"


def read_docx(file: IO[bytes], source: Source, options: ReadingOptions) -> Iterator[Article | BadRow]:
    """Read the one article of a Word document."""
    content = read_whole(file)
    if content is None:
        yield BadRow(source.id, source.name, TOO_LONG)
        return
    try:
        document = needed("docx", "docx").Document(io.BytesIO(content))
        text = "\n".join(filter(None, (part.strip() for part in _parts(document))))
        title = _title(document.core_properties.title)
    except Exception as error:  # whatever a damaged document makes of the library
        yield BadRow(source.id, source.name, f"not a Word document that can be read ({type(error).__name__})")
        return
    yield _article(source, text, title) if text else BadRow(source.id, source.name, "no text in this document")


def _parts(document: Any) -> Iterator[str]:
    """Paragraphs and rows of tables in their order."""
    for part in document.iter_inner_content():
        if hasattr(part, "rows"):
            yield from (" | ".join(dict.fromkeys(cell.text.strip() for cell in row.cells)) for row in part.rows)
        else:
            yield part.text


def read_pdf(file: IO[bytes], source: Source, options: ReadingOptions) -> Iterator[Article | BadRow]:
    """Read the one article of a PDF; one whose pages are pictures is an error that says so."""
    content = read_whole(file)
    if content is None:
        yield BadRow(source.id, source.name, TOO_LONG)
        return
    logging.getLogger("pypdf").setLevel(logging.ERROR)  # it tells every oddity of a page
    try:
        document = needed("pypdf", "pdf").PdfReader(io.BytesIO(content))
        if document.is_encrypted and not document.decrypt(""):
            yield BadRow(source.id, source.name, "a PDF that is locked with a password")
            return
        pages = [page.extract_text().strip() for page in document.pages]
        title = _title(document.metadata.title if document.metadata else None)
    except Exception as error:  # whatever a damaged document makes of the library
        yield BadRow(source.id, source.name, f"not a PDF that can be read ({type(error).__name__})")
        return
    text = "\n".join(filter(None, pages))
    yield _article(source, text, title) if text else BadRow(source.id, source.name, _SCANNED)


def _title(told: object) -> str | None:
    """The title of the document's properties, where it is one: it may hold anything."""
    return told.strip() or None if isinstance(told, str) and no_text(told) is None else None


def _article(source: Source, text: str, title: str | None) -> Article | BadRow:
    return written(MadeArticle(source.id, text, title=title, source=source.name), source.name)
