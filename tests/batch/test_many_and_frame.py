"""Many articles from Python: iterables and frames."""

from pathlib import Path

import pandas as pd
import pyarrow as pa
import pytest
from thorough import thorough

from extractor import Article, Extractor
from extractor.batch import extract_frame, extract_many
from extractor.lexicon import LexiconError
from extractor.model import Failure, Result

TEXTS = [f"Nhật Bản đã tặng Việt Nam {n}00.000 liều vaccine." if n % 3 else "Tin khác." for n in range(1, 301)]
ARTICLES = [Article(str(n), text) for n, text in enumerate(TEXTS)]


def test_results_come_in_the_order_of_the_articles() -> None:
    extractor = Extractor()
    assert list(extract_many(ARTICLES[:20])) == [extractor.extract(article) for article in ARTICLES[:20]]


def test_articles_are_read_no_faster_than_results_are_taken() -> None:
    read = []

    def articles() -> "object":
        for article in ARTICLES:
            read.append(article)
            yield article

    results = extract_many(articles())  # type: ignore[arg-type]
    next(results)
    assert len(read) == 1


@thorough
def test_workers_give_the_same_results() -> None:
    """Of more articles than are given out at once."""
    assert list(extract_many(iter(ARTICLES), workers=1, timeout=200)) == list(extract_many(ARTICLES))


def test_results_in_any_order_are_the_same_results() -> None:
    done = list(extract_many(ARTICLES[:20], ordered=False))
    assert sorted(done, key=lambda result: int(result.id)) == list(extract_many(ARTICLES[:20]))


def test_a_pandas_frame_gives_the_flat_table_as_one() -> None:
    news = pd.DataFrame(
        {"key": ["a", "b", "c"], "body": [TEXTS[0], "Tin khác.", TEXTS[1]], "published": ["2021-07-01", None, "x"]}
    )
    table = extract_frame(news, columns={"id": "key", "text": "body"})
    assert isinstance(table, pd.DataFrame)
    assert table["id"].tolist() == ["a", "c"]
    assert table["value"].tolist()[0] == 100_000
    assert table["partner"].tolist()[0] == "JPN"
    assert table["value"].tolist()[1] == 200_000
    assert "published: 'x' is not a day" in table["warning"].tolist()[1]


def test_whatever_speaks_arrow_gives_an_arrow_table() -> None:
    news = pa.table({"text": pa.array(TEXTS[:6]).dictionary_encode(), "other": [1.0] * 6})
    table = extract_frame(news)
    assert isinstance(table, pa.Table)
    assert table.column("id").to_pylist() == ["0", "1", "3", "4"]
    assert table.schema.field("value").type == pa.int64()
    assert extract_frame(news.slice(0, 0)).num_rows == 0


def test_what_is_no_frame_or_has_no_text_says_so() -> None:
    with pytest.raises(TypeError, match="list is no frame"):
        extract_frame([1])
    with pytest.raises(ValueError, match=r"no column 'text' \(columns: 'body'\)"):
        extract_frame(pd.DataFrame({"body": ["x"]}))


def test_a_bad_first_row_and_a_bad_last_row_are_rows_with_an_error() -> None:
    table = extract_frame(pd.DataFrame({"text": [None, TEXTS[0], None]}))
    assert table["id"].tolist() == ["0", "1", "2"]
    assert table["error"].notna().tolist() == [True, False, True]


INTEGERS = ["tuple", "value", "low", "high", "part_of", "start", "end"]


@pytest.mark.parametrize("texts", [TEXTS[:2], [None, TEXTS[0]], [None], ["Tin khác."], []])
def test_whole_numbers_of_a_pandas_frame_are_whole_whatever_is_missing(texts: list[str | None]) -> None:
    table = extract_frame(pd.DataFrame({"text": pd.Series(texts, dtype=object)}))
    assert {str(table[column].dtype) for column in INTEGERS} == {"Int64"}
    assert table["id"].dtype == pd.Series(["x"]).dtype
    assert table["value"].isna().tolist() == table["error"].notna().tolist()
    for start, end, doses in table.dropna(subset="start")[["start", "end", "doses"]].itertuples(index=False):
        assert any(text and text[start:end] == doses for text in texts), "offsets can be used as they are"


def test_one_bad_number_ends_no_frame() -> None:
    huge = f"Nhật Bản tặng Việt Nam {2**70} liều vaccine."
    for frame in (pd.DataFrame({"text": [huge, TEXTS[0]]}), pa.table({"text": [huge, TEXTS[0]]})):
        table = extract_frame(frame)
        assert table["value"].tolist() if isinstance(table, pd.DataFrame) else table["value"].to_pylist() == [100_000]


def test_a_series_of_texts_names_its_articles_by_its_index() -> None:
    series = pd.Series([TEXTS[0], None, TEXTS[1]], index=["first", "second", "third"], name="body")
    table = extract_frame(series)
    assert table["id"].tolist() == ["first", "second", "third"]
    assert table["value"].tolist() == [100_000, pd.NA, 200_000]
    assert "text: missing or not a text" in table["error"][1]
    assert extract_frame(series.dropna().reset_index(drop=True))["id"].tolist() == ["0", "1"]
    assert extract_frame(pd.Series(TEXTS[:2], index=[7, 7]))["id"].tolist() == ["7", "7"], "ids are left as they are"


def test_a_column_of_arrow_is_a_series_too() -> None:
    table = extract_frame(pa.chunked_array([TEXTS[:1], TEXTS[1:2]]))
    assert isinstance(table, pa.Table)
    assert table.column("id").to_pylist() == ["0", "1"]
    assert table.column("value").to_pylist() == [100_000, 200_000]


def test_a_result_is_a_frame_of_the_same_form() -> None:
    article = Article("a", TEXTS[0])
    one, many = Extractor().extract(article).to_frame(), extract_frame(pd.DataFrame({"id": ["a"], "text": [TEXTS[0]]}))
    assert one.dtypes.to_dict() == many.dtypes.to_dict()
    told = [column for column in one.columns if column != "sentence"]
    pd.testing.assert_frame_equal(one[told], many[told])
    assert Result("a").to_frame().shape == (0, len(one.columns))
    failed = Result("a", error=Failure("reading", "not UTF-8")).to_frame()
    assert failed[["id", "error"]].values.tolist() == [["a", "reading: not UTF-8"]]
    assert str(failed["start"].dtype) == "Int64"


def test_a_frame_and_many_articles_take_a_lexicon_by_its_name(tmp_path: Path) -> None:
    missing = str(tmp_path / "none")
    with pytest.raises(LexiconError, match="none"):
        extract_frame(pd.DataFrame({"text": [TEXTS[0]]}), lexicon=missing)
    assert len(extract_frame(pd.Series([TEXTS[0]]), lexicon=str(tmp_path))) == 1
