"""A run against gold: alignment, scores with intervals, every error, comparison of runs, agreement, checks of gold."""

from extractor.model import SLOTS
from extractor.scoring.agreement import Agreement, Coefficients, agree, merge
from extractor.scoring.alignment import align
from extractor.scoring.certainty import Certainty, certainty
from extractor.scoring.checking import OWN_IDS, GoldProblem, check_gold, own_ids
from extractor.scoring.comparison import Changed, Comparison, Difference, compare
from extractor.scoring.constructions import CONSTRUCTIONS, Cost, Mistake, constructions_of, costs, mistakes
from extractor.scoring.gate import Changes, Gate, GateError, Held, hold
from extractor.scoring.gold import (
    CORE,
    SECONDARY,
    Annotated,
    Annotation,
    GoldError,
    parse_rows,
    read_annotations,
    read_rows,
)
from extractor.scoring.judging import Judgement, judge
from extractor.scoring.labels import LabelScores, item_labels
from extractor.scoring.metrics import METRICS, Report, score, score_files
from extractor.scoring.outcomes import Item, Outcome
from extractor.scoring.ratios import Macro, Score
from extractor.scoring.rule_figures import Conflict, RuleFigures, rule_figures
from extractor.scoring.same_texts import DifferentTextsError
from extractor.scoring.statistics import GoldStatistics, gold_statistics

__all__ = [
    "CONSTRUCTIONS",
    "CORE",
    "METRICS",
    "OWN_IDS",
    "SECONDARY",
    "SLOTS",
    "Agreement",
    "Annotated",
    "Annotation",
    "Certainty",
    "Changed",
    "Changes",
    "Coefficients",
    "Comparison",
    "Conflict",
    "Cost",
    "Difference",
    "DifferentTextsError",
    "Gate",
    "GateError",
    "GoldError",
    "GoldProblem",
    "GoldStatistics",
    "Held",
    "Item",
    "Judgement",
    "LabelScores",
    "Macro",
    "Mistake",
    "Outcome",
    "Report",
    "RuleFigures",
    "Score",
    "agree",
    "align",
    "certainty",
    "check_gold",
    "compare",
    "constructions_of",
    "costs",
    "gold_statistics",
    "hold",
    "item_labels",
    "judge",
    "merge",
    "mistakes",
    "own_ids",
    "parse_rows",
    "read_annotations",
    "read_rows",
    "rule_figures",
    "score",
    "score_files",
]
