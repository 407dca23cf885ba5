"""Builds the documentation site: ``build_docs.py FOLDER``. ``scripts/docs`` calls it.

The pages of ``docs/`` are laid out in a folder of their own beside those that are made here: the commands from the command
line itself, the API from its docstrings, and what lies elsewhere in the repository (the annotation guidelines). Order and
headings of the menu are those of ``docs/README.md``, which is the first page. Sphinx does the rest; a warning is an error.
"""

from __future__ import annotations

import os
import re
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
ELSEWHERE = {"docs/README.md": "index.md", "gold/README.md": "guidelines.md", "CONTRIBUTING.md": "contributing.md"}
"""Pages by their place in the repository that have another one in the site; the rest of ``docs/`` stays where it is."""

API = (
    "extractor", "extractor.batch", "extractor.component", "extractor.ledger", "extractor.quantities",
    "extractor.lexicon", "extractor.articles", "extractor.scoring", "extractor.text",
)  # fmt: skip
"""The modules whose public names are shown, each on a page."""

_LINK = re.compile(r"(!?)\[([^\]]*)\]\((?!\w+:)([^)#\s]+)(#[^)\s]*)?\)")


def main(folder: Path) -> int:
    """Build the site into `folder`, in place of the one that is there; return the exit status."""
    from sphinx.cmd.build import main as sphinx

    if folder.exists() and not (folder / "objects.inv").exists():
        print(f"error: {folder} is there and is no site; name another folder", file=sys.stderr)
        return 2
    began = time.monotonic()
    # Notebooks call `extractor`: the one of this environment, whether or not it is active.
    os.environ["PATH"] = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    os.environ.setdefault("PYDEVD_DISABLE_FILE_VALIDATION", "1")  # else each kernel complains of frozen modules
    with tempfile.TemporaryDirectory() as temporary:
        # Nobody's own settings of IPython decide, and no kernel warns of a wire that does not leave this machine.
        profile = Path(temporary) / "ipython" / "profile_default"
        profile.mkdir(parents=True)
        (profile / "ipython_kernel_config.py").write_text("c.IPKernelApp.log_level = 'ERROR'\n", "utf-8")
        os.environ["IPYTHONDIR"] = str(profile.parent)
        built = Path(temporary) / "site"
        places = ["-d", f"{temporary}/doctrees", str(lay_out(Path(temporary) / "docs")), str(built)]
        status = sphinx(["-q", "-W", "--keep-going", *places])
        if status == 0:
            shutil.rmtree(folder, ignore_errors=True)
            shutil.move(built, folder)
            print(f"{folder / 'index.html'}: built in {time.monotonic() - began:.0f} s", file=sys.stderr)
    return status


def lay_out(folder: Path) -> Path:
    """Put all pages of the site into `folder`, which must not be there, and return it."""
    shutil.copytree(ROOT / "docs", folder, ignore=shutil.ignore_patterns("*.md", ".ipynb_checkpoints"))
    pages = [*(ROOT / "docs").glob("*.md"), *(ROOT / page for page in ELSEWHERE)]
    for page in [*pages, *(ROOT / "docs" / "notebooks").glob("*.ipynb")]:
        (folder / placed(page)).write_text(relinked(page), "utf-8")
    (folder / "commands.md").write_text(commands(), "utf-8")
    for module in API:
        (folder / f"{module}.md").write_text(_api(module), "utf-8")
    index = (ROOT / "docs" / "README.md").read_text("utf-8")
    with (folder / "index.md").open("a", encoding="utf-8") as file:
        file.writelines(f"\n{block}\n" for block in menu(index))
    return folder


def placed(page: Path) -> str:
    """Where a page of the repository stands in the site."""
    name = page.relative_to(ROOT).as_posix()
    return ELSEWHERE.get(name, name.removeprefix("docs/"))


def relinked(page: Path) -> str:
    """The text of a page, with its links to others as they are in the site; what is not in it is only named."""

    def link(found: re.Match[str]) -> str:
        image, words, target, anchor = found.groups()
        path = (page.parent / target).resolve()
        if path.is_relative_to(ROOT / "docs") or path.relative_to(ROOT).as_posix() in ELSEWHERE:
            beside = os.path.relpath(placed(path), Path(placed(page)).parent)
            return f"{image}[{words}]({beside}{anchor or ''})"
        return words if words.startswith("`") else f"`{words}`"

    return _LINK.sub(link, page.read_text("utf-8"))


def menu(index: str) -> Iterator[str]:
    """A toctree for each section of the index with what it links to; commands and API are listed there by name only."""
    for section in index.split("\n## ")[1:]:
        caption, _, body = section.partition("\n")
        entries = [ELSEWHERE.get(target.removeprefix("../"), target) for _, _, target, _ in _LINK.findall(body)]
        if caption == "Reference":
            entries += ["commands.md", *(f"{module}.md" for module in API)]
        shown = "\n".join(dict.fromkeys(entries))
        yield f"```{{toctree}}\n:hidden:\n:caption: {caption}\n\n{shown}\n```"


def commands() -> str:
    """The reference of the commands, out of what ``--help`` tells."""
    import typer
    from typer.cli import get_docs_for_click

    from extractor.cli import command

    made = command()
    for below in made.commands.values():
        below.short_help = below.help  # else it is cut for the width of a terminal
    return get_docs_for_click(obj=made, ctx=typer.Context(made), name="extractor", title="Commands")


def _api(module: str) -> str:
    """The page of a module: its docstring, and those of its public names wherever they are written."""
    exported = "\n   :imported-members:" if hasattr(import_module(module), "__all__") else ""
    return f"# {module}\n\n```{{eval-rst}}\n.. automodule:: {module}{exported}\n```\n"


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]).absolute()))
