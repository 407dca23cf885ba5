"""Texts that are no prose, such as a table in one line: everything is found, in time that grows as the text does."""

from __future__ import annotations

import time

import pytest
from thorough import thorough

from extractor import Article, Extractor

ONE_SENTENCE = "Mỹ đã tặng 1 triệu liều và nhượng lại 2 triệu liều, trong đó Đức 3 triệu, "
MANY_SENTENCES = (
    "Công ty Cổ phần Dược phẩm Bình Minh Số {0} đã tặng Bộ Y tế 100.000 liều. Bình Minh Số {0} nhập 20.000 liều. "
)


def text_of(passage: str, times: int) -> str:
    return "".join(passage.format(f"{chr(65 + k % 26)}{chr(65 + k // 26)}") for k in range(times))


def seconds(text: str, rounds: int) -> float:
    extractor, best = Extractor(), float("inf")
    for _ in range(rounds):
        start = time.process_time()
        assert extractor.extract(Article("long", text)).error is None
        best = min(best, time.process_time() - start)
    return best


@thorough
def test_every_quantity_of_a_sentence_without_an_end_is_found() -> None:
    found = Extractor().extract(Article("long", text_of(ONE_SENTENCE, 120))).tuples
    assert len(found) == 360


@thorough
@pytest.mark.parametrize("passage", [ONE_SENTENCE, MANY_SENTENCES])
def test_four_times_the_text_takes_far_less_than_sixteen_times_the_time(passage: str) -> None:
    Extractor().load()
    assert seconds(text_of(passage, 120), 2) < 7.5 * seconds(text_of(passage, 30), 3)
