"""Conversations are branches, and the branches of a branch that holds most of the thread."""

from hypothesis import given
from hypothesis import strategies as st

from reader.digests.thread.conversations import conversations
from tests.digests.threads import thread


def test_each_branch_is_a_conversation() -> None:
    said = thread(*"abcde", parents=[None, 0, None, None, 3])
    talks = conversations(said.comments, range(5))
    assert talks.roots == (0, 0, 2, 3, 3)


def test_a_branch_that_holds_most_is_divided() -> None:
    said = thread(*"abcdefgh", parents=[None, 0, 1, 1, 0, 4, 4, None])
    talks = conversations(said.comments, range(8))
    assert talks.roots == (0, 0, 0, 0, 0, 0, 0, 7)
    assert talks.parts == (0, 1, 1, 1, 4, 4, 4, 7)


def test_comments_that_say_nothing_make_no_branch_large() -> None:
    said = thread(*"abcdef", parents=[None, 0, 0, None, None, None])
    assert conversations(said.comments, {0, 3, 4, 5}).parts == (0, 0, 0, 3, 4, 5)


def test_no_comments_have_no_conversations() -> None:
    assert conversations((), ()).roots == ()


def test_a_chain_of_a_thousand_replies_is_read() -> None:
    said = thread(*["a"] * 1_000, parents=[None, *range(999)])
    talks = conversations(said.comments, range(1_000))
    assert len(talks.parts) == 1_000


def test_of_a_branch_that_goes_on_beyond_the_part_only_what_lies_in_it_counts() -> None:
    said = thread(*"abcdefgh", parents=[None, 0, 1, 1, 0, 4, 4, None])
    talks = conversations(said.comments[:4], range(4))
    assert (talks.roots, talks.parts) == ((0, 0, 0, 0), (0, 1, 2, 3))


def test_a_part_may_begin_inside_a_branch() -> None:
    said = thread(*"abcdefgh", parents=[None, 0, 1, 1, 0, 4, 4, None])
    talks = conversations(said.comments[2:6], range(4))
    assert talks.roots == (0, 1, 2, 2)


@given(st.lists(st.integers(0, 9), max_size=9), st.data())
def test_every_comment_of_a_part_has_its_conversation_before_it(
    parents: list[int], data: st.DataObject
) -> None:
    count = len(parents) + 1
    above = [None, *(None if each == 9 else each % place for place, each in enumerate(parents, 1))]
    said = thread(*["a"] * count, parents=above)
    start = data.draw(st.integers(0, count - 1))
    end = data.draw(st.integers(start, count))
    talks = conversations(said.comments[start:end], {*range(end - start)})
    assert len(talks.roots) == len(talks.parts) == end - start
    for place, (root, part) in enumerate(zip(talks.roots, talks.parts, strict=True)):
        assert 0 <= root <= part <= place
        assert place <= root + said.comments[start + root].replies
        assert talks.parts[part] == part
