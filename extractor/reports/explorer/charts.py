"""Draws the charts with Altair; its own converter makes SVG and PNG of them without a browser and without network.

Weighed against matplotlib (no link on each mark, no words for screen readers in its SVG) and Plotly (4.5 MB of script in the
page, and a browser to make a PNG): docs/report.md.
"""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any
from urllib.parse import quote

from extractor.articles import OutputError
from extractor.articles.optional_libraries import check_installed, needed
from extractor.reports.explorer.figures import BOOKS, NOBODY, OTHERS, Figure

COLOURS = ("#8fb8de", "#e0a458", "#2f6690")
"""Of the books, told apart by who sees no red or green, too."""
_SCALE = 2.0
"""Pixels of a PNG to a unit of the drawing."""


def write_figures(figures: Sequence[Figure], folder: Path, *, force: bool = False) -> list[Path]:
    """Write each figure as ``NAME.svg`` and ``NAME.png``, its data as ``NAME.csv`` beside it; return the files.

    One that has nothing to show is left out.

    Raises :class:`~extractor.articles.OutputError` where one is there already, unless `force` is given, and
    :class:`~extractor.articles.optional_libraries.MissingLibrary`.
    """
    library()
    figures = [figure for figure in figures if figure.rows]
    written: list[Path] = []
    names = [folder / f"{figure.name}.{ending}" for figure in figures for ending in ("svg", "png", "csv")]
    for path in names:
        if path.exists() and not force:
            raise OutputError(f"{path} exists; --force overwrites it")
    folder.mkdir(parents=True, exist_ok=True)
    for figure in figures:
        svg, png, table = (folder / f"{figure.name}.{ending}" for ending in ("svg", "png", "csv"))
        chart = _chart(figure, ink="#1c1917", linked=False)
        svg.write_text(_svg(chart), "utf-8")
        png.write_bytes(library().vegalite_to_png(chart, scale=_SCALE))
        with table.open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, list(figure.rows[0]))
            writer.writeheader()
            writer.writerows(figure.rows)
        written += [svg, png, table]
    return written


def inline_svg(figure: Figure) -> str:
    """The figure as SVG to stand in a page: in the page's own ink, and each mark a link that the page understands."""
    # The converter makes whole addresses of links, below one of its own.
    return re.sub(r'xlink:href="[^"#]*#', 'xlink:href="#', _svg(_chart(figure, ink="currentColor", linked=True)))


def library() -> Any:
    """The converter. Raises :class:`~extractor.articles.optional_libraries.MissingLibrary`."""
    check_installed("altair", "report")
    return needed("vl_convert", "report")


def _svg(chart: str) -> str:
    return str(library().vegalite_to_svg(chart))


def _chart(figure: Figure, *, ink: str, linked: bool) -> str:
    """The figure as Vega-Lite."""
    altair = needed("altair", "report")
    rows = [dict(row) for row in figure.rows]
    for row in rows:
        row["words"] = _words(row)
        if linked:
            row["link"] = _link(row)
    data = altair.Data(values=[row for row in rows if row["doses"]])  # of a bar of nothing no link can be seen
    drawn = {"suppliers": _bars, "growth": _lines, "flows": _grid}[figure.name](altair, data, rows, linked, ink)
    if not linked:  # a page has it as a heading
        drawn = drawn.properties(title=figure.title)
    drawn = drawn.configure(
        background="transparent",
        font="system-ui, 'Segoe UI', Roboto, 'Noto Sans', 'DejaVu Sans', sans-serif",
        axis={"labelColor": ink, "titleColor": ink, "gridOpacity": 0.25, "domainOpacity": 0.4, "labelLimit": 220},
        legend={"labelColor": ink, "titleColor": ink, "orient": "top"},
        title={"color": ink, "anchor": "start", "fontSize": 14},
        view={"stroke": "transparent"},
    )
    return json.dumps(drawn.to_dict(), ensure_ascii=False)


