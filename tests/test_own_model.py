"""A model of one's own in place of the bundled one: wherever text is extracted, and in no other run than its own."""

import json
import pickle
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
import spacy
from commands import extractor
from obstinate import obstinate

from extractor import Article, Extractor, Result, extract
from extractor.articles import ReadingOptions, cut
from extractor.assembly import load_model
from extractor.batch import RunError, RunOptions, WrongVersion, extract_frame, extract_many, run
from extractor.batch.shard_work import Job, begun, prepare, run_shard
from extractor.model_file import ModelError, card_of, identity_of

TEXT = "Nhật Bản đã tặng Việt Nam 3 triệu liều vaccine."
ARTICLE = Article("a", TEXT)


@pytest.fixture(scope="module")
def own(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return obstinate(tmp_path_factory.mktemp("own") / "own.npz")


@pytest.fixture
def news(tmp_path: Path) -> Path:
    path = tmp_path / "news.jsonl"
    path.write_text("".join(json.dumps({"id": f"n{k}", "text": TEXT}) + "\n" for k in range(3)), "utf-8")
    return path


def component(model: str | None) -> Any:
    nlp = spacy.blank("xx")
    nlp.add_pipe("extractor", config={"model": model})
    return nlp


WAYS: dict[str, Callable[[Path], str]] = {
    "extract": lambda own: extract(TEXT, model=own).tuples[0].status,
    "Extractor": lambda own: Extractor(model=str(own)).extract(ARTICLE).tuples[0].status,
    "read": lambda own: Extractor(model=own).read(ARTICLE).tuples[0].status,
    "another process": lambda own: pickle.loads(pickle.dumps(Extractor(model=own))).extract(ARTICLE).tuples[0].status,
    "extract_many": lambda own: next(extract_many([ARTICLE], model=own)).tuples[0].status,
    "extract_frame": lambda own: extract_frame(pd.Series([TEXT]), model=own)["status"][0],
    "spaCy": lambda own: component(str(own))(TEXT)._.supply_tuples[0].status,
    "spaCy, pickled": lambda own: pickle.loads(pickle.dumps(component(str(own))))(TEXT)._.supply_tuples[0].status,
    "extract command": lambda own: json.loads(extractor("extract", "-", "--model", own, text=LINE).stdout)["tuples"][0][
        "status"
    ],
    "explain command": lambda own: extractor("explain", TEXT, "--model", own).stdout.split("status ")[1].split()[0],
}
LINE = json.dumps({"id": "a", "text": TEXT}) + "\n"


@pytest.mark.parametrize("way", WAYS)
def test_a_model_of_ones_own_chooses_wherever_it_is_named(way: str, own: Path) -> None:
    assert WAYS[way](own) == "requested"
    assert extract(TEXT).tuples[0].status == "received", "the bundled one is as it was"


def wrong_models(folder: Path, own: Path) -> list[Path]:
    content = bytearray(own.read_bytes())
    content[len(content) // 3] ^= 255
    damaged, foreign, empty = folder / "damaged.npz", folder / "foreign.npz", folder / "empty.npz"
    damaged.write_bytes(content)
    foreign.write_text("no model", "utf-8")
    empty.touch()
    return [damaged, foreign, empty, folder, folder / "missing.npz"]


def test_a_file_that_is_no_model_is_one_line_before_any_article_is_read(tmp_path: Path, own: Path) -> None:
    for path in wrong_models(tmp_path, own):
        output = tmp_path / "o.jsonl"
        for command in (
            ("extract", "corpus/dev.jsonl", "-o", output),
            ("extract", "corpus/dev.jsonl", "-o", output, "--workers", 2),
            ("explain", TEXT),
            ("gold", "gate", "--set", "dev"),
        ):
            done = extractor(*command, "--model", path)
            assert (done.returncode, done.stdout) == (2, ""), command
            assert done.stderr.startswith("error: ")
            assert path.name in done.stderr
            assert len(done.stderr.splitlines()) == 1
            assert not output.exists()


def test_python_is_told_at_once_that_a_file_is_no_model(tmp_path: Path, own: Path) -> None:
    for path in wrong_models(tmp_path, own):
        for begin in (
            lambda path=path: Extractor(model=path),
            lambda path=path: extract(TEXT, model=path),
            lambda path=path: extract_many([], model=path),
            lambda path=path: extract_frame(pd.Series([TEXT]), model=path),
            lambda path=path: component(str(path)),
            lambda path=path: run(["corpus"], tmp_path / "o.csv", RunOptions(model=path)),
        ):
            with pytest.raises(ModelError, match=path.name):
                begin()


def test_an_extractor_keeps_its_model_and_the_next_one_reads_the_file_anew(tmp_path: Path) -> None:
    path = obstinate(tmp_path / "m.npz")
    before = Extractor(model=path)
    obstinate(path, status="pledged")
    after = Extractor(model=path)
    assert [one.extract(ARTICLE).tuples[0].status for one in (before, after)] == ["requested", "pledged"]
    assert before.model_identity != after.model_identity == Extractor(model=path).model_identity


def test_a_model_is_found_where_it_was_when_it_was_named(
    own: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copy(own, tmp_path / "m.npz")
    monkeypatch.chdir(tmp_path)
    sent, pipeline = pickle.dumps(Extractor(model="m.npz")), pickle.dumps(component("m.npz"))
    monkeypatch.chdir("/")
    assert pickle.loads(sent).extract(ARTICLE).tuples[0].status == "requested"
    assert pickle.loads(pipeline)(TEXT)._.supply_tuples[0].status == "requested"
    assert len(sent) < 1000, "the model itself is not sent along"


class Interrupted(Exception):
    """What ends a run before its end."""


def interrupt(counts: Any, shard: Any) -> None:
    if shard is not None:
        raise Interrupted


def manifest(output: Path) -> dict[str, Any]:
    lines = (output.with_name(f"{output.name}.run") / "manifest.jsonl").read_text("utf-8").splitlines()
    return dict(json.loads(lines[0]))


@pytest.mark.parametrize("first", ["bundled", "own"])
def test_a_run_goes_on_with_its_model_only_and_names_both(news: Path, tmp_path: Path, own: Path, first: str) -> None:
    output = tmp_path / "o.jsonl"
    models = {"bundled": None, "own": own}
    with pytest.raises(Interrupted):
        run([news], output, RunOptions(shard_bytes=1, model=models[first], redo=True), interrupt)
    assert manifest(output)["model"] == Extractor(model=models[first]).model_identity
    other = {"bundled": own, "own": None}[first]
    with pytest.raises(RunError) as refused:
        run([news], output, RunOptions(shard_bytes=1, model=other, resume=True))
    bundled, mine = (Extractor(model=path).model_named for path in (None, own))
    assert bundled.endswith(" (bundled, reader best)")
    assert mine.endswith(f" ({own}, reader fast)"), "the bundled encoder does not outvote a model that it does not know"
    now, then = (mine, bundled) if first == "bundled" else (bundled, mine)
    assert str(refused.value).startswith(f"the model has changed from {then} to {now} since the run in ")
    assert "\n" not in str(refused.value)
    summary = run([news], output, RunOptions(shard_bytes=1, model=models[first], resume=True))
    assert summary.resumed == 1


def test_the_command_refuses_another_model_and_redoes_it_when_asked(news: Path, tmp_path: Path, own: Path) -> None:
    output = tmp_path / "o.jsonl"
    with pytest.raises(Interrupted):
        run([news], output, RunOptions(dedup=True), interrupt)
    done = extractor("extract", news, "-o", output, "--dedup", "--resume", "--model", own)
    assert done.returncode == 2
    assert f"to {Extractor(model=own).model_named} since the run in" in done.stderr
    assert len(done.stderr.splitlines()) == 1
    done = extractor("extract", news, "-o", output, "--dedup", "--redo", "--model", own)
    assert done.returncode == 0, done.stderr
    rows = [json.loads(line) for line in output.read_text("utf-8").splitlines()]
    assert {one["tuples"][0]["status"] for one in rows} == {"requested"}


def test_the_same_model_at_another_place_is_the_same_model(news: Path, tmp_path: Path, own: Path) -> None:
    output, copy = tmp_path / "o.jsonl", tmp_path / "copy.npz"
    shutil.copy(own, copy)
    with pytest.raises(Interrupted):
        run([news], output, RunOptions(shard_bytes=1, model=own, redo=True), interrupt)
    assert run([news], output, RunOptions(shard_bytes=1, model=copy, resume=True)).resumed == 1


def test_a_worker_without_the_model_or_with_another_ends_the_run_with_one_line(tmp_path: Path, news: Path) -> None:
    path = obstinate(tmp_path / "m.npz")
    sent = pickle.dumps(begun(Job(Extractor(model=path))))
    shard = next(iter(cut([news], ReadingOptions())))
    job = pickle.loads(sent)
    prepare(job)
    assert '"status": "requested"' in run_shard(shard, job).lines[0]
    obstinate(path, status="pledged")
    with pytest.raises(
        WrongVersion,
        match=r"a worker has the model \w{12} \(.*m\.npz, reader fast\), not that of this process, \w{12} ",
    ):
        run_shard(shard, pickle.loads(sent))
    path.unlink()
    for work in (prepare, lambda job: run_shard(shard, job)):
        with pytest.raises(WrongVersion, match=r"a worker has not the model of this process: .*m\.npz: cannot be read"):
            work(pickle.loads(sent))


def test_the_version_tells_which_model_and_libraries_decide() -> None:
    short, full = extractor("--version").stdout, extractor("--version", "--verbose").stdout
    assert full.startswith(short)
    assert f"\nmodel {load_model().identity} (" in full
    assert {"python", "spacy", "underthesea", "numpy"} <= {line.split()[0] for line in full.splitlines()}
    assert extractor("--verbose", "--version").stdout == full
    wrong = extractor("--verbose")
    assert (wrong.returncode, wrong.stdout) == (2, "")
    assert "--version --verbose" in wrong.stderr


def test_the_gate_asks_the_card_of_the_model_what_it_had_not_seen(tmp_path: Path, own: Path) -> None:
    for kind in ("gold", "corpus"):
        (tmp_path / kind).mkdir()
        line = Path(kind, "dev.jsonl").read_text("utf-8").splitlines()[0]
        (tmp_path / kind / "s.jsonl").write_text(f"{line}\n", "utf-8")
    (tmp_path / "gold/floors.json").write_text("{}", "utf-8")
    model, card = tmp_path / "m.npz", tmp_path / "m.json"
    shutil.copy(own, model)
    gate = ("gold", "gate", tmp_path / "gold", "--model", model)
    refused = extractor(*gate)
    assert (refused.returncode, refused.stdout) == (2, "")
    assert "m.json: the card of the model cannot be read" in refused.stderr
    card.write_text(json.dumps({"model": "another", "sets": [], "out_of_fold": {}}), "utf-8")
    assert "m.json: the card of another model than m.npz" in extractor(*gate).stderr
    card.write_text("[]", "utf-8")
    assert "m.json: not the card of a model" in extractor(*gate).stderr
    card.write_text(json.dumps({"model": identity_of(model), "sets": [], "out_of_fold": {}}), "utf-8")
    pinned = extractor(*gate, "--pin", "s", "--raise", "--reason", "a first floor for a model of our own")
    assert pinned.returncode == 0, pinned.stderr
    bundled = extractor("gold", "gate", tmp_path / "gold").stdout
    assert "F1 of core 0.0" in pinned.stdout, "the obstinate model is nearly never right"
    assert bundled != pinned.stdout


def test_the_bundled_card_is_that_of_the_bundled_model() -> None:
    assert card_of()["model"] == load_model().identity == Extractor(reader="fast").model_identity == identity_of()


def test_min_confidence_and_model_go_together(own: Path) -> None:
    kept, dropped = (Extractor(model=own, min_confidence=bound).extract(ARTICLE) for bound in (0.1, 0.9))
    assert (len(kept), len(dropped), dropped.dropped) == (1, 0, 1)
    assert isinstance(kept, Result)
