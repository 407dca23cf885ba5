"""Quantities as newspapers write them: tables of phrases grouped by form, and of running text, in files beside this one.

A reading is written ``qualifier number [number]``: *at_least 3_000_000*, *range 2_000_000 3_000_000*, *vague 1000*, *none*.
"""

import ast
import doctest
import re
import unicodedata
from decimal import Decimal
from itertools import product
from pathlib import Path
from typing import Literal

import pytest

from extractor.quantities import Quantity, find_quantities, parse_quantity, words
from extractor.quantities.look_alikes import look_alike_rows
from extractor.quantities.nouns import nouns_of
from extractor.quantities.phrases import read_phrase
from extractor.quantities.plain import read_plain
from extractor.quantities.qualifiers import sides

HERE = Path(__file__).parent
Reading = tuple[str, int | Decimal | None, int | Decimal | None, int | Decimal | None]


def number(written: str) -> int | Decimal:
    if "." in written:
        return Decimal(written)
    base, _, exponent = written.replace("10**", "1*10**").partition("*10**")
    factors = [ast.literal_eval(factor) for factor in base.split("*")]
    value = 10 ** int(exponent) if exponent else 1
    for factor in factors:
        value *= factor
    return value


def reading(written: str) -> Reading | None:
    label, *numbers = written.split()
    if label == "none":
        return None
    first, last = number(numbers[0]), number(numbers[-1])
    return {
        "exact": (label, first, first, first),
        "approx": (label, first, None, None),
        "at_least": (label, first, first, None),
        "at_most": (label, first, None, first),
        "range": (label, None, first, last),
        "vague": (label, None, first, None),
    }[label]  # fmt: skip


def read(quantity: Quantity | None) -> Reading | None:
    return quantity and (quantity.qualifier.value, quantity.value, quantity.low, quantity.high)


def cases() -> dict[str, list[tuple[str, str]]]:
    """The phrases of each form and how they are read."""
    found: dict[str, list[tuple[str, str]]] = {}
    for file in sorted(HERE.joinpath("cases").glob("*.tsv")):
        for line in file.read_text("utf-8").splitlines():
            if not line.startswith("#"):
                phrase, written = line.split("\t")
                phrase = re.sub(r"\\u([0-9a-f]{4})", lambda code: chr(int(code[1], 16)), phrase)
                found.setdefault(file.stem, []).append((phrase, written))
    return found


CASES = cases()
RUNNING = [
    line for line in HERE.joinpath("running.txt").read_text("utf-8").splitlines() if line and not line.startswith("#")
]


def test_there_are_enough_phrases_and_each_has_one_reading() -> None:
    every = [case for form in CASES.values() for case in form]
    quantities = {phrase: written for phrase, written in every if written != "none"}
    assert len(quantities) >= 600
    assert all(quantities.get(phrase, written) == written for phrase, written in every)


# A test a form and not a phrase: some thousand tests cost more than what they test. What fails is named all the same.


@pytest.mark.parametrize("form", CASES)
@pytest.mark.parametrize("letters", ["NFC", "NFD", "as written"])
def test_phrases(form: str, letters: Literal["NFC", "NFD", "as written"]) -> None:
    found = {}
    for phrase, _ in CASES[form]:
        found[phrase] = read(
            parse_quantity(phrase if letters == "as written" else unicodedata.normalize(letters, phrase))
        )
    assert found == {phrase: reading(written) for phrase, written in CASES[form]}


@pytest.mark.parametrize("form", CASES)
def test_phrases_in_capitals_mean_the_same(form: str) -> None:
    quantities = {phrase: reading(written) for phrase, written in CASES[form] if written != "none"}
    assert {phrase: read(parse_quantity(phrase.upper())) for phrase in quantities} == quantities


def test_the_commonest_texts_are_read_as_the_grammar_reads_them() -> None:
    """Naming the unit nouns takes the way through the grammar."""
    short = {phrase for form in CASES.values() for phrase, _ in form if read_plain(phrase) is not None}
    assert len(short) > 100
    for phrase in short:
        assert parse_quantity(phrase) == parse_quantity(phrase, units=["liều"]), phrase


@pytest.mark.parametrize(
    "phrase", ["hai ba triệu", "một triệu hai", "ba năm nghìn", "Mười", "28.2", "triệu", "năm 2021", "2.000,5"]
)
def test_what_takes_the_grammar_is_left_to_it(phrase: str) -> None:
    assert read_plain(phrase) is None


def test_the_commonest_phrases_are_read_as_the_grammar_reads_them() -> None:
    """Naming the unit nouns takes the way through the grammar. Qualifier, number and noun, each with what reads otherwise."""
    units = (*nouns_of(None), *words.NOUNS)
    numbers = (
        "3",
        "28.2",
        "486.720",
        "1,5 triệu",
        "1.800 tỷ",
        "0,5 nghìn",
        "hai",
        "mười",
        "Ba",
        "hai triệu năm trăm nghìn",
        "triệu",
    )
    nouns = ("", " liều", " liều vaccine", " người dân", " Liều", " covid-19", " liều trở lên", "%", " rưỡi", " tuổi")
    forms = ("", *(f"{form} " for form in sides().before), "đợt ", "từ ", "ước khoảng hơn ", "một ", "Hơn ")
    read_without = 0
    for phrase in map("".join, product(forms, numbers, nouns)):
        read_without += read_phrase(phrase) is not None
        assert repr(tuple(parse_quantity(phrase) or ())) == repr(tuple(parse_quantity(phrase, units) or ())), phrase
    assert read_without > 3000


