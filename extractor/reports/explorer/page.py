"""Writes the page: charts, contradictions and the table of events in one file; many sentences in files beside it.

A page opened from disk may not fetch, but it may load scripts that stand beside it: sentences that are too many for the page
are in ``sentences-N.js``, each of which hands its own to the page when it is loaded.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from extractor.ledger import Ledger
from extractor.lexicon import load_lexicon
from extractor.model import Result
from extractor.reports.explorer.charts import inline_svg
from extractor.reports.explorer.figures import figures_of
from extractor.reports.explorer.passages import Passage, evidence_of, passages
from extractor.reports.templating import as_script, index_of, templates, write_index

IN_PAGE = 5_000
"""Mentions whose sentences stand in the page itself."""
IN_FILE = 500
"""Events whose sentences stand in one file beside it."""
_EVENT = (
    "event", "kind", "stage", "partner", "recipient", "vaccine", "mechanism", "low", "high", "date", "mentions",
    "sources", "confidence", "fulfils", "part_of",
)  # fmt: skip
"""The columns of an event in the page, in their order."""


def write_explorer(
    folder: Path, ledger: Ledger, results: Iterable[Result] = (), *, title: str = "", force: bool = False
) -> Path:
    """Write ``index.html`` into `folder`, which is made where it is missing, and return its path.

    `results` are those that the ledger was made of: what they were read from is highlighted. Raises
    :class:`~extractor.articles.OutputError` where the page is there already, unless `force` is given, where `folder` is a
    file, and :class:`~extractor.articles.optional_libraries.MissingLibrary`.
    """
    path = index_of(folder, force=force)
    events = ledger.rows("events")
    told = _by_event(passages(ledger, evidence_of(results)))
    conflicts = [_conflict(row, told) for row in ledger.rows("conflicts")]
    beside = sum(map(len, told.values())) > IN_PAGE
    page = _rendered(ledger, title, events, conflicts, {} if beside else told, beside)
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob("sentences-*.js"):
        old.unlink()
    if beside:
        for number, first in enumerate(range(0, len(events), IN_FILE)):
            some = {row["event"]: _plain(told[row["event"]]) for row in events[first : first + IN_FILE]}
            script = f"explorerSentences({number}, {as_script(some)});\n"
            (folder / f"sentences-{number}.js").write_text(script, "utf-8")
    return write_index(path, page, force=force)


def _rendered(
    ledger: Ledger,
    title: str,
    events: Sequence[Mapping[str, Any]],
    conflicts: Sequence[Mapping[str, Any]],
    told: Mapping[str, Sequence[Passage]],
    beside: bool,
) -> str:
    suppliers = ledger.rows("suppliers")
    figures = figures_of(ledger)
    data = {
        "columns": _EVENT,
        "events": [[row[name] for name in _EVENT] for row in events],
        "conflicts": conflicts,
        "sentences": {event: _plain(found) for event, found in told.items()},
        "files": IN_FILE if beside else 0,
        "names": _names({one for row in events for key in ("partner", "recipient") for one in row[key].split("+")}),
    }
    return str(
        templates()
        .get_template("explorer.html")
        .render(
            title=title or "Vaccine supplies",
            articles=len(ledger.articles) or len({row["id"] for row in ledger.rows("told")}),
            mentions=sum(row["mentions"] for row in events),
            events=len(events),
            suppliers=suppliers,
            promised=_first(suppliers, "promised"),
            delivered=_first(suppliers, "delivered"),
            conflicts=conflicts,
            figures=[(figure, inline_svg(figure)) for figure in figures if figure.rows],
            names=data["names"],
            choices={name: sorted({row[name] for row in events}) for name in ("partner", "recipient", "kind", "stage")},
            problems=ledger.problems,
            beside=beside,
            data=as_script(data),
        )
    )


def _by_event(found: Iterable[Passage]) -> dict[str, list[Passage]]:
    told: dict[str, list[Passage]] = defaultdict(list)
    for passage in found:
        told[passage.event].append(passage)
    for of_event in told.values():
        of_event.sort(key=lambda one: (one.published, one.id, one.position))
    return told


def _plain(found: Iterable[Passage]) -> list[list[Any]]:
    return [[p.id, p.published, p.source, p.url, p.why, p.confidence, p.pieces] for p in found]


def _conflict(row: Mapping[str, Any], told: Mapping[str, Sequence[Passage]]) -> dict[str, Any]:
    """A contradiction with the passages in it, the better supported first."""
    places = list(dict.fromkeys([*_places(row["better"]), *_places(row["mentions"])]))
    events = [event for event in row["events"].split("; ") if event]
    near = {(p.id, p.position): p for event in ("", *events) for p in told.get(event, ())}
    return {
        "what": row["what"],
        "why": row["why"],
        "events": events,
        "better": len(_places(row["better"])),
        "sentences": _plain(near[place] for place in places if place in near),
    }


def _places(text: str) -> list[tuple[str, int]]:
    return [(one.rpartition("#")[0], int(one.rpartition("#")[2])) for one in text.split("; ") if one]


def _first(suppliers: Sequence[Mapping[str, Any]], book: str) -> tuple[str, int] | None:
    """Who has most in a book over all takers, and how much."""
    sums: dict[str, int] = defaultdict(int)
    for row in suppliers:
        sums[row["partner"]] += row[book]
    named = {who: doses for who, doses in sums.items() if doses and who}
    if not named:
        return None
    best = max(named, key=lambda who: (named[who], who))
    return best, named[best]


def _names(ids: Iterable[str]) -> dict[str, str]:
    """What those that the lexicon knows are called in Vietnamese news."""
    # The row whose id ends with the label has its name; others have its capital, its bodies, its epithets.
    rows = {row.label: row.forms[0] for row in load_lexicon().rows("party") if row.id.endswith(f".{row.label}")}
    return {one: rows[one] for one in sorted(ids) if one in rows}
