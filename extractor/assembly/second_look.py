"""What the first answers say of each other: the quantities beside, in the sentences around, and of the same number.

A long article tells a thing three times, a list goes on as it began, and who supplies one lot mostly supplies the next. The
first look takes each quantity for itself; the second corrects its answers by those of the others. All of it is numbers in
arrays, a row for each supply or for each choice of who supplies one, so that it costs next to nothing.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from extractor.assembly.candidates import ArticleLook, Candidate, Quantity

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]

NOWHERE = -1
_LEAST_TWIN = 1000
"""Smaller numbers say nothing by being the same."""
_KINDS = ("home", "home_company", "maker", "group", "country", "company", "multilateral", "organisation", "world", "scheme")
_LEAST = 1e-6


@dataclass(frozen=True, slots=True)
class FirstLook:
    """The supplies of an article and what was first answered of each.

    `labels` holds for ``mechanism`` and ``status`` the probability of each label, a row for each supply; `mentions` for each
    supply that of each of its `suppliers`, nobody last.
    """

    quantities: Sequence[Quantity]
    suppliers: Sequence[Sequence[Candidate]]
    supply: Floats
    labels: Mapping[str, Floats]
    mentions: Sequence[Floats]


def second_look(article: ArticleLook, first: FirstLook) -> tuple[Floats, Floats]:
    """A row of numbers for each supply, and one for each choice of who supplies it, those of one supply after another."""
    count = len(first.quantities)
    parties, of_choice = _parties(first.suppliers)
    sizes = [len(candidates) + 1 for candidates in first.suppliers]
    owner = np.repeat(np.arange(count), sizes)
    named = np.zeros((count + 1, len(parties)))  # the last row is that of a neighbour that is not there
    mention = np.concatenate(first.mentions)
    np.add.at(named, (owner, of_choice), mention)
    beside = _neighbours(first.quantities)
    return _of_supplies(article, first, named, beside), _of_choices(article, first, named, beside, owner, of_choice, mention)


def _parties(suppliers: Sequence[Sequence[Candidate]]) -> tuple[list[str], Ints]:
    """The parties that are candidates anywhere, nobody first, and which of them each choice is."""
    number = {"": 0}
    chosen = []
    for candidates in suppliers:
        chosen += [number.setdefault(candidate.use.id, len(number)) for candidate in candidates]
        chosen.append(0)
    return list(number), np.array(chosen, dtype=np.int64)


def _neighbours(quantities: Sequence[Quantity]) -> Ints:
    """For each quantity its neighbours: before and after it in its sentence, the nearest of an earlier and a later sentence,
    and of those with its number."""
    found = np.full((len(quantities), 6), NOWHERE, dtype=np.int64)
    for k, order, (near, far, twin) in ((0, 1, (0, 2, 4)), (0, -1, (1, 3, 5))):
        del k
        earlier: int | None = None
        same: dict[int, int] = {}
        last = NOWHERE
        for n in range(len(quantities))[::order]:
            quantity = quantities[n]
            if last != NOWHERE and quantities[last].sentence == quantity.sentence:
                found[n, near] = last
            else:
                earlier = None if last == NOWHERE else last
            found[n, far] = NOWHERE if earlier is None else earlier
            number = quantity.mention.value or quantity.mention.low or 0
            if number >= _LEAST_TWIN:
                found[n, twin] = same.get(number, NOWHERE)
                same[number] = n
            last = n
    return found


def _of_supplies(article: ArticleLook, first: FirstLook, named: Floats, beside: Ints) -> Floats:
    mechanism, status = (_with_nothing(first.labels[name]) for name in ("mechanism", "status"))
    sentence = np.array([q.sentence for q in first.quantities] + [0])
    count = len(first.quantities)
    own = np.arange(count)
    columns = [first.supply[:, None], mechanism[own], status[own], named[own, :1], _kinds(article, first, named)]
    for neighbour in beside.T:
        away = np.where(neighbour == NOWHERE, NOWHERE, np.minimum(np.abs(sentence[neighbour] - sentence[own]), 9))
        alike = (named[own] * named[neighbour]).sum(axis=1)
        columns += [mechanism[neighbour], status[neighbour], away[:, None], alike[:, None], named[neighbour, :1]]
    for answers in (mechanism, status):
        columns.append((answers[own].sum(axis=0) - answers[own]) / max(count - 1, 1))
    columns.append(np.full((count, 1), min(count, 30)))
    return np.concatenate(columns, axis=1)


def _of_choices(
    article: ArticleLook, first: FirstLook, named: Floats, beside: Ints, owner: Ints, of_choice: Ints, mention: Floats
) -> Floats:
    mechanism, status = (_with_nothing(first.labels[name]) for name in ("mechanism", "status"))
    sentence = np.array([q.sentence for q in first.quantities] + [0])
    count = len(first.quantities)
    mine = named[owner, of_choice]
    highest = named[:count].max(axis=1)[owner]
    columns: list[Any] = [mention, mine, mine >= highest, highest, named[owner, 0], of_choice == 0]
    for neighbour in beside.T:
        there = neighbour[owner]
        theirs = named[there, of_choice]
        away = np.where(neighbour == NOWHERE, NOWHERE, np.minimum(np.abs(sentence[neighbour] - sentence[:count]), 9))
        columns += [
            np.where(there == NOWHERE, NOWHERE, theirs),
            (theirs >= named[there].max(axis=1)) & (theirs > 0),
            away[owner],
            (mechanism[:count] * mechanism[neighbour]).sum(axis=1)[owner],
            (status[:count] * status[neighbour]).sum(axis=1)[owner],
        ]
    elsewhere = (named[:count].sum(axis=0)[of_choice] - mine) / max(count - 1, 1)
    columns += [elsewhere, np.full(len(owner), min(count, 30)), first.supply[owner]]
    kinds = _kind_of_choices(article, first)
    return np.concatenate([np.stack(columns, axis=1), kinds, mechanism[owner], status[owner]], axis=1)


def _kinds(article: ArticleLook, first: FirstLook, named: Floats) -> Floats:
    """How probable each kind of party is as the supplier of each supply."""
    of_choices = _kind_of_choices(article, first)
    mention = np.concatenate(first.mentions)[:, None]
    starts = np.cumsum([0] + [len(candidates) + 1 for candidates in first.suppliers])[:-1]
    return np.asarray(np.add.reduceat(of_choices * mention, starts, axis=0))


def _kind_of_choices(article: ArticleLook, first: FirstLook) -> Floats:
    number = {kind: k for k, kind in enumerate(_KINDS)}
    kinds = []
    for candidates in first.suppliers:
        for c in candidates:
            key = article.looks[c.sentence].items[c.item].key[2:].partition(".")[0]
            kinds.append(number.get(key, len(_KINDS)))
        kinds.append(len(_KINDS) + 1)
    return np.eye(len(_KINDS) + 2)[kinds]


def _with_nothing(p: Floats) -> Floats:
    """With a row of nothing behind them, for a neighbour that is not there."""
    return np.concatenate([p, np.zeros((1, p.shape[1]))])