def test_number_words_are_found_far_from_other_numbers() -> None:
    text = (
        "Không có gì mới. " * 20
        + "Lô này gồm hai triệu năm trăm nghìn liều, "
        + "không ai nói thêm một lời. " * 20
        + "Có ba liều."
    )
    assert [q.text for _, _, q in find_quantities(text)] == ["hai triệu năm trăm nghìn", "ba"]


@pytest.mark.parametrize("form", ["qualifiers", "ranges", "mixed"])
def test_phrases_are_found_in_a_sentence(form: str) -> None:
    """With the unit behind it, what stands for itself is also found in running text, if not as bounded as alone."""
    for phrase, written in CASES[form]:
        sentence = f"Nước bạn trao {phrase}." if "liều" in phrase.lower() else f"Nước bạn trao {phrase} liều."
        found = [quantity for _, _, quantity in find_quantities(sentence)]
        alone = reading(written)
        assert len(found) == 1, sentence
        assert alone is not None, sentence
        assert (found[0].value, found[0].low or found[0].value) == (alone[1], alone[2] or alone[1]), sentence


@pytest.mark.parametrize("letters", ["NFD", "as written"])
def test_running_text(letters: Literal["NFD", "as written"]) -> None:
    for line in RUNNING:
        shown = line if letters == "as written" else unicodedata.normalize(letters, line)
        text = re.sub(r"\{([^|]*)\|[^}]*\}", r"\1", shown)
        wanted = [(words, reading(written)) for words, written in re.findall(r"\{([^|]*)\|([^}]*)\}", shown)]
        assert [(text[start:end], read(quantity)) for start, end, quantity in find_quantities(text)] == wanted, line


def test_examples_of_look_alikes_hold_no_quantity() -> None:
    examples = [example for row in look_alike_rows() for example in row["examples"]]
    assert len(examples) > 20
    for example in examples:
        assert list(find_quantities(example)) == [], example
        assert list(find_quantities(f"Sáng nay, {example}, họ về.")) == [], example


def test_the_unit_is_the_callers_business() -> None:
    ((start, end, quantity),) = find_quantities("tặng 3 triệu bộ kit", units=("bộ kit",))
    assert (start, end, quantity.unit) == (5, 12, (13, 19))
    assert next(find_quantities("tặng 3 triệu bộ kit"))[2].unit is None
    assert [q.value for _, _, q in find_quantities("tặng ba bộ kit", units=["bộ kit"])] == [3]
    assert list(find_quantities("tặng ba bộ kit")) == []
    assert parse_quantity("3 triệu bộ kit xét nghiệm", units=["bộ kit xét nghiệm"]) == parse_quantity("3 triệu")
    assert parse_quantity("3 triệu liều", units=()) is None


def test_the_spans_of_a_quantity_are_those_of_the_guidelines() -> None:
    text = "nhận  khoảng từ 2 –\u00a03 triệu  liều vaccine"
    ((start, end, quantity),) = find_quantities(text)
    assert text[start:end] == "khoảng từ 2 –\u00a03 triệu"
    assert text[slice(*quantity.number)] == quantity.text == "2 –\u00a03 triệu"
    assert [text[slice(*span)] for span in quantity.qualifiers] == ["khoảng"]
    assert quantity.unit is not None
    assert text[slice(*quantity.unit)] == "liều vaccine"
    whole = parse_quantity(" hơn 3 triệu liều trở lên")
    assert whole is not None
    assert (whole.text, whole.number, whole.qualifiers) == ("3 triệu", (5, 12), ((1, 4),))


def test_the_examples_of_the_page_on_quantities_run() -> None:
    page = HERE.parents[1].joinpath("docs", "quantities.md").read_text("utf-8")
    (block,) = re.findall(r"```python\n(.*?)```", page, re.DOTALL)
    example = doctest.DocTestParser().get_doctest(block, {}, "quantities.md", None, 0)
    assert doctest.DocTestRunner().run(example) == (0, 3)


def test_numbers_are_exact() -> None:
    for phrase, kind in (("0,1 nghìn", int), ("1,0 triệu", int), ("4,75", Decimal), ("1,0000001 triệu", Decimal)):
        quantity = parse_quantity(phrase)
        assert quantity is not None
        assert type(quantity.value) is kind
    long = parse_quantity("123.456.789.012.345.678.901.234.567.890,5")
    assert long is not None
    assert long.value == Decimal("123456789012345678901234567890.5")


def test_quantities_are_equal_by_what_they_say() -> None:
    assert parse_quantity("hơn 2 triệu") == parse_quantity("trên 2.000.000 liều")
    assert parse_quantity("2 triệu") != parse_quantity("hơn 2 triệu")
    assert len({parse_quantity("2 triệu"), parse_quantity("2.000.000")}) == 1
    assert repr(parse_quantity("2-3")) == "None"
    assert parse_quantity("2 triệu") != 2_000_000
