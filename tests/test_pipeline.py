"""The whole line: offsets that quote the text as given, failures as values, lazy and shared loading, spaCy."""

import json
import unicodedata
from collections.abc import Callable
from functools import cache
from importlib.metadata import version
from pathlib import Path

import pytest
from commands import python
from hypothesis import given, settings
from hypothesis import strategies as st
from remembered import read
from thorough import skipping, tries
from typer.testing import CliRunner

from extractor import Article, Extractor, Failure, Result, extract
from extractor.batch import extract_many
from extractor.lexicon import LexiconError

CORPUS = [
    json.loads(line)
    for file in sorted(Path("corpus").glob("dev*.jsonl"))
    for line in file.read_text("utf-8").splitlines()
]
SEEDS = Path(__file__).parents[2] / "shared" / "seeds"

NOISES: dict[str, Callable[[str], str]] = {
    "as given": lambda text: text,
    "NFD": lambda text: unicodedata.normalize("NFD", text),
    "doubled spaces": lambda text: text.replace(" ", "  "),
    "non-breaking spaces": lambda text: text.replace(" ", "\u00a0"),
}


def core(result: Result) -> list[tuple[object, ...]]:
    return [(t.partner, t.doses.value, t.doses.low, t.doses.high, t.mechanism, t.status) for t in result.tuples]


@cache
def extracted(noise: str, number: int) -> tuple[str, Result]:
    """The text of an article of the corpus with `noise`, and what is found in it."""
    row = CORPUS[number]
    text = NOISES[noise](row["text"])
    return text, read(Extractor(), Article(row["id"], text, published=row["published"]))


def numbers(noise: str) -> range:
    """The articles that are read with this noise; with ``--all`` each is read with one of them."""
    return range(list(NOISES).index(noise), len(CORPUS), len(NOISES))[:: skipping(6)]


@pytest.mark.parametrize("noise", NOISES)
def test_every_span_quotes_the_text_as_given(noise: str) -> None:
    for number in numbers(noise):
        text, result = extracted(noise, number)
        assert result.error is None
        for found in result.tuples:
            assert text[found.doses.start : found.doses.end] == found.doses.text
            for evidence in found.evidence.values():
                for piece in evidence:
                    assert text[piece.start : piece.end] == piece.text
                    assert piece.text


@pytest.mark.parametrize("noise", [noise for noise in NOISES if noise != "as given"])
def test_noise_changes_no_tuple(noise: str) -> None:
    for number in numbers(noise):
        _, plain = extracted("as given", number)
        _, noisy = extracted(noise, number)
        assert core(plain) == core(noisy), plain.id


def test_every_slot_that_is_said_has_evidence_with_a_rule_of_the_lexicon() -> None:
    from extractor.lexicon import load_lexicon

    known = {row.id for row in load_lexicon().rows()} | {"quantity", "date"}
    (found,) = extract("Ngày 2/7/2021, Nhật Bản đã tặng Lào 3 triệu liều AstraZeneca qua COVAX.").tuples
    assert set(found.evidence) == {"doses", "partner", "mechanism", "status", "vaccine", "recipient", "date"}
    assert {piece.rule for pieces in found.evidence.values() for piece in pieces} <= known
    assert [piece.text for piece in found.evidence["partner"]] == ["Nhật Bản"]


class TornText(str):
    """A text that its owner reads from a file, which is gone by now."""

    def lower(self) -> str:
        raise OSError("the file is gone")


def test_a_failure_is_a_value_and_not_an_exception() -> None:
    result = Extractor().extract(Article("a", TornText("1 triệu liều")))
    assert result.tuples == ()
    assert result.error == Failure("text", "OSError: the file is gone")


def test_a_day_that_cannot_be_read_costs_a_warning_and_no_tuple() -> None:
    result = Extractor().extract(Article("a", "Nga tặng 1 triệu liều.", published="not a day"))
    assert [found.partner for found in result] == [("RUS",)]
    assert len(result.warnings) == 1
    assert "'not a day' is not a day" in result.warnings[0]


@settings(max_examples=tries(60))
@given(st.lists(st.sampled_from(["Nhật Bản", "tặng", "3 triệu liều", "500.000", ",", "và", "COVAX", "trong đó", "(", ")", ":", ";", ".\n", "đã", "của", "mỗi nước", "lần lượt", "-", "hãng này", "liều", "2/7", "nâng tổng số", "Công ty Sao Mai", "\ud800", "😀"])))  # fmt: skip
def test_no_text_makes_it_fail(words: list[str]) -> None:
    result = extract(" ".join(words), "2021-07-03")
    assert result.error is None


