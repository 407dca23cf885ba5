"""The page in a real browser: Debian's Chromium, headless. ``scripts/test --all`` installs it where it can.

By hand: ``apt-get install chromium chromium-driver``.
"""

import re
from pathlib import Path
from typing import Any

import pytest
from chromium import IN_BROWSER
from examples import annotated, many, sure
from selenium import webdriver
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.select import Select
from selenium.webdriver.support.wait import WebDriverWait

from extractor.reports import write_page
from extractor.scoring import compare, score

pytestmark = [pytest.mark.thorough, IN_BROWSER]

PHONE = {"width": 390, "height": 844, "deviceScaleFactor": 2, "mobile": True}


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[int, Path]:
    """The pages for 48 articles (compared with a perfect run) and for 1,000."""
    written = {}
    for count in (48, 1000):
        gold, run, texts = many(count)
        report = score(annotated(gold), annotated(run), resamples=100)
        comparison = None
        if count == 48:
            comparison = compare(report, score(annotated(gold), annotated(gold), resamples=100), resamples=100)
        folder = tmp_path_factory.mktemp("page")
        written[count] = write_page(
            folder, report, texts, names=("run.jsonl", "other.jsonl"), gold="gold.jsonl", comparison=comparison
        )
    return written


@pytest.fixture
def page(browser: webdriver.Chrome, pages: dict[int, Path]) -> webdriver.Chrome:
    browser.get(pages[48].as_uri())
    return browser


def counted(browser: webdriver.Chrome) -> tuple[int, int]:
    """How many errors in how many articles the browser of errors says there are."""
    text = browser.find_element(By.ID, "count").text
    found = re.fullmatch(r"(\d+) errors in (\d+) articles", text)
    assert found is not None, text
    return int(found[1]), int(found[2])


def cards(browser: webdriver.Chrome) -> list[WebElement]:
    return browser.find_elements(By.CSS_SELECTOR, ".article")


def choose(browser: webdriver.Chrome, name: str, value: str) -> None:
    Select(browser.find_element(By.NAME, name)).select_by_value(value)


@pytest.mark.parametrize("count", [48, 1000])
def test_the_page_opens_from_disk_without_an_error_and_fetches_nothing(
    browser: webdriver.Chrome, pages: dict[int, Path], count: int
) -> None:
    browser.get(pages[count].as_uri())
    errors, articles = counted(browser)
    assert errors > articles > count / 2
    assert browser.get_log("browser") == []  # type: ignore[no-untyped-call]
    assert browser.execute_script("return performance.getEntriesByType('resource').length") == 0


def test_of_a_thousand_articles_a_few_are_built_and_the_rest_on_demand(
    browser: webdriver.Chrome, pages: dict[int, Path]
) -> None:
    browser.get(pages[1000].as_uri())
    assert len(cards(browser)) == 20
    browser.find_element(By.ID, "more").click()
    assert len(cards(browser)) == 40


def test_a_newcomer_reads_which_constructions_cost_most_and_sees_their_errors(page: webdriver.Chrome) -> None:
    rows = page.find_elements(By.CSS_SELECTOR, "#cost-table tbody tr")
    costs = [int(row.find_element(By.TAG_NAME, "td").text) for row in rows]
    assert costs == sorted(costs, reverse=True)
    dearest = rows[0].get_attribute("data-construction")
    assert f"Most errors come from {dearest} " in page.find_element(By.CSS_SELECTOR, "#costs .lead").text
    rows[0].click()
    assert counted(page)[0] == costs[0]
    assert page.find_element(By.NAME, "construction").get_attribute("value") == dearest


def test_each_mistake_leads_to_as_many_errors_as_it_counts(page: webdriver.Chrome) -> None:
    for row in page.find_elements(By.CSS_SELECTOR, "#mistake-table tbody tr")[:8]:
        page.execute_script("arguments[0].click()", row)
        assert counted(page)[0] == int(row.find_elements(By.TAG_NAME, "td")[-1].text), row.text


def test_filters_by_slot_kind_and_label(page: webdriver.Chrome) -> None:
    everything = counted(page)[0]
    kinds = []
    for kind in ("partial", "incorrect", "missing", "spurious"):
        choose(page, "outcome", kind)
        kinds.append(counted(page)[0])
    assert sum(kinds) == everything
    choose(page, "outcome", "partial")
    choose(page, "slot", "partner")
    assert 0 < counted(page)[0] < kinds[0]
    choose(page, "label", "partner=JPN")
    assert counted(page)[0] > 0
    for card in cards(page):
        card.find_element(By.CSS_SELECTOR, "mark.partial:not(.faded)").click()
        assert "JPN" in card.find_element(By.CSS_SELECTOR, ".slots").text
    page.find_element(By.CSS_SELECTOR, "button[type=reset]").click()
    WebDriverWait(page, 10).until(lambda browser: counted(browser)[0] == everything)


