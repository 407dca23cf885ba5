"""A blind second annotation: articles drawn by chance, their numbers numbered, and a reader's answers as inline marks.

    scripts/blind.py draw FOLDER GOLD … [--tuples N] [--seed N] [--but FILE …]
    scripts/blind.py read FOLDER OUT.inline

`draw` takes whole articles of the sets GOLD until they hold N tuples, none of those in the inline files `--but`, and writes
into FOLDER what the reader gets: `texts.txt`, where each number stands as ``⟦n:number⟧``, `answers.txt` to be filled in,
and the instructions. The tuples of GOLD are counted, never shown. `read` writes the answers as inline annotation, for
`extractor gold import inline` and `extractor agree`; where one cannot be read it tells each and writes nothing.
"""

from __future__ import annotations

import argparse
import itertools
import json
import random
import re
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from extractor.articles.annotation.inline_marks import IN_NUMBER, IN_TEXT, escaped
from extractor.quantities import find_quantities

ENDS = re.compile(r"\A\n|\s\Z")
NOTE = re.compile(r"(?:^|\s)#")
QUOTED = re.compile(r'"([^"]+)"\s+(.*)')
INSTRUCTIONS = """# Annotate blind

Read `gold/README.md` whole: it decides, sections 10 and 11 bind. Ids of parties and vaccines: `extractor/lexicon/data/`,
`gold/train/ids.csv`; one that is missing is made as section 8 says. Open no other file under `gold/`, none under
`corpus/`, and do not run the extractor: your marks must be your own reading of the text.

`texts.txt` holds articles after lines `=== ID | published=DAY`; every number is shown as `⟦n:number⟧`, n counted in the
article. Most of them are no supply. For each supply tuple write one line, in the order of the text, below the head of its
article in `answers.txt`:

    ID n PARTNER MECHANISM STATUS [options]

PARTNER: ids joined by `+`, `-` for nobody. Options, as needed: `v=PFIZER+MODERNA`, `r=LAO+KHM` (left out: VNM),
`sc=total`, `id=a` on a whole and `of=a` on its parts (letters of your own in each article), `d=2021-07-09` or `d=2021-07`,
`q=exact` (or `at_least`, `at_most`, `approx`) only where the words in front of the number mean something else than they
seem to (*mua tới N*), `val=2500000` where the number is misprinted or written without marks (*2,5 trieu*). Two tuples on
one number (*mỗi nước N*): two lines with the same n. A quantity without a number mark: its words in quotes in place of n
(`ID "hàng triệu" …`). An article without tuples: `ID none`.

Where you hesitated over a slot, end the line with `# slot: the other reading, which rule is unclear`. Save after every few
articles.
"""


