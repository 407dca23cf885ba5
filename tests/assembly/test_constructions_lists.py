"""Lists and ellipsis: bare numbers, verbs of single items, brackets, lần lượt and mỗi, bullets, closing totals."""

from __future__ import annotations

import pytest
from annotated import assert_tuples


@pytest.mark.parametrize(
    "sentence",
    [
        "Thái Lan đã nhận <d - unspecified received>9 triệu</d> liều; trong đó Nhật Bản <d JPN unspecified received>1,5 triệu</d>, Hoa Kỳ <d USA unspecified received>2 triệu</d>, Anh <d GBR unspecified received>400.000</d>.",
        "Từ đầu năm, ta đã tiếp nhận vaccine viện trợ của nhiều nước, gồm Pháp <d FRA donation received>672.000</d> liều, Italia <d ITA donation received>801.600</d> và Đức <d DEU donation received>852.480</d>.",
        "Các nước tặng Việt Nam vaccine trong tháng 8 gồm: Ba Lan (<d POL donation *>501.600</d> liều), Séc (<d CZE donation *>250.800</d>), Romania (<d ROU donation *>100.000</d>).",
        "Theo Bộ Ngoại giao, những nước tặng nhiều vaccine nhất cho Lào là Trung Quốc (<d CHN donation unspecified>3,4 triệu</d> liều), Mỹ (<d USA donation unspecified>1 triệu</d>) và Nhật Bản <d JPN donation unspecified>616.000</d>.",
        "Trong tháng 9, Việt Nam đã tiếp nhận vaccine viện trợ của Đức <d DEU donation received>852.480</d> liều, Pháp <d FRA donation received>672.000</d>, Italia <d ITA donation received>796.000</d> và Hàn Quốc <d KOR donation received>1,1 triệu</d>.",
        "Nhóm nước Bắc Âu cam kết tặng vaccine cho châu Phi: Thụy Điển <d SWE donation pledged>3 triệu</d> liều, Đan Mạch <d DNK donation pledged>500.000</d>, Na Uy <d NOR donation pledged>1,2 triệu</d>, Phần Lan <d FIN donation pledged>250.000</d>.",
        "Cho đến nay các nước đã tặng Đài Loan nhiều vaccine: <d USA donation received>2,5 triệu</d> liều từ Mỹ, <d JPN donation received>3,4 triệu</d> từ Nhật Bản, Ba Lan <d POL donation received>400.000</d> và Litva <d LTU donation received>20.000</d>.",
        "Từ đầu mùa hè, <d USA donation received>5 triệu</d> liều của Mỹ, <d JPN donation received>2,8 triệu</d> của Nhật Bản, Australia <d AUS donation received>300.000</d> và Anh <d GBR donation received>415.000</d> đã được trao tặng cho Việt Nam.",
    ],
)
def test_the_unit_is_said_once_and_bare_numbers_follow(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Thành phố mua <d - purchase *>3 triệu</d> liều, ba quận tiêm 200.000 liều, hai huyện 90.000 liều.",
        "Bộ Y tế phân bổ 1,5 triệu liều: Hà Nội 500.000, TP.HCM 800.000, Đà Nẵng 200.000.",
        "Bộ Y tế phân bổ vaccine đợt 18 cho Bình Dương (210.000 liều), Đồng Nai (180.000), Long An 95.000 và Tiền Giang 60.000.",
        "Ba nước tiêm nhanh nhất khu vực tính theo tổng số liều đã tiêm là Campuchia (17 triệu liều), Malaysia (35 triệu), Singapore 8,6 triệu.",
        "Nhật Bản vừa trao tặng Việt Nam thêm <d JPN donation received>400.000</d> liều. Trong ngày, TP.HCM ghi nhận 5.549 ca mắc mới, Bình Dương 3.793, Đồng Nai 760.",
        "Số ca tử vong ở Ấn Độ là 447.000, Brazil 594.000, Mexico 275.000; các nước này đã tiêm lần lượt 860 triệu, 228 triệu và 98 triệu liều.",
    ],
)
def test_bare_numbers_in_lists_of_something_else_are_no_supply(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Đến nay cả nước đã nhận: COVAX <d COVAX covax received>4,9 triệu</d> liều, Nhật Bản tặng <d JPN donation received>2 triệu</d>, mua qua VNVC <d VNVC purchase received>3,1 triệu</d>.",
        "Hàn Quốc hứa tặng <d KOR donation pledged>1 triệu</d> liều, Hungary bán lại <d HUN cession *>400.000</d> liều.",
        "Israel cho mượn <d ISR loan *>700.000</d> liều, còn Romania tặng <d ROU donation *>450.000</d> liều.",
        "Đến ngày 20/9, Việt Nam đã nhận hơn <d - unspecified received>38 triệu</d> liều: COVAX <d COVAX covax received>11,6 triệu</d>, Nhật Bản tặng <d JPN donation received>3,5 triệu</d>, đặt mua qua VNVC <d VNVC purchase received>9,7 triệu</d>, Nga <d RUS unspecified received>12.000</d>.",
        "Campuchia đã tiếp nhận vaccine từ nhiều nguồn, gồm Trung Quốc viện trợ <d CHN donation received>3,2 triệu</d> liều, mua của Sinovac <d SINOVAC purchase received>11 triệu</d>, COVAX chuyển <d COVAX covax received>324.000</d>, Mỹ tặng qua COVAX <d USA covax received>1 triệu</d>.",
        "Số vaccine đã về tới TP.HCM gồm: Bộ Y tế mua của AstraZeneca <d ASTRAZENECA purchase received>2,9 triệu</d> liều, Tập đoàn Vạn Thịnh Phát tặng <d VAN_THINH_PHAT donation received>1 triệu</d> và Ba Lan nhượng lại <d POL cession received>500.000</d>.",
        "Đến nay, Nhật Bản đã trao <d JPN unspecified received>3 triệu</d> liều, Hàn Quốc hứa tặng <d KOR donation pledged>1 triệu</d>, Bộ Y tế đang đàm phán mua của Moderna <d MODERNA purchase negotiating>5 triệu</d>, còn Singapore cho mượn <d SGP loan *>120.000</d>.",
        "Bà Lan cho hay trong quý III, cả nước đã nhận được: Pháp tài trợ qua COVAX <d FRA covax received>1,7 triệu</d> liều, Australia chia sẻ <d AUS donation received>403.000</d>, Pfizer giao theo hợp đồng <d PFIZER purchase received>2,6 triệu</d> và Hungary bán lại <d HUN cession received>400.000</d>.",
        "Tính đến 15/9, Bangladesh đã tiếp nhận gần <d - unspecified received>40 triệu</d> liều vaccine, trong đó mua của Viện Huyết thanh Ấn Độ <d SII purchase received>7 triệu</d>, Trung Quốc tặng <d CHN donation received>3,1 triệu</d>, mua của Sinopharm <d SINOPHARM purchase received>15 triệu</d>, còn lại <d COVAX covax received>12 triệu</d> do COVAX cung cấp.",
        "Về nguồn vaccine, đến hết tháng 8 ta đã nhận <d - unspecified received>27 triệu</d> liều. Trong đó, COVAX giao <d COVAX covax received>8,7 triệu</d> liều, các nước viện trợ <d - donation received>5 triệu</d>, VNVC mua của AstraZeneca <d ASTRAZENECA purchase received>7 triệu</d>, Bộ Y tế mua của Pfizer <d PFIZER purchase received>1,9 triệu</d>.",
    ],
)
def test_items_have_verbs_of_their_own_under_one_head(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Cả nước đã nhận <d - unspecified received>50 triệu</d> liều vaccine, tiêm được 42 triệu, đang chờ kiểm định 3,5 triệu và còn hạn dùng đến tháng 12.",
        "Từ đầu chiến dịch, ngành y tế đã tiêm 12 triệu liều, điều chuyển 350.000 liều, hủy 1.200 liều do hỏng.",
        "Pháp đã trao tặng <d FRA donation received>672.000</d> liều; Hà Nội đã tiêm 200.000 liều, lưu kho 15.000.",
        "Bệnh viện Chợ Rẫy tiêm 10.000 liều, Thống Nhất tiêm 8.000, Nhân dân 115 tiêm 6.500 liều.",
    ],
)
def test_verbs_of_use_and_storage_in_a_list_give_no_item(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Bộ Y tế đã tiếp nhận <d COVAX covax received>9,2 triệu</d> liều từ COVAX, <d - purchase received>12 triệu</d> liều từ nguồn mua và <d KOR donation received>1,3 triệu</d> liều do Hàn Quốc tặng.",
        "Vaccine đã về Việt Nam trong tháng gồm nguồn COVAX <d COVAX covax received>2,6 triệu</d> liều, nguồn mua <d - purchase received>4,1 triệu</d> liều và nguồn viện trợ song phương <d - donation received>1,8 triệu</d> liều.",
        "Tính chung, Myanmar đã nhận <d - unspecified received>14 triệu</d> liều, trong đó mua <d - purchase received>8 triệu</d>, viện trợ <d - donation received>4 triệu</d>, cơ chế COVAX <d COVAX covax received>2 triệu</d>.",
        "Malaysia đã nhận <d - purchase received>12 triệu</d> liều từ nguồn mua, <d COVAX covax received>1,4 triệu</d> liều từ COVAX, <d JPN donation received>1 triệu</d> liều Nhật Bản tặng.",
        "Số vaccine đã nhận gồm <d - donation received>5 triệu</d> liều viện trợ song phương và <d COVAX covax received>8 triệu</d> liều qua COVAX.",
        "Trong <d - unspecified received>25 triệu</d> liều đã về, nguồn COVAX chiếm <d COVAX covax received>9 triệu</d> liều, nguồn mua chiếm <d - purchase received>10,5 triệu</d>, viện trợ của Nhật Bản <d JPN donation received>3 triệu</d> và viện trợ của Trung Quốc <d CHN donation received>2,5 triệu</d>.",
        "Các đợt giao hàng gần nhất gồm: hợp đồng mua AstraZeneca <d * purchase received>1,2 triệu</d> liều đã về ngày 16/9, viện trợ của Đức <d DEU donation received>852.480</d> liều đã nhận ngày 16/9, chương trình COVAX <d COVAX covax received>1,5 triệu</d> liều đã nhận ngày 18/9.",
        "Đến nay đã có <d - donation received>7 triệu</d> liều viện trợ, <d - purchase received>9 triệu</d> liều mua và <d COVAX covax received>11 triệu</d> liều COVAX về tới Việt Nam.",
    ],
)
def test_a_mechanism_stands_as_a_noun_among_donors(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Kinh phí từ Quỹ vaccine, nguồn mua sắm tập trung và hỗ trợ của COVAX được tính cho nhu cầu 150 triệu liều.",
        "Nguồn mua còn chậm, trong khi COVAX mới giao được <d COVAX covax received>2,4 triệu</d> liều.",
        "Ngoài nguồn viện trợ, ngành y tế tính đến việc mua thêm; riêng Bỉ đã tặng <d BEL donation received>100.000</d> liều.",
    ],
)
def test_a_mechanism_in_passing_is_no_item(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Pháp và Đức lần lượt tặng <d FRA donation *>600.000</d> và <d DEU donation *>2,5 triệu</d> liều.",
        "Trong tháng 9, Hàn Quốc, Australia lần lượt bàn giao <d KOR unspecified received>1,1 triệu</d> và <d AUS unspecified received>300.000</d> liều cho Việt Nam.",
        "WHO và UNICEF hỗ trợ lần lượt <d WHO donation *>120.000</d> và <d UNICEF donation *>90.000</d> liều sởi.",
        "Chính phủ Séc và Slovakia đã trao tặng Việt Nam lần lượt <d CZE donation received>250.800</d> liều và <d SVK donation received>100.000</d> liều vaccine AstraZeneca.",
        "Tokyo viện trợ cho Thái Lan, Malaysia và Indonesia lần lượt <d JPN donation * recipient=THA>1,05 triệu</d>, <d JPN donation * recipient=MYS>1 triệu</d> và <d JPN donation * recipient=IDN>2,16 triệu</d> liều AstraZeneca.",
        "Hai lô vaccine của Pháp gồm <d FRA unspecified received>672.000</d> và <d FRA unspecified received>1,1 triệu</d> liều lần lượt về tới Nội Bài trong các ngày 12 và 21/9.",
        "Ba Lan, Hungary và Romania đồng ý nhượng lại cho Việt Nam lần lượt <d POL cession pledged>3 triệu</d>, <d HUN cession pledged>400.000</d>, <d ROU cession pledged>100.000</d> liều vaccine chưa dùng đến.",
        "Mỹ và Canada hứa đóng góp cho COVAX lần lượt <d USA donation pledged recipient=COVAX>500 triệu</d> và <d CAN donation pledged recipient=COVAX>100 triệu</d> liều trước cuối năm sau.",
        "Trong ba ngày 7, 8 và 9/9, Tokyo lần lượt chuyển cho Việt Nam <d JPN unspecified received>200.000</d>, <d JPN unspecified received>300.000</d> và <d JPN unspecified received>500.000</d> liều.",
        "Trung Quốc hôm qua thông báo sẽ viện trợ lần lượt <d CHN donation pledged recipient=AFG>3 triệu</d> và <d CHN donation pledged recipient=TJK>1 triệu</d> liều cho Afghanistan và Tajikistan.",
        "Số vaccine mà Áo, Croatia và Bulgaria đã hỗ trợ vùng Balkan lần lượt là <d AUT donation received>651.000</d>, <d HRV donation received>50.000</d> và <d BGR donation received>51.000</d> liều.",
    ],
)
def test_respective_numbers_go_to_partners_recipients_and_dates_in_order(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Bỉ và Slovakia mỗi nước tặng <d BEL donation * | SVK donation *>100.000</d> liều.",
        "Áo, Thụy Sĩ cho biết mỗi nước sẽ viện trợ <d AUT donation pledged | CHE donation pledged>50.000</d> liều.",
        "Hà Lan và Na Uy cam kết mỗi bên hỗ trợ <d NLD donation pledged | NOR donation pledged>200.000</d> liều vaccine.",
        "Bắc Kinh tuyên bố viện trợ cho Lào và Campuchia mỗi nước <d CHN donation pledged recipient=LAO | CHN donation pledged recipient=KHM>500.000</d> liều.",
        "Estonia và Latvia thông báo mỗi nước tặng Việt Nam <d EST donation pledged | LVA donation pledged>75.000</d> liều AstraZeneca.",
        "Hôm 14/9, Áo và Croatia đã trao cho Bosnia mỗi bên <d AUT unspecified received | HRV unspecified received>60.000</d> liều.",
        "Mỹ vừa gửi tặng El Salvador, Honduras và Guatemala mỗi nơi <d USA donation received recipient=SLV | USA donation received recipient=HND | USA donation received recipient=GTM>1,5 triệu</d> liều Moderna.",
        "Ba nước Baltic là Estonia, Latvia và Litva mỗi nước đã cam kết tặng Gruzia <d EST donation pledged recipient=GEO | LVA donation pledged recipient=GEO | LTU donation pledged recipient=GEO>15.000</d> liều.",
    ],
)
def test_a_number_for_each_gives_a_tuple_for_each(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Hà Nội và Hải Phòng lần lượt đã tiêm 4 triệu và 500.000 liều vaccine.",
        "Nhật Bản tặng Việt Nam <d JPN donation unspecified>1 triệu</d> liều, đủ cho 500.000 người, mỗi người hai liều.",
        "Đức và Pháp lần lượt là nước thứ ba và thứ tư ở châu Âu giúp Việt Nam; riêng Đức đã chuyển <d DEU unspecified received>852.000</d> liều.",
        "Hà Nội và Đà Nẵng mỗi ngày tiêm được 200.000 liều, trong khi Nga vừa tặng <d RUS donation received>10.000</d> liều Sputnik V.",
        "Bình Dương và Đồng Nai lần lượt được phân bổ 1,1 triệu và 900.000 liều.",
    ],
)
def test_each_and_respectively_over_other_things_give_nothing(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Malaysia đã ký hợp đồng mua <d - purchase contracted>61 triệu</d> liều (gồm <d PFIZER purchase contracted>45 triệu</d> từ Pfizer, <d SINOVAC purchase contracted>16 triệu</d> từ Sinovac; trong đó <d PFIZER purchase scheduled>1 triệu</d> liều đầu tiên của Pfizer sẽ đến trong tháng 10).",
        "Bộ Y tế đã đặt mua <d - purchase contracted>81 triệu</d> liều (<d - purchase contracted>51 triệu</d> liều Pfizer, <d - purchase contracted>30 triệu</d> liều AstraZeneca), trong đó <d - purchase received>10 triệu</d> liều đã về nước.",
        "Hàn Quốc cam kết viện trợ <d KOR donation pledged>1,57 triệu</d> liều (gồm <d KOR donation pledged recipient=VNM>1,1 triệu</d> cho Việt Nam, <d KOR donation pledged recipient=THA>470.000</d> cho Thái Lan), trong đó <d KOR donation received>320.000</d> liều đã được bàn giao tại Hà Nội.",
        "Philippines đặt mua <d - purchase contracted>40 triệu</d> liều (<d - purchase contracted>25 triệu</d> liều Sinovac và <d - purchase contracted>15 triệu</d> liều Sputnik V; lô Sinovac <d - purchase received>1,5 triệu</d> liều đã tới Manila hôm 6/8).",
        "Thái Lan đã đặt mua <d - purchase contracted>93 triệu</d> liều (gồm <d ASTRAZENECA purchase contracted>61 triệu</d> liều từ AstraZeneca, trong đó đã nhận <d ASTRAZENECA purchase received>14 triệu</d>; và <d PFIZER purchase scheduled>32 triệu</d> liều từ Pfizer, dự kiến giao trong quý IV).",
    ],
)
def test_brackets_nest_parts_whose_status_differs(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Nhật Bản vừa trao tặng thêm <d JPN donation received>1 triệu</d> liều AstraZeneca (đủ tiêm cho 500.000 người, mỗi người 2 liều).",
        "Bộ Y tế đã ký hợp đồng mua <d PFIZER purchase contracted>31 triệu</d> liều của Pfizer (mỗi lọ 6 liều, bảo quản ở âm 70 độ C).",
        "Séc trao tặng <d CZE donation unspecified>250.800</d> liều AstraZeneca (bảo quản ở 2-8 độ C, mỗi lọ 10 liều).",
    ],
)
def test_brackets_may_hold_something_else(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Trung Quốc đã viện trợ vaccine cho Campuchia (<d CHN donation received recipient=KHM>2,2 triệu</d> liều), Lào (<d CHN donation received recipient=LAO>1,9 triệu</d> liều) và Myanmar (<d CHN donation received recipient=MMR>500.000</d> liều).",
        "Trong đợt này, Washington gửi tặng Pakistan (<d USA donation * recipient=PAK>2,5 triệu</d> liều), Bangladesh (<d USA donation * recipient=BGD>2 triệu</d>) và Sri Lanka (<d USA donation * recipient=LKA>1,5 triệu</d>).",
        "Quân đội Việt Nam đã trao tặng vaccine cho Lào (<d VNM donation received recipient=LAO>200.000</d> liều) và Campuchia (<d VNM donation received recipient=KHM>100.000</d> liều).",
        "Ấn Độ đã xuất khẩu vaccine sang Brazil (<d IND purchase received recipient=BRA>4 triệu</d> liều), Maroc (<d IND purchase received recipient=MAR>7 triệu</d> liều), Nam Phi (<d IND purchase received recipient=ZAF>1 triệu</d> liều).",
        "Đợt này Nhật Bản cung cấp vaccine thông qua COVAX cho Campuchia (<d JPN covax * recipient=KHM>1 triệu</d> liều), Iran (<d JPN covax * recipient=IRN>2,9 triệu</d>), Bangladesh (<d JPN covax * recipient=BGD>3 triệu</d>).",
        "Pháp đã tặng vaccine cho Senegal (<d FRA donation received recipient=SEN>184.000</d> liều) và Mali (<d FRA donation received recipient=MLI>166.000</d> liều).",
        "Nga bán Sputnik V cho Mexico (<d RUS purchase * recipient=MEX>24 triệu</d> liều) và Bolivia (<d RUS purchase * recipient=BOL>5,2 triệu</d> liều).",
        "Nhật Bản đã viện trợ cho Philippines (<d JPN donation received recipient=PHL>1,12 triệu</d> liều) và Việt Nam (<d JPN donation received recipient=VNM>3 triệu</d> liều).",
        "Trung Quốc tặng Sri Lanka (<d CHN donation * recipient=LKA>1,1 triệu</d> liều), Nepal (<d CHN donation * recipient=NPL>800.000</d>), Maldives (<d CHN donation * recipient=MDV>100.000</d>) để đổi lấy thiện cảm.",
    ],
)
def test_the_bracketed_number_belongs_to_the_recipient_before_it(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Việt Nam đã nhận viện trợ từ Campuchia (<d KHM donation received>200.000</d> liều), Lào (<d LAO donation received>2.000</d> liều) và Myanmar (<d MMR donation received>5.000</d> liều).",
        "Campuchia đón nhận quà tặng của Anh (<d GBR donation received>415.000</d> liều), Nhật Bản (<d JPN donation received>1 triệu</d>).",
        "Nepal đã nhận vaccine viện trợ của Ấn Độ (<d IND donation received>1,1 triệu</d> liều) và Trung Quốc (<d CHN donation received>1,8 triệu</d> liều).",
        "Những nhà tài trợ đã giúp Campuchia: Nhật Bản (<d JPN donation *>1 triệu</d> liều), Anh (<d GBR donation *>415.000</d> liều), Australia (<d AUS * *>500.000</d> liều).",
        "Iran nhận vaccine từ Nga (<d RUS unspecified received>2 triệu</d> liều), Cuba (<d CUB unspecified received>100.000</d> liều) và COVAX (<d COVAX covax received>1,45 triệu</d> liều).",
        "Các nước đã tặng vaccine cho Lào gồm Trung Quốc (<d CHN donation received>2,9 triệu</d> liều), Mỹ (<d USA donation received>1 triệu</d>) và Việt Nam (<d VNM donation received>200.000</d>).",
    ],
)
def test_the_bracketed_number_belongs_to_the_donor_where_the_recipient_stands_outside(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Tháng 8, Việt Nam nhận thêm:\n- <d USA donation received>1 triệu</d> liều Pfizer do Hoa Kỳ tặng;\n- <d CHN donation received>200.000</d> liều Vero Cell do Trung Quốc viện trợ.",
        "Các lô do COVAX cung cấp, cụ thể:\n- Đợt 1: <d COVAX covax *>811.200</d> liều AstraZeneca.\n- Đợt 2: <d COVAX covax *>1.682.400</d> liều AstraZeneca.",
        "Nguồn vaccine viện trợ đã tiếp nhận, cụ thể: Nhật Bản <d JPN donation received>3,5 triệu</d> liều; Mỹ <d USA donation received>1,5 triệu</d> liều; Ba Lan <d POL donation received>501.600</d> liều; tổng cộng hơn <d - * received>5,5 triệu</d> liều.",
        "Các cam kết mới nhất dành cho Việt Nam gồm: Hà Lan sẽ tặng <d NLD donation pledged>1,3 triệu</d> liều; Tây Ban Nha sẽ chia sẻ <d ESP donation pledged>500.000</d> liều; Bồ Đào Nha <d PRT * pledged>200.000</d> liều.",
        "Lịch giao vaccine trong tháng 10, cụ thể:\n- Ngày 3/10: <d PFIZER unspecified scheduled>1,2 triệu</d> liều do Pfizer giao\n- Ngày 8/10: <d AUS donation scheduled>400.000</d> liều Australia tặng\n- Ngày 15/10: <d COVAX covax scheduled>1,4 triệu</d> liều của COVAX",
        "Ngoài ra, ba đối tác vừa gửi thông báo viện trợ. Cụ thể: Chính phủ Hà Lan sẽ tặng <d NLD donation pledged>800.000</d> liều AstraZeneca; Thụy Sĩ <d CHE donation pledged>500.000</d> liều; Vương quốc Bỉ <d BEL donation pledged>100.000</d> liều.",
        "Bộ Y tế công bố các nguồn vaccine đã ký hợp đồng mua: Pfizer/BioNTech <d PFIZER purchase contracted>51 triệu</d> liều; AstraZeneca qua VNVC <d ASTRAZENECA purchase contracted>30 triệu</d> liều; Viện Huyết thanh Ấn Độ <d SII purchase contracted>5 triệu</d> liều. Tổng cộng <d - * contracted>86 triệu</d> liều đã được ký kết.",
        "Danh sách các nước đã viện trợ cho Lào:\n1. Trung Quốc: <d CHN donation received>2,9 triệu</d> liều Sinopharm\n2. Việt Nam: <d VNM donation received>200.000</d> liều\n3. Nga: <d RUS donation received>50.000</d> liều Sputnik V",
    ],
)
def test_bullets_and_semicolons_inherit_and_a_total_closes_them(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Kết quả tiêm chủng trong ngày, cụ thể: Hà Nội 120.000 liều; TP.HCM 98.000 liều; Cần Thơ 15.000 liều; tổng cộng 233.000 liều.",
        "Bộ Y tế phân bổ <d USA donation received>3 triệu</d> liều Moderna do Mỹ tặng, gồm:\n- Hà Nội: 500.000 liều;\n- TP.HCM: 1,2 triệu liều;\n- Các tỉnh còn lại: 1,3 triệu liều.",
        "Số liều đã tiêm đến 17h, gồm:\n- Mũi 1: 28,1 triệu liều;\n- Mũi 2: 7,5 triệu liều.",
        "Tình hình sử dụng vaccine:\n- Đã tiêm: 39,6 triệu liều\n- Còn tại kho: 4,1 triệu liều\n- Hao phí: 12.000 liều",
    ],
)
def test_bullets_of_use_and_shares_give_nothing(sentence: str) -> None:
    assert_tuples(sentence)
