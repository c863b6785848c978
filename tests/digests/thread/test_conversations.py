"""Conversations are branches, and the branches of a branch that holds most of the thread."""

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
