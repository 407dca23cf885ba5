"""The reader ``best``: wherever text is extracted, told in what it writes, and the same on every way to it."""

import hashlib
import json
import pickle
import shutil
from collections.abc import Callable
from pathlib import Path

import pandas as pd
import pytest
import spacy
from commands import extractor, python
from thorough import skipping, thorough

from extractor import Article, Extractor, Result, extract
from extractor.articles import read_articles
from extractor.assembly.scorer import LABELLED, PARTNER
from extractor.batch import RunError, RunOptions, extract_frame, extract_many, run
from extractor.encoder import Encoder
from extractor.model_file import ENCODER, ModelError, encoder_card

TEXT = "Nhật Bản đã tặng Việt Nam 3 triệu liều vaccine."
ARTICLE = Article("a", TEXT)
LINE = json.dumps({"id": "a", "text": TEXT}) + "\n"


def weighing(folder: Path, weight: float) -> str:
    """The bundled encoder, whose word weighs so much."""
    path = folder / f"{weight}.onnx"
    shutil.copy(ENCODER, path)
    card = json.loads(ENCODER.with_suffix(".json").read_text("utf-8"))
    card["shares"] = {question: {"weight": weight, "sharpness": 1.0} for question in (*LABELLED, PARTNER)}
    path.with_suffix(".json").write_text(json.dumps(card), "utf-8")
    return str(path)


WAYS: dict[str, Callable[[], str | None]] = {
    "extract": lambda: extract(TEXT, reader="best").reader,
    "Extractor": lambda: Extractor(reader="best").extract(ARTICLE).reader,
    "another process": lambda: pickle.loads(pickle.dumps(Extractor(reader="best"))).extract(ARTICLE).reader,
    "extract_many": lambda: next(extract_many([ARTICLE], reader="best")).reader,
    "extract_frame": lambda: extract_frame(pd.Series([TEXT]), reader="best")["reader"][0],
    "extract command": lambda: json.loads(extractor("extract", "-", "--reader", "best", text=LINE).stdout)["reader"],
}


@pytest.mark.parametrize("way", WAYS)
def test_what_it_reads_says_so(way: str) -> None:
    assert WAYS[way]() == "best"


def test_every_way_gives_the_same_tuples(tmp_path: Path) -> None:
    reader = weighing(tmp_path, 1.0)
    expected = Extractor(reader=reader).extract(ARTICLE).tuples
    assert expected[0].confidence != extract(TEXT, reader="fast").tuples[0].confidence
    nlp = spacy.blank("xx")
    nlp.add_pipe("extractor", config={"reader": reader})
    assert nlp(TEXT)._.supply_tuples == expected
    assert pickle.loads(pickle.dumps(nlp))(TEXT)._.supply_tuples == expected
    assert Extractor(reader=reader).read(ARTICLE).tuples == expected
    assert (
        extractor("explain", TEXT, "--reader", reader).stdout != extractor("explain", TEXT, "--reader", "fast").stdout
    )


def test_a_result_says_who_read_it_where_it_holds_anything() -> None:
    assert extract(TEXT, reader="fast").reader == extract(TEXT, reader="fast").to_dict()["reader"] == "fast"
    assert extract(TEXT).reader == "best", "which is the default"
    nothing = extract("Hôm nay trời đẹp.")
    assert nothing.reader is None
    assert "reader" not in nothing.to_dict()


def test_a_result_with_its_reader_is_read_back() -> None:
    result = extract(TEXT, reader="best")
    assert Result.from_dict(result.to_dict()) == result
    assert [row["reader"] for row in result.to_rows()] == ["best"]


def test_how_much_its_word_weighs_is_what_its_card_says(tmp_path: Path) -> None:
    articles = [a for a in read_articles(["corpus/dev.jsonl"]) if isinstance(a, Article)][5 :: -skipping(3)]
    fast, none, all_ = (
        [Extractor(reader=reader).extract(a).tuples for a in articles]
        for reader in ("fast", weighing(tmp_path, 0.0), weighing(tmp_path, 1.0))
    )
    assert none == fast
    assert all_ != fast