def _words(row: dict[str, Any]) -> str:
    """What a screen reader says of a mark."""
    told = [row["supplier"], *(str(row[name]) for name in ("taker", "month", "book") if name in row)]
    return f"{', '.join(told)}: {row['doses']:,} doses"


def _link(row: dict[str, Any]) -> str:
    wanted = {"partner": row["supplier"], "taker": row.get("taker"), "book": row.get("book")}
    if row["supplier"] == OTHERS or row.get("taker") == OTHERS:
        return "#events"
    told = {name: "-" if value == NOBODY else value for name, value in wanted.items() if value}
    return "#" + "&".join(f"{name}={quote(value)}" for name, value in told.items())


def _linked(altair: Any, chart: Any, linked: bool) -> Any:
    return chart.encode(href="link:N") if linked else chart


def _bars(altair: Any, data: Any, rows: list[dict[str, Any]], linked: bool, ink: str) -> Any:
    order = list(dict.fromkeys(row["supplier"] for row in rows))
    chart = (
        altair.Chart(data, width=520, height={"step": 12})
        .mark_bar()
        .encode(
            x=altair.X("doses:Q", title="doses", axis=_doses_axis(altair)),
            y=altair.Y("supplier:N", sort=order, title=None),
            yOffset=altair.YOffset("book:N", sort=list(BOOKS)),
            color=altair.Color("book:N", scale=altair.Scale(domain=list(BOOKS), range=list(COLOURS)), title=None),
            description="words:N",
        )
    )
    return _linked(altair, chart, linked)


def _lines(altair: Any, data: Any, rows: list[dict[str, Any]], linked: bool, ink: str) -> Any:
    order = list(dict.fromkeys(row["supplier"] for row in rows))
    base = altair.Chart(data, width=520, height=260).encode(
        x=altair.X("yearmonth(month):T", title=None),
        y=altair.Y("doses:Q", title="doses so far", axis=_doses_axis(altair)),
        color=altair.Color("supplier:N", sort=order, scale=altair.Scale(scheme="tableau10"), title=None),
        description="words:N",
    )
    points = base.mark_point(filled=True, size=36, opacity=1)
    return base.mark_line(interpolate="step-after") + _linked(altair, points, linked)


def _grid(altair: Any, data: Any, rows: list[dict[str, Any]], linked: bool, ink: str) -> Any:
    base = altair.Chart(data, width={"step": 52}, height={"step": 26}).encode(
        x=altair.X("taker:N", title="taker", sort=_by_doses(rows, "taker"), axis=altair.Axis(orient="top")),
        y=altair.Y("supplier:N", title=None, sort=_by_doses(rows, "supplier")),
        description="words:N",
    )
    cells = base.mark_rect(stroke="#888", strokeOpacity=0.3).encode(
        color=altair.Color("doses:Q", scale=altair.Scale(type="log", scheme="blues"), legend=None)
    )
    # Words on pale and on dark cells, in a light page and in a dark one.
    numbers = base.mark_text(fontSize=10).encode(
        text=altair.Text("doses:Q", format=".2~s"),
        color=altair.condition(f"datum.doses > {_middle(rows)}", altair.value("#ffffff"), altair.value("#1c1917")),
    )
    return _linked(altair, cells, linked) + numbers


def _doses_axis(altair: Any) -> Any:
    return altair.Axis(format="~s", labelExpr="replace(datum.label, 'G', 'B')")  # billions, as papers say


def _by_doses(rows: list[dict[str, Any]], name: str) -> list[str]:
    sums: dict[str, int] = {}
    for row in rows:
        sums[row[name]] = sums.get(row[name], 0) + row["doses"]
    return sorted(sums, key=lambda one: (one == OTHERS, -sums[one], one))


def _middle(rows: list[dict[str, Any]]) -> float:
    """What lies in the middle of the doses on the scale of the colours."""
    found = [row["doses"] for row in rows if row["doses"] > 0]
    return float((min(found) * max(found)) ** 0.5 * 1.5) if found else 0.0
