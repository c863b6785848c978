"""Rates sentences by sumy's LexRank (Erkan & Radev 2004), in a time that threads can afford.

sumy compares all pairs of sentences in Python, and counts each word's sentences anew. Here the
same similarities are added up word by word, through the list of sentences that hold the word;
the scores are sumy's to within rounding.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from math import log
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sumy.models.dom import ObjectDocumentModel, Paragraph, Sentence
from sumy.summarizers.lex_rank import LexRankSummarizer

from reader.digests.base import Vocabulary

Vector = NDArray[np.float64]


class Tokenizer:
    """What sumy's document model asks for words: ours instead of NLTK's, which needs data."""

    def __init__(self, words: Vocabulary) -> None:
        self._words = words

    def to_words(self, text: str) -> tuple[str, ...]:
        """Return the words of a sentence."""
        return tuple(self._words.tokens(text))


def document(sentences: Sequence[str], words: Vocabulary) -> ObjectDocumentModel:
    """Return sumy's model of a document that consists of `sentences`."""
    tokenizer = Tokenizer(words)
    return ObjectDocumentModel([Paragraph([Sentence(text, tokenizer) for text in sentences])])


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
        words = [self._to_words_set(sentence) for sentence in document.sentences]
        if not words:
            return np.zeros(0)
        idf = self._compute_idf(words)
        weights = [
            {term: tf * idf[term] for term, tf in metrics.items()}
            for metrics in self._compute_tf(words)
        ]
        return self._walk(list(_neighbours(weights, self.threshold)))

    @staticmethod
    def _compute_idf(sentences: Sequence[Sequence[str]]) -> dict[str, float]:
        """Return log(N / (1 + n)) for each term, n of the N sentences holding it."""
        holding = Counter(term for sentence in sentences for term in {*sentence})
        return {term: log(len(sentences) / (1 + count)) for term, count in holding.items()}

    def _walk(self, neighbours: Sequence[NDArray[np.intp]]) -> Vector:
        """Return where a walk from sentence to similar sentence ends up: sumy's power method."""
        count = len(neighbours)
        degrees = np.array([len(each) for each in neighbours])
        targets = np.concatenate(neighbours)
        if not len(targets):
            return np.full(count, 1 / count)
        scores, change = np.full(count, 1 / count), 1.0
        while change > self.epsilon:
            shares = np.repeat(scores / np.maximum(degrees, 1), degrees)
            following = np.bincount(targets, weights=shares, minlength=count)
            following = following / np.linalg.norm(following)
            change = float(np.linalg.norm(following - scores))
            scores = following
        return scores


def _neighbours(
    weights: Sequence[Mapping[str, float]], threshold: float
) -> Iterator[NDArray[np.intp]]:
    """Yield, for each sentence, the sentences whose cosine with it is above `threshold`."""
    holders: dict[str, list[int]] = {}
    values: dict[str, list[float]] = {}
    for place, terms in enumerate(weights):
        for term, weight in terms.items():
            holders.setdefault(term, []).append(place)
            values.setdefault(term, []).append(weight)
    places = {term: np.array(listed) for term, listed in holders.items()}
    columns = {term: np.array(listed) for term, listed in values.items()}
    norms = np.sqrt([sum(weight**2 for weight in terms.values()) for terms in weights])
    safe = np.where(norms > 0, norms, 1.0)
    for terms, norm in zip(weights, safe, strict=True):
        products = np.zeros(len(weights))
        for term, weight in terms.items():
            products[places[term]] += weight * columns[term]
        yield np.flatnonzero(products / (norm * safe) > threshold)


def rate(sentences: Sequence[str], words: Vocabulary) -> list[float]:
    """Return the LexRank score of each of `sentences`; 0 to 1, their squares adding up to 1."""
    summariser = LexRank(words.stem)
    summariser.stop_words = words.stop_words
    return [float(score) for score in summariser.rate(document(sentences, words))]
