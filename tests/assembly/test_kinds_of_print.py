"""Ways in which news puts a supply, each beside what looks like it and is another one.

Annotated from the guidelines; those that are read wrong today are expected failures, as everywhere in this room.
"""

from __future__ import annotations

import pytest
from annotated import assert_tuples


@pytest.mark.parametrize(
    "sentence",
    [
        "Pháp tặng {{600.000|FRA|donation|*|v=ASTRAZENECA}} liều (AstraZeneca), Ý tặng {{800.000|ITA|donation|*}} liều.",
        "Hàn Quốc viện trợ cho Lào {{200.000|KOR|donation|*|r=LAO v=MODERNA}} liều (Moderna).",
        "Mỹ trao tặng Kenya {{1,7 triệu|USA|donation|*|r=KEN v=PFIZER}} liều (vaccine Pfizer) sáng nay.",
        "Trung Quốc gửi tặng {{500.000|CHN|donation|*}} liều (Vero Cell) cho Việt Nam.",
        "Ba Lan tặng {{500.000|POL|donation|*}} liều (AstraZeneca) và Séc tặng {{250.000|CZE|donation|*}} liều (AstraZeneca).",
    ],
)
def test_a_product_in_brackets_is_no_partner(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Việt Nam đã nhận {{1 triệu|JPN|*|received}} liều (Nhật Bản).",
        "Việt Nam đã nhận {{1 triệu|JPN|*|received}} liều (do Nhật Bản tặng).",
    ],
)
def test_a_donor_in_brackets_is_the_partner(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Lào mới nhận chưa đến {{300.000|COVAX|covax|received|r=LAO q=at_most}} liều từ COVAX.",
        "Đến nay Mỹ đã giao cho Nepal chưa đầy {{2 triệu|USA|*|received|r=NPL q=at_most}} liều.",
        "Việt Nam đã tiếp nhận chưa quá {{50.000|RUS|*|received|q=at_most}} liều của Nga.",
        "Pháp đã tặng chưa tới {{1 triệu|FRA|donation|received|q=at_most}} liều vaccine.",
        "Kenya đã nhận không quá {{400.000|GBR|*|received|r=KEN q=at_most}} liều của Anh.",
    ],
)
def test_a_negation_that_bounds_the_number_denies_nothing(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "{{2 triệu|USA|donation|pledged}} liều mà Mỹ hứa tặng chưa tới Việt Nam.",
        "Pfizer hứa giao nhưng chưa giao {{1 triệu|PFIZER|*|pledged}} liều.",
    ],
)
def test_a_negation_of_the_arrival_leaves_the_promise(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Thái Lan đàm phán với Pfizer về hợp đồng mua {{30 triệu|PFIZER|purchase|negotiating}} liều.",
        "Campuchia đang thương lượng với Sinovac để mua {{4 triệu|SINOVAC|purchase|negotiating|r=KHM}} liều.",
        "Philippines thảo luận với Novavax về việc mua {{40 triệu|NOVAVAX|purchase|negotiating|r=PHL}} liều vaccine.",
        "Ghana có thêm {{700.000|USA|*|*}} liều từ Mỹ và {{250.000|GBR|*|*}} liều từ Anh.",
        "Indonesia đã ký với AstraZeneca hợp đồng mua {{50 triệu|ASTRAZENECA|purchase|contracted|r=IDN}} liều.",
    ],
)
def test_the_buyer_stands_first_and_the_seller_behind_with(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Moderna ký với Malaysia hợp đồng bán {{10 triệu|MODERNA|purchase|contracted|r=MYS}} liều.",
        "Mỹ tặng {{1 triệu|USA|donation|*|r=KEN}} liều cho Kenya cùng với tủ lạnh bảo quản.",
    ],
)
def test_the_seller_may_stand_first(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Bộ trưởng cảm ơn Pháp đã trao tặng {{600.000|FRA|donation|received}} liều vaccine.",
        "Chủ tịch nước bày tỏ cảm ơn Cuba đã viện trợ {{150.000|CUB|donation|received}} liều Abdala.",
        "Việt Nam cảm ơn Hàn Quốc đã hỗ trợ {{1,1 triệu|KOR|donation|received}} liều vaccine.",
        "Thủ tướng Lào cảm ơn Trung Quốc đã tặng {{300.000|CHN|donation|received|r=LAO}} liều.",
        "Phó Thủ tướng cảm ơn Chính phủ Ba Lan đã tặng Việt Nam hơn {{500.000|POL|donation|received}} liều.",
    ],
)
def test_thanks_for_a_gift_tell_that_it_came(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Thủ tướng cảm ơn Nhật Bản đã cam kết tặng {{1 triệu|JPN|donation|pledged}} liều.",
        "Bộ trưởng cảm ơn các bác sĩ đã tiêm 2 triệu liều vaccine.",
    ],
)
def test_thanks_for_a_promise_or_for_work_tell_of_no_arrival(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Thành phố mua {{5 triệu|MODERNA|purchase|*}} liều của Moderna trị giá 100 triệu USD và {{3 triệu|PFIZER|purchase|*}} liều của Pfizer.",
        "Canada đặt mua {{76 triệu|NOVAVAX|purchase|contracted|r=CAN}} liều của Novavax và {{20 triệu|ASTRAZENECA|purchase|contracted|r=CAN}} liều của AstraZeneca.",
        "Brazil đã ký mua {{100 triệu|PFIZER|purchase|contracted|r=BRA}} liều của Pfizer và {{38 triệu|JANSSEN|purchase|contracted|r=BRA}} liều của Janssen.",
        "Peru mua {{1 triệu|SINOPHARM|purchase|*|r=PER}} liều của Sinopharm với giá 30 triệu USD, {{14 triệu|ASTRAZENECA|purchase|*|r=PER}} liều của AstraZeneca.",
        "Ukraine đặt hàng {{1,9 triệu|SINOVAC|purchase|contracted|r=UKR}} liều của Sinovac và {{15 triệu|NOVAVAX|purchase|contracted|r=UKR}} liều của Novavax.",
    ],
)
def test_two_purchases_have_a_seller_each(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Chính phủ chi 200 triệu USD mua {{20 triệu|PFIZER|purchase|*}} liều của Pfizer và 10 triệu USD mua tủ lạnh.",
        "Pfizer thu 20 triệu USD và Moderna thu 10 triệu USD nhờ vaccine.",
    ],
)
def test_of_two_sums_of_money_each_that_buys_doses_counts(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Hãng đã xuất khẩu {{5 triệu|*|*|received}} liều; trong đó Brazil {{2 triệu|*|*|received}} liều, Chile {{1 triệu|*|*|received}} liều.",
        "Pfizer đã giao {{9 triệu|PFIZER|*|received}} liều; trong đó Peru {{1 triệu|PFIZER|*|received|r=PER}} liều, Chile {{2 triệu|PFIZER|*|received|r=CHL}} liều.",
        "COVAX đã chuyển {{3 triệu|COVAX|covax|received}} liều; trong đó Ghana {{600.000|COVAX|covax|received|r=GHA}} liều, Rwanda {{240.000|COVAX|covax|received|r=RWA}} liều.",
        "Trung Quốc đã tặng {{2 triệu|CHN|donation|received}} liều, gồm Lào {{800.000|CHN|donation|received|r=LAO}} liều và Campuchia {{1,2 triệu|CHN|donation|received|r=KHM}} liều.",
        "Mỹ đã gửi {{4 triệu|USA|*|received}} liều, trong đó Kenya {{1 triệu|USA|*|received|r=KEN}} liều và Uganda {{600.000|USA|*|received|r=UGA}} liều.",
    ],
)
def test_takers_with_a_number_each_share_the_verb_of_the_whole(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Việt Nam đã nhận {{3 triệu|*|*|received}} liều; trong đó Hà Nội 1 triệu liều, TP.HCM 1,5 triệu liều.",
        "Việt Nam đã tiêm 5 triệu liều; trong đó Hà Nội 1 triệu liều, Đà Nẵng 600.000 liều.",
    ],
)
def test_provinces_with_a_number_each_are_no_takers(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Máy bay đã hạ cánh tối qua. Hàng gồm {{900.000|*|*|received}} liều: {{600.000|FRA|donation|received}} liều do Pháp tặng và {{300.000|ITA|donation|received}} liều do Ý tặng.",
        "Lô hàng vừa tới Nội Bài gồm {{600.000|*|*|received}} liều: {{400.000|KOR|donation|received}} liều do Hàn Quốc tặng, {{200.000|ROU|donation|received}} liều do Romania tặng.",
        "Sáng nay, {{1,1 triệu|*|*|received}} liều đã về tới Tân Sơn Nhất, gồm {{800.000|USA|donation|received}} liều do Mỹ tặng và {{300.000|AUS|donation|received}} liều do Úc tặng.",
        "Chuyến bay chở {{350.000|*|*|received}} liều đã đáp xuống Nội Bài: {{250.000|CZE|donation|received}} liều Séc tặng, {{100.000|HUN|donation|received}} liều Hungary tặng.",
        "Lào vừa nhận {{500.000|*|*|received|r=LAO}} liều, gồm {{300.000|CHN|donation|received}} liều do Trung Quốc tặng và {{200.000|VNM|donation|received}} liều do Việt Nam tặng.",
    ],
)
def test_parts_of_what_has_arrived_have_arrived(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Tuần tới sẽ có thêm {{900.000|*|*|scheduled}} liều về nước: {{600.000|FRA|donation|scheduled}} liều do Pháp tặng, {{300.000|ITA|donation|*}} liều do Ý tặng.",
        "Hai nước hứa {{900.000|*|*|pledged}} liều: Pháp hứa tặng {{600.000|FRA|donation|pledged}} liều, Ý hứa tặng {{300.000|ITA|donation|pledged}} liều.",
    ],
)
def test_parts_of_what_is_to_come_are_to_come(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Thành phố chi 50 tỷ đồng để mua {{100.000|-|purchase|negotiating}} liều vaccine.",
        "Tỉnh dành 30 tỷ đồng mua {{80.000|-|purchase|negotiating}} liều vaccine cho công nhân.",
        "Hội đồng nhân dân tỉnh bố trí 200 tỷ đồng để mua {{500.000|-|purchase|negotiating}} liều vaccine.",
        "Bộ Tài chính đề xuất cấp 1.500 tỷ đồng để mua {{10 triệu|-|purchase|negotiating}} liều vaccine.",
        "Tỉnh trích ngân sách 12 tỷ đồng để mua {{40.000|-|purchase|negotiating}} liều vaccine dại.",
    ],
)
def test_money_set_aside_for_doses_is_a_purchase_to_come(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Tỉnh bổ sung 120 tỷ đồng để tiêm 300.000 liều vaccine.",
        "Tỉnh đã chi 120 tỷ đồng mua {{300.000|PFIZER|purchase|*}} liều của Pfizer.",
    ],
)
def test_money_for_injections_buys_no_doses_and_money_spent_has_bought_them(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Trong {{10 triệu|AUS|*|pledged}} liều Úc cam kết, Việt Nam mới nhận {{4 triệu|AUS|*|received}} liều.",
        "Trong số {{2 triệu|FRA|donation|pledged}} liều Pháp hứa tặng, Lào mới nhận được {{500.000|FRA|*|received|r=LAO}} liều.",
        "Trong {{30 triệu|PFIZER|purchase|contracted}} liều đặt mua của Pfizer, Việt Nam mới nhận {{3 triệu|PFIZER|*|received}} liều.",
        "Trong tổng số {{8 triệu|COVAX|covax|pledged}} liều COVAX cam kết, Kenya đã nhận {{1 triệu|COVAX|covax|received|r=KEN}} liều.",
        "Trong {{1 triệu|RUS|purchase|contracted}} liều ký mua của Nga, mới có {{200.000|RUS|*|received}} liều về nước.",
    ],
)
def test_of_what_was_promised_a_number_has_come(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Trong {{5 triệu|USA|*|received}} liều Mỹ đã giao, Việt Nam mới tiêm 2 triệu liều.",
        "Trong tháng 5, Mỹ cam kết {{5 triệu|USA|*|pledged}} liều cho Việt Nam.",
    ],
)
def test_of_what_came_a_number_was_injected(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Lào nhận vaccine từ hai nguồn: COVAX {{400.000|COVAX|covax|*|r=LAO}} liều, Trung Quốc {{2 triệu|CHN|unspecified|*|r=LAO}} liều.",
        "Vaccine của Nepal đến từ ba nguồn: COVAX {{350.000|COVAX|covax|*}} liều, Ấn Độ {{1 triệu|IND|unspecified|*}} liều, Bhutan {{230.000|BTN|unspecified|*}} liều.",
        "Kenya nhận vaccine từ các nguồn: Mỹ {{880.000|USA|unspecified|*|r=KEN}} liều, COVAX {{1 triệu|COVAX|covax|*|r=KEN}} liều.",
        "Nguồn vaccine gồm: COVAX {{5 triệu|COVAX|covax|*}} liều; Đức {{2,5 triệu|DEU|unspecified|*}} liều.",
        "Việt Nam đã nhận {{8 triệu|COVAX|covax|received}} liều từ COVAX và {{5 triệu|USA|unspecified|received}} liều từ Mỹ.",
    ],
)
def test_the_scheme_of_one_item_is_not_that_of_the_next(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Qua COVAX, Nhật Bản tặng {{3 triệu|JPN|covax|*}} liều, Mỹ tặng {{5 triệu|USA|covax|*}} liều.",
        "Thông qua COVAX, Việt Nam đã nhận {{1,5 triệu|FRA|covax|received}} liều của Pháp, {{800.000|ITA|covax|received}} liều của Ý.",
    ],
)
def test_the_scheme_that_opens_the_sentence_is_that_of_all(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Lào đã nhận {{3 triệu|-|*|received|r=LAO}} liều vaccine ({{2 triệu|CHN|*|received}} từ Trung Quốc, {{1 triệu|USA|*|received}} từ Mỹ).",
        "Việt Nam đã nhận {{6 triệu|-|*|received}} liều (Nhật Bản: {{4 triệu|JPN|*|received}}, Pháp: {{2 triệu|FRA|*|received}}).",
        "Kenya đã tiếp nhận {{1,5 triệu|-|*|received|r=KEN}} liều (Mỹ {{900.000|USA|*|received}}, Anh {{600.000|GBR|*|received}}).",
        "Campuchia đã nhận {{5 triệu|-|*|received|r=KHM}} liều vaccine (Trung Quốc {{4 triệu|CHN|*|received}}, Úc {{1 triệu|AUS|*|received}}).",
        "Đến nay {{2,3 triệu|-|*|received}} liều đã về nước ({{1,5 triệu|DEU|*|received}} do Đức tặng, {{800.000|ITA|*|received}} do Ý tặng).",
    ],
)
def test_the_parts_in_brackets_have_givers_and_the_whole_has_none(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Mỹ đã tặng {{5 triệu|USA|donation|received}} liều ({{3 triệu|USA|donation|received}} Pfizer, {{2 triệu|USA|donation|received}} Moderna).",
        "Việt Nam đã nhận {{3 triệu|JPN|donation|received}} liều do Nhật Bản tặng (5 đợt từ tháng 6).",
    ],
)
def test_where_the_brackets_hold_products_or_lots_the_giver_stands_outside(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Đại sứ Pháp cho biết nước này tặng {{600.000|FRA|donation|*}} liều; đại sứ Ý cho biết nước này tặng {{800.000|ITA|donation|*}} liều vaccine.",
        "Ngoại trưởng Úc nói nước này đã giao {{1,5 triệu|AUS|*|received}} liều. Ngoại trưởng Anh nói nước này đã giao {{415.000|GBR|*|received}} liều.",
        "Hàn Quốc đã họp với Bộ Y tế và nước này tặng {{1,1 triệu|KOR|donation|*}} liều.",
        "Đại sứ Ba Lan Anna Nowak cho biết nước này tặng Việt Nam {{500.000|POL|donation|*}} liều.",
        "Trung Quốc thông báo nước này sẽ viện trợ cho Lào {{1 triệu|CHN|donation|pledged|r=LAO}} liều.",
    ],
)
def test_this_country_is_the_one_whose_speaker_stands_before(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Trung Quốc tặng Campuchia {{1 triệu|CHN|donation|*|r=KHM}} liều; nước này cũng tặng Lào {{300.000|CHN|donation|*|r=LAO}} liều.",
        "Mỹ tặng Kenya {{1 triệu|USA|donation|*|r=KEN}} liều; nước này đã tiêm 500.000 liều.",
    ],
)
def test_this_country_may_be_the_giver_again_or_the_taker(sentence: str) -> None:
    assert_tuples(sentence)
