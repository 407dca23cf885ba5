"""What all pages share: their templates, data that stands in them, and the folder that they are written into."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from extractor.articles import OutputError, replacing

if TYPE_CHECKING:
    from jinja2 import Environment


def templates() -> Environment:
    """The templates, which escape whatever is put into them."""
    # Imported late: only who asks for a page pays for it.
    from jinja2 import Environment, PackageLoader

    return Environment(loader=PackageLoader("extractor.reports"), autoescape=True, trim_blocks=True, lstrip_blocks=True)


def as_script(data: Any) -> str:
    """JSON that may stand inside a script element: no ``<`` can end it there.

    >>> as_script({"a": "</script>"})
    '{"a":"\\\\u003c/script\\\\u003e"}'
    """
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return (
        text.replace("<", "\\u003c").replace(">", "\\u003e").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
    )


def index_of(folder: Path, *, force: bool = False) -> Path:
    """Where the page of `folder` will stand.

    Raises :class:`~extractor.articles.OutputError` where it is there already, unless `force` is given, and where `folder`
    is a file.
    """
    if folder.exists() and not folder.is_dir():
        raise OutputError(f"{folder} is a file; the report wants a folder, in which it makes index.html")
    path = folder / "index.html"
    if path.exists() and not force:
        raise OutputError(f"{path} exists; --force overwrites it")
    return path


def write_index(path: Path, page: str, *, force: bool = False) -> Path:
    """Write a page whole or not at all, its folder first where it is missing; raises as :func:`index_of` does."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with replacing(path, force=force) as temporary:
        temporary.write_text(page, "utf-8")
    return path
