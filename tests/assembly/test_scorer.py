"""The scorer: leaves of trees, rows of an article at once, and probabilities that add up."""

from __future__ import annotations

import numpy as np
import pytest

from extractor import Article, Extractor
from extractor.assembly.scorer import NOBODY, Trees, Vocabulary, load_model, sharpened

TREES = Trees(
    # One tree for each of two labels: has 0? (then has 1? 5 else 3) else 2; has 1? 7 else 4
    starts=np.array([0, 3, 7]),
    leaves=np.array([0, 1, 2, 0, 1, 3, 4]),
    signs=np.array([-1, -1, 1, -1, 1, -1, 1]),
    needed=np.array([2, 1, 0, 1, 0]),
    classes=np.array([0, 0, 0, 1, 1]),
    value=np.array([5.0, 3.0, 2.0, 7.0, 4.0]),
)


def test_each_tree_adds_the_one_leaf_that_a_row_reaches() -> None:
    found, starts = Vocabulary(["a", "b", "c"]).encode([(("a", "b"),), (("a",), ("c", "unknown")), (("b",),), ()])
    assert TREES.scores(found, starts, 2).tolist() == [[5, 7], [3, 4], [2, 7], [2, 4]]


def test_many_rows_are_scored_in_blocks_as_one_by_one() -> None:
    rows = [(("a",) if k % 2 else ("b",),) for k in range(1201)]
    found, starts = Vocabulary(["a", "b"]).encode(rows)
    assert TREES.scores(found, starts, 2).tolist() == [[3, 4] if k % 2 else [2, 7] for k in range(1201)]


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
