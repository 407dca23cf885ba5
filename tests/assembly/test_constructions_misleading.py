"""By what arrangement, and the cues that mislead: chuyển giao, trao đổi, phân bổ, miễn phí, words of other clauses."""

from __future__ import annotations

import pytest
from annotated import assert_tuples


@pytest.mark.parametrize(
    "sentence",
    [
        "Hungary bán lại cho Việt Nam {{400.000|HUN|cession|*}} liều AstraZeneca.",
        "Tây Ban Nha hỗ trợ, nhượng lại {{1 triệu|ESP|cession|*}} liều.",
        "Singapore cho Brunei mượn {{100.000|SGP|loan|*}} liều.",
        "Theo thỏa thuận hoán đổi, Hàn Quốc đã nhận từ Israel {{700.000|ISR|loan|received}} liều.",
        "Vabiotech bàn giao Bộ Y tế {{500.000|VABIOTECH|production|received}} liều Sputnik V gia công.",
        "Mỹ tặng Việt Nam {{3 triệu|USA|covax|*}} liều thông qua chương trình COVAX.",
        "Doanh nghiệp nhập khẩu {{500.000|IND|purchase|*}} liều từ Ấn Độ.",
    ],
)
def test_the_words_of_the_clause_name_the_arrangement(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Nhật Bản chuyển giao cho Việt Nam {{500.000|JPN|unspecified|*}} liều.",
        "Pfizer đã chuyển giao cho Peru {{1,5 triệu|PFIZER|unspecified|received|r=PER}} liều vaccine.",
        "COVAX hôm qua chuyển giao thêm cho Sudan {{218.000|COVAX|covax|received|r=SDN}} liều AstraZeneca.",
        "Chính phủ Ba Lan đã chuyển giao cho Bộ Y tế {{501.600|POL|donation|received}} liều vaccine viện trợ.",
        "Hôm 24/9, nhà sản xuất AstraZeneca chuyển giao {{1,3 triệu|ASTRAZENECA|unspecified|received}} liều cho Bộ Y tế.",
        "Hãng Sinovac chuyển giao đủ {{50 triệu|SINOVAC|purchase|received|r=TUR}} liều theo hợp đồng với Thổ Nhĩ Kỳ.",
    ],
)
def test_handing_over_is_not_technology_transfer(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Theo thỏa thuận chuyển giao công nghệ với RDIF, Vabiotech đã bàn giao cho Bộ Y tế {{30.000|VABIOTECH|production|received}} liều Sputnik V.",
        "Công ty Vabiotech sẽ giao cho Bộ Y tế {{5 triệu|VABIOTECH|production|pledged}} liều Sputnik V gia công trong nước.",
        "Bộ Y tế đã đặt hàng Nanogen {{10 triệu|NANOGEN|production|contracted}} liều Nanocovax sản xuất trong nước.",
        "Arcturus chuyển giao công nghệ cho Vingroup để xây nhà máy công suất 200 triệu liều mỗi năm.",
        "Nga sẽ chuyển nguyên liệu để Vabiotech đóng ống tại Việt Nam, đồng thời bán cho Việt Nam {{20 triệu|RUS|purchase|pledged}} liều thành phẩm.",
        "Vabiotech đã giao cho Bộ Y tế {{100.000|VABIOTECH|production|received}} liều Sputnik V được gia công tại Hà Nội.",
        "Trong tháng 9, Bio Farma đã bàn giao cho Bộ Y tế Indonesia {{10 triệu|BIO_FARMA|production|received|r=IDN}} liều gia công từ bán thành phẩm của Sinovac.",
    ],
)
def test_technology_transfer_and_bottling_are_production(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Bộ Y tế đang trao đổi với Moderna về việc mua {{20 triệu|MODERNA|purchase|negotiating}} liều cho trẻ em.",
        "Sau khi trao đổi với Đại sứ Séc, Thứ trưởng cho biết Séc sẽ tặng Việt Nam {{250.000|CZE|donation|pledged}} liều.",
        "Theo thỏa thuận trao đổi vaccine, Israel đã chuyển cho Hàn Quốc {{700.000|ISR|loan|received|r=KOR}} liều Pfizer và sẽ nhận lại số này vào tháng 11.",
        "Sri Lanka đã nhận từ Trung Quốc {{1 triệu|CHN|unspecified|received|r=LKA}} liều Sinopharm, đổi lại bằng chè.",
        "Trong cuộc trao đổi qua điện thoại, Tổng thống Mỹ thông báo tặng thêm cho Việt Nam {{1 triệu|USA|donation|pledged}} liều.",
        "Israel cho Hàn Quốc ứng trước {{700.000|ISR|loan|*|r=KOR}} liều Pfizer, Seoul sẽ trả lại từ tháng 9.",
    ],
)
def test_trao_doi_may_be_a_talk_a_swap_or_a_barter(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "COVAX phân bổ cho Nepal {{1,92 triệu|COVAX|covax|allocated|r=NPL}} liều AstraZeneca trong nửa đầu năm.",
        "Bộ Y tế phân bổ 1.188.000 liều Vero Cell cho 11 tỉnh, thành phố phía Nam.",
        "Theo quyết định phân bổ của Bộ Y tế, {{1 triệu|JPN|donation|received}} liều do Nhật Bản trao tặng được chuyển cho TP.HCM.",
        "Việt Nam được COVAX phân bổ {{4,88 triệu|COVAX|covax|allocated}} liều, Bộ Y tế đã phân bổ 811.200 liều cho các tỉnh.",
        "Bộ Y tế tạm phân bổ 3 triệu liều Moderna cho 53 địa phương, riêng Thanh Hóa nhận 46.000 liều.",
        "Mỹ phân bổ {{6 triệu|USA|donation|*}} liều viện trợ cho Nam Mỹ và Trung Mỹ.",
        "Theo danh sách do Gavi công bố, COVAX dự kiến phân bổ {{14,6 triệu|COVAX|covax|allocated|r=PAK}} liều cho Pakistan và {{11,7 triệu|COVAX|covax|allocated|r=IDN}} liều cho Indonesia.",
    ],
)
def test_covax_allocates_and_the_ministry_only_shares_out(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "VNVC đặt mua {{30 triệu|ASTRAZENECA|purchase|contracted}} liều của AstraZeneca để Bộ Y tế tiêm miễn phí cho người dân.",
        "Doanh nghiệp hỗ trợ kinh phí để Bộ Y tế mua {{20 triệu|PFIZER|purchase|*}} liều của Pfizer.",
        "Bộ Y tế đã ký mua {{5 triệu|MODERNA|purchase|contracted}} liều của Moderna dưới sự hỗ trợ của Tập đoàn Vingroup.",
        "Quỹ vaccine nhận ủng hộ 8.000 tỷ đồng, trong khi Pfizer đã giao {{2,6 triệu|PFIZER|unspecified|received}} liều.",
        "Người lao động được tiêm miễn phí từ lô {{1,2 triệu|PFIZER|purchase|received}} liều mà Bộ Y tế đã mua của Pfizer và nhận hôm 15/9.",
        "Với khoản hỗ trợ 40 triệu USD của Ngân hàng Phát triển châu Á, Mông Cổ đã đặt mua {{2,5 triệu|PFIZER|purchase|contracted|r=MNG}} liều của Pfizer.",
    ],
)
def test_free_injections_and_money_do_not_make_a_gift(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Australia sẽ mua thêm vaccine qua UNICEF để tặng Việt Nam {{3,7 triệu|AUS|donation|pledged}} liều.",
        "Bộ Y tế mua của Pfizer {{20 triệu|PFIZER|purchase|*}} liều để tiêm miễn phí cho trẻ em.",
        "Hàn Quốc tặng Peru {{100.000|KOR|donation|*|r=PER}} liều, một phần số vaccine nước này đã mua từ năm ngoái.",
        "Nhật Bản đã mua của AstraZeneca {{120 triệu|ASTRAZENECA|purchase|contracted|r=JPN}} liều và đem phần lớn đi viện trợ.",
        "Chính phủ Mỹ đặt mua của Pfizer {{500 triệu|PFIZER|purchase|contracted}} liều để viện trợ cho các nước nghèo.",
        "Đức sẽ tặng COVAX {{70 triệu|DEU|donation|pledged|r=COVAX}} liều đã đặt mua của nhiều hãng.",
        "Australia cam kết viện trợ cho Việt Nam {{3,7 triệu|AUS|donation|pledged}} liều do nước này mua qua UNICEF.",
    ],
)
def test_bought_to_be_given_follows_the_verb_that_holds_the_number(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Pháp trao tặng {{600.000|FRA|donation|*}} liều, không thông qua COVAX.",
        "Trong khi Nanocovax được tự sản xuất trong nước, Bộ Y tế vừa tiếp nhận {{100.000|ROU|donation|received}} liều do Romania tặng.",
        "Cuba, nước tự sản xuất được vaccine, đã bán cho Iran {{100.000|CUB|purchase|received|r=IRN}} liều Soberana.",
        "Nhật Bản từng mua {{120 triệu|-|purchase|contracted|r=JPN}} liều AstraZeneca; nay nước này tặng Việt Nam {{1 triệu|JPN|donation|unspecified}} liều.",
        "Nga sẽ chuyển giao công nghệ sản xuất vaccine cho Việt Nam và đã viện trợ {{10.000|RUS|donation|received}} liều Sputnik V.",
        "Dù đã mua vaccine của nhiều hãng, Canada vẫn nhận {{972.000|COVAX|covax|received|r=CAN}} liều từ COVAX.",
        "Trung Quốc, nước xuất khẩu vaccine lớn nhất thế giới, đã viện trợ cho Guinea Xích đạo {{100.000|CHN|donation|received|r=GNQ}} liều Sinopharm.",
        "Bộ Y tế khuyến khích doanh nghiệp nhập khẩu vaccine; Nhật Bản cũng vừa chuyển cho Việt Nam {{400.000|JPN|unspecified|received}} liều.",
        "Thái Lan mua phần lớn vaccine từ nhà máy trong nước, song nước này cũng nhận {{415.000|GBR|donation|received}} liều do Anh trao tặng và {{1,5 triệu|USA|donation|received}} liều do Mỹ trao tặng.",
    ],
)
def test_a_word_in_another_clause_says_nothing_here(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Mỹ viện trợ {{2 triệu|USA|covax|*}} liều qua COVAX, trước khi tặng thêm {{500.000|USA|donation|*}} liều.",
        "Mỹ đã viện trợ cho Philippines {{3,2 triệu|USA|covax|received|r=PHL}} liều qua COVAX, trước khi tặng thêm {{1 triệu|USA|donation|*|r=PHL}} liều Johnson & Johnson.",
        "Bên cạnh {{852.480|DEU|covax|*}} liều tài trợ thông qua COVAX, Đức còn tặng song phương {{1,7 triệu|DEU|donation|*}} liều.",
        "Tây Ban Nha tặng {{20.000|ESP|donation|*}} liều cho Andorra, còn {{7,5 triệu|ESP|covax|*}} liều khác được nước này gửi tới Mỹ Latinh qua COVAX.",
        "Thổ Nhĩ Kỳ trao tặng Kyrgyzstan {{100.000|TUR|donation|*|r=KGZ}} liều, sau khi nước này nhận {{500.000|COVAX|covax|received|r=KGZ}} liều qua COVAX.",
        "Ngoài {{5 triệu|USA|covax|received}} liều đã chuyển qua COVAX, Washington còn trực tiếp viện trợ cho Việt Nam {{1 triệu|USA|donation|*}} liều Pfizer.",
        "Pháp chia sẻ {{672.000|FRA|covax|*}} liều qua cơ chế COVAX và viện trợ trực tiếp {{600.000|FRA|donation|*}} liều.",
        "Na Uy đã đóng góp {{5 triệu|NOR|donation|*|r=COVAX}} liều cho COVAX và tặng trực tiếp Malawi {{300.000|NOR|donation|*|r=MWI}} liều.",
    ],
)
def test_in_one_clause_covax_first_and_a_gift_after_it(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Việt Nam nhận {{20 triệu|-|mixed|received}} liều thông qua mua và viện trợ.",
        "Lào đã nhận {{2 triệu|CHN|mixed|received|r=LAO}} liều Sinopharm mua và được viện trợ từ Trung Quốc.",
        "Từ đầu năm, Bộ Y tế đã nhận {{38 triệu|-|mixed|received}} liều từ nguồn mua và nguồn viện trợ.",
        "Việt Nam mong muốn Ba Lan viện trợ hoặc bán lại {{2 triệu|POL|mixed|requested}} liều vaccine chưa dùng.",
        "Romania sẽ tặng hoặc nhượng lại cho Việt Nam {{500.000|ROU|mixed|pledged}} liều vaccine.",
    ],
)
def test_two_arrangements_over_one_quantity_are_mixed(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Hàn Quốc viện trợ cho Lào 500.000 USD và {{20.000|KOR|donation|*|r=LAO}} liều vaccine do nước này cung cấp.",
        "Ngoài 3,5 triệu USD hỗ trợ tiêm chủng, Canada đã chuyển cho Honduras {{200.000|CAN|unspecified|received|r=HND}} liều.",
        "Đài Loan viện trợ Paraguay máy thở, còn Ấn Độ bán cho nước này {{2 triệu|IND|purchase|*|r=PRY}} liều Covaxin.",
    ],
)
def test_barter_money_and_aid_in_kind_beside_doses(sentence: str) -> None:
    assert_tuples(sentence)
