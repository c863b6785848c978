"""Tells whether a sentence's words were all heard before, in whatever order.

People take up each other's sentences with a word changed or left out; copies and quotes without a
mark are like that too. Such a sentence adds nothing beside the comment that it goes back to.
"""

import math
import sys
from collections.abc import Iterable, Sequence
from itertools import chain

import numpy as np
from numpy.typing import NDArray

from reader.digests.statements import Statement, by_comments

Tokens = tuple[str, ...]
Voices = NDArray[np.int64]

_MOST = 0.75
"""So large a part of a sentence's different words in one earlier comment, or in one sentence of
the article, make it a repetition."""
_SHORTEST = 3
"""Sentences of fewer different words repeat nobody."""
_FEW = 32
"""So many of those who said a word last are asked first."""


class Repeats:
    """Who says each word of a thread; a sentence is looked up when it is wanted."""

    def __init__(
        self,
        statements: Sequence[Statement],
        article: Sequence[Tokens] = (),
        denying: frozenset[str] = frozenset(),
    ) -> None:
        """`statements` are all of a thread's, quotes and scraps included, in reading order.

        `article` holds the words of the article's sentences, which go before all comments. What
        differs from somebody's sentence in a negation (`denying`) or a number repeats nobody.
        """
        self._denying = denying
        self._said = statements
        self._told = article
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
        self._known: dict[tuple[int, int, int], tuple[int, int]] = {}
        """Of each statement since when it is known to repeat somebody, and since when nobody."""
        self._numbers = numbers
        self._voices = holding % width
        self._starts = np.searchsorted(holding // width, np.arange(len(numbers) + 1))

    def repeats(self, said: Statement, since: int = 0) -> bool:
        """Whether somebody before `said` has most of its words: the article, or a comment.

        Comments before the one at `since` don't count.
        """
        # Branches lie in one another: what is known of one tells much of the others.
        key = said.comment, said.start, said.end
        heard, unheard = self._known.get(key, (-1, sys.maxsize))
        if heard < since < unheard:
            latest = self._latest(said, since)
            if latest is None:
                unheard = since
            else:
                heard = latest
            self._known[key] = heard, unheard
        return since <= heard

    def _latest(self, said: Statement, since: int) -> int | None:
        """Return a comment that has most of the words, a late one if many have; or None.

        What the article has counts as later than any comment.
        """
        words = {*_parts(said.tokens)}
        if len(words) < _SHORTEST:
            return None
        holders = sorted(map(self._holders, words), key=len)
        needed = math.ceil(_MOST * len(words))
        turns = _parts(word for word in said.tokens if self._turns(word))
        turning = [self._holders(word) for word in {*turns}]
        limits = self._article, self._article + since, self._article + said.comment
        # Whoever has enough of the words has one of the rarest, whichever others are missing.
        before = [_before(each, limits) for each in holders[: len(words) - needed + 1]]
        # What many say the last few of them have said.
        few = np.concatenate([each[-_FEW:] for each in before])
        found = _sharing(few, holders, needed)
        if not len(found) and any(len(each) > _FEW for each in before):
            found = _sharing(np.concatenate(before), holders, needed)
        if turning:
            agreeing = _sharing(found, turning, len(turning))
            late = found[-_FEW:].tolist()
            denied = [voice for voice in late if not self._denies(voice, said, needed)]
            found = agreeing if len(agreeing) else np.array(denied, dtype=np.int64)
        if not len(found):
            return None
        return sys.maxsize if found.min() < self._article else int(found.max()) - self._article

    def _denies(self, voice: int, said: Statement, needed: int) -> bool:
        """Whether a sentence of a voice has the same words, but for what turns them round.

        Where the words are spread over a comment it says nothing to the contrary.
        """
        words = {*_parts(said.tokens)}
        return any(
            len(words.intersection(_parts(tokens))) >= needed
            and self._contrary(said.tokens, tokens)
            for tokens in self._sentences(voice)
        )

    def _contrary(self, one: Tokens, other: Tokens) -> bool:
        """Whether one of two sentences denies, and the other doesn't, or gives other numbers."""
        numbers = {word for word in one if any(map(str.isdigit, word))}
        polarity = self._denying.isdisjoint(one) != self._denying.isdisjoint(other)
        return polarity or not numbers.issubset(other)

    def _sentences(self, voice: int) -> list[Tokens]:
        """The words of each sentence of a voice: one of the article, or all of a comment."""
        if voice < self._article:
            return [self._told[voice]]
        comment = voice - self._article
        return [each.tokens for each in by_comments(self._said, comment, comment + 1)]

    def _holders(self, word: str) -> Voices:
        """Who says a word, ascending."""
        number = self._numbers[word]
        return self._voices[self._starts[number] : self._starts[number + 1]]

    def _turns(self, word: str) -> bool:
        """Whether a word can turn a meaning round."""
        return word in self._denying or any(map(str.isdigit, word))


def _before(voices: Voices, limits: tuple[int, int, int]) -> Voices:
    """Those of some ascending `voices` that are the article's, or of comments that count."""
    article, first, own = voices.searchsorted(limits).tolist()
    if article == first:
        return voices[:own]
    return np.concatenate((voices[:article], voices[first:own]))


def _sharing(some: Voices, holders: Sequence[Voices], needed: int) -> Voices:
    """Those of some voices that have as many as are needed of the words with these `holders`."""
    shared = np.zeros(len(some), dtype=np.intp)
    for each in holders:
        shared += each.take(each.searchsorted(some), mode="clip") == some
    return some[shared >= needed]


def _parts(tokens: Iterable[str]) -> Iterable[str]:
    """The words, those with an apostrophe in their parts."""
    for word in tokens:
        if "'" in word:
            yield from word.split("'")
        else:
            yield word
