"""Each part of the grammar by itself: lexer, digit groups, number words, scales, amounts, qualifiers, look-alikes."""

from decimal import Decimal

import pytest

from extractor.qualifier import Qualifier
from extractor.quantities import find_quantities, look_alikes
from extractor.quantities.amounts import Source, read_amount
from extractor.quantities.digits import may_be_date, read_digits
from extractor.quantities.lexer import runs, spoken, tokens
from extractor.quantities.number_words import read_words
from extractor.quantities.numerals import read_numeral
from extractor.quantities.qualifiers import read_after, read_before


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("2 triệu", "digits scale"),
        ("2triệu500nghìn", "digits scale digits scale"),
        ("1tr2", "digits abbreviated digits"),
        ("một vài trăm", "vague scale"),
        ("hăm mốt", "teen digit"),
        ("hai mươi lăm", "digit tens digit"),
        ("nửa triệu rưỡi", "half scale after"),
        ("linh lẻ phẩy", "zero zero point"),
        ("1.499.940", "digits"),
        ("2 000 000,5", "digits"),
        ("10/12", "other"),
        ("28.2.2021", "other"),
        ("24-25/7", "other"),
        ("18h30", "other"),
        ("8:30", "other"),
        ("0912 345 678", "other"),
        ("+84 912 345 678", "other"),
        ("1900 9095", "other"),
        ("2-3", "digits digits"),
        ("bnt162b2", ""),
        ("b.1.351", ""),
        ("sars-cov", ""),
        ("bathai", ""),
        ("hai tỷ phú", "digit"),
        ("không quá", ""),
    ],
)
def test_lexer(text: str, kinds: str) -> None:
    assert " ".join(token.kind for token in tokens(text)) == kinds
    assert all(text[token.start : token.end] == token.text for token in tokens(text))


def test_the_lexer_of_number_words_alone_agrees_with_that_of_any_text() -> None:
    for text in ("ba triệu tám trăm năm mươi sáu nghìn", "một", "hai mươi lăm"):
        assert spoken(text) == runs(text)
    for text in ("một vài triệu", "3 triệu", "ba má", "không quá"):
        assert spoken(text) is None


@pytest.mark.parametrize(
    ("text", "bare", "scaled"),
    [
        ("0", 0, 0),
        ("05", 5, 5),
        ("1000", 1000, 1000),
        ("1.000", 1000, 1000),
        ("1,000", 1000, 1),
        ("1.682", 1682, "1.682"),
        ("1,682", 1682, "1.682"),
        ("1.5", "1.5", "1.5"),
        ("1,5", "1.5", "1.5"),
        ("0,125", "0.125", "0.125"),
        ("12.345.678", 12_345_678, 12_345_678),
        ("12,345,678", 12_345_678, 12_345_678),
        ("1.234,5", "1234.5", "1234.5"),
        ("1,234.5", "1234.5", "1234.5"),
        ("1.500,000", 1_500_000, 1500),
        ("2 000 000", 2_000_000, 2_000_000),
        ("1 234,5", "1234.5", "1234.5"),
        ("4000.000", 400_000, 4000),
        ("1.2.3", None, None),
        ("1.23.456", None, None),
        ("1,2,3", None, None),
        ("1.2,3", None, None),
        ("1,234.567.8", None, None),
        ("007", None, None),
        ("01.5", None, None),
        ("0.123.456", None, None),
        ("00", None, None),
        ("1" * 61, None, None),
        ("1." + "2" * 61, None, None),
    ],
)
def test_digit_groups(text: str, bare: int | str | None, scaled: int | str | None) -> None:
    for wanted, has_scale in ((bare, False), (scaled, True)):
        assert read_digits(text, scaled=has_scale) == (Decimal(wanted) if isinstance(wanted, str) else wanted)


@pytest.mark.parametrize(("text", "date"), [("28.2", True), ("1.12", True), ("31.1", True), ("32.1", False), ("1.13", False), ("0.5", False)])  # fmt: skip
def test_what_may_be_a_day_and_month(text: str, date: bool) -> None:
    assert may_be_date(text) is date


