"""Where the encoder reads: every quantity in one window of whole sentences, none too long, what is far away left out."""

from collections import Counter

from thorough import skipping

from extractor import Article, Extractor
from extractor.articles import read_articles
from extractor.assembly import look_at_doc
from extractor.assembly.candidates import ArticleLook
from extractor.encoder import load_encoder
from extractor.encoder.pieces import END, START
from extractor.encoder.windows import MOST, Window, windows
from extractor.model_file import ENCODER

PIECES = load_encoder(ENCODER).pieces


def look(text: str, title: str | None = None) -> ArticleLook:
    extractor = Extractor()
    _, doc = extractor.matched(Article("a", text, title=title))
    return look_at_doc(doc, extractor.lexicon).look


def words(window: Window) -> str:
    return "".join(PIECES.names[k] for k in window.pieces).replace("▁", " ")


def test_each_quantity_is_read_once_and_no_window_is_longer_than_allowed() -> None:
    for article in list(read_articles(["corpus/dev2.jsonl"]))[:: skipping(6)]:
        assert isinstance(article, Article), article
        seen = look(article.text, article.title)
        found = windows(seen, PIECES)
        asked = Counter(place for window in found for place in window.quantities)
        assert asked == Counter((q.sentence, q.item) for q in seen.quantities()), article.id
        assert all(len(window.pieces) <= MOST for window in found), article.id


def test_a_window_has_what_stands_before_one_sentence_behind_and_the_title() -> None:
    far = "Trời hôm nay nắng đẹp ở khắp nơi trong cả nước và ngày mai cũng vậy. " * 30
    text = (
        f"Nhật Bản giúp Việt Nam\n{far}Đại sứ phát biểu. Nước này tặng 3 triệu liều. Lễ trao ở Hà Nội. Sau đó là tiệc."
    )
    (window,) = windows(look(text, "Nhật Bản giúp Việt Nam"), PIECES)
    assert window.pieces[0] == START
    assert window.pieces[-1] == END
    told = words(window)
    assert "Nhật Bản giúp Việt Nam" in told
    assert "Đại sứ phát biểu. Nước này tặng 3 triệu liều. Lễ trao ở Hà Nội." in told
    assert "tiệc" not in told


def test_cues_and_parties_lie_on_their_pieces() -> None:
    (window,) = windows(look("Nhật Bản tặng Việt Nam 3 triệu liều vaccine."), PIECES)
    of = dict(zip(window.cues, window.pieces, strict=True))
    assert {cue[0] for cue in window.cues if cue} >= {"P", "N", "v"}
    assert PIECES.names[of["v.give"]] == "▁tặng"
    for start, end in window.items.values():
        assert window.cues[start][0] in "PN"
        assert start < end


def test_only_what_is_asked_for_is_read() -> None:
    seen = look("Mỹ tặng 1 triệu liều. " + "Không có gì mới. " * 60 + "Đức tặng 2 triệu liều.")
    (window,) = windows(seen, PIECES, frozenset({0}))
    assert [sentence for sentence, _ in window.quantities] == [0]
    assert windows(seen, PIECES, frozenset()) == []


def test_a_sentence_without_end_is_cut_off_and_what_lies_behind_is_not_asked() -> None:
    seen = look("Mỹ tặng 1 triệu liều, " * 60 + "hết.")
    found = windows(seen, PIECES)
    assert all(len(window.pieces) <= MOST for window in found)
    asked = sum(len(window.quantities) for window in found)
    assert 0 < asked < len(seen.quantities()) == 60
    best = Extractor(reader="best").extract(Article("a", "Mỹ tặng 1 triệu liều, " * 60 + "hết."))
    assert len(best.tuples) == len(Extractor().extract(Article("a", "Mỹ tặng 1 triệu liều, " * 60 + "hết.")).tuples)
