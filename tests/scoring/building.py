"""Annotations for tests, from a few words."""

from collections.abc import Mapping, Sequence

from extractor.scoring import Annotated, Annotation, Report, score


def annotation(
    start: int = 0,
    end: int = 5,
    partner: str = "JPN",
    value: int = 100,
    mechanism: str = "donation",
    status: str = "received",
    qualifier: str = "exact",
    part_of: int | None = None,
) -> Annotation:
    """A tuple; several partners are joined by ``+``, none is the empty text."""
    doses = (value, value, value, qualifier)
    parties = tuple(sorted(partner.split("+"))) if partner else ()
    slots: dict[str, tuple[object, ...]] = {
        "partner": (parties,), "doses": (doses,), "mechanism": (mechanism,), "status": (status,),
        "vaccine": ((),), "recipient": (("VNM",),), "scope": ("single",), "part_of": (part_of,), "date": (None,),
    }  # fmt: skip
    return Annotation(start, end, "x", slots)


def articles(tuples: Mapping[str, Sequence[Annotation]]) -> dict[str, Annotated]:
    """Articles by id."""
    return {identifier: Annotated(identifier, tuple(found)) for identifier, found in tuples.items()}


def scored(gold: Sequence[Annotation], predicted: Sequence[Annotation], tolerance: float = 0.0) -> Report:
    """The report of one article."""
    return score(articles({"a": gold}), articles({"a": predicted}), tolerance=tolerance, resamples=0)
