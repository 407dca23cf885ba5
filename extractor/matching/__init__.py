"""From characters to spans: the matchers, one spaCy component for each slot.

A matcher says what stands where and which rule saw it; what belongs together is for :mod:`extractor.assembly`.
"""

from extractor.matching.dates import DateMention, find_dates
from extractor.matching.span_groups import ASSERTIONS, CUES, DATES, DOSES, PARTIES, VACCINES

__all__ = ["ASSERTIONS", "CUES", "DATES", "DOSES", "PARTIES", "VACCINES", "DateMention", "find_dates"]
