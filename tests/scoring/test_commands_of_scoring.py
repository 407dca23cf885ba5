"""score, agree and gold as users type them."""

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from commands import command_line, python
from thorough import thorough

GOLD = Path("gold/dev.jsonl")


def call(*arguments: object) -> Result:
    """The command, with few resamples where their number is not what is tested: they are most of what scoring costs."""
    few = ["--resamples", "40"] if arguments[0] in ("score", "agree") and "--resamples" not in arguments else []
    return CliRunner().invoke(command_line(), [*map(str, arguments), *few])


def altered(path: Path, change: Any) -> Path:
    rows = [json.loads(line) for line in GOLD.read_text("utf-8").splitlines()]
    change(rows)
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    return path


@pytest.fixture
def run(tmp_path: Path) -> Path:
    def change(rows: list[dict[str, Any]]) -> None:
        rows[0]["tuples"][0]["status"] = "pledged"
        del rows[0]["tuples"][1]
        for one in rows[0]["tuples"]:
            one["part_of"] = None if one["part_of"] is None else one["part_of"] - 1

    return altered(tmp_path / "run.jsonl", change)


def test_score_of_gold_against_itself_is_perfect() -> None:
    report = json.loads(call("score", GOLD, GOLD, "--json").stdout)
    assert report["core"]["f1"] == 1.0
    assert report["core"]["interval"]["f1"] == [1.0, 1.0]
    assert report["articles"] == 48
    assert {item["outcome"] for item in report["items"]} == {"correct"}


@thorough
def test_scoring_does_not_pay_for_the_pipeline(tmp_path: Path) -> None:
    commands = [
        f"score {GOLD} {GOLD} --resamples 20 --report {tmp_path}",
        f"agree {GOLD} {GOLD} --resamples 20",
        f"gold check {GOLD}",
        f"gold stats {GOLD}",
    ]
    code = f"""
import sys
from extractor.cli import app
for command in {commands}:
    app(command.split(), standalone_mode=False)
    print("loaded by", command.split()[:2], [module for module in ("spacy", "underthesea") if module in sys.modules])
"""
    told = [line for line in python(code).splitlines() if line.startswith("loaded by")]
    assert len(told) == len(commands)
    assert [line for line in told if not line.endswith("[]")] == []


def test_score_tells_figures_intervals_and_what_costs_most(run: Path) -> None:
    done = call("score", GOLD, run)
    assert done.exit_code == 0
    for words in ("95 % interval of F1", "core tuple (strict)", "1 partial, 1 missing", "status: received → pledged"):
        assert words in done.stdout
    assert "kinds of statement with most errors" in done.stdout
    assert "interval" not in call("score", GOLD, run, "--resamples", 0).stdout


def test_score_tells_each_error_with_its_sentence(run: Path) -> None:
    done = call("score", GOLD, run, "--errors")
    assert "dev-001: partial (status): 800.000" in done.stdout
    assert "dev-001: missing: 796.800" in done.stdout
    assert "gold      AUS, 796,800 exact, donation, received" in done.stdout
    assert "Australia bàn giao nốt 800.000 liều" in done.stdout


def test_score_by_label_with_confusions(run: Path) -> None:
    done = call("score", GOLD, run, "--labels")
    for words in ("mechanism", "strict F1", "status: gold (rows) taken for (columns)", "more (--json has them)"):
        assert words in done.stdout


def test_score_with_a_tolerance_says_so(tmp_path: Path) -> None:
    def change(rows: list[dict[str, Any]]) -> None:
        for name in ("value", "low", "high"):
            rows[0]["tuples"][0]["doses"][name] += 1000

    run = altered(tmp_path / "run.jsonl", change)
    assert json.loads(call("score", GOLD, run, "--json").stdout)["core"]["f1"] < 1
    assert json.loads(call("score", GOLD, run, "--json", "--tolerance", 0.01).stdout)["core"]["f1"] == 1
    assert "numbers of doses may differ by 1.0%" in call("score", GOLD, run, "--tolerance", 0.01).stdout


def test_score_of_two_runs_shows_them_side_by_side(run: Path) -> None:
    done = call("score", GOLD, run, GOLD)
    assert done.exit_code == 0
    for words in ("B − A", "only A has right: 0", "only B has right: 2", "A    missing", "paired permutation test"):
        assert words in done.stdout
    compared = json.loads(call("score", GOLD, run, GOLD, "--json").stdout)
    assert compared["differences"]["core"]["delta"] > 0
    assert len(compared["only_second_right"]) == 2


