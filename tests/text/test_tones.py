"""Tone marks stand where today's news puts them, and nothing but a Vietnamese syllable is touched."""

import unicodedata

import pytest

from extractor.text import normalise

TONES = "\u0300\u0301\u0309\u0303\u0323"


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("hoà bình", "hòa bình"),
        ("Uỷ ban", "Ủy ban"),
        ("UỶ BAN", "ỦY BAN"),
        ("khoẻ mạnh", "khỏe mạnh"),
        ("Thuý", "Thúy"),
        ("khỏang", "khoảng"),
        ("hòan tòan", "hoàn toàn"),
        ("qúa", "quá"),
        ("qúy", "quý"),
        ("gía", "giá"),
        ("đựơc", "được"),
        ("ngừơi", "người"),
        ("Vịêt", "Việt"),
        ("tùân", "tuần"),
        ("nghiã", "nghĩa"),
        ("caí", "cái"),
        ("thủy tinh hoà tan", "thủy tinh hòa tan"),
    ],
)
def test_misplaced_marks_move(written: str, read: str) -> None:
    assert normalise(written).text == read
    assert normalise(unicodedata.normalize("NFD", written)).text == read


@pytest.mark.parametrize(
    "text",
    [
        "quý quà quả quỳ quỵ Quý II giá già giữ gìn giết giếng giỏi",
        "hoàn toàn khoảng thoát loét huỳnh thuyền huýt xoèn quỳnh khuya khuỷu",
        "hòa khỏe thúy ủy tòa lóe túy của mùa mía nghĩa cúi chị",
        "García Luís Zoé José Núñez André Raúl Málaga São Tomé Phnôm Pênh Đắk Lắk Hứa Jong-uñ",
        "Tuệ Thuế Huế thuở Nguyễn Nguyệt người được nước rượu bưởi hươu chuối khuấy ngoáy",
    ],
)
def test_marks_in_place_and_names_of_other_languages_stay(text: str) -> None:
    assert normalise(text).text == text


def test_a_moved_mark_keeps_every_offset() -> None:
    view = normalise("Uỷ ban nhận khỏang 5 lô")
    assert view.source[slice(*view.to_source(12, 18))] == "khỏang"


SYLLABLES = (
    "hòa hóa hỏa hõa họa xòe khỏe lóe thúy thủy tùy lũy lụy hoàn hoạt hoàng hoạch toét xoạng huỳnh huýt quýt quà quá "
    "quỹ giá giả giới giống giết giường già nguyễn thuyền khuyên tuyệt tiền tiếng được trường người nước rượu tuần "
    "luật quận muốn buổi chuối mười tưởi mía của mùa cửa nghĩa bài báo cáo máy đầu đấy kẻo nếu xíu đói tối mới túi gửi "
    "cứu ngoài loáy ngoéo khuỷu khuấy quái quạo quấy quốc quyết hếch cạnh bánh yếu yếm ỉa ở ý uể oải"
)


@pytest.mark.parametrize("syllable", SYLLABLES.split())
def test_a_syllable_is_read_the_same_wherever_its_mark_was_typed(syllable: str) -> None:
    """The mark is put on each vowel letter in turn; every spelling is read as the one of the dictionary."""
    decomposed = unicodedata.normalize("NFD", syllable)
    tone = next(mark for mark in decomposed if mark in TONES) if any(mark in decomposed for mark in TONES) else ""
    letters = unicodedata.normalize("NFC", decomposed.replace(tone, "")) if tone else syllable
    for index, letter in enumerate(letters):
        if letter in "aăâeêioôơuưy":
            typed = unicodedata.normalize("NFC", letters[: index + 1] + tone + letters[index + 1 :])
            assert normalise(typed).text == syllable, typed
