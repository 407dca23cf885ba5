"""Training: the same gold and settings give the same model, which loads, scores, and says how good it is out of fold."""

from __future__ import annotations

import json
from itertools import islice
from pathlib import Path
from random import Random
from typing import Any

import numpy as np
import pytest
from thorough import thorough

from extractor.assembly.scorer import ModelError, load_model
from extractor.scoring import score_files
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


@pytest.fixture(scope="module")
def model(small: Path) -> Path:
    return trained(small, "whole.npz")


@thorough
def test_the_same_seed_gives_the_same_bytes_and_a_card_that_tells_of_them(small: Path, model: Path) -> None:
    assert model.read_bytes() == trained(small, "second.npz").read_bytes()
    card = json.loads(model.with_suffix(".json").read_text("utf-8"))
    assert card["model"] == load_model(model).identity
    assert card["out_of_fold"]["small"]["detection"] > 0.5
    assert card["sets"][0]["articles"] == 24
    assert len((small / "whole.npz.jsonl").read_text("utf-8").splitlines()) == 24


def test_the_predictions_are_a_run_that_scores_as_the_card_says(small: Path, model: Path) -> None:
    card = json.loads(model.with_suffix(".json").read_text("utf-8"))
    predictions = small / "whole.npz.jsonl"
    report = score_files(small / "gold/small.jsonl", predictions, resamples=0)
    certainty = report.certainty
    assert certainty is not None, "every tuple says how sure the model is"
    assert card["calibration"]["expected_error"] == round(certainty.error, 4)
    assert list(card["calibration"]["surest"].values()) == [round(c.score.precision, 4) for c in certainty.coverage]
    assert sum(one["tuples"] for one in card["calibration"]["bins"]) == sum(i.found is not None for i in report.items)
    assert card["out_of_fold"]["small"]["core"] == round(report.core.f1 or 0.0, 4)
    rows = [json.loads(line) for line in predictions.read_text("utf-8").splitlines()]
    tuples = [found for row in rows for found in row["tuples"]]
    assert all(found["evidence"]["doses"] and found["confidence"] for found in tuples)
    assert any(found.get("alternatives") for found in tuples)


def test_a_damaged_foreign_or_earlier_model_is_one_clear_line(tmp_path: Path) -> None:
    """The bundled one, damaged: a model that was just learned is no other."""
    bundled = Path("extractor/assembly/model.npz")
    content = bytearray(bundled.read_bytes())
    content[len(content) // 2] ^= 255
    damaged, foreign, earlier = (tmp_path / f"{name}.npz" for name in ("damaged", "foreign", "earlier"))
    damaged.write_bytes(content)
    foreign.write_text("no model", "utf-8")
    with np.load(bundled) as arrays:
        head = json.loads(arrays["head"].tobytes()) | {"format": 1}
        told = np.frombuffer(json.dumps(head).encode(), dtype=np.uint8)
        np.savez(earlier, allow_pickle=False, **{**arrays, "head": told})
    with pytest.raises(ModelError, match="another version; train it anew"):
        load_model(earlier)
    for path in (damaged, foreign, tmp_path / "missing.npz", earlier):
        with pytest.raises(ModelError, match=path.name) as raised:
            load_model(path)
        assert "\n" not in str(raised.value)


def grown(random: Random, features: list[int], leaves: int) -> dict[str, Any]:
    """A tree as LightGBM tells it, with no more than so many leaves, which asks for each feature once on a way."""
    if leaves < 2 or not features:
        return {"leaf_value": random.randrange(100) / 4}
    feature, less = random.choice(features), random.randrange(1, leaves)
    others = [other for other in features if other != feature]
    split = {"split_feature": feature, "threshold": 1e-35, "decision_type": "<="}
    return split | {
        "left_child": grown(random, others, less), "right_child": grown(random, others, leaves - less)
    }  # fmt: skip


def reached(node: dict[str, Any], row: list[int]) -> float:
    while "split_feature" in node:
        node = node["right_child" if node["split_feature"] in row else "left_child"]
    return float(node["leaf_value"])


@pytest.mark.parametrize("leaves", [1, 2, 8, 15, 16, 17, 64])
def test_a_row_reaches_the_leaf_to_which_every_tree_leads_it(leaves: int) -> None:
    from extractor.training.fitting import as_nodes

    random = Random(leaves)
    structures = [grown(random, list(range(0, 40, 2)), random.randint(1, leaves)) for _ in range(12)]
    rows = [sorted(random.sample(range(60), random.randrange(40))) for _ in range(130)]
    found, starts = np.concatenate([*map(np.array, rows), []]).astype(int), np.cumsum([0, *map(len, rows)])
    expected = [[sum(reached(tree, row) for tree in structures[label::3]) for label in range(3)] for row in rows]
    assert as_nodes(structures, features=40).scores(found, starts, 3).tolist() == expected


def test_a_split_that_is_none_of_having_and_not_having_is_refused() -> None:
    from extractor.training.fitting import as_nodes

    split = {"split_feature": 0, "threshold": 2.5, "decision_type": "<="}
    with pytest.raises(ValueError, match=r"2\.5"):
        as_nodes([split | {"left_child": {"leaf_value": 1.0}, "right_child": {"leaf_value": 2.0}}], features=4)


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
    file.write_text("leaves = 65\n", "utf-8")
    with pytest.raises(ConfigError, match="leaves: 65 is more than 64"):
        read_config(file)
