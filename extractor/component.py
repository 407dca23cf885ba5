"""The whole extractor as one spaCy component, for pipelines of others.

>>> import spacy
>>> nlp = spacy.blank("xx")
>>> _ = nlp.add_pipe("extractor")
>>> doc = nlp("COVAX phân bổ cho Việt Nam 4,1 triệu liều.")
>>> [t.mechanism.value for t in doc._.supply_tuples]
['covax']
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc

from extractor.assembly import assemble
from extractor.lexicon import load_lexicon
from extractor.matching import components
from extractor.pipeline import tuples_of
from extractor.text import View

MATCHERS = (
    components.CueMatcher,
    components.PartyMatcher,
    components.VaccineMatcher,
    components.DoseMatcher,
    components.DateMatcher,
)


class SupplyExtractor:
    """Writes the matchers' span groups and sets ``doc._.supply_tuples``.

    Offsets count code points of ``doc.text``. The text is matched as the host's tokenizer left it; give it normalised
    text (:func:`extractor.text.normalise`) where it may hold decomposed accents or odd spaces.
    ``doc.user_data["published"]``, an ISO day, resolves dates.
    """

    def __init__(self, lexicon: Sequence[str] = ()) -> None:
        self._lexicon = load_lexicon(tuple(Path(directory) for directory in lexicon))
        self._matchers = [matcher(lexicon) for matcher in MATCHERS]
        if not Doc.has_extension("supply_tuples"):
            Doc.set_extension("supply_tuples", default=())

    def __call__(self, doc: Doc) -> Doc:
        for matcher in self._matchers:
            doc = matcher(doc)
        doc._.supply_tuples = tuples_of(assemble(doc, self._lexicon), View(doc.text, doc.text))
        return doc


@Language.factory("extractor", default_config={"lexicon": []})
def create_extractor(nlp: Language, name: str, lexicon: list[str]) -> SupplyExtractor:
    """Factory of :class:`SupplyExtractor`."""
    return SupplyExtractor(lexicon)
