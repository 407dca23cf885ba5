"""Runs to report on: the bundled gold, damaged in known ways."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from extractor.scoring import Annotated, parse_rows

GOLD = [json.loads(line) for line in Path("gold/dev.jsonl").read_text("utf-8").splitlines()]
TEXTS = {row["id"]: row["text"] for row in map(json.loads, Path("corpus/dev.jsonl").read_text("utf-8").splitlines())}


def damaged_row(row: Mapping[str, Any]) -> dict[str, Any]:
    """The first tuple with another status, the third without its partner, the fourth left out, one invented."""
    changed: dict[str, Any] = json.loads(json.dumps(row))
    tuples = changed["tuples"]
    if tuples:
        tuples[0]["status"] = "requested"
        invented = json.loads(json.dumps(tuples[0]))
        invented["doses"].update(text=TEXTS[row["id"].split(".")[0]][:2], start=0, end=2)
        tuples.insert(0, invented)
    if len(tuples) > 3:
        tuples[3]["partner"] = []
    if len(tuples) > 4:
        del tuples[4]
    return changed


def sure(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The rows as a run that is surer of an article's first tuple than of the next, and so on, and of later articles less."""
    changed: list[dict[str, Any]] = json.loads(json.dumps(rows))
    for k, row in enumerate(changed):
        for position, one in enumerate(row["tuples"]):
            share = round(0.99 - position / 40 - k / 400, 4)
            one["confidence"] = dict.fromkeys(("tuple", "supply", "partner", "mechanism", "status"), share)
    return changed


def annotated(rows: list[dict[str, Any]]) -> dict[str, Annotated]:
    """Lines as the scorer takes them."""
    return parse_rows([("test", row) for row in rows])


def many(count: int) -> tuple[list[dict[str, Any]], list[dict[str, Any]], dict[str, str]]:
    """Gold, a damaged run and texts of `count` articles, the bundled ones over and over."""
    gold: list[dict[str, Any]] = []
    run: list[dict[str, Any]] = []
    texts: dict[str, str] = {}
    for k in range(count):
        row = json.loads(json.dumps(GOLD[k % len(GOLD)]))
        row["id"] = f"{row['id']}.{k}"
        gold.append(row)
        run.append(damaged_row(row))
        texts[row["id"]] = TEXTS[GOLD[k % len(GOLD)]["id"]]
    return gold, run, texts
