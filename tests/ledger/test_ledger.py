"""A ledger: what several articles tell of one delivery is one event, sums are no deliveries, and contradictions are shown."""

import json
from pathlib import Path
from typing import Any

import pytest
from commands import extractor
from thorough import skipping

from extractor import Article, extract
from extractor.articles import InputError
from extractor.ledger import Ledger, LedgerError, ledger


def told(partner: str, number: int, status: str = "received", **more: Any) -> dict[str, Any]:
    """A tuple; `more` are its other slots, `qualifier`, `low` and `high` those of its figure."""
    figure = {name: more.pop(name, number) for name in ("low", "high")}
    doses = {"text": str(number), "start": 0, "end": len(str(number)), "value": number, **figure}
    slots = {
        "partner": partner.split("+") if partner else [], "doses": doses | {"qualifier": more.pop("qualifier", "exact")},
        "mechanism": "donation", "status": status, "vaccine": [], "recipient": ["VNM"], "scope": "single",
        "part_of": None, "date": None,
    }  # fmt: skip
    return slots | more


def about(number: int) -> dict[str, Any]:
    return {"qualifier": "approx", "low": None, "high": None}


@pytest.fixture
def made(tmp_path: Path) -> Any:
    """Makes a ledger of articles: day and tuples of each."""

    def make(*articles: tuple[str, list[dict[str, Any]]], **options: Any) -> Ledger:
        return ledger(files(tmp_path, *articles)[:1], files(tmp_path, *articles)[1:], **options)

    return make


def files(folder: Path, *articles: tuple[str, list[dict[str, Any]]]) -> list[Path]:
    results, corpus = folder / "results.jsonl", folder / "corpus.jsonl"
    lines = [{"id": f"a{k}", "tuples": tuples} for k, (_, tuples) in enumerate(articles)]
    results.write_text("".join(json.dumps(line) + "\n" for line in lines), "utf-8")
    lines = [{"id": f"a{k}", "text": "9" * 20, "published": day} for k, (day, _) in enumerate(articles)]
    corpus.write_text("".join(json.dumps(line) + "\n" for line in lines), "utf-8")
    return [results, corpus]


def amounts(made: Ledger, book: str = "delivered") -> dict[str, tuple[int, int]]:
    rows = made.totals[(made.totals.month == "") & (made.totals.book == book)]
    return {row.partner: (row.low, row.high) for row in rows.itertuples()}


def test_a_delivery_told_exactly_and_in_round_numbers_is_one_event(made: Any) -> None:
    one = made(
        ("2021-06-16", [told("JPN", 966_320)]),
        ("2021-06-17", [told("JPN", 970_000, **about(0))]),
        ("2021-06-18", [told("", 966_320)]),
    )
    (event,) = one.events.itertuples()
    assert (event.kind, event.partner, event.low, event.high, event.mentions) == (
        "delivery",
        "JPN",
        966_320,
        966_320,
        3,
    )
    assert amounts(one) == {"JPN": (966_320, 966_320)}


def test_two_lots_on_days_far_apart_are_two_events(made: Any) -> None:
    one = made(("2021-07-01", [told("JPN", 400_000, date="2021-06-16"), told("JPN", 400_000, date="2021-06-25")]))
    assert len(one.events) == 2
    assert amounts(one) == {"JPN": (800_000, 800_000)}


def test_an_announced_lot_and_its_arrival_are_one_event_at_the_furthest_stage(made: Any) -> None:
    one = made(("2021-07-01", [told("USA", 2_000_040, "scheduled")]), ("2021-07-10", [told("USA", 2_000_040)]))
    (event,) = one.events.itertuples()
    assert (event.stage, event.date) == ("received", "2021-07-10")


def test_what_is_only_announced_counts_in_no_total(made: Any) -> None:
    assert amounts(made(("2021-07-01", [told("USA", 2_000_040, "scheduled")]))) == {}


def test_a_lot_fulfils_its_promise_which_is_counted_once(made: Any) -> None:
    one = made(
        ("2021-06-01", [told("JPN", 1_000_000, "pledged")]),
        ("2021-06-16", [told("JPN", 966_320), told("JPN", 1_000_000, "pledged")]),
    )
    kinds = {event.kind: event for event in one.events.itertuples()}
    assert kinds["delivery"].fulfils == kinds["pledge"].event
    assert kinds["pledge"].mentions == 2
    assert amounts(one, "promised") == {"JPN": (1_000_000, 1_000_000)}
    assert len(one.conflicts) == 0, "less than was promised is no contradiction"


