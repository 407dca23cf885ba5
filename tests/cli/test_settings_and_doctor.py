"""Options that one repeats stand in a file, an installation tells what it is made of, and shells complete commands."""

import json
import os
import re
import sys
import tomllib
from pathlib import Path

import pytest
from commands import EXTRACTOR, process
from commands import extractor as call
from thorough import thorough

from extractor import doctor
from extractor.doctor import EXTRAS, Finding

PROJECT = Path.cwd()
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


def test_a_file_named_on_the_command_line_goes_before_that_of_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    Path("a.toml").write_text('[extract]\nreader = "fast"\n', "utf-8")
    Path("extractor.toml").write_text("[wrong]\n", "utf-8")
    monkeypatch.setenv("EXTRACTOR_CONFIG", "gone.toml")
    done = call("--config", "a.toml", "extract", "news.jsonl")
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["reader"] == "fast"


def test_a_value_that_an_option_refuses_names_the_file_too() -> None:
    Path("extractor.toml").write_text("[ledger]\ntop = -1\n", "utf-8")
    done = call("ledger", "news.jsonl", "-o", "l.duckdb")
    assert done.returncode == 2
    assert done.stderr.startswith("error: extractor.toml: [ledger] top: ")


def test_the_file_shown_on_the_page_is_one_that_is_taken() -> None:
    (shown,) = re.findall(r"```toml\n(.*?)```", (PROJECT / "docs" / "files.md").read_text("utf-8"), re.DOTALL)
    Path("extractor.toml").write_text(shown, "utf-8")
    Path("news.jsonl").write_text(NEWS.replace('"text"', '"body"') + "\n", "utf-8")
    assert reader_of("--workers", "0") == "fast"


def test_flags_and_commands_below_commands_have_their_tables() -> None:
    Path("extractor.toml").write_text("[doctor]\njson = true\n[gold.gate]\nraise = false\n", "utf-8")
    assert json.loads(call("doctor").stdout.splitlines()[0])["name"] == "extractor"


@pytest.mark.parametrize(
    ("content", "wrong"),
    [
        ("[extrakt]\nworkers = 2", "extractor.toml: extrakt: unknown; known are extract, score,"),
        ("[extract]\nworker = 2", "extractor.toml: [extract] worker: unknown; known are output,"),
        ('[extract]\nworkers = "many"', "extractor.toml: [extract] workers: "),
        ('[extract]\nworkers = "4"', "extractor.toml: [extract] workers: '4' is not a number"),
        ("[extract]\nworkers = 4.5", "extractor.toml: [extract] workers: "),
        ("[extract]\nreader = 3", "extractor.toml: [extract] reader: 3 is not a text"),
        ("[extract]\ncolumn = [1]", "extractor.toml: [extract] column: 1 is not a text"),
        ("[extract]\nreader = {}", "extractor.toml: [extract] reader: {} is no value of an option"),
        ("[gold.gate]\nrise = true", "extractor.toml: [gold.gate] rise: unknown; known are "),
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


def test_the_doctor_finds_an_installation_well_and_tells_which_file_holds_options() -> None:
    Path("extractor.toml").touch()
    done = call("doctor")
    assert done.returncode == 0, done.stdout
    for extra, (_, use) in EXTRAS.items():
        assert f"  {extra:<14}{use}: " in done.stdout
    assert done.stdout.count("one sentence read as it should be") == 2
    assert f"  settings      {Path('extractor.toml').absolute()}\n" in done.stdout


def test_the_doctor_knows_every_extra_and_a_library_that_it_brings(monkeypatch: pytest.MonkeyPatch) -> None:
    project = tomllib.loads((PROJECT / "pyproject.toml").read_text("utf-8"))["project"]
    assert list(EXTRAS) == sorted(project["optional-dependencies"])
    monkeypatch.setitem(sys.modules, "docx", None)
    missing = next(finding for finding in doctor.examine() if finding.name == "docx")
    assert missing.told == ".docx input: missing, pip install extractor[docx]"
    assert missing.well, "what nobody needs is no fault"


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


SHELLS = {
    "bash": lambda words: {"COMP_WORDS": words, "COMP_CWORD": str(len(words.split(" ")) - 1)},
    "zsh": lambda words: {"_TYPER_COMPLETE_ARGS": words},
    "fish": lambda words: {"_TYPER_COMPLETE_ARGS": words, "_TYPER_COMPLETE_FISH_ACTION": "get-args"},
}


def offered(shell: str, words: str) -> str:
    """What the installed command answers when `shell` asks what may follow."""
    asked = {"_EXTRACTOR_COMPLETE": f"complete_{shell}", **SHELLS[shell](words)}
    done = process([EXTRACTOR], {**os.environ, **asked})
    assert done.stderr == ""
    return done.stdout


@thorough
@pytest.mark.parametrize("shell", SHELLS)
@pytest.mark.parametrize(
    ("words", "wanted", "other"),
    [
        ("extractor ext", "extract", "score"),
        ("extractor gold ga", "gate", "check"),
        ("extractor extract --mod", "--model", "--reader"),
        ("extractor extract --reader ", "best", "--reader"),
        ("extractor gold export lab", "label-studio", "brat"),
    ],
)
def test_shells_complete_commands_options_and_values(shell: str, words: str, wanted: str, other: str) -> None:
    told = re.findall(r"[\w-]+", offered(shell, words))
    assert wanted in told
    assert other not in told


@thorough
def test_bash_completes_with_what_the_command_gives_it(tmp_path: Path) -> None:
    """Without the library that looks which shell it is called by: a test may be called by none."""
    environment = {**os.environ, "HOME": str(tmp_path), "_TYPER_COMPLETE_TEST_DISABLE_SHELL_DETECTION": "1"}
    for shell, file in {
        "bash": ".bash_completions/extractor.sh",
        "zsh": ".zfunc/_extractor",
        "fish": ".config/fish/completions/extractor.fish",
    }.items():
        done = process([EXTRACTOR, "--install-completion", shell], environment)
        assert done.returncode == 0, done.stderr
        assert "_EXTRACTOR_COMPLETE" in (tmp_path / file).read_text("utf-8")
    script = (
        f'source {tmp_path / ".bash_completions/extractor.sh"}; COMP_WORDS=(extractor "$@"); COMP_CWORD=$#; '
        f"_extractor_completion {EXTRACTOR}; printf '%s\\n' \"${{COMPREPLY[@]}}\""
    )
    for words, wanted in ((["ext"], ["extract"]), (["extract", "--reader", "f"], ["fast"])):
        assert process(["bash", "-c", script, "bash", *words]).stdout.split() == wanted
