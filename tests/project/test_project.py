"""What holds for the project as a whole: its lock, its set-up, who may import whom."""

import ast
import re
import shutil
import tomllib
from functools import cache
from pathlib import Path

import pytest
from commands import process, python

PROJECT = tomllib.loads(Path("pyproject.toml").read_text("utf-8"))
LOCK = Path("requirements.lock").read_text("utf-8")

BELOW = {
    "assertion": set(),
    "qualifier": set(),
    "confidence": set(),
    "count_of_doses": set(),
    "slot": set(),
    "model_file": set(),
    "notebook": set(),
    "model": {"assertion", "confidence", "count_of_doses", "notebook", "qualifier", "slot"},
    "quantities": {"qualifier", "text"},
    "text": {"model"},
    "lexicon": {"text", "model"},
    "scoring": {"confidence", "model"},
    "articles": {"model", "quantities", "text"},
    "reports": {"articles", "ledger", "lexicon", "model", "notebook", "scoring", "text"},
    "matching": {"model", "quantities", "text", "lexicon"},
    "ledger": {"articles", "lexicon", "model", "notebook", "scoring", "text"},
    "encoder": {"assembly", "model_file"},
    "assembly": {"model", "quantities", "text", "lexicon", "matching", "confidence", "model_file"},
}
"""Which rooms a room may know; whatever is not named here stands above them all."""


def names(requirements: list[str]) -> set[str]:
    return {re.split(r"[^\w-]", line)[0].lower().replace("_", "-") for line in requirements}


def test_the_lock_pins_every_package_with_hashes_and_names_no_host() -> None:
    assert "://" not in LOCK
    entries = re.split(r"\n(?=\w)", re.sub(r"^ *#.*\n", "", LOCK, flags=re.MULTILINE).strip())
    for entry in entries:
        assert re.match(r"[\w.-]+==\S+", entry), entry[:80]
        assert "--hash=sha256:" in entry, entry[:80]
    wanted = (
        PROJECT["project"]["dependencies"] + PROJECT["dependency-groups"]["dev"] + PROJECT["build-system"]["requires"]
    )
    for name, extra in PROJECT["project"]["optional-dependencies"].items():
        # torch is several GB on some machines: who trains an encoder installs it, and scripts/test-encoder does.
        wanted += extra if name != "train-encoder" else []
    assert names(wanted) <= names(entries)


def test_set_up_says_what_is_missing_where_there_is_no_python(tmp_path: Path) -> None:
    (tmp_path / "bin").mkdir()
    for tool in ("bash", "dirname", "cat", "cksum"):
        found = shutil.which(tool)
        assert found is not None
        (tmp_path / "bin" / tool).symlink_to(found)
    shutil.copytree("scripts", tmp_path / "scripts")
    for name in ("requirements.lock", "pyproject.toml"):
        shutil.copy(name, tmp_path)
    command = [tmp_path / "bin" / "bash", tmp_path / "scripts" / "run"]
    done = process(command, {"PATH": str(tmp_path / "bin")})
    assert done.returncode == 1
    assert done.stderr.startswith("error: Python 3.11 or newer with venv is needed and was not found")


@cache
def parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"))


@cache
def imported(path: Path) -> set[str]:
    """The rooms of ours that a module imports, wherever in it."""
    modules = [node.module for node in ast.walk(parsed(path)) if isinstance(node, ast.ImportFrom) and node.module]
    return {module.split(".")[1] for module in modules if module.startswith("extractor.")}


@pytest.mark.parametrize("room", BELOW)
def test_imports_run_downward(room: str) -> None:
    files = (
        [Path(f"extractor/{room}.py")]
        if Path(f"extractor/{room}.py").exists()
        else sorted(Path(f"extractor/{room}").rglob("*.py"))
    )
    assert files
    for file in files:
        assert imported(file) <= BELOW[room] | {room}, file


def test_nobody_imports_the_command_line() -> None:
    others = [file for file in Path("extractor").rglob("*.py") if "cli" not in file.parts]
    assert [file for file in others if "cli" in imported(file)] == []


def test_articles_are_extracted_in_one_loop() -> None:
    """Many of them in the batch room, one of them in the pipeline; nobody else asks an extractor."""
    asking = [path.as_posix() for path in Path("extractor").rglob("*.py") if asks(path)]
    assert sorted(asking) == ["extractor/batch/extraction.py", "extractor/pipeline.py"]


def asks(path: Path) -> bool:
    """Whether the code of a module, without its docstrings and comments, calls ``extract`` of something."""
    if "extract" not in path.read_text("utf-8").replace("extractor", ""):
        return False  # looked at first, as it is quick
    calls = (node.func for node in ast.walk(parsed(path)) if isinstance(node, ast.Call))
    return any(isinstance(called, ast.Attribute) and called.attr == "extract" for called in calls)


@pytest.mark.parametrize("module", ["extractor", "extractor.cli"])
def test_import_is_cheap(module: str) -> None:
    code = (
        f"import sys, {module}; print([m for m in ('spacy', 'underthesea', 'pandas', 'pydantic') if m in sys.modules])"
    )
    assert python(code).strip() == "[]"


def test_what_runs_only_with_all_is_listed_with_its_reason() -> None:
    """So that nobody has to guess what the quick tests leave out, nor why."""
    section = Path("CONTRIBUTING.md").read_text("utf-8").split("## Tests\n", 1)[1].split("\n## ")[0]
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in section.splitlines() if "|" in line]
    listed = {Path("tests", cells[0].strip("`")): cells[-1] for cells in rows if cells[0].endswith(".py`")}
    marks = re.compile(r"\b(thorough|one_in|skipping|tries)\b")
    tests = [file for name in ("test_*.py", "conftest.py") for file in Path("tests").rglob(name)]
    tests = [file for file in tests if file not in (Path("tests/project/test_project.py"), Path("tests/conftest.py"))]
    assert set(listed) == {file for file in tests if marks.search(file.read_text("utf-8"))}
    assert all(len(reason.split()) > 4 for reason in listed.values())


def test_every_console_command_and_entry_point_leads_somewhere() -> None:
    from importlib.metadata import entry_points

    ours = [
        point
        for group in ("console_scripts", "spacy_factories", "spacy_tokenizers")
        for point in entry_points(group=group)
    ]
    named = {point.name for point in ours if point.value.startswith("extractor")}
    wanted = set(PROJECT["project"]["scripts"])
    for group in PROJECT["project"]["entry-points"].values():
        wanted |= set(group)
    assert wanted <= named
    for point in ours:
        if point.name in wanted:
            assert callable(point.load())
