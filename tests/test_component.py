"""The extractor in the spaCy pipelines of others: what it writes can be stored, sent and cut, and points at the right words."""

import multiprocessing
import pickle
import unicodedata
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc, DocBin, Span, SpanGroup
from thorough import thorough

from extractor import Article, Extractor
from extractor.lexicon import LexiconError

TEXT = "Sáng 9/7, Nhật Bản đã tặng Việt Nam 3 triệu liều AstraZeneca; Mỹ cam kết 500.000 liều qua COVAX."
MATCHERS = ("cues", "parties", "vaccines", "doses", "dates")


@pytest.fixture
def nlp() -> Language:
    nlp = spacy.blank("xx")
    nlp.add_pipe("extractor")
    return nlp


def stored(doc: Doc) -> bytes:
    box = DocBin(store_user_data=True)
    box.add(doc)
    return bytes(box.to_bytes())


WAYS: dict[str, Callable[[Doc], Doc]] = {
    "bytes": lambda doc: Doc(doc.vocab).from_bytes(doc.to_bytes()),
    "bytes for another vocabulary": lambda doc: Doc(spacy.blank("xx").vocab).from_bytes(doc.to_bytes()),
    "DocBin": lambda doc: next(iter(DocBin().from_bytes(stored(doc)).get_docs(spacy.blank("xx").vocab))),
    "pickle": lambda doc: pickle.loads(pickle.dumps(doc)),
    "copy": lambda doc: doc.copy(),
    "JSON": lambda doc: Doc(doc.vocab).from_json(doc.to_json(underscore=["supply"])),
}


@pytest.mark.parametrize("way", WAYS)
def test_a_doc_comes_back_with_its_tuples_and_spans(nlp: Language, way: str) -> None:
    doc = nlp(TEXT)
    again = WAYS[way](doc)
    assert len(again._.supply_tuples) == 2
    assert again._.supply_tuples == doc._.supply_tuples
    assert [t.evidence for t in again._.supply_tuples] == [t.evidence for t in doc._.supply_tuples]
    for group in (f"extractor.{name}" for name in MATCHERS):
        assert [(s.text, s.label_) for s in again.spans[group]] == [(s.text, s.label_) for s in doc.spans[group]]
    if way != "JSON":  # spaCy's JSON leaves the ids of spans out
        assert [s.id_ for s in again.spans["extractor.cues"]] == [s.id_ for s in doc.spans["extractor.cues"]]
        assert [s._.value for s in again.spans["extractor.doses"]] == [3_000_000, 500_000]


def test_the_data_in_the_doc_is_plain(nlp: Language) -> None:
    doc = nlp(TEXT)
    assert doc._.supply == [found.to_dict() for found in doc._.supply_tuples]

    def plain(value: object) -> bool:
        if isinstance(value, dict):
            return all(type(key) is str and plain(item) for key, item in value.items())
        if isinstance(value, list):
            return all(map(plain, value))
        return value is None or type(value) in (str, int, float, bool)

    assert all(plain(value) for value in doc.user_data.values())


@pytest.mark.parametrize("name", MATCHERS)
def test_a_matchers_doc_can_be_stored(name: str) -> None:
    nlp = spacy.blank("xx")
    nlp.add_pipe(f"extractor_{name}")
    doc = nlp(TEXT)
    again = Doc(nlp.vocab).from_bytes(doc.to_bytes())
    assert len(again.spans[f"extractor.{name}"]) == len(doc.spans[f"extractor.{name}"]) > 0


def test_the_tuples_are_those_of_the_library(nlp: Language) -> None:
    text = f"Tin vui về vaccine Moderna\n{TEXT}"
    doc = nlp.make_doc(text)
    doc.user_data["published"] = "2021-07-10"
    expected = Extractor().extract(Article("a", text, published="2021-07-10")).tuples
    assert nlp(doc)._.supply_tuples == expected


def test_two_processes_give_what_one_gives(nlp: Language) -> None:
    texts = [TEXT, "Không có gì.", "", "Nga tặng 1.000 liều Sputnik V."] * 3
    alone = [doc._.supply for doc in nlp.pipe(texts)]
    assert [len(forms) for forms in alone] == [2, 0, 0, 1] * 3
    assert [doc._.supply for doc in nlp.pipe(texts, n_process=2, batch_size=3)] == alone


@pytest.fixture
def spawning() -> Iterator[None]:
    """Processes start afresh, as on Windows and macOS, and take nothing over from this one."""
    before = multiprocessing.get_start_method(allow_none=True)
    multiprocessing.set_start_method("spawn", force=True)
    yield
    multiprocessing.set_start_method(before, force=True)


