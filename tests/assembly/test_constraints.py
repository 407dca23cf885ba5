"""The constraints of the guidelines hold whatever the scorer thinks."""

from __future__ import annotations

import pytest

from extractor import Article, Extractor, Mechanism
from extractor.assembly import Assembly, Probabilities, conclude, look_at_doc
from extractor.assembly.description import Description


def concluded(text: str, mechanism: str = "donation", status: str = "received", partner: str = "first") -> Assembly:
    """What comes of `text` where the scorer is sure of these values for each quantity."""
    extractor = Extractor()
    _, doc = extractor.matched(Article("a", text, published="2021-09-30"))
    scene = look_at_doc(doc, extractor.lexicon)
    description = Description(scene.look, scene.by_start)
    scores = []
    for candidates in description.suppliers:
        share = 1 / len(candidates)
        parties = [(c.use.id, share) for c in candidates] + [("", 0.0)]
        other = "scheduled" if status != "scheduled" else "pledged"
        stages = ((status, 0.6), (other, 0.4))
        scores.append(
            Probabilities(1.0, tuple(parties), ((mechanism, 1.0),), stages, (*(share for _ in candidates), 0.0))
        )
    return conclude(scene, description.suppliers, scores)


def test_what_comes_from_covax_alone_is_covax() -> None:
    (draft,) = concluded("COVAX phân bổ 4,1 triệu liều.").drafts
    assert draft.mechanism is Mechanism.COVAX
    assert draft.overruled == ("covax_alone_is_covax",)


def test_a_joint_gift_has_all_who_give_it() -> None:
    (draft,) = concluded("Pháp và Italia tài trợ 1,5 triệu liều.").drafts
    assert draft.partner == ("FRA", "ITA")


def test_each_of_several_gives_a_tuple_of_its_own() -> None:
    drafts = concluded("Pháp và Italia mỗi nước tặng 1,5 triệu liều.").drafts
    assert [draft.partner for draft in drafts] == [("FRA",), ("ITA",)]


@pytest.mark.parametrize("text", ["Có phải Mỹ đã tặng 6 triệu liều vaccine?", "Mỹ suýt tặng 4 triệu liều vaccine."])
def test_what_is_not_asserted_is_no_supply(text: str) -> None:
    assert not concluded(text).drafts


def test_a_stage_that_the_words_take_away_gives_way_to_the_next_most_probable() -> None:
    (draft,) = concluded("Lẽ ra Pfizer đã giao cho Việt Nam 3 triệu liều trong tháng 7.", status="received").drafts
    assert draft.status == "scheduled"
    assert draft.overruled == ("stage_as_asserted",)
