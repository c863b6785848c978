"""Rows are a sparse matrix: what they say is what a dense one says."""

import numpy as np
import pytest
from hypothesis import given

from reader.digests.thread.rows import relative
from tests.digests.thread.given import ROWS, dense, rows


@given(ROWS)
def test_products_are_those_of_the_whole_matrix(said: list[dict[int, int]]) -> None:
    made = rows(said)
    matrix = dense(made)
    direction, weights = np.arange(1.0, 1 + len(made.known)), np.arange(1.0, 1 + made.number)
    assert made.scores(direction) == pytest.approx(matrix @ direction)
    assert made.together(weights) == pytest.approx(matrix.T @ weights)
    assert made.sums(made.weights) == pytest.approx(matrix.sum(axis=1))


@given(ROWS)
def test_each_row_has_the_length_one_or_no_terms(said: list[dict[int, int]]) -> None:
    made = rows(said)
    lengths = np.linalg.norm(dense(made), axis=1)
    assert lengths == pytest.approx([float(bool(each)) for each in said])
    for place in range(made.number):
        assert (made.direction(place) == dense(made)[place]).all()


def test_what_fewer_rows_say_counts_more_and_so_does_what_is_said_twice() -> None:
    made = rows([{3: 1, 5: 1}, {3: 1}, {3: 2, 7: 1, 8: 2}])
    assert made.known.tolist() == [3, 5, 7, 8]
    assert made.holding.tolist() == [3, 1, 1, 1]
    assert made.weights[1] > made.weights[0]
    assert made.weights[5] == pytest.approx(made.weights[4] * (1 + np.log(2)))


def test_the_direction_of_a_subject_has_only_the_terms_that_are_known() -> None:
    made = rows([{3: 1, 5: 1}, {3: 1}])
    found = made.rare(np.array([5, 6], np.intp))
    assert found.tolist() == [0, 1]
    assert made.rare(np.array([6], np.intp)).tolist() == [0, 0]


def test_shares_are_of_the_largest() -> None:
    assert relative(np.array([1.0, 4.0, 2.0])).tolist() == [0.25, 1, 0.5]
    assert relative(np.zeros(2)).tolist() == [0, 0]
    assert relative(np.zeros(0)).tolist() == []