@thorough
@pytest.mark.usefixtures("spawning")
def test_processes_that_start_afresh_give_the_same(nlp: Language) -> None:
    nlp.add_pipe("extractor_dates")
    news = [(TEXT, {"published": "2021-07-10"})] * 4
    docs = nlp.pipe(news, as_tuples=True, n_process=2, batch_size=2)
    found = [[(t.partner, t.date) for t in doc._.supply_tuples] for doc, _ in docs]
    assert found == [[(("JPN",), "2021-07-09"), (("USA",), None)]] * 4


def test_the_day_is_read_from_the_context_or_the_user_data(nlp: Language) -> None:
    nlp.add_pipe("extractor_dates", config={})
    (in_context, context), (without, _) = nlp.pipe(
        [(TEXT, {"published": "2020-07-10", "n": 1}), (TEXT, 7)], as_tuples=True
    )
    assert context == {"published": "2020-07-10", "n": 1}
    assert [t.date for t in in_context._.supply_tuples] == ["2020-07-09", None]
    assert [s._.iso for s in in_context.spans["extractor.dates"]] == ["2020-07-09"]
    assert [t.date for t in without._.supply_tuples] == [None, None]
    doc = nlp.make_doc(TEXT)
    doc.user_data["published"] = "2021-07-10"
    assert nlp(doc)._.supply_tuples[0].date == "2021-07-09"


HOSTS = {
    "syllables": ["Nhật", "Bản", "đã", "tặng", "Lào", "3", "triệu", "liều", ";", "Mỹ", "góp", "500.000", "liều", "."],
    "words": ["Nhật Bản", "đã", "tặng", "Lào", "3", "triệu", "liều", ";", "Mỹ", "góp", "500.000", "liều", "."],
    "glued": ["Nhật Bản", "đã tặng", "Lào", "3 triệu liều", ";", "Mỹ góp", "500.000 liều", "."],
    "one token": ["Nhật Bản đã tặng Lào 3 triệu liều ; Mỹ góp 500.000 liều ."],
}
SENTENCE = "Nhật Bản đã tặng Lào 3 triệu liều ; Mỹ góp 500.000 liều ."


def host_doc(nlp: Language, words: list[str]) -> Doc:
    doc = Doc(nlp.vocab, words=words)
    assert doc.text.strip() == SENTENCE
    return doc


@pytest.mark.parametrize("host", HOSTS)
@pytest.mark.parametrize("pipes", [("extractor",), tuple(f"extractor_{name}" for name in MATCHERS)])
def test_spans_hold_their_words_and_tokens_stay_in_any_tokenization(host: str, pipes: tuple[str, ...]) -> None:
    nlp = spacy.blank("xx")
    for name in pipes:
        nlp.add_pipe(name)
    doc = nlp(host_doc(nlp, HOSTS[host]))
    assert [token.text for token in doc] == HOSTS[host], "the tokens are the caller's"
    for group, words in {
        "extractor.doses": ["3 triệu", "500.000"],
        "extractor.parties": ["Nhật Bản", "Lào", "Mỹ"],
        "extractor.cues": ["tặng", "góp"],
    }.items():
        spans = list(doc.spans[group])
        for word in words:
            assert any(word in span.text for span in spans), (group, word)
        if host == "words":
            assert [span.text for span in spans if span.text in words] == words
        if host == "glued" and group == "extractor.doses":
            assert [span.text for span in spans] == ["3 triệu liều", "500.000 liều"]
    assert [s._.value for s in doc.spans["extractor.doses"]][-1] == 500_000


@pytest.mark.parametrize("host", HOSTS)
def test_the_tuples_do_not_depend_on_the_callers_tokens(nlp: Language, host: str) -> None:
    doc = nlp(host_doc(nlp, HOSTS[host]))
    found = [(t.partner, t.recipient, doc.text[t.doses.start : t.doses.end]) for t in doc._.supply_tuples]
    assert found == [(("JPN",), ("LAO",), "3 triệu"), (("USA",), ("LAO",), "500.000")]


def test_matchers_that_may_split_tokens_keep_every_span_where_it_was() -> None:
    nlp = spacy.blank("xx")
    for name in ("doses", "cues", "parties"):
        nlp.add_pipe(f"extractor_{name}", config={"split": True})
    doc = host_doc(nlp, HOSTS["glued"])
    doc.spans["mine"] = SpanGroup(doc, name="mine", spans=[Span(doc, 4, 5, label="mark")], attrs={"score": 1})
    doc = nlp(doc)
    assert [span.text for span in doc.spans["extractor.doses"]] == ["3 triệu", "500.000"]
    assert {"tặng", "góp"} <= {span.text for span in doc.spans["extractor.cues"]}
    assert [span.text for span in doc.spans["extractor.parties"]] == ["Nhật Bản", "Lào", "Mỹ"]
    assert [(span.text, span.label_) for span in doc.spans["mine"]] == [(";", "mark")]
    assert doc.spans["mine"].attrs == {"score": 1}