def test_score_without_the_articles_still_scores_but_cannot_show_sentences(tmp_path: Path, run: Path) -> None:
    gold = tmp_path / "gold.jsonl"
    gold.write_text(GOLD.read_text("utf-8"), "utf-8")
    assert call("score", gold, run).exit_code == 0
    done = call("score", gold, run, "--errors")
    assert done.exit_code == 2
    assert "--errors needs the articles" in done.stderr
    assert call("score", gold, run, "--errors", "--corpus", "corpus/dev.jsonl").exit_code == 0


def test_a_report_is_written_and_not_overwritten_unasked(tmp_path: Path, run: Path) -> None:
    done = call("score", GOLD, run, "--report", tmp_path / "r")
    assert done.stdout.endswith(f"report: {tmp_path / 'r' / 'index.html'}\n")
    assert call("score", GOLD, run, "--report", tmp_path / "r").exit_code == 2
    assert call("score", GOLD, run, "--report", tmp_path / "r", "--force").exit_code == 0
    (tmp_path / "file").write_text("")
    done = call("score", GOLD, run, "--report", tmp_path / "file")
    assert done.exit_code == 2
    assert "the report wants a folder" in done.stderr


def test_agree_tells_f1_and_coefficients_and_merges(tmp_path: Path, run: Path) -> None:
    done = call("agree", GOLD, run, "--merged", tmp_path / "m.jsonl")
    assert done.exit_code == 0
    for words in ("kappa", "alpha", "mechanism", "95 % interval", "2 tuples to settle in 1 of 48 articles"):
        assert words in done.stdout
    assert call("agree", GOLD, run, "--merged", tmp_path / "m.jsonl").exit_code == 2
    checked = call("gold", "check", tmp_path / "m.jsonl", "--corpus", "corpus/dev.jsonl")
    assert checked.stdout.count("\n") == 1
    assert ":1: dev-001: adjudicate: something is left to settle -- settle what it lists" in checked.stdout
    assert json.loads(call("agree", GOLD, run, "--json").stdout)["coefficients"]["mechanism"]["kappa"] == 1.0


def test_agree_tells_which_articles_only_one_has(tmp_path: Path) -> None:
    fewer = altered(tmp_path / "fewer.jsonl", lambda rows: rows.pop())
    assert "1 articles only in the first file, left out: dev-048" in call("agree", GOLD, fewer).stdout


def test_gold_check_exits_1_with_every_problem(tmp_path: Path) -> None:
    assert call("gold", "check", GOLD).exit_code == 0

    def change(rows: list[dict[str, Any]]) -> None:
        rows[0]["tuples"][0]["partner"] = ["NOBODY_KNOWN"]
        rows[1]["tuples"][0]["doses"]["low"] = None

    done = call("gold", "check", altered(tmp_path / "g.jsonl", change), "--corpus", "corpus/dev.jsonl")
    assert done.exit_code == 1
    assert [line.split(": ")[1] for line in done.stdout.splitlines()] == ["dev-001", "dev-002"]
    assert "1 files, 2 problems" in done.stderr


def test_gold_stats_counts(tmp_path: Path) -> None:
    assert "48 articles" in call("gold", "stats", GOLD).stdout
    counted = json.loads(call("gold", "stats", GOLD, "--json").stdout)
    assert counted[str(GOLD)]["tuples"] == sum(
        len(json.loads(x)["tuples"]) for x in GOLD.read_text("utf-8").splitlines()
    )


@pytest.mark.parametrize("tool", ["label-studio", "brat", "doccano", "inline"])
def test_gold_goes_to_a_tool_and_comes_back(tool: str, tmp_path: Path) -> None:
    out = tmp_path / ("tasks.json" if tool == "label-studio" else "out")
    done = call("gold", "export", tool, GOLD, "-o", out)
    assert done.exit_code == 0, done.output
    assert ("not held by brat: title, day, source and url" in done.stderr) == (tool == "brat")
    back = tmp_path / "back.jsonl"
    done = call("gold", "import", tool, out, "-o", back, "--corpus", "corpus/dev.jsonl")
    assert done.exit_code == 0, done.output
    rows = [[json.loads(line) for line in path.read_text("utf-8").splitlines()] for path in (GOLD, back)]
    assert rows[0] == rows[1]
    assert call("gold", "check", back, "--corpus", "corpus/dev.jsonl").exit_code == 0


