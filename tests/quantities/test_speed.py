"""Time is linear whatever the text, importing costs little, and the benchmark runs. All by ratios in one run."""

import gc
import json
import re
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from commands import process
from thorough import one_in, thorough

from extractor.quantities import find_quantities, parse_quantity

LONG = 250_000
"""Characters of a line: what took time by the square of it would take a thousand scans."""
EVERY_CHARACTER = re.compile(r".", re.DOTALL)

REPEATED = [
    "1", "1.", "1,", "111 ", "1-", "1 - ", "1/", "09 ", "+1 ", "1900 ", "1tr", "2 tỷ 3 triệu ", "hàng triệu-", "triệu-", "một ",
    "hai mươi ", "năm ", "hai trăm ", "hai nghìn ba trăm ", "nghìn tỷ ", "linh ", "phẩy không ", "1 phẩy ", "hai, ", "không ",
    "hơn ", "khoảng từ ", "từ 2 đến ", "3 triệu đến ", "vài trăm đến ", "3 triệu liều ", "đợt 2 ", "5% ", "liều ", "Pfizer 2 ",
]  # fmt: skip


def seconds(call: Callable[[], object], rounds: int = 2) -> float:
    """The least processor time of a few calls; as `timeit` has it, without the garbage of the tests before."""
    best = float("inf")
    gc.disable()
    try:
        for _ in range(rounds):
            start = time.process_time()
            call()
            best = min(best, time.process_time() - start)
    finally:
        gc.enable()
    return best


@thorough
@pytest.mark.parametrize("unit", ["1", "triệu ", ".", ",", " ", "-", "\u00a0", "\n"])
@pytest.mark.parametrize("read", [lambda text: sum(1 for _ in find_quantities(text)), parse_quantity])
def test_a_very_long_line_takes_a_few_times_a_plain_scan(unit: str, read: Callable[[str], object]) -> None:
    line = unit * (LONG // len(unit))
    read(unit)
    plain = seconds(lambda: sum(1 for _ in EVERY_CHARACTER.finditer(line)))
    assert seconds(lambda: read(line)) < 10 * plain


@pytest.mark.parametrize("unit", one_in(12, REPEATED))
def test_four_times_the_text_takes_about_four_times_as_long(unit: str) -> None:
    def read(length: int) -> object:
        text = unit * (length // len(unit))
        return parse_quantity(text), sum(1 for _ in find_quantities(text))

    read(1000)
    assert seconds(lambda: read(20_000)) < 10 * seconds(lambda: read(5_000))


def test_import_loads_nothing_heavy() -> None:
    heavy = (
        "spacy",
        "underthesea",
        "pydantic",
        "regex",
        "ahocorasick",
        "dataclasses",
        "tomllib",
        "pathlib",
        "extractor.model",
    )
    code = f"import extractor.quantities, sys; print([name for name in {heavy} if name in sys.modules])"
    done = process([sys.executable, "-S", "-c", code])
    assert done.stdout.strip() == "[]"


@thorough
def test_the_benchmark_runs(tmp_path: Path) -> None:
    corpus = tmp_path / "news.jsonl"
    corpus.write_text(json.dumps({"text": "Nhật Bản tặng hơn 2 triệu liều."}) + "\n", "utf-8")
    command = [sys.executable, "scripts/benchmark_quantities.py"]
    done = process([*command, corpus, "--rounds", 1])
    assert done.returncode == 0, done.stderr
    assert "number words: 16 phrases, parse_quantity reads 16, vietnam-number 16, both 16" in done.stdout
    assert "1 articles, 0.0 MB, 1 quantities" in done.stdout
    missing = process([*command, "nowhere.jsonl"])
    assert missing.returncode == 2
    assert missing.stderr.startswith("error: nowhere.jsonl: ")


@pytest.mark.parametrize("units", [["liều", " "], ("",)])
def test_a_blank_unit_is_refused(units: list[str]) -> None:
    with pytest.raises(ValueError, match="a unit noun is blank"):
        parse_quantity("3 triệu", units)
