"""What becomes of annotations on the way through tools, editors and disks: nothing is lost, doubled or shifted unseen."""

import json
from pathlib import Path
from typing import Any

import pytest
from commands import Done, extractor

from extractor.articles.writing import filling

TEXT = "Tin mới\nMỹ tặng 3 triệu liều, Đức tặng 1 triệu liều."


def gold_row(identifier: str, text: str = TEXT, *quotes: str, partner: str = "USA") -> dict[str, Any]:
    """A line of gold with a tuple for each of `quotes`."""
    return {
        "id": identifier,
        "tuples": [
            {
                "partner": [partner],
                "doses": {"text": words, "start": text.index(words), "end": text.index(words) + len(words),
                          "value": 3, "low": 3, "high": 3, "qualifier": "exact"},
                "mechanism": "donation", "status": "received", "vaccine": [], "recipient": ["VNM"], "scope": "single",
                "part_of": None, "date": None,
            }
            for words in quotes
        ],
    }  # fmt: skip


def lines(path: Path, rows: list[dict[str, Any]]) -> Path:
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), "utf-8")
    return path


def read(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


class Files:
    """Gold and its articles in files, exported and imported by the commands."""

    def __init__(self, folder: Path, texts: dict[str, str], *quotes: str) -> None:
        self.folder, self.back = folder, folder / "back.jsonl"
        self.rows = [gold_row(identifier, text, *quotes) for identifier, text in texts.items()]
        self.gold = lines(folder / "gold.jsonl", self.rows)
        self.corpus = lines(folder / "corpus.jsonl", [{"id": one, "text": text} for one, text in texts.items()])

    def export(self, tool: str, *more: object) -> tuple[Done, Path]:
        target = self.folder / {"brat": "brat", "label-studio": "tasks.json", "doccano": "d.jsonl"}.get(tool, "out")
        return extractor("gold", "export", tool, self.gold, "--corpus", self.corpus, "-o", target, *more), target

    def import_(self, tool: str, source: Path, *more: object) -> Done:
        return extractor("gold", "import", tool, source, "-o", self.back, "--force", *more)


@pytest.fixture
def files(tmp_path: Path) -> Files:
    return Files(tmp_path, {"a": TEXT, "b": TEXT}, "3 triệu")


# Line ends and byte-order marks


@pytest.mark.parametrize("tool", ["brat", "label-studio", "doccano"])
def test_carriage_returns_are_told_on_export_with_how_many_and_which(tool: str, tmp_path: Path) -> None:
    texts = {f"w{k}": TEXT.replace("\n", "\r\n") for k in range(5)} | {"unix": TEXT}
    done, _ = Files(tmp_path, texts, "3 triệu").export(tool)
    assert done.returncode == 0
    (line,) = [line for line in done.stderr.splitlines() if "carriage returns" in line]
    assert "in 5 articles, first w0, w1, w2: " in line
    assert "offsets" in line


def test_the_inline_form_writes_carriage_returns_out_and_warns_of_none(tmp_path: Path) -> None:
    done, _ = Files(tmp_path, {"w": TEXT.replace("\n", "\r\n")}, "3 triệu").export("inline")
    assert done.returncode == 0
    assert "carriage" not in done.stderr


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
@pytest.mark.parametrize("end", [b"\n", b"\r\n"])
def test_annotations_of_brat_that_an_editor_saved_are_read(end: bytes, mark: bytes, files: Files) -> None:
    _, folder = files.export("brat")
    for path in folder.glob("*.ann"):
        path.write_bytes(mark + path.read_bytes().replace(b"\n", end))
    done = files.import_("brat", folder)
    assert done.returncode == 0, done.stderr
    assert read(files.back) == files.rows


@pytest.mark.parametrize("counted", [0, 1])
def test_a_mark_before_a_text_of_brat_shifts_nothing_whether_brat_counted_it_or_not(counted: int, files: Files) -> None:
    _, folder = files.export("brat")
    for path in folder.glob("*.txt"):
        path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())
    for path in folder.glob("*.ann"):
        start = TEXT.index("3 triệu")
        moved = f"Doses {start + counted} {start + counted + 7}"
        path.write_text(path.read_text("utf-8").replace(f"Doses {start} {start + 7}", moved), "utf-8")
    for more in ([], ["--corpus", files.corpus]):
        done = files.import_("brat", folder, *more)
        assert done.returncode == 0, done.stderr
        assert read(files.back) == files.rows