def test_the_number_of_a_new_span_is_read_from_the_text(tmp_path: Path) -> None:
    text = "Nga tặng 2-3 triệu liều, Mỹ một triệu rưỡi."
    spans = {
        "2-3 triệu": (None, 2_000_000, 3_000_000, "range"),
        "một triệu rưỡi": (1_500_000, 1_500_000, 1_500_000, "exact"),
    }
    (tmp_path / "a.txt").write_text(text, "utf-8")
    lines = []
    for k, words in enumerate(spans, 1):
        start = text.index(words)
        lines += [
            f"T{k}\tDoses {start} {start + len(words)}\t{words}",
            f"A{k}1\tMechanism T{k} donation",
            f"A{k}2\tStatus T{k} pledged",
        ]
    (tmp_path / "a.ann").write_text("\n".join(lines), "utf-8")
    assert call("gold", "import", "brat", tmp_path, "-o", tmp_path / "g.jsonl").exit_code == 0
    (row,) = [json.loads(line) for line in (tmp_path / "g.jsonl").read_text("utf-8").splitlines()]
    found = [tuple(one["doses"][name] for name in ("value", "low", "high", "qualifier")) for one in row["tuples"]]
    assert found == list(spans.values())


def test_an_inline_file_gives_gold_and_its_corpus_and_tells_every_error(tmp_path: Path) -> None:
    source, gold, corpus = tmp_path / "s.txt", tmp_path / "gold.jsonl", tmp_path / "corpus.jsonl"
    good = "=== id=a | published=2021-08-01\nTựa\nNga tặng hơn {{2 triệu|RUS|donation|received|v=SPUTNIK_V}} liều.\n"
    source.write_text(good + "=== id=b\n{{3 triệu|JPN|donatoin|recieved}} liều\n", "utf-8")
    done = call("gold", "import", "inline", source, "-o", gold, "--corpus-out", corpus)
    assert done.exit_code == 1
    told = done.stderr.splitlines()
    assert [line.partition(": unknown value")[0] for line in told[:2]] == [
        f"not taken: b: {source} line 5: {{{{3 triệu|JPN|donatoin|recieved}}}}: {slot}"
        for slot in ("mechanism", "status")
    ]
    assert told[2] == f"{gold}: 1 articles, 1 tuples, 1 articles not taken"
    assert call("gold", "check", gold, "--corpus", corpus).exit_code == 0
    again = tmp_path / "again.txt"
    assert call("gold", "export", "inline", gold, "--corpus", corpus, "-o", again).exit_code == 0
    assert again.read_text("utf-8").split() == good.split()


def test_only_inline_files_give_a_corpus(tmp_path: Path) -> None:
    done = call("gold", "import", "doccano", tmp_path / "x", "-o", tmp_path / "g", "--corpus-out", tmp_path / "c")
    assert done.exit_code == 2
    assert done.stderr.strip() == "error: doccano does not hold whole articles; only inline files do"


def test_an_import_goes_on_after_what_it_cannot_take_and_says_so(tmp_path: Path) -> None:
    call("gold", "export", "brat", GOLD, "-o", tmp_path / "b")
    (tmp_path / "b" / "dev-002.ann").write_text("nonsense\n", "utf-8")
    done = call("gold", "import", "brat", tmp_path / "b", "-o", tmp_path / "g.jsonl")
    assert done.exit_code == 1
    assert "not taken: dev-002: " in done.stderr
    assert "line 1: not understood: 'nonsense'" in done.stderr
    assert "47 articles, " in done.stderr


def test_the_extractors_output_is_exported_to_be_corrected(tmp_path: Path) -> None:
    article = tmp_path / "corpus.jsonl"
    article.write_text(json.dumps({"id": "a", "text": "Nhật Bản đã tặng Việt Nam 3 triệu liều vaccine."}), "utf-8")
    assert call("extract", article, "-o", tmp_path / "run.jsonl").exit_code == 0
    done = call(
        "gold",
        "export",
        "label-studio",
        tmp_path / "run.jsonl",
        "--corpus",
        article,
        "-o",
        tmp_path / "t.json",
        "--predictions",
    )
    assert done.exit_code == 0, done.output
    (task,) = json.loads((tmp_path / "t.json").read_text("utf-8"))
    regions = [region for region in task["predictions"][0]["result"] if region["type"] == "labels"]
    assert {"Doses", "Partner", "Mechanism", "Recipient"} <= {region["value"]["labels"][0] for region in regions}


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("score", "gold/dev.jsonl", "missing.jsonl"), "missing.jsonl: cannot be read"),
        (("score", "gold/dev.jsonl", "corpus/dev.jsonl"), "dev-001: tuples: missing"),
        (("agree", "gold/dev.jsonl", "missing.jsonl"), "missing.jsonl: cannot be read"),
        (("gold", "check", "missing.jsonl", "--corpus", "corpus/dev.jsonl"), "missing.jsonl: cannot be read"),
        (
            ("gold", "check", "gold/dev.jsonl", "--corpus", "missing.jsonl"),
            "the check needs the articles: missing.jsonl",
        ),
        (("gold", "stats", "missing.jsonl"), "missing.jsonl: cannot be read"),
        (("gold", "export", "brat", "missing.jsonl", "-o", "x"), "missing.jsonl: cannot be read"),
        (("gold", "export", "doccano", "gold/dev.jsonl", "-o", "gold/dev.jsonl"), "gold/dev.jsonl exists; use --force"),
        (("gold", "export", "brat", "gold/dev.jsonl", "-o", "gold"), "gold exists; use --force to write into it"),
        (("gold", "import", "brat", "missing", "-o", "x.jsonl"), "missing: not a folder"),
        (("gold", "import", "doccano", "missing", "-o", "x.jsonl"), "missing: cannot be read"),
        (("gold", "gate", "missing"), "missing/floors.json: cannot be read"),
    ],
)
def test_a_wrong_call_ends_with_one_line_and_status_2(arguments: tuple[str, ...], message: str) -> None:
    done = call(*arguments)
    assert done.exit_code == 2, done.output
    assert done.stderr.startswith("error: ")
    assert message in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_the_seed_of_the_drawings_can_be_chosen(run: Path) -> None:
    def interval(*arguments: object) -> object:
        found = json.loads(call(*arguments, "--json", "--resamples", 50).stdout)
        return found["core"]["interval"]["f1"]

    assert interval("score", GOLD, run, "--seed", 1) == interval("score", GOLD, run, "--seed", 1)
    assert interval("score", GOLD, run, "--seed", 1) != interval("score", GOLD, run, "--seed", 2)
    assert interval("agree", GOLD, run, "--seed", 1) == interval("score", GOLD, run, "--seed", 1)


