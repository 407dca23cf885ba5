"""A page to look at a ledger: who promised, who delivered, where papers disagree, and the sentences behind each figure."""

from extractor.reports.explorer.charts import write_figures
from extractor.reports.explorer.figures import figures_of
from extractor.reports.explorer.page import write_explorer

__all__ = ["figures_of", "write_explorer", "write_figures"]
