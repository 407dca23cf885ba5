"""What to annotate next: the articles that are read worst, as drafts to correct, and the loop from there to a better model."""

from __future__ import annotations

import json
import re
import shlex
import shutil
from collections.abc import Sequence
from dataclasses import replace
from itertools import islice
from pathlib import Path

import pytest
from commands import extractor
from obstinate import obstinate
from thorough import thorough

from extractor import Article, Extractor, Result, SupplyTuple
from extractor.articles import BadRow
from extractor.training.suggesting import suggest

PLAIN = "Nhật Bản đã tặng Việt Nam 3 triệu liều vaccine."
DULL = "Giá vé là 3 triệu đồng."
UNCLEAR = "Tổng cộng 5.000 liều, phần lớn do Đức và các nước viện trợ, còn lại của Nga."


def articles(*texts: str) -> list[Article]:
    return [Article(f"a{number}", text) for number, text in enumerate(texts)]


def chosen(texts: Sequence[str], limit: int = 10) -> list[str]:
    return [one.article.text for one in suggest(articles(*texts), Extractor(), limit).best]


def news(path: Path, rows: Sequence[Article | str]) -> Path:
    lines = (row if isinstance(row, str) else json.dumps(row.to_dict(), ensure_ascii=False) for row in rows)
    path.write_text("".join(f"{line}\n" for line in lines), "utf-8")
    return path


def test_what_is_read_worst_comes_first_and_what_holds_no_number_of_doses_not_at_all() -> None:
    assert chosen([PLAIN, DULL, UNCLEAR]) == [UNCLEAR, PLAIN]
    assert chosen([UNCLEAR, PLAIN, DULL]) == [UNCLEAR, PLAIN]
    assert chosen([PLAIN, DULL, UNCLEAR], 1) == [UNCLEAR]


def test_an_article_is_not_worse_for_being_longer() -> None:
    many = f"{PLAIN} " + " ".join(f"Nhật Bản cũng đã tặng Lào {n}00.000 liều vaccine." for n in range(2, 9))
    assert chosen([many, UNCLEAR]) == [UNCLEAR, many]


def test_of_articles_in_which_all_is_as_doubtful_the_one_with_more_of_it_comes_first(tmp_path: Path) -> None:
    equally_doubtful = Extractor(model=obstinate(tmp_path / "m.npz"))
    short, long = PLAIN, "Nga đã tặng Lào 2 triệu liều vaccine. Cuba hứa bán cho Lào 7 triệu liều."
    found = suggest(articles(short, long), equally_doubtful, 2).best
    assert [one.article.text for one in found] == [long, short]
    assert found[0].wrong / found[0].quantities == pytest.approx(found[1].wrong / found[1].quantities, abs=0.1)


def test_the_number_expected_wrong_adds_up_what_each_tuple_and_each_missed_one_lacks() -> None:
    text = f"{UNCLEAR} Cả nước đã tiêm 10 triệu liều."
    (one,) = suggest(articles(text), Extractor(), 1).best
    reading = Extractor().read(Article("a", text))
    sure = [found.confidence.tuple for found in reading.tuples if found.confidence is not None]
    missed = [rejection.supply for rejection in reading.assembly.rejections]
    assert sure
    assert missed
    assert one.tuples == reading.tuples
    assert one.quantities == len(sure) + len(missed)
    assert one.wrong == pytest.approx(len(sure) - sum(sure) + sum(missed))
    assert one.worth == pytest.approx(one.wrong / (one.quantities + 1), abs=0.001)


def test_what_the_guidelines_decide_is_not_expected_wrong(tmp_path: Path) -> None:
    """A gift that is only wished for is no supply, however sure a model is of one."""
    text = "Giá như Mỹ đã tặng 2 triệu liều thì tình hình đã khác."
    reading = Extractor(model=obstinate(tmp_path / "m.npz")).read(Article("a", text))
    assert [rejection.unit.dose.cue is not None for rejection in reading.assembly.rejections] == [True]
    (one,) = suggest(articles(text), Extractor(model=tmp_path / "m.npz"), 1).best
    assert (one.quantities, one.wrong) == (1, 0.0)


def test_of_articles_that_nearly_repeat_each_other_one_is_suggested() -> None:
    story = f"{UNCLEAR} Bộ Y tế cho biết các lô này sẽ được chuyển về các tỉnh phía Nam trong tuần tới theo kế hoạch."
    copies = [f"{story} Báo số {number}." for number in range(5)]
    assert chosen([*copies, PLAIN]).count(PLAIN) == 1
    assert len(chosen([*copies, PLAIN])) == 2
    assert len(chosen([PLAIN, *copies], 1)) == 1