@pytest.fixture
def extracted(tmp_path: Path) -> tuple[Path, Path]:
    """An article with an emoji, and what the extractor makes of it."""
    article = tmp_path / "corpus.jsonl"
    article.write_text(json.dumps({"id": "a", "text": "😀 Nhật Bản đã tặng Việt Nam 3 triệu liều."}), "utf-8")
    assert call("extract", article, "-o", tmp_path / "run.jsonl").exit_code == 0
    return article, tmp_path / "run.jsonl"


def test_the_check_of_a_run_allows_what_the_extractor_adds(extracted: tuple[Path, Path]) -> None:
    article, run = extracted
    assert "evidence: unknown key" in call("gold", "check", run, "--corpus", article).stdout
    assert call("gold", "check", run, "--corpus", article, "--run").exit_code == 0


def test_the_check_knows_the_ids_of_rows_of_ones_own(tmp_path: Path) -> None:
    gold = altered(tmp_path / "g.jsonl", lambda rows: rows[0]["tuples"][0].update(partner=["XCORP"]))
    (tmp_path / "mine.toml").write_text(
        '[[party]]\nid = "mine.x"\nlabel = "XCORP"\nkind = "company"\nforms = ["Hội Xê Ca"]\n'
        'matches = ["Hội Xê Ca tặng"]\nrejects = ["không"]\n',
        "utf-8",
    )
    assert call("gold", "check", gold, "--corpus", "corpus/dev.jsonl").exit_code == 1
    assert call("gold", "check", gold, "--corpus", "corpus/dev.jsonl", "--lexicon", tmp_path).exit_code == 0


def test_the_unit_of_offsets_and_the_evidence_are_asked_for(tmp_path: Path, extracted: tuple[Path, Path]) -> None:
    article, run = extracted
    tasks, back = tmp_path / "t.json", tmp_path / "back.jsonl"
    call("gold", "export", "label-studio", run, "--corpus", article, "-o", tasks, "--offsets", "utf-16")
    done = call("gold", "import", "label-studio", tasks, "-o", back)
    assert done.exit_code == 1
    assert "read it with --offsets utf-16" in done.stderr
    call("gold", "import", "label-studio", tasks, "-o", back, "--offsets", "utf-16", "--evidence", "--force")
    expected = json.loads(run.read_text("utf-8"))
    del expected["tuples"][0]["confidence"], expected["reader"]
    assert json.loads(back.read_text("utf-8")) == expected


def test_one_of_several_annotators_is_asked_for(tmp_path: Path) -> None:
    call("gold", "export", "label-studio", GOLD, "-o", tmp_path / "t.json")
    tasks = json.loads((tmp_path / "t.json").read_text("utf-8"))
    for task in tasks:
        (one,) = task["annotations"]
        task["annotations"] = [one | {"completed_by": 1}, one | {"completed_by": 2, "result": []}]
    (tmp_path / "t.json").write_text(json.dumps(tasks), "utf-8")
    done = call("gold", "import", "label-studio", tmp_path / "t.json", "-o", tmp_path / "g.jsonl", "--annotator", 1)
    assert done.exit_code == 0, done.output
    assert call("agree", GOLD, tmp_path / "g.jsonl").stdout.startswith("48 articles in common, 347 and 347 tuples")
