from hypothesis import given
from hypothesis import strategies as st

from reader.recovery.parents import Utterance
from reader.recovery.parents.facts import ROOT, floors, proven


def quoting(*quotes):
    return [Utterance("words", opening_quote=quote) for quote in quotes]


def test_an_opening_quote_of_an_open_comment_proves_the_parent():
    assert proven(quoting(None, 0, 0, 2)) == [None, 0, 0, 2]


def test_comments_that_nest_in_one_another_prove_theirs():
    assert proven(quoting(None, None, None, 2, 1, 0)) == [None, None, None, 2, 1, 0]


def test_two_quotes_that_exclude_each_other_prove_nothing():
    # 3 answers 1, which closes 2; so 4 can't answer 2, and one of the two is mistaken.
    assert proven(quoting(None, None, None, 1, 2)) == [None] * 5


def test_a_quote_of_itself_of_a_later_comment_or_of_nobody_proves_nothing():
    assert proven(quoting(0, 1, 5, -1)) == [None] * 4


def test_what_stands_between_an_answer_and_its_parent_stands_below_that_parent():
    assert floors([None, None, None, None, 1, None]) == [ROOT, ROOT, 1, 1, ROOT, ROOT]


def test_the_nearest_proof_sets_the_floor():
    assert floors([None, None, None, None, 1, 0]) == [ROOT, 0, 1, 1, 0, ROOT]


@given(st.lists(st.none() | st.integers(-2, 40), max_size=40))
def test_proven_parents_never_exclude_each_other(quotes):
    parents = proven(quoting(*quotes))
    lowest = floors(parents)
    for index, parent in enumerate(parents):
        if parent is not None:
            assert parent == quotes[index]
            assert lowest[index] <= parent < index


@given(st.lists(st.none() | st.integers(-2, 40), max_size=40))
def test_floors_are_those_of_the_plain_definition(quotes):
    parents = proven(quoting(*quotes))
    spans = [(parent, index) for index, parent in enumerate(parents) if parent is not None]
    assert floors(parents) == [
        max((first for first, last in spans if first < index < last), default=ROOT)
        for index in range(len(parents))
    ]
