"""The ratings of the methods that are faster than sumy's are sumy's."""

import warnings

import numpy as np
import pytest
from hypothesis import given
from sumy.summarizers.kl import KLSummarizer
from sumy.summarizers.lsa import LsaSummarizer
from sumy.summarizers.luhn import LuhnSummarizer
from sumy.summarizers.reduction import ReductionSummarizer
from sumy.summarizers.sum_basic import SumBasicSummarizer
from sumy.summarizers.text_rank import TextRankSummarizer

from reader.digests.methods import kl, lsa, luhn, reduction, sumbasic, textrank
from reader.digests.sumy_model import document
from tests.digests.methods.given import SENTENCES, WORDS, ratings, with_stop_words

MANY = [f"The train {n % 3} to city{n % 41} is late{n % 17} late{n % 5}." for n in range(80)]


@given(SENTENCES)
def test_textrank_is_sumys(sentences: list[str]) -> None:
    model = document(sentences, WORDS)
    theirs = with_stop_words(TextRankSummarizer(WORDS.stem)).rate_sentences(model)
    ours = textrank.summariser(WORDS).rate_sentences(model)
    assert list(ours.values()) == pytest.approx(list(theirs.values()), abs=1e-9)


def test_textrank_of_many_sentences_is_sumys() -> None:
    model = document(MANY, WORDS)
    theirs = with_stop_words(TextRankSummarizer(WORDS.stem)).rate_sentences(model)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("reader.digests.sumy_overlap._CELLS", 20)
        ours = textrank.summariser(WORDS).rate_sentences(model)
    assert list(ours.values()) == pytest.approx(list(theirs.values()), abs=1e-9)


@given(SENTENCES)
def test_reduction_is_sumys(sentences: list[str]) -> None:
    model = document(sentences, WORDS)
    theirs = with_stop_words(ReductionSummarizer(WORDS.stem))
    assert ratings(reduction.summariser(WORDS), model) == pytest.approx(
        ratings(theirs, model), abs=1e-9
    )


@given(SENTENCES)
def test_lsa_is_sumys(sentences: list[str]) -> None:
    model = document(sentences, WORDS)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)
        theirs = ratings(with_stop_words(LsaSummarizer(WORDS.stem)), model)
    assert ratings(lsa.summariser(WORDS), model) == pytest.approx(theirs, abs=1e-9)


@given(SENTENCES)
def test_luhn_is_sumys(sentences: list[str]) -> None:
    model = document(sentences, WORDS)
    theirs = with_stop_words(LuhnSummarizer(WORDS.stem))
    assert ratings(luhn.summariser(WORDS), model) == ratings(theirs, model)


@given(SENTENCES)
def test_sumbasic_is_sumys(sentences: list[str]) -> None:
    model = document(sentences, WORDS)
    theirs = with_stop_words(SumBasicSummarizer(WORDS.stem))
    assert ratings(sumbasic.summariser(WORDS), model) == ratings(theirs, model)


@given(SENTENCES)
def test_each_choice_of_kl_is_one_that_sumys_would_make(sentences: list[str]) -> None:
    model = document(sentences, WORDS)
    theirs = with_stop_words(KLSummarizer(WORDS.stem))
    frequencies = theirs.compute_tf(model.sentences)
    order = np.argsort([-rating for rating in ratings(kl.summariser(WORDS), model)])
    left, taken = list(order), []
    for place in order:
        divergences = [
            theirs._kl_divergence(
                theirs._joint_freq(
                    theirs._get_content_words_in_sentence(model.sentences[other]),
                    theirs._get_all_words_in_doc(taken),
                ),
                frequencies,
            )
            for other in left
        ]
        assert divergences[left.index(place)] == pytest.approx(min(divergences), abs=1e-9)
        left.remove(place)
        taken.append(model.sentences[place])
