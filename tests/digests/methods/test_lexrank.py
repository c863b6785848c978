"""The fast LexRank is sumy's."""

import warnings

import numpy as np
import pytest
from hypothesis import assume, given
from sumy.summarizers.lex_rank import LexRankSummarizer

from reader.digests.methods.lexrank import LexRank, summariser
from reader.digests.sumy_model import document
from tests.digests.methods.given import SENTENCES, WORDS, with_stop_words


def rate(sentences: list[str]) -> list[float]:
    return list(summariser(WORDS).rate(document(sentences, WORDS)))


def sumys(sentences: list[str]) -> tuple[np.ndarray, np.ndarray]:
    """The scores of sumy's own LexRank, and the similarities that they come from."""
    theirs = with_stop_words(LexRankSummarizer(WORDS.stem))
    words = [theirs._to_words_set(each) for each in document(sentences, WORDS).sentences]
    tf, idf = theirs._compute_tf(words), theirs._compute_idf(words)
    matrix = theirs._create_matrix(words, theirs.threshold, tf, idf)
    similar = np.array(
        [
            [theirs.cosine_similarity(a, b, x, y, idf) for b, y in zip(words, tf, strict=True)]
            for a, x in zip(words, tf, strict=True)
        ]
    )
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", RuntimeWarning)
        return theirs.power_method(matrix, theirs.epsilon), similar


@given(SENTENCES)
def test_the_scores_are_sumys(sentences: list[str]) -> None:
    scores, similar = sumys(sentences)
    # A similarity that is the threshold itself may fall on either side of it.
    assume(np.abs(similar - LexRank.threshold).min() > 1e-12)
    assume(not np.isnan(scores).any())
    assert rate(sentences) == pytest.approx(list(scores), abs=1e-9)


def test_the_scores_of_many_sentences_are_sumys() -> None:
    """So many that rows come in several blocks, and that some words are rare and some common."""
    sentences = [f"The train {n % 3} to city{n % 41} is late{n % 17}." for n in range(150)]
    scores, _ = sumys(sentences)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("reader.digests.methods.lexrank._CELLS", 1_000)
        assert rate(sentences) == pytest.approx(list(scores), abs=1e-9)


def test_sentences_that_share_nothing_are_equal() -> None:
    assert rate(["Trains.", "Bridges."]) == [0.5, 0.5]
    assert rate(["Trains."]) == [1.0]
    assert rate([]) == []


def test_a_thousand_sentences_take_no_time() -> None:
    sentences = [f"The train number {n % 97} to city {n % 89} is late." for n in range(1_000)]
    assert len(rate(sentences)) == 1_000
