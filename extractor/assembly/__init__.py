"""From spans to supply tuples: clauses, attachment, inheritance, exclusion, nesting."""

from extractor.assembly.assemble import Assembly, Draft, Rejection, assemble, evidence

__all__ = ["Assembly", "Draft", "Rejection", "assemble", "evidence"]
