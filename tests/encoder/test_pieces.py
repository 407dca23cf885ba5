"""Words in pieces: nothing of the text is lost, and every piece knows the characters that it stands for."""

import json
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st
from thorough import thorough

from extractor import Article
from extractor.articles import read_articles
from extractor.encoder import load_encoder
from extractor.encoder.pieces import SPECIAL, UNKNOWN, Pieces
from extractor.model_file import ENCODER


@cache
def bundled() -> Pieces:
    return load_encoder(ENCODER).pieces


def holds(text: str) -> None:
    """Pieces stand one behind the other, each in its word, and every character that is no blank stands in one."""
    found = bundled().cut(text)
    seen = set()
    end = 0
    for piece in found:
        assert end <= piece.start <= piece.end
        seen |= set(range(piece.start, piece.end))
        end = piece.start if piece.start == piece.end else piece.end
    assert seen == {k for k, letter in enumerate(text) if not letter.isspace()}


@pytest.mark.parametrize(
    "text",
    [
        "",
        "  ",
        "Nhật Bản tặng 3,5 triệu liều.",
        "ﬁ ½ ㎏ ³",
        "é",
        "a" * 500,
        "\u200b \ufeff",
        "🚢🚢 liều",
        "ĐỨC\u00a0tặng",
    ],
)
def test_every_character_stands_in_a_piece(text: str) -> None:
    holds(text)


@given(st.text(max_size=60))
def test_so_does_it_whatever_the_text(text: str) -> None:
    holds(text)


def test_of_all_ways_to_cut_a_word_the_most_probable_is_taken() -> None:
    names = [*SPECIAL, "▁a", "b", "▁ab", "▁", "a"]
    assert [piece.number for piece in Pieces(names, [0, 0, 0, 0, -1.0, -1.0, -3.0, -9.0, -9.0]).cut("ab")] == [4, 5]
    assert [piece.number for piece in Pieces(names, [0, 0, 0, 0, -1.0, -1.0, -1.5, -9.0, -9.0]).cut("ab")] == [6]


def test_what_no_piece_has_is_unknown() -> None:
    assert [piece.number for piece in bundled().cut("ꙮ")][-1] == UNKNOWN


@thorough
def test_what_is_cut_is_the_text_again() -> None:
    """The known pieces of the bundled articles spell them, blanks aside."""
    for article in read_articles(["corpus/dev.jsonl"]):
        assert isinstance(article, Article), article
        text = article.text
        for piece in bundled().cut(text):
            name = bundled().names[piece.number].lstrip("▁")
            if piece.number != UNKNOWN and text[piece.start : piece.end].isalpha():
                assert name == text[piece.start : piece.end], json.dumps(name)
