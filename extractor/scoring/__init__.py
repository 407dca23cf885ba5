"""A run against gold: alignment, precision, recall and F1 for each slot and for the whole tuple, every error."""

from extractor.scoring.alignment import align
from extractor.scoring.checking import check_gold
from extractor.scoring.gold import CORE, SECONDARY, SLOTS, Annotated, Annotation, GoldError, read_annotations
from extractor.scoring.metrics import Error, Report, Score, score, score_files

__all__ = [
    "CORE",
    "SECONDARY",
    "SLOTS",
    "Annotated",
    "Annotation",
    "Error",
    "GoldError",
    "Report",
    "Score",
    "align",
    "check_gold",
    "read_annotations",
    "score",
    "score_files",
]
