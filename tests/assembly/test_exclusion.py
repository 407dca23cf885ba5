"""What looks like supply and is not, and what stands beside it and is."""

from __future__ import annotations

import pytest
from annotated import assert_tuples


@pytest.mark.parametrize(
    "sentence",
    [
        "Cả nước đã tiêm 10,2 triệu liều vaccine.",
        "Hơn 4 triệu liều đã được tiêm cho người trên 18 tuổi.",
        "Bộ Y tế phân bổ cho TP.HCM 800.000 liều.",
        "Cần 150 triệu liều để tiêm cho 75% dân số.",
        "Nhà máy có công suất 100 triệu liều mỗi năm.",
        "Dự kiến Việt Nam sẽ có khoảng 110 triệu liều.",
        "Mỗi người tiêm đủ 2 liều, cách nhau 28 ngày.",
        "UNICEF trao 400.000 bơm kim tiêm và 300 thùng lạnh.",
        "Kho của viện còn 47.300 liều, hao phí 0,8%.",
        "Nguyên liệu đủ sản xuất 5 triệu liều.",
        "Vaccine có giá 120.000 đồng/liều.",
        "Hơn 5,4 tỷ liều đã được tiêm trên toàn cầu.",
        "Tỉnh được Bộ Y tế cấp 14 đợt, tổng cộng 1,2 triệu liều.",
    ],
)
def test_no_tuple(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Bộ Y tế phân bổ <d POL donation received>500.000</d> liều do Ba Lan tài trợ cho các tỉnh phía Nam.",
        "Đến nay cả nước đã tiêm 10 triệu liều, trong khi Nhật Bản vừa tặng thêm <d JPN donation received>400.000</d> liều.",
        "VNVC trao tặng Bộ Y tế <d VNVC donation *>500.000</d> liều sởi để tiêm cho trẻ em.",
    ],
)
def test_supply_beside_what_is_not(sentence: str) -> None:
    assert_tuples(sentence)