def test_a_total_to_date_is_a_checkpoint_and_never_added(made: Any) -> None:
    one = made(
        ("2021-06-16", [told("JPN", 900_100)]),
        ("2021-08-01", [told("JPN", 800_000, scope="total"), told("JPN", 4_000_000, scope="total")]),
    )
    found = one.mentions[one.mentions.role == "checkpoint"]
    assert found.consistent.tolist() == [False, True], "more than is known is no contradiction, less is"
    assert amounts(one) == {"JPN": (900_100, 900_100)}


def test_parts_are_not_added_to_their_whole(made: Any) -> None:
    one = made(
        ("2021-08-01", [told("USA", 3_000_000), *(told("USA", n, vaccine=[v], part_of=0) for n, v in PRODUCTS)]),
    )
    assert amounts(one) == {"USA": (3_000_000, 3_000_000)}
    assert (one.events.part_of != "").sum() == 2


PRODUCTS = ((1_100_000, "PFIZER"), (1_900_000, "MODERNA"))


def test_figures_that_differ_are_a_conflict_with_the_better_supported_first(made: Any) -> None:
    one = made(
        ("2021-06-16", [told("JPN", 966_320)]),
        ("2021-06-16", [told("JPN", 966_320)]),
        ("2021-06-16", [told("JPN", 1_250_000)]),
    )
    (conflict,) = one.conflicts.itertuples()
    assert conflict.what == "figure"
    assert conflict.better == "a0#0; a1#0"
    assert conflict.mentions == "a0#0; a1#0; a2#0"
    assert amounts(one) == {"JPN": (966_320, 966_320)}


def fulfilled(ledger: Ledger) -> set[tuple[str, str]]:
    """The kinds of the events that fulfil another, and of those that are fulfilled."""
    kinds = {row["event"]: row["kind"] for row in ledger.rows("events")}
    return {(row["kind"], kinds[row["fulfils"]]) for row in ledger.rows("events") if row["fulfils"]}


def test_a_lot_that_is_told_under_its_channel_fulfils_what_the_channel_allocated(made: Any) -> None:
    allocated = ("2021-02-01", [told("COVAX", 811_200, "allocated", mechanism="covax")])
    under_donor = ("2021-04-02", [told("DEU", 811_200, date="2021-04-01")])
    under_channel = ("2021-04-02", [told("COVAX", 811_200, mechanism="covax", date="2021-04-01")])
    assert ("delivery", "allocation") in fulfilled(made(allocated, under_donor, under_channel))
    assert fulfilled(made(allocated, under_donor)) == set(), "of which nobody says that it came through COVAX"


def test_a_request_is_fulfilled_by_a_smaller_word_only_where_an_article_tells_both(made: Any) -> None:
    asked, given = told("POL", 3_000_000, "requested"), told("POL", 1_000_000, "pledged")
    assert fulfilled(made(("2021-07-01", [asked]), ("2021-08-01", [asked, given]))) == {("pledge", "request")}
    assert fulfilled(made(("2021-07-01", [asked]), ("2021-08-01", [given]))) == set()


def test_a_contradiction_says_which_reading_is_better(made: Any) -> None:
    parts = [told("JPN", 900_000, part_of=2, date="2021-07-01"), told("JPN", 700_000, part_of=2, date="2021-07-09")]
    summed = ("2021-07-10", [*parts, told("JPN", 1_000_001, scope="total")])
    more = [
        ("2021-05-01", [told("USA", 500_001, "pledged")]),
        ("2021-06-01", [told("USA", 900_001, date="2021-06-01")]),
    ]
    found = {row["what"]: set(row["better"].split("; ")) for row in made(summed, *more).rows("conflicts")}
    assert found == {"sum": {"a0#0", "a0#1"}, "more than promised": {"a2#0"}}


def test_a_round_figure_told_again_much_later_is_the_same_lot_where_supplier_and_product_are(made: Any) -> None:
    first = ("2022-01-26", [told("VNM", 500_000, recipient=["LAO"], vaccine=["PFIZER"], date="2022-01-25")])
    later = [told("VNM", 500_000, recipient=["LAO"], vaccine=["PFIZER"])]
    assert amounts(made(first, ("2022-08-31", later))) == {"VNM": (500_000, 500_000)}
    unnamed = [told("", 500_000, recipient=["LAO"], vaccine=["PFIZER"])]
    assert len(made(first, ("2022-08-31", unnamed)).events) == 2, "of whom nobody says that it is the same"
    other = [told("VNM", 500_000, recipient=["LAO"], vaccine=["PFIZER"], date="2022-08-30")]
    assert len(made(first, ("2022-08-31", other)).events) == 2, "whose day is another"


