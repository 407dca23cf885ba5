"""The labels of rows: each kind has its own, a typo is told, and none stands for nothing."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from extractor.lexicon import LexiconError, load_lexicon
from extractor.lexicon.schema import KINDS, LABELS, NAME_KINDS
from extractor.model import Assertion, Mechanism, Qualifier

CODE = [
    Path("extractor/gate.py"),
    *(path for room in ("assembly", "matching") for path in Path("extractor", room).glob("*.py")),
]

READ_BY_VALUE = {
    "mechanism": frozenset(Mechanism), "qualifier": frozenset(Qualifier), "assertion": frozenset(Assertion),
}  # fmt: skip
"""Kinds whose label is the value that a slot gets."""

MEANT_BY_KIND = {
    "distractor": LABELS["distractor"],  # whatever is counted instead of a supply, the number is none
    "status": LABELS["status"],  # each is a feature of its own
}
"""Labels that code need not ask for: that there is such a row is what counts."""


def row(kind: str, label: str, more: str = "") -> str:
    return (
        f'[[{kind}]]\nid = "mine.x"\nlabel = "{label}"\nforms = ["abc"]\nmatches = ["abc"]\nrejects = ["x"]\n{more}\n'
    )


def complaint(folder: Path, text: str) -> str:
    (folder / "mine.toml").write_text(text, "utf-8")
    with pytest.raises(LexiconError) as caught:
        load_lexicon([folder])
    return str(caught.value)


@pytest.mark.parametrize("kind", LABELS)
def test_a_typo_in_a_label_is_answered_with_the_labels_of_the_kind(tmp_path: Path, kind: str) -> None:
    known = ", ".join(sorted(LABELS[kind]))
    told = complaint(tmp_path, row(kind, "giverr"))
    assert told == f"{tmp_path / 'mine.toml'}: mine.x: label: unknown value 'giverr'; known: {known}"


@pytest.mark.parametrize("kind", sorted(NAME_KINDS))
def test_names_have_ids_of_any_kind_for_labels(tmp_path: Path, kind: str) -> None:
    told = complaint(tmp_path, row(kind, "Hội Xê Ca"))
    assert told.endswith("mine.x: label: 'Hội Xê Ca' is not an id: capital letters, digits and _, such as SPUTNIK_V")
    (tmp_path / "mine.toml").write_text(row(kind, "XE_CA_2"), "utf-8")
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "mine.toml").write_text(row(kind, "XE_CA_2"), "utf-8")
    assert load_lexicon([tmp_path / "other"]).row("mine.x").label == "XE_CA_2"


def test_every_kind_says_which_labels_it_takes() -> None:
    assert LABELS.keys() | NAME_KINDS == KINDS.keys()
    assert not LABELS.keys() & NAME_KINDS


@pytest.mark.parametrize(
    ("kind", "label", "key", "told"),
    [
        ("role", "giver", 'cancelled_by = ["giverr"]', "cancelled_by: unknown value 'giverr'; known: "),
        ("structure", "list", 'ends = ["coma"]', "ends: unknown value 'coma'; known: "),
        ("place", "VNM", 'type = "provinz"', "type: unknown value 'provinz'; known: body, gateway, "),
    ],
)
def test_a_typo_in_what_a_row_names_is_told(tmp_path: Path, kind: str, label: str, key: str, told: str) -> None:
    assert f"mine.x: {told}" in complaint(tmp_path, row(kind, label, key))


@pytest.mark.parametrize("kind", LABELS)
def test_every_label_that_code_may_ask_for_has_a_row(kind: str) -> None:
    assert LABELS[kind] - load_lexicon().labels(kind) <= READ_BY_VALUE.get(kind, frozenset())


@cache
def texts_of_the_code() -> set[str]:
    files = [*CODE, Path("extractor/matching/doses.py")]
    return {text for path in files for text in texts(ast.parse(path.read_text("utf-8")))}


@pytest.mark.parametrize("kind", [kind for kind in LABELS if kind not in READ_BY_VALUE])
def test_every_label_is_asked_for(kind: str) -> None:
    assert LABELS[kind] - texts_of_the_code() <= MEANT_BY_KIND.get(kind, frozenset())


def test_no_label_is_asked_for_that_no_row_can_have() -> None:
    known = frozenset().union(*LABELS.values(), load_lexicon().labels(*NAME_KINDS), ("day", "month", "quarter"))
    trees = [ast.parse(path.read_text("utf-8")) for path in CODE]
    sets = {
        target.id: node.value
        for tree in trees
        for node in tree.body
        if isinstance(node, ast.Assign)
        for target in node.targets
        if isinstance(target, ast.Name)
    }
    asked = {text for tree in trees for node in compared_with_labels(tree) for text in texts(resolved(node, sets))}
    assert "giver" in asked
    assert asked - known == set()
    wordings = {
        text for tree in trees for node in ast.walk(tree) if calls_wording(node) for text in texts(node.args[0])
    }
    assert wordings - LABELS["wording"] == set()


def texts(tree: ast.AST) -> Iterator[str]:
    """The texts that stand in code, without its docstrings."""
    documented = {
        id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in documented:
            yield node.value


def compared_with_labels(tree: ast.AST) -> Iterator[ast.expr]:
    """What ``….label`` is compared with."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Compare) and isinstance(node.left, ast.Attribute) and node.left.attr == "label":
            yield from node.comparators


def resolved(node: ast.expr, sets: dict[str, ast.expr]) -> ast.expr:
    """`node`, or what its name was given."""
    return sets.get(node.id, node) if isinstance(node, ast.Name) else node


def calls_wording(node: ast.AST) -> bool:
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "wording"
