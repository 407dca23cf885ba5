"""The line from an article to its supply tuples, and the spaCy factory that offers it to other pipelines.

>>> from extractor import extract
>>> [t.partner for t in extract("Nhật Bản đã tặng Việt Nam 3 triệu liều vaccine.").tuples]
[('JPN',)]
"""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from importlib import import_module
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, cast

from extractor.articles.days import read_day
from extractor.confidence import why_no_probability
from extractor.gate import Gate
from extractor.lexicon import Lexicon, load_lexicon
from extractor.model import Article, Doses, Evidence, Failure, Party, Qualifier, Result, SupplyTuple, Vaccine
from extractor.model_file import (
    BUNDLED,
    READERS,
    encoder_card,
    encoder_of,
    identity_of,
    named,
    reader_beside,
)
from extractor.text import STEPS, View, cleaned_places, known_steps, title_end

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

    from extractor.assembly import Assembly, Draft, Model, Second
    from extractor.explanation import Explanation
    from extractor.text import UndertheseaTokenizer

COMPONENTS = (
    "extractor_cues",
    "extractor_parties",
    "extractor_vaccines",
    "extractor_doses",
    "extractor_dates",
    "extractor_assertions",
)

_SAMPLE = "Pháp và Anh tặng 1.000 liều."
"""Asks for every part of the pipeline: a quantity that passes the gate, and names that the tokenizer must decide."""

MOST_WORDS = 25_000
"""Different words that a pipeline may have seen before it is made anew, which takes a fifth of a second: some 6 MB, as new
as a thousand dense articles bring."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What was seen in one article: `doc` and `assembly` count offsets of the view, `tuples` those of the text as given."""

    view: View
    doc: Doc
    assembly: Assembly

    @property
    def tuples(self) -> tuple[SupplyTuple, ...]:
        """The supply tuples."""
        return tuples_of(self.assembly, self.view)


