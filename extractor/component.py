"""The whole extractor as one spaCy component, for pipelines of others.

>>> import spacy
>>> nlp = spacy.blank("xx")
>>> _ = nlp.add_pipe("extractor")
>>> doc = nlp("COVAX phân bổ cho Việt Nam 4,1 triệu liều.")
>>> [t.mechanism.value for t in doc._.supply_tuples]
['covax']
>>> [(span.text, span.label_) for span in doc.spans["extractor.parties"]]
[('COVAX', 'COVAX'), ('Việt Nam', 'VNM')]

What is known of an article beside its text stands in its context, or in ``doc.user_data``:

>>> news = [("Sáng 9/7, Mỹ đã tặng Việt Nam 2 triệu liều Moderna.", {"published": "2021-07-10"})]
>>> [doc._.supply_tuples[0].date for doc, _ in nlp.pipe(news, as_tuples=True)]
['2021-07-09']

The ``Doc`` holds plain data, so that it can be written, sent to another process and read back:

>>> from spacy.tokens import Doc
>>> again = Doc(nlp.vocab).from_bytes(doc.to_bytes())
>>> again._.supply_tuples == doc._.supply_tuples
True
>>> doc.to_json(underscore=["supply"])["_"]["supply"][0]["doses"]["value"]
4100000
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from spacy.language import Language
from spacy.tokens import Doc

from extractor.matching.components import SPAN_DATA, declare_span_data, told
from extractor.matching.span_groups import GROUPS, Match, write_spans
from extractor.model import Article, SupplyTuple
from extractor.pipeline import Extractor, Reading, surest


class SupplyExtractor:
    """Sets ``doc._.supply`` and ``doc._.supply_tuples``, and writes the matchers' span groups.

    ``supply`` is plain data, the JSON form of the tuples, or ``None`` in a ``Doc`` that no component has read (spaCy drops
    it where it joins or cuts Docs); ``supply_tuples`` makes the objects of it when it is asked for. They are the tuples of
    :meth:`extractor.Extractor.extract`; their offsets count code points of ``doc.text``, which may be in any form of
    Unicode. ``published`` and ``title`` are read from the context of ``nlp.pipe``, else from ``doc.user_data``.

    The tokens of the ``Doc`` are neither used nor changed: a span covers every token that its words touch, while the
    offsets in the tuples are exact.

    `lexicon`, directories of rows of your own, `min_confidence`, `model`, the file of a model of your own, and `reader` are
    as for :class:`extractor.Extractor`; the spans are all that was seen, whatever the tuples. `attribute` and `spans` are
    other names for ``supply`` (and ``supply_tuples``) and for the first part of ``extractor.doses`` and so on; with them two
    components stand in one pipeline.

    Raises :class:`~extractor.lexicon.LexiconError` and :class:`~extractor.model_file.ModelError` where what is named is
    missing or wrong, :class:`ValueError` where `min_confidence` is no confidence.

    >>> import spacy
    >>> sure = SupplyExtractor(min_confidence=0.999)
    >>> sure(spacy.blank("xx")("COVAX phân bổ cho Việt Nam 4,1 triệu liều."))._.supply_tuples
    ()
    """

    def __init__(
        self,
        lexicon: Sequence[str] = (),
        attribute: str = "supply",
        spans: str = "extractor",
        min_confidence: float = 0.0,
        model: str | None = None,
        reader: str | None = None,
    ) -> None:
        self._extractor = Extractor(lexicon, min_confidence=min_confidence, model=model, reader=reader)
        directories = tuple(map(str, self._extractor.lexicon_directories))
        path = self._extractor.model_path
        own = None if path is None else str(path)
        self._config = (directories, attribute, spans, min_confidence, own, self._extractor.reader)
        self._attribute = attribute
        self._groups = {group: f"{spans}.{group.partition('.')[2]}" for group in GROUPS}
        declare_span_data()
        if not Doc.has_extension(attribute):
            Doc.set_extension(attribute, default=None)
        if not Doc.has_extension(f"{attribute}_tuples"):
            Doc.set_extension(f"{attribute}_tuples", getter=partial(_tuples, attribute))

    def __reduce__(self) -> tuple[type[SupplyExtractor], tuple[object, ...]]:
        return SupplyExtractor, self._config  # a lexicon is read anew in another process: its automaton does not travel

    def __call__(self, doc: Doc) -> Doc:
        """Read `doc` and write what was found into it."""
        published, title = told(doc, "published"), told(doc, "title")
        article = Article("doc", doc.text, title=title, published=None if published is None else str(published))
        reading = self._extractor.read(article)
        for group, name in self._groups.items():
            _write(doc, reading, group, name)
        tuples = surest(reading.tuples, self._extractor.min_confidence)
        doc._.set(self._attribute, [found.to_dict() for found in tuples])
        return doc


def _write(doc: Doc, reading: Reading, group: str, name: str) -> None:
    seen = list(reading.doc.spans[group])
    matches = (Match(span.start_char, span.end_char, span.label_, span.id_) for span in seen)
    write_spans(doc, name, matches, reading.view)
    for ours, span in zip(seen, doc.spans[name], strict=True):
        for key in SPAN_DATA.get(group, ()):
            span._.set(key, ours._.get(key))


def _tuples(attribute: str, doc: Doc) -> tuple[SupplyTuple, ...]:
    return tuple(SupplyTuple.from_dict(form) for form in doc._.get(attribute) or ())


@Language.factory(
    "extractor",
    default_config={
        "lexicon": [],
        "attribute": "supply",
        "spans": "extractor",
        "min_confidence": 0.0,
        "model": None,
        "reader": None,
    },
    assigns=["doc._.supply", "doc._.supply_tuples", "doc.spans"],
    retokenizes=False,
)
def create_extractor(
    nlp: Language,
    name: str,
    lexicon: list[str],
    attribute: str,
    spans: str,
    min_confidence: float,
    model: str | None,
    reader: str | None,
) -> SupplyExtractor:
    """Factory of :class:`SupplyExtractor`."""
    return SupplyExtractor(lexicon, attribute, spans, min_confidence, model, reader)
