"""What must and must not stand beside a form, and which cue counts where several overlap."""

from __future__ import annotations

from pathlib import Path

import pytest

from extractor.lexicon import Lexicon, load_lexicon

ROWS = """
[[verb]]
id = "t.place"
label = "buy"
forms = ["đặt"]
only_before = ["của", "thêm của"]
matches = ["đặt của", "đặt thêm của"]
rejects = ["đặt mục tiêu", "đặt"]

[[verb]]
id = "t.come"
label = "arrive"
forms = ["tới"]
only_after = ["đã", "sắp sửa"]
matches = ["đã tới", "sắp sửa tới"]
rejects = ["tới", "đi tới"]

[[verb]]
id = "t.buy"
label = "buy"
forms = ["mua", "thỏa thuận mua"]
matches = ["mua", "thỏa thuận mua"]
rejects = ["bán", "thỏa thuận"]

[[status]]
id = "t.deal"
label = "contract"
forms = ["đạt được thỏa thuận", "đặt"]
matches = ["đạt được thỏa thuận", "đặt"]
rejects = ["thỏa thuận", "đạt"]
"""


@pytest.fixture
def lexicon(tmp_path: Path) -> Lexicon:
    (tmp_path / "rows.toml").write_text(ROWS, encoding="utf-8")
    whole = load_lexicon([tmp_path])
    return Lexicon({row_id: whole.row(row_id) for row_id in ("t.place", "t.come", "t.buy", "t.deal")})


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("đặt của Pfizer", ["t.place"]),
        ("Đặt  thêm của hãng", ["t.place"]),
        ("đặt của", ["t.place"]),
        ("đặt mục tiêu", ["t.deal"]),
        ("đặt củaX", ["t.deal"]),
        ("đã tới", ["t.come"]),
        ("sắp sửa tới", ["t.come"]),
        ("sửa tới", []),
        ("mađã tới", []),
        ("tới", []),
    ],
)
def test_a_form_counts_only_beside_the_phrases_that_its_row_asks_for(
    lexicon: Lexicon, text: str, rows: list[str]
) -> None:
    assert [hit.row.id for hit in lexicon.find(text)] == rows


def test_the_longest_cue_wins_whatever_its_kind_and_what_it_leaves_over_is_still_seen(lexicon: Lexicon) -> None:
    text = "đạt được thỏa thuận mua"
    assert [(text[h.start : h.end], h.row.kind) for h in lexicon.find(text)] == [
        ("đạt được thỏa thuận", "status"),
        ("mua", "verb"),
    ]


def test_of_cues_that_are_equally_long_the_verb_comes_before_the_status(lexicon: Lexicon) -> None:
    assert [hit.row.kind for hit in lexicon.find("đặt của")] == ["verb"]
