"""Who supplies: joint givers, carriers, speakers, bodies of a country, makers, buyers, origins, Vietnam as giver."""

from __future__ import annotations

import pytest
from annotated import assert_tuples


@pytest.mark.parametrize(
    "sentence",
    [
        "Chiều 23/7, VNVC tiếp nhận lô vaccine AstraZeneca thứ 6 với <d - unspecified received>1.228.500</d> liều tại sân bay Tân Sơn Nhất.",
        "Ngày 7/7, lô vaccine <d PFIZER purchase received>97.110</d> liều đầu tiên trong hợp đồng <d PFIZER purchase contracted>31 triệu</d> liều Bộ Y tế ký mua của Pfizer đã về đến Nội Bài.",
        "Bộ Y tế và Công ty Pfizer đã ký hợp đồng cung ứng <d PFIZER purchase contracted>31 triệu</d> liều vaccine trong năm 2021.",
        "Chính phủ ban hành Nghị quyết mua bổ sung gần <d - purchase negotiating>20 triệu</d> liều vaccine Pfizer.",
        "Theo Bộ trưởng Bộ Y tế, Pfizer cam kết giao đủ <d PFIZER * pledged>51 triệu</d> liều trong năm nay.",
        "Công ty AstraZeneca Việt Nam vừa bàn giao thêm <d ASTRAZENECA unspecified received>659.900</d> liều vaccine cho Bộ Y tế.",
        "Vabiotech dự kiến cung cấp <d VABIOTECH * scheduled>5 triệu</d> liều Sputnik V trong tháng 10.",
    ],
)
def test_contracts_and_deliveries_of_makers(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Mỹ đã chuyển <d USA unspecified received>3 triệu</d> liều vaccine Johnson & Johnson tới Brazil hôm 24/6.",
        "Trung Quốc sẽ viện trợ cho Campuchia thêm <d CHN donation pledged>3 triệu</d> liều vaccine Sinovac.",
        "Philippines ngày 5/8 đã tiếp nhận <d GBR donation received>415.000</d> liều vaccine AstraZeneca do Chính phủ Anh viện trợ.",
        "Thái Lan ký hợp đồng mua <d PFIZER purchase contracted>20 triệu</d> liều vaccine của Pfizer.",
        "Indonesia nhận được <d COVAX covax received>1,1 triệu</d> liều AstraZeneca thông qua cơ chế COVAX.",
        "Các nước G7 cam kết tặng <d G7 donation pledged>1 tỷ</d> liều vaccine cho các nước nghèo, trong đó Mỹ <d USA donation pledged>500 triệu</d> liều, Anh <d GBR donation pledged>100 triệu</d> liều.",
        "EU đã xuất khẩu <d EU purchase received>700 triệu</d> liều vaccine tới hơn 130 quốc gia.",
        "Ấn Độ tạm ngừng xuất khẩu vaccine sau khi đã tặng hoặc bán <d IND mixed received>66 triệu</d> liều cho 95 nước.",
    ],
)
def test_other_countries_give_and_receive(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Việt Nam quyết định tặng Lào <d VNM donation pledged>200.000</d> liều vaccine AstraZeneca.",
        "Chiều 24/9, Bộ Quốc phòng Việt Nam trao tặng Quân đội Hoàng gia Campuchia <d VNM donation received>100.000</d> liều vaccine.",
        "Tập đoàn Vingroup tài trợ <d VINGROUP donation *>500.000</d> liều vaccine cho Bộ Y tế.",
        "Bộ Y tế tiếp nhận <d VNVC donation received>258.000</d> liều vaccine 5 trong 1 do VNVC ủng hộ.",
        "Chính phủ Australia thông qua UNICEF viện trợ <d AUS donation *>490.600</d> liều vaccine 5 trong 1.",
        "UNICEF và Gavi hỗ trợ Việt Nam <d UNICEF+GAVI donation *>1 triệu</d> liều vaccine sởi - rubella.",
        "Tập đoàn Hoàng Long trao tặng Bộ Y tế <d HOANG_LONG donation *>1 triệu</d> liều.",
    ],
)
def test_gifts_of_and_to_many_hands(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Pháp và Italia cùng tài trợ <d FRA+ITA donation *>1,5 triệu</d> liều.",
        "Thụy Điển cùng Đan Mạch vừa tài trợ cho Kenya <d SWE+DNK donation received recipient=KEN>460.000</d> liều AstraZeneca.",
        "Chính phủ Nhật Bản và UNICEF phối hợp trao tặng Việt Nam <d JPN+UNICEF donation *>600.000</d> liều vaccine.",
        "Tập đoàn T&T và Công ty Sapharco đã tặng TP.HCM <d T_T_GROUP+SAPHARCO donation received>1 triệu</d> liều Vero Cell.",
        "Hà Lan, Bỉ và Luxembourg sẽ cùng viện trợ cho Rwanda <d NLD+BEL+LUX donation pledged recipient=RWA>750.000</d> liều.",
        "Quỹ Gates và Chính phủ Na Uy cùng tài trợ cho Malawi <d GATES_FOUNDATION+NOR donation * recipient=MWI>360.000</d> liều vaccine.",
        "Hơn <d FRA+DEU+ITA donation * recipient=TUN>1 triệu</d> liều vaccine do Pháp, Đức và Italia cùng tặng đã tới Tunisia.",
    ],
)
def test_a_joint_gift_names_all_its_givers(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Thụy Điển tặng Kenya <d SWE donation unspecified>110.000</d> liều, Đan Mạch tặng <d DNK donation unspecified>358.000</d> liều.",
        "Theo Đại sứ quán Pháp và WHO, Italia đã trao Việt Nam <d ITA unspecified received>801.600</d> liều.",
        "Áo hứa tặng Kosovo <d AUT donation pledged>20.000</d> liều và Albania hứa tặng thêm <d ALB donation pledged>10.000</d> liều.",
        "Cùng với Nhật Bản, nước từng tặng <d JPN donation received>1 triệu</d> liều, Mỹ vừa viện trợ cho Việt Nam <d USA donation received>2 triệu</d> liều.",
    ],
)
def test_two_names_with_an_amount_each_are_no_joint_gift(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "UNICEF vận chuyển lô <d COVAX covax *>494.400</d> liều của COVAX tới Hà Nội.",
        "Ngày 3/9, UNICEF đã vận chuyển tới Nội Bài <d ITA covax received>801.600</d> liều vaccine do Italia tặng qua COVAX.",
        "Công ty UPS đã chở miễn phí <d USA donation received>2 triệu</d> liều Moderna do Mỹ viện trợ từ Kentucky về tới Hà Nội.",
        "Vietnam Airlines đã vận chuyển <d AUS donation received>300.000</d> liều vaccine Australia tặng về tới TP.HCM.",
        "Thông qua công ty môi giới Zuellig Pharma, Bộ Y tế đã ký hợp đồng mua <d MODERNA purchase contracted>5 triệu</d> liều của Moderna.",
        "UNICEF thay mặt COVAX bàn giao cho Việt Nam <d COVAX covax received>1.188.000</d> liều Sinopharm.",
        "Hãng hàng không Emirates và UNICEF vận chuyển <d GBR covax received recipient=GHA>249.600</d> liều AstraZeneca do Anh tặng Ghana qua COVAX, lô hàng đã tới Accra hôm 18/8.",
        "Qua đường bay của Qatar Airways, <d ROU donation received>100.000</d> liều vaccine do Romania tặng đã về tới Nội Bài.",
        "Số vaccine được hãng UPS vận chuyển miễn phí từ Mỹ. Theo Đại sứ quán, đây là <d USA donation *>2 triệu</d> liều Moderna mà Chính phủ Hoa Kỳ tặng nhân dân Việt Nam, do UNICEF hỗ trợ thủ tục.",
    ],
)
def test_a_carrier_or_broker_is_not_the_donor(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Phía Mỹ cho biết Nhật Bản đã chuyển <d JPN unspecified received>1 triệu</d> liều cho Việt Nam.",
        "Đại sứ Mỹ Marc Knapper cho biết Đức đã chuyển cho Việt Nam <d DEU unspecified received>2,6 triệu</d> liều.",
        "Trưởng đại diện WHO Kidong Park thông báo Việt Nam đã nhận <d COVAX covax received>4,1 triệu</d> liều từ COVAX.",
        "Bộ Ngoại giao Trung Quốc xác nhận Pakistan đã nhận <d CHN donation received recipient=PAK>1,2 triệu</d> liều Sinopharm do Bắc Kinh viện trợ.",
        "Theo hãng tin Kyodo, Chính phủ Hàn Quốc sẽ tặng Iran <d KOR donation pledged recipient=IRN>1 triệu</d> liều AstraZeneca.",
        "Ngoại trưởng Nga Sergei Lavrov nói Trung Quốc đã tặng Syria <d CHN donation received recipient=SYR>150.000</d> liều Sinopharm.",
        "Phát ngôn viên UNICEF tại New Delhi cho hay Mỹ vừa tặng Sri Lanka <d USA covax received recipient=LKA>1,5 triệu</d> liều thông qua COVAX.",
        "Tại họp báo ở Geneva, đại diện WHO cho hay Nhật Bản đã gửi tặng Việt Nam gần <d JPN donation received>3 triệu</d> liều, còn Trung Quốc hứa sẽ giúp <d CHN * pledged>2 triệu</d> liều.",
    ],
)
def test_a_speaker_is_not_the_donor(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Chính quyền nhân dân tỉnh Vân Nam (Trung Quốc) đã trao <d CHN * received>100.000</d> liều cho tỉnh Lào Cai.",
        "Bộ Quốc phòng Hàn Quốc đã trao tặng Bộ Quốc phòng Việt Nam <d KOR donation received>15.000</d> liều vaccine.",
        "Quân Giải phóng Nhân dân Trung Quốc viện trợ Quân đội Nhân dân Lào <d CHN donation * recipient=LAO>50.000</d> liều.",
        "Đại sứ quán Nga vừa bàn giao cho Bộ Y tế <d RUS unspecified received>10.000</d> liều Sputnik V.",
        "Nhân dân Cuba anh em đã gửi tặng Thủ đô Hà Nội <d CUB donation received>150.000</d> liều Abdala.",
        "Chính quyền thành phố Thẩm Quyến (Trung Quốc) sẽ hỗ trợ Hải Phòng <d CHN donation pledged>100.000</d> liều.",
    ],
)
def test_a_body_a_province_or_the_people_stands_for_its_country(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Đại sứ quán Việt Nam tại Moskva tiếp nhận <d RUS donation received>10.000</d> liều Sputnik V do phía Nga tặng.",
        "Đại sứ Việt Nam tại Pháp Đinh Toàn Thắng đã tiếp nhận <d - unspecified received>100.000</d> liều vaccine.",
        "Bộ trưởng Y tế Lào cảm ơn Việt Nam đã tặng nước này <d VNM donation received recipient=LAO>200.000</d> liều vaccine.",
        "Trước sự chứng kiến của Đại sứ Hàn Quốc, Romania đã bàn giao <d ROU unspecified received>450.000</d> liều tại sân bay Incheon.",
        "Tổng lãnh sự Nhật Bản tại TP.HCM có mặt tại lễ trao <d KHM donation received>200.000</d> liều vaccine do Campuchia viện trợ.",
        "Phó Chủ tịch Phòng Thương mại Mỹ cảm ơn Bộ Y tế đã công bố việc Đức tặng <d DEU donation *>2,5 triệu</d> liều.",
    ],
)
def test_a_title_that_holds_a_country_is_not_the_donor(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Lô vaccine Pfizer <d - unspecified received>97.000</d> liều về đến Nội Bài.",
        "<d - unspecified received>1,2 triệu</d> liều vaccine AstraZeneca đã về tới TP.HCM.",
        "Hơn <d - unspecified received vaccine=MODERNA>2 triệu</d> liều vaccine của Moderna đã về tới Hà Nội.",
        "Lô vaccine Sinopharm gồm <d - unspecified received vaccine=SINOPHARM>500.000</d> liều vừa cập cảng hàng không Nội Bài.",
        "Đức tặng Ghana <d DEU donation unspecified vaccine=ASTRAZENECA>1,5 triệu</d> liều vaccine của hãng AstraZeneca.",
    ],
)
def test_a_maker_as_a_label_is_no_partner(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Pfizer đã giao <d PFIZER unspecified received>2 triệu</d> liều cho Việt Nam.",
        "Bộ Y tế mua của Moderna <d MODERNA purchase *>5 triệu</d> liều.",
        "Moderna đã chuyển cho Hàn Quốc <d MODERNA unspecified received recipient=KOR>1,3 triệu</d> liều vaccine.",
        "Bộ Y tế đã đặt mua từ hãng Pfizer <d PFIZER purchase contracted>20 triệu</d> liều cho trẻ em.",
        "Theo hợp đồng ký với Bharat Biotech, Brazil mua <d BHARAT_BIOTECH purchase contracted recipient=BRA>20 triệu</d> liều Covaxin.",
        "Johnson & Johnson cam kết bán cho Liên minh châu Phi <d JANSSEN purchase pledged recipient=AFRICAN_UNION>220 triệu</d> liều.",
        "Hãng dược Moderna tuyên bố sẽ bán cho COVAX <d MODERNA purchase pledged recipient=COVAX>500 triệu</d> liều với giá thấp nhất.",
        "Từ nay tới cuối năm, AstraZeneca còn phải giao cho VNVC <d ASTRAZENECA purchase *>20 triệu</d> liều theo hợp đồng.",
        "Lãnh đạo Pfizer Việt Nam cam kết với Thủ tướng sẽ giao đủ <d PFIZER * pledged>31 triệu</d> liều trong năm nay, riêng tháng 10 hãng sẽ giao <d PFIZER * scheduled>8 triệu</d> liều.",
    ],
)
def test_a_maker_that_acts_is_the_partner(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Hợp đồng mua <d ASTRAZENECA purchase contracted>30 triệu</d> liều của VNVC với AstraZeneca đã được ký từ cuối năm ngoái.",
        "Hợp đồng giữa Bộ Y tế và Pfizer cung ứng <d PFIZER purchase contracted>31 triệu</d> liều được ký ngày 17/5.",
        "Thỏa thuận mua <d RDIF purchase contracted>40 triệu</d> liều Sputnik V giữa Quỹ Đầu tư trực tiếp Nga và Tập đoàn T&T vừa được ký kết.",
        "Theo hợp đồng ba bên giữa Bộ Y tế, VNVC và AstraZeneca, Việt Nam mua <d ASTRAZENECA purchase contracted>30 triệu</d> liều trong năm 2021.",
        "Hợp đồng mua <d - purchase contracted>5 triệu</d> liều Moderna của Công ty Vimedimex đã được ký.",
        "Công ty Sapharco ký với Tập đoàn Sinopharm hợp đồng nhập khẩu <d SINOPHARM purchase contracted>5 triệu</d> liều Vero Cell.",
        "Pfizer và Bộ Y tế Panama đã ký thỏa thuận cung ứng thêm <d PFIZER purchase contracted recipient=PAN>3 triệu</d> liều.",
    ],
)
def test_of_marks_the_buyer_in_a_contract(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "<d CHN unspecified received>500.000</d> liều vaccine của Trung Quốc đã về Hà Nội.",
        "Lô <d GBR donation received>1 triệu</d> liều sản xuất tại Ấn Độ do Anh tặng đã về tới Kathmandu.",
        "Sáng nay, <d VAN_THINH_PHAT donation received>1 triệu</d> liều vaccine Trung Quốc do Tập đoàn Vạn Thịnh Phát tặng đã về đến TP.HCM.",
        "Ba Lan đã nhượng lại cho Việt Nam <d POL cession received>1,3 triệu</d> liều vaccine sản xuất tại Italia.",
        "Lô vaccine <d CHN unspecified received>1,6 triệu</d> liều của Trung Quốc đã về tới sân bay Tân Sơn Nhất.",
        "Khoảng <d CAN donation received recipient=NGA>800.000</d> liều AstraZeneca sản xuất tại Mỹ do Canada tài trợ đã tới Nigeria.",
        "Bangladesh nhận thêm <d JPN donation received recipient=BGD>640.000</d> liều vaccine của AstraZeneca do Nhật Bản sản xuất và viện trợ.",
    ],
)
def test_what_was_made_by_one_is_supplied_by_another(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Ý đóng góp <d ITA donation *>15 triệu</d> liều cho COVAX.",
        "Canada đóng góp cho COVAX thêm <d CAN donation * recipient=COVAX>10 triệu</d> liều Moderna.",
        "Novavax đã ký hợp đồng cung cấp cho COVAX <d NOVAVAX purchase contracted recipient=COVAX>350 triệu</d> liều.",
        "Chính phủ Thụy Sĩ quyết định tặng <d CHE donation pledged recipient=COVAX>4 triệu</d> liều AstraZeneca cho chương trình COVAX.",
        "Viện Huyết thanh Ấn Độ phải cung cấp cho COVAX <d SII unspecified * recipient=COVAX>200 triệu</d> liều trong năm nay.",
    ],
)
def test_covax_may_be_the_recipient(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Việt Nam tặng Lào <d VNM donation *>200.000</d> liều vaccine.",
        "Đại diện Bộ Y tế đã trao cho phía Campuchia <d VNM unspecified received>300.000</d> liều.",
        "Việt Nam đã trao tặng Campuchia <d VNM donation received recipient=KHM>200.000</d> liều vaccine Nanocovax.",
        "Công ty AVAC đã xuất khẩu <d AVAC purchase received recipient=PHL>300.000</d> liều vaccine dịch tả lợn châu Phi sang Philippines.",
        "Bộ Công an Việt Nam sẽ hỗ trợ Bộ An ninh Lào <d VNM donation pledged recipient=LAO>30.000</d> liều vaccine.",
        "Nga đã bán cho Iran <d RUS purchase * recipient=IRN>5 triệu</d> liều Sputnik V.",
        "Chính phủ Việt Nam quyết định tặng nhân dân Cuba <d VNM donation pledged recipient=CUB>100.000</d> liều vaccine Nanocovax.",
        "Myanmar đã nhận <d IND donation received recipient=MMR>1,5 triệu</d> liều Covishield do Ấn Độ tặng.",
    ],
)
def test_vietnam_gives_and_others_receive(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "AstraZeneca đã giao cho Việt Nam <d ASTRAZENECA unspecified received>2,5 triệu</d> liều theo cơ chế phi lợi nhuận.",
        "Australia sẽ viện trợ cho Việt Nam <d AUS donation pledged>3,7 triệu</d> liều qua thỏa thuận với UNICEF.",
        "Pháp tặng Việt Nam <d FRA donation unspecified>600.000</d> liều theo cơ chế song phương.",
        "Theo cơ chế chia sẻ vaccine của EU, Ba Lan đã chuyển cho Ukraine <d POL * received recipient=UKR>1,2 triệu</d> liều.",
        "Các nước châu Phi đã đặt mua <d JANSSEN purchase contracted>220 triệu</d> liều của Johnson & Johnson qua cơ chế mua chung AVAT.",
    ],
)
def test_not_every_scheme_is_covax(sentence: str) -> None:
    assert_tuples(sentence)
