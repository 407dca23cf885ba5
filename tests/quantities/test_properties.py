"""What holds for any text, and for any number written in any of the ways that :mod:`surfaces` knows."""

import unicodedata
from decimal import Decimal
from typing import Any

from hypothesis import example, given, settings
from hypothesis import strategies as st
from surfaces import (
    AFTER,
    BEFORE,
    DASHES,
    UNITS,
    VAGUE,
    VAGUE_SCALES,
    WORDS,
    decimal,
    dressed,
    grouped,
    halves,
    mixed,
    pick,
    scaled,
    spelled,
    tenths,
)
from thorough import tries

from extractor.quantities import Quantity, find_quantities, parse_quantity

many = settings(max_examples=tries(400))

WHOLE = st.integers(1, 18).flatmap(lambda digits: st.integers(10 ** (digits - 1), 10**digits - 1))
"""Whole numbers of every magnitude."""

TEXTS = st.lists(
    st.tuples(st.sampled_from(WORDS), st.sampled_from([" ", " ", " ", "", "\u00a0", "  "])), max_size=14
).map(lambda parts: "".join(word + gap for word, gap in parts))


def assert_read(phrase: str, value: object, qualifier: str = "exact") -> None:
    quantity = parse_quantity(phrase)
    assert quantity is not None, phrase
    low = value if qualifier in ("exact", "at_least") else None
    high = value if qualifier in ("exact", "at_most") else None
    assert (quantity.value, quantity.low, quantity.high, quantity.qualifier.value) == (value, low, high, qualifier), (
        phrase
    )


@many
@given(WHOLE, st.data())
def test_digit_groups_are_read_back(number: int, data: st.DataObject) -> None:
    assert_read(dressed(data.draw, grouped(data.draw, number)) + pick(data.draw, *UNITS), number)


@many
@given(WHOLE, st.data())
def test_number_words_are_read_back(number: int, data: st.DataObject) -> None:
    assert_read(dressed(data.draw, spelled(data.draw, number) + pick(data.draw, *UNITS)), number)


@many
@given(st.integers(1, 10**6), st.integers(1, 6), st.data())
def test_bare_decimals_are_read_back(units: int, places: int, data: st.DataObject) -> None:
    number = Decimal(units).scaleb(-places)
    assert_read(decimal(data.draw, number) + pick(data.draw, *UNITS), number)


@many
@given(WHOLE.filter(lambda number: 1000 <= number < 10**15), st.data())
def test_numbers_with_a_scale_are_read_back(number: int, data: st.DataObject) -> None:
    assert_read(dressed(data.draw, scaled(data.draw, number)) + pick(data.draw, *UNITS), number)


@many
@given(st.integers(1000, 10**12 - 1), st.data())
def test_figures_with_several_scales_are_read_back(number: int, data: st.DataObject) -> None:
    assert_read(dressed(data.draw, mixed(data.draw, number)) + pick(data.draw, *UNITS), number)


@many
@given(st.integers(0, 99), st.data())
def test_halves_are_read_back(count: int, data: st.DataObject) -> None:
    phrase, value = halves(data.draw, count)
    assert_read(dressed(data.draw, phrase) + pick(data.draw, *UNITS), value)


@many
@given(st.integers(1, 99), st.integers(1, 9), st.data())
def test_tenths_of_a_scale_are_read_back(count: int, tenth: int, data: st.DataObject) -> None:
    phrase, value = tenths(data.draw, count, tenth)
    assert_read(dressed(data.draw, phrase) + pick(data.draw, *UNITS), value)


@many
@given(WHOLE, st.sampled_from(sorted(BEFORE)), st.data())
def test_qualifiers_before_bound_the_number(number: int, qualifier: str, data: st.DataObject) -> None:
    surface = data.draw(st.sampled_from([grouped, spelled, scaled] if 1000 <= number < 10**15 else [grouped, spelled]))
    phrase = f"{pick(data.draw, *BEFORE[qualifier])} {surface(data.draw, number)}"
    assert_read(dressed(data.draw, phrase) + pick(data.draw, *UNITS), number, qualifier)


@many
@given(st.integers(1000, 10**9), st.sampled_from(sorted(AFTER)), st.data())
def test_qualifiers_behind_bound_the_number(number: int, qualifier: str, data: st.DataObject) -> None:
    surface = data.draw(st.sampled_from([grouped, scaled]))
    phrase = f"{surface(data.draw, number)}{pick(data.draw, '', ' liều')} {pick(data.draw, *AFTER[qualifier])}"
    assert_read(dressed(data.draw, phrase), number, qualifier)


