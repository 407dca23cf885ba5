"""What a person reads: scores, comparisons and agreement as text, and a run's errors as one HTML page."""

from extractor.reports.ledger_text import ledger_error_lines, ledger_score_lines, ledger_statistics_lines
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
    "ledger_error_lines",
    "ledger_score_lines",
    "ledger_statistics_lines",
    "score_lines",
    "statistics_lines",
    "write_page",
]
