"""Many articles from Python: iterables and frames."""

import sys
from pathlib import Path

import pandas as pd
import pyarrow as pa
import pytest
from commands import environment, process
from thorough import thorough

from extractor import Article, Extractor
from extractor.batch import extract_frame, extract_many

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


SCRIPT = """
import os
from extractor import Article
from extractor.batch import extract_many
from test_many_and_frame import ARTICLES

if __name__ == "__main__":
    here = list(extract_many(ARTICLES))
    assert list(extract_many(iter(ARTICLES), workers=2)) == here
    done = list(extract_many(ARTICLES, workers=2, ordered=False))
    assert sorted(r.id for r in done) == sorted(r.id for r in here)
    print("same")
"""


@thorough
def test_workers_give_the_same_results(tmp_path: Path) -> None:
    (tmp_path / "script.py").write_text(SCRIPT, "utf-8")
    folders = [Path(__file__).parent, Path(__file__).parents[1] / "running"]
    done = process([sys.executable, tmp_path / "script.py"], environment(PYTHONPATH=":".join(map(str, folders))))
    assert done.stdout == "same\n", done.stderr


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
