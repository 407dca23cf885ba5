"""Names that are also common words or parts of other names."""

import pytest

from extractor import extract


@pytest.mark.parametrize(
    ("sentence", "partner"),
    [
        ("Anh đã tặng Việt Nam 415.000 liều.", ("GBR",)),
        ("Vương quốc Anh tặng Việt Nam 415.000 liều.", ("GBR",)),
        ("Chính phủ Đức tặng 2,5 triệu liều.", ("DEU",)),
        ("Lô 500.000 liều do Pháp viện trợ đã về.", ("FRA",)),
        ("Mỹ tặng 2 triệu liều.", ("USA",)),
        ("Ý tặng 800.000 liều.", ("ITA",)),
    ],
)
def test_a_country_is_found_where_it_stands_for_the_country(sentence: str, partner: tuple[str, ...]) -> None:
    assert extract(sentence).tuples[0].partner == partner


@pytest.mark.parametrize(
    "sentence",
    [
        "Ông Nguyễn Đức Chung đón 2 triệu liều.",
        "Pháp luật quy định việc tiếp nhận 2 triệu liều.",
        "Bà Phương Nga tiếp nhận 100.000 liều.",
        "Ý nghĩa của việc tiếp nhận 100.000 liều rất lớn.",
        "Tỉnh Lào Cai tiếp nhận 100.000 liều vaccine.",
    ],
)
def test_no_country_is_found_in_a_persons_name_or_a_common_word(sentence: str) -> None:
    assert all(found.partner == () for found in extract(sentence).tuples)
