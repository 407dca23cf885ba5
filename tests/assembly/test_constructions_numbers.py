"""Numbers as printed: separators, scales, words, slips, ranges, qualifiers, and dates that look like numbers."""

from __future__ import annotations

import pytest
from annotated import assert_tuples


@pytest.mark.parametrize(
    "sentence",
    [
        "Mỹ vừa tặng Việt Nam {{1.499.940|USA|donation|received|val=1499940}} liều Moderna.",
        "Italia đã tặng {{796,000|ITA|donation|received|val=796000}} liều.",
        "COVAX đã giao {{1.682 triệu|COVAX|covax|received|val=1682000}} liều, trước đó báo chí viết {{1,682 triệu|COVAX|covax|received|val=1682000}} liều.",
        "Nhật Bản đã tặng {{5.7 triệu|JPN|donation|received|val=5700000}} liều cho Indonesia.",
        "Trung Quốc đã viện trợ {{0,7 triệu|CHN|donation|received|val=700000}} liều.",
        "Hàn Quốc sẽ tặng Lào {{100 nghìn|KOR|donation|pledged|val=100000}} liều và Campuchia {{200 ngàn|KOR|donation|pledged|val=200000}} liều.",
        "Nga viện trợ {{300k|RUS|donation|unspecified|val=300000}} liều cho Nicaragua.",
        "Một doanh nghiệp đặt mua {{một triệu rưỡi|-|purchase|contracted|val=1500000}} liều vaccine của nước ngoài.",
        "{{Một triệu|JPN|donation|received|val=1000000}} liều vaccine Nhật Bản tặng đã về tới TP.HCM.",
        "Ba Lan tặng {{nửa triệu|POL|donation|unspecified|val=500000}} liều cho Việt Nam.",
        "Mỹ cam kết tặng thế giới thêm {{nửa tỷ|USA|donation|pledged|val=500000000}} liều Pfizer.",
        "Đài Loan nhận {{2 vạn|LTU|donation|received|val=20000}} liều do Litva tặng.",
        "Cuba đã chuyển {{1.050.000|CUB|unspecified|received|val=1050000}} liều Abdala tới Hà Nội.",
    ],
)
def test_numbers_are_read_as_they_are_printed(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Việt Nam mới nhận chưa tới {{1 triệu|COVAX|covax|received}} liều vaccine từ COVAX.",
        "Nga tặng Việt Nam {{1.000.000|RUS|donation|*}} (một triệu) liều Sputnik V.",
        "Nhật Bản tặng Việt Nam {{2, 8 triệu|JPN|donation|*}} liều vaccine.",
        "Nhật Bản đã tặng {{3 triệu|JPN|donation|received}}[1] liều vaccine.",
        "Hàn Quốc viện trợ {{1,1M|KOR|donation|*}} liều vaccine.",
        "Singapore gửi tặng {{một phần tư triệu|SGP|donation|*}} liều vaccine.",
        "Hàn Quốc viện trợ {{1.100 nghìn|KOR|donation|*|val=1100000}} liều vaccine.",
        "Lào nhận {{>300.000|VNM|donation|received|q=at_least val=300000}} liều vaccine do Việt Nam tặng.",
        "Đức tặng Việt Nam {{300.000+|DEU|donation|*|q=at_least val=300000}} liều.",
        "Séc tặng Việt Nam giữa {{2 và 3 triệu|CZE|donation|*|q=range}} liều vaccine.",
        "Nhật Bản đã tặng gần{{3 triệu|JPN|donation|received|q=at_most val=3000000}} liều vaccine.",
        "Đến nay vaccine Mỹ tặng đã tới {{2 triệu|USA|donation|*|q=exact val=2000000}} liều.",
    ],
)
def test_numbers_that_are_printed_oddly_are_one_number(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Trung Quốc đã viện trợ {{4000.000|CHN|donation|received|val=400000}} liều Vero Cell.",
        "Nhật Bản vừa tặng thêm {{1.000.000 triệu|JPN|donation|received|val=1000000}} liều AstraZeneca.",
        "Hàn Quốc đã trao tặng {{1.100.000 triệu|KOR|donation|received|val=1100000}} liều vaccine AstraZeneca.",
    ],
)
def test_typing_slips_take_the_plausible_reading(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Pfizer sẽ giao {{47-50 triệu|PFIZER|unspecified|scheduled|low=47000000 high=50000000 q=range}} liều trong quý IV.",
        "Bộ Y tế đang đàm phán mua {{150 triệu- 170 triệu|-|purchase|negotiating|low=150000000 high=170000000 q=range}} liều.",
        "Hà Lan sẽ tặng từ {{800.000 đến 1 triệu|NLD|donation|pledged|low=800000 high=1000000 q=range}} liều.",
        "Đức ngỏ ý tặng {{hai ba triệu|DEU|donation|pledged|low=2000000 high=3000000 q=range}} liều.",
        "Mỹ cam kết tặng {{hàng chục triệu|USA|donation|pledged|low=10000000 q=vague}} liều cho châu Á.",
        "Thụy Sĩ đã tặng {{vài trăm nghìn|CHE|donation|received|low=100000 q=vague}} liều cho Nepal.",
        "Malaysia đã đặt hàng {{hàng triệu|SINOVAC|purchase|contracted|low=1000000 q=vague}} liều của Sinovac.",
    ],
)
def test_ranges_and_vague_numbers_keep_their_bounds(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Nhật Bản đã tặng quá {{4 triệu|JPN|donation|received|q=at_least}} liều.",
        "Mỹ sẽ tặng ít nhất {{1 triệu|USA|donation|pledged|q=at_least}} liều cho Việt Nam.",
        "Đức viện trợ ngót {{2,6 triệu|DEU|donation|unspecified|q=at_most}} liều.",
        "Hungary bán lại chưa đến {{500.000|HUN|cession|unspecified|q=at_most}} liều.",
        "Moderna sẽ bán tối đa {{20 triệu|MODERNA|purchase|pledged|q=at_most}} liều cho Việt Nam.",
        "Canada đã chia sẻ trên dưới {{700.000|CAN|donation|received|q=approx}} liều với Ghana.",
        "COVAX đã giao suýt soát {{12 triệu|COVAX|covax|received|q=approx}} liều cho Bangladesh.",
        "Pháp hứa tặng tới {{60 triệu|FRA|donation|pledged|q=at_most}} liều cho các nước nghèo.",
        "Anh đã tặng chừng {{400.000|GBR|donation|received|q=approx}} liều.",
    ],
)
def test_qualifiers_bound_the_number_in_its_sentence(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Ngày 28.2, lô đầu tiên gồm {{117.600|-|unspecified|received|val=117600}} liều AstraZeneca đã về tới Tân Sơn Nhất.",
        "Hôm 25-7, Mỹ đã chuyển {{3 triệu|USA|unspecified|received|val=3000000}} liều Moderna cho Việt Nam.",
        "Trong quý II/2021, Pfizer đã giao {{97.110|PFIZER|unspecified|received}} liều, dùng cho trẻ 12-17 tuổi.",
        "Qua 5 đợt, với 12 lô, COVAX đã chuyển cho Việt Nam {{11,6 triệu|COVAX|covax|received}} liều.",
        "Nhật Bản tặng {{1 triệu|JPN|donation|unspecified}} liều, tương đương 100.000 lọ, mỗi mũi tiêm 0,5 ml/liều.",
        "Trung Quốc đã tặng {{200.000|CHN|donation|received}} liều vào 10/12, giá thị trường 600.000 đồng/liều.",
    ],
)
def test_dates_lots_and_ages_are_no_doses(sentence: str) -> None:
    assert_tuples(sentence)
