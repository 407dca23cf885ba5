"""What a blind reader is given shows no tuple of gold, and what is answered there comes back as gold."""

import json
import runpy
from pathlib import Path

import pytest
from click.testing import CliRunner
from commands import command_line

BLIND = runpy.run_path("scripts/blind.py")
TEXT = "Nhật tặng Lào hơn 2 triệu liều AstraZeneca, đã tiêm 500.000 liều. Bỉ và Slovakia hứa mỗi nước 100.000 liều, sau đó hàng triệu liều."


@pytest.fixture
def drawn(tmp_path: Path) -> Path:
    """The folder of a round drawn from three articles, of which an earlier round had one."""
    for folder in ("gold", "corpus"):
        (tmp_path / folder).mkdir()
    articles = [{"id": f"a-{n}", "published": "2021-09-03", "text": TEXT} for n in range(3)]
    gold = [{"id": article["id"], "tuples": [{"partner": ["SECRET"]}] * 3} for article in articles]
    for folder, lines in (("gold", gold), ("corpus", articles)):
        text = "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)
        (tmp_path / folder / "mine.jsonl").write_text(text, "utf-8")
    (tmp_path / "round-1.inline").write_text("=== id=a-1 | published=2021-09-03\nx\n", "utf-8")
    given = ["draw", str(tmp_path / "round"), str(tmp_path / "gold" / "mine.jsonl"), "--tuples", "4", "--seed", "7"]
    assert BLIND["main"]([*given, "--but", str(tmp_path / "round-1.inline")]) == 0
    return tmp_path / "round"


def answer(folder: Path, lines: list[str], out: Path) -> int:
    (folder / "answers.txt").write_text("\n".join(lines), "utf-8")
    return int(BLIND["main"](["read", str(folder), str(out)]))


def test_a_blind_reader_sees_numbered_texts_and_the_answers_come_back_as_gold(drawn: Path, tmp_path: Path) -> None:
    given = "".join(path.read_text("utf-8") for path in sorted(drawn.iterdir()))
    assert "⟦1:2 triệu⟧" in given
    assert "SECRET" not in given
    assert "a-1" not in given  # read in the round before
    lines = ["# a-0", "a-0 1 JPN donation received v=ASTRAZENECA r=LAO # status: unspecified, a bare verb", "a-2 none"]
    lines += [
        "a-0 3 BEL unspecified pledged",
        "a-0 3 SVK unspecified pledged",
        'a-0 "hàng triệu" - unspecified unspecified',
    ]
    assert answer(drawn, lines, tmp_path / "round.inline") == 0
    asked = ["gold", "import", "inline", str(tmp_path / "round.inline"), "-o", str(tmp_path / "second.jsonl")]
    assert CliRunner().invoke(command_line(), asked).exit_code == 0
    first, second = [json.loads(line) for line in (tmp_path / "second.jsonl").read_text("utf-8").splitlines()]
    first, second = sorted((first, second), key=lambda row: row["id"])
    assert [form["partner"] for form in first["tuples"]] == [["JPN"], ["BEL"], ["SVK"], []]
    doses = first["tuples"][0]["doses"]
    assert (TEXT[doses["start"] : doses["end"]], doses["qualifier"]) == ("2 triệu", "at_least")
    assert second["tuples"] == []


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("a-9 none", "no article 'a-9' was drawn"),
        ("a-0 9 JPN donation received", "'9' is none of the article's"),
        ("a-0 1 JPN donation", "has no partner, mechanism and status"),
        ('a-0 "ba triệu" JPN donation received', "'ba triệu' does not stand in the article"),
        ('a-0 1 - unspecified received\na-0 "triệu liều" - unspecified received', ""),
        ("", "a-0: no answer"),
    ],
)
def test_an_answer_that_cannot_be_read_is_told_and_nothing_is_written(
    line: str, told: str, drawn: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    status = answer(drawn, [line, "a-2 none"], tmp_path / "round.inline")
    assert status == 1
    assert told in capsys.readouterr().err
    assert not (tmp_path / "round.inline").exists()