def test_an_article_that_itself_begins_with_a_mark_comes_back(tmp_path: Path) -> None:
    files = Files(tmp_path, {"a": "\ufeff" + TEXT}, "3 triệu")
    _, folder = files.export("brat")
    assert files.import_("brat", folder, "--corpus", files.corpus).returncode == 0
    assert read(files.back) == files.rows


def test_a_folder_of_brat_that_went_through_windows_is_taken_where_every_quote_fits_the_article(files: Files) -> None:
    _, folder = files.export("brat")
    for path in folder.glob("*.*"):
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    done = files.import_("brat", folder, "--corpus", files.corpus)
    assert done.returncode == 0, done.stderr
    assert read(files.back) == files.rows
    moved = (folder / "a.ann").read_text("utf-8").replace("Doses 16 23", "Doses 17 24")
    (folder / "a.ann").write_text(moved, "utf-8")
    done = files.import_("brat", folder, "--corpus", files.corpus)
    assert done.returncode == 1
    assert "not taken: a: the line ends are not those of the article" in done.stderr


@pytest.mark.parametrize("tool", ["label-studio", "doccano"])
def test_a_byte_order_mark_before_an_export_is_no_obstacle(tool: str, files: Files) -> None:
    _, path = files.export(tool)
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())
    assert files.import_(tool, path).returncode == 0
    assert read(files.back) == files.rows


# The same article twice


def doubled(tool: str, path: Path, change: bool) -> None:
    """The first article of the export once more at its end, with another partner if asked."""
    if tool == "label-studio":
        tasks = json.loads(path.read_text("utf-8"))
        again = json.dumps(tasks[0])
        tasks.append({**json.loads(again.replace("USA", "DEU") if change else again), "id": 99})
        path.write_text(json.dumps(tasks), "utf-8")
    elif tool == "doccano":
        first = path.read_text("utf-8").splitlines()[0]
        path.write_text(path.read_text("utf-8") + (first.replace("USA", "DEU") if change else first) + "\n", "utf-8")
    else:
        for ending in ("txt", "ann"):
            content = (path / f"a.{ending}").read_text("utf-8")
            (path / f"%61.{ending}").write_text(content.replace("USA", "DEU") if change else content, "utf-8")


@pytest.mark.parametrize(
    ("tool", "places"),
    [("label-studio", "task 1 and task 3"), ("doccano", "line 1 and line 3"), ("brat", "%61.txt and a.txt")],
)
def test_an_article_that_stands_twice_is_taken_once_where_both_are_alike_and_else_not_at_all(
    tool: str, places: str, files: Files
) -> None:
    _, path = files.export(tool)
    doubled(tool, path, change=False)
    assert files.import_(tool, path).returncode == 0
    assert sorted(read(files.back), key=lambda row: row["id"]) == files.rows
    _, path = files.export(tool, "--force")
    doubled(tool, path, change=True)
    done = files.import_(tool, path)
    assert done.returncode == 1
    assert f"not taken: a: {path}: {places} are of this article and differ; keep one of them" in done.stderr
    assert [row["id"] for row in read(files.back)] == ["b"]


