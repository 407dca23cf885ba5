"""Vietnamese quantities: pure functions from text to exact numbers with their bounds."""

from extractor.quantities.qualifiers import qualifies_number
from extractor.quantities.quantity import Number, Quantity
from extractor.quantities.reading import find_quantities, parse_quantity

__all__ = ["Number", "Quantity", "find_quantities", "parse_quantity", "qualifies_number"]
