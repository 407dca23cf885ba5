"""How far along: promises, headlines, deliveries under way, talks, contracts, requests, what failed or was called off."""

from __future__ import annotations

import pytest
from annotated import assert_tuples


@pytest.mark.parametrize(
    "sentence",
    [
        "Tại cuộc điện đàm, Thủ tướng Phạm Minh Chính cảm ơn Chính phủ Ba Lan đã viện trợ <d POL donation received>501.600</d> liều và đồng ý nhượng lại <d POL cession pledged>3 triệu</d> liều vaccine AstraZeneca cho Việt Nam.",
        "Thủ tướng đề nghị Chính phủ Nhật Bản hỗ trợ thêm <d JPN donation requested>2 triệu</d> liều vaccine trong tháng 8.",
        "Chủ tịch nước đánh giá cao việc Cuba cung cấp <d CUB unspecified *>5 triệu</d> liều Abdala và mong muốn phía bạn sớm giao số còn lại.",
        "Thủ tướng Hungary Viktor Orban khẳng định Hungary sẵn sàng bán lại cho Việt Nam <d HUN cession pledged>400.000</d> liều AstraZeneca và viện trợ <d HUN donation pledged>100.000</d> liều.",
        "Phía Romania cho biết đang xem xét chuyển nhượng cho Việt Nam <d ROU cession negotiating>1 triệu</d> liều vaccine chưa sử dụng.",
    ],
)
def test_calls_and_meetings_promise_ask_and_thank(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Anh đã tặng Việt Nam <d GBR donation received>415.000</d> liều.",
        "Quân đội Trung Quốc vừa trao tặng <d CHN donation received>200.000</d> liều cho Quân đội nhân dân Việt Nam.",
        "<d CUB unspecified received>1,05 triệu</d> liều Abdala của Cuba về đến Nội Bài.",
        "Việt Nam tiếp nhận <d KOR donation received>1,1 triệu</d> liều do Hàn Quốc viện trợ.",
    ],
)
def test_what_came_or_was_handed_over_is_received(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Đức đã cam kết tặng <d DEU donation pledged>2,5 triệu</d> liều.",
        "Chính phủ Italia đã quyết định viện trợ <d ITA donation pledged>801.600</d> liều cho Việt Nam.",
        "Phía Slovakia hứa sẽ hỗ trợ <d SVK donation pledged>100.000</d> liều.",
        "Romania sẽ tặng thêm <d ROU donation pledged>100.000</d> liều vaccine trong thời gian tới.",
        "Thủ tướng Nhật Bản đã cam kết sẽ tặng Việt Nam thêm <d JPN donation pledged>1 triệu</d> liều vaccine.",
        "Chính phủ Thụy Sĩ ngỏ ý viện trợ cho Tunisia <d CHE donation pledged recipient=TUN>100.000</d> liều AstraZeneca.",
        "Bộ Y tế Israel sẵn sàng nhượng lại cho Hàn Quốc <d ISR cession pledged recipient=KOR>1 triệu</d> liều Pfizer sắp hết hạn.",
        "Bồ Đào Nha có kế hoạch chia sẻ <d PRT donation pledged>4 triệu</d> liều với các nước nói tiếng Bồ Đào Nha ở châu Phi.",
        "Phía Nga đã đồng ý bán cho Argentina <d RUS purchase pledged recipient=ARG>10 triệu</d> liều Sputnik V.",
        "Hôm 26/8, Nhà Trắng đã thông báo sẽ viện trợ thêm cho Việt Nam <d USA donation pledged>1 triệu</d> liều Pfizer.",
        "Ireland hứa trong tuần tới sẽ có quyết định tặng Uganda <d IRL donation pledged recipient=UGA>335.000</d> liều.",
        "Tổng thống Hàn Quốc Moon Jae-in đã quyết định sẽ dành tặng Việt Nam hơn <d KOR donation pledged>1 triệu</d> liều vaccine trước giữa tháng 10.",
        "Canberra tuyên bố dành <d AUS donation pledged>20 triệu</d> liều viện trợ các nước láng giềng trong vòng một năm.",
        "Romania đã nhất trí sẽ bán lại cho Ireland <d ROU cession pledged recipient=IRL>700.000</d> liều Pfizer không dùng tới.",
        "Argentina lên kế hoạch tặng Việt Nam <d ARG donation pledged>500.000</d> liều AstraZeneca.",
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
        "Nhật Bản tặng <d JPN donation unspecified>1 triệu</d> liều.",
        "Nhật Bản tặng Việt Nam thêm <d JPN donation unspecified>400.000</d> liều vaccine",
        "Mỹ viện trợ <d USA covax unspecified recipient=BGD>2,5 triệu</d> liều Moderna cho Bangladesh qua COVAX",
        "Hungary bán lại <d HUN cession unspecified>400.000</d> liều AstraZeneca cho Việt Nam",
        "Italia chia sẻ thêm hơn <d ITA donation unspecified>796.000</d> liều vaccine với Việt Nam",
        "<d AUS donation received>403.000</d> liều vaccine Australia tặng đã về TP.HCM",
        "Thêm <d FRA+EU donation received>1,5 triệu</d> liều vaccine do Pháp và EU hỗ trợ về đến Hà Nội",
        "Đức, Pháp viện trợ Việt Nam hơn <d DEU+FRA donation unspecified>3 triệu</d> liều vaccine",
    ],
)
def test_a_headline_has_no_tense(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "<d USA donation scheduled>1,5 triệu</d> liều do Mỹ tặng dự kiến về Việt Nam ngày 6/10.",
        "Pfizer sẽ giao <d PFIZER * scheduled>3 triệu</d> liều trong tháng 10.",
        "Lô <d FRA donation scheduled>600.000</d> liều Pháp viện trợ đang trên đường tới Hà Nội.",
        "Ngày 12/10, Séc sẽ trao tặng <d CZE donation scheduled>250.000</d> liều.",
        "Việt Nam sắp có thêm <d USA unspecified scheduled>3 triệu</d> liều Moderna từ Mỹ",
        "Lô <d JPN donation scheduled>1 triệu</d> liều do Nhật Bản viện trợ sắp về tới TP.HCM.",
        "Chuyến bay chở <d CUB unspecified scheduled>1,05 triệu</d> liều Abdala của Cuba đang trên đường tới Nội Bài.",
        "<d FRA donation scheduled>672.000</d> liều vaccine Pháp tặng Việt Nam đã được chuyển ra sân bay Charles de Gaulle, chờ ngày khởi hành.",
        "Theo lịch giao hàng, <d PFIZER unspecified scheduled>1,6 triệu</d> liều nữa sẽ được Pfizer giao trong ngày 6/10.",
        "Lô vaccine kế tiếp gồm <d COVAX covax scheduled recipient=CIV>500.000</d> liều của COVAX dự kiến tới Bờ Biển Ngà vào ngày 12/10.",
        "Hơn <d ESP donation scheduled recipient=GTM>200.000</d> liều do Tây Ban Nha tặng Guatemala vừa rời sân bay Madrid và sẽ hạ cánh vào tối mai.",
        "Trong vài ngày tới, <d CZE donation scheduled>250.800</d> liều Chính phủ Séc trao tặng sẽ về tới Nội Bài.",
        "Việt Nam chuẩn bị đón lô <d ITA covax scheduled>796.000</d> liều do Italia tặng qua COVAX.",
        "Dự kiến ngày 5/10, Bộ Y tế sẽ tiếp nhận <d HUN donation scheduled>100.000</d> liều vaccine do Hungary trao tặng.",
        "Đại sứ Nguyễn Tất Thành cho biết <d AUS donation scheduled>300.000</d> liều vaccine do Australia tặng đã rời kho ở Melbourne. Chuyến bay sẽ hạ cánh xuống Tân Sơn Nhất sáng mai.",
        "Máy bay chở <d CHN unspecified scheduled recipient=ZWE>1 triệu</d> liều Sinovac từ Bắc Kinh đang bay tới Harare.",
    ],
)
def test_what_is_about_to_come_or_under_way_is_scheduled(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Sáng 10/8, Bộ Y tế tiếp nhận tượng trưng <d GBR donation received>415.000</d> liều vaccine AstraZeneca do Chính phủ Anh tặng.",
        "Đại sứ Đức đã trao tượng trưng <d DEU unspecified received>852.480</d> liều cho Thứ trưởng Bộ Y tế Trần Văn Thuấn.",
        "Lễ tiếp nhận <d ARG donation received>500.000</d> liều AstraZeneca do Chính phủ Argentina trao tặng vừa diễn ra tại Hà Nội.",
        "Dưới sự chứng kiến của Phó Thủ tướng, lễ bàn giao tượng trưng <d CHN donation received>500.000</d> liều Vero Cell do Chính phủ Trung Quốc viện trợ đã diễn ra chiều 20/6.",
    ],
)
def test_a_symbolic_reception_is_a_reception(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Bộ Y tế đang đàm phán với Moderna để mua <d MODERNA purchase negotiating>5 triệu</d> liều.",
        "Hàn Quốc đang xem xét tặng Việt Nam thêm <d KOR donation negotiating>300.000</d> liều.",
        "Chính phủ ra nghị quyết đồng ý mua <d PFIZER purchase negotiating>20 triệu</d> liều của Pfizer.",
        "Bộ Y tế đang chờ dự thảo hợp đồng để mua <d SII purchase negotiating>10 triệu</d> liều của Viện Huyết thanh Ấn Độ.",
        "Chính phủ đã thông qua đề xuất mua thêm <d - purchase negotiating>10 triệu</d> liều vaccine Abdala.",
        "Thường trực Chính phủ đồng ý bổ sung kinh phí để mua <d - purchase negotiating>61 triệu</d> liều vaccine Pfizer.",
        "Tập đoàn dược phẩm Siam đang thương lượng với Novavax để nhập khẩu <d NOVAVAX purchase negotiating recipient=THA>20 triệu</d> liều cho Thái Lan.",
        "Malaysia cân nhắc đặt mua thêm <d CANSINO purchase negotiating recipient=MYS>3,5 triệu</d> liều của CanSino.",
        "Hiện VNVC đang xúc tiến mua <d MODERNA purchase negotiating>10 triệu</d> liều từ Moderna để tiêm dịch vụ.",
        "Nghị quyết 109 của Chính phủ đồng ý mua bổ sung <d - purchase negotiating>20 triệu</d> liều vaccine Vero Cell.",
        "Ukraine đang thảo luận với Ấn Độ về khả năng nhận <d IND unspecified negotiating recipient=UKR>5 triệu</d> liều Covishield.",
        "Bộ Y tế trình Thủ tướng phương án mua <d CUB purchase negotiating>10 triệu</d> liều Abdala của Cuba.",
    ],
)
def test_talks_drafts_and_approvals_are_no_contract_yet(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Bộ Y tế đã ký hợp đồng mua <d PFIZER purchase contracted>31 triệu</d> liều của Pfizer.",
        "VNVC đặt mua <d ASTRAZENECA purchase contracted>30 triệu</d> liều từ AstraZeneca.",
        "Bộ Y tế đã đàm phán mua được <d PFIZER purchase contracted>20 triệu</d> liều của Pfizer.",
        "Đến nay Bộ Y tế đã đàm phán mua được <d PFIZER purchase contracted>31 triệu</d> liều của Pfizer.",
        "Công ty Sapharco đã đạt thỏa thuận mua <d SINOPHARM purchase contracted>5 triệu</d> liều Vero Cell với Sinopharm.",
        "Sau nhiều vòng đàm phán, Peru đã mua được <d PFIZER purchase contracted recipient=PER>20 triệu</d> liều của Pfizer.",
        "Hàn Quốc đã chốt đơn hàng <d MODERNA purchase contracted recipient=KOR>40 triệu</d> liều của Moderna.",
        "Ủy ban châu Âu đã chốt thỏa thuận mua thêm <d PFIZER purchase contracted>1,8 tỷ</d> liều với liên danh Pfizer/BioNTech.",
        "Ukraine đã ký thỏa thuận với Cục Y tế Đan Mạch để mua lại <d DNK cession contracted recipient=UKR>500.000</d> liều AstraZeneca.",
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
        "Thủ tướng đề nghị Ấn Độ hỗ trợ <d IND donation requested>5 triệu</d> liều.",
        "Chủ tịch nước bày tỏ mong muốn Cuba sớm chuyển <d CUB unspecified requested>5 triệu</d> liều Abdala.",
        "Bộ Y tế đề nghị COVAX giao sớm <d COVAX covax requested>4 triệu</d> liều còn thiếu.",
        "EU đã đề nghị cung cấp cho Đài Loan <d EU unspecified pledged recipient=TWN>400.000</d> liều vaccine.",
        "Tại hội đàm, Chủ tịch nước đề nghị Nga hỗ trợ Việt Nam <d RUS donation requested>20 triệu</d> liều Sputnik V.",
        "Nepal kêu gọi Anh cung cấp gấp <d GBR unspecified requested recipient=NPL>2 triệu</d> liều AstraZeneca.",
        "Bộ trưởng Bộ Y tế mong muốn AstraZeneca giao sớm <d ASTRAZENECA unspecified requested>10 triệu</d> liều trong quý này.",
        "Thủ tướng Campuchia đã gửi thư đề nghị Australia chia sẻ <d AUS donation requested recipient=KHM>500.000</d> liều vaccine.",
        "Thủ tướng Trinidad và Tobago đã viết thư xin Ấn Độ <d IND unspecified requested recipient=TTO>250.000</d> liều vaccine.",
        "Chủ tịch nước đề nghị Chính phủ Áo xem xét viện trợ hoặc nhượng lại <d AUT mixed requested>500.000</d> liều vaccine dư thừa.",
        "Đáp lại lời đề nghị của Việt Nam, Thủ tướng Bỉ cam kết chia sẻ <d BEL donation pledged>100.000</d> liều.",
        "Trung Quốc đề nghị viện trợ cho Triều Tiên <d CHN donation pledged recipient=PRK>3 triệu</d> liều Sinovac.",
        "Israel đề nghị chuyển cho Anh <d ISR unspecified pledged recipient=GBR>1 triệu</d> liều Pfizer sắp hết hạn.",
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
        "Hoàn tất cam kết năm nay, Australia chia sẻ <d AUS donation received>1,5 triệu</d> liều với Việt Nam.",
        "Với chuyến hàng hôm nay, Australia đã hoàn thành cam kết chia sẻ <d AUS donation received>1,5 triệu</d> liều với Việt Nam.",
        "Anh đã thực hiện xong lời hứa tặng Kenya <d GBR donation received recipient=KEN>817.000</d> liều AstraZeneca.",
        "Pfizer đã hoàn tất việc giao <d PFIZER purchase received recipient=ISR>10 triệu</d> liều theo hợp đồng cho Israel.",
        "Nga thực hiện đầy đủ cam kết cung cấp cho San Marino <d RUS unspecified received recipient=SMR>37.000</d> liều Sputnik V.",
        "Đan Mạch vừa hoàn thành cam kết tặng Kenya <d DNK donation received recipient=KEN>358.700</d> liều vaccine.",
    ],
)
def test_a_promise_fulfilled_is_delivered(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Việt Nam chưa nhận được <d HUN donation pledged>3 triệu</d> liều mà Hungary hứa tặng.",
        "Đến giữa tháng 8, Việt Nam vẫn chưa nhận được <d AUS donation pledged>1,5 triệu</d> liều mà Australia cam kết tặng.",
        "Philippines mới nhận được <d - purchase received>3 triệu</d> liều trong số <d - purchase contracted>20 triệu</d> liều Moderna đã đặt mua.",
        "Công ty VNVC mới tiếp nhận <d ASTRAZENECA purchase received>117.600</d> liều trong số <d ASTRAZENECA purchase contracted>30 triệu</d> liều đặt mua của AstraZeneca.",
        "Guatemala mới nhận <d RUS purchase received recipient=GTM>550.000</d> liều trong tổng số <d RUS purchase contracted recipient=GTM>16 triệu</d> liều Sputnik V đặt mua của Nga.",
        "Dù Đài Bắc đã ký mua <d MODERNA purchase contracted>5 triệu</d> liều của Moderna, hòn đảo mới nhận được <d MODERNA purchase received>390.000</d> liều.",
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
        "Nam Phi đã bán lại cho Liên minh châu Phi <d ZAF cession received recipient=AFRICAN_UNION>1 triệu</d> liều AstraZeneca, sau khi hủy kế hoạch mua thêm 500.000 liều từ Ấn Độ.",
        "Hà Lan rút lại lời hứa tặng 750.000 liều cho Suriname.",
        "Philippines quyết định không mua 10 triệu liều Covaxin của Bharat Biotech nữa.",
    ],
)
def test_a_supply_called_off_is_left_out(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Hàn Quốc từng ngỏ ý giúp <d KOR donation pledged>500.000</d> liều, nay quyết định viện trợ <d KOR donation pledged>1 triệu</d> liều và sẽ chuyển lô đầu <d KOR donation scheduled>300.000</d> liều vào ngày 12/10.",
        "Sau khi COVAX phân bổ cho Ethiopia <d COVAX covax allocated recipient=ETH>7,6 triệu</d> liều hồi tháng 2, nước này đã nhận <d COVAX covax received recipient=ETH>2,2 triệu</d> liều trong số đó, dự kiến đón thêm <d * * scheduled recipient=ETH>1,4 triệu</d> liều vào ngày 10/10.",
        "Vabiotech cho biết đã ký mua <d RDIF purchase contracted>20 triệu</d> liều của RDIF, <d RDIF purchase received>740.000</d> liều trong số này đã về, <d RDIF purchase scheduled>1 triệu</d> liều sẽ về ngày 15/10.",
        "Ba Lan ban đầu ngỏ ý bán <d POL purchase pledged>3 triệu</d> liều. Đến tháng 8, nước này tặng <d POL donation *>501.600</d> liều và nhượng lại <d POL cession *>3 triệu</d> liều, trong đó <d POL cession received>1,3 triệu</d> liều đã về Việt Nam.",
        "Bộ Y tế đề nghị COVAX giao sớm <d COVAX covax requested>4 triệu</d> liều; cơ chế này đã phân bổ <d COVAX covax allocated>38,9 triệu</d> liều cho Việt Nam trong năm 2021 nhưng mới giao <d COVAX covax received>2,5 triệu</d> liều.",
        "Bộ Y tế đã ký hợp đồng mua <d PFIZER purchase contracted>31 triệu</d> liều của Pfizer, đang đàm phán mua thêm <d PFIZER purchase negotiating>20 triệu</d> liều và vừa nhận <d PFIZER purchase received>97.110</d> liều đầu tiên.",
        "Mỹ hứa tặng Indonesia <d USA donation pledged recipient=IDN>4 triệu</d> liều Moderna; <d USA donation received recipient=IDN>3 triệu</d> liều đã tới Jakarta hôm 11/7, <d USA donation scheduled recipient=IDN>1 triệu</d> liều còn lại sẽ đến ngày 15/7.",
    ],
)
def test_three_stages_follow_each_other(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "COVAX phân bổ cho Việt Nam <d COVAX covax allocated>4,1 triệu</d> liều.",
        "Việt Nam được COVAX phân bổ <d COVAX covax allocated>38,9 triệu</d> liều trong năm nay.",
        "Trong vòng phân bổ thứ ba, COVAX đã phân bổ cho Haiti <d COVAX covax allocated recipient=HTI>756.000</d> liều AstraZeneca.",
        "COVAX thông báo phân bổ thêm cho Việt Nam <d COVAX covax allocated>1,1 triệu</d> liều Sinopharm.",
        "Lào được COVAX phân bổ <d COVAX covax allocated>480.000</d> liều AstraZeneca trong năm nay.",
    ],
)
def test_a_scheme_allocates(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Chính phủ chi 2.652 tỷ đồng mua <d PFIZER purchase *>20 triệu</d> liều vaccine của Pfizer.",
        "Chính phủ Peru bỏ ra 200 triệu USD mua <d SINOPHARM purchase *>38 triệu</d> liều của Sinopharm.",
        "Nhật Bản chi 120 tỷ yên để đặt mua <d PFIZER purchase contracted>144 triệu</d> liều từ Pfizer.",
    ],
)
def test_money_spent_on_doses_buys_them(sentence: str) -> None:
    assert_tuples(sentence)