def test_one_annotator_who_annotated_a_task_twice_is_told(files: Files) -> None:
    _, path = files.export("label-studio")
    tasks = json.loads(path.read_text("utf-8"))
    tasks[0]["annotations"] = [{**tasks[0]["annotations"][0], "completed_by": {"email": "anna@x"}}] * 2
    path.write_text(json.dumps(tasks[:1]), "utf-8")
    done = files.import_("label-studio", path, "--annotator", "anna@x")
    assert "task 1: annotated 2 times by anna@x; delete all but one in Label Studio" in done.stderr


# Other forms of export


@pytest.mark.parametrize(
    ("tool", "content", "message"),
    [
        (
            "label-studio",
            [{"id": 1, "text": TEXT, "label": [{"start": 16, "end": 23, "text": "3 triệu", "labels": ["Doses"]}]}],
            "task 1: not a task of Label Studio: it has no 'data'; export from Label Studio as JSON; JSON-MIN does not say",
        ),
        ("label-studio", {"id": 1, "data": {}}, "not a list of tasks; export from Label Studio as JSON"),
        ("doccano", {"id": 1, "text": TEXT, "label": [[16, 23, "Doses"]]}, "line 1: not a line of doccano with 'entities'"),
        ("doccano", {"text": TEXT, "labels": [[16, 23, "Doses"]]}, "(it has text, labels); the plain form has no arrows"),
        ("doccano", [{"text": TEXT, "label": []}], "article 1: not a line of doccano with 'entities' and 'relations'"),
        ("label-studio", [], "no article in it"),
        ("doccano", [], "no article in it"),
    ],
)  # fmt: skip
def test_another_form_of_export_ends_with_one_line_that_names_the_right_one(
    tool: str, content: object, message: str, tmp_path: Path
) -> None:
    (tmp_path / "x").write_text(json.dumps(content, ensure_ascii=False), "utf-8")
    done = extractor("gold", "import", tool, tmp_path / "x", "-o", tmp_path / "gold.jsonl")
    assert done.returncode == 2
    (line,) = done.stderr.splitlines()
    assert message in line
    assert "KeyError" not in line
    assert not (tmp_path / "gold.jsonl").exists()


def test_lines_of_doccano_may_stand_in_one_list(files: Files) -> None:
    _, path = files.export("doccano")
    path.write_text(json.dumps(read(path)), "utf-8")
    assert files.import_("doccano", path).returncode == 0
    assert read(files.back) == files.rows


def broken(tool: str, path: Path, change: Any) -> None:
    """The export with `change` made to its first article."""
    rows = json.loads(path.read_text("utf-8")) if tool == "label-studio" else read(path)
    change(rows[0])
    path.write_text(json.dumps(rows), "utf-8")


@pytest.mark.parametrize(
    ("tool", "change", "message"),
    [
        ("label-studio", lambda task: task.update(annotations=[7]), "not a task of Label Studio ("),
        ("label-studio", lambda task: task["annotations"][0].pop("result"), "(it has no 'result')"),
        ("label-studio", lambda task: task.update(annotations=[]), "task 1: not annotated yet"),
        (
            "label-studio",
            lambda task: task["annotations"][0]["result"][0]["value"]["labels"].append("Partner"),
            "region t0 has not one label but 2",
        ),
        (
            "label-studio",
            lambda task: task["annotations"][0]["result"].append(task["annotations"][0]["result"][0]),
            "two regions have the id t0",
        ),
        (
            "label-studio",
            lambda task: task["annotations"][0]["result"][0]["value"].update(start=23, end=16),
            "Doses 23:16: ends where it begins, or before",
        ),
        ("label-studio", lambda task: task["annotations"][0]["result"][0]["value"].update(start=float("inf")), "(cannot"),
        ("label-studio", lambda task: task["data"].update(id="a\ud83d"), "half a character"),
        ("doccano", lambda row: row["entities"][0].pop("start_offset"), "(it has no 'start_offset')"),
        ("doccano", lambda row: row["entities"][1].update(id=1), "two entities have the id 1"),
        ("doccano", lambda row: row.pop("text"), "(it has no 'text')"),
    ],
)  # fmt: skip
def test_what_is_broken_in_one_article_is_told_in_words_and_the_others_are_taken(
    tool: str, change: Any, message: str, files: Files
) -> None:
    _, path = files.export(tool)
    broken(tool, path, change)
    done = files.import_(tool, path)
    assert done.returncode == 1
    assert message in done.stderr
    assert "KeyError" not in done.stderr
    assert [row["id"] for row in read(files.back)] == ["b"]


