"""underthesea's words in a spaCy Doc, with the text kept to the last character."""

import pickle
import sys
from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise
from pathlib import Path

import pytest
import underthesea
from commands import python
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language
from spacy.vocab import Vocab
from thorough import thorough, tries

from extractor.text import UndertheseaTokenizer, blank_pipeline, normalise, split_sentences

TOKENIZER = UndertheseaTokenizer(Vocab())
FREE = UndertheseaTokenizer(Vocab(), kept_apart=())


def words(text: str, tokenizer: UndertheseaTokenizer = TOKENIZER) -> list[str]:
    return [token.text for token in tokenizer(text) if not token.text.isspace()]


GOLDEN = [
    ("Bộ Y tế tiếp nhận 2.000.000 liều vaccine.", "Bộ|Y tế|tiếp nhận|2.000.000|liều|vaccine|."),
    ("Học sinh Hà Nội trở lại trường học.", "Học sinh|Hà Nội|trở lại|trường học|."),
    ("Luật sư Nguyễn Văn Pháp đến Lào Cai.", "Luật sư|Nguyễn Văn Pháp|đến|Lào Cai|."),
    ("Ý nghĩa của pháp luật rất lớn.", "Ý nghĩa|của|pháp luật|rất|lớn|."),
    ("Anh hùng lao động và anh trai tôi", "Anh hùng|lao động|và|anh trai|tôi"),
]


@pytest.mark.parametrize(("text", "golden"), GOLDEN)
def test_words_are_those_of_the_pinned_underthesea(text: str, golden: str) -> None:
    """Golden: when this fails after an upgrade, the names that segmentation.py borrows have changed their meaning."""
    assert underthesea.__version__.startswith("9.5.")
    assert words(text) == golden.split("|")


SENTENCES = [
    "Chính phủ Nhật Bản đã quyết định viện trợ không hoàn lại một triệu liều cho Việt Nam.",
    "Đại sứ quán Cộng hòa Séc trao tặng khẩu trang và thiết bị y tế cho bệnh viện.",
    "Theo kế hoạch phân bổ, thành phố sẽ tiêm cho người cao tuổi trước ngày 25/12/2021.",
    "Hai bên nhất trí tăng cường hợp tác trong lĩnh vực sản xuất thuốc, chuyển giao công nghệ.",
    "Bà Trần Thị Ý, người Đức gốc Việt, kể về chuyến bay từ Pháp về Lào Cai.",
    "Xem thêm tại vnexpress.net hoặc gửi thư đến bandoc@vnexpress.net, điện thoại 024-123-4567.",
]


@pytest.mark.parametrize("sentence", SENTENCES)
def test_words_without_guards_are_those_of_word_tokenize(sentence: str) -> None:
    """The public function, on composed text and without its respelling, joins the same syllables."""
    public = underthesea.word_tokenize(sentence, use_token_normalize=False)
    assert [word for word in words(sentence, FREE) if not _digits(word)] == [
        word for word in public if not _digits(word)
    ]


def _digits(word: str) -> bool:
    return any(character.isdigit() for character in word)


@pytest.mark.parametrize("text", SENTENCES)
def test_offsets_are_those_of_walking_through_the_text(text: str) -> None:
    """Cross-check by the public API only: look for each syllable of each word where the last one ended."""
    offset = 0
    for word in words(text, FREE):
        for syllable in word.split():
            offset = text.index(syllable, offset) + len(syllable)
    spans = FREE.tokenize_spans(text)
    assert spans[-1][1] == offset
    assert [text[start:end] for start, end in spans] == words(text, FREE)


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "\n",
        "  đầu và cuối  ",
        "Hồ  Chí\u00a0Minh\nHà\tNội",
        "Tp.HCM, B.1.1.7, T.Ư, v.v…",
        "hoà bình, uỷ ban, qui định, Qui Nhơn, Ðà Nẵng, nghành",
        "Vie\u0302\u0323t Nam nhận li\u200bều",
        "\x1c\x1f\x85 lạ \u2028 \ufeff",
        "\U0001f489\ufe0f vaccine \U0001f1fb\U0001f1f3",
        "q\u0323\u0302\u0301uá e\u0301\u0301",
        "<b>Pháp</b> (luật] {Nga}",
        "a" * 3000,
    ],
)
def test_the_text_is_kept(text: str) -> None:
    assert TOKENIZER(text).text == text
    assert TOKENIZER.make_doc(text, only=[]).text == text


