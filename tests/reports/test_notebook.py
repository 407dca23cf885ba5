"""What a notebook shows: a result and a ledger as tables, a text with what was read from it highlighted."""

import re
from html.parser import HTMLParser

import pytest

import extractor
from extractor import Article, Result, extract
from extractor.ledger import ledger

TEXT = "COVAX đã chuyển cho Việt Nam 4,9 triệu liều, còn Nhật Bản tặng 3 triệu liều AstraZeneca."
HOSTILE = "<script>alert(1)</script><img src=x onerror=alert(2)>\" ' &amp; $x$ \u202e"


class Page(HTMLParser):
    """What a browser makes of it: elements, and all that is read as text."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[str] = []
        self.attributes: set[str] = set()
        self.text = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append(tag)
        self.attributes |= {name for name, _ in attrs}

    def handle_data(self, data: str) -> None:
        self.text += data


def marked(html: str) -> list[tuple[str, list[str]]]:
    """The words that are highlighted, with their labels."""
    found = re.findall(r"<mark[^>]*>(.*?)<span[^>]*>(.*?)</span></mark>", html, re.DOTALL)
    return [(words, labels.split(" · ")) for words, labels in found]


def hostile() -> Result:
    """A result as somebody else's file may bring it: markup wherever a text can stand."""
    form = extract("Liên bang Nga tặng 1.000 liều.").to_dict()
    (found,) = form["tuples"]
    found["partner"] = [HOSTILE]
    found["evidence"] = {"partner": [{"start": 0, "end": len(HOSTILE), "text": HOSTILE, "rule": HOSTILE}]}
    found["doses"] |= {"start": 0, "end": len(HOSTILE), "text": HOSTILE}
    return Result.from_dict(form | {"id": HOSTILE, "warnings": [HOSTILE]})


def test_a_result_shows_itself_as_a_table() -> None:
    page = Page(extract(TEXT)._repr_html_())
    assert page.elements.count("tr") == 3
    assert "text: 2 tuples" in page.text
    assert "0COVAX4,9 triệu4,900,000covaxreceived" in page.text


def test_columns_where_nothing_stands_are_left_out() -> None:
    assert ">vaccine<" not in extract("Nga tặng 1.000 liều.")._repr_html_()
    assert ">vaccine<" in extract(TEXT)._repr_html_()


def test_a_result_without_tuples_and_one_with_an_error_say_so() -> None:
    assert "a: 0 tuples" in Result("a")._repr_html_()
    failed = Result("a", error=extractor.Failure("text", "no <b>"))
    assert "a: error in text: no &lt;b&gt;" in failed._repr_html_()


def test_quantities_parties_and_cues_are_highlighted_with_their_labels() -> None:
    found = marked(extractor.render(extract(TEXT), TEXT))
    assert ("COVAX", ["COVAX", "covax"]) in found
    assert ("Nhật Bản", ["JPN"]) in found
    assert ("4,9 triệu", ["0: 4,900,000"]) in found
    assert ("3 triệu", ["1: 3,000,000"]) in found
    assert "donation" in dict(found)["tặng"]
    assert ("AstraZeneca", ["ASTRAZENECA"]) in found


def test_a_joint_gift_names_each_giver_at_its_name() -> None:
    text = "Hàn Quốc và Pháp cam kết viện trợ thêm 1 triệu liều."
    found = dict(marked(extractor.render(extract(text), text)))
    assert (found["Hàn Quốc"], found["Pháp"]) == (["KOR"], ["FRA"])


def test_the_text_stands_there_once_and_whole() -> None:
    text = f"Tin nóng\n\n{TEXT}  Giá 5$ một liều, không phải 6$."
    html = extractor.render(extract(text), text)
    shown = re.sub(r"<span[^>]*>.*?</span>", "", html.split("</div>")[0])
    assert Page(shown).text == text


def test_a_notebook_shows_what_was_rendered() -> None:
    html = extractor.render(extract(TEXT), TEXT)
    assert isinstance(html, str)
    assert html._repr_html_() == html


def test_dollars_are_no_formulas() -> None:
    shown = (extractor.render(extract(TEXT), TEXT), extract(TEXT)._repr_html_(), ledger([extract(TEXT)])._repr_html_())
    assert all("mathjax_ignore" in html for html in shown)


@pytest.mark.parametrize(
    "shown", [lambda result: result._repr_html_(), lambda result: extractor.render(result, HOSTILE)]
)
def test_hostile_texts_ids_and_rules_bring_no_markup(shown: object) -> None:
    assert callable(shown)
    page = Page(shown(hostile()))
    assert not {"script", "img"} & {*page.elements}
    assert page.attributes <= {"class", "lang", "style", "title", "scope"}
    assert "<script>alert(1)</script>" in page.text


def test_a_ledger_shows_who_promised_who_delivered_and_what_is_contradicted() -> None:
    articles = [
        Article("a", "Ngày 2/7/2021, Nhật Bản cam kết tặng Việt Nam 3 triệu liều vaccine."),
        Article("b", "Ngày 9/7/2021, Việt Nam đã nhận 1 triệu liều vaccine do Pháp tặng."),
    ]
    made = ledger([extractor.Extractor().extract(article) for article in articles], articles)
    page = Page(made._repr_html_())
    assert "2 events" in page.text
    assert "partnerrecipientpromiseddeliveredconflicts" in page.text
    assert "JPNVNM3,000,00000" in page.text
    assert "FRAVNM01,000,0000" in page.text


def test_a_ledger_of_a_hostile_result_brings_no_markup() -> None:
    page = Page(ledger([hostile()])._repr_html_())
    assert not {"script", "img"} & {*page.elements}


def test_a_long_ledger_shows_its_largest_and_says_what_is_left() -> None:
    parties = (
        "Nhật Bản, Pháp, Đức, Mỹ, Anh, Nga, Cuba, Ý, Séc, Ba Lan, Áo, Bỉ, Lào, Ấn Độ, Úc, Hàn Quốc, Canada, Hà Lan"
    )
    names = [*parties.split(", "), "Romania", "Hungary", "Brunei", "Singapore"]
    results = [
        extract(f"Ngày 9/7/2021, Việt Nam đã nhận {k + 1}.000 liều vaccine do {name} tặng.")
        for k, name in enumerate(names)
    ]
    made = ledger([Result(f"a{k}", result.tuples) for k, result in enumerate(results)])
    page = Page(made._repr_html_())
    assert page.elements.count("tr") == 21
    assert f"and {len(made.suppliers) - 20} more: ledger.suppliers" in page.text


def test_another_text_than_the_one_that_was_read_is_refused() -> None:
    with pytest.raises(ValueError, match=r"text: tuple 0: doses: the text has .* where it was read as '4,9 triệu'"):
        extractor.render(extract(TEXT), f"Hôm nay {TEXT}")


def test_a_result_with_an_error_has_nothing_to_highlight() -> None:
    with pytest.raises(ValueError, match="a: nothing to highlight: error in text: too long"):
        extractor.render(Result("a", error=extractor.Failure("text", "too long")), "")
