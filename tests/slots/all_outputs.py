"""Writes everything that the commands make of one tuple, with whatever slots the model on the path declares.

Run as ``python all_outputs.py FOLDER SLOT VALUE``: gold holds the tuple as it was extracted, the run holds it with VALUE
in SLOT.
"""

import json
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

from typer.testing import CliRunner

from extractor import Article, Result
from extractor.articles import WritingOptions, open_writer
from extractor.cli import app
from extractor.model import SupplyTuple, json_schema
from extractor.pipeline import Extractor

ARTICLE = Article("a", "Nhật Bản đã tặng Việt Nam 3 triệu liều vaccine AstraZeneca.")


def write_all(slot: str, value: str) -> None:
    """Write into the current folder; the lines that a command prints go into a file of its name."""
    explanation = Extractor().explain(ARTICLE.text)
    Path("explain.txt").write_text(str(explanation), "utf-8")
    Path("schema.json").write_text(json.dumps(json_schema()), "utf-8")
    (found,) = explanation.tuples
    form = found.to_dict()
    changed = SupplyTuple.from_dict(
        {**form, slot: value, "evidence": {**form["evidence"], slot: form["evidence"]["status"]}}
    )
    write_articles([{"id": ARTICLE.id, "text": ARTICLE.text}], "corpus.jsonl")
    write_articles([Result("a", (replace(found, evidence={}),)).to_dict(evidence=False)], "gold.jsonl")
    for name in ("run.jsonl", "run.csv", "run.parquet", "run.duckdb", "nested.parquet"):
        with open_writer(Path(name), options=WritingOptions(nested=name == "nested.parquet")) as writer:
            writer.write(Result("a", (changed,)), ARTICLE)
    corpus = ("--corpus", "corpus.jsonl")
    command("score", "gold.jsonl", "run.jsonl", *corpus, "--report", "report")
    command("agree", "gold.jsonl", "run.jsonl", "--merged", "merged.jsonl")
    command("gold", "stats", "run.jsonl")
    command("gold", "check", "run.jsonl", *corpus, "--run")
    for tool in ("brat", "label-studio", "doccano", "inline"):
        command("gold", "export", tool, "run.jsonl", *corpus, "-o", tool)
        command("gold", "import", tool, tool, "--evidence", "-o", f"{tool}.jsonl")


def write_articles(rows: list[dict[str, Any]], name: str) -> None:
    """Write JSON Lines."""
    Path(name).write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), "utf-8")


def command(*arguments: str) -> None:
    """Run a command of ``extractor`` and keep what it prints, in a file named after its first words."""
    done = CliRunner().invoke(app, arguments)
    assert done.exit_code == 0, f"{' '.join(arguments)}: {done.output}{done.exception!r}"
    words = arguments[: 2 if arguments[0] == "gold" else 1]
    Path("-".join(words) + ".txt").write_text(done.output, "utf-8")


if __name__ == "__main__":
    write_all(*sys.argv[1:])
