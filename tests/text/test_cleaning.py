"""Cleaning keeps the way back to every character, leaves clean text as it is, and takes time that grows with the text."""

import time
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from thorough import thorough, tries

from extractor.text import STEPS, View, clean, normalise
from extractor.text.rewriting import chained, rewrite

PIECES = [
    *("<b>", "</b>", "<br>", "<p class='x'>", "<sup>1</sup>", "<sup>", "</td>", "<script>", "<!--", "-->", "<", ">", "&", ";"),
    *("&nbsp;", "&#7879;", "&amp;lt;", "&amp;", "\\n", "\\r\\n", "\\u1ec7", "\\", "_", "[1]", "[", "]", "²", "08:17", "17h30"),
    *("1/7/2021", "|", ",", ".", "1.", "000", "2,5", "triệu", "liều", "Nhật_Bản", "a_b", "𝟯", "③", "ⓒ", "ᴛ", "ｌ", "N", "n", "Việt"),
    *(" ", "  ", "\n", "\n\n", "\r\n", "\n    ", "\t", " | ", " .", "\u200b", "\u00ad", "\u0301", "\u0323", "\ud83d", "\u00a0"),
]  # fmt: skip
TEXTS = st.lists(st.sampled_from(PIECES), max_size=40).map("".join) | st.text(max_size=60)

CLEAN = "Nhật Bản tặng Việt Nam 1.000.000 liều.\nLô đầu (2,5 triệu liều) đã về TP.HCM lúc 8:30.\n- Mỹ: 5 triệu\n- Anh: 3 < 5"


def test_clean_text_is_its_own_view() -> None:
    assert clean(CLEAN).text is CLEAN
    assert not clean(CLEAN).edits


@given(TEXTS)
def test_every_character_of_the_view_stands_for_some_of_the_source_in_order(text: str) -> None:
    view = clean(text)
    previous = (0, 0)
    for index in range(len(view.text)):
        start, end = view.to_source(index, index + 1)
        assert start < end
        assert (start, end) == previous or start >= previous[1]
        previous = start, end
    assert unicodedata.is_normalized("NFC", view.text)
    assert normalise(view.text).text == view.text


@given(TEXTS, st.data())
def test_from_source_covers_all_that_is_left_of_a_source_span(text: str, data: st.DataObject) -> None:
    view = clean(text)
    start, end = sorted((data.draw(st.integers(0, len(text))), data.draw(st.integers(0, len(text)))))
    view_start, view_end = view.from_source(start, end)
    for index in range(len(view.text)):
        first, last = view.to_source(index, index + 1)
        if max(first, start) < min(last, end):
            assert view_start <= index < view_end


@given(TEXTS, st.sets(st.sampled_from(STEPS)))
def test_steps_can_be_left_out(text: str, steps: set[str]) -> None:
    view = clean(text, steps)
    assert view.source == text
    assert clean(text, ()) == normalise(text)


@st.composite
def changed(draw: st.DrawFn, text: str) -> tuple[str, View]:
    cuts = sorted(draw(st.sets(st.integers(0, len(text)), max_size=8)))
    words = ["", "x", "yz"]
    changes = [(a, b, draw(st.sampled_from(words))) for a, b in zip(cuts[::2], cuts[1::2], strict=False) if a < b]
    after, edits = rewrite(text, changes)
    return after, View(text, after, edits)


@settings(max_examples=tries(300))
@given(st.data())
def test_two_rewritings_in_a_row_point_back_as_one_after_the_other(data: st.DataObject) -> None:
    text = "abcdefghijkl"
    middle, first = data.draw(changed(text))
    last, second = data.draw(changed(middle))
    both = View(text, last, chained(first.edits, second.edits))
    for index in range(len(last)):
        start, end = both.to_source(index, index + 1)
        inner_start, inner_end = first.to_source(*second.to_source(index, index + 1))
        assert start <= inner_start <= inner_end <= end  # edits that overlap are one


HOSTILE = [
    *("<", "&", "_", "\n", "\\", "[", " ", ".", ",", "a_", "[1]", "[ 1 ", "<a ", "<a b=", '<a b="', "<sup>", "<sup>1", "<sup><b>", "<!--"),
    *("<script>", "<p>", "&amp;", "&#", "\\n", "\\u1ec7", "a:\\", "\\\\", "08:17a", "17h30a", "a.B", "1.", "\n a", "a\n", "| ", "a | b\n"),
    *("a , ", '" a ', "𝟯", "③", "e\u0301", "\u200b", "\r\n", "1,\n000 ", "(\n", "Đơn vị: triệu liều\n|5|\n|5|\n"),
]  # fmt: skip


@thorough
@pytest.mark.parametrize("piece", HOSTILE)
def test_time_grows_with_the_text_and_no_faster(piece: str) -> None:
    def seconds(size: int) -> float:
        text = "Việt " + piece * (size // len(piece))
        best = 9.0
        for _ in range(2):
            start = time.process_time()
            clean(text)
            best = min(best, time.process_time() - start)
        return best

    # What grows as its square takes 64 times as long each time; a busy machine is asked again.
    assert any(seconds(40_000) < 14 * max(seconds(5_000), 0.002) for _ in range(3))


@thorough
@pytest.mark.parametrize("piece", ["<", "&", "_", "\n"])
def test_a_megabyte_of_one_character_is_read_in_a_moment(piece: str) -> None:
    start = time.process_time()
    clean(piece * 1_000_000)
    assert time.process_time() - start < 10