@settings(max_examples=tries(150))
@given(
    st.text(st.characters(exclude_categories=["Cs"]), max_size=60)
    | st.lists(
        st.sampled_from(
            ["Hà ", "Nội", " ", "  ", "\n", "\u00a0", "\u200b", "e\u0302\u0323", "\u0301", "2", ".", "Tp.", "hoà", "Ð"]
        ),
        max_size=20,
    ).map("".join)
)
def test_any_text_is_kept(text: str) -> None:
    assert TOKENIZER(text).text == text
    spans = TOKENIZER.tokenize_spans(text)
    assert all(start < end for start, end in spans)
    assert all(before[1] <= after[0] for before, after in pairwise(spans))


def test_a_lone_surrogate_is_refused_with_the_way_out() -> None:
    with pytest.raises(ValueError, match="lone surrogate"):
        TOKENIZER("lỗi \ud83d mã")
    text = normalise("lỗi \ud83d mã").text
    assert TOKENIZER(text).text == text


@pytest.mark.parametrize("text", ["liều " * 3000, "a." * 4000, "(" * 9000, "từ " * 1999 + "x" * 5000])
def test_an_absurdly_long_sentence_is_cut_into_pieces(text: str) -> None:
    doc = TOKENIZER(text)
    assert doc.text == text
    assert max(len(token) for token in doc) <= 2000


def test_words_never_cross_a_line_or_a_sentence() -> None:
    assert words("Học\nsinh") == ["Học", "sinh"]
    assert words("Đến Hà Nội. Hồ Chí Minh thì chưa.")[:4] == ["Đến", "Hà Nội", ".", "Hồ Chí Minh"]


@pytest.mark.parametrize(
    "text",
    [
        "Mỹ tặng 200.000 liều vaccine và 5-10 liều thuốc",
        "Nhận 1,5 triệu liều vaccine phòng bệnh, tức 1500 nghìn mũi tiêm",
        "VACCINE Pfizer, Liều lượng, mũi nhọn, 4.3 điểm",
        "Có 5 Triệu liều và 3 mũi",
    ],
)
def test_digits_and_words_kept_apart_are_tokens_of_their_own(text: str) -> None:
    for word in words(text):
        syllables = word.split()
        if len(syllables) > 1:
            assert not any(_digits(syllable) or syllable.lower() in TOKENIZER.kept_apart for syllable in syllables)


def test_which_words_are_kept_apart_is_the_callers_choice() -> None:
    assert "học sinh" in words("Các học sinh đến trường")
    assert "học sinh" not in words("Các học sinh đến trường", UndertheseaTokenizer(Vocab(), kept_apart=("Học",)))


ARTICLE = "Học sinh đến trường. Bộ Y tế nhận 5 triệu liều vaccine. Phụ huynh yên tâm.\nTP. Hồ Chí Minh cũng vậy."


def test_only_some_passages_are_cut_into_words() -> None:
    start = ARTICLE.index("nhận 5")
    text = [token.text for token in TOKENIZER.make_doc(ARTICLE, only=[(start, start + 6)])]
    assert text[:5] == ["Học", "sinh", "đến", "trường", "."]
    assert text[5:13] == ["Bộ", "Y tế", "nhận", "5", "triệu", "liều", "vaccine", "."]
    assert text[13:18] == ["Phụ", "huynh", "yên", "tâm", "."]


