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


@pytest.mark.parametrize(
    ("sentence", "partner"),
    [
        ("Thủ tướng Đức Jens Weber cho biết sẽ tặng Việt Nam 2,5 triệu liều.", ("DEU",)),
        ("Bộ trưởng Y tế và Phúc lợi Đức Karl Huber hứa tặng Việt Nam 300.000 liều.", ("DEU",)),
        ("Bộ trưởng Y tế Áo Karl Huber hứa tặng Việt Nam 50.000 liều.", ("AUT",)),
        ("Đại sứ Mỹ Helen Carter thông báo tặng Việt Nam 1 triệu liều.", ("USA",)),
        ("Đại sứ đặc mệnh toàn quyền Ý Paolo Ricci trao tặng Việt Nam 800.000 liều.", ("ITA",)),
        ("Bộ trưởng Ngoại giao Nga Viktor Orlov cho biết sẽ tặng Việt Nam 1.000 liều.", ("RUS",)),
        ("Ngoại trưởng Pháp Claire Dubois thông báo tặng Việt Nam 600.000 liều.", ("FRA",)),
    ],
)
def test_between_a_title_and_a_foreign_name_stands_a_country(sentence: str, partner: tuple[str, ...]) -> None:
    assert [found.partner for found in extract(sentence).tuples] == [partner]


@pytest.mark.parametrize(
    "sentence",
    [
        "Thứ trưởng Đức Hùng tiếp nhận 100.000 liều.",
        "Bộ trưởng Y tế Mỹ Linh tiếp nhận 100.000 liều.",
        "Thứ trưởng Nguyễn Đức Jens tiếp nhận 100.000 liều.",
        "Bác sĩ Đức Weber tiếp nhận 100.000 liều.",
    ],
)
def test_between_a_title_and_a_vietnamese_name_and_behind_other_words_stands_none(sentence: str) -> None:
    assert all(found.partner == () for found in extract(sentence).tuples)
