"""A run against gold: alignment, precision, recall and F1 for each slot and for the whole tuple, every error."""

from extractor.scoring.alignment import align
from extractor.scoring.checking import check_gold
from extractor.scoring.gold import CORE, SECONDARY, SLOTS, Annotated, Annotation, GoldError, read_annotations
from extractor.scoring.metrics import Error, Report, Score, score, score_files
from extractor.scoring.rules import Conflict, RuleFigures, rule_figures

__all__ = [
    "CORE",
    "SECONDARY",
    "SLOTS",
    "Annotated",
    "Annotation",
    "Conflict",
    "Error",
    "GoldError",
    "Report",
    "RuleFigures",
    "Score",
    "align",
    "check_gold",
    "read_annotations",
    "rule_figures",
    "score",
    "score_files",
]
