"""The inline annotation itself: what is written wrong into a sentence is noticed."""

from __future__ import annotations

import pytest
from annotated import assert_tuples


def test_a_right_annotation_passes_with_all_its_named_slots() -> None:
    assert_tuples(
        "Nhật Bản đã tặng Lào hơn <d JPN donation received vaccine=ASTRAZENECA recipient=LAO value=600000 "
        "low=600000 high=None qualifier=at_least>600.000</d> liều AstraZeneca."
    )


@pytest.mark.parametrize(
    "sentence",
    [
        "Nhật Bản đã tặng Lào <d KOR donation received>600.000</d> liều.",
        "Nhật Bản đã tặng Lào <d JPN purchase received>600.000</d> liều.",
        "Nhật Bản đã tặng Lào <d JPN donation pledged>600.000</d> liều.",
        "Nhật Bản đã tặng Lào <d JPN donation received recipient=VNM>600.000</d> liều.",
        "Nhật Bản đã tặng Lào <d JPN donation received value=60000>600.000</d> liều.",
        "Nhật Bản đã tặng <d JPN donation received>600.000 liều</d>.",
        "Nhật Bản đã tặng Lào 600.000 liều.",
        "Nhật Bản đã tặng Lào <d JPN donation received | JPN donation received>600.000</d> liều.",
        "Lào đã tiêm <d - unspecified received>600.000</d> liều.",
    ],
)
def test_a_wrong_slot_span_or_number_of_tuples_fails(sentence: str) -> None:
    with pytest.raises(AssertionError):
        assert_tuples(sentence)
