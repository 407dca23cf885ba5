"""By what arrangement, and the cues that mislead: chuyển giao, trao đổi, phân bổ, miễn phí, words of other clauses."""

from __future__ import annotations

import pytest
from annotated import assert_tuples


@pytest.mark.parametrize(
    "sentence",
    [
        "Hungary bán lại cho Việt Nam <d HUN cession *>400.000</d> liều AstraZeneca.",
        "Tây Ban Nha hỗ trợ, nhượng lại <d ESP cession *>1 triệu</d> liều.",
        "Singapore cho Brunei mượn <d SGP loan *>100.000</d> liều.",
        "Theo thỏa thuận hoán đổi, Hàn Quốc đã nhận từ Israel <d ISR loan received>700.000</d> liều.",
        "Vabiotech bàn giao Bộ Y tế <d VABIOTECH production received>500.000</d> liều Sputnik V gia công.",
        "Mỹ tặng Việt Nam <d USA covax *>3 triệu</d> liều thông qua chương trình COVAX.",
        "Doanh nghiệp nhập khẩu <d IND purchase *>500.000</d> liều từ Ấn Độ.",
    ],
)
def test_the_words_of_the_clause_name_the_arrangement(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Nhật Bản chuyển giao cho Việt Nam <d JPN unspecified *>500.000</d> liều.",
        "Pfizer đã chuyển giao cho Peru <d PFIZER unspecified received recipient=PER>1,5 triệu</d> liều vaccine.",
        "COVAX hôm qua chuyển giao thêm cho Sudan <d COVAX covax received recipient=SDN>218.000</d> liều AstraZeneca.",
        "Chính phủ Ba Lan đã chuyển giao cho Bộ Y tế <d POL donation received>501.600</d> liều vaccine viện trợ.",
        "Hôm 24/9, nhà sản xuất AstraZeneca chuyển giao <d ASTRAZENECA unspecified received>1,3 triệu</d> liều cho Bộ Y tế.",
        "Hãng Sinovac chuyển giao đủ <d SINOVAC purchase received recipient=TUR>50 triệu</d> liều theo hợp đồng với Thổ Nhĩ Kỳ.",
    ],
)
def test_handing_over_is_not_technology_transfer(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Theo thỏa thuận chuyển giao công nghệ với RDIF, Vabiotech đã bàn giao cho Bộ Y tế <d VABIOTECH production received>30.000</d> liều Sputnik V.",
        "Công ty Vabiotech sẽ giao cho Bộ Y tế <d VABIOTECH production pledged>5 triệu</d> liều Sputnik V gia công trong nước.",
        "Bộ Y tế đã đặt hàng Nanogen <d NANOGEN production contracted>10 triệu</d> liều Nanocovax sản xuất trong nước.",
        "Arcturus chuyển giao công nghệ cho Vingroup để xây nhà máy công suất 200 triệu liều mỗi năm.",
        "Nga sẽ chuyển nguyên liệu để Vabiotech đóng ống tại Việt Nam, đồng thời bán cho Việt Nam <d RUS purchase pledged>20 triệu</d> liều thành phẩm.",
        "Vabiotech đã giao cho Bộ Y tế <d VABIOTECH production received>100.000</d> liều Sputnik V được gia công tại Hà Nội.",
        "Trong tháng 9, Bio Farma đã bàn giao cho Bộ Y tế Indonesia <d BIO_FARMA production received recipient=IDN>10 triệu</d> liều gia công từ bán thành phẩm của Sinovac.",
    ],
)
def test_technology_transfer_and_bottling_are_production(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Bộ Y tế đang trao đổi với Moderna về việc mua <d MODERNA purchase negotiating>20 triệu</d> liều cho trẻ em.",
        "Sau khi trao đổi với Đại sứ Séc, Thứ trưởng cho biết Séc sẽ tặng Việt Nam <d CZE donation pledged>250.000</d> liều.",
        "Theo thỏa thuận trao đổi vaccine, Israel đã chuyển cho Hàn Quốc <d ISR loan received recipient=KOR>700.000</d> liều Pfizer và sẽ nhận lại số này vào tháng 11.",
        "Sri Lanka đã nhận từ Trung Quốc <d CHN unspecified received recipient=LKA>1 triệu</d> liều Sinopharm, đổi lại bằng chè.",
        "Trong cuộc trao đổi qua điện thoại, Tổng thống Mỹ thông báo tặng thêm cho Việt Nam <d USA donation pledged>1 triệu</d> liều.",
        "Israel cho Hàn Quốc ứng trước <d ISR loan * recipient=KOR>700.000</d> liều Pfizer, Seoul sẽ trả lại từ tháng 9.",
    ],
)
def test_trao_doi_may_be_a_talk_a_swap_or_a_barter(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "COVAX phân bổ cho Nepal <d COVAX covax allocated recipient=NPL>1,92 triệu</d> liều AstraZeneca trong nửa đầu năm.",
        "Bộ Y tế phân bổ 1.188.000 liều Vero Cell cho 11 tỉnh, thành phố phía Nam.",
        "Theo quyết định phân bổ của Bộ Y tế, <d JPN donation received>1 triệu</d> liều do Nhật Bản trao tặng được chuyển cho TP.HCM.",
        "Việt Nam được COVAX phân bổ <d COVAX covax allocated>4,88 triệu</d> liều, Bộ Y tế đã phân bổ 811.200 liều cho các tỉnh.",
        "Bộ Y tế tạm phân bổ 3 triệu liều Moderna cho 53 địa phương, riêng Thanh Hóa nhận 46.000 liều.",
        "Mỹ phân bổ <d USA donation *>6 triệu</d> liều viện trợ cho Nam Mỹ và Trung Mỹ.",
        "Theo danh sách do Gavi công bố, COVAX dự kiến phân bổ <d COVAX covax allocated recipient=PAK>14,6 triệu</d> liều cho Pakistan và <d COVAX covax allocated recipient=IDN>11,7 triệu</d> liều cho Indonesia.",
    ],
)
def test_covax_allocates_and_the_ministry_only_shares_out(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "VNVC đặt mua <d ASTRAZENECA purchase contracted>30 triệu</d> liều của AstraZeneca để Bộ Y tế tiêm miễn phí cho người dân.",
        "Doanh nghiệp hỗ trợ kinh phí để Bộ Y tế mua <d PFIZER purchase *>20 triệu</d> liều của Pfizer.",
        "Bộ Y tế đã ký mua <d MODERNA purchase contracted>5 triệu</d> liều của Moderna dưới sự hỗ trợ của Tập đoàn Vingroup.",
        "Quỹ vaccine nhận ủng hộ 8.000 tỷ đồng, trong khi Pfizer đã giao <d PFIZER unspecified received>2,6 triệu</d> liều.",
        "Người lao động được tiêm miễn phí từ lô <d PFIZER purchase received>1,2 triệu</d> liều mà Bộ Y tế đã mua của Pfizer và nhận hôm 15/9.",
        "Với khoản hỗ trợ 40 triệu USD của Ngân hàng Phát triển châu Á, Mông Cổ đã đặt mua <d PFIZER purchase contracted recipient=MNG>2,5 triệu</d> liều của Pfizer.",
    ],
)
def test_free_injections_and_money_do_not_make_a_gift(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Australia sẽ mua thêm vaccine qua UNICEF để tặng Việt Nam <d AUS donation pledged>3,7 triệu</d> liều.",
        "Bộ Y tế mua của Pfizer <d PFIZER purchase *>20 triệu</d> liều để tiêm miễn phí cho trẻ em.",
        "Hàn Quốc tặng Peru <d KOR donation * recipient=PER>100.000</d> liều, một phần số vaccine nước này đã mua từ năm ngoái.",
        "Nhật Bản đã mua của AstraZeneca <d ASTRAZENECA purchase contracted recipient=JPN>120 triệu</d> liều và đem phần lớn đi viện trợ.",
        "Chính phủ Mỹ đặt mua của Pfizer <d PFIZER purchase contracted>500 triệu</d> liều để viện trợ cho các nước nghèo.",
        "Đức sẽ tặng COVAX <d DEU donation pledged recipient=COVAX>70 triệu</d> liều đã đặt mua của nhiều hãng.",
        "Australia cam kết viện trợ cho Việt Nam <d AUS donation pledged>3,7 triệu</d> liều do nước này mua qua UNICEF.",
    ],
)
def test_bought_to_be_given_follows_the_verb_that_holds_the_number(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Pháp trao tặng <d FRA donation *>600.000</d> liều, không thông qua COVAX.",
        "Trong khi Nanocovax được tự sản xuất trong nước, Bộ Y tế vừa tiếp nhận <d ROU donation received>100.000</d> liều do Romania tặng.",
        "Cuba, nước tự sản xuất được vaccine, đã bán cho Iran <d CUB purchase received recipient=IRN>100.000</d> liều Soberana.",
        "Nhật Bản từng mua <d - purchase contracted recipient=JPN>120 triệu</d> liều AstraZeneca; nay nước này tặng Việt Nam <d JPN donation unspecified>1 triệu</d> liều.",
        "Nga sẽ chuyển giao công nghệ sản xuất vaccine cho Việt Nam và đã viện trợ <d RUS donation received>10.000</d> liều Sputnik V.",
        "Dù đã mua vaccine của nhiều hãng, Canada vẫn nhận <d COVAX covax received recipient=CAN>972.000</d> liều từ COVAX.",
        "Trung Quốc, nước xuất khẩu vaccine lớn nhất thế giới, đã viện trợ cho Guinea Xích đạo <d CHN donation received recipient=GNQ>100.000</d> liều Sinopharm.",
        "Bộ Y tế khuyến khích doanh nghiệp nhập khẩu vaccine; Nhật Bản cũng vừa chuyển cho Việt Nam <d JPN unspecified received>400.000</d> liều.",
        "Thái Lan mua phần lớn vaccine từ nhà máy trong nước, song nước này cũng nhận <d GBR donation received>415.000</d> liều do Anh trao tặng và <d USA donation received>1,5 triệu</d> liều do Mỹ trao tặng.",
    ],
)
def test_a_word_in_another_clause_says_nothing_here(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Mỹ viện trợ <d USA covax *>2 triệu</d> liều qua COVAX, trước khi tặng thêm <d USA donation *>500.000</d> liều.",
        "Mỹ đã viện trợ cho Philippines <d USA covax received recipient=PHL>3,2 triệu</d> liều qua COVAX, trước khi tặng thêm <d USA donation * recipient=PHL>1 triệu</d> liều Johnson & Johnson.",
        "Bên cạnh <d DEU covax *>852.480</d> liều tài trợ thông qua COVAX, Đức còn tặng song phương <d DEU donation *>1,7 triệu</d> liều.",
        "Tây Ban Nha tặng <d ESP donation *>20.000</d> liều cho Andorra, còn <d ESP covax *>7,5 triệu</d> liều khác được nước này gửi tới Mỹ Latinh qua COVAX.",
        "Thổ Nhĩ Kỳ trao tặng Kyrgyzstan <d TUR donation * recipient=KGZ>100.000</d> liều, sau khi nước này nhận <d COVAX covax received recipient=KGZ>500.000</d> liều qua COVAX.",
        "Ngoài <d USA covax received>5 triệu</d> liều đã chuyển qua COVAX, Washington còn trực tiếp viện trợ cho Việt Nam <d USA donation *>1 triệu</d> liều Pfizer.",
        "Pháp chia sẻ <d FRA covax *>672.000</d> liều qua cơ chế COVAX và viện trợ trực tiếp <d FRA donation *>600.000</d> liều.",
        "Na Uy đã đóng góp <d NOR donation * recipient=COVAX>5 triệu</d> liều cho COVAX và tặng trực tiếp Malawi <d NOR donation * recipient=MWI>300.000</d> liều.",
    ],
)
def test_in_one_clause_covax_first_and_a_gift_after_it(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Việt Nam nhận <d - mixed received>20 triệu</d> liều thông qua mua và viện trợ.",
        "Lào đã nhận <d CHN mixed received recipient=LAO>2 triệu</d> liều Sinopharm mua và được viện trợ từ Trung Quốc.",
        "Từ đầu năm, Bộ Y tế đã nhận <d - mixed received>38 triệu</d> liều từ nguồn mua và nguồn viện trợ.",
        "Việt Nam mong muốn Ba Lan viện trợ hoặc bán lại <d POL mixed requested>2 triệu</d> liều vaccine chưa dùng.",
        "Romania sẽ tặng hoặc nhượng lại cho Việt Nam <d ROU mixed pledged>500.000</d> liều vaccine.",
    ],
)
def test_two_arrangements_over_one_quantity_are_mixed(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Hàn Quốc viện trợ cho Lào 500.000 USD và <d KOR donation * recipient=LAO>20.000</d> liều vaccine do nước này cung cấp.",
        "Ngoài 3,5 triệu USD hỗ trợ tiêm chủng, Canada đã chuyển cho Honduras <d CAN unspecified received recipient=HND>200.000</d> liều.",
        "Đài Loan viện trợ Paraguay máy thở, còn Ấn Độ bán cho nước này <d IND purchase * recipient=PRY>2 triệu</d> liều Covaxin.",
    ],
)
def test_barter_money_and_aid_in_kind_beside_doses(sentence: str) -> None:
    assert_tuples(sentence)
