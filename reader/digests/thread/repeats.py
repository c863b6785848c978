"""Tells whether a sentence's words were all heard before, in whatever order.

People take up each other's sentences with a word changed or left out; copies and quotes without a
mark are like that too. Such a sentence adds nothing beside the comment that it goes back to.
"""

import math
from collections.abc import Iterable, Sequence
from functools import cache
from itertools import chain

import numpy as np
from numpy.typing import NDArray

from reader.digests.statements import Statement

Tokens = tuple[str, ...]
Voices = NDArray[np.int64]

_MOST = 0.75
"""So large a part of a sentence's different words in one earlier comment, or in one sentence of
the article, make it a repetition."""
_SHORTEST = 3
"""Sentences of fewer different words repeat nobody."""
_FEW = 32
"""So many of those who said a word first are asked first."""


class Repeats:
    """Who says each word of a thread; a sentence is looked up when it is wanted."""

    def __init__(self, statements: Sequence[Statement], article: Sequence[Tokens] = ()) -> None:
        """`statements` are all of a thread's, quotes and scraps included, in reading order.

        `article` holds the words of the article's sentences, which go before all comments.
        """
        numbers: dict[str, int] = {}
        said = [*article, *(each.tokens for each in statements)]
        words = [[numbers.setdefault(part, len(numbers)) for part in _parts(each)] for each in said]
        self._article = len(article)
        comments = (self._article + each.comment for each in statements)
        voices = np.fromiter(chain(range(self._article), comments), np.int64, len(said))
        repeated = np.repeat(voices, [len(each) for each in words])
        width = int(voices[-1]) + 1 if len(voices) else 1
        flat = np.fromiter(chain.from_iterable(words), np.int64, len(repeated))
        holding = np.unique(flat * width + repeated)
        self._numbers = numbers
        self._voices = holding % width
        self._starts = np.searchsorted(holding // width, np.arange(len(numbers) + 1))

    def repeats(self, said: Statement, since: int = 0) -> bool:
        """Whether somebody before `said` has most of its words: the article, or a comment.

        Comments before the one at `since` don't count.
        """
        words = [self._numbers[word] for word in {*_parts(said.tokens)}]
        if len(words) < _SHORTEST:
            return False
        holders = [self._voices[self._starts[word] : self._starts[word + 1]] for word in words]
        holders.sort(key=len)
        needed = math.ceil(_MOST * len(words))
        limits = self._article, self._article + since, self._article + said.comment
        # Whoever has enough of the words has one of the rarest, whichever others are missing.
        before = [_before(each, limits) for each in holders[: len(words) - needed + 1]]
        # What many say the first few of them have said.
        few = np.concatenate([each[:_FEW] for each in before])
        if _most_shared(few, holders) >= needed:
            return True
        if all(len(each) <= _FEW for each in before):
            return False
        return _most_shared(np.concatenate(before), holders) >= needed


def _before(voices: Voices, limits: tuple[int, int, int]) -> Voices:
    """Those of some ascending `voices` that are the article's, or of comments that count."""
    article, first, own = voices.searchsorted(limits).tolist()
    if article == first:
        return voices[:own]
    return np.concatenate((voices[:article], voices[first:own]))


def _most_shared(some: Voices, holders: Sequence[Voices]) -> int:
    """How many of the words, each with its `holders`, one of these voices has at most."""
    shared = np.zeros(len(some), dtype=np.intp)
    for each in holders:
        shared += each.take(each.searchsorted(some), mode="clip") == some
    return int(shared.max(initial=0))


def _parts(tokens: Iterable[str]) -> Iterable[str]:
    """The words, those with an apostrophe in their parts."""
    return chain.from_iterable(map(_split, tokens))


@cache
def _split(word: str) -> tuple[str, ...]:
    return tuple(word.split("'")) if "'" in word else (word,)
