"""Sentences on damaged pages are read as if the page were whole, with their numbers where they stand on the page.

Beside each kind of damage stands what looks like it and is none: it stays as it is.
"""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from annotated import assert_tuples

from extractor import Extractor
from extractor.articles.annotation.inline_marks import read_marked
from extractor.text import clean, cleaned_places, normalise

DAMAGED: Mapping[str, tuple[str, ...]] = {
    "wraps": (
        "Chính phủ Nhật Bản đã trao tặng\n    Việt Nam hơn {{2,5\n    triệu|JPN|donation|received}} liều vaccine\n    AstraZeneca.",
        "Sáng 9/7, Bộ Y tế tiếp nhận lô vaccine gồm\n{{1.500.000|POL|donation|received}} liều do Chính phủ Ba Lan viện trợ, hiện đang\nđược bảo quản tại kho lạnh.",
        "Phát biểu tại buổi lễ, ông cho biết Chính phủ\nPháp đã tặng Việt Nam {{670.000|FRA|donation|received}} liều\nvà Đức đã tặng {{2,5 triệu|DEU|donation|received}}\nliều vaccine.",
        "Cháy hàng vaccine dịch vụ\n\nHôm qua, lô hàng viện trợ phòng COVID-\n19 đã tới. Chính phủ Séc đã tặng Việt Nam\n{{250.800|CZE|donation|received}} liều trong buổi lễ ở thủ đô\nsáng nay.",
        "   Đại sứ quán Úc thông báo trong tháng 9 nước\n   này đã tặng Việt Nam tổng cộng {{1,\n   5 triệu|AUS|donation|received}} liều vaccine AstraZeneca,\n   tất cả đã về tới Hà Nội.",
        "Tin vui cho thành phố\nTheo thông tin từ Bộ Y tế, hôm nay Italia đã\ntrao tặng Việt Nam {{812.060|ITA|donation|received}} liều vaccine\nphòng Covid-19.\nTin cùng chuyên mục",
    ),
    "tags": (
        "Mỹ đã tặng <b>{{2,4</b> triệu|USA|donation|received}} liều Moderna.",
        'Chính phủ <a href="/nhat-ban.html" title="Nhật Bản">Nhật Bản</a> đã tặng {{1.<em>210</em>.000|JPN|donation|received}} liều.',
        "<p>Hàn Quốc <span style='color:red'>đã tặng</span> {{1,1 <strong>triệu|KOR|donation|received}}</strong> liều.</p>",
        "Pháp<b>đã tặng</b>{{670.000|FRA|donation|received}} liều<i>AstraZeneca</i>.",
        "Ba Lan đã tặng<br>{{501.600|POL|donation|received}} liều<br/>vaccine.",
        "<ul><li>Anh đã tặng {{415.000|GBR|donation|received}} liều</li><li>Séc đã tặng {{250.800|CZE|donation|received}} liều</li></ul>",
    ),
    "entities": (
        "Nhật Bản đã tặng {{3&nbsp;triệu|JPN|donation|received}} liều.",
        "Ph&aacute;p đ&atilde; tặng {{670&#46;000|FRA|donation|received}} li&#7873;u.",
        "&#272;&#x1EE9;c đã tặng {{2,5&#160;tri&#7879;u|DEU|donation|received}} liều.",
        "H&agrave;n Quốc đ&amp;atilde; tặng {{1,1&amp;nbsp;triệu|KOR|donation|received}} liều.",
        "Mỹ đã tặng &lt;b&gt;{{2&lt;/b&gt; triệu|USA|donation|received}} liều.",
    ),
    "escapes": (
        "Tin mới\\r\\nNhật Bản đã tặng {{3 triệu|JPN|donation|received}} liều.",
        "Nhật Bản đã tặng\\r\\n{{3\\n triệu|JPN|donation|received}} liều.",
        "Nga \\u0111\\u00e3 tặng {{1.000|RUS|donation|received}} li\\u1ec1u.",
        "Bộ Y tế nói: \\\"Cuba đã tặng {{150.000|CUB|donation|received}} liều\\\".",
        "Chuyến bay đã về.\\nMỹ đã tặng {{2 triệu|USA|donation|received}} liều.\\nLễ trao diễn ra sáng nay.",
    ),
    "letters": (
        "Nhật Bản tặng {{𝟯 𝘁𝗿𝗶𝗲̣̂𝘂|JPN|donation|*}} liều vaccine.",
        "Mỹ đã tặng {{②,⑤ triệu|USA|donation|received}} liều.",
        "ＣＯＶＡＸ đã giao {{８１１.２００|COVAX|covax|received}} liều.",
        "ɴɢᴀ đã ᴛặɴɢ {{1.000|*|donation|received}} ʟɪềᴜ.",
        "ℙháp đã 𝐭ặ𝐧𝐠 {{𝟼𝟽𝟶.𝟶𝟶𝟶|FRA|donation|received}} liều.",
    ),
    "segmented": (
        "Nhật_Bản đã trao_tặng Việt_Nam {{3 triệu|JPN|donation|received}} liều vắc_xin .",
        "Hôm_nay , Chính_phủ Ba_Lan đã viện_trợ {{501.600|POL|donation|received}} liều .",
        "Hàn_Quốc ( qua Bộ Ngoại_giao ) đã tặng {{1,1 triệu|KOR|donation|received}} liều vắc_xin .",
        "Australia cam_kết hỗ_trợ {{1,5 triệu|AUS|donation|pledged}} liều vaccine .",
        'Ông nói : " Pháp đã trao_tặng {{670.000|FRA|donation|received}} liều " .',
    ),
    "notes": (
        "Nhật Bản đã tặng {{3 triệu|JPN|donation|received}}[1] liều vaccine.",
        "Mỹ đã tặng {{3 triệu|USA|donation|received}}<sup>1</sup> liều.",
        "Đức[2][3] đã tặng {{2,5 triệu|DEU|donation|received}} [4] liều.",
        "Pháp đã tặng {{670.000|FRA|donation|received}}² liều.",
        "Séc đã tặng {{250.800|CZE|donation|received}}* liều [ghi chú 2].",
        'Anh đã tặng {{415.000|GBR|donation|received}}<sup><a href="#n5">[5]</a></sup> liều.[6] Hàng đã về.',
    ),
    "clocks": (
        "08:17Hơn {{2 triệu|FRA|donation|received}} liều vaccine Pháp tặng đã về TP.HCM",
        "14:32Nga đã tặng {{1.000|RUS|donation|received}} liều",
        "21:10 26/08/2021Cuba đã tặng {{150.000|CUB|donation|received}} liều",
        "07h41Mỹ đã tặng {{2 triệu|USA|donation|received}} liều",
        "Tin mới\n08:02{{1,2 triệu|JPN|donation|received}} liều Nhật Bản tặng đã về",
    ),
    "spaces": (
        "Lô hàng đã về.Nhật Bản đã tặng {{3 triệu|JPN|donation|received}} liều.",
        "Năm ngoái Việt Nam tiêm 1.000.000.Nga đã tặng {{1.000|RUS|donation|received}} liều.",
        "Theo báo cáo hôm 28/8,Mỹ đã tặng {{2 triệu|USA|donation|received}} liều.",
        'Ông nói "đã xong".Pháp đã tặng {{670.000|FRA|donation|received}} liều.',
        "Chiến dịch tiêm diễn ra theo kế hoạch.12 tỉnh đã tiêm xong.Ba Lan đã tặng {{501.600|POL|donation|received}} liều.",
    ),
    "tables": (
        "Nước | Số liều (triệu)\nNhật Bản tặng | {{2,4|JPN|donation|*|val=2400000}}\nMỹ tặng | {{5|USA|donation|*|val=5000000}}",
        "Nước\tSố lượng (nghìn liều)\tĐã tiêm\nNhật Bản tặng\t{{2.400|JPN|donation|*|val=2400000}}\t300\nMỹ tặng\t{{500|USA|donation|*|val=500000}}\t20",
        "Đơn vị: triệu liều\n| Nguồn | Đã nhận |\n|---|---|\n| Đức tặng | {{2,5|DEU|donation|*|val=2500000}} |",
        "<table><tr><th>Nước</th><th>Số liều</th></tr><tr><td>Nga tặng</td><td>{{12.000|RUS|donation|*|val=12000}}</td></tr></table>",
        "Nguồn | Số vaccine (triệu)\nPháp tặng | hơn {{5|FRA|donation|*|val=5000000 q=at_least}}",
    ),
}  # fmt: skip

