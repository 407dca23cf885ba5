"""Writes a fitted network as ONNX: matrices in 8 bits with a scale for each row, the vocabulary and all names beside them.

The graph widens the matrices and computes in 32 bits; onnxruntime widens them once, when it loads the file. The operators
are those of ONNX (https://onnx.ai/onnx/operators), opset 20.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import onnx
from onnx import TensorProto, helper, numpy_helper

from extractor.assembly.scorer import LABELLED
from extractor.encoder.network import FORMAT
from extractor.encoder.pieces import Pieces
from extractor.training.encoder.network import EPSILON, Layer, Network

OPSET = 20
Array = npt.NDArray[Any]


def export(network: Network, pieces: Pieces, cues: Sequence[str], roles: Sequence[str], path: Path) -> None:
    """Write `network` to `path`. The same network gives the same bytes."""
    graph = _Graph(network)
    graph.build()
    wide = ["pieces", "cues", "roles"]
    integers = [*wide, "kept", "quantities", "asking", "asked", "places"]
    shapes = {name: ["windows", "length"] if name in wide else [name] for name in integers}
    inputs = [helper.make_tensor_value_info(name, TensorProto.INT64, shapes[name]) for name in integers]
    inputs.append(helper.make_tensor_value_info("mask", TensorProto.FLOAT, ["windows", "length"]))
    inputs.append(helper.make_tensor_value_info("spans", TensorProto.FLOAT, ["items", "kept"]))
    outputs = [
        helper.make_tensor_value_info(name, TensorProto.FLOAT, ["asked", len(labels)])
        for name, labels in LABELLED.items()
    ]
    outputs += [helper.make_tensor_value_info(name, TensorProto.FLOAT, [None]) for name in ("parties", "nobody")]
    model = helper.make_model(
        helper.make_graph(graph.nodes, "encoder", inputs, outputs, graph.constants),
        opset_imports=[helper.make_opsetid("", OPSET)],
        ir_version=9,
        producer_name="extractor",
    )
    told: Mapping[str, Any] = {
        "format": FORMAT,
        "labels": LABELLED,
        "cues": list(cues),
        "roles": list(roles),
        "pieces": pieces.names,
        "scores": pieces.scores,
    }
    helper.set_model_props(model, {"extractor": json.dumps(told, ensure_ascii=False)})
    onnx.checker.check_model(model)
    path.write_bytes(model.SerializeToString(deterministic=True))


class _Graph:
    """The nodes and constants of a network."""

    def __init__(self, network: Network) -> None:
        self.nodes: list[onnx.NodeProto] = []
        self.constants: list[onnx.TensorProto] = []
        self._network = network
        self._weights = {name: p.detach().numpy().astype(np.float32) for name, p in network.state_dict().items()}

    def build(self) -> None:
        """Add all that :meth:`~extractor.training.encoder.network.Network.forward` computes."""
        x = self._words()
        x = self._op("Add", x, self._positions())
        for name in ("cue", "role"):
            x = self._op("Add", x, self._op("Gather", self._weight(f"{name}.weight"), f"{name}s"))
        x = self._norm(x, "embedded")
        unseen = self._op(
            "Mul", self._op("Sub", "mask", self._constant(np.float32(1))), self._constant(np.float32(1e4))
        )
        unseen = self._op("Unsqueeze", unseen, self._constant(np.array([1, 2])))
        last = len(self._network.layers) - 1
        for k in range(last):
            x = self._layer(x, unseen, k)
        means = self._op("MatMul", "spans", self._layer(x, unseen, last, "kept"))
        quantities = self._op("Gather", means, "quantities", axis=0)
        told = self._op("Tanh", self._linear(quantities, "inner"))
        for question in LABELLED:
            self._op("Identity", self._linear(told, question), to=question)
        asking = self._linear(quantities, "quantity")
        party = self._op("Gather", self._linear(means, "party"), "asked", axis=0)
        both = self._op("Add", self._op("Gather", asking, "asking", axis=0), party)
        both = self._op("Add", both, self._op("Gather", self._weight("place.weight"), "places"))
        only = self._constant(np.array([1]))
        self._op("Squeeze", self._linear(self._op("Tanh", both), "score"), only, to="parties")
        alone = self._op("Tanh", self._op("Add", asking, self._weight("nobody")))
        self._op("Squeeze", self._linear(alone, "score"), only, to="nobody")

    def _words(self) -> str:
        values, scale = _rows(self._weights["word.weight"])
        found = self._op("Cast", self._op("Gather", self._constant(values), "pieces"), type=TensorProto.FLOAT)
        scales = self._op("Gather", self._constant(scale[:, None]), "pieces")
        return self._op("Mul", found, scales)

    def _positions(self) -> str:
        length = self._op("Gather", self._op("Shape", "pieces"), self._constant(np.array([1])))
        zero = self._constant(np.array([0]))
        return self._op("Slice", self._weight("position.weight"), zero, length, zero)

    def _layer(self, x: str, unseen: str, number: int, kept: str | None = None) -> str:
        layer, name = self._network.layers[number], f"layers.{number}"
        assert isinstance(layer, Layer)
        width, heads = self._network.word.embedding_dim, layer.heads
        parted = self._constant(np.array([0, 0, 3, heads, width // heads]))
        parts = self._op("Reshape", self._linear(x, f"{name}.attended"), parted)
        parts = self._op("Transpose", parts, perm=[2, 0, 3, 1, 4])
        q, k, v = (self._op("Gather", parts, self._constant(np.array(n)), axis=0) for n in range(3))
        q = self._op("Mul", q, self._constant(np.float32((width // heads) ** -0.5)))
        seen = self._op("Add", self._op("MatMul", q, self._op("Transpose", k, perm=[0, 1, 3, 2])), unseen)
        seen = self._op("MatMul", self._op("Softmax", seen, axis=-1), v)
        seen = self._op("Transpose", seen, perm=[0, 2, 1, 3])
        if kept is None:
            seen = self._op("Reshape", seen, self._constant(np.array([0, 0, width])))
        else:
            flat = self._constant(np.array([-1, width]))
            seen, x = (self._op("Gather", self._op("Reshape", y, flat), kept, axis=0) for y in (seen, x))
        x = self._norm(self._op("Add", x, self._linear(seen, f"{name}.attention")), f"{name}.after_attention")
        inner = self._op("Gelu", self._linear(x, f"{name}.up"))
        return self._norm(self._op("Add", x, self._linear(inner, f"{name}.down")), f"{name}.after")

    def _linear(self, x: str, name: str) -> str:
        values, scale = _rows(self._weights[f"{name}.weight"])
        wide = self._op("Cast", self._constant(np.ascontiguousarray(values.T)), type=TensorProto.FLOAT)
        found = self._op("MatMul", x, self._op("Mul", wide, self._constant(scale)))
        bias = self._weights.get(f"{name}.bias")
        return found if bias is None else self._op("Add", found, self._constant(bias))

    def _norm(self, x: str, name: str) -> str:
        weight, bias = self._weight(f"{name}.weight"), self._weight(f"{name}.bias")
        return self._op("LayerNormalization", x, weight, bias, axis=-1, epsilon=EPSILON)

    def _weight(self, name: str) -> str:
        return self._constant(self._weights[name])

    def _constant(self, values: Array | np.generic) -> str:
        name = f"c{len(self.constants)}"
        self.constants.append(numpy_helper.from_array(np.asarray(values), name))
        return name

    def _op(self, kind: str, *inputs: str, to: str | None = None, type: int | None = None, **attributes: Any) -> str:
        out = to or f"n{len(self.nodes)}"
        if type is not None:
            attributes["to"] = type
        self.nodes.append(helper.make_node(kind, list(inputs), [out], **attributes))
        return out


def _rows(weights: Array) -> tuple[Array, Array]:
    """A matrix in 8 bits, and what each row is to be multiplied by."""
    scale = np.maximum(np.abs(weights).max(axis=1), 1e-12) / 127
    values = np.clip(np.rint(weights / scale[:, None]), -127, 127).astype(np.int8)
    return values, scale.astype(np.float32)
