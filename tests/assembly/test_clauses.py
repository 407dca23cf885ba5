"""Where the words of a quantity end: relative clauses, asides, lists without figures, clauses of other subjects."""

from __future__ import annotations

import pytest
from annotated import assert_tuples


@pytest.mark.parametrize(
    "sentence",
    [
        "Tuần tới Hà Nội sẽ đón thêm {{1,4 triệu|USA|covax|scheduled}} liều Pfizer, cũng qua COVAX nhưng do Mỹ tài trợ.",
        "Lô {{300.000|DEU|covax|received}} liều đã về Nội Bài qua COVAX song do Đức viện trợ.",
        "Mỹ đã tặng {{1 triệu|USA|donation|received}} liều nhưng Đức mới hứa {{500.000|DEU|*|pledged}} liều.",
    ],
)
def test_but_may_only_add_who_gives(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Hội hữu nghị kêu gọi Nhật Bản chia sẻ {{1 triệu|JPN|donation|requested}} liều với TP HCM, nơi Tokyo đã chuyển tới {{400.000|JPN|*|received}} liều.",
        "Hàng về Hà Nội, nơi Bộ Y tế đã nhận {{200.000|FRA|donation|received}} liều do Pháp tặng.",
        "Tuần tới sẽ có {{300.000|FRA|donation|scheduled}} liều do Pháp tặng về Hà Nội và {{250.000|HUN|cession|scheduled}} liều mà Hungary đồng ý nhượng lại.",
        "Việt Nam đã nhận {{300.000|FRA|donation|received}} liều do Pháp tặng và {{200.000|DEU|donation|received}} liều mà Đức cam kết viện trợ.",
        "Bộ Y tế muốn tiếp nhận {{300.000|FRA|donation|*}} liều do Pháp tặng.",
    ],
)
def test_relative_clauses_tell_of_what_stands_before_them(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Các đối tác cam kết tặng {{12,6 triệu|-|donation|pledged}} liều, trong đó quá nửa sẽ về trước Tết.",
        "Đến nay cả nước đã tiếp nhận hơn {{218 triệu|-|unspecified|received}} liều, bao gồm cả nguồn viện trợ của hơn 20 quốc gia.",
        "Việt Nam đã tiếp nhận hơn {{21 triệu|*|mixed|received}} liều từ tất cả các nguồn, bao gồm COVAX, viện trợ song phương và mua thương mại.",
        "COVAX đã phân bổ cho Việt Nam {{38,9 triệu|COVAX|covax|allocated}} liều và chúng tôi chưa nhận được thông báo nào về việc cắt giảm.",
        "Philippines đã đặt hàng {{24 triệu|SINOVAC|purchase|contracted|r=PHL}} liều của hãng Sinovac và theo kế hoạch nhận lô đầu tiên vào ngày 23/2/2022.",
        "Thái Lan tiếp nhận {{1,2 triệu|-|*|received|r=THA}} liều vaccine của Sinopharm, Malaysia muốn có vaccine sớm hơn lịch.",
        "Anh đã viện trợ {{400.000|GBR|donation|received}} liều và {{310.000|GBR|donation|received}} liều Moderna trong lúc chính nước này cũng chạy đua tiêm mũi tăng cường.",
    ],
)
def test_the_words_of_a_quantity_end_where_parts_or_others_are_spoken_of(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Mỹ đã tặng Việt Nam {{22 triệu|USA|covax|received}} liều qua COVAX; Đức {{9,4 triệu|DEU|covax|received}}, Pháp {{4,2 triệu|FRA|covax|received}}, các nước này đều chuyển qua cơ chế trên.",
        "Pháp thông báo tặng Việt Nam thêm {{1,4 triệu|FRA|covax|pledged}} liều, ngoài {{970.000|FRA|covax|received}} liều đã bàn giao trong tháng 9; cả hai khoản đều đi qua COVAX.",
        "Pháp đã tặng {{600.000|FRA|donation|received}} liều, còn Ý tặng {{800.000|ITA|covax|*}} liều qua COVAX.",
    ],
)
def test_a_clause_may_tell_the_scheme_of_all(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Công ty đã nhập {{300.000|*|purchase|received}} liều từ Pháp, tặng Bộ Y tế {{20.000|*|donation|received}} liều.",
        "Hungary đã tặng {{100.000|HUN|donation|received}} liều và nhượng lại {{400.000|HUN|cession|received}} liều.",
        "Hungary đã tặng {{100.000|HUN|donation|received}} liều; sẽ nhượng lại {{400.000|HUN|cession|pledged}} liều.",
        "Hungary cam kết tặng {{100.000|HUN|donation|pledged}} liều và nhượng lại {{400.000|HUN|cession|pledged}} liều.",
    ],
)
def test_the_aspect_of_the_first_verb_holds_for_those_that_go_on(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "COVAX cam kết cung ứng {{36,4 triệu|COVAX|covax|pledged}} liều. VNVC đã đặt mua của AstraZeneca {{27 triệu|ASTRAZENECA|purchase|contracted}}.",
        "Mỹ đã tặng {{3 triệu|USA|donation|received}} liều. Nhật Bản đã tặng {{2 triệu|JPN|donation|received}}.",
        "Mỹ đã tặng {{3 triệu|USA|donation|received}} liều. Dự án đã nhận 2 triệu USD.",
        "Mỹ đã tặng {{3 triệu|USA|donation|received}} liều. Cả nước có hơn 98 triệu dân.",
    ],
)
def test_a_verb_of_supply_may_act_on_bare_millions_after_the_unit_was_said(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Hai chuyến bay đưa tổng cộng {{3,1 triệu|COVAX|covax|*}} liều vaccine COVAX tới Hà Nội.",
        "Việt Nam nhận thêm {{800.000|COVAX|covax|*}} liều vaccine COVAX.",
        "Hãng Pfizer nói rõ: trong số {{26 triệu|PFIZER|purchase|pledged}} liều Pfizer cam kết bán, Bộ Y tế mới nhận được {{746.460|PFIZER|purchase|received}} liều.",
        "Việt Nam nhận thêm {{97.000|-|*|*}} liều Pfizer.",
        "Riêng châu Âu góp ba đợt: Pháp {{672.000|FRA|*|*}} liều hôm 10/9, Italy {{811.000|ITA|*|*}} liều (14/9) và lô của Bỉ lần này.",
        "Lô {{2,9 triệu|USA|covax|*}} liều Moderna Mỹ gửi tặng qua COVAX đã về.",
    ],
)
def test_names_beside_a_product_or_the_word_vaccine(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Sáng 10/9, {{1.076.300|-|*|received}} liều hạ cánh xuống Tân Sơn Nhất trên chuyến bay chở hàng từ Bangkok.",
        "COVAX đã chuyển tới {{809.200|COVAX|covax|received}} liều, UNICEF lo khâu vận chuyển từ Hàn Quốc.",
        "Vabiotech hôm qua đã bàn giao cho Bộ Y tế {{742.000|VABIOTECH|*|received}} liều Sputnik V gia công sau khi nhận bán thành phẩm từ Nga.",
        "Vabiotech hôm qua đã bàn giao cho Bộ Y tế {{742.000|VABIOTECH|production|received}} liều Sputnik V gia công từ bán thành phẩm nhập của Nga.",
        "Sáng 10/9, {{500.000|CHN|*|received}} liều từ Trung Quốc đã về tới Hà Nội.",
        "Bộ Y tế đã nhận {{1.000|RUS|donation|received}} liều từ Nga, đây là quà tặng của Chính phủ Nga.",
    ],
)
def test_where_a_flight_or_a_raw_material_comes_from_is_not_who_gives(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Sau khi kiểm định, lô vaccine vừa về sẽ chia cho TP.HCM 420.000 liều, Bình Dương 210.000 liều.",
        "Theo kế hoạch, các viện khu vực sẽ chuyển 310.000 liều cho Cần Thơ, 260.000 cho An Giang.",
        "Đến nay 41 triệu liều đã được chuyển đến các địa phương.",
        "Mỗi tỉnh nhận ít nhất 11.700 liều.",
        "Nhật Bản chia sẻ cho Việt Nam {{1 triệu|JPN|donation|*}} liều.",
        "{{1 triệu|JPN|*|received}} liều của Nhật Bản đã được chuyển đến các địa phương.",
    ],
)
def test_what_is_given_out_at_home_is_no_supply(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Phía Nga cho biết phải tới quý IV Pfizer mới giao {{24 triệu|PFIZER|*|scheduled}} liều.",
        "Pfizer mới giao {{3 triệu|PFIZER|*|received}} liều.",
        "Trong quý IV, Pfizer mới giao {{4 triệu|PFIZER|*|scheduled}} liều.",
        "Hết quý I/2021, EU mới nhận được {{30 triệu|ASTRAZENECA|*|received|r=EU}} liều từ AstraZeneca.",
        "- Ngày 17/5: thêm {{1.679.600|COVAX|covax|received}} liều, cũng từ chương trình COVAX.",
        "- Ngày 26/5: {{290.400|ASTRAZENECA|*|received}} liều, lô thứ hai trong hợp đồng với AstraZeneca.",
        "{{60 triệu|-|*|unspecified}} liều vaccine về Việt Nam thế nào?",
        "Dự kiến {{1,37 triệu|COVAX|covax|scheduled}} liều của COVAX và hơn {{1 triệu|VNVC|*|scheduled}} liều của VNVC cập cảng trong tháng 10.",
        "Lô {{1,1 triệu|-|*|scheduled}} liều còn lại dự kiến được nhập về trong tháng 10.",
    ],
)
def test_days_to_come_questions_and_chronologies(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Bộ Y tế đã ký với CIGB hợp đồng mua {{8 triệu|CIGB|purchase|contracted}} liều Abdala, đến giữa tháng 8 đã nhận được {{5,1 triệu|CIGB|purchase|received}}.",
        "Trước nghị quyết này, Bộ Y tế đã ký với Pfizer hợp đồng {{29 triệu|PFIZER|purchase|*}} liều.",
        "Australia cam kết viện trợ {{12,8 triệu|AUS|donation|pledged}} liều, đến nay đã bàn giao tổng cộng {{6,3 triệu|AUS|unspecified|received}} liều.",
        "Hợp đồng {{25 triệu|ASTRAZENECA|purchase|contracted}} liều mà VNVC ký với AstraZeneca đã có hiệu lực.",
        "Tổng số vaccine Philippines đã ký hợp đồng mua là {{113 triệu|-|purchase|contracted}} liều, trong đó có {{26 triệu|SINOVAC|purchase|contracted}} liều của Sinovac, {{20 triệu|MODERNA|purchase|contracted}} liều của Moderna.",
        "Moderna thì ta đang đàm phán mua {{5 triệu|MODERNA|purchase|negotiating}} liều, Johnson & Johnson thì ta hỏi mua {{10 triệu|JANSSEN|purchase|*}} liều.",
    ],
)
def test_contracts_their_signers_and_what_has_come_of_them(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Gần {{900.000|-|unspecified|unspecified|r=KHM}} liều vaccine đầu tiên cho Campuchia\nBộ Y tế nước này họp sáng nay.",
        "Thêm {{200.000|-|unspecified|unspecified|r=LAO}} liều vaccine Pfizer cho Lào\nBộ Y tế nước này họp sáng nay.",
        "Thêm 200.000 liều vaccine Pfizer cho TP.HCM\nSở Y tế họp sáng nay.",
        "Cần 200.000 liều vaccine cho Lào\nBộ Y tế họp sáng nay.",
        "Sanofi đã giao {{620.000|SANOFI|unspecified|received}} liều, Bharat Biotech {{480.000|BHARAT_BIOTECH|unspecified|received}} liều, giá tiêm tại các điểm dịch vụ không đổi.",
        "Sanofi đã giao {{620.000|SANOFI|unspecified|received}} liều, Bharat Biotech tiêm thử 480.000 liều.",
    ],
)
def test_titles_without_a_verb_and_asides_behind_an_item(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Mỹ cho biết sẽ chia sẻ {{18 triệu|USA|covax|pledged|r=WORLD}} liều với thế giới qua COVAX. Khoảng {{5 triệu|USA|covax|pledged}} liều dành cho châu Phi.",
        "AstraZeneca đã giao {{1 triệu|ASTRAZENECA|*|received}} liều. VNVC lo nhập khẩu và bảo quản. Trong tháng 10, hãng sẽ giao nốt {{14 triệu|ASTRAZENECA|*|scheduled}} liều.",
    ],
)
def test_sentences_that_only_go_on_and_the_maker_as_hang(sentence: str) -> None:
    assert_tuples(sentence)
