"""Enumerations: the unit said once, labels before and after the number, lists with a head, brackets, bullets."""

from __future__ import annotations

import pytest
from annotated import assert_tuples


@pytest.mark.parametrize(
    "sentence",
    [
        "Thái Lan đã nhận <d - unspecified received>9 triệu</d> liều; trong đó Nhật Bản <d JPN unspecified received>1,5 triệu</d>, "
        "Hoa Kỳ <d USA unspecified received>2 triệu</d>, Anh <d GBR unspecified received>400.000</d>.",
        "Từ đầu năm, ta đã tiếp nhận vaccine viện trợ của nhiều nước, gồm Pháp <d FRA donation received>672.000</d> liều, "
        "Italia <d ITA donation received>801.600</d> và Đức <d DEU donation received>852.480</d>.",
        "Các nước tặng Việt Nam vaccine trong tháng 8 gồm: Ba Lan (<d POL donation *>501.600</d> liều), "
        "Séc (<d CZE donation *>250.800</d>), Romania (<d ROU donation *>100.000</d>).",
    ],
)
def test_items_take_their_label_as_partner_and_the_rest_from_the_head(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Đến nay cả nước đã nhận: COVAX <d COVAX covax received>4,9 triệu</d> liều, Nhật Bản tặng <d JPN donation received>2 triệu</d>, "
        "mua qua VNVC <d VNVC purchase received>3,1 triệu</d>.",
        "Hàn Quốc hứa tặng <d KOR donation pledged>1 triệu</d> liều, Hungary bán lại <d HUN cession *>400.000</d> liều.",
        "Israel cho mượn <d ISR loan *>700.000</d> liều, còn Romania tặng <d ROU donation *>450.000</d> liều.",
    ],
)
def test_an_item_with_a_verb_of_its_own_keeps_it(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Pháp và Đức lần lượt tặng <d FRA donation *>600.000</d> và <d DEU donation *>2,5 triệu</d> liều.",
        "Trong tháng 9, Hàn Quốc, Australia lần lượt bàn giao <d KOR unspecified received>1,1 triệu</d> và "
        "<d AUS unspecified received>300.000</d> liều cho Việt Nam.",
        "WHO và UNICEF hỗ trợ lần lượt <d WHO donation *>120.000</d> và <d UNICEF donation *>90.000</d> liều sởi.",
    ],
)
def test_respective_lists_are_attached_by_order(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Bỉ và Slovakia mỗi nước tặng <d BEL donation * | SVK donation *>100.000</d> liều.",
        "Áo, Thụy Sĩ cho biết mỗi nước sẽ viện trợ <d AUT donation pledged | CHE donation pledged>50.000</d> liều.",
        "Hà Lan và Na Uy cam kết mỗi bên hỗ trợ <d NLD donation pledged | NOR donation pledged>200.000</d> liều vaccine.",
    ],
)
def test_a_distributive_number_holds_for_each_party(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Tháng 8, Việt Nam nhận thêm:\n- <d USA donation received>1 triệu</d> liều Pfizer do Hoa Kỳ tặng;\n"
        "- <d CHN donation received>200.000</d> liều Vero Cell do Trung Quốc viện trợ.",
        "Các lô do COVAX cung cấp, cụ thể:\n- Đợt 1: <d COVAX covax *>811.200</d> liều AstraZeneca.\n"
        "- Đợt 2: <d COVAX covax *>1.682.400</d> liều AstraZeneca.",
    ],
)
def test_bullets_inherit_from_the_line_that_introduces_them(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Thành phố mua <d - purchase *>3 triệu</d> liều, ba quận tiêm 200.000 liều, hai huyện 90.000 liều.",
        "Bộ Y tế phân bổ 1,5 triệu liều: Hà Nội 500.000, TP.HCM 800.000, Đà Nẵng 200.000.",
    ],
)
def test_shares_inside_the_country_are_no_list_of_suppliers(sentence: str) -> None:
    assert_tuples(sentence)
