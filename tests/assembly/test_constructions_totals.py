"""Totals and nesting: raised totals, closing sums, lots inside promises, plans for the world, rounded and exact figures."""

from __future__ import annotations

import pytest
from annotated import assert_tuples


@pytest.mark.parametrize(
    "sentence",
    [
        "Bộ Y tế cho biết từ đầu năm đến nay, Việt Nam đã tiếp nhận tổng cộng {{33,6 triệu|-|unspecified|received}} liều vaccine, trong đó có {{11,7 triệu|COVAX|covax|received}} liều từ COVAX, {{8,2 triệu|ASTRAZENECA|purchase|received}} liều mua của AstraZeneca và {{9 triệu|-|donation|received}} liều do các nước viện trợ.",
        "Theo thống kê, Việt Nam đã nhận {{7 triệu|-|donation|received}} liều vaccine viện trợ song phương, gồm: Nhật Bản ({{3,08 triệu|JPN|donation|received}}), Trung Quốc ({{2,7 triệu|CHN|donation|received}}), Ba Lan ({{501.600|POL|donation|received}}).",
        "Tính đến hết tháng 9, COVAX đã chuyển giao cho Việt Nam {{11.653.860|COVAX|covax|received}} liều, gồm {{6.521.940|COVAX|covax|received}} liều AstraZeneca, {{5.000.100|COVAX|covax|received}} liều Moderna.",
        "Trong số vaccine viện trợ, Nhật Bản dẫn đầu với {{4 triệu|JPN|donation|*}} liều, tiếp đến là Australia {{1,5 triệu|AUS|donation|*}} liều.",
    ],
)
def test_parts_stand_under_their_total(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Nhân dịp này, Chính phủ Nhật Bản thông báo viện trợ thêm {{1,54 triệu|JPN|donation|pledged}} liều, nâng tổng số vaccine Nhật Bản viện trợ cho Việt Nam lên hơn {{5,6 triệu|JPN|donation|*}} liều.",
        "Với lô hàng này, Hoa Kỳ đã tặng Việt Nam tổng cộng {{7,5 triệu|USA|donation|received}} liều vaccine.",
        "Sáng 2/10, lô {{1,5 triệu|USA|covax|received}} liều Pfizer do Mỹ tặng qua COVAX về tới Nội Bài, đưa tổng số vaccine Mỹ trao tặng Việt Nam lên {{7,5 triệu|USA|donation|*}} liều.",
        "Chuyến hàng hôm nay gồm {{500.000|JPN|donation|received}} liều do Nhật Bản tặng đã hạ cánh, đưa tổng số vaccine nước này viện trợ cho Việt Nam lên tới {{4,1 triệu|JPN|donation|*}} liều.",
        "Australia vừa trao thêm {{300.000|AUS|unspecified|received}} liều, nâng tổng số vaccine Việt Nam đã nhận từ nước này lên hơn {{1,1 triệu|AUS|unspecified|received}} liều.",
        "Ngày 24/9, Hungary quyết định tặng thêm {{100.000|HUN|donation|pledged}} liều, qua đó sẽ nâng tổng số vaccine của Hungary dành cho Việt Nam lên {{500.000|HUN|unspecified|unspecified}} liều.",
        "Bộ Y tế tiếp nhận {{1,6 triệu|COVAX|covax|received}} liều từ COVAX, nâng số vaccine do cơ chế này chuyển giao cho Việt Nam lên {{14,4 triệu|COVAX|covax|*}} liều.",
        "Chính phủ Anh sẽ tăng cam kết tặng các nước nghèo từ 80 triệu lên {{100 triệu|GBR|donation|pledged}} liều.",
        "Nga đồng ý nâng số vaccine bán cho Philippines từ 10 triệu lên {{20 triệu|RUS|purchase|pledged|r=PHL}} liều.",
        "Nhật Bản ngày 16/9 quyết định tặng thêm Việt Nam {{400.000|JPN|donation|pledged}} liều, nâng tổng số đã cam kết lên {{3,58 triệu|JPN|*|pledged}} liều.",
        "Mỹ tăng mức cam kết tặng vaccine cho thế giới lên {{1,1 tỷ|USA|donation|pledged}} liều.",
        "Hàn Quốc nâng lượng vaccine đặt mua của Pfizer từ 20 triệu lên {{66 triệu|PFIZER|purchase|contracted}} liều.",
    ],
)
def test_a_total_is_raised_to_a_number(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Trong ngày cả nước tiêm 700.000 liều, nâng tổng số liều đã tiêm lên 32,3 triệu liều.",
        "Trong tuần, Lào tiêm thêm 180.000 liều, đưa tổng số liều đã tiêm lên 4,6 triệu.",
        "Hôm nay ghi nhận thêm 9.000 ca, nâng tổng số ca mắc lên 700.000; cả nước đã tiêm 35 triệu liều.",
    ],
)
def test_injected_and_stocked_totals_are_raised_too(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Như vậy, đến nay Trung Quốc đã viện trợ cho Việt Nam {{2,7 triệu|CHN|donation|received}} liều vaccine.",
        "Sáng nay, {{1,5 triệu|FRA|covax|received}} liều do Pháp tặng qua COVAX về tới Hà Nội. Như vậy, Việt Nam đã nhận được tổng cộng {{13,3 triệu|COVAX|covax|received}} liều từ COVAX.",
        "Đức cam kết thêm {{2,6 triệu|DEU|*|pledged}} liều; tổng số vaccine nước này cam kết tặng Việt Nam là {{5,1 triệu|DEU|donation|pledged}} liều.",
        "Sinovac giao thêm {{2 triệu|SINOVAC|unspecified|*}} liều hôm thứ Năm; gộp với các lô trước đó, hãng đã cung cấp cho Chile tổng cộng {{17,7 triệu|SINOVAC|unspecified|received|r=CHL}} liều.",
        "Hôm qua Ba Lan tặng {{501.600|POL|donation|unspecified}} liều, hôm nay Séc tặng {{250.800|CZE|donation|unspecified}} liều. Như vậy chỉ trong hai ngày, Việt Nam đã nhận {{752.400|-|unspecified|received}} liều.",
        "Cùng với lô {{2 triệu|USA|donation|received}} liều Mỹ đã tặng hồi đầu tháng, đến nay Việt Nam đã tiếp nhận tổng cộng {{16 triệu|-|unspecified|received}} liều.",
        "Hôm qua {{1.000.350|USA|covax|received}} liều Pfizer do Mỹ tặng qua COVAX đã đến Hà Nội, hôm nay thêm {{499.590|USA|covax|received}} liều đến TP.HCM. Tổng cộng Mỹ đã tặng Việt Nam hơn {{7,5 triệu|USA|donation|received}} liều.",
    ],
)
def test_a_closing_total_sums_what_came_before(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Ngày 10/9, Việt Nam tiếp nhận {{852.480|DEU|donation|received}} liều trong tổng số {{2,5 triệu|DEU|donation|pledged}} liều mà Đức cam kết tặng.",
        "Bộ Y tế vừa nhận {{1,05 triệu|CUB|purchase|received}} liều đầu tiên trong tổng số {{5 triệu|CUB|purchase|contracted}} liều Abdala đặt mua của Cuba.",
        "Đây là {{1 triệu|USA|covax|received}} liều đầu tiên trong số {{6 triệu|USA|covax|pledged|r=VNM}} liều mà Mỹ hứa tặng Việt Nam qua COVAX đã về tới Nội Bài, {{5 triệu|USA|covax|scheduled}} liều còn lại sẽ đến vào tháng 10.",
        "Lô {{455.000|CAN|donation|received|r=KEN}} liều tới Nairobi hôm qua nằm trong số {{17,7 triệu|CAN|donation|pledged}} liều mà Canada cam kết tặng các nước nghèo.",
        "Trong số {{1,39 triệu|KOR|donation|pledged}} liều Hàn Quốc cam kết viện trợ, {{1,1 triệu|KOR|donation|received}} liều đã tới Việt Nam hôm 13/9.",
        "Trong {{1 triệu|JPN|donation|pledged}} liều Nhật Bản hứa tặng, {{300.000|JPN|donation|received}} liều đã về ngày 8/9, {{500.000|JPN|donation|received}} liều đã về ngày 9/9 và {{200.000|JPN|donation|scheduled}} liều cuối cùng sẽ về ngày 15/9.",
        "Theo hợp đồng, Cuba bán cho Việt Nam {{10 triệu|CUB|purchase|contracted}} liều Abdala. Lô đầu {{900.000|CUB|purchase|received}} liều đã theo đoàn về nước, {{4,1 triệu|CUB|purchase|scheduled}} liều tiếp theo sẽ giao trong tháng 10.",
    ],
)
def test_a_lot_stands_inside_the_sum_a_partner_promised(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Trong tổng số 12 triệu liều đã tiêm, có 3,4 triệu liều AstraZeneca và 2 triệu liều Moderna.",
        "Trong 39 triệu liều đã tiêm, 8 triệu liều là mũi hai.",
        "Hà Nội đã tiêm 5,5 triệu liều, trong đó 4,3 triệu liều AstraZeneca, 1 triệu liều Vero Cell.",
        "Tỉnh mới sử dụng 250.000 liều trong tổng số 310.000 liều được phân bổ.",
    ],
)
def test_a_share_of_the_injected_is_no_lot(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Nhật Bản cam kết chia sẻ {{30 triệu|JPN|donation|pledged}} liều cho các nước và vùng lãnh thổ. Việt Nam đã nhận gần {{3 triệu|JPN|donation|received}} liều trong số này.",
        "Pháp cam kết tặng {{60 triệu|FRA|donation|pledged}} liều cho các nước đang phát triển, trong đó {{1,1 triệu|FRA|donation|*}} liều dành cho Việt Nam; lô {{672.000|FRA|covax|received}} liều đầu tiên đã về tới Hà Nội qua COVAX.",
        "Trong số {{100 triệu|GBR|donation|pledged}} liều mà London cam kết tặng thế giới, {{9 triệu|GBR|donation|*}} liều được gửi đi đợt này, riêng Việt Nam được nhận {{415.000|GBR|donation|*}} liều.",
        "Mỹ cam kết tặng {{80 triệu|USA|donation|pledged}} liều cho thế giới, trong đó {{7 triệu|USA|donation|*}} liều dành cho châu Á.",
        "Trung Quốc hứa viện trợ cho ASEAN {{150 triệu|CHN|donation|pledged|r=ASEAN}} liều. Indonesia đã nhận {{5 triệu|CHN|*|received|r=IDN}} liều trong số này.",
        "Trung Quốc tuyên bố sẽ cung cấp {{2 tỷ|CHN|unspecified|pledged|r=WORLD}} liều cho thế giới trong năm nay và tặng {{100 triệu|CHN|donation|pledged}} liều cho các nước đang phát triển.",
    ],
)
def test_a_world_plan_holds_a_country_share_that_holds_a_lot(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "COVAX chuyển cho Việt Nam đợt 1 gồm {{811.200|COVAX|covax|*}} liều AstraZeneca, đợt 2 gồm {{1.682.400|COVAX|covax|*}} liều.",
        "Pfizer đã giao đợt 1 với {{97.110|PFIZER|unspecified|received}} liều và đợt 2 với {{96.720|PFIZER|unspecified|received}} liều, đợt 3 dự kiến về ngày 21/10 với {{762.840|PFIZER|unspecified|scheduled}} liều.",
        "Theo kế hoạch viện trợ, đợt 1 Trung Quốc đã trao {{500.000|CHN|donation|received}} liều Vero Cell, đợt 2 sẽ bàn giao {{300.000|CHN|donation|pledged}} liều.",
    ],
)
def test_first_and_second_deliveries_are_counted_apart(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Anh tặng Việt Nam hơn {{400.000|GBR|donation|unspecified}} liều vaccine\nChiều 2/8, {{415.000|GBR|donation|received}} liều AstraZeneca do Chính phủ Anh tặng đã về tới Nội Bài.",
        "Gần {{1,7 triệu|COVAX|covax|received}} liều ({{1.682.400|COVAX|covax|received}} liều) do COVAX cung cấp đã về tới Việt Nam hôm 16/5.",
        "Thêm {{1,5 triệu|-|unspecified|received}} liều Moderna về đến Việt Nam\nSáng 24/7, lô {{1.500.100|USA|donation|received}} liều do Hoa Kỳ tặng đã hạ cánh xuống Nội Bài.",
        "Séc tặng Việt Nam {{250.000|CZE|donation|unspecified}} liều vaccine\nChính phủ Cộng hòa Séc vừa quyết định tặng nhân dân Việt Nam {{250.800|CZE|donation|pledged}} liều AstraZeneca.",
        "Nhật Bản chuyển thêm gần {{1 triệu|JPN|unspecified|*}} liều, cụ thể là {{998.400|JPN|unspecified|*}} liều AstraZeneca cho Đài Loan.",
        "Hơn {{300.000|ROU|donation|received}} liều Romania tặng đã tới Hà Nội; chính xác, Romania đã trao {{300.100|ROU|*|received}} liều.",
        "Pháp tặng gần {{700.000|FRA|donation|unspecified}} liều cho Việt Nam\nĐại sứ Pháp đã trao tặng Bộ Y tế {{672.000|FRA|donation|received}} liều vaccine.",
    ],
)
def test_the_rounded_and_the_exact_figure_are_two_mentions(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Đến nay Việt Nam đã đàm phán, ký hợp đồng và nhận cam kết của các đối tác với tổng số {{170 triệu|-|*|*}} liều vaccine, mới nhận được {{33 triệu|-|unspecified|received}} liều.",
        "Tính cả các khoản viện trợ đã công bố, Thái Lan sẽ nhận tổng cộng {{3,9 triệu|-|*|scheduled}} liều, gồm {{2,5 triệu|USA|*|*}} liều từ Mỹ và {{1,05 triệu|JPN|*|received}} liều Nhật Bản đã trao.",
        "Cả viện trợ lẫn cam kết của Mỹ dành cho Việt Nam là {{8,5 triệu|USA|donation|*}} liều, trong đó đã bàn giao {{6 triệu|USA|donation|received}} liều.",
        "Tổng số vaccine các nước đã cam kết tặng Việt Nam là hơn {{10 triệu|-|donation|pledged}} liều, trong đó {{6,9 triệu|-|donation|received}} liều đã về.",
    ],
)
def test_a_total_of_promises_and_deliveries_follows_its_own_words(sentence: str) -> None:
    assert_tuples(sentence)
