"""Options that one repeats stand in a file, an installation tells what it is made of, and shells complete commands."""

import json
import os
import sys
from pathlib import Path

import pytest
from commands import extractor as call
from commands import process
from thorough import thorough

from extractor import doctor
from extractor.doctor import EXTRAS, Finding

NEWS = json.dumps({"id": "a", "text": "Mỹ tặng Việt Nam 3 triệu liều."})


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("EXTRACTOR_CONFIG", raising=False)
    Path("news.jsonl").write_text(NEWS + "\n", "utf-8")


def reader_of(*arguments: str) -> str:
    done = call("extract", "news.jsonl", *arguments)
    assert done.returncode == 0, done.stderr
    return str(json.loads(done.stdout)["reader"])


def test_an_option_stands_in_the_file_of_the_folder_and_the_command_line_wins() -> None:
    assert reader_of() == "best"
    Path("extractor.toml").write_text('[extract]\nreader = "fast"\n', "utf-8")
    assert reader_of() == "fast"
    assert reader_of("--reader", "best") == "best"


def test_another_file_is_named_by_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    Path("mine.toml").write_text('[extract]\nreader = "fast"\nmin-confidence = 0.1\ncolumn = ["text=text"]\n', "utf-8")
    monkeypatch.setenv("EXTRACTOR_CONFIG", "mine.toml")
    assert reader_of() == "fast"
    monkeypatch.setenv("EXTRACTOR_CONFIG", "gone.toml")
    done = call("extract", "news.jsonl")
    assert (done.returncode, done.stderr) == (2, "error: gone.toml: cannot be read: No such file or directory\n")


def test_flags_and_commands_below_commands_have_their_tables() -> None:
    Path("extractor.toml").write_text("[doctor]\njson = true\n[gold.gate]\nraise = false\n", "utf-8")
    assert json.loads(call("doctor").stdout.splitlines()[0])["name"] == "extractor"


@pytest.mark.parametrize(
    ("content", "wrong"),
    [
        ("[extrakt]\nworkers = 2", "extractor.toml: extrakt: unknown; known are extract, score,"),
        ("[extract]\nworker = 2", "extractor.toml: [extract] worker: unknown; known are output,"),
        ('[extract]\nworkers = "many"', "extractor.toml: [extract] workers: "),
        ("[extract]\nworkers = true", "extractor.toml: [extract] workers: True is no value of an option"),
        ("[extract]\nforce = 1", "extractor.toml: [extract] force: 1 is not true or false"),
        ('[extract]\ncolumn = "text=body"', "extractor.toml: [extract] column: 'text=body' is not a list"),
        ("extract = 3", "extractor.toml: extract is a command: its options stand in a table, [extract]"),
        ("[extract", "extractor.toml: not TOML: "),
    ],
)
def test_what_is_wrong_with_the_file_is_one_line_that_names_it(content: str, wrong: str) -> None:
    Path("extractor.toml").write_text(content, "utf-8")
    done = call("extract", "news.jsonl")
    assert done.returncode == 2
    assert done.stderr.startswith(f"error: {wrong}")
    assert len(done.stderr.splitlines()) == 1


def test_the_doctor_finds_an_installation_well() -> None:
    done = call("doctor")
    assert done.returncode == 0, done.stdout
    for extra, (_, use) in EXTRAS.items():
        assert f"  {extra:<14}{use}: " in done.stdout
    assert done.stdout.count("one sentence read as it should be") == 2


def test_the_doctor_tells_what_is_broken_and_the_exit_status_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(reader: str) -> str:
        raise OSError("no such model")

    monkeypatch.setattr(doctor, "_read", broken)
    monkeypatch.setattr(doctor, "LIBRARIES", ("numpy", "no-such-library"))
    done = call("doctor")
    assert done.returncode == 1
    assert "no-such-libraryBROKEN: missing" in done.stdout
    assert "fast          BROKEN: OSError: no such model" in done.stdout
    told = [Finding(**json.loads(line)) for line in call("doctor", "--json").stdout.splitlines()]
    assert [one.name for one in told if not one.well] == ["no-such-library", "fast", "best"]


@thorough
@pytest.mark.parametrize(
    ("words", "wanted"),
    [("extractor ext", "extract"), ("extractor gold ga", "gate"), ("extractor extract --mod", "--model")],
)
def test_bash_completes_commands_and_options(words: str, wanted: str) -> None:
    environment = {
        **os.environ,
        "_EXTRACTOR_COMPLETE": "complete_bash",
        "COMP_WORDS": words,
        "COMP_CWORD": str(len(words.split()) - 1),
    }
    done = process([Path(sys.executable).with_name("extractor")], environment)
    assert wanted in done.stdout.split()
