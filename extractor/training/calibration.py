"""How far the probabilities can be believed: the share that is right among tuples of which the model is equally sure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from extractor.assembly import Probabilities
from extractor.model import Result
from extractor.scoring.alignment import align
from extractor.scoring.gold import parse_rows
from extractor.scoring.judging import judge
from extractor.training.examples import Example
from extractor.training.learning import Learned

_BINS = 10


def confidence(scored: Probabilities) -> float:
    """How sure the model is of a whole tuple: the product of its four choices."""
    return scored.supply * scored.partner[0][1] * scored.mechanism[0][1] * scored.status[0][1]


def calibration(examples: Sequence[Example], learned: Learned, results: Sequence[Result]) -> Mapping[str, Any]:
    """For each tenth of confidence how many tuples, how sure, how many right; the expected error; the surest parts."""
    pairs = sorted(_judged(examples, learned, results), reverse=True)
    bins: list[list[tuple[float, bool]]] = [[] for _ in range(_BINS)]
    for sure, right in pairs:
        bins[min(int(sure * _BINS), _BINS - 1)].append((sure, right))
    rows = [
        {
            "tuples": len(held),
            "sure": round(sum(sure for sure, _ in held) / len(held), 4),
            "right": round(sum(right for _, right in held) / len(held), 4),
        }
        for held in bins
        if held
    ]
    error = sum(row["tuples"] * abs(row["sure"] - row["right"]) for row in rows) / max(len(pairs), 1)
    surest = {
        f"{share:.0%}": round(sum(right for _, right in part) / len(part), 4)
        for share in (0.25, 0.5, 0.8, 1.0)
        if (part := pairs[: round(share * len(pairs))])
    }
    return {"expected_error": round(error, 4), "surest": surest, "bins": rows}


def _judged(examples: Sequence[Example], learned: Learned, results: Sequence[Result]) -> Iterator[tuple[float, bool]]:
    """Each tuple found: how sure, and whether its core is right."""
    for example, scores, result in zip(examples, learned.out_of_fold, results, strict=True):
        if not result.tuples:
            continue
        places = [example.view.to_source(q.mention.start, q.mention.end) for q in example.quantities]
        sure = {start: confidence(scored) for (start, _), scored in zip(places, scores, strict=True)}
        found = parse_rows([("the run", result.to_dict(evidence=False))])[result.id].tuples
        right = {p for g, p in align(example.gold.tuples, found) if judge(example.gold.tuples[g], found[p]).strict}
        for position, one in enumerate(result.tuples):
            yield sure[one.doses.start], position in right
