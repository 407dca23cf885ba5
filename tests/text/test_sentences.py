"""Sentences end where a reader would end them, and none of the text is lost between them."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.text import normalise, split_paragraphs, split_sentences


def sentences(marked: str) -> None:
    """Check that a text is split at each ``|`` of `marked`, and nowhere else. A ``|`` is no character of the text."""
    expected = [part.strip() for part in marked.split("|")]
    text = marked.replace("|", "")
    assert [text[start:end] for start, end in split_sentences(text)] == expected


@pytest.mark.parametrize(
    "marked",
    [
        "Lô đầu đã về.| Lô sau sẽ về.",
        "Đã có bao nhiêu liều?| Chưa rõ!| Bộ Y tế chưa công bố.",
        "Dự kiến tháng sau…| Tuy vậy, chưa chắc.",
        "Các hãng gồm Moderna, Pfizer...| Ngoài ra còn hai hãng.",
        "Tổng cộng 1.682 liều.| 500.000 liều khác sẽ về sau.",
        "Đợt này nhận vaccine COVID-19.| Đợt sau chưa rõ.",
        "Đến hết năm 2021.| Năm sau sẽ thêm.",
        "Việc này do bệnh viện lo (theo kế hoạch).| Sở sẽ kiểm tra.",
        'Ông nói: "Chúng tôi đã nhận đủ."| Hai bên ký biên bản.',
        "(Tin của đài.)| Chiều nay lô hàng đến.",
        "Đã nhận xong. |- Bao giờ tiêm?| - Tuần sau.",
    ],
)
def test_a_sentence_ends_at_its_stop(marked: str) -> None:
    sentences(marked.replace(" |-", "| -"))


@pytest.mark.parametrize(
    "text",
    [
        "Lô hàng đến TP. Hồ Chí Minh hôm qua.",
        "Lô hàng đến Tp.HCM và TP.HCM hôm qua.",
        "GS.TS. Trần Bình và PGS.TS Lê An, ThS. Hà Mai, BS. Vũ Nam cùng dự.",
        "Có 1.682 liều, 1,5 triệu liều, 20.8.2021 và 5.7 triệu liều.",
        "Gồm bơm kim tiêm, tủ lạnh, v.v. và nhiều thứ khác.",
        "Có khẩu trang, găng tay... cùng nhiều thứ khác.",
        "Còn chờ … các bên ký.",
        "1. Ngày mai lô đầu về.",
        "II. Những lô đã về",
        "a. Các nước đã tặng",
        "Gồm: 1. Quyết định mua; 2. Quyết định tặng.",
        "Mỹ tặng 2 triệu liều; Nhật tặng 3 triệu liều; Anh chưa tặng.",
        'Ông hỏi "Đã nhận chưa?" rồi đi.',
        '"Đã đủ liều.", ông nói.',
        "Xem tại https://moh.example.vn/Tin.Tuc?A=1.B hoặc thư Ban.Tin@moh.example.vn nhé.",
        "Theo Zing.vn, trang Bkav.com.vn và Node.Js đưa tin.",
        "Biến chủng B.1.1.7 và T.Ư Đoàn, cầu thủ C. Ronaldo ở đó.",
        "Ông J. Bell và bà Mary K. Olsen cùng dự.",
        "Số nhà ở Q. Bình Thạnh và P. Bến Nghé.",
        "Dr. Lee và Mr. Kim đến.",
        "Đơn giá là 0,5 ml/liều (tr. 12).",
        "...",
    ],
)
def test_a_full_stop_inside_a_sentence_does_not_end_it(text: str) -> None:
    sentences(text)


@pytest.mark.parametrize(
    "marked",
    [
        "Nước này dùng vaccine Sputnik V.| Nga đã gửi lô đầu.",
        "Thuốc bổ có vitamin C.| Nếu thiếu sẽ mệt.",
        "Người mắc viêm gan B.| Họ cần tiêm.",
        "Nhiệt độ lên tới 30 độ C.| Mọi nơi đều nóng.",
        "Đội này ở bảng E.| Chúng ta chờ xem.",
        "Lô hàng tới TP.HCM.| Sau đó chia đi các quận.",
        "Công an bắt anh H.| Thấy vậy, mọi người chạy.",
    ],
)
def test_a_single_capital_may_end_a_sentence(marked: str) -> None:
    sentences(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "Lô hàng tại Nội Bài.|Ảnh: TTXVN",
        "Đây là lô vaccine.|Bộ Y tế sẽ chia.",
        "Mua 5 triệu liều.|Trong đó 2 triệu đã về.",
        "Tiêm ngừa COVID-19.|Trong tuần có thêm.",
        "Hết năm 2021.|Theo kế hoạch, còn nữa.",
        "Đã nhận đủ!|Còn lại chờ sau.",
        "Mới nhận một phần…|Phần sau chưa rõ.",
        "Lễ trao vaccine (Ảnh: TTXVN)| Chiều nay, lô hàng về.",
        "Lễ trao vaccine (Ảnh: H. Nam)|Chiều nay, lô hàng về.",
        "Vaccine của Mỹ.|Ý cũng gửi tặng.",
    ],
)
def test_a_missing_space_does_not_hide_the_end_of_a_sentence(marked: str) -> None:
    sentences(marked)


def test_a_newline_always_ends_a_sentence() -> None:
    text = "Nhật Bản tặng\nthêm 1 triệu liều\ncho Việt Nam"
    assert [text[start:end] for start, end in split_sentences(text)] == text.split("\n")
    assert split_paragraphs(text) == split_sentences(text)


def test_blank_text_has_neither_paragraphs_nor_sentences() -> None:
    assert split_paragraphs(" \n\n ") == split_sentences("\n  \n") == split_sentences("") == []


PIECES = st.sampled_from(
    [*"ÝAbcđ.…!?,;:\"'()[]-–19 \n", "TP.", "v.v.", "liều", " Bộ", "(Ảnh: ", "https://a.B", "a@b.C", "..."]
)


@given(st.lists(PIECES, max_size=30).map("".join) | st.text(max_size=60))
def test_sentences_hold_all_but_white_space_in_order(text: str) -> None:
    spans = split_sentences(text)
    assert all(start < end for start, end in spans)
    assert all(before[1] <= after[0] for before, after in pairwise(spans))
    assert all(text[start:end] == text[start:end].strip() and "\n" not in text[start:end] for start, end in spans)
    assert "".join("".join(text[start:end].split()) for start, end in spans) == "".join(text.split())


@given(st.lists(PIECES, max_size=30).map("".join))
def test_every_sentence_lies_in_one_paragraph(text: str) -> None:
    read = normalise(text).text
    paragraphs = split_paragraphs(read)
    for start, end in split_sentences(read):
        assert any(first <= start and end <= last for first, last in paragraphs)