def test_no_more_is_kept_than_is_asked_for_and_the_order_of_articles_decides_between_equals() -> None:
    texts = [f"Tin {name}. {UNCLEAR.replace('5.000', f'{n}.000')}" for n, name in enumerate(["một", "hai", "ba"], 2)]
    assert chosen([PLAIN, *texts, DULL], 2) == chosen([*texts, PLAIN], 2)
    with pytest.raises(ValueError, match="limit"):
        suggest([], Extractor(), 0)


def test_ids_that_repeat_are_numbered_and_rows_that_are_none_are_told() -> None:
    rows = [Article("a", UNCLEAR), BadRow("b", "news.jsonl line 2", "not JSON"), Article("a", PLAIN)]
    found = suggest(rows, Extractor(), 5)
    assert [one.article.id for one in found.best] == ["a", "a#2"]
    assert (found.read, found.bad) == (3, ("news.jsonl line 2: not JSON",))


def test_the_drafts_hold_the_extractors_answers_and_come_back_as_gold(tmp_path: Path) -> None:
    rows = articles(PLAIN, DULL, UNCLEAR)
    drafts, gold, corpus = tmp_path / "drafts.inline", tmp_path / "mine.jsonl", tmp_path / "texts.jsonl"
    done = extractor("gold", "suggest", news(tmp_path / "news.jsonl", rows), "-o", drafts)
    assert done.returncode == 0, done.stderr
    assert [line.split(":")[0] for line in done.stdout.splitlines()] == ["a2", "a0"]
    assert re.fullmatch(r"a2: \d\.\d of \d quantities expected wrong", done.stdout.splitlines()[0])
    assert "2 of 3 articles, " in done.stderr
    assert extractor("gold", "import", "inline", drafts, "-o", gold, "--corpus-out", corpus).returncode == 0
    read = [Result.from_dict(json.loads(line)) for line in gold.read_text("utf-8").splitlines()]
    assert read == [replace(Extractor().extract(row), reader=None) for row in (rows[2], rows[0])]
    texts = [json.loads(line)["text"] for line in corpus.read_text("utf-8").splitlines()]
    assert texts == [UNCLEAR, PLAIN]


def test_suggestions_are_made_by_the_model_and_the_lexicon_that_are_named(tmp_path: Path) -> None:
    source = news(tmp_path / "news.jsonl", articles(PLAIN.replace("Nhật Bản", "Quỹ Sao Mai")))
    (tmp_path / "rows").mkdir()
    row = '[[party]]\nid = "party.x"\nlabel = "SAO_MAI"\nforms = ["Quỹ Sao Mai"]\nmatches = ["Quỹ Sao Mai tặng"]\nrejects = ["Sao Mai mọc"]\n'
    (tmp_path / "rows/rows.toml").write_text(row, "utf-8")
    own = obstinate(tmp_path / "own.npz")
    drafts = tmp_path / "drafts.inline"
    done = extractor("gold", "suggest", source, "-o", drafts, "--model", own, "--lexicon", tmp_path / "rows")
    assert done.returncode == 0, done.stderr
    assert "|SAO_MAI|loan|requested|" in drafts.read_text("utf-8")


