"""Words that point back: this country, this lot, this scheme, the contract above; capitals for countries."""

from __future__ import annotations

import pytest
from annotated import assert_tuples


@pytest.mark.parametrize(
    "sentence",
    [
        "Sáng 4/8, <d JPN donation received>1,2 triệu</d> liều AstraZeneca về tới Tân Sơn Nhất. Đây là lô vaccine thứ ba do Chính phủ "
        "Nhật Bản viện trợ.",
        "Lô <d PFIZER purchase received>746.460</d> liều đã hạ cánh tối qua. Số vaccine này thuộc hợp đồng Bộ Y tế ký với Pfizer.",
        "Chuyến bay chở <d FRA covax received>672.000</d> liều vừa đáp xuống Nội Bài. Lô hàng này do Pháp tặng thông qua COVAX.",
    ],
)
def test_the_next_sentence_counts_when_it_points_back(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Sáng 4/8, <d - unspecified received>1,2 triệu</d> liều AstraZeneca về tới Tân Sơn Nhất. Thủ tướng đánh giá cao quan hệ với Nhật Bản.",
        "Lô <d - unspecified received>746.460</d> liều đã hạ cánh tối qua. Chính phủ Hàn Quốc cũng quan tâm đến tình hình dịch.",
    ],
)
def test_a_next_sentence_that_does_not_point_back_lends_nothing(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Tokyo đã chuyển cho Việt Nam <d JPN unspecified received>3 triệu</d> liều.",
        "Canberra cam kết tặng <d AUS donation pledged>1,5 triệu</d> liều, còn Warsaw sẵn sàng nhượng lại "
        "<d POL cession pledged>3 triệu</d> liều.",
        "Bắc Kinh thông báo viện trợ thêm <d CHN donation pledged>3 triệu</d> liều cho Hà Nội.",
    ],
)
def test_a_capital_stands_for_its_country(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Đại sứ Séc chào từ biệt Thủ tướng. Nước này đã tặng Việt Nam <d CZE donation received>250.800</d> liều.",
        "Trong cuộc gặp Tổng thống Hungary, Chủ tịch nước cảm ơn phía bạn đã quyết định viện trợ <d HUN donation pledged>100.000</d> liều.",
        "Hoa Kỳ đã chuyển <d USA covax received>2 triệu</d> liều qua COVAX. Cũng qua cơ chế này, Việt Nam đã nhận "
        "<d COVAX covax received>811.200</d> liều hồi tháng 4.",
    ],
)
def test_this_country_and_this_scheme_take_the_last_name(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "VNVC ký hợp đồng mua <d ASTRAZENECA purchase contracted>30 triệu</d> liều của AstraZeneca. Đến nay, "
        "<d ASTRAZENECA purchase received>2,5 triệu</d> liều trong hợp đồng này đã về.",
        "Ba Lan đồng ý nhượng lại <d POL cession pledged>3 triệu</d> liều. Lô đầu tiên <d POL cession received>1,3 triệu</d> liều đã về Hà Nội.",
    ],
)
def test_a_lot_takes_the_arrangement_it_belongs_to(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Việt Nam đã nhận <d - donation received>7 triệu</d> liều hỗ trợ từ các nước; trong đó qua cơ chế COVAX có "
        "<d COVAX covax received>4 triệu</d> liều, Đức <d DEU covax received>850.000</d> liều nằm trong cơ chế này, Lào tặng "
        "<d LAO donation received>2.000</d> liều.",
        "Hà Lan trao <d NLD covax received>400.000</d> liều thuộc chương trình COVAX cho Bộ Y tế.",
        "Sáng 3/9, <d ITA covax received>800.000</d> liều vaccine do Italia viện trợ nằm trong sáng kiến COVAX đã về tới Nội Bài.",
    ],
)
def test_doses_that_lie_inside_the_scheme_come_through_it(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Hà Lan, thành viên của COVAX, trao <d NLD donation received>400.000</d> liều nằm trong cam kết tặng của nước này.",
        "Đức đã trao <d DEU unspecified received>850.000</d> liều. Chuyên gia thuộc COVAX đánh giá cao việc này.",
    ],
)
def test_a_scheme_named_in_passing_is_no_channel(sentence: str) -> None:
    assert_tuples(sentence)
