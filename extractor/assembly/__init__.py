"""From spans to supply tuples: candidates, their features, the learned scorer, and the constraints of the guidelines."""

from extractor.assembly.assemble import (
    Assembly,
    Draft,
    Rejection,
    Scene,
    assemble,
    conclude,
    evidence,
    look_at_doc,
)
from extractor.assembly.assertion import allowed_statuses, assertion_of
from extractor.assembly.scorer import Model, Probabilities, Second, load_model
from extractor.model_file import ModelError

__all__ = [
    "Assembly",
    "Draft",
    "Model",
    "ModelError",
    "Probabilities",
    "Rejection",
    "Scene",
    "Second",
    "allowed_statuses",
    "assemble",
    "assertion_of",
    "conclude",
    "evidence",
    "load_model",
    "look_at_doc",
]
