"""Quantities of doses that are no supply, kind by kind, each beside what looks like it and is (guidelines, sections 1, 10)."""

from __future__ import annotations

import pytest
from annotated import assert_tuples


@pytest.mark.parametrize(
    "sentence",
    [
        "Đợt này Viện Pasteur TP.HCM nhận 1,2 triệu liều, Viện Vệ sinh dịch tễ Trung ương nhận 900.000 liều.",
        "Viện Pasteur Nha Trang nhận 300.000 liều để tiêm cho miền Trung.",
        "Sáng nay, Sở Y tế đã tiếp nhận 45.000 liều Moderna.",
        "Bệnh viện Chợ Rẫy nhận 8.000 liều Pfizer cho nhân viên.",
        "Viện Vệ sinh dịch tễ Tây Nguyên được nhận 100.000 liều trong đợt 12.",
        "Trung tâm Kiểm soát bệnh tật TP.HCM vừa tiếp nhận 150.000 liều AstraZeneca.",
    ],
)
def test_what_an_institute_gets_of_the_countrys_doses(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Viện Pasteur TP.HCM nhận {{1 triệu|JPN|donation|received}} liều do Nhật Bản tặng.",
        "Bệnh viện Bạch Mai tiếp nhận {{10.000|RUS|donation|received}} liều Sputnik V Nga tặng.",
        "Bộ Y tế đã tiếp nhận {{1,2 triệu|*|*|received}} liều vaccine.",
    ],
)
def test_what_an_institute_gets_from_a_named_donor(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Chính phủ xuất cấp 200.000 liều vaccine lở mồm long móng cho Nghệ An.",
        "Tổng cục Dự trữ xuất cấp 500.000 liều vaccine dại hỗ trợ các tỉnh.",
        "Bộ Quốc phòng cấp 20.000 liều từ nguồn dự trữ quốc gia cho Lạng Sơn.",
        "Hà Giang nhận 60.000 liều vaccine từ nguồn dự trữ quốc gia.",
        "Thủ tướng quyết định xuất cấp không thu tiền 100.000 liều vaccine tai xanh.",
    ],
)
def test_what_is_issued_from_the_countrys_reserve(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Malaysia tặng Lào {{300.000|MYS|donation|*|r=LAO}} liều từ kho dự trữ của mình.",
        "COVAX cấp cho Việt Nam {{1 triệu|COVAX|covax|*}} liều vaccine.",
    ],
)
def test_what_a_donor_gives_of_its_reserve(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Việt Nam muốn có 150 triệu liều để đạt miễn dịch cộng đồng.",
        "Con số 5 triệu liều còn xa mới tới.",
        "Thành phố mong có thêm 5 triệu liều trong tháng 9.",
        "Tỉnh còn lâu mới có 2 triệu liều cho người dân.",
        "Chính phủ mong muốn có 70 triệu liều cho cả năm.",
    ],
)
def test_what_is_only_wished_for(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Việt Nam mong muốn Hungary nhượng lại {{400.000|HUN|cession|requested}} liều.",
        "Việt Nam đang cân nhắc mua {{5 triệu|RUS|purchase|negotiating}} liều của Nga.",
    ],
)
def test_what_is_asked_of_somebody(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Nga gửi tặng 100 liều mẫu để kiểm nghiệm.",
        "Lô thử nghiệm đầu tiên gồm 30.000 liều đã được đóng ống tại Vabiotech.",
        "Vabiotech đã đóng ống 30.000 liều Sputnik V.",
        "IVAC sản xuất thử nghiệm 50.000 liều COVIVAC.",
        "Hãng gửi 2.000 liều để thử nghiệm lâm sàng.",
    ],
)
def test_trial_and_bottled_lots(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Nga gửi tặng {{100.000|RUS|donation|*}} liều Sputnik V.",
        "Vabiotech đã bàn giao cho Bộ Y tế {{1 triệu|VABIOTECH|*|received}} liều Sputnik V do công ty đóng ống.",
    ],
)
def test_lots_that_are_handed_over(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Nhật Bản tặng thêm, tăng 400.000 liều so với tháng trước.",
        "Lượng vaccine về tháng 8 tăng 3 triệu liều so với tháng 7.",
        "Số vaccine Hàn Quốc tặng là {{1,39 triệu|KOR|donation|*}} liều, ít hơn Úc 200.000 liều.",
        "Lượng hàng COVAX chuyển trong quý giảm 2 triệu liều so với quý trước.",
        "Pháp tặng {{5 triệu|FRA|donation|*}} liều, kém Đức 1 triệu liều.",
    ],
)
def test_increments_and_differences(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Mỹ tăng mức tặng Việt Nam lên {{6 triệu|USA|donation|*}} liều.",
        "Pháp tặng nhiều hơn {{1 triệu|FRA|donation|*|q=at_least}} liều vaccine.",
    ],
)
def test_a_figure_that_is_raised_or_bounded(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Mỹ đang nắm giữ 60 triệu liều AstraZeneca.",
        "Đến nay tỉnh còn 25.000 liều chưa tiêm.",
        "Với 10.000 liều hiện có, quận 1 sẽ tiêm trong ba ngày.",
        "Canada tích trữ 400 triệu liều, gấp mười lần dân số.",
        "Sau khi tiêm, thành phố còn lại 120.000 liều.",
    ],
)
def test_holdings(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Dây chuyền mới cho phép Vabiotech đóng ống 5 triệu liều một tháng.",
        "Nhà máy của AstraZeneca tại Thái Lan mỗi tháng làm ra 15 triệu liều.",
        "Nanogen có thể cung cấp 100 triệu liều mỗi năm.",
        "Cuba đủ sức làm ra 90 triệu liều Abdala trong năm.",
        "Hai nhà máy của Sinovac có năng lực 2 tỷ liều.",
    ],
)
def test_capacity(sentence: str) -> None:
    assert_tuples(sentence)
