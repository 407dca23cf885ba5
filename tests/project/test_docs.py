"""The pages: how-tos run as they stand, and the site is built without network and asks for none when it is read."""

import html
import json
import os
import re
import runpy
import shlex
import subprocess
import sys
import types
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from commands import command_line, process
from thorough import thorough

import extractor

SCRIPT = runpy.run_path("scripts/pages.py")
HOW_TOS: tuple[Path, ...] = SCRIPT["PAGES"]
NOTEBOOKS = sorted(Path("docs/notebooks").glob("*.ipynb"))

# What a browser fetches by itself when it shows a page; a link that a person may follow is no such thing.
FETCHED = re.compile(
    r"<(?:script|img|iframe|source|video|audio|embed|object)\b[^>]*?\b(?:src|data|srcset)\s*=\s*[\"']?\s*(?:https?:)?//[^\"'\s>]*"
    r"|<link\b[^>]*?\bhref\s*=\s*[\"']?\s*(?:https?:)?//[^\"'\s>]*",
    re.IGNORECASE,
)
FETCHED_BY_STYLE = re.compile(r"(?:@import\s+|url\(\s*)[\"']?\s*(?:https?:)?//[^\"')\s]*", re.IGNORECASE)


@pytest.mark.parametrize("page", HOW_TOS, ids=lambda page: page.name)
def test_a_how_to_does_what_it_says_and_shows_what_is_printed(
    page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    text = page.read_text("utf-8")
    assert SCRIPT["replayed"](text) == text, f"write it anew: scripts/pages.py ({page.name})"


def shown_commands() -> Iterator[tuple[str, str]]:
    """Every command of ours that stands in a block of a page."""
    for page in (*Path().glob("*.md"), *Path("docs").glob("*.md")):
        for block in re.findall(r"^```(?:sh|console)\n(.*?)^```", page.read_text("utf-8"), re.DOTALL | re.MULTILINE):
            yield from ((page.name, line) for line in re.findall(r"^(?:\$ )?extractor (.*)$", block, re.MULTILINE))


@pytest.mark.parametrize(("page", "line"), list(shown_commands()))
def test_a_command_that_is_shown_is_one_that_there_is(page: str, line: str) -> None:
    """Also where it cannot run here, as it wants a cluster or a model of the reader's own."""
    command, words = command_line(), shlex.split(line, comments=True)
    while hasattr(command, "commands"):
        command = command.commands[words.pop(0)]
    command.make_context(page, words)  # raises where an option or argument is unknown, missing or too much


def test_a_page_that_fails_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(RuntimeError, match=r"extractor extract nothing\.csv: exit status 2: error: nothing\.csv"):
        SCRIPT["replayed"]("```sh\nextractor extract nothing.csv\n```\n")
    with pytest.raises(RuntimeError, match="rm -r all: not a command of ours"):
        SCRIPT["replayed"]("```console\n$ rm -r all\n```\n")
    assert SCRIPT["replayed"]("```console\n$ extractor lexicon --help\nold\n```\n") != ""


@pytest.mark.parametrize("notebook", NOTEBOOKS, ids=lambda path: path.stem)
def test_a_notebook_is_kept_without_outputs(notebook: Path) -> None:
    cells = json.loads(notebook.read_text("utf-8"))["cells"]
    code = [cell for cell in cells if cell["cell_type"] == "code"]
    assert code
    assert all(cell["outputs"] == [] and cell["execution_count"] is None for cell in code)


def test_a_folder_that_is_no_site_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").write_text("mine", "utf-8")
    done = process([sys.executable, "scripts/build_docs.py", tmp_path])
    assert done.returncode == 2
    assert "is there and is no site" in done.stderr
    assert (tmp_path / "thesis.txt").read_text("utf-8") == "mine"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site, built where every way out of this machine leads nowhere."""
    folder = tmp_path_factory.mktemp("docs") / "site"
    nowhere = dict.fromkeys(("http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY"), "http://127.0.0.1:9")
    environment = {**os.environ, **nowhere, "no_proxy": "127.0.0.1"}
    command = [sys.executable, "scripts/build_docs.py", str(folder)]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False, timeout=540)
    assert done.returncode == 0, done.stderr
    return folder


def pages(site: Path) -> Iterator[tuple[str, str]]:
    for path in sorted(site.rglob("*.html")):
        yield path.relative_to(site).as_posix(), path.read_text("utf-8")


@thorough
def test_the_site_fetches_nothing(site: Path) -> None:
    fetched = [(name, found) for name, page in pages(site) for found in FETCHED.findall(page)]
    styles = [*((path.name, path.read_text("utf-8")) for path in site.rglob("*.css")), *pages(site)]
    fetched += [(name, found) for name, style in styles for found in FETCHED_BY_STYLE.findall(style)]
    assert fetched == []


def test_what_would_be_fetched_is_seen() -> None:
    for wanted in (
        '<link rel="stylesheet" href="https://fonts.example/css?family=Roboto">',
        "<script defer src=//cdn.example/mathjax.js></script>",
        "<img alt='x' src='http://badge.example/x.svg'>",
    ):
        assert FETCHED.findall(wanted), wanted
    assert FETCHED_BY_STYLE.findall("@font-face { src: url('https://fonts.example/a.woff2') }")
    assert not FETCHED.findall('<a href="https://example.org/">read</a> <script src="_static/doctools.js"></script>')


@thorough
def test_every_page_is_in_the_site_and_its_menu(site: Path) -> None:
    named = {path.stem for path in Path("docs").glob("*.md")} - {"README"}
    wanted = {f"{name}.html" for name in named | {"index", "guidelines", "contributing", "commands", "extractor"}}
    wanted |= {f"notebooks/{path.stem}.html" for path in NOTEBOOKS}
    assert wanted <= {name for name, _ in pages(site)}
    menu = (site / "index.html").read_text("utf-8").split('class="sidebar-tree"')[1].split("</div>")[0]
    assert wanted - {"index.html"} <= set(re.findall(r'href="([^"#]+)"', menu))


@thorough
def test_links_within_the_site_lead_somewhere(site: Path) -> None:
    broken = [
        (name, target)
        for name, page in pages(site)
        for target in re.findall(r'<a\b[^>]*\bhref="(?!\w+:|#)([^"#]+)', page)
        if not (site / name).parent.joinpath(target).exists()
    ]
    assert broken == []


def read(page: Path) -> str:
    """What a person reads on a page."""
    return html.unescape(re.sub(r"<[^>]+>", "", page.read_text("utf-8")))


def commands_below(command: Any, name: str) -> Iterator[tuple[str, Any]]:
    for below, made in getattr(command, "commands", {}).items():
        yield f"{name} {below}", made
        yield from commands_below(made, f"{name} {below}")


@thorough
def test_the_reference_has_every_command_with_every_option(site: Path) -> None:
    page = read(site / "commands.html")
    for name, command in commands_below(command_line(), "extractor"):
        assert f"\n{name}¶" in page, name
        assert " ".join(command.help.split()) in " ".join(page.replace("`", "").split()), name
        for option in (option for parameter in command.params for option in parameter.opts if option.startswith("--")):
            assert option in page, (name, option)


@thorough
def test_the_reference_has_every_public_name(site: Path) -> None:
    page = (site / "extractor.html").read_text("utf-8")
    told = [name for name in extractor.__all__ if isinstance(getattr(extractor, name), type | types.FunctionType)]
    assert len(told) > 10
    assert [name for name in told if f'id="extractor.{name}"' not in page] == []
    assert " object at 0x" not in page


@thorough
def test_the_notebooks_were_executed_and_show_what_they_promise(site: Path) -> None:
    figure = (site / "notebooks" / "articles-to-a-figure.html").read_text("utf-8")
    assert "<mark" in figure
    assert "linear-gradient" in figure  # the bars
    assert "a4: 2 tuples" in figure
    score = read(site / "notebooks" / "annotation-to-a-score.html")
    assert "core tuple (strict)" in score
    assert "{{4,1 triệu|-|unspecified|allocated|id=all}}" in score