def test_what_cannot_be_read_is_told_and_the_rest_suggested(tmp_path: Path) -> None:
    source = news(tmp_path / "news.jsonl", ["{broken", *articles(PLAIN)])
    done = extractor("gold", "suggest", source, "-o", tmp_path / "drafts.inline")
    assert done.returncode == 1
    assert f"error: {source} line 1: not JSON" in done.stderr
    assert (tmp_path / "drafts.inline").read_text("utf-8").count("=== id=") == 1
    many = news(tmp_path / "many.jsonl", ["{broken"] * 30)
    told = extractor("gold", "suggest", many, "-o", tmp_path / "o.inline").stderr.splitlines()
    assert len(told) == 22
    assert told[20] == "error: 10 more articles could not be read"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("missing.jsonl", "-o", "o.inline"), "missing.jsonl: no such file"),
        (("news.jsonl", "-o", "news.jsonl", "--force"), "news.jsonl is one of the inputs"),
        (("news.jsonl", "-o", "there.inline"), "there.inline exists; --force overwrites it"),
        (("news.jsonl", "-o", "no/o.inline"), "no such folder"),
        (
            ("dull.jsonl", "-o", "o.inline"),
            "no number of doses stands in any of 2 articles: there is nothing to correct",
        ),
        (("news.jsonl", "-o", "o.inline", "--model", "there.inline"), "there.inline: not a model of this extractor"),
        (("news.jsonl", "-o", "o.inline", "--lexicon", "nowhere"), "nowhere"),
    ],
)
def test_a_wrong_call_ends_with_one_line_and_status_2(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...], message: str
) -> None:
    monkeypatch.chdir(tmp_path)
    news(tmp_path / "news.jsonl", articles(PLAIN))
    news(tmp_path / "dull.jsonl", articles(DULL, "Tin khác."))
    (tmp_path / "there.inline").touch()
    done = extractor("gold", "suggest", *arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert message in done.stderr
    assert len(done.stderr.splitlines()) == 1
    assert (tmp_path / "there.inline").read_text("utf-8") == ""
    assert not (tmp_path / "o.inline").exists()


def test_an_existing_file_is_overwritten_when_asked_and_ten_is_the_limit_unless_told(tmp_path: Path) -> None:
    countries = ["Nga", "Đức", "Pháp", "Ý", "Nhật Bản", "Hàn Quốc", "Ba Lan", "Séc", "Cuba", "Lào", "Úc", "Mỹ"]
    rows = articles(*(f"{country} đã trao {n + 1}.000 liều." for n, country in enumerate(countries)))
    source, drafts = news(tmp_path / "news.jsonl", rows), tmp_path / "drafts.inline"
    for more, number in (((), 10), (("--limit", 2, "--force"), 2), (("--limit", 50, "--force"), 12)):
        assert extractor("gold", "suggest", source, "-o", drafts, *more).returncode == 0
        assert drafts.read_text("utf-8").count("=== id=") == number


PAGE = Path("docs/training.md").read_text("utf-8")
SETTINGS = "folds = 2\nrounds = 2\nleast_linear = 2\nleast_trees = 4\n"


@pytest.fixture
def workplace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working directory like that of the page: some gold, a set kept out, and news that nobody has annotated."""
    for folder, name, first, last in (
        (".", "dev", 0, 6),
        (".", "train/some", 6, 12),
        ("kept", "check", 12, 16),
        ("later", "news", 16, 32),  # what somebody will say of the news
    ):
        for kind in ("gold", "corpus"):
            file = tmp_path / folder / kind / f"{name}.jsonl"
            file.parent.mkdir(parents=True, exist_ok=True)
            with Path(kind, "train/train-h.jsonl").open(encoding="utf-8") as lines:
                file.write_text("".join(islice(lines, first, last)), "utf-8")
    shutil.copy(tmp_path / "later/corpus/news.jsonl", tmp_path / "news.jsonl")
    (tmp_path / "train.toml").write_text(SETTINGS, "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def corrected(drafts: Path, gold: Path, corpus: Path) -> None:
    """Put into `drafts` what a person makes of them: the same articles in the same order, with the tuples of `gold`."""
    wanted = re.findall(r"^=== id=(\S+)", drafts.read_text("utf-8"), re.MULTILINE)
    for path in (gold, corpus):
        rows = {json.loads(line)["id"]: line for line in path.read_text("utf-8").splitlines()}
        path.write_text("".join(f"{rows[name]}\n" for name in wanted), "utf-8")
    assert extractor("gold", "export", "inline", gold, "-o", drafts, "--corpus", corpus, "--force").returncode == 0


@thorough
def test_the_page_leads_from_ten_corrected_articles_to_a_model_that_has_learned_them(workplace: Path) -> None:
    (block,) = re.findall(r"```sh\n(extractor gold suggest .*?)```", PAGE, re.DOTALL)
    commands = [line for line in block.splitlines() if line and not line.startswith("#")]
    told = ""
    for line in commands:
        program, *words = shlex.split(line, comments=True)
        assert program == "extractor"
        arguments = [str(file) for word in words for file in (sorted(Path().glob(word)) if "*" in word else [word])]
        if arguments[0] == "train":
            arguments += ["--config", "train.toml"]
        done = extractor(*arguments)
        assert done.returncode == 0, f"{line}\n{done.stderr}"
        told = done.stdout
        if "suggest" in words:
            corrected(Path("drafts.inline"), Path("later/gold/news.jsonl"), Path("later/corpus/news.jsonl"))
    card = json.loads(Path("mine.json").read_text("utf-8"))
    assert [(one["name"], one["articles"]) for one in card["sets"]] == [("dev", 6), ("some", 6), ("mine", 10)]
    assert "before.jsonl" in told
    assert "after.jsonl" in told
    found = [json.loads(line)["tuples"] for line in Path("after.jsonl").read_text("utf-8").splitlines()]
    assert len(found) == 4
    assert all(SupplyTuple.from_dict(one).confidence is not None for tuples in found for one in tuples)
