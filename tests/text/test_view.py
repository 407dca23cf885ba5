"""The view reads like clean text, and every character of it points back to the text as given."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from thorough import tries

from extractor.text import View, normalise

MARKS = "\u0300 \u0301 \u0323 \u0302 \u031b"
BREAKS = "\n|\r\n|\u2028|  | |\u00a0|\u2009|\t|\u200b|\ufeff|\u00ad|\ufe0f|\x00|\x1f"
LETTERS = st.sampled_from(
    [
        *"aeouyăâêôơưđnghqtLĐ1.,2àẹỷềợ“”’«–—‑−Ðð３Ａ\ud83d\U0001f489\u1100\u1161\u11a8",
        *MARKS.split(),
        *BREAKS.split("|"),
    ]
)
TEXTS = st.lists(LETTERS, max_size=40).map("".join) | st.text(max_size=60)


@pytest.mark.parametrize(
    ("given_text", "read"),
    [
        ("vắc xin", "vắc xin"),  # composed
        ("1,5\u00a0triệu\u2009liều\u3000về\tnay", "1,5 triệu liều về nay"),
        ("hai  triệu   liều", "hai triệu liều"),
        ("tin \n\n  bài\r\n\r\nảnh\u2028lời\x0bhết", "tin\nbài\nảnh\nlời\nhết"),
        ("li\u200bều\ufeff vắc\u00adxin\u2060", "liều vắcxin"),
        ("“Mỹ” ‘Anh’ «Nga» ‹Đức›", "\"Mỹ\" 'Anh' \"Nga\" 'Đức'"),
        ("2–3 4—5 6‐7 8‑9 1‒2 −3 4―5", "2-3 4-5 6-7 8-9 1-2 -3 4-5"),
        ("Ðã đến, ðợt hai", "Đã đến, đợt hai"),
        ("５００．０００ ＣＯＶＡＸ", "500.000 COVAX"),
        ("lỗi \ud83d mã", "lỗi \ufffd mã"),
        ("NUL\x00 và \x1f", "NUL và "),
        ("", ""),
    ],
)
def test_reads_odd_characters_as_plain_ones(given_text: str, read: str) -> None:
    assert normalise(given_text).text == read


@pytest.mark.parametrize(
    ("dropped", "mark"), [("", "\u0301"), ("\u200b", "\u0301"), ("\u200b\u200d", "\u0323")], ids=["plain", "one", "two"]
)
def test_composes_a_letter_with_its_mark_across_invisible_characters(dropped: str, mark: str) -> None:
    text = f"li e{dropped}{mark} u"
    view = normalise(text)
    assert view.text == unicodedata.normalize("NFC", f"li e{mark} u")
    assert view.to_source(3, 4) == (3, 4 + len(dropped) + len(mark))


def test_clean_text_is_its_own_view() -> None:
    text = "Nhật Bản tặng Việt Nam 1 triệu liều.\nLô đầu đã về."
    view = normalise(text)
    assert view.text is text
    assert not view.edits
    assert view.to_source(3, 9) == (3, 9)
    assert view.from_source(3, 9) == (3, 9)


def test_a_span_quotes_the_text_as_given() -> None:
    text = unicodedata.normalize("NFD", "Hàn Quốc\u00a0 gửi  1,1\u200b triệu\u2009liều")
    view = normalise(text)
    start = view.text.index("1,1 triệu liều")
    source_start, source_end = view.to_source(start, start + len("1,1 triệu liều"))
    assert text[source_start:source_end] == unicodedata.normalize("NFD", "1,1\u200b triệu\u2009liều")


def test_dropped_characters_at_the_border_stay_outside_the_span() -> None:
    view = normalise("về\u200b\u200b10\u200b liều")
    assert view.text == "về10 liều"
    assert view.source[slice(*view.to_source(2, 4))] == "10"


def test_a_span_of_dropped_characters_is_empty_in_the_view() -> None:
    assert normalise("ab\u200b\u200bcd").from_source(2, 4) == (2, 2)


@pytest.mark.parametrize("span", [(-1, 2), (2, 1), (0, 99)])
def test_a_span_outside_the_text_is_refused(span: tuple[int, int]) -> None:
    view = normalise("ba lô")
    with pytest.raises(ValueError, match="no span"):
        view.to_source(*span)
    with pytest.raises(ValueError, match="no span"):
        view.from_source(*span)


@given(TEXTS)
def test_the_view_of_a_view_is_the_same(text: str) -> None:
    view = normalise(text)
    assert normalise(view.text).text == view.text


@given(TEXTS)
def test_the_view_is_composed_and_has_single_spaces(text: str) -> None:
    read = normalise(text).text
    assert unicodedata.is_normalized("NFC", read)
    assert not any(pair in read for pair in ("  ", "\n\n", " \n", "\n ", "\t", "\r", "\u00a0", "\u200b"))
    read.encode()  # no lone surrogate is left


@given(TEXTS)
def test_every_character_of_the_view_stands_for_some_of_the_source_in_order(text: str) -> None:
    view = normalise(text)
    previous = (0, 0)
    for index in range(len(view.text)):
        start, end = view.to_source(index, index + 1)
        assert start < end
        assert (start, end) == previous or start >= previous[1]
        previous = start, end


@settings(max_examples=tries(300))
@given(TEXTS, st.data())
def test_the_source_of_a_span_reads_as_the_span(text: str, data: st.DataObject) -> None:
    """Exactly, when the span is whole words; a border inside a decomposed letter moves out to the letter's own."""
    view = normalise(text)
    borders = [
        0,
        *(i for i, c in enumerate(view.text) if not c.isalpha() and not unicodedata.combining(c)),
        len(view.text),
    ]
    borders = [b for b in borders if _between_letters(view, b)]
    start, end = sorted((data.draw(st.sampled_from(borders)), data.draw(st.sampled_from(borders))))
    source_start, source_end = view.to_source(start, end)
    assert normalise(text[source_start:source_end]).text == view.text[start:end]


def _between_letters(view: View, offset: int) -> bool:
    return all(not edit.start < offset < edit.end for edit in view.edits)


@given(TEXTS, st.data())
def test_a_span_comes_back_from_its_source(text: str, data: st.DataObject) -> None:
    view = normalise(text)
    offsets = st.integers(0, len(view.text)).filter(lambda offset: _between_letters(view, offset))
    start, end = sorted((data.draw(offsets), data.draw(offsets)))
    if start < end:
        assert view.from_source(*view.to_source(start, end)) == (start, end)


@given(TEXTS, st.data())
def test_from_source_covers_all_that_is_left_of_a_source_span(text: str, data: st.DataObject) -> None:
    view = normalise(text)
    start, end = sorted((data.draw(st.integers(0, len(text))), data.draw(st.integers(0, len(text)))))
    view_start, view_end = view.from_source(start, end)
    for index in range(len(view.text)):
        first, last = view.to_source(index, index + 1)
        if max(first, start) < min(last, end):
            assert view_start <= index < view_end
