"""Branches are counted right, in slices, and each comment is read once."""

from collections.abc import Sequence
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from reader.model import Comment, Thread, arrange
from reader.tui.page.tallies import SLICE, Tallies, Tally
from tests.tui.threads import ARTICLE, BAKERY, chain


class Read(list[Comment]):
    """Comments that count how often slices of them are read."""

    def __init__(self, comments: Sequence[Comment]) -> None:
        super().__init__(comments)
        self.slices: list[int] = []

    def __getitem__(self, place):  # type: ignore[no-untyped-def]
        if isinstance(place, slice):
            self.slices.append(place.start)
        return super().__getitem__(place)


def tallies(thread: Thread) -> Tallies:
    return Tallies(thread.comments, [comment.replies for comment in thread.comments])


def test_people_are_those_who_are_named_and_the_best_score_is_a_replys() -> None:
    told = tallies(BAKERY)
    assert told.of(0) == Tally(people=4, best=None)
    scored = [replace(each, score=n * (-1) ** n) for n, each in enumerate(BAKERY.comments)]
    assert tallies(Thread("test", ARTICLE, scored)).of(0) == Tally(people=4, best=4)


def test_where_nobody_is_named_nobody_is_counted() -> None:
    assert tallies(chain(3)).of(0) == Tally(None, None)


def test_a_score_beyond_all_measure_is_the_best() -> None:
    comments = arrange([Comment("a"), Comment("b", "a", score=10**30)]).comments
    assert (tallies(Thread("test", ARTICLE, comments)).of(0) or Tally(None, None)).best == 2**31 - 1


def test_a_large_branch_is_read_slice_by_slice_and_each_slice_once() -> None:
    thread = chain(4 * SLICE)
    comments = Read(thread.comments)
    told = Tallies(comments, [comment.replies for comment in comments])
    assert told.of(0) is None
    assert comments.slices == []
    assert [told.work() for _ in range(5)] == [[], [], [], [0], None]
    assert comments.slices == [0, SLICE, 2 * SLICE, 3 * SLICE]
    assert told.of(0) == Tally(None, None)
    assert told.of(SLICE) == Tally(None, None)
    assert len(comments.slices) == 4


def test_who_asked_last_is_answered_first() -> None:
    told = tallies(chain(8 * SLICE))
    assert told.of(0) is None
    assert told.of(4 * SLICE) is None
    done = []
    while (made := told.work()) is not None:
        done += made
    assert done == [4 * SLICE, 0]


@given(
    st.lists(
        st.tuples(
            st.integers(-1, 20), st.sampled_from([None, *"abc"]), st.none() | st.integers(-9, 9)
        ),
        min_size=1,
        max_size=20,
    )
)
def test_it_is_what_counting_every_branch_gives(
    rows: list[tuple[int, str | None, int | None]],
) -> None:
    comments = arrange(
        Comment(
            f"c{at}",
            f"c{min(up, at - 1)}" if min(up, at - 1) >= 0 else None,
            author=who,
            score=score,
        )
        for at, (up, who, score) in enumerate(rows)
    ).comments
    thread = Thread("test", ARTICLE, comments)
    told = tallies(thread)
    for index in range(len(comments)):
        branch = thread.branch(index)
        people = len({each.author for each in branch} - {None})
        scores = [each.score for each in branch[1:] if each.score is not None]
        assert told.of(index) == Tally(people or None, max(scores, default=None))
