"""The scorer: the leaves that rows reach, rows of an article at once, and probabilities that add up."""

from __future__ import annotations

import numpy as np
import pytest

from extractor import Article, Extractor
from extractor.assembly import look_at_doc
from extractor.assembly.description import Description, Row
from extractor.assembly.scorer import NOBODY, Trees, Vocabulary, load_model, sharpened

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
