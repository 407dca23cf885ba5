"""Does what the how-to pages of ``docs/`` tell, and puts what comes of it into them: ``scripts/pages.py`` does it.

In such a page a block that follows a name (`` `news.csv`: ``) is a file of that name; a ``console`` block holds commands,
each behind a ``$``, with what they print on standard output below; of an ``sh`` block the commands of ours are run;
``python`` blocks are one program, and what it prints stands in a ``text`` block below; other blocks are only shown. All
happens in one empty folder, in the order of the page. The tests do the same and compare.
"""

from __future__ import annotations

import os
import re
import shlex
import tempfile
from contextlib import chdir, redirect_stdout
from io import StringIO
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PAGES = tuple(ROOT / "docs" / f"{name}.md" for name in ("start", "csv", "own-rows", "annotate", "reading", "spacy"))

_BLOCK = re.compile(r"(?:`([\w./-]+)`:\n\n)?^```(\w+)\n(.*?)^```$", re.DOTALL | re.MULTILINE)


def replayed(page: str) -> str:
    """Do what `page` says in the working directory, and return it with what its commands print now.

    Raises :class:`RuntimeError` where a command fails, and whatever a snippet raises.
    """
    variables: dict[str, object] = {"__name__": "__main__"}
    told = ""

    def block(found: re.Match[str]) -> str:
        nonlocal told
        name, language, body = found.groups()
        if name is not None:
            Path(name).parent.mkdir(parents=True, exist_ok=True)
            Path(name).write_text(body, "utf-8")
        elif language == "python":
            with redirect_stdout(StringIO()) as output:
                exec(compile(body, "snippet", "exec"), variables)
            told = output.getvalue()
        elif language == "text":
            return found[0].replace(body, told)
        elif language == "sh":
            for line in re.findall(r"^extractor .*$", body, re.MULTILINE):
                printed(line)
        elif language == "console":
            lines = re.findall(r"^\$ (.*)$", body, re.MULTILINE)
            return found[0].replace(body, "".join(f"$ {line}\n{printed(line)}" for line in lines))
        return found[0]

    return _BLOCK.sub(block, page)


def printed(line: str) -> str:
    """What one command of ours prints on standard output."""
    from click.testing import CliRunner

    from extractor.cli import command

    program, *words = shlex.split(line, comments=True)
    if program != "extractor":
        raise RuntimeError(f"{line}: not a command of ours; show it in another kind of block than console")
    done = CliRunner().invoke(command(), words, env={"COLUMNS": "100"}, catch_exceptions=False)
    if done.exit_code != 0:
        raise RuntimeError(f"{line}: exit status {done.exit_code}: {done.stderr}")
    return "".join(f"{text.rstrip()}\n" for text in done.stdout.splitlines())


def main() -> None:
    """Write every page anew."""
    for path in PAGES:
        with tempfile.TemporaryDirectory() as folder, chdir(folder):
            page = replayed(path.read_text("utf-8"))
        path.write_text(page, "utf-8")
        print(os.path.relpath(path))


if __name__ == "__main__":
    main()
