"""Totals and nesting: raised totals, closing sums, lots inside promises, plans for the world, rounded and exact figures."""

from __future__ import annotations

import pytest
from annotated import assert_tuples


@pytest.mark.parametrize(
    "sentence",
    [
        "Bộ Y tế cho biết từ đầu năm đến nay, Việt Nam đã tiếp nhận tổng cộng <d - unspecified received>33,6 triệu</d> liều vaccine, trong đó có <d COVAX covax received>11,7 triệu</d> liều từ COVAX, <d ASTRAZENECA purchase received>8,2 triệu</d> liều mua của AstraZeneca và <d - donation received>9 triệu</d> liều do các nước viện trợ.",
        "Theo thống kê, Việt Nam đã nhận <d - donation received>7 triệu</d> liều vaccine viện trợ song phương, gồm: Nhật Bản (<d JPN donation received>3,08 triệu</d>), Trung Quốc (<d CHN donation received>2,7 triệu</d>), Ba Lan (<d POL donation received>501.600</d>).",
        "Tính đến hết tháng 9, COVAX đã chuyển giao cho Việt Nam <d COVAX covax received>11.653.860</d> liều, gồm <d COVAX covax received>6.521.940</d> liều AstraZeneca, <d COVAX covax received>5.000.100</d> liều Moderna.",
        "Trong số vaccine viện trợ, Nhật Bản dẫn đầu với <d JPN donation *>4 triệu</d> liều, tiếp đến là Australia <d AUS donation *>1,5 triệu</d> liều.",
    ],
)
def test_parts_stand_under_their_total(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Nhân dịp này, Chính phủ Nhật Bản thông báo viện trợ thêm <d JPN donation pledged>1,54 triệu</d> liều, nâng tổng số vaccine Nhật Bản viện trợ cho Việt Nam lên hơn <d JPN donation *>5,6 triệu</d> liều.",
        "Với lô hàng này, Hoa Kỳ đã tặng Việt Nam tổng cộng <d USA donation received>7,5 triệu</d> liều vaccine.",
        "Sáng 2/10, lô <d USA covax received>1,5 triệu</d> liều Pfizer do Mỹ tặng qua COVAX về tới Nội Bài, đưa tổng số vaccine Mỹ trao tặng Việt Nam lên <d USA donation *>7,5 triệu</d> liều.",
        "Chuyến hàng hôm nay gồm <d JPN donation received>500.000</d> liều do Nhật Bản tặng đã hạ cánh, đưa tổng số vaccine nước này viện trợ cho Việt Nam lên tới <d JPN donation *>4,1 triệu</d> liều.",
        "Australia vừa trao thêm <d AUS unspecified received>300.000</d> liều, nâng tổng số vaccine Việt Nam đã nhận từ nước này lên hơn <d AUS unspecified received>1,1 triệu</d> liều.",
        "Ngày 24/9, Hungary quyết định tặng thêm <d HUN donation pledged>100.000</d> liều, qua đó sẽ nâng tổng số vaccine của Hungary dành cho Việt Nam lên <d HUN unspecified unspecified>500.000</d> liều.",
        "Bộ Y tế tiếp nhận <d COVAX covax received>1,6 triệu</d> liều từ COVAX, nâng số vaccine do cơ chế này chuyển giao cho Việt Nam lên <d COVAX covax *>14,4 triệu</d> liều.",
        "Chính phủ Anh sẽ tăng cam kết tặng các nước nghèo từ 80 triệu lên <d GBR donation pledged>100 triệu</d> liều.",
        "Nga đồng ý nâng số vaccine bán cho Philippines từ 10 triệu lên <d RUS purchase pledged recipient=PHL>20 triệu</d> liều.",
        "Nhật Bản ngày 16/9 quyết định tặng thêm Việt Nam <d JPN donation pledged>400.000</d> liều, nâng tổng số đã cam kết lên <d JPN * pledged>3,58 triệu</d> liều.",
        "Mỹ tăng mức cam kết tặng vaccine cho thế giới lên <d USA donation pledged>1,1 tỷ</d> liều.",
        "Hàn Quốc nâng lượng vaccine đặt mua của Pfizer từ 20 triệu lên <d PFIZER purchase contracted>66 triệu</d> liều.",
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
        "Như vậy, đến nay Trung Quốc đã viện trợ cho Việt Nam <d CHN donation received>2,7 triệu</d> liều vaccine.",
        "Sáng nay, <d FRA covax received>1,5 triệu</d> liều do Pháp tặng qua COVAX về tới Hà Nội. Như vậy, Việt Nam đã nhận được tổng cộng <d COVAX covax received>13,3 triệu</d> liều từ COVAX.",
        "Đức cam kết thêm <d DEU * pledged>2,6 triệu</d> liều; tổng số vaccine nước này cam kết tặng Việt Nam là <d DEU donation pledged>5,1 triệu</d> liều.",
        "Sinovac giao thêm <d SINOVAC unspecified *>2 triệu</d> liều hôm thứ Năm; gộp với các lô trước đó, hãng đã cung cấp cho Chile tổng cộng <d SINOVAC unspecified received recipient=CHL>17,7 triệu</d> liều.",
        "Hôm qua Ba Lan tặng <d POL donation unspecified>501.600</d> liều, hôm nay Séc tặng <d CZE donation unspecified>250.800</d> liều. Như vậy chỉ trong hai ngày, Việt Nam đã nhận <d - unspecified received>752.400</d> liều.",
        "Cùng với lô <d USA donation received>2 triệu</d> liều Mỹ đã tặng hồi đầu tháng, đến nay Việt Nam đã tiếp nhận tổng cộng <d - unspecified received>16 triệu</d> liều.",
        "Hôm qua <d USA covax received>1.000.350</d> liều Pfizer do Mỹ tặng qua COVAX đã đến Hà Nội, hôm nay thêm <d USA covax received>499.590</d> liều đến TP.HCM. Tổng cộng Mỹ đã tặng Việt Nam hơn <d USA donation received>7,5 triệu</d> liều.",
    ],
)
def test_a_closing_total_sums_what_came_before(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Ngày 10/9, Việt Nam tiếp nhận <d DEU donation received>852.480</d> liều trong tổng số <d DEU donation pledged>2,5 triệu</d> liều mà Đức cam kết tặng.",
        "Bộ Y tế vừa nhận <d CUB purchase received>1,05 triệu</d> liều đầu tiên trong tổng số <d CUB purchase contracted>5 triệu</d> liều Abdala đặt mua của Cuba.",
        "Đây là <d USA covax received>1 triệu</d> liều đầu tiên trong số <d USA covax pledged recipient=VNM>6 triệu</d> liều mà Mỹ hứa tặng Việt Nam qua COVAX đã về tới Nội Bài, <d USA covax scheduled>5 triệu</d> liều còn lại sẽ đến vào tháng 10.",
        "Lô <d CAN donation received recipient=KEN>455.000</d> liều tới Nairobi hôm qua nằm trong số <d CAN donation pledged>17,7 triệu</d> liều mà Canada cam kết tặng các nước nghèo.",
        "Trong số <d KOR donation pledged>1,39 triệu</d> liều Hàn Quốc cam kết viện trợ, <d KOR donation received>1,1 triệu</d> liều đã tới Việt Nam hôm 13/9.",
        "Trong <d JPN donation pledged>1 triệu</d> liều Nhật Bản hứa tặng, <d JPN donation received>300.000</d> liều đã về ngày 8/9, <d JPN donation received>500.000</d> liều đã về ngày 9/9 và <d JPN donation scheduled>200.000</d> liều cuối cùng sẽ về ngày 15/9.",
        "Theo hợp đồng, Cuba bán cho Việt Nam <d CUB purchase contracted>10 triệu</d> liều Abdala. Lô đầu <d CUB purchase received>900.000</d> liều đã theo đoàn về nước, <d CUB purchase scheduled>4,1 triệu</d> liều tiếp theo sẽ giao trong tháng 10.",
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
        "Nhật Bản cam kết chia sẻ <d JPN donation pledged>30 triệu</d> liều cho các nước và vùng lãnh thổ. Việt Nam đã nhận gần <d JPN donation received>3 triệu</d> liều trong số này.",
        "Pháp cam kết tặng <d FRA donation pledged>60 triệu</d> liều cho các nước đang phát triển, trong đó <d FRA donation *>1,1 triệu</d> liều dành cho Việt Nam; lô <d FRA covax received>672.000</d> liều đầu tiên đã về tới Hà Nội qua COVAX.",
        "Trong số <d GBR donation pledged>100 triệu</d> liều mà London cam kết tặng thế giới, <d GBR donation *>9 triệu</d> liều được gửi đi đợt này, riêng Việt Nam được nhận <d GBR donation *>415.000</d> liều.",
        "Mỹ cam kết tặng <d USA donation pledged>80 triệu</d> liều cho thế giới, trong đó <d USA donation *>7 triệu</d> liều dành cho châu Á.",
        "Trung Quốc hứa viện trợ cho ASEAN <d CHN donation pledged recipient=ASEAN>150 triệu</d> liều. Indonesia đã nhận <d CHN * received recipient=IDN>5 triệu</d> liều trong số này.",
        "Trung Quốc tuyên bố sẽ cung cấp <d CHN unspecified pledged recipient=WORLD>2 tỷ</d> liều cho thế giới trong năm nay và tặng <d CHN donation pledged>100 triệu</d> liều cho các nước đang phát triển.",
    ],
)
def test_a_world_plan_holds_a_country_share_that_holds_a_lot(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "COVAX chuyển cho Việt Nam đợt 1 gồm <d COVAX covax *>811.200</d> liều AstraZeneca, đợt 2 gồm <d COVAX covax *>1.682.400</d> liều.",
        "Pfizer đã giao đợt 1 với <d PFIZER unspecified received>97.110</d> liều và đợt 2 với <d PFIZER unspecified received>96.720</d> liều, đợt 3 dự kiến về ngày 21/10 với <d PFIZER unspecified scheduled>762.840</d> liều.",
        "Theo kế hoạch viện trợ, đợt 1 Trung Quốc đã trao <d CHN donation received>500.000</d> liều Vero Cell, đợt 2 sẽ bàn giao <d CHN donation pledged>300.000</d> liều.",
    ],
)
def test_first_and_second_deliveries_are_counted_apart(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Anh tặng Việt Nam hơn <d GBR donation unspecified>400.000</d> liều vaccine\nChiều 2/8, <d GBR donation received>415.000</d> liều AstraZeneca do Chính phủ Anh tặng đã về tới Nội Bài.",
        "Gần <d COVAX covax received>1,7 triệu</d> liều (<d COVAX covax received>1.682.400</d> liều) do COVAX cung cấp đã về tới Việt Nam hôm 16/5.",
        "Thêm <d - unspecified received>1,5 triệu</d> liều Moderna về đến Việt Nam\nSáng 24/7, lô <d USA donation received>1.500.100</d> liều do Hoa Kỳ tặng đã hạ cánh xuống Nội Bài.",
        "Séc tặng Việt Nam <d CZE donation unspecified>250.000</d> liều vaccine\nChính phủ Cộng hòa Séc vừa quyết định tặng nhân dân Việt Nam <d CZE donation pledged>250.800</d> liều AstraZeneca.",
        "Nhật Bản chuyển thêm gần <d JPN unspecified *>1 triệu</d> liều, cụ thể là <d JPN unspecified *>998.400</d> liều AstraZeneca cho Đài Loan.",
        "Hơn <d ROU donation received>300.000</d> liều Romania tặng đã tới Hà Nội; chính xác, Romania đã trao <d ROU * received>300.100</d> liều.",
        "Pháp tặng gần <d FRA donation unspecified>700.000</d> liều cho Việt Nam\nĐại sứ Pháp đã trao tặng Bộ Y tế <d FRA donation received>672.000</d> liều vaccine.",
    ],
)
def test_the_rounded_and_the_exact_figure_are_two_mentions(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Đến nay Việt Nam đã đàm phán, ký hợp đồng và nhận cam kết của các đối tác với tổng số <d - * *>170 triệu</d> liều vaccine, mới nhận được <d - unspecified received>33 triệu</d> liều.",
        "Tính cả các khoản viện trợ đã công bố, Thái Lan sẽ nhận tổng cộng <d - * scheduled>3,9 triệu</d> liều, gồm <d USA * *>2,5 triệu</d> liều từ Mỹ và <d JPN * received>1,05 triệu</d> liều Nhật Bản đã trao.",
        "Cả viện trợ lẫn cam kết của Mỹ dành cho Việt Nam là <d USA donation *>8,5 triệu</d> liều, trong đó đã bàn giao <d USA donation received>6 triệu</d> liều.",
        "Tổng số vaccine các nước đã cam kết tặng Việt Nam là hơn <d - donation pledged>10 triệu</d> liều, trong đó <d - donation received>6,9 triệu</d> liều đã về.",
    ],
)
def test_a_total_of_promises_and_deliveries_follows_its_own_words(sentence: str) -> None:
    assert_tuples(sentence)
