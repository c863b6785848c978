"""Tells which sentences an earlier comment has said already, in whatever order of words."""

from collections.abc import Sequence
from itertools import chain

import numpy as np

from reader.digests.statements import Statement

_MOST = 0.75
"""So large a part of a sentence's different words in one earlier comment make it a repetition."""
_SHORTEST = 5
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
        words = [self._numbers[word] for word in {*said.tokens} if word in self._numbers]
        if len(words) < _SHORTEST:
            return False
        holders = [self._comments[self._starts[word] : self._starts[word + 1]] for word in words]
        earlier = np.concatenate(
            [each[slice(*np.searchsorted(each, (since, said.comment)))] for each in holders]
        )
        shared = np.bincount(earlier).max(initial=0)
        return bool(shared >= _MOST * len({*said.tokens}))
