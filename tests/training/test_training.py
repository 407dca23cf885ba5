"""Training: the same gold and settings give the same model, which loads, scores, and says how good it is out of fold."""

from __future__ import annotations

import json
from itertools import islice
from pathlib import Path

import pytest
from thorough import thorough

from extractor.assembly.scorer import ModelError, load_model
from extractor.training.config import Config, ConfigError, read_config
from extractor.training.folds import folds

pytest.importorskip("lightgbm")

SMALL = Config(folds=2, rounds=2, least_linear=2, least_trees=4)


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("small")
    for kind in ("gold", "corpus"):
        (folder / kind).mkdir()
        with Path(kind, "train/train-f.jsonl").open(encoding="utf-8") as lines:
            (folder / kind / "small.jsonl").write_text("".join(islice(lines, 24)), "utf-8")
    return folder


def trained(small: Path, name: str, config: Config = SMALL) -> Path:
    from extractor.training.run import Set, train

    one = Set("small", small / "gold/small.jsonl", small / "corpus/small.jsonl")
    train([one], small / name, config, predictions=small / f"{name}.jsonl")
    return small / name


@thorough
def test_the_same_seed_gives_the_same_bytes_and_a_card_that_tells_of_them(small: Path) -> None:
    first, second = trained(small, "first.npz"), trained(small, "second.npz")
    assert first.read_bytes() == second.read_bytes()
    card = json.loads(first.with_suffix(".json").read_text("utf-8"))
    assert card["model"] == load_model(first).identity
    assert card["out_of_fold"]["small"]["detection"] > 0.5
    assert card["sets"][0]["articles"] == 24
    assert len((small / "first.npz.jsonl").read_text("utf-8").splitlines()) == 24


def test_a_damaged_or_foreign_model_is_one_clear_line(tmp_path: Path) -> None:
    """The bundled one, damaged: a model that was just learned is no other."""
    content = bytearray(Path("extractor/assembly/model.npz").read_bytes())
    content[len(content) // 2] ^= 255
    damaged, foreign = tmp_path / "damaged.npz", tmp_path / "foreign.npz"
    damaged.write_bytes(content)
    foreign.write_text("no model", "utf-8")
    for path in (damaged, foreign, tmp_path / "missing.npz"):
        with pytest.raises(ModelError, match=path.name) as raised:
            load_model(path)
        assert "\n" not in str(raised.value)


def test_near_duplicates_stand_in_one_fold() -> None:
    texts = [[f"w{k}{j}" for j in range(60)] for k in range(10)]
    copies = [[*text[:50], "một", "hai", "ba"] for text in texts]
    chosen = folds([*texts, *copies], 3, seed=1)
    assert chosen[:10] == chosen[10:]
    assert len(set(chosen)) == 3


def test_settings_that_are_not_known_are_named(tmp_path: Path) -> None:
    file = tmp_path / "train.toml"
    file.write_text("seed = 3\nrate = 1\n", "utf-8")
    assert read_config(file) == Config(seed=3, rate=1.0)
    file.write_text("sede = 3\n", "utf-8")
    with pytest.raises(ConfigError, match="sede"):
        read_config(file)
