"""Lists and ellipsis: bare numbers, verbs of single items, brackets, lần lượt and mỗi, bullets, closing totals."""

from __future__ import annotations

import pytest
from annotated import assert_tuples


@pytest.mark.parametrize(
    "sentence",
    [
        "Thái Lan đã nhận {{9 triệu|-|unspecified|received}} liều; trong đó Nhật Bản {{1,5 triệu|JPN|unspecified|received}}, Hoa Kỳ {{2 triệu|USA|unspecified|received}}, Anh {{400.000|GBR|unspecified|received}}.",
        "Từ đầu năm, ta đã tiếp nhận vaccine viện trợ của nhiều nước, gồm Pháp {{672.000|FRA|donation|received}} liều, Italia {{801.600|ITA|donation|received}} và Đức {{852.480|DEU|donation|received}}.",
        "Các nước tặng Việt Nam vaccine trong tháng 8 gồm: Ba Lan ({{501.600|POL|donation|*}} liều), Séc ({{250.800|CZE|donation|*}}), Romania ({{100.000|ROU|donation|*}}).",
        "Theo Bộ Ngoại giao, những nước tặng nhiều vaccine nhất cho Lào là Trung Quốc ({{3,4 triệu|CHN|donation|unspecified}} liều), Mỹ ({{1 triệu|USA|donation|unspecified}}) và Nhật Bản {{616.000|JPN|donation|unspecified}}.",
        "Trong tháng 9, Việt Nam đã tiếp nhận vaccine viện trợ của Đức {{852.480|DEU|donation|received}} liều, Pháp {{672.000|FRA|donation|received}}, Italia {{796.000|ITA|donation|received}} và Hàn Quốc {{1,1 triệu|KOR|donation|received}}.",
        "Nhóm nước Bắc Âu cam kết tặng vaccine cho châu Phi: Thụy Điển {{3 triệu|SWE|donation|pledged}} liều, Đan Mạch {{500.000|DNK|donation|pledged}}, Na Uy {{1,2 triệu|NOR|donation|pledged}}, Phần Lan {{250.000|FIN|donation|pledged}}.",
        "Cho đến nay các nước đã tặng Đài Loan nhiều vaccine: {{2,5 triệu|USA|donation|received}} liều từ Mỹ, {{3,4 triệu|JPN|donation|received}} từ Nhật Bản, Ba Lan {{400.000|POL|donation|received}} và Litva {{20.000|LTU|donation|received}}.",
        "Từ đầu mùa hè, {{5 triệu|USA|donation|received}} liều của Mỹ, {{2,8 triệu|JPN|donation|received}} của Nhật Bản, Australia {{300.000|AUS|donation|received}} và Anh {{415.000|GBR|donation|received}} đã được trao tặng cho Việt Nam.",
    ],
)
def test_the_unit_is_said_once_and_bare_numbers_follow(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Thành phố mua {{3 triệu|-|purchase|*}} liều, ba quận tiêm 200.000 liều, hai huyện 90.000 liều.",
        "Bộ Y tế phân bổ 1,5 triệu liều: Hà Nội 500.000, TP.HCM 800.000, Đà Nẵng 200.000.",
        "Bộ Y tế phân bổ vaccine đợt 18 cho Bình Dương (210.000 liều), Đồng Nai (180.000), Long An 95.000 và Tiền Giang 60.000.",
        "Ba nước tiêm nhanh nhất khu vực tính theo tổng số liều đã tiêm là Campuchia (17 triệu liều), Malaysia (35 triệu), Singapore 8,6 triệu.",
        "Nhật Bản vừa trao tặng Việt Nam thêm {{400.000|JPN|donation|received}} liều. Trong ngày, TP.HCM ghi nhận 5.549 ca mắc mới, Bình Dương 3.793, Đồng Nai 760.",
        "Số ca tử vong ở Ấn Độ là 447.000, Brazil 594.000, Mexico 275.000; các nước này đã tiêm lần lượt 860 triệu, 228 triệu và 98 triệu liều.",
    ],
)
def test_bare_numbers_in_lists_of_something_else_are_no_supply(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Đến nay cả nước đã nhận: COVAX {{4,9 triệu|COVAX|covax|received}} liều, Nhật Bản tặng {{2 triệu|JPN|donation|received}}, mua qua VNVC {{3,1 triệu|VNVC|purchase|received}}.",
        "Hàn Quốc hứa tặng {{1 triệu|KOR|donation|pledged}} liều, Hungary bán lại {{400.000|HUN|cession|*}} liều.",
        "Israel cho mượn {{700.000|ISR|loan|*}} liều, còn Romania tặng {{450.000|ROU|donation|*}} liều.",
        "Đến ngày 20/9, Việt Nam đã nhận hơn {{38 triệu|-|unspecified|received}} liều: COVAX {{11,6 triệu|COVAX|covax|received}}, Nhật Bản tặng {{3,5 triệu|JPN|donation|received}}, đặt mua qua VNVC {{9,7 triệu|VNVC|purchase|received}}, Nga {{12.000|RUS|unspecified|received}}.",
        "Campuchia đã tiếp nhận vaccine từ nhiều nguồn, gồm Trung Quốc viện trợ {{3,2 triệu|CHN|donation|received}} liều, mua của Sinovac {{11 triệu|SINOVAC|purchase|received}}, COVAX chuyển {{324.000|COVAX|covax|received}}, Mỹ tặng qua COVAX {{1 triệu|USA|covax|received}}.",
        "Số vaccine đã về tới TP.HCM gồm: Bộ Y tế mua của AstraZeneca {{2,9 triệu|ASTRAZENECA|purchase|received}} liều, Tập đoàn Vạn Thịnh Phát tặng {{1 triệu|VAN_THINH_PHAT|donation|received}} và Ba Lan nhượng lại {{500.000|POL|cession|received}}.",
        "Đến nay, Nhật Bản đã trao {{3 triệu|JPN|unspecified|received}} liều, Hàn Quốc hứa tặng {{1 triệu|KOR|donation|pledged}}, Bộ Y tế đang đàm phán mua của Moderna {{5 triệu|MODERNA|purchase|negotiating}}, còn Singapore cho mượn {{120.000|SGP|loan|*}}.",
        "Bà Lan cho hay trong quý III, cả nước đã nhận được: Pháp tài trợ qua COVAX {{1,7 triệu|FRA|covax|received}} liều, Australia chia sẻ {{403.000|AUS|donation|received}}, Pfizer giao theo hợp đồng {{2,6 triệu|PFIZER|purchase|received}} và Hungary bán lại {{400.000|HUN|cession|received}}.",
        "Tính đến 15/9, Bangladesh đã tiếp nhận gần {{40 triệu|-|unspecified|received}} liều vaccine, trong đó mua của Viện Huyết thanh Ấn Độ {{7 triệu|SII|purchase|received}}, Trung Quốc tặng {{3,1 triệu|CHN|donation|received}}, mua của Sinopharm {{15 triệu|SINOPHARM|purchase|received}}, còn lại {{12 triệu|COVAX|covax|received}} do COVAX cung cấp.",
        "Về nguồn vaccine, đến hết tháng 8 ta đã nhận {{27 triệu|-|unspecified|received}} liều. Trong đó, COVAX giao {{8,7 triệu|COVAX|covax|received}} liều, các nước viện trợ {{5 triệu|-|donation|received}}, VNVC mua của AstraZeneca {{7 triệu|ASTRAZENECA|purchase|received}}, Bộ Y tế mua của Pfizer {{1,9 triệu|PFIZER|purchase|received}}.",
    ],
)
def test_items_have_verbs_of_their_own_under_one_head(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Cả nước đã nhận {{50 triệu|-|unspecified|received}} liều vaccine, tiêm được 42 triệu, đang chờ kiểm định 3,5 triệu và còn hạn dùng đến tháng 12.",
        "Từ đầu chiến dịch, ngành y tế đã tiêm 12 triệu liều, điều chuyển 350.000 liều, hủy 1.200 liều do hỏng.",
        "Pháp đã trao tặng {{672.000|FRA|donation|received}} liều; Hà Nội đã tiêm 200.000 liều, lưu kho 15.000.",
        "Bệnh viện Chợ Rẫy tiêm 10.000 liều, Thống Nhất tiêm 8.000, Nhân dân 115 tiêm 6.500 liều.",
    ],
)
def test_verbs_of_use_and_storage_in_a_list_give_no_item(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Bộ Y tế đã tiếp nhận {{9,2 triệu|COVAX|covax|received}} liều từ COVAX, {{12 triệu|-|purchase|received}} liều từ nguồn mua và {{1,3 triệu|KOR|donation|received}} liều do Hàn Quốc tặng.",
        "Vaccine đã về Việt Nam trong tháng gồm nguồn COVAX {{2,6 triệu|COVAX|covax|received}} liều, nguồn mua {{4,1 triệu|-|purchase|received}} liều và nguồn viện trợ song phương {{1,8 triệu|-|donation|received}} liều.",
        "Tính chung, Myanmar đã nhận {{14 triệu|-|unspecified|received}} liều, trong đó mua {{8 triệu|-|purchase|received}}, viện trợ {{4 triệu|-|donation|received}}, cơ chế COVAX {{2 triệu|COVAX|covax|received}}.",
        "Malaysia đã nhận {{12 triệu|-|purchase|received}} liều từ nguồn mua, {{1,4 triệu|COVAX|covax|received}} liều từ COVAX, {{1 triệu|JPN|donation|received}} liều Nhật Bản tặng.",
        "Số vaccine đã nhận gồm {{5 triệu|-|donation|received}} liều viện trợ song phương và {{8 triệu|COVAX|covax|received}} liều qua COVAX.",
        "Trong {{25 triệu|-|unspecified|received}} liều đã về, nguồn COVAX chiếm {{9 triệu|COVAX|covax|received}} liều, nguồn mua chiếm {{10,5 triệu|-|purchase|received}}, viện trợ của Nhật Bản {{3 triệu|JPN|donation|received}} và viện trợ của Trung Quốc {{2,5 triệu|CHN|donation|received}}.",
        "Các đợt giao hàng gần nhất gồm: hợp đồng mua AstraZeneca {{1,2 triệu|*|purchase|received}} liều đã về ngày 16/9, viện trợ của Đức {{852.480|DEU|donation|received}} liều đã nhận ngày 16/9, chương trình COVAX {{1,5 triệu|COVAX|covax|received}} liều đã nhận ngày 18/9.",
        "Đến nay đã có {{7 triệu|-|donation|received}} liều viện trợ, {{9 triệu|-|purchase|received}} liều mua và {{11 triệu|COVAX|covax|received}} liều COVAX về tới Việt Nam.",
    ],
)
def test_a_mechanism_stands_as_a_noun_among_donors(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Kinh phí từ Quỹ vaccine, nguồn mua sắm tập trung và hỗ trợ của COVAX được tính cho nhu cầu 150 triệu liều.",
        "Nguồn mua còn chậm, trong khi COVAX mới giao được {{2,4 triệu|COVAX|covax|received}} liều.",
        "Ngoài nguồn viện trợ, ngành y tế tính đến việc mua thêm; riêng Bỉ đã tặng {{100.000|BEL|donation|received}} liều.",
    ],
)
def test_a_mechanism_in_passing_is_no_item(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Pháp và Đức lần lượt tặng {{600.000|FRA|donation|*}} và {{2,5 triệu|DEU|donation|*}} liều.",
        "Trong tháng 9, Hàn Quốc, Australia lần lượt bàn giao {{1,1 triệu|KOR|unspecified|received}} và {{300.000|AUS|unspecified|received}} liều cho Việt Nam.",
        "WHO và UNICEF hỗ trợ lần lượt {{120.000|WHO|donation|*}} và {{90.000|UNICEF|donation|*}} liều sởi.",
        "Chính phủ Séc và Slovakia đã trao tặng Việt Nam lần lượt {{250.800|CZE|donation|received}} liều và {{100.000|SVK|donation|received}} liều vaccine AstraZeneca.",
        "Tokyo viện trợ cho Thái Lan, Malaysia và Indonesia lần lượt {{1,05 triệu|JPN|donation|*|r=THA}}, {{1 triệu|JPN|donation|*|r=MYS}} và {{2,16 triệu|JPN|donation|*|r=IDN}} liều AstraZeneca.",
        "Hai lô vaccine của Pháp gồm {{672.000|FRA|unspecified|received}} và {{1,1 triệu|FRA|unspecified|received}} liều lần lượt về tới Nội Bài trong các ngày 12 và 21/9.",
        "Ba Lan, Hungary và Romania đồng ý nhượng lại cho Việt Nam lần lượt {{3 triệu|POL|cession|pledged}}, {{400.000|HUN|cession|pledged}}, {{100.000|ROU|cession|pledged}} liều vaccine chưa dùng đến.",
        "Mỹ và Canada hứa đóng góp cho COVAX lần lượt {{500 triệu|USA|donation|pledged|r=COVAX}} và {{100 triệu|CAN|donation|pledged|r=COVAX}} liều trước cuối năm sau.",
        "Trong ba ngày 7, 8 và 9/9, Tokyo lần lượt chuyển cho Việt Nam {{200.000|JPN|unspecified|received}}, {{300.000|JPN|unspecified|received}} và {{500.000|JPN|unspecified|received}} liều.",
        "Trung Quốc hôm qua thông báo sẽ viện trợ lần lượt {{3 triệu|CHN|donation|pledged|r=AFG}} và {{1 triệu|CHN|donation|pledged|r=TJK}} liều cho Afghanistan và Tajikistan.",
        "Số vaccine mà Áo, Croatia và Bulgaria đã hỗ trợ vùng Balkan lần lượt là {{651.000|AUT|donation|received}}, {{50.000|HRV|donation|received}} và {{51.000|BGR|donation|received}} liều.",
    ],
)
def test_respective_numbers_go_to_partners_recipients_and_dates_in_order(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Bỉ và Slovakia mỗi nước tặng {{100.000|BEL|donation|*&&SVK|donation|*}} liều.",
        "Áo, Thụy Sĩ cho biết mỗi nước sẽ viện trợ {{50.000|AUT|donation|pledged&&CHE|donation|pledged}} liều.",
        "Hà Lan và Na Uy cam kết mỗi bên hỗ trợ {{200.000|NLD|donation|pledged&&NOR|donation|pledged}} liều vaccine.",
        "Bắc Kinh tuyên bố viện trợ cho Lào và Campuchia mỗi nước {{500.000|CHN|donation|pledged|r=LAO&&CHN|donation|pledged|r=KHM}} liều.",
        "Estonia và Latvia thông báo mỗi nước tặng Việt Nam {{75.000|EST|donation|pledged&&LVA|donation|pledged}} liều AstraZeneca.",
        "Hôm 14/9, Áo và Croatia đã trao cho Bosnia mỗi bên {{60.000|AUT|unspecified|received&&HRV|unspecified|received}} liều.",
        "Mỹ vừa gửi tặng El Salvador, Honduras và Guatemala mỗi nơi {{1,5 triệu|USA|donation|received|r=SLV&&USA|donation|received|r=HND&&USA|donation|received|r=GTM}} liều Moderna.",
        "Ba nước Baltic là Estonia, Latvia và Litva mỗi nước đã cam kết tặng Gruzia {{15.000|EST|donation|pledged|r=GEO&&LVA|donation|pledged|r=GEO&&LTU|donation|pledged|r=GEO}} liều.",
    ],
)
def test_a_number_for_each_gives_a_tuple_for_each(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Hà Nội và Hải Phòng lần lượt đã tiêm 4 triệu và 500.000 liều vaccine.",
        "Nhật Bản tặng Việt Nam {{1 triệu|JPN|donation|unspecified}} liều, đủ cho 500.000 người, mỗi người hai liều.",
        "Đức và Pháp lần lượt là nước thứ ba và thứ tư ở châu Âu giúp Việt Nam; riêng Đức đã chuyển {{852.000|DEU|unspecified|received}} liều.",
        "Hà Nội và Đà Nẵng mỗi ngày tiêm được 200.000 liều, trong khi Nga vừa tặng {{10.000|RUS|donation|received}} liều Sputnik V.",
        "Bình Dương và Đồng Nai lần lượt được phân bổ 1,1 triệu và 900.000 liều.",
    ],
)
def test_each_and_respectively_over_other_things_give_nothing(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Malaysia đã ký hợp đồng mua {{61 triệu|-|purchase|contracted}} liều (gồm {{45 triệu|PFIZER|purchase|contracted}} từ Pfizer, {{16 triệu|SINOVAC|purchase|contracted}} từ Sinovac; trong đó {{1 triệu|PFIZER|purchase|scheduled}} liều đầu tiên của Pfizer sẽ đến trong tháng 10).",
        "Bộ Y tế đã đặt mua {{81 triệu|-|purchase|contracted}} liều ({{51 triệu|-|purchase|contracted}} liều Pfizer, {{30 triệu|-|purchase|contracted}} liều AstraZeneca), trong đó {{10 triệu|-|purchase|received}} liều đã về nước.",
        "Hàn Quốc cam kết viện trợ {{1,57 triệu|KOR|donation|pledged}} liều (gồm {{1,1 triệu|KOR|donation|pledged|r=VNM}} cho Việt Nam, {{470.000|KOR|donation|pledged|r=THA}} cho Thái Lan), trong đó {{320.000|KOR|donation|received}} liều đã được bàn giao tại Hà Nội.",
        "Philippines đặt mua {{40 triệu|-|purchase|contracted}} liều ({{25 triệu|-|purchase|contracted}} liều Sinovac và {{15 triệu|-|purchase|contracted}} liều Sputnik V; lô Sinovac {{1,5 triệu|-|purchase|received}} liều đã tới Manila hôm 6/8).",
        "Thái Lan đã đặt mua {{93 triệu|-|purchase|contracted}} liều (gồm {{61 triệu|ASTRAZENECA|purchase|contracted}} liều từ AstraZeneca, trong đó đã nhận {{14 triệu|ASTRAZENECA|purchase|received}}; và {{32 triệu|PFIZER|purchase|scheduled}} liều từ Pfizer, dự kiến giao trong quý IV).",
    ],
)
def test_brackets_nest_parts_whose_status_differs(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Nhật Bản vừa trao tặng thêm {{1 triệu|JPN|donation|received}} liều AstraZeneca (đủ tiêm cho 500.000 người, mỗi người 2 liều).",
        "Bộ Y tế đã ký hợp đồng mua {{31 triệu|PFIZER|purchase|contracted}} liều của Pfizer (mỗi lọ 6 liều, bảo quản ở âm 70 độ C).",
        "Séc trao tặng {{250.800|CZE|donation|unspecified}} liều AstraZeneca (bảo quản ở 2-8 độ C, mỗi lọ 10 liều).",
    ],
)
def test_brackets_may_hold_something_else(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Trung Quốc đã viện trợ vaccine cho Campuchia ({{2,2 triệu|CHN|donation|received|r=KHM}} liều), Lào ({{1,9 triệu|CHN|donation|received|r=LAO}} liều) và Myanmar ({{500.000|CHN|donation|received|r=MMR}} liều).",
        "Trong đợt này, Washington gửi tặng Pakistan ({{2,5 triệu|USA|donation|*|r=PAK}} liều), Bangladesh ({{2 triệu|USA|donation|*|r=BGD}}) và Sri Lanka ({{1,5 triệu|USA|donation|*|r=LKA}}).",
        "Quân đội Việt Nam đã trao tặng vaccine cho Lào ({{200.000|VNM|donation|received|r=LAO}} liều) và Campuchia ({{100.000|VNM|donation|received|r=KHM}} liều).",
        "Ấn Độ đã xuất khẩu vaccine sang Brazil ({{4 triệu|IND|purchase|received|r=BRA}} liều), Maroc ({{7 triệu|IND|purchase|received|r=MAR}} liều), Nam Phi ({{1 triệu|IND|purchase|received|r=ZAF}} liều).",
        "Đợt này Nhật Bản cung cấp vaccine thông qua COVAX cho Campuchia ({{1 triệu|JPN|covax|*|r=KHM}} liều), Iran ({{2,9 triệu|JPN|covax|*|r=IRN}}), Bangladesh ({{3 triệu|JPN|covax|*|r=BGD}}).",
        "Pháp đã tặng vaccine cho Senegal ({{184.000|FRA|donation|received|r=SEN}} liều) và Mali ({{166.000|FRA|donation|received|r=MLI}} liều).",
        "Nga bán Sputnik V cho Mexico ({{24 triệu|RUS|purchase|*|r=MEX}} liều) và Bolivia ({{5,2 triệu|RUS|purchase|*|r=BOL}} liều).",
        "Nhật Bản đã viện trợ cho Philippines ({{1,12 triệu|JPN|donation|received|r=PHL}} liều) và Việt Nam ({{3 triệu|JPN|donation|received|r=VNM}} liều).",
        "Trung Quốc tặng Sri Lanka ({{1,1 triệu|CHN|donation|*|r=LKA}} liều), Nepal ({{800.000|CHN|donation|*|r=NPL}}), Maldives ({{100.000|CHN|donation|*|r=MDV}}) để đổi lấy thiện cảm.",
    ],
)
def test_the_bracketed_number_belongs_to_the_recipient_before_it(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Việt Nam đã nhận viện trợ từ Campuchia ({{200.000|KHM|donation|received}} liều), Lào ({{2.000|LAO|donation|received}} liều) và Myanmar ({{5.000|MMR|donation|received}} liều).",
        "Campuchia đón nhận quà tặng của Anh ({{415.000|GBR|donation|received}} liều), Nhật Bản ({{1 triệu|JPN|donation|received}}).",
        "Nepal đã nhận vaccine viện trợ của Ấn Độ ({{1,1 triệu|IND|donation|received}} liều) và Trung Quốc ({{1,8 triệu|CHN|donation|received}} liều).",
        "Những nhà tài trợ đã giúp Campuchia: Nhật Bản ({{1 triệu|JPN|donation|*}} liều), Anh ({{415.000|GBR|donation|*}} liều), Australia ({{500.000|AUS|*|*}} liều).",
        "Iran nhận vaccine từ Nga ({{2 triệu|RUS|unspecified|received}} liều), Cuba ({{100.000|CUB|unspecified|received}} liều) và COVAX ({{1,45 triệu|COVAX|covax|received}} liều).",
        "Các nước đã tặng vaccine cho Lào gồm Trung Quốc ({{2,9 triệu|CHN|donation|received}} liều), Mỹ ({{1 triệu|USA|donation|received}}) và Việt Nam ({{200.000|VNM|donation|received}}).",
    ],
)
def test_the_bracketed_number_belongs_to_the_donor_where_the_recipient_stands_outside(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Tháng 8, Việt Nam nhận thêm:\n- {{1 triệu|USA|donation|received}} liều Pfizer do Hoa Kỳ tặng;\n- {{200.000|CHN|donation|received}} liều Vero Cell do Trung Quốc viện trợ.",
        "Các lô do COVAX cung cấp, cụ thể:\n- Đợt 1: {{811.200|COVAX|covax|*}} liều AstraZeneca.\n- Đợt 2: {{1.682.400|COVAX|covax|*}} liều AstraZeneca.",
        "Nguồn vaccine viện trợ đã tiếp nhận, cụ thể: Nhật Bản {{3,5 triệu|JPN|donation|received}} liều; Mỹ {{1,5 triệu|USA|donation|received}} liều; Ba Lan {{501.600|POL|donation|received}} liều; tổng cộng hơn {{5,5 triệu|-|*|received}} liều.",
        "Các cam kết mới nhất dành cho Việt Nam gồm: Hà Lan sẽ tặng {{1,3 triệu|NLD|donation|pledged}} liều; Tây Ban Nha sẽ chia sẻ {{500.000|ESP|donation|pledged}} liều; Bồ Đào Nha {{200.000|PRT|*|pledged}} liều.",
        "Lịch giao vaccine trong tháng 10, cụ thể:\n- Ngày 3/10: {{1,2 triệu|PFIZER|unspecified|scheduled}} liều do Pfizer giao\n- Ngày 8/10: {{400.000|AUS|donation|scheduled}} liều Australia tặng\n- Ngày 15/10: {{1,4 triệu|COVAX|covax|scheduled}} liều của COVAX",
        "Ngoài ra, ba đối tác vừa gửi thông báo viện trợ. Cụ thể: Chính phủ Hà Lan sẽ tặng {{800.000|NLD|donation|pledged}} liều AstraZeneca; Thụy Sĩ {{500.000|CHE|donation|pledged}} liều; Vương quốc Bỉ {{100.000|BEL|donation|pledged}} liều.",
        "Bộ Y tế công bố các nguồn vaccine đã ký hợp đồng mua: Pfizer/BioNTech {{51 triệu|PFIZER|purchase|contracted}} liều; AstraZeneca qua VNVC {{30 triệu|ASTRAZENECA|purchase|contracted}} liều; Viện Huyết thanh Ấn Độ {{5 triệu|SII|purchase|contracted}} liều. Tổng cộng {{86 triệu|-|*|contracted}} liều đã được ký kết.",
        "Danh sách các nước đã viện trợ cho Lào:\n1. Trung Quốc: {{2,9 triệu|CHN|donation|received}} liều Sinopharm\n2. Việt Nam: {{200.000|VNM|donation|received}} liều\n3. Nga: {{50.000|RUS|donation|received}} liều Sputnik V",
    ],
)
def test_bullets_and_semicolons_inherit_and_a_total_closes_them(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Kết quả tiêm chủng trong ngày, cụ thể: Hà Nội 120.000 liều; TP.HCM 98.000 liều; Cần Thơ 15.000 liều; tổng cộng 233.000 liều.",
        "Bộ Y tế phân bổ {{3 triệu|USA|donation|received}} liều Moderna do Mỹ tặng, gồm:\n- Hà Nội: 500.000 liều;\n- TP.HCM: 1,2 triệu liều;\n- Các tỉnh còn lại: 1,3 triệu liều.",
        "Số liều đã tiêm đến 17h, gồm:\n- Mũi 1: 28,1 triệu liều;\n- Mũi 2: 7,5 triệu liều.",
        "Tình hình sử dụng vaccine:\n- Đã tiêm: 39,6 triệu liều\n- Còn tại kho: 4,1 triệu liều\n- Hao phí: 12.000 liều",
    ],
)
def test_bullets_of_use_and_shares_give_nothing(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Viện trợ: Nhật Bản: {{3 triệu|JPN|donation|*}} liều, Mỹ: {{5 triệu|USA|donation|*}} liều, Đức: {{2 triệu|DEU|donation|*}} liều vaccine.",
        "Việt Nam đã nhận vaccine viện trợ từ các nước, chi tiết như sau.\n- Nhật Bản: {{4,1 triệu|JPN|donation|received}} liều\n- Mỹ: {{5 triệu|USA|donation|received}} liều",
    ],
)
def test_a_name_and_its_number_belong_together(sentence: str) -> None:
    assert_tuples(sentence)
