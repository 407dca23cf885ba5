"""The page of a ledger: every figure in it is the ledger's, behind each stand the sentences, and no text can do harm."""

import csv
import json
import re
from pathlib import Path
from typing import Any

import pytest
from commands import extractor

from extractor import Article, Doses, Result, SupplyTuple
from extractor.articles import OutputError
from extractor.ledger import Ledger, ledger
from extractor.model import Evidence, Mechanism, Status
from extractor.qualifier import Qualifier
from extractor.reports.explorer import page as explorer_page
from extractor.reports.explorer import write_explorer, write_figures
from extractor.reports.explorer.figures import BOOKS, figures_of

SETS = ("a", "c", "e")


@pytest.fixture(scope="module")
def told() -> Ledger:
    """Of three collections that tell of pledges, contracts, deliveries, and contradict each other."""
    return ledger([f"gold/ledger/ledger-{x}.jsonl" for x in SETS], [f"corpus/ledger/ledger-{x}.jsonl" for x in SETS])


def data_of(page: str) -> dict[str, Any]:
    found = re.search(r'<script type="application/json" id="data">(.*?)</script>', page, re.DOTALL)
    assert found is not None
    return dict(json.loads(found[1]))


def test_every_figure_of_the_page_is_the_ledgers(told: Ledger, tmp_path: Path) -> None:
    page = write_explorer(tmp_path, told).read_text("utf-8")
    data = data_of(page)
    events = told.rows("events")
    assert [dict(zip(data["columns"], row, strict=True)) for row in data["events"]] == [
        {name: row[name] for name in data["columns"]} for row in events
    ]
    assert len(data["conflicts"]) == len(told.rows("conflicts")) == 5
    mentions = {row["event"]: 0 for row in events}
    for event, found in data["sentences"].items():
        mentions[event] = len(found)
    assert {row["event"]: row["mentions"] for row in events} == {k: n for k, n in mentions.items() if k}
    shown = re.findall(r'data-partner="([^"]*)" data-taker="([^"]*)".*?<td>([\d,–]+)<td>([\d,–]+)<td>', page)
    assert [
        (who, taker, *(int(n.replace(",", "").replace("–", "0")) for n in amounts)) for who, taker, *amounts in shown
    ] == [
        (row["partner"] or "-", row["recipient"] or "-", row["promised"], row["delivered"])
        for row in told.rows("suppliers")
    ]


def test_the_charts_count_as_the_ledger_does(told: Ledger) -> None:
    suppliers, growth, flows = figures_of(told, most=100)
    totals = [row for row in told.rows("totals") if not row["month"]]
    for book in ("promised", "delivered"):
        wanted = ("delivered",) if book == "delivered" else ("pledged", "contracted")
        drawn = sum(row["doses"] for row in suppliers.rows if row["book"] in wanted)
        assert drawn == sum(row["low"] for row in totals if row["book"] == book)
    come = sum(row["low"] for row in totals if row["book"] == "delivered")
    assert sum(row["doses"] for row in flows.rows) == come
    last = {row["supplier"]: row["doses"] for row in growth.rows}
    assert sum(last.values()) == come
    few = figures_of(told, most=2)[0]
    assert {row["supplier"] for row in few.rows} > {"others"}
    assert sum(row["doses"] for row in few.rows) == sum(row["doses"] for row in suppliers.rows)
    assert {row["book"] for row in few.rows} == set(BOOKS)


def test_behind_an_event_stand_its_sentences_with_what_was_read_in_them(tmp_path: Path) -> None:
    article = Article(
        "a", "Tin trong ngày. Nhật Bản rất hào phóng. Nước này tặng 3 triệu liều vaccine.", published="2021-07-01"
    )
    start = article.text.index("3 triệu")
    doses = Doses("3 triệu", start, start + 7, 3_000_000, 3_000_000, 3_000_000, Qualifier.EXACT)
    named = article.text.index("Nhật Bản")
    seen = {"partner": (Evidence(named, named + 8, "Nhật Bản", "country.JPN"),)}
    slots: dict[str, Any] = {"mechanism": Mechanism.DONATION, "status": Status.UNSPECIFIED, "recipient": ("VNM",)}
    result = Result("a", (SupplyTuple(partner=("JPN",), doses=doses, evidence=seen, **slots),))
    made = ledger([result], [article])
    (found,) = data_of(write_explorer(tmp_path, made, [result]).read_text("utf-8"))["sentences"].values()
    pieces = found[0][-1]
    assert "".join(words for words, _ in pieces).startswith("Nhật Bản rất"), (
        "from the sentence that names the supplier on"
    )
    assert ["3 triệu", "doses"] in pieces
    assert ["Nhật Bản", "partner"] in pieces


HOSTILE = "</script><script>alert(1)</script><img src=x onerror=alert(2)>"


def hostile() -> tuple[Ledger, list[Result]]:
    text = f"{HOSTILE} tặng 5 triệu liều."
    start = text.index("5 triệu")
    doses = Doses("5 triệu", start, start + 7, 5_000_000, 5_000_000, 5_000_000, Qualifier.EXACT)
    found = SupplyTuple(
        partner=(HOSTILE,), doses=doses, mechanism=Mechanism.DONATION, status=Status.RECEIVED, recipient=("VNM",)
    )
    article = Article(HOSTILE, text, published="2021-07-01", source=HOSTILE, url="javascript:alert(3)")
    results = [Result(HOSTILE, (found,))]
    return ledger(results, [article]), results


