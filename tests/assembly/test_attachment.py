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
