"""B³ is what a library says it is, and counts what only one side has as wrong."""

import bcubed
import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.scoring.ledgers import b_cubed

CLUSTERS = st.dictionaries(st.integers(0, 9), st.sampled_from("abcd"), min_size=1)


@given(CLUSTERS, st.data())
def test_b_cubed_is_that_of_a_library(gold: dict[int, str], data: st.DataObject) -> None:
    found = {one: data.draw(st.sampled_from("wxyz")) for one in gold}
    expected, got = ({one: {cluster} for one, cluster in side.items()} for side in (gold, found))
    ours = b_cubed(gold, found)
    assert ours.precision == pytest.approx(bcubed.precision(got, expected))
    assert ours.recall == pytest.approx(bcubed.recall(got, expected))
    assert ours.f1 == pytest.approx(bcubed.fscore(ours.precision, ours.recall))


@given(CLUSTERS, CLUSTERS)
def test_b_cubed_counts_what_only_one_side_has_as_wrong(gold: dict[int, str], found: dict[int, str]) -> None:
    both = gold.keys() & found.keys()
    right = {one: sum(gold.get(k) == gold[one] and found.get(k) == found[one] for k in both) for one in both}
    ours = b_cubed(gold, found)
    sizes = [sum(other == cluster for other in found.values()) for cluster in found.values()]
    assert ours.precision == pytest.approx(
        sum(right.get(one, 0) / size for one, size in zip(found, sizes, strict=True)) / len(found)
    )
    assert ours.recall == pytest.approx(
        sum(right.get(one, 0) / sum(other == cluster for other in gold.values()) for one, cluster in gold.items())
        / len(gold)
    )
