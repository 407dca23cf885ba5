"""Items of lists, taken as the matchers found them: the name and the number of one item belong together.

Whatever attaches words to quantities asks here first; see :mod:`extractor.matching.lists`.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import TYPE_CHECKING

from extractor.matching.lists import WITH_VERB, ItemList, ListItem

if TYPE_CHECKING:
    from extractor.assembly.mentions import Mention, Sentence


def items_within(lists: Sequence[ItemList], spans: Sequence[tuple[int, int]]) -> list[tuple[ListItem, ...]]:
    """The items that stand in each of the sentences `spans`, by where their numbers stand."""
    items = sorted((item for found in lists for item in found.items), key=lambda item: item.number)
    starts = [item.number[0] for item in items]
    return [tuple(items[bisect_left(starts, start) : bisect_left(starts, end)]) for start, end in spans]


def introducing(lists: Sequence[ItemList], spans: Sequence[tuple[int, int]]) -> frozenset[int]:
    """The positions of those sentences of `spans` that introduce a list which stands in other sentences."""
    starts = [start for start, _ in spans]
    heads = [bisect_right(starts, found.head[0]) - 1 for found in lists if found.head is not None]
    firsts = [bisect_right(starts, found.items[0].start) - 1 for found in lists if found.head is not None]
    bare = [found.items[0].form != WITH_VERB for found in lists if found.head is not None]
    return frozenset(head for head, first, own in zip(heads, firsts, bare, strict=True) if head < first and own)


def item_of(sentence: Sentence, dose: Mention) -> ListItem | None:
    """The item that the quantity is the number of, if it is one's."""
    return next((item for item in sentence.items if item.number[0] <= dose.start < item.number[1]), None)


def names_item(sentence: Sentence, mention: Mention) -> bool:
    """Whether the mention is in the name of one of several items."""
    if len(sentence.items) < 2:
        return False
    names = (item.name for item in sentence.items if item.name is not None)
    return any(start <= mention.start and mention.end <= end for start, end in names)


def between_items(sentence: Sentence, left: Mention, right: Mention) -> tuple[int, int] | None:
    """The stretch between the items that two quantities are the numbers of, if they are and one follows the other."""
    before, after = item_of(sentence, left), item_of(sentence, right)
    return (before.end, after.start) if before is not None and after is not None and before.end <= after.start else None
