"""One quantity for each of several parties, and several quantities for several parties in order.

*Bỉ và Slovakia mỗi nước tặng 100.000 liều* is one tuple for each country on the same span; in *WHO và GAVI hỗ trợ lần
lượt 260.000 và 134.000 liều* each takes its own.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from extractor.assembly.mentions import Mention, Sentence
from extractor.assembly.parties import GIVER, LABEL, RECIPIENT, PartyUse

if TYPE_CHECKING:
    from extractor.assembly.assemble import Draft


def distribute(draft: Draft) -> Iterator[Draft]:
    """Yield `draft`, once for each party that it holds for."""
    from extractor.assembly.secondary import Labels

    sentence, dose = draft.unit.sentence, draft.unit.dose
    groups = _groups(draft)
    order = _position_in_series(sentence, dose)
    if order is not None:
        index, count = order
        dates = [m for m in sentence.mentions if m.kind == "date" and m.iso]
        if len(dates) == count:
            draft = replace(draft, date=dates[index].iso, date_evidence=(dates[index],))
        for slot, group in groups:
            if len(group) == count:
                if slot == "partner":
                    yield replace(draft, partner=(group[index].id,), suppliers=(group[index],))
                else:
                    yield replace(draft, recipients=Labels((group[index].id,), (group[index],)))
                return
    if _each(sentence, dose):
        for slot, group in groups:
            if len(group) > 1:
                for use in group:
                    if slot == "partner":
                        yield replace(draft, partner=(use.id,), suppliers=(use,))
                    else:
                        yield replace(draft, recipients=Labels((use.id,), (use,)))
                return
    yield draft


def _groups(draft: Draft) -> list[tuple[str, list[PartyUse]]]:
    """The lists of parties that stand before the quantity: recipients right before it, else suppliers."""
    takers = [u for u in draft.recipients.evidence if isinstance(u, PartyUse) and u.role in (RECIPIENT, LABEL)]
    givers = [u for u in draft.suppliers if u.role in (GIVER, LABEL)]
    groups = [("recipient", takers), ("partner", givers)]
    return [(slot, group) for slot, group in groups if len(group) > 1]


def _each(sentence: Sentence, dose: Mention) -> bool:
    """Whether the quantity is said to hold for each of the parties named."""
    near = sentence.between(max(sentence.start, dose.start - 60), min(sentence.end, dose.end + 30))
    return any(m.kind == "structure" and m.label == "each" for m in near)


def _position_in_series(sentence: Sentence, dose: Mention) -> tuple[int, int] | None:
    """Position of the quantity in a series under *lần lượt*, and the length of the series."""
    cue = [m for m in sentence.mentions if m.kind == "structure" and m.label == "respectively"]
    if not cue:
        return None
    series: list[Mention] = []
    for candidate in sentence.doses:
        if candidate.start < cue[0].start - 80:
            continue
        if series and not _continues(sentence, series[-1], candidate):
            if dose in series:
                break
            series = []
        series.append(candidate)
    if dose not in series or len(series) < 2:
        return None
    return series.index(dose), len(series)


def _continues(sentence: Sentence, left: Mention, right: Mention) -> bool:
    words = sentence.slice(left.end, right.start)
    for product in sentence.between(left.end, right.start):
        if product.kind == "vaccine":
            words = words.replace(sentence.slice(product.start, product.end), "")
    return sentence.wording("series").covers(words)
