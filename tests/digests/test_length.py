"""A digest is as long as it is asked to be, or as suits what is summarised."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.digests.length import MOST_POINTS, Room, branch_points_for, points_for, room
from reader.model import Length, UsageError


def test_without_a_length_it_is_the_usual_one() -> None:
    assert room(Length(), 5, 100) == Room(5)


def test_points_go_before_words_and_words_before_a_share() -> None:
    assert room(Length(points=7, words=90, share=0.5), 5, 100) == Room(7)
    assert room(Length(words=90, share=0.5), 5, 100) == Room(5, 90)
    assert room(Length(share=0.5), 5, 100) == Room(50)


def test_a_share_of_little_is_one_sentence() -> None:
    assert [room(Length(share=0.01), 5, sentences).points for sentences in (0, 1, 300)] == [1, 1, 3]
    assert room(Length(share=1), 5, 12).points == 12


def test_points_are_counted_one_by_one() -> None:
    assert [Room(2).left([9] * taken) for taken in range(4)] == [True, True, False, False]


def test_words_are_counted_until_there_are_enough() -> None:
    space = room(Length(words=20), 5, 100)
    assert [space.left(taken) for taken in ([], [19], [19, 1], [20], [400])] == [
        True,
        True,
        False,
        False,
        False,
    ]


@pytest.mark.parametrize(
    ("length", "message"),
    [
        (Length(points=0), "0 points.*1 or more points"),
        (Length(words=-3), "-3 words.*1 or more words"),
        (Length(words=0, points=3), "0 words"),
        (Length(share=0), "0 %.*more than 0 and at most 100"),
        (Length(share=-0.1), "-10 %"),
        (Length(share=1.01), "101 %"),
        (Length(share=float("nan")), "nan %"),
    ],
)
def test_a_length_that_is_none_is_refused(length: Length, message: str) -> None:
    with pytest.raises(UsageError) as refused:
        room(length, 5, 100)
    assert refused.match(f"(?s).*{message}")


@given(st.integers(0, 10**7), st.integers(0, 10**7))
def test_more_comments_never_have_fewer_points(one: int, other: int) -> None:
    few, many = sorted((one, other))
    assert 1 <= points_for(few) <= points_for(many) <= MOST_POINTS
    assert 1 <= branch_points_for(few) <= branch_points_for(many) <= 3