@pytest.mark.parametrize(
    ("totals", "slips"),
    [
        ([8, 12, 9, 10, 11], [(12, 9)]),
        ([8, 3, 9, 10], [(8, 3)]),
        ([8, 9, 10], []),
        ([12, 9], [(12, 9)]),
        ([80, 8, 9, 10, 11], [(80, 8)]),
        ([8, 9, 5, 4, 10], [(9, 5), (5, 4)]),
    ],
)
def test_a_total_that_is_a_slip_is_one_conflict_whatever_comes_behind_it(
    made: Any, totals: list[int], slips: list[tuple[int, int]]
) -> None:
    days = [f"2021-0{month}-10" for month in range(1, 6)]
    told_so = [(day, [told("JPN", n * 1_000_001, scope="total")]) for day, n in zip(days, totals, strict=False)]
    found = made(*told_so).conflicts
    assert set(found.what) <= {"total falls"}
    expected = [
        f"{high * 1_000_001:,} by" in why and f"{low * 1_000_001:,} by" in why
        for (high, low), why in zip(slips, found.why, strict=True)
    ]
    assert all(expected), list(found.why)


def test_a_running_total_that_falls_and_more_than_promised_are_conflicts(made: Any) -> None:
    one = made(
        ("2021-05-01", [told("JPN", 1_000_000, "pledged")]),
        ("2021-06-16", [told("JPN", 700_100)]),
        ("2021-07-16", [told("JPN", 990_200)]),
        ("2021-08-01", [told("", 9_000_000, scope="total")]),
        ("2021-09-01", [told("", 7_000_000, scope="total")]),
    )
    assert sorted(one.conflicts.what) == ["more than promised", "total falls"]


def test_doses_lent_and_given_back_stand_in_both_books(made: Any) -> None:
    back = {"mechanism": "loan", "recipient": ["KOR"]}
    one = made(("2021-07-01", [told("KOR", 700_300, mechanism="loan")]), ("2021-11-01", [told("VNM", 700_300, **back)]))
    kinds = {event.kind: event for event in one.events.itertuples()}
    assert kinds["return"].fulfils == kinds["loan"].event
    assert amounts(one) == {"KOR": (700_300, 700_300), "VNM": (700_300, 700_300)}


def test_the_order_of_the_articles_changes_nothing(tmp_path: Path) -> None:
    lines = Path("gold/dev.jsonl").read_text("utf-8").splitlines(keepends=True)[:16]
    tables = []
    for name, order in (("a", lines), ("b", lines[::-1])):
        (tmp_path / f"{name}.jsonl").write_text("".join(order), "utf-8")
        tables.append(ledger([tmp_path / f"{name}.jsonl"], ["corpus/dev.jsonl"]))
    for table in ("events", "mentions", "totals"):
        assert getattr(tables[0], table).equals(getattr(tables[1], table)), table


@pytest.mark.parametrize("form", ["l.duckdb", "l.xlsx", "folder", "csv"])
def test_added_to_a_written_ledger_gives_the_same_as_all_at_once(tmp_path: Path, form: str) -> None:
    lines = Path("gold/dev.jsonl").read_text("utf-8").splitlines(keepends=True)[:12]
    for name, part in (("first", lines[:6]), ("second", lines[6:]), ("all", lines)):
        (tmp_path / f"{name}.jsonl").write_text("".join(part), "utf-8")
    corpus = ["corpus/dev.jsonl"]
    ledger([tmp_path / "first.jsonl"], corpus).write(tmp_path / form, csv=form == "csv")
    added = ledger([tmp_path / "second.jsonl"], corpus, add=tmp_path / form)
    whole = ledger([tmp_path / "all.jsonl"], corpus)
    for table in ("events", "mentions", "totals", "conflicts"):
        assert getattr(added, table).equals(getattr(whole, table)), table


def test_results_in_memory_are_explained_with_their_sentences() -> None:
    from extractor import Extractor

    article = Article("n1", "Tin mới. Việt Nam đã nhận 966.320 liều do Nhật Bản tặng.", published="2021-06-16")
    one = ledger([Extractor().extract(article)], [article])
    told_of = one.explain(one.events.event[0])
    assert "JPN → VNM, 966,320 doses" in told_of
    assert "Việt Nam đã nhận «966.320» liều do Nhật Bản tặng." in told_of
    with pytest.raises(KeyError):
        one.explain("none")
    assert len(ledger([extract("Không có gì.")]).events) == 0


def test_totals_are_told_by_product_where_asked(made: Any) -> None:
    one = made(("2021-08-01", [told("USA", 2_000_100, vaccine=["MODERNA"])]), by=["vaccine"])
    assert set(one.totals.vaccine) == {"MODERNA"}
    with pytest.raises(LedgerError, match="known: vaccine, mechanism"):
        made(by=["colour"])


