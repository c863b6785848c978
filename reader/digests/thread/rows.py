"""Sentences as rows of a sparse matrix, without a matrix: NumPy arrays and sums over them.

A row holds the tf-idf weights of a sentence's stems and has length 1 (or 0 without stems). Two
products are all that ranking needs, and both are linear in the number of stems: what a direction
scores with each row (X·q), and where weighted rows point together (Xᵀ·p).
"""

from functools import cached_property
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.float64]
Places = NDArray[np.intp]


class Voices(NamedTuple):
    """Which comments use which terms, each pair once."""

    terms: Places
    comments: Places
    entries: Places
    """For each entry of the rows, the pair that it belongs to."""


class Rows:
    """The rows of some sentences, whose words count as much as they are rare among these."""

    def __init__(self, terms: Places, counts: Numbers, lengths: Places, comments: Places) -> None:
        """Row after row, the numbers of its `terms` and how often each occurs in it.

        `lengths` says how many different terms each row has, and `comments` which comment it is
        from, ascending.
        """
        self.number = len(lengths)
        self.comments = comments
        self.known, self.terms = np.unique(terms, return_inverse=True)
        """The numbers of the terms that occur, ascending; and for each entry its place there."""
        self.row = np.repeat(np.arange(self.number), lengths)
        self.starts = np.concatenate(([0], np.cumsum(lengths)))
        self.holding = np.bincount(self.terms, minlength=len(self.known)).astype(np.float64)
        """How many rows hold each term."""
        self.rarity = np.log1p((1 + self.number) / (1 + self.holding))
        weights = (1 + np.log(counts)) * self.rarity[self.terms]
        norms = np.sqrt(np.bincount(self.row, weights**2, minlength=self.number))
        self.weights = weights / _safe(norms)[self.row]

    @cached_property
    def voices(self) -> Voices:
        """Who uses which term: a comment has one voice, however many of its rows do."""
        width = max(1, len(self.known))
        pairs, entries = np.unique(
            self.comments[self.row] * width + self.terms, return_inverse=True
        )
        return Voices(pairs % width, pairs // width, entries)

    def scores(self, direction: Numbers) -> Numbers:
        """Return how much of `direction` (a number for each term) is in each row."""
        return self.sums(self.weights * direction[self.terms])

    def sums(self, entries: Numbers) -> Numbers:
        """Return the sum of `entries` in each row."""
        return added(self.row, entries, self.number)

    def together(self, weights: Numbers) -> Numbers:
        """Return where all rows point together, each with its weight."""
        entries = self.weights * weights[self.row]
        return added(self.terms, entries, len(self.known))

    def entries(self, place: int) -> slice:
        """Return which entries are those of one row."""
        return slice(int(self.starts[place]), int(self.starts[place + 1]))

    def direction(self, place: int) -> Numbers:
        """Return one row as a number for each term."""
        vector = np.zeros(len(self.known))
        entries = self.entries(place)
        vector[self.terms[entries]] = self.weights[entries]
        return vector

    def rare(self, terms: Places) -> Numbers:
        """Return the direction of these terms, as far as they are known; its length is 1 or 0."""
        vector = np.zeros(len(self.known))
        found = np.flatnonzero(np.isin(self.known, terms))
        vector[found] = self.rarity[found]
        return vector / (np.linalg.norm(vector) or 1.0)


def added(places: Places, values: Numbers, count: int) -> Numbers:
    """Return, for each of `count` places, the sum of the `values` that belong there."""
    return np.asarray(np.bincount(places, values, minlength=count), dtype=np.float64)


def relative(values: Numbers) -> Numbers:
    """Return `values` as shares of the largest one."""
    most = values.max(initial=0.0)
    return values / most if most > 0 else values


def _safe(norms: Numbers) -> Numbers:
    return np.where(norms > 0, norms, 1.0)
