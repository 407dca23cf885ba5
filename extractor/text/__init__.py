"""Characters and words: the normalised view of a text, its sentences, and underthesea behind a spaCy tokenizer.

All but the tokenizer is pure Python and loads nothing. The
tokenizer (:class:`UndertheseaTokenizer`, :func:`blank_pipeline`) needs spaCy and underthesea; they load when first named.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractor.text.cleaning import STEPS, clean, cleaned_places, known_steps
from extractor.text.normalisation import normalise
from extractor.text.restoring import restore
from extractor.text.sentences import pieces, split_paragraphs, split_sentences
from extractor.text.titles import title_end, title_line
from extractor.text.view import View

if TYPE_CHECKING:
    from extractor.text.tokenizer import UndertheseaTokenizer, blank_pipeline

__all__ = [
    "STEPS",
    "UndertheseaTokenizer",
    "View",
    "blank_pipeline",
    "clean",
    "cleaned_places",
    "known_steps",
    "normalise",
    "pieces",
    "restore",
    "split_paragraphs",
    "split_sentences",
    "title_end",
    "title_line",
]


def __getattr__(name: str) -> object:
    if name in ("UndertheseaTokenizer", "blank_pipeline"):
        from extractor.text import tokenizer

        return getattr(tokenizer, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
