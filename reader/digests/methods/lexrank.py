"""sumy's LexRank (Erkan & Radev 2004, JAIR 22), in a time that threads can afford.

sumy compares all pairs of sentences in Python, and counts each word's sentences anew. Here the
same similarities are added up term by term, some hundred sentences at a time; only the pairs that
are alike enough are kept. The scores are sumy's to within rounding.
"""

from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sumy.models.dom import ObjectDocumentModel, Sentence
from sumy.summarizers.lex_rank import LexRankSummarizer

from reader.digests.base import Vocabulary
from reader.digests.sumy_model import document
from reader.digests.sumy_products import product
from reader.digests.sumy_terms import Places, Terms, Vector, terms_of

MOST = 10_000
"""All pairs are compared; so many take about 1 s, where all are alike 3 s and 250 MB."""

_CELLS = 250_000
"""So many pairs are compared at a time (2 MB)."""
_COMMON = 16
"""A term that more than one in so many sentences hold is multiplied as a column of a matrix."""


class LexRank(LexRankSummarizer):  # type: ignore[misc]  # sumy carries no types.
    """sumy's summariser with the same scores, faster."""

    def __call__(self, document: ObjectDocumentModel, sentences_count: Any) -> tuple[Sentence, ...]:
        """Return the best sentences of `document`, as sumy's own does."""
        ratings = dict(zip(document.sentences, self.rate(document), strict=True))
        best: tuple[Sentence, ...] = self._get_best_sentences(
            document.sentences, sentences_count, ratings
        )
        return best

    def rate(self, document: ObjectDocumentModel) -> Vector:
        """Return the score of each sentence of `document`, in order.

        Where no two sentences share a telling word, and sumy's scores are no numbers, all are
        equal.
        """
        if not document.sentences:
            return np.zeros(0)
        terms = terms_of(document.sentences, self)
        return self._walk(_Graph(terms, _directions(terms), self.threshold))

    def _walk(self, graph: "_Graph") -> Vector:
        """Return where a walk from sentence to similar sentence ends up: sumy's power method."""
        scores = np.full(graph.sentences, graph.sentences**-1.0)
        change = 1.0 if graph.degrees.any() else 0.0
        while change > self.epsilon:
            following = graph.shared(scores)
            following /= np.linalg.norm(following)
            change = float(np.linalg.norm(following - scores))
            scores = following
        return scores


def _directions(terms: Terms) -> Vector:
    """The tf-idf of each entry over its sentence's length: products add up to cosines."""
    most = np.zeros(terms.sentences)
    np.maximum.at(most, terms.rows, terms.counts)
    holding = np.bincount(terms.terms, minlength=terms.kinds)
    weights = terms.counts / most[terms.rows]
    weights *= np.log(terms.sentences / (1 + holding))[terms.terms]
    norms = np.sqrt(terms.by_sentence(weights**2))
    return np.asarray(weights / np.where(norms > 0, norms, 1.0)[terms.rows])


class _Graph:
    """Which sentences have a cosine above a threshold, each with itself too."""

    def __init__(self, terms: Terms, values: Vector, threshold: float) -> None:
        self.sentences = terms.sentences
        # The neighbours of one sentence after another's, some sentences in each array.
        self._targets: list[NDArray[np.unsignedinteger[Any]]] = []
        degrees = []
        for block in _cosines(terms, values):
            near = block > threshold
            degrees.append(np.count_nonzero(near, axis=1))
            targets = np.flatnonzero(near) % self.sentences
            self._targets.append(targets.astype(np.min_scalar_type(self.sentences)))
        self.degrees = np.concatenate(degrees)

    def shared(self, scores: Vector) -> Vector:
        """Return what each sentence gets when each gives its neighbours equal parts of its own."""
        parts = scores / np.maximum(self.degrees, 1)
        linked = self.degrees[self.degrees > 0]
        sums, done = [], 0
        for targets in self._targets:
            if len(targets):
                ends = np.cumsum(linked[done:])
                count = int(np.searchsorted(ends, len(targets))) + 1
                starts = ends[:count] - linked[done : done + count]
                sums.append(np.add.reduceat(parts[targets], starts))
                done += count
        got = np.zeros(self.sentences)
        got[self.degrees > 0] = np.concatenate(sums)
        return got


def _cosines(terms: Terms, values: Vector) -> Iterator[Vector]:
    """Yield the cosines of all sentences with each other, some rows at a time."""
    count = terms.sentences
    holding = np.bincount(terms.terms, minlength=terms.kinds)
    common = holding > count / _COMMON
    dense = _columns(terms, values, common)
    rare = np.flatnonzero(~common[terms.terms])
    postings = rare[np.argsort(terms.terms[rare], kind="stable")]
    starts = np.cumsum(np.where(common, 0, holding)) - holding
    step = max(1, _CELLS // count)
    for first in range(0, count, step):
        last = min(count, first + step)
        entries = rare[slice(*np.searchsorted(terms.rows[rare], (first, last)))]
        lengths = holding[terms.terms[entries]]
        met = postings[_ranges(starts[terms.terms[entries]], lengths)]
        cells = np.repeat((terms.rows[entries] - first) * count, lengths) + terms.rows[met]
        products = np.repeat(values[entries], lengths) * values[met]
        block = product(dense[first:last], dense.T)
        np.add.at(block.reshape(-1), cells, products)
        yield block


def _columns(terms: Terms, values: Vector, common: NDArray[np.bool_]) -> Vector:
    """The values of the `common` terms as a matrix, a row for each sentence."""
    columns = np.cumsum(common) - 1
    held = common[terms.terms]
    matrix = np.zeros((terms.sentences, int(common.sum())))
    matrix[terms.rows[held], columns[terms.terms[held]]] = values[held]
    return matrix


def _ranges(starts: Places, lengths: Places) -> Places:
    """The numbers from each start on, as many as its length says, one range after another."""
    before = np.cumsum(lengths) - lengths
    return np.asarray(np.arange(int(lengths.sum())) + np.repeat(starts - before, lengths))


def summariser(words: Vocabulary, _subject: Sequence[str] = ()) -> LexRank:
    """Return sumy's LexRank; it asks for no subject."""
    made = LexRank(words.stem)
    made.stop_words = words.stop_words
    return made


def rate(sentences: Sequence[str], words: Vocabulary) -> list[float]:
    """Return the LexRank score of each of `sentences`; 0 to 1, their squares adding up to 1."""
    return [float(score) for score in summariser(words).rate(document(sentences, words))]
