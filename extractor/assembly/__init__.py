"""From spans to supply tuples: clauses, attachment, inheritance, exclusion, nesting."""

from extractor.assembly.assemble import Assembly, Draft, Rejection, assemble, evidence
from extractor.assembly.assertion import allowed_statuses, assertion_of

__all__ = ["Assembly", "Draft", "Rejection", "allowed_statuses", "assemble", "assertion_of", "evidence"]
