"""Whether a text asserts what it says of a quantity."""

from __future__ import annotations

from enum import StrEnum


class Assertion(StrEnum):
    """What the text does with a quantity beside stating it (guidelines, section 10, *Asserted or not*).

    The terms are those of ConText and FactBank, cut to what the guidelines tell apart. A value other than ``asserted`` says
    which stages the tuple may still have; of what is asked, rumoured or denied as a whole there is no tuple.
    """

    ASSERTED = "asserted"
    """Stated by the text, or by somebody whom it reports."""
    PLANNED_MISSED = "planned_missed"
    """Due by a plan that the same sentence tells was missed: *phải nhận N theo kế hoạch nhưng mới nhận M*."""
    COUNTERFACTUAL = "counterfactual"
    """What should have been or nearly was: *lẽ ra, đáng lẽ, nếu không bị hoãn*; *giá như, suýt* leave no tuple."""
    QUESTIONED = "questioned"
    """Asked, not told: *có phải … ?*, *liệu*."""
    RUMOURED = "rumoured"
    """Told with nobody to answer for it: *tin đồn*, *có thể đã*, *chưa được xác nhận*."""
    DENIED = "denied"
    """Said not to be, or not yet: *chưa nhận được N*, *không nước nào*."""
    SHARE_OF = "share_of"
    """The whole that only a share is told of: *đã nhận 40 % trong số N*."""
