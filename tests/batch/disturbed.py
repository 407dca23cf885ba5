"""Inputs of several shards, and a way to make an article take its process down in the real command."""

import json
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any

from commands import EXTRACTOR, environment, process, started

from extractor import Article, Extractor
from extractor.articles import ReadingOptions, cut

FILLER = "Thị trường hôm nay có nhiều diễn biến mới. " * 8000
"""What makes four articles a shard of some 2 MB: a field that is not read."""

INJECTION = """
import os, time
from pathlib import Path

def inject():
    from extractor.pipeline import Extractor
    extract = Extractor.extract
    folder = Path(os.environ["INJECTED"])

    def injected(self, article):
        text = article.text[:20]
        if text.startswith("ABORT"):
            os.abort()
        if text.startswith("WAIT") and not (folder / "go").exists():
            (folder / f"waiting-{os.getpid()}").touch()
            for _ in range(30_000):
                if (folder / "go").exists():
                    break
                time.sleep(0.01)
        return extract(self, article)

    Extractor.extract = injected
    Extractor.load = lambda self: None

inject()
"""
"""Runs at the start of every process of a command: articles that begin so take it down or make it wait. The libraries load
with the first article that needs them, so that a worker which only dies or waits is there in a moment."""

PATIENT = ("--timeout", "200")
"""For runs with workers: an article is charged for the loading, which takes long on a machine under load."""


def article(number: int, begin: str = "") -> dict[str, object]:
    page = FILLER * (3 if begin == "ABORT " else 1)  # a shard of its own has fewer halves to try
    told = f"Nhật Bản đã tặng Việt Nam {number + 1}00.000 liều vaccine ngày 2/7." if number % 3 else "Tin khác."
    return {"id": f"a{number}", "published": "2021-07-05", "text": f"{begin}{told}", "page": page}


@cache
def _extracted(name: str, text: str, published: str | None) -> dict[str, Any]:
    return Extractor().extract(Article(name, text, published=published)).to_dict()


class Batch:
    """A file of articles, and the command run over it, with some of its articles turned bad."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.input = folder / "in.jsonl"
        (folder / "injected").mkdir()
        (folder / "injected" / "sitecustomize.py").write_text(INJECTION, "utf-8")

    def write(self, number: int, bad: dict[int, str] | None = None) -> None:
        rows = [article(i, (bad or {}).get(i, "")) for i in range(number)]
        self.input.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), "utf-8")

    @property
    def environment(self) -> dict[str, str]:
        folder = self.folder / "injected"
        return environment(PYTHONPATH=folder, INJECTED=folder)

    @property
    def shards(self) -> int:
        return len(list(cut([self.input], ReadingOptions())))

    @contextmanager
    def start(self, *arguments: object) -> "Iterator[subprocess.Popen[str]]":
        command = [EXTRACTOR, "extract", self.input, *arguments]
        with started(command, env=self.environment, stdin=subprocess.DEVNULL, stderr=subprocess.PIPE) as run:
            yield run

    def run(self, *arguments: object) -> "subprocess.CompletedProcess[str]":
        return process([EXTRACTOR, "extract", self.input, *arguments], self.environment)

    def undisturbed(self) -> list[dict[str, Any]]:
        """What a run gives that nothing disturbs, in this process and without any shards."""
        rows = map(json.loads, self.input.read_text("utf-8").splitlines())
        found = [_extracted(row["id"], row["text"], row["published"]) for row in rows]
        assert sum(len(line["tuples"]) for line in found) > len(found) / 2
        return found

    def waiting(self) -> list[int]:
        """The processes that an article has made wait."""
        return [int(file.name.partition("-")[2]) for file in (self.folder / "injected").glob("waiting-*")]

    def go(self) -> None:
        (self.folder / "injected" / "go").touch()


def lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def alive(process: int) -> bool:
    try:
        return "\nState:\tZ" not in Path(f"/proc/{process}/status").read_text()
    except OSError:
        return False
