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
        "Nhật Bản đã tặng Việt Nam <d JPN donation received>1 triệu</d> vaccine phòng Covid-19.",
        "Việt Nam vừa nhận <d RUS donation received>10.000</d> liều vắc xin do Nga trao tặng.",
        "Anh đã hỗ trợ <d GBR donation received>415.000</d> vắc-xin ngừa Covid-19 cho Việt Nam.",
        "Séc vừa trao tặng <d CZE donation received>250.800</d> vắc–xin AstraZeneca.",
        "Pháp đã viện trợ thêm <d FRA donation received>600.000</d> liều vắcxin COVID-19.",
        "Bỉ sẽ tặng <d BEL donation pledged>100.000</d> văcxin cho Việt Nam.",
        "Cuba đã bán cho Việt Nam <d CUB purchase received>5 triệu</d> liều văc-xin Abdala.",
        "Ấn Độ cam kết bán <d IND purchase pledged>15 triệu</d> liều vacxin Covaxin.",
        "Hungary nhượng lại <d HUN cession unspecified>400.000</d> liều vaccin AstraZeneca.",
        "Ba Lan đã tặng <d POL donation received>501.600</d> liều vaccie AstraZeneca.",
    ],
)
def test_every_spelling_of_the_word_vaccine_is_counted(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Australia đã tặng <d AUS donation received vaccine=ASTRAZENECA>300.000</d> liều Astra Zeneca.",
        "Italia vừa viện trợ <d ITA donation received vaccine=ASTRAZENECA>801.600</d> liều vaccine AstraZenaca.",
        "Anh tặng Kenya <d GBR donation unspecified vaccine=ASTRAZENECA>817.000</d> liều Oxford/AstraZeneca.",
        "Mỹ đã chuyển <d USA unspecified received vaccine=PFIZER>1 triệu</d> liều Pfizer-BioNTech tới Việt Nam.",
        "Trung Quốc trao tặng <d CHN donation unspecified vaccine=SINOPHARM>500.000</d> liều Vero-Cell.",
        "Vạn Thịnh Phát đã tặng TP.HCM <d VAN_THINH_PHAT donation received vaccine=SINOPHARM>1 triệu</d> liều Verocell.",
        "Nga đã gửi tặng <d RUS donation received vaccine=SPUTNIK_V>10.000</d> liều Sputnik-V.",
        "Nga sẽ viện trợ <d RUS donation pledged vaccine=SPUTNIK_V>20.000</d> liều vaccine SputnikV.",
        "UAE tặng Việt Nam <d ARE donation unspecified vaccine=HAYAT_VAX>100.000</d> liều Hayat – Vax.",
        "UAE đã bán cho Indonesia <d ARE purchase received vaccine=HAYAT_VAX>450.000</d> liều Hayat Vax.",
        "Mỹ vừa tặng Brazil <d USA donation received vaccine=JANSSEN>3 triệu</d> liều Johnson & Johnson.",
    ],
)
def test_every_spelling_of_a_product_is_the_same_product(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Lô Vero-Cell gồm <d - unspecified received vaccine=SINOPHARM>500.000</d> liều đã về tới Nội Bài.",
        "Hơn <d - unspecified received vaccine=ASTRAZENECA>1 triệu</d> liều Astra Zeneca đã về tới Hà Nội.",
        "Thêm <d - unspecified received vaccine=PFIZER>1 triệu</d> liều vắc xin Pfizer-BioNTech về đến sân bay Tân Sơn Nhất.",
    ],
)
def test_a_product_is_no_supplier_however_it_is_spelt(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Ghana đã nhận <d COVAX covax received>600.000</d> liều của Covax.",
        "Na Uy viện trợ <d NOR covax unspecified>1,2 triệu</d> liều qua COVAX Facility.",
        "Việt Nam vừa tiếp nhận <d COVAX covax received>1,4 triệu</d> liều từ nguồn COVAX.",
        "Thông qua chương trình Covax, Đan Mạch đã hỗ trợ Ukraine <d DNK covax received>500.000</d> liều.",
        "Trong khuôn khổ sáng kiến COVAX, Hy Lạp đã tặng <d GRC covax received>250.000</d> liều cho Armenia.",
    ],
)
def test_every_spelling_of_covax_is_the_scheme(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Tòa Bạch Ốc thông báo tặng Đài Loan <d USA donation pledged>2,5 triệu</d> liều.",
        "Nhà Trắng cho biết sẽ chia sẻ <d USA donation pledged>80 triệu</d> liều với thế giới.",
        "Úc đã tặng Fiji <d AUS donation received>100.000</d> liều, Ô-xtrây-li-a còn hứa tặng Timor-Leste <d AUS donation pledged>20.000</d> liều.",
        "CH Séc đã trao tặng <d CZE donation received>250.800</d> liều.",
        "Czech sẽ viện trợ <d CZE donation pledged>500.000</d> liều cho Việt Nam.",
        "Ru-ma-ni đã tặng <d ROU donation received>100.000</d> liều, sau đó Rumani hứa tặng thêm <d ROU donation pledged>200.000</d> liều.",
        "Hung-ga-ri quyết định viện trợ <d HUN donation pledged>100.000</d> liều.",
        "Ý đã tặng Việt Nam <d ITA donation received>801.600</d> liều AstraZeneca.",
        "LB Nga trao tặng <d RUS donation unspecified>1.000</d> liều Sputnik V.",
        "CHLB Nga đã viện trợ <d RUS donation received>10.000</d> liều vaccine.",
        "Các tiểu vương quốc Ả-rập thống nhất đã tặng Seychelles <d ARE donation received>50.000</d> liều Sinopharm.",
        "Cam-pu-chia vừa tặng Việt Nam <d KHM donation received>200.000</d> liều.",
        "In-đô-nê-xi-a đã nhận <d CHN donation received>500.000</d> liều do Trung Quốc viện trợ.",
        "Bru-nây sẽ nhận <d SGP loan *>100.000</d> liều Singapore cho mượn.",
        "Arap Shaudi đã tài trợ <d SAU donation received>1 triệu</d> liều cho Malaysia.",
    ],
)
def test_every_spelling_of_a_country_is_the_same_country(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Theo ý kiến của Bộ Y tế, Nhật Bản sẽ tặng <d JPN donation pledged>1 triệu</d> liều.",
        "Bác sĩ Nga cho biết bệnh viện đã tiêm 3.000 liều vaccine.",
        "Lô hàng mỹ phẩm bị giữ; trong khi đó Đức đã trao <d DEU unspecified received>852.480</d> liều vaccine.",
        "Chị Anh, nhân viên y tế, nói Hàn Quốc vừa tặng <d KOR donation received>1,1 triệu</d> liều.",
    ],
)
def test_a_word_that_only_looks_like_a_country_is_none(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Cộng hoà Séc đã ủng hộ <d CZE donation received>250.800</d> liều.",
        "Cộng hòa Nam Phi nhận <d USA donation received>5,6 triệu</d> liều Pfizer do Hoa Kỳ trao tặng.",
        "Uỷ ban châu Âu cam kết tặng châu Phi <d EUROPEAN_COMMISSION donation pledged>100 triệu</d> liều.",
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
        "Chính phủ Nhật Bản đã viện trợ cho Việt Nam thêm <d JPN donation received>500000</d> liều vaccine AstraZeneca.",
        "Việt Nam được COVAX phân bổ <d COVAX covax allocated>hai triệu</d> liều, còn Cộng hòa Séc hứa tặng <d CZE donation pledged>250.800</d> liều.",
        "Bộ Y tế đã ký hợp đồng mua <d PFIZER purchase contracted>nửa triệu</d> liều của Pfizer. Số vaccine này chưa được tiêm.",
    ],
)
def test_scraped_letters_and_spaces_change_nothing(sentence: str, scraped: Callable[[str], str]) -> None:
    marks_and_text = re.split(r"(<[^>]+>)", sentence)
    assert_tuples("".join(part if part.startswith("<") else scraped(part) for part in marks_and_text))


@pytest.mark.parametrize(
    "sentence",
    [
        "Hàn Quốc đã tặng Việt Nam <d KOR donation received>1,1 triệu</d> liều.Pháp cũng vừa viện trợ <d FRA donation received>600.000</d> liều.",
        "Nhật Bản tặng thêm vaccine Sáng nay, <d JPN donation received>400.000</d> liều do Nhật Bản viện trợ đã về tới Nội Bài.",
        "Đức đã trao tặng <d DEU donation received>852.480</d> liều vaccine. Ảnh: TTXVN",
        "Ảnh: TTXVN Úc đã hỗ trợ Việt Nam <d AUS donation received>403.000</d> liều vaccine.",
    ],
)
def test_missing_spaces_headlines_and_credits_run_into_the_text(sentence: str) -> None:
    assert_tuples(sentence)
