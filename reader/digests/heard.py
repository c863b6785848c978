"""Tells whether a sentence's words were all heard before, in whatever order.

People take up each other's sentences with a word changed or left out; copies and quotes without
a mark are like that too. Such a sentence adds nothing beside the comment that it goes back to.
"""

import math
from array import array
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from reader.digests.statements import Statement

Tokens = tuple[str, ...]

_MOST = 0.75
"""So much of a sentence's different words in one earlier comment, or in one sentence of the
article, make it a repetition."""
_SHORTEST = 6
"""Sentences of fewer different words repeat nobody."""
_CROWD = 2_000
"""Only so many of the earlier comments that share a rare word are looked at."""


class Heard:
    """The words of every comment; the index of them is made when it is first asked."""

    def __init__(self, statements: Sequence[Statement], article: Iterable[Tokens]) -> None:
        self._statements: Sequence[Statement] = statements
        self._article = tuple(article)
        self._voices: dict[str, array[int]] = {}
        """For each word who says it, ascending: comments by index, the article's sentences < 0."""

    def before(self, said: Statement) -> bool:
        """Whether one comment before that of `said` has nearly all of its words already."""
        words = _parts(said.tokens)
        if len(words) < _SHORTEST:
            return False
        voices = self._index()
        needed = math.ceil(_MOST * len(words))
        lists = sorted((voices.get(word, _NOBODY) for word in words), key=len)
        # Who has enough of the words has one of the rarest, whichever of the others are missing.
        rare, common = lists[: len(words) - needed + 1], lists[len(words) - needed + 1 :]
        shared: Counter[int] = Counter()
        for heard in rare:
            shared.update(heard[: min(_CROWD, bisect_left(heard, said.comment))])
        for voice, count in shared.items():
            if count + sum(_holds(heard, voice) for heard in common) >= needed:
                return True
        return False

    def _index(self) -> dict[str, "array[int]"]:
        if not self._voices:
            voices: dict[str, array[int]] = defaultdict(lambda: array("q"))
            for place, tokens in enumerate(self._article):
                for word in _parts(tokens):
                    voices[word].append(place - len(self._article))
            for each in self._statements:
                for word in _parts(each.tokens):
                    heard = voices[word]
                    if not heard or heard[-1] != each.comment:
                        heard.append(each.comment)
            self._voices = dict(voices)
            self._statements = ()
        return self._voices


_NOBODY: "array[int]" = array("q")


def _parts(tokens: Iterable[str]) -> set[str]:
    """The different words, and the parts of those with an apostrophe."""
    words = {*tokens}
    for word in [word for word in words if "'" in word]:
        words.remove(word)
        words.update(word.split("'"))
    return words


def _holds(voices: "array[int]", voice: int) -> bool:
    place = bisect_left(voices, voice)
    return place < len(voices) and voices[place] == voice