LOOK_ALIKE: Mapping[str, tuple[str, ...]] = {
    "wraps": (
        "Ai về thăm mẹ quê ta\nChiều nay có gió la đà ngọn tre\nĐường làng vắng tiếng xe đi\nSông quê vẫn một màu xanh ngày nào",
        "Danh sách nước tặng vaccine\nNhật Bản\nMỹ\nPháp\nBa Lan\nTổng cộng 12 triệu liều",
        "def total(rows):\n    result = sum(rows)\n    return result",
        "Nước | Số liều\nnhật bản | 3 triệu\nmỹ | 5 triệu",
    ),
    "tags": ("Nếu 3 < 5 và 7 > 2 thì a<b và c>d.", "Tin của <TTXVN> và <Tuổi Trẻ> sáng nay."),
    "entities": ("Johnson & Johnson; AT&T; R&D; Q&A.", "Mã &HCM; và &x không có nghĩa."),
    "escapes": (r"Lưu ở C:\news\reports và \\server\tin.", r"Hai nước Anh\Pháp."),
    "letters": ("ⓒ YONHAP đưa tin, giá 5 m², tăng ½ độ, №5, 30 ℃, Vaccine™…", "Thuốc α-interferon và β-lactam, Škoda, naïve."),
    "segmented": ("Viết cho user_name hoặc ban_tin@vidu.org, xem /tin_moi/bai_1.", "Ký tên: ______ Ngày ___ tháng ___"),
    "notes": ("[1] Bộ Y tế, báo cáo tháng 7.\n[2] UNICEF.", "Giá trị a[1] = 5, diện tích 30m² hay 10³ lần, Việt Nam nhận [3] triệu liều."),
    "clocks": ("Cuộc gặp lúc 08:17 AM, tức 20:17GMT, tỷ số 3:15.", "Họp lúc 14h30 ngày 1/7/2021 tại TP.HCM."),
    "spaces": ("Xem vnexpress.net, www.Nhan.Dan.vn hoặc Tin@Moi.Vn về TP.HCM.", "Giá 1.000.000 đồng, B.1.1.7, vaccine RTS,S, 2,5M, TS.BS Nguyễn Văn A."),
    "tables": ("Lịch | Số liều\nTrẻ em | 2\nNgười lớn | 3", "Tỉnh | Số liều đã tiêm (triệu)\nHà Nội | 5\nHuế | 1"),
}  # fmt: skip


