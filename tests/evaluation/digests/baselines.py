"""What any program could do: the first sentences, the first of each turn, random ones."""

import random
from collections import Counter
from collections.abc import Sequence

from tests.evaluation.digests.sentences import Said

SEEDS, FEW_SEEDS = 20, 3
"""Random digests are made so many times, and so many in a quick run."""


def lead(pool: Sequence[Said]) -> list[int]:
    """Return the places of sentences from the beginning."""
    return list(range(len(pool)))


def first_of_each_turn(pool: Sequence[Said]) -> list[int]:
    """Return the places of the first sentence of each turn, then of the second ones, and so on."""
    ranks: Counter[int] = Counter()
    keys = []
    for place, each in enumerate(pool):
        keys.append((ranks[each.place], place))
        ranks[each.place] += 1
    return [place for _, place in sorted(keys)]


def shuffled(pool: Sequence[Said], seed: int) -> list[int]:
    """Return the places in an order of chance."""
    return random.Random(seed).sample(range(len(pool)), len(pool))
