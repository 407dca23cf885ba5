"""The commands as users type them."""

import json
import re
import signal
import subprocess
from pathlib import Path

import pytest
from commands import EXTRACTOR, extractor, process, python, started, until
from thorough import thorough

ARTICLE = {"id": "a", "text": "Nhật Bản đã tặng Việt Nam 3 triệu liều vaccine.", "published": "2021-07-01"}
DULL = {"id": "b", "text": "Giá vé là 3 triệu đồng."}
"""Needs no model to be loaded."""


def corpus(folder: Path, *rows: object) -> Path:
    path = folder / "in.jsonl"
    path.write_text("".join((row if isinstance(row, str) else json.dumps(row)) + "\n" for row in rows), "utf-8")
    return path


def test_extract_writes_a_line_for_each_article(tmp_path: Path) -> None:
    done = extractor(
        "extract", corpus(tmp_path, ARTICLE, {"id": "b", "text": "Không có gì."}), "-o", tmp_path / "o.jsonl"
    )
    assert done.returncode == 0, done.stderr
    assert "2 articles   1 tuples in 1 articles   0 errors" in done.stderr
    lines = [json.loads(line) for line in (tmp_path / "o.jsonl").read_text("utf-8").splitlines()]
    assert [(line["id"], len(line["tuples"])) for line in lines] == [("a", 1), ("b", 0)]


def test_extract_reads_standard_input_and_writes_standard_output() -> None:
    done = extractor("extract", "-", text=json.dumps(ARTICLE) + "\n")
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["tuples"][0]["doses"]["value"] == 3_000_000


@pytest.mark.parametrize(
    ("article", "values"),
    [pytest.param(DULL, [], id="nothing to load"), pytest.param(ARTICLE, [3_000_000], id="all loaded", marks=thorough)],
)
def test_the_command_that_is_installed_does_so_too(article: dict[str, str], values: list[int]) -> None:
    done = process([EXTRACTOR, "extract", "-"], input=json.dumps(article) + "\n")
    assert done.returncode == 0, done.stderr
    assert [found["doses"]["value"] for found in json.loads(done.stdout)["tuples"]] == values


def test_a_bad_row_is_told_the_run_goes_on_and_the_exit_status_says_so(tmp_path: Path) -> None:
    source = corpus(tmp_path, "{broken", ARTICLE)
    done = extractor("extract", source, "-o", tmp_path / "o.jsonl")
    assert done.returncode == 1
    assert f"error: {source} line 1: not JSON" in done.stderr
    lines = [json.loads(line) for line in (tmp_path / "o.jsonl").read_text("utf-8").splitlines()]
    assert lines[0]["error"]["step"] == "reading"
    assert len(lines[1]["tuples"]) == 1


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("extract", "missing.jsonl"), "missing.jsonl: no such file"),
        (("extract", "corpus/dev.jsonl", "-o", "x.xls"), "unknown kind of output"),
        (("extract", "corpus/dev.jsonl", "-o", "gold/dev.jsonl"), "use --force"),
        (("extract", "corpus", "-o", "corpus/dev.jsonl", "--force"), "corpus/dev.jsonl is one of the inputs"),
        (("extract", "corpus/dev.jsonl", "--encoding", "klingon"), "no encoding is called 'klingon'"),
        (("extract", "corpus/dev.jsonl", "--column", "body"), "'body' is not FIELD=NAME"),
        (("extract", "corpus/dev.jsonl", "--lexicon", "nowhere"), "nowhere"),
        (("score", "gold/dev.jsonl", "missing.jsonl"), "missing.jsonl: cannot be read"),
        (("explain", "x", "--published", "hôm qua"), "is not a day"),
    ],
)
def test_a_wrong_call_ends_with_one_line_and_status_2(arguments: tuple[str, ...], message: str) -> None:
    done = extractor(*arguments)
    assert done.returncode == 2
    assert done.stderr.startswith("error: ")
    assert message in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_explain_says_which_rule_gave_each_slot() -> None:
    done = extractor("explain", "Nhật Bản tặng Việt Nam 3 triệu liều vaccine, cả nước đã tiêm 10 triệu liều.")
    assert done.returncode == 0
    assert "'Nhật Bản' by country.JPN" in done.stdout
    assert "'tặng' by verb.give.donate" in done.stdout
    assert "✗ 10 triệu: not a supply tuple" in done.stdout


def test_lexicon_check_passes_on_the_bundled_rows_and_tells_what_is_wrong_in_others(tmp_path: Path) -> None:
    assert extractor("lexicon", "check").returncode == 0
    (tmp_path / "mine.toml").write_text(
        '[[party]]\nid = "mine.x"\nlabel = "XCORP"\nkind = "company"\nforms = ["Tập đoàn Xê"]\n'
        'matches = ["Tập đoàn Ích tặng"]\nrejects = ["không"]\n',
        "utf-8",
    )
    done = extractor("lexicon", "check", "--lexicon", tmp_path)
    assert done.returncode == 1
    assert "mine.x: does not match its example" in done.stderr
    other = tmp_path / "other"
    other.mkdir()
    (other / "mine.toml").write_text('[[party]]\nid = "mine.x"\ncolour = "red"\n', "utf-8")
    done = extractor("lexicon", "check", "--lexicon", other)
    assert done.returncode == 2
    assert "mine.x: unknown key 'colour'; known: " in done.stderr


