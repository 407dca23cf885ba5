"""Spellings: vaccine, products, COVAX, countries and tone marks in all the ways that newspapers write them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable

import pytest
from annotated import assert_tuples


@pytest.mark.parametrize(
    "sentence",
    [
        "Nhật Bản đã tặng Việt Nam {{1 triệu|JPN|donation|received}} vaccine phòng Covid-19.",
        "Việt Nam vừa nhận {{10.000|RUS|donation|received}} liều vắc xin do Nga trao tặng.",
        "Anh đã hỗ trợ {{415.000|GBR|donation|received}} vắc-xin ngừa Covid-19 cho Việt Nam.",
        "Séc vừa trao tặng {{250.800|CZE|donation|received}} vắc–xin AstraZeneca.",
        "Pháp đã viện trợ thêm {{600.000|FRA|donation|received}} liều vắcxin COVID-19.",
        "Bỉ sẽ tặng {{100.000|BEL|donation|pledged}} văcxin cho Việt Nam.",
        "Cuba đã bán cho Việt Nam {{5 triệu|CUB|purchase|received}} liều văc-xin Abdala.",
        "Ấn Độ cam kết bán {{15 triệu|IND|purchase|pledged}} liều vacxin Covaxin.",
        "Hungary nhượng lại {{400.000|HUN|cession|unspecified}} liều vaccin AstraZeneca.",
        "Ba Lan đã tặng {{501.600|POL|donation|received}} liều vaccie AstraZeneca.",
    ],
)
def test_every_spelling_of_the_word_vaccine_is_counted(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Australia đã tặng {{300.000|AUS|donation|received|v=ASTRAZENECA}} liều Astra Zeneca.",
        "Italia vừa viện trợ {{801.600|ITA|donation|received|v=ASTRAZENECA}} liều vaccine AstraZenaca.",
        "Anh tặng Kenya {{817.000|GBR|donation|unspecified|v=ASTRAZENECA}} liều Oxford/AstraZeneca.",
        "Mỹ đã chuyển {{1 triệu|USA|unspecified|received|v=PFIZER}} liều Pfizer-BioNTech tới Việt Nam.",
        "Trung Quốc trao tặng {{500.000|CHN|donation|unspecified|v=SINOPHARM}} liều Vero-Cell.",
        "Vạn Thịnh Phát đã tặng TP.HCM {{1 triệu|VAN_THINH_PHAT|donation|received|v=SINOPHARM}} liều Verocell.",
        "Nga đã gửi tặng {{10.000|RUS|donation|received|v=SPUTNIK_V}} liều Sputnik-V.",
        "Nga sẽ viện trợ {{20.000|RUS|donation|pledged|v=SPUTNIK_V}} liều vaccine SputnikV.",
        "UAE tặng Việt Nam {{100.000|ARE|donation|unspecified|v=HAYAT_VAX}} liều Hayat – Vax.",
        "UAE đã bán cho Indonesia {{450.000|ARE|purchase|received|v=HAYAT_VAX}} liều Hayat Vax.",
        "Mỹ vừa tặng Brazil {{3 triệu|USA|donation|received|v=JANSSEN}} liều Johnson & Johnson.",
    ],
)
def test_every_spelling_of_a_product_is_the_same_product(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Lô Vero-Cell gồm {{500.000|-|unspecified|received|v=SINOPHARM}} liều đã về tới Nội Bài.",
        "Hơn {{1 triệu|-|unspecified|received|v=ASTRAZENECA}} liều Astra Zeneca đã về tới Hà Nội.",
        "Thêm {{1 triệu|-|unspecified|received|v=PFIZER}} liều vắc xin Pfizer-BioNTech về đến sân bay Tân Sơn Nhất.",
    ],
)
def test_a_product_is_no_supplier_however_it_is_spelt(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Ghana đã nhận {{600.000|COVAX|covax|received}} liều của Covax.",
        "Na Uy viện trợ {{1,2 triệu|NOR|covax|unspecified}} liều qua COVAX Facility.",
        "Việt Nam vừa tiếp nhận {{1,4 triệu|COVAX|covax|received}} liều từ nguồn COVAX.",
        "Thông qua chương trình Covax, Đan Mạch đã hỗ trợ Ukraine {{500.000|DNK|covax|received}} liều.",
        "Trong khuôn khổ sáng kiến COVAX, Hy Lạp đã tặng {{250.000|GRC|covax|received}} liều cho Armenia.",
    ],
)
def test_every_spelling_of_covax_is_the_scheme(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Tòa Bạch Ốc thông báo tặng Đài Loan {{2,5 triệu|USA|donation|pledged}} liều.",
        "Nhà Trắng cho biết sẽ chia sẻ {{80 triệu|USA|donation|pledged}} liều với thế giới.",
        "Úc đã tặng Fiji {{100.000|AUS|donation|received}} liều, Ô-xtrây-li-a còn hứa tặng Timor-Leste {{20.000|AUS|donation|pledged}} liều.",
        "CH Séc đã trao tặng {{250.800|CZE|donation|received}} liều.",
        "Czech sẽ viện trợ {{500.000|CZE|donation|pledged}} liều cho Việt Nam.",
        "Ru-ma-ni đã tặng {{100.000|ROU|donation|received}} liều, sau đó Rumani hứa tặng thêm {{200.000|ROU|donation|pledged}} liều.",
        "Hung-ga-ri quyết định viện trợ {{100.000|HUN|donation|pledged}} liều.",
        "Ý đã tặng Việt Nam {{801.600|ITA|donation|received}} liều AstraZeneca.",
        "LB Nga trao tặng {{1.000|RUS|donation|unspecified}} liều Sputnik V.",
        "CHLB Nga đã viện trợ {{10.000|RUS|donation|received}} liều vaccine.",
        "Các tiểu vương quốc Ả-rập thống nhất đã tặng Seychelles {{50.000|ARE|donation|received}} liều Sinopharm.",
        "Cam-pu-chia vừa tặng Việt Nam {{200.000|KHM|donation|received}} liều.",
        "In-đô-nê-xi-a đã nhận {{500.000|CHN|donation|received}} liều do Trung Quốc viện trợ.",
        "Bru-nây sẽ nhận {{100.000|SGP|loan|*}} liều Singapore cho mượn.",
        "Arap Shaudi đã tài trợ {{1 triệu|SAU|donation|received}} liều cho Malaysia.",
    ],
)
def test_every_spelling_of_a_country_is_the_same_country(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Theo ý kiến của Bộ Y tế, Nhật Bản sẽ tặng {{1 triệu|JPN|donation|pledged}} liều.",
        "Bác sĩ Nga cho biết bệnh viện đã tiêm 3.000 liều vaccine.",
        "Lô hàng mỹ phẩm bị giữ; trong khi đó Đức đã trao {{852.480|DEU|unspecified|received}} liều vaccine.",
        "Chị Anh, nhân viên y tế, nói Hàn Quốc vừa tặng {{1,1 triệu|KOR|donation|received}} liều.",
    ],
)
def test_a_word_that_only_looks_like_a_country_is_none(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Cộng hoà Séc đã ủng hộ {{250.800|CZE|donation|received}} liều.",
        "Cộng hòa Nam Phi nhận {{5,6 triệu|USA|donation|received}} liều Pfizer do Hoa Kỳ trao tặng.",
        "Uỷ ban châu Âu cam kết tặng châu Phi {{100 triệu|EUROPEAN_COMMISSION|donation|pledged}} liều.",
    ],
)
def test_old_and_new_tone_marks_are_the_same_word(sentence: str) -> None:
    assert_tuples(sentence)


def _decomposed(text: str) -> str:
    return unicodedata.normalize("NFD", text)


def _unbreakable(text: str) -> str:
    return text.replace(" ", "\u00a0")


def _doubled(text: str) -> str:
    return text.replace(" ", "  ")


@pytest.mark.parametrize("scraped", [_decomposed, _unbreakable, _doubled])
@pytest.mark.parametrize(
    "sentence",
    [
        "Chính phủ Nhật Bản đã viện trợ cho Việt Nam thêm {{500000|JPN|donation|received}} liều vaccine AstraZeneca.",
        "Việt Nam được COVAX phân bổ {{hai triệu|COVAX|covax|allocated}} liều, còn Cộng hòa Séc hứa tặng {{250.800|CZE|donation|pledged}} liều.",
        "Bộ Y tế đã ký hợp đồng mua {{nửa triệu|PFIZER|purchase|contracted}} liều của Pfizer. Số vaccine này chưa được tiêm.",
    ],
)
def test_scraped_letters_and_spaces_change_nothing(sentence: str, scraped: Callable[[str], str]) -> None:
    marks_and_text = re.split(r"(<[^>]+>)", sentence)
    assert_tuples("".join(part if part.startswith("<") else scraped(part) for part in marks_and_text))


@pytest.mark.parametrize(
    "sentence",
    [
        "Hàn Quốc đã tặng Việt Nam {{1,1 triệu|KOR|donation|received}} liều.Pháp cũng vừa viện trợ {{600.000|FRA|donation|received}} liều.",
        "Nhật Bản tặng thêm vaccine Sáng nay, {{400.000|JPN|donation|received}} liều do Nhật Bản viện trợ đã về tới Nội Bài.",
        "Đức đã trao tặng {{852.480|DEU|donation|received}} liều vaccine. Ảnh: TTXVN",
        "Ảnh: TTXVN Úc đã hỗ trợ Việt Nam {{403.000|AUS|donation|received}} liều vaccine.",
    ],
)
def test_missing_spaces_headlines_and_credits_run_into_the_text(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Chính phủ Nhật Bản đã trao tặng\n    Việt Nam hơn {{2,5\n    triệu|JPN|donation|received}} liều vaccine\n    AstraZeneca.",
        "Mỹ đã tặng <b>{{2,4</b> triệu|USA|donation|received}} liều Moderna.",
        "Nhật_Bản đã trao_tặng Việt_Nam {{3 triệu|JPN|donation|received}} liều vắc_xin .",
        "nhật bản đã tặng việt nam {{3 triệu|JPN|covax|received}} liều vaccine qua covax",
        "Nhat Ban da tang Viet Nam {{3 trieu|JPN|donation|received}} lieu vaccine AstraZeneca.",
        "Nhật Bản tặng {{𝟯 𝘁𝗿𝗶𝗲̣̂𝘂|JPN|donation|*}} liều vaccine.",
    ],
)
def test_text_as_it_is_printed_is_read(sentence: str) -> None:
    assert_tuples(sentence)
