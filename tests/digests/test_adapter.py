"""A method's choice comes with ratings, in the order of its preference, as long as is wanted."""

import math
from collections.abc import Sequence
from types import ModuleType
from typing import Any

import pytest
from sumy.summarizers import AbstractSummarizer

from reader.digests.adapter import check_number, choose
from reader.digests.words import Words
from reader.model import UsageError

WORDS = Words("en")
SENTENCES = ["A train is late.", "No.", "The bridge across the river is old.", "A train is late."]


def method(ratings: Sequence[float] | None, most: int | None = None) -> Any:
    """A method that gives these ratings, or none at all."""

    class Given(AbstractSummarizer):  # type: ignore[misc]
        def __call__(self, document: Any, sentences_count: Any) -> Any:
            if ratings is None:
                return ()
            rated = dict(zip(document.sentences, ratings, strict=True))
            return self._get_best_sentences(document.sentences, sentences_count, rated)

    module: Any = ModuleType("reader.digests.methods.as_given")
    module.MOST = most
    module.summariser = lambda words, subject: Given(words.stem)
    return module


def test_the_best_come_first_and_equal_ones_in_reading_order() -> None:
    chosen = choose(method([1, 4, 2, 1]), SENTENCES, WORDS)
    assert chosen == [(1, 1.0), (2, 0.5), (0, 0.25), (3, 0.25)]


def test_what_differs_by_rounding_alone_is_equal() -> None:
    chosen = choose(method([0.1 + 0.2, 0.3, 0.3 + 1e-15, 0.1]), SENTENCES, WORDS)
    assert [place for place, _ in chosen] == [0, 1, 2, 3]


def test_ratings_below_nothing_count_from_the_least() -> None:
    assert choose(method([-2, 0, -1, -3]), SENTENCES, WORDS) == [
        (1, 1.0),
        (2, pytest.approx(2 / 3)),
        (0, pytest.approx(1 / 3)),
        (3, 0.0),
    ]


def test_equal_texts_are_different_sentences() -> None:
    assert choose(method([1, 1, 1, 2]), SENTENCES, WORDS)[0] == (3, 1.0)


@pytest.mark.parametrize("ratings", [None, [math.nan] * 4, [0] * 4])
def test_without_ratings_the_order_is_that_of_reading(ratings: list[float] | None) -> None:
    assert choose(method(ratings), SENTENCES, WORDS) == [(place, 1.0) for place in range(4)]


def test_what_is_no_number_comes_last() -> None:
    chosen = choose(method([math.nan, 1, math.inf, 2]), SENTENCES, WORDS)
    assert chosen == [(3, 1.0), (1, 0.5), (0, 0.0), (2, 0.0)]


def test_more_sentences_than_a_method_takes_are_refused() -> None:
    assert len(choose(method([4, 3, 2, 1], most=4), SENTENCES, WORDS)) == 4
    with pytest.raises(UsageError, match="'as-given' takes at most 3 sentences, and here are 4"):
        choose(method([4, 3, 2, 1], most=3), SENTENCES, WORDS)
    with pytest.raises(UsageError, match="'thread' takes any number"):
        check_number("kl", 10_001, 10_000)
