"""sumy's KL (Haghighi & Vanderwende 2009, NAACL): the choice whose words are spread as the text's.

Sentence by sentence, it takes the one that brings the Kullback-Leibler divergence of the words of
all taken from the document's words down furthest. sumy counts all those words anew for each
sentence that it tries. Here each sentence keeps what it would change, which is worked out anew
only when one of its words is taken. Choices are sumy's, up to ties within rounding.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from sumy.models.dom import Sentence
from sumy.summarizers.kl import KLSummarizer

from reader.digests.base import Vocabulary
from reader.digests.sumy_terms import Places, Terms, terms_of

MOST = 10_000
"""The time grows with the square of their number; so many take about 8 s."""

_SAME = 1e-12
"""Divergences that differ by no more are the same: the earlier sentence is taken."""


class Kl(KLSummarizer):  # type: ignore[misc]  # sumy carries no types.
    """sumy's summariser with the same ratings, faster. It stems no words."""

    def _compute_ratings(self, sentences: Sequence[Sentence]) -> dict[Sentence, int]:
        """Minus the number of sentences that are taken before it, for each sentence."""
        lengths = np.array([len(each.words) for each in sentences], dtype=np.intp)
        choice = _Choice(terms_of(sentences, self), lengths)
        ratings: dict[Sentence, int] = {}
        while len(ratings) < len(sentences):
            place = choice.best()
            choice.take(place)
            ratings[sentences[place]] = -len(ratings)
        return ratings


class _Choice:
    """The sentences taken so far, and what each other one would change.

    The divergence is the sum of f log(f L / c) over the words that have been taken: f is a word's
    frequency in the document, c how often it was taken, L the number of all words taken.
    """

    def __init__(self, terms: Terms, lengths: Places) -> None:
        self._terms = terms
        self._lengths = lengths
        self._counts = terms.counts.astype(np.intp)
        totals = np.bincount(terms.terms, weights=terms.counts, minlength=terms.kinds)
        self._frequencies = totals / max(1.0, totals.sum())
        self._logs = np.log(np.maximum(1, np.arange(2 * int(totals.max(initial=0)) + 1)))
        order = np.argsort(terms.terms, kind="stable")
        self._holders = np.split(order, np.cumsum(np.bincount(terms.terms))[:-1])
        self._open: NDArray[np.bool_] = np.ones(terms.sentences, dtype=np.bool_)
        self._taken = np.zeros(terms.kinds, dtype=np.intp)
        self._words = 0
        self._mass = self._sum = 0.0
        frequencies = self._frequencies[terms.terms]
        self._changes = frequencies * (np.log(frequencies) - self._logs[self._counts])
        self._sums = terms.by_sentence(self._changes)
        self._masses = terms.by_sentence(frequencies)

    def best(self) -> int:
        """Return the sentence by which the divergence becomes least, the first of several."""
        words = np.log(np.maximum(1.0, self._words + self._terms.lengths))
        divergences = self._sum + self._sums + (self._mass + self._masses) * words
        divergences[~self._open] = np.inf
        return int(np.argmax(divergences <= divergences.min() + _SAME))

    def take(self, place: int) -> None:
        """Take the sentence at `place`."""
        self._sum += self._sums[place]
        self._mass += self._masses[place]
        self._words += int(self._lengths[place])
        self._open[place] = False
        for entry in range(*np.searchsorted(self._terms.rows, (place, place + 1))):
            self._take(self._terms.terms[entry], self._counts[entry])

    def _take(self, term: np.intp, count: np.intp) -> None:
        """Take a term so many times, which changes what each sentence that holds it would do."""
        entries = self._holders[term]
        rows, frequency = self._terms.rows[entries], self._frequencies[term]
        if not self._taken[term]:
            self._masses[rows] -= frequency
        self._taken[term] += count
        taken = self._taken[term]
        changes = frequency * (self._logs[taken] - self._logs[self._counts[entries] + taken])
        self._sums[rows] += changes - self._changes[entries]
        self._changes[entries] = changes


def summariser(words: Vocabulary, _subject: Sequence[str] = ()) -> Kl:
    """Return sumy's KL; it asks for no subject."""
    made = Kl()
    made.stop_words = words.stop_words
    return made
