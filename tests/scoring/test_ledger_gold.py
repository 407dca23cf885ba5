"""Gold for ledgers: every rule of its form, told with row and field; what is counted of it."""

import json
from pathlib import Path

import pytest
from commands import extractor
from ledger_example import GOLD, changed, gold, lay_out


@pytest.fixture
def example(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return lay_out(tmp_path)


@pytest.mark.parametrize(
    ("table", "position", "values", "message"),
    [
        ("events", 0, {"kind": "gift"}, "events[0] (e1): kind: unknown value 'gift'; known: request, pledge"),
        ("events", 0, {"stage": "received"}, "events[0] (e1): stage: 'received' is none of a pledge -- it is one of pledged"),
        ("events", 0, {"partner": "XYZ"}, "events[0] (e1): partner: unknown id 'XYZ'"),
        ("events", 0, {"partner": "JPN+FRA"}, "partner: 'JPN+FRA' is not ids joined by +, sorted, each once -- write 'FRA+JPN'"),
        ("events", 0, {"vaccine": "JPN"}, "events[0] (e1): vaccine: unknown id 'JPN'"),
        ("events", 0, {"low": 2000000}, "events[0] (e1): low: 2,000,000 is above high, 1,000,000"),
        ("events", 0, {"date": "16/6"}, "events[0] (e1): date: '16/6' is no day or month -- write 2021-07-25, 2021-07 or nothing"),
        ("events", 0, {"date": "2021-06-31"}, "date: '2021-06-31' is no day or month"),
        ("events", 0, {"fulfils": "e2"}, "events[0] (e1): fulfils: leads back to itself"),
        ("events", 0, {"part_of": "e9"}, "events[0] (e1): part_of: there is no event 'e9'"),
        ("events", 1, {"part_of": "e1"}, "events[1] (e2): part_of: e1 is of another kind, pledge"),
        ("events", 0, {"mechanism": None}, "events[0] (e1): mechanism: unknown value None"),
        ("events", 0, {"sources": 2}, "events[0] (e1): sources: unknown key"),
        ("events", 2, {"event": "e4"}, "mentions[3] (n4 tuple 2): event: there is no event 'e3'"),
        ("mentions", 0, {"event": "e2"}, "events[0] (e1): event: no mention is of it"),
        ("mentions", 0, {"tuple": 1}, "mentions[0] (n1 tuple 1): tuple: no such tuple in the gold of the articles"),
        ("mentions", 0, {"tuple": 1}, "mentions: tuple: n1 tuple 0 is missing -- every tuple is a mention or a checkpoint"),
        ("mentions", 0, {"id": "n2"}, "mentions[1] (n2 tuple 0): row: stands twice, first as mentions[0] (n2 tuple 0)"),
        ("mentions", 0, {"role": "total"}, "mentions[0] (n1 tuple 0): role: unknown value 'total'; known: mention, checkpoint"),
        ("mentions", 4, {"event": "e2"}, "mentions[4] (n4 tuple 0): event: a checkpoint is of no event"),
        ("mentions", 4, {"consistent": None}, "mentions[4] (n4 tuple 0): consistent: missing"),
        ("mentions", 0, {"event": None}, "mentions[0] (n1 tuple 0): event: a mention is of an event"),
        ("totals", 0, {"book": "loaned"}, "totals[0] (VNM, JPN, loaned): book: unknown value 'loaned'; known: delivered, promised"),
        ("totals", 0, {"book": "promised"}, "totals[1] (VNM, JPN, promised): row: stands twice"),
        ("totals", 0, {"high": 5}, "totals[0] (VNM, JPN, delivered): low: 1,366,320 is above high, 5"),
        ("conflicts", 0, {"what": "lie"}, "conflicts[0] (lie): what: unknown value 'lie'; known: figure, sum, total falls"),
        ("conflicts", 0, {"events": ["e9"]}, "conflicts[0] (sum): events: there is no event 'e9'"),
        ("conflicts", 0, {"mentions": [["n2", 7]]}, "conflicts[0] (sum): mentions: n2 tuple 7 is no mention"),
        ("conflicts", 0, {"better": [["n1", 0]]}, "conflicts[0] (sum): better: n1 tuple 0 is not among its mentions"),
        ("conflicts", 0, {"mentions": []}, "conflicts[0] (sum): mentions: empty"),
    ],
)  # fmt: skip
@pytest.mark.usefixtures("example")
def test_gold_that_breaks_a_rule_is_told_with_row_and_field(
    table: str, position: int, values: dict[str, object], message: str
) -> None:
    Path(GOLD).write_text(json.dumps(changed(gold(), table, position, **values)), "utf-8")
    done = extractor("gold", "check", GOLD)
    assert done.returncode == 1
    assert message in done.stdout
    assert all(line.startswith(f"{GOLD}: ") for line in done.stdout.splitlines())


@pytest.mark.parametrize(
    ("text", "message"),
    [("{", "not JSON"), ("[]", "not an object with events, mentions, totals, conflicts"),
     ('{"events": [1], "mentions": [], "totals": [], "conflicts": []}', "events: not a list of objects")],
)  # fmt: skip
@pytest.mark.parametrize("command", [("gold", "check"), ("gold", "stats"), ("score", "--ledger")])
@pytest.mark.usefixtures("example")
def test_gold_that_cannot_be_read_is_told_in_a_line(command: tuple[str, str], text: str, message: str) -> None:
    Path(GOLD).write_text(text, "utf-8")
    done = extractor(*command, GOLD, *(["japan"] if command[0] == "score" else []))
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)
    assert f"error: {GOLD}: {message}" in done.stderr


@pytest.mark.usefixtures("example")
def test_several_files_are_counted_together() -> None:
    for ending in (".jsonl", ".ledger.json"):
        Path(f"gold/other{ending}").write_text(Path(f"gold/japan{ending}").read_text("utf-8"), "utf-8")
    read = json.loads(
        extractor("gold", "stats", GOLD, "gold/other.ledger.json", "gold/japan.jsonl", "--all", "--json").stdout
    )
    assert read["1 files"]["tuples"] == 6
    assert read["2 ledgers"] == {
        "articles": 8, "mentions": 10, "events": {"delivery": 4, "pledge": 2}, "links": {"fulfils": 2, "part_of": 0},
        "checkpoints": 2, "contradicted": 2, "totals": {"delivered": 2, "promised": 2}, "conflicts": {"sum": 2},
    }  # fmt: skip
