"""What a person reads: scores, comparisons and agreement as text, and a run's errors as one HTML page."""

from extractor.reports.page import write_page
from extractor.reports.text import (
    agreement_lines,
    comparison_lines,
    error_lines,
    label_lines,
    score_lines,
    statistics_lines,
)

__all__ = [
    "agreement_lines",
    "comparison_lines",
    "error_lines",
    "label_lines",
    "score_lines",
    "statistics_lines",
    "write_page",
]