def test_a_second_extractor_shares_what_the_first_has_loaded() -> None:
    first, second = Extractor(), Extractor()
    first.extract(Article("a", "1 triệu liều"))
    second.extract(Article("a", "1 triệu liều"))
    assert first.nlp is second.nlp


def test_memory_stays_bounded_however_many_different_words_there_are(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("extractor.pipeline.MOST_WORDS", 3000)
    extractor = Extractor()
    sizes = []
    for number in range(30):
        words = " ".join(f"chữ{number}x{k}" for k in range(200))
        assert len(extractor.extract(Article("a", f"Nga tặng 1.000 liều. {words}")).tuples) == 1
        sizes.append(len(extractor.nlp.vocab.strings))
    assert max(sizes) < 5000
    assert sizes != sorted(sizes)


def test_importing_the_package_loads_neither_spacy_nor_underthesea() -> None:
    code = (
        "import sys, extractor; print([m for m in ('spacy', 'underthesea', 'pandas', 'pydantic') if m in sys.modules])"
    )
    assert python(code).strip() == "[]"


def test_a_lexicon_may_be_one_directory(tmp_path: Path) -> None:
    row = '[[party]]\nid = "party.own"\nlabel = "OWN"\nforms = ["Quỹ Sao Mai"]\nmatches = ["Quỹ Sao Mai"]\nrejects = ["mai"]\n'
    (tmp_path / "rows.toml").write_text(row, "utf-8")
    article = Article("a", "Quỹ Sao Mai đã tặng Việt Nam 5.000 liều vaccine.")
    for lexicon in (str(tmp_path), tmp_path, [tmp_path], [str(tmp_path)]):
        assert [t.partner for t in Extractor(lexicon).extract(article)] == [("OWN",)]
        assert [t.partner for result in extract_many([article], lexicon=lexicon) for t in result] == [("OWN",)]


def test_a_wrong_lexicon_fails_when_the_extractor_is_made(tmp_path: Path) -> None:
    with pytest.raises(LexiconError, match="nowhere: no such directory"):
        Extractor("nowhere")
    (tmp_path / "rows.toml").write_text('[[party]]\nid = "x"\n', "utf-8")
    with pytest.raises(LexiconError, match="label is missing"):
        Extractor([tmp_path])


@pytest.mark.parametrize(
    ("call", "message"),
    [
        (
            lambda: Extractor().extract("một tin"),
            r"extract wants an Article, not str; extractor.extract\(text\) takes a text",
        ),
        (lambda: Extractor().explain(None), "explain wants a text, not NoneType"),
        (lambda: extract(None), "Article: text must be a str, not NoneType"),
        (lambda: Article("a", None), "Article: text must be a str, not NoneType"),
        (lambda: Article(7, "một tin"), "Article: id must be a str, not int"),
    ],
)
def test_a_wrong_call_says_what_it_wants(call: Callable[[], object], message: str) -> None:
    with pytest.raises(TypeError, match=message):
        call()


def test_a_result_is_used_like_its_tuples() -> None:
    result = extract("Nhật Bản đã tặng Việt Nam 3 triệu liều, Mỹ đã tặng 500.000 liều.")
    assert len(result) == 2
    assert list(result) == list(result.tuples)
    assert result
    assert not extract("Tin khác.")
    assert str(result) == "text: 2 tuples\n  JPN: 3 triệu, donation, received\n  USA: 500.000, donation, received"
    assert str(extract("Tin khác.")) == "text: 0 tuples"
    assert str(Result("a", error=Failure("reading", "no text"))) == "a: error in reading: no text"
    assert Result.from_dict(json.loads(result.to_json())) == result


def test_the_version_is_that_of_the_package() -> None:
    import extractor
    from extractor.cli import app

    shown = CliRunner().invoke(app, ["--version"])
    assert shown.exit_code == 0
    assert shown.output == f"extractor {extractor.__version__}\n"
    assert extractor.__version__ == version("extractor")


@pytest.mark.skipif(not SEEDS.exists(), reason="../shared/seeds is not here: the two seed articles were NOT scored")
def test_the_seed_articles_reach_what_was_asked(tmp_path: Path) -> None:
    from extractor.scoring import score_files

    extractor = Extractor()
    rows = [json.loads(line) for line in (SEEDS / "corpus" / "seed.jsonl").read_text("utf-8").splitlines()]
    run = tmp_path / "seed.jsonl"
    results = [extractor.extract(Article(row["id"], row["text"], published=row["published"])) for row in rows]
    run.write_text("".join(json.dumps(r.to_dict()) + "\n" for r in results), "utf-8")
    report = score_files(SEEDS / "gold" / "seed.jsonl", run)
    assert report.core.f1 is not None
    assert report.core.f1 >= 0.92