@pytest.mark.parametrize("output", ["l.duckdb", "l.xlsx", "tables"])
def test_the_command_writes_tables_and_shows_who_gave_how_much(tmp_path: Path, output: str) -> None:
    results, corpus = files(tmp_path, ("2021-06-16", [told("JPN", 966_320)]))
    done = extractor("ledger", results, "--corpus", corpus, "-o", tmp_path / output, "--top", "5")
    assert done.returncode == 0, done.stderr
    assert ["JPN", "VNM", "–", "966,320", "–"] in [line.split() for line in done.stdout.splitlines()]
    assert (tmp_path / output).exists()
    again = extractor("ledger", results, "-o", tmp_path / output)
    assert again.stderr.endswith("exists; --force overwrites it\n")
    assert extractor("ledger", results, "-o", tmp_path / output, "--force", "--quiet").stdout == ""


def test_flat_tables_give_the_same_events_as_results_in_lines(tmp_path: Path) -> None:
    articles = Path("corpus/dev.jsonl").read_text("utf-8").splitlines(keepends=True)[:: skipping(6)]
    corpus = tmp_path / "dev.jsonl"
    corpus.write_text("".join(articles), "utf-8")
    for name in ("r.jsonl", "r.csv", "r.parquet"):
        extractor("extract", corpus, "-o", tmp_path / name, "--quiet", "--workers", "0")
    first = ledger([tmp_path / "r.jsonl"], [corpus])
    assert len(first.events) > 5
    for name in ("r.csv", "r.parquet"):
        other = ledger([tmp_path / name])
        assert other.problems == ()
        assert other.events.equals(first.events), name


def test_bad_input_is_one_clear_line_and_the_rest_is_kept(tmp_path: Path) -> None:
    results, _ = files(tmp_path, ("2021-06-16", [told("JPN", 966_320), told("JPN", 5, "given")]))
    with results.open("a", encoding="utf-8") as file:
        file.write(json.dumps({"id": "a0", "tuples": [told("USA", 7_000)]}) + "\n")
    done = extractor("ledger", results, "-o", tmp_path / "out")
    assert done.returncode == 1
    wrong = [line for line in done.stderr.splitlines() if line.startswith("error:")]
    assert len(wrong) == 2
    assert "a0: tuple 1: status: unknown value 'given'" in wrong[0]
    assert "a0: the id stands before" in wrong[1]
    assert "966,320" in done.stdout


def test_a_day_that_cannot_be_read_loses_the_day_not_the_tuple(tmp_path: Path) -> None:
    results, _ = files(tmp_path, ("2021-06-16", [told("JPN", 966_320), told("USA", 5_100)]))
    corpus = tmp_path / "odd.csv"
    corpus.write_text("id,text,published\na0,99999999999999999999,08/20/2021\n", "utf-8")
    one = ledger([results], [corpus])
    assert len(one.problems) == 1
    assert "published: '08/20/2021' is not a day" in one.problems[0]
    assert one.events.date.tolist() == ["", ""]
    from_objects = ledger([extract("Nga tặng 1.000 liều.")], [Article("text", "x", published="hôm qua")])
    assert len(from_objects.events) == 1
    assert "'hôm qua'" in from_objects.problems[0]


def test_an_article_that_stands_twice_counts_once() -> None:
    one = ledger([extract("Nga tặng 1.000 liều."), extract("Đức tặng 7.000 liều.")])
    assert one.events.partner.tolist() == ["RUS"]
    assert "text: the id stands before" in one.problems[0]


def test_what_cannot_be_read_at_all_is_told(tmp_path: Path) -> None:
    (tmp_path / "bad.parquet").write_bytes(b"nothing")
    (tmp_path / "note.txt").write_text("x", "utf-8")
    (tmp_path / "empty").mkdir()
    for name, reason in (
        ("none.jsonl", "no such file"),
        ("note.txt", "not a format of results"),
        ("empty", "no results in it"),
        ("bad.parquet", "cannot be read"),
    ):
        done = extractor("ledger", tmp_path / name, "-o", tmp_path / "out")
        assert done.returncode != 0
        assert reason in done.stderr, name
        assert done.stderr.count("\n") == 1
    with pytest.raises(InputError, match="no table told"):
        ledger(["gold/dev.jsonl"], add=tmp_path / "empty")
    (tmp_path / "two").mkdir()
    for name in ("a.jsonl", "b.csv"):
        (tmp_path / "two" / name).write_text("", "utf-8")
    with pytest.raises(LedgerError, match="several formats at once"):
        ledger([tmp_path / "two"])
