"""The gate loses nothing: with it and without it every text gives the same tuples."""

import json
import unicodedata
from pathlib import Path

import pytest
from commands import python
from hypothesis import example, given, settings
from hypothesis import strategies as st
from remembered import read
from thorough import skipping, thorough, tries

from extractor import Article, Extractor
from extractor.gate import Gate
from extractor.lexicon import load_lexicon

SHARED = Path(__file__).parents[2] / "shared"
GATED, UNGATED = Extractor(), Extractor(gate=False)


def assert_same(article: Article) -> None:
    gated, ungated = read(GATED, article), UNGATED.extract(article)
    assert gated == ungated
    assert [t.evidence for t in gated.tuples] == [t.evidence for t in ungated.tuples]


def articles(path: Path) -> list[Article]:
    rows = map(json.loads, path.read_text("utf-8").splitlines())
    return [Article(row["id"], row["text"], published=row["published"]) for row in rows]


@pytest.mark.parametrize("corpus", sorted(Path("corpus").glob("dev*.jsonl")), ids=lambda path: path.stem)
def test_every_other_article_of_a_corpus_gives_the_same_tuples(corpus: Path) -> None:
    found = articles(corpus)[:: 2 * skipping(6)]
    assert found
    for article in found:
        assert_same(article)


@thorough
@pytest.mark.skipif(not SHARED.exists(), reason="../shared is not here: its articles were NOT compared")
def test_real_news_gives_the_same_tuples() -> None:
    general = articles(SHARED / "bench" / "news-2017.jsonl")
    dropped = [a for a in general if read(GATED, a).tuples == ()]
    for article in articles(SHARED / "seeds" / "corpus" / "seed.jsonl") + dropped[::20]:
        assert_same(article)


# Pieces of vaccine news and of what spoils it: other accents and cases, invisible characters, units cut or look-alike.
WORDS = [
    "Nhật Bản", "Anh", "Pháp", "Mỹ tặng", "Pháp luật", "Anh Tuấn", "tặng", "viện trợ", "3 triệu", "1.000", "500.000", "2",
    "hàng triệu", "hai trăm nghìn", "2tr", "từ 2 đến 3 triệu", "liều", "liêù", "LIỀU", "li\u200bều", "ｌｉềｕ", "vaccine",
    "vắc xin", "vắc-xin", "VẮC\u00a0XIN", "vac\u00adcine", "văcxin", "liệu", "mũi", "COVAX", "trong đó", "Đức", "Nguyễn Đức Chung",
    ",", ", ", ". ", ".", ";", ":", "\n", "(", ")", "-", "\u2013", "đã nhận", "của", "và", "mỗi nước", "hãng này", "\ud800",
]  # fmt: skip
FORMS = [str, str.upper, lambda text: unicodedata.normalize("NFD", text), lambda text: text.replace(" ", "\u00a0 ")]


@settings(max_examples=tries(400))
@given(
    st.lists(st.sampled_from(WORDS), max_size=40),
    st.sampled_from(["", " "]),
    st.sampled_from(FORMS),
    st.sampled_from([None, "2021-07-03"]),
)
@example(["1.000", "li\u200bều"], " ", str, None)
@example(["1.000", "liêù"], " ", str, None)
@example(["1.000", "ｌｉềｕ"], " ", str, None)
def test_every_generated_text_gives_the_same_tuples(words: list[str], gap: str, form, published) -> None:  # type: ignore[no-untyped-def]
    assert_same(Article("a", form(gap.join(words)), published=published))


@given(st.text(max_size=200), st.sampled_from(WORDS), st.sampled_from(WORDS))
def test_any_characters_around_give_the_same_tuples(noise: str, first: str, second: str) -> None:
    assert_same(Article("a", f"{noise} {first} 4.000 liều {second}{noise} 3 triệu vaccine"))


@pytest.mark.parametrize("filler", ["tin tức ", "1 2 ", "2 liều, ", "liều ", "5-"])
@pytest.mark.parametrize("words", ["Nga tặng 1.000 liều", "Nga tặng 1.000", "tiêm 2 liều"])
def test_a_number_of_doses_far_into_a_text_passes_and_nothing_else(filler: str, words: str) -> None:
    gate = Gate(load_lexicon())
    text = f"{filler * 1000}. {words}. {filler * 1000}"
    assert (gate.open(text) is not None) == (words == "Nga tặng 1.000 liều")


@thorough
def test_most_news_is_dropped_without_loading_spacy_or_underthesea() -> None:
    code = (
        "import sys; from extractor import extract; extract('Giá vé là 3 triệu đồng; thêm một liều thuốc.')\n"
        "print([m for m in ('spacy', 'underthesea', 'pydantic') if m in sys.modules])"
    )
    assert python(code).strip() == "[]"