def test_rows_of_the_users_own_are_layered_over_the_bundled_ones(tmp_path: Path) -> None:
    (tmp_path / "mine.toml").write_text(
        '[[party]]\nid = "mine.x"\nlabel = "XCORP"\nkind = "company"\nforms = ["Hội Xê Ca"]\n'
        'matches = ["Hội Xê Ca tặng"]\nrejects = ["không"]\n',
        "utf-8",
    )
    row = json.dumps({"id": "a", "text": "Hội Xê Ca trao tặng Bộ Y tế 100.000 liều."})
    done = extractor("extract", "-", "--lexicon", tmp_path, text=row + "\n")
    assert json.loads(done.stdout)["tuples"][0]["partner"] == ["XCORP"]


COMMANDS = ["extract", "score", "agree", "explain", "lexicon check", "lexicon report"]
COMMANDS += [f"gold {name}" for name in ("check", "stats", "export", "import", "suggest", "gate")]


@pytest.mark.parametrize("command", ["", "lexicon", "gold", *COMMANDS])
def test_help_fits_a_screen_and_loads_no_model(command: str) -> None:
    done = extractor(*command.split(), "--help")
    assert done.returncode == 0
    assert len(done.stdout.splitlines()) <= 40
    if command in COMMANDS:
        assert len(re.findall(rf"(?:^| \|) *extractor {command}\b", done.stdout, re.MULTILINE)) >= 2, (
            "help ends with two examples"
        )


def test_help_does_not_pay_for_spacy() -> None:
    code = (
        "import sys; import extractor.cli; print([m for m in ('spacy', 'underthesea', 'pandas') if m in sys.modules])"
    )
    assert python(code).strip() == "[]"


def test_a_table_with_columns_of_other_names_is_read(tmp_path: Path) -> None:
    source = tmp_path / "in.csv"
    source.write_text(f"key;body\n7;{ARTICLE['text']}\n", "utf-8")
    done = extractor("extract", source, "--column", "id=key", "--column", "text=body")
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["id"] == "7"


def test_the_text_of_pages_is_written_beside_the_tuples_that_point_into_it(tmp_path: Path) -> None:
    paragraph = f"<p>{ARTICLE['text']} Lễ bàn giao diễn ra tại Hà Nội với đại diện của hai bên.</p>"
    (tmp_path / "in.html").write_text(f"<html><body>{paragraph * 2}</body></html>", "utf-8")
    assert extractor("extract", tmp_path / "in.html", "-o", tmp_path / "o.jsonl").returncode == 0
    (article,) = [json.loads(line) for line in (tmp_path / "o.jsonl.articles.jsonl").read_text("utf-8").splitlines()]
    (result,) = [json.loads(line) for line in (tmp_path / "o.jsonl").read_text("utf-8").splitlines()]
    for found in result["tuples"]:
        doses = found["doses"]
        assert article["text"][doses["start"] : doses["end"]] == doses["text"] == "3 triệu"


@thorough
def test_a_full_disk_is_told_in_one_line(tmp_path: Path) -> None:
    if not Path("/dev/full").exists():
        pytest.skip("this system has no /dev/full")
    with Path("/dev/full").open("w") as full:
        command = [EXTRACTOR, "extract", corpus(tmp_path, *[DULL] * 3000)]
        done = process(command, capture_output=False, stdout=full, stderr=subprocess.PIPE)
    assert done.returncode == 2
    assert done.stderr.startswith("error: standard output: cannot be written: No space left on device")
    assert "Traceback" not in done.stderr


@thorough
def test_a_reader_that_goes_away_ends_the_run_quietly(tmp_path: Path) -> None:
    command = [EXTRACTOR, "extract", corpus(tmp_path, *[DULL] * 3000)]
    with started(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as run:
        assert run.stdout is not None
        assert run.stderr is not None
        run.stdout.readline()
        run.stdout.close()
        told = run.stderr.read()
    assert run.returncode == 1
    assert "Traceback" not in told


@thorough
@pytest.mark.parametrize("request_to_end", [signal.SIGINT, signal.SIGTERM])
def test_an_interrupted_run_leaves_nothing_half_written(tmp_path: Path, request_to_end: signal.Signals) -> None:
    command = [EXTRACTOR, "extract", "-", "-o", tmp_path / "o.jsonl"]
    with started(command, stdin=subprocess.PIPE, stderr=subprocess.PIPE) as run:
        assert run.stdin is not None
        assert run.stderr is not None
        run.stdin.write(json.dumps(DULL) + "\n")
        run.stdin.flush()
        until(lambda: len(list(tmp_path.iterdir())) == 2)  # until lock and output are there the run has not begun
        run.send_signal(request_to_end)
        told = run.stderr.read()
    assert run.returncode == 130
    assert told.startswith("interrupted after ")
    assert list(tmp_path.iterdir()) == []