@pytest.mark.parametrize(
    ("text", "value", "read"),
    [
        ("ba", 3, 1),
        ("mười", 10, 1),
        ("mười lăm", 15, 2),
        ("hăm mốt", 21, 2),
        ("hăm", None, 0),
        ("hai mươi", 20, 2),
        ("hai mươi mốt", 21, 3),
        ("hai chục", 20, 2),
        ("hai lăm", 25, 2),
        ("một trăm", 100, 2),
        ("một trăm linh năm", 105, 4),
        ("không trăm linh tư", 4, 4),
        ("một trăm hai mươi ba", 123, 5),
        ("hai trăm tư", 240, 3),
        ("hai trăm ba lăm", 235, 4),
        ("hai trăm rưỡi", 250, 3),
        ("hai trăm ba trăm", 200, 2),
        ("mười hai mươi", 10, 1),
        ("một phẩy năm", "1.5", 3),
        ("một phẩy không năm", "1.05", 4),
        ("hai phẩy hai mươi lăm", "2.25", 5),
        ("một phẩy", 1, 1),
        ("linh năm", None, 0),
        ("mốt", None, 0),
        ("triệu", None, 0),
    ],
)
def test_number_words(text: str, value: int | str | None, read: int) -> None:
    (run,) = runs(text)
    found = read_words(run, 0, len(run))
    assert (found and found.value) == (Decimal(value) if isinstance(value, str) else value)
    assert (found.stop if found else 0) == read


@pytest.mark.parametrize(
    ("text", "value", "read"),
    [
        ("2 triệu", 2_000_000, 2),
        ("2 triệu 500 nghìn", 2_500_000, 4),
        ("2 triệu 3 triệu", 2_000_000, 2),
        ("500 nghìn 2 triệu", 500_000, 2),
        ("1 triệu 2", 1_200_000, 3),
        ("1 triệu 50", 1_000_000, 2),
        ("1 triệu 2021", 1_000_000, 2),
        ("1 triệu 500", 1_500_000, 3),
        ("2 nghìn 50", 2050, 3),
        ("một triệu một", 1_000_000, 2),
        ("một triệu rưỡi", 1_500_000, 3),
        ("nửa triệu", 500_000, 2),
        ("triệu", 1_000_000, 1),
        ("trăm nghìn", 100_000, 2),
        ("triệu nghìn", 1_000_000, 1),
        ("mười hai nghìn ba trăm tỷ", 12_300 * 10**9, 6),
        ("một triệu lẻ năm", 1_000_005, 4),
        ("một triệu không nghìn hai trăm", 1_000_200, 6),
        ("tư triệu", None, 0),
        ("rưỡi", None, 0),
        ("tỷ tỷ tỷ", None, 0),
        ("3 tỷ tỷ tỷ", 3 * 10**18, 3),
        ("1.000.000 triệu", 1_000_000, 2),
    ],
)
def test_scales_compose(text: str, value: int | None, read: int) -> None:
    (run,) = runs(text)
    found = read_numeral(run, 0, len(run))
    assert (found and found.value) == value
    assert (found.stop if found else 0) == read


