import random
from itertools import product
from math import exp, inf, prod

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.recovery.parents.forest import best_forest, chances
from reader.recovery.parents.guess import WHOLE


def forests(size):
    """All heads of nodes 1 to size - 1 that pre-order allows."""
    for heads in product(*(range(child) for child in range(1, size))):
        path = [0]
        for child, head in enumerate(heads, 1):
            if head not in path:
                break
            path = [*path[: path.index(head) + 1], child]
        else:
            yield heads


def ancestors(heads):
    above = {0: frozenset()}
    for child, head in enumerate(heads, 1):
        above[child] = above[head] | {head}
    return above


def tables(size, seed):
    dice = random.Random(seed)
    links = [[dice.gauss(0, 1) for _ in range(size)] for _ in range(size)]
    lines = [
        [dice.gauss(0, 0.3) if 0 < above < below else 0.0 for below in range(size)]
        for above in range(size)
    ]
    return links, lines


def weighed(links, lines):
    """Every forest with its share of the weight, one by one."""
    weights = {}
    for heads in forests(len(links)):
        pairs = [(a, b) for b, above in ancestors(heads).items() for a in above]
        weights[heads] = prod(exp(links[h][c]) for c, h in enumerate(heads, 1)) * prod(
            exp(lines[above][below]) for above, below in pairs
        )
    total = sum(weights.values())
    return {heads: weight / total for heads, weight in weights.items()}


@pytest.mark.parametrize("size", [1, 2, 3, 4, 5, 6])
def test_chances_are_those_of_all_forests_counted_one_by_one(size):
    links, lines = tables(size, size)
    odds = chances(links, lines)
    every = weighed(links, lines)
    for head, child in product(range(size), range(1, size)):
        if head < child:
            parent = sum(w for heads, w in every.items() if heads[child - 1] == head)
            above = sum(w for heads, w in every.items() if head in ancestors(heads)[child])
            assert odds.parent[head][child] == pytest.approx(parent)
            if head:
                assert odds.ancestor[head][child] == pytest.approx(above)


@pytest.mark.parametrize("size", [1, 2, 3, 4, 5, 6])
def test_the_best_forest_is_worth_more_than_any_other(size):
    links, lines = tables(size, 10 + size)
    odds = chances(links, lines)

    def worth(heads):
        right = sum(odds.parent[head][child] for child, head in enumerate(heads, 1))
        pairs = [(a, b) for b, above in ancestors(heads).items() for a in above if a]
        return 0.3 * right + 0.7 * sum(odds.ancestor[a][b] - 0.2 for a, b in pairs)

    assert tuple(best_forest(odds, links, 0.7, 0.2)[1:]) == max(forests(size), key=worth)


def test_a_forbidden_link_has_no_chance_and_is_never_taken():
    links, lines = tables(6, 3)
    links[4][5] = links[0][5] = links[3][5] = -inf
    odds = chances(links, lines)
    assert odds.parent[4][5] == odds.parent[0][5] == odds.parent[3][5] == 0
    assert best_forest(odds, links, 0.7, 0.2)[5] in (1, 2)


@given(st.integers(2, 40), st.integers(0, 1_000_000))
def test_the_chances_of_a_nodes_heads_add_up_to_one(size, seed):
    odds = chances(*tables(size, seed))
    for child in range(1, size):
        assert sum(odds.parent[head][child] for head in range(child)) == pytest.approx(1)


@pytest.mark.parametrize("steep", [-0.1, 0.1])
def test_a_full_window_of_the_steepest_weights_stays_finite(steep):
    size = 1 + WHOLE
    lines = [
        [steep if 0 < above < below else 0.0 for below in range(size)] for above in range(size)
    ]
    odds = chances([[0.0] * size for _ in range(size)], lines)
    assert sum(odds.parent[head][size - 1] for head in range(size - 1)) == pytest.approx(1)
