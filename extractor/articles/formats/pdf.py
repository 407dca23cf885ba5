"""PDFs with a text layer: a file is an article, the text of its pages one after another.

Offsets refer to that text, so articles read here are :class:`~extractor.articles.rows.MadeArticle`.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import IO, Any

from extractor.articles.formats.html import messages
from extractor.articles.formats.plain_text import document_article
from extractor.articles.optional_libraries import needed
from extractor.articles.options import ReadingOptions
from extractor.articles.rows import BadRow
from extractor.articles.sources import TOO_LONG, Source, read_whole
from extractor.model import Article

_SCANNED = "a scanned document: none of its pages has a text layer; have its letters recognised (OCR) first"
_NUMBER = r"[0-9]{1,3}(?:\s*/\s*[0-9]{1,3})?"
_PAGE_NUMBER = re.compile(rf"^\W*{_NUMBER}(?![0-9.,])|(?<![0-9.,]){_NUMBER}\W*$")
_MOST_RUNNING = 3


def read(file: IO[bytes], source: Source, options: ReadingOptions) -> Iterator[Article | BadRow]:
    """Read the one article of a PDF; one whose pages are pictures is an error that says so, a page among others a warning."""
    content = read_whole(file)
    if content is None:
        yield BadRow(source.id, source.name, TOO_LONG)
        return
    try:
        with messages("pypdf"):  # it tells every oddity of a page
            document = needed("pypdf", "pdf").PdfReader(io.BytesIO(content))
            if document.is_encrypted and not document.decrypt(""):
                yield BadRow(source.id, source.name, "a PDF that is locked with a password")
                return
            pages = [page.extract_text().strip() for page in document.pages]
            scanned = [n for n, page in enumerate(document.pages) if not pages[n] and _has_pictures(page)]
            title = document.metadata.title if document.metadata else None
    except Exception as error:  # whatever a damaged document makes of the library
        yield BadRow(source.id, source.name, f"not a PDF that can be read ({type(error).__name__})")
        return
    text = "\n".join(_without_running_lines([page.splitlines() for page in pages if page]))
    if not text:
        yield BadRow(source.id, source.name, _SCANNED if scanned else "no text in this document")
        return
    warning = f"scanned pages, of which nothing is read: {', '.join(str(n + 1) for n in scanned)}"
    yield document_article(source, text, title, (warning,) if scanned else ())


def _has_pictures(page: Any) -> bool:
    resources = page.get("/Resources")
    return resources is not None and "/XObject" in resources.get_object()


def _without_running_lines(pages: Sequence[list[str]]) -> Iterator[str]:
    """The lines of all pages; what stands at the head or foot of each of them, but for its number, only once.

    >>> list(_without_running_lines([["Báo A", "Tin", "- 1 -"], ["Báo A", "tiếp", "- 2 -"]]))
    ['Báo A', 'Tin', '- 1 -', 'tiếp']
    """
    head, foot = _running(pages), _running([page[::-1] for page in pages])
    for number, page in enumerate(pages):
        yield from page[head : len(page) - foot] if number else page


def _running(pages: Sequence[list[str]]) -> int:
    """How many lines all `pages` begin with alike."""
    if len(pages) < 2:
        return 0
    most = min(_MOST_RUNNING, *(len(page) // 2 for page in pages))
    alike = (len({_PAGE_NUMBER.sub("", page[n]).strip() for page in pages}) == 1 for n in range(most))
    return sum(takewhile(bool, alike))
