"""What kind of statement a tuple is, and what each kind costs."""

import pytest
from building import annotation, articles

from extractor.scoring import CONSTRUCTIONS, Annotation, constructions_of, costs, mistakes, score

TEXT = "Nhật tặng 1 triệu.\nMỹ tặng 2 triệu, Pháp 3 triệu, Đức 4 triệu. Nga tặng một triệu; Ý hai triệu."


def at(words: str, **slots: str) -> Annotation:
    start = TEXT.index(words)
    made = annotation(start, start + len(words), **slots)  # type: ignore[arg-type]
    return Annotation(made.start, made.end, words, made.accepted)


ALL = [at(words) for words in ("1 triệu", "2 triệu", "3 triệu", "4 triệu", "một triệu", "hai triệu")]


@pytest.mark.parametrize(
    ("one", "kinds"),
    [
        (ALL[0], {"headline", "alone in its sentence"}),
        (ALL[2], {"list of three or more"}),
        (ALL[4], {"two in a sentence", "number in words"}),
        (at("2 triệu", partner="FRA+ITA"), {"list of three or more", "joint partners"}),
        (at("2 triệu", partner=""), {"list of three or more", "nobody named"}),
        (at("2 triệu", mechanism="covax"), {"list of three or more", "donor through COVAX"}),
        (at("2 triệu", mechanism="covax", partner="COVAX"), {"list of three or more"}),
        (at("2 triệu", partner="VNM"), {"list of three or more", "Vietnam gives"}),
        (at("2 triệu", qualifier="at_least"), {"list of three or more", "bounded number"}),
        (at("2 triệu", qualifier="vague"), {"list of three or more", "range or vague"}),
    ],
)
def test_the_kinds_of_a_tuple(one: Annotation, kinds: set[str]) -> None:
    found = set(constructions_of(one, ALL, TEXT))
    assert found == kinds
    assert found <= set(CONSTRUCTIONS)


def test_two_tuples_on_one_span_are_of_the_kind_each() -> None:
    assert "each" in constructions_of(ALL[0], [ALL[0], ALL[0]], None)


def test_without_its_text_a_tuple_is_only_of_the_kinds_that_its_slots_tell() -> None:
    assert list(constructions_of(ALL[0], ALL, None)) == []


def test_costs_and_mistakes_count_the_errors() -> None:
    gold = articles({"a": ALL})
    run = articles({"a": [ALL[0], at("2 triệu", status="pledged"), at("3 triệu", status="pledged"), *ALL[4:]]})
    report = score(gold, run, resamples=0)
    dearest = costs(report.items, {"a": TEXT})[0]
    assert (dearest.construction, dearest.errors, dearest.share, dearest.mostly) == (
        "list of three or more",
        3,
        1.0,
        "status",
    )
    assert (dearest.score.correct, dearest.score.gold, dearest.score.predicted) == (0, 3, 2)
    assert [(m.slot, m.expected, m.found, m.count) for m in mistakes(report.items)] == [
        ("status", "received", "pledged", 2),
        ("tuple", "in gold", "missing", 1),
    ]


def test_a_wrong_number_and_a_wrong_qualifier_are_other_mistakes() -> None:
    gold, run = (
        [annotation(0, 5), annotation(9, 12)],
        [annotation(0, 5, value=7), annotation(9, 12, qualifier="approx")],
    )
    found = mistakes(score(articles({"a": gold}), articles({"a": run}), resamples=0).items)
    assert [(m.slot, m.expected, m.found) for m in found] == [
        ("doses", "exact", "approx"),
        ("doses", "number", "another number"),
    ]


def test_a_perfect_run_costs_nothing() -> None:
    items = score(articles({"a": ALL}), articles({"a": ALL}), resamples=0).items
    assert all(cost.errors == 0 and cost.share == 0.0 for cost in costs(items, {"a": TEXT}))
    assert mistakes(items) == []
