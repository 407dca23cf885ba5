"""Dates as the press writes them, resolved with the day of publication."""

import pytest

from extractor.matching import find_dates

PUBLISHED = "2021-08-20"
"""A Friday."""


def isos(text: str, published: str | None = PUBLISHED) -> list[str | None]:
    return [date.iso for date in find_dates(text, published)]


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("ngày 24/8 vừa qua", "2021-08-24"), ("sáng 16/6", "2021-06-16"), ("tối 5.8.2021", "2021-08-05"),
        ("ngày 25-7", "2021-07-25"), ("ngày 5 tháng 3", "2021-03-05"), ("ngày 30/12", "2021-12-30"), ("đầu tháng 9", "2021-09"),
        ("tháng 7/2021", "2021-07"), ("tháng 12 năm 2020", "2020-12"), ("chiều qua", "2021-08-19"), ("sáng nay", "2021-08-20"),
        ("ngày mai", "2021-08-21"), ("tháng trước", "2021-07"), ("trong tháng này", "2021-08"), ("sáng mai", "2021-08-21"),
        ("cả tháng 7", "2021-07"), ("các tháng 7 và 8", "2021-07"), ("ngày 10/12", "2021-12-10"),
    ],
)  # fmt: skip
def test_press_forms_are_read(text: str, iso: str) -> None:
    assert isos(text) == [iso]


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("2020-03-05", "2020-03-05"), ("cập nhật 2021-07-25 08:00", "2021-07-25"), ("2021/07/25", "2021-07-25"),
        ("(2019.12.31)", "2019-12-31"), ("ngày 2021-8-05", None), ("mã 2021-07-255", None), ("lô 2021-13-05", None),
    ],
)  # fmt: skip
def test_days_that_begin_with_the_year_are_read(text: str, iso: str | None) -> None:
    assert isos(text) == ([] if iso is None else [iso])


@pytest.mark.parametrize(
    "text",
    [
        "trong 3/6 tháng tới", "vòng 2 tháng 3 nước", "3 tháng trước", "trong 6 tháng tới", "hai tháng tới", "vài tháng trước",
        "các tháng tới", "mỗi tháng 3 triệu liều", "trong 2 tháng 10 triệu liều", "nhiều tháng sau", "tháng trước đó",
    ],
)  # fmt: skip
def test_a_stretch_of_months_is_no_month(text: str) -> None:
    assert isos(text) == []


@pytest.mark.parametrize("text", ["ngày 3/6 tháng này", "trong tháng 6", "ngày 2 tháng 3, nước bạn"])
def test_a_month_beside_a_day_is_one(text: str) -> None:
    assert isos(text)


@pytest.mark.parametrize(
    "text", ["1/3 trong số 30 triệu liều", "2/3 dân số", "1/4 lượng vaccine", "3/4 số liều", "1/2 triệu liều"]
)
def test_a_fraction_is_no_day(text: str) -> None:
    assert isos(text) == []


def test_a_day_before_what_it_counts_is_one() -> None:
    assert isos("Hôm 1/3 số vaccine này về; ngày 3/4 người dân đón") == ["2021-03-01", "2021-04-03"]


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("ngày 5/3 năm 2019", "2019-03-05"), ("5/3, năm 2019", "2019-03-05"), ("tháng 7/2019", "2019-07"),
        ("tháng 6/1995", "1995-06"), ("trong 7/2019", "2019-07"), ("24/8/19", "2019-08-24"), ("5 tháng 3 năm 2019", "2019-03-05"),
        ("ngày 5/3 năm ngoái", "2020-03-05"), ("tháng 9 năm sau", "2022-09"), ("Năm 2019, lô đầu về ngày 5/3", "2019-03-05"),
        ("Trong năm 1985, vào tháng 6, Úc tặng", "1985-06"),
    ],
)  # fmt: skip
def test_a_year_that_the_text_tells_is_kept(text: str, iso: str) -> None:
    assert isos(text) == [iso]
    assert find_dates(text, PUBLISHED)[0].told


@pytest.mark.parametrize("text", ["Năm 2019 đã qua. Ngày 5/3, lô đầu về", "Ngày 5/3, khác với năm 2019"])
def test_a_year_of_another_sentence_or_behind_is_another(text: str) -> None:
    assert isos(text) == ["2021-03-05"]
    assert not find_dates(text, PUBLISHED)[0].told


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("hai ngày trước", "2021-08-18"), ("cách đây 3 ngày", "2021-08-17"), ("10 ngày trước", "2021-08-10"),
        ("thứ năm tuần trước", "2021-08-12"), ("Chủ nhật tuần này", "2021-08-22"), ("thứ 2 tuần tới", "2021-08-23"),
        ("thứ Sáu, tuần qua", "2021-08-13"), ("hôm 12 Tháng Bảy", "2021-07-12"), ("ngày 3 tháng Tám", "2021-08-03"),
    ],
)  # fmt: skip
def test_days_told_from_today_and_months_in_words_are_read(text: str, iso: str) -> None:
    assert isos(text) == [iso]


@pytest.mark.parametrize(
    "text",
    [
        "hai ngày trước đó", "hơn 10 ngày trước", "trong 3 ngày trước", "thứ năm", "hôm thứ tư", "cuối tuần qua", "tuần trước",
        "ngày tháng năm sinh", "mùng 5 tháng Giêng", "thứ năm tuần trước đó", "3 ngày sau",
    ],
)  # fmt: skip
def test_what_tells_no_day_gives_none(text: str) -> None:
    assert isos(text) == []


def test_a_month_in_words_is_a_month() -> None:
    assert [isos(text) for text in ("tháng mười", "đầu Tháng Năm", "tháng năm năm 2020")] == [
        ["2021-10"],
        ["2021-05"],
        ["2020-05"],
    ]


@pytest.mark.parametrize(
    "text", ["1,5 triệu liều", "28.200 liều", "đạt 98,5%", "Nghị quyết 21/NQ-CP", "tỷ số 3-1", "5-11 tuổi"]
)
def test_numbers_are_no_dates(text: str) -> None:
    assert isos(text) == []


def test_without_a_day_of_publication_only_full_dates_resolve() -> None:
    assert isos("ngày 24/8, ngày 1/2/2021", None) == [None, "2021-02-01"]
    assert isos("hai ngày trước, thứ năm tuần trước, tháng này", None) == [None, None, None]


def test_a_day_that_is_not_in_the_calendar_has_no_iso() -> None:
    assert isos("ngày 31/2") == [None]