@pytest.mark.parametrize(
    ("words", "found"), [("Nhật Bản", True), ("nhat ban", True), ("Nhât Ban", False), ("dev-001", True)]
)
def test_search_finds_words_with_their_diacritics_or_without_any(
    page: webdriver.Chrome, words: str, found: bool
) -> None:
    everything = counted(page)[1]
    field = page.find_element(By.NAME, "search")
    field.send_keys(words)
    assert (0 < counted(page)[1] < everything) if found else counted(page)[1] == 0
    field.clear()


def test_a_number_shows_its_slots_when_it_is_clicked_or_entered(page: webdriver.Chrome) -> None:
    card = cards(page)[0]
    mark = card.find_element(By.CSS_SELECTOR, "mark.partial")
    assert mark.get_attribute("title") == "partial: status: received → requested"
    for act in (mark.click, lambda: mark.send_keys(Keys.ENTER)):
        act()
        table = card.find_element(By.CSS_SELECTOR, ".slots")
        assert table.find_element(By.CSS_SELECTOR, "tr.incorrect").text.split() == ["status", "received", "requested"]
        assert mark.get_attribute("aria-pressed") == "true"
        act()
        assert card.find_elements(By.CSS_SELECTOR, ".slots") == []


def test_the_whole_text_is_shown_on_demand(page: webdriver.Chrome) -> None:
    card = cards(page)[0]
    short = len(card.text)
    card.find_element(By.TAG_NAME, "button").click()
    assert len(card.text) > short


def test_vietnamese_emoji_and_markup_are_shown_as_they_are(browser: webdriver.Chrome, tmp_path: Path) -> None:
    gold, run, texts = many(1)
    (name,) = texts
    line = '😀 <b>Mỹ</b> & "Đức" Ky\u0301\u0323 thuật </script>'
    # Before the doses: what a browser counts as two must shift nothing.
    shift = len(line) + 1
    texts = {name: f"{line}\n{texts[name]}"}
    for row in (*gold, *run):
        for one in row["tuples"]:
            one["doses"] = {**one["doses"], "start": one["doses"]["start"] + shift, "end": one["doses"]["end"] + shift}
    report = score(annotated(gold), annotated(run), resamples=0)
    browser.get(write_page(tmp_path, report, texts, names=("x", ""), gold="y").as_uri())
    (card,) = cards(browser)
    card.find_element(By.TAG_NAME, "button").click()
    shown = [paragraph.get_property("textContent") for paragraph in card.find_elements(By.TAG_NAME, "p")]
    assert shown[0] == line + "\n"
    marks = {mark.get_property("textContent") for mark in card.find_elements(By.TAG_NAME, "mark")}
    assert {one["doses"]["text"] for one in gold[0]["tuples"]} <= marks
    assert browser.get_log("browser") == []  # type: ignore[no-untyped-call]


def test_on_a_phone_nothing_runs_out_of_the_screen_and_everything_is_large_enough_to_read(
    page: webdriver.Chrome,
) -> None:
    page.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", PHONE)
    try:
        page.refresh()
        cards(page)[0].find_element(By.TAG_NAME, "mark").click()
        width, screen = page.execute_script("return [document.documentElement.scrollWidth, innerWidth]")
        assert width <= screen == PHONE["width"]
        smallest: Any = page.execute_script(
            "return Math.min(...[...document.querySelectorAll('body *')].filter(e => e.offsetParent && e.textContent.trim())"
            ".map(e => parseFloat(getComputedStyle(e).fontSize)))"
        )
        assert smallest >= 12
    finally:
        page.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})


def test_the_comparison_lists_what_only_one_run_has_right(page: webdriver.Chrome) -> None:
    text = page.find_element(By.ID, "comparison").text
    assert "Only A has right: 0" in text
    assert re.search(r"Only B has right: [1-9]", text)


def test_errors_are_sorted_by_how_sure_the_run_was(browser: webdriver.Chrome, tmp_path: Path) -> None:
    gold, run, texts = many(8)
    report = score(annotated(gold), annotated(sure(run)), resamples=0)
    browser.get(write_page(tmp_path, report, texts, names=("run.jsonl", ""), gold="gold.jsonl").as_uri())
    wrong: dict[str, list[float]] = {}
    for item in report.errors:
        if item.found is not None and item.found.confidence is not None:
            wrong.setdefault(item.article, []).append(item.found.confidence)

    def shown() -> list[str]:
        return [str(one.get_attribute("data-id")) for one in browser.find_elements(By.CSS_SELECTOR, "#list .article")]

    order = Select(browser.find_element(By.NAME, "order"))
    as_they_stand = shown()
    order.select_by_value("surest")
    assert shown() == sorted(as_they_stand, key=lambda name: -max(wrong[name]))
    order.select_by_value("doubtful")
    assert shown() == sorted(as_they_stand, key=lambda name: min(wrong[name])) != as_they_stand
    assert len(browser.find_elements(By.CSS_SELECTOR, ".reliability .bin")) == len(report.certainty.bins)  # type: ignore[union-attr]
