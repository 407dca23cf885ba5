"""Fits the network to windows with gold, pass after pass, and goes on where it was ended."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from time import monotonic
from typing import Any

import torch
import torch.nn.functional as F
from torch import Tensor

from extractor.assembly.scorer import LABELLED, PARTNER
from extractor.encoder.network import make_batch
from extractor.encoder.pieces import SPECIAL, UNKNOWN
from extractor.training.encoder.config import EncoderConfig
from extractor.training.encoder.data import Sight, right_answers
from extractor.training.encoder.network import HEADS, Network

WARM = 0.06
"""Of the steps, how many the rates take to rise; from there they fall to almost nothing."""
_TOLD = 50
"""Steps from one line to the next."""

Say = Callable[[str], None]


class Fitting:
    """A network that is being fitted; `state` is all that going on with it takes."""

    def __init__(
        self, network: Network, cues: Mapping[str, int], roles: Mapping[str, int], config: EncoderConfig, of: str
    ) -> None:
        """Begin with `network`; `of` says what is learned from: what was learned from other data is not gone on with."""
        torch.set_num_threads(config.threads)
        self.network = network
        self._cues, self._roles, self._config, self._of = cues, roles, config, of
        self._random = random.Random()
        network.word.weight.requires_grad = config.learn_words
        heads = [p for name, p in network.named_parameters() if name.split(".")[0] in HEADS]
        known = {id(p) for p in heads}
        body = [p for p in network.parameters() if id(p) not in known and p.requires_grad]
        self._rates = (config.rate, config.rate_of_heads)
        groups = [{"params": body, "lr": config.rate}, {"params": heads, "lr": config.rate_of_heads}]
        self._optimizer = torch.optim.AdamW(groups, weight_decay=0.01, fused=True)

    def fit(self, sights: Sequence[Sight], others: Sequence[Sight], kept: Path, say: Say) -> None:
        """Go through `sights` as often as wanted; after each pass the state is written to `kept`, and `others` are asked.

        Where `kept` is there and of the same settings and data, it goes on behind the last pass.
        """
        first = self._load(kept)
        total = self._config.passes * len(self._batches(sights))
        if first:
            say(f"goes on behind pass {first}")
        started = monotonic()
        done = 0
        for number in range(first, self._config.passes):
            self._random.seed(f"{self._config.seed} {number}")
            torch.manual_seed(self._random.getrandbits(62))
            batches = self._batches(sights)
            steps = number * len(batches)
            loss = 0.0
            for k, group in enumerate(batches):
                self._set_rates((steps + k) / total)
                loss += self._step(group)
                done += sum(len(one.window.pieces) for one in group)
                if (k + 1) % _TOLD == 0:
                    speed = done / (monotonic() - started)
                    say(
                        f"pass {number + 1}, step {k + 1} of {len(batches)}: loss {loss / _TOLD:.3f}, {speed:.0f} pieces/s"
                    )
                    loss = 0.0
            self._save(kept, number + 1)
            say(f"pass {number + 1}: right of what was held out {self.right(others)}")

    def right(self, sights: Sequence[Sight]) -> dict[str, float]:
        """Of the quantities in `sights` that are supplies, the share whose question is answered right, and of all is supply.

        Who supplies is asked of those whose supplier is in sight; ``all`` is the share with every answer right.
        """
        self.network.eval()
        counts: dict[str, list[bool]] = {question: [] for question in (*LABELLED, PARTNER, "all")}
        for group in _together(sights, 2 * self._config.batch):
            batch = make_batch([(one.window, one.suppliers) for one in group], self._cues, self._roles)
            with torch.no_grad():
                found = self._answers({name: torch.from_numpy(values) for name, values in batch.inputs.items()})
            right = right_answers(group, batch)
            start = 0
            for k, asked in enumerate(batch.parties):
                end = start + len(asked)
                scores = [*found["parties"][start:end].tolist(), float(found["nobody"][k])]
                wanted = [*right["parties"][start:end].tolist(), float(right["nobody"][k])]
                start = end
                answers = {q: bool(found[q][k].argmax() == right[q][k]) for q in LABELLED}
                counts["supply"].append(answers.pop("supply"))
                if right["supply"][k]:
                    answers[PARTNER] = wanted[scores.index(max(scores))] > 0
                    for question, answer in answers.items():
                        counts[question].append(answer)
                    counts["all"].append(counts["supply"][-1] and all(answers.values()))
        return {question: round(sum(of) / max(len(of), 1), 3) for question, of in counts.items()}

    def _step(self, group: Sequence[Sight]) -> float:
        self.network.train()
        batch = make_batch([(one.window, one.suppliers) for one in group], self._cues, self._roles)
        inputs = {name: torch.from_numpy(values) for name, values in batch.inputs.items()}
        inputs["pieces"] = self._hidden(inputs["pieces"], inputs["mask"], group)
        right = {name: torch.from_numpy(values) for name, values in right_answers(group, batch).items()}
        loss = loss_of(self._answers(inputs), right, inputs["asking"])
        self._optimizer.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.network.parameters(), 1.0)
        self._optimizer.step()
        return float(loss.detach())

    def _answers(self, inputs: Mapping[str, Tensor]) -> dict[str, Tensor]:
        with torch.autocast("cpu", torch.bfloat16, self._config.bfloat16):
            found = self.network(inputs)
        return {name: scores.float() for name, scores in found.items()}

    def _hidden(self, pieces: Tensor, mask: Tensor, group: Sequence[Sight]) -> Tensor:
        """Pieces of which some, and some whole names and numbers, are hidden, so that no reading hangs on one of them."""
        hide = torch.rand(pieces.shape) < self._config.hidden_pieces
        for row, one in enumerate(group):
            for start, end in one.window.items.values():
                if self._random.random() < self._config.hidden_names:
                    hide[row, start:end] = True
        return torch.where(hide & (mask > 0) & (pieces >= len(SPECIAL)), UNKNOWN, pieces)

    def _batches(self, sights: Sequence[Sight]) -> list[list[Sight]]:
        """Windows of about the same length together, in any order."""
        batches = _together(sights, self._config.batch, lambda: self._random.random() * 12)
        self._random.shuffle(batches)
        return batches

    def _set_rates(self, done: float) -> None:
        factor = min(1.0, done / WARM + 0.01) * max(0.02, 1 - max(0.0, done - WARM) / (1 - WARM))
        for group, rate in zip(self._optimizer.param_groups, self._rates, strict=True):
            group["lr"] = rate * factor

    def _save(self, kept: Path, passes: int) -> None:
        state = {
            "config": asdict(self._config),
            "of": self._of,
            "passes": passes,
            "network": self.network.state_dict(),
            "optimizer": self._optimizer.state_dict(),
        }
        unfinished = kept.with_suffix(".tmp")
        torch.save(state, unfinished)
        unfinished.replace(kept)

    def _load(self, kept: Path) -> int:
        """How many passes are done."""
        if not kept.exists():
            return 0
        state: dict[str, Any] = torch.load(kept, weights_only=True)
        if (state["config"], state["of"]) != (asdict(self._config), self._of):
            return 0
        self.network.load_state_dict(state["network"])
        self._optimizer.load_state_dict(state["optimizer"])
        return int(state["passes"])


def _together(sights: Sequence[Sight], size: int, noise: Callable[[], float] = lambda: 0.0) -> list[list[Sight]]:
    """Windows of about the same length together, at most `size` pieces with what fills them up."""
    batches: list[list[Sight]] = []
    longest = 0
    for one in sorted(sights, key=lambda one: len(one.window.pieces) + noise()):
        longest = max(longest, len(one.window.pieces))
        if batches and (len(batches[-1]) + 1) * longest <= size:
            batches[-1].append(one)
        else:
            batches.append([one])
            longest = len(one.window.pieces)
    return batches


def loss_of(found: Mapping[str, Tensor], right: Mapping[str, Tensor], asking: Tensor) -> Tensor:
    """How improbable the right answers are, for each quantity; of who supplies it, all right parties together."""
    count = len(right["supply"])
    loss = sum(
        (F.cross_entropy(found[q], right[q], ignore_index=-1, reduction="sum") for q in LABELLED), torch.zeros(())
    )
    scores = torch.cat([found["parties"], found["nobody"]])
    groups = torch.cat([asking, torch.arange(count)])
    wanted = torch.cat([right["parties"], right["nobody"]])
    highest = torch.full((count,), -1e30).scatter_reduce(0, groups, scores.detach(), "amax")
    powers = torch.exp(scores - highest[groups])
    whole = torch.zeros(count).index_add(0, groups, powers)
    good = torch.zeros(count).index_add(0, groups, powers * wanted)
    known = torch.zeros(count).index_add(0, groups, wanted) > 0
    loss = loss - (torch.log(good[known].clamp_min(1e-20)) - torch.log(whole[known])).sum()
    return loss / count
