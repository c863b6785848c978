"""Intervals of differences."""

import pytest

from tests.evaluation.digests.bootstrap import paired


def test_the_same_scores_differ_by_nothing() -> None:
    found = paired([0.1, 0.5, 0.9], [0.1, 0.5, 0.9])
    assert (found.mean, found.low, found.high) == (0, 0, 0)


def test_a_constant_gap_has_no_spread() -> None:
    found = paired([0.3, 0.6, 0.2], [0.2, 0.5, 0.1])
    assert (found.low, found.mean, found.high) == pytest.approx((0.1, 0.1, 0.1))


def test_the_interval_holds_the_mean_and_is_the_same_each_time() -> None:
    ours, theirs = [0.9, 0.1, 0.5, 0.7], [0.2, 0.3, 0.5, 0.1]
    found = paired(ours, theirs)
    assert found.low < found.mean < found.high
    assert paired(ours, theirs) == found


def test_the_larger_scores_are_above_nothing() -> None:
    assert paired([0.5, 0.6, 0.7, 0.9], [0.1, 0.3, 0.2, 0.1]).low > 0
