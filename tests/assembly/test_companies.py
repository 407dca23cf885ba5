"""Companies: by a name that no list holds, by that name alone later on, under contracts, and where they only carry doses."""

from __future__ import annotations

import pytest
from annotated import assert_tuples


@pytest.mark.parametrize(
    "sentence",
    [
        "Công ty Cổ phần Dược phẩm Bình Lộc đã trao tặng Bộ Y tế <d BINH_LOC donation received>120.000</d> liều vaccine.",
        "Công ty TNHH Thương mại và Dịch vụ An Khang đã tặng tỉnh Long An <d AN_KHANG donation received>60.000</d> liều.",
        "Tập đoàn Đầu tư Thiên Phú cam kết tài trợ cho ngành y tế <d THIEN_PHU donation pledged>200.000</d> liều vắc xin.",
        "Công ty Cổ phần Y dược Bình Lộc vừa ra thông cáo. Bình Lộc đã nhập về <d BINH_LOC purchase received>2 triệu</d> liều.",
        "Doanh nghiệp đầu tiên là Công ty Cổ phần Bình Lộc. Tuần trước, Bình Lộc cam kết tặng Bộ Y tế <d BINH_LOC donation pledged>90.000</d> liều.",
        "Công ty Cổ phần Y dược Bình Lộc có trụ sở ở Hà Nội. Ngày 14/9, Bình Lộc và G42 ký hợp đồng mua bán <d G42 purchase contracted>18 triệu</d> liều.",
        "Số vaccine này thuộc hợp đồng mua <d - purchase contracted>15 triệu</d> liều của Công ty Cổ phần Dược phẩm Bình Lộc.",
    ],
)
def test_a_company_that_no_list_knows_is_called_by_its_name(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "<d - * *>1,4 triệu</d> liều vaccine của Moderna đã rời Chicago trên chuyến bay của hãng Orient Airlines sáng 19/9 và sẽ tới Hà Nội tối nay.",
        "Lô <d USA donation received>1,1 triệu</d> liều do Mỹ tặng được hãng Pacific Cargo chở tới Nội Bài hôm 3/8 và đã bàn giao.",
        "Ông Bình Lộc cho biết Nhật Bản đã tặng <d JPN donation received>300.000</d> liều.",
    ],
)
def test_a_carrier_or_a_person_of_such_a_name_is_no_party(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Thông qua hợp đồng đặt mua trước <d ASTRAZENECA purchase contracted>30 triệu</d> liều vắc xin của AstraZeneca, VNVC đã mang về gần <d ASTRAZENECA purchase received>15 triệu</d> liều.",
        "Thực hiện hợp đồng mua <d PFIZER purchase contracted>20 triệu</d> liều với Pfizer, Việt Nam đã tiếp nhận <d PFIZER purchase received>3 triệu</d> liều.",
        "Theo hợp đồng mua <d MODERNA purchase contracted>5 triệu</d> liều của Moderna, Zuellig Pharma đã giao <d * purchase received>800.000</d> liều.",
        "Ngoài hợp đồng mua <d PFIZER purchase contracted>20 triệu</d> liều của Pfizer, Việt Nam đã nhận <d HUN donation received>100.000</d> liều do Hungary tặng.",
        "Bộ Y tế đã ký hợp đồng mua <d PFIZER purchase contracted>20 triệu</d> liều với Pfizer, Nhật Bản đã tặng <d JPN donation received>1 triệu</d> liều.",
    ],
)
def test_what_comes_under_a_contract_comes_from_who_signed_it(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Bộ Y tế Lào đang đàm phán với công ty dược phẩm Sinovac của Trung Quốc để mua thêm <d SINOVAC purchase negotiating recipient=LAO>4 triệu</d> liều.",
        "Việt Nam đang thương lượng với hãng Bharat Biotech của Ấn Độ để mua <d BHARAT_BIOTECH purchase negotiating>15 triệu</d> liều Covaxin.",
        "Malaysia đã ký hợp đồng với Công ty CanSino của Trung Quốc để mua <d CANSINO purchase contracted recipient=MYS>3,5 triệu</d> liều.",
        "Lô <d CHN * received>500.000</d> liều vaccine Sinopharm của Trung Quốc đã về tới Hà Nội.",
        "Lào đã nhận <d CHN donation received recipient=LAO>300.000</d> liều vaccine Sinopharm do Trung Quốc tặng.",
    ],
)
def test_the_country_behind_a_company_that_deals_is_its_home(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Bộ Y tế đặt hàng POLYVAC sản xuất thêm <d POLYVAC production scheduled>1,2 triệu</d> liều MVVAC, dự kiến giao tháng 5.",
        "Bộ đã đặt hàng Vabiotech sản xuất <d VABIOTECH production contracted>500.000</d> liều.",
        "Nhà máy của POLYVAC sản xuất 1,2 triệu liều mỗi năm.",
        "POLYVAC đã sản xuất 900.000 liều trong năm nay.",
    ],
)
def test_what_a_maker_is_ordered_to_make_is_supply_and_what_it_can_make_is_not(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Thái Lan đã nhận <d SINOVAC unspecified received recipient=THA>1,5 triệu</d> liều từ hãng Sinovac. Indonesia đang đàm phán với Sinovac để mua <d SINOVAC purchase negotiating recipient=IDN>90 triệu</d> liều. Sinovac sẽ giao cho Thái Lan thêm <d SINOVAC unspecified * recipient=THA>2 triệu</d> liều.",
        "Thái Lan đã đặt mua <d SINOVAC purchase contracted recipient=THA>10 triệu</d> liều của Sinovac. Sinovac đã giao cho Thái Lan <d SINOVAC purchase received recipient=THA>2 triệu</d> liều.",
        "Bộ Y tế đã thỏa thuận bước đầu với Pfizer về việc cung ứng <d PFIZER unspecified *>18 triệu</d> liều. Hai bên thống nhất đẩy nhanh <d PFIZER purchase *>31 triệu</d> liều đã đặt mua.",
    ],
)
def test_an_order_is_that_of_who_placed_it(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "16/07/2021 00:05Pfizer cam kết cung ứng cho Việt Nam <d PFIZER unspecified pledged>18 triệu</d> liều vaccine.",
        "Xã hội 04:12Hungary tặng Việt Nam <d HUN donation unspecified>100.000</d> liều.",
    ],
)
def test_a_name_glued_to_the_clock_of_the_page_is_read(sentence: str) -> None:
    assert_tuples(sentence)
