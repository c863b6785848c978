"""sumy's LexRank (Erkan & Radev 2004, JAIR 22), in a time that threads can afford.

sumy compares all pairs of sentences in Python, and counts each word's sentences anew. Here the
same similarities are added up term by term, for a block of sentences at a time and for each pair
once; only the pairs that are alike enough are kept. The scores are sumy's to within rounding.
"""

from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sumy.models.dom import ObjectDocumentModel, Sentence
from sumy.summarizers.lex_rank import LexRankSummarizer

from reader.digests.base import Vocabulary
from reader.digests.sumy_products import product
from reader.digests.sumy_terms import Places, Terms, Vector, terms_of

MOST = 10_000
"""All pairs are compared: so many take about 1 s, and 1.5 s and 160 MB where many are alike."""

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
        self._own = terms.by_sentence(values**2) > threshold
        self.degrees = self._own.astype(np.intp)
        # For some sentences at a time: how many later neighbours each has, and which.
        self._later: list[tuple[slice, Places, NDArray[np.unsignedinteger[Any]]]] = []
        for rows, block in _cosines(terms, values):
            near = block > threshold
            square = near[:, : len(near)]
            square &= ~np.tri(len(near), dtype=np.bool_)
            counts = np.count_nonzero(near, axis=1)
            targets = np.flatnonzero(near) % near.shape[1] + rows.start
            self.degrees[rows] += counts
            self.degrees += np.bincount(targets, minlength=self.sentences)
            small = targets.astype(np.min_scalar_type(self.sentences))
            self._later.append((rows, counts, small))

    def shared(self, scores: Vector) -> Vector:
        """Return what each sentence gets when each gives its neighbours equal parts of its own."""
        parts = scores / np.maximum(self.degrees, 1)
        got = np.where(self._own, parts, 0.0)
        for rows, counts, targets in self._later:
            got += np.bincount(targets, np.repeat(parts[rows], counts), self.sentences)
            linked = np.flatnonzero(counts)
            if len(linked):
                starts = (np.cumsum(counts) - counts)[linked]
                got[linked + rows.start] += np.add.reduceat(parts[targets], starts)
        return got


def _cosines(terms: Terms, values: Vector) -> Iterator[tuple[slice, Vector]]:
    """Yield the cosines of some sentences with themselves and all later ones, block by block."""
    count = terms.sentences
    holding = np.bincount(terms.terms, minlength=terms.kinds)
    common = holding > count / _COMMON
    dense = _columns(terms, values, common)
    rare = np.flatnonzero(~common[terms.terms])
    postings = rare[np.argsort(terms.terms[rare], kind="stable")]
    ends = np.cumsum(np.where(common, 0, holding))
    starts = ends - holding
    step = max(1, _CELLS // count)
    for first in range(0, count, step):
        rows, width = slice(first, min(count, first + step)), count - first
        block = product(dense[rows], dense[first:].T)
        entries = rare[slice(*np.searchsorted(terms.rows[rare], (first, rows.stop)))]
        held = terms.terms[entries]
        lengths = (ends - starts)[held]
        met = postings[_ranges(starts[held], lengths)]
        cells = np.repeat((terms.rows[entries] - first) * width - first, lengths) + terms.rows[met]
        np.add.at(block.reshape(-1), cells, np.repeat(values[entries], lengths) * values[met])
        starts += np.bincount(held, minlength=terms.kinds)
        yield rows, block


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