def test_a_hostile_text_id_source_or_address_brings_no_markup(tmp_path: Path) -> None:
    made, results = hostile()
    page = write_explorer(tmp_path, made, results, title=HOSTILE).read_text("utf-8")
    assert "<img" not in page
    assert "<script>alert" not in page
    assert page.count("<script") == page.count("</script>") == 2
    assert "javascript:alert" not in page, "an address that is no web address is no link"


def test_sentences_that_are_too_many_for_the_page_stand_in_files_beside_it(
    told: Ledger, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = data_of(write_explorer(tmp_path / "whole", told).read_text("utf-8"))
    assert list((tmp_path / "whole").iterdir()) == [tmp_path / "whole/index.html"]
    monkeypatch.setattr(explorer_page, "IN_PAGE", 3)
    monkeypatch.setattr(explorer_page, "IN_FILE", 4)
    data = data_of(write_explorer(tmp_path / "beside", told).read_text("utf-8"))
    assert (data["sentences"], data["files"]) == ({}, 4)
    beside: dict[str, Any] = {}
    for file in sorted((tmp_path / "beside").glob("sentences-*.js")):
        call = re.fullmatch(r"explorerSentences\(\d+, (.*)\);\n", file.read_text("utf-8"), re.DOTALL)
        assert call is not None
        beside |= json.loads(call[1])
    assert beside == {event: found for event, found in whole["sentences"].items() if event}


def test_the_figures_are_written_with_their_data_and_not_over_others(told: Ledger, tmp_path: Path) -> None:
    figures = figures_of(told)
    written = write_figures(figures, tmp_path)
    assert [path.name for path in written] == [f"{f.name}.{end}" for f in figures for end in ("svg", "png", "csv")]
    for path in written:
        if path.suffix == ".png":
            assert path.read_bytes().startswith(b"\x89PNG")
        if path.suffix == ".svg":
            assert path.read_text("utf-8").startswith("<svg")
    with (tmp_path / "suppliers.csv").open(encoding="utf-8", newline="") as file:
        assert [{**row, "doses": int(row["doses"])} for row in csv.DictReader(file)] == list(figures[0].rows)
    with pytest.raises(OutputError, match=r"suppliers\.svg exists; --force overwrites it"):
        write_figures(figures, tmp_path)
    assert write_figures(figures, tmp_path, force=True) == written


@pytest.fixture
def news(tmp_path: Path) -> Path:
    path = tmp_path / "news.jsonl"
    path.write_text(
        json.dumps({"id": "a", "text": "Mỹ tặng Việt Nam 3 triệu liều.", "published": "2021-07-01"}), "utf-8"
    )
    return path


def test_the_command_makes_page_and_figures(tmp_path: Path, news: Path) -> None:
    tuples = tmp_path / "tuples.jsonl"
    assert extractor("extract", news, "-o", tuples).returncode == 0
    done = extractor(
        "report", tuples, "--corpus", news, "-o", tmp_path / "r", "--figures", tmp_path / "f", "--title", "Thử"
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines()[0] == str(tmp_path / "r/index.html")
    assert "<title>Thử</title>" in (tmp_path / "r/index.html").read_text("utf-8")
    again = extractor("report", tuples, "--corpus", news, "-o", tmp_path / "r")
    assert (again.returncode, len(again.stderr.splitlines())) == (2, 1)
    assert "index.html exists; --force overwrites it" in again.stderr
    assert extractor("report", tuples, "--corpus", news, "-o", tmp_path / "r", "--force").returncode == 0
    assert "is a file" in extractor("report", tuples, "-o", news).stderr
    kept = tmp_path / "ledger.duckdb"
    assert extractor("ledger", tuples, "--corpus", news, "-o", kept).returncode == 0
    assert extractor("report", "--ledger", kept, "--corpus", news, "-o", tmp_path / "k").returncode == 0
    pages = [data_of((tmp_path / x / "index.html").read_text("utf-8")) for x in ("r", "k")]
    assert pages[0]["events"] == pages[1]["events"]
    neither = extractor("report", "-o", tmp_path / "n")
    assert (neither.returncode, "name results, TUPLES, or a ledger" in neither.stderr) == (2, True)
    articles = extractor("report", news, "-o", tmp_path / "x")
    assert articles.returncode == 2
    assert articles.stderr.startswith(f"error: {news} line 1: an article, not a line of results: ")
    gone = extractor("report", tmp_path / "gone.jsonl", "-o", tmp_path / "x")
    assert (gone.returncode, "no such file" in gone.stderr) == (2, True)


def test_a_ledger_of_nothing_is_a_page_too(tmp_path: Path) -> None:
    page = write_explorer(tmp_path, ledger([Result("a")], [Article("a", "Trời đẹp.")])).read_text("utf-8")
    assert "None was found." in page
    assert data_of(page)["events"] == []
