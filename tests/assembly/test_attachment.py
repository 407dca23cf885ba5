"""What belongs to whom: the supplier behind its noun, offers, instalments, shared predicates, pairs that sign, firms, takers."""

from __future__ import annotations

import pytest
from annotated import assert_tuples


@pytest.mark.parametrize(
    "sentence",
    [
        "Nước viện trợ nhiều vaccine nhất cho Campuchia là Trung Quốc với <d CHN donation *>3,2 triệu</d> liều.",
        "Đơn vị tài trợ <d VINGROUP donation *>4 triệu</d> liều nói trên là Tập đoàn Vingroup.",
        "Ba nước tặng vaccine cho Lào là Pháp, Đức và Séc, lần lượt <d FRA donation * recipient=LAO>300.000</d>, <d DEU donation * recipient=LAO>200.000</d> và <d CZE donation * recipient=LAO>100.000</d> liều.",
        "Quốc gia đang tiêm nhanh nhất là Bồ Đào Nha với 16 triệu liều.",
        "Nước tiếp nhận <d - unspecified received>1 triệu</d> liều đầu tiên là Ghana.",
    ],
)
def test_who_gives_may_be_named_behind_the_noun(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Nga đề nghị cung cấp cho Slovakia <d RUS unspecified pledged recipient=SVK>1 triệu</d> liều Sputnik V.",
        "Hà Lan đề xuất chuyển cho Namibia <d NLD unspecified pledged recipient=NAM>77.000</d> liều AstraZeneca.",
        "Ấn Độ đề nghị tặng Fiji <d IND donation pledged recipient=FJI>100.000</d> liều.",
        "Việt Nam đề nghị Nga cung cấp thêm <d RUS unspecified requested>20 triệu</d> liều trong năm nay.",
        "Bộ Y tế đề nghị Hungary nhượng lại <d HUN cession requested>400.000</d> liều AstraZeneca.",
    ],
)
def test_a_giver_who_proposes_promises_and_a_taker_who_proposes_asks(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Malaysia đặt mua của Pfizer <d PFIZER purchase contracted recipient=MYS>44 triệu</d> liều, đến nay mới nhận <d PFIZER purchase received recipient=MYS>3 triệu</d> liều.",
        "Peru ký hợp đồng mua <d SINOPHARM purchase contracted recipient=PER>38 triệu</d> liều của Sinopharm và vừa nhận <d SINOPHARM purchase received recipient=PER>300.000</d> liều đầu tiên.",
        "Sáng qua, <d USA covax received>1,5 triệu</d> liều Moderna do Mỹ tặng qua COVAX đã tới Hà Nội, chiều nay thêm <d USA covax received>500.000</d> liều về TP.HCM.",
        "Hungary đặt mua của Pfizer <d PFIZER purchase contracted>9 triệu</d> liều và đã nhận của Sinopharm <d SINOPHARM * received>2 triệu</d> liều.",
        "Nhật Bản đã tặng Việt Nam <d JPN donation received>1 triệu</d> liều; Hàn Quốc mới cam kết <d KOR * pledged>500.000</d> liều.",
    ],
)
def test_what_has_come_so_far_is_a_part_of_what_was_ordered(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "<d FRA unspecified received>600.000</d> liều của Pháp, <d AUT unspecified received>50.000</d> liều của Áo và <d BEL unspecified received>100.000</d> liều của Bỉ đã về tới Hà Nội.",
        "Ba Lan <d POL unspecified received>500.000</d> liều, Séc <d CZE unspecified received>250.000</d> và Romania <d ROU unspecified received>300.000</d> đã được chuyển tới Việt Nam.",
        "<d USA donation scheduled>2 triệu</d> liều do Mỹ tặng và <d JPN donation scheduled>1 triệu</d> liều do Nhật Bản tặng sẽ về trong tuần tới.",
        "<d USA donation pledged>2 triệu</d> liều Mỹ hứa tặng, <d JPN donation received>1 triệu</d> liều Nhật Bản tặng đã về.",
        "Pháp tặng <d FRA donation unspecified>600.000</d> liều, <d DEU donation received>850.000</d> liều của Đức viện trợ đã về.",
    ],
)
def test_the_predicate_that_ends_a_series_speaks_of_all_its_subjects(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Moderna và Bộ Y tế Philippines đã ký hợp đồng cung ứng <d MODERNA purchase contracted recipient=PHL>20 triệu</d> liều.",
        "Chính phủ Thái Lan và AstraZeneca đã ký thỏa thuận mua <d ASTRAZENECA purchase contracted recipient=THA>60 triệu</d> liều cho năm 2022.",
        "Bộ Y tế và Pfizer đã ký hợp đồng mua bổ sung gần <d PFIZER purchase contracted>20 triệu</d> liều.",
        "Pháp và Đức đã ký thỏa thuận chia sẻ <d FRA+DEU donation contracted>1 triệu</d> liều cho Tunisia.",
        "Thái Lan đã chốt đơn hàng <d SINOVAC purchase contracted recipient=THA>12 triệu</d> liều của Sinovac.",
    ],
)
def test_where_both_sign_the_maker_sells_and_the_other_buys(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Vaccine do Viện Vắc xin và Sinh phẩm y tế (IVAC) làm ra. Bộ Y tế đã đặt hàng viện này <d IVAC production contracted>2 triệu</d> liều uốn ván.",
        "Công ty Navetco mở rộng dây chuyền. Tháng 5, công ty đã xuất khẩu <d NAVETCO purchase received recipient=PHL>200.000</d> liều sang Philippines.",
        "Moderna vừa báo lãi quý ba. Hãng đã giao cho Đài Loan <d MODERNA unspecified received recipient=TWN>350.000</d> liều.",
        "Pfizer báo lãi lớn. Các hãng dược khác giao cho châu Âu <d - unspecified *>50 triệu</d> liều.",
        "VNVC mua của hãng AstraZeneca. Nhà máy này có công suất 5 triệu liều/tháng.",
    ],
)
def test_this_firm_and_the_firm_stand_for_the_one_named_last(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Đài Loan chật vật tìm vaccine.\nNhật Bản đã tặng hòn đảo này <d JPN donation received recipient=TWN>1,24 triệu</d> liều. Litva tặng <d LTU donation unspecified recipient=TWN>20.000</d> liều.",
        "Ghana đón <d COVAX covax received recipient=GHA>600.000</d> liều do COVAX cung cấp. Ấn Độ tặng thêm <d IND donation unspecified recipient=GHA>50.000</d> liều.",
        "Philippines đã mua của Sinovac <d SINOVAC purchase contracted recipient=PHL>25 triệu</d> liều. <d SINOVAC purchase received recipient=PHL>1 triệu</d> liều đầu tiên do hãng giao đã tới Manila.",
        "Ghana đón <d COVAX covax received recipient=GHA>600.000</d> liều do COVAX cung cấp. Cùng ngày, Bộ Y tế Việt Nam cho biết Đức tặng thêm <d DEU donation * recipient=VNM>800.000</d> liều.",
        "Hà Nội đón <d COVAX covax received recipient=VNM>600.000</d> liều do COVAX cung cấp. Trước đó Nhật tặng Thái Lan <d JPN donation unspecified recipient=THA>1 triệu</d> liều.",
    ],
)
def test_an_article_that_never_speaks_of_vietnam_has_a_taker_of_its_own(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Canada sẽ tặng Uganda <d CAN donation pledged recipient=UGA>500.000</d> liều đã mua của AstraZeneca.",
        "Mỹ cam kết viện trợ cho thế giới <d USA donation pledged recipient=WORLD>500 triệu</d> liều mua của Pfizer.",
        "Hungary chia sẻ với Montenegro <d HUN donation unspecified recipient=MNE>30.000</d> liều Sputnik V mua của Nga.",
        "Hà Lan mua <d MODERNA purchase contracted recipient=NLD>5 triệu</d> liều của Moderna.",
    ],
)
def test_what_is_given_may_have_been_bought_before(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Lô vaccine <d JPN donation received>100.000</d> liều do tỉnh Hokkaido, Nhật Bản trao tặng đã về đến Đà Nẵng.",
        "Lô <d CHN donation received>500.000</d> liều do tỉnh Quảng Tây, Trung Quốc viện trợ đã về cửa khẩu Hữu Nghị.",
        "Bang Nam Úc, Australia tặng Fiji <d AUS donation unspecified recipient=FJI>10.000</d> liều.",
        "Hà Nội và tỉnh Thanh Hoá, Nghệ An nhận 30.000 liều do Bộ Y tế phân bổ.",
    ],
)
def test_a_region_named_before_its_country_is_of_it(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "EU đã xuất khẩu <d EU purchase received recipient=WORLD>700 triệu</d> liều vaccine sang hơn 130 nước.",
        "COVAX đã chuyển tới hơn 140 nước <d COVAX covax received recipient=WORLD>300 triệu</d> liều.",
        "Mỹ đã tặng hơn 110 quốc gia tổng cộng <d USA donation received recipient=WORLD>200 triệu</d> liều.",
        "Đã có 130 nước tiêm vaccine này, với hơn 5 tỷ liều.",
    ],
)
def test_countries_that_are_only_counted_are_the_world(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Nga và Việt Nam đã ký thỏa thuận về việc cung ứng <d RUS purchase contracted>20 triệu</d> liều Sputnik V trong năm 2021.",
        "Việt Nam và Cuba đã ký thỏa thuận cung cấp <d CUB purchase contracted>5 triệu</d> liều Abdala.",
        "Indonesia cùng với Sinovac đã ký hợp đồng cung ứng <d SINOVAC purchase contracted recipient=IDN>50 triệu</d> liều.",
        "Pháp và Đức đã ký thỏa thuận tặng Kenya <d FRA+DEU donation contracted recipient=KEN>1 triệu</d> liều.",
    ],
)
def test_two_sides_that_sign_are_seller_and_buyer(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Cuba bán cho Venezuela <d CUB purchase unspecified recipient=VEN>12 triệu</d> liều Abdala.",
        "Theo Reuters, Serbia đã mua <d SINOPHARM purchase contracted recipient=SRB>2 triệu</d> liều của Sinopharm và nhận <d * * received recipient=SRB>1 triệu</d> liều.",
        "Chính phủ Anh cho biết đã đặt mua thêm <d PFIZER purchase contracted recipient=GBR>35 triệu</d> liều vaccine của Pfizer-BioNTech để giao vào nửa cuối năm sau.",
        "Ngày 16/9, lô vaccine gồm <d ITA covax received>796.800</d> liều do Italia tặng thông qua COVAX đã tới Nội Bài, nâng tổng số vaccine Italia tặng Việt Nam lên hơn <d ITA donation unspecified>1,6 triệu</d> liều.",
        "Thủ tướng Slovakia Eduard Heger thông báo sẽ tặng Việt Nam <d SVK donation pledged>100.000</d> liều AstraZeneca.",
        "Chiều nay, máy bay chở <d POL * received>501.600</d> liều AstraZeneca của Ba Lan đã hạ cánh xuống Nội Bài. Đây là số vaccine Chính phủ Ba Lan viện trợ cho Việt Nam.",
        "Bộ Y tế cho biết đến hết tháng 8, Việt Nam đã tiếp nhận khoảng <d - unspecified received>27 triệu</d> liều vaccine COVID-19 từ nhiều nguồn.",
        "Dự kiến trong quý IV, Việt Nam sẽ tiếp nhận thêm <d PFIZER unspecified scheduled>20 triệu</d> liều từ Pfizer.",
        "Sáng 3/9, Tập đoàn Sovico trao tặng Bộ Y tế <d SOVICO donation received>500.000</d> liều vaccine.",
        "Theo hãng tin Yonhap, Hàn Quốc sẽ viện trợ <d KOR donation pledged recipient=THA>470.000</d> liều vaccine AstraZeneca cho Thái Lan.",
        "Trong khuôn khổ COVAX, Việt Nam được phân bổ <d COVAX covax allocated>4.176.000</d> liều AstraZeneca.",
        "Tổng giám đốc WHO kêu gọi các nước giàu đóng góp <d - donation requested recipient=COVAX>250 triệu</d> liều cho COVAX.",
        "Pfizer cho biết sẽ cung cấp cho Việt Nam <d PFIZER unspecified pledged>31 triệu</d> liều trong năm nay.",
        "Mỹ vừa chuyển thêm cho Việt Nam <d USA unspecified received>2 triệu</d> liều Moderna.",
    ],
)
def test_plain_sentences_of_news_are_read_whole(sentence: str) -> None:
    assert_tuples(sentence)
