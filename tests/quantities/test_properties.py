"""What holds for any text, and for any number written in any of the ways the generator knows."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from extractor.quantities import find_quantities, parse_quantity

WORDS = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"]


def below_thousand(number: int) -> str:
    hundreds, rest = divmod(number, 100)
    tens, ones = divmod(rest, 10)
    parts = [WORDS[hundreds], "trăm"] if hundreds else []
    if tens == 1:
        parts.append("mười")
    elif tens:
        parts += [WORDS[tens], "mươi"]
    elif ones and hundreds:
        parts.append("linh")
    if ones:
        parts.append("mốt" if ones == 1 and tens > 1 else "lăm" if ones == 5 and tens else WORDS[ones])
    return " ".join(parts)


def in_words(number: int) -> str:
    parts = []
    for scale, word in ((10**9, "tỷ"), (10**6, "triệu"), (10**3, "nghìn")):
        count, number = divmod(number, scale)
        if count:
            parts.append(f"{below_thousand(count)} {word}")
    if number >= 100:
        parts.append(below_thousand(number))
    return " ".join(parts)


@given(st.integers(1, 10**12 - 1))
def test_digit_groups_are_read_back(number: int) -> None:
    for separator in (".", ",", " ", "\u00a0"):
        written = f"{number:,}".replace(",", separator)
        quantity = parse_quantity(written + " liều")
        assert quantity is not None
        assert quantity.value == number


@given(st.integers(1, 10**12 - 1).map(lambda n: n - n % 1000 + (n % 1000 if n % 1000 >= 100 else 0)).filter(bool))
def test_number_words_are_read_back(number: int) -> None:
    for written in (in_words(number), in_words(number).upper(), unicodedata.normalize("NFD", in_words(number))):
        quantity = parse_quantity(written + " liều")
        assert quantity is not None, written
        assert quantity.value == number, written


@given(st.integers(1, 999), st.integers(1, 99), st.sampled_from(["nghìn", "ngàn", "triệu", "tỷ", "tỉ"]))
def test_decimals_with_a_scale_are_read_back(whole: int, fraction: int, scale: str) -> None:
    factor = {"nghìn": 10**3, "ngàn": 10**3, "triệu": 10**6, "tỷ": 10**9, "tỉ": 10**9}[scale]
    for point in (",", "."):
        quantity = parse_quantity(f"{whole}{point}{fraction:02d} {scale}")
        assert quantity is not None
        assert quantity.value == whole * factor + fraction * factor // 100


@given(st.text(alphabet=st.sampled_from(list("0123456789.,-–/ trệuiìnghàvlkoấmăơnờ%\n\u00a0\u0301")), max_size=60))
def test_any_text_is_read_without_raising_and_offsets_quote_it(text: str) -> None:
    for start, end, quantity in find_quantities(text, units=("liều",)):
        assert text[start:end] == quantity.text
        assert 0 <= start < end <= len(text)
    parse_quantity(text)


@given(st.text(max_size=80))
def test_text_of_any_script_is_read_without_raising(text: str) -> None:
    assert all(text[s:e] == q.text for s, e, q in find_quantities(text))
