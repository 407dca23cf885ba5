"""What the page holds; how it behaves in a browser is tested beside this."""

import json
import re
from html.parser import HTMLParser
from typing import Any

import pytest
from examples import annotated, many, sure

from extractor.reports.page import render
from extractor.scoring import Report, compare, score


def page(report: Report, texts: dict[str, str], **options: Any) -> str:
    return render(report, texts, names=("run.jsonl", "other.jsonl"), gold="gold.jsonl", **options)


def data(html: str) -> Any:
    found = re.search(r'<script type="application/json" id="data">(.*?)</script>', html, re.DOTALL)
    assert found is not None
    return json.loads(found[1])


@pytest.fixture(scope="module")
def example() -> tuple[Report, dict[str, str], str]:
    gold, run, texts = many(48)
    report = score(annotated(gold), annotated(run))
    return report, texts, page(report, texts)


def test_every_wrong_article_is_in_the_page_with_its_whole_text(example: tuple[Report, dict[str, str], str]) -> None:
    report, texts, html = example
    browsed = data(html)
    assert [one["id"] for one in browsed] == list(
        dict.fromkeys(item.article for item in report.items if item in report.errors)
    )
    for one in browsed:
        assert "".join(piece for piece, *_ in one["pieces"]) == texts[one["id"]]


def test_the_marked_pieces_are_the_doses_of_gold_and_run(example: tuple[Report, dict[str, str], str]) -> None:
    for one in data(example[2]):
        for k, item in enumerate(one["items"]):
            marked = "".join(piece for piece, items, _ in one["pieces"] if k in items)
            assert item["text"] in marked


def test_where_the_spans_of_gold_and_run_differ_each_is_told_apart() -> None:
    gold, run, texts = many(1)
    run[0] = json.loads(json.dumps(gold[0]))
    run[0]["tuples"][0]["doses"]["end"] += 5
    run[0]["tuples"][0]["status"] = "pledged"
    pieces = data(page(score(annotated(gold), annotated(run)), texts))[0]["pieces"]
    at = next(k for k, (piece, *_) in enumerate(pieces) if piece == "800.000")
    assert pieces[at : at + 3] == [["800.000", [0], ""], [" liều", [0], "run"], [pieces[at + 2][0], [], ""]]


def test_nothing_is_fetched(example: tuple[Report, dict[str, str], str]) -> None:
    class Collector(HTMLParser):
        found: list[str] = []  # noqa: RUF012 - one parser, one list

        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            self.found += [value for name, value in attrs if name in ("src", "href", "srcset", "action") and value]

    collector = Collector()
    collector.feed(example[2])
    assert set(collector.found) == {"data:,", "#costs", "#errors", "#scores", "#labels", "#confusions"}
    assert "url(" not in example[2]
    assert "@import" not in example[2]
    assert "default-src 'none'" in example[2]


HOSTILE = '</script><script>document.title="hacked"</script><!-- <b>Mỹ & "Đức"</b> 😀 e\u0301 \u2028'


def test_a_run_that_tells_how_sure_it_is_is_held_to_it(example: tuple[Report, dict[str, str], str]) -> None:
    gold, run, texts = many(8)
    report = score(annotated(gold), annotated(sure(run)), resamples=0)
    html = page(report, texts)
    certainty = report.certainty
    assert certainty is not None
    assert f"Expected calibration error <strong>{certainty.error:.3f}</strong>" in html
    assert len(re.findall('<rect class="bin"', html)) == len(certainty.bins) > 1
    assert '<a href="#certainty">' in html
    assert '<option value="surest">surest first' in html
    items = [item for one in data(html) for item in one["items"]]
    assert {item["sure"] is None for item in items if item["outcome"] == "missing"} == {True}
    assert all(item["sure"] is not None for item in items if item["outcome"] != "missing")
    for words in ("#certainty", "surest first"):
        assert words not in example[2], "of a run that does not tell"


def test_text_cannot_break_out_of_the_page() -> None:
    gold, run, texts = many(1)
    (name,) = texts
    hostile = texts | {name: texts[name] + HOSTILE}
    report = score(annotated(gold), annotated(run))
    html = render(report, hostile, names=(HOSTILE, ""), gold=HOSTILE)
    assert html.count("</script>") == 2
    assert "<b>Mỹ" not in html
    assert "".join(piece for piece, *_ in data(html)[0]["pieces"]) == hostile[name]


def test_a_perfect_run_has_no_errors_to_browse() -> None:
    gold, _, texts = many(3)
    html = page(score(annotated(gold), annotated(gold)), texts)
    assert "No errors." in html
    assert data(html) == []


def test_an_empty_set_makes_a_page() -> None:
    assert "0 tuples in gold" in page(score({}, {}), {})


def test_a_page_without_the_texts_still_has_the_slots() -> None:
    gold, run, _ = many(2)
    browsed = data(page(score(annotated(gold), annotated(run)), {}))
    assert browsed[0]["pieces"] == []
    assert browsed[0]["items"][0]["slots"][0][0] == "partner"


def test_failures_tolerance_and_a_comparison_are_told() -> None:
    gold, run, texts = many(4)
    run[0] = {"id": run[0]["id"], "tuples": [], "error": {"step": "x", "reason": "y"}}
    first = score(annotated(gold), annotated(run), tolerance=0.1)
    second = score(annotated(gold), annotated(gold), tolerance=0.1)
    html = page(first, texts, comparison=compare(first, second))
    for words in ("1 articles failed", "Numbers may differ by 10%", "Only B has right", "paired permutation test"):
        assert words in html


def test_the_size_of_the_page_follows_that_of_the_texts() -> None:
    gold, run, texts = many(48)
    html = page(score(annotated(gold), annotated(run), resamples=0), texts)
    assert len(html) < 5 * sum(map(len, texts.values())) + 100_000
