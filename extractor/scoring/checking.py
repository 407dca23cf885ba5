"""Checks gold against its articles: every rule of the format, with what to do (annotation guidelines, 3, 7, 8 and 9)."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from extractor.model import SLOTS, slots_of
from extractor.scoring.gold import DOSES, Annotation, GoldError, alternatives, parse_tuple, read_lines, row_problems

BOUNDS: Mapping[str, str] = {
    "exact": "value, low and high are the same number",
    "approx": "low and high are null",
    "at_least": "low is the value and high is null",
    "at_most": "high is the value and low is null",
    "range": "value is null and low is below high",
    "vague": "value and high are null and low is a number",
}
OWN_IDS = "ids.csv"
"""Beside gold: the ids that occur in its texts alone, such as companies that a writer made up; no lexicon has them."""

_ROW_KEYS = frozenset({"id", "tuples"})
_OF_RUNS: Mapping[str, Set[str]] = {
    "line": {"error", "group", "warnings", "dropped", "reader"},
    "tuple": {"evidence", "confidence", "alternatives"},
}
"""What the extractor adds to a line and to a tuple."""

_MOST_ALTERNATIVES = 10
"""One tuple in so many may hold alternatives (guidelines, 9)."""
_UNIT = re.compile(r"\bliều\b", re.IGNORECASE)
_MONTH = re.compile(r"\d{4}-(0[1-9]|1[0-2])")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


@dataclass(frozen=True, slots=True)
class GoldProblem:
    """What is wrong in a gold file: where, and what to do about it. `line` is 0 for the file as a
    whole; `position` is that of the tuple."""

    path: Path
    line: int
    id: str | None
    position: int | None
    field: str
    message: str
    advice: str

    def __str__(self) -> str:
        where = f"{self.path}" + (f":{self.line}" if self.line else "")
        parts = [where]
        if self.id is not None:
            parts.append(self.id)
        if self.position is not None:
            parts.append(f"tuple {self.position}")
        return ": ".join([*parts, self.field, self.message]) + (f" -- {self.advice}" if self.advice else "")


def check_gold(
    path: Path, texts: Mapping[str, str], parties: Set[str], vaccines: Set[str], *, evidence: bool = False
) -> list[GoldProblem]:
    """Return everything that is wrong with a gold file, in its order.

    `texts` are the articles' texts by id; `parties` and `vaccines` the known ids. `evidence` allows what the extractor
    adds to a tuple. Raises :class:`~extractor.scoring.GoldError` where the file cannot be read at all.
    """
    return list(_Check(path, texts, parties, vaccines, evidence).problems())


def own_ids(path: Path) -> dict[str, set[str]]:
    """Return the ids that the file at `path` adds to those of the lexicon, by kind (``party``, ``vaccine``).

    It is a CSV table with the columns ``id``, ``kind`` and ``name``; where there is none, nothing is added. Raises
    :class:`~extractor.scoring.GoldError` for a line that is not so.
    """
    ids: dict[str, set[str]] = {"party": set(), "vaccine": set()}
    if not path.exists():
        return ids
    with path.open(encoding="utf-8-sig", newline="") as file:
        for number, row in enumerate(csv.DictReader(file), start=2):
            if set(row) != {"id", "kind", "name"} or not row["id"] or row["kind"] not in ids:
                raise GoldError(f"{path}:{number}: want id, kind, name with party or vaccine as the kind, not {row}")
            ids[row["kind"]].add(row["id"])
    return ids


@dataclass
class _Check:
    path: Path
    texts: Mapping[str, str]
    parties: Set[str]
    vaccines: Set[str]
    evidence: bool
    line: int = 0
    id: str | None = None
    position: int | None = None

    def problems(self) -> Iterator[GoldProblem]:
        seen: dict[str, int] = {}
        tuples = alternative = 0
        for line in read_lines(self.path):
            self.line, self.id, self.position = line.number, None, None
            if line.reason is not None:
                yield self.found("line", line.reason, 'write one JSON object a line: {"id": …, "tuples": […]}')
                continue
            wrong = list(row_problems(line.row))
            identifier = line.row.get("id")
            self.id = identifier if isinstance(identifier, str) else None
            for field, message in wrong:
                yield self.found(field, message, _ADVICE.get(field, ""))
            yield from self.check_keys(line.row, _ROW_KEYS, "line")
            if self.id is not None and self.id in seen:
                yield self.found(
                    "id", f"stands on line {seen[self.id]} already", "join the two lines, or correct the id"
                )
            if self.id is not None:
                seen.setdefault(self.id, self.line)
            if wrong:
                continue
            if self.id is None or self.id not in self.texts:
                yield self.found("id", "no article of this id in the corpus", "correct the id, or add the article")
            read = [parse_tuple(form) for form in line.row["tuples"]]
            for position, (annotation, flaws) in enumerate(read):
                self.position = position
                for field, message in flaws:
                    yield self.found(field, message, _ADVICE.get(field.split(".")[0], ""))
                if isinstance(line.row["tuples"][position], dict):
                    yield from self.check_form(line.row["tuples"][position])
                if annotation is not None:
                    yield from self.check_tuple(annotation, position, [one for one, _ in read])
            tuples += len(read)
            alternative += sum(one is not None and one.has_alternatives for one, _ in read)
        self.line, self.id, self.position = 0, None, None
        for absent in (identifier for identifier in self.texts if identifier not in seen):
            yield self.found("id", f"no line for {absent} of the corpus", 'annotate it; without supply: "tuples": []')
        if alternative * _MOST_ALTERNATIVES > tuples > 0 and alternative > 1:
            message = f"{alternative} of {tuples} tuples hold alternatives, which is more than one in ten"
            yield self.found("any", message, "decide those that the guidelines decide")

    def found(self, field: str, message: str, advice: str) -> GoldProblem:
        return GoldProblem(self.path, self.line, self.id, self.position, field, message, advice)

    def check_keys(self, form: Mapping[str, Any], known: Set[str], what: str) -> Iterator[GoldProblem]:
        for key in form:
            if key == "adjudicate" and what == "line":
                yield self.found(key, "something is left to settle", "settle what it lists, then delete it")
            elif key not in known and not (self.evidence and key in _OF_RUNS[what]):
                yield self.found(key, "unknown key", f"known in a {what}: {', '.join(sorted(known))}")

    def check_form(self, form: Mapping[str, Any]) -> Iterator[GoldProblem]:
        """What the values do not show: keys that nobody reads, the same reading given twice."""
        yield from self.check_keys(form, frozenset(SLOTS), "tuple")
        doses = form.get("doses")
        readings = alternatives(doses) if isinstance(doses, dict) and "any" in doses else [doses]
        for reading in readings or ():
            if isinstance(reading, dict):
                yield from self.check_keys(reading, frozenset(DOSES), "doses")
        for slot in SLOTS:
            choices = alternatives(form.get(slot))
            if choices is not None and any(choice in choices[:k] for k, choice in enumerate(choices)):
                yield self.found(slot, "the same reading stands twice", "keep it once")

    def check_tuple(self, one: Annotation, position: int, others: list[Annotation | None]) -> Iterator[GoldProblem]:
        if self.id is not None and self.id in self.texts:
            yield from self.check_span(one, self.texts[self.id])
        before = next((other for other in reversed(others[:position]) if other is not None), None)
        if before is not None and one.start < before.start:
            yield self.found("doses.start", "tuples do not stand in text order", "sort them; part_of counts positions")
        if any(other is not None and other == one for other in others[:position]):
            yield self.found("tuple", "the same tuple stands twice on this span", "delete one")
        for slot in slots_of("ids"):
            known = self.vaccines if SLOTS[slot].ids_of == "vaccine" else self.parties
            for choice in one.accepted[slot]:
                yield from self.check_ids(slot, choice, known)
        for reading in one.accepted["doses"]:
            if not consistent(*reading):
                value, low, high, qualifier = reading
                message = f"with {qualifier!r} {BOUNDS[qualifier]}, not {value}, {low}, {high}"
                yield self.found("doses", message, "see the table of section 3")
        for slot in slots_of("position"):
            for whole in one.accepted[slot]:
                yield from self.check_whole(slot, whole, position, others)
        for slot in slots_of("date"):
            for day in one.accepted[slot]:
                if day is not None and not _is_date(day):
                    yield self.found(slot, f"{day!r} is no day or month", "write 2021-07-25 or 2021-07, or null")

    def check_span(self, one: Annotation, text: str) -> Iterator[GoldProblem]:
        quoted = text[one.start : one.end]
        if quoted != one.text or not quoted:
            at = _nearest(text, one.text, one.start)
            advice = "offsets count code points of the article's text"
            if at is not None:
                advice = f"{one.text!r} stands at {at}:{at + len(one.text)}; {advice}"
            yield self.found("doses", f"{one.start}:{one.end} is {quoted!r} in the article, not {one.text!r}", advice)
            return
        if quoted != quoted.strip():
            yield self.found("doses", f"{quoted!r} begins or ends with a space", "cover the number and its scale word")
        if _UNIT.search(quoted):
            yield self.found("doses", f"{quoted!r} covers the word liều", "cover the number and its scale word only")

    def check_ids(self, slot: str, choice: tuple[str, ...], known: Set[str]) -> Iterator[GoldProblem]:
        for identifier in choice:
            if identifier not in known:
                yield self.found(
                    slot,
                    f"unknown id {identifier!r}",
                    f"correct it, or add it to the lexicon, or to {OWN_IDS} beside the gold",
                )
        if len(set(choice)) < len(choice):
            yield self.found(slot, f"an id stands twice in {list(choice)}", "keep it once")

    def check_whole(
        self, slot: str, whole: int | None, position: int, others: list[Annotation | None]
    ) -> Iterator[GoldProblem]:
        if whole is None:
            return
        if whole >= len(others) or whole == position:
            yield self.found(slot, f"{whole!r} is no other tuple of this article", "positions count from 0")
            return
        seen = {position}
        while whole is not None and whole < len(others):
            if whole in seen:
                yield self.found(slot, "is counted inside itself", "one of them is the whole: null there")
                return
            seen.add(whole)
            following = others[whole]
            whole = following.first(slot) if following is not None else None


def consistent(value: int | None, low: int | None, high: int | None, qualifier: str) -> bool:
    """Whether value and bounds are such as the qualifier asks (guidelines, 3).

    >>> consistent(8_000_000, 8_000_000, None, "at_least"), consistent(8_000_000, None, None, "exact")
    (True, False)
    """
    return {
        "exact": value is not None and value == low == high,
        "approx": value is not None and low is None and high is None,
        "at_least": value is not None and low == value and high is None,
        "at_most": value is not None and high == value and low is None,
        "range": value is None and low is not None and high is not None and low < high,
        "vague": value is None and low is not None and high is None,
    }[qualifier]


_ADVICE: Mapping[str, str] = {
    "id": "give the line the id of its article",
    "tuples": "write a list, [] for an article without supply",
    "tuple": "write an object with all the slots",
    **{name: slot.advice for name, slot in SLOTS.items()},
}


def _nearest(text: str, quoted: str, position: int) -> int | None:
    """Where `quoted` stands in `text`, nearest to `position`."""
    if not quoted:
        return None
    places = [found.start() for found in re.finditer(re.escape(quoted), text)]
    return min(places, key=lambda place: abs(place - position), default=None)


def _is_date(day: str) -> bool:
    if _MONTH.fullmatch(day):
        return True
    try:
        return bool(_DAY.fullmatch(day)) and bool(date.fromisoformat(day))
    except ValueError:
        return False