def main(arguments: list[str] | None = None) -> int:
    """Read the command line (or `arguments`); 1 where something cannot be read, each told in a line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(dest="command", required=True)
    drawing = commands.add_parser("draw", help="draw articles and write what a reader gets")
    drawing.add_argument("folder", type=Path)
    drawing.add_argument("gold", type=Path, nargs="+", help="gold whose articles stand at the same place below corpus/")
    drawing.add_argument(
        "--tuples", type=int, default=200, metavar="N", help="how many tuples the articles hold, at least"
    )
    drawing.add_argument("--seed", type=int, default=0, metavar="N")
    drawing.add_argument(
        "--but", type=Path, nargs="*", default=[], metavar="FILE", help="inline files of earlier rounds"
    )
    reading = commands.add_parser("read", help="write a reader's answers as inline annotation")
    reading.add_argument("folder", type=Path)
    reading.add_argument("out", type=Path)
    options = parser.parse_args(arguments)
    if options.command == "draw":
        drawn = draw(options.gold, options.tuples, options.seed, options.but)
        write(options.folder, drawn)
        print(f"{len(drawn)} articles drawn")
        return 0
    articles = rows(options.folder / "articles.jsonl")
    text, problems = read((options.folder / "answers.txt").read_text("utf-8"), articles)
    for problem in problems:
        print(f"error: {problem}", file=sys.stderr)
    if not problems:
        options.out.write_text(text, "utf-8")
    return int(bool(problems))


def rows(path: Path) -> list[dict[str, Any]]:
    """The lines of a JSON Lines file."""
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def draw(sets: Sequence[Path], tuples: int, seed: int, but: Sequence[Path]) -> list[dict[str, Any]]:
    """Articles of the corpora of `sets` by chance until their gold has `tuples`, without those in the files `but`."""
    done = {name for path in but for name in re.findall(r"^=== id=(\S+)", path.read_text("utf-8"), re.MULTILINE)}
    left = []
    for path in sorted(sets):
        counts = {row["id"]: len(row["tuples"]) for row in rows(path)}
        corpus = Path(*("corpus" if part == "gold" else part for part in path.parts))
        left += [(article, counts[article["id"]]) for article in rows(corpus) if article["id"] not in done]
    random.Random(seed).shuffle(left)
    drawn: list[dict[str, Any]] = []
    for article, count in left:
        if tuples <= 0:
            break
        drawn.append(article)
        tuples -= count
    return drawn


def write(folder: Path, articles: Sequence[dict[str, Any]]) -> None:
    """Write into `folder` what a reader of `articles` gets, and the articles themselves for :func:`read`."""
    folder.mkdir(parents=True, exist_ok=True)
    heads = [f"=== {article['id']} | published={article.get('published') or '-'}" for article in articles]
    shown = [f"{head}\n{numbered(article['text'])}\n\n" for head, article in zip(heads, articles, strict=True)]
    (folder / "texts.txt").write_text("".join(shown), "utf-8")
    (folder / "answers.txt").write_text("".join(f"# {article['id']}\n\n" for article in articles), "utf-8")
    (folder / "INSTRUCTIONS.md").write_text(INSTRUCTIONS, "utf-8")
    lines = [json.dumps(article, ensure_ascii=False) + "\n" for article in articles]
    (folder / "articles.jsonl").write_text("".join(lines), "utf-8")


def numbers(text: str) -> list[tuple[int, int]]:
    """The spans of the numbers of `text`, as dose spans are marked: without their qualifiers."""
    return [quantity.number for _, _, quantity in find_quantities(text)]


def numbered(text: str) -> str:
    """`text` with each number as ``⟦n:number⟧``.

    >>> numbered("Nhật tặng hơn 2 triệu liều, đã tiêm 500.000 liều.")
    'Nhật tặng hơn ⟦1:2 triệu⟧ liều, đã tiêm ⟦2:500.000⟧ liều.'
    """
    pieces, at = [], 0
    for count, (start, end) in enumerate(numbers(text), 1):
        pieces += [text[at:start], f"⟦{count}:{text[start:end]}⟧"]
        at = end
    return "".join([*pieces, text[at:]])


def read(answers: str, articles: Sequence[dict[str, Any]]) -> tuple[str, list[str]]:
    """The inline annotation that `answers` make of `articles`, and what cannot be read, each with its line."""
    marks: dict[str, dict[tuple[int, int], list[str]]] = {}
    texts = {article["id"]: article["text"] for article in articles}
    problems = []
    for count, line in enumerate(answers.splitlines(), 1):
        name, _, said = NOTE.split(line, maxsplit=1)[0].strip().partition(" ")
        if not name:
            continue
        if name not in texts:
            problems.append(f"line {count}: no article {name!r} was drawn")
            continue
        own = marks.setdefault(name, {})
        if said.strip() == "none":
            continue
        try:
            span, mark = _answer(said.strip(), texts[name], max((start for start, _ in own), default=0))
        except ValueError as error:
            problems.append(f"line {count}: {name}: {error}")
        else:
            own.setdefault(span, []).append(mark)
    problems += [
        f"{name}: no answer; an article without tuples needs '{name} none'" for name in texts if name not in marks
    ]
    problems += [problem for name, own in marks.items() for problem in _overlaps(name, texts[name], own)]
    if problems:
        return "", problems
    return "".join(_inline(article, marks[article["id"]]) for article in articles), []


def _answer(said: str, text: str, after: int) -> tuple[tuple[int, int], str]:
    """The span that an answer is about, and its mark. Words in quotes are looked for from `after` on, then from the start."""
    quoted = QUOTED.match(said)
    if quoted:
        words, rest = quoted.groups()
        pattern = re.compile(r"\s+".join(map(re.escape, words.split())))
        found = pattern.search(text, after) or pattern.search(text)
        if found is None:
            raise ValueError(f"{words!r} does not stand in the article")
        span = found.span()
    else:
        number, _, rest = said.partition(" ")
        spans = numbers(text)
        if not number.isdecimal() or not 1 <= int(number) <= len(spans):
            raise ValueError(f"{number!r} is none of the article's {len(spans)} numbers")
        span = spans[int(number) - 1]
    fields = rest.split()
    if len(fields) < 3:
        raise ValueError(f"{said!r} has no partner, mechanism and status")
    partner, mechanism, status, *options = fields
    return span, "|".join([partner, mechanism, status, *([" ".join(options)] if options else [])])


def _overlaps(name: str, text: str, own: dict[tuple[int, int], list[str]]) -> Iterator[str]:
    ordered = sorted(own)
    for (_, end), (start, stop) in itertools.pairwise(ordered):
        if start < end:
            yield f"{name}: {text[start:stop]!r} lies in the number before it"


def _inline(article: dict[str, Any], own: dict[tuple[int, int], list[str]]) -> str:
    text, pieces, at = article["text"], [], 0
    for (start, end), marks in sorted(own.items()):
        number = escaped(text[start:end], IN_NUMBER)
        pieces += [escaped(text[at:start], IN_TEXT), f"{{{{{number}|{'&&'.join(marks)}}}}}"]
        at = end
    body = escaped("".join([*pieces, escaped(text[at:], IN_TEXT)]), ENDS)
    published = f" | published={article['published']}" if article.get("published") else ""
    return f"=== id={article['id']}{published}\n{body}\n\n"


if __name__ == "__main__":
    raise SystemExit(main())
