"""Dates as the press writes them, resolved with the day of publication."""

import pytest

from extractor.matching import find_dates

PUBLISHED = "2021-08-20"


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("ngày 24/8 vừa qua", "2021-08-24"), ("sáng 16/6", "2021-06-16"), ("tối 5.8.2021", "2021-08-05"),
        ("ngày 25-7", "2021-07-25"), ("ngày 5 tháng 3", "2021-03-05"), ("ngày 30/12", "2021-12-30"), ("đầu tháng 9", "2021-09"),
        ("tháng 7/2021", "2021-07"), ("tháng 12 năm 2020", "2020-12"), ("chiều qua", "2021-08-19"), ("sáng nay", "2021-08-20"),
        ("ngày mai", "2021-08-21"), ("tháng trước", "2021-07"), ("trong tháng này", "2021-08"),
    ],
)  # fmt: skip
def test_press_forms_are_read(text: str, iso: str) -> None:
    assert [d.iso for d in find_dates(text, PUBLISHED)] == [iso]


@pytest.mark.parametrize(
    "text", ["1,5 triệu liều", "28.200 liều", "đạt 98,5%", "Nghị quyết 21/NQ-CP", "tỷ số 3-1", "5-11 tuổi"]
)
def test_numbers_are_no_dates(text: str) -> None:
    assert find_dates(text, PUBLISHED) == []


def test_without_a_day_of_publication_only_full_dates_resolve() -> None:
    assert [d.iso for d in find_dates("ngày 24/8, ngày 1/2/2021")] == [None, "2021-02-01"]


def test_a_day_that_is_not_in_the_calendar_has_no_iso() -> None:
    assert [d.iso for d in find_dates("ngày 31/2", PUBLISHED)] == [None]