@pytest.mark.parametrize("form", ["NFD", "NFC"])
def test_text_in_any_form_of_unicode_is_read_and_offsets_are_its_own(form: str) -> None:
    text = unicodedata.normalize(form, TEXT.replace("3 triệu", "3\u00a0 triệu"))
    nlp = spacy.blank("xx")
    nlp.add_pipe("extractor")
    doc = nlp(text)
    assert [t.partner for t in doc._.supply_tuples] == [("JPN",), ("USA",)]
    for found in doc._.supply_tuples:
        assert doc.text[found.doses.start : found.doses.end] == found.doses.text
    matched = spacy.blank("xx")
    for name in MATCHERS:
        matched.add_pipe(f"extractor_{name}")
    for one in (doc, matched(text)):
        assert [unicodedata.normalize("NFC", s.text) for s in one.spans["extractor.parties"]] == [
            "Nhật Bản", "Việt Nam", "AstraZeneca", "Mỹ", "COVAX",
        ]  # fmt: skip


def test_docs_joined_or_cut_hold_no_tuples_of_another_text(nlp: Language) -> None:
    with pytest.warns(UserWarning, match="supply"):
        joined = Doc.from_docs([nlp(TEXT), nlp("Nga tặng 1.000 liều.")])
    assert joined._.supply is None
    assert joined._.supply_tuples == ()
    assert [s.text for s in joined.spans["extractor.doses"]] == ["3 triệu", "500.000", "1.000"]
    part = nlp(TEXT)[3:9].as_doc(copy_user_data=True)
    assert part._.supply_tuples == ()


def test_it_says_what_it_assigns_and_that_tokens_stay(nlp: Language) -> None:
    assert nlp.analyze_pipes()["problems"] == {"extractor": []}
    meta = nlp.get_pipe_meta("extractor")
    assert set(meta.assigns) == {"doc._.supply", "doc._.supply_tuples", "doc.spans"}
    assert meta.retokenizes is False
    assert "span._.iso" in Language.get_factory_meta("extractor_dates").assigns


def rows(directory: Path, party: str) -> str:
    directory.mkdir()
    row = f'[[party]]\nid = "party.{party}"\nlabel = "{party}"\nforms = ["Quỹ Sao Mai"]\nmatches = ["Quỹ Sao Mai tặng"]\nrejects = ["Sao Mai mọc"]\n'
    (directory / "rows.toml").write_text(row, "utf-8")
    return str(directory)


def test_a_pipeline_is_written_and_read_back_with_the_lexicon_of_its_own(tmp_path: Path) -> None:
    nlp = spacy.blank("xx")
    nlp.add_pipe("extractor", config={"lexicon": [rows(tmp_path / "own", "SAO_MAI")]})
    nlp.to_disk(tmp_path / "pipeline")
    for again in (
        spacy.load(tmp_path / "pipeline"),
        spacy.blank("xx").from_config(nlp.config),
        pickle.loads(pickle.dumps(nlp)),
    ):
        doc = again("Quỹ Sao Mai đã tặng Việt Nam 5.000 liều vaccine.")
        assert [t.partner for t in doc._.supply_tuples] == [("SAO_MAI",)]


def test_two_components_with_lexicons_of_their_own_stand_side_by_side(tmp_path: Path) -> None:
    nlp = spacy.blank("xx")
    nlp.add_pipe("extractor", name="first", config={"lexicon": [rows(tmp_path / "a", "FIRST")]})
    config = {"lexicon": [rows(tmp_path / "b", "SECOND")], "attribute": "other", "spans": "other"}
    nlp.add_pipe("extractor", name="second", config=config)
    for doc in nlp.pipe(["Quỹ Sao Mai đã tặng Việt Nam 5.000 liều vaccine."] * 2, n_process=2, batch_size=1):
        assert [t.partner for t in doc._.supply_tuples] == [("FIRST",)]
        assert [t.partner for t in doc._.other_tuples] == [("SECOND",)]
        assert doc.spans["extractor.parties"][0].label_ == "FIRST"
        assert doc.spans["other.parties"][0].label_ == "SECOND"


def test_a_lexicon_that_is_not_there_stops_when_the_component_is_added() -> None:
    with pytest.raises(LexiconError, match="no such directory"):
        spacy.blank("xx").add_pipe("extractor", config={"lexicon": ["nowhere"]})
