"""A run folder that was damaged: the output is that of a clean run, or the run says what is wrong and ends."""

import contextlib
import json
import random
import shutil
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from tempfile import mkdtemp
from typing import NamedTuple

import pytest
from commands import extractor
from disturbed import Batch, article, lines
from thorough import one_in, thorough

from extractor.articles import ReadingOptions, Shard, texts_beside
from extractor.batch import Counts, RunError, RunOptions, run

pytestmark = pytest.mark.usefixtures("read_once")

SHARD_BYTES = 1000


class Killed(Exception):
    """Takes the place of a signal that ends the process."""


class Clean(NamedTuple):
    """What a run gives that nothing disturbs, and in how many shards."""

    written: list[bytes]
    shards: int


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the input of all trials is, and the outputs of clean runs."""
    folder = tmp_path_factory.mktemp("trials")
    told = [{**article(n), "page": "x" * 500} for n in range(9)]
    rows = [json.dumps(row, ensure_ascii=False) for row in (*told, told[4], told[0])]  # the last two are repeats
    rows.insert(5, '{"id": "broken')
    (folder / "in.jsonl").write_text("\n".join(rows), "utf-8")
    return folder


@cache
def clean(folder: Path, name: str, options: RunOptions) -> Clean:
    """A clean run, made once for each kind of output and set of options."""
    output = Path(mkdtemp(dir=folder)) / name
    shards = []

    def progress(counts: Counts, shard: Shard | None) -> None:
        if shard is not None:
            shards.append(shard)

    run([folder / "in.jsonl"], output, options, progress)
    assert len(shards) > 4
    return Clean(written(output), len(shards))


def written(output: Path) -> list[bytes]:
    return [file.read_bytes() for file in (output, texts_beside(output)) if file.exists()]


@dataclass
class Trial:
    """A run over a few articles in shards of one or two, which is ended and damaged by chance."""

    folder: Path
    inputs: Path
    chance: random.Random

    def __post_init__(self) -> None:
        self.input = self.inputs / "in.jsonl"
        self.output = self.folder / self.chance.choice(["o.jsonl", "o.csv"])
        reading = ReadingOptions(repair=self.chance.random() < 0.5)  # with it, the texts stand beside the output
        self.options = RunOptions(reading, dedup=self.chance.random() < 0.5, shard_bytes=SHARD_BYTES)
        self.clean, self.shards = clean(self.inputs, self.output.name, self.options)

    @property
    def run_folder(self) -> Path:
        return self.output.with_name(f"{self.output.name}.run")

    def go_on(self, how: str, then: Callable[[], None] = lambda: None, after: int = 0) -> None:
        """Run, and do something when so many shards are done."""
        done = 0

        def progress(counts: Counts, shard: Shard | None) -> None:
            nonlocal done
            if done == after:
                then()
            done += 1

        run([self.input], self.output, replace(self.options, **{how: True} if how else {}), progress)

    def kill(self, how: str, after: int) -> None:
        def die() -> None:
            raise Killed

        with contextlib.suppress(Killed):
            self.go_on(how, die, after)

    def damage(self) -> None:
        for _ in range(self.chance.randint(1, 3)):
            files = sorted(self.run_folder.iterdir())
            if not files:
                return
            manifest = [file for file in files if file.name == "manifest.jsonl"]
            file = self.chance.choice(manifest if manifest and self.chance.random() < 0.3 else files)
            content = file.read_bytes()
            at = self.chance.randrange(len(content) or 1)
            match self.chance.choice(["delete", "truncate", "flip", "flip", "double"]):
                case "delete":
                    file.unlink()
                case "truncate":
                    file.write_bytes(content[:at])
                case "flip" if content:
                    flipped = content[at] ^ 1 << self.chance.randrange(8)
                    file.write_bytes(content[:at] + bytes([flipped]) + content[at + 1 :])
                case "double" if content:
                    rows = content.splitlines(keepends=True)
                    row = self.chance.choice(rows)
                    rows.insert(self.chance.randint(0, len(rows)), row)
                    file.write_bytes(b"".join(rows))


@pytest.mark.parametrize("number", one_in(20, range(200)))
def test_a_damaged_run_folder_gives_a_clean_output_or_an_error(tmp_path: Path, folder: Path, number: int) -> None:
    trial = Trial(tmp_path, folder, random.Random(number))
    chance = trial.chance
    trial.kill("", chance.randint(1, trial.shards))
    trial.damage()
    ways = ["resume"]
    if chance.random() < 0.3:  # a second time
        try:
            trial.kill("resume", chance.randint(0, 2))
        except RunError as error:
            ways = [way_out(error)]
        else:
            if trial.run_folder.exists():
                trial.damage()
    while_running = trial.damage if chance.random() < 0.3 else lambda: None
    if trial.output.exists():  # done in what was to be ended
        assert written(trial.output) == trial.clean
        return
    for how in ways:
        try:
            trial.go_on(how, while_running, chance.randint(0, 3))
        except RunError as error:
            assert not trial.output.exists()
            assert len(ways) < 4, "no way leads out"
            ways.append(way_out(error))
            while_running = lambda: None  # noqa: E731
    assert written(trial.output) == trial.clean
    assert not trial.run_folder.exists()


def way_out(error: RunError) -> str:
    """The option that an error names."""
    (way,) = (way for way in ("resume", "redo", "force") if f"--{way}" in str(error))
    return way


def interrupted(batch: Batch) -> Path:
    """A run of the command of which all shards are done, but not put together."""
    batch.write(45)
    output = batch.folder / "o.jsonl"
    done = 0

    def progress(counts: Counts, shard: Shard | None) -> None:
        nonlocal done
        done += shard is not None
        if done == batch.shards:
            raise Killed

    with pytest.raises(Killed):
        run([batch.input], output, RunOptions(), progress)
    return output


def damaged(folder: Path, kind: str) -> None:
    part = folder / "000000.lines.jsonl"
    content = part.read_bytes()
    if kind == "deleted":
        part.unlink()
    elif kind == "truncated":
        part.write_bytes(content[: content.index(b"\n") + 1])
    else:
        part.write_bytes(content.replace(b"JPN", b"JPO", 1))


@pytest.mark.parametrize(
    "kind", ["deleted", *(pytest.param(kind, marks=thorough) for kind in ("truncated", "flipped"))]
)
def test_a_part_that_is_not_as_it_was_written_is_done_again(batch: Batch, kind: str) -> None:
    output = interrupted(batch)
    damaged(output.with_name("o.jsonl.run"), kind)
    resumed = extractor("extract", batch.input, "-o", output, "--workers", 0, "--resume")
    assert resumed.returncode == 0, resumed.stderr
    assert f"{batch.shards - 1} shards were done before" in resumed.stderr, "only what is damaged is done again"
    assert lines(output) == batch.undisturbed()


def test_a_part_that_vanishes_during_the_run_ends_it_with_a_way_to_go_on(batch: Batch) -> None:
    batch.write(45)
    output = batch.folder / "o.jsonl"
    output.write_text("what was there before", "utf-8")
    part = batch.folder / "o.jsonl.run" / "000000.lines.jsonl"
    way = r"000000\.lines\.jsonl is missing or damaged; --resume does that part of the run again"
    with pytest.raises(RunError, match=way):
        run([batch.input], output, RunOptions(force=True), lambda counts, shard: part.unlink(missing_ok=True))
    assert output.read_text("utf-8") == "what was there before"
    assert extractor("extract", batch.input, "-o", output, "--workers", 0, "--resume").returncode == 0
    assert lines(output) == batch.undisturbed()


def test_a_run_folder_of_an_older_version_is_refused(batch: Batch) -> None:
    output = interrupted(batch)
    manifest = output.with_name("o.jsonl.run") / "manifest.jsonl"
    rows = lines(manifest)
    for row in rows:
        row.pop("check")
        row.pop("parts", None)
    manifest.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    for how in ("--resume", "--redo"):
        refused = extractor("extract", batch.input, "-o", output, "--workers", 0, how)
        assert refused.returncode == 2
        assert "of an older version; --force begins the run anew" in refused.stderr
    assert extractor("extract", batch.input, "-o", output, "--workers", 0, "--force").returncode == 0
    assert lines(output) == batch.undisturbed()


def test_what_is_no_run_folder_is_left_alone(tmp_path: Path) -> None:
    source, output = tmp_path / "in.jsonl", tmp_path / "o.jsonl"
    source.write_text("".join(json.dumps(article(n)) + "\n" for n in range(3)), "utf-8")
    place = tmp_path / "o.jsonl.run"
    place.write_text("mine", "utf-8")
    with pytest.raises(RunError, match=r"o\.jsonl\.run is a file, and the run needs a folder of this name"):
        run([source], output, RunOptions(force=True))
    assert place.read_text("utf-8") == "mine"
    place.unlink()
    place.mkdir()
    (place / "thesis.txt").write_text("mine", "utf-8")
    with pytest.raises(RunError, match=r"thesis\.txt is no file of a run"):
        run([source], output, RunOptions(force=True))
    assert (place / "thesis.txt").read_text("utf-8") == "mine"
    shutil.rmtree(place)
    assert run([source], output).counts.articles == 3


@pytest.mark.parametrize(
    "arguments", [(), *(pytest.param(one, marks=thorough) for one in (("--workers", "0"), ("--force",)))]
)
def test_an_output_where_nothing_can_be_written_ends_with_one_line(batch: Batch, arguments: tuple[str, ...]) -> None:
    batch.write(2)
    refused = extractor(
        "extract", batch.input, "-o", "/proc/o.jsonl", *arguments
    )  # nobody may write there, not even root
    assert refused.returncode == 2
    assert "/proc" in refused.stderr
    assert len(refused.stderr.splitlines()) == 1
