"""The words of sentences as numbers, counted in NumPy: what the fast methods begin with."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sumy.models.dom import Sentence

Vector = NDArray[np.float64]
Places = NDArray[np.intp]


class _Numbers(dict[str, int]):
    """The number of each word's stem by a summariser of sumy's; -1 for stop words."""

    def __init__(self, summariser: Any) -> None:
        super().__init__()
        self._summariser = summariser
        self._stems: dict[str, int] = {}

    def __missing__(self, word: str) -> int:
        plain = self._summariser.normalize_word(word)
        if plain in self._summariser.stop_words:
            number = -1
        else:
            number = self._stems.setdefault(self._summariser.stem_word(plain), len(self._stems))
        self[word] = number
        return number


@dataclass(frozen=True, slots=True)
class Terms:
    """How often each sentence holds each term; one entry a pair, by sentence, then by term."""

    sentences: int
    kinds: int
    """How many different terms there are."""
    rows: Places
    """The sentence of each entry, ascending."""
    terms: Places
    """The term of each entry, 0 to kinds - 1."""
    counts: Vector
    """How often that sentence holds that term."""
    lengths: Vector
    """How many terms each sentence has, repeated ones too; shape (sentences,)."""

    def by_sentence(self, values: Vector) -> Vector:
        """Return the sum of `values`, one for each entry, for each sentence."""
        sums = np.bincount(self.rows, weights=values, minlength=self.sentences)
        return sums.astype(np.float64)


def terms_of(sentences: Sequence[Sentence], summariser: Any) -> Terms:
    """Return the terms of `sentences`: stems of their words, but for the stop words."""
    numbers = _Numbers(summariser)
    words = np.array([numbers[word] for each in sentences for word in each.words], dtype=np.intp)
    lengths = np.array([len(each.words) for each in sentences], dtype=np.intp)
    rows = np.repeat(np.arange(len(sentences)), lengths)
    rows, words = rows[words >= 0], words[words >= 0]
    kinds = int(words.max(initial=0)) + 1
    pairs, counts = np.unique(rows * kinds + words, return_counts=True)
    return Terms(
        sentences=len(sentences),
        kinds=kinds,
        rows=pairs // kinds,
        terms=pairs % kinds,
        counts=counts.astype(np.float64),
        lengths=np.bincount(rows, minlength=len(sentences)).astype(np.float64),
    )
