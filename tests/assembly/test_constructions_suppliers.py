"""Who supplies: joint givers, carriers, speakers, bodies of a country, makers, buyers, origins, Vietnam as giver."""

from __future__ import annotations

import pytest
from annotated import assert_tuples


@pytest.mark.parametrize(
    "sentence",
    [
        "Chiều 23/7, VNVC tiếp nhận lô vaccine AstraZeneca thứ 6 với {{1.228.500|-|unspecified|received}} liều tại sân bay Tân Sơn Nhất.",
        "Ngày 7/7, lô vaccine {{97.110|PFIZER|purchase|received}} liều đầu tiên trong hợp đồng {{31 triệu|PFIZER|purchase|contracted}} liều Bộ Y tế ký mua của Pfizer đã về đến Nội Bài.",
        "Bộ Y tế và Công ty Pfizer đã ký hợp đồng cung ứng {{31 triệu|PFIZER|purchase|contracted}} liều vaccine trong năm 2021.",
        "Chính phủ ban hành Nghị quyết mua bổ sung gần {{20 triệu|-|purchase|negotiating}} liều vaccine Pfizer.",
        "Theo Bộ trưởng Bộ Y tế, Pfizer cam kết giao đủ {{51 triệu|PFIZER|*|pledged}} liều trong năm nay.",
        "Công ty AstraZeneca Việt Nam vừa bàn giao thêm {{659.900|ASTRAZENECA|unspecified|received}} liều vaccine cho Bộ Y tế.",
        "Vabiotech dự kiến cung cấp {{5 triệu|VABIOTECH|*|scheduled}} liều Sputnik V trong tháng 10.",
    ],
)
def test_contracts_and_deliveries_of_makers(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Mỹ đã chuyển {{3 triệu|USA|unspecified|received}} liều vaccine Johnson & Johnson tới Brazil hôm 24/6.",
        "Trung Quốc sẽ viện trợ cho Campuchia thêm {{3 triệu|CHN|donation|pledged}} liều vaccine Sinovac.",
        "Philippines ngày 5/8 đã tiếp nhận {{415.000|GBR|donation|received}} liều vaccine AstraZeneca do Chính phủ Anh viện trợ.",
        "Thái Lan ký hợp đồng mua {{20 triệu|PFIZER|purchase|contracted}} liều vaccine của Pfizer.",
        "Indonesia nhận được {{1,1 triệu|COVAX|covax|received}} liều AstraZeneca thông qua cơ chế COVAX.",
        "Các nước G7 cam kết tặng {{1 tỷ|G7|donation|pledged}} liều vaccine cho các nước nghèo, trong đó Mỹ {{500 triệu|USA|donation|pledged}} liều, Anh {{100 triệu|GBR|donation|pledged}} liều.",
        "EU đã xuất khẩu {{700 triệu|EU|purchase|received}} liều vaccine tới hơn 130 quốc gia.",
        "Ấn Độ tạm ngừng xuất khẩu vaccine sau khi đã tặng hoặc bán {{66 triệu|IND|mixed|received}} liều cho 95 nước.",
    ],
)
def test_other_countries_give_and_receive(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Việt Nam quyết định tặng Lào {{200.000|VNM|donation|pledged}} liều vaccine AstraZeneca.",
        "Chiều 24/9, Bộ Quốc phòng Việt Nam trao tặng Quân đội Hoàng gia Campuchia {{100.000|VNM|donation|received}} liều vaccine.",
        "Tập đoàn Vingroup tài trợ {{500.000|VINGROUP|donation|*}} liều vaccine cho Bộ Y tế.",
        "Bộ Y tế tiếp nhận {{258.000|VNVC|donation|received}} liều vaccine 5 trong 1 do VNVC ủng hộ.",
        "Chính phủ Australia thông qua UNICEF viện trợ {{490.600|AUS|donation|*}} liều vaccine 5 trong 1.",
        "UNICEF và Gavi hỗ trợ Việt Nam {{1 triệu|UNICEF+GAVI|donation|*}} liều vaccine sởi - rubella.",
        "Tập đoàn Hoàng Long trao tặng Bộ Y tế {{1 triệu|HOANG_LONG|donation|*}} liều.",
    ],
)
def test_gifts_of_and_to_many_hands(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Pháp và Italia cùng tài trợ {{1,5 triệu|FRA+ITA|donation|*}} liều.",
        "Thụy Điển cùng Đan Mạch vừa tài trợ cho Kenya {{460.000|SWE+DNK|donation|received|r=KEN}} liều AstraZeneca.",
        "Chính phủ Nhật Bản và UNICEF phối hợp trao tặng Việt Nam {{600.000|JPN+UNICEF|donation|*}} liều vaccine.",
        "Tập đoàn T&T và Công ty Sapharco đã tặng TP.HCM {{1 triệu|T_T_GROUP+SAPHARCO|donation|received}} liều Vero Cell.",
        "Hà Lan, Bỉ và Luxembourg sẽ cùng viện trợ cho Rwanda {{750.000|NLD+BEL+LUX|donation|pledged|r=RWA}} liều.",
        "Quỹ Gates và Chính phủ Na Uy cùng tài trợ cho Malawi {{360.000|GATES_FOUNDATION+NOR|donation|*|r=MWI}} liều vaccine.",
        "Hơn {{1 triệu|FRA+DEU+ITA|donation|*|r=TUN}} liều vaccine do Pháp, Đức và Italia cùng tặng đã tới Tunisia.",
    ],
)
def test_a_joint_gift_names_all_its_givers(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Thụy Điển tặng Kenya {{110.000|SWE|donation|unspecified}} liều, Đan Mạch tặng {{358.000|DNK|donation|unspecified}} liều.",
        "Theo Đại sứ quán Pháp và WHO, Italia đã trao Việt Nam {{801.600|ITA|unspecified|received}} liều.",
        "Áo hứa tặng Kosovo {{20.000|AUT|donation|pledged}} liều và Albania hứa tặng thêm {{10.000|ALB|donation|pledged}} liều.",
        "Cùng với Nhật Bản, nước từng tặng {{1 triệu|JPN|donation|received}} liều, Mỹ vừa viện trợ cho Việt Nam {{2 triệu|USA|donation|received}} liều.",
    ],
)
def test_two_names_with_an_amount_each_are_no_joint_gift(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "UNICEF vận chuyển lô {{494.400|COVAX|covax|*}} liều của COVAX tới Hà Nội.",
        "Ngày 3/9, UNICEF đã vận chuyển tới Nội Bài {{801.600|ITA|covax|received}} liều vaccine do Italia tặng qua COVAX.",
        "Công ty UPS đã chở miễn phí {{2 triệu|USA|donation|received}} liều Moderna do Mỹ viện trợ từ Kentucky về tới Hà Nội.",
        "Vietnam Airlines đã vận chuyển {{300.000|AUS|donation|received}} liều vaccine Australia tặng về tới TP.HCM.",
        "Thông qua công ty môi giới Zuellig Pharma, Bộ Y tế đã ký hợp đồng mua {{5 triệu|MODERNA|purchase|contracted}} liều của Moderna.",
        "UNICEF thay mặt COVAX bàn giao cho Việt Nam {{1.188.000|COVAX|covax|received}} liều Sinopharm.",
        "Hãng hàng không Emirates và UNICEF vận chuyển {{249.600|GBR|covax|received|r=GHA}} liều AstraZeneca do Anh tặng Ghana qua COVAX, lô hàng đã tới Accra hôm 18/8.",
        "Qua đường bay của Qatar Airways, {{100.000|ROU|donation|received}} liều vaccine do Romania tặng đã về tới Nội Bài.",
        "Số vaccine được hãng UPS vận chuyển miễn phí từ Mỹ. Theo Đại sứ quán, đây là {{2 triệu|USA|donation|*}} liều Moderna mà Chính phủ Hoa Kỳ tặng nhân dân Việt Nam, do UNICEF hỗ trợ thủ tục.",
    ],
)
def test_a_carrier_or_broker_is_not_the_donor(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Phía Mỹ cho biết Nhật Bản đã chuyển {{1 triệu|JPN|unspecified|received}} liều cho Việt Nam.",
        "Đại sứ Mỹ Marc Knapper cho biết Đức đã chuyển cho Việt Nam {{2,6 triệu|DEU|unspecified|received}} liều.",
        "Trưởng đại diện WHO Kidong Park thông báo Việt Nam đã nhận {{4,1 triệu|COVAX|covax|received}} liều từ COVAX.",
        "Bộ Ngoại giao Trung Quốc xác nhận Pakistan đã nhận {{1,2 triệu|CHN|donation|received|r=PAK}} liều Sinopharm do Bắc Kinh viện trợ.",
        "Theo hãng tin Kyodo, Chính phủ Hàn Quốc sẽ tặng Iran {{1 triệu|KOR|donation|pledged|r=IRN}} liều AstraZeneca.",
        "Ngoại trưởng Nga Sergei Lavrov nói Trung Quốc đã tặng Syria {{150.000|CHN|donation|received|r=SYR}} liều Sinopharm.",
        "Phát ngôn viên UNICEF tại New Delhi cho hay Mỹ vừa tặng Sri Lanka {{1,5 triệu|USA|covax|received|r=LKA}} liều thông qua COVAX.",
        "Tại họp báo ở Geneva, đại diện WHO cho hay Nhật Bản đã gửi tặng Việt Nam gần {{3 triệu|JPN|donation|received}} liều, còn Trung Quốc hứa sẽ giúp {{2 triệu|CHN|*|pledged}} liều.",
    ],
)
def test_a_speaker_is_not_the_donor(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Chính quyền nhân dân tỉnh Vân Nam (Trung Quốc) đã trao {{100.000|CHN|*|received}} liều cho tỉnh Lào Cai.",
        "Bộ Quốc phòng Hàn Quốc đã trao tặng Bộ Quốc phòng Việt Nam {{15.000|KOR|donation|received}} liều vaccine.",
        "Quân Giải phóng Nhân dân Trung Quốc viện trợ Quân đội Nhân dân Lào {{50.000|CHN|donation|*|r=LAO}} liều.",
        "Đại sứ quán Nga vừa bàn giao cho Bộ Y tế {{10.000|RUS|unspecified|received}} liều Sputnik V.",
        "Nhân dân Cuba anh em đã gửi tặng Thủ đô Hà Nội {{150.000|CUB|donation|received}} liều Abdala.",
        "Chính quyền thành phố Thẩm Quyến (Trung Quốc) sẽ hỗ trợ Hải Phòng {{100.000|CHN|donation|pledged}} liều.",
    ],
)
def test_a_body_a_province_or_the_people_stands_for_its_country(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Đại sứ quán Việt Nam tại Moskva tiếp nhận {{10.000|RUS|donation|received}} liều Sputnik V do phía Nga tặng.",
        "Đại sứ Việt Nam tại Pháp Đinh Toàn Thắng đã tiếp nhận {{100.000|-|unspecified|received}} liều vaccine.",
        "Bộ trưởng Y tế Lào cảm ơn Việt Nam đã tặng nước này {{200.000|VNM|donation|received|r=LAO}} liều vaccine.",
        "Trước sự chứng kiến của Đại sứ Hàn Quốc, Romania đã bàn giao {{450.000|ROU|unspecified|received}} liều tại sân bay Incheon.",
        "Tổng lãnh sự Nhật Bản tại TP.HCM có mặt tại lễ trao {{200.000|KHM|donation|received}} liều vaccine do Campuchia viện trợ.",
        "Phó Chủ tịch Phòng Thương mại Mỹ cảm ơn Bộ Y tế đã công bố việc Đức tặng {{2,5 triệu|DEU|donation|*}} liều.",
    ],
)
def test_a_title_that_holds_a_country_is_not_the_donor(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Lô vaccine Pfizer {{97.000|-|unspecified|received}} liều về đến Nội Bài.",
        "{{1,2 triệu|-|unspecified|received}} liều vaccine AstraZeneca đã về tới TP.HCM.",
        "Hơn {{2 triệu|-|unspecified|received|v=MODERNA}} liều vaccine của Moderna đã về tới Hà Nội.",
        "Lô vaccine Sinopharm gồm {{500.000|-|unspecified|received|v=SINOPHARM}} liều vừa cập cảng hàng không Nội Bài.",
        "Đức tặng Ghana {{1,5 triệu|DEU|donation|unspecified|v=ASTRAZENECA}} liều vaccine của hãng AstraZeneca.",
    ],
)
def test_a_maker_as_a_label_is_no_partner(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Pfizer đã giao {{2 triệu|PFIZER|unspecified|received}} liều cho Việt Nam.",
        "Bộ Y tế mua của Moderna {{5 triệu|MODERNA|purchase|*}} liều.",
        "Moderna đã chuyển cho Hàn Quốc {{1,3 triệu|MODERNA|unspecified|received|r=KOR}} liều vaccine.",
        "Bộ Y tế đã đặt mua từ hãng Pfizer {{20 triệu|PFIZER|purchase|contracted}} liều cho trẻ em.",
        "Theo hợp đồng ký với Bharat Biotech, Brazil mua {{20 triệu|BHARAT_BIOTECH|purchase|contracted|r=BRA}} liều Covaxin.",
        "Johnson & Johnson cam kết bán cho Liên minh châu Phi {{220 triệu|JANSSEN|purchase|pledged|r=AFRICAN_UNION}} liều.",
        "Hãng dược Moderna tuyên bố sẽ bán cho COVAX {{500 triệu|MODERNA|purchase|pledged|r=COVAX}} liều với giá thấp nhất.",
        "Từ nay tới cuối năm, AstraZeneca còn phải giao cho VNVC {{20 triệu|ASTRAZENECA|purchase|*}} liều theo hợp đồng.",
        "Lãnh đạo Pfizer Việt Nam cam kết với Thủ tướng sẽ giao đủ {{31 triệu|PFIZER|*|pledged}} liều trong năm nay, riêng tháng 10 hãng sẽ giao {{8 triệu|PFIZER|*|scheduled}} liều.",
    ],
)
def test_a_maker_that_acts_is_the_partner(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Hợp đồng mua {{30 triệu|ASTRAZENECA|purchase|contracted}} liều của VNVC với AstraZeneca đã được ký từ cuối năm ngoái.",
        "Hợp đồng giữa Bộ Y tế và Pfizer cung ứng {{31 triệu|PFIZER|purchase|contracted}} liều được ký ngày 17/5.",
        "Thỏa thuận mua {{40 triệu|RDIF|purchase|contracted}} liều Sputnik V giữa Quỹ Đầu tư trực tiếp Nga và Tập đoàn T&T vừa được ký kết.",
        "Theo hợp đồng ba bên giữa Bộ Y tế, VNVC và AstraZeneca, Việt Nam mua {{30 triệu|ASTRAZENECA|purchase|contracted}} liều trong năm 2021.",
        "Hợp đồng mua {{5 triệu|-|purchase|contracted}} liều Moderna của Công ty Vimedimex đã được ký.",
        "Công ty Sapharco ký với Tập đoàn Sinopharm hợp đồng nhập khẩu {{5 triệu|SINOPHARM|purchase|contracted}} liều Vero Cell.",
        "Pfizer và Bộ Y tế Panama đã ký thỏa thuận cung ứng thêm {{3 triệu|PFIZER|purchase|contracted|r=PAN}} liều.",
    ],
)
def test_of_marks_the_buyer_in_a_contract(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "{{500.000|CHN|unspecified|received}} liều vaccine của Trung Quốc đã về Hà Nội.",
        "Lô {{1 triệu|GBR|donation|received}} liều sản xuất tại Ấn Độ do Anh tặng đã về tới Kathmandu.",
        "Sáng nay, {{1 triệu|VAN_THINH_PHAT|donation|received}} liều vaccine Trung Quốc do Tập đoàn Vạn Thịnh Phát tặng đã về đến TP.HCM.",
        "Ba Lan đã nhượng lại cho Việt Nam {{1,3 triệu|POL|cession|received}} liều vaccine sản xuất tại Italia.",
        "Lô vaccine {{1,6 triệu|CHN|unspecified|received}} liều của Trung Quốc đã về tới sân bay Tân Sơn Nhất.",
        "Khoảng {{800.000|CAN|donation|received|r=NGA}} liều AstraZeneca sản xuất tại Mỹ do Canada tài trợ đã tới Nigeria.",
        "Bangladesh nhận thêm {{640.000|JPN|donation|received|r=BGD}} liều vaccine của AstraZeneca do Nhật Bản sản xuất và viện trợ.",
    ],
)
def test_what_was_made_by_one_is_supplied_by_another(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Ý đóng góp {{15 triệu|ITA|donation|*}} liều cho COVAX.",
        "Canada đóng góp cho COVAX thêm {{10 triệu|CAN|donation|*|r=COVAX}} liều Moderna.",
        "Novavax đã ký hợp đồng cung cấp cho COVAX {{350 triệu|NOVAVAX|purchase|contracted|r=COVAX}} liều.",
        "Chính phủ Thụy Sĩ quyết định tặng {{4 triệu|CHE|donation|pledged|r=COVAX}} liều AstraZeneca cho chương trình COVAX.",
        "Viện Huyết thanh Ấn Độ phải cung cấp cho COVAX {{200 triệu|SII|unspecified|*|r=COVAX}} liều trong năm nay.",
    ],
)
def test_covax_may_be_the_recipient(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Việt Nam tặng Lào {{200.000|VNM|donation|*}} liều vaccine.",
        "Đại diện Bộ Y tế đã trao cho phía Campuchia {{300.000|VNM|unspecified|received}} liều.",
        "Việt Nam đã trao tặng Campuchia {{200.000|VNM|donation|received|r=KHM}} liều vaccine Nanocovax.",
        "Công ty AVAC đã xuất khẩu {{300.000|AVAC|purchase|received|r=PHL}} liều vaccine dịch tả lợn châu Phi sang Philippines.",
        "Bộ Công an Việt Nam sẽ hỗ trợ Bộ An ninh Lào {{30.000|VNM|donation|pledged|r=LAO}} liều vaccine.",
        "Nga đã bán cho Iran {{5 triệu|RUS|purchase|*|r=IRN}} liều Sputnik V.",
        "Chính phủ Việt Nam quyết định tặng nhân dân Cuba {{100.000|VNM|donation|pledged|r=CUB}} liều vaccine Nanocovax.",
        "Myanmar đã nhận {{1,5 triệu|IND|donation|received|r=MMR}} liều Covishield do Ấn Độ tặng.",
    ],
)
def test_vietnam_gives_and_others_receive(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "AstraZeneca đã giao cho Việt Nam {{2,5 triệu|ASTRAZENECA|unspecified|received}} liều theo cơ chế phi lợi nhuận.",
        "Australia sẽ viện trợ cho Việt Nam {{3,7 triệu|AUS|donation|pledged}} liều qua thỏa thuận với UNICEF.",
        "Pháp tặng Việt Nam {{600.000|FRA|donation|unspecified}} liều theo cơ chế song phương.",
        "Theo cơ chế chia sẻ vaccine của EU, Ba Lan đã chuyển cho Ukraine {{1,2 triệu|POL|*|received|r=UKR}} liều.",
        "Các nước châu Phi đã đặt mua {{220 triệu|JANSSEN|purchase|contracted}} liều của Johnson & Johnson qua cơ chế mua chung AVAT.",
    ],
)
def test_not_every_scheme_is_covax(sentence: str) -> None:
    assert_tuples(sentence)
