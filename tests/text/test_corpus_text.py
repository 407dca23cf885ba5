"""Every article of the bundled corpus, and its noisy copies, keep their text and their offsets."""

import json
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest
from spacy.vocab import Vocab
from thorough import thorough

from extractor.text import UndertheseaTokenizer, View, normalise, split_sentences

ROOT = Path(__file__).parents[2]
ARTICLES = [
    json.loads(line) for path in sorted(ROOT.glob("corpus/*.jsonl")) for line in path.read_text("utf-8").splitlines()
]
TOKENIZER = UndertheseaTokenizer(Vocab())

NOISES: dict[str, Callable[[str], str]] = {
    "as given": str,
    "decomposed": lambda text: unicodedata.normalize("NFD", text),
    "doubled spaces": lambda text: text.replace(" ", "  "),
    "non-breaking spaces": lambda text: text.replace(" ", "\u00a0"),
    "zero-width spaces": lambda text: text.replace(" ", "\u200b \u200b"),
    "carriage returns": lambda text: "\ufeff" + text.replace("\n", "\r\n\r\n"),
    "all at once": lambda text: (
        unicodedata.normalize("NFD", text).replace(" ", " \u00a0\u200b").replace("\n", " \r\n ")
    ),
}


def some_or_all(*noises: str) -> pytest.MarkDecorator:
    """Some articles with all noises at once; with ``--all`` a third of the articles, with each of `noises`."""
    some = [pytest.param("all at once", ARTICLES[::9], id="all at once-one article in nine")]
    every = [
        pytest.param(noise, ARTICLES[k % 3 :: 3], id=f"{noise}-every third article", marks=thorough)
        for k, noise in enumerate(noises)
    ]
    return pytest.mark.parametrize(("noise", "articles"), some + every)


@some_or_all(*NOISES)
def test_a_noisy_article_reads_as_the_clean_one_and_points_back(noise: str, articles: list[dict[str, str]]) -> None:
    """Each word of the view is found in the noisy text where the view says. (Articles are named, not quoted.)"""
    assert articles
    wrong = []
    for article in articles:
        clean = normalise(article["text"])
        noisy = normalise(NOISES[noise](article["text"]))
        if noisy.text != clean.text or not _points_back(noisy):
            wrong.append(article["id"])
    assert wrong == []


def _points_back(view: View) -> bool:
    offset = 0
    for word in view.text.split():
        start = view.text.index(word, offset)
        offset = start + len(word)
        source_start, source_end = view.to_source(start, offset)
        if normalise(view.source[source_start:source_end]).text != word:
            return False
        if view.from_source(source_start, source_end) != (start, offset):
            return False
    return True


@some_or_all("all at once", "as given")
def test_an_article_keeps_its_text_in_the_doc(noise: str, articles: list[dict[str, str]]) -> None:
    texts = {article["id"]: NOISES[noise](article["text"]) for article in articles}
    assert [name for name, text in texts.items() if TOKENIZER(text).text != text] == []


@some_or_all(*NOISES)
def test_sentences_are_cut_the_same_in_every_noise(noise: str, articles: list[dict[str, str]]) -> None:
    for article in articles:
        clean, noisy = normalise(article["text"]).text, normalise(NOISES[noise](article["text"])).text
        assert split_sentences(noisy) == split_sentences(clean), article["id"]