@pytest.mark.parametrize(
    ("text", "kind", "low", "high"),
    [
        ("2-3 triệu", "range", 2_000_000, 3_000_000),
        ("2 đến 3 triệu", "range", 2_000_000, 3_000_000),
        ("800.000-1 triệu", "range", 800_000, 1_000_000),
        ("1.500-2.000 tỷ", "range", 1500 * 10**9, 2000 * 10**9),
        ("3-2 triệu", "exact", 3, None),
        ("2 triệu-2 triệu", "exact", 2_000_000, None),
        ("2 triệu, 3 triệu", "exact", 2_000_000, None),
        ("hai ba triệu", "range", 2_000_000, 3_000_000),
        ("hai, ba triệu", "range", 2_000_000, 3_000_000),
        ("hai, bốn triệu", "exact", 2, None),
        ("hai ba triệu năm trăm nghìn", "exact", 23_500_000, None),
        ("hàng triệu", "vague", 1_000_000, None),
        ("mấy mươi triệu", "vague", 10_000_000, None),
        ("mười mấy triệu", "vague", 10_000_000, None),
        ("vài trăm - vài nghìn", "vague", 100, None),
        ("hàng", "none", None, None),
        ("10/12", "none", None, None),
    ],
)
def test_amounts(text: str, kind: str, low: int | None, high: int | None) -> None:
    amount = read_amount(Source(text, runs(text), None), 0, 0)
    assert (amount.kind if amount else "none") == kind
    assert (amount and amount.low) == low
    assert (amount and amount.high) == high


@pytest.mark.parametrize(
    ("before", "label", "start"),
    [
        ("hơn ", "at_least", 0),
        ("tặng hơn ", "at_least", 5),
        ("khoảng hơn ", "at_least", 0),
        ("ước tính khoảng ", "approx", 0),
        ("(gần ", "at_most", 1),
        ('"trên dưới ', "approx", 1),
        ("có thể lên tới ", "at_most", 0),
        ("nâng tổng số lên tới ", None, 21),
        ("nâng lên. Có thể lên tới ", "at_most", 10),
        ("mức độ ", None, 7),
        ("tài trợ tới ", "at_most", 8),
        ("chuyển tới ", None, 11),
        ("tặng ", None, 5),
        ("", None, 0),
    ],
)
def test_qualifiers_before(before: str, label: str | None, start: int) -> None:
    found = read_before(before.lower() + "3 triệu", len(before), 0, alone=False, opened=False)
    assert (found.label, found.start) == (label, start)


def test_qualifiers_that_need_the_number_to_stand_alone() -> None:
    assert read_before("tới 3 triệu", 4, 0, alone=True, opened=False).label is Qualifier.AT_MOST
    assert read_after("3 triệu dư", 7, alone=True) == (Qualifier.AT_LEAST, (8, 10))
    assert read_after("3 triệu dư", 7, alone=False) is None
    assert read_after("3 triệu trở lên", 7, alone=False) == (Qualifier.AT_LEAST, (8, 15))
    assert read_after("3 triệu liều", 7, alone=False) is None
    assert read_after("3 triệu", 7, alone=False) is None


@pytest.mark.parametrize(
    ("text", "ordinal"),
    [("đợt 24", True), ("(đợt 24", True), ("lần thứ 3", True), ("tặng 24", False), ("x.đợt 24", True), ("24", False), ("năm,24", False)],
)  # fmt: skip
def test_ordinals(text: str, ordinal: bool) -> None:
    digits = min(text.index(digit) for digit in "0123456789" if digit in text)
    assert look_alikes.is_ordinal(text, digits) is ordinal


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("vaccine Pfizer 2", True),
        ("Pfizer 2", False),
        ("Hết. Pfizer 2", False),
        ("vaccine pfizer 2", False),
        ("2", False),
    ],
)
def test_names_before_a_number(text: str, name: bool) -> None:
    assert look_alikes.follows_a_name(text, text.index("2")) is name


@pytest.mark.parametrize(("text", "scaled", "measure"), [("5%", True, True), ("5 %", False, True), ("5 tuổi", False, True), ("5 tuổi", True, False), ("5 người", False, False)])  # fmt: skip
def test_measures(text: str, scaled: bool, measure: bool) -> None:
    assert look_alikes.is_measure(text, 1, scaled=scaled) is measure


@pytest.mark.parametrize(
    "text",
    ["Không giá nào cao bằng.", "Còn một số ca mắc mới.", "Năm điện thoại bị thu."],
)
def test_only_nouns_that_count_doses_make_weak_words_numbers(text: str) -> None:
    assert list(find_quantities(text)) == []
    assert [quantity.value for _, _, quantity in find_quantities("Năm liều đã về.")] == [5]
