"""Who supplies: joint donors, carriers, speakers, makers as labels, buyers, Vietnam as giver, domestic donors."""

from __future__ import annotations

import pytest
from annotated import assert_tuples


@pytest.mark.parametrize(
    "sentence",
    [
        "Pháp và Italia cùng tài trợ <d FRA+ITA donation *>1,5 triệu</d> liều.",
        "UNICEF vận chuyển lô <d COVAX covax *>494.400</d> liều của COVAX tới Hà Nội.",
        "Phía Mỹ cho biết Nhật Bản đã chuyển <d JPN unspecified received>1 triệu</d> liều cho Việt Nam.",
        "Đại sứ quán Việt Nam tại Moskva tiếp nhận <d RUS donation received>10.000</d> liều Sputnik V do phía Nga tặng.",
        "Chính quyền nhân dân tỉnh Vân Nam (Trung Quốc) đã trao <d CHN * received>100.000</d> liều cho tỉnh Lào Cai.",
        "Tập đoàn Hoàng Long trao tặng Bộ Y tế <d HOANG_LONG donation *>1 triệu</d> liều.",
    ],
)
def test_the_giver_is_the_partner(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Lô vaccine Pfizer <d - unspecified received>97.000</d> liều về đến Nội Bài.",
        "<d - unspecified received>1,2 triệu</d> liều vaccine AstraZeneca đã về tới TP.HCM.",
        "<d CHN unspecified received>500.000</d> liều vaccine của Trung Quốc đã về Hà Nội.",
        "Pfizer đã giao <d PFIZER unspecified received>2 triệu</d> liều cho Việt Nam.",
        "Bộ Y tế mua của Moderna <d MODERNA purchase *>5 triệu</d> liều.",
    ],
)
def test_a_product_name_is_no_partner_but_a_maker_that_acts_is(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Việt Nam tặng Lào <d VNM donation *>200.000</d> liều vaccine.",
        "Đại diện Bộ Y tế đã trao cho phía Campuchia <d VNM unspecified received>300.000</d> liều.",
    ],
)
def test_vietnam_as_giver(sentence: str) -> None:
    assert_tuples(sentence)
