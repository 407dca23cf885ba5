"""Rulings of the guidelines, section 10, in sentences that are read right; those read wrong are in ``test_read_wrong``."""

from __future__ import annotations

import pytest
from annotated import assert_tuples


@pytest.mark.parametrize(
    "sentence",
    [
        "Anh chuyển cho Úc {{4 triệu|GBR|loan|*|r=AUS}} liều Pfizer, Úc sẽ trả lại đúng số lượng đó trước Giáng sinh.",
        "Hàn Quốc đã hoàn trả Israel {{700.000|KOR|loan|received|r=ISR}} liều mượn hồi tháng 7.",
        "Romania cho Hàn Quốc mượn trước {{1,5 triệu|ROU|loan|*|r=KOR}} liều, Hàn Quốc trả lại sau ba tháng.",
        "Đảo quốc sư tử cho Brunei mượn {{100.000|SGP|loan|*|r=BRN}} liều Pfizer.",
    ],
)
def test_a_swap_or_a_loan_between_two_other_countries(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Bộ Y tế đã tiếp nhận vaccine theo ba nguồn: nguồn COVAX {{2 triệu|COVAX|covax|received}} liều, nguồn mua {{3 triệu|-|purchase|received}} liều, nguồn viện trợ {{1 triệu|-|donation|received}} liều.",
        "Đến nay cả nước đã nhận {{20 triệu|-|mixed|received}} liều từ nguồn mua và nguồn tài trợ của các nước.",
        "Quà Tết sớm: {{2 triệu|USA|donation|*}} liều từ Mỹ.",
        "Số vaccine đã về gồm {{4 triệu|-|purchase|received}} liều mua, {{3 triệu|-|donation|received}} liều tặng và {{1 triệu|-|loan|received}} liều vay.",
    ],
)
def test_an_arrangement_that_stands_as_a_noun(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Malaysia đàm phán với Moderna về hợp đồng mua {{52 triệu|MODERNA|purchase|negotiating}} liều.",
        "Kenya có thêm {{880.000|USA|*|*}} liều từ Mỹ và {{410.000|GBR|*|*}} liều từ Anh.",
        "Chính phủ đã mua của AstraZeneca {{30 triệu|ASTRAZENECA|purchase|contracted}} liều. Hãng mới giao {{8 triệu|ASTRAZENECA|purchase|received}} liều của hợp đồng này, còn {{22 triệu|ASTRAZENECA|purchase|*}} liều chưa giao.",
        "Việt Nam có hợp đồng {{31 triệu|PFIZER|purchase|contracted|v=PFIZER}} liều với Pfizer. COVAX cam kết {{38,9 triệu|COVAX|covax|pledged|v=-}} liều, Trung Quốc viện trợ {{500.000|CHN|donation|*|v=-}} liều.",
    ],
)
def test_a_contract_that_is_told_over_several_sentences(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Xứ sở kim chi vừa gửi tặng Việt Nam {{1,1 triệu|KOR|donation|received}} liều vaccine.",
        "Đất nước mặt trời mọc tặng Lào {{600.000|JPN|donation|unspecified|r=LAO}} liều.",
        "Xứ bạch dương đã chuyển cho Việt Nam {{100.000|RUS|unspecified|received}} liều Sputnik V.",
        "Món quà của xứ sở chuột túi gồm {{300.000|AUS|donation|*}} liều AstraZeneca.",
        "Điện Kremlin hứa chuyển cho Serbia {{1 triệu|RUS|*|pledged|r=SRB}} liều Sputnik V.",
        "Đất nước hình lục lăng trao cho Tunisia {{800.000|FRA|*|*|r=TUN}} liều vaccine.",
    ],
)
def test_a_donor_that_is_only_pictured(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Một công ty trung gian ở Dubai chào bán cho Bộ Y tế {{10 triệu|-~ARE|purchase|pledged}} liều AstraZeneca.",
        "Qua môi giới của công ty Hoàng Gia, tỉnh có thể mua {{5 triệu|RUS|purchase|negotiating}} liều Sputnik V từ Nga.",
    ],
)
def test_an_offer_of_a_broker_or_through_one(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Hôm 2/8, Pháp tặng Việt Nam {{670.000|FRA|donation|*}} liều. {{670.000|FRA|donation|received}} liều nói trên đã được chuyển về Hà Nội.",
        "Ảnh: Lễ tiếp nhận {{250.000|CZE|donation|received}} liều vaccine Séc tặng Việt Nam.",
    ],
)
def test_a_mention_again_takes_its_slots_from_the_first(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Thủ tướng Nhật Bản nói nước ông có thể sẽ tặng Việt Nam thêm {{1 triệu|JPN|donation|pledged}} liều.",
        "Việt Nam đề nghị Ấn Độ cung cấp 15 triệu liều nhưng bị từ chối.",
    ],
)
def test_a_statement_that_is_not_asserted(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "VNVC đã nhập khẩu về {{1,2 triệu|VNVC|purchase|received}} liều AstraZeneca.",
        "VNVC nhập {{400.000|ASTRAZENECA|purchase|received}} liều do AstraZeneca bán, hàng đã về kho sáng nay.",
    ],
)
def test_an_importer_is_the_partner_where_no_seller_is_named(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Thái Lan đặt mua của nhà sản xuất trong nước Siam Bioscience {{61 triệu|SIAM_BIOSCIENCE|production|contracted|r=THA}} liều.",
        "Vabiotech đã giao cho Bộ Y tế {{1,5 triệu|VABIOTECH|production|received}} liều vaccine tả theo đơn đặt hàng.",
        "Navetco xuất khẩu sang Philippines {{600.000|NAVETCO|purchase|*|r=PHL}} liều vaccine dịch tả heo.",
        "IVAC sản xuất theo đặt hàng của Bộ Y tế {{2 triệu|IVAC|production|*}} liều vaccine bạch hầu.",
        "AVAC cung cấp cho các trang trại trong nước {{500.000|AVAC|unspecified|*}} liều vaccine.",
    ],
)
def test_a_maker_at_home(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Thủ tướng cảm ơn Đan Mạch đã gửi tặng {{500.000|DNK|donation|received}} liều vaccine.",
        "Tập đoàn Vạn Thịnh Phát mua {{5 triệu|VAN_THINH_PHAT|donation|*}} liều Vero Cell để tặng TP.HCM.",
        "Một nhà phân phối Hà Lan bán cho Peru {{300.000|NLD|purchase|*|r=PER}} liều.",
        "Bang Bavaria trao cho Mông Cổ {{20.000|DEU|*|*|r=MNG}} liều.",
        "Hội nghị do Anh chủ trì ghi nhận {{1 tỷ|-|*|pledged|r=WORLD}} liều được các nước hứa chia sẻ cho thế giới.",
        "Máy bay của không quân Pháp chở {{600.000|DEU|donation|*}} liều Đức tặng tới Hà Nội.",
        "Đại sứ Thụy Sĩ tới dự lễ. Phía bạn trao {{80.000|CHE|*|*}} liều vaccine.",
    ],
)
def test_a_party_that_hands_on_or_stands_for_its_country(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Tỉnh bổ sung 120 tỷ đồng để mua {{300.000|-|purchase|negotiating}} liều vaccine.",
        "Mỹ hứa tặng Việt Nam {{5 triệu|USA|donation|received}} liều và đã giao đủ.",
        "Campuchia xin Trung Quốc {{3 triệu|CHN|*|requested|r=KHM}} liều và được đáp ứng {{2 triệu|CHN|*|*|r=KHM}} liều.",
        "Thành phố dành 500 tỷ đồng mua {{5 triệu|-|purchase|negotiating}} liều vaccine.",
        "Hai bên ký biên bản ghi nhớ, theo đó Sinovac sẽ bán cho Ai Cập {{20 triệu|SINOVAC|purchase|pledged|r=EGY}} liều.",
        "Sanofi trúng thầu cung cấp {{1,8 triệu|SANOFI|*|contracted}} liều vaccine 5 trong 1.",
        "COVAX hạ mức dự kiến giao cho châu Phi xuống {{470 triệu|COVAX|covax|scheduled}} liều.",
        "Pfizer giao {{15 triệu|PFIZER|*|*}} liều thay vì 20 triệu như hợp đồng.",
        "Mỗi tuần Pfizer giao cho Nhật Bản {{2 triệu|PFIZER|*|*|r=JPN}} liều.",
    ],
)
def test_a_stage_that_a_longer_turn_of_phrase_tells(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Nhà máy đã xuất khẩu {{3 triệu|*|*|received}} liều; trong đó Malaysia {{1 triệu|*|*|received}} liều, Ghana {{600.000|*|*|received}} liều.",
        "Lào và Campuchia mỗi nước nhận {{200.000|VNM|*|received|r=LAO&&VNM|*|received|r=KHM}} liều của Việt Nam.",
        "Mỹ tặng nhiều nhất với {{20 triệu|USA|donation|*}} liều, gấp đôi Trung Quốc.",
    ],
)
def test_a_list_its_verb_or_unit_somewhere_else(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Nhờ có 2 triệu liều trong kho, tỉnh không phải dừng tiêm.",
        "Sản lượng tăng 5 triệu liều so với tháng trước.",
        "Lô thử nghiệm 30.000 liều đã đóng lọ xong.",
    ],
)
def test_doses_that_are_no_supply(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Úc tặng {{triệu rưỡi|AUS|donation|*|val=1500000}} liều vaccine.",
        "Bỉ tặng {{100 ngàn – 120 ngàn|BEL|donation|*|low=100000 high=120000 q=range}} liều vaccine.",
        "Pháp tặng non {{một triệu|FRA|donation|*|q=at_most}} liều vaccine.",
        "Ý tặng {{801 ngàn 600|ITA|donation|*|val=801600}} liều vaccine.",
    ],
)
def test_a_number_that_is_written_oddly(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "08:17Hơn {{2 triệu|FRA|donation|received}} liều vaccine Pháp tặng đã về TP.HCM",
    ],
)
def test_a_headline_run_into_the_time_of_day(sentence: str) -> None:
    assert_tuples(sentence)
