"""A model of one's own that is made in no time: it gives the same answers whatever it reads."""

from pathlib import Path

import numpy as np

from extractor.assembly.scorer import LABELLED, PARTNER, QUANTITY_QUESTIONS, Question, Vocabulary, save

SURE = 6.0
"""What the answers of the model have over the others: e to this power times as probable."""


def obstinate(path: Path, *, status: str = "requested", supply: str = "yes") -> Path:
    """Write a model that takes every quantity for a supply, requested under a loan, from the nearest of equals."""
    answers = {"supply": supply, "mechanism": "loan", "status": status}
    questions = {name: _always(LABELLED[name], LABELLED[name].index(answers[name])) for name in QUANTITY_QUESTIONS}
    questions[PARTNER] = _always(("partner",), 0)
    save(path, {name: Vocabulary(["no feature"]) for name in ("quantity", PARTNER)}, questions, {})
    return path


def _always(labels: tuple[str, ...], answer: int) -> Question:
    bias = np.zeros(len(labels))
    bias[answer] = SURE
    return Question(labels, np.zeros((1, len(labels))), bias, None, 1.0)
