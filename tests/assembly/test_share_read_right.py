"""How many of the hundreds of sentences in this room are read right, and that none of the core is not."""

from __future__ import annotations

from collections import Counter

from annotated import assert_tuples
from sentences import core, every_sentence

SHARE = 0.84
"""Of all sentences, those that must be read right. A retraining may change which; it may not make them fewer."""


def is_right(sentence: str) -> bool:
    try:
        assert_tuples(sentence)
    except AssertionError:
        return False
    return True


def test_as_many_sentences_are_read_right_as_is_said() -> None:
    wrong: Counter[str] = Counter()
    number = 0
    for test, sentence in every_sentence():
        number += 1
        wrong[test] += not is_right(sentence)
    share = 1 - wrong.total() / number
    print(f"{share:.3f} of {number} sentences are read right")
    assert share >= SHARE, wrong.most_common(20)


def test_the_core_is_some_sixty_sentences_of_these_tests() -> None:
    assert core() <= {sentence for _, sentence in every_sentence()}
    assert len(core()) >= 60
