"""Word documents: a `.docx` is an article, its paragraphs and the rows of its tables, as they are with all changes accepted.

Offsets refer to that text, so articles read here are :class:`~extractor.articles.rows.MadeArticle`.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from typing import IO, Any

from extractor.articles.formats.plain_text import document_article
from extractor.articles.optional_libraries import needed
from extractor.articles.options import ReadingOptions
from extractor.articles.rows import BadRow
from extractor.articles.sources import ROW_LIMIT, TOO_LONG, Source, read_whole
from extractor.model import Article

_OLD = b"\xd0\xcf\x11\xe0"
"""How files begin that are a `.doc`, or a document that is locked with a password."""

_SIGNS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_PASSED_OVER = ("pPr", "rPr", "del", "moveFrom", "Fallback", "txbxContent")
"""Elements of a paragraph that hold no text of it: how it looks, what was deleted, what stands there twice, what is apart."""


def read(file: IO[bytes], source: Source, options: ReadingOptions) -> Iterator[Article | BadRow]:
    """Read the one article of a Word document."""
    content = read_whole(file)
    if content is None:
        yield BadRow(source.id, source.name, TOO_LONG)
        return
    if content.startswith(_OLD):
        yield BadRow(source.id, source.name, "an old .doc, or locked with a password; save it as .docx without one")
        return
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as parts:
            unpacked = sum(part.file_size for part in parts.infolist())
        if unpacked > 2 * ROW_LIMIT:
            yield BadRow(source.id, source.name, TOO_LONG)
            return
        document = needed("docx", "docx").Document(io.BytesIO(content))
        text = "\n".join(filter(None, (line.strip() for line in _lines(document.element.body))))
        title = document.core_properties.title
    except Exception as error:  # whatever a damaged document makes of the library
        yield BadRow(source.id, source.name, f"not a Word document that can be read ({type(error).__name__})")
        return
    yield document_article(source, text, title) if text else BadRow(source.id, source.name, "no text in this document")


def _lines(element: Any) -> Iterator[str]:
    """Paragraphs and rows of tables in their order; boxes of text behind the paragraph that they hang on."""
    for child in element.iterchildren("{*}*"):
        match _name(child):
            case "p":
                yield "".join(_pieces(child))
                for box in child.iter("{*}txbxContent"):
                    if not any(_name(above) in ("Fallback", "txbxContent") for above in box.iterancestors()):
                        yield from _lines(box)
            case "tbl":
                yield from (" | ".join(map(_cell, row.iterchildren("{*}tc", "{*}sdt"))) for row in _rows(child))
            case "del" | "moveFrom" | "Fallback":
                pass
            case _:
                yield from _lines(child)


def _rows(table: Any) -> Iterator[Any]:
    """The rows of a table, without those of tables in its cells."""
    for child in table.iterchildren("{*}tr", "{*}sdt", "{*}sdtContent", "{*}customXml"):
        if _name(child) == "tr":
            yield child
        else:
            yield from _rows(child)


def _cell(cell: Any) -> str:
    return " ".join(filter(None, (" ".join(line.split()) for line in _lines(cell))))


def _pieces(element: Any) -> Iterator[str]:
    """The text of a paragraph: also what was put in while changes were recorded, links, and fields to fill in."""
    for child in element.iterchildren("{*}*"):
        name = _name(child)
        if name == "t":
            yield child.text or ""
        elif name in _SIGNS:
            yield _SIGNS[name]
        elif name not in _PASSED_OVER:
            yield from _pieces(child)


def _name(element: Any) -> str:
    return str(element.tag).rpartition("}")[2]