def test_a_span_of_brat_that_stands_twice_is_told(files: Files) -> None:
    _, folder = files.export("brat")
    content = (folder / "a.ann").read_text("utf-8")
    (folder / "a.ann").write_text(content + content.splitlines()[0].replace("16 23", "26 33"), "utf-8")
    assert "T1 stands twice" in files.import_("brat", folder).stderr
    assert [row["id"] for row in read(files.back)] == ["b"]


# Files of brat

ODD = [
    "á" * 300,
    "ớ" * 85,
    "x" * 300,
    "x" * 299 + "y",
    "A",
    "a",
    "con",
    "NUL.1",
    ".",
    "..",
    "../up",
    "a/b",
    "a b",
    "x.",
    "tab\t",
    '"',
    "",
]


def test_every_id_comes_back_from_files_that_any_disk_takes(tmp_path: Path) -> None:
    files = Files(tmp_path, dict.fromkeys(filter(None, ODD), TEXT), "3 triệu")
    done, folder = files.export("brat")
    assert done.returncode == 0, done.stderr
    names = [path.name for path in folder.iterdir()]
    assert len({name.casefold() for name in names}) == 2 * len(files.rows) + 2
    for name in names:
        assert len(name.encode()) < 255
        assert not name.startswith(".")
        assert name.partition(".")[0].casefold() not in ("con", "nul")
    assert files.import_("brat", folder, "--corpus", files.corpus).returncode == 0
    assert read(files.back) == files.rows


def test_ids_of_ordinary_articles_are_their_file_names_and_need_no_list(files: Files) -> None:
    _, folder = files.export("brat")
    assert sorted(path.name for path in folder.iterdir()) == ["a.ann", "a.txt", "annotation.conf", "b.ann", "b.txt"]


def test_an_earlier_export_in_the_same_folder_keeps_its_ids_and_is_told(tmp_path: Path) -> None:
    (tmp_path / "1").mkdir()
    (tmp_path / "2").mkdir()
    first = Files(tmp_path / "1", {"A": TEXT, "á" * 300: TEXT}, "3 triệu")
    second = Files(tmp_path / "2", {"a": TEXT, "b" * 300: TEXT}, "1 triệu")
    _, folder = first.export("brat")
    second.folder = first.folder
    done, _ = second.export("brat")
    assert done.returncode == 2
    assert "exists; use --force to write into it" in done.stderr
    done, _ = second.export("brat", "--force")
    assert done.returncode == 0
    assert "2 articles of an earlier export stay in the folder, first" in done.stderr
    assert first.import_("brat", folder).returncode == 0
    assert {row["id"]: row for row in read(first.back)} == {row["id"]: row for row in (*first.rows, *second.rows)}


@pytest.mark.parametrize("before", [False, True])
def test_a_folder_of_brat_is_written_whole_or_not_at_all(before: bool, tmp_path: Path) -> None:
    files = Files(tmp_path, {"a": TEXT, "b": TEXT}, "3 triệu")
    target = tmp_path / "brat"
    if before:
        files.export("brat")
    there = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}

    def interrupted() -> None:
        with filling(target) as folder:
            (folder / "a.txt").write_text("half", "utf-8")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        interrupted()
    assert target.exists() == before
    assert {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()} == there


