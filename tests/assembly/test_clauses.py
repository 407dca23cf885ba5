"""Where the words of a quantity end: relative clauses, asides, lists without figures, clauses of other subjects."""

from __future__ import annotations

import pytest
from annotated import assert_tuples


@pytest.mark.parametrize(
    "sentence",
    [
        "Tuần tới Hà Nội sẽ đón thêm <d USA covax scheduled>1,4 triệu</d> liều Pfizer, cũng qua COVAX nhưng do Mỹ tài trợ.",
        "Lô <d DEU covax received>300.000</d> liều đã về Nội Bài qua COVAX song do Đức viện trợ.",
        "Mỹ đã tặng <d USA donation received>1 triệu</d> liều nhưng Đức mới hứa <d DEU * pledged>500.000</d> liều.",
    ],
)
def test_but_may_only_add_who_gives(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Hội hữu nghị kêu gọi Nhật Bản chia sẻ <d JPN donation requested>1 triệu</d> liều với TP HCM, nơi Tokyo đã chuyển tới <d JPN * received>400.000</d> liều.",
        "Hàng về Hà Nội, nơi Bộ Y tế đã nhận <d FRA donation received>200.000</d> liều do Pháp tặng.",
        "Tuần tới sẽ có <d FRA donation scheduled>300.000</d> liều do Pháp tặng về Hà Nội và <d HUN cession scheduled>250.000</d> liều mà Hungary đồng ý nhượng lại.",
        "Việt Nam đã nhận <d FRA donation received>300.000</d> liều do Pháp tặng và <d DEU donation received>200.000</d> liều mà Đức cam kết viện trợ.",
        "Bộ Y tế muốn tiếp nhận <d FRA donation *>300.000</d> liều do Pháp tặng.",
    ],
)
def test_relative_clauses_tell_of_what_stands_before_them(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Các đối tác cam kết tặng <d - donation pledged>12,6 triệu</d> liều, trong đó quá nửa sẽ về trước Tết.",
        "Đến nay cả nước đã tiếp nhận hơn <d - unspecified received>218 triệu</d> liều, bao gồm cả nguồn viện trợ của hơn 20 quốc gia.",
        "Việt Nam đã tiếp nhận hơn <d * mixed received>21 triệu</d> liều từ tất cả các nguồn, bao gồm COVAX, viện trợ song phương và mua thương mại.",
        "COVAX đã phân bổ cho Việt Nam <d COVAX covax allocated>38,9 triệu</d> liều và chúng tôi chưa nhận được thông báo nào về việc cắt giảm.",
        "Philippines đã đặt hàng <d SINOVAC purchase contracted recipient=PHL>24 triệu</d> liều của hãng Sinovac và theo kế hoạch nhận lô đầu tiên vào ngày 23/2/2022.",
        "Thái Lan tiếp nhận <d - * received recipient=THA>1,2 triệu</d> liều vaccine của Sinopharm, Malaysia muốn có vaccine sớm hơn lịch.",
        "Anh đã viện trợ <d GBR donation received>400.000</d> liều và <d GBR donation received>310.000</d> liều Moderna trong lúc chính nước này cũng chạy đua tiêm mũi tăng cường.",
    ],
)
def test_the_words_of_a_quantity_end_where_parts_or_others_are_spoken_of(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Mỹ đã tặng Việt Nam <d USA covax received>22 triệu</d> liều qua COVAX; Đức <d DEU covax received>9,4 triệu</d>, Pháp <d FRA covax received>4,2 triệu</d>, các nước này đều chuyển qua cơ chế trên.",
        "Pháp thông báo tặng Việt Nam thêm <d FRA covax pledged>1,4 triệu</d> liều, ngoài <d FRA covax received>970.000</d> liều đã bàn giao trong tháng 9; cả hai khoản đều đi qua COVAX.",
        "Pháp đã tặng <d FRA donation received>600.000</d> liều, còn Ý tặng <d ITA covax *>800.000</d> liều qua COVAX.",
    ],
)
def test_a_clause_may_tell_the_scheme_of_all(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Công ty đã nhập <d * purchase received>300.000</d> liều từ Pháp, tặng Bộ Y tế <d * donation received>20.000</d> liều.",
        "Hungary đã tặng <d HUN donation received>100.000</d> liều và nhượng lại <d HUN cession received>400.000</d> liều.",
        "Hungary đã tặng <d HUN donation received>100.000</d> liều; sẽ nhượng lại <d HUN cession pledged>400.000</d> liều.",
        "Hungary cam kết tặng <d HUN donation pledged>100.000</d> liều và nhượng lại <d HUN cession pledged>400.000</d> liều.",
    ],
)
def test_the_aspect_of_the_first_verb_holds_for_those_that_go_on(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "COVAX cam kết cung ứng <d COVAX covax pledged>36,4 triệu</d> liều. VNVC đã đặt mua của AstraZeneca <d ASTRAZENECA purchase contracted>27 triệu</d>.",
        "Mỹ đã tặng <d USA donation received>3 triệu</d> liều. Nhật Bản đã tặng <d JPN donation received>2 triệu</d>.",
        "Mỹ đã tặng <d USA donation received>3 triệu</d> liều. Dự án đã nhận 2 triệu USD.",
        "Mỹ đã tặng <d USA donation received>3 triệu</d> liều. Cả nước có hơn 98 triệu dân.",
    ],
)
def test_a_verb_of_supply_may_act_on_bare_millions_after_the_unit_was_said(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Hai chuyến bay đưa tổng cộng <d COVAX covax *>3,1 triệu</d> liều vaccine COVAX tới Hà Nội.",
        "Việt Nam nhận thêm <d COVAX covax *>800.000</d> liều vaccine COVAX.",
        "Hãng Pfizer nói rõ: trong số <d PFIZER purchase pledged>26 triệu</d> liều Pfizer cam kết bán, Bộ Y tế mới nhận được <d PFIZER purchase received>746.460</d> liều.",
        "Việt Nam nhận thêm <d - * *>97.000</d> liều Pfizer.",
        "Riêng châu Âu góp ba đợt: Pháp <d FRA * *>672.000</d> liều hôm 10/9, Italy <d ITA * *>811.000</d> liều (14/9) và lô của Bỉ lần này.",
        "Lô <d USA covax *>2,9 triệu</d> liều Moderna Mỹ gửi tặng qua COVAX đã về.",
    ],
)
def test_names_beside_a_product_or_the_word_vaccine(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Sáng 10/9, <d - * received>1.076.300</d> liều hạ cánh xuống Tân Sơn Nhất trên chuyến bay chở hàng từ Bangkok.",
        "COVAX đã chuyển tới <d COVAX covax received>809.200</d> liều, UNICEF lo khâu vận chuyển từ Hàn Quốc.",
        "Vabiotech hôm qua đã bàn giao cho Bộ Y tế <d VABIOTECH * received>742.000</d> liều Sputnik V gia công sau khi nhận bán thành phẩm từ Nga.",
        "Vabiotech hôm qua đã bàn giao cho Bộ Y tế <d VABIOTECH production received>742.000</d> liều Sputnik V gia công từ bán thành phẩm nhập của Nga.",
        "Sáng 10/9, <d CHN * received>500.000</d> liều từ Trung Quốc đã về tới Hà Nội.",
        "Bộ Y tế đã nhận <d RUS donation received>1.000</d> liều từ Nga, đây là quà tặng của Chính phủ Nga.",
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
        "Nhật Bản chia sẻ cho Việt Nam <d JPN donation *>1 triệu</d> liều.",
        "<d JPN * received>1 triệu</d> liều của Nhật Bản đã được chuyển đến các địa phương.",
    ],
)
def test_what_is_given_out_at_home_is_no_supply(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Phía Nga cho biết phải tới quý IV Pfizer mới giao <d PFIZER * scheduled>24 triệu</d> liều.",
        "Pfizer mới giao <d PFIZER * received>3 triệu</d> liều.",
        "Trong quý IV, Pfizer mới giao <d PFIZER * scheduled>4 triệu</d> liều.",
        "Hết quý I/2021, EU mới nhận được <d ASTRAZENECA * received recipient=EU>30 triệu</d> liều từ AstraZeneca.",
        "- Ngày 17/5: thêm <d COVAX covax received>1.679.600</d> liều, cũng từ chương trình COVAX.",
        "- Ngày 26/5: <d ASTRAZENECA * received>290.400</d> liều, lô thứ hai trong hợp đồng với AstraZeneca.",
        "<d - * unspecified>60 triệu</d> liều vaccine về Việt Nam thế nào?",
        "Dự kiến <d COVAX covax scheduled>1,37 triệu</d> liều của COVAX và hơn <d VNVC * scheduled>1 triệu</d> liều của VNVC cập cảng trong tháng 10.",
        "Lô <d - * scheduled>1,1 triệu</d> liều còn lại dự kiến được nhập về trong tháng 10.",
    ],
)
def test_days_to_come_questions_and_chronologies(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Bộ Y tế đã ký với CIGB hợp đồng mua <d CIGB purchase contracted>8 triệu</d> liều Abdala, đến giữa tháng 8 đã nhận được <d CIGB purchase received>5,1 triệu</d>.",
        "Trước nghị quyết này, Bộ Y tế đã ký với Pfizer hợp đồng <d PFIZER purchase *>29 triệu</d> liều.",
        "Australia cam kết viện trợ <d AUS donation pledged>12,8 triệu</d> liều, đến nay đã bàn giao tổng cộng <d AUS unspecified received>6,3 triệu</d> liều.",
        "Hợp đồng <d ASTRAZENECA purchase contracted>25 triệu</d> liều mà VNVC ký với AstraZeneca đã có hiệu lực.",
        "Tổng số vaccine Philippines đã ký hợp đồng mua là <d - purchase contracted>113 triệu</d> liều, trong đó có <d SINOVAC purchase contracted>26 triệu</d> liều của Sinovac, <d MODERNA purchase contracted>20 triệu</d> liều của Moderna.",
        "Moderna thì ta đang đàm phán mua <d MODERNA purchase negotiating>5 triệu</d> liều, Johnson & Johnson thì ta hỏi mua <d JANSSEN purchase *>10 triệu</d> liều.",
    ],
)
def test_contracts_their_signers_and_what_has_come_of_them(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Gần <d - unspecified unspecified recipient=KHM>900.000</d> liều vaccine đầu tiên cho Campuchia\nBộ Y tế nước này họp sáng nay.",
        "Thêm <d - unspecified unspecified recipient=LAO>200.000</d> liều vaccine Pfizer cho Lào\nBộ Y tế nước này họp sáng nay.",
        "Thêm 200.000 liều vaccine Pfizer cho TP.HCM\nSở Y tế họp sáng nay.",
        "Cần 200.000 liều vaccine cho Lào\nBộ Y tế họp sáng nay.",
        "Sanofi đã giao <d SANOFI unspecified received>620.000</d> liều, Bharat Biotech <d BHARAT_BIOTECH unspecified received>480.000</d> liều, giá tiêm tại các điểm dịch vụ không đổi.",
        "Sanofi đã giao <d SANOFI unspecified received>620.000</d> liều, Bharat Biotech tiêm thử 480.000 liều.",
    ],
)
def test_titles_without_a_verb_and_asides_behind_an_item(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Mỹ cho biết sẽ chia sẻ <d USA covax pledged recipient=WORLD>18 triệu</d> liều với thế giới qua COVAX. Khoảng <d USA covax pledged>5 triệu</d> liều dành cho châu Phi.",
        "AstraZeneca đã giao <d ASTRAZENECA * received>1 triệu</d> liều. VNVC lo nhập khẩu và bảo quản. Trong tháng 10, hãng sẽ giao nốt <d ASTRAZENECA * scheduled>14 triệu</d> liều.",
    ],
)
def test_sentences_that_only_go_on_and_the_maker_as_hang(sentence: str) -> None:
    assert_tuples(sentence)
