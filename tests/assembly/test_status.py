"""How far along: tense and aspect, promises that outrank them, requests, talks, contracts, denial."""

from __future__ import annotations

import pytest
from annotated import assert_tuples


@pytest.mark.parametrize(
    "sentence",
    [
        "Anh đã tặng Việt Nam <d GBR donation received>415.000</d> liều.",
        "Quân đội Trung Quốc vừa trao tặng <d CHN donation received>200.000</d> liều cho Quân đội nhân dân Việt Nam.",
        "<d CUB unspecified received>1,05 triệu</d> liều Abdala của Cuba về đến Nội Bài.",
        "Việt Nam tiếp nhận <d KOR donation received>1,1 triệu</d> liều do Hàn Quốc viện trợ.",
    ],
)
def test_what_came_or_was_handed_over_is_received(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Đức đã cam kết tặng <d DEU donation pledged>2,5 triệu</d> liều.",
        "Chính phủ Italia đã quyết định viện trợ <d ITA donation pledged>801.600</d> liều cho Việt Nam.",
        "Phía Slovakia hứa sẽ hỗ trợ <d SVK donation pledged>100.000</d> liều.",
        "Romania sẽ tặng thêm <d ROU donation pledged>100.000</d> liều vaccine trong thời gian tới.",
    ],
)
def test_a_promise_stays_a_promise_whatever_stands_before_it(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Thủ tướng đề nghị Ấn Độ hỗ trợ <d IND donation requested>5 triệu</d> liều.",
        "Chủ tịch nước bày tỏ mong muốn Cuba sớm chuyển <d CUB unspecified requested>5 triệu</d> liều Abdala.",
        "Bộ Y tế đề nghị COVAX giao sớm <d COVAX covax requested>4 triệu</d> liều còn thiếu.",
    ],
)
def test_what_was_asked_for_is_requested(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Bộ Y tế đang đàm phán với Moderna để mua <d MODERNA purchase negotiating>5 triệu</d> liều.",
        "Hàn Quốc đang xem xét tặng Việt Nam thêm <d KOR donation negotiating>300.000</d> liều.",
        "Chính phủ ra nghị quyết đồng ý mua <d PFIZER purchase negotiating>20 triệu</d> liều của Pfizer.",
    ],
)
def test_talks_and_approvals_are_negotiating(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Bộ Y tế đã ký hợp đồng mua <d PFIZER purchase contracted>31 triệu</d> liều của Pfizer.",
        "VNVC đặt mua <d ASTRAZENECA purchase contracted>30 triệu</d> liều từ AstraZeneca.",
        "Bộ Y tế đã đàm phán mua được <d PFIZER purchase contracted>20 triệu</d> liều của Pfizer.",
    ],
)
def test_what_was_ordered_is_contracted(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "<d USA donation scheduled>1,5 triệu</d> liều do Mỹ tặng dự kiến về Việt Nam ngày 6/10.",
        "Pfizer sẽ giao <d PFIZER * scheduled>3 triệu</d> liều trong tháng 10.",
        "Lô <d FRA donation scheduled>600.000</d> liều Pháp viện trợ đang trên đường tới Hà Nội.",
        "Ngày 12/10, Séc sẽ trao tặng <d CZE donation scheduled>250.000</d> liều.",
    ],
)
def test_a_delivery_with_a_day_or_under_way_is_scheduled(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "COVAX phân bổ cho Việt Nam <d COVAX covax allocated>4,1 triệu</d> liều.",
        "Việt Nam được COVAX phân bổ <d COVAX covax allocated>38,9 triệu</d> liều trong năm nay.",
    ],
)
def test_a_scheme_allocates(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Nhật Bản tặng <d JPN donation unspecified>1 triệu</d> liều.",
        "Hoàn tất cam kết năm nay, Australia chia sẻ <d AUS donation received>1,5 triệu</d> liều với Việt Nam.",
        "Việt Nam chưa nhận được <d HUN donation pledged>3 triệu</d> liều mà Hungary hứa tặng.",
        "Phía Palestine đã hủy việc nhận 1 triệu liều từ Israel.",
    ],
)
def test_bare_completed_denied_and_cancelled(sentence: str) -> None:
    assert_tuples(sentence)