def test_a_place_that_cannot_be_written_is_told(files: Files) -> None:
    (files.folder / "file").write_text("", "utf-8")
    done = extractor("gold", "export", "brat", files.gold, "--corpus", files.corpus, "-o", files.folder / "file" / "x")
    assert done.returncode == 2
    assert "cannot be written" in done.stderr
    done = extractor(
        "gold", "export", "brat", files.gold, "--corpus", files.corpus, "-o", files.folder / "file", "--force"
    )
    assert "file is no folder; brat needs one" in done.stderr


def test_a_list_of_ids_that_is_broken_is_told(files: Files) -> None:
    _, folder = files.export("brat")
    (folder / "ids.tsv").write_text("a\tnot in quotes\n", "utf-8")
    done = files.import_("brat", folder)
    assert done.returncode == 2
    assert "ids.tsv: line 1: not the name of a file, a tab and an id in quotes" in done.stderr


# What does not belong together


@pytest.mark.parametrize("tool", ["brat", "label-studio", "doccano", "inline"])
@pytest.mark.parametrize("offsets", ["code-points", "utf-16"])
def test_gold_of_another_text_is_not_exported(tool: str, offsets: str, files: Files) -> None:
    if offsets == "utf-16" and tool in ("brat", "inline"):
        return
    lines(files.corpus, [{"id": "a", "text": "Mỹ tặng."}, {"id": "b", "text": TEXT}])
    done, target = files.export(tool, "--offsets", offsets)
    assert done.returncode == 2
    assert "'3 triệu'" in done.stderr
    assert not target.exists()


def test_an_article_that_the_corpus_does_not_have_is_told_on_import(files: Files) -> None:
    _, path = files.export("label-studio")
    lines(files.corpus, [{"id": "b", "text": TEXT}])
    done = files.import_("label-studio", path, "--corpus", files.corpus)
    assert done.returncode == 1
    assert "not taken: a: no article of this id in the corpus" in done.stderr
    assert [row["id"] for row in read(files.back)] == ["b"]


def test_that_a_run_failed_on_an_article_is_told_on_export(files: Files) -> None:
    lines(files.gold, [{"id": "a", "tuples": [], "error": {"step": "text", "reason": "x"}}, files.rows[1]])
    done, _ = files.export("doccano")
    assert "not held by doccano: a: error: the run failed on this article" in done.stderr


@pytest.mark.parametrize(
    "arguments",
    [
        ("export", "doccano", "gold.jsonl", "--corpus", "corpus.jsonl", "-o", "gold.jsonl"),
        ("export", "doccano", "gold.jsonl", "--corpus", "corpus.jsonl", "-o", "corpus.jsonl"),
        ("import", "doccano", "d.jsonl", "-o", "d.jsonl"),
        ("import", "doccano", "d.jsonl", "--corpus", "corpus.jsonl", "-o", "corpus.jsonl"),
    ],
)
def test_what_is_read_is_not_overwritten_even_with_force(
    arguments: tuple[str, ...], files: Files, monkeypatch: pytest.MonkeyPatch
) -> None:
    _, path = files.export("doccano")
    before = {one: one.read_bytes() for one in (files.gold, files.corpus, path)}
    monkeypatch.chdir(files.folder)
    done = extractor("gold", *arguments, "--force")
    assert done.returncode == 2
    assert f"{arguments[-1]} is read from; name another file to write" in done.stderr
    assert before == {one: one.read_bytes() for one in before}


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("export", "brat", "--predictions"), "brat knows no predictions; leave --predictions away"),
        (("import", "doccano", "--annotator", "anna"), "doccano does not say whose annotation it is"),
    ],
)
def test_an_option_that_a_tool_knows_nothing_of_is_refused(
    arguments: tuple[str, ...], message: str, files: Files
) -> None:
    command, tool, *more = arguments
    done = files.export(tool, *more)[0] if command == "export" else files.import_(tool, files.gold, *more)
    assert done.returncode == 2
    assert message in done.stderr
