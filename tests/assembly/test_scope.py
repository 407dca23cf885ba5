"""A row of the lexicon says itself which quantities its cue reaches."""

from __future__ import annotations

from pathlib import Path

import pytest

from extractor import Extractor
from extractor.lexicon import LexiconError, load_lexicon
from extractor.model import Article

ROW = """
[[distractor]]
id = "mine.booked"
label = "stock"
forms = ["ghi sổ"]
matches = ["ghi sổ 5.000 liều", "kho ghi sổ"]
rejects = ["ghi chép 5.000 liều", "sổ sách"]
{keys}
"""


def governing(folder: Path, keys: str, text: str) -> list[str]:
    """The rules among the words that govern the one quantity of `text`."""
    (folder / "mine.toml").write_text(ROW.format(keys=keys), encoding="utf-8")
    assembly = Extractor(lexicon=[folder]).read(Article("a", text)).assembly
    (unit,) = [one.unit for one in (*assembly.drafts, *assembly.rejections)]
    return [mention.rule for mention in unit.own.mentions]


@pytest.mark.parametrize(
    ("keys", "text", "reached"),
    [
        pytest.param("", "Pháp tặng Lào và ghi sổ 5.000 liều", True, id="every cue of the clause reaches"),
        pytest.param('direction = "forward"', "Pháp tặng Lào và ghi sổ 5.000 liều", True, id="forward, what follows"),
        pytest.param(
            'direction = "backward"', "Pháp tặng Lào và ghi sổ 5.000 liều", False, id="backward, what follows"
        ),
        pytest.param('direction = "backward"', "Đã có 5.000 liều ghi sổ", True, id="backward, what stands before"),
        pytest.param('direction = "forward"', "Đã có 5.000 liều ghi sổ", False, id="forward, what stands before"),
        pytest.param("reach = 1", "Pháp tặng Lào, ghi sổ gần 5.000 liều", True, id="within reach"),
        pytest.param("reach = 1", "Pháp tặng Lào, ghi sổ của kho này 5.000 liều", False, id="beyond reach"),
        pytest.param('ends = ["vaccine"]', "Pháp tặng Lào và ghi sổ Pfizer 5.000 liều", False, id="ended by a product"),
        pytest.param('ends = ["vaccine"]', "Pháp tặng Lào và ghi sổ mới 5.000 liều", True, id="ended by nothing"),
        pytest.param('ends = ["comma"]', "Đã có 5.000 liều, ghi sổ", False, id="ended by a comma"),
        pytest.param('cancelled_by = ["negation"]', "Pháp tặng và không ghi sổ 5.000 liều", False, id="cancelled"),
        pytest.param('cancelled_by = ["negation"]', "Pháp tặng và đã ghi sổ 5.000 liều", True, id="not cancelled"),
    ],
)
def test_a_distractor_governs_only_the_quantities_in_its_scope(
    tmp_path: Path, keys: str, text: str, reached: bool
) -> None:
    assert ("mine.booked" in governing(tmp_path, keys, text)) == reached


@pytest.mark.parametrize(("keys", "passed"), [("", "purchase"), ("targets = 1", "unspecified")])
def test_a_cue_with_one_target_is_not_passed_on_to_the_items_of_a_list(tmp_path: Path, keys: str, passed: str) -> None:
    row = ROW.replace("[[distractor]]", "[[mechanism]]").replace('"stock"', '"purchase"')
    (tmp_path / "mine.toml").write_text(row.format(keys=keys), encoding="utf-8")
    text = "Việt Nam đã ghi sổ 8 triệu liều, gồm Nhật Bản 3 triệu, Pháp 5 triệu."
    found = Extractor(lexicon=[tmp_path], reader="fast").extract(Article("a", text)).tuples
    assert [t.mechanism.value for t in found] == ["purchase", passed, passed]


def test_an_unknown_end_of_scope_is_refused_with_the_known_ones(tmp_path: Path) -> None:
    (tmp_path / "mine.toml").write_text(ROW.format(keys='ends = ["kommas"]'), encoding="utf-8")
    with pytest.raises(LexiconError, match=r"mine\.booked: ends: unknown value 'kommas'; known: .*comma"):
        load_lexicon((tmp_path,))


def test_explain_says_why_a_cue_does_not_reach_a_quantity(tmp_path: Path) -> None:
    (tmp_path / "mine.toml").write_text(ROW.format(keys="reach = 1"), encoding="utf-8")
    shown = str(Extractor(lexicon=[tmp_path]).explain("Pháp tặng Lào, ghi sổ của kho này 5.000 liều"))
    assert "out of scope 'ghi sổ' mine.booked: reaches 1 words only" in shown
    assert "asked      own (" in shown
