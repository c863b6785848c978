"""Merges sentences that say the same in the same, or nearly the same, words."""

import math
from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from functools import cache
from itertools import chain

from reader.digests.statements import Statement

ALIKE = 0.8
"""Sentences are merged if they share so much of their words (Jaccard's index)."""
_CROWD = 200
"""Of sentences with one rare word in common only the first so many are looked at: in a flood of
sentences made to one pattern, more of them would take its length squared."""
_APART = (1 - ALIKE) / (1 + ALIKE)
"""Of the words of two such sentences, counted together, so large a part may be in one alone."""
_BITS = 60
_ROUNDING = 1e-9

Tokens = tuple[str, ...]


def grouped(statements: Sequence[Statement], denying: frozenset[str]) -> list[int]:
    """Return for each of `statements` the number of the group that says nearly the same.

    Groups are numbered as they are met. Sentences that differ in a number or a negation
    (`denying`) are never in one.
    """
    said = _Said({each.tokens for each in statements}, denying)
    places: dict[Tokens, int] = {}
    for each in statements:
        if each.tokens not in places:
            places[each.tokens] = said.place(each)
    return [places[each.tokens] for each in statements]


class _Said:
    """What was said so far, found again by its rarest words.

    Prefix filtering (Chaudhuri et al. 2006): with the words of each sentence put in one order,
    two that share enough of them share one of the first few, and the rarest words come first.
    """

    def __init__(self, distinct: Iterable[Tokens], denying: frozenset[str]) -> None:
        frequency = Counter(chain.from_iterable(map(frozenset, distinct)))
        order = sorted(frequency, key=lambda word: (frequency[word], word))
        self._rank = {word: rank for rank, word in enumerate(order)}
        self._denying = denying
        self._places: dict[tuple[str, int], list[int]] = defaultdict(list)
        """Which have a word among their rarest ones, by about how many words they have."""
        self._crowds: Counter[str] = Counter()
        self._masks = array("Q")
        self.first: list[Statement] = []
        """The different sentences, as they were said first."""

    def place(self, said: Statement) -> int:
        """Return the place of the first sentence that says nearly the same, which may be `said`."""
        words = sorted({*said.tokens}, key=self._rank.__getitem__)
        mask = self._mask(words)
        for place in self._near(words, mask):
            if _alike(self.first[place], said, self._denying):
                return place
        place, scale = len(self.first), _scale(len(words))
        for word in words[: len(words) - math.ceil(ALIKE * len(words)) + 1]:
            if self._crowds[word] < _CROWD:
                self._crowds[word] += 1
                self._places[word, scale].append(place)
        self.first.append(said)
        self._masks.append(mask)
        return place

    def _mask(self, words: Iterable[str]) -> int:
        """A bit for each word: two masks differ in no more bits than their sentences in words."""
        mask = 0
        for word in words:
            mask |= 1 << self._rank[word] % _BITS
        return mask

    def _near(self, words: Sequence[str], mask: int) -> list[int]:
        """The places of sentences that may share enough of `words`, which are different, sorted."""
        masks, places = self._masks, self._places
        size, found = len(words), list[int]()
        least = math.ceil(ALIKE * size - _ROUNDING)
        for before, word in enumerate(words):
            # A sentence that lacks the words before this one can have so many words at most.
            most = int((size - before) * (1 + 1 / ALIKE) - size + _ROUNDING)
            if most < least:
                break
            apart = int((size + most) * _APART + _ROUNDING)
            for scale in range(_scale(least), _scale(most) + 1):
                if (word, scale) in places:
                    near = places[word, scale]
                    found += [p for p in near if (mask ^ masks[p]).bit_count() <= apart]
        return sorted({*found}) if len(found) > 1 else found


@cache
def _scale(size: int) -> int:
    """The length of a sentence, coarsely: alike ones are at most one step apart."""
    return int(math.log(max(1, size)) / math.log(1 / ALIKE) + _ROUNDING)


def _alike(one: Statement, other: Statement, denying: frozenset[str]) -> bool:
    """Whether two sentences share nearly all words, and all that turn a meaning round."""
    words, theirs = {*one.tokens}, {*other.tokens}
    apart = words ^ theirs
    if len(words & theirs) < ALIKE * len(words | theirs):
        return False
    if any(word in denying or word.isdigit() for word in apart):
        return False
    stems, others = {*one.stems}, {*other.stems}
    return len(stems & others) >= ALIKE * len(stems | others)