class Extractor:
    """Turns articles into supply tuples.

    `lexicon` is a directory with rows of the user's own, or several, layered over the bundled ones. `gate` drops articles
    and passages that cannot hold a tuple before they are tokenized; without it the tuples are the same and come later.
    `min_confidence`, from 0 to 1, leaves out the tuples that are less sure. `clean` names the steps that undo what
    damages a page before it is read (:data:`extractor.text.STEPS`): all by default. `model` is the file of a model that
    ``extractor train`` has written, which then chooses in place of the bundled one. `reader` is ``"fast"``, where the model
    alone chooses, ``"best"``, where the encoder reads with it, or the file of an encoder of the user's own; by itself
    ``"best"``, but ``"fast"`` with a model of one's own.

    Making an extractor is cheap: the tokenizer's model, the bundled lexicon and the bundled model load with the first article
    and are shared by all extractors of the process. Raises :class:`~extractor.lexicon.LexiconError` where `lexicon` is
    missing or wrong, :class:`~extractor.model_file.ModelError` where `model` or `reader` is, and :class:`ValueError` for a
    step that is unknown and a confidence that is none.

    >>> Extractor().extract(Article("a", "COVAX phân bổ cho Việt Nam 4,1 triệu liều.")).tuples[0].doses.value
    4100000
    """

    def __init__(
        self,
        lexicon: Sequence[Path | str] | Path | str = (),
        *,
        gate: bool = True,
        clean: Collection[str] = STEPS,
        min_confidence: float = 0.0,
        model: Path | str | None = None,
        reader: str | None = None,
    ) -> None:
        if (reason := why_no_probability(min_confidence)) is not None:
            raise ValueError(f"min_confidence: {min_confidence!r} is {reason}")
        several = (lexicon,) if isinstance(lexicon, (str, Path)) else lexicon
        self.lexicon_directories = tuple(Path(directory) for directory in several)
        self.gate = gate
        self.clean = known_steps(clean)
        self.min_confidence = min_confidence
        self.model_path = None if model is None else Path(model).absolute()
        if self.lexicon_directories:
            load_lexicon(self.lexicon_directories)
        self._model = None if self.model_path is None else _model(self.model_path)
        reader = reader_beside(model) if reader is None else reader
        encoder = encoder_of(reader)
        self.reader = reader if encoder is None or reader in READERS else str(encoder.absolute())
        self._encoder_path = None if encoder is None else encoder.absolute()
        if encoder is not None:
            encoder_card(encoder)
        self._second: Second | None = None

    def __getstate__(self) -> dict[str, object]:
        # Whoever gets it loads model and encoder from their files.
        return {**self.__dict__, "_model": None, "_second": None}

    def extract(self, article: Article) -> Result:
        """Return the supply tuples of `article`; a failure is a result with ``error``, never an exception.

        Raises :class:`TypeError` for what is no article.
        """
        if not isinstance(article, Article):
            kind = type(article).__name__
            raise TypeError(f"extract wants an Article, not {kind}; extractor.extract(text) takes a text")
        step = "text"
        published, warnings = _day(article)
        try:
            gate = _gate(self.lexicon_directories) if self.gate else None
            view = gate.open(article.text, self.clean) if gate is not None else self._view(article.text)
            if view is None:
                return Result(article.id, warnings=warnings)
            step = "matching"
            doc = self._doc(view, article.title, published)
            step = "assembly"
            found = tuples_of(self._assemble(doc), view)
            _renew_when_full(doc)
            sure = surest(found, self.min_confidence)
            reader = self.reader if found else None
            return Result(article.id, sure, warnings=warnings, dropped=len(found) - len(sure), reader=reader)
        except Exception as error:  # one bad article must not end a run; the failure is returned, with its step
            return Result(article.id, error=Failure(step, f"{type(error).__name__}: {error}"), warnings=warnings)

    def load(self) -> None:
        """Load now what would load with the first article: the lexicon, the matchers, the tokenizer's model and the model.

        >>> Extractor().load()
        """
        _load(self.lexicon_directories, self.model_path, self.reader)

    def explain(self, text: str, published: str | date | None = None) -> Explanation:
        """Tell what each rule saw in `text`, a ``str``, and why each slot got its value.

        Raises :class:`ValueError` where `published` is no day that is read.
        """
        from extractor.explanation import Explanation

        if not isinstance(text, str):
            raise TypeError(f"explain wants a text, not {type(text).__name__}")
        reading = self.read(Article("text", text, published=read_day(published)))
        cleaned = cleaned_places(text, self.clean)
        return Explanation(reading.doc, reading.assembly, reading.tuples, cleaned, reading.view.writing)

    def read(self, article: Article) -> Reading:
        """Return all that is seen in `article`, with no gate before it; what goes wrong is raised."""
        view = self._view(article.text)
        doc = self._doc(view, article.title, _day(article)[0])
        reading = Reading(view, doc, self._assemble(doc))
        _renew_when_full(doc)
        return reading

    def passes(self, article: Article) -> bool:
        """Whether the gate lets `article` through: whether a number of doses may stand in it."""
        return _gate(self.lexicon_directories).open(article.text, self.clean) is not None

    def matched(self, article: Article) -> tuple[View, Doc]:
        """The view of `article` and what the matchers saw in it, before anything is decided; what goes wrong is raised."""
        view = self._view(article.text)
        doc = self._doc(view, article.title, _day(article)[0])
        _renew_when_full(doc)
        return view, doc

    @property
    def lexicon(self) -> Lexicon:
        """What this extractor knows."""
        return load_lexicon(self.lexicon_directories)

    @property
    def model_identity(self) -> str:
        """Which model chooses: a hash of what was learned, as its card tells it; of both where an encoder reads with it.

        Raises :class:`~extractor.model_file.ModelError` where its file is none.
        """
        alone = self._model.identity if self._model is not None else identity_of(self.model_path or BUNDLED)
        if self._encoder_path is None:
            return alone
        return hashlib.sha256(f"{alone} {encoder_card(self._encoder_path)['model']}".encode()).hexdigest()

    @property
    def model_named(self) -> str:
        """The model as messages name it."""
        return named(self.model_identity, self.model_path, self.reader)

    @property
    def nlp(self) -> Language:
        """The spaCy pipeline: tokenizer and matchers, one for each set of lexicon directories in a process."""
        with _loading:
            return _pipeline(self.lexicon_directories)

    def _view(self, text: str) -> View:
        return load_lexicon(self.lexicon_directories).view(text, self.clean)

    def _doc(self, view: View, title: str | None, published: str | None) -> Doc:
        from extractor.matching.names import spans_in_doubt

        nlp = self.nlp
        lexicon = load_lexicon(self.lexicon_directories)
        text = view.text
        hits = lexicon.find(text)
        tokenizer = cast("UndertheseaTokenizer", nlp.tokenizer)
        doc = tokenizer.make_doc(text, only=spans_in_doubt(hits) if self.gate else None)
        lexicon.remember(doc, View(text, text), hits)
        doc.user_data["title_end"] = title_end(view, title)
        if published:
            doc.user_data["published"] = published
        for _, component in nlp.pipeline:
            doc = component(doc)
        return doc

    def _assemble(self, doc: Doc) -> Assembly:
        from extractor.assembly import assemble

        if self._model is None:
            self._model = _model(self.model_path)
        if self._second is None and self._encoder_path is not None:
            from extractor.encoder import load_encoder

            self._second = load_encoder(self._encoder_path)
        return assemble(doc, self.lexicon, self._model, self._second)


