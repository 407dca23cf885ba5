"""The network in torch: the layers of the base model, cues beside the words, and a head for each question.

The layers are those of BERT (Devlin et al. 2019, https://arxiv.org/abs/1810.04805). A quantity or party is the mean of its
pieces; whether a party supplies a quantity is scored from both and from where the party stands.
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor, nn

from extractor.assembly.scorer import LABELLED
from extractor.encoder.network import FAR
from extractor.training.encoder.base import Array, Base

EPSILON = 1e-12
DROPPED = 0.1
"""Of what the heads see, while it is learned."""
PAIR = 192
"""Width of what a quantity and a party are compared in."""
HEADS = ("inner", *LABELLED, "quantity", "party", "place", "score", "nobody", "cue", "role")
"""What has no base weights, and learns faster."""


class Layer(nn.Module):
    """One layer of the encoder."""

    def __init__(self, width: int, heads: int, inner: int) -> None:
        super().__init__()
        self.heads = heads
        self.attended = nn.Linear(width, 3 * width)
        self.attention = nn.Linear(width, width)
        self.after_attention = nn.LayerNorm(width, eps=EPSILON)
        self.up = nn.Linear(width, inner)
        self.down = nn.Linear(inner, width)
        self.after = nn.LayerNorm(width, eps=EPSILON)

    def forward(self, x: Tensor, mask: Tensor, kept: Tensor | None = None) -> Tensor:
        """What the layer makes of `x`; of the pieces `kept` alone, counted through the rows, where they are given."""
        rows, length, width = x.shape
        q, k, v = self.attended(x).view(rows, length, 3, self.heads, width // self.heads).permute(2, 0, 3, 1, 4)
        seen = F.scaled_dot_product_attention(q, k, v, attn_mask=mask)
        seen = seen.transpose(1, 2).reshape(rows, length, width)
        if kept is not None:
            seen, x = seen.reshape(-1, width)[kept], x.reshape(-1, width)[kept]
        x = self.after_attention(x + self.attention(seen))
        return self.after(x + self.down(F.gelu(self.up(x))))


class Network(nn.Module):
    """Takes what :class:`extractor.encoder.network.Batch` holds, and gives the scores of each question's answers."""

    def __init__(self, base: Base, layers: int, words: int, cues: int, roles: int) -> None:
        super().__init__()
        width = base.width
        self.word = nn.Embedding(words, width)
        self.position = nn.Embedding(base.positions, width)
        self.cue = nn.Embedding(cues, width)
        self.role = nn.Embedding(roles, width)
        self.embedded = nn.LayerNorm(width, eps=EPSILON)
        self.layers = nn.ModuleList(Layer(width, base.heads, base.inner) for _ in range(layers))
        self.inner = nn.Linear(width, width)
        for question, labels in LABELLED.items():
            setattr(self, question, nn.Linear(width, len(labels)))
        self.quantity = nn.Linear(width, PAIR)
        self.party = nn.Linear(width, PAIR, bias=False)
        self.place = nn.Embedding(FAR + 1, PAIR)
        self.score = nn.Linear(PAIR, 1, bias=False)
        self.nobody = nn.Parameter(torch.zeros(PAIR))
        for table in (self.cue, self.role, self.place):
            nn.init.normal_(table.weight, std=0.02)
        with torch.no_grad():
            self.cue.weight[0] = self.role.weight[0] = 0.0

    def forward(self, batch: Mapping[str, Tensor]) -> dict[str, Tensor]:
        """The scores of each question, of each asked party, and of nobody."""
        x = self.word(batch["pieces"]) + self.position.weight[: batch["pieces"].shape[1]]
        x = self.embedded(x + self.cue(batch["cues"]) + self.role(batch["roles"]))
        mask = batch["mask"][:, None, None, :] > 0
        *lower, last = self.layers
        for layer in lower:
            x = layer(x, mask)
        means = batch["spans"] @ last(x, mask, batch["kept"])  # nothing else is asked of the others
        quantities = means[batch["quantities"]]
        told = self._dropped(torch.tanh(self.inner(quantities)))
        found = {question: getattr(self, question)(told) for question in LABELLED}
        asking = self.quantity(quantities)
        both = asking[batch["asking"]] + self.party(means)[batch["asked"]] + self.place(batch["places"])
        found["parties"] = self.score(self._dropped(torch.tanh(both)))[:, 0]
        found["nobody"] = self.score(self._dropped(torch.tanh(asking + self.nobody)))[:, 0]
        return found

    def _dropped(self, x: Tensor) -> Tensor:
        return F.dropout(x, DROPPED, self.training)


def start_from(base: Base, layers: int, numbers: np.ndarray, cues: int, roles: int) -> Network:
    """A network with the first `layers` layers of `base` and the words with these `numbers` there."""
    network = Network(base, layers, len(numbers), cues, roles)
    width = base.width
    with torch.no_grad():
        _put(network.word.weight, base.matrix("emb.word", base.words)[numbers])
        _put(network.position.weight, base.vector("emb.pos").reshape(-1, width) + base.vector("emb.type")[:width])
        _norm(network.embedded, base, "emb.ln")
        for k, layer in enumerate(network.layers):
            assert isinstance(layer, Layer)
            parts = [(base.matrix(f"l{k}.{x}.w", width), base.vector(f"l{k}.{x}.b")) for x in "qkv"]
            _put(layer.attended.weight, np.concatenate([weight for weight, _ in parts]))
            _put(layer.attended.bias, np.concatenate([bias for _, bias in parts]))
            for name, module in (("ao", layer.attention), ("fi", layer.up), ("fo", layer.down)):
                _put(module.weight, base.matrix(f"l{k}.{name}.w", module.weight.shape[0]))
                _put(module.bias, base.vector(f"l{k}.{name}.b"))
            _norm(layer.after_attention, base, f"l{k}.aln")
            _norm(layer.after, base, f"l{k}.oln")
    return network


def _norm(module: nn.LayerNorm, base: Base, name: str) -> None:
    _put(module.weight, base.vector(f"{name}.w"))
    _put(module.bias, base.vector(f"{name}.b"))


def _put(parameter: Tensor, values: Array) -> None:
    parameter.copy_(torch.from_numpy(values))
