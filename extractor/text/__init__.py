"""Characters and words: the normalised view of a text, its sentences, and underthesea behind a spaCy tokenizer.

:func:`normalise`, :func:`split_paragraphs` and :func:`split_sentences` are pure Python and load nothing. The tokenizer
(:class:`UndertheseaTokenizer`, :func:`blank_pipeline`) needs spaCy and underthesea; they load when it is first named.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractor.text.normalisation import normalise
from extractor.text.sentences import split_paragraphs, split_sentences
from extractor.text.view import View

if TYPE_CHECKING:
    from extractor.text.tokenizer import UndertheseaTokenizer, blank_pipeline

__all__ = [
    "UndertheseaTokenizer",
    "View",
    "blank_pipeline",
    "normalise",
    "split_paragraphs",
    "split_sentences",
]


def __getattr__(name: str) -> object:
    if name in ("UndertheseaTokenizer", "blank_pipeline"):
        from extractor.text import tokenizer

        return getattr(tokenizer, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
