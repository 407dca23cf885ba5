"""A text that lost its capitals or its marks is read as if it had them; one that has them is read as it is."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor import Article, Extractor, extract
from extractor.lexicon import load_lexicon
from extractor.text import normalise
from extractor.text.writing import Writing, bare

LEXICON = load_lexicon()

SENTENCES = [
    "Sáng 12/8, Nhật Bản đã tặng Việt Nam 3 triệu liều vaccine AstraZeneca.",
    "Đức cam kết viện trợ cho Lào hai triệu rưỡi liều thông qua cơ chế COVAX.",
    "Theo Bộ Y tế, lô 746.460 liều Pfizer mua theo hợp đồng sẽ về trong tháng 9.",
    "Nước Ý, Pháp và Úc lần lượt hỗ trợ 670.000, 812.060 và 403.000 liều.",
    "Năm 2021, nước ta nhận gần 500 nghìn liều Vero Cell do Trung Quốc trao tặng.",
    "Anh thông báo tặng Kenya năm triệu liều, còn Mỹ nhượng lại 1,5 triệu liều cho Canada.",
]
"""Names, numbers and cues whose letters mean other words too: Đức/đức, Ý/y, Úc/úc, Anh/anh, Mỹ/my, Pháp/phap, năm/Nam."""


def stripped(text: str) -> str:
    return "".join(b.upper() if c.isupper() else b for b, c in zip(bare(text), text, strict=True))


WRITTEN: dict[str, Callable[[str], str]] = {
    "lower": str.lower,
    "capitals": str.upper,
    "bare": stripped,
    "bare, lower": bare,
    "bare, capitals": lambda text: bare(text).upper(),
    "bare but for đ": lambda text: "".join(c if c in "đĐ" else b for b, c in zip(stripped(text), text, strict=True)),
}


def told(text: str) -> list[dict[str, object]]:
    """What is found in `text`, but for the letters of the numbers."""
    forms = [found.to_dict(evidence=False) for found in extract(text, "2021-09-30").tuples]
    return [form | {"doses": {key: value for key, value in form["doses"].items() if key != "text"}} for form in forms]


@pytest.mark.parametrize("sentence", SENTENCES)
@pytest.mark.parametrize("damage", WRITTEN.values(), ids=WRITTEN)
def test_a_text_without_capitals_or_marks_tells_the_same(sentence: str, damage: Callable[[str], str]) -> None:
    expected = told(sentence)
    assert expected
    assert told(damage(sentence)) == expected


def test_a_number_is_quoted_as_the_text_has_it() -> None:
    text = "Duc tang Viet Nam hai trieu ruoi lieu vac xin, da ve trong thang truoc."
    (found,) = extract(text).tuples
    assert (found.doses.text, found.doses.value) == ("hai trieu ruoi", 2_500_000)
    assert found.evidence["partner"][0].text == "Duc"
    assert text[found.doses.start : found.doses.end] == "hai trieu ruoi"


@pytest.mark.parametrize(("given", "read"), [
    ("nga và đức lần lượt gửi cho lào hai lô; anh thì chưa", "Nga và Đức lần lượt gửi cho Lào hai lô; Anh thì chưa"),
    ("anh ấy nói pháp luật không cấm, ý kiến của bà là hợp lý", "Anh ấy nói pháp luật không cấm, ý kiến của bà là hợp lý"),
    ("tp. hồ chí minh đã nhận 5 lô. bộ y tế cho biết", "TP. Hồ Chí Minh đã nhận 5 lô. Bộ Y tế cho biết"),
    ("xem https://tin.vn/nhat-ban/anh.html của bộ y tế", "Xem https://tin.vn/nhat-ban/anh.html của Bộ Y tế"),
    ("theo ông hùng, anh và mỹ đã ký", "Theo ông Hùng, Anh và Mỹ đã ký"),
])  # fmt: skip
def test_lower_case_gets_the_capitals_of_names_and_sentences(given: str, read: str) -> None:
    assert LEXICON.view(given).text == read


@pytest.mark.parametrize(("given", "read"), [
    ("Anh tang nam trieu lieu trong nam nay", "Anh tặng năm triệu liều trong năm nay"),
    ("Tu thang tu, nuoc My gui tung dot vac xin cho Viet Nam", "Từ tháng tư, nước Mỹ gửi từng đợt vắc xin cho Việt Nam"),
    ("Theo phap luat Phap, lo vaccine nay khong duoc xuat khau", "Theo pháp luật Pháp, lô vaccine này không được xuất khẩu"),
    ("muoi hai nghin lieu cua Nga da den tay nguoi dan", "mười hai nghìn liều của Nga đã đến tay người dân"),
    ("Bo Y te: Uc va Han Quoc se ho tro them vac-xin", "Bộ Y tế: Úc và Hàn Quốc sẽ hỗ trợ thêm vắc-xin"),
])  # fmt: skip
def test_a_text_without_marks_gets_those_that_its_words_have_together(given: str, read: str) -> None:
    assert LEXICON.view(given).text == read


def test_a_headline_in_capitals_is_read_as_a_headline() -> None:
    view = LEXICON.view("ĐỨC VÀ NGA TẶNG VIỆT NAM VẮC XIN\nHÀ NỘI (TTXVN) - Lô hàng về tới sân bay.")
    assert view.text == "Đức và Nga tặng Việt Nam vắc xin\nHÀ NỘI (TTXVN) - Lô hàng về tới sân bay."


@pytest.mark.parametrize("text", [
    "Nhật Bản tặng vắc xin\nNhat Ban da tang Viet Nam 3 trieu lieu vac xin trong thang nay.",  # marks in the title alone
    "Japan has given Vietnam 3 million doses of the vaccine, in lieu of a loan, through COVAX.",
    "le lieu de la nation, on a vu cent mille doses de vaccin et la chance de tout un continent",
    "Xem them: https://bao.vn/nhat-ban-tang-viet-nam-3-trieu-lieu-vac-xin",
    "Thủ tướng Đức, bà Merkel, gọi điện cho anh Nam.\nVIETNAM AIRLINES\nTIN MỚI",
    "Số 3 triệu, 5 triệu\n- COVID-19 VÀ H5N1\nTTXVN",
    "đã giao cho Anh 3 triệu liều",  # one capital
    "",
    "12.000",
])  # fmt: skip
def test_a_text_that_has_them_is_read_as_it_is(text: str) -> None:
    view = LEXICON.view(text)
    assert view.text == text
    assert view.writing.complete


def test_the_title_is_known_however_it_is_written() -> None:
    title = "Sắp có thêm vaccine Pfizer"
    text = f"{title}\nCOVAX cam kết giao cho Việt Nam 38,9 triệu liều."
    for damage in WRITTEN.values():
        for field in (title, damage(title), None):
            (found,) = Extractor().extract(Article("a", damage(text), title=field)).tuples
            assert found.vaccine == ("PFIZER",), (damage(text), field)


def test_names_of_a_lexicon_of_ones_own_are_restored_too(tmp_path: Path) -> None:
    row = """
        [[party]]
        id = "party.zuyen"
        label = "ZUYEN"
        kind = "organisation"
        forms = ["Quỹ Zuyên Đẩu"]
        matches = ["Quỹ Zuyên Đẩu tặng"]
        rejects = ["Quỹ"]
    """
    tmp_path.joinpath("own.toml").write_text(row, encoding="utf-8")
    extractor = Extractor(tmp_path)
    for text in ("Quy Zuyen Dau da tang 5.000 lieu vac xin.", "quỹ zuyên đẩu đã tặng 5.000 liều vắc xin."):
        (found,) = extractor.extract(Article("a", text)).tuples
        assert found.partner == ("ZUYEN",)


def test_explain_tells_what_was_put_back() -> None:
    told = str(Extractor().explain("nhat ban da tang viet nam 3 trieu lieu vac xin"))
    assert told.startswith(
        "written all in lower case, without diacritics: read with what it lacks put back\n» Nhật Bản đã tặng"
    )
    assert "written" not in str(Extractor().explain("Nhật Bản đã tặng Việt Nam 3 triệu liều."))


def test_what_is_lacking_takes_time_in_proportion_to_the_text() -> None:
    """The longest run of ambiguous letters: no way of reading is kept but the best for each last word."""
    text = "nam tu my anh duc co the da ve " * 2_000
    assert len(LEXICON.view(text).text) == len(text)


WORDS = st.sampled_from(
    [
        "nam",
        "Nam",
        "TU",
        "đ",
        "Đ",
        "ß",
        "İ",
        "ŉ",
        "ǆ",
        "ø",
        "da,",
        "3",
        ".",
        "!",
        "(",
        "trieu",
        "H5N1",
        "2tr",
        "cua",
        "duoc",
        "\n",
        "www.a.b",
        "a@b",
        "ﬁ",
        "K",
    ]
)


@given(st.lists(WORDS, max_size=30))
def test_every_letter_stays_in_its_place(words: list[str]) -> None:
    text = normalise(" ".join(words)).text
    for writing in (Writing("lower", diacritics=False), Writing("capitals"), Writing(diacritics=False)):
        restored = LEXICON.restorer.restore(text, writing)
        assert len(restored) == len(text)
        assert bare(restored) == bare(text)
