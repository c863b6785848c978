"""Has any method choose among sentences, and says which it chose, in the order of its preference.

sumy's summarisers return sentences in reading order, without their ratings. Where they expect the
number of sentences they also take a function that cuts the rated sentences, best first: ours keeps
the ratings.
"""

import math
from collections.abc import Iterable, Sequence
from typing import Any

from reader.digests import DEFAULT
from reader.digests.base import Method, Vocabulary
from reader.model import UsageError

Chosen = tuple[int, float]
"""The place of a sentence and its rating, 0 to 1."""

_DIGITS = 9
"""Ratings that differ less are equal: the earlier sentence goes first."""


def choose(
    method: Method,
    sentences: Sequence[str],
    words: Vocabulary,
    subject: Sequence[str] = (),
) -> list[Chosen]:
    """Return `sentences` in the order in which the `method` chooses them, the best first.

    `subject` are the words of the article's title and lead, or their stems. Where the method
    can't rate the sentences, they come in reading order.

    Raises UsageError where they are more than the method can take.
    """
    name = method.__name__.rpartition(".")[2].replace("_", "-")
    check_number(name, len(sentences), method.MOST)
    return _rated(method, sentences, words, subject) if sentences else []


def check_number(name: str, sentences: int, most: int | None) -> None:
    """Raise UsageError where the method called `name` can't take so many `sentences`."""
    if most is not None and sentences > most:
        raise UsageError(
            f"the method {name!r} takes at most {most:,} sentences, and here are {sentences:,}",
            remedy=f"The method {DEFAULT!r} takes any number",
        )


def _rated(
    method: Method, sentences: Sequence[str], words: Vocabulary, subject: Sequence[str]
) -> list[Chosen]:
    """All of `sentences`, the best first, equal ones in reading order."""
    from reader.digests.sumy_model import document

    model = document(sentences, words)
    places = {id(sentence): place for place, sentence in enumerate(model.sentences)}
    found: dict[int, float] = {}

    def keep(infos: Sequence[Any]) -> Sequence[Any]:
        found.update((places[id(info.sentence)], float(info.rating)) for info in infos)
        return infos

    method.summariser(words, subject)(model, keep)
    ratings = _normal([found.get(place, math.nan) for place in range(len(sentences))])
    return sorted(enumerate(ratings), key=lambda each: (-each[1], each[0]))


def _normal(ratings: Iterable[float]) -> list[float]:
    """Bring `ratings` to 0..1: the best have 1, those that are no numbers 0.

    Where some are below 0 (SumBasic counts down), the least of all becomes 0.
    """
    given = list(ratings)
    numbers = [rating for rating in given if math.isfinite(rating)]
    base = min(0.0, min(numbers, default=0.0))
    span = max(numbers, default=0.0) - base
    if span <= 0:
        return [1.0] * len(given)
    return [
        round((rating - base) / span, _DIGITS) if math.isfinite(rating) else 0.0 for rating in given
    ]
