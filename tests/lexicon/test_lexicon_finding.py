"""How the rows are found in a text: at the edges of words, the longest first, with the case that a name needs."""

from __future__ import annotations

import itertools
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.lexicon import Lexicon, load_lexicon
from extractor.text import normalise

ROWS = """
[[party]]
id = "a"
label = "A"
forms = ["Séc", "CH Séc", "G7"]
matches = ["Séc"]
rejects = ["séc"]

[[party]]
id = "b"
label = "B"
forms = ["Hàn Quốc", "Unicef"]
not_before = ["mở rộng"]
not_after = ["Đại học"]
matches = ["Hàn Quốc"]
rejects = ["hàn quốc"]

[[party]]
id = "c"
label = "C"
case = "exact"
forms = ["Phú Mỹ"]
matches = ["Phú Mỹ"]
rejects = ["Phú mỹ"]

[[vaccine]]
id = "v"
label = "V"
case = "any"
forms = ["Hàn-Vax", "sởi"]
matches = ["sởi"]
rejects = ["soi"]
"""


@pytest.fixture(scope="module")
def lexicon(tmp_path_factory: pytest.TempPathFactory) -> Lexicon:
    """The bundled lexicon without its names, so that only the rows above are found among names."""
    directory: Path = tmp_path_factory.mktemp("rows")
    (directory / "rows.toml").write_text(ROWS, encoding="utf-8")
    whole = load_lexicon([directory])
    return Lexicon({row_id: whole.row(row_id) for row_id in ("a", "b", "c", "v")})


def found(lexicon: Lexicon, text: str) -> list[str]:
    return [text[hit.start : hit.end] for hit in lexicon.find(text)]


@pytest.mark.parametrize(
    "text", ["Séc tặng", "do Séc", "(Séc)", "của Séc.Bộ Y tế", "Séc-Đức", "“Séc”", "Séc, Bỉ", "G7", "Séc/G7"]
)
def test_a_name_is_found_between_signs_and_spaces(lexicon: Lexicon, text: str) -> None:
    assert found(lexicon, text)


@pytest.mark.parametrize("text", ["Sécs", "xSéc", "Séc2", "2Séc", "G71", "AG7"])
def test_a_name_is_not_found_inside_a_word(lexicon: Lexicon, text: str) -> None:
    assert found(lexicon, text) == []


def test_the_longest_form_wins(lexicon: Lexicon) -> None:
    assert found(lexicon, "CH Séc") == ["CH Séc"]


@pytest.mark.parametrize("text", ["Hàn Quốc", "HÀN QUỐC", "Hàn quốc", "UNICEF", "Unicef", "SÉC"])
def test_a_name_may_be_in_capitals_or_only_begin_with_one(lexicon: Lexicon, text: str) -> None:
    assert found(lexicon, text) == [text]


@pytest.mark.parametrize("text", ["hàn quốc", "hàn Quốc", "unicef", "séc", "sÉC", "g7", "Phú mỹ"])
def test_a_name_without_its_capital_is_a_common_word(lexicon: Lexicon, text: str) -> None:
    assert found(lexicon, text) == []


@pytest.mark.parametrize("text", ["sởi", "Sởi", "SỞI", "hàn-vax", "HÀN-VAX"])
def test_a_row_of_any_case_is_found_in_any(lexicon: Lexicon, text: str) -> None:
    assert found(lexicon, text) == [text]


@pytest.mark.parametrize("text", ["Hàn Quốc mở rộng", "Hàn Quốc  Mở rộng", "Đại học Hàn Quốc", "ĐẠI HỌC HÀN QUỐC"])
def test_words_beside_a_name_may_forbid_it(lexicon: Lexicon, text: str) -> None:
    assert found(lexicon, text) == []


@pytest.mark.parametrize("text", ["Hàn Quốc mở rộngra", "xĐại học Hàn Quốc", "Hàn Quốc, mở rộng"])
def test_only_whole_words_directly_beside_a_name_forbid_it(lexicon: Lexicon, text: str) -> None:
    assert found(lexicon, text) == ["Hàn Quốc"]


def test_kinds_may_overlap_and_can_be_asked_for_alone() -> None:
    text = "hợp đồng mua 31 triệu liều Pfizer"
    lexicon = load_lexicon()
    both = lexicon.find(text, {"party", "vaccine"})
    assert [(text[hit.start : hit.end], hit.row.kind) for hit in both] == [("Pfizer", "party"), ("Pfizer", "vaccine")]
    assert [hit.row.kind for hit in lexicon.find(text, {"vaccine"})] == ["vaccine"]


def test_forms_and_labels_of_a_kind_can_be_listed(lexicon: Lexicon) -> None:
    assert lexicon.forms("party", "A") == ("Séc", "CH Séc", "G7")
    assert lexicon.labels("party") == {"A", "B", "C"}
    assert [row.id for row in lexicon.rows("vaccine")] == ["v"]
    with pytest.raises(KeyError):
        lexicon.row("z")


def test_an_empty_lexicon_finds_nothing() -> None:
    assert Lexicon({}).find("Séc tặng 1 triệu liều") == []


@given(
    st.text(max_size=200)
    | st.lists(st.sampled_from(["Mỹ ", "COVAX", "-", "Hàn", " Quốc", "İ", "ß", "\n", "sởi"])).map("".join)
)
def test_any_text_gives_hits_in_order_that_point_at_forms(text: str) -> None:
    lexicon = load_lexicon()
    hits = lexicon.find(text)
    assert [hit.start for hit in hits] == sorted(hit.start for hit in hits)
    for hit in hits:
        surface = text[hit.start : hit.end]
        assert surface.lower() in {form.lower() for form in hit.row.forms} or "İ" in surface
    for kind in {hit.row.kind for hit in hits}:
        alike = [hit for hit in hits if hit.row.kind == kind]
        assert all(one.end <= other.start for one, other in itertools.pairwise(alike))


@given(st.text(alphabet="CHNươánốécy ẮắSéc\u0301\u0302-–\u00a0", max_size=60))
def test_a_name_is_found_whatever_form_unicode_has_given_it(noise: str) -> None:
    text = normalise(noise + " . Hàn Quốc\u00a0. " + noise).text
    assert any(hit.row.label == "KOR" for hit in load_lexicon().find(text, {"party"}))


def test_function_words_are_asked_about_a_stretch_not_searched_for_in_the_text() -> None:
    wording = load_lexicon().wording("beside")
    assert wording.opens("ngoài 1 triệu liều")
    assert wording.closes("nhận thêm, chưa kể ")
    assert wording.covers("bên cạnh")
    assert not wording.covers("bên cạnh đó")
    assert not wording.stands_in("Ngoại trưởng")
    assert all(hit.row.kind != "wording" for hit in load_lexicon().find("bên cạnh 1 triệu liều"))
    with pytest.raises(KeyError):
        load_lexicon().wording("no such label")
