"""How many words sentences have in common for their lengths (Mihalcea & Tarau 2004, EMNLP).

The overlap of two sentences is the number of pairs of equal words over log(length) + log(length).
Nobody needs the matrix of all pairs: what is wanted of it is its product with a vector. Two
sentences' divisor depends on their lengths alone, so that adding up per term and length, dividing
once for each pair of lengths, and handing out again gives that product in linear time.
"""

import numpy as np

from reader.digests.sumy_products import product
from reader.digests.sumy_terms import Terms, Vector

_CELLS = 4_000_000
"""So many sums, of a term and a length each, are kept at a time (32 MB)."""


class Overlap:
    """The matrix of the overlaps of all sentences, each with itself too."""

    def __init__(self, terms: Terms, *, of_single_words: float) -> None:
        """Two sentences of one and the same word, whose divisor is 0, have `of_single_words`."""
        self._terms = terms
        lengths, self._kind = np.unique(np.maximum(terms.lengths, 1), return_inverse=True)
        logs = np.log(lengths)
        divisors = logs[:, None] + logs
        self._shares = np.where(divisors > 0, 1 / np.where(divisors > 0, divisors, 1), 0.0)
        self._shares[divisors == 0] = of_single_words
        self._order = np.argsort(terms.terms, kind="stable")

    def times(self, vector: Vector) -> Vector:
        """Return the product of the matrix and `vector`; shape (sentences,)."""
        terms, kinds = self._terms, len(self._shares)
        result = np.zeros(terms.sentences)
        step = max(1, _CELLS // kinds)
        for first in range(0, terms.kinds, step):
            ends = np.searchsorted(terms.terms, (first, first + step), sorter=self._order)
            entries = self._order[slice(*ends)]
            rows, counts = terms.rows[entries], terms.counts[entries]
            cells = (terms.terms[entries] - first) * kinds + self._kind[rows]
            height = min(step, terms.kinds - first)
            sums = np.zeros((height, kinds))
            np.add.at(sums.reshape(-1), cells, counts * vector[rows])
            shared = product(sums, self._shares).reshape(-1)[cells]
            result += np.bincount(rows, weights=counts * shared, minlength=terms.sentences)
        return result

    def own(self) -> Vector:
        """Return the overlap of each sentence with itself; shape (sentences,)."""
        squares = self._terms.by_sentence(self._terms.counts**2)
        return np.asarray(squares * self._shares[self._kind, self._kind])
