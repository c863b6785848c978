"""Merges sentences that say the same in the same, or nearly the same, words."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain

from reader.digests.statements import Statement

ALIKE = 0.8
"""Sentences are merged if they share so much of their words (Jaccard's index)."""
_CROWD = 200
"""Of sentences with one rare word in common only the first so many are looked at: in a flood of
sentences made to one pattern, more of them would take its length squared."""
_ROUNDING = 1e-9

Tokens = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Claim:
    """A sentence, with the comments that say the same."""

    statement: Statement
    """As it was said first."""
    similar: tuple[int, ...] = ()
    """The indices of the other comments, in reading order."""


def merged(statements: Sequence[Statement], denying: frozenset[str]) -> list[Claim]:
    """Return the different `statements`, in their order, each with who else said it.

    Sentences that differ in a number or a negation (`denying`) are never merged.
    """
    said = _Said({each.tokens for each in statements}, denying)
    places: dict[Tokens, int] = {}
    others: list[list[int]] = []
    for each in statements:
        place = places.get(each.tokens)
        if place is None:
            place = places[each.tokens] = said.place(each)
            if place == len(others):
                others.append([])
        if each.comment != said.first[place].comment and each.comment not in others[place][-1:]:
            others[place].append(each.comment)
    return [Claim(each, tuple(same)) for each, same in zip(said.first, others, strict=True)]


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
        self._places: dict[str, dict[int, list[int]]] = defaultdict(dict)
        """By each of their rarest words, and by how many different words they have."""
        self._crowds: Counter[str] = Counter()
        self._sizes: list[int] = []
        self.first: list[Statement] = []
        """The different sentences, as they were said first."""

    def place(self, said: Statement) -> int:
        """Return the place of the first sentence that says nearly the same, which may be `said`."""
        words = sorted({*said.tokens}, key=self._rank.__getitem__)
        for place in self._near(words):
            if _alike(self.first[place], said, self._denying):
                return place
        place = len(self.first)
        for word in words[: len(words) - math.ceil(ALIKE * len(words)) + 1]:
            if self._crowds[word] < _CROWD:
                self._crowds[word] += 1
                self._places[word].setdefault(len(words), []).append(place)
        self.first.append(said)
        self._sizes.append(len(words))
        return place

    def _near(self, words: Sequence[str]) -> list[int]:
        """The places of the sentences that share enough of `words`, which are different, sorted."""
        size, found = len(words), set[int]()
        least = math.ceil(ALIKE * size - _ROUNDING)
        for before, word in enumerate(words):
            # A sentence that lacks the words before this one can have so many words at most.
            most = int((size - before) * (1 + 1 / ALIKE) - size + _ROUNDING)
            if most < least:
                break
            if word in self._places:
                for other, places in self._places[word].items():
                    if least <= other <= most:
                        found.update(places)
        if not found:
            return []
        share, own = ALIKE / (1 + ALIKE), frozenset(words)
        return sorted(
            place
            for place in found
            if len(own.intersection(self.first[place].tokens)) + _ROUNDING
            >= share * (size + self._sizes[place])
        )


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
