"""How far along: promises, headlines, deliveries under way, talks, contracts, requests, what failed or was called off."""

from __future__ import annotations

import pytest
from annotated import assert_tuples


@pytest.mark.parametrize(
    "sentence",
    [
        "Tại cuộc điện đàm, Thủ tướng Phạm Minh Chính cảm ơn Chính phủ Ba Lan đã viện trợ {{501.600|POL|donation|received}} liều và đồng ý nhượng lại {{3 triệu|POL|cession|pledged}} liều vaccine AstraZeneca cho Việt Nam.",
        "Thủ tướng đề nghị Chính phủ Nhật Bản hỗ trợ thêm {{2 triệu|JPN|donation|requested}} liều vaccine trong tháng 8.",
        "Chủ tịch nước đánh giá cao việc Cuba cung cấp {{5 triệu|CUB|unspecified|*}} liều Abdala và mong muốn phía bạn sớm giao số còn lại.",
        "Thủ tướng Hungary Viktor Orban khẳng định Hungary sẵn sàng bán lại cho Việt Nam {{400.000|HUN|cession|pledged}} liều AstraZeneca và viện trợ {{100.000|HUN|donation|pledged}} liều.",
        "Phía Romania cho biết đang xem xét chuyển nhượng cho Việt Nam {{1 triệu|ROU|cession|negotiating}} liều vaccine chưa sử dụng.",
    ],
)
def test_calls_and_meetings_promise_ask_and_thank(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Anh đã tặng Việt Nam {{415.000|GBR|donation|received}} liều.",
        "Quân đội Trung Quốc vừa trao tặng {{200.000|CHN|donation|received}} liều cho Quân đội nhân dân Việt Nam.",
        "{{1,05 triệu|CUB|unspecified|received}} liều Abdala của Cuba về đến Nội Bài.",
        "Việt Nam tiếp nhận {{1,1 triệu|KOR|donation|received}} liều do Hàn Quốc viện trợ.",
    ],
)
def test_what_came_or_was_handed_over_is_received(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Đức đã cam kết tặng {{2,5 triệu|DEU|donation|pledged}} liều.",
        "Chính phủ Italia đã quyết định viện trợ {{801.600|ITA|donation|pledged}} liều cho Việt Nam.",
        "Phía Slovakia hứa sẽ hỗ trợ {{100.000|SVK|donation|pledged}} liều.",
        "Romania sẽ tặng thêm {{100.000|ROU|donation|pledged}} liều vaccine trong thời gian tới.",
        "Thủ tướng Nhật Bản đã cam kết sẽ tặng Việt Nam thêm {{1 triệu|JPN|donation|pledged}} liều vaccine.",
        "Chính phủ Thụy Sĩ ngỏ ý viện trợ cho Tunisia {{100.000|CHE|donation|pledged|r=TUN}} liều AstraZeneca.",
        "Bộ Y tế Israel sẵn sàng nhượng lại cho Hàn Quốc {{1 triệu|ISR|cession|pledged|r=KOR}} liều Pfizer sắp hết hạn.",
        "Bồ Đào Nha có kế hoạch chia sẻ {{4 triệu|PRT|donation|pledged}} liều với các nước nói tiếng Bồ Đào Nha ở châu Phi.",
        "Phía Nga đã đồng ý bán cho Argentina {{10 triệu|RUS|purchase|pledged|r=ARG}} liều Sputnik V.",
        "Hôm 26/8, Nhà Trắng đã thông báo sẽ viện trợ thêm cho Việt Nam {{1 triệu|USA|donation|pledged}} liều Pfizer.",
        "Ireland hứa trong tuần tới sẽ có quyết định tặng Uganda {{335.000|IRL|donation|pledged|r=UGA}} liều.",
        "Tổng thống Hàn Quốc Moon Jae-in đã quyết định sẽ dành tặng Việt Nam hơn {{1 triệu|KOR|donation|pledged}} liều vaccine trước giữa tháng 10.",
        "Canberra tuyên bố dành {{20 triệu|AUS|donation|pledged}} liều viện trợ các nước láng giềng trong vòng một năm.",
        "Romania đã nhất trí sẽ bán lại cho Ireland {{700.000|ROU|cession|pledged|r=IRL}} liều Pfizer không dùng tới.",
        "Argentina lên kế hoạch tặng Việt Nam {{500.000|ARG|donation|pledged}} liều AstraZeneca.",
    ],
)
def test_a_promise_stays_a_promise_in_all_its_words(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Bộ Y tế cam kết bảo quản 600.000 liều vaccine đúng nhiệt độ.",
        "Thành phố quyết định tiêm hết 1,2 triệu liều trong tuần này.",
        "TP.HCM thông báo đã tiêm 5 triệu liều và sẵn sàng tiêm tiếp 2 triệu liều.",
        "Bộ trưởng hứa đến hết tháng 9 sẽ tiêm xong 30 triệu liều.",
    ],
)
def test_a_promise_of_something_else_pledges_no_doses(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Nhật Bản tặng {{1 triệu|JPN|donation|unspecified}} liều.",
        "Nhật Bản tặng Việt Nam thêm {{400.000|JPN|donation|unspecified}} liều vaccine",
        "Mỹ viện trợ {{2,5 triệu|USA|covax|unspecified|r=BGD}} liều Moderna cho Bangladesh qua COVAX",
        "Hungary bán lại {{400.000|HUN|cession|unspecified}} liều AstraZeneca cho Việt Nam",
        "Italia chia sẻ thêm hơn {{796.000|ITA|donation|unspecified}} liều vaccine với Việt Nam",
        "{{403.000|AUS|donation|received}} liều vaccine Australia tặng đã về TP.HCM",
        "Thêm {{1,5 triệu|FRA+EU|donation|received}} liều vaccine do Pháp và EU hỗ trợ về đến Hà Nội",
        "Đức, Pháp viện trợ Việt Nam hơn {{3 triệu|DEU+FRA|donation|unspecified}} liều vaccine",
    ],
)
def test_a_headline_has_no_tense(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "{{1,5 triệu|USA|donation|scheduled}} liều do Mỹ tặng dự kiến về Việt Nam ngày 6/10.",
        "Pfizer sẽ giao {{3 triệu|PFIZER|*|scheduled}} liều trong tháng 10.",
        "Lô {{600.000|FRA|donation|scheduled}} liều Pháp viện trợ đang trên đường tới Hà Nội.",
        "Ngày 12/10, Séc sẽ trao tặng {{250.000|CZE|donation|scheduled}} liều.",
        "Việt Nam sắp có thêm {{3 triệu|USA|unspecified|scheduled}} liều Moderna từ Mỹ",
        "Lô {{1 triệu|JPN|donation|scheduled}} liều do Nhật Bản viện trợ sắp về tới TP.HCM.",
        "Chuyến bay chở {{1,05 triệu|CUB|unspecified|scheduled}} liều Abdala của Cuba đang trên đường tới Nội Bài.",
        "{{672.000|FRA|donation|scheduled}} liều vaccine Pháp tặng Việt Nam đã được chuyển ra sân bay Charles de Gaulle, chờ ngày khởi hành.",
        "Theo lịch giao hàng, {{1,6 triệu|PFIZER|unspecified|scheduled}} liều nữa sẽ được Pfizer giao trong ngày 6/10.",
        "Lô vaccine kế tiếp gồm {{500.000|COVAX|covax|scheduled|r=CIV}} liều của COVAX dự kiến tới Bờ Biển Ngà vào ngày 12/10.",
        "Hơn {{200.000|ESP|donation|scheduled|r=GTM}} liều do Tây Ban Nha tặng Guatemala vừa rời sân bay Madrid và sẽ hạ cánh vào tối mai.",
        "Trong vài ngày tới, {{250.800|CZE|donation|scheduled}} liều Chính phủ Séc trao tặng sẽ về tới Nội Bài.",
        "Việt Nam chuẩn bị đón lô {{796.000|ITA|covax|scheduled}} liều do Italia tặng qua COVAX.",
        "Dự kiến ngày 5/10, Bộ Y tế sẽ tiếp nhận {{100.000|HUN|donation|scheduled}} liều vaccine do Hungary trao tặng.",
        "Đại sứ Nguyễn Tất Thành cho biết {{300.000|AUS|donation|scheduled}} liều vaccine do Australia tặng đã rời kho ở Melbourne. Chuyến bay sẽ hạ cánh xuống Tân Sơn Nhất sáng mai.",
        "Máy bay chở {{1 triệu|CHN|unspecified|scheduled|r=ZWE}} liều Sinovac từ Bắc Kinh đang bay tới Harare.",
    ],
)
def test_what_is_about_to_come_or_under_way_is_scheduled(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Sáng 10/8, Bộ Y tế tiếp nhận tượng trưng {{415.000|GBR|donation|received}} liều vaccine AstraZeneca do Chính phủ Anh tặng.",
        "Đại sứ Đức đã trao tượng trưng {{852.480|DEU|unspecified|received}} liều cho Thứ trưởng Bộ Y tế Trần Văn Thuấn.",
        "Lễ tiếp nhận {{500.000|ARG|donation|received}} liều AstraZeneca do Chính phủ Argentina trao tặng vừa diễn ra tại Hà Nội.",
        "Dưới sự chứng kiến của Phó Thủ tướng, lễ bàn giao tượng trưng {{500.000|CHN|donation|received}} liều Vero Cell do Chính phủ Trung Quốc viện trợ đã diễn ra chiều 20/6.",
    ],
)
def test_a_symbolic_reception_is_a_reception(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Bộ Y tế đang đàm phán với Moderna để mua {{5 triệu|MODERNA|purchase|negotiating}} liều.",
        "Hàn Quốc đang xem xét tặng Việt Nam thêm {{300.000|KOR|donation|negotiating}} liều.",
        "Chính phủ ra nghị quyết đồng ý mua {{20 triệu|PFIZER|purchase|negotiating}} liều của Pfizer.",
        "Bộ Y tế đang chờ dự thảo hợp đồng để mua {{10 triệu|SII|purchase|negotiating}} liều của Viện Huyết thanh Ấn Độ.",
        "Chính phủ đã thông qua đề xuất mua thêm {{10 triệu|-|purchase|negotiating}} liều vaccine Abdala.",
        "Thường trực Chính phủ đồng ý bổ sung kinh phí để mua {{61 triệu|-|purchase|negotiating}} liều vaccine Pfizer.",
        "Tập đoàn dược phẩm Siam đang thương lượng với Novavax để nhập khẩu {{20 triệu|NOVAVAX|purchase|negotiating|r=THA}} liều cho Thái Lan.",
        "Malaysia cân nhắc đặt mua thêm {{3,5 triệu|CANSINO|purchase|negotiating|r=MYS}} liều của CanSino.",
        "Hiện VNVC đang xúc tiến mua {{10 triệu|MODERNA|purchase|negotiating}} liều từ Moderna để tiêm dịch vụ.",
        "Nghị quyết 109 của Chính phủ đồng ý mua bổ sung {{20 triệu|-|purchase|negotiating}} liều vaccine Vero Cell.",
        "Ukraine đang thảo luận với Ấn Độ về khả năng nhận {{5 triệu|IND|unspecified|negotiating|r=UKR}} liều Covishield.",
        "Bộ Y tế trình Thủ tướng phương án mua {{10 triệu|CUB|purchase|negotiating}} liều Abdala của Cuba.",
    ],
)
def test_talks_drafts_and_approvals_are_no_contract_yet(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Bộ Y tế đã ký hợp đồng mua {{31 triệu|PFIZER|purchase|contracted}} liều của Pfizer.",
        "VNVC đặt mua {{30 triệu|ASTRAZENECA|purchase|contracted}} liều từ AstraZeneca.",
        "Bộ Y tế đã đàm phán mua được {{20 triệu|PFIZER|purchase|contracted}} liều của Pfizer.",
        "Đến nay Bộ Y tế đã đàm phán mua được {{31 triệu|PFIZER|purchase|contracted}} liều của Pfizer.",
        "Công ty Sapharco đã đạt thỏa thuận mua {{5 triệu|SINOPHARM|purchase|contracted}} liều Vero Cell với Sinopharm.",
        "Sau nhiều vòng đàm phán, Peru đã mua được {{20 triệu|PFIZER|purchase|contracted|r=PER}} liều của Pfizer.",
        "Hàn Quốc đã chốt đơn hàng {{40 triệu|MODERNA|purchase|contracted|r=KOR}} liều của Moderna.",
        "Ủy ban châu Âu đã chốt thỏa thuận mua thêm {{1,8 tỷ|PFIZER|purchase|contracted}} liều với liên danh Pfizer/BioNTech.",
        "Ukraine đã ký thỏa thuận với Cục Y tế Đan Mạch để mua lại {{500.000|DNK|cession|contracted|r=UKR}} liều AstraZeneca.",
    ],
)
def test_what_talks_have_secured_is_contracted(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Chính phủ đồng ý bổ sung 8.000 tỷ đồng để mua vaccine cho 75 triệu người.",
        "Quỹ vaccine đã nhận 8.692 tỷ đồng ủng hộ, đủ mua 75 triệu liều theo tính toán ban đầu.",
        "Tập đoàn Viettel góp 450 tỷ đồng vào Quỹ vaccine, tương đương chi phí cho khoảng 3 triệu liều.",
        "Bộ Tài chính đề nghị bổ sung 5.100 tỷ đồng mua vaccine, trong đó có chi phí vận chuyển và bảo quản.",
        "Ngân hàng Thế giới cho Philippines vay 500 triệu USD để mua vaccine.",
    ],
)
def test_money_without_doses_is_no_talk(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Thủ tướng đề nghị Ấn Độ hỗ trợ {{5 triệu|IND|donation|requested}} liều.",
        "Chủ tịch nước bày tỏ mong muốn Cuba sớm chuyển {{5 triệu|CUB|unspecified|requested}} liều Abdala.",
        "Bộ Y tế đề nghị COVAX giao sớm {{4 triệu|COVAX|covax|requested}} liều còn thiếu.",
        "EU đã đề nghị cung cấp cho Đài Loan {{400.000|EU|unspecified|pledged|r=TWN}} liều vaccine.",
        "Tại hội đàm, Chủ tịch nước đề nghị Nga hỗ trợ Việt Nam {{20 triệu|RUS|donation|requested}} liều Sputnik V.",
        "Nepal kêu gọi Anh cung cấp gấp {{2 triệu|GBR|unspecified|requested|r=NPL}} liều AstraZeneca.",
        "Bộ trưởng Bộ Y tế mong muốn AstraZeneca giao sớm {{10 triệu|ASTRAZENECA|unspecified|requested}} liều trong quý này.",
        "Thủ tướng Campuchia đã gửi thư đề nghị Australia chia sẻ {{500.000|AUS|donation|requested|r=KHM}} liều vaccine.",
        "Thủ tướng Trinidad và Tobago đã viết thư xin Ấn Độ {{250.000|IND|unspecified|requested|r=TTO}} liều vaccine.",
        "Chủ tịch nước đề nghị Chính phủ Áo xem xét viện trợ hoặc nhượng lại {{500.000|AUT|mixed|requested}} liều vaccine dư thừa.",
        "Đáp lại lời đề nghị của Việt Nam, Thủ tướng Bỉ cam kết chia sẻ {{100.000|BEL|donation|pledged}} liều.",
        "Trung Quốc đề nghị viện trợ cho Triều Tiên {{3 triệu|CHN|donation|pledged|r=PRK}} liều Sinovac.",
        "Israel đề nghị chuyển cho Anh {{1 triệu|ISR|unspecified|pledged|r=GBR}} liều Pfizer sắp hết hạn.",
    ],
)
def test_an_offer_of_the_giver_is_pledged_and_a_request_of_the_taker_is_requested(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Đồng Nai đề nghị Bộ Y tế cấp thêm 1,5 triệu liều vaccine.",
        "Chủ tịch TP.HCM kiến nghị Chính phủ phân bổ 5,5 triệu liều trong tháng 8.",
        "Bình Dương xin Bộ Y tế cấp gấp 2 triệu liều để tiêm cho công nhân các khu công nghiệp.",
    ],
)
def test_a_request_for_shares_inside_the_country_is_no_supply(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Hoàn tất cam kết năm nay, Australia chia sẻ {{1,5 triệu|AUS|donation|received}} liều với Việt Nam.",
        "Với chuyến hàng hôm nay, Australia đã hoàn thành cam kết chia sẻ {{1,5 triệu|AUS|donation|received}} liều với Việt Nam.",
        "Anh đã thực hiện xong lời hứa tặng Kenya {{817.000|GBR|donation|received|r=KEN}} liều AstraZeneca.",
        "Pfizer đã hoàn tất việc giao {{10 triệu|PFIZER|purchase|received|r=ISR}} liều theo hợp đồng cho Israel.",
        "Nga thực hiện đầy đủ cam kết cung cấp cho San Marino {{37.000|RUS|unspecified|received|r=SMR}} liều Sputnik V.",
        "Đan Mạch vừa hoàn thành cam kết tặng Kenya {{358.700|DNK|donation|received|r=KEN}} liều vaccine.",
    ],
)
def test_a_promise_fulfilled_is_delivered(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Việt Nam chưa nhận được {{3 triệu|HUN|donation|pledged}} liều mà Hungary hứa tặng.",
        "Đến giữa tháng 8, Việt Nam vẫn chưa nhận được {{1,5 triệu|AUS|donation|pledged}} liều mà Australia cam kết tặng.",
        "Philippines mới nhận được {{3 triệu|-|purchase|received}} liều trong số {{20 triệu|-|purchase|contracted}} liều Moderna đã đặt mua.",
        "Công ty VNVC mới tiếp nhận {{117.600|ASTRAZENECA|purchase|received}} liều trong số {{30 triệu|ASTRAZENECA|purchase|contracted}} liều đặt mua của AstraZeneca.",
        "Guatemala mới nhận {{550.000|RUS|purchase|received|r=GTM}} liều trong tổng số {{16 triệu|RUS|purchase|contracted|r=GTM}} liều Sputnik V đặt mua của Nga.",
        "Dù Đài Bắc đã ký mua {{5 triệu|MODERNA|purchase|contracted}} liều của Moderna, hòn đảo mới nhận được {{390.000|MODERNA|purchase|received}} liều.",
    ],
)
def test_what_did_not_come_keeps_the_stage_that_is_true(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Phía Palestine đã hủy việc nhận 1 triệu liều từ Israel.",
        "Slovakia đã hủy hợp đồng mua 2 triệu liều Sputnik V của Nga.",
        "Italia chặn lô 250.000 liều AstraZeneca xuất khẩu sang Australia.",
        "Triều Tiên từ chối 3 triệu liều Sinovac do COVAX phân bổ.",
        "Brazil chấm dứt hợp đồng mua 20 triệu liều Covaxin của Ấn Độ.",
        "Tổng thống Tanzania từng từ chối nhận 5 triệu liều của COVAX.",
        "Chính quyền Palestine đã trả lại và hủy thỏa thuận nhận 1 triệu liều Pfizer từ Israel.",
        "Nam Phi đã bán lại cho Liên minh châu Phi {{1 triệu|ZAF|cession|received|r=AFRICAN_UNION}} liều AstraZeneca, sau khi hủy kế hoạch mua thêm 500.000 liều từ Ấn Độ.",
        "Hà Lan rút lại lời hứa tặng 750.000 liều cho Suriname.",
        "Philippines quyết định không mua 10 triệu liều Covaxin của Bharat Biotech nữa.",
    ],
)
def test_a_supply_called_off_is_left_out(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Hàn Quốc từng ngỏ ý giúp {{500.000|KOR|donation|pledged}} liều, nay quyết định viện trợ {{1 triệu|KOR|donation|pledged}} liều và sẽ chuyển lô đầu {{300.000|KOR|donation|scheduled}} liều vào ngày 12/10.",
        "Sau khi COVAX phân bổ cho Ethiopia {{7,6 triệu|COVAX|covax|allocated|r=ETH}} liều hồi tháng 2, nước này đã nhận {{2,2 triệu|COVAX|covax|received|r=ETH}} liều trong số đó, dự kiến đón thêm {{1,4 triệu|*|*|scheduled|r=ETH}} liều vào ngày 10/10.",
        "Vabiotech cho biết đã ký mua {{20 triệu|RDIF|purchase|contracted}} liều của RDIF, {{740.000|RDIF|purchase|received}} liều trong số này đã về, {{1 triệu|RDIF|purchase|scheduled}} liều sẽ về ngày 15/10.",
        "Ba Lan ban đầu ngỏ ý bán {{3 triệu|POL|purchase|pledged}} liều. Đến tháng 8, nước này tặng {{501.600|POL|donation|*}} liều và nhượng lại {{3 triệu|POL|cession|*}} liều, trong đó {{1,3 triệu|POL|cession|received}} liều đã về Việt Nam.",
        "Bộ Y tế đề nghị COVAX giao sớm {{4 triệu|COVAX|covax|requested}} liều; cơ chế này đã phân bổ {{38,9 triệu|COVAX|covax|allocated}} liều cho Việt Nam trong năm 2021 nhưng mới giao {{2,5 triệu|COVAX|covax|received}} liều.",
        "Bộ Y tế đã ký hợp đồng mua {{31 triệu|PFIZER|purchase|contracted}} liều của Pfizer, đang đàm phán mua thêm {{20 triệu|PFIZER|purchase|negotiating}} liều và vừa nhận {{97.110|PFIZER|purchase|received}} liều đầu tiên.",
        "Mỹ hứa tặng Indonesia {{4 triệu|USA|donation|pledged|r=IDN}} liều Moderna; {{3 triệu|USA|donation|received|r=IDN}} liều đã tới Jakarta hôm 11/7, {{1 triệu|USA|donation|scheduled|r=IDN}} liều còn lại sẽ đến ngày 15/7.",
    ],
)
def test_three_stages_follow_each_other(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "COVAX phân bổ cho Việt Nam {{4,1 triệu|COVAX|covax|allocated}} liều.",
        "Việt Nam được COVAX phân bổ {{38,9 triệu|COVAX|covax|allocated}} liều trong năm nay.",
        "Trong vòng phân bổ thứ ba, COVAX đã phân bổ cho Haiti {{756.000|COVAX|covax|allocated|r=HTI}} liều AstraZeneca.",
        "COVAX thông báo phân bổ thêm cho Việt Nam {{1,1 triệu|COVAX|covax|allocated}} liều Sinopharm.",
        "Lào được COVAX phân bổ {{480.000|COVAX|covax|allocated}} liều AstraZeneca trong năm nay.",
    ],
)
def test_a_scheme_allocates(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Chính phủ chi 2.652 tỷ đồng mua {{20 triệu|PFIZER|purchase|*}} liều vaccine của Pfizer.",
        "Chính phủ Peru bỏ ra 200 triệu USD mua {{38 triệu|SINOPHARM|purchase|*}} liều của Sinopharm.",
        "Nhật Bản chi 120 tỷ yên để đặt mua {{144 triệu|PFIZER|purchase|contracted}} liều từ Pfizer.",
    ],
)
def test_money_spent_on_doses_buys_them(sentence: str) -> None:
    assert_tuples(sentence)
