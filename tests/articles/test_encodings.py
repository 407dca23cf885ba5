"""Bytes become text as the user says, as UTF-8, or with a word on what they look like."""

import unicodedata

import pytest

from extractor.articles.encodings import DETECT, Undecodable, decode, known, looks_like

TEXT = "Sáng nay, Việt Nam đã nhận 3 triệu liều vắc xin của Nhật Bản và 500.000 liều của Ba Lan. Kỹ sư Thuỷ, ông Đức."

VNI = "Saùng nay, Vieät Nam ñaõ nhaän 3 trieäu lieàu vaéc xin cuûa Nhaät Baûn vaø 500.000 lieàu cuûa Ba Lan."
TCVN3 = "S¸ng nay, ViÖt Nam ®· nhËn 3 triÖu liÒu v¾c xin cña NhËt B¶n vµ 500.000 liÒu cña Ba Lan."
"""The first sentence as the fonts' users typed it."""


def cp1258(text: str) -> bytes:
    """Windows-1258 knows vowels with their letter marks and has the tones apart."""
    tones = "\u0300\u0301\u0303\u0309\u0323"
    parts = []
    for letter in text:
        try:
            parts.append(letter.encode("cp1258"))
        except UnicodeEncodeError:
            whole = unicodedata.normalize("NFD", letter)
            base = unicodedata.normalize("NFC", "".join(c for c in whole if c not in tones))
            parts.append((base + "".join(c for c in whole if c in tones)).encode("cp1258"))
    return b"".join(parts)


def test_utf8_is_read_with_and_without_a_mark() -> None:
    assert decode(TEXT.encode()) == decode(b"\xef\xbb\xbf" + TEXT.encode()) == TEXT


@pytest.mark.parametrize("name", ["utf-16", "utf-32", "utf-8-sig"])
def test_a_byte_order_mark_decides(name: str) -> None:
    assert decode(TEXT.encode(name)) == TEXT
    assert decode(TEXT.encode(name), "cp1258") == TEXT


@pytest.mark.parametrize("name", ["utf-16-le", "utf-16-be", "cp1258"])
def test_other_encodings_are_named_and_read_when_asked(name: str) -> None:
    content = cp1258(TEXT) if name == "cp1258" else TEXT.encode(name)
    assert looks_like(content) == name
    for asked in (name, DETECT):
        assert unicodedata.normalize("NFC", decode(content, asked)) == TEXT


@pytest.mark.parametrize(("name", "typed"), [("vni", VNI), ("tcvn3", TCVN3)])
def test_the_font_encodings_of_the_nineties_are_named_and_read(name: str, typed: str) -> None:
    content = typed.encode("cp1252")
    assert looks_like(content) == name
    assert decode(content, name) == decode(content, DETECT) == TEXT.partition(" Kỹ")[0]


@pytest.mark.parametrize(("name", "typed"), [("vni", VNI), ("tcvn3", TCVN3)])
def test_what_is_not_utf8_says_what_it_looks_like_and_which_option_reads_it(name: str, typed: str) -> None:
    with pytest.raises(Undecodable, match=r"not UTF-8 \(byte \d+\)") as caught:
        decode(typed.encode("cp1252"))
    assert caught.value.advice() == f" (looks like {name.upper()}); use --encoding {name}"


def test_bytes_that_are_no_text_get_no_advice_that_does_not_help() -> None:
    with pytest.raises(Undecodable) as caught:
        decode(b"\x81\xff\x00\xfe\x80" * 50)
    assert "use --encoding utf-8" not in caught.value.advice()


@pytest.mark.parametrize(
    ("name", "is_known"), [("latin-1", True), ("vni", True), ("detect", True), ("hex", False), ("", False)]
)
def test_only_encodings_of_text_can_be_asked_for(name: str, is_known: bool) -> None:
    assert known(name) == is_known
