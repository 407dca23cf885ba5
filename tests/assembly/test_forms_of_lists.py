"""Every form of a list of supply: each number is found, also where the unit is said once; lists of other things give nothing."""

from __future__ import annotations

import pytest
from annotated import assert_tuples


@pytest.mark.parametrize(
    "sentence",
    [
        "Đến hết tháng 8, Lào đã nhận vaccine của: Trung Quốc: {{2,9 triệu|*|*|*}} liều; Mỹ: {{1 triệu|*|*|*}}; Nga: {{20.000|*|*|*}}.",
        "Các nước viện trợ vaccine cho Việt Nam: Úc: {{403.000|*|*|*}} liều, Pháp: {{672.000|*|*|*}} liều, Ý: {{801.600|*|*|*}}.",
        "Vaccine Thái Lan đã nhận trong quý, cụ thể: Nhật Bản: {{1,05 triệu|*|*|*}} liều, Anh: {{415.000|*|*|*}} liều.",
        "Đã tặng Campuchia: Trung Quốc: {{3 triệu|*|*|*}} liều, Nhật Bản: {{1 triệu|*|*|*}}, Úc: {{500.000|*|*|*}}.",
        "Nguồn vaccine viện trợ đã về gồm: COVAX: {{5 triệu|*|*|*}} liều; Mỹ: {{3 triệu|*|*|*}}; quỹ khác: {{90.000|*|*|*}}.",
    ],
)
def test_lists_of_a_name_a_colon_and_a_number(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Những nước tặng vaccine cho Nepal: Trung Quốc – {{1,8 triệu|*|*|*}} liều; Ấn Độ – {{1 triệu|*|*|*}}; Bhutan – {{230.000|*|*|*}}.",
        "Việt Nam đã nhận viện trợ: Ba Lan – {{501.600|*|*|*}} liều, Séc – {{250.800|*|*|*}}, Hungary – {{100.000|*|*|*}}.",
        "Các nước đã hứa giúp Việt Nam: Đức – {{2,5 triệu|*|*|*}} liều; Bỉ – {{100.000|*|*|*}} liều.",
        "Kết quả vận động viện trợ vaccine như sau: Hàn Quốc – {{1,1 triệu|*|*|*}} liều; Nhật – {{4 triệu|*|*|*}}.",
        "COVAX đã giao vaccine cho: Ghana – {{600.000|*|*|*}} liều; Kenya – {{1,02 triệu|*|*|*}}; Rwanda – {{240.000|*|*|*}}.",
    ],
)
def test_lists_of_a_name_a_dash_and_a_number(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Đến nay đã có sáu nước tặng vaccine cho ta, gồm Mỹ (hơn {{5 triệu|*|*|*}} liều), Nhật ({{3 triệu|*|*|*}}) và Nga ({{2.000|*|*|*}}).",
        "Trung Quốc viện trợ cho Lào ({{300.000|*|*|*}} liều), Campuchia ({{600.000|*|*|*}}), Myanmar ({{500.000|*|*|*}}).",
        "Nhà tài trợ lớn nhất của Bangladesh là Mỹ ({{11,5 triệu|*|*|*}} liều), kế đến là Nhật Bản ({{3 triệu|*|*|*}}).",
        "Vaccine viện trợ về trong tuần: Pháp ({{600.000|*|*|*}} liều), Ý ({{812.000|*|*|*}}), Séc ({{250.000|*|*|*}}).",
        "Việt Nam tiếp nhận vaccine từ COVAX ({{1,2 triệu|*|*|*}} liều), Úc ({{300.000|*|*|*}}) và Ba Lan ({{500.000|*|*|*}}).",
    ],
)
def test_lists_of_a_name_and_a_number_in_brackets(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Việt Nam đã nhận viện trợ {{3 triệu|*|*|*}} liều (Mỹ), {{2 triệu|*|*|*}} liều (Nhật Bản), {{500.000|*|*|*}} (Trung Quốc).",
        "Tuần này về thêm {{600.000|*|*|*}} liều (Pháp) và {{800.000|*|*|*}} liều (Ý) do hai nước trao tặng.",
        "Fiji đã nhận {{200.000|*|*|*}} liều (Úc) và {{100.000|*|*|*}} liều (New Zealand).",
        "COVAX chuyển vaccine tới Lào trong ba đợt: {{132.000|*|*|*}} liều (Pháp), {{324.000|*|*|*}} (Mỹ), {{200.000|*|*|*}} (Anh).",
        "Hàng viện trợ gồm {{852.000|*|*|*}} liều (Đức), {{250.000|*|*|*}} (Séc), {{100.000|*|*|*}} (Romania).",
    ],
)
def test_lists_of_a_number_and_a_name_in_brackets(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Kho quốc gia vừa nhận {{500.000|*|*|*}} liều do Ba Lan tặng, {{250.000|*|*|*}} do Séc tặng và {{100.000|*|*|*}} do Slovakia tặng.",
        "Lô mới về có {{1 triệu|*|*|*}} liều từ Mỹ, {{600.000|*|*|*}} từ Pháp, {{200.000|*|*|*}} từ Bỉ.",
        "Trong tháng, {{400.000|*|*|*}} liều do Hàn Quốc trao, {{300.000|*|*|*}} do Úc trao đã tới Hà Nội.",
        "Việt Nam nhận {{2 triệu|*|*|*}} liều của Mỹ, {{800.000|*|*|*}} của Ý và {{30.000|*|*|*}} của Argentina.",
        "Chuyến bay chở {{90.000|*|*|*}} liều do Áo tài trợ, {{50.000|*|*|*}} liều do Thụy Sĩ tài trợ.",
    ],
)
def test_lists_of_a_number_and_who_gave_it(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Việt Nam đã nhận vaccine viện trợ, chi tiết như sau.\nNhật Bản: {{4,1 triệu|*|*|*}} liều\nMỹ: {{9,5 triệu|*|*|*}}\nNga: {{12.000|*|*|*}}",
        "Các nước tặng vaccine cho Việt Nam:\n- Đức: {{852.480|*|*|*}} liều\n- Pháp {{672.000|*|*|*}}\n- Ý ({{801.600|*|*|*}})",
        "Lào tiếp nhận vaccine từ các đối tác, gồm\n1. Trung Quốc – {{2 triệu|*|*|*}} liều\n2. Mỹ – {{1 triệu|*|*|*}}\n3. COVAX – {{400.000|*|*|*}}",
        "Số liều đã nhận từ các nhà tài trợ:\na) Anh: {{415.000|*|*|*}}\nb) Úc: {{300.000|*|*|*}}\nc) Hungary: {{100.000|*|*|*}} liều",
        "Bảng viện trợ vaccine cho Campuchia\nNước | Số liều\nTrung Quốc | {{3,2 triệu|*|*|*}}\nNhật Bản | {{1 triệu|*|*|*}}\nÚc | {{400.000|*|*|*}}",
    ],
)
def test_lists_of_items_that_are_lines(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Vaccine đã nhận (đơn vị: liều): Nhật Bản {{4 triệu|JPN|*|received}}; Mỹ {{7 triệu|USA|*|received}}; Trung Quốc {{3 triệu|CHN|*|received}}.",
        "Nhật Bản hứa tặng Thái Lan {{3 triệu|*|*|*}} liều vaccine, Mỹ {{2,5 triệu|*|*|*}}, Anh {{415.000|*|*|*}}.",
        "Nhật Bản {{3 triệu|*|*|*}}, Mỹ {{2 triệu|*|*|*}} và Đức {{900.000|*|*|*}} liều: đó là số vaccine các nước đã trao cho Việt Nam.",
        "Việt Nam đã nhận nhiều vaccine. Nhật Bản tặng {{4 triệu|*|*|*}}, Mỹ {{9 triệu|*|*|*}}, Úc {{1,5 triệu|*|*|*}}.",
        "Cho đến nay các nước đã viện trợ {{9 triệu|*|*|*}} liều, trong đó, Mỹ {{5 triệu|*|*|*}}, Nhật {{3 triệu|*|*|*}}, Nga {{2.000|*|*|*}}.",
        "Về nguồn, COVAX cấp {{8 triệu|*|*|*}} liều, viện trợ song phương {{5 triệu|*|*|*}}, mua của hãng {{9 triệu|*|*|*}}.",
    ],
)
def test_lists_of_a_unit_that_is_said_once(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Giá vaccine ở Mỹ: Pfizer: 300.000, Moderna: 450.000, giao 1 triệu hộp.",
        "Số ca mắc: Mỹ (30.000), Nhật Bản (20.000), trong khi vaccine còn thiếu.",
        "Các đội vào vòng trong: Nhật Bản – 2001; Mỹ – 1998.",
        "Nhân sự của các hãng vaccine: Pfizer (79.000), Moderna (2.700), AstraZeneca (76.000).",
        "Xe chở vaccine gồm 3 xe (Hà Nội), 2 xe (Đà Nẵng).",
        "Doanh thu vaccine theo hãng như sau.\nPfizer: 36 tỷ\nModerna: 17 tỷ",
        "Điện thoại đăng ký tiêm vaccine:\n- Quận 1: 0283 822 1234\n- Quận 3: 0283 930 5678",
        "Tỷ lệ tiêm vaccine các nước:\n- Nhật Bản: 75%\n- Mỹ: 64%",
        "Dân số các nước nhận vaccine:\nLào: 7,2 triệu\nCampuchia: 16 triệu",
        "Vốn hóa thị trường vaccine: Pfizer 240 tỷ, Moderna 160 tỷ, BioNTech 80 tỷ.",
    ],
)
def test_lists_of_something_else_give_nothing(sentence: str) -> None:
    assert_tuples(sentence)
