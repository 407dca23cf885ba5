"""What a title is: a line of its own, or what the field holds where the text begins with it."""

from pathlib import Path

import pytest

from extractor import Article, Extractor, extract
from extractor.articles import read_articles
from extractor.text import clean, normalise, title_end, title_line

ONE_LINE = (
    "Việt Nam có hợp đồng 31 triệu liều với Pfizer. COVAX cam kết 38,9 triệu liều, Trung Quốc viện trợ 500.000 liều."
)


def products(text: str, title: str | None = None) -> list[tuple[str, ...]]:
    result = Extractor().extract(Article("a", text, title=title))
    assert result.error is None
    return [found.vaccine for found in result.tuples]


def test_the_first_sentence_of_a_text_of_one_line_is_no_title() -> None:
    assert [found.vaccine for found in extract(ONE_LINE).tuples] == [("PFIZER",), (), ()]


@pytest.mark.parametrize("text", [
    "Việt Nam đã ký mua 31 triệu liều của Pfizer.\nCOVAX cam kết 38,9 triệu liều.",  # a sentence
    "Hôm nay bộ nhắc đến vaccine Pfizer,\nsau đó COVAX cam kết 38,9 triệu liều.",  # a line that goes on
    "Chiều nay bộ cho biết ngoài vaccine Pfizer thì\ncơ chế COVAX cam kết 38,9 triệu liều.",  # wrapped
])  # fmt: skip
def test_a_first_line_that_is_a_sentence_or_goes_on_is_no_title(text: str) -> None:
    assert title_line(text) is None
    assert title_end(clean(text)) == 0


def test_a_first_sentence_of_its_own_gives_its_product_to_no_other() -> None:
    assert products("Việt Nam đã ký mua 31 triệu liều của Pfizer.\nCOVAX cam kết 38,9 triệu liều.")[-1] == ()


@pytest.mark.parametrize("gap", ["\n", "\n\n", "\r\n", "\r\n\r\n", "\r", "\u2028", "  \n \n  "])
def test_a_first_line_of_its_own_is_the_title_and_names_the_product(gap: str) -> None:
    text = f"Sắp có thêm vaccine Pfizer{gap}COVAX cam kết 38,9 triệu liều, Trung Quốc viện trợ 500.000 liều."
    assert title_line(text) == "Sắp có thêm vaccine Pfizer"
    assert products(text) == [("PFIZER",), ("PFIZER",)]


def test_behind_a_blank_line_a_text_may_begin_in_lower_case() -> None:
    assert title_line("Tin vui\n\ncovax giao vaccine") == "Tin vui"


def test_the_title_field_is_a_title_where_the_text_begins_with_it() -> None:
    body = "COVAX cam kết 38,9 triệu liều, Trung Quốc viện trợ 500.000 liều."
    title = "Sắp có vaccine Pfizer."
    assert products(f"{title} {body}") == [(), ()]
    assert products(f"{title} {body}", title) == [("PFIZER",), ("PFIZER",)]
    assert products(f"{title}\n{body}", title) == [("PFIZER",), ("PFIZER",)]
    assert products(body, title) == [(), ()], "a field names no words of a text that does not hold it"


def test_a_title_of_two_sentences_is_a_title_to_its_end() -> None:
    title = "Tin vui! Sắp có vaccine Pfizer"
    assert products(f"{title}\nCOVAX cam kết 38,9 triệu liều.", title) == [("PFIZER",)]


def test_the_end_of_a_title_counts_characters_of_the_view() -> None:
    view = normalise("\ufeff  Tin\u00a0 vui\r\n\r\nNga tặng vaccine")
    assert view.text[: title_end(view)].strip() == "Tin vui"
    assert title_end(view, "Tin \u200bvui") == title_end(view)


@pytest.mark.parametrize("text", ["", " \n ", "\n\n\n", "a", "a\n", "\r\r\r\r"])
def test_a_text_without_two_lines_has_no_title(text: str) -> None:
    assert title_line(text) is None
    assert title_end(normalise(text)) == 0


def test_a_file_of_one_line_has_no_title(tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_text(ONE_LINE, "utf-8")
    (tmp_path / "two.txt").write_text(f"Tin vaccine Pfizer\n{ONE_LINE}", "utf-8")
    assert [row.title for row in read_articles([tmp_path]) if isinstance(row, Article)] == [None, "Tin vaccine Pfizer"]
