"""Sentences as the news writes them, in our words: several parties, lots, contracts and promises together."""

from __future__ import annotations

import pytest
from annotated import assert_tuples


@pytest.mark.parametrize(
    "sentence",
    [
        "Washington nay cam kết tài trợ {{480 triệu|USA|donation|pledged|r=COVAX}} liều Pfizer cho COVAX trong năm 2022, tăng so với con số 70 triệu liều hứa lúc đầu.",
        "Canada thông báo có kế hoạch quyên góp cho COVAX toàn bộ các lô AstraZeneca đã đặt trước nhưng chưa nhận, khoảng {{16,5 triệu|CAN|donation|pledged|r=COVAX}} liều.",
        "Trong năm qua, cơ chế COVAX do WHO dẫn đầu đã chuyển hơn {{850 triệu|COVAX|covax|received|r=WORLD}} liều đến 140 nước.",
        "Hôm 11/6, Tổng thống Joe Biden công bố kế hoạch mua {{400 triệu|USA|donation|pledged|r=WORLD}} liều Pfizer để viện trợ cho 90 nước thu nhập thấp.",
        "Chủ tịch Ủy ban châu Âu tuyên bố EU sẽ đóng góp ít nhất {{90 triệu|EU|donation|pledged|r=WORLD}} liều cho các nước thu nhập thấp. Trong số này, Pháp và Đức mỗi nước góp {{25 triệu|FRA|donation|pledged&&DEU|donation|pledged}} liều, Italy {{12 triệu|ITA|donation|pledged}} liều.",
        "Riêng Bỉ trước đó đã tặng {{150.000|BEL|covax|received|r=SEN}} liều AstraZeneca cho Senegal thông qua chương trình COVAX.",
        "Nhà Trắng hôm qua công bố kế hoạch cung cấp {{50 triệu|USA|*|pledged}} liều còn lại trong tổng số {{75 triệu|USA|*|pledged}} liều mà Mỹ đã cam kết.",
        "Ngày 27/8, Nhà Trắng cho biết Mỹ sẽ gửi hơn {{2 triệu|USA|*|*|r=DZA+GHA+YEM}} liều hỗ trợ ba nước là Algeria, Ghana và Yemen.",
        "Malaysia vừa thông báo nước này sẽ nhận {{1 triệu|JPN|donation|scheduled|r=MYS}} liều AstraZeneca do Nhật Bản tài trợ vào ngày 1/7 và {{900.000|USA|donation|scheduled|r=MYS}} liều Pfizer do Mỹ tài trợ vào ngày 2/7.",
        "Myanmar đang đàm phán mua {{6 triệu|*|purchase|negotiating|r=MMR}} liều Sputnik của Nga.",
        "Người phát ngôn Tổng thống Philippines cho biết lô {{500.000|CHN|donation|scheduled|r=PHL}} liều của Sinovac sẽ tới Manila ngày 28/2. Số vaccine này do phía Trung Quốc tài trợ.",
        "Philippines đã đặt hàng {{24 triệu|SINOVAC|purchase|contracted|r=PHL}} liều vaccine của hãng Sinovac.",
        "Thái Lan đã tiếp nhận thêm {{1,4 triệu|SINOVAC|*|received|r=THA}} liều từ Công ty Sinovac của Trung Quốc, nâng tổng số vaccine nước này nhận của hãng lên {{5,5 triệu|SINOVAC|unspecified|received|r=THA}} liều. Sinovac sẽ giao thêm {{3 triệu|SINOVAC|*|*|r=THA}} liều vào tháng 6.",
        "Hãng dược quốc doanh Bio Farma của Indonesia đang đàm phán với Sinovac để mua thêm {{110 triệu|SINOVAC|purchase|negotiating|r=IDN}} liều, ngoài hợp đồng mua {{130 triệu|SINOVAC|purchase|contracted|r=IDN}} liều mà hai bên đã thống nhất.",
        "Quốc gia này đã đặt mua {{25 triệu|ASTRAZENECA|purchase|contracted}} liều vaccine của AstraZeneca, đủ cho 12,5 triệu dân.",
        "Tại Indonesia, {{1,1 triệu|-|*|received|r=IDN}} liều đầu tiên của công ty Sinovac đã được chuyển tới hôm 6/12.",
    ],
)
def test_news_of_the_world_names_other_givers_and_takers(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Việt Nam đã tiếp nhận bốn loại vắc xin, gồm gần {{4,2 triệu|-|unspecified|received}} liều AstraZeneca, trong đó có {{1,3 triệu|JPN|donation|received}} liều do Chính phủ Nhật Bản trao tặng; cùng đó là {{1.500|RUS|donation|received}} liều Sputnik V do Chính phủ Nga tặng; {{450.000|CHN|donation|received}} liều Vero Cell của Sinopharm do Trung Quốc viện trợ.",
        "Cuối tháng này Việt Nam sẽ có {{4,9 triệu|-|*|scheduled}} liều từ hai nguồn: chương trình COVAX với {{4,8 triệu|COVAX|covax|*}} liều và nhập khẩu hơn {{110.000|-|purchase|*}} liều.",
        "Việt Nam sẽ được cung ứng {{55 triệu|*|*|*}} liều AstraZeneca, trong đó {{28 triệu|VNVC|*|*}} liều do VNVC chuyển giao theo nguyên tắc phi lợi nhuận; {{27 triệu|COVAX|covax|*}} liều từ COVAX.",
        "Pfizer cam kết chuyển đủ {{31 triệu|PFIZER|purchase|pledged}} liều đã ký hợp đồng với Việt Nam ngay trong năm 2021 và {{18 triệu|PFIZER|*|pledged}} liều cho trẻ em.",
        "Bộ Ngoại giao cảm ơn Chính phủ Ba Lan đã tặng hơn {{450 nghìn|POL|donation|received}} liều vaccine và sẵn sàng nhượng lại cho Việt Nam {{2,5 triệu|POL|cession|pledged}} liều.",
        "Bà Cristina Romila, Đại sứ Romania tại Việt Nam, trao tượng trưng {{280 nghìn|ROU|donation|received}} liều tặng Việt Nam.",
        "Phía Australia khẳng định có thể viện trợ khoảng {{12,5 triệu|AUS|donation|pledged}} liều cho trẻ em. Đợt 1 có khoảng {{9 triệu|AUS|donation|pledged}} liều, bao gồm {{0,6 triệu|AUS|donation|pledged}} liều Pfizer và {{8,4 triệu|AUS|donation|pledged}} liều Moderna. Đợt 2 khoảng {{3,5 triệu|AUS|donation|pledged}} liều, được Chính phủ Australia viện trợ thông qua UNICEF.",
        "Bộ Y tế kiến nghị Thủ tướng cho phép tiếp nhận viện trợ {{12,5 triệu|AUS|donation|*}} liều do Chính phủ Australia tặng.",
        "Ấn Độ đã đồng ý bán cho Việt Nam {{14 triệu|IND|purchase|pledged}} liều, trong đó {{5 triệu|IND|purchase|scheduled}} liều sẽ về trong quý III.",
        "Dự kiến tháng 8 có khoảng {{7 triệu|-|unspecified|scheduled}} liều vắc xin về Việt Nam.",
        "Người phát ngôn cho biết {{2,9 triệu|USA|covax|scheduled}} liều Moderna sẽ đến Việt Nam ngày 25/7. Đây là lô vaccine do Chính phủ Mỹ viện trợ thông qua cơ chế COVAX.",
        "Lô thứ nhất {{800.000|COVAX|covax|received}} liều của COVAX về Việt Nam ngày 1/4, lô thứ hai {{1,6 triệu|COVAX|covax|received}} liều về ngày 16/5.",
        "Bộ đã làm việc với Pfizer về việc mua {{30 triệu|PFIZER|purchase|negotiating}} liều ngay từ tháng 10/2020.",
    ],
)
def test_news_of_home_names_lots_contracts_and_promises(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Quan chức cấp cao của Mỹ cho biết nước này sẽ chuyển {{2,2 triệu|USA|*|pledged|r=TWN}} liều cho Đài Loan, nhiều gấp ba lần dự tính trước đó.",
        "Washington, nơi đang cạnh tranh ảnh hưởng với Bắc Kinh, ban đầu hứa tặng Đài Bắc khoảng {{700.000|USA|donation|pledged|r=TWN}} liều vaccine.",
        "Nhật Bản hồi đầu tháng cũng thông báo sẽ chuyển thẳng cho Đài Loan khoảng {{1,2 triệu|JPN|unspecified|pledged|r=TWN}} liều AstraZeneca để đáp ứng nhu cầu cấp bách của hòn đảo.",
        "Nhật Bản sẽ cung cấp trực tiếp và miễn phí {{900.000|JPN|donation|*}} liều vaccine sản xuất trong nước theo giấy phép của AstraZeneca cho Việt Nam.",
        "AstraZeneca vừa chuyển thêm hai lô vaccine về TP.HCM, tổng số {{1.398.200|ASTRAZENECA|*|received}} liều. Đây là lần giao thứ 10 và 11, thuộc hợp đồng đặt mua trước {{30 triệu|ASTRAZENECA|purchase|contracted}} liều giữa VNVC và AstraZeneca.",
        "Sáng 20/8, VNVC bàn giao lô vaccine của AstraZeneca với {{1.198.300|*|*|received}} liều cho Bộ Y tế. Đây là lô thứ 8 thuộc hợp đồng đặt mua trước {{30 triệu|ASTRAZENECA|purchase|contracted}} liều của VNVC và AstraZeneca.",
        "Toàn bộ {{1.198.300|VNVC|purchase|received}} liều vaccine AstraZeneca do VNVC mới nhập về đã bàn giao cho Viện Pasteur TP.HCM.",
        "{{1.399.950|USA|covax|received}} liều Pfizer do Mỹ hỗ trợ cho Việt Nam thông qua cơ chế COVAX vừa về tới Nội Bài. Đây là lô mới tiếp nối ba đợt trao tặng trước đó.",
        "Tại Bộ Y tế diễn ra lễ bàn giao {{480.500|AUS|donation|received}} liều vaccine DPT-VGB-Hib do Chính phủ Australia viện trợ thông qua Quỹ Nhi đồng Liên hợp quốc.",
        "Đại sứ quán Australia đã có thư gửi Bộ Y tế thông báo Chính phủ Australia viện trợ cho Việt Nam thông qua UNICEF {{480.500|AUS|donation|*}} liều vaccine 5 trong 1. Dự kiến số vaccine này sẽ về Việt Nam trong vài ngày tới.",
        "Australia và UNICEF hỗ trợ {{480.000|AUS+UNICEF|donation|unspecified}} liều vắc-xin 5 trong 1 cho trẻ em Việt Nam.",
        "Chính phủ Pháp và Italia cũng sẽ tài trợ cho Việt Nam {{1,4 triệu|FRA+ITA|covax|pledged}} liều AstraZeneca thông qua cơ chế COVAX.",
        "Tổng cộng VNVC đã tiếp nhận hơn {{6,5 triệu|*|*|received}} liều vaccine AstraZeneca và bàn giao cho Bộ Y tế.",
        "Viện Vệ sinh dịch tễ Trung ương đã ký hợp đồng với IVAC mua {{3,2 triệu|IVAC|production|contracted}} liều vắc xin lao, uốn ván.",
        "Trong tuần này, {{1,5 triệu|PFIZER|*|*}} liều Pfizer nữa sẽ được hãng giao cho Việt Nam.",
        "Hôm 30/9, Campuchia nhận thêm {{3 triệu|CHN|*|received|r=KHM}} liều Sinovac từ Trung Quốc, trong đó {{1 triệu|CHN|donation|received|r=KHM}} liều là quà tặng, {{2 triệu|CHN|purchase|received|r=KHM}} liều được mua.",
        "Tính đến nay, Lào đã nhận {{5,3 triệu|-|unspecified|received|r=LAO}} liều từ nhiều nguồn, gồm Trung Quốc viện trợ {{2,9 triệu|CHN|donation|received|r=LAO}} liều, qua COVAX {{1,3 triệu|COVAX|covax|received|r=LAO}} liều.",
        "Lô hàng viện trợ gồm {{1,5 triệu|IND|donation|received|r=MMR}} liều Covishield của Ấn Độ đã tới Yangon.",
        "Singapore tặng Malaysia {{100.000|SGP|donation|unspecified|r=MYS}} liều và cho nước này mượn thêm {{200.000|SGP|loan|*|r=MYS}} liều.",
        "Sau khi nhận {{500.000|CHN|donation|received|r=THA}} liều Sinovac do Trung Quốc tặng, Thái Lan đặt mua thêm {{10,9 triệu|SINOVAC|purchase|contracted|r=THA}} liều của hãng này.",
    ],
)
def test_gifts_lots_and_orders_told_in_the_manner_of_reports(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Bộ Y tế Singapore cho biết lô {{120.000|-|*|received|r=SGP}} liều vaccine đầu tiên của Moderna đã tới nước này hôm 17/2.",
        "Chính phủ Nepal đã chi tiền mua {{2 triệu|SII|purchase|contracted|r=NPL}} liều Covishield của Viện Huyết thanh Ấn Độ nhưng mới nhận được {{1 triệu|SII|purchase|received|r=NPL}} liều.",
        "Đến nay, Kenya mới nhận được {{1,02 triệu|COVAX|covax|received|r=KEN}} liều vaccine từ COVAX.",
        "Ông cho biết thêm Mỹ sẽ giao {{4 triệu|USA|covax|*|r=NGA}} liều Moderna cho Nigeria thông qua COVAX.",
        "Ngày 1/9, {{500.000|-|donation|received}} liều vaccine do các nhà tài trợ ủng hộ đã được bàn giao cho TP.HCM.",
        "Bà Rana Flowers nói COVAX sẽ chuyển cho Việt Nam thêm {{1,5 triệu|COVAX|covax|*}} liều trong tháng tới.",
        "Theo thống kê, {{3 triệu|JPN|donation|received}} trong số {{16 triệu|-|unspecified|received}} liều Việt Nam đã nhận là quà tặng của Nhật Bản.",
        "Việt Nam cần 150 triệu liều để tiêm cho 75 triệu dân, trong khi mới chỉ nhận được gần {{3 triệu|-|unspecified|received}} liều.",
        "Thứ trưởng Ngoại giao Mỹ Wendy Sherman khẳng định Mỹ đã hỗ trợ Campuchia {{1 triệu|USA|donation|received|r=KHM}} liều Janssen.",
        "Đây là lần thứ tư Chính phủ Nhật Bản viện trợ vaccine cho Việt Nam với tổng số gần {{3 triệu|JPN|donation|unspecified}} liều.",
        "Hiện VNVC đã nhập về gần {{4 triệu|VNVC|purchase|received}} liều trong tổng số {{30 triệu|*|purchase|contracted}} liều đặt mua.",
        "Bangladesh mua của Sinopharm {{15 triệu|SINOPHARM|purchase|contracted|r=BGD}} liều, với giá 10 USD mỗi liều.",
        "Nga cho biết sẵn sàng cung cấp cho Đông Nam Á {{40 triệu|RUS|unspecified|pledged}} liều Sputnik V.",
        "Cuối tuần qua, Costa Rica hủy đơn hàng 2 triệu liều Sinovac.",
        "Tòa án yêu cầu AstraZeneca giao cho EU {{50 triệu|ASTRAZENECA|unspecified|requested|r=EU}} liều trước ngày 27/9.",
        "Liên minh châu Âu đã ký với Pfizer hợp đồng mua {{1,8 tỷ|PFIZER|purchase|contracted|r=EU}} liều giao trong hai năm tới.",
        "Chính phủ Séc quyết định tặng Việt Nam {{250.800|CZE|donation|pledged}} liều và chuyển nhượng {{500.000|CZE|cession|pledged}} liều.",
    ],
)
def test_short_news_of_many_countries(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Theo Bộ Y tế, trong tháng 8 Việt Nam tiếp nhận tổng cộng {{9,4 triệu|-|unspecified|received}} liều, trong đó {{2,1 triệu|COVAX|covax|received}} liều qua COVAX, {{3 triệu|*|purchase|received}} liều AstraZeneca mua theo hợp đồng, còn lại là viện trợ song phương.",
        "Đại sứ Nhật Bản Yamada Takio cho biết tính cả lần này, Nhật Bản đã tặng Việt Nam hơn {{3,5 triệu|JPN|donation|received}} liều vaccine.",
        "Thủ tướng Phạm Minh Chính đã có thư gửi Tổng giám đốc Pfizer đề nghị hãng giao sớm {{31 triệu|PFIZER|*|requested}} liều trong năm nay.",
        "Trước đó, ngày 10/7, {{2 triệu|USA|covax|received}} liều Moderna do Mỹ viện trợ qua COVAX đã về tới Hà Nội; đến ngày 24 và 25/7, thêm {{3 triệu|USA|covax|*}} liều được chuyển tới Việt Nam.",
        "Dự kiến trong tháng 10, Việt Nam sẽ nhận được {{11 triệu|-|*|scheduled}} liều Pfizer, {{5 triệu|-|*|scheduled}} liều AstraZeneca và {{3 triệu|CUB|*|scheduled}} liều Abdala của Cuba.",
        "Bộ trưởng cho hay Việt Nam đã đàm phán thành công với Nga để mua {{20 triệu|RUS|purchase|contracted}} liều Sputnik V, đồng thời đang thương lượng mua thêm {{20 triệu|RUS|purchase|negotiating}} liều nữa.",
        "Tại cuộc gặp, Thủ tướng Bỉ Alexander De Croo khẳng định Bỉ sẽ chuyển {{100.000|BEL|covax|*}} liều vaccine viện trợ cho Việt Nam qua COVAX.",
        "Chính phủ Đức thông báo tặng Việt Nam {{2,5 triệu|DEU|donation|pledged}} liều AstraZeneca, trong đó {{852.480|DEU|donation|*}} liều đã về tới Hà Nội hôm 15/9.",
        "Đến nay, Trung Quốc đã viện trợ cho Việt Nam tổng cộng {{5,7 triệu|CHN|donation|received}} liều vaccine Vero Cell.",
        "TP.HCM xin tiếp nhận và nhập khẩu {{5 triệu|SINOPHARM|*|*}} liều vaccine của Sinopharm.",
        "Theo Nghị quyết 110, Chính phủ đồng ý cho Bộ Y tế mua {{20 triệu|PFIZER|purchase|negotiating}} liều vaccine của Pfizer.",
        "Tập đoàn Xuân Cầu hỗ trợ kinh phí mua 500.000 liều cho tỉnh Hưng Yên.",
        "Ngoài ra, Australia cam kết tài trợ thêm {{3,7 triệu|AUS|donation|pledged}} liều thông qua UNICEF.",
        "Tối 7/7, lô vaccine Pfizer đầu tiên với {{97.110|*|*|received}} liều đã về đến sân bay Nội Bài.",
        "Lô hàng nằm trong số {{31 triệu|PFIZER|purchase|contracted}} liều Bộ Y tế đặt mua của Pfizer.",
        "Như vậy, Nga đã chuyển cho Việt Nam {{12.000|RUS|*|received}} liều Sputnik V, gồm {{2.000|RUS|donation|received}} liều tặng và {{10.000|RUS|purchase|received}} liều bán.",
        "Trong chuyến thăm, Chủ tịch nước đã chứng kiến lễ ký thỏa thuận mua {{10 triệu|CIGB|purchase|contracted}} liều Abdala giữa Bộ Y tế và Trung tâm CIGB của Cuba.",
        "Bộ Y tế Campuchia hôm qua tiếp nhận từ Việt Nam {{200.000|VNM|*|received|r=KHM}} liều AstraZeneca.",
        "Việt Nam quyết định viện trợ Lào {{500.000|VNM|donation|pledged|r=LAO}} liều vaccine và nhiều vật tư y tế.",
        "Vaccine do Mỹ cung cấp qua COVAX đã lên tới {{8,5 triệu|USA|covax|received}} liều, đứng đầu trong các nước tài trợ.",
        "UAE trao tặng Bộ Công an {{100.000|ARE|donation|*}} liều Hayat-Vax.",
        "Các địa phương đã nhận 12 triệu liều, tiêm được 10,5 triệu liều, đạt 87%.",
        "Hàn Quốc nhượng lại cho Việt Nam và Thái Lan lần lượt {{1,1 triệu|KOR|cession|*|r=VNM}} và {{470.000|KOR|cession|*|r=THA}} liều AstraZeneca.",
        "Với {{400.000|JPN|donation|*}} liều mới, Nhật Bản đã viện trợ Việt Nam tổng cộng {{4,04 triệu|JPN|donation|received}} liều.",
        "Bộ Ngoại giao cho biết số vaccine các nước cam kết viện trợ, nhượng lại cho Việt Nam lên tới {{20 triệu|-|mixed|pledged}} liều.",
    ],
)
def test_reports_on_where_the_doses_of_vietnam_come_from(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Ngoại trưởng Antony Blinken thông báo Mỹ sẽ tặng Thái Lan {{1,5 triệu|USA|donation|pledged|r=THA}} liều Pfizer, nâng tổng số Mỹ hứa tặng nước này lên {{2,5 triệu|USA|donation|pledged|r=THA}} liều.",
        "Thái Lan hôm thứ Sáu nhận {{1,5 triệu|USA|donation|received|r=THA}} liều Pfizer do Mỹ viện trợ.",
        "Chính quyền Biden đã mua thêm {{200 triệu|PFIZER|purchase|contracted|r=USA}} liều từ Pfizer để tiêm nhắc lại.",
        "Anh mua {{60 triệu|PFIZER|purchase|contracted|r=GBR}} liều vaccine từ Pfizer và {{60 triệu|NOVAVAX|purchase|contracted|r=GBR}} liều từ Novavax.",
        "Nam Phi cho biết đã đặt hàng {{31 triệu|JANSSEN|purchase|contracted|r=ZAF}} liều từ Johnson & Johnson và {{20 triệu|PFIZER|purchase|contracted|r=ZAF}} liều từ Pfizer.",
        "Liên minh châu Phi đã đảm bảo được {{270 triệu|-|*|contracted}} liều cho các nước thành viên.",
        "Viện Huyết thanh Ấn Độ sẽ cung cấp {{300 triệu|SII|*|pledged}} liều cho COVAX.",
        "Moderna đồng ý bán cho COVAX {{500 triệu|MODERNA|purchase|pledged|r=COVAX}} liều với giá thấp nhất.",
        "Argentina nhận lô {{904.000|SINOPHARM|purchase|received|r=ARG}} liều mua của Sinopharm.",
        "Brazil đã nhận {{1 triệu|CHN|*|received|r=BRA}} liều CoronaVac từ Trung Quốc hôm 3/12.",
        "Tổng thống Ukraine nói nước này ký hợp đồng mua {{15 triệu|NOVAVAX|purchase|contracted|r=UKR}} liều của Novavax.",
        "Ba Lan bán lại cho Ukraine {{1,2 triệu|POL|cession|*|r=UKR}} liều AstraZeneca.",
        "Na Uy cho Thụy Điển và Iceland mượn lần lượt {{200.000|NOR|loan|*|r=SWE}} và {{16.000|NOR|loan|*|r=ISL}} liều AstraZeneca.",
        "Úc gửi {{8.000|AUS|donation|*|r=PNG}} liều AstraZeneca viện trợ khẩn cấp cho Papua New Guinea.",
        "New Zealand sẽ tặng {{250.000|NZL|donation|pledged|r=FJI}} liều AstraZeneca cho Fiji.",
        "Trung Quốc đã cung cấp cho hơn 100 nước và tổ chức quốc tế hơn {{1,2 tỷ|CHN|unspecified|received|r=WORLD}} liều vaccine.",
        "Pakistan đã tiếp nhận {{500.000|CHN|donation|received|r=PAK}} liều Sinopharm do Bắc Kinh tặng.",
        "Hôm thứ Ba, Canada cho biết sẽ nhận thêm {{2 triệu|PFIZER|*|scheduled|r=CAN}} liều từ Pfizer trong tháng 5.",
        "Cuba tặng Syria {{240.000|CUB|donation|unspecified|r=SYR}} liều Soberana Plus.",
        "Serbia trao {{10.000|SRB|*|received|r=BIH}} liều AstraZeneca cho Bosnia và Herzegovina.",
        "Tính đến tháng 9, G7 mới thực hiện được {{100 triệu|G7|*|received}} liều trong cam kết {{870 triệu|G7|*|pledged}} liều.",
        "Hãng Sinovac cam kết cung cấp cho Chile {{60 triệu|SINOVAC|unspecified|pledged|r=CHL}} liều trong ba năm.",
        "Mexico sẽ nhận {{2,5 triệu|USA|loan|*|r=MEX}} liều AstraZeneca do Mỹ cho mượn.",
    ],
)
def test_buyers_and_givers_of_the_world(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Thêm hơn {{nửa triệu|CZE|donation|received}} liều vaccine do Séc tặng về Hà Nội\nChiều 27/9, lô hàng gồm {{550.000|CZE|donation|received}} liều AstraZeneca đã hạ cánh xuống Nội Bài. Đây là quà của Chính phủ và nhân dân Cộng hòa Séc gửi Việt Nam. Trước đó, hồi tháng 8, nước này đã trao {{250.800|CZE|*|received}} liều. Đại sứ Séc cho biết trong thời gian tới, Praha sẽ xem xét nhượng lại thêm {{500.000|CZE|cession|negotiating}} liều nữa.",
        "Nguồn vaccine của Việt Nam đến nay gồm ba nhóm. Nhóm thứ nhất là COVAX với {{12 triệu|COVAX|covax|*}} liều. Nhóm thứ hai là mua, chủ yếu của AstraZeneca ({{9,2 triệu|ASTRAZENECA|purchase|*}} liều) và Pfizer ({{2,7 triệu|PFIZER|purchase|*}} liều). Nhóm thứ ba là viện trợ song phương: Trung Quốc {{2,5 triệu|CHN|donation|*}} liều, Nhật Bản {{3,5 triệu|JPN|donation|*}}, Nga {{12.000|RUS|donation|*}}.",
        "Bộ Y tế hôm nay ký hợp đồng mua {{19,9 triệu|*|purchase|contracted}} liều vaccine Pfizer bổ sung. Trước đó Việt Nam đã ký với hãng này hợp đồng {{31 triệu|PFIZER|purchase|contracted}} liều, đến nay mới nhận {{2,9 triệu|PFIZER|purchase|received}} liều. Đại diện Pfizer cam kết sẽ giao hết {{51 triệu|PFIZER|purchase|pledged}} liều trước cuối năm.",
        "Mỹ tặng Việt Nam thêm {{1 triệu|USA|donation|unspecified}} liều Pfizer\nPhó Tổng thống Mỹ Kamala Harris sáng 25/8 thông báo Mỹ sẽ tặng thêm {{1 triệu|USA|donation|pledged}} liều vaccine Pfizer cho Việt Nam. Số vaccine này sẽ về đến Việt Nam trong vòng 24 giờ tới. Như vậy, tổng số vaccine Mỹ tặng Việt Nam lên {{6 triệu|USA|donation|*}} liều.",
        "Sở Y tế TP.HCM cho biết thành phố được phân bổ 5,3 triệu liều, đã tiêm 5,1 triệu liều. Công ty Sapharco vừa nhập {{1 triệu|SAPHARCO|purchase|received}} liều Vero Cell. Tập đoàn Vạn Thịnh Phát tặng thành phố {{5 triệu|VAN_THINH_PHAT|donation|unspecified}} liều.",
        "Indonesia hôm 11/7 nhận {{3 triệu|USA|covax|received|r=IDN}} liều Moderna từ Mỹ thông qua COVAX. Washington cam kết tặng Jakarta tổng cộng {{4 triệu|USA|donation|pledged|r=IDN}} liều. Trước đó, Nhật Bản đã chuyển cho nước này {{1 triệu|JPN|unspecified|received|r=IDN}} liều AstraZeneca, và sẽ gửi thêm {{1,1 triệu|JPN|unspecified|pledged|r=IDN}} liều.",
        "Chính phủ Campuchia tặng Việt Nam {{200.000|KHM|donation|received}} liều vaccine Sinovac. Đây là món quà của Thủ tướng Hun Sen. Lô hàng được bàn giao tại cửa khẩu Mộc Bài ngày 24/9.",
        "EU cho biết đã chia sẻ hơn {{140 triệu|EU|donation|received|r=WORLD}} liều với các nước thu nhập thấp, và cam kết nâng con số này lên {{700 triệu|EU|donation|pledged|r=WORLD}} liều vào giữa năm 2022.",
        "Hai lô vaccine do Chính phủ Pháp ({{672.000|FRA|covax|received}} liều) và Italia ({{812.000|ITA|covax|received}} liều) hỗ trợ Việt Nam qua COVAX đã về Hà Nội tối 13/9. Tại lễ tiếp nhận, Đại sứ Pháp cho biết Paris sẽ tặng thêm {{600.000|FRA|donation|pledged}} liều theo kênh song phương.",
        "Đến cuối tháng 9, Đức đã viện trợ cho Việt Nam {{3,4 triệu|DEU|donation|received}} liều qua hai đợt. Đợt đầu gồm {{852.480|DEU|donation|received}} liều về ngày 15/9; đợt hai khoảng {{2,6 triệu|DEU|donation|received}} liều về ngày 26/9.",
    ],
)
def test_whole_passages_of_several_sentences(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Trong số vaccine mà Nepal đã nhận viện trợ, Trung Quốc đóng góp {{1,8 triệu|CHN|donation|received}} liều, Mỹ {{1,5 triệu|USA|donation|received}}, Nhật Bản {{1,6 triệu|JPN|donation|received}}.",
        "Trong lượng vaccine đã tiếp nhận nói trên, Pháp tặng {{600.000|FRA|donation|received}} liều và Bỉ {{100.000|BEL|donation|received}}.",
        "Trong tổng số vaccine Lào đã nhận đến nay, COVAX cung cấp {{1,3 triệu|COVAX|covax|received}} liều, Mỹ tặng {{1 triệu|USA|donation|received}}.",
        "Trong số các nước đã cam kết, Pháp tặng {{600.000|FRA|donation|unspecified}} liều.",
        "Sau khi nhận vaccine, Lào cảm ơn Mỹ đã tặng {{1 triệu|USA|donation|received}} liều.",
    ],
)
def test_what_is_a_part_of_what_was_received_has_come(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Việt Nam đã tiếp nhận {{98.000|DEU|covax|received}} liều do Đức hỗ trợ, {{160.000|PRT|covax|received}} liều do Bồ Đào Nha hỗ trợ và {{2 triệu|GBR|covax|received}} liều do Anh hỗ trợ qua cơ chế COVAX.",
        "Bộ Y tế đã nhận {{500.000|FRA|covax|received}} liều do Pháp hỗ trợ và {{800.000|ITA|covax|received}} liều do Italia hỗ trợ thông qua COVAX.",
        "Bộ Y tế đã nhận {{500.000|FRA|donation|received}} liều do Pháp viện trợ và {{800.000|ITA|covax|received}} liều do Italia hỗ trợ thông qua COVAX.",
        "Bộ Y tế đã nhận {{1.000|RUS|donation|received}} liều do Nga tặng và {{800.000|ITA|covax|received}} liều Italia hỗ trợ thông qua COVAX.",
    ],
)
def test_the_scheme_at_the_end_of_a_series_of_the_same_words_is_that_of_all(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Thứ trưởng Bộ Y tế tại lễ tiếp nhận {{322.000|ROU|donation|received}} liều vaccine do Romania tài trợ.",
        "Các đại biểu tại lễ bàn giao hơn {{100.000|BEL|donation|received}} liều do Bỉ tặng.",
        "Phát biểu tại lễ tiếp nhận, Đại sứ Bỉ cho biết sẽ tặng thêm {{50.000|BEL|donation|pledged}} liều.",
    ],
)
def test_what_a_ceremony_is_held_for_has_been_handed_over(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Cả nước đã tiêm trên 58 triệu liều, trong đó vaccine của Sinopharm và Hayat-Vax là hơn 9 triệu liều.",
        "Đến nay 3 triệu liều đã được tiêm, trong đó của Pfizer là 1,2 triệu liều.",
        "Viện Vệ sinh dịch tễ Trung ương cho biết đã phân bổ xong 480.000 liều cho 55 tỉnh, thành.",
        "Cả nước đã tiêm 3 triệu liều, trong đó {{1,2 triệu|JPN|donation|*}} liều do Nhật Bản tặng.",
    ],
)
def test_shares_of_what_was_injected_or_handed_out_are_no_supply(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Đại diện WHO có mặt. Công ty Polyvac đã nghiệm thu. Trước đó, tổ chức này đã tặng TP.HCM {{300.000|WHO|donation|received}} liều.",
        "UNICEF đã bàn giao lô hàng. Tổ chức này cũng tặng Bộ Y tế {{100.000|UNICEF|donation|*}} liều.",
        "Công ty Polyvac đã nghiệm thu xong. Trước đó, WHO có mặt tại nhà máy. Công ty này đã giao cho Bộ Y tế {{300.000|POLYVAC|*|received}} liều.",
    ],
)
def test_an_organisation_pointed_at_is_an_international_body_and_a_firm_is_a_firm(sentence: str) -> None:
    assert_tuples(sentence)
