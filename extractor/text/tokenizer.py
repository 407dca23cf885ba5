"""underthesea behind a spaCy tokenizer: Vietnamese words whose offsets are those of the text as given.

Importing this module loads spaCy; underthesea and its model load with the first text that is tokenized.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import accumulate
from pathlib import Path
from typing import Any

import spacy
import srsly  # type: ignore[import-untyped]
from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import DummyTokenizer, ensure_path, from_bytes, from_disk, registry, to_bytes, to_disk
from spacy.vocab import Vocab

from extractor.text.normalisation import normalise
from extractor.text.segmentation import Span, segment
from extractor.text.sentences import pieces, split_sentences

KEPT_APART = ("liều", "mũi", "triệu", "nghìn", "ngàn", "vaccine", "vaccin", "vacxin", "vắcxin", "văcxin")
"""Words that never join another in one token: rules look for them, and the model glues them now and then."""

_DIGIT = re.compile(r"\d")
_CHUNK = re.compile(r"\w+(?:[^\w\s]+\w+)*|[^\w\s]+")
"""What stands between white space, marks at its ends apart: few matches need another border."""

NAME = "extractor.UndertheseaTokenizer.v1"
"""The tokenizer's name in spaCy's registry."""


class UndertheseaTokenizer(DummyTokenizer):
    """A spaCy tokenizer that cuts Vietnamese text into words by underthesea's model.

    A word may hold spaces (*học sinh* is one token). ``doc.text`` is always the text given, whatever it holds. Tokens
    never cross a sentence or a line, and neither a token with a digit nor a word of `kept_apart` (any case) joins
    another.

    >>> tokenizer = UndertheseaTokenizer(Vocab())
    >>> [token.text for token in tokenizer("Bộ Y tế nhận 2.000 liều vaccine\\u00a0Vero Cell.")]
    ['Bộ', 'Y tế', 'nhận', '2.000', 'liều', 'vaccine', '\\xa0', 'Vero Cell', '.']
    """

    def __init__(self, vocab: Vocab, kept_apart: Iterable[str] = KEPT_APART) -> None:
        self.vocab = vocab
        self._set_config({"kept_apart": tuple(kept_apart)})

    def __call__(self, text: str) -> Doc:
        """Return the words of the whole `text`. Raises ``ValueError`` when it holds a lone surrogate."""
        return self.make_doc(text)

    def __reduce__(self) -> tuple[type[UndertheseaTokenizer], tuple[Vocab, tuple[str, ...]]]:
        return UndertheseaTokenizer, (self.vocab, self.kept_apart)

    def make_doc(self, text: str, only: Iterable[Span] | None = None) -> Doc:
        """Return the words of `text`; with `only`, those of these passages, and plain chunks elsewhere.

        Chunks cost next to nothing, so a caller that knows where to look saves nearly all the time. A passage is
        widened to whole sentences: its words are those that it has without `only`.

        >>> text = "Học sinh đến trường. Bộ Y tế nhận 5 lô."
        >>> [token.text for token in UndertheseaTokenizer(Vocab()).make_doc(text, only=[(21, 39)])]
        ['Học', 'sinh', 'đến', 'trường', '.', 'Bộ', 'Y tế', 'nhận', '5', 'lô', '.']
        """
        words, spaces = _words_and_spaces(text, self.tokenize_spans(text, only))
        try:
            return Doc(self.vocab, words=words, spaces=spaces)
        except UnicodeEncodeError as error:
            raise ValueError("the text holds a lone surrogate; extractor.text.normalise replaces it") from error

    def tokenize_spans(self, text: str, only: Iterable[Span] | None = None) -> list[Span]:
        """Return the spans of the words of `text`, as :meth:`make_doc` would, without those of white space."""
        view = normalise(text)
        if view.text == text:
            return list(self._spans(text, only))
        passages = None if only is None else [view.from_source(*span) for span in only]
        spans: list[Span] = []
        for span in self._spans(view.text, passages):
            start, end = view.to_source(*span)
            if spans and start < spans[-1][1]:  # one character as given, two in the view, and a border between them
                spans[-1] = spans[-1][0], max(end, spans[-1][1])
            else:
                spans.append((start, end))
        return spans

    def _spans(self, text: str, only: Iterable[Span] | None) -> Iterator[Span]:
        passages = [(0, len(text))] if only is None else sorted(only)
        firsts = [first for first, _ in passages]
        reach = list(accumulate((last for _, last in passages), max, initial=0))
        for start, end in split_sentences(text):
            if reach[bisect_left(firsts, end)] > start:  # of the passages that begin before its end
                for first, last in pieces(text, start, end):
                    yield from self._words(text[first:last], first)
            else:
                yield from [match.span() for match in _CHUNK.finditer(text, start, end)]

    def _words(self, sentence: str, offset: int) -> Iterator[Span]:
        """Yield the words of one sentence of a view, moved by `offset`."""
        spans, goes_on = segment(sentence)
        start, end = spans[0]
        previous = spans[0]
        for span, joined in zip(spans[1:], goes_on[1:], strict=True):
            if joined and not self._stands_apart(sentence, previous) and not self._stands_apart(sentence, span):
                end = span[1]
            else:
                yield offset + start, offset + end
                start, end = span
            previous = span
        yield offset + start, offset + end

    def _stands_apart(self, sentence: str, span: Span) -> bool:
        token = sentence[span[0] : span[1]]
        return _DIGIT.search(token) is not None or token.lower() in self._apart

    def _set_config(self, config: dict[str, Any]) -> None:
        self.kept_apart: tuple[str, ...] = tuple(config["kept_apart"])
        self._apart = frozenset(word.lower() for word in self.kept_apart)

    def _get_config(self) -> dict[str, Any]:
        return {"kept_apart": list(self.kept_apart)}

    def to_bytes(self, **_: Any) -> bytes:
        """Return the tokenizer's settings; the model belongs to underthesea and is not written."""
        data: bytes = to_bytes({"settings": lambda: srsly.json_dumps(self._get_config())}, [])
        return data

    def from_bytes(self, data: bytes, **_: Any) -> UndertheseaTokenizer:
        """Take the settings that :meth:`to_bytes` gave."""
        from_bytes(data, {"settings": lambda value: self._set_config(srsly.json_loads(value))}, [])
        return self

    def to_disk(self, path: str | Path, **_: Any) -> None:
        """Write the tokenizer's settings to the file `path`."""
        to_disk(ensure_path(path), {"settings.json": lambda file: srsly.write_json(file, self._get_config())}, [])

    def from_disk(self, path: str | Path, **_: Any) -> UndertheseaTokenizer:
        """Take the settings that :meth:`to_disk` wrote."""
        from_disk(ensure_path(path), {"settings.json": lambda file: self._set_config(srsly.read_json(file))}, [])
        return self


