"""Lists of who and how many: every form is found, with the name and the number of each item; what looks like one is not."""

from __future__ import annotations

import pytest

from extractor import Article, Extractor
from extractor.matching.lists import read_lists

_extractor = Extractor()


def found(text: str) -> list[list[tuple[str | None, str]]]:
    """The lists of `text`: name and number of each item."""
    doc = _extractor.read(Article("a", text)).doc
    lists = read_lists(doc)
    return [[(i.name and doc.text[slice(*i.name)], doc.text[slice(*i.number)]) for i in one.items] for one in lists]


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("Viện trợ: Úc: 3 triệu liều, Mỹ: 5 triệu liều.", [("Úc", "3 triệu"), ("Mỹ", "5 triệu")]),
        ("Các nước đã tặng: Úc – 3 triệu liều; Bỉ – 500.", [("Úc", "3 triệu"), ("Bỉ", "500")]),
        ("Đã nhận vaccine của Úc (300.000), Mỹ (hơn 2 triệu).", [("Úc", "300.000"), ("Mỹ", "2 triệu")]),
        ("Đã về 3 triệu liều (Mỹ), 2 triệu (Nhật Bản).", [("Mỹ", "3 triệu"), ("Nhật Bản", "2 triệu")]),
        ("Kho có 3 triệu liều do Mỹ tặng, 2 triệu từ Đức và 90.000 của Bỉ.", [("Mỹ", "3 triệu"), ("Đức", "2 triệu"), ("Bỉ", "90.000")]),
        ("COVAX giao 3 triệu liều, Mỹ 2 triệu và Lào 90.000.", [("COVAX", "3 triệu"), ("Mỹ", "2 triệu"), ("Lào", "90.000")]),
        ("Về tới 300.000 liều Pfizer, 200.000 Moderna.", [("Pfizer", "300.000"), ("Moderna", "200.000")]),
    ],
)  # fmt: skip
def test_items_in_running_text_have_their_names_and_numbers(text: str, items: list[tuple[str | None, str]]) -> None:
    assert found(text) == [items]


@pytest.mark.parametrize(
    "items",
    [
        ("Pháp tặng 600.000 liều (AstraZeneca)", "Ý tặng 800.000 liều"),
        ("Mỹ: 2 triệu liều (vaccine Moderna)", "Séc: 250.000 liều (AstraZeneca)"),
        ("Mỹ 2 triệu liều (Moderna)", "Séc 250.000 liều"),
    ],
)
def test_a_product_in_brackets_belongs_to_the_item_before_it(items: tuple[str, str]) -> None:
    doc = _extractor.read(Article("a", f"Các nước viện trợ: {items[0]}, {items[1]}.")).doc
    (one,) = read_lists(doc)
    assert tuple(doc.text[item.start : item.end] for item in one.items) == items


def test_other_words_in_brackets_belong_to_no_item() -> None:
    doc = _extractor.read(Article("a", "Pháp tặng 600.000 liều (hôm qua), Ý tặng 800.000 liều.")).doc
    (one,) = read_lists(doc)
    assert doc.text[one.items[0].start : one.items[0].end] == "Pháp tặng 600.000 liều"


@pytest.mark.parametrize("bullets", ["", "- ", "+ ", "• ", "1. ", "a) "])
@pytest.mark.parametrize("form", ["{}: {}", "{} – {}", "{} ({})", "{} {}", "{} | {}"])
@pytest.mark.parametrize("head", ["Số vaccine đã nhận, chi tiết như sau.", "Các nước đã tặng vaccine gồm"])
def test_lines_have_their_names_and_numbers(bullets: str, form: str, head: str) -> None:
    items = [("Nhật Bản", "4,1 triệu"), ("Mỹ", "5 triệu"), ("Thụy Sĩ", "9.600")]
    assert found("\n".join([head, *(bullets + form.format(*item) for item in items)])) == [items]


def test_an_item_of_a_list_in_lines_may_have_a_name_that_nobody_knows() -> None:
    text = "Nguồn vaccine (liều) đã về:\n- Mua của hãng: 3 triệu\n- Quỹ Sao Băng: 20.000"
    assert found(text) == [[("Mua của hãng", "3 triệu"), ("Quỹ Sao Băng", "20.000")]]


@pytest.mark.parametrize(
    "text",
    [
        "Số ca mắc mới ở các nước: Nhật Bản 3 triệu, Mỹ 5 triệu.",
        "Đã tiêm 3 triệu liều. Số người mắc: Nhật Bản 30.000 ca, Mỹ 50.000 ca.",
        "Nhật Bản thắng Mỹ 3-1, Úc thắng Bỉ 2-0 trong ngày tiêm 3 triệu liều.",
        "Đợt 1: về 300.000 liều\nĐợt 2: về 400.000 liều",
        "Ngày 7/7: 97.000 liều về Hà Nội.\nNgày 9/7: 2 triệu liều về TP.HCM.",
        "Giá vaccine ở các phòng tiêm: Pfizer 300.000, Moderna 400.000.",
        "Số người đã tiêm vaccine: Nhật Bản 30 triệu, Mỹ 50 triệu.",
        "Tỷ lệ tiêm vaccine:\n- Nhật Bản: 95%\n- Mỹ: 90%",
        "Số điện thoại đăng ký vaccine:\n- Bệnh viện Nhi: 0912 345 678\n- Viện Pasteur: 1900 9095",
        "Giá vaccine (đồng):\nPfizer: 300.000 đồng\nModerna: 400.000 đồng",
        "Nhật Bản tặng 3 triệu liều. Sau đó Mỹ cho biết cần thêm thời gian.",
    ],
)
def test_what_is_no_list_of_doses_is_not_one(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize("joint", ["{}, {}", "{}; {}", "{} và {}"])
def test_one_unit_holds_for_the_whole_list(joint: str) -> None:
    doc = _extractor.read(Article("a", "Đã nhận vaccine: " + joint.format("Bỉ 700", "Mỹ 5 triệu liều"))).doc
    assert [(dose.text, dose._.unit) for dose in doc.spans["extractor.doses"]] == [("700", True), ("5 triệu", True)]
