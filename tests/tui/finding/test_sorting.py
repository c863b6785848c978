"""Sorting puts siblings in order, and keeps every branch together."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model import Comment, Thread, arrange
from reader.tui.finding.sorting import (
    PAGE_ORDER,
    SORTINGS,
    By,
    Facts,
    Sorting,
    facts,
    order,
    possible,
)
from tests.tui.page.shapes import FEW
from tests.tui.threads import ARTICLE, BAKERY, chain

NOON = datetime(2026, 3, 4, 12, tzinfo=UTC)
MOMENTS = st.none() | st.sampled_from(
    [
        NOON,
        NOON.replace(tzinfo=None),
        NOON.astimezone(timezone(timedelta(hours=3))),
        *(NOON + timedelta(minutes=minute) for minute in range(1, 5)),
    ]
)


@st.composite
def dated(draw: st.DrawFn) -> Thread:
    """Comments with random parents, times and scores."""
    comments = []
    for number in range(draw(st.integers(0, 25))):
        parent = draw(st.none() | st.integers(0, number - 1)) if number else None
        comments.append(
            Comment(
                f"c{number}",
                parent=None if parent is None else f"c{parent}",
                published=draw(MOMENTS),
                score=draw(st.none() | st.integers(-2, 2) | st.just(10**400)),
            )
        )
    return Thread("test", ARTICLE, arrange(comments).comments)


def known(thread: Thread) -> Facts:
    *_, found = facts(thread)
    assert found is not None
    return found


def said(thread: Thread, index: int, by: By) -> float | None:
    """What a comment is sorted by, found the long way."""
    comment = thread.comments[index]
    if by == "page":
        return index
    if by == "score":
        return comment.score
    if by == "replies":
        return comment.replies
    branch = [comment] if by == "time" else thread.branch(index)
    moments = [each.published for each in branch if each.published is not None]
    aware = [each if each.tzinfo else each.replace(tzinfo=UTC) for each in moments]
    return max(each.timestamp() for each in aware) if aware else None


def is_backwards(sorting: Sorting) -> bool:
    return (sorting.by in ("page", "time")) == sorting.reverse


@FEW
@given(dated(), st.sampled_from(SORTINGS[1:]))
def test_siblings_are_sorted_under_their_parents_and_none_is_lost(
    thread: Thread, sorting: Sorting
) -> None:
    indices = order(known(thread), sorting.by, reverse=sorting.reverse)
    assert indices is not None
    assert sorted(indices) == list(range(len(thread.comments)))
    siblings: dict[str | None, list[int]] = {}
    for place, index in enumerate(indices):
        comment = thread.comments[index]
        branch = indices[place : place + comment.replies + 1]
        assert sorted(branch) == list(range(index, index + comment.replies + 1))
        siblings.setdefault(comment.parent, []).append(index)
    sign = -1 if is_backwards(sorting) else 1
    for family in siblings.values():
        keys = [said(thread, index, sorting.by) for index in family]
        ranked = [
            (key is None, sign * (key or 0), index) for key, index in zip(keys, family, strict=True)
        ]
        assert ranked == sorted(ranked)


def test_the_order_of_the_page_is_none() -> None:
    assert order(known(BAKERY), PAGE_ORDER.by) is None


def test_a_chain_is_sorted_without_recursion() -> None:
    indices = order(known(chain(5_000)), "replies")
    assert indices is not None
    assert list(indices) == list(range(5_000))


def test_orders_that_the_thread_cannot_tell_apart_are_not_offered() -> None:
    assert possible(known(BAKERY)) == SORTINGS
    assert {each.by for each in possible(known(chain(2)))} == {"page", "replies"}


@pytest.mark.parametrize(
    ("by", "reverse", "first"),
    [("score", False, 1), ("score", True, 1), ("replies", False, 1), ("page", True, 8)],
)
def test_what_lacks_a_score_comes_last_either_way(by: By, reverse: bool, first: int) -> None:
    indices = order(known(BAKERY), by, reverse=reverse)
    assert indices is not None
    assert indices[0] == first - 1


def test_of_a_big_thread_the_first_comments_tell_how_it_can_be_sorted() -> None:
    first, last = filter(None, facts(chain(5_000)))
    assert not first.whole
    assert len(first.times) < 3_000
    assert last.whole
    assert possible(first) == possible(last)
