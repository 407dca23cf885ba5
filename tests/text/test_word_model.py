"""The word model gives what underthesea's own code gives, and refuses a file that it cannot read."""

from pathlib import Path
from typing import Any

import pytest
import underthesea
from hypothesis import given, settings
from hypothesis import strategies as st
from thorough import tries
from underthesea.pipeline import word_tokenize as library
from underthesea.pipeline.word_tokenize.regex_tokenize import tokenize

from extractor.text.word_model import WordModel, read_weights

DIRECTORY = Path(library.__file__).parent / "models" / "ws_crf_vlsp2013_20230727"
MODEL = WordModel(DIRECTORY)
WEIGHTS = read_weights((DIRECTORY / "models.bin").read_bytes()).features


@pytest.fixture(scope="module")
def tagger() -> Any:
    underthesea.word_tokenize("tải mô hình")
    return library.word_tokenize_model


SENTENCES = [
    "Chính phủ Nhật Bản đã quyết định viện trợ không hoàn lại một triệu liều cho Việt Nam.",
    "Đại sứ quán Cộng hòa Séc trao tặng khẩu trang, máy thở và thiết bị y tế cho bệnh viện dã chiến.",
    "Ngày 25/12/2021, TP.HCM nhận 1.682.000 liều Pfizer-BioNTech (Mỹ) qua cơ chế COVAX…",
    "BÀ TRẦN THỊ Ý, NGƯỜI ĐỨC GỐC VIỆT, KỂ VỀ CHUYẾN BAY TỪ PHÁP VỀ LÀO CAI",
    "học sinh, sinh viên, công nhân viên chức lao động v.v. được tiêm trước",
    "Vì sao?",
    "Có",
]


@pytest.mark.parametrize("sentence", SENTENCES)
def test_tags_are_those_of_the_library(sentence: str, tagger: Any) -> None:
    tokens = tokenize(sentence)
    expected = [tag == "I-W" for tag in tagger.predict([[token] for token in tokens])]
    assert MODEL.continues(tokens) == expected


FORMS = (
    "Hà Nội hà NỘI học sinh liều triệu 2.000 10 ² ½ ٣ ß ŉ ǅ İ ( ... , . đ Đ ơ 3M Vero-Cell COVAX công nhân viên chức"
)
TOKENS = st.sampled_from(FORMS.split()) | st.text(
    st.characters(max_codepoint=0x17F, exclude_categories=["Zs", "Cc"]), min_size=1, max_size=4
)


@settings(max_examples=tries(200))
@given(st.lists(TOKENS, min_size=1, max_size=9))
def test_scores_are_sums_over_the_features_of_the_library(tokens: list[str]) -> None:
    """Scores, not tags: where two readings are equally good, the order of the sums decides between them."""
    underthesea.word_tokenize("tải mô hình")
    features = library.word_tokenize_model.featurizer.process([[[token] for token in tokens]])[0]
    expected = [sum(WEIGHTS.get(feature, 0.0) for feature in of_token) for of_token in features]
    assert MODEL.scores(tokens) == pytest.approx(expected, abs=1e-9)


def test_no_tokens_have_no_tags() -> None:
    assert MODEL.continues([]) == []


@pytest.mark.parametrize("data", [b"", b"lCRF", b"x" * 100])
def test_what_is_no_model_is_refused(data: bytes) -> None:
    with pytest.raises(ValueError, match="not a CRFsuite model"):
        read_weights(data)


def test_a_model_with_other_tags_is_refused() -> None:
    data = (DIRECTORY / "models.bin").read_bytes().replace(b"I-W\x00", b"I-X\x00")
    with pytest.raises(ValueError, match="tags are not B-W and I-W"):
        read_weights(data)
