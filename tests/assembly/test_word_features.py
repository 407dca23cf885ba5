"""The bare words that the model sees: those of the sentence, of the clause, around a party and on the way to it."""

from __future__ import annotations

from extractor import Article, Extractor
from extractor.assembly import look_at_doc
from extractor.assembly.description import Description


def described(text: str) -> Description:
    extractor = Extractor()
    _, doc = extractor.matched(Article("a", text))
    scene = look_at_doc(doc, extractor.lexicon)
    return Description(scene.look, scene.by_start)


def seen(description: Description, quantity: int) -> set[str]:
    return {feature for part in description.rows[quantity] for feature in part}


def test_the_words_of_the_sentence_and_of_the_clause_are_seen() -> None:
    features = seen(described("Theo lịch mới; hai bên còn thương thảo về 3 triệu liều, chưa chốt. Mai họp tiếp."), 0)
    assert {"said thương", "said thương thảo", "clause before thương", "clause after chốt"} <= features
    assert "said lịch" in features
    assert "clause before lịch" not in features, "a semicolon ends the clause"
    assert not any(feature.startswith(("said họp", "clause after họp")) for feature in features)


def test_no_figure_is_learned_by_heart() -> None:
    description = described("Năm 2021, Nhật Bản tặng 3.141.592 liều cho 63 tỉnh.")
    rows = [*description.rows, *description.choices(0)]
    words = [
        f for row in rows for part in row for f in part if f.startswith(("said", "clause", "near", "way", "word "))
    ]
    assert any("#" in word for word in words)
    assert not [word for word in words if any(figure in word for figure in ("2021", "3.141.592", "63"))]


def test_what_stands_around_a_party_and_between_it_and_the_quantity_is_seen() -> None:
    description = described("Bộ Y tế mua lại của Hungary 400.000 liều AstraZeneca.")
    by_party = {
        candidate.use.id: {feature for part in row for feature in part}
        for candidate, row in zip(description.suppliers[0], description.choices(0), strict=False)
    }
    assert {"id HUN", "nearest before của", "near before lại của", "near after #"} <= by_party["HUN"]
    assert {"its product False", "product, party ASTRAZENECA HUN"} <= by_party["HUN"]
    nobody = {feature for part in description.choices(0)[-1] for feature in part}
    assert "nobody said mua lại" in nobody


def test_the_words_on_the_way_and_those_far_away_differ() -> None:
    description = described("Cuba hứa giúp. Nhật Bản sẽ chuyển cho Lào 1 triệu liều.")
    rows = zip(description.suppliers[0], description.choices(0), strict=False)
    by_party = {candidate.use.id: {feature for part in row for feature in part} for candidate, row in rows}
    assert {"way L sẽ chuyển", "way L chuyển"} <= by_party["JPN"]
    assert not any(feature.startswith("away") for feature in by_party["JPN"])
    assert "away -1 chuyển" in by_party["CUB"]
    assert not any(feature.startswith("way ") for feature in by_party["CUB"])


def test_title_and_next_sentence_tell_of_a_quantity() -> None:
    features = seen(described("Ba Lan tặng vaccine cho Việt Nam\n500.000 liều đã về Nội Bài.\nBa Lan sẽ tặng thêm."), 0)
    assert any(feature.startswith("title v.") for feature in features)
    assert any(feature.startswith("following v.") for feature in features)
