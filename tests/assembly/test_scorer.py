"""The scorer: the leaves that rows reach, rows of an article at once, and probabilities that add up."""

from __future__ import annotations

import numpy as np
import pytest

from extractor import Article, Extractor
from extractor.assembly import look_at_doc
from extractor.assembly.description import Description, Row
from extractor.assembly.scorer import (
    NOBODY,
    Question,
    Trees,
    Vocabulary,
    choices,
    load_model,
    probabilities,
    sharpened,
    softmax,
)

TREES = Trees(
    # One tree for each of two labels: has a? (then has b? 5 else 3) else 2; has b? 7 else 4
    columns=np.array([1, 2, 0]),
    nodes=np.array([[1, 2], [2, 0]]),
    left=np.array([[0b001, 0b01], [0b010, 0]], dtype=np.uint8),
    value=np.array([[2.0, 3.0, 5.0], [4.0, 7.0, 0.0]]),
)


def test_each_tree_adds_the_one_leaf_that_a_row_reaches() -> None:
    found, starts = Vocabulary(["a", "b", "c"]).encode([(("a", "b"),), (("a",), ("c", "unknown")), (("b",),), ()])
    assert TREES.scores(found, starts, 2).tolist() == [[5, 7], [3, 4], [2, 7], [2, 4]]


def test_many_rows_are_scored_in_blocks_as_one_by_one() -> None:
    rows = [(("a",) if k % 2 else ("b",),) for k in range(1201)]
    found, starts = Vocabulary(["a", "b"]).encode(rows)
    assert TREES.scores(found, starts, 2).tolist() == [[3, 4] if k % 2 else [2, 7] for k in range(1201)]


@pytest.mark.parametrize("name", ["quantity", "partner"])
def test_each_feature_that_a_model_knows_has_its_number_and_no_other_has_one(name: str) -> None:
    vocabulary = load_model().vocabularies[name]
    strange = tuple(f"{known} of yesterday" for known in vocabulary.names)
    found, starts = vocabulary.encode([(vocabulary.names,), (strange,)])
    assert found.tolist() == list(range(len(vocabulary.names)))
    assert starts.tolist() == [0, len(found), len(found)]


def test_a_model_that_knows_no_feature_finds_none() -> None:
    assert Vocabulary([]).encode([(("a",),)])[0].tolist() == []


QUESTION = Question(("no", "yes"), np.array([[0.0, 1.0], [0.0, 2.0]]), np.array([0.0, 0.5]), None, 1.0)


def test_what_holds_nothing_known_is_as_probable_as_before_anything_is_seen() -> None:
    found, starts = Vocabulary(["a", "b"]).encode([((),), (("a", "b"),), (("unknown",),), ()])
    expected = softmax(np.array([[0, 0.5], [0, 3.5], [0, 0.5], [0, 0.5]]))
    assert probabilities(QUESTION, found, starts) == pytest.approx(expected)


def test_candidates_are_weighed_against_those_of_their_own_quantity() -> None:
    asked = Question(("partner",), np.array([[1.0], [3.0]]), np.array([0.0]), None, 1.0)
    found, starts = Vocabulary(["a", "b"]).encode([(("a",),), (("b",),), (("b",),), ((),), (("a",),)])
    first, alone, last = choices(asked, found, starts, [2, 1, 2])
    assert first == pytest.approx(softmax(np.array([[1.0, 3.0]]))[0])
    assert alone == pytest.approx([1])
    assert last == pytest.approx(softmax(np.array([[0.0, 1.0]]))[0])


def test_of_what_is_no_supply_nothing_else_is_asked() -> None:
    """Most numbers in the news are no supply, and whoever could give them need not be looked at."""
    extractor, model = Extractor(), load_model()
    _, doc = extractor.matched(Article("a", "Nhật Bản tặng 3 triệu liều. Hà Nội đã tiêm 2 triệu liều cho người dân."))
    scene = look_at_doc(doc, extractor.lexicon)
    asked: list[int] = []

    class Watched(Description):
        def choices(self, k: int) -> list[Row]:
            asked.append(k)
            return super().choices(k)

    given, injected = model.score(Watched(scene.look, scene.by_start))
    assert given.partner[0][0] == "JPN"
    assert injected.supply < 0.5
    assert injected.mechanism == injected.status == injected.partner == ()
    assert asked == [0]


def test_sharpening_keeps_the_order_and_the_sum() -> None:
    p = sharpened(np.array([[0.5, 0.3, 0.2]]), 1.4)
    assert p.sum() == pytest.approx(1)
    assert p[0, 0] > 0.5 > p[0, 1] > p[0, 2]


def test_every_draft_tells_how_sure_each_choice_is() -> None:
    (draft,) = Extractor().read(Article("a", "Nhật Bản đã tặng Việt Nam 3 triệu liều vaccine.")).assembly.drafts
    found = draft.probabilities
    assert found.partner[0][0] == "JPN"
    assert {party for party, _ in found.partner} == {"JPN", "VNM", NOBODY}
    for choice in (found.partner, found.mechanism, found.status):
        assert sum(p for _, p in choice) == pytest.approx(1)
        assert [p for _, p in choice] == sorted((p for _, p in choice), reverse=True)


def test_the_bundled_model_is_small_and_names_its_features() -> None:
    model = load_model()
    assert "before v.give 0" in model.vocabularies["quantity"].names
    assert len(model.identity) == 64
