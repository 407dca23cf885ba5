"""Fits the answer to one question: a linear model by L-BFGS and boosted trees, both as the arrays that the scorer reads.

Two kinds of questions: one of a few labels for each row (scikit-learn, LightGBM's own), and one choice among the rows of a
group, of which several may be right (a party that is named twice). The latter is fitted to the probability of all right
rows together.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from itertools import zip_longest
from typing import Any

import numpy as np
import numpy.typing as npt
import scipy.sparse as sparse

from extractor.assembly.scorer import Floats, Ints, Question, Trees
from extractor.training.config import Config


@dataclass(frozen=True, slots=True)
class Rows:
    """Rows of features that hold, as a matrix; the first `in_trees` columns are those that trees may ask for."""

    matrix: sparse.csr_matrix
    in_trees: int

    def of(self, chosen: Any) -> Rows:
        """Some of the rows."""
        return Rows(self.matrix[chosen], self.in_trees)

    @property
    def encoded(self) -> tuple[Ints, Ints]:
        """As the scorer takes them."""
        return self.matrix.indices.astype(np.int64), self.matrix.indptr.astype(np.int64)


def fit_labels(rows: Rows, answers: Ints, labels: Sequence[str], config: Config) -> Question:
    """Learn which of `labels` each row has; `answers` are positions in them."""
    from sklearn.linear_model import LogisticRegression

    kinds = sorted(set(answers.tolist()))
    weights = np.zeros((rows.matrix.shape[1], len(labels)))
    bias = np.full(len(labels), -30.0)  # a label that no row has
    if len(kinds) == 1:
        bias[kinds] = 0.0
        return Question(tuple(labels), weights, bias, None, 1.0)
    with _one_thread():
        linear = LogisticRegression(C=config.regularisation, max_iter=300).fit(rows.matrix, answers)
    if len(kinds) == 2:
        weights[:, kinds[1]] = linear.coef_[0]
        bias[kinds[0]], bias[kinds[1]] = 0.0, linear.intercept_[0]
    else:
        weights[:, kinds] = linear.coef_.T
        bias[kinds] = linear.intercept_
    trees = None
    if config.rounds:
        settings = {"objective": "multiclass", "num_class": len(labels)}
        trees = _boost(rows, answers, settings, config)
    return Question(tuple(labels), weights, bias, trees, 1.0)


def fit_choice(rows: Rows, right: npt.NDArray[np.bool_], groups: Ints, config: Config) -> Question:
    """Learn which row of its group is right; `groups` is the number of each row's group, in order from 0."""
    from scipy.optimize import minimize

    count = int(groups[-1]) + 1
    matrix, transposed = rows.matrix, rows.matrix.T.tocsr()

    def loss(weights: Floats) -> tuple[float, Floats]:
        p, wanted, together = _wanted(matrix @ weights, right, groups, count)
        gradient = transposed @ (p - wanted) + config.partner_penalty * weights
        return -np.log(together).sum() + config.partner_penalty / 2 * weights @ weights, gradient

    with _one_thread():
        found = minimize(loss, np.zeros(matrix.shape[1]), jac=True, method="L-BFGS-B", options={"maxiter": 150})

    def objective(scores: Floats, data: Any) -> tuple[Floats, Floats]:
        p, wanted, _ = _wanted(scores, right, groups, count)
        return p - wanted, np.maximum(p * (1 - p), 1e-6)

    trees = _boost(rows, right.astype(int), {"objective": objective}, config) if config.rounds else None
    return Question(("partner",), found.x[:, None], np.zeros(1), trees, 1.0)


def _one_thread() -> AbstractContextManager[object]:
    """Keeps linear algebra to one thread: the same sums on any machine, and short vectors are ten times as fast."""
    from threadpoolctl import threadpool_limits  # type: ignore[import-untyped]  # comes with scikit-learn

    limits: AbstractContextManager[object] = threadpool_limits(1)
    return limits


def _wanted(scores: Floats, right: npt.NDArray[np.bool_], groups: Ints, count: int) -> tuple[Floats, Floats, Floats]:
    """The probability of each row in its group, its share of what is right there, and the probability of all that is."""
    p = group_softmax(scores, groups, count)
    together = np.maximum(np.bincount(groups, p * right, count), 1e-12)
    return p, p * right / together[groups], together


def group_softmax(scores: Floats, groups: Ints, count: int) -> Floats:
    """Scores as probabilities within each group."""
    highest = np.full(count, -np.inf)
    np.maximum.at(highest, groups, scores)
    powers = np.exp(scores - highest[groups])
    return np.asarray(powers / np.bincount(groups, powers, count)[groups])


def _boost(rows: Rows, answers: Any, settings: Mapping[str, Any], config: Config) -> Trees:
    import lightgbm

    data = lightgbm.Dataset(rows.matrix[:, : rows.in_trees].astype(np.float32), label=answers)
    told = {
        **settings,
        "learning_rate": config.rate,
        "num_leaves": config.leaves,
        "max_depth": config.depth,
        "min_data_in_leaf": config.least_leaf,
        "feature_fraction": config.share_of_features,
        "lambda_l2": 2.0,
        "max_bin": 2,
        "num_threads": 1,
        "seed": config.seed,
        "deterministic": True,
        "force_row_wise": True,
        "verbose": -1,
    }
    booster = lightgbm.train(told, data, config.rounds)
    structures = [tree["tree_structure"] for tree in booster.dump_model()["tree_info"]]
    return as_nodes(structures, rows.in_trees)


def as_nodes(structures: Sequence[Mapping[str, Any]], features: int) -> Trees:
    """Trees as LightGBM tells them, as the nodes that the scorer takes."""
    trees: list[tuple[list[tuple[int, int]], list[float]]] = []
    for structure in structures:
        trees.append(([], []))
        _read(structure, *trees[-1])
    splits = np.array(list(zip_longest(*(nodes for nodes, _ in trees), fillvalue=(0, 0))), dtype=np.uint64)
    splits = splits.reshape(-1, len(trees), 2)
    value = np.array(list(zip_longest(*(leaves for _, leaves in trees), fillvalue=0.0)), dtype=np.float32).T
    columns = np.zeros(features + 1, dtype=np.int32)
    asked = np.unique(splits[..., 0])
    columns[asked] = np.arange(1, len(asked) + 1)
    left = splits[..., 1].astype(np.min_scalar_type((1 << value.shape[1]) - 1))
    return Trees(columns, columns[splits[..., 0]], left, value)


def _read(node: Mapping[str, Any], nodes: list[tuple[int, int]], leaves: list[float]) -> int:
    """Add the nodes and leaves of a tree below a node, from the left; return which leaves those are, as bits."""
    if "split_feature" not in node:
        leaves.append(float(node["leaf_value"]))
        return 1 << len(leaves) - 1
    if not 0 <= float(node["threshold"]) < 1 or node["decision_type"] != "<=":
        raise ValueError(f"a split that is none of having and not having: {node['threshold']}")
    left = _read(node["left_child"], nodes, leaves)
    nodes.append((int(node["split_feature"]), left))
    return left | _read(node["right_child"], nodes, leaves)