def test_the_same_article_is_read_the_same_whatever_was_read_before() -> None:
    articles = [a for a in read_articles(["corpus/dev.jsonl"]) if isinstance(a, Article)][:3]
    reader = Extractor(reader="best")
    there = [reader.extract(a) for a in articles]
    back = [reader.extract(a) for a in reversed(articles)]
    assert there == back[::-1]


@thorough
def test_another_process_gives_the_same_bytes() -> None:
    code = f"from extractor import extract; print(extract({TEXT!r}, reader='best').to_json())"
    assert python(code).strip() == python(code).strip() == extract(TEXT, reader="best").to_json()


class Interrupted(Exception):
    """What ends a run before its end."""


def interrupt(counts: object, shard: object) -> None:
    if shard is not None:
        raise Interrupted


def test_a_run_goes_on_only_with_the_reader_that_it_began_with(tmp_path: Path) -> None:
    news, output = tmp_path / "news.jsonl", tmp_path / "o.jsonl"
    news.write_text("".join(json.dumps({"id": f"n{k}", "text": TEXT}) + "\n" for k in range(3)), "utf-8")
    with pytest.raises(Interrupted):
        run([news], output, RunOptions(shard_bytes=1, reader="best", redo=True), interrupt)
    begun = (output.with_name("o.jsonl.run") / "manifest.jsonl").read_text("utf-8").splitlines()[0]
    assert "reader best" in json.loads(begun)["model_named"]
    with pytest.raises(
        RunError, match=r"the model has changed from .*\(bundled, reader best\) to .*\(bundled, reader fast\)"
    ):
        run([news], output, RunOptions(shard_bytes=1, reader="fast", resume=True))
    assert run([news], output, RunOptions(shard_bytes=1, reader="best", resume=True)).resumed == 1
    lines = output.read_text("utf-8").splitlines()
    assert [json.loads(line)["reader"] for line in lines] == ["best"] * 3


@pytest.mark.parametrize("reader", ["slow", "", "Best"])
def test_a_reader_that_is_none_is_told(reader: str) -> None:
    with pytest.raises(ModelError, match=r"known: fast, best, or an encoder's \.onnx file"):
        Extractor(reader=reader)
    done = extractor("extract", "-", "--reader", reader, text=LINE)
    assert done.returncode != 0
    assert done.stderr.count("\n") == 1


def test_a_missing_file_is_one_line(tmp_path: Path) -> None:
    done = extractor("extract", "-", "--reader", tmp_path / "none.onnx", text=LINE)
    assert done.returncode != 0
    assert done.stderr == f"error: {tmp_path / 'none.onnx'}: cannot be read: No such file or directory\n"


def test_a_damaged_encoder_is_told(tmp_path: Path) -> None:
    path = tmp_path / "e.onnx"
    data = bytearray(ENCODER.read_bytes())
    data[len(data) // 2] ^= 1
    path.write_bytes(data)
    shutil.copy(ENCODER.with_suffix(".json"), path.with_suffix(".json"))
    with pytest.raises(ModelError, match=r"the card of another model than e\.onnx, or that is damaged"):
        Extractor(reader=str(path))


def test_what_is_no_encoder_is_told(tmp_path: Path) -> None:
    path = tmp_path / "e.onnx"
    path.write_bytes(b"no network at all")
    card = {"model": hashlib.sha256(path.read_bytes()).hexdigest(), "shares": {}}
    path.with_suffix(".json").write_text(json.dumps(card), "utf-8")
    with pytest.raises(ModelError, match="not an encoder of this extractor"):
        Encoder(path)


def test_its_card_says_what_it_is() -> None:
    card = encoder_card()
    assert card["bytes"] == ENCODER.stat().st_size <= 25_000_000
    assert set(card["shares"]) == {*LABELLED, PARTNER}
    assert set(card["held_out"]) == {"fast", "encoder", "best"}
    assert "MIT" in card["base"]


def test_the_version_tells_the_encoder() -> None:
    assert f"encoder {encoder_card()['model']}" in extractor("--version", "--verbose").stdout


@thorough
def test_fast_loads_nothing_of_it() -> None:
    code = "import sys; from extractor import extract; extract('Mỹ tặng 3 triệu liều.', reader='fast'); print('onnxruntime' in sys.modules)"
    assert python(code).strip() == "False"
