"""What belongs to whom: the supplier behind its noun, offers, instalments, shared predicates, pairs that sign, firms, takers."""

from __future__ import annotations

import pytest
from annotated import assert_tuples


@pytest.mark.parametrize(
    "sentence",
    [
        "Nước viện trợ nhiều vaccine nhất cho Campuchia là Trung Quốc với {{3,2 triệu|CHN|donation|*}} liều.",
        "Đơn vị tài trợ {{4 triệu|VINGROUP|donation|*}} liều nói trên là Tập đoàn Vingroup.",
        "Ba nước tặng vaccine cho Lào là Pháp, Đức và Séc, lần lượt {{300.000|FRA|donation|*|r=LAO}}, {{200.000|DEU|donation|*|r=LAO}} và {{100.000|CZE|donation|*|r=LAO}} liều.",
        "Quốc gia đang tiêm nhanh nhất là Bồ Đào Nha với 16 triệu liều.",
        "Nước tiếp nhận {{1 triệu|-|unspecified|received}} liều đầu tiên là Ghana.",
    ],
)
def test_who_gives_may_be_named_behind_the_noun(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Nga đề nghị cung cấp cho Slovakia {{1 triệu|RUS|unspecified|pledged|r=SVK}} liều Sputnik V.",
        "Hà Lan đề xuất chuyển cho Namibia {{77.000|NLD|unspecified|pledged|r=NAM}} liều AstraZeneca.",
        "Ấn Độ đề nghị tặng Fiji {{100.000|IND|donation|pledged|r=FJI}} liều.",
        "Việt Nam đề nghị Nga cung cấp thêm {{20 triệu|RUS|unspecified|requested}} liều trong năm nay.",
        "Bộ Y tế đề nghị Hungary nhượng lại {{400.000|HUN|cession|requested}} liều AstraZeneca.",
    ],
)
def test_a_giver_who_proposes_promises_and_a_taker_who_proposes_asks(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Malaysia đặt mua của Pfizer {{44 triệu|PFIZER|purchase|contracted|r=MYS}} liều, đến nay mới nhận {{3 triệu|PFIZER|purchase|received|r=MYS}} liều.",
        "Peru ký hợp đồng mua {{38 triệu|SINOPHARM|purchase|contracted|r=PER}} liều của Sinopharm và vừa nhận {{300.000|SINOPHARM|purchase|received|r=PER}} liều đầu tiên.",
        "Sáng qua, {{1,5 triệu|USA|covax|received}} liều Moderna do Mỹ tặng qua COVAX đã tới Hà Nội, chiều nay thêm {{500.000|USA|covax|received}} liều về TP.HCM.",
        "Hungary đặt mua của Pfizer {{9 triệu|PFIZER|purchase|contracted}} liều và đã nhận của Sinopharm {{2 triệu|SINOPHARM|*|received}} liều.",
        "Nhật Bản đã tặng Việt Nam {{1 triệu|JPN|donation|received}} liều; Hàn Quốc mới cam kết {{500.000|KOR|*|pledged}} liều.",
    ],
)
def test_what_has_come_so_far_is_a_part_of_what_was_ordered(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "{{600.000|FRA|unspecified|received}} liều của Pháp, {{50.000|AUT|unspecified|received}} liều của Áo và {{100.000|BEL|unspecified|received}} liều của Bỉ đã về tới Hà Nội.",
        "Ba Lan {{500.000|POL|unspecified|received}} liều, Séc {{250.000|CZE|unspecified|received}} và Romania {{300.000|ROU|unspecified|received}} đã được chuyển tới Việt Nam.",
        "{{2 triệu|USA|donation|scheduled}} liều do Mỹ tặng và {{1 triệu|JPN|donation|scheduled}} liều do Nhật Bản tặng sẽ về trong tuần tới.",
        "{{2 triệu|USA|donation|pledged}} liều Mỹ hứa tặng, {{1 triệu|JPN|donation|received}} liều Nhật Bản tặng đã về.",
        "Pháp tặng {{600.000|FRA|donation|unspecified}} liều, {{850.000|DEU|donation|received}} liều của Đức viện trợ đã về.",
    ],
)
def test_the_predicate_that_ends_a_series_speaks_of_all_its_subjects(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Moderna và Bộ Y tế Philippines đã ký hợp đồng cung ứng {{20 triệu|MODERNA|purchase|contracted|r=PHL}} liều.",
        "Chính phủ Thái Lan và AstraZeneca đã ký thỏa thuận mua {{60 triệu|ASTRAZENECA|purchase|contracted|r=THA}} liều cho năm 2022.",
        "Bộ Y tế và Pfizer đã ký hợp đồng mua bổ sung gần {{20 triệu|PFIZER|purchase|contracted}} liều.",
        "Pháp và Đức đã ký thỏa thuận chia sẻ {{1 triệu|FRA+DEU|donation|contracted}} liều cho Tunisia.",
        "Thái Lan đã chốt đơn hàng {{12 triệu|SINOVAC|purchase|contracted|r=THA}} liều của Sinovac.",
    ],
)
def test_where_both_sign_the_maker_sells_and_the_other_buys(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Vaccine do Viện Vắc xin và Sinh phẩm y tế (IVAC) làm ra. Bộ Y tế đã đặt hàng viện này {{2 triệu|IVAC|production|contracted}} liều uốn ván.",
        "Công ty Navetco mở rộng dây chuyền. Tháng 5, công ty đã xuất khẩu {{200.000|NAVETCO|purchase|received|r=PHL}} liều sang Philippines.",
        "Moderna vừa báo lãi quý ba. Hãng đã giao cho Đài Loan {{350.000|MODERNA|unspecified|received|r=TWN}} liều.",
        "Pfizer báo lãi lớn. Các hãng dược khác giao cho châu Âu {{50 triệu|-|unspecified|*}} liều.",
        "VNVC mua của hãng AstraZeneca. Nhà máy này có công suất 5 triệu liều/tháng.",
    ],
)
def test_this_firm_and_the_firm_stand_for_the_one_named_last(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Đài Loan chật vật tìm vaccine.\nNhật Bản đã tặng hòn đảo này {{1,24 triệu|JPN|donation|received|r=TWN}} liều. Litva tặng {{20.000|LTU|donation|unspecified|r=TWN}} liều.",
        "Ghana đón {{600.000|COVAX|covax|received|r=GHA}} liều do COVAX cung cấp. Ấn Độ tặng thêm {{50.000|IND|donation|unspecified|r=GHA}} liều.",
        "Philippines đã mua của Sinovac {{25 triệu|SINOVAC|purchase|contracted|r=PHL}} liều. {{1 triệu|SINOVAC|purchase|received|r=PHL}} liều đầu tiên do hãng giao đã tới Manila.",
        "Ghana đón {{600.000|COVAX|covax|received|r=GHA}} liều do COVAX cung cấp. Cùng ngày, Bộ Y tế Việt Nam cho biết Đức tặng thêm {{800.000|DEU|donation|*|r=VNM}} liều.",
        "Hà Nội đón {{600.000|COVAX|covax|received|r=VNM}} liều do COVAX cung cấp. Trước đó Nhật tặng Thái Lan {{1 triệu|JPN|donation|unspecified|r=THA}} liều.",
    ],
)
def test_an_article_that_never_speaks_of_vietnam_has_a_taker_of_its_own(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Canada sẽ tặng Uganda {{500.000|CAN|donation|pledged|r=UGA}} liều đã mua của AstraZeneca.",
        "Mỹ cam kết viện trợ cho thế giới {{500 triệu|USA|donation|pledged|r=WORLD}} liều mua của Pfizer.",
        "Hungary chia sẻ với Montenegro {{30.000|HUN|donation|unspecified|r=MNE}} liều Sputnik V mua của Nga.",
        "Hà Lan mua {{5 triệu|MODERNA|purchase|contracted|r=NLD}} liều của Moderna.",
    ],
)
def test_what_is_given_may_have_been_bought_before(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Lô vaccine {{100.000|JPN|donation|received}} liều do tỉnh Hokkaido, Nhật Bản trao tặng đã về đến Đà Nẵng.",
        "Lô {{500.000|CHN|donation|received}} liều do tỉnh Quảng Tây, Trung Quốc viện trợ đã về cửa khẩu Hữu Nghị.",
        "Bang Nam Úc, Australia tặng Fiji {{10.000|AUS|donation|unspecified|r=FJI}} liều.",
        "Hà Nội và tỉnh Thanh Hoá, Nghệ An nhận 30.000 liều do Bộ Y tế phân bổ.",
    ],
)
def test_a_region_named_before_its_country_is_of_it(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "EU đã xuất khẩu {{700 triệu|EU|purchase|received|r=WORLD}} liều vaccine sang hơn 130 nước.",
        "COVAX đã chuyển tới hơn 140 nước {{300 triệu|COVAX|covax|received|r=WORLD}} liều.",
        "Mỹ đã tặng hơn 110 quốc gia tổng cộng {{200 triệu|USA|donation|received|r=WORLD}} liều.",
        "Đã có 130 nước tiêm vaccine này, với hơn 5 tỷ liều.",
    ],
)
def test_countries_that_are_only_counted_are_the_world(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Nga và Việt Nam đã ký thỏa thuận về việc cung ứng {{20 triệu|RUS|purchase|contracted}} liều Sputnik V trong năm 2021.",
        "Việt Nam và Cuba đã ký thỏa thuận cung cấp {{5 triệu|CUB|purchase|contracted}} liều Abdala.",
        "Indonesia cùng với Sinovac đã ký hợp đồng cung ứng {{50 triệu|SINOVAC|purchase|contracted|r=IDN}} liều.",
        "Pháp và Đức đã ký thỏa thuận tặng Kenya {{1 triệu|FRA+DEU|donation|contracted|r=KEN}} liều.",
    ],
)
def test_two_sides_that_sign_are_seller_and_buyer(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Cuba bán cho Venezuela {{12 triệu|CUB|purchase|unspecified|r=VEN}} liều Abdala.",
        "Theo Reuters, Serbia đã mua {{2 triệu|SINOPHARM|purchase|contracted|r=SRB}} liều của Sinopharm và nhận {{1 triệu|*|*|received|r=SRB}} liều.",
        "Chính phủ Anh cho biết đã đặt mua thêm {{35 triệu|PFIZER|purchase|contracted|r=GBR}} liều vaccine của Pfizer-BioNTech để giao vào nửa cuối năm sau.",
        "Ngày 16/9, lô vaccine gồm {{796.800|ITA|covax|received}} liều do Italia tặng thông qua COVAX đã tới Nội Bài, nâng tổng số vaccine Italia tặng Việt Nam lên hơn {{1,6 triệu|ITA|donation|unspecified}} liều.",
        "Thủ tướng Slovakia Eduard Heger thông báo sẽ tặng Việt Nam {{100.000|SVK|donation|pledged}} liều AstraZeneca.",
        "Chiều nay, máy bay chở {{501.600|POL|*|received}} liều AstraZeneca của Ba Lan đã hạ cánh xuống Nội Bài. Đây là số vaccine Chính phủ Ba Lan viện trợ cho Việt Nam.",
        "Bộ Y tế cho biết đến hết tháng 8, Việt Nam đã tiếp nhận khoảng {{27 triệu|-|unspecified|received}} liều vaccine COVID-19 từ nhiều nguồn.",
        "Dự kiến trong quý IV, Việt Nam sẽ tiếp nhận thêm {{20 triệu|PFIZER|unspecified|scheduled}} liều từ Pfizer.",
        "Sáng 3/9, Tập đoàn Sovico trao tặng Bộ Y tế {{500.000|SOVICO|donation|received}} liều vaccine.",
        "Theo hãng tin Yonhap, Hàn Quốc sẽ viện trợ {{470.000|KOR|donation|pledged|r=THA}} liều vaccine AstraZeneca cho Thái Lan.",
        "Trong khuôn khổ COVAX, Việt Nam được phân bổ {{4.176.000|COVAX|covax|allocated}} liều AstraZeneca.",
        "Tổng giám đốc WHO kêu gọi các nước giàu đóng góp {{250 triệu|-|donation|requested|r=COVAX}} liều cho COVAX.",
        "Pfizer cho biết sẽ cung cấp cho Việt Nam {{31 triệu|PFIZER|unspecified|pledged}} liều trong năm nay.",
        "Mỹ vừa chuyển thêm cho Việt Nam {{2 triệu|USA|unspecified|received}} liều Moderna.",
    ],
)
def test_plain_sentences_of_news_are_read_whole(sentence: str) -> None:
    assert_tuples(sentence)
