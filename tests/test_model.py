"""The records and their one JSON form."""

import json
from pathlib import Path

import pytest

from extractor import Doses, Evidence, Failure, Mechanism, Qualifier, Result, Status, SupplyTuple
from extractor.model import json_schema

TUPLE = SupplyTuple(
    partner=("JPN",),
    doses=Doses("3 triệu", 120, 127, 3_000_000, 3_000_000, 3_000_000, Qualifier.EXACT),
    mechanism=Mechanism.DONATION,
    status=Status.RECEIVED,
    evidence={"partner": (Evidence(100, 108, "Nhật Bản", "country.JPN"),)},
)
SCHEMA = Path("extractor/schema/result.schema.json")


def test_the_json_form_is_that_of_the_guidelines() -> None:
    assert TUPLE.to_dict(evidence=False) == {
        "partner": ["JPN"],
        "doses": {
            "text": "3 triệu", "start": 120, "end": 127, "value": 3000000, "low": 3000000, "high": 3000000, "qualifier": "exact",
        },
        "mechanism": "donation", "status": "received",
        "vaccine": [], "recipient": ["VNM"], "scope": "single", "part_of": None, "date": None,
        "assertion": "asserted",
    }  # fmt: skip


def test_a_result_comes_back_from_its_json_form() -> None:
    result = Result("a", (TUPLE,))
    read = Result.from_dict(json.loads(json.dumps(result.to_dict())))
    assert read == result
    assert read.tuples[0].evidence == TUPLE.evidence


def test_a_failure_is_a_line_with_error_and_no_tuples() -> None:
    assert Result("a", error=Failure("reading", "not UTF-8")).to_dict() == {
        "id": "a", "tuples": [], "error": {"step": "reading", "reason": "not UTF-8"},
    }  # fmt: skip


@pytest.mark.parametrize(
    ("change", "field"),
    [({"mechanism": "gift"}, "mechanism"), ({"colour": 1}, "colour"), ({"doses": {}}, "doses.text")],
)
def test_a_wrong_form_names_the_field(change: dict[str, object], field: str) -> None:
    with pytest.raises(ValueError, match=field):
        SupplyTuple.from_dict(TUPLE.to_dict() | change)


def test_evidence_of_what_is_no_slot_is_refused() -> None:
    form = TUPLE.to_dict()
    form["evidence"] = {"partners": form["evidence"]["partner"]}
    with pytest.raises(ValueError, match="evidence: 'partners' is no slot; slots are partner, doses"):
        SupplyTuple.from_dict(form)


def test_the_schema_in_the_repository_is_the_models() -> None:
    assert json.loads(SCHEMA.read_text("utf-8")) == json_schema(), f"write model.json_schema() into {SCHEMA}"
