"""Turns Vietnamese news articles into a table of who supplies how many vaccine doses, how, and how far along.

>>> from extractor import extract
>>> result = extract("Liên bang Nga tặng 1.000 liều Sputnik V.")
>>> result.tuples[0].partner, result.tuples[0].doses.value
(('RUS',), 1000)
"""

from extractor.model import (
    Article,
    Doses,
    Evidence,
    Failure,
    Mechanism,
    Party,
    Qualifier,
    Result,
    Scope,
    Status,
    SupplyTuple,
    Vaccine,
)
from extractor.pipeline import Extractor, extract

__all__ = [
    "Article",
    "Doses",
    "Evidence",
    "Extractor",
    "Failure",
    "Mechanism",
    "Party",
    "Qualifier",
    "Result",
    "Scope",
    "Status",
    "SupplyTuple",
    "Vaccine",
    "extract",
]
