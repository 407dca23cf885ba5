"""Quantities that are supply though no common verb stands beside them: rarer verbs, mentions again, items of all kinds."""

from __future__ import annotations

import pytest
from annotated import assert_tuples


@pytest.mark.parametrize(
    "sentence",
    [
        "Dabaco đã bán ra thị trường trong nước {{1 triệu|DABACO|unspecified|received}} liều vaccine dịch tả lợn châu Phi.",
        "Navetco đã tung ra thị trường {{3 triệu|NAVETCO|*|received}} liều vaccine dại.",
        "AVAC vừa đưa ra thị trường {{600.000|AVAC|*|received}} liều vaccine dịch tả lợn châu Phi.",
        "AVAC đã xuất đi {{1,2 triệu|AVAC|purchase|received|r=PHL}} liều sang Philippines.",
        "Trung Quốc đã đưa ra nước ngoài {{350 triệu|CHN|*|received}} liều vaccine.",
    ],
)
def test_makers_bring_doses_to_market_or_abroad(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Chốt đơn {{31 triệu|-~PFIZER|purchase|contracted|v=PFIZER}} liều Pfizer.",
        "Mexico đặt thêm {{10 triệu|*|purchase|contracted}} liều Sputnik V.",
        "Chính phủ Canada đã trả tiền cho {{20 triệu|*|purchase|contracted}} liều Moderna.",
        "Bộ Y tế mở thầu {{490.000|-|purchase|negotiating}} liều vaccine sởi.",
        "Hãng cho hay Thái Lan vừa đặt hơn {{2 triệu|*|purchase|contracted}} liều.",
    ],
)
def test_doses_are_ordered_paid_for_or_put_out_to_tender(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Hàn Quốc sẽ cho Ghana và Kenya, mỗi nước {{300.000|KOR|donation|pledged|r=GHA&&KOR|donation|pledged|r=KEN}} liều.",
        "Trung Quốc viện trợ Lào và Campuchia, mỗi nước {{500.000|CHN|donation|*|r=LAO&&CHN|donation|*|r=KHM}} liều.",
        "Nhật Bản tặng Thái Lan và Malaysia mỗi nơi thêm {{1 triệu|JPN|donation|*|r=THA&&JPN|donation|*|r=MYS}} liều.",
    ],
)
def test_states_give_plainly(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Bộ Y tế đặt 63 điểm tiêm và đặt mục tiêu tiêm 10 triệu liều.",
        "Sở Y tế trả tiền cho nhân viên tiêm 20.000 liều.",
        "Kho quốc gia đã xuất kho 300.000 liều cho các tỉnh.",
        "Bộ Y tế sẽ cho phép tiêm 2 triệu liều đã kiểm định.",
        "Giá vaccine trên thị trường là 2 triệu đồng cho 3 liều.",
    ],
)
def test_verbs_that_look_like_these_supply_nothing(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Nhật Bản hứa tặng Việt Nam {{2 triệu|JPN|donation|pledged}} liều. Trong số {{2 triệu|*|*|*}} liều nói trên, {{500.000|*|*|received}} liều đã về.",
        "Mỹ sẽ gửi {{1 triệu|USA|*|*}} liều sang Fiji. Sau {{1 triệu|*|*|*}} liều đầu tiên, Washington sẽ gửi thêm {{3 triệu|USA|*|*}} liều.",
        "Đức tặng Việt Nam {{850.000|DEU|donation|*}} liều hôm qua. Nếu tính cả {{850.000|DEU|*|*}} liều này, Đức đã tặng {{3,4 triệu|DEU|donation|received}} liều.",
        "Pháp vừa trao {{600.000|FRA|*|received}} liều. Cùng với {{600.000|*|*|*}} liều trên, Paris đã trao tổng cộng {{1,3 triệu|FRA|*|received}} liều.",
        "Hai lô vaccine Nhật Bản tặng ({{500.000|JPN|donation|*}} liều và {{300.000|JPN|donation|*}} liều) đã tới Hà Nội.",
    ],
)
def test_a_quantity_that_is_mentioned_again_is_found_again(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Nhật Bản tặng Việt Nam {{2 triệu|JPN|donation|*}} liều. Với 3 triệu người lớn, tỉnh cần tiêm gấp.",
        "Mỹ gửi {{1 triệu|USA|*|*}} liều sang Fiji. Sau 2 giờ, máy bay chở 300 người đã đáp.",
    ],
)
def test_another_number_behind_such_words_is_no_mention_again(sentence: str) -> None:
    assert_tuples(sentence)
