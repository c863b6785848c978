"""Tells which sentences an earlier comment has said already, in whatever order of words."""

import math
from collections.abc import Sequence
from itertools import chain

import numpy as np

from reader.digests.statements import Statement

_MOST = 0.75
"""So large a part of a sentence's different words in one earlier comment make it a repetition."""
_SHORTEST = 3
"""Sentences of fewer different words repeat nobody."""


class Repeats:
    """Which comments hold each word of a thread; a sentence is looked up when it is wanted."""

    def __init__(self, statements: Sequence[Statement]) -> None:
        """`statements` are all of a thread's, quotes and scraps included, in reading order."""
        numbers: dict[str, int] = {}
        words = [
            numbers.setdefault(word, len(numbers))
            for word in chain.from_iterable(each.tokens for each in statements)
        ]
        comments = np.repeat(
            np.array([each.comment for each in statements], dtype=np.int64),
            [len(each.tokens) for each in statements],
        )
        width = int(comments[-1]) + 1 if len(comments) else 1
        holding = np.unique(np.array(words, dtype=np.int64) * width + comments)
        self._numbers = numbers
        self._comments = holding % width
        self._starts = np.searchsorted(holding // width, np.arange(len(numbers) + 1))

    def repeats(self, said: Statement, since: int) -> bool:
        """Whether a comment before that of `said`, from the one at `since` on, has most words."""
        words = [self._numbers[word] for word in {*said.tokens}]
        if len(words) < _SHORTEST:
            return False
        holders = [self._comments[self._starts[word] : self._starts[word + 1]] for word in words]
        holders.sort(key=len)
        # Whoever has most of the words has one of the rarest that are too many to be missing.
        rarest = holders[: len(words) - math.ceil(_MOST * len(words)) + 1]
        limits = (since, said.comment)
        some = np.unique(
            np.concatenate([each[slice(*each.searchsorted(limits))] for each in rarest])
        )
        if not len(some):
            return False
        shared = np.zeros(len(some))
        for each in holders:
            places = np.minimum(each.searchsorted(some), len(each) - 1)
            shared += each[places] == some
        return bool(shared.max() >= _MOST * len(words))
