"""The page of a ledger in a real browser, at 48, 1,000 and 100,000 articles."""

import random
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from chromium import IN_BROWSER
from selenium import webdriver
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.select import Select
from selenium.webdriver.support.wait import WebDriverWait

from extractor import Article, Doses, Result, SupplyTuple
from extractor.ledger import Ledger, ledger
from extractor.model import Mechanism, Status
from extractor.qualifier import Qualifier
from extractor.reports.explorer import write_explorer

pytestmark = [pytest.mark.thorough, IN_BROWSER]

HOSTILE = "</script><script>document.title = 'harmed'</script><img src=x onerror=\"document.title = 'harmed'\">"
PHONE = {"width": 390, "height": 844, "deviceScaleFactor": 2, "mobile": True}


def news(count: int) -> Iterator[tuple[Article, Result]]:
    """Articles, one in five of which tells of a supply, promised or come; the first is hostile."""
    chance = random.Random(1)
    for number in range(count):
        who = chance.choice(["JPN", "USA", "CHN", "COVAX", "DEU", "PFIZER", ""])
        value = chance.randrange(1, 999) * 1_010 + number
        text = f"Bài {number}: chuyến hàng {value} liều tới {HOSTILE if number == 0 else 'Việt Nam'}."
        start = text.index(f" {value} ") + 1
        doses = Doses(str(value), start, start + len(str(value)), value, value, value, Qualifier.EXACT)
        status = Status.PLEDGED if number % 10 == 0 else Status.RECEIVED
        found = SupplyTuple(
            (who,) if who else (), doses, Mechanism.DONATION, status, recipient=(chance.choice(["VNM", "LAO"]),)
        )
        day = f"202{chance.randrange(1, 5)}-{chance.randrange(1, 13):02d}-15"
        source = HOSTILE if number == 0 else "Báo Một"
        name = HOSTILE if number == 0 else f"n{number}"
        yield Article(name, text, published=day, source=source), Result(name, (found,) if number % 5 == 0 else ())


def made_of(count: int) -> tuple[Ledger, list[Result]]:
    articles, results = zip(*news(count), strict=True)
    return ledger(list(results), list(articles)), list(results)


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[int, tuple[Path, Ledger]]:
    written = {}
    for count in (48, 1_000, 100_000):
        made, results = made_of(count)
        written[count] = (write_explorer(tmp_path_factory.mktemp("explorer"), made, results), made)
    return written


def events(browser: webdriver.Chrome) -> int:
    found = re.match(r"([\d,]+) of [\d,]+ events", browser.find_element(By.ID, "count").text)
    assert found is not None
    return int(found[1].replace(",", ""))


@pytest.mark.parametrize("count", [48, 1_000, 100_000])
def test_it_opens_without_an_error_runs_no_text_and_shows_a_sentence(
    browser: webdriver.Chrome, pages: dict[int, tuple[Path, Ledger]], count: int
) -> None:
    path, made = pages[count]
    browser.get(path.as_uri())
    assert events(browser) == len(made.rows("events"))
    row = browser.find_element(By.CSS_SELECTOR, "#event-table tbody tr")
    row.send_keys(Keys.ENTER)
    WebDriverWait(browser, 20).until(lambda b: b.find_elements(By.CSS_SELECTOR, "#event-table mark.doses"))
    assert row.get_attribute("aria-expanded") == "true"
    assert browser.title == "Vaccine supplies"
    assert browser.get_log("browser") == []  # type: ignore[no-untyped-call]


def test_filters_at_a_thousand_articles_answer_at_once_and_agree_with_the_ledger(
    browser: webdriver.Chrome, pages: dict[int, tuple[Path, Ledger]]
) -> None:
    path, made = pages[1_000]
    browser.get(path.as_uri())
    rows = made.rows("events")
    for name, value in (("partner", "JPN"), ("recipient", "LAO"), ("kind", "pledge")):
        Select(browser.find_element(By.NAME, name)).select_by_value(value)
    wanted = [e for e in rows if (e["partner"], e["recipient"], e["kind"]) == ("JPN", "LAO", "pledge")]
    WebDriverWait(browser, 10).until(lambda b: events(b) == len(wanted))
    spent = browser.execute_async_script(
        "const done = arguments[0], start = performance.now(), count = document.getElementById('count');"
        "new MutationObserver(() => done(performance.now() - start)).observe(count, {childList: true});"
        "document.getElementById('filters').reset();"
    )
    assert spent < 200
    assert events(browser) == len(rows)


def test_a_mark_of_a_chart_and_a_row_of_suppliers_lead_to_their_events(
    browser: webdriver.Chrome, pages: dict[int, tuple[Path, Ledger]]
) -> None:
    path, made = pages[48]
    browser.get(path.as_uri())
    links = browser.find_elements(By.CSS_SELECTOR, "#suppliers-figure svg a")
    assert links
    target = next(
        a
        for a in links
        if "book=delivered" in str(a.get_attribute("xlink:href")) and "USA" in str(a.get_attribute("xlink:href"))
    )
    browser.execute_script("arguments[0].dispatchEvent(new MouseEvent('click', {bubbles: true}))", target)
    come = [e for e in made.rows("events") if e["partner"] == "USA" and e["stage"] == "received"]
    WebDriverWait(browser, 10).until(lambda b: events(b) == len(come))
    row = browser.find_element(By.CSS_SELECTOR, "#supplier-table tbody tr")
    who, taker = (str(row.get_attribute(f"data-{name}")).replace("-", "") for name in ("partner", "taker"))
    row.send_keys(Keys.ENTER)
    both = [e for e in made.rows("events") if (e["partner"], e["recipient"]) == (who, taker)]
    WebDriverWait(browser, 10).until(lambda b: events(b) == len(both))


def test_a_newcomer_sees_who_promised_most_and_what_is_contradicted(browser: webdriver.Chrome, tmp_path: Path) -> None:
    made = ledger(["gold/ledger/ledger-e.jsonl"], ["corpus/ledger/ledger-e.jsonl"])
    browser.get(write_explorer(tmp_path, made).as_uri())
    tiles = browser.find_element(By.CSS_SELECTOR, ".tiles").text
    assert "promised most: CHN (Trung Quốc)" in tiles
    assert "delivered most: CHN" in tiles
    conflict = browser.find_element(By.CSS_SELECTOR, ".conflict").text
    assert conflict.startswith("more than promised: 1,800,000 have come of 1,000,000")
    assert "1,8 triệu" in conflict


def test_on_a_phone_nothing_runs_out_of_the_screen(
    browser: webdriver.Chrome, pages: dict[int, tuple[Path, Ledger]]
) -> None:
    browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", PHONE)
    try:
        browser.get(pages[48][0].as_uri())
        width, screen = browser.execute_script("return [document.documentElement.scrollWidth, innerWidth]")
        assert width <= screen == PHONE["width"]
    finally:
        browser.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})
