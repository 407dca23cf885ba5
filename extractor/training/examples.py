"""Articles and their gold as rows of features with the right answers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from extractor.assembly import Scene, look_at_doc
from extractor.assembly.candidates import Candidate, Quantity
from extractor.assembly.description import Description, Row
from extractor.model import Article
from extractor.pipeline import Extractor
from extractor.scoring.gold import Annotated, Annotation
from extractor.text import View

Numbers = npt.NDArray[np.int32]


class Names:
    """The names of all features seen, each with a number; a row of features takes a tenth of the room as numbers."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}

    def numbers(self, row: Row) -> Numbers:
        """The numbers of the features of `row`, in order."""
        numbers = self._numbers
        return np.array(sorted(numbers.setdefault(name, len(numbers)) for part in row for name in part), dtype=np.int32)

    def __iter__(self) -> Iterator[str]:
        return iter(self._numbers)

    def __len__(self) -> int:
        return len(self._numbers)


@dataclass(frozen=True, slots=True)
class Example:
    """One article: what is seen in it and, for each quantity, the tuples of gold that stand on it.

    `rows` and `choices` are those of its :class:`~extractor.assembly.description.Description`, as numbers; those of one
    quantity after another.
    """

    set: str
    article: Article
    view: View
    scene: Scene
    quantities: tuple[Quantity, ...]
    suppliers: tuple[tuple[Candidate, ...], ...]
    rows: tuple[Numbers, ...]
    choices: tuple[Numbers, ...]
    gold: Annotated
    answers: tuple[tuple[Annotation, ...], ...]

    @property
    def words(self) -> list[str]:
        """The words of the article in lower case."""
        return [word for sentence in self.scene.sentences for word in sentence.text.lower().split()]


def read_example(name: str, article: Article, gold: Annotated, extractor: Extractor, names: Names) -> Example:
    """Look at an article of the set `name`."""
    view, doc = extractor.matched(article)
    scene = look_at_doc(doc, extractor.lexicon)
    description = Description(scene.look, scene.by_start)
    answers = []
    for quantity in description.quantities:
        start, end = view.to_source(quantity.mention.start, quantity.mention.end)
        answers.append(tuple(a for a in gold.tuples if _overlap(start, end, a.spans)))
    rows = tuple(names.numbers(row) for row in description.rows)
    asked = range(len(description.quantities))
    choices = tuple(names.numbers(row) for k in asked for row in description.choices(k))
    found = (description.quantities, description.suppliers)
    return Example(name, article, view, scene, *found, rows, choices, gold, tuple(answers))


def read_examples(
    articles: Iterable[tuple[str, Article]], gold: Mapping[str, Annotated], extractor: Extractor
) -> tuple[list[Example], Names]:
    """Look at `articles`, each given with the name of its set, and give the names of the features seen."""
    names = Names()
    return [read_example(s, article, gold[article.id], extractor, names) for s, article in articles], names


def _overlap(start: int, end: int, spans: Sequence[tuple[int, int]]) -> bool:
    return any(start < last and first < end for first, last in spans)
