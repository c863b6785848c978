"""How much the words of two comments have to do with each other."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from math import log, sqrt

_WORD = re.compile(r"[^\W_]+")
STEM = 6
"""Letters of a word that count: a stemmer for languages that inflect at the end."""
COMMON = 0.5
"""Stems in more than this share of the comments tell nothing."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """What two comments share; each 0 to about 1."""

    cosine: float = 0.0
    """Of their stems, weighted by how rare they are in the thread."""
    rarest: float = 0.0
    """How rare the rarest shared stem is."""
    taken_up: float = 0.0
    """How many stems the later one took up that the earlier brought into the thread."""


NOTHING = Likeness()


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
        self._stems = [each & self._rarity.keys() for each in stems]
        self._lengths = [sqrt(sum(self._rarity[stem] ** 2 for stem in s)) for s in self._stems]
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
        rarities = [self._rarity[stem] for stem in shared]
        product = sum(rarity * rarity for rarity in rarities)
        brought = sum(self._rarity[stem] for stem in shared & self._brought[earlier])
        return Likeness(
            product / (self._lengths[later] * self._lengths[earlier]),
            max(rarities),
            sqrt(brought) / 2,
        )
