"""Companies: by a name that no list holds, by that name alone later on, under contracts, and where they only carry doses."""

from __future__ import annotations

import pytest
from annotated import assert_tuples


@pytest.mark.parametrize(
    "sentence",
    [
        "Công ty Cổ phần Dược phẩm Bình Lộc đã trao tặng Bộ Y tế {{120.000|BINH_LOC|donation|received}} liều vaccine.",
        "Công ty TNHH Thương mại và Dịch vụ An Khang đã tặng tỉnh Long An {{60.000|AN_KHANG|donation|received}} liều.",
        "Tập đoàn Đầu tư Thiên Phú cam kết tài trợ cho ngành y tế {{200.000|THIEN_PHU|donation|pledged}} liều vắc xin.",
        "Công ty Cổ phần Y dược Bình Lộc vừa ra thông cáo. Bình Lộc đã nhập về {{2 triệu|BINH_LOC|purchase|received}} liều.",
        "Doanh nghiệp đầu tiên là Công ty Cổ phần Bình Lộc. Tuần trước, Bình Lộc cam kết tặng Bộ Y tế {{90.000|BINH_LOC|donation|pledged}} liều.",
        "Công ty Cổ phần Y dược Bình Lộc có trụ sở ở Hà Nội. Ngày 14/9, Bình Lộc và G42 ký hợp đồng mua bán {{18 triệu|G42|purchase|contracted}} liều.",
        "Số vaccine này thuộc hợp đồng mua {{15 triệu|-|purchase|contracted}} liều của Công ty Cổ phần Dược phẩm Bình Lộc.",
    ],
)
def test_a_company_that_no_list_knows_is_called_by_its_name(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "{{1,4 triệu|-|*|*}} liều vaccine của Moderna đã rời Chicago trên chuyến bay của hãng Orient Airlines sáng 19/9 và sẽ tới Hà Nội tối nay.",
        "Lô {{1,1 triệu|USA|donation|received}} liều do Mỹ tặng được hãng Pacific Cargo chở tới Nội Bài hôm 3/8 và đã bàn giao.",
        "Ông Bình Lộc cho biết Nhật Bản đã tặng {{300.000|JPN|donation|received}} liều.",
    ],
)
def test_a_carrier_or_a_person_of_such_a_name_is_no_party(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Thông qua hợp đồng đặt mua trước {{30 triệu|ASTRAZENECA|purchase|contracted}} liều vắc xin của AstraZeneca, VNVC đã mang về gần {{15 triệu|ASTRAZENECA|purchase|received}} liều.",
        "Thực hiện hợp đồng mua {{20 triệu|PFIZER|purchase|contracted}} liều với Pfizer, Việt Nam đã tiếp nhận {{3 triệu|PFIZER|purchase|received}} liều.",
        "Theo hợp đồng mua {{5 triệu|MODERNA|purchase|contracted}} liều của Moderna, Zuellig Pharma đã giao {{800.000|*|purchase|received}} liều.",
        "Ngoài hợp đồng mua {{20 triệu|PFIZER|purchase|contracted}} liều của Pfizer, Việt Nam đã nhận {{100.000|HUN|donation|received}} liều do Hungary tặng.",
        "Bộ Y tế đã ký hợp đồng mua {{20 triệu|PFIZER|purchase|contracted}} liều với Pfizer, Nhật Bản đã tặng {{1 triệu|JPN|donation|received}} liều.",
    ],
)
def test_what_comes_under_a_contract_comes_from_who_signed_it(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Bộ Y tế Lào đang đàm phán với công ty dược phẩm Sinovac của Trung Quốc để mua thêm {{4 triệu|SINOVAC|purchase|negotiating|r=LAO}} liều.",
        "Việt Nam đang thương lượng với hãng Bharat Biotech của Ấn Độ để mua {{15 triệu|BHARAT_BIOTECH|purchase|negotiating}} liều Covaxin.",
        "Malaysia đã ký hợp đồng với Công ty CanSino của Trung Quốc để mua {{3,5 triệu|CANSINO|purchase|contracted|r=MYS}} liều.",
        "Lô {{500.000|CHN|*|received}} liều vaccine Sinopharm của Trung Quốc đã về tới Hà Nội.",
        "Lào đã nhận {{300.000|CHN|donation|received|r=LAO}} liều vaccine Sinopharm do Trung Quốc tặng.",
    ],
)
def test_the_country_behind_a_company_that_deals_is_its_home(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Bộ Y tế đặt hàng POLYVAC sản xuất thêm {{1,2 triệu|POLYVAC|production|scheduled}} liều MVVAC, dự kiến giao tháng 5.",
        "Bộ đã đặt hàng Vabiotech sản xuất {{500.000|VABIOTECH|production|contracted}} liều.",
        "Nhà máy của POLYVAC sản xuất 1,2 triệu liều mỗi năm.",
        "POLYVAC đã sản xuất 900.000 liều trong năm nay.",
    ],
)
def test_what_a_maker_is_ordered_to_make_is_supply_and_what_it_can_make_is_not(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Thái Lan đã nhận {{1,5 triệu|SINOVAC|unspecified|received|r=THA}} liều từ hãng Sinovac. Indonesia đang đàm phán với Sinovac để mua {{90 triệu|SINOVAC|purchase|negotiating|r=IDN}} liều. Sinovac sẽ giao cho Thái Lan thêm {{2 triệu|SINOVAC|unspecified|*|r=THA}} liều.",
        "Thái Lan đã đặt mua {{10 triệu|SINOVAC|purchase|contracted|r=THA}} liều của Sinovac. Sinovac đã giao cho Thái Lan {{2 triệu|SINOVAC|purchase|received|r=THA}} liều.",
        "Bộ Y tế đã thỏa thuận bước đầu với Pfizer về việc cung ứng {{18 triệu|PFIZER|unspecified|*}} liều. Hai bên thống nhất đẩy nhanh {{31 triệu|PFIZER|purchase|*}} liều đã đặt mua.",
    ],
)
def test_an_order_is_that_of_who_placed_it(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "16/07/2021 00:05Pfizer cam kết cung ứng cho Việt Nam {{18 triệu|PFIZER|unspecified|pledged}} liều vaccine.",
        "Xã hội 04:12Hungary tặng Việt Nam {{100.000|HUN|donation|unspecified}} liều.",
    ],
)
def test_a_name_glued_to_the_clock_of_the_page_is_read(sentence: str) -> None:
    assert_tuples(sentence)