def extract(
    text: str,
    published: str | date | None = None,
    *,
    model: Path | str | None = None,
    reader: str | None = None,
) -> Result:
    """Extract the supply tuples of one text. `published` (a date, or a day as news sites write it) resolves dates without
    a year; where it cannot be read the result has a warning. `model` and `reader` are as for :class:`Extractor`.

    >>> extract("Việt Nam đã nhận 1 triệu liều từ Hàn Quốc.").tuples[0].status
    <Status.RECEIVED: 'received'>
    """
    article = Article("text", text, published=None if published is None else str(published))
    return Extractor(model=model, reader=reader).extract(article)


_loading = Lock()


@cache
def _pipeline(directories: tuple[Path, ...]) -> Language:
    from extractor.text import blank_pipeline

    import_module("extractor.matching.components")  # registers the factories where nothing is installed
    nlp = blank_pipeline()
    for name in COMPONENTS:
        nlp.add_pipe(name, config={"lexicon": [str(directory) for directory in directories], "split": True})
    return nlp


def _renew_when_full(doc: Doc) -> None:
    """Begin with a new pipeline when that of `doc` has seen very many words: spaCy keeps every one of them for good."""
    if len(doc.vocab.strings) > MOST_WORDS:
        with _loading:
            _pipeline.cache_clear()


@cache
def _load(directories: tuple[Path, ...], model: Path | None, reader: str) -> None:
    _gate(directories)
    Extractor(directories, model=model, reader=reader).explain(_SAMPLE)


@cache
def _gate(directories: tuple[Path, ...]) -> Gate:
    return Gate(load_lexicon(directories))


def _model(path: Path | None) -> Model:
    """The model in the file at `path`, the bundled one where none is named."""
    from extractor.assembly import load_model

    return load_model() if path is None else load_model(path)


def _day(article: Article) -> tuple[str | None, tuple[str, ...]]:
    """The day of publication, and the warnings of `article` with that of a day that cannot be read."""
    try:
        return read_day(article.published), article.warnings
    except ValueError as error:
        return None, (*article.warnings, f"published: {error}; extracted without a day")


def tuples_of(assembly: Assembly, view: View) -> tuple[SupplyTuple, ...]:
    """The supply tuples of an assembly, with offsets in the text that `view` is a view of."""
    return tuple(_tuple(draft, view) for draft in assembly.drafts)


def surest(tuples: Sequence[SupplyTuple], minimum: float) -> tuple[SupplyTuple, ...]:
    """Those of an article's `tuples` that are at least as sure as `minimum`; one that does not say how sure it is stays.

    A part whose whole is left out is part of nothing.
    """
    kept = [k for k, found in enumerate(tuples) if found.confidence is None or found.confidence.tuple >= minimum]
    positions: dict[int | None, int] = {old: new for new, old in enumerate(kept)}
    return tuple(replace(tuples[k], part_of=positions.get(tuples[k].part_of)) for k in kept)


def _tuple(draft: Draft, view: View) -> SupplyTuple:
    from extractor.assembly import assertion_of, evidence

    dose = draft.unit.dose
    start, end = view.to_source(dose.start, dose.end)
    doses = Doses(view.source[start:end], start, end, dose.value, dose.low, dose.high, Qualifier(dose.label))
    return SupplyTuple(
        partner=tuple(Party(party) for party in draft.partner),
        doses=doses,
        mechanism=draft.mechanism,
        status=draft.status,
        vaccine=tuple(Vaccine(vaccine) for vaccine in draft.vaccines.ids),
        recipient=tuple(Party(party) for party in draft.recipients.ids),
        scope=draft.scope,
        part_of=draft.part_of,
        date=draft.date,
        assertion=assertion_of(dose.cue),
        evidence={
            slot: tuple(_evidence(m.start, m.end, m.rule, view) for m in found)
            for slot, found in evidence(draft).items()
        },
        confidence=draft.confidence,
        alternatives=draft.alternatives,
    )


def _evidence(start: int, end: int, rule: str, view: View) -> Evidence:
    source_start, source_end = view.to_source(start, end)
    return Evidence(source_start, source_end, view.source[source_start:source_end], rule)
