"""How much the words of two comments have to do with each other."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from math import log, sqrt
from typing import NamedTuple

_WORD = re.compile(r"[^\W_]+")
STEM = 6
"""Letters of a word that count: a stemmer for languages that inflect at the end."""
COMMON = 0.5
"""Stems in more than this share of the comments tell nothing."""


class Likeness(NamedTuple):
    """What two comments share; each 0 to about 1."""

    cosine: float
    """Of their stems, weighted by how rare they are in the thread."""
    rarest: float
    """How rare the rarest shared stem is."""
    taken_up: float
    """How many stems the later one took up that the earlier brought into the thread."""


NOTHING = Likeness(0.0, 0.0, 0.0)


def words(text: str) -> list[str]:
    """The words of a text in lower case."""
    return _WORD.findall(text.lower())


class Vocabulary:
    """The stems of a thread's comments: who uses which, who was first, and how rare they are."""

    def __init__(self, texts: Sequence[Sequence[str]], article: str) -> None:
        """`texts` are the words of each comment; what the article says is less telling."""
        stems = [frozenset(word[:STEM] for word in text) for text in texts]
        count = len(texts)
        uses = Counter(stem for each in stems for stem in each)
        for stem in {word[:STEM] for word in words(article)}:
            if stem in uses:
                uses[stem] += count // 10
        scale = log(count + 1)
        self._rarity = {
            stem: log((count + 1) / used) / scale
            for stem, used in uses.items()
            if used <= max(2, count * COMMON)
        }
        self._squares = {stem: rarity * rarity for stem, rarity in self._rarity.items()}
        self._stems = [each & self._rarity.keys() for each in stems]
        self._lengths = [sqrt(self._product(each)) for each in self._stems]
        self._brought: list[set[str]] = [set() for _ in texts]
        known: set[str] = set()
        for brought, own in zip(self._brought, self._stems, strict=True):
            brought.update(own - known)
            known |= own

    def likeness(self, later: int, earlier: int) -> Likeness:
        """Compare two comments, given by their indices."""
        shared = self._stems[later] & self._stems[earlier]
        if not shared:
            return NOTHING
        brought = shared & self._brought[earlier]
        return Likeness(
            self._product(shared) / (self._lengths[later] * self._lengths[earlier]),
            max(map(self._rarity.__getitem__, shared)),
            sqrt(sum(map(self._rarity.__getitem__, brought))) / 2 if brought else 0.0,
        )

    def _product(self, shared: Iterable[str]) -> float:
        return sum(map(self._squares.__getitem__, shared))
