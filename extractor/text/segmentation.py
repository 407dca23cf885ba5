"""Which syllables of a sentence make one word: underthesea's token pattern and its model, with exact offsets.

underthesea's public ``word_tokenize`` gives strings that cannot always be found in the text again: it joins syllables
by one space whatever stood there and spells some of them anew. So its token pattern runs here over the text itself, and
only the spellings go to the model. These names are not public: the version of underthesea is pinned, and a golden test
tells when they change their meaning.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from threading import Lock
from typing import Any

Span = tuple[int, int]

_loading = Lock()


def segment(text: str, start: int, end: int) -> list[tuple[Span, bool]]:
    """Return the tokens of the sentence ``text[start:end]``, each with whether it continues the word before it.

    `text` must be composed (NFC). Tokens hold no white space; together they hold all else. The first call loads the
    model; any number of threads may make it together.

    >>> text = "Tin: học sinh Hà Nội"
    >>> [(text[a:b], joined) for (a, b), joined in segment(text, 5, 20)]
    [('học', False), ('sinh', True), ('Hà', False), ('Nội', True)]
    """
    return _library()(text, start, end)


def _library() -> Callable[[str, int, int], list[tuple[Span, bool]]]:
    """Return the segmenter of the process; the library's own first call is a race between threads."""
    with _loading:
        return _load()


@cache
def _load() -> Callable[[str, int, int], list[tuple[Span, bool]]]:
    from underthesea import word_tokenize  # type: ignore[import-untyped]
    from underthesea.pipeline import word_tokenize as library  # type: ignore[import-untyped]
    from underthesea.pipeline.text_normalize.text_normalizer import token_map  # type: ignore[import-untyped]
    from underthesea.pipeline.word_tokenize.regex_tokenize import patterns  # type: ignore[import-untyped]

    word_tokenize("tải mô hình")
    model: Any = library.word_tokenize_model
    spelling: Callable[[str, str], str] = token_map.get

    def segmenter(text: str, start: int, end: int) -> list[tuple[Span, bool]]:
        sentence = text[start:end]
        spans = [match.span() for match in patterns.finditer(sentence)]
        tokens = [sentence[first:last] for first, last in spans]
        tags: Sequence[str] = model.predict([[spelling(token, token)] for token in tokens]) if tokens else ()
        return [((start + first, start + last), tag == "I-W") for (first, last), tag in zip(spans, tags, strict=True)]

    return segmenter
