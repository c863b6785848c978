"""How central a sentence is, as a walk over all pairs and a look at all comments say it."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.digests.thread.centrality import central, closeness, walk
from reader.digests.thread.rows import Numbers
from tests.digests.thread.given import ROWS, ascending, dense, rows

STEPS = st.lists(st.integers(0, 2), min_size=8, max_size=8)


def by_pairs(matrix: Numbers) -> Numbers:
    """The same walk over the matrix of all pairs, step by step until it settles."""
    alike, count = matrix @ matrix.T, len(matrix)
    degrees = alike.sum(axis=1)
    scores = np.full(count, 1 / count)
    for _ in range(200):
        shares = np.divide(scores, degrees, out=np.zeros(count), where=degrees > 0)
        scores = 0.15 / count + 0.85 * alike @ shares
    found: Numbers = scores / scores.sum()
    return found


@given(ROWS)
def test_the_walk_is_that_over_all_pairs(said: list[dict[int, int]]) -> None:
    made = rows(said)
    # It has settled when a step moves no more than 1e-4, and each moves .85 of the one before.
    assert walk(made) == pytest.approx(by_pairs(dense(made)), abs=1e-3)


@given(ROWS, STEPS)
def test_closeness_is_to_the_sum_of_what_each_comment_says(
    said: list[dict[int, int]], steps: list[int]
) -> None:
    comments = ascending(steps[: len(said)])
    made = rows(said, comments)
    matrix = dense(made)
    theme = np.zeros(matrix.shape[1])
    for comment in np.unique(comments):
        voice = matrix[comments == comment].sum(axis=0)
        theme += voice / (np.linalg.norm(voice) or 1)
    assert closeness(made) == pytest.approx(matrix @ theme)


@given(ROWS, STEPS)
def test_the_most_central_is_one_and_none_is_less_than_nothing(
    said: list[dict[int, int]], steps: list[int]
) -> None:
    found = central(rows(said, ascending(steps[: len(said)])))
    assert found.max() == pytest.approx(1)
    assert found.min() >= 0


def test_a_comment_has_one_voice_however_much_it_says() -> None:
    # Terms 1 and 2: one comment says 1 in three sentences, two others say 2.
    said = [{1: 1}, {1: 1}, {1: 1}, {2: 1}, {2: 1}]
    close = closeness(rows(said, np.array([0, 0, 0, 1, 2], np.intp)))
    assert close[3] == close[4] > close[0]


def test_nothing_is_central_to_nothing() -> None:
    assert central(rows([])).tolist() == []
    # Without words all are alike.
    assert central(rows([{}, {}])).tolist() == [1, 1]
