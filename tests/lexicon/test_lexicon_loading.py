"""What a person may write in a lexicon file, and what they are told when they write something else."""

from __future__ import annotations

from pathlib import Path

import pytest

from extractor.lexicon import LexiconError, load_lexicon

GOOD = """
[[party]]
id = "mine.acme"
label = "ACME"
kind = "company"
forms = ["Acme Vắc-xin"]
matches = ["Acme Vắc-xin giao 1 triệu liều"]
rejects = ["giao 1 triệu liều"]
"""


def write(directory: Path, text: str, name: str = "mine.toml") -> Path:
    (directory / name).write_text(text, encoding="utf-8")
    return directory


def complaint(directory: Path) -> str:
    with pytest.raises(LexiconError) as caught:
        load_lexicon([directory])
    return str(caught.value)


def test_bundled_lexicon_is_read_once() -> None:
    assert load_lexicon() is load_lexicon([])


def test_a_directory_of_mine_adds_rows(tmp_path: Path) -> None:
    lexicon = load_lexicon([write(tmp_path, GOOD)])
    row = lexicon.row("mine.acme")
    assert (row.kind, row.label, row.get("kind"), row.bundled) == ("party", "ACME", "company", False)
    assert row.file == str(tmp_path / "mine.toml")
    assert [hit.row.label for hit in lexicon.find("Acme Vắc-xin và Pfizer", {"party"})] == ["ACME", "PFIZER"]


def test_a_row_with_the_id_of_a_bundled_one_replaces_it(tmp_path: Path) -> None:
    replacement = GOOD.replace("mine.acme", "maker.PFIZER")
    lexicon = load_lexicon([write(tmp_path, replacement)])
    assert lexicon.row("maker.PFIZER").forms == ("Acme Vắc-xin",)
    assert not lexicon.find("Pfizer giao 1 triệu liều", {"party"})
    assert load_lexicon().row("maker.PFIZER").label == "PFIZER", "the bundled lexicon itself does not change"


def test_my_row_wins_where_a_bundled_one_has_the_same_form(tmp_path: Path) -> None:
    lexicon = load_lexicon([write(tmp_path, GOOD.replace("Acme Vắc-xin", "Moderna"))])
    assert [hit.row.label for hit in lexicon.find("Moderna giao 1 triệu liều", {"party"})] == ["ACME"]


def test_a_later_directory_wins_over_an_earlier_one(tmp_path: Path) -> None:
    first, second = tmp_path / "first", tmp_path / "second"
    first.mkdir(), second.mkdir()
    write(first, GOOD)
    write(second, GOOD.replace("ACME", "ACME_2"))
    assert load_lexicon([first, second]).row("mine.acme").label == "ACME_2"


def test_forms_are_read_in_the_view_that_texts_are_read_in(tmp_path: Path) -> None:
    decomposed = GOOD.replace("Acme Vắc-xin", "Acme  Va\u0306\u0301c–xin")
    assert load_lexicon([write(tmp_path, decomposed)]).row("mine.acme").forms == ("Acme Vắc-xin",)


def test_loose_hyphens_may_be_spaces_or_nothing(tmp_path: Path) -> None:
    row = GOOD.replace('kind = "company"', 'kind = "company"\nhyphen = "loose"')
    forms = load_lexicon([write(tmp_path, row)]).row("mine.acme").forms
    assert forms == ("Acme Vắc-xin", "Acme Vắc xin", "Acme Vắcxin", "Acme Vắc - xin")


def test_a_form_may_leave_the_spelling_of_vaccine_open(tmp_path: Path) -> None:
    lexicon = load_lexicon([write(tmp_path, GOOD.replace("Acme Vắc-xin", "Acme {vaccine}"))])
    for spelling in ("vaccine", "vắc xin", "Vắc-xin", "vắcxin", "vacxin"):
        assert lexicon.find(f"Acme {spelling} giao 1 triệu liều", {"party"}), spelling


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (("label =", "lable ="), "mine.acme: unknown key 'lable'; known: "),
        (('label = "ACME"', ""), "mine.acme: label is missing or empty"),
        (('id = "mine.acme"', ""), "[[party]] number 1: id is missing or empty"),
        (('forms = ["Acme Vắc-xin"]', "forms = []"), "mine.acme: forms is missing or empty"),
        (('forms = ["Acme Vắc-xin"]', 'forms = "Acme"'), "mine.acme: forms: 'Acme' is not a list of texts"),
        (('forms = ["Acme Vắc-xin"]', "forms = [1]"), "mine.acme: forms: every item must be a text that is not empty"),
        (
            ('forms = ["Acme Vắc-xin"]', 'forms = [" "]'),
            "mine.acme: forms: every item must be a text that is not empty",
        ),
        (("Acme Vắc-xin", "Acme {vacine}"), "mine.acme: forms: unknown placeholder {vacine}; known: {vaccine}"),
        (('id = "mine.acme"', "id = 7"), "[[party]] number 1: id: 7 is not a text"),
        (('label = "ACME"', 'label = "ACME"\nambiguous = "yes"'), "mine.acme: ambiguous: 'yes' is not a true or false"),
        (('"company"', '"shop"'), "mine.acme: kind: unknown value 'shop'; known: company, country, "),
        (("[[party]]", "[[partner]]"), "unknown kind [[partner]]; known: "),
        (("[[party]]", "[party]"), "party must be tables in an array, each headed [[party]]"),
        (("[[party]]", "[[party"), "not a TOML file: "),
        (("[[party]]", "[[verb]]"), "mine.acme: label: unknown value 'ACME'; known: "),
    ],
)
def test_what_is_wrong_is_told_with_file_and_row(tmp_path: Path, change: tuple[str, str], told: str) -> None:
    text = complaint(write(tmp_path, GOOD.replace(*change)))
    assert f"{tmp_path / 'mine.toml'}: {told}" in text


def test_an_unknown_key_is_answered_with_the_known_ones(tmp_path: Path) -> None:
    told = complaint(write(tmp_path, GOOD.replace("kind =", "knid =")))
    assert {"ambiguous", "kind", "via", "forms", "not_after"} <= set(told.split("known: ")[1].split(", "))


def test_an_id_used_twice_is_told_with_both_files(tmp_path: Path) -> None:
    write(tmp_path, GOOD, "a.toml")
    write(tmp_path, GOOD, "b.toml")
    assert f"b.toml: mine.acme: id is used twice (also in {tmp_path / 'a.toml'})" in complaint(tmp_path)


def test_all_problems_of_all_files_are_told_at_once(tmp_path: Path) -> None:
    write(tmp_path, GOOD.replace("label", "lable") + GOOD.replace("forms", "form").replace("mine.acme", "b"), "a.toml")
    write(tmp_path, "party = 3", "b.toml")
    told = complaint(tmp_path).splitlines()
    assert [line.split(": ", 1)[1] for line in told if "missing" in line] == [
        "mine.acme: label is missing or empty",
        "b: forms is missing or empty",
    ]
    assert any("b.toml: party must be tables" in line for line in told)


def test_a_file_that_is_not_utf8_is_told(tmp_path: Path) -> None:
    (tmp_path / "old.toml").write_bytes("# Việt".encode("utf-16"))
    assert "old.toml: not a TOML file" in complaint(tmp_path)


def test_a_missing_directory_is_told(tmp_path: Path) -> None:
    assert f"{tmp_path / 'none'}: no such directory of lexicon rows" in complaint(tmp_path / "none")
