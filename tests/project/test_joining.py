"""What somebody who joins the project relies on: hooks that run, pages that are listed, links that lead somewhere."""

import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

PAGES = [*Path().glob("*.md"), *Path("docs").glob("*.md"), Path("gold/README.md")]
_LINK = re.compile(r"\]\((?!https?://)([^)#\s]+)")


def test_the_hooks_before_a_commit_are_in_the_form_that_pre_commit_reads() -> None:
    command = [sys.executable, "-m", "pre_commit", "validate-config", ".pre-commit-config.yaml"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_hooks_run_what_the_set_up_has_installed_and_download_nothing() -> None:
    config = yaml.safe_load(Path(".pre-commit-config.yaml").read_text("utf-8"))
    for repository in config["repos"]:
        assert repository["repo"] == "local"
        for hook in repository["hooks"]:
            program = shlex.split(hook["entry"])[0]
            assert program.startswith(".venv/bin/"), hook["id"]
            assert Path(sys.executable).with_name(Path(program).name).exists(), hook["id"]


@pytest.mark.parametrize("page", PAGES, ids=str)
def test_links_between_pages_lead_somewhere(page: Path) -> None:
    broken = [link for link in _LINK.findall(page.read_text("utf-8")) if not (page.parent / link).exists()]
    assert broken == []


def test_the_index_of_the_docs_lists_every_page() -> None:
    listed = {Path(link).name for link in _LINK.findall(Path("docs/README.md").read_text("utf-8"))}
    assert {page.name for page in Path("docs").glob("*.md")} - {"README.md"} <= listed
