"""Quantities as newspapers write them, grouped by form: phrase and what it means."""

from decimal import Decimal

import pytest

from extractor.quantities import find_quantities, parse_quantity

EXACT = {
    "digit groups": {
        "1.499.940": 1_499_940, "500.000": 500_000, "796,000": 796_000, "1000": 1000, "2 000 000": 2_000_000,
        "500\u00a0000": 500_000, "500\u2009000": 500_000, "250,800 liều": 250_800, "4000.000": 400_000, "３ triệu": 3_000_000,
    },
    "decimals with a scale": {
        "1,5 triệu": 1_500_000, "1.5 triệu": 1_500_000, "1,682 triệu": 1_682_000, "1.682 triệu": 1_682_000,
        "5.7 triệu": 5_700_000, "3,58 triệu": 3_580_000, "0,7 triệu": 700_000, "1.000 triệu": 1_000_000_000,
        "2,5 tỷ": 2_500_000_000, "1,05 triệu liều": 1_050_000,
    },
    "digits and scales": {
        "100 nghìn": 100_000, "200 ngàn": 200_000, "300k": 300_000, "2tr": 2_000_000, "1tr2": 1_200_000,
        "3triệu": 3_000_000, "30 vạn": 300_000, "11 tỉ": 11_000_000_000, "2 triệu 500 nghìn": 2_500_000,
        "10 nghìn tỷ": 10**13, "1 triệu rưỡi": 1_500_000,
    },
    "words": {
        "một triệu": 1_000_000, "Một triệu": 1_000_000, "HAI TRIỆU": 2_000_000, "một triệu rưỡi": 1_500_000,
        "triệu rưỡi": 1_500_000, "nửa triệu": 500_000, "nửa tỷ": 500_000_000, "một triệu hai": 1_200_000,
        "hai trăm tư": 240, "hai mươi mốt nghìn": 21_000, "hăm mốt nghìn": 21_000, "mười lăm triệu": 15_000_000,
        "hai lăm nghìn": 25_000, "một trăm linh năm nghìn": 105_000, "một trăm lẻ năm nghìn": 105_000,
        "bẩy trăm ngàn": 700_000, "một chục nghìn": 10_000, "trăm nghìn": 100_000, "một phẩy năm triệu": 1_500_000,
        "ba triệu tám trăm năm mươi sáu nghìn": 3_856_000, "hai nghìn không trăm hai mươi mốt": 2021,
    },
}  # fmt: skip


@pytest.mark.parametrize(("phrase", "value"), [case for group in EXACT.values() for case in group.items()])
def test_exact_numbers(phrase: str, value: int) -> None:
    quantity = parse_quantity(phrase)
    assert quantity is not None
    assert (quantity.value, quantity.low, quantity.high, quantity.qualifier.value) == (value, value, value, "exact")


@pytest.mark.parametrize(
    ("phrase", "low", "high"),
    [
        ("2-3 triệu", 2_000_000, 3_000_000),
        ("từ 2 đến 3 triệu", 2_000_000, 3_000_000),
        ("từ 2 tới 3 triệu liều", 2_000_000, 3_000_000),
        ("47–50 triệu", 47_000_000, 50_000_000),
        ("150 triệu- 170 triệu", 150_000_000, 170_000_000),
        ("từ 800.000 đến 1 triệu", 800_000, 1_000_000),
        ("hai ba triệu", 2_000_000, 3_000_000),
        ("năm sáu nghìn", 5_000, 6_000),
        ("1,5-2 triệu", 1_500_000, 2_000_000),
    ],
)
def test_ranges_keep_both_ends_and_the_scale_reaches_left(phrase: str, low: int, high: int) -> None:
    quantity = parse_quantity(phrase)
    assert quantity is not None
    assert (quantity.value, quantity.low, quantity.high, quantity.qualifier.value) == (None, low, high, "range")


@pytest.mark.parametrize(
    ("phrase", "low", "high", "qualifier"),
    [
        *((f"{word} 3 triệu liều", 3_000_000, None, "at_least") for word in ("hơn", "trên", "ít nhất", "tối thiểu", "không dưới", "vượt")),
        *((f"{word} 3 triệu liều", None, 3_000_000, "at_most") for word in ("gần", "dưới", "tối đa", "không quá", "ngót", "chưa đến")),
        *((f"{word} 3 triệu liều", None, None, "approx") for word in ("khoảng", "xấp xỉ", "chừng", "trên dưới", "suýt soát", "khỏang")),
        ("3 triệu liều trở lên", 3_000_000, None, "at_least"),
    ],
)  # fmt: skip
def test_qualifiers_bound_the_number(phrase: str, low: int | None, high: int | None, qualifier: str) -> None:
    quantity = parse_quantity(phrase)
    assert quantity is not None
    assert (quantity.value, quantity.low, quantity.high, quantity.qualifier.value) == (3_000_000, low, high, qualifier)


@pytest.mark.parametrize(
    ("phrase", "low"),
    [
        ("nhiều triệu", 1_000_000), ("hàng triệu", 1_000_000), ("vài triệu", 1_000_000), ("vài trăm nghìn", 100_000),
        ("hàng chục triệu", 10_000_000), ("một vài triệu", 1_000_000), ("hơn nhiều triệu", 1_000_000),
    ],
)  # fmt: skip
def test_vague_numbers_have_only_a_floor(phrase: str, low: int) -> None:
    quantity = parse_quantity(phrase)
    assert quantity is not None
    assert (quantity.value, quantity.low, quantity.high, quantity.qualifier.value) == (None, low, None, "vague")


@pytest.mark.parametrize(
    "phrase",
    [
        "triệu chứng",
        "tỉnh",
        "năm 2021",
        "tháng tư",
        "ba má",
        "một số",
        "Tư lệnh",
        "thứ hai",
        "",
        "liều",
        "triệu",
        "mũi 1 triệu người",
    ],
)
def test_what_only_looks_like_a_number_is_none(phrase: str) -> None:
    assert parse_quantity(phrase) is None


@pytest.mark.parametrize(
    "text",
    [
        "ngày 28.2", "ngày 25-7", "hôm 10/12", "quý II/2021", "trẻ 5-11 tuổi", "đợt 24", "số 21/NQ-CP", "COVID-19", "95%",
        "thứ hai tuần sau", "lúc 18h30", "biến chủng B.1.1.7", "vaccine BNT162", "lần 3", "mũi 1", "năm 2021", "gọi 19009095/24",
    ],
)  # fmt: skip
def test_dates_orders_and_names_are_not_quantities_of_running_text(text: str) -> None:
    assert list(find_quantities(text)) == []


def test_the_unit_is_the_callers_business() -> None:
    ((start, end, quantity),) = find_quantities("tặng 3 triệu liều", units=("liều",))
    assert (start, end) == (5, 12)
    assert quantity.unit == (13, 17)
    assert next(find_quantities("tặng 3 triệu liều"))[2].unit is None


def test_numbers_are_exact() -> None:
    quantity = parse_quantity("0,1 nghìn")
    assert quantity is not None
    assert quantity.value == 100
    assert isinstance(quantity.value, int)
    decimal = parse_quantity("4,75")
    assert decimal is not None
    assert decimal.value == Decimal("4.75")