@pytest.mark.parametrize("sentence", [s for sentences in DAMAGED.values() for s in sentences])
def test_a_damaged_sentence_is_read_as_if_it_were_whole(sentence: str) -> None:
    assert_tuples(sentence)


@pytest.mark.parametrize("text", [text for texts in LOOK_ALIKE.values() for text in texts])
def test_what_only_looks_like_damage_stays(text: str) -> None:
    assert clean(text).text == normalise(text).text


@pytest.mark.parametrize("step", DAMAGED)
def test_a_step_that_is_switched_off_leaves_its_damage(step: str) -> None:
    text = read_marked(DAMAGED[step][0], wildcard=True).text
    others = tuple(name for name in cleaned_places(text) if name != step)
    assert step in cleaned_places(text)
    assert step not in cleaned_places(text, others)
    assert clean(text, others).text != clean(text).text


def test_what_was_cleaned_is_told_and_steps_can_be_chosen() -> None:
    text = "Mỹ đã tặng <b>2,4</b> triệu[1] liều Moderna."
    assert str(Extractor().explain(text)).startswith("cleaned: tags 2, notes 1\n")
    assert "cleaned" not in str(Extractor(clean=()).explain(text))
    assert "cleaned" not in str(Extractor().explain("Mỹ đã tặng 2,4 triệu liều Moderna."))
    assert Extractor(clean=("notes", "tags")).clean == ("tags", "notes")
    with pytest.raises(ValueError, match="unknown step of cleaning: tag; known are escapes, entities, tags"):
        Extractor(clean=("tag",))
