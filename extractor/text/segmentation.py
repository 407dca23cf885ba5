"""The tokens of a sentence and which of them make one word: underthesea's token pattern and model, with exact offsets.

underthesea's public ``word_tokenize`` gives strings that cannot always be found in the text again: it joins syllables
by one space whatever stood there and spells some of them anew. So its token pattern runs here over the text itself, and
only the spellings go to the model. The names used are not public: underthesea's version is pinned, and golden tests
tell when they change their meaning.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from threading import Lock

from extractor.text.word_model import WordModel

Span = tuple[int, int]

Segmenter = Callable[[str], tuple[list[Span], list[bool]]]

_MODEL = "ws_crf_vlsp2013_20230727"

_loading = Lock()


def segment(sentence: str) -> tuple[list[Span], list[bool]]:
    """Return the tokens of `sentence`, and for each whether it goes on with the word before it.

    `sentence` must be composed (NFC). Tokens hold no white space; together they hold all else. The first call loads the
    model; any number of threads may make it together.

    >>> spans, goes_on = segment("học sinh Hà Nội")
    >>> spans
    [(0, 3), (4, 8), (9, 11), (12, 15)]
    >>> goes_on
    [False, True, False, True]
    """
    return _segmenter()(sentence)


def dictionary() -> frozenset[str]:
    """Return the words of underthesea's dictionary, in lower case, without loading underthesea or its model."""
    import joblib  # type: ignore[import-untyped]

    package = find_spec("underthesea")
    if package is None or package.origin is None:
        raise ModuleNotFoundError("underthesea is not installed")
    path = Path(package.origin).parent / "pipeline/word_tokenize/models" / _MODEL / "dictionary.bin"
    return frozenset(joblib.load(path))


def _segmenter() -> Segmenter:
    with _loading:  # or several threads that come first would all load it
        return _load()


@cache
def _load() -> Segmenter:
    from underthesea.pipeline import word_tokenize
    from underthesea.pipeline.text_normalize.text_normalizer import token_map
    from underthesea.pipeline.word_tokenize.regex_tokenize import patterns

    model = WordModel(Path(word_tokenize.__file__).parent / "models" / _MODEL)
    spelling: dict[str, str] = token_map

    def segmenter(sentence: str) -> tuple[list[Span], list[bool]]:
        tokens: list[str] = []
        spans: list[Span] = []
        for match in patterns.finditer(sentence):
            token = match.group()
            tokens.append(spelling.get(token, token))
            spans.append(match.span())
        return spans, model.continues(tokens)

    return segmenter