def test_elsewhere_marks_stand_apart_at_the_ends_of_a_chunk_and_never_inside() -> None:
    text = 'Lô (đợt 2): 1.200.000 liều/tháng, 16/7... "vắc-xin"'
    assert [text[a:b] for a, b in TOKENIZER.tokenize_spans(text, only=[])] == [
        *("Lô", "(", "đợt", "2", "):", "1.200.000", "liều/tháng", ",", "16/7", "...", '"', "vắc-xin", '"'),
    ]


@given(
    st.lists(st.tuples(st.integers(0, len(ARTICLE)), st.integers(0, len(ARTICLE))).map(sorted).map(tuple), max_size=3)
)
@settings(deadline=None)
def test_a_passage_has_the_words_that_it_has_in_the_whole(passages: list[tuple[int, int]]) -> None:
    whole = TOKENIZER.tokenize_spans(ARTICLE)
    part = TOKENIZER.tokenize_spans(ARTICLE, only=passages)
    for start, end in split_sentences(ARTICLE):
        if any(first < end and start < last for first, last in passages):
            assert [s for s in part if start <= s[0] < end] == [s for s in whole if start <= s[0] < end]


def test_passages_of_a_text_as_given_are_found_in_its_view() -> None:
    text = "Học   sinh\u200b đến.  Bộ  Y tế nhận. Phụ huynh chờ."
    start = text.index("nhận")
    assert [text[a:b] for a, b in TOKENIZER.tokenize_spans(text, only=[(start, start + 4)])] == [
        *("Học", "sinh", "đến", ".", "Bộ", "Y tế", "nhận", ".", "Phụ", "huynh", "chờ", "."),
    ]


def test_a_blank_pipeline_needs_no_pyvi_and_uses_this_tokenizer() -> None:
    nlp = blank_pipeline()
    assert isinstance(nlp, Language)
    assert nlp.lang == "vi"
    assert isinstance(nlp.tokenizer, UndertheseaTokenizer)
    assert "pyvi" not in sys.modules
    assert [token.text for token in nlp("Học sinh đến.")] == ["Học sinh", "đến", "."]


def test_a_pipeline_comes_back_from_disk_and_bytes(tmp_path: Path) -> None:
    nlp = blank_pipeline()
    nlp.tokenizer = UndertheseaTokenizer(nlp.vocab, kept_apart=("học",))
    nlp.to_disk(tmp_path)
    for restored in (blank_pipeline().from_disk(tmp_path), blank_pipeline().from_bytes(nlp.to_bytes())):
        assert restored.tokenizer.kept_apart == ("học",)
        assert words("Các học sinh", restored.tokenizer) == ["Các", "học", "sinh"]


def test_a_tokenizer_survives_pickling() -> None:
    tokenizer = pickle.loads(pickle.dumps(UndertheseaTokenizer(Vocab(), kept_apart=("học",))))
    assert tokenizer.kept_apart == ("học",)
    assert words("Các học sinh", tokenizer) == ["Các", "học", "sinh"]


@thorough
def test_the_first_call_may_come_from_many_threads() -> None:
    """The library's own first call fails for most of them; ours is made in a fresh process, by eight at once."""
    code = (
        "from concurrent.futures import ThreadPoolExecutor as P\n"
        "from extractor.text.segmentation import segment\n"
        "with P(8) as pool:\n"
        "    print(len(set(map(str, pool.map(lambda _: segment('Học sinh Hà Nội'), range(16))))))\n"
    )
    assert python(code).strip() == "1"


def test_threads_give_the_same_words() -> None:
    with ThreadPoolExecutor(4) as pool:
        assert len({tuple(found) for found in pool.map(lambda _: words(ARTICLE), range(12))}) == 1


@thorough
def test_reading_text_loads_neither_spacy_nor_underthesea() -> None:
    code = (
        "import sys, extractor.text as t; t.split_sentences(t.normalise('Uỷ ban  họp. Tan.').text)\n"
        "print([m for m in ('spacy', 'underthesea', 'numpy') if m in sys.modules])\n"
        "t.UndertheseaTokenizer; print('underthesea' in sys.modules)\n"
    )
    assert python(code).split("\n")[:2] == ["[]", "False"]
