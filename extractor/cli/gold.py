"""``extractor gold``: check gold, count it, carry it to annotation tools and back.

:mod:`extractor.cli.gate` and :mod:`extractor.cli.suggest` are of it, too.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from extractor.cli import gate, suggest
from extractor.cli.gold_articles import CORPUS_HELP, article_texts, corpus_of, read_corpus
from extractor.cli.wrong_call import stop

if TYPE_CHECKING:
    from extractor.model import Article
    from extractor.scoring import Annotated as Annotated_

_CHECK = """Examples:

    extractor gold check gold/dev.jsonl

    extractor gold check mine.jsonl --corpus corpus/dev.jsonl

    extractor gold check gold/ledger/*.jsonl gold/ledger/*.ledger.json
"""
_STATS = """Examples:

    extractor gold stats gold/dev.jsonl

    extractor gold stats gold/train/*.jsonl --all

    extractor gold stats gold/dev.jsonl --json
"""
_EXPORT = """Examples:

    extractor gold export label-studio gold/dev.jsonl -o tasks.json

    extractor gold export brat out/dev.jsonl --corpus corpus/dev.jsonl -o to-correct/

The second shows the extractor's own output, to be corrected.
"""
_IMPORT = """Examples:

    extractor gold import label-studio tasks.json -o mine.jsonl

    extractor gold import brat corrected/ --corpus corpus/dev.jsonl -o mine.jsonl

    extractor gold import inline mine.txt -o gold/mine.jsonl --corpus-out corpus/mine.jsonl
"""
_SHOWN = 20


class Tool(StrEnum):
    """An annotation tool, or the inline form for any editor."""

    LABEL_STUDIO = "label-studio"
    BRAT = "brat"
    DOCCANO = "doccano"
    INLINE = "inline"


class Counting(StrEnum):
    """What a tool counts when it gives an offset."""

    CODE_POINTS = "code-points"
    UTF_16 = "utf-16"


ToolArgument = Annotated[Tool, typer.Argument(metavar="TOOL", help="the tool", show_default=False)]
OffsetsOption = Annotated[
    Counting, typer.Option("--offsets", metavar="UNIT", help="what the tool counts: code-points, utf-16")
]
CorpusOption = Annotated[Path | None, typer.Option(metavar="FILE", help=CORPUS_HELP)]
ForceOption = Annotated[bool, typer.Option("--force", help="overwrite OUT if it exists")]


def register(app: typer.Typer) -> None:
    """Add the commands to `app`."""
    group = typer.Typer(help="Work with hand-annotated gold.", no_args_is_help=True)
    group.command("check", help="Check every rule of the format, and tell what to do.", epilog=_CHECK)(check)
    group.command("stats", help="Count what gold holds.", epilog=_STATS)(stats)
    group.command("export", help="Write gold, or a run to be corrected, for an annotation tool.", epilog=_EXPORT)(
        export
    )
    group.command("import", help="Read what annotators made in a tool into gold.", epilog=_IMPORT)(import_)
    suggest.register(group)
    gate.register(group)
    app.add_typer(group, name="gold")


def check(
    golds: Annotated[list[Path], typer.Argument(metavar="GOLD", help="gold, JSON Lines")],
    corpus: CorpusOption = None,
    lexicon: Annotated[list[Path] | None, typer.Option("--lexicon", metavar="DIR", help="rows of your own")] = None,
    run: Annotated[bool, typer.Option("--run", help="allow what `extract` adds: evidence and errors")] = False,
) -> None:
    """Check gold files."""
    from extractor.lexicon import LexiconError, load_lexicon
    from extractor.scoring import OWN_IDS, GoldError, check_gold, own_ids
    from extractor.scoring.ledgers import ENDING, check_ledger_gold

    try:
        known = load_lexicon(tuple(lexicon or ()))
        problems = []
        for gold in golds:
            own = own_ids(gold.parent / OWN_IDS)
            parties, vaccines = (
                known.labels("party") | {"WORLD"} | own["party"],
                known.labels("vaccine") | own["vaccine"],
            )
            if gold.name.endswith(ENDING):
                problems += check_ledger_gold(gold, parties, vaccines)
                continue
            texts = article_texts(gold, corpus, needed="the check")
            problems += check_gold(gold, texts, parties, vaccines, evidence=run)
    except (GoldError, LexiconError) as error:
        stop(error)
    for problem in problems:
        print(problem)
    print(f"{len(golds)} files, {len(problems)} problems", file=sys.stderr)
    if problems:
        raise typer.Exit(1)


def stats(
    golds: Annotated[list[Path], typer.Argument(metavar="GOLD", help="gold, JSON Lines")],
    corpus: CorpusOption = None,
    together: Annotated[bool, typer.Option("--all", help="count all files together")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="print the counts as JSON")] = False,
) -> None:
    """Count what gold holds, and what its articles do where they are there."""
    from extractor.reports import ledger_statistics_lines, statistics_lines
    from extractor.scoring import GoldError, gold_statistics, read_annotations
    from extractor.scoring.ledgers import ENDING, ledger_statistics, read_ledger_gold

    of_ledgers = [gold for gold in golds if gold.name.endswith(ENDING)]
    try:
        ledgers = {str(gold): [read_ledger_gold(gold)] for gold in of_ledgers}
        read = {
            str(gold): (read_annotations(gold), article_texts(gold, corpus)) for gold in golds if gold not in of_ledgers
        }
    except GoldError as error:
        stop(error)
    if together:
        read = {f"{len(read)} files": _joined(read)} if read else {}
        ledgers = {f"{len(ledgers)} ledgers": [one for ones in ledgers.values() for one in ones]} if ledgers else {}
    counted = {name: gold_statistics(annotated, texts, _countable) for name, (annotated, texts) in read.items()}
    counted_ledgers = {name: ledger_statistics(ones) for name, ones in ledgers.items()}
    if as_json:
        forms = {name: one.to_dict() for name, one in counted.items()}
        forms |= {name: counts.to_dict() for name, counts in counted_ledgers.items()}
        print(json.dumps(forms, ensure_ascii=False, indent=2))
        return
    for name, one in counted.items():
        for line in statistics_lines(name, one):
            print(line)
    for name, counts in counted_ledgers.items():
        for line in ledger_statistics_lines(name, counts):
            print(line)


def _joined(
    read: Mapping[str, tuple[Mapping[str, Annotated_], Mapping[str, str]]],
) -> tuple[dict[str, Annotated_], dict[str, str]]:
    """All files as one. The command stops where an article is in two of them."""
    annotated: dict[str, Annotated_] = {}
    texts: dict[str, str] = {}
    for name, (one, its_texts) in read.items():
        if twice := next((identifier for identifier in one if identifier in annotated), None):
            stop(f"{name}: {twice} is in another of the files, too")
        annotated |= one
        texts |= its_texts
    return annotated, texts


def _countable(text: str) -> Iterator[tuple[int, int]]:
    """The numbers of a text that stand beside a unit of doses."""
    from extractor.lexicon import load_lexicon
    from extractor.matching.doses import doses_among, quantities_of

    found = doses_among(quantities_of(text, load_lexicon(())), text, ())
    return ((one.start, one.end) for one in found if one.unit)


def export(
    tool: ToolArgument,
    gold: Annotated[Path, typer.Argument(metavar="GOLD", help="gold, or what `extract` wrote, JSON Lines")],
    output: Annotated[Path, typer.Option("-o", "--output", metavar="OUT", help="a file; a folder for brat")],
    corpus: CorpusOption = None,
    predictions: Annotated[
        bool, typer.Option("--predictions", help="as predictions to be corrected (Label Studio)")
    ] = False,
    evidence: Annotated[bool, typer.Option("--evidence", help="inline: also what slots were read from")] = False,
    offsets: OffsetsOption = Counting.CODE_POINTS,
    force: ForceOption = False,
) -> None:
    """Export gold to a tool."""
    from extractor.articles import OutputError
    from extractor.articles.annotation import AnnotationError, export_annotations
    from extractor.scoring import GoldError, read_annotations, read_rows

    _keep_apart((output,), (gold, corpus or corpus_of(gold)), force=force)
    try:
        read_annotations(gold)  # that the form is right, before anything is written
        rows = [row for _, row in read_rows(gold)]
        articles = {article.id: article for article in read_corpus(gold, corpus, "the export")}
        losses = export_annotations(
            tool,
            rows,
            articles,
            output,
            predictions=predictions,
            evidence=evidence,
            offsets=offsets.value,
            force=force,
        )
    except (AnnotationError, GoldError, OutputError) as error:
        stop(error)
    except OSError as error:
        stop(f"{output}: cannot be written: {error.strerror}")
    print(f"{output}: {len(rows)} articles, {sum(len(row['tuples']) for row in rows)} tuples", file=sys.stderr)
    for loss in losses[:_SHOWN]:
        print(f"not held by {tool.value}: {loss}", file=sys.stderr)
    if len(losses) > _SHOWN:
        print(f"not held by {tool.value}: {len(losses) - _SHOWN} more of these", file=sys.stderr)


def import_(
    tool: ToolArgument,
    source: Annotated[
        Path,
        typer.Argument(metavar="SOURCE", help="what the tool exported; brat: its folder; inline: a file, or a folder"),
    ],
    output: Annotated[Path, typer.Option("-o", "--output", metavar="OUT", help="gold to write, JSON Lines")],
    corpus: Annotated[
        Path | None, typer.Option(metavar="FILE", help="the articles, to check texts and keep their order")
    ] = None,
    corpus_out: Annotated[
        Path | None, typer.Option("--corpus-out", metavar="FILE", help="write the articles of inline files, JSON Lines")
    ] = None,
    evidence: Annotated[bool, typer.Option("--evidence", help="keep the spans that slots are linked to")] = False,
    annotator: Annotated[
        str | None, typer.Option(metavar="NAME", help="whose annotation, of several (Label Studio)")
    ] = None,
    offsets: OffsetsOption = Counting.CODE_POINTS,
    force: ForceOption = False,
) -> None:
    """Import gold from a tool."""
    from extractor.articles import OutputError, replacing
    from extractor.articles.annotation import AnnotationError, Flaw, import_annotations

    _keep_apart((output, corpus_out), (source, corpus), force=force)
    articles = None
    carried: list[Article] = []
    if corpus is not None:
        articles = {article.id: article for article in read_corpus(source, corpus, "the import")}
    try:
        found = list(
            import_annotations(
                tool,
                source,
                articles,
                _read_number,
                evidence=evidence,
                offsets=offsets.value,
                annotator=annotator,
                take_article=None if corpus_out is None else carried.append,
            )
        )
        rows = [one for one in found if not isinstance(one, Flaw)]
        if articles is not None:
            order = {identifier: position for position, identifier in enumerate(articles)}
            rows.sort(key=lambda row: order[row["id"]])
        written: list[tuple[Path, Sequence[Mapping[str, Any]]]] = [(output, rows)]
        if corpus_out is not None:
            written.append((corpus_out, [article.to_dict() for article in carried]))
        for path, lines in written:
            with replacing(path, force=force) as temporary:
                temporary.write_text("".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines), "utf-8")
    except (AnnotationError, OutputError) as error:
        stop(error)
    except OSError as error:
        stop(f"{error.filename or output}: cannot be written: {error.strerror}")
    flaws = [one for one in found if isinstance(one, Flaw)]
    for flaw in flaws:
        print(f"not taken: {flaw}", file=sys.stderr)
    tuples = sum(len(row["tuples"]) for row in rows)
    refused = len({flaw.id for flaw in flaws})
    print(f"{output}: {len(rows)} articles, {tuples} tuples, {refused} articles not taken", file=sys.stderr)
    if flaws:
        raise typer.Exit(1)


def _keep_apart(written: Sequence[Path | None], read: Sequence[Path | None], *, force: bool) -> None:
    """Stop where what is read would be overwritten; without `force` nothing is."""
    for out in written if force else ():
        for source in read:
            if out is not None and source is not None and out.exists() and source.exists() and out.samefile(source):
                stop(f"{out} is read from; name another file to write")


def _read_number(text: str) -> Mapping[str, Any] | None:
    from extractor.quantities import parse_quantity

    found = parse_quantity(text)
    if found is None:
        return None
    return {"value": found.value, "low": found.low, "high": found.high, "qualifier": str(found.qualifier)}