@registry.tokenizers(NAME)  # type: ignore[untyped-decorator]
def create_tokenizer(kept_apart: Sequence[str] = KEPT_APART) -> Callable[[Language], UndertheseaTokenizer]:
    """Return what makes the tokenizer of a pipeline; spaCy calls it for the configuration block ``nlp.tokenizer``."""

    def tokenizer(nlp: Language) -> UndertheseaTokenizer:
        return UndertheseaTokenizer(nlp.vocab, kept_apart)

    return tokenizer


def blank_pipeline() -> Language:
    """Return an empty Vietnamese spaCy pipeline with this tokenizer (spaCy's own one for *vi* needs pyvi).

    >>> blank_pipeline().lang
    'vi'
    """
    return spacy.blank("vi", config={"nlp": {"tokenizer": {"@tokenizers": NAME}}})


def _words_and_spaces(text: str, spans: Iterable[Span]) -> tuple[list[str], list[bool]]:
    """Return spaCy's form of `spans`: one space after a word is the word's, other white space is a token."""
    words: list[str] = []
    spaces: list[bool] = []

    def gap(start: int, end: int) -> None:
        if words and start < end and text[start] == " ":
            spaces[-1] = True
            start += 1
        if start < end:
            words.append(text[start:end])
            spaces.append(False)

    previous = 0
    for start, end in spans:
        gap(previous, start)
        words.append(text[start:end])
        spaces.append(False)
        previous = end
    gap(previous, len(text))
    return words, spaces
