import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.recovery.parents.words import NOTHING, Vocabulary, words


def vocabulary(*texts, article=""):
    return Vocabulary([words(text) for text in texts], article)


def test_words_are_lower_case_runs_of_letters_and_digits():
    assert words("Héél vaak: A-4, _x_!") == ["héél", "vaak", "a", "4", "x"]


def test_comments_without_a_word_in_common_have_nothing_to_do_with_each_other():
    assert vocabulary("cats purr", "dogs bark").likeness(1, 0) is NOTHING


def test_inflected_forms_share_their_stem():
    assert vocabulary("sterilise", "sterilisation", "a", "b").likeness(1, 0).cosine > 0.9


def test_a_word_that_most_comments_use_tells_nothing():
    found = vocabulary("the cat", "the dog", "the bird", "the fish", "the ant").likeness(1, 0)
    assert found is NOTHING


def test_a_rarer_word_tells_more():
    told = vocabulary("ant bee", "ant", "bee", "bee", "x", "y", "z")
    assert told.likeness(1, 0).rarest > told.likeness(2, 0).rarest


def test_a_word_of_the_article_tells_less():
    texts = ("ant bee", "ant", "bee", *"abcdefghijklmnopqrstuvwxyz")
    told = vocabulary(*texts, article="An ant was seen.")
    assert told.likeness(1, 0).rarest < told.likeness(2, 0).rarest


def test_only_the_first_to_use_a_word_has_it_taken_up():
    told = vocabulary("ant", "ant", "ant", "x", "y", "z")
    assert told.likeness(2, 0).taken_up > 0
    assert told.likeness(2, 1).taken_up == 0


@given(st.lists(st.text(max_size=20), min_size=2, max_size=6))
def test_likeness_is_bounded_and_the_cosine_is_symmetric(texts):
    told = vocabulary(*texts)
    found = told.likeness(1, 0)
    assert 0 <= found.cosine <= 1 + 1e-9
    assert 0 <= found.rarest <= 1
    assert found.cosine == pytest.approx(told.likeness(0, 1).cosine)
