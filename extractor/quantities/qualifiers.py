"""The words that qualify a number, read from the lexicon's data file once."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from extractor.model import Qualifier


class Qualifiers(NamedTuple):
    """Patterns of the words before and after a number, what each form says, and words before that cancel it."""

    before: re.Pattern[str]
    after: re.Pattern[str]
    meaning: dict[str, Qualifier]
    cancelled_by: dict[str, re.Pattern[str]]


@cache
def load_qualifiers() -> Qualifiers:
    """The qualifiers of ``lexicon/data/qualifiers.toml``."""
    path = files("extractor.lexicon").joinpath("data", "qualifiers.toml")
    rows = tomllib.loads(path.read_text("utf-8"))["qualifier"]
    sides: dict[str, list[str]] = {"before": [], "after": []}
    meaning: dict[str, Qualifier] = {}
    cancelled: dict[str, re.Pattern[str]] = {}
    for row in rows:
        for form in row["forms"]:
            sides[row["side"]].append(form)
            meaning[form] = Qualifier(row["label"])
            if "unless" in row:
                cancelled[form] = re.compile(r"\b(?:" + "|".join(map(re.escape, row["unless"])) + r")\b")
    before, after = (
        "|".join(re.escape(form) for form in sorted(sides[side], key=len, reverse=True)) for side in ("before", "after")
    )
    return Qualifiers(re.compile(rf"(?:^|(?<=[^\w]))({before})$"), re.compile(rf"\s*({after})\b"), meaning, cancelled)
