"""By what arrangement: gifts, purchases, cessions, loans, COVAX, production, and words that mislead."""

from __future__ import annotations

import pytest
from annotated import assert_tuples


@pytest.mark.parametrize(
    "sentence",
    [
        "Hungary bán lại cho Việt Nam <d HUN cession *>400.000</d> liều AstraZeneca.",
        "Tây Ban Nha hỗ trợ, nhượng lại <d ESP cession *>1 triệu</d> liều.",
        "Singapore cho Brunei mượn <d SGP loan *>100.000</d> liều.",
        "Theo thỏa thuận hoán đổi, Hàn Quốc đã nhận từ Israel <d ISR loan received>700.000</d> liều.",
        "Vabiotech bàn giao Bộ Y tế <d VABIOTECH production received>500.000</d> liều Sputnik V gia công.",
        "Mỹ tặng Việt Nam <d USA covax *>3 triệu</d> liều thông qua chương trình COVAX.",
        "Doanh nghiệp nhập khẩu <d IND purchase *>500.000</d> liều từ Ấn Độ.",
    ],
)
def test_the_words_of_the_clause_name_the_arrangement(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Pháp trao tặng <d FRA donation *>600.000</d> liều, không thông qua COVAX.",
        "Ý đóng góp <d ITA donation *>15 triệu</d> liều cho COVAX.",
        "Nhật Bản chuyển giao cho Việt Nam <d JPN unspecified *>500.000</d> liều.",
        "Việt Nam nhận <d - mixed received>20 triệu</d> liều thông qua mua và viện trợ.",
        "Mỹ viện trợ <d USA covax *>2 triệu</d> liều qua COVAX, trước khi tặng thêm <d USA donation *>500.000</d> liều.",
    ],
)
def test_words_that_mislead(sentence: str) -> None:
    assert_tuples(sentence)
