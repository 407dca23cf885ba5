"""Ids of a run's articles: tells which stand more than once, and can give each article one of its own."""

from __future__ import annotations

from array import array
from hashlib import blake2b

_SMALLEST = 1 << 10


class Ids:
    """The ids of a run in the order of its articles, of which only those that stand more than once are kept in words.

    With `unique`, an article whose id is taken gets it with a number behind: the second ``a17`` becomes ``a17#2``. What is
    given depends on the ids before and their order alone, so it is the same however a run is cut and done.

    >>> ids = Ids(unique=True)
    >>> [ids.take(name) for name in ("a17", "b", "a17", "a17", "a17#2")]
    ['a17', 'b', 'a17#2', 'a17#3', 'a17#2#2']
    """

    def __init__(self, *, unique: bool = False) -> None:
        self.unique = unique
        self.repeated: dict[str, int] = {}
        """How often each id stands that does so more than once, the first to be met again first."""
        self.first_given: str | None = None
        """The first id that was made here."""
        self._numbers: dict[str, int] = {}
        self._taken = _Hashes()

    def take(self, name: str) -> str:
        """Count the id of the next article; return the id that it gets."""
        if self._taken.add(name):
            return name
        self.repeated[name] = self.repeated.get(name, 1) + 1
        if not self.unique:
            return name
        number = self._numbers.get(name, 1) + 1
        while not self._taken.add(given := f"{name}#{number}"):
            number += 1
        self._numbers[name] = number
        self.first_given = self.first_given or given
        return given


class _Hashes:
    """A set of texts that holds 64 bits of each: 11 to 22 bytes a text, where a ``set`` of them takes a hundred.

    Two texts of ten million are taken for the same once in some 400,000 such runs.
    """

    def __init__(self) -> None:
        self._slots = array("Q", bytes(8 * _SMALLEST))
        self._held = 0

    def add(self, text: str) -> bool:
        """Add `text`; return whether it was not there."""
        digest = blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).digest()
        value = int.from_bytes(digest, "little") or 1  # 0 is an empty slot
        if not _put(self._slots, value):
            return False
        self._held += 1
        if 4 * self._held > 3 * len(self._slots):
            larger = array("Q", bytes(16 * len(self._slots)))
            for held in self._slots:
                if held:
                    _put(larger, held)
            self._slots = larger
        return True


def _put(slots: array[int], value: int) -> bool:
    """Put `value` into the first free slot from its own on; return whether it was not there."""
    mask = len(slots) - 1
    place = value & mask
    while slots[place]:
        if slots[place] == value:
            return False
        place = (place + 1) & mask
    slots[place] = value
    return True