@many
@given(st.integers(1, 899), st.integers(10, 100), st.data())
def test_the_scale_of_a_range_reaches_left(low: int, more: int, data: st.DataObject) -> None:
    scale, value = data.draw(st.sampled_from([("nghìn", 10**3), ("triệu", 10**6), ("tỷ", 10**9), ("vạn", 10**4)]))
    ends = [str(low), str(low + more)]
    said = pick(data.draw, " đến ", " tới ")
    if pick(data.draw, "figures", "words") == "words":
        more += 10 - low if low < 10 else 0  # hai đến ba trăm nghìn: the hundreds reach left, too
        low = max(low, 10)
        ends = [spelled(data.draw, end).replace("chục", "mươi") for end in (low, low + more)]
        joined = pick(data.draw, said, " - ", " – ")
    else:
        joined = pick(data.draw, said, *DASHES)
    left = pick(data.draw, "", f" {scale}")
    phrase = f"{pick(data.draw, '', 'từ ', 'khoảng ', 'khoảng từ ')}{ends[0]}{left}{joined}{ends[1]} {scale}"
    quantity = parse_quantity(dressed(data.draw, phrase) + pick(data.draw, *UNITS))
    assert quantity is not None, phrase
    wanted = (None, low * value, (low + more) * value, "range")
    assert (quantity.value, quantity.low, quantity.high, quantity.qualifier.value) == wanted, phrase


@many
@given(st.integers(1000, 10**9), st.integers(1, 10**9), st.data())
def test_ranges_of_digit_groups_keep_both_ends(low: int, more: int, data: st.DataObject) -> None:
    joined = pick(data.draw, " đến ", " tới ", *DASHES)
    phrase = f"{low:,}{joined}{low + more:,} liều".replace(",", pick(data.draw, ".", ","))
    quantity = parse_quantity(phrase)
    assert quantity is not None, phrase
    assert (quantity.low, quantity.high, quantity.qualifier.value) == (low, low + more, "range"), phrase


@given(st.sampled_from(VAGUE), st.sampled_from(sorted(VAGUE_SCALES)), st.sampled_from(UNITS), st.data())
def test_vague_numbers_have_a_floor(word: str, scale: str, unit: str, data: st.DataObject) -> None:
    quantity = parse_quantity(dressed(data.draw, f"{word} {scale}") + unit)
    assert quantity is not None
    wanted = (None, VAGUE_SCALES[scale], None, "vague")
    assert (quantity.value, quantity.low, quantity.high, quantity.qualifier.value) == wanted


def found(text: str, **options: Any) -> list[tuple[int, int, Quantity]]:
    return list(find_quantities(text, **options))


@many
@given(TEXTS)
@example("nghìn trăm không ")
def test_spans_quote_the_text_and_are_read_as_the_same_quantity(text: str) -> None:
    end_before = 0
    for start, end, quantity in found(text):
        assert end_before <= start < end <= len(text)
        assert text[slice(*quantity.number)] == quantity.text
        assert start <= quantity.number[0] < quantity.number[1] <= end
        assert parse_quantity(text[start:end]) == quantity, text[start:end]
        end_before = quantity.number[1]


@many
@given(TEXTS)
def test_composed_and_decomposed_letters_read_the_same(text: str) -> None:
    composed, decomposed = unicodedata.normalize("NFC", text), unicodedata.normalize("NFD", text)
    assert [
        (unicodedata.normalize("NFC", decomposed[start:end]), quantity) for start, end, quantity in found(decomposed)
    ] == [(composed[start:end], quantity) for start, end, quantity in found(composed)]
    assert parse_quantity(composed) == parse_quantity(decomposed)


@many
@given(st.lists(TEXTS, max_size=4))
def test_sentences_add_up(texts: list[str]) -> None:
    sentences = [f"Có {text} đó.\n" for text in texts]
    each = [quantity for sentence in sentences for _, _, quantity in found(sentence)]
    assert [quantity for _, _, quantity in found("".join(sentences))] == each


@many
@given(st.one_of(TEXTS, st.text(max_size=80), st.text(alphabet="0123456789.,-–/ %:+kht\u0301\u200b\n", max_size=60)))
def test_any_text_is_read_without_raising(text: str) -> None:
    parse_quantity(text)
    for start, end, quantity in found(text, units=("liều", "người")):
        assert 0 <= start < end <= len(text)
        assert all(number is None or number >= 0 for number in quantity[:3])
