"""What counts as quoted, repeated or boilerplate."""

import pytest

from tests.evaluation.digests.faults import Judge
from tests.evaluation.digests.formulas import boilerplate
from tests.evaluation.digests.sentences import Said

TURNS = (
    "The bridge was closed for nine months after the flood.",
    "> It reopens in May.\n\nMay is far too optimistic, given the budget.",
    "The bridge was closed for nine months, true.",
)


def _faulty(place: int, text: str) -> bool:
    return bool(Judge(TURNS).faulty([Said(place, text)]))


def test_what_is_marked_in_the_input_is_quoted() -> None:
    assert _faulty(1, "It reopens in May.")
    assert not _faulty(1, "May is far too optimistic, given the budget.")


def test_four_fifths_of_the_words_of_an_earlier_comment_are_a_repetition() -> None:
    assert _faulty(2, "The bridge was closed for nine months, true.")
    assert not _faulty(0, "The bridge was closed for nine months after the flood.")


def test_each_sentence_of_a_point_is_judged() -> None:
    judge = Judge(TURNS)
    point = Said(1, "It reopens in May. May is far too optimistic, given the budget.")
    assert len(judge.judged([point])) == 2
    assert judge.faulty([point]) == [("quoted", "It reopens in May.")]


@pytest.mark.parametrize(
    "text",
    [
        "Hi all,",
        "Hello Rob,",
        "Thanks!",
        "Thanks in advance for your help.",
        "Cheers, Geoff",
        "Best regards Michael",
        "Met vriendelijke groet, Jan",
        "Ann Other wrote:",
        "On 5 May 1998 10:03, Ann Other wrote: nothing is settled.",
        "From: Ann Other <ann@example.org>",
        "edit: typo",
    ],
)
def test_formulas_are_boilerplate(text: str) -> None:
    assert boilerplate(text)


@pytest.mark.parametrize(
    "text",
    [
        "Hi John, that's normal.",
        "Hi-res images work.",
        "Thanks to the new bridge we save an hour.",
        "On Monday the council wrote a letter.",
        "Update the drivers first.",
        "The best wishes come true in the end, as everybody who waited for them knows.",
    ],
)
def test_sentences_that_say_something_are_not(text: str) -> None:
    assert not boilerplate(text)
