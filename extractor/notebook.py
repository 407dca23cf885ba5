"""What records look like in a notebook: a table, and HTML that shows itself. Everything that comes in is escaped.

It knows nothing of ours; what stands in a table is left to the records (``Result._repr_html_``), what is highlighted in a
text to :mod:`extractor.reports.highlight`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

WRAPPER = "tex2jax_ignore mathjax_ignore"
"""Classes that keep notebooks from taking what stands between two dollar signs for a formula: news tell prices."""


class Html(str):
    """HTML as a text that a notebook shows as what it is.

    >>> Html("<b>3</b>")._repr_html_()
    '<b>3</b>'
    """

    __slots__ = ()

    def _repr_html_(self) -> str:
        return str(self)


def html_table(
    caption: str, columns: Sequence[str], rows: Iterable[Sequence[object]], notes: Iterable[str] = ()
) -> Html:
    """A table under its `caption`, with `notes` below it. Whole numbers get their thousands apart, ``None`` is empty.

    >>> html_table("a<b", ["value"], [[4100000]]).count("<td"), "a&lt;b" in html_table("a<b", [], [])
    (1, True)
    """
    head = "".join(f"<th scope='col'>{escape(column)}</th>" for column in columns)
    body = "".join(f"<tr>{''.join(map(_cell, row))}</tr>" for row in rows)
    below = "".join(f"<p>{escape(note)}</p>" for note in notes)
    table = f"<table><caption>{escape(caption)}</caption>"
    if body:
        table += f"<thead><tr>{head}</tr></thead><tbody>{body}</tbody>"
    return Html(f"<div class='{WRAPPER}' style='overflow-x: auto'>{table}</table>{below}</div>")


def _cell(value: object) -> str:
    if isinstance(value, int):
        return f"<td style='text-align: right; white-space: nowrap'>{value:,}</td>"
    return f"<td style='text-align: left; white-space: nowrap'>{'' if value is None else escape(str(value))}</td>"
