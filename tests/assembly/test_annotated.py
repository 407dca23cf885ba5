"""The inline annotation itself: what is written wrong into a sentence is noticed."""

from __future__ import annotations

import pytest
from annotated import assert_tuples


def test_a_right_annotation_passes_with_all_its_named_slots() -> None:
    assert_tuples(
        "Nhật Bản đã tặng Lào hơn {{600.000|JPN|donation|received|v=ASTRAZENECA r=LAO val=600000 low=600000 high=- q=at_least}} liều AstraZeneca."
    )


@pytest.mark.parametrize(
    "sentence",
    [
        "Nhật Bản đã tặng Lào {{600.000|KOR~JPN|donation|received|d=-~2021-09}} liều.",
        "Nhật Bản đã tặng Lào {{600.000|*|*|*}} liều.",
        "Ngày 3/9, Nhật Bản đã tặng Lào {{600.000|JPN|donation|received|sc=single d=2021-09-03}} liều.",
        "Lào đã nhận tổng cộng {{2 triệu|-|*|received|id=a sc=total}} liều, trong đó Nhật Bản tặng {{600.000|JPN|donation|received|of=a}} liều.",
    ],
)
def test_readings_slots_not_spoken_of_and_wholes_can_be_written(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Nhật Bản đã tặng Lào {{600.000|KOR|donation|received}} liều.",
        "Nhật Bản đã tặng Lào {{600.000|JPN|purchase|received}} liều.",
        "Nhật Bản đã tặng Lào {{600.000|JPN|donation|pledged}} liều.",
        "Nhật Bản đã tặng Lào {{600.000|JPN|donation|received|r=VNM}} liều.",
        "Nhật Bản đã tặng Lào {{600.000|JPN|donation|received|val=60000}} liều.",
        "Nhật Bản đã tặng {{600.000 liều|JPN|donation|received}}.",
        "Nhật Bản đã tặng Lào 600.000 liều.",
        "Nhật Bản đã tặng Lào {{600.000|JPN|donation|received&&JPN|donation|received}} liều.",
        "Nhật Bản đã tặng Lào {{600.000|KOR~CHN|donation|received}} liều.",
        "Nhật Bản đã tặng Lào {{600.000|JPN|donation|received|sc=total}} liều.",
        "Ngày 3/9, Nhật Bản đã tặng Lào {{600.000|JPN|donation|received|d=2021-09-04}} liều.",
        "Lào đã nhận tổng cộng {{2 triệu|-|*|received|id=a}} liều, trong đó Nhật Bản tặng {{600.000|JPN|donation|received|id=b of=b}} liều.",
        "Lào đã tiêm {{600.000|-|unspecified|received}} liều.",
    ],
)
def test_a_wrong_slot_span_or_number_of_tuples_fails(sentence: str) -> None:
    with pytest.raises(AssertionError):
        assert_tuples(sentence)


@pytest.mark.parametrize(
    "mark", ["600.000|JPN|donatoin|received", "600.000|JPN|donation", "600.000|JPN|*|*|vaccine=PFIZER"]
)
def test_a_sentence_that_is_written_wrong_is_no_failure_of_the_extractor(mark: str) -> None:
    with pytest.raises(ValueError, match=r"unknown value|is not NUMBER|is not KEY=VALUE"):
        assert_tuples(f"Nhật Bản đã tặng Lào {{{{{mark}}}}} liều.")
