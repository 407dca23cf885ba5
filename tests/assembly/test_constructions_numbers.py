"""Numbers as printed: separators, scales, words, slips, ranges, qualifiers, and dates that look like numbers."""

from __future__ import annotations

import pytest
from annotated import assert_tuples


@pytest.mark.parametrize(
    "sentence",
    [
        "Mỹ vừa tặng Việt Nam <d USA donation received value=1499940>1.499.940</d> liều Moderna.",
        "Italia đã tặng <d ITA donation received value=796000>796,000</d> liều.",
        "COVAX đã giao <d COVAX covax received value=1682000>1.682 triệu</d> liều, trước đó báo chí viết <d COVAX covax received value=1682000>1,682 triệu</d> liều.",
        "Nhật Bản đã tặng <d JPN donation received value=5700000>5.7 triệu</d> liều cho Indonesia.",
        "Trung Quốc đã viện trợ <d CHN donation received value=700000>0,7 triệu</d> liều.",
        "Hàn Quốc sẽ tặng Lào <d KOR donation pledged value=100000>100 nghìn</d> liều và Campuchia <d KOR donation pledged value=200000>200 ngàn</d> liều.",
        "Nga viện trợ <d RUS donation unspecified value=300000>300k</d> liều cho Nicaragua.",
        "Một doanh nghiệp đặt mua <d - purchase contracted value=1500000>một triệu rưỡi</d> liều vaccine của nước ngoài.",
        "<d JPN donation received value=1000000>Một triệu</d> liều vaccine Nhật Bản tặng đã về tới TP.HCM.",
        "Ba Lan tặng <d POL donation unspecified value=500000>nửa triệu</d> liều cho Việt Nam.",
        "Mỹ cam kết tặng thế giới thêm <d USA donation pledged value=500000000>nửa tỷ</d> liều Pfizer.",
        "Đài Loan nhận <d LTU donation received value=20000>2 vạn</d> liều do Litva tặng.",
        "Cuba đã chuyển <d CUB unspecified received value=1050000>1.050.000</d> liều Abdala tới Hà Nội.",
    ],
)
def test_numbers_are_read_as_they_are_printed(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Trung Quốc đã viện trợ <d CHN donation received value=400000>4000.000</d> liều Vero Cell.",
        "Nhật Bản vừa tặng thêm <d JPN donation received value=1000000>1.000.000 triệu</d> liều AstraZeneca.",
        "Hàn Quốc đã trao tặng <d KOR donation received value=1100000>1.100.000 triệu</d> liều vaccine AstraZeneca.",
    ],
)
def test_typing_slips_take_the_plausible_reading(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Pfizer sẽ giao <d PFIZER unspecified scheduled low=47000000 high=50000000 qualifier=range>47-50 triệu</d> liều trong quý IV.",
        "Bộ Y tế đang đàm phán mua <d - purchase negotiating low=150000000 high=170000000 qualifier=range>150 triệu- 170 triệu</d> liều.",
        "Hà Lan sẽ tặng từ <d NLD donation pledged low=800000 high=1000000 qualifier=range>800.000 đến 1 triệu</d> liều.",
        "Đức ngỏ ý tặng <d DEU donation pledged low=2000000 high=3000000 qualifier=range>hai ba triệu</d> liều.",
        "Mỹ cam kết tặng <d USA donation pledged low=10000000 qualifier=vague>hàng chục triệu</d> liều cho châu Á.",
        "Thụy Sĩ đã tặng <d CHE donation received low=100000 qualifier=vague>vài trăm nghìn</d> liều cho Nepal.",
        "Malaysia đã đặt hàng <d SINOVAC purchase contracted low=1000000 qualifier=vague>hàng triệu</d> liều của Sinovac.",
    ],
)
def test_ranges_and_vague_numbers_keep_their_bounds(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Nhật Bản đã tặng quá <d JPN donation received qualifier=at_least>4 triệu</d> liều.",
        "Mỹ sẽ tặng ít nhất <d USA donation pledged qualifier=at_least>1 triệu</d> liều cho Việt Nam.",
        "Đức viện trợ ngót <d DEU donation unspecified qualifier=at_most>2,6 triệu</d> liều.",
        "Hungary bán lại chưa đến <d HUN cession unspecified qualifier=at_most>500.000</d> liều.",
        "Moderna sẽ bán tối đa <d MODERNA purchase pledged qualifier=at_most>20 triệu</d> liều cho Việt Nam.",
        "Canada đã chia sẻ trên dưới <d CAN donation received qualifier=approx>700.000</d> liều với Ghana.",
        "COVAX đã giao suýt soát <d COVAX covax received qualifier=approx>12 triệu</d> liều cho Bangladesh.",
        "Pháp hứa tặng tới <d FRA donation pledged qualifier=at_most>60 triệu</d> liều cho các nước nghèo.",
        "Anh đã tặng chừng <d GBR donation received qualifier=approx>400.000</d> liều.",
    ],
)
def test_qualifiers_bound_the_number_in_its_sentence(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Ngày 28.2, lô đầu tiên gồm <d - unspecified received value=117600>117.600</d> liều AstraZeneca đã về tới Tân Sơn Nhất.",
        "Hôm 25-7, Mỹ đã chuyển <d USA unspecified received value=3000000>3 triệu</d> liều Moderna cho Việt Nam.",
        "Trong quý II/2021, Pfizer đã giao <d PFIZER unspecified received>97.110</d> liều, dùng cho trẻ 12-17 tuổi.",
        "Qua 5 đợt, với 12 lô, COVAX đã chuyển cho Việt Nam <d COVAX covax received>11,6 triệu</d> liều.",
        "Nhật Bản tặng <d JPN donation unspecified>1 triệu</d> liều, tương đương 100.000 lọ, mỗi mũi tiêm 0,5 ml/liều.",
        "Trung Quốc đã tặng <d CHN donation received>200.000</d> liều vào 10/12, giá thị trường 600.000 đồng/liều.",
    ],
)
def test_dates_lots_and_ages_are_no_doses(sentence: str) -> None:
    assert_tuples(sentence)
